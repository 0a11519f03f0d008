"""A door that failed its round is seen by whom it concerns, until a later round passes it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from register_school import place_doors, school

from cpted_audit.domain.plans.marker import MarkerState
from cpted_audit.domain.registers.access import Door, Latches
from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.report.audience import Audience
from cpted_audit.session.documents.facility import gather_things
from cpted_audit.session.documents.plans import PlanGathering
from cpted_audit.session.documents.responder.gathering import gather_responder
from cpted_audit.session.overview import overview
from cpted_audit.session.places.edits import retire_places
from cpted_audit.session.plans.marker_signs import MarkerLooks
from cpted_audit.session.plans.markers import find_marker, markers
from cpted_audit.session.registers import door_checks
from cpted_audit.session.registers.door_checks import make_finding, offer_of
from cpted_audit.session.registers.records import records
from cpted_audit.session.session import Session

FAILED, MENDED = date(2026, 11, 18), date(2026, 11, 25)
TITLE = "Door 3 does not latch"


@pytest.fixture
def walked(tmp_path: Path) -> Iterator[Session]:
    session, plan = school(tmp_path / "school.cpted")
    place_doors(session, plan)
    yield session
    session.close()


def door(session: Session, number: str) -> Door:
    return next(one for one in records(session, RegisterKey.DOORS) if one.number == number)


def check(session: Session, number: str, latches: Latches, on: date, note: str = "") -> None:
    seen = {door(session, number).id: door_checks.Seen(latches, note)}
    door_checks.log_checks(session, seen, on, "Ofc. Lee")


def faces(session: Session) -> dict[str, MarkerState | None]:
    """What the markers of the doors show on the plan in the window, by number."""
    placed = [one for one in records(session, RegisterKey.DOORS) if one.marker_id]
    found = {
        one.id: one for one in markers(session, find_marker(session, placed[0].marker_id).plan_id)
    }
    (plan,) = PlanGathering(session, Audience.FULL, ()).plans
    looks = MarkerLooks(session, plan.plan, found.values())
    return {
        one.number: looks.context(found[one.marker_id]).state_of(found[one.marker_id])
        for one in placed
    }


def mends(session: Session) -> list[tuple[str, str]]:
    return [(one.what, one.found) for one in gather_things(session, MENDED)]


def test_a_failed_check_is_told_everywhere_and_a_later_passed_one_clears_it(walked):
    check(walked, "3", Latches.NO, FAILED, "strike\nplate bent")
    check(walked, "5", Latches.PROPPED, FAILED)
    check(walked, "6", Latches.YES, FAILED)
    assert mends(walked) == [
        ("Exterior door 3", "Does not latch on 18 Nov 2026: strike plate bent"),
        ("Exterior door 5", "Propped open on 18 Nov 2026"),
    ]
    shown = faces(walked)
    assert (shown["3"], shown["5"]) == (MarkerState.DEFECT, MarkerState.DEFECT)
    assert MarkerState.DEFECT not in {shown["6"], shown["1"]}
    assert [one.record.number for one in overview(walked).in_need] == ["3", "5"]
    check(walked, "3", Latches.YES, MENDED)
    assert [what for what, _ in mends(walked)] == ["Exterior door 5"]
    assert faces(walked)["3"] is not MarkerState.DEFECT
    assert [one.record.number for one in overview(walked).in_need] == ["5"]


def test_a_round_written_later_for_an_earlier_day_changes_nothing(walked):
    check(walked, "3", Latches.NO, MENDED)
    check(walked, "3", Latches.YES, FAILED)
    assert [what for what, _ in mends(walked)] == ["Exterior door 3"]


def test_who_is_called_is_told_nothing_of_a_latch(walked):
    check(walked, "3", Latches.NO, FAILED, "strike plate bent")
    told = next(
        one for one in gather_responder(walked, issued_on=MENDED).doors if one.number == "3"
    )
    assert (told.told.text, told.told.counts) == ("", True)


def test_nothing_is_stored_until_the_offer_is_taken_and_it_is_taken_once(walked):
    check(walked, "3", Latches.NO, FAILED, "strike plate bent")
    offer = offer_of(walked, door(walked, "3"))
    assert (offer.note, offer.open) == ("strike plate bent", ())
    assert not walked.free_findings
    made = make_finding(walked, offer, TITLE)
    assert (made.title, made.note, made.place_id) == (
        TITLE, "strike plate bent", door(walked, "3").place_id,
    )  # fmt: skip
    again = offer_of(walked, door(walked, "3"))
    assert again.called(TITLE).id == made.id
    assert make_finding(walked, again, TITLE) is None
    walked.undo()
    assert not walked.free_findings
    assert door(walked, "3").latches is Latches.NO


def test_a_door_that_passed_or_whose_place_is_retired_offers_nothing(walked):
    check(walked, "3", Latches.NO, FAILED)
    retire_places(walked, [door(walked, "3").place_id])
    assert offer_of(walked, door(walked, "3")) is None
    check(walked, "5", Latches.YES, FAILED)
    assert offer_of(walked, door(walked, "5")) is None
