"""Draw the sample school's photos: run it, and the pictures in resources/sample are made again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import back_of_house
import indoors
import public_side
from PIL import ExifTags, Image

TARGET = Path(__file__).resolve().parents[2] / "resources" / "sample" / "photos"
HEAVIEST = 160_000
"""Bytes; fourteen photos are to stay a small part of the program."""

Degrees = tuple[float, float, float]


@dataclass(frozen=True)
class Shot:
    """A picture, when the camera says it was taken, and what else it wrote down.

    `turned` stores it lying on its side with EXIF orientation 6, as phones do.
    """

    name: str
    draw: Callable[[], Image.Image]
    taken: str
    north_west: tuple[Degrees, Degrees] | None = None
    turned: bool = False


# Both positions lie in open farmland; no school stands there.
SHOTS = (
    Shot(
        "bus-loop.jpg", public_side.bus_loop, "2026:11:18 07:31:20", ((40, 0, 9.4), (100, 0, 14.2))
    ),
    Shot("kitchen-dock.jpg", back_of_house.kitchen_dock, "2026:11:18 08:52:41"),
    Shot("roof-ladder.jpg", back_of_house.roof_ladder, "2026:11:18 08:56:18", turned=True),
    Shot("corridor-niche.jpg", indoors.corridor_niche, "2026:11:18 10:03:05"),
    Shot("stair-void.jpg", indoors.stair_void, "2026:11:18 10:18:37"),
    Shot("courtyard.jpg", public_side.courtyard, "2026:11:18 10:28:12"),
    Shot("generator-cage.jpg", back_of_house.generator_cage, "2026:11:18 10:44:50"),
    Shot("junipers.jpg", back_of_house.junipers, "2026:11:18 10:50:09"),
    Shot("mural.jpg", public_side.mural, "2026:11:18 10:58:33"),
    Shot("fence-gap.jpg", back_of_house.fence_gap, "2026:11:18 11:08:27"),
    Shot(
        "main-entry.jpg",
        public_side.main_entry,
        "2026:11:18 12:11:46",
        ((40, 0, 7.9), (100, 0, 11.6)),
    ),
    Shot("door-8.jpg", back_of_house.missing_number, "2026:11:18 13:24:55"),
    Shot("locker-mirror.jpg", indoors.locker_mirror, "2026:11:18 13:41:30"),
    Shot("lot-at-night.jpg", public_side.lot_at_night, "2026:11:19 19:08:14"),
)


def save(shot: Shot, folder: Path) -> Path:
    """Draw a picture and write it as a camera would, in the best quality that is light enough."""
    picture = shot.draw()
    if shot.turned:
        picture = picture.transpose(Image.Transpose.ROTATE_90)
    path = folder / shot.name
    for quality in range(84, 40, -2):
        written = BytesIO()
        picture.save(written, "JPEG", quality=quality, optimize=True, exif=_exif(shot))
        if len(written.getvalue()) <= HEAVIEST:
            break
    path.write_bytes(written.getvalue())
    return path


def _exif(shot: Shot) -> Image.Exif:
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "Drawn"
    exif[ExifTags.Base.Model] = "Sample school"
    exif[ExifTags.Base.Orientation] = 6 if shot.turned else 1
    exif[ExifTags.Base.DateTime] = shot.taken
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = shot.taken
    if shot.north_west is not None:
        north, west = shot.north_west
        exif.get_ifd(ExifTags.IFD.GPSInfo).update(
            {
                ExifTags.GPS.GPSLatitudeRef: "N",
                ExifTags.GPS.GPSLatitude: north,
                ExifTags.GPS.GPSLongitudeRef: "W",
                ExifTags.GPS.GPSLongitude: west,
            }
        )
    return exif


if __name__ == "__main__":
    TARGET.mkdir(parents=True, exist_ok=True)
    for one in SHOTS:
        save(one, TARGET)
