"""CSV and XLSX as written: nothing in them runs, and reading gives back what was written."""

from __future__ import annotations

import csv
import io
import re
from datetime import UTC, date, datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from openpyxl import load_workbook

from cpted_audit.interchange.sheets.table import read_sheet
from cpted_audit.interchange.sheets.writing import OutSheet, write_csv, write_xlsx

HEADERS = ("Door", "Room", "Note")
TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=12),
    st.text("=+-@'\t\r\n \"＝;,ab1", max_size=8),
)
ROWS = st.lists(st.tuples(TEXTS, TEXTS, TEXTS), max_size=5)
RUNS = re.compile(r"\s*[=+\-@\t\r]")


def _told(rows):
    """Return rows as they are read: those without a sign are none."""
    return [row for row in rows if any(text.strip() for text in row)]


def _read(data):
    (sheet,) = read_sheet(data, "t").sheets
    assert sheet.headers == HEADERS
    return [row.cells for row in sheet.rows]


def xlsx(rows, headers=HEADERS, name="Doors"):
    return write_xlsx([OutSheet(name=name, headers=headers, rows=rows)])


@given(ROWS)
@example([("=1+1", "'=1+1", "''@x"), ("\tx", "\rx", " =x"), ("'", "'x", "' -x")])
def test_csv_is_read_back_as_it_was_written(rows):
    assert _told(_read(write_csv(HEADERS, rows))) == _told(rows)


@given(ROWS)
@example([("=1+1", "'=1+1", "''@x"), ("\tx", "\rx", " =x"), ("\x01", "_x0041_", "\ufffe")])
def test_a_workbook_is_read_back_as_it_was_written(rows):
    assert _read(xlsx(rows)) == _told(rows)


@given(st.lists(st.tuples(TEXTS, TEXTS, TEXTS), min_size=1, max_size=5))
def test_no_cell_of_csv_begins_with_what_runs(rows):
    text = write_csv(HEADERS, rows).decode("utf-8-sig")
    for row in csv.reader(io.StringIO(text, newline="")):
        assert not any(RUNS.match(cell) for cell in row)


def _hostile(real):
    folder = real / "hostile" / "strings"
    lines = (folder / "csv_formula_injection.txt").read_text("utf-8").splitlines()
    return lines + (folder / "blns.txt").read_text("utf-8").split("\n")


def test_hostile_strings_survive_and_do_not_run(real):
    texts = [text for text in _hostile(real) if text.strip()]
    rows = [(text, f"{n}", text + "\n" + text) for n, text in enumerate(texts)]
    assert _read(write_csv(HEADERS, rows)) == rows
    assert _read(xlsx(rows)) == rows
    written = csv.reader(io.StringIO(write_csv(HEADERS, rows).decode("utf-8-sig"), newline=""))
    assert not [cell for row in written for cell in row if RUNS.match(cell)]


def test_a_workbook_holds_texts_and_neither_formulas_nor_links(real):
    texts = [*_hostile(real), "http://example.test/", "mailto:a@example.test", "{=1+1}"]
    data = xlsx([(text, "", "") for text in texts], name="=cmd")
    with ZipFile(BytesIO(data)) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
        assert "<f" not in sheet.replace("<formula", "")
        assert "<hyperlink" not in sheet
        assert not [name for name in archive.namelist() if "externalLink" in name]


def test_kinds_of_cells():
    rows = [(7, 2.5, True), (date(2026, 1, 5), datetime(2026, 1, 5, 8, 30, tzinfo=UTC), None),
            (-93.25, 10**17, float("nan")), (date(1850, 2, 3), "", "x")]  # fmt: skip
    expected = [("7", "2.5", "TRUE"), ("2026-01-05", "2026-01-05T08:30", ""),
                ("-93.25", "1e+17", ""), ("1850-02-03", "", "x")]  # fmt: skip
    assert _read(write_csv(HEADERS, rows))[0] == expected[0]
    data = xlsx(rows)
    assert _read(data)[0] == expected[0]
    page = load_workbook(BytesIO(data)).active
    assert page["A3"].value == datetime(2026, 1, 5)
    assert (page["A3"].is_date, page["A3"].number_format) == (True, "yyyy-mm-dd")
    assert page["B3"].value == datetime(2026, 1, 5, 8, 30)
    assert page["B4"].value == "100000000000000000"
    assert page["C4"].value is None
    assert page.freeze_panes == "A2"


def test_equal_tables_give_equal_bytes_and_no_time_is_told():
    rows = [("1", "Hall", date(2026, 1, 5))]
    data = xlsx(rows)
    assert data == xlsx(rows)
    assert write_csv(HEADERS, rows) == write_csv(HEADERS, rows)
    with ZipFile(BytesIO(data)) as archive:
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        dates = re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", archive.read("docProps/core.xml").decode())
    assert set(dates) == {"2000-01-01T00:00:00Z"}


def test_csv_begins_as_excel_needs_it_and_quotes_every_cell():
    assert write_csv(["Door", "Où"], [("1", "a;b")]) == (
        b'\xef\xbb\xbf"Door","O\xc3\xb9"\r\n"1","a;b"\r\n'
    )


def test_names_of_sheets_are_mended_and_differ():
    names = ["Doors", "doors", "", "History", "A/B:C*[x]?", "n" * 40, "n" * 40, "'q'", "🔑" * 20]
    data = write_xlsx([OutSheet(name=name, headers=["Door"], rows=[["1"]]) for name in names])
    found = [sheet.name for sheet in read_sheet(data, "t").sheets]
    assert found[:6] == ["Doors", "doors 2", "Sheet", "History 2", "A B C  x", "n" * 31]
    assert found[6:8] == ["n" * 29 + " 2", "q"]
    assert found[8] == "🔑" * 15


def test_a_text_too_long_for_a_cell_is_cut_and_says_so():
    (row,) = _read(xlsx([("x" * 40_000, "", "")]))
    assert len(row[0]) == 32_767
    assert row[0].endswith("x… (cut)")


@pytest.mark.parametrize("text", ["\ud800", "a\0b"])
def test_signs_that_no_file_holds_do_not_stop_the_export(text):
    assert "\ufffd" in _read(write_csv(HEADERS, [(text, "", "x")]))[0][0]
    assert _read(xlsx([(text, "", "x")]))[0][2] == "x"
