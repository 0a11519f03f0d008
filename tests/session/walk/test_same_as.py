"""“Same as Room 101”: answers copied within a kind, nothing overwritten unasked."""

from __future__ import annotations

import pytest
import small_audit
from small_audit import NA, N, Y, photograph, place_named, undone

from cpted_audit.domain.ids import ItemId
from cpted_audit.errors import AuditError
from cpted_audit.session.photos.photos import Target, photos
from cpted_audit.session.places import edits
from cpted_audit.session.walk.answers import current_findings, write_measurement
from cpted_audit.session.walk.same_as import Copied, copy_answers

R1, R2, R3 = ItemId("R1"), ItemId("R2"), ItemId("R3")


@pytest.fixture
def session(tmp_path):
    with small_audit.make(tmp_path / "a.cpted") as session:
        yield session


@pytest.fixture
def rooms(session):
    return [place_named(session, f"{name}").id for name in
            ("Main / Room 1", "Main / Room 2", "Annex / Room 1")]  # fmt: skip


def test_answers_and_marked_notes_are_copied_as_one_step(session, rooms):
    first, second, third = rooms
    small_audit.observe(session, "Main / Room 1", {"R1": N}, "Blind torn")
    small_audit.observe(session, "Main / Room 1", {"R2": Y})
    small_audit.observe(session, "Main / Room 1", {"R3": None}, "To be asked")
    write_measurement(session, R1, first, "30 in")
    photograph(session, Target(first, R1))
    result = []
    undone(session, lambda: result.append(copy_answers(session, first, rooms)))
    assert result == [Copied(copied=4, kept=0, places=2)]
    assert session.undo_label == "Same as Room 1: 4 answers at 2 places"
    for room in (second, third):
        copy = session.walk.answers[R1, room]
        assert (copy.value, copy.note) == (N, "Same as Room 1: Blind torn")
        assert copy.measurement == ""
        assert session.walk.answers[R2, room].note == ""
        assert (R3, room) not in session.walk.answers
    assert len(photos(session)) == 1
    assert [finding.number for finding in current_findings(session)] == [1, 2, 3]


def test_an_answer_that_is_there_is_kept_unless_asked(session, rooms):
    first, second, _ = rooms
    small_audit.observe(session, "Main / Room 1", {"R1": N, "R2": Y}, "Torn")
    small_audit.observe(session, "Main / Room 2", {"R1": Y}, "Whole")
    small_audit.observe(session, "Main / Room 2", {"R2": None}, "Later")
    assert copy_answers(session, first, [second]) == Copied(copied=1, kept=1, places=1)
    assert session.walk.answers[R1, second].value is Y
    assert session.walk.answers[R2, second].note == "Later\nSame as Room 1: Torn"
    undone(session, lambda: copy_answers(session, first, [second], overwrite=True))
    changed = session.walk.answers[R1, second]
    assert (changed.value, changed.note) == (N, "Whole\nSame as Room 1: Torn")
    steps = len(session.history())
    assert copy_answers(session, first, [second], overwrite=True) == Copied(0, 2, 0)
    assert len(session.history()) == steps


def test_only_the_items_named_are_copied(session, rooms):
    first, second, _ = rooms
    small_audit.observe(session, "Main / Room 1", {"R1": NA, "R2": Y}, "No door")
    assert copy_answers(session, first, [second], items=[R1]).copied == 1
    assert session.walk.answers[R1, second].note == "Same as Room 1: No door"
    assert (R2, second) not in session.walk.answers


def test_what_cannot_be_copied_is_told_and_changes_nothing(session, rooms):
    first, second, third = rooms
    door = place_named(session, "Main / Door 1").id
    small_audit.observe(session, "Main / Room 1", {"R1": Y})
    edits.retire_places(session, [third])
    before = small_audit.rows(session)
    for source, targets in (
        (first, [door]), (first, [second, third]), (second, [first]), (first, [first]), (first, []),
    ):  # fmt: skip
        with pytest.raises(AuditError):
            copy_answers(session, source, targets)
    assert small_audit.rows(session) == before
