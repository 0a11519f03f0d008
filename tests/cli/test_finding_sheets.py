"""Findings handed out and taken back on the command line."""

from __future__ import annotations

import pytest
import small_audit
from findings_walked import observe
from openpyxl import load_workbook
from small_audit import N, P

from cpted_audit.session.findings import verbs
from cpted_audit.session.findings.rows import rows
from cpted_audit.session.session import Session


@pytest.fixture
def filled(cli, tmp_path):
    """An audit of two findings and its sheet, which `fill` types into."""
    with small_audit.make(tmp_path / "a.cpted") as session:
        observe(session, {"Door 1": {"D1": N, "D2": P}})
    done = cli("export-findings", "a.cpted", "-o", "out.xlsx")
    assert (done.code, done.out) == (0, "Wrote out.xlsx: 2 findings.\n")

    def fill(number: int, **put: object) -> None:
        path = tmp_path / "out.xlsx"
        book = load_workbook(path)
        page = book["Findings"]
        heads = {cell.value: cell.column for cell in page[1]}
        (line,) = [one[0].row for one in page.iter_rows(min_row=2) if one[0].value == number]
        for head, value in put.items():
            page.cell(line, heads[head.replace("_", " ")]).value = value
        book.save(path)

    return fill


def owners(tmp_path) -> dict[int, str]:
    with Session.open(tmp_path / "a.cpted", read_only=True) as session:
        return {one.number: one.owner for one in rows(session)}


def test_a_dry_run_shows_old_and_new_and_writes_nothing(cli, tmp_path, filled):
    filled(1, Owner_now="Ann Lee", State="Planned")
    done = cli("import-findings", "a.cpted", "out.xlsx", "--dry-run")
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines() == [
        "Row 2, finding 1, Not in place: Ideal of D1:",
        "    Owner now: blank → Ann Lee",
        "    State: Open → Planned",
        "Nothing was written; it would change 1 finding; 1 were the same, 0 refused.",
    ]
    assert owners(tmp_path) == {1: "", 2: ""}
    done = cli("import-findings", "a.cpted", "out.xlsx", "--by", "Ofc. Reyes")
    assert done.out.endswith("Changed 1 finding; 1 were the same, 0 refused.\n")
    assert owners(tmp_path) == {1: "Ann Lee", 2: ""}


def test_a_refused_row_stops_the_import_unless_the_others_are_wanted(cli, tmp_path, filled):
    filled(1, Owner_now="Ann Lee")
    filled(2, Due_now="2020-01-01")
    for more in ([], ["--dry-run"]):
        done = cli("import-findings", "a.cpted", "out.xlsx", *more)
        assert done.code == 2
        assert "1 row cannot be taken, so nothing was imported from “out.xlsx”" in done.err
        assert "Row 3, finding 2, " in done.err
        assert "finding 2 was found on 18 Nov 2026. This row was left out. Give a" in done.err
    assert owners(tmp_path) == {1: "", 2: ""}
    done = cli("import-findings", "a.cpted", "out.xlsx", "--usable-rows")
    assert done.code == 0
    assert "Refused: Row 3, finding 2, " in done.out
    assert owners(tmp_path) == {1: "Ann Lee", 2: ""}


@pytest.mark.parametrize(("choice", "owner"), [("keep", "Bob Ray"), ("take", "Ann Lee")])
def test_somebody_says_what_becomes_of_conflicts(cli, tmp_path, filled, choice, owner):
    filled(1, Owner_now="Ann Lee")
    with Session.open(tmp_path / "a.cpted") as session:
        (one,) = [one.id for one in rows(session) if one.number == 1]
        verbs.change_work(session, [one], short_owner="Bob Ray")
    done = cli("import-findings", "a.cpted", "out.xlsx")
    assert done.code == 2
    assert "! Owner now: Bob Ray here, Ann Lee in the sheet; it went out as blank" in done.out
    assert "say --conflicts keep or --conflicts take" in done.err
    assert owners(tmp_path)[1] == "Bob Ray"
    assert cli("import-findings", "a.cpted", "out.xlsx", "--conflicts", choice).code == 0
    assert owners(tmp_path)[1] == owner


def test_a_filter_that_holds_nothing_writes_no_sheet(cli, tmp_path, filled):
    done = cli("export-findings", "a.cpted", "-o", "v.csv", "--filter", "verified")
    assert done.code == 2
    assert "No finding is in this list" in done.err
    assert not (tmp_path / "v.csv").exists()
