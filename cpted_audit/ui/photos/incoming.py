"""Pictures as they arrive in the window: dropped files, a pasted picture, one just taken."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QImage

from cpted_audit import clock
from cpted_audit.imaging.photos.results import HeldPhoto
from cpted_audit.ui.photos.photo_import import Source
from cpted_audit.ui.words import tr

_UNCOMPRESSED = 100
"""As a PNG: packing the pixels of a large picture would take many seconds and serve nobody."""


def local_paths(data: QMimeData) -> list[Path]:
    """Return the files and folders that were dropped or copied."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def sources_in(data: QMimeData | None) -> list[Source]:
    """Return what can be brought in: the files, or else the picture itself.

    A clipboard that another program holds gives None.
    """
    if data is None:
        return []
    paths = local_paths(data)
    if paths:
        return list(paths)
    image = data.imageData() if data.hasImage() else None
    if not isinstance(image, QImage) or image.isNull():
        return []
    now = clock.now()
    name = tr("Pasted {time}", time=f"{now:%Y-%m-%d %H.%M.%S}") + ".png"
    return [partial(held_picture, image, name)]


def held_picture(image: QImage, name: str, captured_at: datetime | None = None) -> HeldPhoto:
    """Return a picture as it goes to the child that checks it; may take seconds when large.

    It stays in memory: an encrypted audit leaves no picture in clear on the disk.
    """
    packed = QByteArray()
    buffer = QBuffer(packed)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG", _UNCOMPRESSED)  # type: ignore[call-overload]  # takes a str
    buffer.close()
    return HeldPhoto(Path(name), bytes(packed.data()), captured_at)
