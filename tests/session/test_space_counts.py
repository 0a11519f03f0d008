"""Counts as people write them, and what a new audit makes of counts, levels and names."""

from __future__ import annotations

import pytest

from cpted_audit.domain.site import GROUNDS
from cpted_audit.domain.space_type import KIND_WORDS, SPACE_TYPES, SpaceType, kind_words
from cpted_audit.errors import AuditError
from cpted_audit.session import new_audit
from cpted_audit.session.new_audit import NewAudit, preview
from cpted_audit.session.space_counts import parse_counts
from cpted_audit.store.tables import LEVEL


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("", {}),
        (" , ;\n and .", {}),
        ("24 classrooms, 11 exterior doors, 2 gyms",
         {SpaceType.CLASSROOM: 24, SpaceType.EXTERIOR_DOOR: 11, SpaceType.GYM: 2}),
        ("24 Classrooms\n1 GYM.", {SpaceType.CLASSROOM: 24, SpaceType.GYM: 1}),
        ("3 labs and shops and a library", {SpaceType.LAB_SHOP: 3, SpaceType.LIBRARY: 1}),
        ("two libraries; 1 main entry, an entrance", {SpaceType.LIBRARY: 2,
                                                      SpaceType.MAIN_ENTRY: 2}),
        ("4 x restroom & 0 stairs", {SpaceType.RESTROOM: 4, SpaceType.STAIR: 0}),
        ("3 parking-lot, 2 lots", {SpaceType.PARKING_LOT: 5}),
        ("7 hallways, 1 nurse's office", {SpaceType.CORRIDOR: 7, SpaceType.HEALTH_ROOM: 1}),
    ],
)  # fmt: skip
def test_counts_are_understood_as_people_write_them(text, counts):
    assert parse_counts(text) == counts


@pytest.mark.parametrize("kind", SpaceType)
def test_every_kind_is_understood_by_its_id_and_its_words(kind):
    one, many = KIND_WORDS[kind]
    words = {one, many, kind.value, SPACE_TYPES[kind].numbered.lower()}
    if kind is SpaceType.GROUNDS:
        words -= {"grounds"}
    for word in words:
        assert parse_counts(f"3 {word}") == {kind: 3}, word
    assert (kind_words(kind, 1), kind_words(kind, 2), kind_words(kind, 0)) == (one, many, many)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("24 dungeons", "“dungeons”"),
        ("classrooms", "“classrooms”"),
        ("2 gyms, many doors", "“many doors”"),
        ("-1 gym", "“-1 gym”"),
        ("1.5 gyms", "“1.5 gyms”"),
        ("² gyms", "“² gyms”"),
        ("gym=3", "“gym=3”"),
        ("2001 gyms", "2,001 gyms"),
        ("1500 rooms, 600 classrooms", "2,100 classrooms"),
        ("9" * 5000 + " gyms", "“999"),
        ("3 " + "x" * 5000, "“xxx"),
    ],
)
def test_what_is_not_understood_is_named(text, named):
    with pytest.raises(AuditError) as error:
        parse_counts(text)
    assert named in str(error.value)
    assert len(str(error.value)) < 700


def test_the_preview_is_what_is_made(tmp_path):
    new = NewAudit(
        site_name="Elm",
        buildings=("Main", "Gym"),
        spaces={"Main": parse_counts("3 classrooms, 2 lots"), "Gym": {SpaceType.GYM: 1}},
        names={"main": {SpaceType.CLASSROOM: ["Room 101", " Room 102 "],
                        SpaceType.EXTERIOR_DOOR: ["Door A"]},
               GROUNDS: {SpaceType.PLAYGROUND: ["Upper yard"]}},
        levels={"Main": ("Basement", "Ground floor")},
    )  # fmt: skip
    shown = preview(new)
    assert ("Main", SpaceType.CLASSROOM, ["Room 101", "Room 102"]) in shown
    assert (GROUNDS, SpaceType.PARKING_LOT, ["Lot A", "Lot B"]) in shown
    assert (GROUNDS, SpaceType.PLAYGROUND, ["Upper yard"]) in shown
    assert ("Gym", SpaceType.GYM, ["Gym"]) in shown
    with new_audit.create(tmp_path / "new.cpted", new) as session:
        made = [
            (session.walk.building_name(one.building_id), one.kind, one.name)
            for one in session.walk.route()
        ]
        assert made == [(where, kind, name) for where, kind, names in shown for name in names]
        levels = LEVEL.all(session.document.db, "building_id, position")
        assert sorted((one.name, one.position) for one in levels) == [
            ("Basement", 1), ("Ground floor", 2), ("Level 1", 1),
        ]  # fmt: skip
        rooms = [one for one in session.walk.places if one.kind is SpaceType.CLASSROOM]
        assert {session.walk.path(one) for one in rooms} == {
            "Main / Basement / Room 101", "Main / Basement / Room 102",
        }  # fmt: skip


def test_an_empty_list_of_names_makes_no_place_of_the_kind():
    new = NewAudit(site_name="Elm", names={"Main": {SpaceType.CORRIDOR: []}})
    assert not any(kind is SpaceType.CORRIDOR for _, kind, _ in preview(new))


@pytest.mark.parametrize(
    "changes",
    [
        {"names": {"Main": {SpaceType.CLASSROOM: ["Room 1", "room 1"]}}},
        {"names": {"Main": {SpaceType.CLASSROOM: ["Corridors"]}}},
        {"names": {"Main": {SpaceType.CLASSROOM: [" "]}}},
        {"names": {"Annex": {SpaceType.CLASSROOM: ["Room 1"]}}},
        {"names": {GROUNDS: {SpaceType.CLASSROOM: ["Room 1"]}}},
        {"levels": {"Main": ["Level 1", "level 1"]}},
        {"levels": {"Main": [""]}},
        {"levels": {"Annex": ["Level 1"]}},
        {"levels": {GROUNDS: ["Level 1"]}},
    ],
)
def test_names_and_levels_that_clash_are_told_and_make_nothing(tmp_path, changes):
    new = NewAudit(site_name="Elm", **changes)
    with pytest.raises(AuditError):
        preview(new)
    with pytest.raises(AuditError):
        new_audit.create(tmp_path / "new.cpted", new)
    assert list(tmp_path.iterdir()) == []
