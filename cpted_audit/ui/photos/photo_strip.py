"""The photos of an answer in a row, and the button that adds more."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QToolButton, QWidget

from cpted_audit.domain.ids import PhotoId
from cpted_audit.domain.photos.photo import Photo
from cpted_audit.ui.photos.photo_model import cut
from cpted_audit.ui.theme import Theme, px
from cpted_audit.ui.words import moment, tr

THUMBNAIL = QSize(104, 78)
HEIGHT = THUMBNAIL.height() + 34


class PhotoStrip(QScrollArea):
    """Shows thumbnails; asks for more photos, or for one to be opened or removed."""

    add_requested = Signal()
    open_requested = Signal(object)
    remove_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._read_only = False
        self._shown: dict[PhotoId, tuple[Photo, QToolButton]] = {}
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFixedHeight(HEIGHT + px(14))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        content.setObjectName("sidecanvas")
        self._row = QHBoxLayout(content)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._add = self._add_button()
        self._row.addWidget(self._add)
        self._row.addStretch()
        self.setWidget(content)

    def set_read_only(self, read_only: bool) -> None:
        """Let photos be seen, and none be added or removed."""
        self._read_only = read_only
        self._add.setVisible(not read_only)

    def show_photos(self, photos: Sequence[Photo], read: Callable[[Photo], bytes]) -> bool:
        """Show photos, and return whether one came to those that were shown.

        `read` fetches the JPEG thumbnail of one that is not shown already.
        """
        came: QToolButton | None = None
        stays = {photo.id: photo for photo in photos}
        for photo_id, (shown, button) in list(self._shown.items()):
            if stays.get(photo_id) != shown:  # gone, or captioned or marked since
                self._row.removeWidget(button)
                button.deleteLater()
                del self._shown[photo_id]
        for position, photo in enumerate(photos):
            if photo.id not in self._shown:
                button = self._photo_button(photo, read(photo))
                self._shown[photo.id] = photo, button
                self._row.insertWidget(position, button)
                came = button
        if came is not None:
            QTimer.singleShot(0, came, partial(self._scroll_to, came))
        return came is not None

    def _scroll_to(self, button: QToolButton) -> None:
        self._row.activate()
        self.ensureWidgetVisible(button)

    def _photo_button(self, photo: Photo, thumbnail: bytes) -> QToolButton:
        button = QToolButton()
        button.setIcon(QIcon(cut(thumbnail, THUMBNAIL)))
        button.setIconSize(THUMBNAIL)
        button.setObjectName("thumbnail")
        name = tr("Photo {name}", name=photo.caption or photo.file_name)
        if photo.captured_at:
            name = tr("{photo}, taken {when}", photo=name, when=moment(photo.captured_at))
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
        menu.addAction(tr("Open"), lambda: self.open_requested.emit(photo))
        if not self._read_only:
            menu.addAction(tr("Remove"), lambda: self.remove_requested.emit(photo))
        return menu

    def _add_button(self) -> QToolButton:
        button = QToolButton()
        button.setText(tr("Add photo"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setFixedHeight(THUMBNAIL.height() + px(16))
        button.setMinimumWidth(THUMBNAIL.width() + 16)
        button.setToolTip(tr("Add photos (Ctrl+Shift+P), or drop them here"))
        button.clicked.connect(self.add_requested)
        self._theme.changed.connect(self._show_icon)
        button.setIcon(self._theme.icon("camera"))
        return button

    def _show_icon(self) -> None:
        self._add.setIcon(self._theme.icon("camera"))
