"""A photo: an immutable picture and what it shows."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from cpted_audit.domain.documents.fates import DIGEST, ORDER, PIXELS, LeftOut, Part, Printed
from cpted_audit.domain.fields import about, stored
from cpted_audit.domain.ids import AnswerId, FindingId, PhotoId, PlaceId
from cpted_audit.domain.sensitivity import Sensitivity
from cpted_audit.words import N_

_PHONE = LeftOut("Where a phone stood and what its file was called is about a person.")


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
    original_sha256: str = field(metadata=about("", Sensitivity.GENERAL, DIGEST))
    file_name: str = field(metadata=about(N_("File"), Sensitivity.PERSONAL, _PHONE))
    width: int = field(metadata=about("", Sensitivity.GENERAL, PIXELS))
    height: int = field(metadata=about("", Sensitivity.GENERAL, PIXELS))
    captured_at: datetime | None = stored(
        None, N_("Taken"), Sensitivity.GENERAL, Printed(Part.PHOTOS)
    )
    latitude: float | None = stored(None, "", Sensitivity.PERSONAL, _PHONE)
    longitude: float | None = stored(None, "", Sensitivity.PERSONAL, _PHONE)
    caption: str = stored("", N_("Caption"), Sensitivity.VULNERABILITY, Printed(Part.PHOTOS))
    alt_text: str = stored("", N_("Description"), Sensitivity.VULNERABILITY, Printed(Part.PHOTOS))
    place_id: PlaceId | None = stored(None, N_("Place"), None, Printed(Part.PHOTOS))
    answer_id: AnswerId | None = stored(None, N_("Shows"), None, Printed(Part.PHOTOS))
    position: int = stored(0, N_("Place in the order"), Sensitivity.GENERAL, ORDER)
    finding_id: FindingId | None = stored(None, N_("Finding"), None, Printed(Part.PHOTOS))
    before_id: PhotoId | None = stored(None, N_("Before"), None, Printed(Part.PHOTOS))
    students_visible: bool | None = stored(
        None,
        N_("Students visible"),
        Sensitivity.PERSONAL,
        LeftOut("It decides which copies a photo may be in, and is asked before any is made."),
    )
    markup: str = stored(
        "",
        N_("Marks"),
        Sensitivity.VULNERABILITY,
        LeftOut("Marks are drawn into the photo; what they hide stays hidden."),
    )
