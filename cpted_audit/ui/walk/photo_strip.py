"""The photos of an answer in a row, and the button that adds more."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from cpted_audit.domain.photo import Photo
from cpted_audit.ui.theme import Theme
from cpted_audit.ui.widgets.labels import clear_layout

THUMBNAIL = QSize(104, 78)


class PhotoStrip(QWidget):
    """Shows thumbnails; asks for more photos, or for one to be opened or removed."""

    add_requested = Signal()
    open_requested = Signal(object)
    remove_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._read_only = False
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)

    def set_read_only(self, read_only: bool) -> None:
        """Let photos be seen, and none be added or removed."""
        self._read_only = read_only

    def show_photos(self, photos: Sequence[tuple[Photo, bytes]]) -> None:
        """Show photos with the JPEG bytes of their thumbnails."""
        clear_layout(self._row)
        for photo, thumbnail in photos:
            self._row.addWidget(self._photo_button(photo, thumbnail))
        if not self._read_only:
            self._row.addWidget(self._add_button())
        self._row.addStretch()

    def _photo_button(self, photo: Photo, thumbnail: bytes) -> QToolButton:
        picture = QPixmap()
        picture.loadFromData(thumbnail)
        button = QToolButton()
        button.setIcon(
            QIcon(
                picture.scaled(
                    THUMBNAIL,
                    Qt.AspectRatioMode.KeepAspectRatioByExpanding,
                    Qt.TransformationMode.SmoothTransformation,
                ).copy(0, 0, THUMBNAIL.width(), THUMBNAIL.height())
            )
        )
        button.setIconSize(THUMBNAIL)
        taken = f", taken {photo.captured_at:%d %b %H:%M}" if photo.captured_at else ""
        name = f"Photo {photo.caption or photo.file_name}{taken}"
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(lambda: self.open_requested.emit(photo))
        button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        button.customContextMenuRequested.connect(
            lambda point: self._menu(photo, button).exec(button.mapToGlobal(point))
        )
        return button

    def _menu(self, photo: Photo, parent: QWidget) -> QMenu:
        menu = QMenu(parent)
        menu.addAction("Open", lambda: self.open_requested.emit(photo))
        if not self._read_only:
            menu.addAction("Remove", lambda: self.remove_requested.emit(photo))
        return menu

    def _add_button(self) -> QToolButton:
        button = QToolButton()
        button.setText("Add photo")
        button.setIcon(self._theme.icon("camera"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setMinimumSize(THUMBNAIL + QSize(16, 16))
        button.setToolTip("Add photos (Ctrl+Shift+P), or drop them here")
        button.clicked.connect(self.add_requested)
        return button
