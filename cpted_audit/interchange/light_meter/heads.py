"""What the lines of a meter's log tell that hold no reading: heads of columns, and notes above."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cpted_audit.interchange.light_meter.cells import (
    Amount,
    NoReading,
    Style,
    Unit,
    amount,
    is_moment,
    unit_in,
)
from cpted_audit.interchange.light_meter.rows import Row

Columns = list[tuple[str, Unit | None]]
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


def columns_in(row: Row, before: Sequence[str] | None = None) -> Columns:
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


def note_in(row: Row, style: Style, *, in_table: bool) -> tuple[str, str] | None:
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
