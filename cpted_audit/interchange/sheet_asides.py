"""Rows of a sheet that are no records: headings, totals, what a printer adds, headers once more."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping
from enum import StrEnum
from typing import NamedTuple

from cpted_audit.interchange.sheet_records import Row, Sheet


class Aside(StrEnum):
    """Why a row is no record; words for a sentence."""

    HEADING = "a heading over the rows below it"
    TOTAL = "a total of other rows"
    PRINTED = "a line that a printer or report adds"
    HEADERS = "the headers once more"
    UNITS = "what the columns are measured in"
    RULE = "a line between rows"


_TOTAL = re.compile(
    r"(?:(?:grand|sub|page|report|overall)[ -]?)?totals?\b.*|subtotal.*|sum(?:me|a)?(?: of .*)?|"
    r"count(?: of .*)?|(?:gesamt|insgesamt|zwischensumme).*|average|avg|"
    r"(?:number|total number|no\.?) of \w+(?: \w+)?|.+ (?:sub)?total",
    re.IGNORECASE,
)
_PRINTED = re.compile(
    r"(?:date )?printed\b.*|print(?:ed)? (?:date|on|by)\b.*|page\s*:?\s*\d+(?:\s*(?:of|/)\s*\d+)?|"
    r"(?:report |date )?(?:generated|exported|created|downloaded|run|produced)\s*(?:on|by|at|:).*|"
    r"report (?:date|run|name|title)\b.*|as of\b.*\d.*|end of (?:report|list|file|schedule)\W*|"
    r"(?:prepared|compiled|revised|last updated|updated|source|copyright|confidential|legend)\b.*|"
    r"\(?c\)? ?\d{4}\b.*|©.*|\(?\d[\d,]* (?:rows?|records?|items?|doors?|entries|results?)"
    r"(?: (?:found|selected|affected|total|in total))?\)?\W*|continued\b.*|\(?cont'?d\.?\)?|"
    r"\*+ ?end.*|notes?:.*",
    re.IGNORECASE,
)
_PARTS = re.compile(
    r"(?:level|floor|building|bldg|wing|area|zone|section|phase|group|basement|ground floor|"
    r"(?:first|second|third|fourth|1st|2nd|3rd|\d+th) (?:floor|level)|edificio|nivel|piso)\b.*|"
    r".+ (?:building|bldg\.?|floor|level|wing|annex|doors|entrances|section)",
    re.IGNORECASE,
)
_RULE = re.compile(r"[\s\-‐‑‒–—―_=*.·~#+|]{3,}")
_UNIT = re.compile(
    r"\(.{1,14}\)|\[.{1,14}\]|in\.?|inch(?:es)?|ft\.?|feet|mm|cm|m|y/?n|yes/no|text|date|"
    r"mm/dd/yy(?:yy)?|yyyy-mm-dd|#|no\.?|qty|ea\.?|lux|fc|min|hr",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[-+$€£]?\s*[\d.,\s]+%?")


class _Names(NamedTuple):
    """How the records of a sheet are called: the column, and what most of its texts look like."""

    column: int | None
    numbered: bool
    capitals: bool
    parts: Collection[str]


def asides(sheet: Sheet, named: int | None, parts: Collection[str]) -> Mapping[int, Aside]:
    """Return by number the rows of a sheet that are no records, with why.

    `named` is the column by which records are called, `parts` the names of buildings and levels,
    which stand over their rows. A row is set aside only where others of the sheet hold more.
    """
    heads = {_folded(row) for row in sheet.top} | {_folded(Row(0, sheet.headers))}
    filled = Counter(len(_texts(row)) for row in sheet.rows)
    usual = max(filled, key=lambda size: (filled[size], size), default=0)
    names = _names(sheet, named, parts)
    found = {}
    for at, row in enumerate(sheet.rows):
        if why := _structure(row, heads, first=at == 0) or _words(row, names, usual):
            found[row.number] = why
    return found


def _names(sheet: Sheet, named: int | None, parts: Collection[str]) -> _Names:
    texts = [] if named is None else [row.cells[named].strip() for row in sheet.rows]
    texts = [text for text in texts if text]
    digits = sum(any(map(str.isdigit, text)) for text in texts)
    capitals = sum(text.isupper() for text in texts)
    most = len(texts) / 2
    return _Names(
        named, 0 < most < digits + 1, capitals > most, {part.casefold() for part in parts}
    )


def _structure(row: Row, heads: Collection[tuple[str, ...]], *, first: bool) -> Aside | None:
    texts = _texts(row)
    if texts and all(_RULE.fullmatch(text) for text in texts):
        return Aside.RULE
    if len(texts) > 1 and _folded(row) in heads:
        return Aside.HEADERS
    if first and len(texts) > 1 and all(_UNIT.fullmatch(text) for text in texts):
        return Aside.UNITS
    return None


def _words(row: Row, names: _Names, usual: int) -> Aside | None:
    """Return what a row is by its words, where it holds little beside them."""
    texts = _texts(row)
    if not texts:
        return None
    lead, rest = texts[0].strip("\"'“”"), texts[1:]
    numbers = all(_NUMBER.fullmatch(text) for text in rest)
    if _TOTAL.fullmatch(lead.rstrip(" :")) and numbers and (len(rest) < 3 or usual > 2):
        return Aside.TOTAL
    if _PRINTED.fullmatch(lead) and len(texts) <= max(2, usual // 3):
        return Aside.PRINTED
    alone = len(set(texts)) == 1 and len(row.cells) > 1 and usual > 1
    return Aside.HEADING if alone and _is_heading(lead, row, names) else None


def _is_heading(lead: str, row: Row, names: _Names) -> bool:
    """Return whether the one text of a row stands over others: a part's name, no record's."""
    if lead.rstrip(" :").casefold() in names.parts or lead.endswith(":"):
        return True
    if _PARTS.fullmatch(lead):
        return True
    if any(map(str.isdigit, lead)) or not any(map(str.isalpha, lead)):
        return False
    under = names.column is None or not row.cells[names.column].strip()
    capitals = lead.isupper() and len(lead) > 3 and not names.capitals
    return under or names.numbered or capitals


def _texts(row: Row) -> list[str]:
    return [text.strip() for text in row.cells if text.strip()]


def _folded(row: Row) -> tuple[str, ...]:
    return tuple(" ".join(text.split()).casefold() for text in row.cells)
