"""A secret: dots, shown for as long as a button is held, changed and copied on request."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QClipboard, QFocusEvent, QHideEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.domain.registers.columns import Column
from cpted_audit.domain.registers.values import MASK
from cpted_audit.ui.registers.fields.fields import FIELD_HEIGHT, Field
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.flow import FlowLayout
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import tr

CLEARED_AFTER_MS = 30_000
_HINTS: dict[str, bytes] = {
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"\1",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': b"\0\0\0\0",
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': b"\0\0\0\0",
    "x-kde-passwordManagerHint": b"secret",
    "org.nspasteboard.ConcealedType": b"",
    "application/x-nspasteboard-concealed-type": b"",
}
"""What tells Windows, Plasma and the usual clipboard keepers of macOS to keep no copy."""


class SecretClipboard(QObject):
    """Puts a secret on the clipboard and takes it off again, unless something else lies there."""

    def __init__(self, parent: QObject, cleared_after_ms: int = CLEARED_AFTER_MS) -> None:
        super().__init__(parent)
        self._text = ""
        self._cleared: Callable[[], None] = lambda: None
        self._timer = QTimer(self, singleShot=True, interval=cleared_after_ms)
        self._timer.timeout.connect(self.clear)

    def put(self, text: str, cleared: Callable[[], None] = lambda: None) -> None:
        """Put a secret on the clipboard; `cleared` is called once it is off again."""
        self._cleared = cleared
        mime = QMimeData()
        mime.setText(text)
        for kind, data in _HINTS.items():
            mime.setData(kind, QByteArray(data))
        self._text = text
        QApplication.clipboard().setMimeData(mime)
        self._timer.start()

    def clear(self) -> None:
        """Take the secret off the clipboard if it still lies there; also for closing."""
        self._timer.stop()
        text, self._text = self._text, ""
        if not text:
            return
        clipboard = QApplication.clipboard()
        if clipboard.text() == text:
            clipboard.clear(QClipboard.Mode.Clipboard)
        self._cleared()


class HoldButton(QPushButton):
    """Is held down by mouse, touch or Space; nothing that happens elsewhere leaves it held."""

    held = Signal()
    let_go = Signal()

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._down = False

    def _press(self) -> None:
        if not self._down:
            self._down = True
            self.setDown(True)
            self.held.emit()

    def release(self) -> None:
        """Let go, whatever held it."""
        if self._down:
            self._down = False
            self.setDown(False)
            self.let_go.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Hold with the left button."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._press()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go."""
        self.release()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hold with Space; a key that repeats is still the same press."""
        if event.key() == Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                self._press()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Let go when Space is."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.release()

    def event(self, event: QEvent) -> bool:
        """Let go when the window is left, and keep Space from the window's own keys."""
        if event.type() == QEvent.Type.WindowDeactivate:
            self.release()
        space = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space
        if space and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let go when the keyboard goes elsewhere."""
        self.release()
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Let go when it is out of sight."""
        self.release()
        super().hideEvent(event)


class SecretField(Field):
    """Shows that there is a secret, never what it is but while the button is held.

    `reveal_wanted` asks for it; `reveal` shows it. `copy_wanted` asks for it on the clipboard.
    """

    reveal_wanted = Signal()
    copy_wanted = Signal()
    encrypt_wanted = Signal()

    def __init__(self, column: Column, parent: QWidget | None = None) -> None:
        super().__init__(column, parent)
        name = tr(column.words)
        self._shown = text_label("", "strong")
        self._shown.setMinimumWidth(px(72))
        self._hold = HoldButton(tr("Hold to show"))
        self._hold.setAccessibleName(tr("{field}: hold to show it, which is logged", field=name))
        self._copy = QPushButton(tr("Copy", "to do"))
        self._copy.setAccessibleName(tr("{field}: copy for 30 seconds", field=name))
        self._change = QPushButton(tr("Change"))
        self._change.setAccessibleName(tr("{field}: change", field=name))
        self._encrypt = QPushButton(tr("Encrypt the audit…"))
        hint = tr("Codes are kept in an encrypted audit only.")
        self._hint = text_label(hint, "muted", wrap=True)
        self._line = QLineEdit()
        self._line.setEchoMode(QLineEdit.EchoMode.PasswordEchoOnEdit)
        self._line.setAccessibleName(tr("{field}: the new one", field=name))
        self._writable = True
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=6)
        for button in (self._hold, self._copy, self._change, self._encrypt):
            button.setMinimumHeight(px(FIELD_HEIGHT))
            flow.addWidget(button)
        self._line.setMinimumHeight(px(FIELD_HEIGHT))
        top = QHBoxLayout()
        top.addWidget(self._shown)
        top.addWidget(self._line, 1)
        top.addStretch()
        column = QVBoxLayout()
        column.setSpacing(px(4))
        column.addLayout(top)
        column.addWidget(self._hint)
        column.addWidget(buttons)
        self._row.addLayout(column, 1)
        self.setFocusProxy(self._hold)

    def _connect(self) -> None:
        self._hold.held.connect(self.reveal_wanted)
        self._hold.let_go.connect(self.hide_secret)
        self._copy.clicked.connect(self.copy_wanted)
        self._change.clicked.connect(self._begin)
        self._encrypt.clicked.connect(self.encrypt_wanted)
        self._line.returnPressed.connect(self._end)
        self._line.editingFinished.connect(self._end)

    def show_kept(self, *, encrypted: bool, kept: bool) -> None:
        """Show whether there is a secret, and what can be done about one."""
        self._hold.release()
        self._line.hide()
        self._shown.show()
        self.hide_secret()
        self._shown.setText(MASK if kept else "–")
        self._shown.setAccessibleName(tr("hidden code") if kept else tr("no code"))
        for button in (self._hold, self._copy):
            button.setVisible(encrypted and kept)
        self._change.setVisible(encrypted and self._writable)
        self._change.setText(tr("Change") if kept else tr("Enter"))
        self._encrypt.setVisible(not encrypted and self._writable)
        self._hint.setVisible(not encrypted)

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - a value of the column's type
        """Show whether there is a secret."""
        self.show_kept(encrypted=True, kept=bool(value))

    def reveal(self, text: str) -> None:
        """Show the secret until the button is let go."""
        self._shown.setText(text)

    def hide_secret(self) -> None:
        """Show dots again."""
        if self._shown.text() not in {"–", ""}:
            self._shown.setText(MASK)

    @property
    def shown_text(self) -> str:
        """What can be read at this moment."""
        return self._shown.text()

    def value(self) -> str:
        """Return what was typed for a new one."""
        return self._line.text()

    def set_writable(self, writable: bool) -> None:
        """Let it be changed, or only be shown."""
        self._writable = writable

    def _begin(self) -> None:
        self._shown.hide()
        self._line.clear()
        self._line.show()
        self._line.setFocus()

    def _end(self) -> None:
        if self._line.isHidden():
            return
        typed = self._line.text()
        self._line.hide()
        self._line.setText("")  # unlike clear, it leaves nothing to be undone
        self._shown.show()
        if typed:
            self.edited.emit(typed)
