"""Workbooks: values as text, merged headers, what is refused, and files from the real world."""

from __future__ import annotations

import pickle
import re
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
import xlsxwriter
from openpyxl.styles import Protection
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from sheet_files import SHEET1, book, changed

from cpted_audit.errors import ImportRefusedError
from cpted_audit.interchange.sheets.records import MOST_ROWS
from cpted_audit.interchange.sheets.table import (
    ReadSheet,
    RefusedSheet,
    answer_sheet,
    read_sheet,
)
from cpted_audit.jobs.limits import Limits
from cpted_audit.jobs.pool import run_killable


def read(data: bytes):
    read = read_sheet(data, "doors.xlsx")
    (sheet,) = read.sheets
    return sheet, read.warnings


def cells(sheet):
    return [row.cells for row in sheet.rows]


# Values


def test_values_are_told_as_the_program_shows_them():
    def prepare(made):
        made.active["I2"].number_format = "000"
        made.active["H2"].number_format = "[h]:mm"

    row = ["12A", 7, 7.0, 0.1 + 0.2, True, date(2025, 1, 10), datetime(2025, 1, 10, 8, 5),
           timedelta(hours=26, minutes=30), 7, time(8, 5), 2.5e20, -3]  # fmt: skip
    sheet, warnings = read(book([f"h{n}x" for n in "abcdefghijkl"], row, prepare=prepare))
    assert cells(sheet) == [
        ("12A", "7", "7", "0.3", "TRUE", "2025-01-10", "2025-01-10T08:05", "26:30", "007",
         "08:05", "2.5e+20", "-3"),
    ]  # fmt: skip
    assert warnings == ()


def test_dates_counted_from_1904_are_the_same_days():
    def prepare(made):
        made.epoch = CALENDAR_MAC_1904

    rows = [["Checked"], [date(2025, 1, 10)], [date(1999, 12, 31)]]
    data = book(*rows, prepare=prepare)
    with ZipFile(BytesIO(data)) as archive:
        assert b'date1904="1"' in archive.read("xl/workbook.xml")
        assert b"<v>44205</v>" in archive.read(SHEET1)  # 45667 days from 1899-12-30, less 1462
    assert cells(read(data)[0]) == [("2025-01-10",), ("1999-12-31",)]
    assert cells(read(book(*rows))[0]) == [("2025-01-10",), ("1999-12-31",)]


def test_a_formula_gives_its_stored_result_and_is_never_worked_out():
    data = book(["Door", "Sum", "Link"], ["1", "=1+1", "=cmd|' /C calc'!A0"])
    sheet, warnings = read(data)
    assert cells(sheet) == [("1", "", "")]
    assert "formulas without a stored result, left blank: B2, C2" in warnings[0]
    with_result = b"<f>1+1</f><v>2</v>"
    stored = changed(
        data, {SHEET1: lambda xml: re.sub(rb"<f>1\+1</f><v ?(/>|></v>)", with_result, xml)}
    )
    sheet, warnings = read(stored)
    assert cells(sheet) == [("1", "2", "")]
    assert "left blank: C2" in warnings[0]


def test_a_zero_that_stands_for_a_result_nobody_worked_out_is_none():
    """XlsxWriter and others store 0 in place of each result, and ask to work them out."""
    made = BytesIO()
    with xlsxwriter.Workbook(made) as book_:
        sheet = book_.add_worksheet()
        sheet.write_row("A1", ["Door", "Side", "Keys"])
        sheet.write_row("A2", ['=CONCATENATE("00","17")', 0])
        sheet.write_formula("C2", "=2+3", value=5)
    found, warnings = read(made.getvalue())
    assert cells(found) == [("", "0", "5")]
    assert "formulas without a stored result, left blank: A2." in warnings[0]
    worked_out = changed(
        made.getvalue(), {"xl/workbook.xml": lambda xml: xml.replace(b' fullCalcOnLoad="1"', b"")}
    )
    found, warnings = read(worked_out)
    assert (cells(found), warnings) == ([("0", "0", "5")], ())


def test_errors_and_impossible_dates_are_left_blank_and_told():
    def prepare(made):
        made.active["B2"].number_format = "yyyy-mm-dd"

    sheet, warnings = read(book(["Door", "Checked", "Note"], ["#REF!", 9e9, "x"], prepare=prepare))
    assert cells(sheet) == [("", "", "x")]
    assert warnings == ("Sheet “Sheet” has cells that show an error, left blank: A2, B2.",)


def test_line_breaks_and_signs_that_xml_cannot_hold():
    data = book(["Door", "Note"], ["1", "two\nlines"], ["2", "tab_x0009_in _x0041_"])
    assert cells(read(data)[0]) == [("1", "two\nlines"), ("2", "tab\tin _x0041_")]


# Headers


def test_a_title_and_two_rows_of_headers_that_are_merged():
    def prepare(made):
        for cells in ("A1:F1", "A3:A4", "B3:D3", "E3:F3"):
            made.active.merge_cells(cells)

    sheet, _ = read(
        book(
            ["Lincoln High door list"],
            [],
            ["Number", "Location", None, None, "Last check", None],
            [None, "Building", "Level", "Room", "By", "On"],
            ["1", "Main", "1", "101", "Ann", date(2026, 1, 5)],
            ["2", "Main", "1", "", "Bob", date(2026, 1, 6)],
            prepare=prepare,
        )
    )
    assert sheet.header_row == 4
    assert sheet.headers == (
        "Number", "Location Building", "Location Level", "Location Room", "Last check By",
        "Last check On",
    )  # fmt: skip
    assert cells(sheet)[1] == ("2", "Main", "1", "", "Bob", "2026-01-06")


def test_one_merged_header_is_spread_over_its_columns_and_merged_rows_are_filled():
    def prepare(made):
        made.active.merge_cells("C1:D1")
        made.active.merge_cells("A2:A3")

    sheet, _ = read(
        book(
            ["Building", "Door", "Key box", None],
            ["Main", "1", "north", "2 keys"],
            [None, "2", "south", "1 key"],
            ["Gym", "3", "", ""],
            prepare=prepare,
        )
    )
    assert sheet.headers == ("Building", "Door", "Key box", "Key box (2)")
    assert cells(sheet) == [
        ("Main", "1", "north", "2 keys"), ("Main", "2", "south", "1 key"), ("Gym", "3", "", ""),
    ]  # fmt: skip


def test_rows_and_columns_that_are_hidden_are_read_and_told():
    def prepare(made):
        made.active.row_dimensions[3].hidden = True
        made.active.row_dimensions[9].hidden = True
        made.active.column_dimensions["B"].hidden = True

    data = book(["Door", "Note"], ["1", "a"], ["2", "b"], prepare=prepare)
    found = read_sheet(data, "doors.xlsx")
    assert cells(found.sheets[0]) == [("1", "a"), ("2", "b")]
    assert found.warnings == ()
    assert found.notes == (
        "Sheet “Sheet” has a hidden row and hidden columns (B); they were read too.",
    )


# Sheets


def test_hidden_sheets_come_last_and_empty_ones_not_at_all():
    def prepare(made):
        made.active.title = "Lists"
        made.active.sheet_state = "hidden"
        made.create_sheet("Blank")
        made.create_sheet("Doors").append(["Door"])

    found = read_sheet(book(["Kinds"], ["single"], prepare=prepare), "doors.xlsx")
    assert [(sheet.name, sheet.hidden) for sheet in found.sheets] == [
        ("Doors", False), ("Lists", True),
    ]  # fmt: skip


def test_a_protected_sheet_is_read():
    def prepare(made):
        made.active.protection.sheet = True
        made.active.protection.password = "key"
        made.active["A2"].protection = Protection(locked=True)

    assert cells(read(book(["Door"], ["1"], prepare=prepare))[0]) == [("1",)]


def test_rows_keep_their_numbers_and_a_false_size_is_not_believed():
    data = changed(
        book(["Door"], ["1"], [], ["2"]),
        {SHEET1: lambda xml: xml.replace(b'ref="A1:A4"', b'ref="A1:XFD1048576"')},
    )
    sheet, _ = read(data)
    assert [(row.number, row.cells) for row in sheet.rows] == [(2, ("1",)), (4, ("2",))]


@pytest.mark.slow
@pytest.mark.parametrize(("count", "kept"), [(10_000, 10_000), (1_000_000, MOST_ROWS - 1)])
def test_many_rows_are_read_up_to_the_bound(count, kept):
    rows = b"".join(b'<row r="%d"><c r="A%d"><v>%d</v></c></row>' % (n, n, n)
                    for n in range(2, count + 2))  # fmt: skip
    data = changed(
        book(["Door"]), {SHEET1: lambda xml: xml.replace(b"</sheetData>", rows + b"</sheetData>")}
    )
    sheet, warnings = read(data)
    assert len(sheet.rows) == kept
    assert sheet.rows[-1].cells == (str(kept + 1),)
    assert bool(warnings) == (kept < count)


# Refused


@pytest.mark.parametrize("part", [SHEET1, "xl/workbook.xml", "xl/styles.xml", "docProps/core.xml",
                                  "[Content_Types].xml", "xl/_rels/workbook.xml.rels"])  # fmt: skip
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused_wherever_they_are(part, encoding):
    def with_entities(xml):
        text = xml.decode()
        body = text[text.index("?>") + 2 :] if text.startswith("<?") else text
        return (f'<?xml version="1.0" encoding="{encoding}"?>\n<!-- x -->\n'
                f'<!DOCTYPE a [<!ENTITY b "c">]>{body}').encode(encoding)  # fmt: skip

    with pytest.raises(ImportRefusedError, match="entities of its own"):
        read_sheet(changed(book(["Door"], ["1"]), {part: with_entities}), "doors.xlsx")


def test_entities_hide_in_no_part_of_another_name():
    def elsewhere(xml):
        return xml.replace(b"worksheets/sheet1.xml", b"worksheets/sheet1.dat")

    data = BytesIO()
    with ZipFile(BytesIO(book(["Door"], ["1"]))) as old, ZipFile(data, "w") as new:
        for name in old.namelist():
            part = elsewhere(old.read(name))
            if name == SHEET1:
                name, part = (
                    elsewhere(name.encode()).decode(),
                    b"<!DOCTYPE a [<!ENTITY b 'c'>]>" + part,
                )
            new.writestr(name, part)
    with pytest.raises(ImportRefusedError, match="entities of its own"):
        read_sheet(data.getvalue(), "doors.xlsx")


def test_a_workbook_made_to_swell_is_refused_before_it_is_unpacked():
    swollen = changed(book(["Door"]), {"xl/styles.xml": lambda xml: xml + b" " * 20_000_000})
    assert len(swollen) < 100_000
    with pytest.raises(ImportRefusedError, match="would unpack to far more"):
        read_sheet(swollen, "doors.xlsx")


def test_broken_parts_are_told_as_damage():
    for part in (SHEET1, "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml"):
        for change in (lambda xml: xml[:-30], lambda xml: b"<a/>", lambda xml: b"\xff\xfe\xfd"):
            answer = answer_sheet(ReadSheet(data=changed(book(["Door"], ["1"]), {part: change}),
                                            name="doors.xlsx"))  # fmt: skip
            if isinstance(answer, RefusedSheet):
                assert "nothing was imported" in answer.sentence


def test_a_truncated_workbook_is_damaged():
    with pytest.raises(ImportRefusedError, match="is damaged"):
        read_sheet(book(["Door"], ["1"])[:-100], "doors.xlsx")


def test_archives_of_other_kinds():
    def archive(*names):
        data = BytesIO()
        with ZipFile(data, "w", ZIP_DEFLATED) as made:
            for name in names:
                made.writestr(name, "x")
        return data.getvalue()

    for names, sentence in (
        (["word/document.xml", "[Content_Types].xml"], "an archive without a workbook"),
        (["Index/Document.iwa"], "an Apple Numbers file"),
        (["xl/workbook.bin"], "damaged"),
        ([], "an archive without a workbook"),
    ):
        with pytest.raises(ImportRefusedError, match=sentence):
            read_sheet(archive(*names), "doors.xlsx")


# The real world


class Refused(NamedTuple):
    sentence: str


EXPECTED = {
    "hostile/xlsx/54764.xlsx": Refused("entities of its own"),
    "hostile/xlsx/54764-2.xlsx": Refused("entities of its own"),
    "hostile/xlsx/poc-shared-strings.xlsx": Refused("Row 1 of “Tabelle1” has more text"),
    "inventories/AVD_RH.csv": {"AVD_RH.csv": (13, 12)},
    "inventories/spreadsheet-quirks/57176.xlsx": {"TestDefinedName": (1, 0)},
    "inventories/spreadsheet-quirks/DateFormats.xls": {"Sheet1": (2, 5)},
    "inventories/spreadsheet-quirks/NewlineInFormulas.xlsx": {"Sheet1": (2, 10)},
    "inventories/spreadsheet-quirks/SampleSS.ods": {
        "First Sheet": (2, 1), "Sheet Number 2": (4, 1),
    },
    "inventories/spreadsheet-quirks/SampleSS.strict.xlsx": {
        "First Sheet": (2, 1), "Sheet Number 2": (4, 1),
    },
    "inventories/spreadsheet-quirks/SimpleStrict.xlsx": {"Sheet1": (2, 6)},
    "inventories/spreadsheet-quirks/date.xlsb": {"Sheet1": (1, 1)},
    "inventories/spreadsheet-quirks/protected_passtika.xlsx": Refused("without a password"),
    "inventories/spreadsheet-quirks/sheetProtection_allLocked.xlsx": Refused("no cell with"),
    "inventories/spreadsheet-quirks/xor-encryption-abc.xls": Refused("locked with a"),
    "inventories/2016-02-29-Dormitory-COBie.xlsx": {
        "Facility": (22, 1), "Floor": (10, 4), "Space": (13, 63), "Type": (35, 99),
        "Component": (15, 397), "System": (9, 0), "Attribute": (13, 10361),
        "PickLists": (54, 6898),
    },
    "inventories/BlankColumns.xlsx": {
        "Facility": (22, 1), "Floor": (10, 12), "Space": (13, 1), "Component": (17, 0),
        "Zone": (9, 0), "PickLists": (55, 6867),
    },
}  # fmt: skip


def test_every_spreadsheet_from_outside_has_an_expected_outcome(real):
    there = {
        path.relative_to(real).as_posix()
        for folder in ("inventories", "hostile/xlsx")
        for path in (real / folder).rglob("*")
        if path.is_file()
    }
    assert there == set(EXPECTED)


@pytest.mark.parametrize("path", EXPECTED)
def test_a_spreadsheet_from_outside(real, path):
    answer = answer_sheet(ReadSheet(data=(real / path).read_bytes(), name=path))
    expected = EXPECTED[path]
    if isinstance(expected, Refused):
        assert isinstance(answer, RefusedSheet)
        assert expected.sentence in answer.sentence
        return
    sizes = {sheet.name: (len(sheet.headers), len(sheet.rows)) for sheet in answer.sheets}
    assert {name: sizes[name] for name in expected} == expected
    assert pickle.loads(pickle.dumps(answer)) == answer


def test_archives_made_to_harm_are_refused(real):
    for path in sorted((real / "hostile" / "zip").iterdir()):
        answer = answer_sheet(ReadSheet(data=path.read_bytes(), name=path.name))
        assert isinstance(answer, RefusedSheet), path.name


@pytest.mark.slow
def test_reading_is_a_job_for_a_killable_child(real):
    data = (real / "inventories" / "BlankColumns.xlsx").read_bytes()
    requests = [ReadSheet(data=data, name="b.xlsx"), ReadSheet(data=b"", name="c.csv")]
    limits = Limits(seconds=60.0, memory_mb=2500)
    answers = [
        answer
        for _, answer in run_killable(
            answer_sheet, requests, limits=limits, workers=1, cancelled=lambda: False
        )
    ]
    assert len(answers[0].sheets) == 20
    assert "is empty" in answers[1].sentence
