"""Letters of an audit that no font of the program has: where they stand, and a font for them.

A font is looked for on the system, or is the one somebody chose. What is in none stands as its
number in a document, and that is said before the document is made.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import fields, is_dataclass
from enum import StrEnum
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple
from unicodedata import bidirectional, combining, normalize

from cpted_audit.domain.records import FIELD_SENSITIVITY
from cpted_audit.domain.stored_fields import columns_of
from cpted_audit.domain.words import N_
from cpted_audit.errors import AuditError
from cpted_audit.report.audience import Audience, Classes, may_have_field
from cpted_audit.session.history.history import FIELDS, NOUNS
from cpted_audit.session.session import Session
from cpted_audit.store.rows import Table
from cpted_audit.store.tables import TABLES

# Whether a text stands in what was read back from a document, however its letters came out there.
#
# What an audit holds and what a page shows differ: layout breaks lines and hyphenates, letters
# are composed, joined or in capitals, a character without a font stands as its number, and words
# of two directions are read in another order. Both sides are brought to one form before they are
# compared.


SURELY_HELD = re.compile(r"[\u0000-\u024f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*")
"""Letters that the fonts of the program have; the PDF library is loaded for others alone."""

_HYPHENS = frozenset("\u00ad\u2010-")
_LEFT = "left"
_WAYS = {"L": "right", "R": _LEFT, "AL": _LEFT, "EN": "number", "AN": "number"}


def folded(text: str) -> str:
    """Return a text as it is printed, without what layout and reading back change.

    Spaces, hyphens and capitals go, and so do accents: a mark may be read before its letter.
    """
    from cpted_audit.report.pdf import clean  # only where a document is read back

    shown = clean(text)
    if not shown.isascii():  # the other way these change nothing
        return normalize("NFKD", normalize("NFKC", shown).casefold()).translate(_KEPT_LETTERS)
    return shown.lower().translate(_KEPT_LETTERS)


class _Kept(dict[int, str | None]):
    """A table for `str.translate` that decides once which character layout may change."""

    def __missing__(self, code: int) -> str | None:
        letter = chr(code)
        gone = combining(letter) or letter.isspace() or letter in _HYPHENS
        self[code] = kept = None if gone else letter
        return kept


_KEPT_LETTERS = _Kept()


def standing(wanted: Iterable[str], texts: Iterable[str]) -> Iterator[str]:
    """Yield those of the wanted texts that stand in the others taken together."""
    everything = folded("\n".join(texts))
    return (text for text in wanted if _stands(text, everything))


def _stands(text: str, everything: str) -> bool:
    if folded(text) in everything:
        return True
    parts = list(_parts(text))
    # A reader puts the parts of two directions, numbers and signs in an order of its own.
    return any(way == _LEFT for way, _ in parts) and all(
        folded(part) in everything for _, part in parts
    )


def _parts(text: str) -> Iterator[tuple[str, str]]:
    """Yield the letters of a text that run one way, however many words, and each number alone."""
    from cpted_audit.report.pdf import clean

    words = re.sub(r"(?<=[^\W\d])\s+(?=[^\W\d])", "", clean(text))
    for way, letters in groupby(words, lambda letter: _WAYS.get(bidirectional(letter), "")):
        if way:
            yield way, "".join(letters)


def typed_texts(value: Any) -> Iterator[str]:  # noqa: ANN401 - a value of any field
    """Yield what a person typed in a value; choices from lists are words of the program."""
    if isinstance(value, StrEnum):
        return
    if isinstance(value, str):
        yield " ".join(value.split())
    elif isinstance(value, tuple | list):
        for part in value:
            yield from typed_texts(part)


MOST_NAMED = 6
"""Letters without a font that are named one by one."""
LONGEST_TEXT = 40
LOST = N_(
    "No font has {letters}; in the document their numbers stand instead. First in: {where}. "
    "Install a font with these letters, or choose one."
)
"""What is said before a document is made, with `lost_values`."""


class LetterPlace(NamedTuple):
    """Where a letter stands first: what and which field of it, in English, and the text."""

    noun: str
    field: str
    text: str

    @property
    def shown(self) -> str:
        """The text, or its beginning."""
        long = len(self.text) > LONGEST_TEXT
        return f"{self.text[:LONGEST_TEXT].rstrip()}…" if long else self.text


Lost = dict[str, LetterPlace]
"""Letters that no font has, and where each stands first."""


def lost_letters(
    session: Session, audience: Audience, *, chosen: Classes = frozenset(), font: str = ""
) -> Lost:
    """Return the letters of what an audience may have that will stand as numbers.

    `font` is the file somebody chose, used first. Raises AuditError where that is no usable font.
    """
    wanted = _wanted(session, audience, chosen)
    _, rest = _shares(list(wanted), font)
    return {letter: wanted[letter] for letter in rest}


def lending(
    session: Session, audience: Audience, *, chosen: Classes = frozenset(), font: str = ""
) -> AbstractContextManager[None]:
    """Let fonts stand in while a document is made, for letters the program's own have not.

    Raises AuditError as `lost_letters` does.
    """
    from cpted_audit.report.pdf.fonts import fonts

    return fonts.lending(_cut(list(_wanted(session, audience, chosen)), font))


def lost_in_texts(about: object, font: str = "") -> Lost:
    """Return the letters within a record, such as a paper form, that will stand as numbers."""
    wanted = _wanted_in(about)
    _, rest = _shares(list(wanted), font)
    return {letter: wanted[letter] for letter in rest}


def lending_for_texts(about: object, font: str = "") -> AbstractContextManager[None]:
    """Let fonts stand in for all texts within a record; as `lending`."""
    from cpted_audit.report.pdf.fonts import fonts

    return fonts.lending(_cut(list(_wanted_in(about)), font))


def lost_values(lost: Lost, where: str) -> dict[str, str]:
    """Return what goes into the sentence `LOST`; `where` is the first place in words."""
    named = ", ".join(f"{letter} (U+{ord(letter):04X})" for letter in list(lost)[:MOST_NAMED])
    more = len(lost) - MOST_NAMED
    return {"letters": f"{named} +{more:,}" if more > 0 else named, "where": where}


def place_words(place: LetterPlace) -> str:
    """Return a place in English, such as “Place, name: 教室”."""
    about = ", ".join(filter(None, (place.noun, place.field.lower())))
    return f"{about}: “{place.shown}”" if about else f"“{place.shown}”"


def _in_no_font(text: str) -> str:
    if SURELY_HELD.fullmatch(text):
        return ""
    from cpted_audit.report.pdf.fonts import fonts

    return fonts.in_no_font(text)


def _wanted_in(about: object) -> Lost:
    found: Lost = {}
    for text in _texts_in(about):
        for letter in _in_no_font(text):
            found.setdefault(letter, LetterPlace("", "", " ".join(text.split())))
    return found


def _wanted(session: Session, audience: Audience, chosen: Classes) -> Lost:
    found: Lost = {}
    for noun, field, text in _texts(session, audience, chosen):
        for letter in _in_no_font(text):
            found.setdefault(letter, LetterPlace(noun, field, " ".join(text.split())))
    return found


def _texts(session: Session, audience: Audience, chosen: Classes) -> Iterator[tuple[str, str, str]]:
    with session.document.reading():
        for table in TABLES:
            record = table.record.__name__.lower()
            names = [
                field.name
                for field in fields(table.record)
                if field.name in FIELD_SENSITIVITY.get(record, {})
                and may_have_field(audience, record, field.name, chosen=chosen)
            ]
            words = FIELDS.get(table.name, {})
            for row in _rows_with_letters(session, table, names):
                for name in names:
                    for text in typed_texts(getattr(row, name)):
                        yield NOUNS.get(table.name, table.name), words.get(name, name), text
    yield NOUNS["checklist"], "", session.checklist.text


_NO_PLAIN = "*[^] -[^-~]*"
"""SQLite's pattern of what holds more than plain letters, which every font has: any sign outside
printable ASCII, or a backslash, by which JSON writes some."""


def _rows_with_letters(session: Session, table: Table[Any], names: Iterable[str]) -> list[Any]:
    """Return the records that may hold a letter no font has; most hold plain ones alone."""
    stored = columns_of(table.record)
    columns = [f'"{stored[name]}"' for name in names]
    if not columns:
        return []
    odd = " OR ".join(f"{one} GLOB ? OR instr(CAST({one} AS BLOB), x'00')" for one in columns)
    condition = f"({odd}) ORDER BY rowid"
    return table.where(session.document.db, condition, *[_NO_PLAIN] * len(columns))


def _cut(wanted: list[str], font: str) -> list[bytes]:
    shares, _ = _shares(wanted, font)
    if not shares:
        return []
    from cpted_audit.report.pdf.fonts import (
        foreign_fonts,  # its library is loaded where it is needed
    )

    made = []
    for path, held in shares:
        try:
            made.append(foreign_fonts.cut(path, held))
        except AuditError:
            if str(path) == font:
                raise  # a font of the system that cannot be cut leaves numbers, which are told
    return made


def _shares(rest: list[str], font: str) -> tuple[list[tuple[Path, list[str]]], list[str]]:
    """Return which font has which of the letters, and the letters that are left."""
    if not rest and not font:
        return [], rest
    from cpted_audit.report.pdf.fonts import foreign_fonts

    shares = []
    for path in _lenders(font, rest):
        try:
            held = foreign_fonts.held_by(path, rest)
        except AuditError:
            if str(path) == font:
                raise
            continue  # one of the system that cannot be used
        if held:
            shares.append((path, held))
            rest = [letter for letter in rest if letter not in held]
        if not rest:
            break
    return shares, rest


def _lenders(font: str, rest: list[str]) -> Iterable[Path]:
    """Return the fonts to ask, the one that was chosen first; a chosen one is looked at always."""
    from cpted_audit.report.pdf.fonts import foreign_fonts

    chosen = [Path(font)] if font else []
    return [*chosen, *(foreign_fonts.on_system() if rest else ())]


def _texts_in(value: object) -> Iterator[str]:
    if is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from _texts_in(getattr(value, field.name))
    elif isinstance(value, tuple | list):
        for item in value:
            yield from _texts_in(item)
    else:
        yield from typed_texts(value)
