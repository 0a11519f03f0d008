"""The note beside an answer: plain text, saved as it is typed, undone by the audit's own undo.

A picture that is pasted is no text: it is left to the window, which brings it in as a photo.
"""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from cpted_audit.ui.theme import px
from cpted_audit.ui.words import tr

HEIGHT = 64
_MOST_LINES = 8


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
        self._grows = False

    def grow(self) -> None:
        """Be as high as the words need from now on, up to some lines; then it scrolls."""
        self._grows = True
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        self.verticalScrollBar().rangeChanged.connect(lambda _least, _most: self._fit())
        self._fit()

    def _fit(self) -> None:
        lines = min(_MOST_LINES, round(self.document().size().height()))  # told in lines
        frame = self.height() - self.viewport().height() + 2 * self.document().documentMargin()
        wanted = ceil((lines + 0.5) * QFontMetricsF(self.font()).lineSpacing() + frame)
        self.setFixedHeight(max(px(HEIGHT), wanted))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew, and be as high as they are."""
        super().resizeEvent(event)
        if self._grows and event.oldSize().width() != event.size().width():
            self._fit()

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

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what was being composed, as by dictation, where no input method does so itself."""
        composed = self.textCursor().block().layout().preeditAreaText()
        if composed:
            kept = QInputMethodEvent()
            kept.setCommitString(composed)
            self.inputMethodEvent(kept)
        super().focusOutEvent(event)


def _is_picture(data: QMimeData) -> bool:
    """Return whether what is pasted or dropped is a picture or files, and no text beside them."""
    files = any(url.isLocalFile() for url in data.urls())
    return files or (data.hasImage() and not data.hasText())
