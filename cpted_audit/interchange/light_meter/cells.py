"""What cells of a meter's log say: a number, a unit, a time, no reading, the head of a column."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from cpted_audit.domain.plans.lighting import LUX_PER_UNIT, LightUnit
from cpted_audit.interchange.light_meter.rows import MeterRow
from cpted_audit.words import N_

_UNIT_WORDS: dict[str, tuple[LightUnit, float]] = {
    "lux": (LightUnit.LUX, 1.0), "lx": (LightUnit.LUX, 1.0),
    "klux": (LightUnit.LUX, 1000.0), "klx": (LightUnit.LUX, 1000.0),
    "fc": (LightUnit.FOOT_CANDLES, 1.0), "ftc": (LightUnit.FOOT_CANDLES, 1.0),
    "ftcd": (LightUnit.FOOT_CANDLES, 1.0), "fcd": (LightUnit.FOOT_CANDLES, 1.0),
    "footcandle": (LightUnit.FOOT_CANDLES, 1.0), "footcandles": (LightUnit.FOOT_CANDLES, 1.0),
    "kfc": (LightUnit.FOOT_CANDLES, 1000.0),
}  # fmt: skip
"""How meters write their units, without spaces, points and hyphens; a k is a thousand."""

_OVER = re.compile(r"\s*(?:o\.?l\.?|over(?:\s*(?:range|load|flow))?|>.*|\+ol)\s*", re.IGNORECASE)
_NONE = re.compile(r"\s*(?:[-–—.*_\s]*|err(?:or)?\.?|n/?a|nan|null|none|invalid)\s*", re.IGNORECASE)
_NUMBER = re.compile(r"\s*([+-]?[\d][\d.,\u00a0\u202f' ]*|[+-]?[.,]\d+)\s*([^\d]*)\s*")
_DAY = re.compile(r"(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})")
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d+)?\s*([ap]m)?", re.IGNORECASE)


class Style(NamedTuple):
    """How a log writes numbers and days: a decimal comma, the day before the month."""

    decimal_comma: bool
    day_first: bool


class Amount(NamedTuple):
    """A number as written: its value, the places behind its point, and its unit if it has one."""

    value: float
    places: int
    unit: MeterUnit | None


class MeterUnit(NamedTuple):
    """A unit and how many of it the number counts in, 1 or 1000."""

    kind: LightUnit
    times: float

    @property
    def lux(self) -> float:
        """How many lux the number 1 stands for."""
        return LUX_PER_UNIT[self.kind] * self.times


class NoReading(StrEnum):
    """Why a cell that should hold a reading does not; part of a sentence."""

    BLANK = N_("there is no reading")
    OVER = N_("the meter was over its range")
    UNDER = N_("the meter was under its range")
    WORDS = N_("it is not a number")
    NEGATIVE = N_("light cannot be negative")
    BEYOND = N_("it is brighter than the sun")
    SEVERAL = N_("it has several numbers and no heads say which is the reading")
    SUMMARY = N_("it sums up other readings")


def unit_in(text: str) -> MeterUnit | None:
    """Return the unit a text is or names, as in “fc”, “Illuminance (lux)” or “Unit: Ft-Cd”."""
    words = re.findall(r"[a-z]+", text.lower())
    for word in (*words, *("".join(pair) for pair in pairwise(words))):
        if word in _UNIT_WORDS:
            return MeterUnit(*_UNIT_WORDS[word])
    return None


def amount(text: str, style: Style) -> Amount | NoReading:
    """Return the number of a cell, with the unit behind it if there is one."""
    if _NONE.fullmatch(text):
        return NoReading.BLANK
    if _OVER.fullmatch(text):
        return NoReading.OVER
    if text.strip().startswith("<"):
        return NoReading.UNDER
    found = _NUMBER.fullmatch(text)
    if found is None:
        return NoReading.WORDS
    unit = unit_in(found[2])
    if found[2].strip() and unit is None:
        return NoReading.WORDS
    plain = _plain(found[1], decimal_comma=style.decimal_comma)
    try:
        return Amount(float(plain), len(plain.partition(".")[2]), unit)
    except ValueError:  # such as 1.2.3
        return NoReading.WORDS


def _plain(number: str, *, decimal_comma: bool) -> str:
    """Return a number with a point and without thousands separators."""
    number = re.sub(r"[\u00a0\u202f' ]", "", number)
    point, comma = number.rfind("."), number.rfind(",")
    if point >= 0 and comma >= 0:  # the last one of the two is the decimal sign
        decimal_comma = comma > point
    elif comma >= 0 and not decimal_comma and not _is_grouped(number, ","):
        decimal_comma = True
    elif point >= 0 and decimal_comma and not _is_grouped(number, "."):
        decimal_comma = False
    if decimal_comma:
        return number.replace(".", "").replace(",", ".")
    return number.replace(",", "")


def _is_grouped(number: str, sign: str) -> bool:
    sign = re.escape(sign)
    return re.fullmatch(rf"[+-]?[1-9]\d{{0,2}}(?:{sign}\d{{3}})+", number) is not None


def style_of(cells: Iterable[str]) -> Style:
    """Tell how a log writes, by the cells that can be read one way only."""
    commas = points = 0
    first_over_12 = second_over_12 = False
    dotted = False
    for cell in cells:
        if day := _DAY.search(cell):
            dotted = dotted or day[2] == "."
            first_over_12 = first_over_12 or 12 < int(day[1]) <= 31
            second_over_12 = second_over_12 or int(day[3]) > 12
        elif (found := _NUMBER.fullmatch(cell)) and not _CLOCK.search(cell):
            number = found[1].strip()
            commas += "," in number and not _is_grouped(number, ",")
            points += "." in number and not _is_grouped(number, ".")
    return Style(commas > points, first_over_12 or (dotted and not second_over_12))


def day_in(text: str, style: Style) -> date | None:
    """Return the day a text names, or None where it names none there is."""
    found = _DAY.search(text)
    if found is None:
        return None
    first, second, third = int(found[1]), int(found[3]), int(found[4])
    if len(found[1]) == 4:
        year, month, day = first, second, third
    else:
        day, month = (first, second) if style.day_first else (second, first)
        year = third + 2000 if third < 100 else third
    try:
        return date(year, month, day)
    except ValueError:
        return None


def shows_day(text: str) -> bool:
    """Return whether there are numbers where a day should be, be it one or not."""
    return _DAY.search(text) is not None


def clock_in(text: str) -> time | None:
    """Return the time of day a text names, or None."""
    found = _CLOCK.search(text)
    if found is None:
        return None
    hour = int(found[1])
    if found[4]:
        hour = hour % 12 + (12 if found[4].lower() == "pm" else 0)
    try:
        return time(hour, int(found[2]), int(found[3] or 0))
    except ValueError:
        return None


def is_moment(text: str) -> bool:
    """Return whether a cell is a day, a time of day, or both, and nothing else."""
    rest = _CLOCK.sub("", _DAY.sub("", text))
    return rest != text and not rest.strip(" T,Z")


def moment(day: date | None, clock: time | None) -> datetime | None:
    """Return both together, or None where one is missing."""
    return datetime.combine(day, clock) if day is not None and clock is not None else None


# What the lines of a meter's log tell that hold no reading: heads of columns, and notes above.


Columns = list[tuple[str, MeterUnit | None]]
"""What each column holds, and the unit its head names."""

_HEADS: dict[str, str] = {
    "label": (
        r"(\w+ )?(point|label|location|place|position|station|spot|name|grid|cell|pt|pole|where)"
        r"( id| no| name)?"
    ),
    "number": r"no|nr|id|index|record|memory|n|#|item|sample|address",
    "row": r"row|line",
    "column": r"col|column",
    "when": r"date.*time|time ?stamp|date|time|day|clock|recorded( at)?",
    "unit": r"units?",
    "other": r"max(imum)?|min(imum)?|avg|average|mean|peak|status|flag|range|temp.*|battery",
    "value": (
        r"(lux|lx|klux|fc|ftc|ft ?c|ft ?cd|foot ?candles?|illuminance|illumination|value|reading|"
        r"light|level|light level|measured|measurement|ev|data|result)( ?\d+)?"
    ),
}
"""What the heads of columns may be called, in lower case and without signs and units."""

_NOTES = {
    "meter": r"model|meter|instrument|device|type",
    "unit": r"units?",
    "resolution": r"resolution|step",
    "day": r"date|day|start|start date|started",
    "": (
        r"serial.*|s ?/? ?n|version|firmware.*|operator|user|file.*|title|interval|range|mode|"
        r"records?|count|site|school|project|probe|software.*"
    ),
}
"""What lines above the table may tell, before a colon, comma or equals sign."""

_ANY = Style(decimal_comma=False, day_first=False)


def columns_in(row: MeterRow, before: Sequence[str] | None = None) -> Columns:
    """Return what each column holds if the row is a row of heads, nothing otherwise.

    Most heads are known words. A row with unknown ones may be the first row of heads, or repeat
    the one `before`, if no cell of it could stand under a head.
    """
    columns: Columns = [(_head(cell), unit_in(cell)) for cell in row.cells]
    known = sum(bool(kind) for kind, _ in columns)
    if all(kind != "value" for kind, _ in columns):
        return []
    if known > len(row.cells) / 2 or row.cells == before:
        return columns
    filled = [cell for cell in row.cells if cell]
    worded = all(amount(cell, _ANY) is NoReading.WORDS and not is_moment(cell) for cell in filled)
    is_first = before is None and row.is_table and worded
    return columns if is_first and (known == len(filled) or filled == list(row.cells)) else []


def _head(cell: str) -> str:
    bare = re.sub(r"\(.*?\)|\[.*?\]", "", cell.lower())
    bare = re.sub(r"[^a-z0-9#]+", " ", bare).strip()
    return next((kind for kind, words in _HEADS.items() if re.fullmatch(words, bare)), "")


def note_in(row: MeterRow, style: Style, *, in_table: bool) -> tuple[str, str] | None:
    """Return the kind of a note such as “Model: LX-1330” or “Unit,fc” and what it says.

    The kind is “meter”, “unit”, “resolution”, “day”, or empty for what is of no use here.
    """
    parts = re.split(r"\s*[:=]\s*|\s*[;,\t]\s*", row.text.strip(), maxsplit=1)
    if len(parts) != 2 or len([cell for cell in row.cells if cell]) > 2:
        return None
    name, value = parts[0].lower().strip(), parts[1].strip(" ,;\t\"'")
    kind = next((one for one, words in _NOTES.items() if re.fullmatch(words, name)), None)
    if kind is None:
        return None
    if in_table and kind in ("day", "") and isinstance(amount(value, style), Amount):
        return None  # a place may be called “Start”
    return kind, value
