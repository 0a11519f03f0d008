"""Kinds of wall as lines: each in its own manner, over the walls they are in, in the legends."""

from __future__ import annotations

from dataclasses import replace

from cpted_audit.domain.ids import MarkerId, PlanId
from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.marker import Marker, MarkerKind
from cpted_audit.domain.plans.wall_kinds import WALL_KINDS, WallKind
from cpted_audit.drawing.ink import Ink, MarkerContext
from cpted_audit.drawing.legend import wall_entries, wall_parts
from cpted_audit.drawing.plan_drawing import draw_marker, draw_plan
from cpted_audit.report.pdf import Mark
from cpted_audit.report.responder.legend import legend

WALL = Marker(
    id=MarkerId("w"), plan_id=PlanId("p"), kind=MarkerKind.WALL, position=2,
    points=(Point(0, 0), Point(90, 0)),
)  # fmt: skip
PANE = replace(WALL, id=MarkerId("g"), position=1, wall=WallKind.WINDOW)


def looks(kind, context):
    """The strokes of a kind without their color, as a page in greyscale has them."""
    drawn = draw_marker(replace(WALL, wall=kind), context)
    return tuple((one.ink is Ink.PAPER, one.width, one.breadth, one.dash) for one in drawn)


def test_every_kind_differs_from_every_other_without_color():
    for context in (MarkerContext(), MarkerContext(metres_per_pixel=0.05)):
        assert len({looks(kind, context) for kind in WallKind}) == len(WallKind)
    assert len({wall_parts(kind) for kind in WallKind}) == len(WallKind)


def test_a_window_lies_over_the_wall_it_is_in_whichever_was_drawn_first():
    assert [one for one, _ in draw_plan([WALL, PANE])] == [WALL.id, PANE.id]


def test_a_legend_tells_kinds_of_wall_only_where_not_all_are_plain_walls():
    assert wall_entries([WALL]) == []
    assert [entry.words for entry in wall_entries([PANE, WALL])] == ["Wall", "Window"]
    every = [replace(WALL, wall=kind) for kind in WallKind]
    assert [entry.words for entry in wall_entries(every)] == [info.words for info in WALL_KINDS]


def test_the_legend_of_a_responders_sheet_shows_their_lines():
    told = legend([], [], wall_entries([PANE, WALL]))
    assert [piece for piece in told if isinstance(piece, str)] == ["Signs: ", " wall · ", " window"]
    assert sum(isinstance(piece, Mark) for piece in told) == 2
    assert legend([]) == ""
