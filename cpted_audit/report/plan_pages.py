"""How a plan is laid on pages: whole, and where it would be too small to read in parts as well."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial

from cpted_audit.domain.length import METRES_PER_FOOT
from cpted_audit.domain.plane import Box, Point
from cpted_audit.drawing.furniture import draw_grid
from cpted_audit.drawing.legend import LegendEntry
from cpted_audit.drawing.primitives import Primitives
from cpted_audit.report.pdf import PlanSheet, PlanTile, page_room, scale_in
from cpted_audit.report.plan_views import PictureView, PinPlace, PlanView

LEAST_SCALE_FEET = {False: 40.0, True: 120.0}
"""Feet to an inch of paper below which a plan is printed in parts too: floors, and grounds."""
MOST_PIXELS = 600.0
"""Pixels to an inch of paper, which decide where the plan has no scale."""
MOST_PARTS = 24
DPI = 200.0
"""Pixels to an inch that are printed, as near as the levels of the picture come."""
POINT, SMALL_POINT = 0.8, 0.65
"""Size of signs and words, and where they stand close together; 1 is a sign of 22 points."""
_TOUCHING = 18.0
"""Points between two signs of size 1 that just do not hide each other's letters."""
_CROWDED = 0.25
"""The share of signs with another so near that makes them smaller, and then asks for parts."""
_OVERLAP = 0.03
"""What a part shows of its neighbours, as a share of its longer side."""
_HEAD = 52.0
"""Points for the heading above a plan and the caption below it."""


@dataclass(frozen=True, slots=True)
class Part:
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
    parts: tuple[Part, ...] = ()
    parts_landscape: bool = True


def plan_anchor(number: int, part: int = 0) -> str:
    """Return the name under which links find a plan, or a part of it."""
    return f"plan-{number}-{part}" if part else f"plan-{number}"


def anchor_of(plan: PlanView, pin: PinPlace) -> str:
    """Return the anchor of the page that shows a pin best."""
    parts = pages_of(plan).parts
    if not parts:
        return plan_anchor(plan.number)
    best = min(parts, key=lambda one: math.dist(_middle(one.box), pin.at))
    return plan_anchor(plan.number, best.number)


def pages_of(plan: PlanView) -> Pages:
    """Return how a plan is printed."""
    return _pages(_Measure.of(plan))


def sheet_of(
    plan: PlanView,
    seen: Box,
    drawn: Primitives,
    legend: Sequence[LegendEntry] = (),
    *,
    point: float,
) -> PlanSheet:
    """Return what of a plan lies within a box: picture, grid, what is drawn over it, furniture."""
    grid = plan.grid
    lines: Primitives = () if grid is None else draw_grid(grid.lines(seen))
    return PlanSheet(
        seen=seen,
        tiles=lambda scale, box: tiles_of(plan.picture, scale, box),
        primitives=(*lines, *drawn),
        columns=() if grid is None else grid.column_labels(seen),
        rows=() if grid is None else grid.row_labels(seen),
        metres_per_pixel=plan.metres_per_pixel,
        unit=plan.unit,
        north=plan.north,
        legend=legend,
        point=point,
    )


def tiles_of(picture: PictureView, scale: float, box: Box) -> list[PlanTile]:
    """Return the tiles over a box at the level that prints nearest to `DPI`.

    `scale` is points to a pixel; a level is half as fine as the one before it.
    """
    if picture.whole is not None:
        everything = Box(0.0, 0.0, float(picture.width), float(picture.height))
        return [PlanTile(_Tile(f"{picture.key}whole", 0, 0, picture.whole), everything)]
    level = round(math.log2(max(72.0 / scale / DPI, 1.0)))
    return list(_tiles(picture, min(level, picture.levels - 1), box))


def _tiles(picture: PictureView, level: int, box: Box) -> Iterator[PlanTile]:
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
            yield PlanTile(
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
    """What the pages of a plan depend on; hashable, so that they are worked out once."""

    width: int
    height: int
    least: float
    """Points to a pixel that can be read."""
    whole: tuple[float, float]
    """Points to a pixel of the whole, upright and lying."""
    spots: tuple[Point, ...]

    @classmethod
    def of(cls, plan: PlanView) -> _Measure:
        sheet = sheet_of(plan, plan.whole, (), plan.legend, point=POINT)
        wholes = [scale_in(sheet, *_room(landscape=lying)) for lying in (False, True)]
        return cls(
            plan.picture.width, plan.picture.height, _least(plan), (wholes[0], wholes[1]),
            tuple(plan.spots),
        )  # fmt: skip


@lru_cache(maxsize=64)
def _pages(plan: _Measure) -> Pages:
    landscape = plan.whole[1] >= plan.whole[0]
    scale = max(plan.whole)
    points = (POINT, SMALL_POINT)
    roomy = [one for one in points if crowding(plan.spots, _TOUCHING * one / scale) <= _CROWDED]
    point = roomy[0] if roomy else SMALL_POINT
    if roomy and scale >= plan.least * 0.95:
        return Pages(landscape, point)
    wanted = max(plan.least, scale * (1.0 if roomy else 1.6))
    return _parted(plan, wanted, Pages(landscape, point))


def _parted(plan: _Measure, wanted: float, whole: Pages) -> Pages:
    choices = [_cut(plan, wanted, lying=lying) for lying in (True, False)]
    lying, columns, rows = min(choices, key=lambda one: one[1] * one[2])
    return replace(
        whole, columns=columns, rows=rows, parts=tuple(_cells(plan, columns, rows)),
        parts_landscape=lying,
    )  # fmt: skip


def _cut(plan: _Measure, wanted: float, *, lying: bool) -> tuple[bool, int, int]:
    """Return into how many columns and rows a plan is cut; a larger one gets a smaller scale."""
    across, down = _room(landscape=lying)
    while True:
        columns = math.ceil(plan.width * wanted * (1 + _OVERLAP) / across)
        rows = math.ceil(plan.height * wanted * (1 + _OVERLAP) / down)
        if columns * rows <= MOST_PARTS:
            return lying, columns, rows
        wanted *= 0.9


def _cells(plan: _Measure, columns: int, rows: int) -> Iterator[Part]:
    wide, high = plan.width / columns, plan.height / rows
    over = _OVERLAP * max(wide, high)
    for row in range(rows):
        for column in range(columns):
            box = Box(
                max(0.0, column * wide - over), max(0.0, row * high - over),
                min(plan.width, (column + 1) * wide + over),
                min(plan.height, (row + 1) * high + over),
            )  # fmt: skip
            yield Part(row * columns + column + 1, column, row, box)


def crowding(spots: Sequence[Point], reach: float) -> float:
    """Return the share of spots that have another within `reach` pixels; 0 for none at all."""
    ordered = sorted(spots)
    near = [False] * len(ordered)
    for index, one in enumerate(ordered):
        for other in range(index + 1, len(ordered)):
            if ordered[other].x - one.x >= reach:
                break
            if math.dist(ordered[other], one) < reach:
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
