"""A plan replaced: everything on it is carried along, as one exact step, or nothing happens."""

from __future__ import annotations

import math
from datetime import date

import pytest
import small_audit
from hypothesis import given
from hypothesis import strategies as st
from plan_house import add_plan
from small_audit import undone

from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.plans.plan import ControlPoint
from cpted_audit.errors import AuditError
from cpted_audit.session.plans import markers, plans
from cpted_audit.session.plans.importing import PlanImport, PlanOrder
from cpted_audit.session.plans.recipe import Recipe
from cpted_audit.session.plans.replacing import preview_replacement, replace_plan
from cpted_audit.store.tables import PLAN_PICTURE, PlanPicture


@pytest.fixture
def session(tmp_path):
    with small_audit.make(tmp_path / "a.cpted") as session:
        yield session


@pytest.fixture
def plan(session):
    return add_plan(
        session, north=10.0, grid_cell=10.0, grid_left=20.0, grid_top=40.0,
        control=(ControlPoint(0, 0, 40.0, -74.0), ControlPoint(1000, 0, 40.0, -73.999)),
        verified_on=date(2026, 1, 2), verified_by="Ortiz", verified_walking=True,
    )  # fmt: skip


def picture(session, size, *, complete=True):
    """Return a picture that no plan shows yet, as an import leaves it."""
    made = PlanImport(
        session,
        PlanOrder(file_name="new.png", data=b"new", recipe=Recipe(), name="", kind="level"),
        picture_only=True,
    )  # fmt: skip
    with session.document.transaction() as db:
        PLAN_PICTURE.insert(
            db,
            PlanPicture(
                id=made.picture_id, width=size[0], height=size[1], levels=1, complete=complete,
                recipe="{}", thumbnail=b"", overview=b"",
            ),
        )  # fmt: skip
        db.execute("INSERT INTO plan_source (id, data) VALUES (?, ?)", [made.source_sha256, b"n"])
    made.size, made.dpi = size, 96.0
    return made


def test_stretching_carries_scale_grid_and_control_points(session, plan):
    camera = markers.add_marker(
        session, plan.id, MarkerKind.CAMERA, [Point(300, 400)], direction=350.0
    )
    made = picture(session, (2400, 1600))
    found = preview_replacement(session, plan, made.size, [])
    assert found.shifts[camera.id] == pytest.approx(0)
    assert found.outside == ()
    undone(session, lambda: replace_plan(session, plan, made, "new.png", found))
    now = plans.find_plan(session, plan.id)
    assert (now.width, now.height, now.dpi, now.source_name) == (2400, 1600, 96.0, "new.png")
    assert now.metres_per_pixel == pytest.approx(0.025)
    assert (now.grid_left, now.grid_top) == pytest.approx((40, 80))
    assert [(one.x, one.y, one.latitude) for one in now.control] == [
        (0, 0, 40.0), (2000, 0, 40.0),
    ]  # fmt: skip
    assert now.north == pytest.approx(10)
    assert (now.verified_on, now.verified_by, now.verified_walking) == (None, "", False)
    assert markers.find_marker(session, camera.id).at == Point(600, 800)


def test_a_turned_drawing_turns_what_looks_somewhere(session, plan):
    camera = markers.add_marker(
        session, plan.id, MarkerKind.CAMERA, [Point(300, 400)], direction=350.0
    )
    pairs = [(Point(0, 0), Point(800, 0)), (Point(1200, 0), Point(800, 1200))]
    made = picture(session, (800, 1200))
    found = preview_replacement(session, plan, made.size, pairs)
    assert found.way.turn == pytest.approx(90)
    replace_plan(session, plan, made, "new.png", found)
    now = markers.find_marker(session, camera.id)
    assert now.direction == pytest.approx(80)
    assert now.at == pytest.approx((400, 300))
    assert plans.find_plan(session, plan.id).north == pytest.approx(100)


def test_what_would_lie_outside_is_told(session, plan):
    near = markers.add_marker(session, plan.id, MarkerKind.AED, [Point(10, 10)])
    far = markers.add_marker(session, plan.id, MarkerKind.AED, [Point(1100, 10)])
    pairs = [(Point(0, 0), Point(0, 0)), (Point(100, 100), Point(100, 100))]
    found = preview_replacement(session, plan, (600, 800), pairs)
    assert found.outside == (far,)
    assert found.off == pytest.approx((0, 0))
    assert found.shifts[near.id] == pytest.approx(5, abs=0.01)  # 10 px against 5 when stretched
    assert found.shifts[far.id] == pytest.approx(550, abs=0.01)


@pytest.mark.parametrize(
    ("pairs", "complaint"),
    [
        ([((5, 5), (5, 5))], "two control points"),
        ([((5, 5), (5, 5)), ((5, 5), (9, 9))], "lie on one another"),
        ([((1, 1), (1, 1)), ((2, 2), (2, 2)), ((3, 3), (3, 3))], "one line"),
        ([((math.nan, 1), (1, 1)), ((2, 2), (2, 2))], "not a number"),
        ([((0, 0), (100, 0)), ((100, 0), (0, 0)), ((0, 100), (100, 100))], "mirror"),
    ],
)
def test_points_that_cannot_be_right_are_refused(session, plan, pairs, complaint):
    given = [(Point(*one), Point(*other)) for one, other in pairs]
    with pytest.raises(AuditError, match=complaint):
        preview_replacement(session, plan, (1200, 800), given)


def test_a_picture_that_is_not_whole_replaces_nothing(session, plan):
    made = picture(session, (1200, 800), complete=False)
    found = preview_replacement(session, plan, made.size, [])
    before = small_audit.rows(session)
    with pytest.raises(AuditError, match="the old one was kept"):
        replace_plan(session, plan, made, "new.png", found)
    assert small_audit.rows(session) == before


def test_three_points_tell_how_unevenly_they_fit(session, plan):
    pairs = [(Point(0, 0), Point(0, 0)), (Point(100, 0), Point(100, 0)),
             (Point(0, 100), Point(0, 150))]  # fmt: skip
    found = preview_replacement(session, plan, (1200, 1200), pairs)
    assert found.off == pytest.approx((0, 0, 0))
    assert max(found.uneven) > 5


coordinate = st.floats(0, 1000)
corner = st.builds(Point, coordinate, coordinate)


@given(
    turn=st.floats(0, 359), factor=st.floats(0.2, 5), shift=corner,
    known=st.lists(corner, min_size=2, max_size=2), other=corner,
)  # fmt: skip
def test_two_points_carry_every_point_there_and_back(turn, factor, shift, known, other):
    from cpted_audit.geometry.transform import Pair, best

    one, two = known
    if math.dist(one, two) < 1:
        return
    sine, cosine = math.sin(math.radians(turn)) * factor, math.cos(math.radians(turn)) * factor

    def there(point):
        return Point(
            cosine * point.x - sine * point.y + shift.x, sine * point.x + cosine * point.y + shift.y
        )

    way = best([Pair(one, there(one)), Pair(two, there(two))])
    assert math.dist(way(other), there(other)) < 1e-3
    assert math.dist(way.inverse()(way(other)), other) < 1e-3
    assert way.factor == pytest.approx(factor, rel=1e-6)
