"""A folder of audits is read side by side: each as it is alone, and none of them written to."""

from __future__ import annotations

import os
import re
from datetime import date
from pathlib import Path

import pytest
import small_audit
from findings_walked import AT, observe
from small_audit import N, P, Y

from cpted_audit import clock
from cpted_audit.analysis.scoring.samples import basis_of
from cpted_audit.analysis.scoring.today import both_headlines, both_scores
from cpted_audit.checklist import library
from cpted_audit.domain.findings.moves import VerifiedHow
from cpted_audit.errors import AuditError, NotAnAuditError, PassphraseError
from cpted_audit.session.findings import verbs
from cpted_audit.session.findings.rows import rows, two_scores
from cpted_audit.session.fleet import reading
from cpted_audit.session.fleet.lines import FleetOrder, line_of, read_entry
from cpted_audit.session.fleet.reading import audits_in, read_fleet
from cpted_audit.session.session import Session
from cpted_audit.store import document

WALKS = {
    "a": {"Door 1": {"D1": N, "D2": P}, "Room 1": {"R1": Y, "R2": Y}},
    "b": {"Room 1": {"R1": Y, "R2": N, "R3": N}, "Room 2": {"R1": P}},
    "c": {},
}
READ_OF_IT = {
    "answer", "building", "checklist", "finding", "finding_move", "level", "place", "section_off",
    "site",
}  # fmt: skip
"""The tables whose rows scoring needs; pictures, plans, registers and the history are none."""


@pytest.fixture(scope="module")
def fleet(tmp_path_factory) -> Path:
    """A folder with three audits; in the first a finding was mended and verified."""
    folder = tmp_path_factory.mktemp("fleet")
    for name, given in WALKS.items():
        with small_audit.make(folder / f"{name}.cpted") as session:
            found = observe(session, given)
            if name == "a":
                mended = [found["D1"]]
                verbs.fix(session, mended, by="Bo", on=clock.today())
                verbs.verify(session, mended, by="Ann", how=VerifiedHow.SEEN, why="Shut")
    return folder


def _held(folder: Path) -> dict[str, bytes]:
    return {str(one): one.read_bytes() for one in sorted(folder.rglob("*")) if one.is_file()}


def test_each_line_is_what_the_audit_says_alone_and_nothing_is_written(fleet):
    before = _held(fleet)
    entries = list(read_fleet(audits_in(fleet), None, today=clock.today()))
    assert _held(fleet) == before
    assert [entry.path.name for entry in entries] == ["a.cpted", "b.cpted", "c.cpted"]
    for entry in entries:
        with Session.open(entry.path, read_only=True) as session:
            both, found = two_scores(session), rows(session)
            line = entry.line
            assert line is not None
            assert line.as_walked.overall == both.as_walked.card.overall
            assert line.as_walked.on == both.as_walked.on
            assert line.as_walked.not_in_place == len(both.as_walked.headline.not_in_place)
            assert (line.today is not None) == bool(both.mended)
            assert line.to_mend == sum(row.to_mend for row in found)
            assert line.overdue == sum(row.overdue for row in found)
    first = entries[0].line
    assert first is not None
    assert first.today is not None
    assert first.mended == 1
    assert first.today.overall.value != first.as_walked.overall.value


def test_the_headlines_are_those_of_both_scores(fleet):
    for path in audits_in(fleet):
        with Session.open(path, read_only=True) as session:
            walk, day = session.walk, clock.today()
            questions = list(walk.questions())
            verified = {
                row.record.answer_id: row.life.verified_on
                for row in rows(session) if row.life.verified_on and row.record.answer_id
            }  # fmt: skip
            basis = basis_of(walk)
            whole = both_scores(walk, questions, basis, verified, day)
            walked, now = both_headlines(walk, questions, basis, verified, day)
        assert walked == (whole.as_walked.on, whole.as_walked.headline)
        assert now == ((whole.today.on, whole.today.headline) if whole.mended else None)


def test_only_what_is_scored_is_read_and_a_checklist_once(fleet, monkeypatch):
    statements: list[str] = []
    opened = document.open_for_reading

    def traced(*given):
        db, folder = opened(*given)
        db.conn.set_trace_callback(statements.append)
        return db, folder

    parsed: list[str] = []
    monkeypatch.setattr(document, "open_for_reading", traced)
    monkeypatch.setattr(library, "_carried", {})
    loads = library.loads

    def counted(text, name):
        parsed.append(name)
        return loads(text, name)

    monkeypatch.setattr(library, "loads", counted)
    entries = list(read_fleet(audits_in(fleet), None, today=clock.today()))
    assert all(entry.line for entry in entries)
    assert {found for one in statements for found in re.findall(r'FROM "(\w+)"', one)} == READ_OF_IT
    assert len(parsed) == 1


def test_what_is_overdue_is_told_by_the_day_of_the_order(fleet):
    with Session.open(fleet / "b.cpted", read_only=True) as session:
        early, late = line_of(session, AT.date()), line_of(session, date(2099, 1, 1))
    assert (early.overdue, early.to_mend) == (0, 3)
    assert late.to_mend == 3
    assert late.overdue > 0


@pytest.fixture
def mixed(fleet, tmp_path) -> Path:
    """A folder with an audit, an encrypted one, a damaged one, no audit, and what is none of it."""
    whole = (fleet / "b.cpted").read_bytes()
    (tmp_path / "North").mkdir()
    (tmp_path / "North" / "good.CPTED").write_bytes(whole)
    (tmp_path / "cut.cpted").write_bytes(whole[: len(whole) // 2])
    (tmp_path / "note.cpted").write_text("no audit", "utf-8")
    (tmp_path / "note.txt").write_text("no audit", "utf-8")
    (tmp_path / "good.cpted.backups").mkdir()
    (tmp_path / "good.cpted.backups" / "old.cpted").write_bytes(whole)
    (tmp_path / ".hidden.cpted").write_bytes(whole)
    return tmp_path


def test_damaged_and_foreign_files_say_so_and_stop_no_other(mixed):
    found = {one.path.name: one for one in read_fleet(audits_in(mixed), None, today=clock.today())}
    assert set(found) == {"good.CPTED", "cut.cpted", "note.cpted"}
    assert found["good.CPTED"].line is not None
    for name in ("cut.cpted", "note.cpted"):
        assert isinstance(found[name].error, NotAnAuditError)
        assert not found[name].locked
        assert name in str(found[name].error)


def test_children_tell_the_same_as_this_process(mixed, monkeypatch):
    paths, day = audits_in(mixed), clock.today()
    here = list(read_fleet(paths, None, today=day))
    monkeypatch.setattr(reading, "_FEWEST", 2)
    there = list(read_fleet(paths, None, today=day))
    assert [one.path for one in there] == paths
    assert [one.line for one in there] == [one.line for one in here]
    assert [str(one.error) for one in there] == [str(one.error) for one in here]


def test_an_encrypted_one_is_locked_until_its_passphrase_is_given(tmp_path):
    with small_audit.make(tmp_path / "shut.cpted", "plum tractor violin seven") as session:
        observe(session, WALKS["b"])
    for tried in (None, "another one"):
        entry = read_entry(FleetOrder(tmp_path / "shut.cpted", tried, clock.today()))
        assert entry.locked
        assert isinstance(entry.error, PassphraseError)
    order = FleetOrder(tmp_path / "shut.cpted", "plum tractor violin seven", clock.today())
    assert "plum" not in repr(order)
    entry = read_entry(order)
    assert entry.line is not None
    assert entry.line.to_mend == 3


def test_a_folder_without_audits_is_told(tmp_path):
    with pytest.raises(AuditError, match="There are no audits in"):
        audits_in(tmp_path)
    with pytest.raises(AuditError, match="There is no folder"):
        audits_in(tmp_path / "none")


@pytest.mark.skipif(os.name == "nt" or not hasattr(os, "geteuid") or os.geteuid() == 0,
                    reason="the superuser reads every folder")  # fmt: skip
def test_a_folder_that_cannot_be_read_is_told(mixed):
    (mixed / "North").chmod(0)
    try:
        with pytest.raises(AuditError, match="cannot be read"):
            audits_in(mixed)
    finally:
        (mixed / "North").chmod(0o700)
