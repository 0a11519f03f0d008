"""Samples: some places of a kind are walked, and that is said."""

from __future__ import annotations

from collections import Counter

import pytest
import small_audit
from small_audit import N, Y, photograph, place, place_named, undone

from cpted_audit.analysis.scoring.samples import samples
from cpted_audit.domain.ids import BuildingId, ItemId
from cpted_audit.domain.places.site import PlaceState
from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.errors import AuditError
from cpted_audit.session.check import check
from cpted_audit.session.findings import findings
from cpted_audit.session.photos.photos import Target
from cpted_audit.session.places import edits
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import (
    Observation,
    answer,
    current_findings,
    current_score,
)
from cpted_audit.session.walk.sampling import sample, suggest_sample, unsample

MAIN, ROOM = BuildingId("b-Main"), SpaceType.CLASSROOM


@pytest.fixture
def session(tmp_path):
    rooms = [place(f"Room {number}", "classroom", "Main", number) for number in range(1, 25)]
    with small_audit.make(
        tmp_path / "a.cpted", places=[*rooms, place("Door 1", "exterior-door", "Main")]
    ) as session:
        yield session


def _names(session: Session, ids) -> list[str]:
    return [session.walk.place(one).name for one in ids]


def test_a_sample_is_out_of_scope_and_said(session):
    asked = current_score(session).overall.tally.in_scope
    keep = suggest_sample(session, MAIN, ROOM, 6)
    assert len(keep) == 6
    # It is spread over the corridor: some of each stretch of eight rooms.
    numbers = [int(name.split()[1]) for name in _names(session, keep)]
    assert {(number - 1) // 8 for number in numbers} == {0, 1, 2}
    undone(session, lambda: sample(session, MAIN, ROOM, keep))
    assert session.undo_label == "Walk 6 of 24 classrooms"
    assert [sample.text for sample in samples(session.walk)] == ["6 of 24 classrooms"]
    (one,) = samples(session.walk)
    assert (one.building, one.kind, one.walked, one.total) == ("Main", ROOM, 6, 24)
    assert [one.id for one in session.walk.route() if one.kind is ROOM] == keep
    assert (one.drawn, one.most_failing, one.advice) == ({*keep}, 8, (10, 4))
    assert current_score(session).overall.tally.in_scope == asked - 18 * 3
    left_out = {
        place.name for place in session.walk.places if place.kind is ROOM and place.id not in keep
    }
    (untouched,) = [one for one in check(session).missing if one.startswith("nothing is answered")]
    assert not left_out & {path.rpartition(" / ")[2] for path in untouched.split(", ")}
    undone(session, lambda: unsample(session, MAIN, ROOM))
    assert samples(session.walk) == []
    assert current_score(session).overall.tally.in_scope == asked


def test_what_was_written_stays_walked_and_is_told(session):
    small_audit.observe(session, "Main / Room 2", {"R1": Y})
    small_audit.observe(session, "Main / Room 4", {"R1": None}, "Only a note")
    photograph(session, Target(place_named(session, "Main / Room 6").id))
    findings.add_free_finding(session, place_named(session, "Main / Room 8").id, "Loose blind")
    score = current_score(session).overall.value
    done = sample(session, MAIN, ROOM, [place_named(session, "Main / Room 1").id])
    assert [one.name for one in done.answered] == ["Room 2", "Room 4", "Room 6", "Room 8"]
    assert len(done.left_out) == 19
    assert [sample.text for sample in samples(session.walk)] == ["5 of 24 classrooms"]
    assert current_score(session).overall.value == score
    assert len(current_findings(session)) == 1
    suggested = suggest_sample(session, MAIN, ROOM, 6)
    assert len(suggested) == 6
    assert {"Room 2", "Room 4", "Room 6", "Room 8"} <= {*_names(session, suggested)}
    assert len(suggest_sample(session, MAIN, ROOM, 1)) == 4


def test_a_place_answered_after_all_is_walked_again_in_the_same_step(session):
    keep = suggest_sample(session, MAIN, ROOM, 2)
    sample(session, MAIN, ROOM, keep)
    room = next(
        place for place in session.walk.places if place.kind is ROOM and place.id not in keep
    )
    assert room.state is PlaceState.UNSAMPLED
    undone(
        session,
        lambda: answer(session, Observation(item_id=ItemId("R1"), place_id=room.id, value=N)),
    )
    assert session.walk.place(room.id).state is PlaceState.WALKED
    assert [sample.text for sample in samples(session.walk)] == ["3 of 24 classrooms"]
    session.undo()
    assert session.walk.place(room.id).state is PlaceState.UNSAMPLED


def test_retired_places_are_in_no_sample(session):
    room = place_named(session, "Main / Room 24")
    edits.retire_places(session, [room.id])
    keep = suggest_sample(session, MAIN, ROOM, 100)
    assert len(keep) == 23
    sample(session, MAIN, ROOM, keep[:1])
    unsample(session, MAIN, ROOM)
    assert session.walk.place(room.id).state is PlaceState.RETIRED
    assert samples(session.walk) == []


def test_a_sample_of_nothing_is_refused(session):
    before = small_audit.rows(session)
    door = place_named(session, "Main / Door 1").id
    for keep in ([], [door]):
        with pytest.raises(AuditError, match="at least one of the classrooms"):
            sample(session, MAIN, ROOM, keep)
    assert small_audit.rows(session) == before
    assert suggest_sample(session, MAIN, ROOM, 0) == []
    assert suggest_sample(session, None, ROOM, 3) == []


@pytest.mark.parametrize("count", range(1, 25))
def test_a_suggestion_has_the_count_and_is_spread(session, count):
    numbers = [
        int(name.split()[1]) for name in _names(session, suggest_sample(session, MAIN, ROOM, count))
    ]
    assert len(numbers) == count
    stretches = Counter((number - 1) // 8 for number in numbers)
    assert max(abs(stretches[one] - count / 3) for one in range(3)) <= 1
    fewer = suggest_sample(session, MAIN, ROOM, count - 1)
    # A larger sample is the smaller one and more: nobody draws again until it suits.
    assert {*fewer} < {*suggest_sample(session, MAIN, ROOM, count)}
