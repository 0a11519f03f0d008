"""Walls taken from files: what can be read of which, tidied, chained, and one step."""

from __future__ import annotations

import pytest
import small_audit
from plan_house import add_plan
from small_audit import add_walls, undone

from cpted_audit.domain.plane import Point, Segment
from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.plans.wall_kinds import WallKind
from cpted_audit.errors import AuditError, PlanError, PlanPasswordError
from cpted_audit.geometry.walls import MOST_WALLS
from cpted_audit.imaging.plans.kinds import PlanFileKind
from cpted_audit.session.plans import markers
from cpted_audit.session.plans.importing import PlanOrder, import_plan
from cpted_audit.session.plans.recipe import Recipe
from cpted_audit.session.plans.wall_sources import (
    WallSource,
    add_kinds_of_wall,
    remove_walls,
    source_kind,
    wall_source,
)


@pytest.fixture
def session(tmp_path):
    with small_audit.make(tmp_path / "a.cpted") as session:
        yield session


@pytest.fixture
def plan(session):
    return add_plan(session)


def seg(x1, y1, x2, y2):
    return Segment(Point(x1, y1), Point(x2, y2))


def walls(session, plan):
    return [
        marker for marker in markers.markers(session, plan.id) if marker.kind is MarkerKind.WALL
    ]


def test_lines_are_tidied_chained_and_written_as_one_step(session, plan):
    pieces = [
        seg(0, 0, 50, 0), seg(50, 0, 100, 0),  # one line in two pieces
        seg(100, 0, 100, 100), seg(100, 100, 100, 0),  # the same twice
        seg(7, 7, 7, 7), seg(7, 7, 7.2, 7),  # no length, too short
        seg(float("nan"), 0, 1, 1),
    ]  # fmt: skip
    undone(session, lambda: add_walls(session, plan, pieces))
    (wall,) = walls(session, plan)
    assert {wall.points[0], wall.points[-1]} == {Point(0, 0), Point(100, 100)}
    assert len(wall.points) == 3


def test_lines_of_several_kinds_are_one_step_and_only_like_ones_are_joined(session, plan):
    lines = {
        WallKind.SOLID: [seg(0, 0, 50, 0), seg(100, 0, 150, 0)],
        WallKind.WINDOW: [seg(50, 0, 70, 0), seg(70, 0, 100, 0)],
        WallKind.LOW: [seg(3, 3, 3, 3)],
    }
    undone(session, lambda: add_kinds_of_wall(session, plan, lines))
    found = {one.points: one.wall for one in walls(session, plan)}
    assert found == {
        (Point(0, 0), Point(50, 0)): WallKind.SOLID,
        (Point(100, 0), Point(150, 0)): WallKind.SOLID,
        (Point(50, 0), Point(100, 0)): WallKind.WINDOW,
    }
    assert session.history()[0].label == "Add 3 walls (window 1)"


def test_nothing_that_is_a_wall_adds_none(session, plan):
    assert add_walls(session, plan, [seg(1, 1, 1, 1)]) == []
    assert walls(session, plan) == []


@pytest.mark.slow
def test_more_walls_than_a_plan_can_have_are_refused_whole(session, plan):
    many = [seg(0, y, 100, y) for y in range(0, 3 * MOST_WALLS + 3, 3)]
    before = small_audit.rows(session)
    with pytest.raises(AuditError, match="choose fewer layers"):
        add_walls(session, plan, many)
    assert small_audit.rows(session) == before


def test_every_wall_is_removed_as_one_step_and_nothing_else(session, plan):
    add_walls(session, plan, [seg(0, 0, 50, 0), seg(0, 90, 50, 90)])
    aed = markers.add_marker(session, plan.id, MarkerKind.AED, [Point(1, 1)])
    undone(session, lambda: remove_walls(session, plan))
    assert markers.markers(session, plan.id) == [aed]
    assert remove_walls(session, plan) == 0


def test_the_kind_of_a_file_is_told_by_its_first_bytes(session, tmp_path):
    heads = {"a": b"%PDF-1.7\n", "b": b"\x89PNG\r\n\x1a\n", "c": b"0\nSECTION\n2\nHEADER\n"}
    kinds = {}
    for name, head in heads.items():
        plan = add_plan(session, name)
        with session.document.transaction() as db:
            db.execute(
                "UPDATE plan_source SET data = ? WHERE id = ?",
                [head + b" " * 10**6, plan.source_sha256],
            )
        kinds[name] = source_kind(session, plan)
    assert kinds == {"a": PlanFileKind.PDF, "b": PlanFileKind.PNG, "c": PlanFileKind.DXF}


# Real files


def brought_in(session, path, **recipe):
    order = PlanOrder(
        file_name=path.name, data=path.read_bytes(), recipe=Recipe(**recipe), name=path.stem,
        kind="site",
    )  # fmt: skip
    return import_plan(session, order)


@pytest.mark.slow
def test_a_real_drawing_gives_its_layers_and_their_lines(session, real):
    plan = brought_in(
        session, real / "plans" / "dxf" / "hospital_walls_R12_millimetres.dxf", drawing=True,
        metres_per_unit=0.001, longest_side=2000,
    )  # fmt: skip
    source = wall_source(session, plan)
    layers = source.layers()
    assert layers
    pieces = source.from_layers(dict.fromkeys((name for name, _ in layers), WallKind.SOLID))
    assert pieces
    add_kinds_of_wall(session, plan, pieces)
    inside = [
        point
        for wall in walls(session, plan)
        for point in wall.points
        if -1 <= point.x <= plan.width + 1 and -1 <= point.y <= plan.height + 1
    ]
    assert len(inside) == sum(len(wall.points) for wall in walls(session, plan))
    with pytest.raises(PlanError):
        source.lines()


@pytest.mark.slow
def test_a_real_pdf_gives_lines_and_a_protected_one_asks(session, real):
    plan = brought_in(session, real / "plans" / "pdf" / "AutoCad_Diagram.pdf")
    found = wall_source(session, plan).lines()
    assert len(found.lines) > 1000
    data = (real / "plans" / "pdf-encrypted" / "r3-user-password.pdf").read_bytes()
    with pytest.raises(PlanPasswordError):
        WallSource(data=data, recipe=Recipe()).lines()
    assert WallSource(data=data, recipe=Recipe(), password="asdfzxcv").lines() is not None
    with pytest.raises(PlanError, match="no layers"):
        WallSource(data=data, recipe=Recipe()).from_layers({"A": WallKind.SOLID})
