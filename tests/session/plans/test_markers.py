"""Markers placed, moved, changed, linked, copied and removed, each as one exact step."""

from __future__ import annotations

import math

import pytest
import small_audit
from examples import at_most
from hypothesis import given, settings
from hypothesis import strategies as st
from plan_house import add_plan
from small_audit import N, place_named, undone

from cpted_audit.domain.ids import ItemId
from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.marker import MarkerKind, MarkerState
from cpted_audit.domain.plans.marker_kinds import (
    MARKER_KINDS,
    MarkerField,
    MarkerShape,
    info_of,
)
from cpted_audit.errors import AuditError
from cpted_audit.session.plans import markers, plans
from cpted_audit.session.plans.sight_studies import add_study, find_study
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import current_findings


@pytest.fixture
def session(tmp_path):
    with small_audit.make(tmp_path / "a.cpted") as session:
        yield session


@pytest.fixture
def plan(session):
    return add_plan(session)


def line(*points):
    return [Point(*point) for point in points]


AREA = line((0, 0), (100, 0), (100, 100))


def test_every_kind_is_placed_with_its_defaults_and_undone(session, plan):
    for info in MARKER_KINDS:
        points = AREA[: info.shape.least]
        made = []

        def place(kind=info.kind, points=points, made=made):
            made.append(markers.add_marker(session, plan.id, kind, points))

        if info.kind in {MarkerKind.CAMERA, MarkerKind.ZONE, MarkerKind.WALL}:
            undone(session, place)
        else:
            place()
        marker = made[0]
        assert markers.find_marker(session, marker.id) == marker
        assert marker.points == tuple(points)
        for name in ("direction", "field_of_view", "reach", "resolution", "opening"):
            if MarkerField(name) not in info.fields:
                assert getattr(marker, name) is None, (info.kind, name)


def test_doors_cameras_stairs_and_posts_are_numbered_over_all_plans(session, plan):
    other = add_plan(session, "other")
    made = [
        markers.add_marker(session, one.id, MarkerKind.CAMERA, [Point(1, 1)])
        for one in (plan, other, plan)
    ]
    assert [one.label for one in made] == ["1", "2", "3"]
    markers.remove_markers(session, [made[0].id])
    assert markers.add_marker(
        session, plan.id, MarkerKind.CAMERA, [Point(1, 1)]
    ).label == "4"  # fmt: skip
    assert markers.add_marker(session, plan.id, MarkerKind.STAIR, [Point(1, 1)]).label == "1"
    named = markers.add_marker(session, plan.id, MarkerKind.CAMERA, [Point(1, 1)], label="Roof")
    assert named.label == "Roof"


@pytest.mark.parametrize(
    ("kind", "points", "complaint"),
    [
        (MarkerKind.WALL, [(1, 1)], "two different points"),
        (MarkerKind.WALL, [(1, 1), (1, 1), (1, 1)], "two different points"),
        (MarkerKind.ZONE, [(1, 1), (2, 2)], "three different corners"),
        (MarkerKind.ZONE, [(1, 1), (2, 2), (1, 1)], "three different corners"),
        (MarkerKind.AED, [], "at least a point"),
        (MarkerKind.AED, [(math.nan, 1)], "nowhere on the plan"),
        (MarkerKind.AED, [(1, math.inf)], "nowhere on the plan"),
        (MarkerKind.WALL, [(1, 1), (1e9, 1)], "nowhere on the plan"),
    ],
)
def test_slips_of_the_hand_are_told_and_nothing_is_kept(session, plan, kind, points, complaint):
    before = small_audit.rows(session)
    with pytest.raises(AuditError, match=complaint):
        markers.add_marker(session, plan.id, kind, line(*points))
    assert small_audit.rows(session) == before


@pytest.mark.parametrize(
    "values",
    [{"field_of_view": 0.5}, {"field_of_view": 361.0}, {"reach": 0.0}, {"reach": -1.0},
     {"resolution": 3}, {"opening": 0.0}, {"direction": math.nan}, {"direction": math.inf},
     {"reach": math.nan}],
)  # fmt: skip
def test_impossible_values_are_told_and_the_old_ones_kept(session, plan, values):
    camera = markers.add_marker(session, plan.id, MarkerKind.CAMERA, [Point(1, 1)])
    with pytest.raises(AuditError, match="kept"):
        markers.change_markers(session, [camera.id], **values)
    assert markers.find_marker(session, camera.id) == camera


def test_a_value_is_left_out_where_a_kind_has_no_such_field(session, plan):
    aed = markers.add_marker(session, plan.id, MarkerKind.AED, [Point(1, 1)])
    camera = markers.add_marker(session, plan.id, MarkerKind.CAMERA, [Point(1, 1)])
    undone(
        session,
        lambda: markers.change_markers(
            session, [aed.id, camera.id], direction=45.0, state=MarkerState.DEFECT
        ),
    )
    now = [markers.find_marker(session, one.id) for one in (aed, camera)]
    assert [one.direction for one in now] == [None, 45.0]
    assert [one.state for one in now] == [MarkerState.DEFECT] * 2


def test_what_sees_less_than_all_round_looks_somewhere(session, plan):
    post = markers.add_marker(session, plan.id, MarkerKind.VIEWPOINT, [Point(1, 1)])
    assert (post.direction, post.field_of_view) == (None, 360.0)
    markers.change_markers(session, [post.id], field_of_view=120.0)
    assert markers.find_marker(session, post.id).direction == 0.0


def test_nudges_join_and_moves_do_not(session, plan):
    aed = markers.add_marker(session, plan.id, MarkerKind.AED, [Point(1, 1)])
    steps = len(session.history())
    for x in range(2, 9):
        markers.move_markers(
            session, {aed.id: [Point(x, 1)]}, merge_key="nudge", words=markers.NUDGE
        )
    assert len(session.history()) == steps + 1
    markers.move_markers(session, {aed.id: [Point(20, 1)]})
    markers.move_markers(session, {aed.id: [Point(30, 1)]})
    assert len(session.history()) == steps + 3
    assert session.history()[0].label == "Move AED"


def test_a_removed_marker_leaves_its_studies_and_undo_puts_it_back(session, plan):
    posts = [
        markers.add_marker(session, plan.id, MarkerKind.VIEWPOINT, [Point(x, 1)]) for x in (1, 2)
    ]
    zone = markers.add_marker(session, plan.id, MarkerKind.ZONE, AREA)
    study = add_study(
        session, plan.id, "S", [post.id for post in posts], [zone.id], doors_open=True
    )
    undone(session, lambda: markers.remove_markers(session, [posts[0].id, zone.id]))
    left = find_study(session, study.id)
    assert (left.viewpoint_ids, left.zone_ids) == ((posts[1].id,), ())
    session.undo()
    assert find_study(session, study.id) == study


def test_a_linked_record_that_goes_leaves_the_marker_and_undo_links_it_again(session, plan):
    small_audit.observe(session, "Main / Room 1", {"R1": N})
    room = place_named(session, "Main / Room 1")
    answer = session.walk.answers[ItemId("R1"), room.id]
    (finding,) = current_findings(session)
    made = {
        "answer_id": markers.add_marker(
            session, plan.id, MarkerKind.ANSWER, [Point(1, 1)], answer_id=answer.id
        ),
        "finding_id": markers.add_marker(
            session, plan.id, MarkerKind.FINDING, [Point(1, 1)], finding_id=finding.id
        ),
        "place_id": markers.add_marker(
            session, plan.id, MarkerKind.ROOM, AREA, place_id=room.id
        ),
    }  # fmt: skip
    for column, marker in made.items():
        found = markers.linked_markers(session, **{column: getattr(marker, column)})
        assert [one.id for one in found] == [marker.id]
    with pytest.raises(ValueError, match="no link"):
        markers.linked_markers(session, label="x")

    def drop():
        with session.edit("Drop"):
            session.document.db.execute("DELETE FROM finding WHERE id = ?", [finding.id])
            session.document.db.execute("DELETE FROM answer WHERE id = ?", [answer.id])

    before = small_audit.rows(session)
    drop()
    assert markers.find_marker(session, made["finding_id"].id).finding_id is None
    assert markers.find_marker(session, made["answer_id"].id).answer_id is None
    session.undo()
    assert small_audit.rows(session) == before


def test_copies_take_what_is_their_own_and_no_links(session, plan):
    room = place_named(session, "Main / Room 1")
    other = add_plan(session, "other")
    door = markers.add_marker(
        session, plan.id, MarkerKind.EXTERIOR_DOOR, [Point(100, 40)], place_id=room.id,
        state=MarkerState.DEFECT, note="Drags",
    )  # fmt: skip
    made = []
    undone(
        session,
        lambda: made.extend(
            markers.copy_markers(session, [door.id], other.id, scale=0.5, shift=(10, 0))
        ),
    )
    copy = made[0]
    assert copy.points == (Point(60, 20),)
    assert (copy.state, copy.note, copy.label) == (MarkerState.DEFECT, "Drags", door.label)
    assert copy.place_id is None
    assert markers.find_marker(session, door.id) == door
    assert markers.copy_markers(session, [], other.id) == []


def test_walls_are_added_in_one_step_and_give_their_pieces(session, plan):
    undone(
        session,
        lambda: markers.add_markers(
            session, plan.id, MarkerKind.WALL,
            [line((0, 0), (9, 0), (9, 9)), line((1, 1), (5, 5))], label="Add 2 walls",
        ),
    )  # fmt: skip
    assert len(markers.wall_segments(markers.markers(session, plan.id))) == 3


def test_a_marker_of_a_plan_that_is_gone_is_told(session, plan):
    plans.remove_plan(session, plan)
    with pytest.raises(AuditError, match="no longer there"):
        markers.add_marker(session, plan.id, MarkerKind.AED, [Point(1, 1)])
    with pytest.raises(AuditError, match="no longer there"):
        markers.add_markers(session, plan.id, MarkerKind.WALL, [AREA], label="x")


# Properties


number = st.floats(-9e6, 9e6).map(lambda one: round(one, 3))
point = st.builds(Point, number, number)


@pytest.fixture(scope="module")
def lasting(tmp_path_factory):
    with small_audit.make(tmp_path_factory.mktemp("p") / "p.cpted") as session:
        yield session, add_plan(session)


@settings(max_examples=at_most(40))
@given(
    kind=st.sampled_from([one.kind for one in MARKER_KINDS]),
    points=st.lists(point, min_size=3, max_size=12, unique=True),
    label=st.text(max_size=40),
    note=st.text(max_size=80),
    direction=st.none() | st.floats(-720, 720),
    reach=st.none() | st.floats(0.1, 10_000),
)  # fmt: skip
def test_a_marker_is_read_as_it_was_written(lasting, kind, points, label, note, direction, reach):
    session, plan = lasting
    if info_of(kind).shape is MarkerShape.POINT:
        points = points[:1]
    marker = markers.add_marker(
        session, plan.id, kind, points, label=label or "x", note=note, direction=direction,
        reach=reach,
    )  # fmt: skip
    assert markers.find_marker(session, marker.id) == marker
    with Session.open(session.path, read_only=True) as reader:
        assert markers.find_marker(reader, marker.id) == marker


@settings(max_examples=at_most(25))
@given(
    points=st.lists(
        st.builds(Point, st.integers(0, 1000), st.integers(0, 1000)), min_size=2, max_size=6,
        unique=True,
    ),
    scale=st.sampled_from([0.25, 0.5, 1.0, 2.0, 4.0]),
)  # fmt: skip
def test_a_copy_scaled_there_and_back_is_the_same(lasting, points, scale):
    session, plan = lasting
    wall = markers.add_marker(session, plan.id, MarkerKind.WALL, points)
    (there,) = markers.copy_markers(session, [wall.id], plan.id, scale=scale, shift=(3, 4))
    (back,) = markers.copy_markers(
        session, [there.id], plan.id, scale=1 / scale, shift=(-3 / scale, -4 / scale)
    )
    assert back.points == wall.points
