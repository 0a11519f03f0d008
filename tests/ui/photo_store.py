"""Photos of flat colors, stored in an audit an hour before the walk and minute by minute."""

from __future__ import annotations

from datetime import datetime, timedelta
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from PIL import Image

from cpted_audit.domain.photos.photo import Photo
from cpted_audit.imaging.photos.results import TakenPhoto
from cpted_audit.session.photos.photos import PhotoImport, Target, store_photo
from cpted_audit.session.session import Session

MORNING = datetime(2026, 11, 18, 9, 0)


def jpeg(number: int) -> bytes:
    out = BytesIO()
    colour = (number * 37 % 256, number * 91 % 256, 120)
    Image.new("RGB", (320, 240), colour).save(out, "JPEG")
    return out.getvalue()


def store(session: Session, numbers: range, target: Target = Target()) -> list[Photo]:
    running = PhotoImport(target)
    for number in numbers:
        data = jpeg(number)
        taken = TakenPhoto(
            path=Path(f"IMG_{number}.jpg"), sha256=sha256(data + bytes([number])).hexdigest(),
            picture=data, thumbnail=data, width=320, height=240,
            captured_at=MORNING + timedelta(minutes=60 - number),
        )  # fmt: skip
        store_photo(session, running, taken)
    return running.added
