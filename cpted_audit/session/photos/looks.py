"""A photo as it may be seen: with its marks on it, and without what was blurred or cropped away.

Everything that shows or hands out a photo asks here; only the editor of marks sees the stored one.
"""

from __future__ import annotations

from collections import OrderedDict
from hashlib import sha256
from weakref import WeakKeyDictionary

from cpted_audit.domain.photos.markup import Blur, Markup, MarkupError
from cpted_audit.domain.photos.photo import Photo
from cpted_audit.imaging.photos.results import look
from cpted_audit.session.session import Session
from cpted_audit.store.tables import PICTURE

THUMBNAIL_SIDE = 320
_MOST_REMEMBERED = 500
"""Thumbnails of marked photos kept in memory, of some 15 kB each."""

_remembered: WeakKeyDictionary[Session, OrderedDict[tuple[str, str], bytes]] = WeakKeyDictionary()


def marks(photo: Photo) -> Markup:
    """Return a photo's marks; ones that cannot be read hide all of it, as they might have."""
    try:
        return Markup.from_json(photo.markup)
    except MarkupError:
        return Markup((Blur(0.0, 0.0, 1.0, 1.0),))


def is_readable(photo: Photo) -> bool:
    """Return whether a photo's marks are ones that this program can show."""
    try:
        Markup.from_json(photo.markup)
    except MarkupError:
        return False
    return True


def stored_picture(session: Session, photo: Photo) -> bytes:
    """Return the picture as it was taken in, as JPEG; for the editor of its marks only."""
    return _column(session, photo, "jpeg")


def source(session: Session, photo: Photo) -> tuple[bytes, Markup]:
    """Return the stored picture and its marks, for what makes a look of both."""
    return stored_picture(session, photo), marks(photo)


def picture(session: Session, photo: Photo) -> bytes:
    """Return the picture as its marks leave it, as JPEG without metadata."""
    return look(*source(session, photo))


def preview(session: Session, photo: Photo, side: int) -> bytes:
    """Return the picture as its marks leave it, some `side` pixels long, quickly, as JPEG."""
    from cpted_audit.imaging.photos.markup import apply_small

    return apply_small(stored_picture(session, photo), marks(photo), side)


def thumbnail(session: Session, photo: Photo) -> bytes:
    """Return a small picture as the marks leave it, as JPEG; remembered once it was made."""
    if not photo.markup:
        return _column(session, photo, "thumbnail")
    made = _remembered.setdefault(session, OrderedDict())
    key = (photo.original_sha256, photo.markup)
    if key not in made:
        made[key] = _marked_thumbnail(session, photo)
        if len(made) > _MOST_REMEMBERED:
            made.popitem(last=False)
    made.move_to_end(key)
    return made[key]


def _marked_thumbnail(session: Session, photo: Photo) -> bytes:
    from cpted_audit.imaging.photos.markup import apply_small

    markup = marks(photo)
    # Cropped, the stored thumbnail would be too coarse.
    source = "thumbnail" if markup.crop is None else "jpeg"
    return apply_small(_column(session, photo, source), markup, THUMBNAIL_SIDE)


def size(photo: Photo) -> tuple[int, int]:
    """Return width and height, in pixels, as the marks leave them."""
    markup = marks(photo)
    if markup.crop is None:
        return photo.width, photo.height
    from cpted_audit.imaging.photos.markup import size_after

    return size_after(photo.width, photo.height, markup)


def key(photo: Photo) -> str:
    """Return a name that two photos share when they look the same: the digest of both halves."""
    if not photo.markup:
        return photo.original_sha256
    return sha256(f"{photo.original_sha256} {photo.markup}".encode()).hexdigest()


def _column(session: Session, photo: Photo, name: str) -> bytes:
    (data,) = PICTURE.part(session.document.db, photo.original_sha256, name)
    return bytes(data)
