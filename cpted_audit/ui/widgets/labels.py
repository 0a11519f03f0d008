"""Labels that take their look from the style sheet by role."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QLayout, QPushButton, QSizePolicy, QWidget

from cpted_audit.ui.letters import letters
from cpted_audit.ui.theme import px


def text_label(text: str, role: str = "", *, wrap: bool = False) -> QLabel:
    """Return a label of plain text; `role` names its look in the style sheet."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)  # notes may look like markup
    if role:
        label.setProperty("role", role)
    label.setWordWrap(wrap)
    return label


class ElidedLabel(QLabel):
    """A line that is cut with an ellipsis where there is no room; its tip says all of it."""

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show a text."""
        self._whole = text
        self.setToolTip(text)
        super().setText(text)
        self._elide()

    def whole_text(self) -> str:
        """Return the text however much of it is seen."""
        return self._whole

    def sizeHint(self) -> QSize:
        """Return the room for all of it."""
        self.ensurePolished()
        width = self.fontMetrics().horizontalAdvance(self._whole)
        return QSize(width + 4, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the room for a few letters."""
        self.ensurePolished()
        few = self.fontMetrics().horizontalAdvance("MMMM…")
        return QSize(min(few, self.sizeHint().width()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut to the new width."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        room = max(self.width(), self.minimumSizeHint().width())
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        if shown != self.text():
            super().setText(shown)


class ElidedButton(QPushButton):
    """A button whose words are cut with an ellipsis where there is no room; its tip says all."""

    _PADDING = 16
    """Pixels at 100 % that the style sheet leaves beside the words."""

    def __init__(self) -> None:
        super().__init__()
        self._whole = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str) -> None:
        """Show a text."""
        self._whole = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut to the new width."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        self.ensurePolished()
        room = self.width() - px(self._PADDING)
        cut = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        if letters(cut) != self.text():
            self.setText(letters(cut))


def rule() -> QFrame:
    """Return a thin horizontal line."""
    line = QFrame()
    line.setObjectName("rule")
    return line


def clear_layout(layout: QLayout) -> None:
    """Remove and delete everything in a layout."""
    while (entry := layout.takeAt(0)) is not None:
        widget = entry.widget()
        if widget is not None:
            widget.setParent(None)
            widget.deleteLater()
        inner = entry.layout()
        if inner is not None:
            clear_layout(inner)


def restyle(widget: QWidget) -> None:
    """Let the style sheet look again after a property it selects on has changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
