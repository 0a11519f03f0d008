"""A new audit: its buildings, its places and their names, and the checklist it carries."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from cpted_audit.analysis.scoring.scope import Question
from cpted_audit.analysis.scoring.score import score
from cpted_audit.checklist import library
from cpted_audit.domain.ids import AnswerId, new_id
from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.domain.registers.site_facts import NumberingDirection, SideABasis
from cpted_audit.domain.vocabulary import AnswerValue, GradeBand, Phase
from cpted_audit.domain.walk import Answer, Visit
from cpted_audit.errors import AuditError, PassphraseError, StorageError
from cpted_audit.report.responder.words import numbering_text, side_a_text
from cpted_audit.session.check import check
from cpted_audit.session.documents.responder.gathering import gather_responder
from cpted_audit.session.places import new_audit
from cpted_audit.session.places.new_audit import NewAudit
from cpted_audit.session.places.space_counts import parse_spaces
from cpted_audit.session.session import Session
from cpted_audit.session.things.site_facts import (
    change_site_facts,
    edit_site,
    known_site_facts,
    site_facts,
)
from cpted_audit.session.walk.answers import add_visit, visits
from cpted_audit.store.tables import CHECKLIST, LEVEL, PERSON


@pytest.fixture
def path(tmp_path):
    return tmp_path / "new.cpted"


def _paths(session: Session) -> list[str]:
    return [session.walk.path(one) for one in session.walk.route()]


def test_places_nobody_asked_for_are_those_every_school_has(path):
    with new_audit.create(path, NewAudit(site_name=" Elm ", buildings=("Main", "Gym"))) as session:
        assert session.site.name == "Elm"
        assert _paths(session) == [
            "Grounds / Perimeter", "Grounds / School grounds", "Grounds / Records and operations",
            "Main / Exterior", "Main / Main entry", "Main / Corridors", "Main / Building systems",
            "Gym / Exterior", "Gym / Corridors", "Gym / Building systems",
        ]  # fmt: skip
        assert session.history() == []
        assert session.undo() is None


def test_counts_become_named_places_in_the_walks_order(path):
    spaces = parse_spaces(
        [
            "Main: classroom=3, exterior-door=2,parking-lot=28",
            " Gym :gym=1, corridor=0",
            "Grounds: playground=1",
        ]
    )
    new = NewAudit(site_name="Elm", buildings=("Main", "Gym"), names=spaces)
    with new_audit.create(path, new) as session:
        names = _paths(session)
        assert [name for name in names if "Lot" in name][::27] == [
            "Grounds / Lot A", "Grounds / Lot AB",
        ]  # fmt: skip
        assert [name for name in names if "Classroom" in name] == [
            "Main / Classroom 1", "Main / Classroom 2", "Main / Classroom 3",
        ]  # fmt: skip
        assert "Gym / Gym" in names
        assert "Gym / Corridors" not in names
        assert "Grounds / Playground" in names
        assert max(Counter(names).values()) == 1
        kinds = [one.kind for one in session.walk.route() if one.building_id is not None]
        assert kinds.index(SpaceType.EXTERIOR_DOOR) < kinds.index(SpaceType.CLASSROOM)


def test_every_kind_of_place_can_be_asked_for_and_is_asked_something(path):
    spaces = {"Main": dict.fromkeys(SpaceType, 2)}
    with new_audit.create(path, NewAudit(site_name="Elm", spaces=spaces)) as session:
        kinds = Counter(place.kind for place in session.walk.places)
        assert kinds == dict.fromkeys(SpaceType, 2)
        unasked = [place.kind for place in session.walk.places if not session.walk.items_at(place)]
        assert unasked == []
        assert (
            len({session.walk.path(place) for place in session.walk.places}) == len(SpaceType) * 2
        )


def test_the_audit_carries_its_checklist_and_its_people(path):
    new = NewAudit(
        site_name="Elm", address="1 Elm St", grade_band=GradeBand.HIGH, enrolment=900,
        people=[new_audit.person("Ann", "SRO", "PD")],
        visits=[
            Visit(id=new_audit.visit_id(), on=date(2026, 11, 18), phase=Phase.DAY, people=("Ann",)),
        ],
    )  # fmt: skip
    with new_audit.create(path, new, "key") as session:
        checklist = library.find("school-cpted")
        assert session.checklist == checklist
        (stored,) = CHECKLIST.all(session.document.db)
        assert (stored.text, stored.digest) == (checklist.text, checklist.digest)
        assert [one.name for one in PERSON.all(session.document.db)] == ["Ann"]
        add_visit(session, Visit(id=new_audit.visit_id(), on=date(2026, 11, 2), phase=Phase.NIGHT))
        assert [visit.on.day for visit in visits(session)] == [2, 18]
        assert session.undo_label == "Add visit of 2 Nov 2026"
        assert [one.name for one in LEVEL.all(session.document.db)] == ["Level 1"]
        assert check(session).damage == []


def _answered(question: Question, *, no: bool) -> Question:
    value = AnswerValue.NO if no else AnswerValue.YES
    return replace(
        question,
        answer=Answer(id=AnswerId(new_id()), item_id=question.item.id, place_id=question.place.id,
                      value=value, observed_at=datetime(2026, 11, 2, tzinfo=UTC)),
    )  # fmt: skip


def test_companion_lists_are_asked_and_change_no_score(path):
    spaces = {"Main": {SpaceType.CLASSROOM: 2}}
    alone = new_audit.create(path, NewAudit(site_name="Elm", spaces=spaces))
    lists = ["tip-line", "handle-with-care"]
    with (
        alone,
        new_audit.create(
            path.with_name("both.cpted"),
            NewAudit(site_name="Elm", spaces=spaces, companion_ids=lists),
        ) as both,
    ):
        asked = {question.item.id for question in both.walk.questions()}
        added = asked - {question.item.id for question in alone.walk.questions()}
        assert added == {item.id for name in lists for item in library.find(name).items()}
        scores = [
            score(
                [
                    _answered(question, no=question.item.id in added)
                    for question in audit.walk.questions()
                ]
            )
            for audit in (alone, both)
        ]
        assert scores[0] == scores[1]
        assert scores[1].percent == 100
    with Session.open(path.with_name("both.cpted"), read_only=True) as again:
        assert [companion.id for companion in again.checklist.companions] == lists
        assert check(again).damage == []


@pytest.mark.parametrize(
    "changes",
    [
        {"site_name": "  "},
        {"buildings": ()},
        {"buildings": ("Main", "")},
        {"buildings": ("Main", " main ")},
        {"buildings": ("grounds",)},
        {"spaces": {"Annex": {SpaceType.GYM: 1}}},
        {"spaces": {"Grounds": {SpaceType.GYM: 1}}},
        {"checklist_id": "none"},
        {"companion_ids": ["none"]},
        {"companion_ids": ["tip-line", "tip-line"]},
    ],
)
def test_a_plan_that_makes_no_sense_is_told_and_makes_nothing(path, changes):
    with pytest.raises(AuditError) as error:
        new_audit.create(path, NewAudit(**({"site_name": "Elm"} | changes)))
    assert "\n" not in str(error.value)
    assert str(error.value).endswith((".", ")."))
    assert list(path.parent.iterdir()) == []


def test_a_file_that_is_there_is_kept(path):
    path.write_bytes(b"mine")
    with pytest.raises(StorageError):
        new_audit.create(path, NewAudit(site_name="Elm"))
    with pytest.raises(PassphraseError):
        new_audit.create(path.with_name("other.cpted"), NewAudit(site_name="Elm"), "")
    assert [one.read_bytes() for one in path.parent.iterdir()] == [b"mine"]


def counted(texts) -> dict[str, dict[str, int]]:
    return {
        where: {kind: len(rooms) for kind, rooms in kinds.items()}
        for where, kinds in parse_spaces(texts).items()
    }


def test_counts_are_read_as_people_write_them():
    assert counted([]) == {}
    assert counted(["East: wing: classroom = 7 ,, GYM=0,"]) == {
        "East: wing": {SpaceType.CLASSROOM: 7, SpaceType.GYM: 0}
    }
    assert counted(["A: gym=1", "B: gym=2", "A: stair=3"]) == {
        "A": {SpaceType.GYM: 1, SpaceType.STAIR: 3}, "B": {SpaceType.GYM: 2},
    }  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["classroom=24", "", ":gym=1", "Main: dungeon=1", "Main: gym=", "Main: gym=-1",
     "Main: gym=1.5", "Main: gym=2001", "Main: gym=²", "Main: gym=" + "9" * 5000, "Main: =1"],
)  # fmt: skip
def test_counts_that_cannot_be_read_are_told(text):
    with pytest.raises(AuditError):
        parse_spaces([text])


def test_how_many_students_there_are_is_said_once(tmp_path):
    """Responders are given the school's enrollment until another number is agreed for them."""
    with new_audit.create(tmp_path / "a.cpted", NewAudit(site_name="A", enrolment=450)) as session:
        assert site_facts(session).students is None  # nothing is stored that nobody meant
        assert known_site_facts(session).students == 450
        edit_site(session, enrolment=460)
        assert known_site_facts(session).students == 460
        change_site_facts(session, students=30)  # on most evenings
        assert known_site_facts(session).students == 30
    with new_audit.create(tmp_path / "b.cpted", NewAudit(site_name="A")) as session:
        assert known_site_facts(session).students is None


def test_a_fact_of_the_site_says_no_other(tmp_path):
    """Which side is A and which way numbers run is told to responders once somebody said so."""
    counts = {"A": {SpaceType.EXTERIOR_DOOR: 2}}
    new = NewAudit(site_name="A", buildings=("A",), doors_run_on=False, spaces=counts)
    with new_audit.create(tmp_path / "a.cpted", new) as session:
        change_site_facts(session, radio="dead in the boiler room")
        sheets = gather_responder(session, issued_on=date(2026, 11, 22))
        assert side_a_text(sheets) == "Side A: not recorded"
        assert numbering_text(sheets) == (
            "2 exterior doors, direction not recorded, starting over at each building"
        )
        change_site_facts(
            session, side_a=SideABasis.ADDRESS, direction=NumberingDirection.CLOCKWISE
        )
        sheets = gather_responder(session, issued_on=date(2026, 11, 22))
        assert side_a_text(sheets) == "Side A = the side of the street address"
        assert numbering_text(sheets).startswith("2 exterior doors, clockwise from Door 1")
