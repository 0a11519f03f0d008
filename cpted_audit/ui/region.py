"""Dates and times as the system's region writes them: “Nov 18, 2026” and “2:15 PM” in the US.

The month is named, so that no date can be misread; the region says what comes first and whether
the day has twelve hours or twenty-four. Where the system names no region, it is the US.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QLocale

HOME = "en_US"
"""Whose region is meant where the system names none, as in the locale “C”."""

_DAYS = {
    "M": ("{month} {day}, {year}", "{month} {day}"),
    "d": ("{day} {month} {year}", "{day} {month}"),
    "y": ("{year}-{number:02}-{day:02}", "{month} {day}"),
}
"""By what comes first: a whole date, and one without its year."""


@dataclass(frozen=True, slots=True)
class Region:
    """How a region writes: what comes `first` in a date (M, d or y), and its words for half days.

    `halves` is empty where a day has twenty-four hours.
    """

    first: str
    halves: tuple[str, str] | tuple[()]
    locale: QLocale

    def date(self, year: int, number: int, day: int, month: str) -> str:
        """Return a whole date; `month` is the name of month `number`."""
        return _DAYS[self.first][0].format(year=year, number=number, day=day, month=month)

    def day_of_year(self, day: int, month: str) -> str:
        """Return a date without its year."""
        return _DAYS[self.first][1].format(day=day, month=month)

    def clock(self, hour: int, minute: int, second: int | None = None) -> str:
        """Return a time of the day, to the second where one is given."""
        rest = f"{minute:02}" if second is None else f"{minute:02}:{second:02}"
        if not self.halves:
            return f"{hour:02}:{rest}"
        return f"{hour % 12 or 12}:{rest} {self.halves[hour >= 12]}"


def region_of(locale: QLocale) -> Region:
    """Return how a locale writes."""
    short = locale.dateFormat(QLocale.FormatType.ShortFormat)
    first = next((one for one in short if one in _DAYS), "d")
    twelve = "a" in locale.timeFormat(QLocale.FormatType.ShortFormat).lower()
    halves = (locale.amText(), locale.pmText()) if twelve else ()
    return Region(first, halves, locale)


@cache
def region(language: str = "en") -> Region:
    """Return how the system's region writes in the window's language."""
    system = QLocale.system()
    if system.language() == QLocale.Language.C:
        system = QLocale(HOME)
    spoken = QLocale(language).language()
    return region_of(QLocale(spoken, QLocale.Script.AnyScript, system.territory()))
