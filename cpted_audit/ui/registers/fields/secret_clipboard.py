"""A secret on the clipboard: out of its history where the system has one, and not for long."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication

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
        self._timer = QTimer(self, singleShot=True, interval=cleared_after_ms)
        self._timer.timeout.connect(self.clear)

    def put(self, text: str) -> None:
        """Put a secret on the clipboard."""
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
