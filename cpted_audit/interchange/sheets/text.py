"""Tables written as text: CSV and its relatives, and what a spreadsheet puts on the clipboard.

Whether bytes are text at all, and text out of which stray zeros of a fixed width are dropped.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from cpted_audit.errors import ImportRefusedError
from cpted_audit.interchange.sheets.cells import unguarded
from cpted_audit.interchange.sheets.records import MOST_COLUMNS, MOST_ROWS, Row, SheetGrid
from cpted_audit.words import N_

_NO_TEXT = re.compile(rb"[\x01-\x08\x0e-\x19\x1b-\x1f]|\x1a(?!\x1a*\s*$)")
"""Signs that no text file holds; the one that ended texts long ago may stand at the end."""
_LOOKED_AT = 4000


def utf_16_by_zeros(data: bytes) -> str:
    """Return the byte order that the zeros in UTF-16 without a mark tell, empty for none.

    Zeros that only fill up a column stand in odd and even places alike.
    """
    sample = data[:_LOOKED_AT]
    even, odd, many = sample[::2].count(0), sample[1::2].count(0), len(sample) / 4
    if odd > many and even * 8 < odd:
        return "utf-16-le"
    return "utf-16-be" if even > many and odd * 8 < even else ""


def without_zeros(data: bytes, most: float) -> bytes | None:
    """Return a text without zero bytes, or None where it is none or holds more than that share."""
    if b"\0" not in data:
        return data
    if _NO_TEXT.search(data) or data.count(0) > most * len(data):
        return None
    return data.replace(b"\0", b"").rstrip(b"\x1a")


_SIGNS = ("\t", ";", ",", "|")
_THROUGHOUT = 0.9
_SAMPLE = 200
"""Records looked at to find the sign that parts the cells."""
_LONGEST_RECORD = 50
"""Lines that one record may go on for where quotation marks are amiss."""
_TOLD_SIGN = re.compile(r"sep=(.)\r?\n?", re.IGNORECASE)
"""The first line by which Excel is told the sign."""
_LARGEST = 100_000_000
_MOST_ZEROS = 0.2
"""Share of a text that may be zero bytes, with which some programs fill up a column."""
_KEPT_FROM_EXCEL = re.compile(
    r'\s*=\s*(?:"(?P<text>(?:[^"]|"")*)"|T\s*\(\s*"(?P<by_t>(?:[^"]|"")*)"\s*\)'
    r"|(?P<digits>\d+)"
    r'|HYPERLINK\s*\(\s*"[^"]*"\s*[,;]\s*(?:"(?P<link>(?:[^"]|"")*)"|(?P<number>\d+))\s*\))\s*',
    re.IGNORECASE,
)
"""How a program that writes CSV keeps Excel from taking 0012 for a number, or makes it a link."""
_FILLED_UP = re.compile(
    r'\s*=\s*TEXT\s*\(\s*(?P<number>\d{1,15})\s*[,;]\s*"(?P<zeros>0{1,15})"\s*\)\s*', re.IGNORECASE
)
"""A number with the zeros it is filled up to, as in =TEXT(12,"0000")."""
_LITERAL = r'(?:"(?:[^"]|"")*"|\d+)'
_JOINED = re.compile(
    rf"\s*=\s*(?:CONCAT(?:ENATE)?\s*\((?P<listed>\s*{_LITERAL}\s*(?:[,;]\s*{_LITERAL}\s*)*)\)"
    rf"|(?P<chained>{_LITERAL}\s*(?:&\s*{_LITERAL}\s*)+))\s*",
    re.IGNORECASE,
)
"""Texts put together of what stands in the formula itself: =CONCATENATE("00","17"), ="A"&12."""
_STRANGE = re.compile(
    "[\x81\x8d\x8f\x90\x9d]|[a-z][ˆŠŒŽŸ]|[^\\W\\d_][†‡‰•¡¤‚„][^\\W\\d_]|[†‡ˆ‰][ˆ‰ŠŒŽŸ]"
    "|[a-z]‚(?!\\w)"
)
"""Letters that no text of Windows has: José of an old Macintosh read as JosŽ, of DOS as Jos‚."""
_AROUND = 20
"""Letters of a word that are told on both sides of a strange one."""


def read_text(data: bytes, name: str, *, mend: bool = True) -> tuple[SheetGrid, tuple[str, ...]]:
    """Return the table of a text file, and sentences about what was mended or left out.

    Raises ImportRefusedError when it is no text, or far too long, or its quotation marks are amiss
    and `mend` is not wanted.
    """
    if len(data) > _LARGEST:
        raise ImportRefusedError(
            "“{name}” has {count:,} MB, more than the {largest} MB that are read, so "
            "nothing was imported. Split it.",
            name=name,
            count=len(data) // 1000000,
            largest=_LARGEST // 1000000,
        )
    text = decoded(data, name)
    grid, warnings = _file_grid(text, name, mend=mend)
    return grid, (*_strange_letters(data, text), *warnings)


def pasted_grid(text: str, name: str) -> tuple[SheetGrid, tuple[str, ...]]:
    """Return the table in a text from the clipboard: parted by tabs, or one column.

    Without tabs it may still be copied from a CSV file, if it is one throughout.
    """
    lines = _lines(text)
    sign = _parting_sign(lines)
    if any("\t" in line for line in lines) or _evenness(lines, sign)[1] < _THROUGHOUT:
        sign = "\t"
    return _grid(lines, sign, 1, name)


def _file_grid(text: str, name: str, *, mend: bool) -> tuple[SheetGrid, tuple[str, ...]]:
    if told := _TOLD_SIGN.match(text):
        return _grid(_lines(text[told.end() :]), told[1], 2, name, mend=mend)
    lines = _lines(text)
    return _grid(lines, _parting_sign(lines), 1, name, mend=mend)


def _lines(text: str) -> list[str]:
    return list(io.StringIO(text, newline=""))


def _grid(
    lines: list[str], sign: str, first: int, name: str, *, mend: bool = True
) -> tuple[SheetGrid, tuple[str, ...]]:
    csv.field_size_limit(_LARGEST)
    warnings: list[str] = []
    try:
        rows = list(_rows(_strictly(lines, sign), first))
    except csv.Error:
        mended: list[int] = []
        rows = list(_rows(_mended(lines, sign, mended), first))
        if mended and not mend:
            raise _broken(mended[0] + first, name) from None
        warnings += [_quotes_amiss(mended[0] + first)] if mended else []
    if len(rows) > MOST_ROWS or any(len(row.cells) > MOST_COLUMNS for row in rows):
        rows = [Row(row.number, row.cells[:MOST_COLUMNS]) for row in rows[:MOST_ROWS]]
        warnings.append(
            N_(
                "The file is longer or wider than the {most_rows:,} rows and "
                "{most_columns} columns that are read; the rest was left out. Split it to "
                "import the rest.",
                most_rows=MOST_ROWS,
                most_columns=MOST_COLUMNS,
            )
        )
    return SheetGrid(name=name, rows=tuple(rows)), tuple(warnings)


def decoded(data: bytes, name: str) -> str:
    """Return a text in UTF-8 or UTF-16, or else as Windows in the Americas wrote it.

    Raises ImportRefusedError when it is no text.
    """
    try:
        text = _by_mark_or_zeros(data)
        if not text:
            plain = without_zeros(data, _MOST_ZEROS)
            if plain is None:
                raise _no_text(name)
            text = _of_eight_bits(plain)
    except UnicodeDecodeError as error:
        raise _no_text(name) from error
    if "\0" in text:
        raise _no_text(name)
    return text


def _by_mark_or_zeros(data: bytes) -> str:
    """Return a text that tells its encoding, empty for one that does not."""
    if data.startswith(b"\xef\xbb\xbf"):
        return data.decode("utf-8-sig")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16")
    zeros = utf_16_by_zeros(data)
    return data.decode(zeros) if zeros else ""


def _of_eight_bits(data: bytes) -> str:
    for encoding in ("utf-8", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")


def _strange_letters(data: bytes, text: str) -> Iterator[str]:
    """Yield a sentence where letters of no known encoding were read as Windows writes them."""
    if text != _by_mark_or_zeros(data) and not _is_utf_8(data) and (found := _STRANGE.search(text)):
        before = re.findall(r"\w*\Z", text[max(0, found.start() - _AROUND) : found.start()])[0]
        after = re.findall(r"\A\w*", text[found.end() : found.end() + _AROUND])[0]
        word = f"{before}{found[0]}{after}"
        shown = "".join(one if one.isprintable() else "\ufffd" for one in word)
        yield (
            N_(
                "The accented letters are neither UTF-8 nor Windows text, so some are "
                "wrong, as in “{shown}”. Save the table as CSV UTF-8 or Excel Workbook "
                "(.xlsx) and import that.",
                shown=shown,
            )
        )


def _is_utf_8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _no_text(name: str) -> ImportRefusedError:
    return ImportRefusedError(
        "“{name}” is neither a workbook nor text, so nothing was imported. Save "
        "the table as Excel Workbook (.xlsx) or CSV and import that.",
        name=name,
    )


# Records


def _rows(records: Iterator[tuple[int, list[str]]], first: int) -> Iterator[Row]:
    """Yield the rows that are not blank, one more than are read where there are more."""
    filled = (
        Row(line + first, tuple(map(_as_meant, cells)))
        for line, cells in records
        if any(cell.strip() for cell in cells)
    )
    return islice(filled, MOST_ROWS + 1)


def _as_meant(cell: str) -> str:
    """Return what was put in a cell: without what keeps a spreadsheet program from changing it."""
    if filled := _FILLED_UP.fullmatch(cell):
        return filled["number"].zfill(len(filled["zeros"]))
    if joined := _JOINED.fullmatch(cell):
        parts = re.findall(_LITERAL, joined["listed"] or joined["chained"])
        return "".join(_unquoted(part) for part in parts)
    kept = _KEPT_FROM_EXCEL.fullmatch(cell)
    return kept[kept.lastgroup or 0].replace('""', '"') if kept else unguarded(cell)


def _unquoted(literal: str) -> str:
    return literal[1:-1].replace('""', '"') if literal.startswith('"') else literal


def _strictly(lines: list[str], sign: str) -> Iterator[tuple[int, list[str]]]:
    """Yield every record with the line it begins on from 0; raises csv.Error on stray quotes."""
    reader = csv.reader(lines, delimiter=sign, strict=True)
    before = 0
    for cells in reader:
        yield before, cells
        before = reader.line_num


def _mended(lines: list[str], sign: str, mended: list[int]) -> Iterator[tuple[int, list[str]]]:
    """Yield records where quotation marks are amiss, so that none swallows those after it.

    A record goes on to the next line only if that makes it whole; the others are taken line by
    line, quotes and all, and the first line of each goes to `mended`.
    """
    at = 0
    while at < len(lines):
        size, cells = next(_whole(lines, at, sign), (1, None))
        if cells is None:
            mended.append(at)
            cells = _loosely(lines[at].rstrip("\r\n"), sign)
        yield at, cells
        at += size


def _loosely(line: str, sign: str) -> list[str]:
    """Return the cells of a line alone; no tab stands within quotes on a clipboard."""
    return line.split(sign) if sign == "\t" else next(csv.reader([line], delimiter=sign), [])


def _whole(lines: list[str], at: int, sign: str) -> Iterator[tuple[int, list[str]]]:
    for size in range(1, min(_LONGEST_RECORD, len(lines) - at) + 1):
        try:
            (cells,) = list(csv.reader(lines[at : at + size], delimiter=sign, strict=True)) or [[]]
        except csv.Error as error:
            if "end of data" not in str(error):
                return
        except ValueError:
            return
        else:
            yield size, cells
            return


def _quotes_amiss(line: int) -> str:
    return N_(
        "The quotation marks are wrong from line {line:,} on; where they were, "
        "each line was taken for a row. Check those rows.",
        line=line,
    )


def _broken(line: int, name: str) -> ImportRefusedError:
    return ImportRefusedError(
        "“{name}” is broken near line {line:,}, so nothing was imported. Check the "
        "quotation marks there.",
        name=name,
        line=line,
    )


# The sign


def _parting_sign(lines: list[str]) -> str:
    """Return the sign that parts the most records into the same number of cells."""
    return max(_SIGNS, key=lambda sign: (*_evenness(lines, sign), -_SIGNS.index(sign)))


def _evenness(lines: list[str], sign: str) -> tuple[bool, float, int]:
    """Return whether quotes agree with a sign, how many records have the usual width, and that."""
    try:
        widths = _widths(lines, sign, strict=True)
        agree = True
    except csv.Error:
        widths, agree = _widths(lines, sign, strict=False), False
    usual, times = Counter(widths).most_common(1)[0] if widths else (1, 1)
    if usual < 2:
        # Most lines may be titles and totals with one cell each.
        wide = [width for width in widths if width > 1]
        return False, len(wide) / max(len(widths), 1) / 2, max(wide, default=0)
    early = usual in widths[:2]
    return agree, times / len(widths) * (1.0 if early else 0.8), usual


def _widths(lines: list[str], sign: str, *, strict: bool) -> list[int]:
    records = csv.reader(lines, delimiter=sign, strict=strict)
    return [len(cells) for cells in islice(filter(None, records), _SAMPLE)]
