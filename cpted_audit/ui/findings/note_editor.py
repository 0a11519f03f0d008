"""The note beside an answer: plain text, saved as it is typed, undone by the audit's own undo.

A picture that is pasted is no text: it is left to the window, which brings it in as a photo.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from cpted_audit.ui.theme import px
from cpted_audit.ui.words import tr

HEIGHT = 64


class NoteEditor(QPlainTextEdit):
    """Takes what the auditor writes; Esc leaves it.

    Ctrl+Enter keeps it and goes on. So does Enter where `enter_keeps`; Shift+Enter is a new line.
    """

    finished = Signal()
    kept = Signal()

    def __init__(self, parent: QWidget | None = None, *, enter_keeps: bool = False) -> None:
        super().__init__(parent)
        self._enter_keeps = enter_keeps
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
        """Leave undo and redo to the window, whose steps hold the typing too, and pictures."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (event.matches(QKeySequence.StandardKey.Undo)
                 or event.matches(QKeySequence.StandardKey.Redo)
                 or (event.matches(QKeySequence.StandardKey.Paste)
                     and _is_picture(QGuiApplication.clipboard().mimeData())))
        ):  # fmt: skip
            event.ignore()
            return False
        return super().event(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take text; files that are dropped go to the page."""
        return super().canInsertFromMimeData(source) and not _is_picture(source)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc; keep what is written and go on with Enter."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if event.key() == Qt.Key.Key_Escape:
            self.finished.emit()
        elif enter and (control or (self._enter_keeps and not shift)):
            if not event.isAutoRepeat():
                self.kept.emit()
        else:
            super().keyPressEvent(event)


def _is_picture(data: QMimeData) -> bool:
    """Return whether what is pasted or dropped is a picture or files, and no text beside them."""
    files = any(url.isLocalFile() for url in data.urls())
    return files or (data.hasImage() and not data.hasText())
