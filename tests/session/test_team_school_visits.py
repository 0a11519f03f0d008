"""The school, the team and the visits, changed at any time; measurements and evidence."""

from __future__ import annotations

import dataclasses
from datetime import date, timedelta

import pytest
import small_audit
from small_audit import N, Y, item, photograph, place, place_named, undone

from cpted_audit import clock
from cpted_audit.domain.ids import ItemId
from cpted_audit.domain.vocabulary import Evidence, GradeBand, Phase
from cpted_audit.domain.walk import Visit
from cpted_audit.errors import AuditError
from cpted_audit.session import team
from cpted_audit.session.check import check, missing_evidence
from cpted_audit.session.photos.photos import Target
from cpted_audit.session.places.new_audit import visit_id
from cpted_audit.session.things import site_facts
from cpted_audit.session.walk.answers import (
    Observation,
    add_visit,
    answer,
    current_score,
    edit_visit,
    remove_visit,
    visits,
    write_measurement,
)

R1 = ItemId("R1")


@pytest.fixture
def session(tmp_path):
    with small_audit.make(tmp_path / "a.cpted") as session:
        yield session


# Visits


def test_a_visit_is_changed_and_removed_unless_answers_belong_to_it(session):
    day = Visit(id=visit_id(), on=date(2026, 11, 18), phase=Phase.DAY, people=("Ann",))
    night = Visit(id=visit_id(), on=date(2026, 11, 19), phase=Phase.NIGHT)
    add_visit(session, day)
    add_visit(session, night)
    room = place_named(session, "Main / Room 1").id
    answer(session, Observation(item_id=R1, place_id=room, value=Y, visit_id=day.id))
    undone(
        session,
        lambda: edit_visit(
            session, day.id, on=date(2026, 11, 20), phase=Phase.ARRIVAL, people=("Ann", "Bo")
        ),
    )
    assert visits(session)[-1].people == ("Ann", "Bo")
    assert session.walk.answers[R1, room].visit_id == day.id
    with pytest.raises(AuditError, match="1 answer was given in the visit of 20 Nov 2026"):
        remove_visit(session, day.id)
    undone(session, lambda: remove_visit(session, night.id))
    assert [visit.id for visit in visits(session)] == [day.id]


# People


def test_the_team_is_changed_and_its_names_in_the_visits_with_it(session):
    made = []
    undone(session, lambda: made.append(team.add_person(session, " Ann Ito ", "SRO", "Police")))
    add_visit(
        session,
        Visit(id=visit_id(), on=date(2026, 11, 18), phase=Phase.DAY, people=("Ann Ito", "Bo")),
    )
    undone(session, lambda: team.edit_person(session, made[0].id, name="Ann Itō", role="Sgt"))
    assert visits(session)[0].people == ("Ann Itō", "Bo")
    assert [(person.name, person.role, person.agency) for person in team.people(session)] == [
        ("Ann Itō", "Sgt", "Police")
    ]
    team.add_person(session, "Bo")
    before = small_audit.rows(session)
    for name in ("", " ", "bo"):
        with pytest.raises(AuditError):
            team.edit_person(session, made[0].id, name=name)
        with pytest.raises(AuditError):
            team.add_person(session, name)
    assert small_audit.rows(session) == before
    undone(session, lambda: team.remove_person(session, made[0].id))
    assert visits(session)[0].people == ("Ann Itō", "Bo")


# The school


def test_the_school_is_edited_and_typing_joins_per_field(session):
    for length in range(1, 6):
        site_facts.edit_site(session, district="Unified"[:length])
    site_facts.edit_site(session, hours="8–15")
    undone(session, lambda: site_facts.edit_site(session, enrolment=640, marking="TLP:RED"))
    assert [step.label for step in session.history() if step.kind == "edit"] == [
        "Change enrollment, marking", "Change hours", "Change district",
    ]  # fmt: skip
    assert (session.site.district, session.site.enrolment) == ("Unifi", 640)


def test_another_grade_band_keeps_the_answers_it_does_not_ask(session):
    small_audit.observe(session, "Main / Room 1", {"R4": N, "R1": Y}, "Low hooks")
    scored = current_score(session).overall
    undone(session, lambda: site_facts.edit_site(session, grade_band=GradeBand.HIGH))
    assert current_score(session).overall.tally.answered == 1
    assert len(session.walk.answers) == 2
    site_facts.edit_site(session, grade_band=None)
    assert current_score(session).overall == scored


@pytest.mark.parametrize("changes", [{"name": " "}, {"enrolment": -1}, {"enrolment": 10**9}])
def test_a_school_that_makes_no_sense_is_told(session, changes):
    before = small_audit.rows(session)
    with pytest.raises(AuditError):
        site_facts.edit_site(session, **changes)
    assert small_audit.rows(session) == before


# Measurements, evidence, and phases

EVIDENCE = small_audit.checklist(
    {
        "A": [
            item("A1", extra='  evidence = ["photo", "measurement"]\n  measure = "Feet."\n'),
            item("A2", phases=("night", "day"), critical=True),
            item("A3", phases=("records",)),
            item("N1", "perimeter", phases=("night",)),
        ]
    }
)


@pytest.fixture
def measuring(tmp_path):
    places = [place("Room 1", "classroom", "Main"), place("Perimeter", "perimeter")]
    with small_audit.make(tmp_path / "e.cpted", asks=EVIDENCE, places=places) as session:
        yield session


def test_measurements_are_typed_as_one_step_beside_the_answer(measuring):
    room = place_named(measuring, "Main / Room 1").id
    small_audit.observe(measuring, "Main / Room 1", {"A1": N}, "Low")
    before = measuring.walk.answers[ItemId("A1"), room]
    for length in range(1, 6):
        write_measurement(measuring, ItemId("A1"), room, "4 ft."[:length])
    after = measuring.walk.answers[ItemId("A1"), room]
    assert (after.measurement, after.note, after.value) == ("4 ft.", "Low", N)
    assert after.observed_at == before.observed_at
    assert measuring.history()[0].label == "Measurement of A1 at Room 1"
    assert len(measuring.history()) == 2
    small_audit.observe(measuring, "Main / Room 1", {"A1": Y})
    assert measuring.walk.answers[ItemId("A1"), room].measurement == "4 ft."
    undone(measuring, lambda: write_measurement(measuring, ItemId("A2"), room, "9 s"))
    assert measuring.walk.answers[ItemId("A2"), room].value is None


def test_what_evidence_is_missing_is_told_for_no_and_partial_only(measuring):
    room = place_named(measuring, "Main / Room 1")

    def missing(photo_count: int = 0) -> tuple[Evidence, ...]:
        return missing_evidence(measuring.walk.questions_at(room)[0], photo_count)

    assert missing() == ()
    for value, lacks in (
        (Y, ()), (small_audit.NA, ()), (N, (Evidence.PHOTO, Evidence.MEASUREMENT)),
        (small_audit.P, (Evidence.PHOTO, Evidence.MEASUREMENT)),
    ):  # fmt: skip
        small_audit.observe(measuring, "Main / Room 1", {"A1": value, "A2": value})
        assert missing() == lacks
    assert "1 answer lacks the photo the item asks for" in check(measuring).missing
    assert "1 answer lacks the measurement the item asks for" in check(measuring).missing
    photograph(measuring, Target(room.id, ItemId("A1")))
    assert missing(1) == (Evidence.MEASUREMENT,)
    write_measurement(measuring, ItemId("A1"), room.id, "4 ft")
    assert missing(1) == ()
    assert not any("asks for" in line for line in check(measuring).missing)


def test_the_walk_is_filtered_by_phase(measuring):
    walk = measuring.walk
    room = place_named(measuring, "Main / Room 1")

    def asked(phase: Phase | None) -> list[str]:
        return [question.item.id for question in walk.questions(phase)]

    assert asked(None) == ["N1", "A1", "A2", "A3"]
    assert asked(Phase.NIGHT) == ["N1", "A2"]
    assert asked(Phase.DAY) == ["A1", "A2"]
    assert asked(Phase.ARRIVAL) == []
    assert [one.name for one in walk.route(Phase.DAY)] == ["Room 1"]
    assert walk.route(Phase.ARRIVAL) == []
    assert [item.id for item in walk.items_at(room, Phase.RECORDS)] == ["A3"]
    assert [question.item.id for question in walk.questions_at(room, Phase.NIGHT)] == ["A2"]


def test_a_visit_of_a_day_to_come_is_refused(session):
    tomorrow = clock.today() + timedelta(days=1)
    visit = Visit(id=visit_id(), on=tomorrow, phase=Phase.DAY)
    with pytest.raises(AuditError, match="has not come yet"):
        add_visit(session, visit)
    today = dataclasses.replace(visit, on=clock.today())
    add_visit(session, today)
    with pytest.raises(AuditError, match="has not come yet"):
        edit_visit(session, today.id, on=tomorrow)
    assert [visit.on for visit in visits(session)] == [clock.today()]
