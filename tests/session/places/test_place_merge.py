"""Two places that turn out to be one: nothing written at either is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
import small_audit
from small_audit import N, P, Y, photograph, place_named, undone

from cpted_audit.domain.ids import ItemId
from cpted_audit.domain.places.site import PlaceState
from cpted_audit.errors import AuditError
from cpted_audit.session.findings import findings
from cpted_audit.session.photos.photos import Target, photos, photos_at
from cpted_audit.session.places import edits
from cpted_audit.session.places.merging import Merged, merge_places
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import current_findings, write_measurement, write_note
from cpted_audit.session.walk.raters import rate, second_answers, settle

D1, D2, D3 = ItemId("D1"), ItemId("D2"), ItemId("D3")


@pytest.fixture
def session(tmp_path):
    with small_audit.make(tmp_path / "a.cpted") as session:
        yield session


@pytest.fixture
def doors(session):
    return [place_named(session, f"Main / Door {number}").id for number in (1, 2)]


def _at(session: Session, place_id) -> dict[str, tuple[object, str]]:
    return {
        item: (one.value, one.note)
        for (item, place), one in session.walk.answers.items()
        if place == place_id
    }


def test_answers_go_where_there_is_none_and_join_where_there_is_one(session, doors):
    kept, gone = doors
    small_audit.observe(session, "Main / Door 1", {"D1": Y}, "Shut")
    small_audit.observe(session, "Main / Door 2", {"D1": N, "D2": P}, "Propped")
    numbers = {finding.number for finding in session.findings.values()}
    result = []
    undone(session, lambda: result.append(merge_places(session, kept, gone)))
    assert result == [Merged(moved=1, joined=1)]
    assert session.undo_label == "Merge Door 2 into Door 1"
    assert _at(session, kept) == {
        "D1": (Y, "Shut\nPropped (from Door 2)"),
        "D2": (P, "Propped"),
    }
    assert session.walk.place(gone).state is PlaceState.RETIRED
    assert _at(session, gone) == {"D1": (N, "Propped")}
    assert {finding.number for finding in session.findings.values()} == numbers
    assert [
        (finding.place.id, finding.question.item.id) for finding in current_findings(session)
    ] == [(kept, "D2")]


def test_an_answer_takes_the_place_of_a_blank_and_keeps_its_words(session, doors):
    kept, gone = doors
    write_note(session, D1, kept, "Came by twice")
    write_measurement(session, D1, kept, "3 ft")
    first = photograph(session, Target(kept, D1), "first.jpg")
    small_audit.observe(session, "Main / Door 2", {"D1": N}, "Propped")
    write_measurement(session, D1, gone, "4 ft")
    second = photograph(session, Target(gone, D1), "second.jpg")
    (number,) = [finding.number for finding in current_findings(session)]
    undone(session, lambda: merge_places(session, kept, gone))
    assert _at(session, kept) == {"D1": (N, "Came by twice\nPropped (from Door 2)")}
    assert session.walk.answers[D1, kept].measurement == "3 ft; 4 ft (from Door 2)"
    assert _at(session, gone) == {"D1": (None, "Came by twice")}
    assert [finding.number for finding in current_findings(session)] == [number]
    assert {photo.id for photo in photos_at(session, D1, kept)} == {first.id, second.id}
    assert all(photo.place_id == kept for photo in photos(session))


def test_photos_and_free_findings_come_along(session, doors):
    kept, gone = doors
    small_audit.observe(session, "Main / Door 1", {"D1": Y})
    small_audit.observe(session, "Main / Door 2", {"D1": N})
    photograph(session, Target(gone, D1), "answer.jpg")
    photograph(session, Target(gone), "place.jpg")
    free = findings.add_free_finding(session, gone, "Loose canopy")
    undone(session, lambda: merge_places(session, kept, gone))
    assert [photo.file_name for photo in photos_at(session, D1, kept)] == ["answer.jpg"]
    assert {photo.place_id for photo in photos(session)} == {kept}
    assert [finding.id for finding in findings.free_findings_at(session, kept)] == [free.id]


def test_what_a_second_rater_said_comes_along(session, doors):
    kept, gone = doors
    rate(session, (D1, kept), "Bo Ruiz", Y, "shut")
    rate(session, (D1, gone), "Bo Ruiz", N, "propped")
    rate(session, (ItemId("D2"), gone), "Bo Ruiz", N)
    undone(session, lambda: merge_places(session, kept, gone))
    found = second_answers(session)
    assert (found[D1, kept].value, found[D1, kept].note) == (Y, "shut\npropped (from Door 2)")
    assert found[ItemId("D2"), kept].value is N


def test_what_was_settled_about_another_answer_waits_to_be_settled_again(session, doors):
    kept, gone = doors
    small_audit.observe(session, "Main / Door 1", {"D1": Y})
    small_audit.observe(session, "Main / Door 2", {"D1": N, "D2": N}, "Sticks")
    for item in (D1, ItemId("D2")):
        rate(session, (item, gone), "Bo Ruiz", Y)
        settle(session, (item, gone), P)
    undone(session, lambda: merge_places(session, kept, gone))
    found = second_answers(session)
    assert (found[D1, kept].value, found[D1, kept].first, found[D1, kept].settled_at) == (
        Y, None, None,
    )  # fmt: skip
    note = session.walk.answers[D1, kept].note
    assert "Before, two raters settled on Partial" in note
    assert found[ItemId("D2"), kept].first is N  # it came with the answer it is about


def test_words_that_are_there_already_are_not_said_twice(session, doors):
    kept, gone = doors
    small_audit.observe(session, "Main / Door 1", {"D1": Y, "D2": None, "D3": Y}, "Same")
    small_audit.observe(session, "Main / Door 2", {"D1": Y, "D2": None}, "Same")
    small_audit.observe(session, "Main / Door 2", {"D3": Y}, "")
    merge_places(session, kept, gone)
    assert {note for _, note in _at(session, kept).values()} == {"Same"}


def test_a_place_left_out_of_a_sample_is_walked_once_it_was_merged_into(session, doors):
    kept, gone = doors
    with session.edit("Leave out"):
        small_audit.PLACE.update(
            session.document.db,
            replace(session.walk.place(kept), state=PlaceState.UNSAMPLED),
        )
    small_audit.observe(session, "Main / Door 2", {"D1": Y})
    merge_places(session, kept, gone)
    assert session.walk.place(kept).state is PlaceState.WALKED


def test_what_cannot_be_one_place_is_told_and_changes_nothing(session, doors):
    kept, gone = doors
    room = place_named(session, "Main / Room 1").id
    edits.retire_places(session, [gone])
    before = small_audit.rows(session)
    for into, other in ((kept, kept), (kept, room), (kept, gone), (gone, kept)):
        with pytest.raises(AuditError):
            merge_places(session, into, other)
    assert small_audit.rows(session) == before
