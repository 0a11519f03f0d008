"""Rows of a sheet that are no records: headings, totals, what a printer adds, headers once more."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping
from enum import StrEnum
from typing import NamedTuple

from cpted_audit.interchange.sheets.records import Row, Spreadsheet
from cpted_audit.words import N_


class Aside(StrEnum):
    """Why a row is no record; words for a sentence."""

    HEADING = N_("a heading over the rows below it")
    TOTAL = N_("a total of other rows")
    PRINTED = N_("a line that a printer or report adds")
    HEADERS = N_("the headers once more")
    UNITS = N_("what the columns are measured in")
    RULE = N_("a line between rows")


_TOTAL = re.compile(
    r"(?:(?:grand|sub|page|report|overall)[ -]?)?totals?\b.*|subtotal.*|sum(?:me|a)?(?: of .*)?|"
    r"count(?: of .*)?|summary|(?:gesamt|insgesamt|zwischensumme).*|average|avg|"
    r"(?:number|total number|no\.?) of \w+(?: \w+)?(?: ?: ?\d+)?|.+ (?:sub)?total",
    re.IGNORECASE,
)
_PRINTED = re.compile(
    r"(?:date )?printed\b.*|print(?:ed)? (?:date|on|by)\b.*|"
    r"(?:page|pg\.?)\s*:?\s*\d+(?:\s*(?:of|/)\s*\d+)?|"
    r"(?:report |date )?(?:generated|exported|created|downloaded|run|produced)\s*(?:on|by|at|:).*|"
    r"(?:report |date )?(?:generated|exported|created|downloaded|produced)\b.*\d{4}.*|"
    r"(?:run|print|report|export) (?:date|time)\b.*|(?:user|user ?name|date|time|school|district|"
    r"filter(?:ed)?(?: by)?|sort(?:ed)?(?: by)?|criteria|selection|report)\s*:.*|"
    r"report (?:date|run|name|title)\b.*|as of\b.*\d.*|end of (?:report|list|file|schedule)\W*|"
    r"(?:prepared|compiled|revised|last updated|updated|source|copyright|confidential|legend)\b.*|"
    r"\(?c\)? ?\d{4}\b.*|©.*|\(?\d[\d,]* (?:rows?|records?|items?|doors?|entries|results?)"
    r"(?: (?:found|selected|affected|total|in total))?\)?\W*|continued\b.*|\(?cont'?d\.?\)?|"
    r"\*+ ?end.*|notes?:.*",
    re.IGNORECASE,
)
_PARTS = re.compile(
    r"(?:level|lvl|lev|floor|flr|fl|building|bldg|wing|area|zone|section|phase|group|basement|"
    r"ground floor|"
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
_NUMBER = re.compile(
    r"[-+$€£]?\s*[\d.,\s]+(?:%|(?:doors?|rows?|records?|items?|entries|openings?))?", re.IGNORECASE
)
_DOOR_WORD = re.compile(
    r"(?:(?:ext(?:erior)?|int(?:erior)?)\b\.?\s*)?(?:door|gate|exit|entrance|entry|opening|room|rm|"
    r"stair|hatch|puerta)\b\.?\s*",
    re.IGNORECASE,
)
_MOST_LETTERS = 3
"""Letters in a number of a door, as in EXT-07."""
_LONGEST_NUMBER = 20


class _Names(NamedTuple):
    """How the records of a sheet are called: the column, and what most of its texts look like.

    `numbers` is whether these are numbers of doors, `numbered` whether most of them have digits.
    """

    column: int | None
    numbers: bool
    numbered: bool
    capitals: bool
    parts: Collection[str]


def asides(
    sheet: Spreadsheet, named: int | None, parts: Collection[str], *, numbers: bool = False
) -> Mapping[int, Aside]:
    """Return by number the rows of a sheet that are no records, with why.

    `named` is the column by which records are called, with `numbers` where these are numbers
    whatever the sheet looks like; `parts` are the names of buildings and levels, which stand over
    their rows. A heading is one text alone, in a sheet of which other rows hold more.
    """
    heads = {_folded(row) for row in sheet.top} | {_folded(Row(0, sheet.headers))}
    # Of a small sheet half the rows may be headings, so those do not count for what is usual.
    filled = Counter(size for row in sheet.rows if (size := len(_texts(row))) > 1)
    usual = max(filled, key=lambda size: (filled[size], size), default=0)
    names = _names(sheet, named, parts, numbers=numbers)
    found = {}
    for at, row in enumerate(sheet.rows):
        if why := _structure(row, heads, first=at == 0) or _words(row, names, usual):
            found[row.number] = why
    return found


def _names(
    sheet: Spreadsheet, named: int | None, parts: Collection[str], *, numbers: bool
) -> _Names:
    full = [row for row in sheet.rows if len(_texts(row)) > 1]
    texts = [] if named is None else [row.cells[named].strip() for row in full]
    texts = [text for text in texts if text]
    digits = sum(any(map(str.isdigit, text)) for text in texts)
    capitals = sum(text.isupper() for text in texts)
    most = len(texts) / 2
    numbered = numbers or 0 < most < digits + 1
    return _Names(named, numbers, numbered, capitals > most, {part.casefold() for part in parts})


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
    if _is_nameless_sum(row, texts, names, usual):
        return Aside.TOTAL
    lead, rest = texts[0].strip("\"'“”"), texts[1:]
    numbers = all(_NUMBER.fullmatch(text) for text in rest)
    if _TOTAL.fullmatch(lead.rstrip(" :")) and numbers and (len(rest) < 3 or usual > 2):
        return Aside.TOTAL
    if _PRINTED.fullmatch(lead) and len(texts) <= max(2, usual // 3):
        return Aside.PRINTED
    alone = len(set(texts)) == 1 and len(row.cells) > 1 and usual > 1
    return Aside.HEADING if alone and _is_heading(lead, row, names) else None


def _is_nameless_sum(row: Row, texts: list[str], names: _Names, usual: int) -> bool:
    """Return whether a row has no name and one number alone, where other rows hold more."""
    unnamed = names.column is not None and not row.cells[names.column].strip()
    return unnamed and len(texts) == 1 < usual and _NUMBER.fullmatch(texts[0]) is not None


def _is_heading(lead: str, row: Row, names: _Names) -> bool:
    """Return whether the one text of a row stands over others: a part's name, no record's."""
    if lead.rstrip(" :").casefold() in names.parts or lead.endswith(":"):
        return True
    if _PARTS.fullmatch(lead):
        return True
    if _looks_like_a_number(lead):
        return False
    under = names.column is None or not row.cells[names.column].strip()
    if under or names.numbers:
        return True
    if any(map(str.isdigit, lead)):
        return False
    return names.numbered or (lead.isupper() and len(lead) > 3 and not names.capitals)


def _looks_like_a_number(text: str) -> bool:
    """Return whether a text may be the number of a door: digits, few letters, a word for door."""
    word = _DOOR_WORD.match(text)
    rest = text[word.end() :] if word else text
    letters = sum(map(str.isalpha, rest))
    numbered = any(map(str.isdigit, rest)) or not letters or (word is not None and letters == 1)
    short = letters <= _MOST_LETTERS and len(rest) <= _LONGEST_NUMBER
    return numbered and short and ":" not in rest


def _texts(row: Row) -> list[str]:
    return [text.strip() for text in row.cells if text.strip()]


def _folded(row: Row) -> tuple[str, ...]:
    return tuple(" ".join(text.split()).casefold() for text in row.cells)
