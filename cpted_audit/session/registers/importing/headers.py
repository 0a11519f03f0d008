"""Which columns of a register a spreadsheet can fill, and which of its headers fits which.

Tables that somebody brings, read in a child process: a workbook may be made to do harm.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from difflib import SequenceMatcher
from pathlib import Path
from typing import NamedTuple

from cpted_audit.domain.registers.columns import Column, ColumnType, Register
from cpted_audit.errors import CancelledError, ImportRefusedError, NoChildError
from cpted_audit.files import why
from cpted_audit.interchange.sheets.records import (
    ReadPasted,
    ReadSheet,
    RefusedSheet,
    SheetRequest,
    Workbook,
)
from cpted_audit.words import N_

LEAST_SCORE = 0.6
"""Below this a header is not suggested."""

_SHORT = {
    "#": "number", "no": "number", "nr": "number", "num": "number", "nbr": "number", "№": "number",
    "bldg": "building", "blg": "building", "rm": "room", "loc": "location", "flr": "floor",
    "lvl": "level", "ext": "exterior", "int": "interior", "tel": "phone", "telephone": "phone",
    "exp": "expiry", "expires": "expiry", "expiration": "expiry", "expiring": "expiry",
    "mfr": "manufacturer", "mfg": "manufacturer", "qty": "quantity", "desc": "description",
    "matl": "material", "mat": "material", "hdwe": "hardware", "hdw": "hardware",
    "hdwr": "hardware", "cam": "camera", "insp": "inspected", "opng": "opening", "puerta": "door",
    "addr": "address", "id": "number", "sn": "serial number", "dept": "department",
    "colour": "color", "last": "last", "checked": "check", "notes": "note", "remarks": "note",
}  # fmt: skip
"""What stands for a word in headers; plurals are undone before."""
_EMPTY = {"the", "of", "a", "an", "and", "or", "in", "on", "for", "is", "to", "at", "s"}
_PIECES = re.compile(r"[^\W\d_]+|\d+|[#№]")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_SERIAL = re.compile(r"\bs\s*/\s*n\b", re.IGNORECASE)
_SAME_WORDS = 0.95
_MISSPELT = 0.85
"""Likeness from which two texts are one with a slip of the pen."""
_LIKENESS_COUNTS = 0.9


class Match(NamedTuple):
    """The header that fits a column, and how well: 1 is word for word."""

    header: str
    score: float


def suggest_mapping(
    headers: Sequence[str], columns: Iterable[tuple[str, str, Sequence[str]]]
) -> dict[str, Match]:
    """Return by key of a column the header that fits it; each header is used once.

    A column is its key, its words and its synonyms. The order of the headers plays no part; of two
    columns that want the same header, the better fit gets it, then the one named first.
    """
    found = [
        (-score, place, header, key)
        for place, (key, words, synonyms) in enumerate(columns)
        for header in dict.fromkeys(headers)
        if (score := _best(header, (words, *synonyms))) >= LEAST_SCORE
    ]
    mapping: dict[str, Match] = {}
    used: set[str] = set()
    for score, _, header, key in sorted(found):
        if key not in mapping and header not in used:
            mapping[key] = Match(header, -score)
            used.add(header)
    return mapping


def _best(header: str, phrases: Iterable[str]) -> float:
    words = _words(header)
    return max((_fit(words, _words(phrase)) for phrase in phrases), default=0.0)


def _fit(header: tuple[str, ...], phrase: tuple[str, ...]) -> float:
    """Return how well words fit: the share they have in common, or how alike they are written."""
    if not header or not phrase:
        return 0.0
    if header == phrase:
        return 1.0
    one, other = set(header), set(phrase)
    if one == other:
        return _SAME_WORDS
    shared = len(one & other) / len(one | other)
    if len(other) > 1 and other < one:
        shared = max(shared, LEAST_SCORE + 0.3 * len(other) / len(one))
    likeness = SequenceMatcher(None, " ".join(header), " ".join(phrase), autojunk=False).ratio()
    return max(shared, _LIKENESS_COUNTS * likeness if likeness >= _MISSPELT else 0.0)


def _words(text: str) -> tuple[str, ...]:
    """Return the words of a text without accents, plurals and short forms."""
    text = _SERIAL.sub(" serial number ", _CAMEL.sub(" ", text))
    plain = "".join(
        one for one in unicodedata.normalize("NFKD", text) if not unicodedata.combining(one)
    )
    words = (_long(piece) for piece in _PIECES.findall(plain.casefold()))
    return tuple(word for long in words for word in long.split() if word not in _EMPTY)


def _long(word: str) -> str:
    if word in _SHORT:
        return _SHORT[word]
    single = word[:-1] if len(word) > 3 and word.endswith("s") and word[-2] not in "su" else word
    return _SHORT.get(single, single)


_SECRET_WORDS = (
    "code",
    "access code",
    "entry code",
    "door code",
    "alarm code",
    "pin",
    "pin code",
    "keypad code",
    "combination",
    "combo",
    "password",
    "passcode",
)


def importable(of: Register) -> list[Column]:
    """Return the columns of a register that a spreadsheet can fill."""
    return [
        column
        for column in of.columns
        if column.importable and column.type not in {ColumnType.SECRET, ColumnType.DERIVED}
    ]


def suggested(of: Register, headers: Sequence[str]) -> dict[str, str]:
    """Return the header that most likely stands over each column, by field."""
    columns = [(column.field, column.words, column.heard) for column in importable(of)]
    return {field: match.header for field, match in suggest_mapping(headers, columns).items()}


def secrets_left_out(of: Register, headers: Sequence[str]) -> list[str]:
    """Return a sentence for each header over what a file never fills: codes, and how to open."""
    columns = [
        (column.field, column.words, _SECRET_WORDS)
        for column in of.columns
        if column.field in of.secrets
    ]
    return [
        N_(
            "“{header}” was left out: {column} is a secret and is never read from a "
            "file. Type it in the window, row by row, in an encrypted audit.",
            header=match.header,
            column=of.column(field).words,
        )
        for field, match in suggest_mapping(headers, columns).items()
    ]


def match_fields(of: Register) -> list[str]:
    """Return the fields by which a row can be told to be a record that is there already."""
    known = {column.field for column in importable(of)}
    return [name for name in dict.fromkeys((of.name_field, "number", "name", "serial"))
            if name in known]  # fmt: skip


LARGEST = 100_000_000
"""Bytes of a file that is read; the largest register has some thousand rows."""


def read_tables(source: Path | str, cancelled: Callable[[], bool] = lambda: False) -> Workbook:
    """Return the tables of a file, or of pasted text, read in a child process.

    Raises ImportRefusedError when there is nothing to read, CancelledError when it was cancelled.
    """
    from cpted_audit.interchange.sheets.table import answer_sheet
    from cpted_audit.jobs.limits import Limits
    from cpted_audit.jobs.pool import run_killable

    request = ReadPasted(text=source) if isinstance(source, str) else _file_request(source)
    name = N_("What was pasted") if isinstance(source, str) else N_("“{name}”", name=source.name)
    running = run_killable(
        answer_sheet, [request], limits=Limits(seconds=60.0), workers=1, cancelled=cancelled
    )
    try:
        with closing(running):
            answer = next(running)[1]
    except CancelledError:
        raise CancelledError(
            "Reading was cancelled, so nothing was imported. {name} can be read again at any time.",
            name=name,
        ) from None
    except NoChildError as error:
        raise ImportRefusedError(
            "{name} was not read, as the part of the program that reads tables could "
            "not be started, so nothing was imported. Close other programs and try "
            "again.",
            name=name,
        ) from error
    if isinstance(answer, Workbook):
        return answer
    if isinstance(answer, RefusedSheet):
        raise ImportRefusedError(answer.sentence)
    raise ImportRefusedError(
        "{name} is damaged, or takes too long or too much memory to read, so nothing was "
        "imported. Copy the rows that are wanted into a new file and import that.",
        name=name,
    )


def _file_request(path: Path) -> SheetRequest:
    try:
        if path.stat().st_size > LARGEST:
            raise ImportRefusedError(
                "“{name}” is far too large for a register, so nothing was imported; copy "
                "the rows that are wanted into a new file.",
                name=path.name,
            )
        return ReadSheet(data=path.read_bytes(), name=path.name)
    except OSError as error:
        raise ImportRefusedError(
            "“{name}” cannot be read ({reason}), so nothing was imported; check that "
            "it is there and may be read.",
            name=path.name,
            reason=why(error, path),
        ) from error
