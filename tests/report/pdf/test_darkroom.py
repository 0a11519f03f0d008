"""Photos of a document are made as small as their place asks, in children or without them."""

from __future__ import annotations

import os
import time
import tracemalloc
from dataclasses import dataclass
from io import BytesIO
from multiprocessing import spawn

import pikepdf
import pytest
from children import LONGEST
from PIL import Image
from report_samples import FURNITURE, jpeg

from cpted_audit.domain.photos.markup import Blur, Crop, Markup
from cpted_audit.domain.photos.picture_size import placed_size
from cpted_audit.errors import PhotoError
from cpted_audit.imaging.photos.placing import PhotoOrder, place_photo
from cpted_audit.imaging.photos.results import look
from cpted_audit.report.pdf import Story, build
from cpted_audit.report.pdf.pictures.darkroom import Darkroom
from cpted_audit.report.pdf.pictures.jpeg import JpegPiece

SIZE = (1200, 900)
HIDE_ALL = Markup((Blur(0.0, 0.0, 1.0, 1.0),))


NO_MARKS = Markup()


@dataclass(frozen=True)
class Taken:
    """A photo of the audit."""

    key: str
    stored: bytes
    markup: Markup = NO_MARKS
    width: int = SIZE[0]
    height: int = SIZE[1]

    def source(self) -> tuple[bytes, Markup]:
        return self.stored, self.markup

    def read(self) -> bytes:
        return look(*self.source())


def picture(number: int, size: tuple[int, int] = SIZE) -> bytes:
    """Return a JPEG with fine black and white stripes and a tone of its own."""
    image = Image.new("RGB", size, (8 * number, 120, 200))
    for x in range(0, size[0], 8):
        image.paste("black", (x, 0, x + 4, size[1]))
    out = BytesIO()
    image.save(out, "JPEG", quality=90, comment=b"who took it")
    return out.getvalue()


def contrast(data: bytes) -> int:
    low, high = Image.open(BytesIO(data)).convert("L").getextrema()
    return high - low


@pytest.mark.parametrize(
    ("pixels", "points", "dots", "size"),
    [
        ((1200, 900), (144, 108), 200, (400, 300)),
        ((1200, 900), (144, 108), 120, (240, 180)),
        ((480, 360), (144, 108), 200, None),  # hardly more than is asked for
        ((10, 1000), (1, 100), 200, (3, 278)),
        ((400, 300), (504, 378), 200, None),  # never made larger
    ],
)
def test_a_size_follows_from_the_place_on_paper(pixels, points, dots, size):
    assert placed_size(pixels, points, dots) == size


@pytest.mark.parametrize("count", [3, 14])
def test_photos_come_back_small_in_any_order_with_children_or_without(count):
    photos = [
        Taken(f"{number:064x}", picture(number), HIDE_ALL if number == 1 else NO_MARKS)
        for number in range(count)
    ]
    with Darkroom(200) as darkroom:
        made = [darkroom.picture(photo, 144, 108) for photo in photos]
        assert (darkroom._crew is not None) == (count == 14)
        found = [read() for _, read in reversed(made)][::-1]
    assert len({name for name, _ in made}) == count
    for data, photo in zip(found, photos, strict=True):
        assert Image.open(BytesIO(data)).size == (400, 300)
        assert b"who took it" not in data
        assert data == place_photo(
            PhotoOrder(photo.stored, photo.markup, (0, 0, *SIZE), (400, 300))
        )
        assert (contrast(data) < 20) == (photo.markup is HIDE_ALL)


def test_a_child_that_is_killed_costs_no_photo():
    photos = [Taken(f"{number:064x}", picture(number)) for number in range(14)]
    with Darkroom(200) as darkroom:
        made = [darkroom.picture(photo, 144, 108) for photo in photos]
        assert made[0][1]()
        for child in darkroom._crew._children:
            child.process.kill()
        found = [read() for _, read in made[1:]]
    # What a killed child held is placed as it is stored, the others at their size.
    sizes = [Image.open(BytesIO(data)).size for data in found]
    assert set(sizes) <= {(400, 300), SIZE}
    assert sizes.count((400, 300)) >= 9


def test_where_no_child_can_be_started_photos_are_made_without(monkeypatch):
    nowhere = "/nowhere/python"
    monkeypatch.setattr(spawn, "_python_exe", nowhere if os.name == "nt" else nowhere.encode())
    photos = [Taken(f"{number:064x}", picture(number)) for number in range(14)]
    with Darkroom(200) as darkroom:
        made = [darkroom.picture(photo, 144, 108) for photo in photos]
        sizes = {Image.open(BytesIO(read())).size for _, read in made}
    assert sizes == {(400, 300)}


def test_photos_wait_in_the_audit_and_not_in_memory():
    size, count = 400_000, 30

    class Large(Taken):
        def source(self) -> tuple[bytes, Markup]:
            return self.stored + bytes(size), self.markup  # the decoder stops at the end mark

    stored = picture(1, (240, 180))
    photos = [Large(f"{number:064x}", stored, NO_MARKS, 240, 180) for number in range(count)]
    tracemalloc.start()
    with Darkroom(72) as darkroom:
        made = [darkroom.picture(photo, 72, 54) for photo in photos]
        end = time.monotonic() + LONGEST
        while darkroom._waiting:  # as while pages are drawn, before anything is fetched
            assert time.monotonic() < end
            darkroom.tend()
        for _, read in made:
            read()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 14 * size


def test_a_piece_of_a_cropped_panorama_is_cut_from_what_the_marks_leave():
    stored = picture(2, (4000, 400))
    cropped = Taken("a" * 64, stored, Markup((Crop(0.0, 0.0, 0.5, 0.5),)), 2000, 200)
    name, read = Darkroom(120).picture(JpegPiece(cropped, 1, 3), 400, 120)
    assert name == "jpeg" + "a" * 64 + "r1"
    assert Image.open(BytesIO(read())).size == (667, 200)
    name, read = Darkroom(120).picture(JpegPiece(cropped, 1, 3), 150, 45)
    assert name == "jpeg" + "a" * 64 + "r1w250"
    assert Image.open(BytesIO(read())).size == (250, 75)


def test_a_damaged_photo_stays_as_it_is_and_a_hidden_one_stops_the_report():
    broken = picture(1)[:3000]
    _, read = Darkroom(200).picture(Taken("b" * 64, broken), 144, 108)
    assert read() == broken
    _, read = Darkroom(200).picture(Taken("b" * 64, broken, HIDE_ALL), 144, 108)
    with pytest.raises(PhotoError, match="No report was written"):
        read()


def test_only_photos_of_the_audit_are_made_smaller_and_one_at_two_sizes_is_two(tmp_path):
    story = Story(title="A report", language="en")
    photo = Taken("c" * 64, picture(3))
    with story.section("First"):
        for width in (100, 100, 200):
            story.figure(photo, alt="A door", width=width)
        story.figure(jpeg(800, 600), alt="A drawing", width=100)
    target = tmp_path / "r.pdf"
    build(story, target, furniture=FURNITURE, dots_per_inch=120)
    with pikepdf.open(target) as pdf:
        found = [one for one in pdf.objects if isinstance(one, pikepdf.Stream)]
        sizes = [
            (int(one.Width), int(one.Height)) for one in found if one.get("/Subtype") == "/Image"
        ]
    assert sorted(sizes) == [(167, 125), (334, 250), (800, 600)]
