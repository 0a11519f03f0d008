"""A plan in a story: its picture, what is drawn over it, its furniture, and links to findings."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from cpted_audit.domain.length import LengthUnit
from cpted_audit.drawing.furniture import draw_grid_labels, north_arrow, scale_bar

from .blocks import Block, Stack
from .builder import Builder
from .pen import Pen
from .plan_pen import PlanPen, paint_plate
from .styles import STYLES, Ink
from .tags import Tag, checked_alt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cpted_audit.domain.plane import Box, Point
    from cpted_audit.drawing.primitives import Plate, Primitive

    from .canvas import TaggedCanvas
    from .jpeg import Jpeg
    from .text import Text

_EDGE: Final = 18.0
"""Points at the left and the top for the names of the grid."""
_INSET: Final = 6.0
_BAR: Final = 120.0
"""Points that a scale bar takes at most."""


@dataclass(frozen=True, slots=True)
class PlanTile:
    """A piece of a plan's picture and what it covers, in pixels of the plan."""

    jpeg: Jpeg
    box: Box


@dataclass(frozen=True, slots=True)
class PlanLink:
    """A link around a point of a plan, so many points to each side; `target` is an anchor."""

    at: Point
    reach: float
    target: str
    contents: str
    lift: float = 0.0
    """Points by which the middle of the link lies above the point."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanSheet:
    """What of a plan is shown, and with what; `columns` and `rows` name the grid at the edges."""

    seen: Box
    tiles: Sequence[PlanTile] = ()
    primitives: Sequence[Primitive] = ()
    columns: Sequence[tuple[str, float]] = ()
    rows: Sequence[tuple[str, float]] = ()
    metres_per_pixel: float | None = None
    unit: LengthUnit = LengthUnit.FEET
    north: float | None = None
    legend: Plate | None = None
    point: float = 1.0
    """Size of what is constant at any scale: less than 1 where much stands close together."""

    @property
    def edge(self) -> float:
        """Points kept free at the left and the top."""
        return _EDGE if self.columns or self.rows else 0.0


@dataclass(slots=True)
class PlanFigure(Block):
    """A sheet as large as its room, under one tag; signs and words keep their size."""

    tag: Tag
    sheet: PlanSheet
    links: Sequence[tuple[Tag, PlanLink]] = ()
    limit: float = float("inf")
    before: float = 4.0
    after: float = 8.0
    keeps_next: bool = False

    def _scale(self, width: float) -> float:
        """Return points to a pixel of the plan."""
        seen, edge = self.sheet.seen, self.sheet.edge
        return min((width - edge) / seen.width, (self.limit - edge) / seen.height)

    def height(self, width: float) -> float:
        """Return the height of the picture and of the names above it."""
        return self.sheet.seen.height * self._scale(width) + self.sheet.edge

    def shrunk(self, _width: float, room: float) -> Block:
        """Return the plan limited to the room."""
        return replace(self, limit=room)

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw picture, markers and furniture as one figure, then lay the links over it."""
        scale, edge = self._scale(width), self.sheet.edge
        across, down = self.sheet.seen.width * scale, self.sheet.seen.height * scale
        canvas.saveState()
        canvas.translate(x, top - down - edge)
        pen = Pen(canvas)
        plan = self._pen(pen, scale, down)
        with canvas.block(self.tag, across + edge, down + edge):
            with pen.clipped(edge, 0, across, down):
                self._draw_plan(plan)
            pen.rectangle(edge, 0, across, down, stroke=Ink.TEXT, line=0.8)
            self._draw_furniture(plan, across, down)
        for tag, link in self.links:
            _lay(canvas, plan, tag, link)
        canvas.restoreState()

    def _pen(self, pen: Pen, scale: float, down: float) -> PlanPen:
        seen = self.sheet.seen
        left, top = self.sheet.edge - seen.left * scale, down + seen.top * scale
        return PlanPen(pen, left, top, scale, self.sheet.point)

    def _draw_plan(self, plan: PlanPen) -> None:
        for tile in self.sheet.tiles:
            x, y = plan.left + tile.box.left * plan.scale, plan.top - tile.box.bottom * plan.scale
            wide, high = tile.box.width * plan.scale, tile.box.height * plan.scale
            plan.pen.picture(tile.jpeg, x, y, wide, high)
        plan.paint(self.sheet.primitives)

    def _draw_furniture(self, plan: PlanPen, across: float, down: float) -> None:
        sheet, pen, left = self.sheet, plan.pen, self.sheet.edge + _INSET
        plan.paint(draw_grid_labels(sheet.columns, sheet.rows, sheet.seen))
        if sheet.metres_per_pixel:
            longest = min(_BAR, across / 3)
            bar = scale_bar(sheet.metres_per_pixel / plan.scale, longest, sheet.unit)
            paint_plate(pen, bar, left, bar.height + _INSET)
        right = sheet.edge + across - _INSET
        if sheet.north is not None:
            arrow = north_arrow(sheet.north)
            paint_plate(pen, arrow, right - arrow.width, down - _INSET)
        if sheet.legend is not None:
            paint_plate(pen, sheet.legend, right - sheet.legend.width, sheet.legend.height + _INSET)


def _lay(canvas: TaggedCanvas, plan: PlanPen, tag: Tag, link: PlanLink) -> None:
    x, y = plan.place(link.at)
    y += link.lift * plan.point
    reach = link.reach * plan.point
    box = (x - reach, y - reach, x + reach, y + reach)
    canvas.link(tag, box, link.target, link.contents)


class PlanBuilder(Builder):
    """Adds plans, each with what it shows in words."""

    def plan_figure(
        self,
        sheet: PlanSheet,
        *,
        alt: str,
        links: Sequence[PlanLink] = (),
        caption: Text | None = None,
        max_height: float = float("inf"),
    ) -> None:
        """Add a plan as wide as the page or as `max_height` points allow; links lead to anchors."""
        holder = Tag("Div", self._place.parent)
        tag = Tag("Figure", holder, alt=checked_alt(alt))
        line = Tag("P", holder) if links else holder
        self.links.update(link.target for link in links)
        tagged = [(Tag("Link", line), link) for link in links]
        figure = PlanFigure(tag, sheet, tagged, max_height)
        if caption is None:
            self._add(figure)
            return
        style = replace(STYLES["caption"], before=4.0)
        below = self._text_block(Tag("Caption", holder), caption, style)
        self._add(Stack([figure, below], keeps=True, before=4.0, after=8.0))
