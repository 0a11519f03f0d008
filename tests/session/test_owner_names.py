"""Owners of findings follow the contacts and the team, in one step; what was signed stays."""

from __future__ import annotations

from dataclasses import replace

import pytest
import small_audit
from small_audit import N, observe, undone

from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.session.findings import verbs
from cpted_audit.session.findings.remarks import comment, comments
from cpted_audit.session.findings.rows import rows
from cpted_audit.session.registers.records import (
    add_record,
    change_records,
    find_record,
    write_records,
)
from cpted_audit.session.team import add_person, edit_person
from cpted_audit.words import N_

CONTACTS = RegisterKey.CONTACTS


@pytest.fixture
def session(tmp_path):
    with small_audit.make(tmp_path / "a.cpted") as session:
        observe(session, "Main / Room 1", {"R1": N})
        observe(session, "Main / Room 2", {"R1": N})
        yield session


def owners(session) -> list[tuple[str, str]]:
    shown = sorted(rows(session), key=lambda row: row.number)
    return [(row.record.short_owner, row.record.long_owner) for row in shown]


def type_name(session, contact, names: str) -> None:
    for name in names.split("|"):
        change_records(session, CONTACTS, [contact.id], name=name)


def test_a_renamed_contact_renames_the_owners_that_are_it_in_one_step(session):
    kim = add_record(session, CONTACTS, name="Kim Lee")
    first, second = (row.id for row in sorted(rows(session), key=lambda row: row.number))
    verbs.change_work(session, [first], short_owner="kim  lee", long_owner="Al Oz")
    verbs.change_work(session, [second], long_owner="Kim Lee")
    session.document.who = "Kim Lee"
    comment(session, first, "Ordered")
    verbs.fix(session, [second], by="Kim Lee")
    undone(session, lambda: change_records(session, CONTACTS, [kim.id], name="Kim Park"))
    assert owners(session) == [("Kim Park", "Al Oz"), ("", "Kim Park")]
    assert comments(session, first)[0].who == "Kim Lee"
    moved = next(row for row in rows(session) if row.id == second)
    assert moved.life.fixed_by == "Kim Lee"
    verbs.change_work(session, [second], short_owner="Kim Park")  # a later one follows as well
    change_records(session, CONTACTS, [kim.id], name="Kim Moss")
    assert owners(session) == [("Kim Moss", "Al Oz"), ("Kim Moss", "Kim Moss")]


def test_a_name_typed_letter_by_letter_takes_no_other_owner_along(session):
    kim = add_record(session, CONTACTS, name="Kim Lee")
    first, second = (row.id for row in sorted(rows(session), key=lambda row: row.number))
    verbs.change_work(session, [first], short_owner="Kim Lee")
    verbs.change_work(session, [second], short_owner="Kim")
    steps = len(session.history())
    type_name(session, kim, "Kim Le|Kim L|Kim |Kim|Ki||P|Pa|Pat")
    assert owners(session) == [("Pat", ""), ("Kim", "")]
    assert len(session.history()) == steps + 1
    session.undo()
    assert owners(session) == [("Kim Lee", ""), ("Kim", "")]
    assert find_record(session, CONTACTS, kim.id).name == "Kim Lee"
    session.redo()
    assert owners(session) == [("Pat", ""), ("Kim", "")]


def test_owners_stay_while_somebody_else_has_the_name_or_it_is_none(session):
    kim = add_record(session, CONTACTS, name="Kim Lee")
    night = add_record(session, CONTACTS, name="Kim Lee")
    first = rows(session)[0].id
    verbs.change_work(session, [first], short_owner="Kim Lee")
    change_records(session, CONTACTS, [kim.id], name="Kim Park")
    assert ("Kim Lee", "") in owners(session)
    change_records(session, CONTACTS, [night.id], name="")
    assert ("Kim Lee", "") in owners(session)
    change_records(session, CONTACTS, [night.id], name="Kim Park")
    assert ("Kim Park", "") in owners(session)


def test_a_list_brought_back_and_the_team_rename_owners_too(session):
    kim = add_record(session, CONTACTS, name="Kim Lee")
    ann = add_person(session, "Ann")
    first, second = (row.id for row in sorted(rows(session), key=lambda row: row.number))
    verbs.change_work(session, [first], short_owner="Kim Lee")
    verbs.change_work(session, [second], long_owner="Ann")
    new = type(kim)(id=kim.id, name="Kim Park", position=kim.position)
    write_records(session, CONTACTS, "Import", changed=[new])
    edit_person(session, ann.id, name="Ann Wu")
    assert owners(session) == [("Kim Park", ""), ("", "Ann Wu")]


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (("Ann Wu", "Kim Lee"), ("Ann Wu", "Kim Lee")),  # swapped
        (("Ann Wu", "Zoe Oz"), ("Ann Wu", "Zoe Oz")),  # one takes the name another gives up
        (("Zoe Oz", "Kim Lee"), ("Zoe Oz", "Kim Lee")),
        (("", "Kim Lee"), ("Kim Lee", "Kim Lee")),  # no name: nobody can tell who has it now
    ],
)
def test_a_list_that_moves_names_about_moves_the_owners_with_the_persons(session, now, expected):
    """Each finding stays with the person who had it, whichever is written first."""
    made = [add_record(session, CONTACTS, name=name) for name in ("Kim Lee", "Ann Wu")]
    ids = [row.id for row in sorted(rows(session), key=lambda row: row.number)]
    for finding_id, contact in zip(ids, made, strict=True):
        verbs.change_work(session, [finding_id], short_owner=contact.name)
    new = [replace(one, name=name) for one, name in zip(made, now, strict=True)]
    undone(session, lambda: write_records(session, CONTACTS, N_("Import"), changed=new[::-1]))
    assert owners(session) == [(name, "") for name in expected]
