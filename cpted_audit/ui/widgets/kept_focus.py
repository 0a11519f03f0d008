"""The cursor stays where it was when a page is made again.

A card that takes the keyboard itself, so that its letters are heard with no button pressed.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QWidget


class KeptFocus:
    """Remembers which field of a page has the keyboard, to give it back once that is made again."""

    def __init__(self, page: QWidget) -> None:
        field = page.window().focusWidget()
        inside = field is not None and page.isAncestorOf(field)
        self._field = field if inside else None
        self._number = 0 if self._field is None else _alike(self._field, page).index(self._field)

    def leave(self) -> None:
        """Let the field keep what is typed in it, as when the cursor leaves it."""
        if self._field is not None:
            self._field.clearFocus()

    def give_back(self, page: QWidget) -> None:
        """Focus the field, or what stands in its stead; where nothing does, nothing takes letters.

        Call it before the page made anew has let the old one go: what is typed is read there.
        """
        if self._field is None:
            return
        alike = _alike(self._field, page)
        if self._field in alike:
            self._field.setFocus()
        elif self._number < len(alike) and alike[self._number].isVisibleTo(page):
            _go_on(self._field, alike[self._number])
        else:
            taken = page.window().focusWidget()
            if taken is not None and page.isAncestorOf(taken):
                taken.clearFocus()  # letters of a text that has gone must answer nothing


def _alike(field: QWidget, page: QWidget) -> list[QWidget]:
    """Return what is of the kind of a field and has its name, in the order of the page."""
    found = page.findChildren(type(field))
    return [widget for widget in found if widget.accessibleName() == field.accessibleName()]


def _go_on(before: QWidget, field: QWidget) -> None:
    """Go on in a field where one left off in the one before it."""
    field.setFocus()
    if isinstance(before, QLineEdit) and isinstance(field, QLineEdit):
        if field.text() != before.text():
            field.setText(before.text())
        field.setCursorPosition(before.cursorPosition())
    elif isinstance(before, QPlainTextEdit) and isinstance(field, QPlainTextEdit):
        cursor = field.textCursor()
        last = len(field.toPlainText())
        cursor.setPosition(min(before.textCursor().position(), last))
        field.setTextCursor(cursor)


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
