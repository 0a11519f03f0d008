"""A plan on a responder's sheet: picture, outline, sides, rooms and signs, and what it says."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from cpted_audit.domain.marker import MarkerKind
from cpted_audit.domain.plane import Area, Box, Point
from cpted_audit.drawing.furniture import draw_grid
from cpted_audit.drawing.ink import Ink
from cpted_audit.drawing.primitives import Fill, Primitive, Stroke, Words
from cpted_audit.report.pdf import PlanSheet, Story, Text, measured, scale_in, text_width
from cpted_audit.report.plan_pages import tiles_of
from cpted_audit.report.responder_model import (
    BuildingOutline,
    RoomLabel,
    SheetPlan,
    SheetSign,
    SidePlace,
)
from cpted_audit.report.sections.responder_signs import LETTERS, draw_signs, fitting_size
from cpted_audit.report.sections.responder_words import joined
from cpted_audit.report.wording import day

SIZES = (1.0, 0.9, 0.8, 0.7)
SMALL_SIZES = (0.8, 0.7, 0.6, 0.5)
"""Sizes where only what stands outside is shown; a larger plan is on the pages of the levels."""
INSIDE = frozenset(
    {MarkerKind.AED, MarkerKind.TRAUMA_KIT, MarkerKind.HAZARD, MarkerKind.ALARM_PANEL}
)
"""What leaves a crowded first look first."""
FURNITURE = 1.25
_VEIL, _AERIAL_VEIL = 0.3, 0.45
"""How much paper lies over the picture, so that what is drawn stands out."""
_WALLED_VEIL = 0.6
"""The same where walls are drawn: they tell the plan, and the picture's own texts step back."""
_MARGIN = 26.0
"""Points that are kept around all that is drawn on a level."""
_SIDE_SIZE, _SIDE_AWAY = 17.0, 14.0
_ALONG = (0.0, 0.25, -0.25, 0.5, -0.5, 0.75, -0.75)
"""Where along a side its letter may stand, the middle first."""
_CLEAR = 34.0
"""Points to the nearest sign that are enough."""
_ROOM_LEAST = 7.0
_LINE = 1.15
_MOST_LINES = 3
_BAR = (170.0, 38.0)
_NORTH = 62.0
"""Points kept free for the scale bar and the north arrow."""
_BELOW = 14.0
"""Points between a plan and the texts below it."""


def add_plan(
    story: Story, plan: SheetPlan, room: tuple[float, float], *, told: Sequence[Text]
) -> None:
    """Add a plan with texts below it, as large as a room of points across and down allows."""

    def below(target: Story) -> None:
        for text in told:
            target.paragraph(text, style="caption", tight=True)

    height = room[1] - measured(below, room[0], styles=story.styles) - _BELOW
    story.plan_figure(
        plan_sheet(plan, room[0], height), alt=plan_alt(plan), max_height=height
    )
    below(story)


def plan_sheet(plan: SheetPlan, width: float, height: float) -> PlanSheet:
    """Return a plan for a room of this size in points; what is drawn depends on it."""
    seen = seen_of(plan, width, height)
    cells = plan.cells
    bare = PlanSheet(
        seen=seen,
        tiles=lambda scale, box: tiles_of(plan.picture, scale, box),
        columns=() if cells is None else cells.top_labels(seen),
        rows=() if cells is None else cells.left_labels(seen),
        metres_per_pixel=plan.metres_per_pixel,
        unit=plan.unit,
        north=plan.north,
        furniture=FURNITURE,
    )
    scale = scale_in(bare, width, height)
    shown, point = chosen_signs(plan, scale)
    drawn = _drawn(replace(plan, signs=shown), seen, scale, point)
    return replace(bare, primitives=drawn, point=point)


def chosen_signs(plan: SheetPlan, scale: float) -> tuple[Sequence[SheetSign], float]:
    """Return the signs that are shown and their size: all, or those outside where it is crowded."""
    size = fitting_size(plan.signs, scale, SIZES)
    if size is not None or not plan.first:
        return plan.signs, size or SIZES[-1]
    outside = [one for one in plan.signs if one.kind not in INSIDE]
    return outside, fitting_size(outside, scale, SMALL_SIZES) or SMALL_SIZES[-1]


def seen_of(plan: SheetPlan, width: float, height: float) -> Box:
    """Return what of a plan is shown: all of it, or what is drawn with room around it.

    There is room for the letters of sides, the north arrow at the right and the scale bar below.
    """
    if not plan.drawn_in:
        return Box(0.0, 0.0, float(plan.picture.width), float(plan.picture.height))
    first, last = plan.drawn_in
    across, down = last.x - first.x, last.y - first.y
    right = _NORTH if plan.north is not None else _MARGIN
    under = _BAR[1] if plan.metres_per_pixel else _MARGIN
    scale = min((width - 2 * _MARGIN - right) / across, (height - 2 * _MARGIN - under) / down)
    pad = _MARGIN / scale
    return Box(
        first.x - pad, first.y - pad, last.x + max(right / scale, pad),
        last.y + max(under / scale, pad),
    )  # fmt: skip


def _drawn(
    plan: SheetPlan, seen: Box, scale: float, point: float
) -> tuple[Primitive, ...]:
    veil = _AERIAL_VEIL if plan.aerial else _WALLED_VEIL if plan.walled else _VEIL
    corners = (
        Point(seen.left, seen.top), Point(seen.right, seen.top), Point(seen.right, seen.bottom),
        Point(seen.left, seen.bottom),
    )  # fmt: skip
    drawn: list[Primitive] = [Fill((Area(corners),), Ink.PAPER, veil)]
    if plan.cells is not None:
        drawn += draw_grid(plan.cells.lines(seen), plan.cells.inner_labels(seen))
    drawn += plan.under
    for one in plan.outlines:
        drawn += _outline(one)
    for room in plan.rooms:
        drawn += _room(room, scale, point)
    for one in plan.outlines:
        drawn += _sides(one, plan.signs, seen, scale)
    low = seen.height * scale
    taken = [Box(0.0, low - _BAR[1], _BAR[0], low)] if plan.metres_per_pixel else []
    if plan.north is not None:
        right = seen.width * scale
        taken.append(Box(right - _NORTH, 0.0, right, _NORTH))
    drawn += draw_signs(plan.signs, scale=scale, point=point, seen=seen, taken=taken)
    return tuple(drawn)


def _outline(one: BuildingOutline) -> list[Primitive]:
    return [Stroke(one.ring, Ink.TEXT, 2.6, closed=True)]


def _sides(
    one: BuildingOutline, signs: Sequence[SheetSign], seen: Box, scale: float
) -> list[Primitive]:
    """Return the letters of the sides outside a building, where no sign stands near."""
    half = _SIDE_SIZE / 2 / scale
    drawn: list[Primitive] = []
    for side in one.sides:
        places = [_beside(side, share, scale) for share in _ALONG]
        inside = [
            Point(
                min(max(at.x, seen.left + half), seen.right - half),
                min(max(at.y, seen.top + half), seen.bottom - half),
            )
            for at in places
        ]
        best = max(inside, key=lambda at: min(_farthest(at, signs) * scale, _CLEAR))
        drawn.append(Words(best, side.side.value, _SIDE_SIZE, Ink.MUTED, bold=True))
    return drawn


def _beside(side: SidePlace, share: float, scale: float) -> Point:
    """Return a place outside a side, so far along it from its middle."""
    turn, away = math.radians(side.direction), _SIDE_AWAY / scale
    along = share * side.half
    return Point(
        side.middle.x + away * math.sin(turn) + along * math.cos(turn),
        side.middle.y - away * math.cos(turn) + along * math.sin(turn),
    )


def _farthest(at: Point, signs: Sequence[SheetSign]) -> float:
    """Return how far the nearest sign is."""
    return min((math.dist(at, one.at) for one in signs), default=math.inf)


def _room(room: RoomLabel, scale: float, point: float) -> list[Primitive]:
    """Return the name of a room in up to three lines, as large as fits it."""
    across, down = room.across * scale * 0.96, room.down * scale * 0.96
    best = max(
        (_fitted(lines, across, down) for lines in _ways(room.text)), key=lambda one: one[0]
    )
    size = max(best[0], _ROOM_LEAST)
    first = -(len(best[1]) - 1) / 2
    return [
        Words(
            room.at, line, size / point, Ink.TEXT, halo=None,
            dy=(first + number) * size * _LINE / point,
        )
        for number, line in enumerate(best[1])
    ]  # fmt: skip


def _fitted(lines: Sequence[str], across: float, down: float) -> tuple[float, Sequence[str]]:
    widest = max(text_width(line, 1.0) for line in lines)
    return min(LETTERS, across / widest, down / (len(lines) * _LINE)), lines


def _ways(text: str) -> list[list[str]]:
    """Return the ways to break a name into lines that are about equally long."""
    words = text.split()
    ways = []
    for count in range(1, min(len(words), _MOST_LINES) + 1):
        lines, wanted = [""], len(text) / count
        for word in words:
            longer = f"{lines[-1]} {word}".strip()
            if lines[-1] and len(lines) < count and len(longer) > wanted + 2:
                lines.append(word)
            else:
                lines[-1] = longer
        ways.append(lines)
    return ways


def plan_alt(plan: SheetPlan) -> str:
    """Return what a plan shows in words: every sign with its cell."""
    cells = "with a grid, letters across and numbers down" if plan.cells else "without a grid"
    signs = "; ".join(one.said for one in plan.signs) or "nothing is marked on it"
    told = joined((cells_text(plan), verified(plan)), " ")
    return f"{plan.sort} of {plan.title}, {cells}. {signs}. {told}"


def verified(plan: SheetPlan) -> str:
    """Return who held a plan against the building and when, and whether that is too long ago."""
    if plan.verified_on is None:
        return "Not verified: nobody has recorded that this plan was checked against the building."
    how = "by walking" if plan.verified_walking else "without walking"
    who = f", {plan.verified_by}" if plan.verified_by else ""
    told = f"Verified {how} {day(plan.verified_on)}{who}."
    return f"STALE: {told} That is longer ago than the site allows." if plan.stale else told


def cells_text(plan: SheetPlan) -> str:
    """Return that the cells of a plan are its own, empty where they are those of the site."""
    if plan.cells is None or not plan.apart:
        return ""
    return f"Not aligned with the site: the cells here are its own, such as {plan.cells.prefix}A1."


def watermark(plan: SheetPlan | None) -> str:
    """Return the word laid over the page of a plan, empty where it was verified in time."""
    if plan is None or (plan.verified_on is not None and not plan.stale):
        return ""
    return "STALE" if plan.stale else "NOT VERIFIED"
