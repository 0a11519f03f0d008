"""The window's words in the user's language.

A text is written in English where it is used, as `tr("Open an audit")`, or with what it names as
`tr("{count} photos", count=3)`; the translations stand in resources/i18n, see docs/translating.md.
"""

from __future__ import annotations

import os
import re
import sys
from datetime import date, datetime, time
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QSettings, QTranslator

from cpted_audit.assets import asset
from cpted_audit.ui.kept_settings import LANGUAGE, keep, read
from cpted_audit.words import CASES, Number, Words, told

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale

    from cpted_audit.domain.places.space_type import SpaceType
    from cpted_audit.ui.region import Region

_spoken = ["en"]
"""The language of the window; the last one is meant."""
LANGUAGES = {"en": "English", "es": "Español"}
"""The languages of the window, each by its own name."""


def QT_TR_NOOP(text: str, about: str = "", /) -> str:
    """Mark a text of a table for Qt's lupdate, which knows this name; it is shown through `tr`."""
    return Words(text, about) if about else text


def tr(text: str, about: str = "", /, **values: object) -> str:
    """Return a text of the program in the user's language, with the values put in.

    `about` is the subject that tells two uses of one English word apart. Whole numbers are written
    with commas, 1,234, unless the text says how.
    """
    if isinstance(text, Words) and not values:
        return said(text)
    template = text.template if isinstance(text, Words) else text
    about = text.about if isinstance(text, Words) else about
    translated = QCoreApplication.translate("", template, about or None)
    if not values:
        return translated
    shown = {
        name: Number(value) if type(value) is int else _shown(value)
        for name, value in values.items()
    }
    return translated.format(**shown)


def said(what: object) -> str:
    """Return what an error or a floor below says, in the user's language; other text as it is."""
    words = told(what)
    if not isinstance(words, Words):
        return by_region(words)
    if words.number is None:
        text = QCoreApplication.translate("", words.template, words.about or None)
    else:
        text = QCoreApplication.translate("", words.template, words.many, words.number)
        if text == words.template and words.number != 1:  # no translation: English has two forms
            text = words.many
    if words.values:
        text = text.format(**{name: _shown(value) for name, value in words.values.items()})
    return by_region(CASES[words.case](text))


def _shown(value: object) -> object:
    """Return a value as it is put into a sentence."""
    return said(value) if isinstance(value, Words | BaseException) else value


def word(value: StrEnum | None) -> str:
    """Return how a word of the field's lists is shown, in the user's language; None: not said."""
    from cpted_audit.domain.vocabulary import label  # the start page comes without it

    return tr(label(value))


MONTHS = (
    QT_TR_NOOP("Jan"), QT_TR_NOOP("Feb"), QT_TR_NOOP("Mar"), QT_TR_NOOP("Apr"), QT_TR_NOOP("May"),
    QT_TR_NOOP("Jun"), QT_TR_NOOP("Jul"), QT_TR_NOOP("Aug"), QT_TR_NOOP("Sep"), QT_TR_NOOP("Oct"),
    QT_TR_NOOP("Nov"), QT_TR_NOOP("Dec"),
)  # fmt: skip
"""The months as they stand in a date, in English; Qt's own would be loaded with every locale."""


_NAMES = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_DAY_OR_QUOTE = re.compile(
    r"“[^”]*”|\b(?P<day>\d{1,2}) (?P<month>[A-Z][a-z]{2}) (?P<year>\d{4})\b"
    r"(?:, (?P<hour>\d\d):(?P<minute>\d\d)\b)?"
)
"""A day as documents write it, with its time where one is given, or what stands in quotes."""


def language() -> str:
    """Return the two letters of the language the window is in."""
    return _spoken[-1]


def _region() -> Region:
    """Return how the system's region writes in the window's language."""
    from cpted_audit.ui.region import region  # the first paint comes without it

    return region(_spoken[-1])


def day(when: date) -> str:
    """Return a date as the region writes it, such as “Nov 18, 2026”."""
    return _region().date(when.year, when.month, when.day, tr(MONTHS[when.month - 1]))


def day_of_year(when: date) -> str:
    """Return a date without its year, such as “Nov 18”, where there is little room."""
    return _region().day_of_year(when.day, tr(MONTHS[when.month - 1]))


def time_of_day(when: datetime | time, *, seconds: bool = False) -> str:
    """Return a time of the day as the region writes it, such as “2:15 PM”."""
    return _region().clock(when.hour, when.minute, when.second if seconds else None)


def moment(when: datetime, *, seconds: bool = False) -> str:
    """Return a day and a time of it, such as “Nov 18, 2026 2:15 PM”."""
    return f"{day(when)} {time_of_day(when, seconds=seconds)}"


def by_region(text: str) -> str:
    """Return a text of the session with its days as the region writes them.

    It writes them as documents do, “18 Nov 2026, 10:44”; what somebody wrote, in “quotes”, is kept.
    """
    return _DAY_OR_QUOTE.sub(_by_region, text)


def _by_region(found: re.Match[str]) -> str:
    if found["year"] is None:
        return found[0]
    try:
        when = date(int(found["year"]), _NAMES.index(found["month"]) + 1, int(found["day"]))
        at = time(int(found["hour"]), int(found["minute"])) if found["hour"] else None
    except ValueError:
        return found[0]
    return day(when) if at is None else f"{day(when)} {time_of_day(at)}"


def as_qdate(when: date) -> QDate:
    """Return a day as the fields of Qt take it."""
    return QDate(when.year, when.month, when.day)


def day_comes_first() -> bool:
    """Return whether 03/04/2026 is the third of April here."""
    return _region().first == "d"


def here() -> QLocale:
    """Return the region in the window's language, for what Qt writes itself, such as calendars."""
    return _region().locale


def score_words(text: str) -> str:
    """Return a score as printed within a line: “score 84 as walked”, or why there is no number."""
    return tr("score {score} as walked", score=text) if text[:1].isdigit() else tr(text)


def kind_word(kind: SpaceType, count: int) -> str:
    """Return what `count` places of a kind are called within a sentence."""
    from cpted_audit.domain.places.space_type import kind_words  # the start page comes without it

    return tr(kind_words(kind, count))


def kind_title(kind: SpaceType, count: int) -> str:
    """Return what `count` places of a kind are called where a line begins."""
    words = kind_word(kind, count)
    return words[:1].upper() + words[1:]


def load_language(application: QCoreApplication, settings: QSettings) -> str:
    """Show the window in the chosen language, or in the system's where it is one of ours."""
    chosen = read(settings, LANGUAGE)
    language = _system_language() if chosen == "system" else chosen
    _spoken[:] = [language if language in LANGUAGES else "en"]
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
    keep(settings, LANGUAGE, language)
    return tr("The window is in {language} from the next start on.", language=LANGUAGES[language])
