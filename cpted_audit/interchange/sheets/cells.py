"""The text of a cell: what a spreadsheet program shows, but dates as ISO 8601."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from cpted_audit.interchange.sheets.formats import shown

_ESCAPED = re.compile("_x(00[01][0-9A-Fa-f]|[Ff]{3}[EeFf])_")
_DIGITS = 15
"""Of a number, as many as a spreadsheet keeps and shows."""
_LONGEST_NUMBER = 1e15
"""From here on digits are made up, so the number is written with an exponent."""
_EXPONENT = re.compile(r"[0#?.]E[+-]0", re.IGNORECASE)
_SHORTENED = 1e6
"""Whole numbers from here on may be numbers of phones that were cut short: 5.55E+09."""


def cell_text(value: object, number_format: str = "General") -> str:
    """Return the text of a value as the spreadsheet library gives it.

    A number is told as its format shows it: 7 under the format 000 is “007”, 1.1 under 0.00 “1.10”.
    """
    match value:
        case None:
            return ""
        case str():
            return unescaped(value)
        case bool():
            return "TRUE" if value else "FALSE"
        case int() | float():
            return _number(value, number_format)
        case datetime() | date() | time() | timedelta():
            return _moment(value)
        case _:
            return str(value)


def unescaped(text: str) -> str:
    """Return a text with the signs that XML cannot hold put back (ECMA-376 22.9.2.19).

    Others that are written so were escaped twice, and the library has undone that once.
    """
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def _number(value: float, number_format: str) -> str:
    if (text := shown(value, number_format)) is not None:
        return text
    if abs(value) >= _SHORTENED and value == int(value) and _EXPONENT.search(number_format):
        # What is left of 5551234567 as 5.55E+09 is told as it is shown, not made whole by zeros.
        lead, _, exponent = format(value, f".{_DIGITS - 1}E").partition("E")
        return f"{lead.rstrip('0').rstrip('.')}E{exponent}"
    if (isinstance(value, int) or value.is_integer()) and abs(value) < _LONGEST_NUMBER:
        return str(int(value))
    return format(value, f".{_DIGITS}g")


def _moment(value: datetime | date | time | timedelta) -> str:
    match value:
        case datetime():
            value = _to_second(value)
            if value.time() == time(0):
                return value.date().isoformat()
            return value.isoformat("T", "seconds" if value.second else "minutes")
        case time():
            value = _to_second(datetime.combine(date(2000, 1, 1), value)).time()
            return value.isoformat("seconds" if value.second else "minutes")
        case timedelta():
            return _duration(value)
        case _:
            return value.isoformat()


def _to_second(value: datetime) -> datetime:
    if value.microsecond >= 500_000 and value.year < 9999:
        value += timedelta(seconds=1)
    return value.replace(microsecond=0)


def _duration(value: timedelta) -> str:
    seconds = round(abs(value.total_seconds()))
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    text = f"{hours}:{minutes:02}" + (f":{seconds:02}" if seconds else "")
    return f"-{text}" if value < timedelta(0) else text
