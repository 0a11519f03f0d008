"""What the sample school answers and what its registers record tell one story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from cpted_audit.domain.findings.states import FindingState
from cpted_audit.domain.registers.access import (
    AccessMethod,
    Door,
    DoorUse,
    Glazing,
    Latches,
    LocksFrom,
)
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.session.findings.rows import rows, two_scores
from cpted_audit.session.session import Session
from cpted_audit.store.tables import DOOR, FIXTURE, KEY_HELD, PERSON

WALKED = date(2026, 11, 18)
YES, NO, NA = AnswerValue.YES, AnswerValue.NO, AnswerValue.NOT_APPLICABLE
Answers = dict[tuple[str, str], AnswerValue]


@pytest.fixture(scope="module")
def sample(sample_file: Path) -> Iterator[Session]:
    with Session.open(sample_file, read_only=True) as session:
        yield session


@pytest.fixture(scope="module")
def answers(sample: Session) -> Answers:
    """The value of each answer, by item and place."""
    return {
        (one.item_id, one.place_id): one.value
        for one in sample.walk.answers.values()
        if one.value is not None
    }


def doors(sample: Session, use: DoorUse) -> list[Door]:
    found = [one for one in DOOR.all(sample.document.db) if one.use is use]
    assert found
    return found


def values(sample: Session, answers: Answers, item: str, building: str | None) -> set[AnswerValue]:
    """Return what was answered to an item in a building, or on the grounds."""
    return {
        value
        for place in sample.walk.places
        if place.building_id == building
        if (value := answers.get((item, place.id))) is not None
    }


def test_a_door_is_answered_as_it_is_recorded(sample: Session, answers: Answers) -> None:
    for door in doors(sample, DoorUse.EXTERIOR):
        at = {item: value for (item, place), value in answers.items() if place == door.place_id}
        exit_only = door.access == (AccessMethod.EXIT_ONLY,)
        if at.get("B09") is YES:
            assert exit_only, door.number
            assert not door.trim, door.number
        if "B08" in at:
            assert (at["B08"] is NO) is (door.latches is Latches.PROPPED), door.number
        if "B04" in at:
            assert (at["B04"] is YES) is bool(door.sign_outside and door.sign_inside), door.number
        if at.get("BX02") is YES:
            assert door.glazing is not Glazing.NONE, door.number
        if at.get("B09") is NA:  # people come in by it, so it is not for emergencies only
            assert at.get("BX06") in {NA, None}, door.number


def test_no_entry_is_the_only_one_while_a_door_stands_open(
    sample: Session, answers: Answers
) -> None:
    for door in doors(sample, DoorUse.EXTERIOR):
        if NO in {answers.get((item, str(door.place_id))) for item in ("B07", "B08")}:
            assert values(sample, answers, "E01", door.building_id) == {NO}, door.number


def test_a_room_locks_from_where_its_door_is_recorded_to_lock(
    sample: Session, answers: Answers
) -> None:
    (library,) = [one for one in doors(sample, DoorUse.INTERIOR) if one.name == "Library"]
    assert (values(sample, answers, "SX12", library.building_id) == {YES}) is (
        library.locks_from in {LocksFrom.INSIDE, LocksFrom.BOTH}
    )


def test_numbers_that_are_missing_match_no_map(sample: Session, answers: Answers) -> None:
    for building in sample.walk.buildings:
        if values(sample, answers, "B03", building.id) == {NO}:
            assert values(sample, answers, "B05", building.id) <= {NO}, building.name


def test_what_has_run_out_is_not_in_date(sample: Session, answers: Answers) -> None:
    late = [
        one
        for one in FIXTURE.all(sample.document.db)
        if one.expires_on is not None and one.expires_on < WALKED
    ]
    assert late
    for one in late:
        assert YES not in values(sample, answers, "I16B", one.building_id), one.name


def test_a_lost_master_is_told_of(sample: Session, answers: Answers) -> None:
    lost = [one for one in KEY_HELD.all(sample.document.db) if one.lost_on is not None]
    assert lost
    assert {answers[key] for key in answers if key[0] == "T08B"} == {NO}


def test_some_findings_have_gone_on_and_every_answer_is_what_was_seen(
    sample: Session, answers: Answers
) -> None:
    moved = [row for row in rows(sample) if row.life.moves]
    assert Counter(row.state for row in moved) == {
        FindingState.VERIFIED: 2, FindingState.PLANNED: 2, FindingState.FIXED: 1,
        FindingState.IN_PROGRESS: 1, FindingState.ACCEPTED: 1, FindingState.NOT_AGREED: 1,
    }  # fmt: skip
    team = {person.name for person in PERSON.all(sample.document.db)}
    for row in moved:
        assert answers[row.item_id, row.place.id] in (NO, AnswerValue.PARTIAL)
        assert {move.by for move in row.life.moves} <= team
        assert all(move.on > row.found_on for move in row.life.moves)
    both = two_scores(sample)
    assert both.mended == 2
    assert both.today.card.overall.value > both.as_walked.card.overall.value
    assert [row.item_id for row in moved if row.life.verified_by_who_fixed] == ["B19"]
