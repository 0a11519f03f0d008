"""What comes of a photo that is brought in: it is taken, or refused with a reason."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from cpted_audit.domain.photos.markup import Markup
from cpted_audit.words import N_

# A stored photo as it may be seen; the library that draws is loaded only where a mark is.


def look(jpeg: bytes, markup: Markup) -> bytes:
    """Return a picture as its marks leave it, as JPEG; the same bytes where there is no mark."""
    if not markup.marks:
        return jpeg
    from cpted_audit.imaging.photos.markup import apply  # slow to load, and not always needed

    return apply(jpeg, markup)


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenPhoto:
    """A photo ready to be stored; both pictures are upright sRGB JPEGs without any metadata.

    `sha256` is the hex digest of the original file; `width` and `height` are those of `picture` in
    pixels; `captured_at` is the camera's local time, `latitude` and `longitude` WGS 84 degrees.
    """

    path: Path
    sha256: str
    picture: bytes = field(repr=False)
    thumbnail: bytes = field(repr=False)
    width: int
    height: int
    captured_at: datetime | None = None
    latitude: float | None = None
    longitude: float | None = None

    @property
    def name(self) -> str:
        """The file's name without its folder."""
        return self.path.name


@dataclass(frozen=True, slots=True)
class HeldPhoto:
    """A picture that is no file: pasted, or taken with the camera; it goes to the child by pipe.

    So it never lies on a disk in clear, which an encrypted audit promises. `path` is only its name;
    `captured_at` is used where the bytes do not say.
    """

    path: Path
    data: bytes = field(repr=False)
    captured_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class RefusedPhoto:
    """A file that was not taken in; `reason` is part of a sentence, such as "it is damaged"."""

    path: Path
    reason: str

    @property
    def name(self) -> str:
        """The file's name without its folder."""
        return self.path.name

    def __str__(self) -> str:
        """Return the whole sentence for the user."""
        return N_("{name} was not imported: {reason}.", name=self.name, reason=self.reason)
