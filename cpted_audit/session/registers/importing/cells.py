"""What the cells of a spreadsheet say to the columns of a register; one cell never stops a row.

What is understood becomes a value. A word that stands for nothing is a blank, and told. What is not
understood is asked about: a meaning given by the user is taken, and without one the text is kept
beside the record as it stands and told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from cpted_audit.domain.happened import lies_ahead
from cpted_audit.domain.registers.columns import Column, ColumnType, LinkTo, Names
from cpted_audit.domain.registers.door_number import without_word
from cpted_audit.domain.registers.values import NO, YES, parse_value
from cpted_audit.domain.written_dates import (
    day_of,
    is_no_day,
    looks_like_a_day,
    month_end,
    serial_day,
    typed_before,
    writes_day_first,
)
from cpted_audit.domain.written_words import folded, is_blank_word, yes_or_no
from cpted_audit.errors import AuditError

Meanings = Mapping[str, Mapping[str, str | None]]
"""By field and folded text, what the text means; empty for nothing, None for a text to keep."""


class CellResult(StrEnum):
    """What was done with a cell that does not say its value in our own words."""

    BLANK = "blank"
    TAKEN = "taken"
    MEANT = "meant"
    DAY_NUMBER = "day-number"
    DAY_FIRST = "day-first"
    MONTH_END = "month-end"
    WHOLE = "whole"
    KEPT = "kept"
    AHEAD = "ahead"
    DIGITS_LOST = "digits-lost"
    WAS_A_DAY = "was-a-day"
    ASSUMED = "assumed"
    BY_OTHERS = "by-others"
    OLDER = "older"


FLAGGED = frozenset(
    {
        CellResult.KEPT,
        CellResult.AHEAD,
        CellResult.DIGITS_LOST,
        CellResult.WAS_A_DAY,
        CellResult.ASSUMED,
    }
)
"""What somebody should look at again."""


@dataclass(frozen=True, slots=True)
class CellOutcome:
    """A cell about which something is to be told: its field, its text, and what it was taken for.

    `guess` is what an unknown text most likely means, where that does not follow from its words.
    """

    field: str
    kind: CellResult
    text: str
    taken: str = ""
    guess: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """The value of a cell, which counts only where `said`, and what is to be told of the cell."""

    value: Any = None
    said: bool = False
    told: tuple[CellOutcome, ...] = ()


NOTHING = Reading()
_SHOWN_SHORT = frozenset({
    "number", "name", "serial", "camera", "phone", "private_phone", "checked_by", "holder",
    "maker", "role",
})  # fmt: skip
"""Fields of text in which a day makes no sense, so that a spreadsheet made it of 1-2."""
_FIRST_YEAR = 1900
"""A year before it is a slip, such as 0026."""
_EXPIRY = "expires_on"
"""What expires in a month is good to its end; no other field may be given a day nobody said."""
_ORDINAL = re.compile(r"(?:#|no\.?|nr\.?)?\s*(\d{1,3})\s*(?:st|nd|rd|th|\.|º|ª)?", re.IGNORECASE)
_DOOR_NUMBER = "number"
"""A sheet may write “Door 7” where the register, which says Door before it, has 7."""
_PHONES = frozenset({"phone", "private_phone"})
_EXPONENT = re.compile(r"([+-]?\d)(?:[.,](\d+))?\s{0,3}[Ee]\s{0,3}\+?\s{0,3}(\d{1,3})")
_WRITTEN_EXPONENT = re.compile(r".*(?:[.,]\d+\s*[Ee]\s*\+?|[Ee]\s*\+)\s*\d+")
"""A room may be called 1E03; a number cut short has a decimal sign or a plus."""
_TOO_NARROW = re.compile(r"#{2,}")
"""What a spreadsheet shows of a number that is wider than its column."""
_FORMULA = re.compile(
    r"=\s*(?:[A-Z][A-Z0-9.]*\s*\(.*|\$?[A-Z]{1,3}\$?\d.*|\d.*[-+*/&].*)", re.IGNORECASE | re.DOTALL
)
"""What a file holds in place of the number or name that a spreadsheet program would show."""
_BETWEEN = r"[,;/\n&+|]|\s(?:and|y|und)\s"
_WORD = re.compile(r"[^\W\d_]{2}")
_SEVERAL = {ColumnType.CHOICES: _BETWEEN, ColumnType.LINKS: r"[,;\n|]"}


class CellReader:
    """Reads the cells of one column after the other, knowing how each column writes its days."""

    def __init__(self, names: Names, meanings: Meanings, *, since_1904: bool = False) -> None:
        self._names = names
        self._since_1904 = since_1904
        self._meanings = meanings
        self._day_first: dict[str, bool] = {}
        self._read: dict[tuple[str, str, str | None], Reading] = {}

    def learn(self, column: Column, texts: Iterable[str]) -> None:
        """Learn from all the cells of a column how it writes what may be read in two ways."""
        if column.type is ColumnType.DATE:
            self._day_first[column.field] = writes_day_first(texts)

    def read(self, column: Column, text: str, within: str | None) -> Reading:
        """Return what a cell says; `within` narrows the names of places to a building."""
        clean = _bare(text)
        if not clean:
            return NOTHING
        key = column.field, clean, within
        if key not in self._read:
            how = self._several if column.type in _SEVERAL else self._one
            self._read[key] = how(column, clean, within)
        return self._read[key]

    def _one(self, column: Column, text: str, within: str | None) -> Reading:
        given = self._meanings.get(column.field, {})
        if folded(text) in given:
            return self._meant(column, text, given[folded(text)], within)
        if column.type is ColumnType.TEXT:
            return _text(column, text)
        if column.type is ColumnType.DATE:
            return self._day(column, text)
        counted = _ORDINAL.fullmatch(text) if column.type is ColumnType.NUMBER else None
        try:
            value = parse_value(column, counted[1] if counted else text, self._names, within)
        except AuditError:
            return _not_known(column, text)
        told = (*_as_taken(column, text), *self._as_level(column, text, value))
        return Reading(value, said=True, told=told)

    def _as_level(self, column: Column, text: str, value: Any) -> Iterator[CellOutcome]:  # noqa: ANN401 - a value of the column's type
        """Yield what is told of a level that is called otherwise here, such as “1st”."""
        if column.link is LinkTo.LEVEL and column.type is ColumnType.LINK:
            name = self._names.name(LinkTo.LEVEL, value)
            if folded(text) not in {folded(name), folded(name.rpartition(" / ")[2])}:
                yield CellOutcome(column.field, CellResult.TAKEN, text, name)

    def _meant(self, column: Column, text: str, meaning: str | None, within: str | None) -> Reading:
        """Return what the user said a text means; what is no longer a value is not known again."""
        if meaning is None:
            return _kept(column, text)
        if not meaning.strip():
            return Reading(told=(CellOutcome(column.field, CellResult.BLANK, text),))
        try:
            value = parse_value(column, meaning, self._names, within)
        except AuditError:
            return _not_known(column, text)
        told = (CellOutcome(column.field, CellResult.MEANT, text, meaning),)
        return Reading(value, said=True, told=told if meaning != text else ())

    def _day(self, column: Column, text: str) -> Reading:
        """Return the day a cell says; one to come of what has happened is asked about."""
        if is_no_day(text):
            return Reading(told=(CellOutcome(column.field, CellResult.BLANK, text),))
        reading = self._written_day(column, text.removeprefix("'"))
        if reading.said and not column.may_lie_ahead and lies_ahead(reading.value):
            return Reading(told=(CellOutcome(column.field, CellResult.AHEAD, text),))
        return reading

    def _written_day(self, column: Column, text: str) -> Reading:
        day_first = self._day_first.get(column.field, False)
        if (day := day_of(text, day_first=day_first)) and day.year >= _FIRST_YEAR:
            mixed = day_first and day_of(text) != day
            told = CellOutcome(column.field, CellResult.DAY_FIRST, text, day.isoformat())
            return Reading(day, said=True, told=(told,) if mixed else ())
        if moment := serial_day(text, since_1904=self._since_1904):
            taken = moment.date().isoformat()
            told = CellOutcome(column.field, CellResult.DAY_NUMBER, text, taken)
            return Reading(moment.date(), said=True, told=(told,))
        if column.field == _EXPIRY and (last := month_end(text)):
            told = CellOutcome(column.field, CellResult.MONTH_END, text, last.isoformat())
            return Reading(last, said=True, told=(told,))
        return _not_known(column, text)

    def _several(self, column: Column, text: str, within: str | None) -> Reading:
        """Return what a list of several says: what is known of it, and what is told of the rest."""
        whole = self._one(column, text, within)
        if whole.said or any(cell_outcome.kind is CellResult.BLANK for cell_outcome in whole.told):
            return whole
        parts = [part for one in re.split(_SEVERAL[column.type], text) if (part := _bare(one))]
        if len(parts) < 2:
            return whole
        readings = [self._one(column, part, within) for part in parts]
        said = any(reading.said for reading in readings)
        if not said and not all(_WORD.search(part) for part in parts):
            return whole
        values = dict.fromkeys(
            value for reading in readings if reading.said for value in reading.value
        )
        told = tuple(each for reading in readings for each in reading.told)
        return Reading(tuple(values), said=said, told=told)


def _bare(text: str) -> str:
    """Return a text without spaces around it, also those that only look like none."""
    return text.replace("\u00a0", " ").replace("\u202f", " ").strip(" \t\r\n\f\v\u200b\u2060\ufeff")


def _not_known(column: Column, text: str) -> Reading:
    """Return the reading of a text that says no value: a blank, or a text to be asked about."""
    if is_blank_word(text):
        return Reading(told=(CellOutcome(column.field, CellResult.BLANK, text),))
    return _kept(column, text)


def _kept(column: Column, text: str) -> Reading:
    if column.type is ColumnType.TEXT:
        return Reading(text, said=True)
    return Reading(told=(CellOutcome(column.field, CellResult.KEPT, text),))


def _text(column: Column, text: str) -> Reading:
    field = column.field
    if is_blank_word(text):
        return Reading(told=(CellOutcome(field, CellResult.BLANK, text),))
    if field in _SHOWN_SHORT and _FORMULA.fullmatch(text):
        return Reading(told=(CellOutcome(field, CellResult.KEPT, text),))
    if _TOO_NARROW.fullmatch(text):
        return Reading(told=(CellOutcome(field, CellResult.DIGITS_LOST, text),))
    if (found := _EXPONENT.fullmatch(text)) and _WRITTEN_EXPONENT.fullmatch(text):
        return _exponent(field, text, found)
    if field in _PHONES and (whole := re.fullmatch(r"(\d{7,15})[.,]0+", text)):
        return Reading(
            whole[1], said=True, told=(CellOutcome(field, CellResult.WHOLE, text, whole[1]),)
        )
    if field in _SHOWN_SHORT and looks_like_a_day(text):
        return Reading(
            told=(CellOutcome(field, CellResult.WAS_A_DAY, text, guess=typed_before(text)),)
        )
    return Reading(without_word(text) if field == _DOOR_NUMBER else text, said=True)


def _exponent(field: str, text: str, found: re.Match[str]) -> Reading:
    """Return a number written with an exponent, where all its digits are there."""
    lead, decimals, exponent = found[1], found[2] or "", int(found[3])
    if len(decimals) < exponent:
        return Reading(told=(CellOutcome(field, CellResult.DIGITS_LOST, text),))
    if decimals[exponent:].strip("0"):
        return Reading(text, said=True)
    whole = (lead + decimals[:exponent]).lstrip("+")
    return Reading(whole, said=True, told=(CellOutcome(field, CellResult.WHOLE, text, whole),))


def _as_taken(column: Column, text: str) -> Iterator[CellOutcome]:
    """Yield what is told of a word for Yes or No that is neither, such as “Sí”."""
    said = yes_or_no(text)
    plain = {"yes", "no", "y", "n", "true", "false", "1", "0"}
    if column.type is ColumnType.YES_NO:
        plain.add("x")  # beside a sentence of its own, such as a latch, it might mark a fault
    if column.type in {ColumnType.YES_NO, ColumnType.CHOICE} and said is not None:
        words = set((column.choices or {}).values())
        if (
            folded(text) not in plain
            and text not in words
            and (column.type is ColumnType.YES_NO or YES in words)
        ):
            yield CellOutcome(column.field, CellResult.TAKEN, text, YES if said else NO)
