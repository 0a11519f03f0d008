"""A real folder read as a district: damaged, locked, copies, gone; on paper and in a workbook."""

from __future__ import annotations

import io
import os
import shutil
from pathlib import Path

import openpyxl
import pytest
import small_audit
from findings_walked import observe
from made_districts import READ_AT, UNREAD, district, file_read, lines_of
from small_audit import N, P, Y

from cpted_audit.analysis.district.ranking import ranking
from cpted_audit.analysis.district.schools import NoLine
from cpted_audit.domain.rollup import ScoredAs
from cpted_audit.errors import AuditError
from cpted_audit.report.district.document import DistrictPaper
from cpted_audit.session.fleet.district import LOCKED, Gathering, begin, others_in
from cpted_audit.session.fleet.papers import PAPERS, paper_of, sheets_of
from cpted_audit.session.fleet.reading import read_rollup

PASSPHRASE = "winding river 44 stones"
GIVEN = {"Door 1": {"D1": N, "D2": P}, "Room 1": {"R1": Y, "R2": Y}}


def school(path: Path, name: str, passphrase: str | None = None) -> None:
    """An audit of a school of its own, with a critical condition not in place."""
    with small_audit.make(path, passphrase, school=name) as session:
        observe(session, GIVEN)


def held(folder: Path) -> dict[str, bytes]:
    return {str(one): one.read_bytes() for one in sorted(folder.rglob("*")) if one.is_file()}


def gathered(folder: Path, passphrase: str | None = None) -> Gathering:
    made = begin(folder)
    for entry in read_rollup(folder, passphrase):
        made.take(entry)
    return made


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three schools, one encrypted; a copy; three damaged files and two that are no audits."""
    made = tmp_path_factory.mktemp("folder")
    (made / "North").mkdir()
    school(made / "oak.cpted", "Oak School")
    school(made / "North" / "elm.cpted", "Elm School")
    school(made / "ash.cpted", "Ash School", PASSPHRASE)
    shutil.copyfile(made / "oak.cpted", made / "z copy of oak.cpted")
    whole = (made / "oak.cpted").read_bytes()
    (made / "cut.cpted").write_bytes(whole[: len(whole) // 2])
    (made / "short.cpted").write_bytes(whole[:4096])
    (made / "spoilt.cpted").write_bytes(whole[:8192] + b"\x5a" * 20_000)
    (made / "words.cpted").write_text("This is a list of schools.", "utf-8")
    (made / "empty.cpted").write_bytes(b"")
    (made / "notes.txt").write_text("of the walk", "utf-8")
    return made


def test_every_file_of_a_folder_is_a_line_or_is_named_with_one_sentence(folder: Path):
    before = held(folder)
    made = gathered(folder)
    assert held(folder) == before
    found = made.district(READ_AT)
    assert [(line.name, line.audit.region) for line in found.schools] == [
        ("Elm School", "North"), ("Oak School", ""),
    ]  # fmt: skip
    (copied,) = [line for line in found.schools if line.copies]
    assert copied.name == "Oak School"
    assert copied.alike
    assert {one.file: one.why for one in found.not_read} == {
        "ash.cpted": NoLine.LOCKED, "cut.cpted": NoLine.NOT_READ, "short.cpted": NoLine.NOT_READ,
        "spoilt.cpted": NoLine.NOT_READ, "words.cpted": NoLine.NOT_READ,
        "empty.cpted": NoLine.NOT_READ,
    }  # fmt: skip
    assert all(one.sentence.endswith(".") for one in found.not_read)
    assert found.others == ("notes.txt",)
    assert found.files == 9


def test_one_passphrase_opens_the_locked_and_what_it_opened_can_be_let_go(folder: Path):
    made = gathered(folder)
    assert made.locked == ["ash.cpted"]
    for passphrase in ("another one entirely", PASSPHRASE):
        for entry in read_rollup(folder, passphrase, only=[folder / "ash.cpted"]):
            made.take(entry)
        assert bool(made.locked) is (passphrase != PASSPHRASE)
    ash = made.district(READ_AT).schools[0]
    assert (ash.name, ash.encrypted, made.encrypted) == ("Ash School", True, True)
    made.forget_encrypted()
    found = made.district(READ_AT)
    assert "Ash School" not in repr(found)
    assert [one.sentence for one in found.not_read if one.file == "ash.cpted"] == [LOCKED]


def test_a_file_that_goes_away_in_between_is_named(folder: Path, tmp_path: Path):
    for name in ("oak.cpted", "ash.cpted"):
        shutil.copyfile(folder / name, tmp_path / name)
    made = begin(tmp_path)
    reading = read_rollup(tmp_path)
    made.take(next(reading))
    (tmp_path / "oak.cpted").unlink()
    for entry in reading:
        made.take(entry)
    found = made.district(READ_AT)
    assert [one.file for one in found.not_read] == ["ash.cpted", "oak.cpted"]
    assert (found.schools, found.missing) == ((), 0)


def test_a_folder_that_is_not_there_empty_or_not_to_be_read_is_one_sentence(tmp_path: Path):
    with pytest.raises(AuditError, match="There is no folder"):
        begin(tmp_path / "gone")
    with pytest.raises(AuditError, match="There are no audits"):
        begin(tmp_path)
    closed = tmp_path / "closed"
    closed.mkdir()
    (closed / "a.cpted").write_bytes(b"")
    closed.chmod(0)
    try:
        if not os.access(closed, os.R_OK):  # who may read everything is refused nothing
            with pytest.raises(AuditError, match="cannot be read"):
                begin(closed)
    finally:
        closed.chmod(0o700)


def test_a_reading_that_was_stopped_knows_what_it_lacks(folder: Path):
    made = begin(folder)
    made.take(next(iter(read_rollup(folder))))
    assert made.district(READ_AT).missing == 8


def test_files_beside_an_audit_are_its_own(tmp_path: Path):
    for name in ("a.cpted", "a.cpted.lock", "a.cpted-wal", ".hidden", "plan.pdf"):
        (tmp_path / name).write_bytes(b"")
    (tmp_path / "a.cpted.backups").mkdir()
    (tmp_path / "a.cpted.backups" / "old.txt").write_bytes(b"")
    assert list(others_in(tmp_path)) == ["plan.pdf"]


def test_a_folder_goes_to_paper_and_into_a_workbook(folder: Path, tmp_path: Path):
    entries = list(read_rollup(folder))
    made = paper_of(folder.name, READ_AT, entries, ["notes.txt"])
    for suffix, write in PAPERS.items():
        write(made, tmp_path / f"district{suffix}", None)
    book = openpyxl.load_workbook(tmp_path / "district.xlsx")
    assert book.sheetnames == [
        "About", "Schools", "Sections", "Critical not in place", "Packet lacks", "Not read",
    ]  # fmt: skip
    rows = list(book["Schools"].iter_rows(values_only=True))
    heads, elm = rows[0], rows[1]
    told = dict(zip(heads, elm, strict=True))
    assert told["School"] == "Elm School"
    assert told["Critical not in place"] == 1
    assert told["Critical looked at"] == 1
    assert told["Findings to fix"] == 2
    assert len(rows) == 3
    assert [row[0] for row in book["Not read"].iter_rows(values_only=True)][-1] == "notes.txt"


def test_no_cell_of_a_workbook_is_run(tmp_path: Path):
    evil = '=HYPERLINK("http://x.example","y")'
    lines = lines_of(file_read(evil, audit="a", file="+cmd.cpted", district="@SUM(A1)"))
    found = district(0, not_read=UNREAD, others=["=1+1.txt"])
    target = tmp_path / "evil.xlsx"
    PAPERS[".xlsx"](DistrictPaper(district=found, schools=lines), target, None)
    book = openpyxl.load_workbook(io.BytesIO(target.read_bytes()))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert [cell.coordinate for cell in cells if cell.data_type == "f"] == []
    assert evil in {cell.value for cell in cells}


def test_a_ranking_is_a_sheet_only_where_it_was_asked_for_and_says_why_it_misleads():
    found = district(20)
    asked = ranking(found.schools, ScoredAs.WALKED)
    plain = sheets_of(DistrictPaper(district=found, schools=found.schools))
    ranked = sheets_of(DistrictPaper(district=found, schools=found.schools, ranking=asked))
    names = [sheet.name for sheet in ranked]
    assert [name for name in names if name not in {sheet.name for sheet in plain}] == [
        "Ranking (misleads, see About)"
    ]
    about = dict(ranked[0].rows)
    assert about["Why the ranking misleads"] == " ".join(asked.words())
    schools = next(sheet for sheet in ranked if sheet.name == "Schools")
    assert [row[0] for row in schools.rows] == [line.name for line in found.schools]
