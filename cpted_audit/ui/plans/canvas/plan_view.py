"""The plan as it is seen: picture, grid, markers, what tools draw, rulers and a small map."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, QPointF, QRectF, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from cpted_audit.domain.ids import MarkerId
from cpted_audit.domain.length import length_text
from cpted_audit.domain.plane import Box, Point
from cpted_audit.domain.plans.marker import Marker
from cpted_audit.domain.plans.marker_kinds import Layer
from cpted_audit.drawing.furniture import draw_grid
from cpted_audit.drawing.ink import MarkerContext
from cpted_audit.drawing.plan_drawing import draw_plan
from cpted_audit.drawing.primitives import Primitive, Primitives
from cpted_audit.geometry.cells import Cells
from cpted_audit.session.plans import plans
from cpted_audit.session.plans.cells import cells_of
from cpted_audit.session.plans.marker_signs import MarkerLooks
from cpted_audit.session.plans.sight_studies import VIEWING
from cpted_audit.ui.announce import MARKED, announce
from cpted_audit.ui.kept_settings import WHITE_PAPER, keep, read
from cpted_audit.ui.plans.canvas.batches import Batch
from cpted_audit.ui.plans.canvas.canvas import PlanCanvas
from cpted_audit.ui.plans.canvas.corner_box import CornerBox
from cpted_audit.ui.plans.canvas.floats import HintStrip, MiniMap, Ruler
from cpted_audit.ui.plans.canvas.hearing import hear
from cpted_audit.ui.plans.canvas.items import DrawnItem, OverlayItem
from cpted_audit.ui.plans.canvas.paper import Paper
from cpted_audit.ui.plans.canvas.stamps import Stamps
from cpted_audit.ui.plans.canvas.tiles import TileLayer
from cpted_audit.ui.plans.controller import PlanController
from cpted_audit.ui.plans.marker_list import MarkerTeller
from cpted_audit.ui.plans.tools.tools import PlanTools
from cpted_audit.ui.theme import Theme, px
from cpted_audit.ui.tokens import LIGHT

CALM_MS = 140
"""How long after the last move of the plan its lines are painted smoothly again."""
_LOWEST = 220
"""How high the view must be for a hint under the plan, in pixels at 100 %."""


_DrawnOf = tuple[list[Marker], dict[MarkerId, MarkerContext], list[Layer], dict[Layer, Primitives]]
"""What a drawing is made of: markers, their looks, the layers that are seen, and sketches."""


class PlanGraphicsView(QWidget):
    """Paints the plan that is open and hands the pointer to the tool in hand."""

    pointed_at = Signal(str)
    """Where the pointer is: in feet or metres, and in which cell; empty where it is elsewhere."""

    def __init__(
        self,
        controller: PlanController,
        tools: PlanTools,
        theme: Theme,
        settings: QSettings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._tools = tools
        self.canvas = PlanCanvas(self)
        self._stamps = Stamps()
        self.tiles: TileLayer | None = None
        self._drawn: DrawnItem | None = None
        self._overlay: OverlayItem | None = None
        self._sketches: dict[tuple[str, Layer], Primitives] = {}
        self._looks: MarkerLooks | None = None
        self._base = Batch()
        self._calm_timer = QTimer(self, singleShot=True, interval=CALM_MS)
        self._calm_timer.timeout.connect(self._calm_down)
        self.teller = MarkerTeller(controller)
        hear(self.canvas, self)
        self.map = MiniMap(theme)
        self.floats = CornerBox(controller, tools, self.canvas, theme)
        self.hints = HintStrip(settings)
        self._rulers = [Ruler(self.canvas, theme, across=one) for one in (True, False)]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self._rulers[0], 0, 1)
        grid.addWidget(self._rulers[1], 1, 0)
        grid.addWidget(self.canvas, 1, 1)
        grid.addWidget(self.hints, 2, 0, 1, 2)
        grid.setRowStretch(1, 1)
        self._theme, self._settings = theme, settings
        self._connect()

    def _connect(self) -> None:
        controller, tools = self._controller, self._tools
        self._theme.changed.connect(self._follow_theme)
        self._follow_theme()
        controller.plan_shown.connect(self.show_plan)
        controller.plan_changed.connect(self._show_paper)  # it may be called an aerial now
        controller.plan_changed.connect(self._redraw)
        controller.markers_changed.connect(self._redraw)
        controller.layers_changed.connect(self._redraw)
        controller.selection_changed.connect(self._redraw)
        controller.preview_changed.connect(self._draw_preview)
        controller.overlay_changed.connect(self._repaint_overlay)
        controller.selection_changed.connect(self._bring_in)
        controller.spot_moved.connect(self._follow_spot)
        tools.changed.connect(self._take_tool)
        self.canvas.looked.connect(self._follow_look)
        self.canvas.left.connect(self._describe)
        self.canvas.pointed.connect(lambda point: self.pointed_at.emit(self._position_text(point)))
        self.map.pointed.connect(lambda point: self.canvas.look_at(point))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the hint out where the plan needs all of the room."""
        super().resizeEvent(event)
        self.hints.fold(low=self.height() < px(_LOWEST))

    def _follow_theme(self) -> None:
        self.canvas.show_ground(self._theme.tokens.ground)
        self._show_paper()

    @property
    def is_dark(self) -> bool:
        """Whether the theme is dark."""
        return self._theme.tokens.dark

    @property
    def white_paper(self) -> bool:
        """Whether plans stay white paper in a dark theme."""
        return bool(read(self._settings, WHITE_PAPER))

    def keep_white_paper(self, *, white: bool) -> None:
        """Keep plans white in a dark theme, or let them follow it."""
        keep(self._settings, WHITE_PAPER, int(white))
        self._show_paper()

    def _show_paper(self) -> None:
        """Show the plan on the paper of the theme."""
        plan = self._controller.plan
        if plan is None or self.tiles is None or self._drawn is None or self._overlay is None:
            return
        small = plans.thumbnail(self._controller.session, plan)
        paper = Paper.of(plan, small, LIGHT if self.white_paper else self._theme.tokens)
        self.map.show_plan(small, plan.width, plan.height, paper)
        self.tiles.show_paper(paper)
        for item in (self._drawn, self._overlay):
            item.show_paper(paper)

    # The plan

    def show_plan(self) -> None:
        """Show the plan that was chosen, or an empty canvas."""
        self.stop()
        plan = self._controller.plan
        self._sketches = {}
        if plan is None:
            self.tiles = self._drawn = self._overlay = None
            self.map.show_plan(None, 0, 0)
            self.canvas.show_items(1, 1)
            return
        self.tiles = TileLayer(self._controller.session, plan)
        margin = max(plan.width, plan.height)
        box = QRectF(0, 0, plan.width, plan.height).adjusted(-margin, -margin, margin, margin)
        self._drawn = DrawnItem(self._stamps, box)
        self._overlay = OverlayItem(self._stamps, box, self._overlay_primitives)
        self._show_paper()
        self.canvas.show_items(plan.width, plan.height, self.tiles, self._drawn, self._overlay)
        self._redraw()

    def stop(self) -> None:
        """Give up what is being read; for closing."""
        if self.tiles is not None:
            self.tiles.stop()

    def show_sketches(self, sketches: dict[Layer, Primitives]) -> None:
        """Draw something that is no marker, such as visible areas, lowest in its layer."""
        for layer in Layer:
            self._keep_sketch("", layer, sketches.get(layer, ()))
        self._redraw()

    def show_sketch(self, owner: str, layer: Layer, primitives: Primitives) -> None:
        """Draw something that is no marker beside what others draw; nothing takes it away."""
        if self._sketches.get((owner, layer), ()) != primitives:
            self._keep_sketch(owner, layer, primitives)
            self._redraw()

    def _keep_sketch(self, owner: str, layer: Layer, primitives: Primitives) -> None:
        if primitives:
            self._sketches[owner, layer] = primitives
        else:
            self._sketches.pop((owner, layer), None)

    def _merged_sketches(self) -> dict[Layer, Primitives]:
        merged: dict[Layer, Primitives] = {}
        for (_, layer), primitives in self._sketches.items():
            merged[layer] = (*merged.get(layer, ()), *primitives)
        return merged

    def locate(self, marker_ids: Sequence[MarkerId]) -> None:
        """Choose markers and bring the first into view, large enough to be told."""
        found = [
            self._controller.markers[marker_id]
            for marker_id in marker_ids
            if marker_id in self._controller.markers
        ]
        if found:
            self._controller.select([marker.id for marker in found])
            self.canvas.look_at(found[0].at, scale=min(1.0, self.canvas.scale_ * 4))

    def _bring_in(self) -> None:
        """Bring the marker chosen last into view: keys and lists choose what is elsewhere too."""
        anchor = self._tools.active_tool.anchor()
        if anchor is not None:
            self.canvas.bring_in(anchor)

    def _follow_spot(self) -> None:
        """Keep the spot of the keys in view, and say where it is."""
        spot = self._controller.spot
        if spot is not None:
            self.canvas.bring_in(spot)
            cell = None if self._cells is None else self._cells.name(spot)
            self.pointed_at.emit(self._position_text(spot))
            announce(cell or self._position_text(spot), topic=MARKED, about=self.canvas)

    # What is heard

    def markers(self) -> Sequence[Marker]:
        """Return the markers that can be reached, in the order in which N goes."""
        return self._controller.reachable()

    def line(self, marker: Marker) -> str:
        """Return a marker in words."""
        return self.teller.line(marker)

    def chosen(self) -> Sequence[Marker]:
        """Return the chosen markers."""
        return self._controller.chosen

    def spot(self, marker: Marker) -> QPoint:
        """Return where a marker is on the screen."""
        there = self.canvas.viewportTransform().map(QPointF(*marker.at)).toPoint()
        return self.canvas.viewport().mapToGlobal(there)

    # What is drawn

    def _redraw(self) -> None:
        plan = self._controller.plan
        if plan is None or self._drawn is None:
            return
        self._looks = MarkerLooks(self._controller.session, plan, self._controller.markers.values())
        cells = self._cells = cells_of(self._controller.session, plan)
        self._controller.cell_side = None if cells is None else cells.side
        whole = Box(0.0, 0.0, float(plan.width), float(plan.height))
        under = () if cells is None else draw_grid(cells.lines(whole), cells.inner_labels(whole))
        if list(under) != self._under_of:
            self._under, self._under_of = Batch(under), list(under)
        self._draw_preview()
        for ruler in self._rulers:
            ruler.show_cells(cells, whole)

    def _draw_preview(self) -> None:
        """Draw what is dragged where it would be, and everything else where it is."""
        if self._looks is None or self._drawn is None:
            return
        if not self._controller.preview:
            self._base = self._batch(apart_from=())
            self._drawn.show_batches(self._under, self._base)
            return
        if self._still != frozenset(self._controller.preview):
            self._base = self._batch(apart_from=self._controller.preview)
            self._still = frozenset(self._controller.preview)
        self._drawn.show_batches(self._under, self._base)
        self._repaint_overlay()

    _still: frozenset[MarkerId] = frozenset()
    _under = Batch()
    _cells: Cells | None = None

    _under_of: Sequence[Primitive] = ()

    def _batch(self, apart_from: Iterable[MarkerId]) -> Batch:
        """Return the markers ready to be painted; what is drawn of the same is not made again."""
        assert self._looks is not None  # noqa: S101 - asked by the callers
        left_out = set(apart_from)
        if not left_out:
            self._still = frozenset()
        found = [
            marker for marker in self._controller.markers.values() if marker.id not in left_out
        ]
        layers = [layer for layer in Layer if layer not in self._controller.hidden]
        drawn_of = found, self._contexts(self._looks, found), layers, self._merged_sketches()
        if drawn_of != self._drawn_of:
            markers, contexts, layers, sketches = self._drawn_of = drawn_of
            drawn = draw_plan(markers, contexts=contexts, visible_layers=layers, sketches=sketches)
            self._made = Batch(primitive for _, primitives in drawn for primitive in primitives)
        return self._made

    _made = Batch()
    _drawn_of: _DrawnOf | None = None

    def _contexts(
        self, looks: MarkerLooks, found: Sequence[Marker]
    ) -> dict[MarkerId, MarkerContext]:
        """Return the looks of markers; where real sight lines are drawn, plain fans make room."""
        contexts = looks.contexts(found, self._controller.selection)
        if self._merged_sketches().get(Layer.SIGHT):
            for marker in found:
                if marker.kind in VIEWING:
                    contexts[marker.id] = replace(contexts[marker.id], metres_per_pixel=None)
        return contexts

    def _overlay_primitives(self, pixel: float) -> list[Primitive]:
        drawn: list[Primitive] = []
        if self._looks is not None and self._controller.preview:
            dragged = list(self._controller.preview.values())
            contexts = self._contexts(self._looks, dragged)
            for _, primitives in draw_plan(dragged, contexts=contexts):
                drawn += primitives
        return drawn + self._tools.active_tool.overlay(pixel)

    def _repaint_overlay(self) -> None:
        if self._overlay is not None:
            self._overlay.update()

    # The tool, rulers and map

    def _take_tool(self) -> None:
        self.canvas.active_tool = self._tools.active_tool
        self._controller.forget_spot()
        plain = self._tools.tool.name in {"select", "sight"}
        self.hints.show_hint(self._tools.tool.name, self._tools.hint)
        self._describe()
        shape = Qt.CursorShape.ArrowCursor if plain else Qt.CursorShape.CrossCursor
        self.canvas.setCursor(shape)
        self._repaint_overlay()

    def _describe(self) -> None:
        """Say of the canvas what the tool does; while it has the keyboard that was announced."""
        at_canvas = self.canvas.hasFocus()
        self.canvas.setAccessibleDescription("" if at_canvas else self._tools.hint)

    def _position_text(self, point: Point | None) -> str:
        plan = self._controller.plan
        if plan is None or point is None:
            return ""
        scale = plan.metres_per_pixel
        x, y = (
            f"{one:.0f} px" if scale is None else length_text(one * scale, self._controller.unit)
            for one in point
        )
        cell = None if self._cells is None else self._cells.name(point)
        return " · ".join(filter(None, (f"x {x}", f"y {y}", cell)))

    def _calm_down(self) -> None:
        """Paint the lines smoothly again."""
        if self._drawn is not None:
            self._drawn.hurried = False
            self._drawn.update()

    def _follow_look(self) -> None:
        if self._drawn is not None:
            self._drawn.hurried = True
            self._calm_timer.start()
        middle = self.canvas.seen.center()
        self._controller.middle = Point(middle.x(), middle.y())
        spot = self._controller.spot
        if spot is not None and not self.canvas.seen.contains(*spot):
            self._controller.forget_spot()
        self._controller.nudge = 1 / self.canvas.scale_
        self.map.show_seen(self.canvas.seen)
