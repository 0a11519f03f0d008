"""Line drawings in the PDF: PNG of every kind the program writes, packed small and shown right."""

from __future__ import annotations

import io

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageDraw
from report_samples import FURNITURE
from structure_check import problems

from cpted_audit.domain.plane import Box
from cpted_audit.errors import PlanError
from cpted_audit.imaging.png import png
from cpted_audit.report.pdf import PlacedTile, PlanSheet, Story, build
from cpted_audit.report.pdf.pictures.jpeg import HeldJpeg
from cpted_audit.report.pdf.pictures.png import png_object, read_png


def drawing(mode: str, size: tuple[int, int], *inks: object) -> Image.Image:
    picture = Image.new(mode, size, inks[0])
    draw = ImageDraw.Draw(picture)
    for number, ink in enumerate(inks[1:]):
        draw.line((3 + 7 * number, 0, size[0] - 9 * number, size[1]), fill=ink, width=3)
    draw.rectangle((0, 0, 12, 8), fill=inks[-1])
    return picture


PICTURES = {
    "two greys": drawing("L", (101, 60), 255, 0),
    "two colours": drawing("RGB", (99, 61), (255, 255, 255), (20, 80, 160)),
    "greys": drawing("L", (101, 60), 255, 0, 90, 200),
    "greys, even": drawing("L", (100, 60), 255, 0, 90, 200),
    "colours": drawing("RGB", (33, 47), (250, 250, 250), (200, 0, 0), (0, 90, 0), (0, 0, 50)),
    "one pixel": Image.new("L", (1, 1), 17),
}


def _shown(tmp_path, data: bytes, size: tuple[int, int]) -> Image.Image:
    """Return a picture as a reader of the PDF takes it out again."""
    story = Story(title="A plan", language="en")
    tile = PlacedTile(HeldJpeg(data, "tile", *size), Box(0, 0, *size))
    story.plan_figure(PlanSheet(seen=Box(0, 0, *size), tiles=[tile]), alt="A plan of lines")
    path = tmp_path / "plan.pdf"
    build(story, path, furniture=FURNITURE, invariant=True)
    assert problems(path) == []
    with pikepdf.open(path) as opened:
        streams = [one for one in opened.objects if isinstance(one, pikepdf.Stream)]
        (image,) = [stream for stream in streams if stream.get("/Subtype") == "/Image"]
        return pikepdf.PdfImage(image).as_pil_image().convert("RGB")


@pytest.mark.parametrize("name", PICTURES)
def test_a_drawing_comes_out_as_it_went_in(tmp_path, name):
    picture = PICTURES[name]
    shown = _shown(tmp_path, png(picture), picture.size)
    assert shown.size == picture.size
    steps = ImageChops.difference(shown, picture.convert("RGB")).getextrema()
    assert max(high for _, high in steps) <= 9  # half of a sixteenth of 255, rounded


def test_white_and_black_stay_what_they_are(tmp_path):
    picture = drawing("L", (64, 64), 255, 0, 128)
    shown = _shown(tmp_path, png(picture), picture.size).convert("L")
    colours = {value for _, value in shown.getcolors()}
    assert {0, 255} <= colours


def test_filtered_rows_pass_unchanged(tmp_path):
    picture = drawing("L", (80, 50), 255, 0, 77)
    out = io.BytesIO()
    picture.save(out, "PNG")  # Pillow chooses a filter for every row
    assert ImageChops.difference(_shown(tmp_path, out.getvalue(), picture.size).convert("L"),
                                 picture).getbbox() is None  # fmt: skip


def test_greys_take_less_room_than_they_had():
    steps = Image.linear_gradient("L").resize((512, 512))
    data = png(steps)
    assert len(png_object(data)) < len(data)


@pytest.mark.parametrize(
    "spoil",
    [lambda data: data[:40], lambda data: data[:60] + b"\0" * 40 + data[100:], lambda _data: b""],
)
def test_a_damaged_picture_is_told(spoil):
    with pytest.raises(PlanError, match="cannot be read"):
        read_png(spoil(png(PICTURES["greys"])))


def test_transparency_is_refused():
    out = io.BytesIO()
    Image.new("LA", (4, 4)).save(out, "PNG")
    with pytest.raises(PlanError):
        read_png(out.getvalue())


def test_a_page_with_a_drawing_is_painted(tmp_path):
    picture = drawing("L", (120, 90), 255, 0)
    _shown(tmp_path, png(picture), picture.size)
    with pypdfium2.PdfDocument(tmp_path / "plan.pdf") as document:
        page = document[0].render(scale=1).to_pil().convert("L")
    assert page.histogram()[0] > 500
