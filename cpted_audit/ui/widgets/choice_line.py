"""The line of a list whose choices are found by typing a part of them."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit

_BY_POPUP = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down)


class ChoiceLine(QLineEdit):
    """Takes the keyboard with its words selected, so that what is typed stands in their place.

    An arrow goes among what was found: half a word is never another choice, and it is gone when
    the line is left.
    """

    def __init__(self, box: QComboBox) -> None:
        super().__init__()
        self._box = box

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open what was found at an arrow; what is chosen is left to the list."""
        if event.key() in _ARROWS and self.text() != self._chosen():
            self.completer().setCompletionPrefix(self.text())
            self.completer().complete()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select what stands there, also after the press that brought the keyboard."""
        super().focusInEvent(event)
        if event.reason() not in _BY_POPUP:
            QTimer.singleShot(0, self, self.selectAll)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show what is chosen, whatever was typed of another."""
        super().focusOutEvent(event)
        if event.reason() not in _BY_POPUP:
            self.setText(self._chosen())
            self.setCursorPosition(0)

    def _chosen(self) -> str:
        row = self._box.currentIndex()
        return self._box.currentText() if row < 0 else self._box.itemText(row)


def let_find(box: QComboBox) -> ChoiceLine:
    """Let the choices of a list be found by typing; nothing typed becomes a choice of its own."""
    line = ChoiceLine(box)
    box.setLineEdit(line)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    completer = QCompleter(box.model(), box)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    box.setCompleter(completer)
    return line
