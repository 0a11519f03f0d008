"""The text of a cell: what a spreadsheet program shows, but dates as ISO 8601."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import NamedTuple

# Text that a spreadsheet program would calculate: kept from it in CSV, and given back.
#
# A cell of CSV has no kind: what begins with one of these signs is run as a formula when the file
# is opened. An apostrophe before it stops that. One more is put before cells that begin with an
# apostrophe already, so that what is read back is what was written. Before 0012 people put one to
# keep its zeros; those cells are treated alike.


_SIGNS = "=+\\-@＝＋－＠\t\r\n"
"""What starts a formula or, being blank, hides the start of one; wide forms are read alike."""
_NUMBER = r"'+\d[\d.,-]*\Z"
_STARTS = re.compile(rf"'*\s*[{_SIGNS}]|{_NUMBER}")
_GUARDED = re.compile(rf"'+\s*[{_SIGNS}]|{_NUMBER}")


def guarded(text: str) -> str:
    """Return a text for a cell of CSV, with an apostrophe before it where it could be run."""
    return f"'{text}" if _STARTS.match(text) else text


def unguarded(text: str) -> str:
    """Return what stood in a cell before it was guarded."""
    return text[1:] if _GUARDED.match(text) else text


# A number as its format shows it (ECMA-376 18.8.31): 1.10, D-007, 50 %, (555) 010-1234.
#
# What a person typed and reads is the shown text; a register takes that, not the number behind
# it. Formats of days and times are not handled here, and what is not understood is left to the
# caller.


_LONGEST = 200
"""Letters of a format that is looked at; the programs allow 255."""
_LARGEST = 1e15
"""From here on digits are made up."""
_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|_(?P<pad>.)|\*(?P<fill>.)'
    r"|\[(?P<mark>[^\]]*)\]|(?P<digit>[0#?])|(?P<sign>[.,%])|(?P<other>.)",
    re.DOTALL,
)
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)")
_LENGTHS_OF_TIME = {"h", "hh", "m", "mm", "s", "ss"}
_LITERAL = set(" -+()/:$€£¥'{}<>=!&~^")


class _Part(NamedTuple):
    """One section of a format: its pieces in order, a digit place being None, and what scales."""

    pieces: tuple[str | None, ...]
    places: str
    decimals: str
    grouped: bool
    percent: int
    condition: tuple[str, Decimal] | None


def shown(value: float, number_format: str) -> str | None:
    """Return the text of a number under a format, or None where the format says nothing of it."""
    plain = number_format.casefold() in {"general", "@", ""}
    if plain or len(number_format) > _LONGEST or abs(value) >= _LARGEST:
        return None
    parts = _parsed(number_format)
    if parts is None:
        return None
    part, signed = _section(parts, value)
    if part is None or not (part.places or part.decimals):
        return None
    text = _filled(part, abs(Decimal(repr(value))))
    return f"-{text}" if signed and value < 0 and any("1" <= one <= "9" for one in text) else text


@lru_cache(maxsize=256)
def _parsed(number_format: str) -> tuple[_Part, ...] | None:
    sections = re.split(r';(?=(?:[^"]*"[^"]*")*[^"]*$)', number_format)
    parts = [_part(section) for section in sections[:3]]
    return None if None in parts else tuple(part for part in parts if part is not None)


def _part(section: str) -> _Part | None:
    pieces: list[str | None] = []
    places, decimals, commas, percent, behind = "", "", False, 0, False
    condition = None
    for token in _TOKEN.finditer(section):
        kind, text = token.lastgroup, token[token.lastgroup or 0]
        if kind == "digit":
            pieces.append(None)
            places, decimals = (places, decimals + text) if behind else (places + text, decimals)
        elif kind == "sign" and text == ".":
            behind = True
            pieces.append(".")
        elif kind == "sign" and text == ",":
            commas = True
        elif kind == "sign":
            percent += 1
            pieces.append("%")
        elif kind == "mark":
            condition = _condition(text) or condition
            if text.casefold() in _LENGTHS_OF_TIME:
                return None
            pieces.append(text[1:].partition("-")[0] if text.startswith("$") else "")
        elif kind in {"quoted", "escaped"}:
            pieces.append(text)
        elif kind == "pad":
            continue
        elif kind == "other":
            if text not in _LITERAL or (text == "/" and "?" in section):
                return None  # a day, a time, an exponent or a fraction
            pieces.append(text)
    if commas and (section.rstrip("\"'_) ").endswith(",") or re.search(r",\.", section)):
        return None  # a comma behind the digits divides by a thousand
    return _Part(tuple(pieces), places, decimals, commas, percent, condition)


def _condition(mark: str) -> tuple[str, Decimal] | None:
    found = _CONDITION.fullmatch(mark)
    return (found[1], Decimal(found[2])) if found else None


def _section(parts: tuple[_Part, ...], value: float) -> tuple[_Part | None, bool]:
    """Return the section for a number, and whether a minus is put before it."""
    if any(part.condition for part in parts):
        for part in parts:
            if part.condition is None or _holds(part.condition, value):
                return part, True
        return None, True
    if value < 0 and len(parts) > 1:
        return parts[1], False
    if value == 0 and len(parts) > 2:
        return parts[2], False
    return parts[0], True


def _holds(condition: tuple[str, Decimal], value: float) -> bool:
    sign, bound = condition
    number = Decimal(repr(value))
    return {
        "<": number < bound, "<=": number <= bound, ">": number > bound, ">=": number >= bound,
        "=": number == bound, "<>": number != bound,
    }[sign]  # fmt: skip


def _filled(part: _Part, number: Decimal) -> str:
    number = number.scaleb(2 * part.percent)
    step = Decimal(1).scaleb(-len(part.decimals))
    whole, _, rest = f"{number.quantize(step, ROUND_HALF_UP):f}".partition(".")
    while rest and part.decimals[len(rest) - 1] == "#" and rest.endswith("0"):
        rest = rest[:-1]
    whole = whole.lstrip("0").rjust(part.places.count("0"), "0")
    if part.grouped:
        whole = re.sub(r"(?<=\d)(?=(?:\d{3})+$)", ",", whole)
        at = next((n for n, piece in enumerate(part.pieces) if piece is None), 0)
        return _joined(part, at, whole, rest)
    return _masked(part, whole, rest)


def _joined(part: _Part, at: int, whole: str, rest: str) -> str:
    before = "".join(piece or "" for piece in part.pieces[:at])
    last = max(n for n, piece in enumerate(part.pieces) if piece is None)
    after = "".join(piece or "" for piece in part.pieces[last + 1 :])
    return f"{before}{whole}{'.' + rest if rest else ''}{after}".strip()


def _masked(part: _Part, whole: str, rest: str) -> str:
    """Lay digits over their places from the right; the first place takes all that are left."""
    texts: list[str] = []
    decimals, waiting = list(rest), len(part.places)
    digits = whole.rjust(waiting)
    extra = len(digits) - waiting
    at, behind = 0, False
    for piece in part.pieces:
        if piece == "." and not behind and part.decimals:
            behind = True
            texts.append("." if rest else "")
        elif piece is not None:
            texts.append(piece)
        elif behind:
            texts.append(decimals.pop(0) if decimals else "")
        else:
            size = 1 + (extra if at == 0 else 0)
            texts.append(digits[at : at + size].strip())
            at += size
    return "".join(texts).strip()


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
