"""Days and times as people and other programs write them, read without guessing at random.

A day is what its writer saw on the calendar: a time zone beside it changes nothing, but for UTC,
which no school lives by; there the machine's own zone says which day it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta, timezone

from cpted_audit import clock

_MONTHS = (
    "jan january ene enero januar janvier jän",
    "feb february febrero februar février fevrier fév",
    "mar march marzo märz mrz mär mars",
    "apr april abr abril avr avril",
    "may mayo mai",
    "jun june junio juni juin",
    "jul july julio juli juillet",
    "aug august ago agosto août aout",
    "sep sept september septiembre set setiembre septembre",
    "oct october octubre okt oktober octobre",
    "nov november noviembre novembre",
    "dec december dic diciembre dez dezember déc décembre",
)
_MONTH_OF = {word: number for number, words in enumerate(_MONTHS, 1) for word in words.split()}
_NAME = "|".join(sorted(_MONTH_OF, key=len, reverse=True))
_WEEKDAY = re.compile(
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?[.,]*\s+|"
    r"(?:lun|mar|mi[eé]|jue|vie|s[aá]b|dom)(?:es|tes|rcoles|ves|rnes|ado|ingo)?[.,]+\s*|"
    r"(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo)\s+|"
    r"(?:mo|di|mi|do|fr|sa|so)(?:ntag|enstag|ttwoch|nnerstag|eitag|mstag|nntag)?[.,]+\s*",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"(?:^|[\sT,]|\bat\s)\s*(?P<hour>\d{1,2})"
    r"(?:[:.h](?P<minute>\d{2})(?:[:.](?P<second>\d{2})(?:[.,]\d+)?)?)?"
    r"\s*(?P<half>[ap]\.?\s?m\.?)?"
    r"\s*(?P<zone>Z|(?:UTC|GMT)?\s?[+-]\d{1,2}(?::?\d{2})?|UTC|GMT|[A-Z]{1,2}[DS]?T)?"
    r"(?:\s*[\[(][^\])]*[\])])?$",
    re.IGNORECASE,
)
_YEAR_FIRST = re.compile(r"(?P<y>\d{4})(?P<s>[-/.])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})")
_CLOSE = re.compile(r"(?P<y>(?:19|20)\d\d)(?P<m>[01]\d)(?P<d>[0-3]\d)")
_NUMBERS = re.compile(r"(?P<a>\d{1,2})(?P<s>[-/.])(?P<b>\d{1,2})(?P=s)(?P<y>\d{4}|\d{2})")
_DAY_NAMED = re.compile(
    rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th|\.|º)?[\s\-/.]*(?:de\s+|of\s+)?(?P<m>{_NAME})"
    r"[\s\-/.,']*(?:de\s+|del\s+)?(?P<y>\d{4}|\d{2})",
    re.IGNORECASE,
)
_MONTH_NAMED = re.compile(
    rf"(?P<m>{_NAME})[\s\-/.]*(?P<d>\d{{1,2}})(?:st|nd|rd|th)?[\s\-/.,']+(?P<y>\d{{4}}|\d{{2}})",
    re.IGNORECASE,
)
_MONTH_ALONE = re.compile(
    rf"(?P<m>{_NAME})[\s\-/.,']*(?P<y>20\d\d)|(?P<n>\d{{1,2}})[-/.](?P<z>20\d\d)"
    r"|(?P<x>20\d\d)[-/.](?P<k>\d{1,2})",
    re.IGNORECASE,
)
_SERIAL = re.compile(r"(?P<day>[2-7]\d{4})(?:[.,](?P<part>\d+))?")
_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001 - a count of days has no zone
_EPOCH_1904 = datetime(1904, 1, 1)  # noqa: DTZ001
_ZERO_DAY = re.compile(
    r"(?:0000[-/.]00[-/.]00|00/00/(?:00|0000)|0?1/00?/(?:00|1900))(?: 0?0:00(?::00)?)?"
)
_FIRST_DAYS = frozenset({
    date(1, 1, 1), date(1899, 12, 30), date(1899, 12, 31), date(1900, 1, 1), date(1970, 1, 1),
})  # fmt: skip
"""Days from which programs count, and so what a date that was never given looks like."""
_ODD_SPACES = re.compile(r"[\s\u00a0\u2000-\u200b\u202f\ufeff]+")
_ZONES = {"Z": 0, "UTC": 0, "GMT": 0, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7,
          "MDT": -6, "PST": -8, "PDT": -7, "AKST": -9, "HST": -10, "ET": None, "CT": None,
          "MT": None, "PT": None}  # fmt: skip
"""Hours that a zone's letters are off UTC; None where the season decides."""


def day_of(text: str, *, day_first: bool = False) -> date | None:
    """Return the day that a text names with or without a time, or None where it names none.

    `day_first` says how 03/04/2026 is meant; a day that can be read one way only is read that way.
    """
    parts = _parts(text, day_first=day_first)
    if parts is None:
        return None
    day, clock, zone = parts
    if clock is not None and zone == timedelta(0):
        moment = _local(datetime.combine(day, clock, UTC))
        return moment.date() if moment else None
    return day


def moment_of(text: str, *, day_first: bool = False) -> datetime | None:
    """Return the local time that a text names, midnight where it names a day alone, or None.

    A time with a zone is told in the machine's own.
    """
    parts = _parts(text, day_first=day_first)
    if parts is None:
        return None
    day, clock, zone = parts
    moment = datetime.combine(day, clock or time())
    return moment if zone is None else _local(moment.replace(tzinfo=timezone(zone)))


def serial_day(text: str, *, since_1904: bool = False) -> datetime | None:
    """Return the time that a spreadsheet's count of days stands for, from 1954 to 2123, or None.

    Workbooks that began on an old Macintosh count `since_1904`.
    """
    found = _SERIAL.fullmatch(text.strip())
    if found is None:
        return None
    part = float(f"0.{found['part']}") if found["part"] else 0.0
    epoch = _EPOCH_1904 if since_1904 else _EPOCH
    return epoch + timedelta(days=int(found["day"]), seconds=round(part * 86_400))


def is_no_day(text: str) -> bool:
    """Return whether a text is what programs write for a date nobody gave: 1/0/1900, 12/30/1899."""
    return _ZERO_DAY.fullmatch(_cleaned(text)) is not None or day_of(text) in _FIRST_DAYS


def month_end(text: str) -> date | None:
    """Return the last day of a month that a text names without a day, as on a pad, or None."""
    found = _MONTH_ALONE.fullmatch(_cleaned(text))
    if found is None:
        return None
    month, year = found["n"] or found["k"], int(found["y"] or found["z"] or found["x"])
    number = int(month) if month else _MONTH_OF[found["m"].casefold()]
    if not 1 <= number <= 12:
        return None
    return date(year + number // 12, number % 12 + 1, 1) - timedelta(days=1)


def writes_day_first(texts: Iterable[str]) -> bool:
    """Return whether a column puts the day before the month, by days no month can be.

    Points between the numbers are not used where the month stands first.
    """
    first = second = dotted = 0
    for text in texts:
        if found := _NUMBERS.match(_cleaned(text)):
            first += int(found["a"]) > 12
            second += int(found["b"]) > 12
            dotted += found["s"] == "."
    return first > second or (dotted > 0 and not second)


def looks_like_a_day(text: str) -> bool:
    """Return whether a text is what a spreadsheet makes of 1-2: a whole date, 2-Jan or Jan-02."""
    clean = _cleaned(text)
    named = rf"\d{{1,2}}[-. ](?:{_NAME})(?:[-. ]\d{{2,4}})?|(?:{_NAME})[-. ]\d{{2}}"
    if re.fullmatch(named, clean, re.IGNORECASE):
        return True
    whole = re.fullmatch(r"\d{4}-\d\d-\d\d(?:[T ]00:00(?::00)?)?|\d{1,2}/\d{1,2}/\d{4}", clean)
    return whole is not None and day_of(clean) is not None


def typed_before(text: str) -> str:
    """Return what was most likely typed where a spreadsheet made a day of it: month-day."""
    clean = _cleaned(text)
    if day := day_of(clean):
        return f"{day.month}-{day.day}"
    numbers = [int(one) for one in re.findall(r"\d+", clean)]
    words = [one for one in re.findall(r"[^\W\d_]+", clean.casefold()) if one in _MONTH_OF]
    return f"{_MONTH_OF[words[0]]}-{numbers[0]}" if words and numbers else ""


def _cleaned(text: str) -> str:
    return _ODD_SPACES.sub(" ", text).strip()


def _parts(text: str, *, day_first: bool) -> tuple[date, time | None, timedelta | None] | None:
    clean = _cleaned(text).strip(" ,")
    # “Mar.” is a month in English and Tuesday in Spanish: what reads as a whole comes first.
    for tried in dict.fromkeys((clean, _without_weekday(clean))):
        for whole in (_YEAR_FIRST, _CLOSE, _NUMBERS, _DAY_NAMED, _MONTH_NAMED):
            if (found := whole.match(tried)) and (parts := _with_clock(tried, found, day_first)):
                return parts
    return None


def _with_clock(
    text: str,
    found: re.Match[str],
    day_first: bool,  # noqa: FBT001 - handed on
) -> tuple[date, time | None, timedelta | None] | None:
    day = _day(found.groupdict(), day_first=day_first)
    rest = text[found.end() :].strip(" ,")
    if day is None:
        return None
    if not rest:
        return day, None, None
    clock = _clock(rest)
    return None if clock is None else (day, *clock)


def _without_weekday(text: str) -> str:
    found = _WEEKDAY.match(text)
    return text[found.end() :] if found else text


def _day(found: dict[str, str], *, day_first: bool) -> date | None:
    year = int(found["y"])
    if len(found["y"]) == 2:
        year += 2000 if year < 70 else 1900
    if "a" in found:
        one, other = int(found["a"]), int(found["b"])
        orders = [(other, one), (one, other)] if day_first else [(one, other), (other, one)]
    else:
        month = _MONTH_OF.get(found["m"].casefold()) or int(found["m"])
        orders = [(month, int(found["d"]))]
    for month, day in orders:
        try:
            return date(year, month, day)
        except ValueError:
            continue
    return None


def _clock(text: str) -> tuple[time, timedelta | None] | None:
    """Return a time of day and what it is off UTC, None for the school's own, or None for none."""
    found = _CLOCK.match(text.lstrip("Tt") if text[:1] in "Tt" else text)
    if found is None or not (found["minute"] or found["half"]):
        return None
    hour, half = int(found["hour"]), (found["half"] or "").casefold()
    half = half if hour <= 12 else ""  # some write 14:15 PM
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    try:
        clock = time(hour, int(found["minute"] or 0), int(found["second"] or 0))
    except ValueError:
        return None
    return clock, _zone(found["zone"] or "")


def _zone(text: str) -> timedelta | None:
    letters = text.upper().strip()
    if letters in _ZONES:
        hours = _ZONES[letters]
        return None if hours is None else timedelta(hours=hours)
    found = re.search(r"([+-])(\d{1,2}):?(\d{2})?$", letters)
    if found is None:
        return None
    off = timedelta(hours=int(found[2]), minutes=int(found[3] or 0))
    off = min(off, timedelta(hours=23, minutes=59))
    return -off if found[1] == "-" else off


def _local(moment: datetime) -> datetime | None:
    try:
        return clock.on_wall(moment)
    except (OverflowError, ValueError, OSError):
        return None
