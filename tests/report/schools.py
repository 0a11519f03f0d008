"""Audits to make reports of: real files with real answers and photos, made in a second."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pypdf
from PIL import Image, ImageDraw

from cpted_audit.domain.ids import ItemId, SectionId
from cpted_audit.domain.places.site import Place
from cpted_audit.domain.vocabulary import AnswerValue, GradeBand, Phase
from cpted_audit.domain.walk import Visit
from cpted_audit.imaging.photos.photos import TakenPhoto
from cpted_audit.report.audience import Audience
from cpted_audit.session.documents.documents import export_report
from cpted_audit.session.documents.profiles import choose_profile
from cpted_audit.session.photos.edits import set_students_visible
from cpted_audit.session.photos.photos import PhotoImport, Target, caption_photo, store_photo
from cpted_audit.session.places import new_audit
from cpted_audit.session.places.new_audit import NewAudit, person, visit_id
from cpted_audit.session.places.places import rename_place, switch_section
from cpted_audit.session.places.space_counts import parse_spaces
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import Observation, answer_many

ISSUED = date(2026, 11, 22)
WALKED = datetime.fromisoformat("2026-11-18T08:05")
NOTES = (
    "Propped with a milk crate during a delivery; the driver was alone on the dock for minutes.",
    "Two of four luminaires out; the custodian has a work order from 3 Nov.",
    "Hedge about 4 ft tall along 60 ft of walk.",
    "Measured with a tape: 7 ft.",
    "",
)


def jpeg(seed: int, size: tuple[int, int] = (800, 600)) -> bytes:
    """Draw a small scene, so that pages look like pages."""
    chance = random.Random(seed)
    width, height = size
    sky = Image.linear_gradient("L").resize(size)
    picture = Image.merge("RGB", [sky.point(lambda v, k=k: 90 + v // 3 + k) for k in (0, 20, 40)])
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, height * 2 // 3, width, height), fill=(104, 112, 96))
    for _ in range(4):
        x, wide, high = (chance.randrange(60, width // 3) for _ in range(3))
        left = chance.randrange(width - x)
        box = (left, height * 2 // 3 - high, left + wide, height * 2 // 3 + 20)
        draw.rectangle(box, fill=tuple(chance.randrange(60, 190) for _ in range(3)))
    out = BytesIO()
    picture.save(out, "JPEG", quality=80)
    return out.getvalue()


@dataclass
class School:
    """An audit under test and what is told to it."""

    session: Session
    photos: PhotoImport = field(default_factory=PhotoImport)

    def place(self, name: str) -> Place:
        return next(place for place in self.session.walk.places if place.name == name)

    def answer(self, item: str, place: str, value: AnswerValue | None, note: str = "") -> None:
        answer_many(self.session, [self.seen(item, self.place(place), value, note)], "Answer")

    @staticmethod
    def seen(
        item: str, place: Place, value: AnswerValue | None, note: str, minute: int = 0
    ) -> Observation:
        return Observation(
            item_id=ItemId(item), place_id=place.id, value=value, note=note,
            observed_at=WALKED + timedelta(minutes=minute), observer="Officer Dana Whitfield",
        )  # fmt: skip

    def walk_all(self, share: float, seed: int = 7) -> int:
        """Answer a share of all questions at random, the same at every run; returns how many."""
        chance = random.Random(seed)
        values = [*AnswerValue]
        weights = (58, 12, 16, 8, 6)
        made = []
        for number, question in enumerate(self.session.walk.questions()):
            if chance.random() > share:
                continue
            value = chance.choices(values, weights)[0]
            note = "" if value is AnswerValue.YES else chance.choice(NOTES)
            made.append(self.seen(question.item.id, question.place, value, note, 2 * number))
        answer_many(self.session, made, "Walk")
        return len(made)

    def photograph(
        self,
        seed: int,
        *,
        item: str | None = None,
        place: Place | None = None,
        size: tuple[int, int] = (800, 600),
        caption: str = "",
    ) -> None:
        data = jpeg(seed, size)
        self.photos.target = Target(place.id if place else None, ItemId(item) if item else None)
        taken = TakenPhoto(
            path=Path(f"IMG_{seed:04}.jpg"), sha256=sha256(data).hexdigest(), picture=data,
            thumbnail=data, width=size[0], height=size[1],
            captured_at=WALKED + timedelta(minutes=seed),
        )  # fmt: skip
        store_photo(self.session, self.photos, taken)
        set_students_visible(self.session, [self.photos.added[-1].id], visible=False)
        if caption:
            caption_photo(self.session, self.photos.added[-1], caption)

    def photograph_findings(self, numbers: list[int]) -> None:
        """Take one photo or more of each of the first findings."""
        chance = random.Random(3)
        seed = 0
        found = [
            (question.item.id, question.place)
            for question in self.session.walk.questions()
            if question.value in {AnswerValue.NO, AnswerValue.PARTIAL}
        ]
        for (item, place), number in zip(found, numbers, strict=False):
            for _ in range(number):
                seed += 1
                size = chance.choice([(800, 600), (600, 800), (800, 450)])
                self.photograph(seed, item=item, place=place, size=size)

    def report(self, target: Path) -> pypdf.PdfReader:
        export_report(self.session, target, Audience.FULL, issued_on=ISSUED)
        return pypdf.PdfReader(target)


def make_school(path: Path, *, spaces: list[str] | None = None) -> School:
    """Make an audit of two buildings and the grounds with nothing answered."""
    return School(
        new_audit.create(
            path,
            NewAudit(
                site_name="Cedar Ridge Middle School",
                address="1200 Ridge Road, Cedar Ridge",
                district="Cedar Ridge Unified School District",
                grade_band=GradeBand.MIDDLE,
                enrolment=640,
                hours="7:30–15:30",
                buildings=("Main", "Gym hall"),
                names=parse_spaces(
                    spaces
                    or ["Main: exterior-door=4, classroom=3, stair=1, cafeteria=1, parking-lot=2"]
                ),
                people=[
                    person("Officer Dana Whitfield", "School resource officer", "City Police"),
                    person("Luis Ortega", "Facilities manager", "Cedar Ridge USD"),
                ],
                visits=[
                    Visit(id=visit_id(), on=date(2026, 11, 18), phase=Phase.ARRIVAL),
                    Visit(id=visit_id(), on=date(2026, 11, 18), phase=Phase.DAY),
                    Visit(id=visit_id(), on=date(2026, 11, 19), phase=Phase.NIGHT),
                ],
            ),
        )
    )


def make_walked(path: Path) -> School:
    made = make_school(path)
    rename_place(made.session, made.place("Door 4"), "Door 4 · kitchen dock")
    switch_section(
        made.session, SectionId("emergency-planning"), off=True,
        reason="Audited by the district on its own in September.",
    )  # fmt: skip
    choose_profile(made.session, "va")
    made.walk_all(0.6)
    for item, place in (("B07", "Door 2"), ("E04", "Main entry"), ("C02", "Classroom 1")):
        made.answer(item, place, AnswerValue.NO, NOTES[0])
    made.photograph_findings([1, 2, 4, 1, 1, 0, 1])
    made.photograph(50, place=made.place("Lot A"), caption="View from the street at dismissal")
    made.photograph(51, place=made.place("Main entry"), caption="Reception window")
    made.photograph(52)
    return made
