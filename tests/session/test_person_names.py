"""A person's name has a letter, wherever one is asked for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
import small_audit

from cpted_audit.domain.person_name import is_name
from cpted_audit.domain.registers.access import Latches
from cpted_audit.domain.registers.registers import RegisterKey
from cpted_audit.domain.vocabulary import Phase
from cpted_audit.errors import AuditError
from cpted_audit.session import team
from cpted_audit.session.paper.paper_form import FormPaper
from cpted_audit.session.places.new_audit import visit_id
from cpted_audit.session.registers import door_checks, records
from cpted_audit.session.things.site_facts import change_site_facts, site_facts
from cpted_audit.session.walk.answers import Visit, add_visit, edit_visit, visits

DAY = date(2026, 1, 5)


@pytest.fixture
def audit(tmp_path):
    with small_audit.make(tmp_path / "a.cpted") as session:
        yield session


@pytest.mark.parametrize(
    ("text", "named"),
    [("Ofc. Lee", True), ("1st Sgt. Poe", True), ("李", True), ("Ñ", True), ("111111111", False),
     ("1-2", False), (" ", False), ("", False)],
)  # fmt: skip
def test_a_name_has_a_letter(text, named):
    assert is_name(text) is named


def test_no_key_hit_by_mistake_signs_anything(audit):
    door = records.add_record(audit, RegisterKey.DOORS, number="1")
    add_visit(audit, Visit(id=visit_id(), on=DAY, phase=Phase.DAY, people=("Ofc. Lee",)))
    lee, (visit,) = team.add_person(audit, "Ofc. Lee"), visits(audit)
    before = len(audit.history())
    seen = {door.id: door_checks.Seen(Latches.YES)}
    for write in (
        lambda: door_checks.log_checks(audit, seen, DAY, "111"),
        lambda: team.add_person(audit, "111"),
        lambda: team.edit_person(audit, lee.id, name="111"),
        lambda: edit_visit(audit, visit.id, people=("Ofc. Lee", "111")),
        lambda: change_site_facts(audit, verified_by="111"),
        lambda: records.change_records(audit, RegisterKey.DOORS, [door.id], checked_by="111"),
        lambda: FormPaper(by="111", at=datetime(2026, 1, 5, 9)).check(),
    ):
        with pytest.raises(AuditError, match="“111” is no name"):
            write()
    assert len(audit.history()) == before
    assert site_facts(audit).verified_by == ""
    records.change_records(audit, RegisterKey.DOORS, [door.id], checked_by="")
    edit_visit(audit, visit.id, people=("Ofc. Lee", "J. Poe"))


def test_a_check_is_corrected_in_place_and_its_door_follows(audit):
    door = records.add_record(audit, RegisterKey.DOORS, number="1")
    (made,) = door_checks.log_checks(
        audit, {door.id: door_checks.Seen(Latches.NO, "strike")}, DAY, "Ofc. Lee"
    )
    door_checks.correct_check(audit, made, Latches.YES)
    assert door_checks.checks_of(audit, door.id) == [replace(made, latches=Latches.YES)]
    assert records.records(audit, RegisterKey.DOORS)[0].latches is Latches.YES
    audit.undo()
    audit.undo()
    assert door_checks.correct_check(audit, made, Latches.NO) is None


def test_typed_words_wait_for_the_check_of_their_door_and_day(audit):
    door = records.add_record(audit, RegisterKey.DOORS, number="1")
    door_checks.keep_typed(audit, door.id, "latch sticks", DAY)
    later = DAY + timedelta(days=7)
    assert door_checks.typed(audit, door.id, DAY) == "latch sticks"
    assert door_checks.typed(audit, door.id, later) == "5 Jan 2026: latch sticks"
    door_checks.log_checks(audit, {door.id: door_checks.Seen(Latches.YES, "dry")}, DAY, "Ofc. Lee")
    for day, by in ((DAY, "Ofc. Kim"), (later, "Ofc. Lee")):
        door_checks.settle(audit, door.id, day, by)
        assert door_checks.checks_of(audit, door.id)[0].note == "dry"
    door_checks.settle(audit, door.id, DAY, "Ofc. Lee")
    assert door_checks.checks_of(audit, door.id)[0].note == "dry; latch sticks"
    assert door_checks.typed(audit, door.id, DAY) == ""
