"""Markers become primitives: every kind, what each shows, and the order of the layers."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from cpted_audit.domain.ids import MarkerId, PlanId
from cpted_audit.domain.length import LengthUnit
from cpted_audit.domain.plane import Area, Point
from cpted_audit.domain.plans.marker import Marker, MarkerKind, MarkerState
from cpted_audit.domain.plans.marker_kinds import MARKER_KINDS, Layer, info_of
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.drawing.ink import Ink, MarkerContext
from cpted_audit.drawing.line_drawing import sector, toward
from cpted_audit.drawing.plan_drawing import draw_marker, draw_plan
from cpted_audit.drawing.primitives import DrawnWords, Fill, Letters, Sign, Stroke
from cpted_audit.drawing.sight_drawing import draw_visible
from cpted_audit.drawing.signs import thing_parts

SCALED = MarkerContext(metres_per_pixel=0.1)
SQUARE = (Point(0, 0), Point(100, 0), Point(100, 60), Point(0, 60))


def marker(kind: MarkerKind, *points: Point, position: int = 0, **fields) -> Marker:
    shape = info_of(kind).shape
    return Marker(
        id=MarkerId(f"{kind}-{position}"),
        plan_id=PlanId("p"),
        kind=kind,
        points=points or SQUARE[: {"point": 1, "line": 2, "area": 4}[shape]],
        position=position,
        **fields,
    )


def _only(primitives, kind):
    return [primitive for primitive in primitives if isinstance(primitive, kind)]


@pytest.mark.parametrize("info", MARKER_KINDS, ids=lambda info: info.kind)
@pytest.mark.parametrize("selected", [False, True])
def test_every_kind_draws_something_where_it_is(info, selected):
    drawn = draw_marker(marker(info.kind, label="12"), replace(SCALED, selected=selected))
    assert drawn
    at = {point for one in drawn for point in getattr(one, "points", ())}
    at |= {one.at for one in drawn if isinstance(one, Sign | DrawnWords)}
    assert SQUARE[0] in at
    plain = draw_marker(marker(info.kind, label="12"), SCALED)
    assert (drawn != plain) is selected


@pytest.mark.parametrize("info", MARKER_KINDS, ids=lambda info: info.kind)
def test_a_label_is_shown_unless_labels_are_off(info):
    def texts(context):
        drawn = draw_marker(marker(info.kind, label="Zebra"), context)
        signs = [part for one in _only(drawn, Sign) for part in one.parts]
        return [one.text for one in (*drawn, *signs) if isinstance(one, DrawnWords | Letters)]

    if info.kind is MarkerKind.WALL:
        return
    assert any("Zebra" in text for text in texts(MarkerContext()))
    keeps = info.kind in (MarkerKind.TEXT, MarkerKind.FINDING)  # they are nothing but their words
    assert any("Zebra" in text for text in texts(MarkerContext(labels=False))) is keeps


def test_a_thing_without_a_label_shows_its_letters():
    (words,) = _only(draw_marker(marker(MarkerKind.ALARM_PANEL)), DrawnWords)
    assert words.text == "FP"
    assert words.dx > 0


def test_a_door_shows_its_number_in_the_shape_of_its_state():
    door = marker(MarkerKind.EXTERIOR_DOOR, label="7", state=MarkerState.DEFECT)
    assert draw_marker(door) == (
        Sign(Point(0, 0), thing_parts(MarkerKind.EXTERIOR_DOOR, MarkerState.DEFECT, "7")),
    )
    (unstated,) = draw_marker(door, MarkerContext(states=False))
    assert [part.text for part in unstated.parts if isinstance(part, Letters)] == ["7"]


def test_a_camera_reaches_as_far_as_it_says_once_the_scale_is_known():
    camera = marker(MarkerKind.CAMERA, direction=90.0, field_of_view=60.0, reach=12.0)
    fill = _only(draw_marker(camera, SCALED), Fill)[0]
    reached = [math.dist(Point(0, 0), point) for point in fill.areas[0].outline]
    assert max(reached) == pytest.approx(120.0)
    assert min(reached) == 0.0
    assert all(point.x >= 0 for point in fill.areas[0].outline)
    fan, sign, _ = draw_marker(camera, MarkerContext())
    assert fan.turn == 90.0
    assert sign.turn == 0.0
    assert _only(draw_marker(camera, MarkerContext()), Fill) == []


def test_what_looks_nowhere_has_no_fan():
    assert len(draw_marker(marker(MarkerKind.CAMERA))) == 2
    assert len(draw_marker(marker(MarkerKind.PHOTO, direction=0.0))) == 3


def test_a_whole_circle_has_no_corner_in_its_middle():
    corners = sector(Point(5, 5), 0.0, 360.0, 10.0)
    assert Point(5, 5) not in corners
    assert len(set(corners)) == len(corners)
    assert toward(Point(0, 0), 90.0, 2.0) == pytest.approx((2.0, 0.0))
    assert toward(Point(0, 0), 0.0, 2.0) == pytest.approx((0.0, -2.0))


def test_a_wall_is_as_thick_as_walls_are():
    (wall,) = draw_marker(marker(MarkerKind.WALL), SCALED)
    assert wall.breadth == pytest.approx(2.0)
    (unscaled,) = draw_marker(marker(MarkerKind.WALL))
    assert unscaled.breadth == 0.0
    assert unscaled.width > wall.width


def test_a_door_opens_its_wall_where_everything_is_known():
    door = marker(MarkerKind.EXTERIOR_DOOR, Point(50, 50), opening=2.0)
    along = replace(SCALED, wall_direction=90.0)
    gap, leaf, swing = _only(draw_marker(door, along), Stroke)
    assert gap.ink is Ink.PAPER
    assert gap.points == (pytest.approx((40.0, 50.0)), pytest.approx((60.0, 50.0)))
    assert math.dist(*leaf.points) == pytest.approx(20.0)
    assert swing.points[-1] == pytest.approx((60.0, 50.0))
    assert swing.points[0] == pytest.approx(leaf.points[1])
    shut = draw_marker(replace(door, stands_open=False), along)
    assert len(_only(shut, Stroke)) == 2
    for context in (SCALED, replace(along, metres_per_pixel=None)):
        assert _only(draw_marker(door, context), Stroke) == []


def test_a_dimension_tells_its_length_in_the_unit_of_the_plan():
    line = marker(MarkerKind.DIMENSION)
    assert [one.text for one in _only(draw_marker(line, SCALED), DrawnWords)] == ["32.8 ft"]
    metric = replace(SCALED, unit=LengthUnit.METRES, label_at=Point(9, 9))
    (words,) = _only(draw_marker(line, metric), DrawnWords)
    assert (words.text, words.at) == ("10 m", Point(9, 9))
    assert _only(draw_marker(line), DrawnWords) == []


def test_a_path_ends_in_an_arrow_along_its_last_piece():
    way = (Point(0, 0), Point(50, 0), Point(50, 40), Point(50, 40))
    (head,) = _only(draw_marker(marker(MarkerKind.PATH, *way)), Sign)
    assert head.at == Point(50, 40)
    assert head.turn == pytest.approx(180.0)
    assert _only(draw_marker(marker(MarkerKind.PATH, Point(1, 1), Point(1, 1))), Sign) == []


def test_a_text_has_a_line_for_each_of_its_lines():
    words = _only(draw_marker(marker(MarkerKind.TEXT, label="Ridge\nRoad")), DrawnWords)
    assert [word.text for word in words] == ["Ridge", "Road"]
    assert words[1].dy > words[0].dy + words[0].size


def test_an_area_has_its_name_in_its_middle_or_where_told():
    room = marker(MarkerKind.ROOM, label="Gym")
    assert _only(draw_marker(room), DrawnWords)[0].at == Point(50, 30)
    told = MarkerContext(label_at=Point(1, 2))
    assert _only(draw_marker(room, told), DrawnWords)[0].at == Point(1, 2)


# Layers


def test_layers_lie_in_their_order_and_hidden_ones_are_left_out():
    kinds = [MarkerKind.FINDING, MarkerKind.ROOM, MarkerKind.AED, MarkerKind.WALL]
    markers = [marker(kind, position=index) for index, kind in enumerate(kinds)]
    assert [id_ for id_, _ in draw_plan(markers)] == ["room-1", "wall-3", "aed-2", "finding-0"]
    shown = draw_plan(markers, visible_layers={Layer.WALLS, Layer.FINDINGS})
    assert [id_ for id_, _ in shown] == ["wall-3", "finding-0"]


def test_markers_of_a_layer_lie_in_their_positions():
    markers = [marker(MarkerKind.AED, position=index) for index in (2, 0, 1)]
    assert [id_ for id_, _ in draw_plan(markers)] == ["aed-0", "aed-1", "aed-2"]


def test_a_sketch_lies_lowest_in_its_layer():
    seen = draw_visible([Area(SQUARE)])
    markers = [marker(MarkerKind.CAMERA), marker(MarkerKind.ZONE)]
    drawn = draw_plan(markers, sketches={Layer.SIGHT: seen})
    assert [id_ for id_, _ in drawn] == ["zone-0", None, "camera-0"]
    assert drawn[1][1] == seen
    assert len(draw_plan(markers, sketches={Layer.SIGHT: seen}, visible_layers=[Layer.ZONES])) == 1


def test_a_marker_with_a_context_of_its_own_is_drawn_by_it():
    pins = [marker(MarkerKind.ANSWER, position=index) for index in (0, 1)]
    own = {pins[1].id: MarkerContext(answer=AnswerValue.NO)}
    (_, blank), (_, answered) = draw_plan(pins, contexts=own)
    assert blank[0].parts != answered[0].parts
    assert [part.text for part in answered[0].parts if isinstance(part, Letters)] == ["N"]
