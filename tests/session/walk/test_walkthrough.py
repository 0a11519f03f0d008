"""Answering: findings with numbers for good, notes as they are typed, undo, and who is told."""

from __future__ import annotations

from datetime import datetime

import pytest
import small_audit
from small_audit import NA, N, P, U, Y, answers, place_named

from cpted_audit.domain.ids import ItemId
from cpted_audit.session.check import check
from cpted_audit.session.session import Session
from cpted_audit.session.view_state import recall, remember
from cpted_audit.session.walk.answers import (
    Observation,
    answer,
    current_findings,
    current_score,
    write_note,
)

R1, R2 = ItemId("R1"), ItemId("R2")


@pytest.fixture(
    params=[None, pytest.param("key", marks=pytest.mark.slow)], ids=["plain", "encrypted"]
)
def session(request, tmp_path):
    with small_audit.make(tmp_path / "a.cpted", request.param) as session:
        yield session


@pytest.fixture
def room(session):
    return place_named(session, "Main / Room 1").id


def _answer(session: Session, room, value, item=R1, **more) -> None:
    answer(session, Observation(item_id=item, place_id=room, value=value), **more)


def _reopened(session: Session) -> Session:
    return Session.open(session.path, session.document.passphrase, read_only=True)


@pytest.mark.parametrize("session", [None, "key"], ids=["plain", "encrypted"], indirect=True)
def test_an_answer_is_on_disk_when_the_call_returns(session, room):
    _answer(session, room, N)
    with _reopened(session) as reader:
        assert answers(reader) == {("R1", "Main / Room 1"): N}
        assert [finding.number for finding in current_findings(reader)] == [1]


def test_a_finding_keeps_its_number_when_its_answer_changes_and_returns(session, room):
    _answer(session, room, N)
    _answer(session, room, P, R2)
    assert [finding.number for finding in current_findings(session)] == [1, 2]
    _answer(session, room, Y)
    assert [finding.number for finding in current_findings(session)] == [2]
    small_audit.observe(session, "Main / Room 2", {"R1": N})
    _answer(session, room, P)
    assert sorted(finding.number for finding in current_findings(session)) == [1, 2, 3]
    assert len(session.findings) == 3


@pytest.mark.parametrize("session", [None, "key"], ids=["plain", "encrypted"], indirect=True)
def test_undo_of_an_answer_takes_its_finding_with_it_and_redo_brings_it_back(session, room):
    _answer(session, room, N)
    (finding,) = session.findings.values()
    session.undo()
    assert (answers(session), session.findings) == ({}, {})
    session.redo()
    assert list(session.findings.values()) == [finding]
    with _reopened(session) as reader:
        assert list(reader.findings.values()) == [finding]


def test_the_last_answer_stands_though_the_clock_was_set_back(session, room):
    times = (datetime(2026, 11, 18, 12), datetime(2025, 1, 1, 0))
    for value, at in zip((N, Y), times, strict=True):
        answer(session, Observation(item_id=R1, place_id=room, value=value, observed_at=at))
    assert answers(session) == {("R1", "Main / Room 1"): Y}
    session.undo()
    assert answers(session) == {("R1", "Main / Room 1"): N}
    (finding,) = current_findings(session)
    assert finding.number == 1


def test_taking_an_answer_back_keeps_its_note(session, room):
    write_note(session, R1, room, "Looked twice")
    _answer(session, room, N)
    _answer(session, room, None)
    (one,) = session.walk.answers.values()
    assert (one.value, one.note) == (None, "Looked twice")
    assert current_findings(session) == []
    count = current_score(session).overall.tally
    assert count.blank == count.in_scope


def test_answering_the_same_again_is_no_step(session, room):
    _answer(session, room, N)
    _answer(session, room, N)
    assert len(session.history()) == 1


def test_typing_a_note_is_one_step_and_leaves_observer_and_time(session, room):
    _answer(session, room, N)
    (before,) = session.walk.answers.values()
    for length in range(1, 12):
        write_note(session, R1, room, "Latch bent."[:length])
    (after,) = session.walk.answers.values()
    assert after.note == "Latch bent."
    assert (after.observed_at, after.observer) == (before.observed_at, before.observer)
    assert [step.label for step in session.history()] == [
        "Note on R1 at Room 1", "Answer No: R1 at Room 1",
    ]  # fmt: skip
    session.undo()
    assert next(iter(session.walk.answers.values())).note == ""
    assert answers(session) == {("R1", "Main / Room 1"): N}


def test_every_change_is_told_once_with_its_author(session, room):
    heard = []
    stop = session.subscribe(heard.append)
    author = object()
    _answer(session, room, N, origin=author)
    session.undo()
    session.redo()
    _answer(session, room, N)
    assert [(one.label, one.origin) for one in heard] == [
        ("Answer No: R1 at Room 1", author),
        ("Undo: Answer No: R1 at Room 1", None),
        ("Redo: Answer No: R1 at Room 1", None),
    ]
    assert all(one.touches("answer") and one.touches("finding") for one in heard)
    stop()
    _answer(session, room, Y)
    assert len(heard) == 3


def test_a_subscriber_that_fails_leaves_the_others_told_and_the_edit_done(
    session, room, monkeypatch
):
    heard, reported = [], []
    monkeypatch.setattr("sys.excepthook", lambda _kind, error, _trace: reported.append(error))
    stop = session.subscribe(lambda _changes: 1 / 0)
    session.subscribe(heard.append)
    _answer(session, room, N)
    session.undo()
    assert [one.label for one in heard] == [
        "Answer No: R1 at Room 1",
        "Undo: Answer No: R1 at Room 1",
    ]
    assert [type(error) for error in reported] == [ZeroDivisionError] * 2
    stop()
    _answer(session, room, Y)
    assert len(heard) == 3
    assert len(reported) == 2


def test_what_subscribers_read_is_what_is_on_disk(session, room):
    seen = []

    def look(_changes) -> None:
        with _reopened(session) as reader:
            seen.append((answers(session), answers(reader)))

    session.subscribe(look)
    _answer(session, room, N)
    session.undo()
    assert [here == there for here, there in seen] == [True, True]
    assert [len(here) for here, _ in seen] == [1, 0]


def test_an_edit_that_fails_leaves_memory_and_disk_as_they_were(session, room):
    _answer(session, room, Y)
    with pytest.raises(ZeroDivisionError), session.edit("Fails"):
        small_audit.ANSWER.delete(session.document.db, next(iter(session.walk.answers.values())).id)
        raise ZeroDivisionError
    assert answers(session) == {("R1", "Main / Room 1"): Y}
    with _reopened(session) as reader:
        assert answers(reader) == answers(session)


@pytest.mark.parametrize("session", [None, "key"], ids=["plain", "encrypted"], indirect=True)
def test_memory_and_disk_agree_after_many_edits(session):
    rooms = [place for place in session.walk.places if place.kind == "classroom"]
    values = [Y, N, P, NA, U, None]
    for number in range(60):
        _answer(session, rooms[number % 3].id, values[number % 6], ItemId(f"R{number % 4 + 1}"))
        if number % 7 == 0:
            session.undo()
        if number % 21 == 0:
            session.redo()
    with _reopened(session) as reader:
        assert reader.walk.answers == session.walk.answers
        assert reader.findings == session.findings
        assert current_score(reader) == current_score(session)


def test_check_tells_what_is_missing(session, room):
    found = check(session)
    assert (found.damage, found.answered) == ([], 0)
    assert "items are not answered yet" in found.missing[0]
    assert "no visit is recorded (date, phase, people)" in found.missing
    assert found.missing[-2].startswith("nothing is answered at: Grounds / Perimeter, Main / ")
    _answer(session, room, NA)
    _answer(session, room, U, R2)
    found = check(session)
    assert found.answered == 0  # an N/A for nothing is open
    assert "1 item is answered N/A without a reason" in found.missing
    assert "1 item is to come back for (unable to observe)" in found.missing
    assert "1 item is unable to observe without a note on why" in found.missing
    write_note(session, R1, room, "No such room")
    assert not any("without a reason" in line for line in check(session).missing)
    assert check(session).answered == 1


def test_where_the_auditor_looked_is_remembered_outside_the_history(session):
    assert recall(session, "place") == ""
    remember(session, "place", "x")
    remember(session, "place", "y")
    assert session.history() == []
    with _reopened(session) as reader:
        assert recall(reader, "place") == "y"
        remember(reader, "place", "z")
    assert recall(session, "place") == "y"
