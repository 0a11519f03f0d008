"""A sheet of findings that other programs saved again, as they write it: nothing goes wrong."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from xml.sax.saxutils import escape
from zipfile import ZipFile

import pytest
from findings_walked import walked
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from small_audit import N

from cpted_audit.domain.findings.states import FindingState
from cpted_audit.session.finding_sheets.preview import RowKind
from cpted_audit.session.finding_sheets.sheet import accept, export_sheet, read_sheet
from cpted_audit.session.findings import verbs
from cpted_audit.session.findings.rows import rows
from cpted_audit.session.session import Session

FIRST_DAY = {False: datetime(1899, 12, 30), True: datetime(1904, 1, 1)}
"""The day 0 of workbooks, by whether they count from 1904."""
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PARTS = {
    "[Content_Types].xml": (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/xl/workbook.xml" ContentType="application/'
        'vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
        '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/'
        'vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'
    ),
    "_rels/.rels": (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{RELATED}/officeDocument" Target="xl/workbook.xml"/>'
        "</Relationships>"
    ),
    "xl/_rels/workbook.xml.rels": (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{RELATED}/worksheet" Target="worksheets/sheet1.xml"/>'
        "</Relationships>"
    ),
}  # fmt: skip
Table = list[list[object]]


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("again") / "a.cpted"
    walked(path, {"Door 1": {"D1": N, "D2": N}, "Room 1": {"R1": N, "R2": N}})
    with Session.open(path) as session:
        for number, row in enumerate(rows(session)):
            verbs.change_work(
                session, [row.id], short_due=date(2027, 1, 9) + timedelta(days=number),
                short_work_order=f"00{number}-7", short_amount=1000 + number,
            )  # fmt: skip
    return path


@pytest.fixture
def session(made, tmp_path) -> Iterator[Session]:
    with Session.open(Path(shutil.copy(made, tmp_path))) as session:
        session.document.who = "Ofc. Reyes"
        yield session


@pytest.fixture
def out(session, tmp_path) -> Path:
    path = tmp_path / "out.xlsx"
    export_sheet(session, path)
    return path


def table_of(path: Path) -> Table:
    """What stands in a sheet of findings, heads first."""
    return [[cell.value for cell in line] for line in load_workbook(path)["Findings"].iter_rows()]


def bare(table: Table, path: Path, *, since_1904: bool = False) -> Path:
    """Write a workbook of inline texts and bare numbers: no styles, no lists, days as numbers."""

    def cell(at: str, value: object) -> str:
        if value in (None, ""):
            return ""
        if isinstance(value, datetime):
            return f'<c r="{at}"><v>{(value - FIRST_DAY[since_1904]).days}</v></c>'
        if isinstance(value, int):
            return f'<c r="{at}"><v>{value}</v></c>'
        text = escape(str(value))
        return f'<c r="{at}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'

    lines = "".join(
        f'<row r="{down}">'
        + "".join(cell(f"{get_column_letter(across)}{down}", value)
                  for across, value in enumerate(line, start=1))
        + "</row>"
        for down, line in enumerate(table, start=1)
    )  # fmt: skip
    epoch = '<workbookPr date1904="1"/>' if since_1904 else ""
    with ZipFile(path, "w") as archive:
        for name, text in PARTS.items():
            archive.writestr(name, f'<?xml version="1.0" encoding="UTF-8"?>{text}')
        archive.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{MAIN}" xmlns:r="{RELATED}">{epoch}'
            '<sheets><sheet name="Findings" sheetId="1" r:id="r1"/></sheets></workbook>',
        )
        archive.writestr(
            "xl/worksheets/sheet1.xml",
            f'<worksheet xmlns="{MAIN}"><sheetData>{lines}</sheetData></worksheet>',
        )
    return path


def inline(out: Path, path: Path) -> Path:
    """The workbook itself with every text within its cell, as some programs write it."""
    with ZipFile(out) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    shared = re.findall(r"<si>(.*?)</si>", parts.pop("xl/sharedStrings.xml").decode(), re.DOTALL)
    with ZipFile(path, "w") as archive:
        for name, data in parts.items():
            text = data.decode("utf-8", "surrogateescape")
            if name.startswith("xl/worksheets/"):
                text = re.sub(
                    r'<c ([^>]*)t="s"([^>]*)><v>(\d+)</v></c>',
                    lambda found: (
                        f'<c {found[1]}t="inlineStr"{found[2]}><is>{shared[int(found[3])]}</is></c>'
                    ),
                    text,
                )
            if name.endswith((".rels", "[Content_Types].xml")):
                text = re.sub(r"<(Relationship|Override) [^>]*sharedStrings[^>]*/>", "", text)
            archive.writestr(name, text.encode("utf-8", "surrogateescape"))
    return path


def saved_by_openpyxl(out: Path, path: Path) -> Path:
    """The workbook with our looks, but without lists, protection, widths and hidden columns."""
    book = load_workbook(out)
    page = book["Findings"]
    page.data_validations.dataValidation = []
    page.protection.sheet = False
    page.conditional_formatting = type(page.conditional_formatting)()
    for column in page.column_dimensions.values():
        column.hidden = False
    del book["Lists"]
    book.save(path)
    return path


WAYS: dict[str, Callable[[Path, Path], Path]] = {
    "inline texts": inline,
    "no lists and no protection": saved_by_openpyxl,
    "bare cells": lambda out, path: bare(table_of(out), path),
    "bare cells since 1904": lambda out, path: bare(table_of(out), path, since_1904=True),
}


@pytest.mark.slow
@pytest.mark.parametrize("way", WAYS)
def test_what_nobody_changed_comes_back_as_the_same(session, out, tmp_path, way):
    again = WAYS[way](out, tmp_path / "again.xlsx")
    preview = read_sheet(session, again)
    assert [(row.kind, row.changes, row.reason) for row in preview.rows] == [
        (RowKind.SAME, (), "")
    ] * 4  # fmt: skip
    assert preview.deleted == 0


@pytest.mark.parametrize("since_1904", [False, True])
def test_what_was_typed_into_bare_cells_is_what_is_taken(session, out, tmp_path, since_1904):
    table = table_of(out)
    at = {head: place for place, head in enumerate(table[0])}
    typed = {
        "State": "Planned", "Owner now": "José Núñez", "Due now": datetime(2027, 5, 31),
        "Dollars now": 1250, "Due later": datetime(2028, 2, 29),
    }  # fmt: skip
    for head, value in typed.items():
        table[1][at[head]] = value
    preview = read_sheet(session, bare(table, tmp_path / "again.xlsx", since_1904=since_1904))
    assert {change.words: change.new for change in preview.rows[0].changes} == {
        "State": "Planned", "Owner now": "José Núñez", "Due now": "31 May 2027",
        "Dollars now": "$1,250", "Due later": "29 Feb 2028",
    }  # fmt: skip
    assert accept(session, preview) == 1
    taken = next(row for row in rows(session) if row.number == table[1][0])
    assert taken.state is FindingState.PLANNED
    assert taken.record.short_due == date(2027, 5, 31)
