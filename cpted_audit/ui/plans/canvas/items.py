"""The items of the canvas: everything on the plan painted in one go, and the tool's overlay."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from cpted_audit.drawing.primitives import Primitive
from cpted_audit.ui.plans.canvas.batches import Batch
from cpted_audit.ui.plans.canvas.paper import Paper
from cpted_audit.ui.plans.canvas.stamps import Stamps
from cpted_audit.ui.tokens import LIGHT

MARKERS_Z, OVERLAY_Z = 10.0, 20.0


class DrawnItem(QGraphicsItem):
    """Paints a batch of primitives over the plan.

    Markers are drawn in the inks of the paper: dark ones on white, pale ones on dark.
    """

    def __init__(self, stamps: Stamps, box: QRectF, *, z: float = MARKERS_Z) -> None:
        super().__init__()
        self._stamps = stamps
        self._box = box
        self._batches: Sequence[Batch] = ()
        self._tokens = LIGHT
        self.hurried = False
        """Whether lines may be rough because the plan is just being moved."""
        self.setZValue(z)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)

    def show_paper(self, paper: Paper) -> None:
        """Paint in the inks of a paper from now on."""
        self._tokens = paper.tokens
        self.update()

    def show_batches(self, *batches: Batch) -> None:
        """Paint these from now on, the first lowest."""
        if batches != self._batches:
            self._batches = batches
            self.update()

    def boundingRect(self) -> QRectF:
        """Return all of the canvas that can be panned to."""
        return self._box

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Paint what is exposed."""
        zoom = painter.worldTransform().m11()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, not self.hurried)
        for batch in self._batches:
            batch.paint(
                painter, option.exposedRect, zoom, self._tokens, self._stamps, hurried=self.hurried
            )


class OverlayItem(DrawnItem):
    """Paints what the tool in hand draws; asked anew at each painting, as it depends on zoom."""

    def __init__(
        self, stamps: Stamps, box: QRectF, drawn: Callable[[float], Iterable[Primitive]]
    ) -> None:
        super().__init__(stamps, box, z=OVERLAY_Z)
        self._drawn = drawn

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Paint the overlay as it stands."""
        zoom = painter.worldTransform().m11()
        batch = Batch(self._drawn(1 / zoom))
        batch.paint(painter, option.exposedRect, zoom, self._tokens, self._stamps)
