"""Thumbnails as the grid paints them: decoded when first seen, a few per turn of the event loop."""

from __future__ import annotations

import time
from collections import OrderedDict

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPixmap

from cpted_audit.domain.ids import PhotoId
from cpted_audit.domain.photos.photo import Photo
from cpted_audit.session.photos import looks
from cpted_audit.session.session import Session

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
