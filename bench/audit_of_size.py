"""Make an audit of a given size for a benchmark, by the program's own use cases."""

from __future__ import annotations

import os
import random
import tempfile
from itertools import islice
from pathlib import Path

from cpted_audit.domain.ids import PhotoId, new_id
from cpted_audit.domain.photos.photo import Photo
from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.session.places import new_audit
from cpted_audit.session.places.new_audit import NewAudit
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import Observation, answer_many
from cpted_audit.store.tables import PHOTO, PICTURE, Picture

ROOMS_PER_1000 = {
    SpaceType.CLASSROOM: 26, SpaceType.EXTERIOR_DOOR: 12, SpaceType.RESTROOM: 8,
    SpaceType.CORRIDOR: 6, SpaceType.STAIR: 4, SpaceType.PARKING_LOT: 2,
}  # fmt: skip
PICTURE_BYTES = 250_000
VALUES = (
    [AnswerValue.YES] * 60 + [AnswerValue.PARTIAL] * 15 + [AnswerValue.NO] * 12
    + [AnswerValue.NOT_APPLICABLE] * 8 + [AnswerValue.UNABLE] * 5
)  # fmt: skip


def folder() -> Path:
    """Return the folder of this run, which its rows share and which goes when it ends."""
    return Path(os.environ.get("BENCH_FOLDER") or tempfile.mkdtemp(prefix="bench-"))


def kept(
    *, answers: int, photos: int = 0, spare: int = 0, passphrase: str | None = None,
    from_the_end: bool = False,
) -> Path:  # fmt: skip
    """Return an audit of a size, made once in a run; who writes it writes a copy."""
    kind = "plain" if passphrase is None else "encrypted"
    words = f"{answers}-{photos}-{spare}-{kind}-{from_the_end}"
    path = folder() / f"{words}.cpted"
    if not path.is_file():
        make(
            path, answers=answers, photos=photos, spare=spare, passphrase=passphrase,
            from_the_end=from_the_end,
        ).close()  # fmt: skip
    return path


def make(
    path: Path, *, answers: int, photos: int = 0, spare: int = 0, passphrase: str | None = None,
    from_the_end: bool = False,
) -> Session:  # fmt: skip
    """Make an audit with so many answers and photos, and at least `spare` open questions.

    Answered are the first questions, or the last, so that the walk begins with open ones.
    """
    chance = random.Random(answers)
    size = (answers + spare) / 1000
    spaces = {kind: max(1, round(count * size * 1.3)) for kind, count in ROOMS_PER_1000.items()}
    session = new_audit.create(
        path, NewAudit(site_name="Bench School", spaces={"Main": spaces}), passphrase
    )
    asked = list(session.walk.questions())
    if len(asked) < answers + spare:
        raise ValueError(f"the school asks {len(asked)} questions, which are too few")
    answer_many(
        session,
        [
            Observation(
                item_id=one.item.id, place_id=one.place.id, value=chance.choice(VALUES),
                note="A note of a sentence or so." if chance.random() < 0.3 else "",
            )
            for one in islice(reversed(asked) if from_the_end else asked, answers)
        ],
        "Answers",
    )  # fmt: skip
    _add_photos(session, photos, chance)
    return session


def _add_photos(session: Session, count: int, chance: random.Random) -> None:
    answers = list(session.walk.answers.values())
    with session.edit("Photos"):
        for number in range(count):
            digest = f"{number:064x}"
            db = session.document.db
            jpeg = chance.randbytes(PICTURE_BYTES)
            PICTURE.insert(db, Picture(digest, chance.randbytes(8000), jpeg))
            about = chance.choice(answers)
            PHOTO.insert(
                db,
                Photo(
                    id=PhotoId(new_id()), original_sha256=digest, file_name=f"IMG_{number}.jpg",
                    width=2560, height=1920, place_id=about.place_id, answer_id=about.id,
                    position=number,
                ),
            )  # fmt: skip
