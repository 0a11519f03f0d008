"""A plan in a story: its picture, what is drawn over it, its furniture, and links to findings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from cpted_audit.domain.length import LengthUnit
from cpted_audit.domain.plane import Point
from cpted_audit.drawing.furniture import draw_grid_labels, north_arrow, scale_bar
from cpted_audit.drawing.legend import draw_legend
from cpted_audit.report.pdf.blocks import Block
from cpted_audit.report.pdf.builder import Builder
from cpted_audit.report.pdf.pen import Pen
from cpted_audit.report.pdf.plan_pen import PlanPen, paint_plate
from cpted_audit.report.pdf.styles import PageInk
from cpted_audit.report.pdf.tags import ARTIFACT, Tag, checked_alt

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cpted_audit.domain.plane import Box
    from cpted_audit.drawing.legend import LegendEntry
    from cpted_audit.drawing.primitives import Plate, Primitive
    from cpted_audit.report.pdf.canvas import TaggedCanvas
    from cpted_audit.report.pdf.pictures.jpeg import Jpeg
    from cpted_audit.report.pdf.text import Text

_EDGE: Final = 18.0
"""Points at the left and the top for the names of the grid."""
_INSET: Final = 6.0
_GAP: Final = 3.0
"""Points between the picture and what stands below it."""
_STRIP: Final = 28.0
"""Points below the picture for scale bar and north arrow: outside, as they would cover it."""
_BAR: Final = 120.0
"""Points that a scale bar takes at most."""
_LEGEND_SCALE: Final = 0.85
_LEGEND_SMALLEST: Final = 0.66
_LEGEND_COLUMN: Final = 165.0
_UNPAINTED: Final = 3
"""The PDF's rendering mode of text that is not painted."""
_UNPAINTED_SIZE: Final = 2.0
_LEAST: Final = 24.0
"""Points that the picture is high at least."""


@dataclass(frozen=True, slots=True)
class PlacedTile:
    """A piece of a plan's picture and what it covers, in pixels of the plan.

    Line drawings stay sharp and small as PNG, photos as JPEG.
    """

    picture: Jpeg
    box: Box


Tiles = Callable[[float, "Box"], "Sequence[PlacedTile]"]
"""Returns the tiles of a box that fit a scale in points to a pixel of the plan."""


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
    """What of a plan is shown, and with what; `columns` and `rows` name the grid at the edges.

    `tiles` may be a function that chooses them when the scale in print is known.
    """

    seen: Box
    tiles: Sequence[PlacedTile] | Tiles = ()
    primitives: Sequence[Primitive] = ()
    columns: Sequence[tuple[str, float]] = ()
    rows: Sequence[tuple[str, float]] = ()
    metres_per_pixel: float | None = None
    unit: LengthUnit = LengthUnit.FEET
    north: float | None = None
    legend: Sequence[LegendEntry] = ()
    point: float = 1.0
    """Size of what is constant at any scale: less than 1 where much stands close together."""
    furniture: float | None = None
    """Size of scale bar, north arrow and the grid's names; None keeps those as `point` has them."""

    @property
    def edge(self) -> float:
        """Points kept free at the left and the top."""
        return _EDGE if self.columns or self.rows else 0.0

    @property
    def strip(self) -> float:
        """Points kept free below the picture, where there is a scale or a north to tell."""
        told = bool(self.metres_per_pixel) or self.north is not None
        return _STRIP * (self.furniture or 1.0) if told else 0.0


@dataclass(frozen=True, slots=True)
class _Layout:
    """How a sheet is laid out: points to a pixel, and a legend under or beside the picture."""

    scale: float
    down: float
    """Height of the picture."""
    legend: Plate | None = None
    beside: bool = False
    shrink: float = _LEGEND_SCALE
    """How much smaller the legend is drawn than it is laid out."""

    @property
    def under(self) -> float:
        """Height of a legend under the picture."""
        if self.legend is None or self.beside:
            return 0.0
        return self.legend.height * self.shrink


@dataclass(slots=True)
class PlanFigure(Block):
    """A sheet as large as its room, under one tag; signs and words keep their size.

    `caption` stands under it and never leaves it.
    """

    tag: Tag
    sheet: PlanSheet
    links: Sequence[tuple[Tag, PlanLink]] = ()
    limit: float = float("inf")
    caption: Block | None = None
    before: float = 4.0
    after: float = 8.0
    keeps_next: bool = False

    def scale(self, width: float) -> float:
        """Return how many points a pixel of the plan gets at this width."""
        return self._layout(width).scale

    def _layout(self, width: float) -> _Layout:
        """Return the layout in which the picture is largest."""
        room = self.limit - self._said(width)
        choices = [self._legend_under(width, room)]
        if self.sheet.legend:
            choices.append(self._legend_beside(width, room))
        return max(choices, key=lambda choice: choice.scale)

    def _legend_under(self, width: float, room: float) -> _Layout:
        legend = None
        if self.sheet.legend:
            across = width / _LEGEND_SCALE
            columns = max(1, int(across // _LEGEND_COLUMN))
            legend = _legend(tuple(self.sheet.legend), across, columns)
            room -= legend.height * _LEGEND_SCALE
        scale = self._scale(width, room)
        return _Layout(scale, self.sheet.seen.height * scale, legend)

    def _legend_beside(self, width: float, room: float) -> _Layout:
        legend = _legend(tuple(self.sheet.legend), _LEGEND_COLUMN, 1)
        scale = self._scale(width - _LEGEND_COLUMN * _LEGEND_SCALE - _INSET, room)
        down = self.sheet.seen.height * scale
        shrink = min(_LEGEND_SCALE, down / legend.height)
        fits = shrink >= _LEGEND_SMALLEST
        return _Layout(scale if fits else 0.0, down, legend, beside=True, shrink=shrink)

    def _scale(self, width: float, room: float) -> float:
        seen, edge = self.sheet.seen, self.sheet.edge
        down = max(room - edge - self.sheet.strip, _LEAST)
        return min((width - edge) / seen.width, down / seen.height)

    def _said(self, width: float) -> float:
        """Return the height of the caption and its distance."""
        return 0.0 if self.caption is None else self.caption.height(width) + self.caption.before

    def height(self, width: float) -> float:
        """Return the height of everything: names, picture, legend and caption."""
        layout = self._layout(width)
        return self._high(layout) + self._said(width)

    def _high(self, layout: _Layout) -> float:
        """Return the height without the caption."""
        return self.sheet.edge + layout.down + self.sheet.strip + layout.under

    def shrunk(self, _width: float, room: float) -> Block:
        """Return the plan limited to the room."""
        return replace(self, limit=room)

    def walk(self) -> Iterator[Block]:
        """Yield this block and its caption."""
        yield self
        if self.caption is not None:
            yield from self.caption.walk()

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw picture, markers and furniture as one figure, then links and caption."""
        layout = self._layout(width)
        high = self._high(layout)
        canvas.saveState()
        canvas.translate(x, top - high)
        plan = self._pen(Pen(canvas), layout)
        with canvas.block(self.tag, width, high):
            self._draw_plan(plan, layout)
            self._draw_furniture(plan, layout)
            self._draw_legend(plan.pen, layout, width)
        for tag, link in self.links:
            _lay(canvas, plan, tag, link)
        canvas.restoreState()
        if self.caption is not None:
            self.caption.draw(canvas, x, top - high - self.caption.before, width)

    def _pen(self, pen: Pen, layout: _Layout) -> PlanPen:
        seen, scale = self.sheet.seen, layout.scale
        left, top = self.sheet.edge, self._low(layout) + layout.down
        return PlanPen(
            pen, left - seen.left * scale, top + seen.top * scale, scale, self.sheet.point
        )

    def _low(self, layout: _Layout) -> float:
        """Return how high the lower edge of the picture lies."""
        return layout.under + self.sheet.strip

    def _draw_plan(self, plan: PlanPen, layout: _Layout) -> None:
        left, across = self.sheet.edge, self.sheet.seen.width * layout.scale
        sheet = self.sheet
        tiles = sheet.tiles(layout.scale, sheet.seen) if callable(sheet.tiles) else sheet.tiles
        low = self._low(layout)
        with plan.pen.clipped(left, low, across, layout.down):
            for tile in tiles:
                x, y = plan.place(Point(tile.box.left, tile.box.bottom))
                wide, high = tile.box.width * plan.scale, tile.box.height * plan.scale
                plan.pen.picture(tile.picture, x, y, wide, high)
            plan.paint(self.sheet.primitives)
        plan.pen.rectangle(left, low, across, layout.down, stroke=PageInk.TEXT, line=0.8)

    def _draw_furniture(self, plan: PlanPen, layout: _Layout) -> None:
        sheet, pen, across = self.sheet, plan.pen, self.sheet.seen.width * layout.scale
        size = sheet.furniture or 1.0
        names = replace(plan, point=sheet.furniture or sheet.point)
        names.paint(draw_grid_labels(sheet.columns, sheet.rows, sheet.seen))
        top = self._low(layout) - _GAP
        if sheet.metres_per_pixel:
            longest = min(_BAR, across / 2)
            bar = scale_bar(sheet.metres_per_pixel / plan.scale * size, longest / size, sheet.unit)
            with pen.turned(sheet.edge, top, 0, size):
                paint_plate(pen, bar, 0, 0)
        if sheet.north is not None:
            arrow = north_arrow(sheet.north)
            fits = (sheet.strip - _GAP) / arrow.height
            with pen.turned(sheet.edge + across - arrow.width * fits, top, 0, fits):
                paint_plate(pen, arrow, 0, 0)

    def _draw_legend(self, pen: Pen, layout: _Layout, width: float) -> None:
        if layout.legend is None:
            return
        left = width - layout.legend.width * layout.shrink if layout.beside else 0.0
        top = self._low(layout) + layout.down if layout.beside else layout.under
        with pen.turned(left, top, 0, layout.shrink):
            paint_plate(pen, layout.legend, 0, 0)


@lru_cache(maxsize=64)
def _legend(entries: tuple[LegendEntry, ...], width: float, columns: int) -> Plate:
    """Return a legend; the layout asks for the same one many times."""
    return draw_legend(entries, width=width, columns=columns)


def scale_in(sheet: PlanSheet, width: float, height: float) -> float:
    """Return how many points a pixel of a plan gets, with its legend, in a room of this size."""
    return PlanFigure(ARTIFACT, sheet, limit=height).scale(width)


def _lay(canvas: TaggedCanvas, plan: PlanPen, tag: Tag, link: PlanLink) -> None:
    """Lay a link over a place; its words are there for readers and copying, and not painted."""
    x, y = plan.place(link.at)
    y += link.lift * plan.point
    reach = link.reach * plan.point
    box = (x - reach, y - reach, x + reach, y + reach)
    with canvas.tagged(tag):
        canvas.saveState()
        unpainted = canvas.beginText()
        unpainted.setTextRenderMode(_UNPAINTED)
        canvas.drawText(unpainted)
        plan.pen.text(x, y, link.contents, size=_UNPAINTED_SIZE, align="center")
        canvas.restoreState()
    canvas.link(tag, box, link.target, link.contents)


def _listed(holder: Tag, count: int) -> list[Tag]:
    """Return links as entries of a list, of which a reader says how many there are."""
    if not count:
        return []
    every = Tag("L", holder, attributes=(("List", "ListNumbering", "/None"),))
    return [Tag("Link", Tag("LBody", Tag("LI", every))) for _ in range(count)]


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
        self.links.update(link.target for link in links)
        tagged = list(zip(_listed(holder, len(links)), links, strict=True))
        self.sources.update((one, link.contents) for one, link in tagged)
        figure = PlanFigure(tag, sheet, tagged, max_height)
        if caption is not None:
            style = replace(self.styles["caption"], before=4.0)
            figure.caption = self._text_block(Tag("Caption", holder), caption, style)
        self._add(figure)
