"""A meter's log as rows of cells: its encoding, its line ends, what parts its columns."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from typing import NamedTuple

from cpted_audit.errors import ImportRefusedError
from cpted_audit.interchange.sheets.text import utf_16_by_zeros, without_zeros
from cpted_audit.words import N_

LARGEST = 10_000_000
"""Bytes of a log; a night's readings take some kilobytes."""
MOST_ROWS = 50_000

_MOST_ZEROS = 0.7
"""Share of a log that may be zero bytes: the names of places are filled up with them."""
_PARTED = 0.3
"""A sign parts the columns if it stands in at least this share of the lines."""
_DECIMAL_COMMA = re.compile(r"(?<![\w.,])\d+,\d+(?![\d.,:/-])")
_NO_LOG = N_(
    "The file is not a meter log as text or CSV, so nothing was imported. "
    "Export the readings from the meter's program as text or CSV and try again."
)


class MeterRow(NamedTuple):
    """A line with something on it: its number from 1, its text, its cells.

    `is_table` says that a sign or a gap parts the cells, and not every single space.
    """

    line: int
    text: str
    cells: tuple[str, ...]
    is_table: bool


def rows_of(data: bytes) -> list[MeterRow]:
    """Return the lines of a log that are not blank, cut into cells.

    Raises ImportRefusedError when it is no text, or far too long for a log.
    """
    if not data or len(data) > LARGEST:
        raise ImportRefusedError(_NO_LOG)
    lines = re.split("\r\n|\r|\n", _decoded(data))
    texts = [(number, line) for number, line in enumerate(lines, 1) if line.strip()]
    if len(texts) > MOST_ROWS:
        raise ImportRefusedError(
            "The file has {count:,} lines, more than the {most_rows:,} of a meter log, "
            "so nothing was imported. Cut out the readings of this survey and try "
            "again.",
            count=len(texts),
            most_rows=MOST_ROWS,
        )
    sign = _parting_sign([line for _, line in texts])
    return [
        MeterRow(
            number, line.strip(), tuple(_cells(line, sign)), bool(sign) or "  " in line.strip()
        )
        for number, line in texts
    ]


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _strictly(data, "utf-16")
    if zeros := utf_16_by_zeros(data):
        return _strictly(data, zeros)
    plain = without_zeros(data, _MOST_ZEROS)
    if not plain:
        raise ImportRefusedError(_NO_LOG)
    try:
        return plain.decode("utf-8-sig")
    except UnicodeDecodeError:
        return plain.decode("latin-1")


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding).lstrip("\ufeff").replace("\0", "")
    except UnicodeDecodeError as error:
        raise ImportRefusedError(_NO_LOG) from error


def _parting_sign(lines: list[str]) -> str:
    """Return a tab, semicolon or comma, or nothing where runs of spaces part the columns."""
    for sign in "\t;":
        if sum(sign in line for line in lines) >= _PARTED * len(lines):
            return sign
    # A comma between digits alone may be a decimal comma; one beside a name such as A1, a number
    # that has a point, or a day is none.
    parting = sum("," in _DECIMAL_COMMA.sub("", line) for line in lines)
    return "," if lines and parting >= _PARTED * len(lines) else ""


def _cells(line: str, sign: str) -> Iterator[str]:
    if not sign:
        cells = re.split(r"\s{2,}", line.strip())
        yield from cells if len(cells) > 1 else _spaced(line)
        return
    csv.field_size_limit(LARGEST)
    for cells in csv.reader([line], delimiter=sign, skipinitialspace=True):
        for cell in cells:
            yield cell.strip()


def _spaced(line: str) -> Iterator[str]:
    """Cut at single spaces, but not before a unit or the half of the day."""
    yield from re.split(
        r"\s+(?!(?:k?lux|k?lx|ft?c|kfc|[ap]m)\b)", line.strip(), flags=re.IGNORECASE
    )
