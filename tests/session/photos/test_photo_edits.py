"""What is said about photos: attached, paired, marked, suggested; shown and printed accordingly."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdf
import pytest
import small_audit
from PIL import Image, ImageChops, ImageStat
from small_audit import N, Y, place_named

from cpted_audit.analysis.photos import photo_pairs
from cpted_audit.domain.ids import ItemId
from cpted_audit.domain.photos.markup import Arrow, Blur, Crop, Markup
from cpted_audit.domain.photos.photo import Photo
from cpted_audit.domain.photos.picture_size import PhotoDetail
from cpted_audit.errors import AuditError
from cpted_audit.imaging.photos.results import TakenPhoto
from cpted_audit.report.audience import Audience
from cpted_audit.session.check import check
from cpted_audit.session.documents.copies.copies import Choices
from cpted_audit.session.documents.documents import export_report, gather
from cpted_audit.session.photos import edits, looks, photos
from cpted_audit.session.photos.photos import PhotoImport, Target, find_target, store_photo
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import Observation, answer
from cpted_audit.store.tables import PHOTO

NOON = datetime(2026, 11, 18, 12, 0)
SIZE = (640, 480)


@pytest.fixture
def session(tmp_path):
    with small_audit.make(tmp_path / "a.cpted") as session:
        yield session


def shoot(
    session: Session, number: int, target: Target = Target(), at: datetime | None = NOON
) -> Photo:
    picture = Image.merge("RGB", [Image.effect_noise(SIZE, 90) for _ in range(3)])
    picture.paste((number * 20 % 256, 90, 30), (0, 0, 100, 100))
    out = BytesIO()
    picture.save(out, "JPEG", quality=95)
    data = out.getvalue()
    running = PhotoImport(target)
    store_photo(
        session, running,
        TakenPhoto(
            path=Path(f"{number}.jpg"), sha256=sha256(data).hexdigest(), picture=data,
            thumbnail=data, width=SIZE[0], height=SIZE[1], captured_at=at,
        ),
    )  # fmt: skip
    return running.added[0]


def now(session: Session, photo: Photo) -> Photo:
    found = edits.get(session, photo.id)
    assert found is not None
    return found


def test_photos_are_attached_together_and_undone_together(session):
    one, two = shoot(session, 1), shoot(session, 2)
    room = place_named(session, "Main / Room 1")
    edits.attach(session, [one.id, two.id], Target(room.id, ItemId("R1")))
    answer_id = session.walk.answers[ItemId("R1"), room.id].id
    assert {now(session, photo).answer_id for photo in (one, two)} == {answer_id}
    assert session.undo_label == "Attach 2 photos"
    session.undo()
    assert (now(session, one), now(session, two)) == (one, two)
    edits.attach(session, [one.id], Target(room.id))
    assert (now(session, one).place_id, now(session, one).answer_id) == (room.id, None)


def test_an_edit_keeps_what_an_older_copy_of_the_photo_does_not_know(session):
    photo = shoot(session, 1)
    edits.set_students_visible(session, [photo.id], True)
    photos.caption_photo(session, photo, "The latch")
    edits.describe(session, photo, "A bent latch")
    stands = now(session, photo)
    assert (stands.students_visible, stands.caption, stands.alt_text) == (
        True, "The latch", "A bent latch",
    )  # fmt: skip


def test_a_photo_of_a_finding_goes_with_it(session):
    small_audit.observe(session, "Main / Door 1", {"D1": N})
    (finding,) = session.findings.values()
    photo = shoot(session, 1)
    edits.attach_to_finding(session, [photo.id], finding.id)
    assert now(session, photo).place_id == place_named(session, "Main / Door 1").id
    report = gather(session, Audience.FULL, issued_on=date(2026, 11, 20))
    assert [len(view.photos) for view in report.findings] == [1]
    assert report.other_photos == []


def test_the_check_says_how_many_photos_were_not_asked_about(session):
    one = shoot(session, 1)
    shoot(session, 2)
    assert "2 photos need a students-visible check" in check(session).missing
    edits.set_students_visible(session, [one.id], False)
    assert "1 photo needs a students-visible check" in check(session).missing


# Pairs


def test_a_pair_stands_side_by_side_and_every_photo_is_printed_once(session):
    small_audit.observe(session, "Main / Door 1", {"D1": N})
    target = find_target(session, place="Main / Door 1", item="D1")
    first, second, third, alone = (shoot(session, number, target) for number in range(4))
    edits.pair(session, first, second)
    edits.pair(session, now(session, second), third)
    report = gather(session, Audience.FULL, issued_on=date(2026, 11, 20))
    (view,) = report.findings
    chains = [[one.number for one in photo.chain] for photo in view.photos]
    assert chains == [[1, 2, 3], [4]]
    target_file = session.path.with_suffix(".pdf")
    export_report(session, target_file, Audience.FULL, issued_on=date(2026, 11, 20))
    pages = pypdf.PdfReader(target_file).pages
    text = " ".join(page.extract_text() for page in pages)
    assert all(word in text for word in ("Before ·", "Then ·", "After ·"))
    assert sum(len(page.images) for page in pages) == 4
    assert alone


def test_a_pair_that_goes_in_a_ring_is_refused(session):
    first, second, third = (shoot(session, number) for number in range(3))
    edits.pair(session, first, second)
    for before, after in ((second, first), (first, third), (first, first)):
        with pytest.raises(AuditError, match="already paired"):
            edits.pair(session, now(session, before), now(session, after))
    edits.unpair(session, second)
    assert now(session, second).before_id is None


def test_a_ring_in_a_document_still_prints_every_photo(session):
    ring = [shoot(session, number) for number in range(3)]
    with session.edit("Ring"):
        for number, photo in enumerate(ring):
            PHOTO.update(session.document.db, replace(photo, before_id=ring[number - 1].id))
    pairs = photo_pairs(photos.photos(session))
    assert len(pairs) == 2
    report = gather(session, Audience.FULL, issued_on=date(2026, 11, 20))
    assert sum(len(photo.chain) for photo in report.other_photos) == 3


def test_removing_the_photo_before_leaves_the_one_after(session):
    first, second = shoot(session, 1), shoot(session, 2)
    edits.pair(session, first, second)
    edits.remove(session, [first.id])
    assert [photo.before_id for photo in photos.photos(session)] == [None]
    session.undo()
    assert now(session, second).before_id == first.id
    photos.remove_photo(session, first)
    assert [photo.id for photo in photos.photos(session)] == [second.id]


# Suggested places


def seen(session: Session, where: str, item: str, at: datetime) -> None:
    place = place_named(session, where)
    answer(
        session,
        Observation(item_id=ItemId(item), place_id=place.id, value=Y, observed_at=at),
    )


def test_a_place_is_suggested_from_the_times_of_the_walk(session):
    seen(session, "Main / Door 1", "D1", NOON)
    seen(session, "Main / Room 1", "R1", NOON + timedelta(minutes=20))
    minutes = {
        2: "Door 1",
        -9: "Door 1",
        9: "Door 1",
        12: "Room 1",
        30: "Room 1",
        31: None,
        -11: None,
    }
    shot = {shoot(session, n, at=NOON + timedelta(minutes=n)).id: n for n in minutes}
    shot[shoot(session, 100, at=NOON + timedelta(days=1)).id] = 100
    shot[shoot(session, 101, at=None).id] = 101
    held = shoot(session, 102, Target(place_named(session, "Annex / Room 1").id))
    found = edits.suggestions(session, photos.photos(session))
    names = {place.id: place.name for place in session.walk.places}
    assert {shot[one]: names[place] for one, place in found.items()} == {
        n: name for n, name in minutes.items() if name
    }
    edits.accept(session, found)
    assert edits.suggestions(session, photos.photos(session)) == {}
    assert session.undo_label == "Place 5 photos"
    assert now(session, held).place_id == place_named(session, "Annex / Room 1").id


def test_places_are_suggested_by_the_times_told_though_the_clock_was_set_back(session):
    seen(session, "Main / Door 1", "D1", NOON)
    seen(session, "Main / Room 1", "R1", NOON - timedelta(hours=1))  # written after it
    at_door = shoot(session, 1, at=NOON + timedelta(minutes=1))
    in_room = shoot(session, 2, at=NOON - timedelta(minutes=58))
    found = edits.suggestions(session, photos.photos(session))
    assert found == {
        at_door.id: place_named(session, "Main / Door 1").id,
        in_room.id: place_named(session, "Main / Room 1").id,
    }


def test_nothing_is_suggested_between_two_places_at_one_time(session):
    seen(session, "Main / Door 1", "D1", NOON)
    seen(session, "Main / Room 1", "R1", NOON)
    shoot(session, 1)
    assert edits.suggestions(session, photos.photos(session)) == {}


# Marks


def rough(image: Image.Image) -> float:
    grey = image.convert("L")
    beside = ImageChops.offset(grey, 1, 0)
    return ImageStat.Stat(ImageChops.difference(grey, beside)).mean[0]


def middle(image: Image.Image) -> float:
    """Return how rough the middle is, well within what was blurred."""
    wide, high = image.size
    return rough(image.crop((wide * 3 // 10, high * 3 // 10, wide * 7 // 10, high * 7 // 10)))


@pytest.mark.parametrize(
    ("detail", "sizes"),
    [
        # Placed in three columns, 158.7 points across.
        (PhotoDetail.PRINT, [(441, 331), (441, 331), (320, 120)]),
        (PhotoDetail.SCREEN, [(265, 199), (265, 199), (320, 120)]),
        (PhotoDetail.ORIGINAL, [SIZE, SIZE, (320, 120)]),
    ],
)
def test_what_is_blurred_or_cropped_is_nowhere_in_the_report(session, detail, sizes):
    blurred, cropped, plain = (shoot(session, number) for number in range(3))
    edits.set_markup(session, blurred, Markup((Blur(0.25, 0.25, 0.5, 0.5),)), "blur")
    edits.set_markup(
        session, cropped, Markup((Crop(0.5, 0.5, 0.5, 0.25), Arrow(0.6, 0.6, 0.7, 0.7))), "crop"
    )
    target = session.path.with_suffix(".pdf")
    export_report(
        session, target, Audience.FULL, issued_on=date(2026, 11, 20),
        choices=Choices(photos=detail),
    )  # fmt: skip
    with pikepdf.open(target) as document:
        raw = [
            one.read_raw_bytes()  # as it stands in the file: a reader may encode it anew
            for one in document.objects
            if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image"
        ]
    shown = [Image.open(BytesIO(data)) for data in raw]
    assert sorted(one.size for one in shown) == sorted(sizes)
    hidden, whole = sorted((one for one in shown if one.size == sizes[0]), key=middle)
    assert middle(hidden) < 3
    assert rough(hidden.crop((0, 0, hidden.width, hidden.height // 5))) > 10
    assert middle(whole) > 10
    written = target.read_bytes()
    for photo in (blurred, cropped):
        assert looks.stored_picture(session, photo) not in written
    as_stored = looks.stored_picture(session, plain) in written
    assert as_stored == (detail is PhotoDetail.ORIGINAL)


def test_marks_change_every_look_but_never_what_is_stored(session):
    photo = shoot(session, 1)
    stored = looks.stored_picture(session, photo)
    edits.set_markup(session, photo, Markup((Blur(0, 0, 1, 1),)), "blur")
    marked = now(session, photo)
    for look in (looks.picture, looks.thumbnail, photos.picture, photos.thumbnail):
        assert rough(Image.open(BytesIO(look(session, marked)))) < 3
    assert rough(Image.open(BytesIO(looks.preview(session, marked, 300)))) < 3
    assert looks.stored_picture(session, marked) == stored
    assert looks.key(marked) != looks.key(photo)
    session.undo()
    assert photos.picture(session, now(session, photo)) == stored


def test_the_same_picture_twice_with_other_marks_is_printed_as_two(session):
    one = shoot(session, 1)
    with session.edit("Again"):
        PHOTO.insert(session.document.db, replace(one, id="again", position=9, markup=""))
    edits.set_markup(session, one, Markup((Blur(0, 0, 1, 1),)), "blur")
    report = gather(session, Audience.FULL, issued_on=date(2026, 11, 20))
    assert len({photo.key for photo in report.other_photos}) == 2


def test_marks_that_cannot_be_read_hide_the_picture_and_are_told(session):
    photo = shoot(session, 1)
    with session.edit("Of a later version"):
        PHOTO.update(session.document.db, replace(photo, markup='[{"kind":"redaction"}]'))
    marked = now(session, photo)
    assert rough(Image.open(BytesIO(photos.picture(session, marked)))) < 3
    assert rough(Image.open(BytesIO(photos.thumbnail(session, marked)))) < 3
    assert any("marks of photo 1.jpg" in text for text in check(session).damage)


def test_nudges_join_into_one_step(session):
    photo = shoot(session, 1)
    for step in range(5):
        mark = Arrow(0.1 + step / 100, 0.1, 0.5, 0.5)
        edits.set_markup(session, photo, Markup((mark,)), "move", merge_key="move:0")
    session.undo()
    assert now(session, photo).markup == ""
