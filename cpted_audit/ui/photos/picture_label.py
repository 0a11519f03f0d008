"""A picture that fits itself into the room it is given."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from cpted_audit.ui.theme import px


class PictureLabel(QWidget):
    """Shows a JPEG as large as fits, its shape kept."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QPixmap()
        self._fitted = QPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(px(120))

    def show_jpeg(self, jpeg: bytes, name: str) -> None:
        """Show a picture; `name` says what it is to a screen reader."""
        self._picture = QPixmap()
        self._picture.loadFromData(jpeg)
        self._fitted = QPixmap()
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        """Return a shape common to photos."""
        return QSize(320, 240)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture in the middle."""
        if self._picture.isNull():
            return
        ratio = self.devicePixelRatioF()
        room = self.size() * ratio
        if self._fitted.isNull() or not _fits(self._fitted.size(), room):
            self._fitted = self._picture.scaled(
                room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            self._fitted.setDevicePixelRatio(ratio)
        size = self._fitted.deviceIndependentSize().toSize()
        target = QRect(
            (self.width() - size.width()) // 2, (self.height() - size.height()) // 2,
            size.width(), size.height(),
        )  # fmt: skip
        QPainter(self).drawPixmap(target, self._fitted)


def _fits(size: QSize, room: QSize) -> bool:
    """Return whether a picture touches two sides of its room and passes none."""
    across, down = room.width() - size.width(), room.height() - size.height()
    return across >= 0 and down >= 0 and min(across, down) <= 1
