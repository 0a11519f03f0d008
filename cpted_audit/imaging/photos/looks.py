"""A stored photo as it may be seen; the library that draws is loaded only where a mark is."""

from __future__ import annotations

from cpted_audit.domain.photos.markup import Markup


def look(jpeg: bytes, markup: Markup) -> bytes:
    """Return a picture as its marks leave it, as JPEG; the same bytes where there is no mark."""
    if not markup.marks:
        return jpeg
    from cpted_audit.imaging.photos.markup import apply  # slow to load, and not always needed

    return apply(jpeg, markup)
