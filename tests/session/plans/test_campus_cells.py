"""One name for one spot of the site, on every plan that is tied to it."""

from __future__ import annotations

import math
from collections.abc import Iterator

import pytest
import small_audit
from plan_house import add_plan
from small_audit import position_of

from cpted_audit.domain.ids import LevelId
from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.plans.plan import ControlPoint, Plan, PlanKind
from cpted_audit.errors import AuditError
from cpted_audit.session.check import plan_lacks
from cpted_audit.session.places.edits import add_building, add_level
from cpted_audit.session.plans.cells import CampusCells, check_own_grid
from cpted_audit.session.plans.markers import add_marker
from cpted_audit.session.session import Session

SITE_SCALE, SITE_GRID = 0.25, 25.0
"""Metres to a pixel of the site plan (300 m by 200 m), and to the side of a cell of its grid."""
_DEGREE = 111_000.0


def tied(
    *, scale: float, east: float = 0.0, south: float = 0.0, turn: float = 0.0
) -> tuple[ControlPoint, ...]:
    """Return two control points of a plan whose first corner lies so many metres from the site's.

    `turn` is how far its picture is turned clockwise, in degrees.
    """
    points = []
    for x, y in ((0.0, 0.0), (1200.0, 800.0)):
        angle = math.radians(turn)
        right = east + scale * (x * math.cos(angle) - y * math.sin(angle))
        down = south + scale * (x * math.sin(angle) + y * math.cos(angle))
        points.append(ControlPoint(x, y, -down / _DEGREE, right / _DEGREE))
    return tuple(points)


@pytest.fixture
def session(tmp_path) -> Iterator[Session]:
    with small_audit.make(tmp_path / "a.cpted") as session:
        yield session


@pytest.fixture
def site(session: Session) -> Plan:
    return add_plan(
        session, "Site", kind=PlanKind.SITE, level_id=None, metres_per_pixel=SITE_SCALE,
        grid_cell=SITE_GRID, control=tied(scale=SITE_SCALE),
    )  # fmt: skip


def level_of(session: Session, building: str, name: str) -> LevelId:
    known = {building.name: building for building in session.walk.buildings}
    owner = known.get(building) or add_building(session, building)
    return (
        next(
            (
                level.id
                for level in session.walk.levels
                if level.building_id == owner.id and level.name == name
            ),
            None,
        )
        or add_level(session, owner.id, name).id
    )


@pytest.mark.parametrize("turn", [0.0, 33.0, 90.0, 200.0])
def test_a_tied_level_has_the_grid_of_the_site_however_it_is_turned(
    session: Session, site: Plan, turn: float
) -> None:
    level = add_plan(
        session, "one", grid_cell=5.0,
        control=tied(scale=0.05, east=140.0, south=70.0, turn=turn),
    )  # fmt: skip
    campus = CampusCells(session)
    for x, y in ((5, 5), (300, 200), (560, 700), (1190, 790)):
        angle = math.radians(turn)
        east = 140.0 + 0.05 * (x * math.cos(angle) - y * math.sin(angle))
        south = 70.0 + 0.05 * (x * math.sin(angle) + y * math.cos(angle))
        on_site = campus.name(site.id, Point(east / SITE_SCALE, south / SITE_SCALE))
        assert on_site
        assert campus.name(level.id, Point(x, y)) == on_site
    assert (campus.is_laid(level.id), campus.is_apart(level.id)) == (True, False)
    assert campus.reference is not None
    assert campus.reference.id == site.id


def test_a_tied_level_needs_no_grid_of_its_own(session: Session, site: Plan) -> None:
    level = add_plan(session, "one", control=tied(scale=0.05, east=140.0, south=70.0))
    pin = add_marker(session, level.id, MarkerKind.AED, [Point(60, 60)])
    assert position_of(session, pin).cell == "F3"
    with pytest.raises(AuditError, match="The grid of Site lies over this plan too"):
        check_own_grid(session, level)
    check_own_grid(session, site)


def test_levels_that_are_tied_to_nothing_begin_their_cells_with_their_own_names(
    session: Session, site: Plan
) -> None:
    own = {"grid_cell": 10.0}
    upper = add_plan(session, "a", level_id=level_of(session, "Main", "Level 2"), **own)
    other = add_plan(session, "b", level_id=level_of(session, "Gym hall", "Level 2"), **own)
    below = add_plan(session, "c", level_id=level_of(session, "Gym hall", "Basement"), **own)
    campus = CampusCells(session)
    at = Point(250, 250)
    assert [campus.name(one.id, at) for one in (site, upper, other, below)] == [
        "C3", "M-L2-B2", "GH-L2-B2", "B-B2",
    ]  # fmt: skip
    assert all(campus.is_apart(one.id) for one in (upper, other, below))
    told = " ".join(plan_lacks(session))
    assert "its cells are its own and begin with GH-L2-" in told
    assert "begin with SP" not in told


def test_a_level_beside_the_site_plan_is_not_called_by_its_cells(
    session: Session, site: Plan
) -> None:
    far = add_plan(
        session, "far", grid_cell=10.0, control=tied(scale=0.05, east=5000.0, south=70.0)
    )
    assert CampusCells(session).name(far.id, Point(1, 1)).endswith("-A1")


def test_the_grid_grows_where_a_level_reaches_beyond_the_site_plan(
    session: Session, site: Plan
) -> None:
    edge = add_plan(session, "edge", control=tied(scale=0.05, east=265.0, south=100.0))
    campus = CampusCells(session)
    names = [campus.name(edge.id, Point(x, 400)) for x in (100, 600, 1150)]
    assert names == ["K5", "L5", "M5"]
    assert campus.name(site.id, Point(1199, 799)) == "L8"


def test_one_plan_alone_has_plain_names_and_two_without_a_site_plan_have_none_of_them(
    session: Session,
) -> None:
    first = add_plan(session, "one", grid_cell=10.0)
    assert CampusCells(session).name(first.id, Point(1, 1)) == "A1"
    second = add_plan(session, "two", grid_cell=10.0, level_id=level_of(session, "Main", "Level 2"))
    campus = CampusCells(session)
    assert campus.reference is None
    assert [campus.name(one.id, Point(1, 1)) for one in (first, second)] == ["L1-A1", "L2-A1"]


def test_levels_tied_to_one_another_share_a_grid_without_a_site_plan(session: Session) -> None:
    where = tied(scale=0.05)
    first = add_plan(session, "one", grid_cell=10.0, control=where)
    second = add_plan(
        session, "two", grid_cell=7.0, level_id=level_of(session, "Main", "Level 2"),
        control=where,
    )  # fmt: skip
    campus = CampusCells(session)
    assert campus.name(first.id, Point(450, 450)) == campus.name(second.id, Point(450, 450)) == "C3"


def test_one_control_point_ties_a_plan_to_nothing(session: Session, site: Plan) -> None:
    level = add_plan(session, "one", grid_cell=10.0, control=tied(scale=0.05)[:1])
    assert CampusCells(session).name(level.id, Point(1, 1)) == "L1-A1"
