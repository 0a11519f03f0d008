"""The part of a plan around one finding: nothing else of the plan is in the file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cpted_audit.domain.plane import Box, Point
from cpted_audit.drawing.primitives import Primitives
from cpted_audit.imaging.plans.ink import cut_out
from cpted_audit.report.pdf import PlacedTile, PlanSheet
from cpted_audit.report.plans.pages import sheet_of, tiles_of
from cpted_audit.report.plans.views import PlanView

_AROUND_METRES = 14.0
"""How far it reaches to each side where the plan has a scale: a room and the way to it."""
_AROUND_SHARE = 0.16
"""How far it reaches where it has none, of the plan's longer side."""
_LEAST_SHARE, _MOST_SHARE = 0.08, 0.3
_DOWN = 0.62
"""How high it is for its width."""
_POINT = 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanDetail:
    """Where a finding stands on a plan; `drawn` is its sign, and no other."""

    plan: PlanView
    at: Point
    words: str
    """Where that is, such as “Main / Level 1, C4”."""
    drawn: Primitives


def detail_sheet(detail: PlanDetail) -> PlanSheet:
    """Return the part of a plan around a finding, with its picture cut to that part."""
    seen = box_around(detail.plan, detail.at)
    sheet = sheet_of(detail.plan, seen, detail.drawn, point=_POINT)
    return PlanSheet(
        seen=seen, tiles=lambda scale, box: list(_cut(detail.plan, scale, box)),
        primitives=sheet.primitives, columns=sheet.columns, rows=sheet.rows,
        metres_per_pixel=sheet.metres_per_pixel, unit=sheet.unit, north=sheet.north, point=_POINT,
    )  # fmt: skip


def box_around(plan: PlanView, at: Point) -> Box:
    """Return what of a plan is shown around a point, in pixels; within the plan where it fits."""
    longest = max(plan.whole.width, plan.whole.height)
    share = _AROUND_SHARE
    if plan.metres_per_pixel:
        share = _AROUND_METRES / plan.metres_per_pixel / longest
    across = min(2 * longest * min(max(share, _LEAST_SHARE), _MOST_SHARE), plan.whole.width)
    down = min(across * _DOWN, plan.whole.height)
    left = _within(at.x - across / 2, plan.whole.width - across)
    top = _within(at.y - down / 2, plan.whole.height - down)
    return Box(left, top, left + across, top + down)


def _within(value: float, most: float) -> float:
    return min(max(value, 0.0), most)


def _cut(plan: PlanView, scale: float, box: Box) -> Iterator[PlacedTile]:
    for number, tile in enumerate(tiles_of(plan.picture, scale, box)):
        whole = tile.box
        wanted = Box(
            (box.left - whole.left) / whole.width, (box.top - whole.top) / whole.height,
            (box.right - whole.left) / whole.width, (box.bottom - whole.top) / whole.height,
        )  # fmt: skip
        cut = cut_out(tile.picture.read(), wanted)
        if cut is None:
            continue
        data, part = cut
        covered = Box(
            whole.left + part.left * whole.width, whole.top + part.top * whole.height,
            whole.left + part.right * whole.width, whole.top + part.bottom * whole.height,
        )  # fmt: skip
        yield PlacedTile(_Piece(f"{tile.picture.key}piece{number}", data), covered)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A piece of a tile, cut already."""

    key: str
    data: bytes
    width: int = 0
    height: int = 0

    def read(self) -> bytes:
        return self.data
