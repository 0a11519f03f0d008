"""A photo: an immutable picture and what it shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from cpted_audit.domain.ids import AnswerId, FindingId, PhotoId, PlaceId


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """A picture in the audit; its bytes are found by `original_sha256`.

    `width` and `height` are of the stored picture, in pixels, upright. `captured_at` is the
    camera's local time; `latitude` and `longitude` are WGS 84 degrees. `position` orders the
    photos of an audit. `before_id` is the photo of the same thing before it was mended.
    `students_visible` is None until somebody said. `markup` is the marks laid over the picture as
    JSON, empty for none; the stored picture is never changed.
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
    finding_id: FindingId | None = None
    before_id: PhotoId | None = None
    students_visible: bool | None = None
    markup: str = ""
