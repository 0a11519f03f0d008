"""A card that takes the keyboard itself, so that its letters are heard with no button pressed."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from cpted_audit.ui.widgets.heard_as import hear_as

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
        self._be_an_item()

    def _be_an_item(self) -> None:
        """Be an item of a list to a reader, which it is.

        A reader says each new name of what has the keyboard, except where it is one of a list; what
        the card shows next is announced already, after what became of the last.
        """
        from PySide6.QtGui import QAccessible  # what it has for readers is much

        hear_as(self, QAccessible.Role.ListItem)

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


def apart(field: QWidget) -> QWidget:
    """Return a field of a card in a box of its own.

    Readers of Linux take what changes in a part of what has the keyboard for the place of the
    keyboard: they would say the name of the note at each item, and nothing once it has the cursor.
    """
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(field)
    return box
