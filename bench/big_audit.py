"""A big audit: some 300 places in 5 buildings, 150 doors, 400 findings and 210 photos.

The school is the one of `bench/responder.py`, walked to the last question: each No and Partial is a
finding, a third of the answers have a note, and photos stand with half of the findings.
"""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pikepdf

from bench.audit_of_size import folder
from bench.frame import Amount, Turns
from bench.reports import DIFFERENT, SIZE, make_photo, numbered
from bench.responder import make as make_school
from cpted_audit.analysis.scoring.scope import Question
from cpted_audit.domain.photos.picture_size import PhotoDetail
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.imaging.photos.photos import TakenPhoto
from cpted_audit.report.audience import Audience
from cpted_audit.session.documents.copies.copies import Choices
from cpted_audit.session.documents.documents import make_report
from cpted_audit.session.documents.packet.packet import packet_files
from cpted_audit.session.photos.edits import set_students_visible
from cpted_audit.session.photos.photos import PhotoImport, Target, photos, store_photo
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import Observation, answer_many

DOORS, BUILDINGS, FINDINGS, PHOTOS = 150, 5, 400, 210
START = datetime.fromisoformat("2026-11-18T08:00")
ISSUED = date(2026, 11, 29)
NOTES = (
    "Seen from the drive; the bollard lamp is out.",
    "The custodian says it was reported in September and the part is on order.",
    (
        "Propped with a milk crate during a delivery; the driver was alone on the dock for six "
        "minutes. The custodian has a work order from 3 November."
    ),
    "Hinges are loose, so the leaf does not latch unless it is pulled.",
)


def make(path: Path) -> Session:
    """Make the audit and return it open."""
    session = make_school(path, DOORS, BUILDINGS)
    chance = random.Random(5)
    asked = list(session.walk.questions())
    found = set(chance.sample(range(len(asked)), FINDINGS))
    answer_many(
        session, [_seen(one, n, chance, is_found=n in found) for n, one in enumerate(asked)], "Walk"
    )
    _photograph(session, [one for n, one in enumerate(asked) if n in found][:PHOTOS])
    return session


def _seen(question: Question, number: int, chance: random.Random, *, is_found: bool) -> Observation:
    good = chance.choices((AnswerValue.YES, AnswerValue.NOT_APPLICABLE), (92, 8))[0]
    bad = chance.choice((AnswerValue.NO, AnswerValue.PARTIAL))
    value = bad if is_found else good
    has_note = is_found or value is AnswerValue.NOT_APPLICABLE or chance.random() < 0.2
    return Observation(
        item_id=question.item.id, place_id=question.place.id, value=value,
        note=chance.choice(NOTES) if has_note else "",
        observed_at=START + timedelta(seconds=20 * number), observer="Officer Whitfield",
    )  # fmt: skip


def _photograph(session: Session, about: list[Question]) -> None:
    bases = [make_photo(seed) for seed in range(DIFFERENT)]
    running = PhotoImport()
    for number, one in enumerate(about):
        data = numbered(bases[number % DIFFERENT], number)
        running.target = Target(one.place.id, one.item.id)
        taken = TakenPhoto(
            path=Path(f"IMG_{number:04}.jpg"), sha256=sha256(data).hexdigest(), picture=data,
            thumbnail=b"", width=SIZE[0], height=SIZE[1],
            captured_at=START + timedelta(minutes=number),
        )  # fmt: skip
        store_photo(session, running, taken)
    set_students_visible(session, [photo.id for photo in photos(session)], visible=False)


def _made() -> Path:
    path = folder() / "big.cpted"
    if not path.is_file():
        make(path).close()
    return path


def document(audience: str, what: str = "time", detail: str = "print") -> Iterator[Turns]:
    """Make a document of it; tell the time, or how many “pages” or megabytes (“size”) it has."""
    with tempfile.TemporaryDirectory() as name, Session.open(_made(), read_only=True) as session:
        target = Path(name, "made.pdf")

        def ours() -> Amount | None:
            choices = Choices(photos=PhotoDetail(detail))
            make_report(session, target, Audience(audience), issued_on=ISSUED, choices=choices)
            if what == "size":
                return Amount(target.stat().st_size / 1e6)
            if what == "pages":
                with pikepdf.open(target) as pdf:
                    return Amount(len(pdf.pages))
            return None

        yield Turns(ours=ours)


def packet() -> Iterator[Turns]:
    """Make its responder packet."""
    with Session.open(_made(), read_only=True) as session:
        issued = datetime.combine(ISSUED, START.time())
        yield Turns(ours=lambda: packet_files(session, issued=issued))
