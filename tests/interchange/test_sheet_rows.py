"""A sheet read the quick way holds what the spreadsheet library reads of it, or is left to it."""

from __future__ import annotations

import os
import sys
import warnings
from datetime import date, datetime, time, timedelta
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import children
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from cpted_audit.errors import ImportRefusedError
from cpted_audit.interchange.sheets import xlsx
from cpted_audit.interchange.sheets.writing import OutSheet, write_xlsx
from cpted_audit.interchange.sheets.xlsx_rows import plain_rows

PART = "xl/worksheets/sheet1.xml"
FORMATS = (
    "General",
    "000",
    "0.00",
    "#,##0",
    "0%",
    "yyyy-mm-dd",
    "[h]:mm",
    "@",
    "0.00E+00",
    "hh:mm",
)
VALUES = (
    st.none() | st.booleans() | st.integers(-(10**12), 10**12) | st.text("aé _x\n<&", max_size=6)
    | st.floats(-1e9, 1e9, allow_nan=False)
    | st.dates(date(1900, 3, 1), date(2100, 1, 1))
    | st.datetimes(datetime(1901, 1, 1), datetime(2100, 1, 1)) | st.times()
    | st.timedeltas(timedelta(0), timedelta(days=40))
)  # fmt: skip


def both(data: bytes) -> tuple[object, object]:
    """Return what the quick way reads of the first sheet, and what the library's way does."""
    book = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
    with ZipFile(BytesIO(data)) as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return plain_rows(archive, book.worksheets[0]), xlsx._read(book.worksheets[0])


def changed(data: bytes, old: bytes, new: bytes) -> bytes:
    """Return a workbook with a piece of its sheet replaced."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as archive, ZipFile(out, "w") as copy:
        for name in archive.namelist():
            part = archive.read(name)
            if name == PART:
                assert old in part
                part = part.replace(old, new, 1)
            copy.writestr(name, part)
    return out.getvalue()


@given(st.lists(st.lists(st.tuples(VALUES, st.sampled_from(FORMATS)), max_size=5), max_size=6))
def test_both_ways_read_the_same(rows):
    book = Workbook()
    page = book.active
    for number, row in enumerate(rows, 1):
        for column, (value, shown) in enumerate(row, 1):
            cell = page.cell(2 * number, column, value)
            if not isinstance(value, date | time | timedelta):
                cell.number_format = shown
            if isinstance(value, str) and value.startswith("="):
                cell.data_type = "s"
    out = BytesIO()
    book.save(out)
    quick, slow = both(out.getvalue())
    if quick is not None:
        assert quick == slow


ROWS = [["12A", 7, date(2026, 11, 18), None, True], ["x" * 40, 1.5, None, None, "é"], []]


@pytest.fixture(scope="module")
def plain() -> bytes:
    """A workbook of the usual form."""
    return write_xlsx([OutSheet(name="Doors", headers=["Door", "n", "Day", "", "y"], rows=ROWS)])


def test_an_ordinary_workbook_goes_the_quick_way(plain):
    quick, slow = both(plain)
    assert quick is not None
    assert quick == slow
    assert [row.cells[0] for row in quick.rows] == ["Door", "12A", "x" * 40]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"<v>7</v>", b"<f>3+4</f><v>7</v>"),
        (b"<v>7</v>", b"<v> 7</v>"),
        (b"<v>7</v>", b"<!-- 8 --><v>7</v>"),
        (b'<c r="B2"', b'<c  r="B2"'),
        (b'r="B2"', b'r="A2"'),
        (b'<row r="3"', b'<row r="2"'),
        (b"</sheetData>", b"</sheetData ><sheetData></sheetData>"),
        (b' xmlns="', b' xmlns:a="urn:a" xmlns="urn:b" xmlns:c="'),
        (b"</worksheet>", b"<a></worksheet>"),
        (b'encoding="UTF-8"', b'encoding="iso-8859-1"'),
    ],
    ids=["formula", "space", "comment", "two-spaces", "twice", "rows", "two-data", "name-space",
         "not-whole", "encoding"],
)  # fmt: skip
def test_whatever_is_not_plain_is_left_to_the_library(plain, old, new):
    data = changed(plain, old, new)
    book = load_workbook(BytesIO(plain), read_only=True, data_only=True)
    with ZipFile(BytesIO(data)) as archive:
        assert plain_rows(archive, book.worksheets[0]) is None


def test_a_number_that_is_none_is_refused_in_a_sentence(plain):
    with pytest.raises(ImportRefusedError):
        xlsx.read_workbook(changed(plain, b"<v>7</v>", b"<v>1.2.3</v>"), "d.xlsx")


def test_real_workbooks_are_read_alike(real):
    files = sorted(real.rglob("*.xlsx"))
    if not files:
        pytest.skip("no real workbooks here")
    quick_ones = 0
    for file in (file for file in files if file.stat().st_size < 60_000):
        try:
            quick, slow = both(Path(file).read_bytes())
        except Exception:  # noqa: BLE001 - what the library cannot read is tested elsewhere
            continue
        if quick is not None:
            quick_ones += 1
            assert quick == slow, file.name
    assert quick_ones


@pytest.mark.skipif(find_spec("defusedxml") is None, reason="needs the library that is passed by")
def test_no_entity_is_looked_for_twice(plain, tmp_path):
    (tmp_path / "d.xlsx").write_bytes(plain)
    code = (
        "import pathlib, openpyxl.xml as found\n"
        "print(found.DEFUSEDXML)"
    )  # fmt: skip
    reads = (
        "from cpted_audit.interchange.sheets.xlsx import read_workbook\n"
        "import pathlib\n"
        f"read_workbook(pathlib.Path({str(tmp_path / 'd.xlsx')!r}).read_bytes(), 'd.xlsx')\n"
    )
    environment = {
        name: value for name, value in os.environ.items() if name != "OPENPYXL_DEFUSEDXML"
    }
    done = children.run(
        [sys.executable, "-c", reads + code], capture_output=True, text=True, env=environment
    )
    assert done.stdout.strip() == "False", done.stderr
