"""Photos in an audit: stored once, attached, recognised again, undone as one step."""

from __future__ import annotations

import os
from datetime import timedelta
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
import small_audit
from PIL import ExifTags, Image
from small_audit import N, place_named

from cpted_audit import clock
from cpted_audit.domain.ids import ItemId
from cpted_audit.errors import AuditError, CancelledError, ReadOnlyError
from cpted_audit.session.check import check
from cpted_audit.session.photos import photos
from cpted_audit.session.photos.photos import PhotoImport, Target, find_target
from cpted_audit.session.session import Session
from cpted_audit.store.tables import PICTURE


@pytest.fixture
def session(tmp_path):
    with small_audit.make(tmp_path / "a.cpted", "key") as session:
        yield session


def _jpeg(path: Path, colour: str, size: tuple[int, int] = (320, 200)) -> Path:
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned upright: width and height change places
    Image.new("RGB", size, colour).save(path, "JPEG", exif=exif)
    return path


def _import(session: Session, paths: list[Path], target: Target = Target()) -> PhotoImport:
    for running in photos.import_photos(session, paths, target):
        done = running
    return done


def _pictures(session: Session) -> int:
    return len(PICTURE.all(session.document.db))


def test_photos_are_stored_attached_recognised_and_undone_as_one(session, tmp_path):
    folder = tmp_path / "camera"
    folder.mkdir()
    for name in ("red", "green", "blue"):
        _jpeg(folder / f"{name}.jpg", name)
    (folder / "notes.jpg").write_bytes(b"no picture at all")
    target = find_target(session, place="Main / Door 1", item="d1")

    done = _import(session, [folder], target)

    assert (len(done.added), done.duplicates, done.done) == (3, [], 4)
    assert [one.name for one in done.refused] == ["notes.jpg"]
    stored = photos.photos_at(session, ItemId("D1"), place_named(session, "Main / Door 1").id)
    assert [one.position for one in stored] == [1, 2, 3]
    first = stored[0]
    assert first.original_sha256 == sha256((folder / first.file_name).read_bytes()).hexdigest()
    with Image.open(BytesIO(photos.picture(session, first))) as picture:
        assert picture.size == (200, 320) == (first.width, first.height)
    with Image.open(BytesIO(photos.thumbnail(session, first))) as thumbnail:
        assert thumbnail.format == "JPEG"
    assert small_audit.answers(session) == {("D1", "Main / Door 1"): None}

    # The same again is recognised; at another item it is a new photo of the same bytes.
    again = _import(session, [folder / "red.jpg"], target)
    assert (again.added, again.duplicates) == ([], ["red.jpg"])
    anywhere = _import(session, [folder / "red.jpg"])
    assert anywhere.duplicates == ["red.jpg"]
    other = _import(
        session, [folder / "red.jpg"], find_target(session, place="Main / Room 1", item="R1")
    )
    assert (len(other.added), _pictures(session)) == (1, 3)

    session.undo()
    assert len(photos.photos(session)) == 3
    session.undo()
    assert photos.photos(session) == []
    assert small_audit.answers(session) == {}
    session.redo()
    assert [photo.id for photo in photos.photos(session)] == [one.id for one in stored]
    assert check(session).damage == []
    with Session.open(session.path, "key", read_only=True) as reader:
        assert photos.picture(reader, first)


def test_a_photo_is_captioned_while_typing_and_removed_and_brought_back(session, tmp_path):
    (added,) = _import(
        session, [_jpeg(tmp_path / "a.jpg", "red")], find_target(session, place="Room 2", item=None)
    ).added
    assert added.place_id == place_named(session, "Main / Room 2").id
    for length in range(1, 8):
        photos.caption_photo(session, added, "Caption"[:length])
    assert [step.label for step in session.history()] == ["Caption a photo", "Import photos"]
    (captioned,) = photos.photos(session)
    photos.remove_photo(session, captioned)
    assert photos.photos(session) == []
    session.undo()
    assert photos.photos(session) == [captioned]
    assert photos.picture(session, captioned)


def test_an_import_that_is_cancelled_keeps_what_was_stored(session, tmp_path):
    paths = [_jpeg(tmp_path / f"{number}.jpg", f"#0000{number}0") for number in range(1, 6)]
    stop = []
    running = photos.import_photos(session, paths, Target(), cancelled=lambda: bool(stop))
    next(running)
    first = next(running)
    stop.append(True)
    with pytest.raises(CancelledError):
        for _ in running:
            pass
    assert 1 <= len(photos.photos(session)) == len(first.added) < 5


@pytest.mark.skipif(os.name == "nt", reason="Windows file names are text")
def test_a_file_name_that_is_no_text_does_not_stop_an_import(session, tmp_path):
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.jpg"))
    try:
        _jpeg(path, "red")
    except OSError:
        pytest.skip("this file system takes text only")
    _import(session, [path])
    assert [photo.file_name for photo in photos.photos(session)] == ["caf?.jpg"]


def test_nothing_is_stored_in_an_audit_open_for_reading(session, tmp_path):
    with Session.open(session.path, "key", read_only=True) as reader:
        with pytest.raises(ReadOnlyError):
            _import(reader, [_jpeg(tmp_path / "a.jpg", "red")])
    assert photos.photos(session) == []


def test_a_target_is_found_by_names(session):
    perimeter = place_named(session, "Grounds / Perimeter")
    assert find_target(session, place=None, item=None) == Target()
    assert find_target(session, place="perimeter", item=None) == Target(perimeter.id)
    assert find_target(session, place=None, item="g1") == Target(perimeter.id, ItemId("G1"))


@pytest.mark.parametrize(
    ("place", "item", "said"),
    [
        (None, "X1", "no item “X1”"),
        (None, "R1", "asked at 3 places"),
        ("Main / Door 1", "R1", "exterior-door"),
        ("Cellar", None, "no place “Cellar”"),
        ("Door 1", None, "names 2 places"),
    ],
)
def test_a_target_that_fits_nothing_is_told(session, place, item, said):
    with pytest.raises(AuditError, match=said):
        find_target(session, place=place, item=item)


def test_a_photo_of_an_answer_holds_its_place(session, tmp_path):
    small_audit.observe(session, "Main / Room 1", {"R1": N})
    _import(
        session, [_jpeg(tmp_path / "a.jpg", "red")],
        find_target(session, place="Main / Room 1", item="R1"),
    )  # fmt: skip
    session.undo()
    assert small_audit.answers(session) == {("R1", "Main / Room 1"): N}


def test_a_camera_that_tells_a_day_to_come_gives_no_day_and_that_is_said(session, tmp_path):
    now = clock.now().replace(microsecond=0)
    moments = {"right": now, "zone": now + timedelta(hours=20), "wrong": now + timedelta(days=40)}
    for name, moment in moments.items():
        exif = Image.Exif()
        exif[ExifTags.Base.DateTime] = f"{moment:%Y:%m:%d %H:%M:%S}"
        color = (len(name) * 40, 0, 0)
        Image.new("RGB", (320, 200), color).save(tmp_path / f"{name}.jpg", "JPEG", exif=exif)
    done = _import(session, [tmp_path / f"{name}.jpg" for name in moments])
    assert [one.captured_at for one in done.added] == [now, now + timedelta(hours=20), None]
    assert done.undated == ["wrong.jpg"]
