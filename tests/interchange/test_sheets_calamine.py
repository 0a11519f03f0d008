"""Workbooks of the rarer kinds: .xls, .ods and Strict Open XML, hostile ones among them."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from sheet_files import book, changed

from cpted_audit.errors import ImportRefusedError
from cpted_audit.interchange.sheets.table import (
    ReadSheet,
    RefusedSheet,
    answer_sheet,
    read_sheet,
)
from cpted_audit.jobs.limits import Limits
from cpted_audit.jobs.pool import run_killable
from cpted_audit.jobs.worker import Stopped

XLS = (Path(__file__).parent.parent / "files" / "doors.xls").read_bytes()
NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"'
    for short in ("office", "table", "text", "style")
)
HIDDEN = (
    '<style:style style:name="h" style:family="table">'
    '<style:table-properties table:display="false"/></style:style>'
)


def ods(*tables: str, before: str = "", manifest: str = "") -> bytes:
    """Return an OpenDocument workbook of the tables given as markup."""
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", f"<manifest>{manifest}</manifest>")
        archive.writestr(
            "content.xml",
            f'<?xml version="1.0"?>{before}<office:document-content {NAMES}>'
            f"<office:automatic-styles>{HIDDEN}</office:automatic-styles><office:body>"
            f"<office:spreadsheet>{''.join(tables)}</office:spreadsheet></office:body>"
            "</office:document-content>",
        )
    return out.getvalue()


def table(name: str, *rows: str, style: str = "") -> str:
    inner = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    return f'<table:table table:name="{name}" table:style-name="{style}">{inner}</table:table>'


def cell(text: str, kind: str = "string", value: str = "", times: int = 1) -> str:
    return (
        f'<table:table-cell office:value-type="{kind}" {value} '
        f'table:number-columns-repeated="{times}"><text:p>{text}</text:p></table:table-cell>'
    )


DOORS = table(
    "Doors",
    "".join(map(cell, ("Number", "Location", "Checked", "Seen", "Open for", "Share"))),
    cell("007", "float", 'office:value="7"')
    + cell("A</text:p><text:p>B")
    + cell("x", "date", 'office:date-value="2026-11-02"')
    + cell("x", "date", 'office:date-value="2026-11-02T09:15:00"')
    + cell("x", "time", 'office:time-value="PT26H30M00S"')
    + cell("#DIV/0!"),
)


def test_an_old_excel_file_is_read():
    read = read_sheet(XLS, "doors.xls")
    doors, hidden = read.sheets
    assert doors.headers == (
        "Number", "Location", "Checked", "Opens", "Width", "Locked", "Side", "Side (2)",
    )  # fmt: skip
    assert [row.cells for row in doors.rows] == [
        ("7", "Büro – main office", "2026-11-02", "07:30", "36.5", "TRUE", "North", ""),
        ("12A", "Gym", "2026-11-02T09:15", "26:30", "", "", "North", ""),
    ]
    assert (hidden.name, hidden.hidden) == ("Old doors", True)
    (note,) = read.notes
    assert note.startswith("“doors.xls” stores its numbers without what its cells show")


def test_an_opendocument_workbook_is_read():
    hidden = table("Old", cell("Number"), cell("9"), style="h")
    read = read_sheet(ods(DOORS, hidden), "doors.ods")
    doors, old = read.sheets
    assert [row.cells for row in doors.rows] == [
        ("7", "A\nB", "2026-11-02", "2026-11-02T09:15", "26:30", "")
    ]
    assert old.hidden
    assert read.warnings == ("Sheet “Doors” has cells that show an error, left blank: F2.",)
    assert read.notes


def test_texts_alone_bring_no_note_about_numbers():
    read = read_sheet(ods(table("D", cell("Number") + cell("Use"), cell("007") * 2)), "d.ods")
    assert read.notes == ()
    assert read.sheets[0].rows[0].cells == ("007", "007")


def test_strict_open_xml_is_read_as_the_plain_kind_is():
    plain = book(["Number", "Location"], ["12A", "Gym"], ["12B", "Hall"])

    def strict(data: bytes) -> bytes:
        for what in (b"spreadsheetml", b"officeDocument"):
            old = b"schemas.openxmlformats.org/" + what + b"/2006"
            data = data.replace(old, b"purl.oclc.org/ooxml/" + what)
        return data

    parts = ZipFile(BytesIO(plain)).namelist()
    data = changed(plain, dict.fromkeys(parts, strict))
    assert read_sheet(data, "a.xlsx").sheets == read_sheet(plain, "a.xlsx").sheets


def test_what_cannot_be_read_says_why():
    for data, sentence in (
        (ods(DOORS, manifest="<encryption-data/>"), "locked with a password, so nothing"),
        (ods(DOORS, before='<!DOCTYPE x [<!ENTITY a "b">]>'), "entities of its own"),
        (ods("</office:spreadsheet>"), "damaged"),
        (XLS[:1500], "damaged"),
        (ods(table("D", cell("x" * 40_000))), "more text than"),
    ):
        with pytest.raises(ImportRefusedError, match=sentence):
            read_sheet(data, "doors")


def test_cells_beyond_the_columns_that_are_read_are_told():
    wide = read_sheet(ods(table("D", cell("Number", times=16_384), cell("1") * 2)), "d.ods")
    (warning,) = wide.warnings
    assert "longer or wider than the 50,000 rows and 500 columns" in warning


@pytest.mark.slow
def test_what_takes_all_memory_is_stopped_with_its_child():
    row = '<table:table-row table:number-rows-repeated="1048576">'
    endless = ods(table("D", cell("x", times=16_384)).replace("<table:table-row>", row))
    circle = XLS[:512] + bytes(len(XLS) - 512)  # each sector of the file leads to the first
    requests = [ReadSheet(data=data, name="doors") for data in (endless, circle)]
    limits = Limits(seconds=60.0, memory_mb=300)
    running = run_killable(
        answer_sheet, requests, limits=limits, workers=1, cancelled=lambda: False
    )
    for _, answer in running:
        assert isinstance(answer, RefusedSheet | Stopped)
