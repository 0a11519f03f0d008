"""The listed photos as a model that changes row by row, so that selection and scroll stay."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QPixmap

from cpted_audit.domain.ids import PhotoId
from cpted_audit.domain.photos.photo import Photo
from cpted_audit.session.photos import looks
from cpted_audit.session.session import Session
from cpted_audit.ui.words import QT_TR_NOOP, moment, tr

# Thumbnails as the grid paints them: decoded when first seen, a few per turn of the event loop.


MOST_BYTES = 64 * 2**20
"""Memory for decoded thumbnails: some 500 of 176 × 132 on a screen of double density."""
TURN_SECONDS = 0.006
"""How long one turn may decode: a frame of 16 ms has to hold the painting as well."""

Key = tuple[str, str]


class Thumbnails(QObject):
    """Decodes what is asked for and forgets what was not asked for longest."""

    ready = Signal(object)
    """The id of a photo whose thumbnail can be painted now."""

    def __init__(self, session: Session, size: QSize, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._size = size
        self._ratio = 1.0
        self._held: OrderedDict[Key, QPixmap] = OrderedDict()
        self._bytes = 0
        self._wanted: OrderedDict[Key, Photo] = OrderedDict()
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._turn)

    def get(self, photo: Photo, ratio: float) -> QPixmap | None:
        """Return a thumbnail cut to size, or None while it is still to be decoded."""
        if ratio != self._ratio:  # the window went to a screen of another density
            self._ratio = ratio
            self._held.clear()
            self._bytes = 0
        key = _key(photo)
        picture = self._held.get(key)
        if picture is not None:
            self._held.move_to_end(key)
            return picture
        self._wanted[key] = photo
        self._wanted.move_to_end(key)
        if not self._timer.isActive():
            self._timer.start()
        return None

    @property
    def bytes_held(self) -> int:
        """How much memory the decoded thumbnails take."""
        return self._bytes

    def _turn(self) -> None:
        # The newest wish first: it is what is on screen; what was scrolled past may wait.
        until = time.perf_counter() + TURN_SECONDS
        done: list[PhotoId] = []
        while self._wanted and time.perf_counter() < until:
            key, photo = self._wanted.popitem()
            jpeg = looks.thumbnail(self._session, photo)
            self._hold(key, cut(jpeg, self._size, self._ratio))
            done.append(photo.id)
        if not self._wanted:
            self._timer.stop()
        for photo_id in done:
            self.ready.emit(photo_id)

    def forget_wishes(self) -> None:
        """Drop what was asked for and is no longer on screen."""
        self._wanted.clear()

    def _hold(self, key: Key, picture: QPixmap) -> None:
        self._held[key] = picture
        self._bytes += _weight(picture)
        while self._bytes > MOST_BYTES and len(self._held) > 1:
            self._bytes -= _weight(self._held.popitem(last=False)[1])


def cut(jpeg: bytes, size: QSize, ratio: float = 1.0) -> QPixmap:
    """Return a picture that fills a frame from its middle, at a screen's density."""
    picture = QPixmap()
    picture.loadFromData(jpeg)
    wanted = size * ratio
    # Cut before it is scaled: a panorama scaled to the frame's height would fill the memory.
    middle = wanted.scaled(picture.size(), Qt.AspectRatioMode.KeepAspectRatio)
    middle = middle.expandedTo(QSize(1, 1))
    left = (picture.width() - middle.width()) // 2
    top = (picture.height() - middle.height()) // 2
    result = picture.copy(left, top, middle.width(), middle.height()).scaled(
        wanted,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    result.setDevicePixelRatio(ratio)
    return result


def _key(photo: Photo) -> Key:
    return photo.original_sha256, photo.markup


def _weight(picture: QPixmap) -> int:
    return picture.width() * picture.height() * picture.depth() // 8


_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()

PHOTO_ROLE = Qt.ItemDataRole.UserRole
NOTE_ROLE = Qt.ItemDataRole.UserRole + 1
"""The line under a picture: where it was taken, or what is suggested."""


class PhotoModel(QAbstractListModel):
    """Holds the photos on show and the line under each."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._photos: list[Photo] = []
        self._rows: dict[PhotoId, int] = {}
        self._notes: dict[PhotoId, str] = {}

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return how many photos are listed."""
        return 0 if parent.isValid() else len(self._photos)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a photo, the line under it, or its name for a screen reader."""
        if not index.isValid():
            return None
        photo = self._photos[index.row()]
        match role:
            case Qt.ItemDataRole.UserRole:
                return photo
            case _ if role == NOTE_ROLE:
                return self._notes.get(photo.id, "")
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return described(photo, self._notes.get(photo.id, ""))
            case Qt.ItemDataRole.DisplayRole:
                return photo.caption or photo.file_name
        return None

    @property
    def photos(self) -> Sequence[Photo]:
        """The photos listed, in order."""
        return self._photos

    def row_of(self, photo_id: PhotoId) -> int | None:
        """Return the row of a photo, or None where it is not listed."""
        return self._rows.get(photo_id)

    def show_photos(self, photos: Sequence[Photo], notes: dict[PhotoId, str]) -> None:
        """List these photos; rows that stay keep their selection."""
        notes_before, self._notes = self._notes, notes
        wanted = {photo.id for photo in photos}
        gone = [row for row, photo in enumerate(self._photos) if photo.id not in wanted]
        kept = [photo.id for photo in self._photos if photo.id in wanted]
        in_order = kept == [photo.id for photo in photos if photo.id in self._rows]
        if not in_order or len(gone) > 100 or len(photos) - len(kept) > 100:
            self.beginResetModel()
            self._photos = list(photos)
            self._count_rows()
            self.endResetModel()
            return
        for row in reversed(gone):
            self.beginRemoveRows(_ROOT, row, row)
            del self._photos[row]
            self.endRemoveRows()
        self._insert_and_update(photos, notes_before)

    def _insert_and_update(self, photos: Sequence[Photo], notes_before: dict[PhotoId, str]) -> None:
        for row, photo in enumerate(photos):
            if row >= len(self._photos) or self._photos[row].id != photo.id:
                self.beginInsertRows(_ROOT, row, row)
                self._photos.insert(row, photo)
                self.endInsertRows()
            elif self._photos[row] != photo or self._notes.get(photo.id) != notes_before.get(
                photo.id
            ):
                self._photos[row] = photo
                self.dataChanged.emit(self.index(row), self.index(row))
        self._count_rows()

    def _count_rows(self) -> None:
        self._rows = {photo.id: row for row, photo in enumerate(self._photos)}


def described(photo: Photo, note: str) -> str:
    """Return a photo in words, for tooltips and screen readers."""
    parts = [photo.caption or photo.file_name, note]
    if photo.captured_at:
        parts.append(tr("taken {when}", when=moment(photo.captured_at)))
    parts.append(tr(STUDENTS_WORDS[photo.students_visible]))
    if photo.before_id:
        parts.append(tr("paired with the photo from before the repair"))
    return ", ".join(part for part in parts if part)


STUDENTS_WORDS = {
    None: QT_TR_NOOP("students visible: not asked"),
    True: QT_TR_NOOP("students visible"),
    False: QT_TR_NOOP("no students visible"),
}
