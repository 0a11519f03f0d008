"""Places renamed, moved, ordered, retired and brought back, several at once."""

from __future__ import annotations

import pytest
import small_audit
from small_audit import N, Y, place_named, undone

from cpted_audit.domain.ids import BuildingId, LevelId, PlaceId
from cpted_audit.domain.places.site import PlaceState
from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.errors import AuditError
from cpted_audit.session.places import edits, places
from cpted_audit.session.places.places import PlaceFinder
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import current_findings, current_score

MAIN, ANNEX = BuildingId("b-Main"), BuildingId("b-Annex")


@pytest.fixture
def session(tmp_path):
    with small_audit.make(tmp_path / "a.cpted") as session:
        yield session


def _ids(session: Session, *paths: str) -> list[PlaceId]:
    return [place_named(session, path).id for path in paths]


def _route(session: Session) -> list[str]:
    return [session.walk.path(one) for one in session.walk.route()]


def test_two_places_change_names_with_each_other(session):
    one, two = _ids(session, "Main / Room 1", "Main / Room 2")
    small_audit.observe(session, "Main / Room 1", {"R1": N})
    undone(session, lambda: edits.rename_places(session, {one: " Room 2", two: "Room 1"}))
    assert small_audit.answers(session) == {("R1", "Main / Room 2"): N}
    assert session.undo_label == "Rename 2 places"
    steps = len(session.history())
    edits.rename_places(session, {one: "Room 2"})
    assert len(session.history()) == steps


@pytest.mark.parametrize("names", [("Room 2",), ("A", "a"), ("",), ("Door 1", "B"), ()])
def test_a_name_taken_or_empty_renames_none(session, names):
    before = small_audit.rows(session)
    ids = _ids(session, "Main / Room 1", "Main / Door 2")
    with pytest.raises(AuditError):
        edits.rename_places(session, dict(zip(ids, names, strict=False)))
    assert small_audit.rows(session) == before


def test_a_place_moves_with_what_it_holds_and_counts_there(session):
    (room,) = _ids(session, "Main / Room 2")
    small_audit.observe(session, "Main / Room 2", {"R1": N})
    undone(session, lambda: edits.move_places(session, [room], ANNEX))
    assert session.undo_label == "Move Room 2 to Annex"
    assert small_audit.answers(session) == {("R1", "Annex / Room 2"): N}
    assert current_score(session).buildings[ANNEX].tally.no == 1
    assert _route(session)[-1] == "Annex / Room 2"
    assert session.walk.place(room).level_id == LevelId("l-Annex")
    edits.move_places(session, [room], None)
    assert session.walk.place(room).level_id is None
    assert "Grounds / Room 2" in _route(session)


def test_a_move_onto_a_taken_name_moves_none(session):
    before = small_audit.rows(session)
    ids = _ids(session, "Main / Room 2", "Main / Room 1")
    with pytest.raises(AuditError, match="Room 1"):
        edits.move_places(session, ids, ANNEX)
    assert small_audit.rows(session) == before


def test_places_move_to_another_level_of_their_building(session):
    level = edits.add_level(session, MAIN, "Level 2")
    ids = _ids(session, "Main / Level 1 / Room 1", "Main / Level 1 / Room 2")
    undone(session, lambda: edits.move_places(session, ids, MAIN, level.id))
    assert "Main / Level 2 / Room 2" in _route(session)
    assert [session.walk.place(one).position for one in ids] == [1, 2]


def test_a_retired_place_leaves_route_and_scores_and_comes_back_whole(session):
    small_audit.observe(session, "Main / Door 1", {"D1": N, "D2": Y}, "Latch bent")
    before, score = small_audit.rows(session), current_score(session)
    (door,) = _ids(session, "Main / Door 1")
    undone(session, lambda: edits.retire_places(session, [door]))
    assert "Main / Door 1" not in _route(session)
    assert current_score(session).overall.tally.answered == 0
    assert current_score(session).critical == []
    assert current_findings(session) == []
    assert {answer.note for answer in session.walk.answers.values()} == {"Latch bent"}
    with pytest.raises(AuditError, match="no place"):
        PlaceFinder(session.walk).find("Main / Door 1")
    undone(session, lambda: edits.bring_back(session, [door]))
    assert small_audit.rows(session) == before
    assert current_score(session) == score


def test_the_name_of_a_retired_place_is_free_until_it_comes_back(session):
    (door,) = _ids(session, "Main / Door 1")
    edits.retire_places(session, [door])
    (new,) = places.add_places(session, MAIN, SpaceType.EXTERIOR_DOOR, ["Door 1"])
    with pytest.raises(AuditError, match="already exists"):
        edits.bring_back(session, [door])
    assert session.walk.place(door).state is PlaceState.RETIRED
    assert PlaceFinder(session.walk).find("Main / Door 1") == new
    edits.rename_places(session, {door: "Door 1 old"})
    edits.bring_back(session, [door])
    assert "Main / Door 1 old" in _route(session)


def test_places_are_walked_in_another_order(session):
    places.add_places(session, MAIN, SpaceType.CLASSROOM, ["Room 3"])
    one, two, three = _ids(session, "Main / Room 1", "Main / Room 2", "Main / Room 3")
    undone(session, lambda: edits.shift_place(session, three, -1))
    rooms = [name for name in _route(session) if name.startswith("Main / Room")]
    assert rooms == ["Main / Room 1", "Main / Room 3", "Main / Room 2"]
    undone(session, lambda: edits.order_places(session, [two, three]))
    rooms = [name for name in _route(session) if name.startswith("Main / Room")]
    assert rooms == ["Main / Room 2", "Main / Room 3", "Main / Room 1"]
    steps = len(session.history())
    edits.shift_place(session, two, -5)
    edits.shift_place(session, one, 9)
    edits.order_places(session, [])
    assert len(session.history()) == steps
    with pytest.raises(AuditError, match="one kind in one building"):
        edits.order_places(session, [two, *_ids(session, "Annex / Room 1")])


def test_buildings_and_levels_are_added_and_renamed(session):
    undone(session, lambda: edits.add_building(session, " Field house "))
    assert _route(session)[-3:] == [
        "Field house / Exterior", "Field house / Corridors", "Field house / Building systems",
    ]  # fmt: skip
    undone(session, lambda: edits.rename_building(session, MAIN, "Old wing"))
    undone(session, lambda: edits.add_level(session, MAIN, "Basement"))
    undone(session, lambda: edits.rename_level(session, LevelId("l-Main"), "Ground floor"))
    assert "Old wing / Ground floor / Room 1" in _route(session)
    edits.rename_building(session, MAIN, "OLD WING")
    before = small_audit.rows(session)
    for name in ("", " ", "annex", "grounds"):
        with pytest.raises(AuditError):
            edits.add_building(session, name)
        with pytest.raises(AuditError):
            edits.rename_building(session, MAIN, name)
    for name in ("", "basement"):
        with pytest.raises(AuditError):
            edits.add_level(session, MAIN, name)
        with pytest.raises(AuditError):
            edits.rename_level(session, LevelId("l-Main"), name)
    assert small_audit.rows(session) == before
