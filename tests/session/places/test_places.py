"""Places: found by what people write, added, renamed, removed; sections left out."""

from __future__ import annotations

import pytest
import small_audit
from small_audit import N, Y, place, place_named

from cpted_audit.domain.ids import BuildingId, LevelId, SectionId
from cpted_audit.domain.places.site import Level
from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.errors import AuditError
from cpted_audit.session.places import places
from cpted_audit.session.places.places import PlaceFinder
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import current_score
from cpted_audit.store.tables import LEVEL

MAIN = BuildingId("b-Main")


@pytest.fixture
def session(tmp_path):
    with small_audit.make(tmp_path / "a.cpted") as session:
        yield session


def _names(session: Session) -> list[str]:
    return [session.walk.path(one) for one in session.walk.route()]


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("Main / Door 1", "Main / Door 1"),
        ("Annex/Door 1", "Annex / Door 1"),
        ("  annex /  DOOR   1 ", "Annex / Door 1"),
        ("Door 2", "Main / Door 2"),
        ("Perimeter", "Grounds / Perimeter"),
        ("grounds/perimeter", "Grounds / Perimeter"),
    ],
)
def test_a_place_is_found_by_what_people_write(session, text, path):
    assert session.walk.path(PlaceFinder(session.walk).find(text)) == path


@pytest.mark.parametrize(
    "text", ["", "/", "Main", "Door", "Door 1", "Door 1 / Main", "Main / Main / Door 1", "x" * 9000]
)
def test_what_names_no_place_or_several_is_told(session, text):
    finder = PlaceFinder(session.walk)
    for _ in range(2):
        with pytest.raises(AuditError) as error:
            finder.find(text)
        assert len(str(error.value)) < 250


def test_every_place_is_found_by_the_path_that_is_printed(tmp_path):
    odd = ["Boys/Girls restroom", "A / B", "Rm. 1/2", "ẞtraße", "Zimmer  7", "Door 1", "Main"]
    rooms = [place(name, "classroom", where) for where in ("Main", "K/1 wing") for name in odd]
    with small_audit.make(
        tmp_path / "odd.cpted", buildings=("Main", "K/1 wing"), places=rooms
    ) as session:
        finder = PlaceFinder(session.walk)
        for one in session.walk.places:
            assert finder.find(session.walk.path(one)) == one


def test_levels_are_named_only_where_there_are_several(session):
    room = place_named(session, "Main / Room 1")
    with session.edit("Add a level"):
        LEVEL.insert(
            session.document.db,
            Level(id=LevelId("up"), building_id=MAIN, name="Level 2", position=2),
        )
    assert session.walk.path(room) == "Main / Level 1 / Room 1"
    (new,) = places.add_places(
        session, MAIN, SpaceType.CLASSROOM, ["Room 9"], level_id=LevelId("up")
    )
    finder = PlaceFinder(session.walk)
    for text in ("Main / Level 2 / Room 9", "Main / Room 9", "Room 9", "Level 2 / Room 9"):
        assert finder.find(text) == new
    with pytest.raises(AuditError):
        finder.find("Level 1 / Room 9")
    assert session.walk.path(place_named(session, "Annex / Room 1")) == "Annex / Room 1"


def test_places_are_added_as_one_step_and_answered_like_any_other(session):
    added = places.add_places(session, MAIN, SpaceType.CLASSROOM, [" Room 3 ", "Room 4"])
    assert [one.name for one in added] == ["Room 3", "Room 4"]
    assert [one.position for one in added] == [3, 4]
    assert _names(session)[5:7] == ["Main / Room 3", "Main / Room 4"]
    small_audit.observe(session, "Main / Room 4", {"R1": Y})
    session.undo()
    session.undo()
    assert "Main / Room 3" not in _names(session)
    session.redo()
    session.redo()
    assert current_score(session).overall.tally.answered == 1


@pytest.mark.parametrize("names", [["Room 1"], ["ROOM 1 "], [""], ["  "], ["New", "new"]])
def test_a_name_that_is_empty_or_taken_adds_nothing(session, names):
    before = _names(session)
    with pytest.raises(AuditError) as error:
        places.add_places(session, MAIN, SpaceType.CLASSROOM, names)
    assert str(error.value).endswith(".")
    assert _names(session) == before
    assert session.history() == []


def test_the_next_free_name_is_offered(session):
    assert places.next_name(session, MAIN, SpaceType.CLASSROOM) == "Classroom 3"
    assert places.next_name(session, MAIN, SpaceType.GYM) == "Gym"
    places.add_places(session, MAIN, SpaceType.GYM, ["Gym"])
    places.add_places(session, MAIN, SpaceType.CLASSROOM, ["Gym 2"])
    assert places.next_name(session, MAIN, SpaceType.GYM) == "Gym 3"
    assert places.next_name(session, None, SpaceType.PARKING_LOT) == "Parking lot"
    for _ in range(28):
        name = places.next_name(session, None, SpaceType.PARKING_LOT)
        places.add_places(session, None, SpaceType.PARKING_LOT, [name])
    assert name == "Lot AB"


def test_a_place_is_renamed_and_keeps_its_answers(session):
    small_audit.observe(session, "Main / Door 1", {"D1": N})
    places.rename_place(session, place_named(session, "Main / Door 1"), " Door 7A ")
    assert small_audit.answers(session) == {("D1", "Main / Door 7A"): N}
    assert session.undo_label == "Rename Door 1 to Door 7A"
    session.undo()
    assert small_audit.answers(session) == {("D1", "Main / Door 1"): N}
    door = place_named(session, "Main / Door 1")
    for taken in ("Door 2", "door 2", "Room 1", "", " "):
        with pytest.raises(AuditError):
            places.rename_place(session, door, taken)
    places.rename_place(session, door, "DOOR 1")
    places.rename_place(session, place_named(session, "Annex / Door 1"), "Door 2")


def test_a_section_left_out_is_not_asked_and_its_answers_wait(session):
    section = SectionId("ROOM")
    small_audit.observe(session, "Main / Room 1", {"R1": N, "R2": Y})
    small_audit.observe(session, "Main / Door 1", {"D1": Y})
    before = current_score(session)
    with pytest.raises(AuditError, match="Say why"):
        places.switch_section(session, section, off=True, reason="  ")
    places.switch_section(session, section, off=True, reason=" Next year ")
    left_out = current_score(session)
    assert left_out.overall.value == 1
    assert "ROOM" not in left_out.sections
    assert left_out.overall.tally.in_scope == before.overall.tally.in_scope - 3 * 3
    places.switch_section(session, section, off=True, reason="again")
    assert len(session.history()) == 3
    places.switch_section(session, section, off=False)
    assert current_score(session) == before
    places.switch_section(session, section, off=False)
    session.undo()
    assert current_score(session) == left_out
    with Session.open(session.path, read_only=True) as reader:
        assert current_score(reader).overall == left_out.overall
