"""The history: narrowed steps in portions, and what each changed in plain words."""

from __future__ import annotations

from datetime import timedelta

import pytest
import small_audit

from cpted_audit.domain.ids import ItemId
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.session.history import history
from cpted_audit.session.history.history import HistoryFilter
from cpted_audit.session.places.places import rename_place
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import Observation, answer, write_note
from cpted_audit.store import journal


@pytest.fixture
def session(tmp_path):
    session = small_audit.make(tmp_path / "audit.cpted")
    yield session
    session.close()


def asked(session: Session, number: int):
    return list(session.walk.questions())[number]


def give(session: Session, number: int, value: AnswerValue) -> tuple[ItemId, str]:
    one = asked(session, number)
    answer(session, Observation(item_id=one.item.id, place_id=one.place.id, value=value))
    return one.item.id, one.place.id


def labels(session: Session, **history_filter: str) -> list[str]:
    return [step.label for step in history.steps(session, HistoryFilter(**history_filter))]


def test_an_item_s_steps_are_found_with_its_notes_and_its_undone_answers(session):
    item, place = give(session, 0, AnswerValue.YES)
    write_note(session, item, place, "seen from the gate")
    other = next(
        number
        for number, one in enumerate(session.walk.questions())
        if one.item.id != item and one.place.id != place
    )
    give(session, other, AnswerValue.NO)
    session.undo()  # that answer's row is gone; its steps are still found
    about_first = labels(session, item_id=item)
    assert [one.split()[0] for one in about_first] == ["Note", "Answer"]
    gone = asked(session, other)
    assert len(labels(session, item_id=gone.item.id)) == 2  # the answer, and its undo
    assert len(labels(session, place_id=gone.place.id)) == 2
    assert labels(session, item_id="none such") == []


def test_a_place_s_steps_hold_its_renaming(session):
    place = session.walk.places[0]
    rename_place(session, place, "North fence")
    assert labels(session, place_id=place.id) == labels(session)[:1]


def test_people_and_words_narrow_and_wildcards_are_letters(session):
    give(session, 0, AnswerValue.YES)
    session.document.who = "Night officer"
    give(session, 1, AnswerValue.NO)
    assert set(history.people(session)) >= {"Night officer"}
    assert len(labels(session, who="Night officer")) == 1
    assert len(labels(session, text="answer no")) == 1
    assert labels(session, text="%") == []
    assert history.count(session, HistoryFilter(text="answer")) == 2


def test_portions_follow_each_other_without_a_gap(session):
    for number in range(7):
        give(session, number, AnswerValue.YES)
    whole = [step.id for step in history.steps(session, HistoryFilter())]
    read: list[int] = []
    while part := history.steps(
        session, HistoryFilter(), before_id=read[-1] if read else None, most=3
    ):
        read += [step.id for step in part]
    assert read == whole == sorted(whole, reverse=True)


def test_a_changed_answer_is_told_before_and_after(session):
    item, place = give(session, 0, AnswerValue.YES)
    write_note(session, item, place, "the latch sticks")
    give(session, 0, AnswerValue.UNABLE)
    changed, noted, first = (
        history.changes(session, step) for step in history.steps(session, HistoryFilter(), most=3)
    )
    assert "Answer: Yes → Can't observe" in changed[0].lines
    assert changed[0].title.startswith(f"Answer to {item} at ")
    assert noted[0].lines == ("Note: – → “the latch sticks”",)
    assert "Answer: Yes" in first[0].lines
    assert "{" not in "".join(line for one in (*changed, *noted, *first) for line in one.lines)


def test_every_field_that_can_change_is_told_or_only_links():
    from cpted_audit.domain.stored_fields import columns_of
    from cpted_audit.session.history.history import FIELDS
    from cpted_audit.store.tables import JOURNALED, TABLES

    links = {"id", "answer_id", "number", "digest", "text", "original_sha256", "width", "height",
             "latitude", "longitude", "source_sha256", "dpi", "inputs"}  # fmt: skip
    for table in TABLES:
        if table.name in JOURNALED:
            names = set(columns_of(table.record).values())
            assert names - set(FIELDS[table.name]) <= links | {"building_id"}, table.name


def test_a_note_of_a_megabyte_is_told_in_a_line(session):
    item, place = give(session, 0, AnswerValue.YES)
    write_note(session, item, place, "word " * 200_000)
    (step, *_) = history.steps(session, HistoryFilter())
    assert len(history.changes(session, step)[0].lines[0]) < 1000


# A clock set back


def test_steps_are_undone_in_the_order_they_were_made_whatever_the_clock_says(session):
    for number in range(3):
        give(session, number, AnswerValue.YES)
    db = session.document.db
    newest = history.steps(session, HistoryFilter(), most=1)[0]
    early = newest.at - timedelta(days=400)
    with session.document.transaction():  # as a clock set back a year would have written it
        db.execute("UPDATE journal_step SET at = ? WHERE id = ?", [early.isoformat(), newest.id])
    assert history.steps(session, HistoryFilter(), most=1)[0].id == newest.id
    assert session.undo_label == newest.label
    session.undo()
    assert [question.value for question in session.walk.questions()][:3] == [
        AnswerValue.YES, AnswerValue.YES, None,
    ]  # fmt: skip
    session.redo()
    assert session.undo_label == newest.label


def test_typing_after_the_clock_was_set_back_begins_a_step_of_its_own(session):
    item, place = give(session, 0, AnswerValue.YES)
    write_note(session, item, place, "first")
    db = session.document.db
    later = history.steps(session, HistoryFilter(), most=1)[0].at + timedelta(hours=3)
    with session.document.transaction():
        db.execute(
            "UPDATE journal_step SET at = ? WHERE id = (SELECT max(id) FROM journal_step)",
            [later.isoformat()],
        )
    write_note(session, item, place, "first and more")
    assert [label.split()[0] for label in labels(session)[:2]] == ["Note", "Note"]
    session.undo()
    assert session.walk.answers[item, place].note == "first"
    assert journal.next_redo(db) is not None
