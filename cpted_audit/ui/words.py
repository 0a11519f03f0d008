"""The window's words in the user's language.

A text is written in English where it is used, as `tr("Open an audit")`, or with what it names as
`tr("{count} photos", count=3)`; the translations stand in resources/i18n, see docs/translating.md.
"""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QLocale, QSettings, QTranslator

from cpted_audit.assets import asset
from cpted_audit.domain.vocabulary import label

LANGUAGES = {"en": "English", "es": "Español"}
"""The languages of the window, each by its own name."""


def tr(text: str, **values: object) -> str:
    """Return a text of the program in the user's language, with the values put in."""
    translated = QCoreApplication.translate("", text)
    return translated.format(**values) if values else translated


def word(value: StrEnum) -> str:
    """Return how a word of the field's lists is shown, in the user's language."""
    return tr(label(value))


def load_language(application: QCoreApplication, settings: QSettings) -> str:
    """Show the window in the chosen language, or in the system's where it is one of ours."""
    system = QLocale.system().name()[:2]
    chosen = str(settings.value("language", "system"))
    language = system if chosen == "system" else chosen
    if language == "en" or language not in LANGUAGES:
        return "en"
    translator = QTranslator(application)
    if translator.load(str(asset("resources", "i18n", f"cpted_audit_{language}.qm"))):
        application.installTranslator(translator)
    return language
