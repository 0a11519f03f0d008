"""The window's words in the user's language.

A text is written in English where it is used, as `tr("Open an audit")`, or with what it names as
`tr("{count} photos", count=3)`; the translations stand in resources/i18n, see docs/translating.md.
"""

from __future__ import annotations

import os
import sys
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSettings, QTranslator

from cpted_audit.assets import asset

if TYPE_CHECKING:
    from cpted_audit.domain.space_type import SpaceType

LANGUAGES = {"en": "English", "es": "Español"}
"""The languages of the window, each by its own name."""


def QT_TR_NOOP(text: str) -> str:
    """Mark a text of a table for Qt's lupdate, which knows this name; it is shown through `tr`."""
    return text


def tr(text: str, **values: object) -> str:
    """Return a text of the program in the user's language, with the values put in."""
    translated = QCoreApplication.translate("", text)
    return translated.format(**values) if values else translated


def word(value: StrEnum) -> str:
    """Return how a word of the field's lists is shown, in the user's language."""
    from cpted_audit.domain.vocabulary import label  # the start page comes without it

    return tr(label(value))


MONTHS = (
    QT_TR_NOOP("Jan"), QT_TR_NOOP("Feb"), QT_TR_NOOP("Mar"), QT_TR_NOOP("Apr"), QT_TR_NOOP("May"),
    QT_TR_NOOP("Jun"), QT_TR_NOOP("Jul"), QT_TR_NOOP("Aug"), QT_TR_NOOP("Sep"), QT_TR_NOOP("Oct"),
    QT_TR_NOOP("Nov"), QT_TR_NOOP("Dec"),
)  # fmt: skip
"""The months as they stand in a date, in English; Qt's own would be loaded with every locale."""


def day(when: date) -> str:
    """Return a date such as “18 Nov 2026”."""
    month = tr(MONTHS[when.month - 1])
    return tr("{day} {month} {year}", day=when.day, month=month, year=when.year)


def day_of_year(when: date) -> str:
    """Return a date without its year, such as “18 Nov”, where there is little room."""
    return tr("{day} {month}", day=when.day, month=tr(MONTHS[when.month - 1]))


def moment(when: datetime) -> str:
    """Return a time of a day to the minute, such as “18 Nov 2026 10:42”."""
    return f"{day(when)} {when:%H:%M}"


def kind_word(kind: SpaceType, count: int) -> str:
    """Return what `count` places of a kind are called within a sentence."""
    from cpted_audit.domain.space_type import kind_words  # the start page comes without it

    return tr(kind_words(kind, count))


def kind_title(kind: SpaceType, count: int) -> str:
    """Return what `count` places of a kind are called where a line begins."""
    words = kind_word(kind, count)
    return words[:1].upper() + words[1:]


def load_language(application: QCoreApplication, settings: QSettings) -> str:
    """Show the window in the chosen language, or in the system's where it is one of ours."""
    chosen = str(settings.value("language", "system"))
    language = _system_language() if chosen == "system" else chosen
    if language == "en" or language not in LANGUAGES:
        return "en"
    from PySide6.QtCore import QLibraryInfo

    qt_files = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    ours = asset("resources", "i18n", f"cpted_audit_{language}.qm")
    for file in (f"{qt_files}/qtbase_{language}.qm", str(ours)):
        translator = QTranslator(application)
        if translator.load(file):
            application.installTranslator(translator)
    return language


def _system_language() -> str:
    """Return the two letters of the system's language."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(name):
            return os.environ[name][:2]
    if not sys.platform.startswith("linux"):
        from PySide6.QtCore import QLocale  # knows every language there is, which takes its time

        return QLocale.system().name()[:2]
    return "en"


def choose_language(settings: QSettings, language: str) -> str:
    """Keep a language for the next start; return the sentence that says so."""
    settings.setValue("language", language)
    return tr("The window is in {language} from the next start on.", language=LANGUAGES[language])
