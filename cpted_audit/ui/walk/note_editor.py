"""The note beside an answer: plain text, saved as it is typed, undone by the audit's own undo."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from cpted_audit.ui.theme import px
from cpted_audit.ui.words import tr

HEIGHT = 64


class NoteEditor(QPlainTextEdit):
    """Takes what the auditor writes; Esc or Ctrl+Enter goes back to the answers."""

    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Note"))
        self.setTabChangesFocus(True)
        self.setFixedHeight(px(HEIGHT))
        self.setUndoRedoEnabled(False)

    def show_note(self, note: str) -> None:
        """Show a note without telling that it changed; one being typed is left alone."""
        if note != self.toPlainText():
            self.blockSignals(True)
            self.setPlainText(note)
            self.blockSignals(False)

    def put_cursor_at_end(self) -> None:
        """Take the keyboard, ready to go on writing."""
        self.setFocus()
        cursor = self.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.setTextCursor(cursor)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window, whose steps hold the typing too."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (event.matches(QKeySequence.StandardKey.Undo)
                 or event.matches(QKeySequence.StandardKey.Redo))
        ):  # fmt: skip
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Finish with Esc or Ctrl+Enter."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if event.key() == Qt.Key.Key_Escape or (control and enter):
            self.finished.emit()
        else:
            super().keyPressEvent(event)
