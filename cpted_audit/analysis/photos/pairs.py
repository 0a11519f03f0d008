"""Which photos show the same thing before and after it was mended."""

from __future__ import annotations

from collections.abc import Iterable

from cpted_audit.domain.ids import PhotoId
from cpted_audit.domain.photos.photo import Photo


def photo_pairs(photos: Iterable[Photo]) -> dict[PhotoId, PhotoId]:
    """Return, for each later photo, the one before it.

    No photo stands before two others, and none before itself by way of others, whatever the
    document says: every photo is printed once.
    """
    records = list(photos)
    known = {photo.id for photo in records}
    pairs: dict[PhotoId, PhotoId] = {}
    taken: set[PhotoId] = set()
    for photo in records:
        before = photo.before_id
        if before is None or before not in known or before in taken:
            continue
        if photo.id not in _earlier(pairs, before):
            pairs[photo.id] = before
            taken.add(before)
    return pairs


def _earlier(pairs: dict[PhotoId, PhotoId], photo_id: PhotoId) -> set[PhotoId]:
    """Return a photo and all that stand before it."""
    found = {photo_id}
    while photo_id in pairs:
        photo_id = pairs[photo_id]
        found.add(photo_id)
    return found
