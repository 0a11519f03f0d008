"""A photo: an immutable picture and what it shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from cpted_audit.domain.ids import AnswerId, PhotoId, PlaceId


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """A picture in the audit; its bytes are found by `original_sha256`.

    `width` and `height` are of the stored picture, in pixels, upright. `captured_at` is the
    camera's local time; `latitude` and `longitude` are WGS 84 degrees. `position` orders the
    photos of an audit.
    """

    id: PhotoId
    original_sha256: str
    file_name: str
    width: int
    height: int
    captured_at: datetime | None = None
    latitude: float | None = None
    longitude: float | None = None
    caption: str = ""
    alt_text: str = ""
    place_id: PlaceId | None = None
    answer_id: AnswerId | None = None
    position: int = 0
