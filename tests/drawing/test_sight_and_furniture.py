"""What is seen, how bright it is, and what stands beside a plan."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpted_audit.domain.ids import MarkerId, PlanId
from cpted_audit.domain.length import METRES_PER_FOOT, LengthUnit
from cpted_audit.domain.plane import Area, Box, Point, Segment
from cpted_audit.domain.plans.marker import Marker, MarkerKind, MarkerState
from cpted_audit.domain.plans.marker_kinds import Layer
from cpted_audit.drawing.furniture import (
    draw_grid,
    draw_grid_labels,
    north_arrow,
    round_length,
    scale_bar,
)
from cpted_audit.drawing.ink import Ink
from cpted_audit.drawing.legend import draw_legend, kind_entries, state_entries
from cpted_audit.drawing.primitives import DrawnWords, Fill, Letters, Outline, Sign, Stroke, extent
from cpted_audit.drawing.sight_drawing import (
    BlindPatch,
    DensityRing,
    HeatCell,
    ReadingDot,
    draw_blind,
    draw_density,
    draw_heat,
    draw_readings,
    draw_visible,
)

RING = (Point(0, 0), Point(40, 0), Point(40, 40), Point(0, 40))
HOLE = (Point(10, 10), Point(20, 10), Point(20, 20))


def _only(drawn, kind):
    return [one for one in drawn if isinstance(one, kind)]


def test_seen_and_not_seen_are_told_apart_without_colour():
    area = Area(RING, (HOLE,))
    seen, unseen = draw_visible([area]), draw_blind([BlindPatch(area, "not seen · 4,180 sq ft")])
    assert _only(seen, Fill)[0].hatch == 0
    assert _only(unseen, Fill)[0].hatch > 0
    assert {stroke.points for stroke in _only(unseen, Stroke)} == {RING, HOLE}
    assert all(stroke.dash and stroke.closed for stroke in _only(unseen, Stroke))
    (words,) = _only(unseen, DrawnWords)
    assert (words.text, words.at) == ("not seen · 4,180 sq ft", Point(20, 20))
    assert draw_visible([]) == ()


def test_density_rings_are_more_broken_the_further_they_are():
    rings = [DensityRing(radius, str(radius)) for radius in (80.0, 20.0, 40.0, 160.0)]
    strokes = _only(draw_density(Point(0, 0), 0.0, 60.0, rings), Stroke)
    radii = [math.dist(Point(0, 0), stroke.points[0]) for stroke in strokes]
    assert radii == pytest.approx([20.0, 40.0, 80.0, 160.0])
    assert len({stroke.dash for stroke in strokes}) == 4
    assert strokes[0].dash == ()


def test_heat_cells_have_band_letter_and_value():
    cells = [HeatCell(Area(RING), band, letter, "0.4") for band, letter in ((0, "A"), (99, "H"))]
    drawn = draw_heat(cells)
    assert [fill.ink for fill in _only(drawn, Fill)] == [Ink.HEAT_0, Ink.HEAT_7]
    assert [words.text for words in _only(drawn, DrawnWords)] == ["A 0.4", "H 0.4"]
    assert [words.ink for words in _only(drawn, DrawnWords)] == [Ink.PALE, Ink.DARK]


def test_a_doubtful_reading_looks_otherwise():
    sure, doubtful = _only(
        draw_readings([ReadingDot(Point(0, 0), "1.2"), ReadingDot(Point(9, 0), "0.0", True)]), Sign
    )
    assert sure.parts != doubtful.parts
    assert [part.text for part in doubtful.parts if isinstance(part, Letters)] == ["!"]


# Grid, scale bar, north


def test_grid_names_stand_at_the_edges_of_what_is_seen():
    lines = [Segment(Point(0, 0), Point(0, 50))]
    assert draw_grid(lines)[0].points == (Point(0, 0), Point(0, 50))
    columns, rows = [("A", 20.0), ("B", 60.0), ("C", 900.0)], [("1", 20.0)]
    seen = Box(10, 10, 100, 80)
    a, b, one = draw_grid_labels(columns, rows, seen)
    assert [(words.text, words.at) for words in (a, b)] == [
        ("A", Point(20, 10)),
        ("B", Point(60, 10)),
    ]
    assert a.dy < 0 < draw_grid_labels(columns, rows, seen, inside=True)[0].dy
    assert (one.at, one.dx < 0) == (Point(10, 20), True)


@given(st.floats(1e-3, 1e6))
def test_a_round_length_is_round_and_more_than_two_fifths(most):
    found = round_length(most)
    assert most * 0.399 <= found <= most * (1 + 1e-9)
    digit = found / 10 ** math.floor(math.log10(found) + 1e-9)
    assert any(digit == pytest.approx(step) for step in (1, 2, 5))


@pytest.mark.parametrize("unit", LengthUnit)
@given(metres=st.floats(0.001, 50.0), wanted=st.floats(60.0, 300.0))
def test_a_scale_bar_is_as_long_as_it_says(unit, metres, wanted):
    bar = scale_bar(metres, wanted, unit)
    halves = [part for part in bar.parts if isinstance(part, Outline) and part.stroke]
    box = extent(tuple(halves))
    long = box.width - halves[0].width
    assert long <= wanted * 1.001
    words = [part.text for part in bar.parts if isinstance(part, Letters)]
    number, _, name = words[2].replace(",", "").partition(" ")
    each = METRES_PER_FOOT if unit is LengthUnit.FEET else 1.0
    assert float(number) * each == pytest.approx(long * metres, rel=1e-3)
    assert (words[0], name) == ("0", "ft" if unit is LengthUnit.FEET else "m")


def test_the_scale_bar_of_a_plan_in_feet():
    bar = scale_bar(METRES_PER_FOOT / 2, 120.0, LengthUnit.FEET)
    assert [part.text for part in bar.parts if isinstance(part, Letters)] == ["0", "25", "50 ft"]


@pytest.mark.parametrize("direction", [0.0, 12.0, 90.0, 200.0, 359.0])
def test_the_north_arrow_points_north_and_stays_on_its_plate(direction):
    plate = north_arrow(direction)
    box = extent(plate.parts)
    assert box.left >= 0
    assert box.right <= plate.width
    (letter,) = [part for part in plate.parts if isinstance(part, Letters)]
    angle = math.degrees(math.atan2(letter.x - 22.0, 22.0 - letter.y)) % 360
    assert angle == pytest.approx(direction, abs=1e-6)


# Legend


def _marker(kind, position, state=MarkerState.UNCHECKED):
    return Marker(
        id=MarkerId(str(position)), plan_id=PlanId("p"), kind=kind, points=RING,
        position=position, state=state,
    )  # fmt: skip


MARKERS = [
    _marker(MarkerKind.FINDING, 0),
    _marker(MarkerKind.AED, 1, MarkerState.DEFECT),
    _marker(MarkerKind.AED, 2),
    _marker(MarkerKind.ROOM, 3),
]


def test_a_legend_names_what_is_there_in_the_order_of_the_layers():
    entries = [(entry.words, entry.count) for entry in kind_entries(MARKERS)]
    assert entries == [("Room", 1), ("AED", 2), ("Finding", 1)]
    hidden = kind_entries(MARKERS, str.upper, visible_layers=[Layer.FINDINGS])
    assert [entry.words for entry in hidden] == ["FINDING"]
    states = [(entry.words, entry.count) for entry in state_entries(MARKERS)]
    assert states == [("Not checked", 1), ("Defect", 1)]


@pytest.mark.parametrize("columns", [1, 2, 3])
def test_a_legend_keeps_to_its_plate(columns):
    entries = [*kind_entries(MARKERS), *state_entries(MARKERS)]
    plate = draw_legend(entries, width=200.0 * columns, columns=columns)
    box = extent(plate.parts)
    assert (box.left, box.top) == (0.0, 0.0)
    assert (box.right, box.bottom) == (plate.width, plate.height)
    texts = [part.text for part in plate.parts if isinstance(part, Letters)]
    assert [text for text in texts if text in ("Room", "AED", "Finding")] == [
        "Room",
        "AED",
        "Finding",
    ]


def test_an_empty_legend_is_no_error():
    assert draw_legend([], width=100.0).height > 0
