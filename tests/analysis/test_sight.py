"""The figures of sight lines against closed forms: rooms, doors, cameras, coverage, words."""

from __future__ import annotations

import json
import math
from dataclasses import replace

import pytest
from examples import at_most
from hypothesis import given, settings
from hypothesis import strategies as st

from cpted_audit.analysis.sight import SightFigures, compute_sight
from cpted_audit.analysis.sight_inputs import SightInputs
from cpted_audit.analysis.sight_words import assumptions, blind_text
from cpted_audit.domain.ids import MarkerId, PlanId
from cpted_audit.domain.length import LengthUnit
from cpted_audit.domain.plane import Box, Point, Segment
from cpted_audit.domain.plans.marker import Marker, MarkerKind
from cpted_audit.geometry.camera import Task
from cpted_audit.geometry.measure import ring_size

SCALE = 0.1
BOUNDS = Box(-10, -10, 410, 210)
WALLS = (
    ((0, 0), (400, 0)), ((400, 0), (400, 200)), ((400, 200), (0, 200)), ((0, 200), (0, 0)),
    ((200, 0), (200, 200)),
)  # fmt: skip
"""Two rooms of 20 x 20 m side by side."""


def marker(kind, *points, name="m", **values):
    return Marker(
        id=MarkerId(name), plan_id=PlanId("p"), kind=kind, position=0,
        points=tuple(Point(*point) for point in points), **values,
    )  # fmt: skip


def square(left, top, side, name="z", **values):
    corners = ((left, top), (left + side, top), (left + side, top + side), (left, top + side))
    return marker(MarkerKind.ZONE, *corners, name=name, label=name, **values)


LEFT, RIGHT = square(0, 0, 200, "left"), square(200, 0, 200, "right")


def inputs(**told):
    told = {
        "metres_per_pixel": SCALE, "bounds": BOUNDS, "doors": (), "viewpoints": (),
        "zones": (LEFT, RIGHT), "doors_open": True,
        "walls": tuple(Segment(Point(*one), Point(*other)) for one, other in WALLS),
    } | told  # fmt: skip
    return SightInputs(**told)


def post(x, y, name="v", **values):
    return marker(MarkerKind.VIEWPOINT, (x, y), name=name, **{"field_of_view": 360.0, **values})


def seen(figures):
    return [round(zone.seen, 2) for zone in figures.zones]


def test_a_post_sees_its_room_and_no_other():
    outcome = compute_sight(inputs(viewpoints=(post(100, 100),)))
    figures = outcome.figures
    assert seen(figures) == [100, 0]
    assert figures.seen == pytest.approx(50)
    assert [zone.size for zone in figures.zones] == pytest.approx([400, 400])
    assert figures.zones[1].blind == pytest.approx((400,))
    assert sum(ring_size(area.outline) for area in outcome.blind[RIGHT.id]) == pytest.approx(40_000)
    assert (figures.viewpoints, figures.cameras) == (1, 0)


def test_a_door_of_known_width_lets_a_known_wedge_through():
    door = marker(MarkerKind.INTERIOR_DOOR, (200, 100), opening=2.0)
    looks = {"viewpoints": (post(100, 100),), "doors": (door,)}
    opened = compute_sight(inputs(**looks)).figures
    # From 100 px away through 20 px, a wedge grows to 60 px over the next 200.
    assert opened.zones[1].seen == pytest.approx(100 * (20 + 60) / 2 * 200 / 40_000, rel=1e-3)
    shut = compute_sight(inputs(**looks, doors_open=False)).figures
    assert seen(shut) == [100, 0]
    own = marker(MarkerKind.INTERIOR_DOOR, (200, 100), opening=2.0, stands_open=True)
    told = compute_sight(inputs(viewpoints=looks["viewpoints"], doors=(own,), doors_open=False))
    assert seen(told.figures) == seen(opened)
    assert "Doors that stand otherwise, as marked on the plan: 1 of 1." in told.figures.assumptions


def test_reach_and_field_of_view_cut_sectors_of_known_size():
    far = compute_sight(inputs(viewpoints=(post(100, 100, reach=5.0),))).figures
    assert far.zones[0].seen == pytest.approx(100 * math.pi * 50**2 / 40_000, rel=2e-3)
    quarter = post(0, 0, reach=10.0, field_of_view=90.0, direction=135.0)
    assert compute_sight(inputs(viewpoints=(quarter,))).figures.zones[0].seen == pytest.approx(
        100 * math.pi * 100**2 / 4 / 40_000, rel=5e-3
    )


def test_what_two_posts_see_counts_once_and_twice_is_told():
    both = (post(50, 100, "a"), post(150, 100, "b"))
    figures = compute_sight(inputs(viewpoints=both)).figures
    assert figures.zones[0].seen == pytest.approx(100)
    assert figures.zones[0].seen_twice == pytest.approx(100)
    one = compute_sight(inputs(viewpoints=both[:1])).figures
    assert one.zones[0].seen_twice == pytest.approx(0)


def test_a_camera_is_told_apart_from_eyes_and_recognises_less_than_it_sees():
    camera = marker(
        MarkerKind.CAMERA, (300, 100), name="c", label="7", direction=90.0, field_of_view=90.0,
        reach=9.0, resolution=640,
    )  # fmt: skip
    outcome = compute_sight(inputs(viewpoints=(post(100, 100), camera)))
    figures = outcome.figures
    assert figures.by_eye == pytest.approx(50)
    assert figures.zones[1].by_eye == pytest.approx(0)
    assert figures.zones[1].seen > figures.zones[1].recognised > 0
    view = next(view for view in outcome.views if view.marker is camera)
    sizes = [sum(ring_size(area.outline) for area in view.tasks[task]) for task in Task]
    assert sizes == sorted(sizes, reverse=True)  # the more a task needs, the nearer it ends
    assert any(
        told.startswith("Camera 7 looks 90° wide, as far as 29.5 ft, with 640 pixels across")
        for told in figures.assumptions
    )
    # 640 px over 90° is 320 px at a meter: 320 / 125 = 2.56 m = 8.4 ft, 320 / 500 = 0.64 m = 2.1 ft
    _looks, used, newer = figures.assumptions[-1].split(" By ")
    assert used.startswith("EN 62676-4:2015, which the shares use: detection to ")
    assert "recognition to 8.4 ft" in used
    assert newer.startswith("IEC 62676-4:2025: overview to ")
    assert "validate to 2.1 ft" in newer


def test_without_a_scale_shares_are_told_and_sizes_are_not():
    post_ = post(100, 100, reach=5.0)
    door = marker(MarkerKind.INTERIOR_DOOR, (200, 100), opening=2.0)
    figures = compute_sight(
        inputs(metres_per_pixel=None, viewpoints=(post_,), doors=(door,))
    ).figures
    assert seen(figures) == [100, 0]
    assert [zone.size for zone in figures.zones] == [None, None]
    assert figures.zones[1].blind == (None,)
    assert figures.assumptions[-1].startswith("The plan has no scale")


def test_nobody_nothing_and_zones_that_enclose_nothing():
    nobody = compute_sight(inputs()).figures
    assert seen(nobody) == [0, 0]
    nothing = compute_sight(inputs(zones=(), viewpoints=(post(9, 9),))).figures
    assert nothing.seen is None
    flat = marker(MarkerKind.ZONE, (0, 0), (10, 0), (20, 0), name="flat")
    figures = compute_sight(inputs(zones=(flat,), viewpoints=(post(9, 9),))).figures
    assert figures.zones[0].seen is None
    assert figures.zones[0].name == "Zone"


def test_a_zone_that_crosses_itself_counts_the_loops_it_has():
    bow = marker(MarkerKind.ZONE, (0, 0), (100, 100), (100, 0), (0, 100), name="bow")
    figures = compute_sight(inputs(zones=(bow,), viewpoints=(post(150, 150),))).figures
    assert figures.zones[0].size == pytest.approx(2 * 2500 * SCALE**2)
    assert figures.zones[0].seen == pytest.approx(100)


def test_small_blind_areas_are_not_named_but_counted():
    pillar = tuple(
        Segment(Point(*one), Point(*other))
        for one, other in (((99, 50), (101, 50)), ((101, 50), (101, 52)), ((101, 52), (99, 52)),
                           ((99, 52), (99, 50)))
    )  # fmt: skip
    figures = compute_sight(
        inputs(walls=(*inputs().walls, *pillar), viewpoints=(post(100, 199),))
    ).figures
    assert 0 < 100 - figures.zones[0].seen < 1
    assert all(size >= 1 for size in figures.zones[0].blind)


def test_figures_are_read_as_they_were_written():
    figures = compute_sight(inputs(viewpoints=(post(100, 100),))).figures
    assert SightFigures.from_json(figures.to_json()) == figures
    for broken in ("", "[]", "{}", json.dumps({"zones": [{"a": 1}], "assumptions": []})):
        with pytest.raises((ValueError, TypeError, KeyError)):
            SightFigures.from_json(broken)


def test_words():
    assert blind_text(None, LengthUnit.FEET) == "not seen"
    assert blind_text(10.0, LengthUnit.METRES) == "not seen · 10 m²"
    open_page = post(1, 1, label="Desk", reach=10.0)
    told = assumptions(inputs(viewpoints=(open_page,)), LengthUnit.METRES)
    assert told[:2] == (
        "5 pieces of wall stop sight from floor to ceiling.",
        "No window and no see-through fence is marked, so glass counts as wall.",
    )
    assert "Doors stand open." in told
    assert "Duty post Desk sees as far as 10 m." in told


def test_the_digest_tells_what_the_outcome_rests_on():
    base = inputs(viewpoints=(post(1, 1),))
    assert base.digest() == inputs(viewpoints=(post(1, 1, note="n"),)).digest()
    others = [
        inputs(viewpoints=(post(2, 1),)),
        inputs(viewpoints=(post(1, 1),), doors_open=False),
        inputs(viewpoints=(post(1, 1),), metres_per_pixel=0.2),
        inputs(viewpoints=(post(1, 1),), walls=base.walls[:-1]),
        inputs(viewpoints=(post(1, 1),), zones=(LEFT,)),
        inputs(viewpoints=(post(1, 1, reach=3.0),)),
    ]
    assert len({one.digest() for one in (base, *others)}) == 7


# Properties


inside = st.tuples(st.floats(1, 399), st.floats(1, 199))


@settings(max_examples=at_most(25))
@given(places=st.lists(inside, min_size=1, max_size=4))
def test_another_viewpoint_never_sees_less_together(places):
    posts = [post(*one, name=f"v{number}") for number, one in enumerate(places)]
    last = -1.0
    for count in range(1, len(posts) + 1):
        now = compute_sight(inputs(viewpoints=tuple(posts[:count]))).figures.seen
        assert now >= last - 1e-6
        assert 0 <= now <= 100
        last = now


@settings(max_examples=at_most(25))
@given(place=inside, reach=st.floats(0.5, 15))
def test_what_is_seen_lies_within_reach(place, reach):
    outcome = compute_sight(inputs(viewpoints=(post(*place, reach=reach),)))
    pixels = reach / SCALE
    for area in outcome.seen:
        for corner in area.outline:
            assert math.dist(corner, place) <= pixels * 1.001 + 0.1


def test_exterior_doors_are_shut_unless_they_are_marked_as_open():
    """A school keeps its exterior doors shut: that doors stand open is said of those inside."""
    outside = marker(MarkerKind.EXTERIOR_DOOR, (200, 100), opening=2.0)
    shut = inputs(viewpoints=(post(100, 100),), doors=(outside,), doors_open=False)
    said = replace(shut, doors_open=True)
    propped = replace(said, doors=(replace(outside, stands_open=True),))
    inside = replace(said, doors=(replace(outside, kind=MarkerKind.INTERIOR_DOOR),))
    assert seen(compute_sight(said).figures) == seen(compute_sight(shut).figures) == [100, 0]
    through = seen(compute_sight(propped).figures)
    assert through == seen(compute_sight(inside).figures) != [100, 0]
    assert said.digest() != shut.digest()
    told = assumptions(propped, LengthUnit.METRES)
    assert "Doors inside stand open, exterior doors are shut." in told
    assert "Doors that stand otherwise, as marked on the plan: 1 of 1." in told
    assert not any("otherwise" in one for one in assumptions(said, LengthUnit.METRES))
    assert "Doors stand open." in assumptions(inside, LengthUnit.METRES)
