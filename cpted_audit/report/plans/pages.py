"""How a plan is laid on pages: whole, and where it would be too small to read in parts as well."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import NamedTuple
from weakref import WeakKeyDictionary

from cpted_audit.domain.length import METRES_PER_FOOT
from cpted_audit.domain.plane import Box, Point
from cpted_audit.drawing.furniture import draw_grid
from cpted_audit.drawing.legend import LegendEntry
from cpted_audit.drawing.primitives import Primitives
from cpted_audit.report.pdf import PlacedTile, PlanSheet, page_room, scale_in
from cpted_audit.report.plans.views import PictureView, PinPlace, PlanView

LEAST_SCALE_FEET = {False: 40.0, True: 120.0}
"""Feet to an inch of paper below which a plan is printed in parts too: floors, and grounds."""
MOST_PIXELS = 600.0
"""Pixels to an inch of paper, which decide where the plan has no scale."""
MOST_PARTS = 24
DPI = 200.0
"""Pixels to an inch that are printed, as near as the levels of the picture come."""
POINT, SMALL_POINT = 0.8, 0.65
"""Size of signs and words, and where they stand close together; 1 is a sign of 22 points."""
_TOUCHING = 13.0
"""Points between two signs of size 1 that hide each other in good part."""
_CROWDED = 0.3
"""The share of signs with another so near that makes them smaller, and then asks for parts."""
_SIGN_ROOM = 14.0
"""Points kept around a sign at the edge of a plan."""
_NEARLY = 0.9
"""Of the least scale: what is this near to it is not worth parts."""
_WORTH = 1.4
"""How much larger than the whole parts are at least."""
_OVERLAP = 0.03
"""What a part shows of its neighbours, as a share of its longer side."""
_HEAD = 52.0
"""Points for the heading above a plan and the caption below it."""


@dataclass(frozen=True, slots=True)
class PlanPart:
    """A piece of a plan that has a page of its own; parts count from 1, row by row."""

    number: int
    column: int
    row: int
    box: Box


@dataclass(frozen=True, slots=True)
class Pages:
    """How a plan is printed: which way the whole lies, its signs, and its parts if it has any."""

    landscape: bool
    point: float
    columns: int = 1
    rows: int = 1
    parts: tuple[PlanPart, ...] = ()
    parts_landscape: bool = True


def plan_anchor(number: int, part: int = 0) -> str:
    """Return the name under which links find a plan, or a part of it."""
    return f"plan-{number}-{part}" if part else f"plan-{number}"


def anchor_of(plan: PlanView, pin: PinPlace) -> str:
    """Return the anchor of the page that shows a pin best."""
    parts = pages_of(plan).parts
    if not parts:
        return plan_anchor(plan.number)
    best = min(parts, key=lambda part: math.dist(_middle(part.box), pin.at))
    return plan_anchor(plan.number, best.number)


def whole_of(plan: PlanView) -> Box:
    """Return all of a plan, and room for signs that stand at its edge or beside it."""
    box, spots = plan.whole, plan.spots
    if not spots:
        return box
    across, down = _room(landscape=box.width >= box.height)
    more = _SIGN_ROOM / min(across / box.width, down / box.height)
    return Box(
        min(box.left, min(spot.x for spot in spots) - more),
        min(box.top, min(spot.y for spot in spots) - 1.5 * more),
        max(box.right, max(spot.x for spot in spots) + more),
        max(box.bottom, max(spot.y for spot in spots) + more),
    )


def pages_of(plan: PlanView) -> Pages:
    """Return how a plan is printed; worked out once, as every pin on it asks."""
    if plan not in _known:
        _known[plan] = _pages(_Measure.of(plan))
    return _known[plan]


_known: WeakKeyDictionary[PlanView, Pages] = WeakKeyDictionary()


def sheet_of(
    plan: PlanView,
    seen: Box,
    drawn: Primitives,
    legend: Sequence[LegendEntry] = (),
    *,
    point: float,
) -> PlanSheet:
    """Return what of a plan lies within a box: picture, grid, what is drawn over it, furniture."""
    cells = plan.cells
    lines: Primitives = ()
    if cells is not None:
        lines = draw_grid(cells.lines(seen), cells.inner_labels(seen))
    return PlanSheet(
        seen=seen,
        tiles=lambda scale, box: tiles_of(plan.picture, scale, box),
        primitives=(*lines, *drawn),
        columns=() if cells is None else cells.top_labels(seen),
        rows=() if cells is None else cells.left_labels(seen),
        metres_per_pixel=plan.metres_per_pixel,
        unit=plan.unit,
        north=plan.north,
        legend=legend,
        point=point,
    )


def tiles_of(picture: PictureView, scale: float, box: Box) -> list[PlacedTile]:
    """Return the tiles over a box at the level that prints nearest to `DPI`.

    `scale` is points to a pixel; a level is half as fine as the one before it.
    """
    if picture.whole is not None:
        everything = Box(0.0, 0.0, float(picture.width), float(picture.height))
        return [PlacedTile(_Tile(f"{picture.key}whole", 0, 0, picture.whole), everything)]
    level = round(math.log2(max(72.0 / scale / DPI, 1.0)))
    return list(_tiles(picture, min(level, picture.levels - 1), box))


def _tiles(picture: PictureView, level: int, box: Box) -> Iterator[PlacedTile]:
    step, side = 1 << level, picture.side
    across, down = -(-picture.width // step), -(-picture.height // step)
    reach = side * step
    for row in range(max(0, int(box.top // reach)), -(-down // side)):
        if row * reach >= box.bottom:
            break
        for column in range(max(0, int(box.left // reach)), -(-across // side)):
            left, top = column * side, row * side
            if left * step >= box.right:
                break
            wide, high = min(side, across - left), min(side, down - top)
            covered = Box(left * step, top * step, (left + wide) * step, (top + high) * step)
            yield PlacedTile(
                _Tile(
                    f"{picture.key}x{level}x{column}x{row}", wide, high,
                    partial(picture.read, level, column, row),
                ),
                covered,
            )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Tile:
    """A tile read when the file is written."""

    key: str
    width: int
    height: int
    fetch: Callable[[], bytes]

    def read(self) -> bytes:
        """Return the tile's file."""
        return self.fetch()


@dataclass(frozen=True, slots=True)
class _Measure:
    """What the pages of a plan depend on."""

    width: int
    height: int
    least: float
    """Points to a pixel that can be read."""
    whole: tuple[float, float]
    """Points to a pixel of the whole, upright and lying."""
    spots: tuple[Point, ...]

    @classmethod
    def of(cls, plan: PlanView) -> _Measure:
        sheet = sheet_of(plan, whole_of(plan), (), plan.legend, point=POINT)
        wholes = [scale_in(sheet, *_room(landscape=lying)) for lying in (False, True)]
        return cls(
            plan.picture.width, plan.picture.height, _least(plan), (wholes[0], wholes[1]),
            tuple(plan.spots),
        )  # fmt: skip


def _pages(plan: _Measure) -> Pages:
    landscape = plan.whole[1] >= plan.whole[0]
    scale = max(plan.whole)
    points = (POINT, SMALL_POINT)
    roomy = [
        point for point in points if crowding(plan.spots, _TOUCHING * point / scale) <= _CROWDED
    ]
    point = roomy[0] if roomy else SMALL_POINT
    if roomy and scale >= plan.least * _NEARLY:
        return Pages(landscape, point)
    return _parted(plan, max(plan.least, scale * _WORTH), Pages(landscape, point))


def _parted(plan: _Measure, wanted: float, whole: Pages) -> Pages:
    """Cut a plan into as few parts as reach a scale, or as many as there may be."""
    cuts = list(_cuts(plan))
    enough = [cut for cut in cuts if cut.scale >= wanted]
    best = (
        min(enough, key=lambda cut: (cut.columns * cut.rows, -cut.scale))
        if enough
        else max(cuts, key=lambda cut: cut.scale)
    )
    return replace(
        whole, columns=best.columns, rows=best.rows, parts_landscape=best.landscape,
        parts=tuple(_cells(plan, best.columns, best.rows)),
    )  # fmt: skip


class _Cut(NamedTuple):
    """A way to cut a plan, and how many points a pixel gets by it."""

    columns: int
    rows: int
    landscape: bool
    scale: float


def _cuts(plan: _Measure) -> Iterator[_Cut]:
    for columns in range(1, MOST_PARTS + 1):
        for rows in range(1, MOST_PARTS // columns + 1):
            wide, high = plan.width / columns, plan.height / rows
            over = 1 + 2 * _OVERLAP
            for landscape in (True, False):
                across, down = _room(landscape=landscape)
                yield _Cut(columns, rows, landscape, min(across / wide / over, down / high / over))


def _cells(plan: _Measure, columns: int, rows: int) -> Iterator[PlanPart]:
    wide, high = plan.width / columns, plan.height / rows
    over = _OVERLAP * max(wide, high)
    for row in range(rows):
        for column in range(columns):
            box = Box(
                max(0.0, column * wide - over), max(0.0, row * high - over),
                min(plan.width, (column + 1) * wide + over),
                min(plan.height, (row + 1) * high + over),
            )  # fmt: skip
            yield PlanPart(row * columns + column + 1, column, row, box)


def crowding(spots: Sequence[Point], reach: float) -> float:
    """Return the share of spots that have another within `reach` pixels; 0 for none at all."""
    ordered = sorted(spots)
    near = [False] * len(ordered)
    for index, point in enumerate(ordered):
        for other in range(index + 1, len(ordered)):
            if ordered[other].x - point.x >= reach:
                break
            if math.dist(ordered[other], point) < reach:
                near[index] = near[other] = True
    return sum(near) / len(near) if near else 0.0


def _least(plan: PlanView) -> float:
    if plan.metres_per_pixel is None:
        return 72.0 / MOST_PIXELS
    return 72.0 * plan.metres_per_pixel / (LEAST_SCALE_FEET[plan.wide] * METRES_PER_FOOT)


def _room(*, landscape: bool) -> tuple[float, float]:
    across, down = page_room(landscape=landscape)
    return across, down - _HEAD


def _middle(box: Box) -> Point:
    return Point((box.left + box.right) / 2, (box.top + box.bottom) / 2)
