"""The markers of a plan as parts of its canvas, for who hears the screen.

Qt asks for them only while a screen reader is there. A part is the nth marker as they stand now
and never goes away by itself: Qt keeps pointers to what it was given once.
"""

from __future__ import annotations

import weakref
from collections.abc import Sequence
from typing import Any, Protocol, TypeAlias

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QGraphicsView
from shiboken6 import isValid

from cpted_audit.domain.plans.marker import Marker

Found: TypeAlias = Any
"""What is asked for, or None; Qt's stubs say that there always is something."""

_HALF = 14
"""Pixels of the screen around the point of a marker that are its own."""


class Heard(Protocol):
    """What is asked about the markers of a canvas."""

    def markers(self) -> Sequence[Marker]:
        """Return those that can be reached, in the order in which N goes."""

    def line(self, marker: Marker) -> str:
        """Return a marker in words."""

    def chosen(self) -> Sequence[Marker]:
        """Return those that are chosen, the last one looked at."""

    def spot(self, marker: Marker) -> QPoint:
        """Return where a marker is on the screen."""


class CanvasParts(QAccessibleWidget):
    """The canvas, whose parts are its markers."""

    def __init__(self, canvas: QGraphicsView, heard: Heard) -> None:
        super().__init__(canvas, QAccessible.Role.List)
        self._heard, self._canvas = weakref.ref(heard), weakref.ref(canvas)
        self._parts: list[MarkerPart] = []

    def markers(self) -> Sequence[Marker]:
        """Return what the parts are of."""
        heard = self.heard()
        return () if heard is None else heard.markers()

    def heard(self) -> Heard | None:
        """Return who knows the markers; None once the canvas is gone."""
        canvas = self._canvas()
        return self._heard() if canvas is not None and isValid(canvas) else None

    def childCount(self) -> int:
        """Return how many markers there are."""
        return len(self.markers())

    def child(self, index: int) -> Found:
        """Return a marker."""
        if not 0 <= index < self.childCount():
            return None
        while len(self._parts) <= index:
            self._parts.append(MarkerPart(self, len(self._parts)))
        return self._parts[index]

    def indexOfChild(self, part: QAccessibleInterface) -> int:
        """Return which marker a part is of, or -1."""
        return part.number if isinstance(part, MarkerPart) and part.isValid() else -1

    def childAt(self, x: int, y: int) -> Found:
        """Return the marker at a point of the screen, the uppermost."""
        for number in reversed(range(self.childCount())):
            part = self.child(number)
            if part is not None and part.rect().contains(x, y):
                return part
        return None

    def focusChild(self) -> Found:
        """Return the marker chosen last, which the keys of the canvas are about."""
        heard = self.heard()
        chosen = () if heard is None else heard.chosen()
        if not chosen:
            return None
        ids = [marker.id for marker in self.markers()]
        return self.child(ids.index(chosen[-1].id)) if chosen[-1].id in ids else None


class MarkerPart(QAccessibleInterface):
    """One marker: its name is its line, and it is chosen or not."""

    def __init__(self, canvas: CanvasParts, number: int) -> None:
        super().__init__()
        self._canvas, self.number = canvas, number

    def _marker(self) -> Marker | None:
        markers = self._canvas.markers()
        return markers[self.number] if self.number < len(markers) else None

    def isValid(self) -> bool:
        """Return whether there are that many markers."""
        return self._marker() is not None

    def object(self) -> Found:
        """Return none: a marker is no object of Qt."""
        return None

    def window(self) -> Found:
        """Return the window the canvas is in."""
        return self._canvas.window() if self._canvas.heard() is not None else None

    def parent(self) -> QAccessibleInterface:
        """Return the canvas."""
        return self._canvas

    def child(self, _index: int) -> Found:
        """Return none: a marker has no parts."""
        return None

    def childAt(self, _x: int, _y: int) -> Found:
        """Return none."""
        return None

    def childCount(self) -> int:
        """Return that it has none."""
        return 0

    def indexOfChild(self, _part: QAccessibleInterface) -> int:
        """Return that it has none."""
        return -1

    def role(self) -> QAccessible.Role:
        """Return that it is one of a list."""
        return QAccessible.Role.ListItem

    def text(self, kind: QAccessible.Text) -> str:
        """Return what it is in words, as its name."""
        marker, heard = self._marker(), self._canvas.heard()
        if kind != QAccessible.Text.Name or marker is None or heard is None:
            return ""
        return heard.line(marker)

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        """Change nothing: labels are typed in the panel."""

    def rect(self) -> QRect:
        """Return where it is on the screen."""
        marker, heard = self._marker(), self._canvas.heard()
        if marker is None or heard is None:
            return QRect()
        spot = heard.spot(marker)
        return QRect(spot.x() - _HALF, spot.y() - _HALF, 2 * _HALF, 2 * _HALF)

    def state(self) -> QAccessible.State:
        """Return that it can be chosen, and whether it is."""
        state = QAccessible.State()
        marker, heard = self._marker(), self._canvas.heard()
        chosen = [] if heard is None else [one.id for one in heard.chosen()]
        state.selectable = state.focusable = state.multiSelectable = True
        state.invalid = marker is None
        state.selected = marker is not None and marker.id in chosen
        state.active = marker is not None and chosen[-1:] == [marker.id]
        return state


_KEPT: list[CanvasParts] = []
"""Qt holds pointers to what was made, so none of it may be freed by Python; there are few."""


def hear(canvas: QGraphicsView, heard: Heard) -> None:
    """Let the markers of a canvas be its parts for a screen reader."""
    parts = CanvasParts(canvas, heard)
    _KEPT.append(parts)
    QAccessible.registerAccessibleInterface(parts)
