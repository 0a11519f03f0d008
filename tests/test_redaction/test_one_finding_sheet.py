"""The sheet of one finding holds that finding and no other: every text carries a token."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import planned
import pypdf
import pytest
from marked_school import make_marked
from PIL import Image, ImageDraw
from schools import make_school
from structure_check import problems
from tokens import TokenBook, everything_in

from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.drawing.primitives import Letters, Sign
from cpted_audit.errors import AuditError
from cpted_audit.session.documents.documents import make_form
from cpted_audit.session.documents.work_papers import gather_finding_sheet, photos_left_out
from cpted_audit.session.findings.rows import rows
from cpted_audit.session.photos.photos import photos
from cpted_audit.session.plans.markers import add_marker
from cpted_audit.session.session import Session
from cpted_audit.store import tables

ON = date(2026, 11, 29)
RED = (255, 0, 0)
EXPECTED = {
    "site.name", "site.marking", "sitefacts.exemption", "building.name", "place.name",
    "level.name", "plan.name", "plan.scale_note",
    "finding.title", "finding.note", "finding.short_term", "finding.long_term", "finding.short_due",
    "finding.long_due", "finding.short_trade", "finding.short_work_order",
    "finding.long_work_order", "answer.note", "answer.measurement",
    "photo.caption", "photo.captured_at", "photo.alt_text", "move.on", "marker.label",
}  # fmt: skip
"""Everything that may stand on it, field by field: no cost, no money, no owner, no comment."""


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Session, TokenBook]]:
    session, book = make_marked(tmp_path_factory.mktemp("marked"))
    yield session, book
    session.close()


@pytest.fixture
def drawing(tmp_path: Path) -> Iterator[Session]:
    """A plan of one tile with two findings near each other and a red mark far from both."""
    school = make_school(tmp_path / "red.cpted", spaces=["Main: exterior-door=2"])
    for door in ("Door 1", "Door 2"):
        school.answer("B07", door, AnswerValue.NO, "note")
    picture = Image.new("RGB", (480, 480), (255, 255, 255))
    ImageDraw.Draw(picture).rectangle((360, 360, 479, 479), fill=RED)
    out = BytesIO()
    picture.save(out, "PNG")
    plan = planned.bring_in(school.session, out.getvalue())
    for number, one in enumerate(rows(school.session)):
        at = [Point(60 + 20 * number, 60)]
        add_marker(school.session, plan.id, MarkerKind.FINDING, at, finding_id=one.id)
    yield school.session
    school.session.close()


def sheet_of(session: Session, number: int, target: Path) -> pypdf.PdfReader:
    sheet = gather_finding_sheet(session, number, on=ON)
    make_form(sheet, target)
    return pypdf.PdfReader(target)


def test_nothing_of_another_finding_is_in_the_file(marked, tmp_path):
    session, book = marked
    every = [one for one in rows(session) if not one.aside]
    assert len(every) > 1
    for one in every:
        target = tmp_path / f"{one.number}.pdf"
        sheet_of(session, one.number, target)
        found = book.found_in(everything_in(target))
        assert {planted.key for planted in found} <= EXPECTED
        holders = {planted.record: set() for planted in found}
        for planted in found:
            holders[planted.record].add(planted.holder.id)
        assert holders["finding"] == {one.id}
        assert holders.get("answer", set()) <= {one.record.answer_id}
        assert holders["place"] == {one.place.id}
        markers = [planted.holder for planted in found if planted.record == "marker"]
        assert all(marker.finding_id in (None, one.id) for marker in markers)
        assert all(marker.answer_id in (None, one.record.answer_id) for marker in markers)
        own = {
            photo.id for photo in photos(session)
            if photo.finding_id == one.id
            or (one.record.answer_id and photo.answer_id == one.record.answer_id)
        }  # fmt: skip
        assert holders.get("photo", set()) <= own
        assert problems(target) == []


def test_the_plan_is_cut_and_what_lies_outside_is_not_in_the_file(drawing, tmp_path):
    one, other = rows(drawing)
    sheet = gather_finding_sheet(drawing, one.number, on=ON)
    assert sheet.detail is not None
    signs = [
        part for shape in sheet.detail.drawn if isinstance(shape, Sign) for part in shape.parts
    ]
    numbers = {part.text for part in signs if isinstance(part, Letters)}
    assert str(one.number) in numbers
    assert str(other.number) not in numbers
    reader = sheet_of(drawing, one.number, tmp_path / "a.pdf")
    assert len(reader.pages) == 1
    (picture,) = [image.image.convert("RGB") for page in reader.pages for image in page.images]
    assert max(picture.size) < 480
    assert RED not in {color for _, color in picture.getcolors(10**6)}


def test_students_stay_off_the_sheet_and_it_is_said_how_many(marked):
    session, _ = marked
    one = next(
        row for row in rows(session)
        if any(photo.answer_id == row.record.answer_id for photo in photos(session))
    )  # fmt: skip
    sheet = gather_finding_sheet(session, one.number, on=ON)
    shown = {view.number for photo in sheet.view.photos for view in photo.chain}
    stored = photos(session)
    assert shown
    assert {stored[number - 1].students_visible for number in shown} == {False}
    assert photos_left_out(session, sheet) == 2


def test_a_photo_of_another_finding_that_stands_before_one_is_left_out(marked):
    session, _ = marked
    one, other = [row for row in rows(session) if not row.aside][:2]
    mine = next(
        photo for photo in photos(session)
        if photo.students_visible is False and photo.answer_id is not None
    )  # fmt: skip
    owner = session.findings[mine.answer_id]
    stranger = next(row for row in (one, other) if row.id != owner.id)
    earlier = replace(
        next(photo for photo in photos(session) if photo.answer_id is None),
        finding_id=stranger.id, students_visible=False,
    )  # fmt: skip
    with session.edit("Pair"):
        tables.PHOTO.update(session.document.db, earlier)
        tables.PHOTO.update(session.document.db, replace(mine, before_id=earlier.id))
    sheet = gather_finding_sheet(session, owner.number, on=ON)
    shown = [photos(session)[view.number - 1].id for one in sheet.view.photos for view in one.chain]
    assert mine.id in shown
    assert earlier.id not in shown


def test_no_sheet_is_made_of_what_is_no_finding(marked):
    session, _ = marked
    with pytest.raises(AuditError, match="There is no finding 999, so no sheet was made"):
        gather_finding_sheet(session, 999, on=ON)
    aside = next(row for row in rows(session) if row.aside)
    with pytest.raises(AuditError, match="was set aside"):
        gather_finding_sheet(session, aside.number, on=ON)


def test_many_photos_and_a_plan_still_leave_one_page_and_the_rest_is_counted(tmp_path):
    school = make_school(tmp_path / "many.cpted", spaces=["Main: exterior-door=2"])
    school.answer("B07", "Door 1", AnswerValue.NO, "Propped for deliveries. " * 12)
    for seed in range(8):
        size = (600, 800) if seed % 2 else (800, 600)
        school.photograph(seed, item="B07", place=school.place("Door 1"), size=size)
    plan = planned.bring_in(school.session, planned.drawn(1200, 800))
    (one,) = rows(school.session)
    at = [Point(250, 250)]
    add_marker(school.session, plan.id, MarkerKind.FINDING, at, finding_id=one.id)
    reader = sheet_of(school.session, one.number, tmp_path / "a.pdf")
    school.session.close()
    assert len(reader.pages) == 1
    assert len(reader.pages[0].images) == 7
    assert "2 more photos in the facility document." in " ".join(
        reader.pages[0].extract_text().split()
    )
    assert problems(tmp_path / "a.pdf") == []
