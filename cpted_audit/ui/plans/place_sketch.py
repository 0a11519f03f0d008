"""The part of a plan where a place lies, with its pins; small, beside the walk."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from cpted_audit.domain.ids import MarkerId, PlaceId
from cpted_audit.domain.plans.marker import Marker
from cpted_audit.domain.plans.marker_kinds import Layer, info_of
from cpted_audit.domain.plans.plan import Plan
from cpted_audit.session.plans.markers import markers_of_place
from cpted_audit.session.session import Session
from cpted_audit.ui.theme import Theme, px
from cpted_audit.ui.tokens import Tokens
from cpted_audit.ui.widgets.heard_as import hear_as
from cpted_audit.ui.words import tr

WAIT_MS = 200
"""How long a place must stay on screen before its plan is read, so that the walk stays quick."""
_LEAST_PX = 500.0
"""Plan pixels that are shown around a single pin, at the least."""
_LAYERS = frozenset({Layer.WALLS})
"""Layers that are drawn beside the place's own markers."""
_POINT = 0.7
"""Logical pixels to a point: signs are smaller here than on the plan."""
_MARGIN = 0.6
"""Around the pins, as a share of what they span."""


class PlaceSketch(QWidget):
    """Shows where a place is, or hides; a click, Enter or Space goes to the plan."""

    opened = Signal(object)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        theme.changed.connect(self.refresh)
        self._place: PlaceId | None = None
        self._found: list[Marker] = []
        self._picture = QPixmap()
        self._timer = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._timer.timeout.connect(self._load)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(tr("Show it on the plan"))
        hear_as(self, QAccessible.Role.Button)
        self.hide()

    def show_place(self, place_id: PlaceId | None) -> None:
        """Show where a place is, in a moment."""
        self._place = place_id
        self._timer.start()

    def refresh(self) -> None:
        """Draw it again: markers, answers or findings have changed."""
        if self._place is not None and not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        """Read nothing more, whatever the theme does; for closing."""
        self._place = None
        self._timer.stop()
        self._place = None  # or another size of text would begin it again

    def sizeHint(self) -> QSize:
        """Return a small landscape."""
        return QSize(px(220), px(160))

    def found(self) -> list[Marker]:
        """Return the markers that are shown."""
        return [] if self._place is None else markers_of_place(self._session, self._place)

    def _load(self) -> None:
        found = self.found()
        self.setVisible(bool(found))
        self._found = found
        if not found:
            return
        from cpted_audit.session.plans.plans import find_plan, plan_title

        ((plan_id, _),) = Counter(marker.plan_id for marker in found).most_common(1)
        plan = find_plan(self._session, plan_id)
        here = [marker for marker in found if marker.plan_id == plan_id]
        self._found = here
        size, tokens = self.sizeHint(), self._theme.tokens
        self._picture = _sketch(self._session, plan, here, size, self.devicePixelRatio(), tokens)
        where = plan_title(self._session, plan)
        self.setAccessibleName(tr("On the plan {plan}; opens it", plan=where))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sketch, with a frame that tells the focus."""
        painter = QPainter(self)
        target = QRectF(self.rect())
        size = self._picture.deviceIndependentSize()
        if not size.isEmpty():
            left = (size.width() - min(size.width(), target.width())) / 2
            painter.drawPixmap(-round(left), 0, self._picture)
        tokens = self._theme.tokens
        painter.setPen(QColor(tokens.accent if self.hasFocus() else tokens.line))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """Go to the plan."""
        self._open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the plan with Enter or Space."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._open()
        else:
            super().keyPressEvent(event)

    def _open(self) -> None:
        ids: list[MarkerId] = [marker.id for marker in self._found]
        if ids:
            self.opened.emit(ids)


def _sketch(
    session: Session,
    plan: Plan,
    found: Sequence[Marker],
    size: QSize,
    density: float,
    tokens: Tokens,
) -> QPixmap:
    """Return the part of a plan around some markers, drawn from its overview and its markers."""
    from cpted_audit.drawing.plan_drawing import draw_plan
    from cpted_audit.session.plans import plans
    from cpted_audit.session.plans.marker_signs import MarkerLooks
    from cpted_audit.session.plans.markers import markers
    from cpted_audit.ui.plans.canvas.painter import paint
    from cpted_audit.ui.plans.canvas.paper import Paper

    part = _part(found, size)
    paper = Paper.of(plan, plans.thumbnail(session, plan), tokens)
    overview = paper.pixmap(plans.overview(session, plan))
    made = QPixmap(size * density)
    made.setDevicePixelRatio(density)
    made.fill(QColor(paper.tokens.surface))
    painter = QPainter(made)
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
    )
    zoom = size.width() / part.width()
    painter.scale(zoom, zoom)
    painter.translate(-part.topLeft())
    _paint_part(painter, overview, QRectF(0, 0, plan.width, plan.height), part)
    shown_with = _shown_with(found, markers(session, plan.id))
    looks = MarkerLooks(session, plan, shown_with)
    for _, primitives in draw_plan(shown_with, contexts=looks.contexts(shown_with)):
        paint(painter, primitives, zoom=zoom, tokens=paper.tokens, point=_POINT)
    painter.end()
    return made


def _paint_part(painter: QPainter, overview: QPixmap, whole: QRectF, part: QRectF) -> None:
    """Paint a part of a plan from its overview, on a painter in pixels of the plan."""
    across, down = overview.width() / whole.width(), overview.height() / whole.height()
    shown = part.intersected(whole)
    taken = QRectF(
        shown.x() * across, shown.y() * down, shown.width() * across, shown.height() * down
    )
    painter.drawPixmap(shown, overview, taken)


def _shown_with(found: Sequence[Marker], known: Sequence[Marker]) -> list[Marker]:
    """Return the markers that are drawn: those found, and what tells where they are."""
    own = {marker.id for marker in found}
    return [one for one in known if one.id in own or info_of(one.kind).layer in _LAYERS]


def _part(found: Sequence[Marker], size: QSize) -> QRectF:
    """Return what is shown: all the markers with room around, in the shape of the sketch."""
    points = [point for marker in found for point in marker.points]
    left, right = min(point.x for point in points), max(point.x for point in points)
    top, bottom = min(point.y for point in points), max(point.y for point in points)
    shape = size.width() / size.height()
    wide = max((right - left) * (1 + _MARGIN), (bottom - top) * (1 + _MARGIN) * shape, _LEAST_PX)
    middle_x, middle_y = (left + right) / 2, (top + bottom) / 2
    return QRectF(middle_x - wide / 2, middle_y - wide / shape / 2, wide, wide / shape)
