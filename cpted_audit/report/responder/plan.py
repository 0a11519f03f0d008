"""A plan on a responder's sheet: picture, outline, sides, rooms and signs, and what it says."""

from __future__ import annotations

import math
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import replace
from functools import partial

from cpted_audit.domain.plane import Area, Box, Point
from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.plans.marker_kinds import info_of
from cpted_audit.drawing.furniture import draw_grid
from cpted_audit.drawing.ink import Ink
from cpted_audit.drawing.primitives import DrawnWords, Fill, Primitive, Stroke
from cpted_audit.geometry.cells import Cells
from cpted_audit.geometry.placing import Taken, box_around
from cpted_audit.report.pdf import PlanLink, PlanSheet, Story, Text, measured, scale_in, text_width
from cpted_audit.report.pdf.styles import scaled
from cpted_audit.report.pdf.tags import Tag
from cpted_audit.report.plans.pages import tiles_of
from cpted_audit.report.responder.first_fit import cut
from cpted_audit.report.responder.model import (
    BuildingOutline,
    EvacuationRoute,
    SheetPlan,
    SheetSign,
    SidePlace,
)
from cpted_audit.report.responder.room_names import Ground, key_number, name_rooms
from cpted_audit.report.responder.signs import fitting_size, settle_signs
from cpted_audit.report.responder.words import joined
from cpted_audit.report.wording import counted, day

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
_CELL_SIZE, _CELL_STEP, _CELL_AIR = 11.0, 14.0, 3.0
_NEAR = sorted(
    ((x, y) for x in range(-3, 4) for y in range(-3, 4)), key=lambda one: one[0] ** 2 + one[1] ** 2
)
"""Steps from the middle of a cell at which its name may stand, the nearest first."""
_ROUNDS = 4
_KEY_STEPS = ((1.0, 80), (0.85, 60), (0.73, 44), (0.73, 28), (0.64, 16))
"""Sizes of the key of rooms and letters of each name, until it is short enough."""
_KEY_MOST = 0.2
"""Of the height of a sheet that its key may take."""
_REACH = 10.0
"""Points around the place of a sign that lead to its row."""
_BELOW = 14.0
"""Points between a plan and the texts below it."""


def add_plan(
    story: Story,
    plan: SheetPlan,
    room: tuple[float, float],
    *,
    told: Sequence[Text],
    early: Tag | None = None,
) -> None:
    """Add a plan with texts below it, as large as a room of points across and down allows.

    The first of the texts is read at the place `early`, where one is given.

    Names of rooms that find no place on it follow as a key; its height and what finds a place
    depend on each other, so both are worked out until the key no longer grows.
    """
    key: list[str] = []
    for _ in range(_ROUNDS):
        below = partial(_below, told=told, key=key, room=room)
        height = room[1] - measured(below, room[0], styles=story.styles) - _BELOW
        sheet, found = keyed_sheet(plan, room[0], height)
        if len(found) <= len(key):
            break
        key = found
    below = partial(_below, told=told, key=found, room=room)
    height = min(height, room[1] - measured(below, room[0], styles=story.styles) - _BELOW)
    story.plan_figure(sheet, alt=plan_alt(plan), links=_links(plan), max_height=height)
    below(story, early=early)


def _below(
    story: Story,
    told: Sequence[Text],
    key: Sequence[str],
    room: tuple[float, float],
    early: Tag | None = None,
) -> None:
    for number, text in enumerate(told):
        with nullcontext() if early is None or number else story.read_at(early):
            story.paragraph(text, style="caption", tight=True)
    if not key:
        return
    whole = story.styles
    for size, letters in _KEY_STEPS:
        with story.in_styles(scaled(whole, size)):
            words = _key_text(key, letters)

            def add(target: Story, words: str = words) -> None:
                target.paragraph(words, style="caption", tight=True)

            if (size, letters) == _KEY_STEPS[-1] or (
                measured(add, room[0], styles=story.styles) <= _KEY_MOST * room[1]
            ):
                add(story)
                return


def _key_text(key: Sequence[str], letters: int) -> str:
    names = (f"{key_number(at)} {cut(name, letters)}" for at, name in enumerate(key, start=1))
    return f"Rooms: {' · '.join(names)}"


def keyed_sheet(plan: SheetPlan, width: float, height: float) -> tuple[PlanSheet, list[str]]:
    """Return a plan for a room of this size, and the names of rooms that have only a number."""
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
    ink = (lambda _box: 0.0) if plan.aerial else plan.ink.share
    ground = Ground(scale=scale, point=point, seen=seen, ink=ink)
    drawn, key = _drawn(replace(plan, signs=shown), ground)
    return replace(bare, primitives=drawn, point=point), key


def chosen_signs(plan: SheetPlan, scale: float) -> tuple[Sequence[SheetSign], float]:
    """Return the signs that are shown and their size: all, or those outside where it is crowded."""
    size = fitting_size(plan.signs, scale, SIZES)
    if size is not None or not plan.first:
        return plan.signs, size or SIZES[-1]
    outside = [sign for sign in plan.signs if sign.kind not in INSIDE]
    return outside, fitting_size(outside, scale, SMALL_SIZES) or SMALL_SIZES[-1]


def seen_of(plan: SheetPlan, width: float, height: float) -> Box:
    """Return what of a plan is shown: all of it, or what is drawn with room around it.

    There is room for the letters of sides.
    """
    if not plan.drawn_in:
        return Box(0.0, 0.0, float(plan.picture.width), float(plan.picture.height))
    first, last = plan.drawn_in
    across, down = last.x - first.x, last.y - first.y
    scale = min((width - 3 * _MARGIN) / across, (height - 3 * _MARGIN) / down)
    pad = _MARGIN / scale
    return Box(first.x - pad, first.y - pad, last.x + pad, last.y + pad)


def _drawn(plan: SheetPlan, ground: Ground) -> tuple[tuple[Primitive, ...], list[str]]:
    """Return what is drawn over the picture, and the names of rooms that have only a number."""
    seen, scale = ground.seen, ground.scale
    veil = _AERIAL_VEIL if plan.aerial else _WALLED_VEIL if plan.walled else _VEIL
    corners = (
        Point(seen.left, seen.top), Point(seen.right, seen.top), Point(seen.right, seen.bottom),
        Point(seen.left, seen.bottom),
    )  # fmt: skip
    drawn: list[Primitive] = [Fill((Area(corners),), Ink.PAPER, veil)]
    if plan.cells is not None:
        drawn += draw_grid(plan.cells.lines(seen))
    drawn += plan.under
    for outline in plan.outlines:
        drawn += _outline(outline)
    signs = settle_signs(plan.signs, scale=scale, point=ground.point, seen=seen)
    taken = Taken()
    for box in signs.boxes:
        taken.add(box)
    told = [sign.at for sign in plan.signs]
    told += [words.at for words in plan.under if isinstance(words, DrawnWords)]
    for outline in plan.outlines:
        letters = _sides(outline, told, seen, scale)
        drawn += letters
        for side in letters:
            taken.add(box_around(ground.on_paper(side.at), _SIDE_SIZE, _SIDE_SIZE))
    if plan.cells is not None:
        drawn += _cell_names(plan.cells, taken, ground)
    named = name_rooms(plan.rooms, taken, ground, numbers=not plan.first)
    return (*drawn, *named.drawn, *signs.drawn), named.numbered


def _cell_names(cells: Cells, taken: Taken, ground: Ground) -> list[Primitive]:
    """Return names that stand in their cells, beside signs where one stands in the middle."""
    drawn: list[Primitive] = []
    for name, middle in cells.inner_labels(ground.seen):
        home, wide = ground.on_paper(middle), text_width(name, _CELL_SIZE, bold=True)
        for x, y in _NEAR:
            at = Point(home.x + x * _CELL_STEP, home.y + y * _CELL_STEP)
            box = box_around(at, wide + _CELL_AIR, _CELL_SIZE + _CELL_AIR)
            place = ground.on_plan(at)
            if taken.is_free(box) and ground.shows(box) and cells.name(place) == name:
                taken.add(box)
                drawn += [DrawnWords(place, name, _CELL_SIZE / ground.point, Ink.MUTED, bold=True)]
                break
    return drawn


def _outline(building_outline: BuildingOutline) -> list[Primitive]:
    return [Stroke(building_outline.ring, Ink.TEXT, 2.6, closed=True)]


def _sides(
    building_outline: BuildingOutline, told: Sequence[Point], seen: Box, scale: float
) -> list[DrawnWords]:
    """Return the letters of the sides outside a building, where no sign or name stands near."""
    half = _SIDE_SIZE / 2 / scale
    drawn: list[DrawnWords] = []
    for side in building_outline.sides:
        places = [_beside(side, share, scale) for share in _ALONG]
        inside = [
            Point(
                min(max(at.x, seen.left + half), seen.right - half),
                min(max(at.y, seen.top + half), seen.bottom - half),
            )
            for at in places
        ]
        best = max(inside, key=lambda at: min(_nearest(at, told) * scale, _CLEAR))
        drawn.append(DrawnWords(best, side.side.value, _SIDE_SIZE, Ink.MUTED, bold=True))
    return drawn


def _beside(side: SidePlace, share: float, scale: float) -> Point:
    """Return a place outside a side, so far along it from its middle."""
    turn, away = math.radians(side.direction), _SIDE_AWAY / scale
    along = share * side.half
    return Point(
        side.middle.x + away * math.sin(turn) + along * math.cos(turn),
        side.middle.y - away * math.cos(turn) + along * math.sin(turn),
    )


def _nearest(at: Point, told: Sequence[Point]) -> float:
    """Return how far the nearest sign or name is."""
    return min((math.dist(at, point) for point in told), default=math.inf)


def plan_alt(plan: SheetPlan) -> str:
    """Return what a plan shows in words: every sign with its cell.

    Signs that lead to a row follow as links, which say the same of themselves, and who verified
    the plan stands below it.
    """
    cells = "with a grid, letters across and numbers down" if plan.cells else "without a grid"
    linked = sum(bool(sign.anchor) for sign in plan.signs)
    said = [
        *([f"{counted(linked, 'thing')} on it, listed below with cells"] if linked else []),
        *(sign.said for sign in plan.signs if not sign.anchor), *map(route_text, plan.routes),
    ]  # fmt: skip
    signs = "; ".join(said) or "nothing is marked on it"
    return f"{plan.sort} of {plan.title}, {cells}. {signs}."


def _links(plan: SheetPlan) -> list[PlanLink]:
    return [
        PlanLink(at=sign.at, reach=_REACH, target=sign.anchor, contents=sign.said)
        for sign in plan.signs
        if sign.anchor
    ]


def route_text(route: EvacuationRoute) -> str:
    """Return a way out in words, such as “Evacuation route North from F3 to A5”."""
    ends = [joined((spot.place, spot.cell)) for spot in (route.start, route.end)]
    called = joined((info_of(route.kind).words, route.name), " ")
    return " ".join(
        filter(None, (called, ends[0] and f"from {ends[0]}", ends[1] and f"to {ends[1]}"))
    )


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
    if plan.cells is None or not plan.cells.prefix:
        return ""
    return f"Not aligned with the site: the cells here are its own, such as {plan.cells.prefix}A1."


def watermark(plan: SheetPlan | None) -> str:
    """Return the word laid over the page of a plan, empty where it was verified in time."""
    if plan is None or (plan.verified_on is not None and not plan.stale):
        return ""
    return "STALE" if plan.stale else "NOT VERIFIED"
