"""Answers taken in from CSV files into a real audit: all of them, or none."""

from __future__ import annotations

import csv
import dataclasses
from pathlib import Path

import pytest
import small_audit
from small_audit import NA, N, P, Y, answers

from cpted_audit.domain.vocabulary import GradeBand
from cpted_audit.errors import ImportRefusedError, ReadOnlyError
from cpted_audit.session.paper.answers_import import import_answers
from cpted_audit.session.places.places import switch_section
from cpted_audit.session.session import Session
from cpted_audit.store.tables import SITE

HEAD = ["item", "place", "answer", "note", "observed_at", "observer"]


@pytest.fixture(
    params=[None, pytest.param("key", marks=pytest.mark.slow)], ids=["plain", "encrypted"]
)
def session(request, tmp_path):
    with small_audit.make(tmp_path / "a.cpted", request.param) as session:
        yield session


def _csv(session: Session, *rows: list[str]) -> Path:
    path = session.path.with_name("answers.csv")
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([HEAD, *rows])
    return path


@pytest.mark.parametrize("session", [None, "key"], ids=["plain", "encrypted"], indirect=True)
def test_good_rows_become_answers_findings_and_one_step(session):
    count = import_answers(
        session,
        _csv(
            session,
            ["d1", "Main / Door 1", "no", "Latch bent", "2026-11-18T10:46", "Reyes"],
            ["D2", "main/door 1", "Partial", "", "", ""],
            ["R1", "Annex / Room 1", "yes", "", "", ""],
            ["G1", "Perimeter", "N/A", "No fence", "", ""],
        ),
    )
    assert count == 4
    assert answers(session) == {
        ("D1", "Main / Door 1"): N, ("D2", "Main / Door 1"): P,
        ("R1", "Annex / Room 1"): Y, ("G1", "Grounds / Perimeter"): NA,
    }  # fmt: skip
    first = next(answer for answer in session.walk.answers.values() if answer.item_id == "D1")
    assert (first.note, first.observer) == ("Latch bent", "Reyes")
    assert f"{first.observed_at:%Y-%m-%dT%H:%M}" == "2026-11-18T10:46"
    other = next(answer for answer in session.walk.answers.values() if answer.item_id == "D2")
    assert other.observer == session.document.who
    assert sorted(finding.number for finding in session.findings.values()) == [1, 2]
    assert [step.label for step in session.history()] == ["Import 4 answers from answers.csv"]
    session.undo()
    assert answers(session) == {}
    assert session.findings == {}
    session.redo()
    assert len(answers(session)) == 4
    assert len(session.findings) == 2


def test_one_bad_row_keeps_every_row_out_and_every_bad_row_is_named(session):
    small_audit.observe(session, "Main / Room 1", {"R1": Y}, "kept")
    heard = []
    session.subscribe(heard.append)
    path = _csv(
        session,
        ["D1", "Main / Door 1", "yes", "", "", ""],
        ["X9", "Main / Door 1", "yes", "", "", ""],
        ["D1", "Door 1", "yes", "", "", ""],
        ["D1", "Cellar", "yes", "", "", ""],
        ["D1", "Main / Room 1", "yes", "", "", ""],
        ["D1", "Main / Door 1", "no", "", "", ""],
        ["D1", "main/DOOR 1", "no", "", "", ""],
        ["D2", "Main / Door 1", "dunno", "", "", ""],
        ["R1", "Main / Room 1", "no", "lost?", "", ""],
    )
    with pytest.raises(ImportRefusedError) as error:
        import_answers(session, path)
    lines = [problem.partition(":")[0] for problem in error.value.problems]
    assert lines == [f"Line {number}" for number in (3, 4, 5, 6, 7, 8, 9)]
    said = " ".join(error.value.problems)
    assert "no item “X9”" in said
    assert "“Door 1” names 2 places" in said
    assert "no place “Cellar”" in said
    assert "D1 is asked at a exterior-door" in said or "exterior-door" in said
    assert said.count("it repeats the answer of line 2.") == 2
    assert str(error.value).startswith("7 rows are not usable, so nothing was imported")
    assert answers(session) == {("R1", "Main / Room 1"): Y}
    assert heard == []
    assert len(session.history()) == 1


def test_items_not_asked_in_this_audit_are_refused(session):
    switch_section(session, session.checklist.sections[0].id, off=True, reason="Not ours")
    with session.edit("Grades"):
        SITE.update(
            session.document.db, dataclasses.replace(session.site, grade_band=GradeBand.HIGH)
        )
    path = _csv(
        session,
        ["D1", "Main / Door 1", "yes", "", "", ""],
        ["R4", "Main / Room 1", "no", "", "", ""],
    )
    with pytest.raises(ImportRefusedError) as error:
        import_answers(session, path)
    assert [problem.split(" ")[2] for problem in error.value.problems] == ["D1", "R4"]
    assert all("is not asked in this audit" in problem for problem in error.value.problems)


def test_importing_again_changes_values_and_keeps_notes_that_the_file_does_not_have(session):
    small_audit.observe(session, "Main / Room 1", {"R1": N, "R2": N}, "typed by hand")
    import_answers(
        session,
        _csv(
            session,
            ["R1", "Main / Room 1", "yes", "", "", ""],
            ["R2", "Main / Room 1", "no", "from the file", "", ""],
        ),
    )
    found = {
        answer.item_id: (answer.value, answer.note) for answer in session.walk.answers.values()
    }
    assert found == {"R1": (Y, "typed by hand"), "R2": (N, "from the file")}
    assert len(session.findings) == 2


def test_an_empty_table_is_no_step(session):
    assert import_answers(session, _csv(session)) == 0
    assert session.history() == []


def test_nothing_is_imported_into_an_audit_open_for_reading(session):
    path = _csv(session, ["R1", "Main / Room 1", "yes", "", "", ""])
    key = session.document.passphrase
    with (
        Session.open(session.path, key, read_only=True) as reader,
        pytest.raises(ReadOnlyError),
    ):
        import_answers(reader, path)
    assert answers(session) == {}


@pytest.mark.slow
@pytest.mark.parametrize("session", [None, "key"], ids=["plain", "encrypted"], indirect=True)
def test_naughty_strings_come_through_file_edit_journal_and_reopening(session, real):
    text = (real / "hostile" / "strings" / "blns.txt").read_text("utf-8")
    notes = [line for line in text.splitlines() if line.strip()]
    notes += [line for line in text.split("\n") if line.strip()]
    notes = sorted(set(notes))
    assert len(notes) > 400
    with session.edit("Many rooms"):
        for number in range(len(notes)):
            small_audit.PLACE.insert(
                session.document.db, small_audit.place(f"R{number}", "classroom", "Main", number)
            )
    rows = [["R1", f"Main / R{number}", "no", note, "", ""] for number, note in enumerate(notes)]
    import_answers(session, _csv(session, *rows))
    session.undo()
    session.redo()
    key = session.document.passphrase
    with Session.open(session.path, key, read_only=True) as reader:
        by_place = {answer.place_id: answer.note for answer in reader.walk.answers.values()}
        found = [by_place[f"p-Main-R{number}"] for number in range(len(notes))]
    assert found == [note.strip() for note in notes]


def test_a_note_of_100_kb_comes_through(session):
    note = "Türe {{ x }} <b>&</b> ‏עברית " * 4000
    assert len(note.encode()) > 100_000
    import_answers(session, _csv(session, ["R1", "Main / Room 1", "no", note, "", ""]))
    session.undo()
    session.redo()
    (one,) = session.walk.answers.values()
    assert one.note == note.strip()


def test_a_total_is_left_out_and_told_and_the_answers_come_in(session):
    told: list[str] = []
    path = _csv(
        session,
        ["D1", "Main / Door 1", "no", "Latch bent", "", ""],
        ["R1", "Annex / Room 1", "yes", "", "", ""],
        ["Total", "", "2", "", "", ""],
        ["Printed 11/18/2026", "", "", "", "", ""],
    )
    assert import_answers(session, path, told.append) == 2
    assert len(answers(session)) == 2
    assert [one.partition(",")[0] for one in told] == ["Left out line 4", "Left out line 5"]
    session.undo()
    assert answers(session) == {}
