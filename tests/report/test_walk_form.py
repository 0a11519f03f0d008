"""The paper form: what it asks, for whom, in which order, and its structure."""

from __future__ import annotations

from datetime import date, datetime

import pypdf
import pytest
import small_audit
from small_audit import N, Y, observe
from structure_check import problems

from cpted_audit.domain.ids import DoorId
from cpted_audit.domain.registers.access import Door, DoorState, DoorUse, Latches
from cpted_audit.domain.vocabulary import Phase
from cpted_audit.errors import AuditError
from cpted_audit.report.walk_form import build_walk_form
from cpted_audit.session.paper import paper_form
from cpted_audit.session.paper.paper_form import FormPaper, Route
from cpted_audit.session.registers.door_checks import checks_of
from cpted_audit.store.tables import DOOR

ON = date(2026, 11, 18)
AT = datetime(2026, 11, 18, 9, 30)
PAPER = FormPaper(by="Ofc. Diaz", at=AT)


@pytest.fixture
def session(tmp_path):
    with small_audit.make(tmp_path / "a.cpted") as made:
        with made.edit("Doors"):
            for number, state in (("1", DoorState.IN_USE), ("13", DoorState.REMOVED)):
                door = Door(
                    id=DoorId(number), number=number, use=DoorUse.EXTERIOR, state=state,
                    name=f"Way {number}", building_id=small_audit.building("Main").id,
                )  # fmt: skip
                DOOR.insert(made.document.db, door)
        yield made


def pages(session, tmp_path, route: Route) -> list[str]:
    target = tmp_path / "form.pdf"
    build_walk_form(paper_form.gather_form(session, route, on=ON), target)
    assert problems(target) == []
    return [page.extract_text() for page in pypdf.PdfReader(target).pages]


def test_every_item_of_every_place_is_asked_and_nothing_answered_is_told(session, tmp_path):
    observe(session, "Main / Room 1", {"R1": N}, note="The lock is broken")
    text = "\n".join(pages(session, tmp_path, Route()))
    for item in ("D1", "D2", "D3", "R1", "R2", "R3", "G1", "G2"):
        assert f"Ideal of {item}." in text
    for words in ("Small School", "Door 2", "Room 2", "Annex", "18 Nov 2026", "TLP:AMBER"):
        assert words.casefold() in " ".join(text.split()).casefold()
    assert "lock is broken" not in text


def test_places_of_a_kind_share_a_grid(session, tmp_path):
    text = "\n".join(pages(session, tmp_path, Route()))
    assert text.count("Ideal of R1.") == 2  # two rooms of Main side by side, one of Annex
    assert text.count("Look at R1.") == 2


def test_a_form_can_hold_a_building_a_phase_or_what_is_open(session, tmp_path):
    main = paper_form.building_named(session.walk, "main")
    text = "\n".join(pages(session, tmp_path, Route(buildings=frozenset({main}))))
    assert "Annex" not in text
    assert "Ideal of G1." not in text
    observe(session, "Annex / Room 1", dict.fromkeys(("R1", "R2", "R3", "R4"), Y))
    text = "\n".join(pages(session, tmp_path, Route(blank_only=True)))
    assert text.count("Ideal of R1.") == 1
    with pytest.raises(AuditError, match="Nothing is left to ask"):
        paper_form.gather_form(session, Route(phase=Phase.NIGHT), on=ON)


def test_only_doors_in_use_are_looked_at(session, tmp_path):
    text = "\n".join(pages(session, tmp_path, Route()))
    assert "Way 1" in text
    assert "Way 13" not in text


def test_an_unknown_building_is_told_with_those_there_are(session):
    with pytest.raises(AuditError, match="there are: Grounds, Main, Annex"):
        paper_form.building_named(session.walk, "Mian")


def test_a_row_is_written_with_the_name_and_the_moment_on_the_form(session):
    ((_, (question, *_)), *_) = paper_form.rows_of(session.walk, Route())
    paper_form.type_answer(session, question, N, PAPER, note="Gap by the gate")
    answer = session.walk.answers[question.item.id, question.place.id]
    assert (answer.value, answer.note) == (N, "Gap by the gate")
    assert (answer.observer, answer.observed_at) == ("Ofc. Diaz", AT)
    door = paper_form.doors_on(session, Route())[0]
    paper_form.type_check(session, door, Latches.PROPPED, PAPER)
    (check,) = checks_of(session, door.id)
    assert (check.by, check.on, check.latches) == ("Ofc. Diaz", ON, Latches.PROPPED)


@pytest.mark.parametrize(
    ("paper", "words"),
    [
        (FormPaper(by=" ", at=AT), "Say who walked"),
        (FormPaper(by="Ofc. Diaz", at=datetime(2999, 1, 1)), "have not come yet"),
    ],
)
def test_a_row_of_nobody_or_of_a_day_to_come_is_not_written(session, paper, words):
    ((_, (question, *_)), *_) = paper_form.rows_of(session.walk, Route())
    with pytest.raises(AuditError, match=words):
        paper_form.type_answer(session, question, Y, paper)
    with pytest.raises(AuditError, match=words):
        paper_form.type_check(session, paper_form.doors_on(session, Route())[0], Latches.YES, paper)
    assert not session.walk.answers


def test_where_each_answer_begins_is_printed_with_its_letter(tmp_path):
    anchored = small_audit.item(
        "A1", extra='  yes = "All four."\n  partial = "Two or three."\n  no = "Fewer."\n'
    )
    asks = small_audit.checklist({"ROOM": [anchored, small_audit.item("A2")]})
    with small_audit.make(tmp_path / "b.cpted", asks=asks) as session:
        text = " ".join(" ".join(pages(session, tmp_path, Route())).split())
    assert "Look at A1. Y All four. P Two or three. N Fewer." in text
    assert text.count("All four.") == text.count("Fewer.") == 2  # in each building's rooms
