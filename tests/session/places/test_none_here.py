"""Coverage knows what was never made a place: it is asked once, and answered for good."""

from __future__ import annotations

from dataclasses import replace

import pytest
import small_audit
from small_audit import item, place

from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.session.check import check
from cpted_audit.session.overview import asked_kinds, say_none_here
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import current_headline
from cpted_audit.store.tables import PLACE

ASKS = small_audit.checklist({"ALL": [
    item("S1", "stair"), item("L1", "parking-lot"), item("E1", "elevator"), item("R1"),
]})  # fmt: skip


@pytest.fixture
def session(tmp_path):
    rooms = [place("Room 1", "classroom", "Main")]
    with small_audit.make(tmp_path / "a.cpted", asks=ASKS, places=rooms) as session:
        yield session


def test_a_kind_without_a_place_is_asked_about_until_somebody_says(session: Session):
    # Many schools have no elevator, and nothing is asked about a kind without an item.
    assert asked_kinds(session) == [SpaceType.PARKING_LOT, SpaceType.STAIR]
    assert list(current_headline(session).never_made) == asked_kinds(session)
    lacks = check(session).missing
    assert any("stairs" in lack and "none here" in lack for lack in lacks)
    say_none_here(session, [SpaceType.STAIR])
    assert session.undo_label == "Say that there are no stairs here"
    assert asked_kinds(session) == [SpaceType.PARKING_LOT]
    say_none_here(session, [SpaceType.STAIR])  # said already: no step
    assert not any("stairs" in one for one in check(session).missing)
    session.undo()
    assert asked_kinds(session) == [SpaceType.PARKING_LOT, SpaceType.STAIR]
    assert session.undo_label != "Say that there are no stairs here"


def test_it_is_kept_in_the_file(session: Session):
    say_none_here(session, [SpaceType.STAIR, SpaceType.PARKING_LOT])
    path = session.path
    session.close()
    with Session.open(path, read_only=True) as again:
        assert again.site.none_here == (SpaceType.PARKING_LOT, SpaceType.STAIR)
        assert asked_kinds(again) == []


def test_a_place_that_was_retired_is_none(session: Session):
    room = session.walk.places[0]
    made = replace(room, id=small_audit.place("Stair 1", "stair", "Main").id, kind=SpaceType.STAIR)
    with session.edit("Add a stair"):
        PLACE.insert(session.document.db, made)
    assert asked_kinds(session) == [SpaceType.PARKING_LOT]
