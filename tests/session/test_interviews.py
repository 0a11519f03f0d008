"""Interviews by companion lists, and lists that come into an audit already begun."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
import small_audit
from small_audit import N, Y

from cpted_audit import clock
from cpted_audit.checklist.combine import chosen
from cpted_audit.checklist.library import find
from cpted_audit.domain.ids import ItemId
from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.domain.vocabulary import ReplyValue
from cpted_audit.errors import AuditError
from cpted_audit.session.check import check
from cpted_audit.session.file.purge import Purging, candidates, kind_of, purge
from cpted_audit.session.history import history
from cpted_audit.session.interviews import (
    add_interview,
    edit_interview,
    interview,
    interviews,
    known_people,
    lists,
    questions,
    remove_interview,
    replies,
    say,
    still_open,
    write_words,
)
from cpted_audit.session.places.places import switch_section
from cpted_audit.session.registers.records import add_record
from cpted_audit.session.session import Session
from cpted_audit.session.team import add_person, edit_person
from cpted_audit.session.walk.answers import current_score, write_note
from cpted_audit.session.walk.companions import add_lists, list_states, remove_list
from cpted_audit.store.tables import CHECKLIST, INTERVIEW, REPLY

ON = date(2026, 11, 18)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "small.cpted"


@pytest.fixture
def session(path):
    session = small_audit.make(path)
    small_audit.observe(session, "Main / Door 1", {"D1": N, "D2": Y})
    yield session
    session.close()


@pytest.fixture
def asked(session):
    add_lists(session, ["tip-line"])
    return add_interview(session, "tip-line", who="Ann Lee", role="Counselor", on=ON, by="Reyes")


def state(session, list_id):
    return next(one for one in list_states(session) if one.id == list_id)


def stored_text(session):
    (stored,) = CHECKLIST.all(session.document.db)
    return stored.text


def test_a_list_is_added_and_taken_away_and_no_answer_changes(session, path):
    before, answers = stored_text(session), small_audit.answers(session)
    score = current_score(session).overall
    asked_before = sum(1 for _ in session.walk.questions())
    add_lists(session, ["tip-line", "partnership"])
    assert [one.id for one in lists(session)] == ["tip-line", "partnership"]
    assert state(session, "tip-line").taken
    count = sum(len(find(one).sections) and len(list(find(one).items()))
                for one in ("tip-line", "partnership"))  # fmt: skip
    assert sum(1 for _ in session.walk.questions()) == asked_before + count
    assert (small_audit.answers(session), current_score(session).overall.value) == (
        answers, score.value,
    )  # fmt: skip
    assert check(session).damage == []
    session.close()
    with Session.open(path) as again:
        remove_list(again, "tip-line")
        assert [one.id for one in lists(again)] == ["partnership"]
        remove_list(again, "partnership")
        assert [one.id for one in again.checklist.items()] == [
            "D1", "D2", "D3", "R1", "R2", "R3", "R4", "G1", "G2",
        ]  # fmt: skip
        for _ in range(3):
            assert again.undo()
        assert stored_text(again) == before
        assert small_audit.answers(again) == answers
        for _ in range(3):
            assert again.redo()
        assert lists(again) == ()


def test_a_list_with_an_answer_a_note_or_an_interview_is_kept(session):
    add_lists(session, ["tip-line"])
    place = next(one for one in session.walk.places if one.kind.value == "operations")
    write_note(session, ItemId("TL01"), place.id, "asked")
    with pytest.raises(AuditError, match="something is answered in it"):
        remove_list(session, "tip-line")
    write_note(session, ItemId("TL01"), place.id, "")
    held = add_interview(session, "tip-line", role="Principal", on=ON)
    assert state(session, "tip-line").held == "interviews were held by it"
    with pytest.raises(AuditError, match="was kept, for interviews were held"):
        remove_list(session, "tip-line")
    remove_interview(session, held.id)
    section = find("tip-line").sections[0].id
    switch_section(session, section, off=True, reason="next year")
    remove_list(session, "tip-line")
    assert lists(session) == ()
    assert session.walk.off == frozenset()
    session.undo()
    assert session.walk.off == {section}
    assert check(session).damage == []


@pytest.mark.parametrize(
    ("ids", "told"),
    [
        (["school-cpted"], "is a walk"),
        (["no-such"], "no checklist"),
        (["tip-line"], "already used"),
    ],
)
def test_what_cannot_be_added_is_refused_and_nothing_changes(session, ids, told):
    add_lists(session, ["tip-line"])
    text = stored_text(session)
    with pytest.raises(AuditError, match=told):
        add_lists(session, ids)
    with pytest.raises(AuditError, match="no companion list"):
        remove_list(session, "small")
    assert stored_text(session) == text


def test_the_whole_walk_takes_every_list_later_as_at_the_beginning(tmp_path):
    ids = [one.id for one in list_states_of_shipped()]
    late = small_audit.make(tmp_path / "a.cpted", asks=find("school-cpted"))
    add_lists(late, ids)
    assert late.checklist == chosen(["school-cpted", *ids])
    late.close()


def list_states_of_shipped():
    from cpted_audit.checklist.library import shipped

    return [one for one in shipped() if one.companion]


def test_an_interview_is_gone_through_undone_and_read_again(session, asked, path):
    say(session, asked.id, ItemId("TL01"), ReplyValue.YES)
    write_words(session, asked.id, ItemId("TL01"), "S")
    write_words(session, asked.id, ItemId("TL01"), "Since May")
    write_words(session, asked.id, ItemId("TL02"), "Nobody told her")
    assert session.undo_label == "Words on TL02, interview of 18 Nov 2026"
    session.undo()
    assert {key: one.words for key, one in replies(session, asked.id).items()} == {
        "TL01": "Since May"
    }
    session.undo()
    assert replies(session, asked.id)["TL01"].words == ""
    session.redo()
    say(session, asked.id, ItemId("TL01"), None)
    assert replies(session, asked.id)["TL01"].value is None
    write_words(session, asked.id, ItemId("TL01"), "")
    assert REPLY.all(session.document.db) == []
    assert len(still_open(session, asked)) == len(list(questions(session, "tip-line")))
    session.undo()
    session.close()
    with Session.open(path, read_only=True) as again:
        assert interviews(again) == [interview(again, asked.id)]
        assert replies(again, asked.id)["TL01"].words == "Since May"


def test_several_people_are_asked_by_one_list_and_nothing_is_scored(session, asked):
    before = current_score(session).overall.value
    other = add_interview(session, "tip-line", who="Bo Day", on=ON - timedelta(1))
    say(session, asked.id, ItemId("TL01"), ReplyValue.NO)
    say(session, other.id, ItemId("TL01"), ReplyValue.UNKNOWN)
    assert [one.who for one in interviews(session)] == ["Bo Day", "Ann Lee"]
    assert replies(session, other.id)["TL01"].value is ReplyValue.UNKNOWN
    assert replies(session, asked.id)["TL01"].value is ReplyValue.NO
    assert current_score(session).overall.value == before
    assert session.free_findings == []
    lacks = [one for one in check(session).missing if "interview" in one]
    assert len(lacks) == 2
    assert "Ann" not in " ".join(lacks)


def test_what_no_interview_can_be_is_refused_and_nothing_written(session, asked):
    for fields, told in (
        ({"on": ON}, "Say who was asked"),
        ({"on": ON, "who": "7"}, "no name"),
        ({"on": ON, "who": "Ann", "by": "-"}, "no name"),
        ({"on": clock.today() + timedelta(1), "who": "Ann"}, "has not come yet"),
    ):
        with pytest.raises(AuditError, match=told):
            add_interview(session, "tip-line", **fields)
        with pytest.raises(AuditError):
            edit_interview(session, asked.id, **{"who": "", "role": "", **fields})
    with pytest.raises(AuditError, match="Add the list"):
        add_interview(session, "partnership", who="Ann", on=ON)
    with pytest.raises(AuditError, match="asks no D1"):
        say(session, asked.id, ItemId("D1"), ReplyValue.YES)
    assert interviews(session) == [asked]


def test_whom_to_ask_is_chosen_from_team_contacts_and_who_was_asked(session, asked):
    person = add_person(session, "Reyes", "SRO")
    add_record(session, RegisterKey.CONTACTS, name="Cy Poe", role="Principal")
    assert [(one.name, one.role) for one in known_people(session)] == [
        ("Reyes", "SRO"), ("Cy Poe", "Principal"), ("Ann Lee", "Counselor"),
    ]  # fmt: skip
    edit_person(session, person.id, name="Reyes-Lund")
    assert interview(session, asked.id).by == "Reyes-Lund"


def test_the_history_tells_it_in_words(session, asked):
    say(session, asked.id, ItemId("TL01"), ReplyValue.UNKNOWN)
    edit_interview(session, asked.id, note="In her office")
    told = [
        (change.title, change.lines)
        for step in history.steps(session, history.HistoryFilter(), most=4)
        for change in history.changes(session, step)
    ]
    assert ("Reply to TL01 of Ann Lee, Counselor – added", (
        "Interview: Ann Lee, Counselor", "Item: “TL01”", "Said: Doesn't know",
    )) in told  # fmt: skip
    assert any("Note: – → “In her office”" in lines for _, lines in told)
    (lines,) = [lines for title, lines in told if title.startswith("The checklist")]
    assert f"Tip line {find('tip-line').version}" in lines[0]
    assert len(lines[0]) < 200


def test_a_purged_interview_and_a_purged_person_leave_nothing(session, asked, path):
    add_person(session, "Reyes")
    say(session, asked.id, ItemId("TL01"), ReplyValue.YES)
    write_words(session, asked.id, ItemId("TL01"), "Zebra words")
    (person,) = candidates(session, kind_of("person"))
    purge(session, Purging(kind="person", ids=(person.id,)))
    assert interview(session, asked.id).by != "Reyes"
    (one,) = candidates(session, kind_of("interview"))
    assert "Ann Lee" in one.words
    purge(session, Purging(kind="interview", ids=(one.id,)))
    assert (INTERVIEW.all(session.document.db), REPLY.all(session.document.db)) == ([], [])
    assert check(session).damage == []
    session.close()
    data = path.read_bytes()
    assert b"Ann Lee" not in data
    assert b"Zebra" not in data
