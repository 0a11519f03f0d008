"""A school with at least one record in every table, photos with full EXIF, and a plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import planned
from PIL import ExifTags, Image
from schools import make_school
from tokens import Planted, TokenBook, plant

from cpted_audit.domain.finding import OF_ACTIONS
from cpted_audit.domain.findings.fix_plans import KeptFixPlan, Need, PaidVisit, PlannedFix
from cpted_audit.domain.findings.moves import Comment, LaterObservation, Move
from cpted_audit.domain.findings.states import FindingState, VerifiedHow
from cpted_audit.domain.ids import ItemId, LastAnswerId, SecondAnswerId, SectionId, SiteId, new_id
from cpted_audit.domain.last_time import EarlierAudit, EarlierItem, LastAnswer
from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.lighting import (
    LIGHT_TARGETS,
    LightReading,
    LightSurvey,
    LightUnit,
)
from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.registers.access import (
    Code,
    Content,
    Door,
    DoorCheck,
    Key,
    KeyBox,
    Latches,
)
from cpted_audit.domain.registers.contact import Contact
from cpted_audit.domain.registers.fixture import Fixture
from cpted_audit.domain.registers.site_facts import Recipient, SiteFacts
from cpted_audit.domain.second_answer import SecondAnswer
from cpted_audit.domain.vocabulary import AnswerValue, CostBand, ReplyValue
from cpted_audit.session.findings.findings import add_free_finding
from cpted_audit.session.interviews import (
    add_interview,
    edit_interview,
    say,
    write_words,
)
from cpted_audit.session.photos.photos import Target, import_photos, photos
from cpted_audit.session.places.places import switch_section
from cpted_audit.session.plans.markers import add_marker
from cpted_audit.session.session import Session
from cpted_audit.session.walk.companions import add_lists
from cpted_audit.store import tables

ON = date(2026, 11, 18)
THINGS = (
    MarkerKind.CAMERA, MarkerKind.AED, MarkerKind.EXTINGUISHER, MarkerKind.HYDRANT,
    MarkerKind.GAS_SHUTOFF, MarkerKind.HAZARD, MarkerKind.RADIO_DEAD_SPOT,
)  # fmt: skip


def photograph(folder: Path, name: str, book: TokenBook) -> Path:
    """A JPEG whose metadata say more than anybody needs to know."""
    folder.mkdir(exist_ok=True)
    exif = Image.Exif()
    for tag in ("ImageDescription", "Artist", "Copyright", "Make", "Model", "Software"):
        exif[getattr(ExifTags.Base, tag)] = book.text(Planted("exif", tag, name))
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.UserComment] = (
        b"ASCII\0\0\0" + book.text(Planted("exif", "UserComment", name)).encode()
    )
    path = folder / f"{name}.jpg"
    Image.effect_noise((320, 200), 40 + len(name)).convert("RGB").save(
        path, "JPEG", exif=exif, comment=book.text(Planted("exif", "comment", name)).encode()
    )
    return path


def make_marked(folder: Path) -> tuple[Session, TokenBook]:
    """The school with a token in every text and date."""
    book = TokenBook()
    school = make_school(
        folder / "a.cpted", spaces=["Main: exterior-door=2, classroom=2, parking-lot=1"]
    )
    session = school.session
    _walk(school, folder / "photos", book)
    _draw(session)
    _register(session)
    _ask(session)
    _mend(session)
    _plan_fixes(session)
    _remember_last_time(session)
    _rate_again(session)
    plant(session, book)
    return session, book


def _walk(school, folder: Path, book: TokenBook) -> None:
    session = school.session
    school.answer("B07", "Door 1", AnswerValue.NO, "note")
    school.answer("B07", "Door 2", AnswerValue.PARTIAL, "note")
    school.answer("C02", "Classroom 1", AnswerValue.YES, "note")
    school.answer("C02", "Classroom 2", AnswerValue.UNABLE, "note")
    school.answer("C04", "Classroom 2", AnswerValue.NOT_APPLICABLE, "note")
    switch_section(session, SectionId("emergency-planning"), off=True, reason="elsewhere")
    add_free_finding(session, school.place("Classroom 2").id, "title", note="note")
    for name, target in (
        ("answer", Target(school.place("Door 1").id, ItemId("B07"))),
        ("place", Target(school.place("Classroom 1").id)),
        ("students", Target(school.place("Door 1").id, ItemId("B07"))),
        ("unlooked", Target(school.place("Door 1").id, ItemId("B07"))),
    ):
        for _ in import_photos(session, [photograph(folder, name, book)], target):
            pass
    with session.edit("More"):
        db = session.document.db
        for answer in tables.ANSWER.all(db):
            tables.ANSWER.update(db, replace(answer, measurement="7 ft"))
        for number, finding in enumerate(tables.FINDING.all(db)):
            reason = "reason" if number == 1 else ""
            tables.FINDING.update(
                db,
                replace(finding, short_term="soon", long_term="later", dismissed_reason=reason),
            )
        for photo in photos(session):
            seen = {"students": True, "unlooked": None}.get(Path(photo.file_name).stem, False)
            shown = replace(
                photo, caption="caption", alt_text="alt text",
                captured_at=datetime(2026, 11, 18, 9), students_visible=seen,
            )  # fmt: skip
            tables.PHOTO.update(db, shown)
        for visit in tables.VISIT.all(db):
            tables.VISIT.update(db, replace(visit, people=("somebody", "somebody else")))


def _ask(session: Session) -> None:
    """Two people who were asked by the same list, one of them with words alone."""
    add_lists(session, ["tip-line"])
    for value in (ReplyValue.PARTIAL, None):
        asked = add_interview(session, "tip-line", who="who", role="role", on=ON, by="by")
        edit_interview(session, asked.id, note="note")
        say(session, asked.id, ItemId("TL01"), value)
        write_words(session, asked.id, ItemId("TL01"), "words")


def _mend(session: Session) -> None:
    """Say everything that can be said of every finding since the walk."""
    db = session.document.db
    words = dict.fromkeys(OF_ACTIONS, "w") | dict.fromkeys(("short_due", "long_due"), ON)
    words |= {"short_amount": 5, "long_amount": 6, "short_cost_band": CostBand.UNDER_1K}
    with session.edit("Mend"):
        for finding in tables.FINDING.all(db):
            said = words | ({} if finding.answer_id else {"found_on": ON})
            tables.FINDING.update(db, replace(finding, **said))
            at = {"finding_id": finding.id, "at": datetime(2026, 11, 19, 9)}
            for position, to in enumerate((FindingState.FIXED, FindingState.ACCEPTED), start=1):
                move = Move(
                    id=new_id(), position=position, to=to, on=ON, by="b", why="w",
                    how=VerifiedHow.SEEN, authority="a", until=ON, answered_by="x", **at,
                )  # fmt: skip
                tables.MOVE.insert(db, move)
            tables.COMMENT.insert(db, Comment(id=new_id(), who="w", words="x", **at))
            seen = LaterObservation(id=new_id(), who="w", value=AnswerValue.YES, words="x", **at)
            tables.OBSERVATION.insert(db, seen)


def _plan_fixes(session: Session) -> None:
    """Keep a plan of everything that can be planned."""
    one, two = (finding.id for finding in tables.FINDING.all(session.document.db)[:2])
    plan = KeptFixPlan(
        id=new_id(), name="n", at=datetime(2026, 11, 21, 9), by="b", budgets=(5, 6),
        fixes=(PlannedFix(one, 1),), put_in=(one,), taken_out=(two,), needs=(Need(one, two),),
        visits=(PaidVisit("t", 1, 2),),
    )  # fmt: skip
    with session.edit("Keep a plan"):
        tables.FIX_PLAN.insert(session.document.db, plan)


def _remember_last_time(session: Session) -> None:
    """Say which audit it follows, and what that one asked and found."""
    db = session.document.db
    answer = next(iter(session.walk.answers.values()))
    with session.edit("Remember last time"):
        before = EarlierAudit(id=SiteId(new_id()), position=1, file_name="f", began_on=ON,
                              ended_on=ON, checklist="c")  # fmt: skip
        tables.EARLIER_AUDIT.insert(db, before)
        tables.EARLIER_ITEM.insert(db, EarlierItem(id=answer.item_id, digest="d", ideal="i"))
        last = LastAnswer(
            id=LastAnswerId(new_id()), item_id=answer.item_id, place_id=answer.place_id,
            value=AnswerValue.NO, on=ON, note="n", measurement="m", finding_number=1,
            state=FindingState.VERIFIED, state_on=ON, aside="a",
        )  # fmt: skip
        tables.LAST_ANSWER.insert(db, last)


def _rate_again(session: Session) -> None:
    """Let a second rater differ, and the two settle it."""
    answer = next(one for one in session.walk.answers.values() if one.value is AnswerValue.NO)
    with session.edit("Rate again"):
        tables.SECOND_ANSWER.insert(
            session.document.db,
            SecondAnswer(
                id=SecondAnswerId(new_id()), item_id=answer.item_id, place_id=answer.place_id,
                value=AnswerValue.YES, note="n", observed_at=datetime(2026, 11, 18, 9),
                observer="o", first=AnswerValue.NO, settled_at=datetime(2026, 11, 18, 9),
                settled_by="s",
            ),
        )  # fmt: skip


def _draw(session: Session) -> None:
    plan = planned.bring_in(session, planned.drawn(1200, 800))
    plan = planned.measured(session, plan)
    planned.walled(session, plan)
    planned.marked(session, plan)
    planned.studied(session, plan)
    for number, kind in enumerate(
        (
            MarkerKind.EXTERIOR_DOOR,
            MarkerKind.INTERIOR_DOOR,
            *THINGS,
            MarkerKind.TEXT,
            MarkerKind.STAGING,
        )
    ):
        add_marker(session, plan.id, kind, [Point(150 + 80 * number, 500)], label="x", note="y")
    corners = [Point(120, 120), Point(300, 120), Point(300, 300), Point(120, 300)]
    add_marker(session, plan.id, MarkerKind.ROOM, corners, label="room", note="y")
    shown = photos(session)[2]
    add_marker(
        session, plan.id, MarkerKind.PHOTO, [Point(200, 250)], photo_id=shown.id, direction=45.0
    )
    with session.edit("Light"):
        db = session.document.db
        survey = LightSurvey(
            id=new_id(), name="n", plan_id=plan.id, target=LIGHT_TARGETS[0], measured_on=ON,
            meter="m", fixture="f", note="n",
        )  # fmt: skip
        tables.LIGHT_SURVEY.insert(db, survey)
        tables.LIGHT_READING.insert(
            db,
            LightReading(
                id=new_id(), survey_id=survey.id, lux=12.0, unit=LightUnit.LUX, label="A1",
                x=200.0, y=200.0, at=datetime(2026, 11, 18, 21),
            ),
        )  # fmt: skip


def _register(session: Session) -> None:
    db = session.document.db
    at = {"building_id": session.walk.buildings[0].id, "level_id": session.walk.levels[0].id}
    marked = {one.kind: one.id for one in tables.MARKER.all(db)}
    said = {"checked_on": ON, "checked_by": "b", "note": "n"}
    with session.edit("Register"):
        door = Door(
            id=new_id(), number="1", name="n", trim="t", camera="c", alarm="a",
            marker_id=marked[MarkerKind.EXTERIOR_DOOR], **at, **said,
        )  # fmt: skip
        tables.DOOR.insert(db, door)
        tables.DOOR_CHECK.insert(
            db,
            DoorCheck(
                id=new_id(), door_id=door.id, on=ON, by="b", latches=Latches.PROPPED, note="n"
            ),
        )
        box = KeyBox(
            id=new_id(), name="KB", maker="m", where="w", opened_by="o", access="a",
            contents=(Content("what", 2),), last_opened=ON,
            marker_id=marked[MarkerKind.KEY_BOX], **said,
        )  # fmt: skip
        tables.KEY_BOX.insert(db, box)
        tables.KEY_HELD.insert(
            db,
            Key(
                id=new_id(), name="k", holder="h", opens=(door.id,), box_id=box.id, issued_on=ON,
                returned_on=ON, lost_on=ON, note="n",
            ),
        )  # fmt: skip
        tables.CODE.insert(
            db,
            Code(
                id=new_id(), name="n", door_id=door.id, code="1", known_to="k", changed_on=ON,
                note="n",
            ),
        )  # fmt: skip
        for kind in THINGS:
            thing = Fixture(
                id=new_id(), kind=kind, name="n", where="w", detail="d", contents="c", serial="s",
                expires_on=ON, marker_id=marked[kind], **said,
            )  # fmt: skip
            tables.FIXTURE.insert(db, thing)
        for order in (1, 2):
            tables.CONTACT.insert(
                db,
                Contact(
                    id=new_id(), name="n", role="r", order=order, phone="p", private_phone="q",
                    note="n", checked_on=ON,
                ),
            )  # fmt: skip
        words = (
            "side_a_words", "staging", "command_post", "reunification", "helicopter", "hydrants",
            "neighbours", "after_hours", "radio", "verified_by", "profile", "exemption",
        )  # fmt: skip
        facts = SiteFacts(id=new_id(), verified_on=ON, board_on=ON, **dict.fromkeys(words, "w"))
        tables.SITE_FACTS.insert(db, facts)
        tables.RECIPIENT.insert(
            db,
            Recipient(
                id=new_id(), name="n", agency="a", audience="full", marking="m", issued_on=ON,
                destroy_by=ON, file_name="f", sha256="s",
            ),
        )  # fmt: skip
