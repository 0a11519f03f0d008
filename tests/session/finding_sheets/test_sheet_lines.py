"""A sheet that came back, change by change: groups, and single changes taken alone."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
import small_audit
from findings_walked import walked
from openpyxl import load_workbook
from small_audit import N

from cpted_audit.domain.findings.states import FindingState
from cpted_audit.errors import AuditError
from cpted_audit.session.finding_sheets.preview import (
    LineGroup,
    LineKey,
    SheetLine,
    counts,
    lines_of,
    proposed,
)
from cpted_audit.session.finding_sheets.sheet import accept_lines, export_sheet, read_sheet
from cpted_audit.session.finding_sheets.writing import gather_sheet, write_sheet
from cpted_audit.session.findings import verbs
from cpted_audit.session.findings.rows import rows
from cpted_audit.session.session import Session

KEY = "Key (leave as it is)"


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Path:
    """An audit with six findings."""
    path = tmp_path_factory.mktemp("lines") / "a.cpted"
    walked(path, {"Door 1": {"D1": N, "D2": N, "D3": N}, "Room 1": {"R1": N, "R2": N, "R3": N}})
    return path


@pytest.fixture
def session(made, tmp_path):
    with Session.open(Path(shutil.copy(made, tmp_path))) as session:
        session.document.who = "Ofc. Reyes"
        yield session


def filled(session: Session, folder: Path, put: dict[int, dict[str, object]], gone=()) -> Path:
    """A sheet that went out, filled in by number and head, without the rows of some findings."""
    path = folder / "back.xlsx"
    export_sheet(session, path)
    book = load_workbook(path)
    page = book["Findings"]
    heads = {cell.value: cell.column for cell in page[1]}
    for at in range(page.max_row, 1, -1):
        number = page.cell(at, 1).value
        for head, value in put.get(number, {}).items():
            page.cell(at, heads[head]).value = value
        if number in gone:
            page.delete_rows(at)
    book.save(path)
    return path


def test_every_change_stands_by_itself_in_its_group(session, tmp_path):
    numbers = sorted(row.number for row in rows(session))
    one, two, three, four, five, six = numbers
    path = filled(
        session, tmp_path,
        {
            one: {"Owner now": "Ann Lee", "State": "Planned"},
            two: {"Dollars now": "a lot"},
            three: {KEY: None},
            four: {"Trade now": '=CONCAT("a","b")'},
            five: {"Comment": "Said."},
        },
        gone=[six],
    )  # fmt: skip
    verbs.change_work(session, [of_number(session, one)], short_owner="Bob Ray")
    lines = lines_of(read_sheet(session, path))
    assert counts(lines) == {
        LineGroup.CHANGE: 2, LineGroup.CONFLICT: 1, LineGroup.UNKNOWN: 1, LineGroup.REFUSED: 2,
        LineGroup.FORMULA: 1, LineGroup.DELETED: 2,
    }  # fmt: skip
    (conflict,) = [line for line in lines if line.group is LineGroup.CONFLICT]
    assert (conflict.column, conflict.here, conflict.sheet) == ("Owner now", "Bob Ray", "Ann Lee")
    assert "went out as “blank” and was changed here meanwhile" in conflict.note
    refused = {line.finding: line.note for line in lines if line.group is LineGroup.REFUSED}
    assert "which is not an amount in whole dollars" in refused[two]
    assert "has a formula without a result" in refused[four]
    deleted = [(line.finding, line.key) for line in lines if line.group is LineGroup.DELETED]
    assert deleted == [(three, None), (six, None)]  # that of a key nobody knows did not come back
    assert conflict.key not in proposed(lines)
    assert {key.column for key in proposed(lines)} == {"state", "comment"}


def of_number(session: Session, number: int):
    return next(row.id for row in rows(session) if row.number == number)


def test_a_single_change_is_taken_without_the_others_of_its_row(session, tmp_path):
    first = min(row.number for row in rows(session))
    said = {"Owner now": "Ann Lee", "Due now": date(2027, 1, 9), "State": "Planned"}
    path = filled(session, tmp_path, {first: said})
    verbs.change_work(session, [of_number(session, first)], short_owner="Bob Ray")
    preview = read_sheet(session, path)
    (row,) = {line.row for line in lines_of(preview) if line.key}
    before = session.undo_label
    wanted = [LineKey(row, "short_owner"), LineKey(row, "state"), LineKey(999, "short_due")]
    small_audit.undone(session, lambda: accept_lines(session, preview, wanted))
    now = next(one for one in rows(session) if one.number == first)
    assert (now.owner, now.record.short_due) == ("Ann Lee", None)
    assert now.state is FindingState.PLANNED
    assert session.undo_label != before
    with pytest.raises(AuditError, match="have changed since"):
        accept_lines(session, preview, wanted)


def test_nothing_wanted_writes_nothing(session, tmp_path):
    first = min(row.number for row in rows(session))
    preview = read_sheet(session, filled(session, tmp_path, {first: {"Owner now": "Ann Lee"}}))
    before = session.undo_label
    assert accept_lines(session, preview, []) == 0
    assert session.undo_label == before


def test_only_some_findings_go_out_and_the_others_are_not_called_deleted(session, tmp_path):
    some = {row.id for row in rows(session)[:2]}
    path = tmp_path / "some.xlsx"
    assert write_sheet(gather_sheet(session, only=some), path).rows == 2
    lines: list[SheetLine] = lines_of(read_sheet(session, path))
    assert [line.group for line in lines] == [LineGroup.SAME] * 2
