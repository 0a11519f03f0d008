"""What building promises: whole files, one reading of photos, plain errors, strict tags."""

from __future__ import annotations

import io
import tracemalloc
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pikepdf
import pytest
from report_samples import FURNITURE, jpeg
from reportlab import rl_config
from structure_check import problems

from cpted_audit.errors import CancelledError, PhotoError, StorageError
from cpted_audit.report.pdf import Furniture, Story, build
from cpted_audit.report.pdf.canvas import TaggedCanvas, UntaggedError
from cpted_audit.report.pdf.pen import Pen
from cpted_audit.report.pdf.tags import Tag

if TYPE_CHECKING:
    from pathlib import Path


@dataclass
class LazyPhoto:
    """A photo that counts how often it is read."""

    key: str
    data: bytes
    width: int = 80
    height: int = 60
    reads: list[str] = field(default_factory=list)

    def read(self) -> bytes:
        self.reads.append(self.key)
        return self.data


def _story(*photos: LazyPhoto, paragraphs: int = 1) -> Story:
    story = Story(title="A report", language="en")
    with story.section("First"):
        for number in range(paragraphs):
            story.paragraph(f"Paragraph {number} with some words in it. " * 12)
        for photo in photos:
            story.figure(photo, alt="A door")
    return story


def test_equal_stories_give_equal_files_when_invariant(tmp_path: Path) -> None:
    paths = [tmp_path / "a.pdf", tmp_path / "b.pdf"]
    for path in paths:
        build(_story(paragraphs=30), path, furniture=FURNITURE, invariant=True)
    assert paths[0].read_bytes() == paths[1].read_bytes()


def test_a_story_can_be_built_twice(tmp_path: Path) -> None:
    story = _story(paragraphs=30)
    first = build(story, tmp_path / "a.pdf", furniture=FURNITURE, invariant=True)
    again = build(story, tmp_path / "b.pdf", furniture=FURNITURE, invariant=True)
    assert first == again
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_photos_pass_through_unchanged_and_are_read_once(tmp_path: Path) -> None:
    photos = [LazyPhoto("aa", jpeg()), LazyPhoto("bb", jpeg(60, 80), 60, 80)]
    twin = LazyPhoto("aa", b"never read")
    path = tmp_path / "r.pdf"
    build(_story(*photos, twin), path, furniture=FURNITURE)
    assert [photo.reads for photo in (*photos, twin)] == [["aa"], ["bb"], []]
    with pikepdf.open(path) as pdf:
        stored = [
            image.read_raw_bytes() for page in pdf.pages for image in page.get_images().values()
        ]
    assert sorted(set(stored)) == sorted(photo.data for photo in photos)


def test_photos_are_not_read_while_pages_are_laid_out_and_drawn(tmp_path: Path) -> None:
    photo = LazyPhoto("aa", jpeg())
    seen: list[tuple[int, int]] = []

    def progress(page: int) -> bool:
        seen.append((page, len(photo.reads)))
        return True

    build(_story(photo, paragraphs=60), tmp_path / "r.pdf", furniture=FURNITURE, progress=progress)
    last_drawn = max(index for index, (_, reads) in enumerate(seen) if reads == 0)
    assert seen[last_drawn][0] == max(page for page, _ in seen)


def test_no_more_than_a_few_photos_are_in_memory(tmp_path: Path) -> None:
    size, count = 300_000, 40

    class Large(LazyPhoto):
        def read(self) -> bytes:
            return self.data + bytes(size)  # what follows the picture's end is passed through

    story = _story(*(Large(f"p{number}", jpeg()) for number in range(count)))
    build(_story(), tmp_path / "warm.pdf", furniture=FURNITURE)
    tracemalloc.start()
    build(story, tmp_path / "r.pdf", furniture=FURNITURE)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (tmp_path / "r.pdf").stat().st_size > size * count
    assert peak < 12 * size


@pytest.mark.parametrize("stop_at", [0, 1, 3, 12])
def test_cancelling_leaves_no_file(stop_at: int, tmp_path: Path) -> None:
    calls = iter(range(1_000_000))
    story = _story(LazyPhoto("aa", jpeg()), paragraphs=60)
    with pytest.raises(CancelledError):
        build(
            *(story, tmp_path / "r.pdf"),
            furniture=FURNITURE,
            progress=lambda _: next(calls) < stop_at,
        )
    assert list(tmp_path.iterdir()) == []


def test_a_bad_photo_says_so_and_keeps_the_earlier_file(tmp_path: Path) -> None:
    path = tmp_path / "r.pdf"
    path.write_bytes(b"earlier")
    with pytest.raises(PhotoError, match="No report was written"):
        build(_story(LazyPhoto("aa", b"\x89PNG")), path, furniture=FURNITURE)
    assert path.read_bytes() == b"earlier"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("data", [b"", b"\xff\xd8", b"\xff\xd8\xff\xe0\x00\x00" + b"\x00" * 40])
def test_damaged_bytes_are_no_photo(data: bytes) -> None:
    story = Story(title="t", language="en")
    with pytest.raises(PhotoError):
        story.figure(data, alt="A door")


def test_a_folder_that_is_not_there_is_told_plainly(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="could not be written"):
        build(_story(), tmp_path / "nowhere" / "r.pdf", furniture=FURNITURE)


def test_the_setting_of_reportlab_is_as_before(tmp_path: Path) -> None:
    before = rl_config.useA85
    build(_story(), tmp_path / "r.pdf", furniture=FURNITURE)
    assert rl_config.useA85 == before


def test_a_cover_shows_the_marking_only(tmp_path: Path) -> None:
    path = tmp_path / "r.pdf"
    story = Story(title="A report", language="en")
    story.paragraph("Cover", style="title")
    story.page_break()
    with story.section("First"):
        story.paragraph("Words")
    build(story, path, furniture=Furniture(header_left="School", marking="TLP:RED", cover=True))
    assert problems(path) == []
    with pikepdf.open(path) as pdf:
        fonts = [set(page.Resources.Font.keys()) for page in pdf.pages]
    assert all(fonts)


def test_long_furniture_stays_within_its_page(tmp_path: Path) -> None:
    path = tmp_path / "r.pdf"
    long = "A very long name of a school district " * 6
    built = build(
        _story(),
        path,
        furniture=Furniture(long, "TLP:AMBER+STRICT", footer_left=long, footer_center=long),
        page_size="a4",
    )
    assert built.pages == 1
    assert problems(path) == []


def _canvas() -> TaggedCanvas:
    return TaggedCanvas(io.BytesIO(), (612, 792), language="en", invariant=True)


def test_text_and_pictures_without_a_tag_are_refused() -> None:
    canvas = _canvas()
    with pytest.raises(UntaggedError):
        Pen(canvas).text(10, 10, "Words")
    with pytest.raises(UntaggedError):
        canvas.drawString(10, 10, "Words")
    with pytest.raises(UntaggedError):
        canvas.drawImage("x.jpg", 0, 0)
    with pytest.raises(UntaggedError):
        Pen(canvas).picture(LazyPhoto("aa", jpeg()), 0, 0, 10, 10)


def test_tags_and_artifacts_do_not_nest() -> None:
    canvas = _canvas()
    with canvas.tagged(Tag("P", None)), pytest.raises(UntaggedError):
        canvas.artifact().__enter__()
    with canvas.tagged(Tag("P", None)), pytest.raises(UntaggedError):
        canvas.tagged(Tag("P", None)).__enter__()
    with canvas.artifact("header"), pytest.raises(UntaggedError):
        canvas.tagged(Tag("P", None)).__enter__()
    with canvas.tagged(Tag("P", None)), pytest.raises(UntaggedError):
        canvas.showPage()


def test_fonts_that_are_not_embedded_are_refused() -> None:
    canvas = _canvas()
    with pytest.raises(UntaggedError, match="Helvetica"):
        canvas.setFont("Helvetica", 10)


def test_lines_are_artifacts_and_neighbours_share_one() -> None:
    canvas = _canvas()
    canvas.line(0, 0, 10, 10)
    canvas.rect(0, 0, 10, 10)
    code = canvas.getCurrentPageContent()
    assert code.count("/Artifact BMC") == 1
    assert code.count("EMC") == 1
