"""A card that takes the keyboard itself, so that its letters are heard with no button pressed."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QWidget

_BAR, _INSET = 4, 5
"""How wide the mark of the keyboard is, and how far from the border, in pixels at every size."""


class KeyCard(QFrame):
    """Is where the keyboard rests; a bar at its left edge shows that it is there.

    On a control Space and Enter do what the control does, so the keyboard of somebody who works by
    letters must not rest on one.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "current")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def take_keys(self) -> None:
        """Put the keyboard on the card, unless another page is shown.

        An edit made elsewhere shows the page anew, and must not draw the typing into it.
        """
        if self.isVisibleTo(self.window()):
            self.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card, and the bar while the keyboard is on it."""
        super().paintEvent(event)
        if not self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(QPalette.ColorRole.Highlight))
        bar = QRectF(_INSET, _INSET, _BAR, self.height() - 2 * _INSET)
        painter.drawRoundedRect(bar, 2, 2)
