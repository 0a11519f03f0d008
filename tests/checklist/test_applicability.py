"""What is asked where depends on the kind of place, the grade band and the sections off."""

from __future__ import annotations

import pytest

from cpted_audit.checklist.library import find
from cpted_audit.checklist.model import Checklist, in_scope, items_for
from cpted_audit.domain.ids import SectionId
from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.domain.vocabulary import GradeBand

NONE_OFF: frozenset[SectionId] = frozenset()


@pytest.fixture(scope="module")
def school() -> Checklist:
    return find("school-cpted")


def test_only_items_of_the_kind_of_place_in_walk_order(school: Checklist) -> None:
    items = items_for(school, SpaceType.EXTERIOR_DOOR, None, NONE_OFF)
    assert [item.id for item in items][:3] == ["B04", "B07", "B08"]
    assert {item.space_type for item in items} == {SpaceType.EXTERIOR_DOOR}


def test_items_of_all_kinds_make_up_the_checklist(school: Checklist) -> None:
    found = [item for kind in SpaceType for item in items_for(school, kind, None, NONE_OFF)]
    assert sorted(item.id for item in found) == sorted(item.id for item in school.items())


@pytest.mark.parametrize(
    ("band", "asked"),
    [
        (GradeBand.ALL, {"V20": True, "I04": True, "P05": True}),
        (GradeBand.HIGH, {"V20": True, "I04": True, "P05": False}),
        (GradeBand.MIDDLE, {"V20": False, "I04": True, "P05": False}),
        (GradeBand.ELEMENTARY, {"V20": False, "I04": False, "P05": True}),
        (GradeBand.K_8, {"V20": False, "I04": True, "P05": True}),
        (GradeBand.K_12, {"V20": True, "I04": True, "P05": True}),
        (None, {"V20": True, "I04": True, "P05": True}),
    ],
)
def test_grade_bands(school: Checklist, band: GradeBand | None, asked: dict[str, bool]) -> None:
    items = {item.id: item for item in school.items()}
    assert {name: in_scope(items[name], band, NONE_OFF) for name in asked} == asked
    assert in_scope(items["P01"], band, NONE_OFF)


def test_a_section_switched_off_is_not_asked(school: Checklist) -> None:
    off = frozenset({SectionId("responder-sheet")})
    before = items_for(school, SpaceType.OPERATIONS, None, NONE_OFF)
    after = items_for(school, SpaceType.OPERATIONS, None, off)
    assert [item for item in before if item.section_id not in off] == list(after)
    assert len(after) < len(before)


@pytest.mark.parametrize("band", [*GradeBand, None])
def test_every_kind_of_place_has_something_to_ask(
    school: Checklist, band: GradeBand | None
) -> None:
    assert all(len(items_for(school, kind, band, NONE_OFF)) >= 2 for kind in SpaceType)
