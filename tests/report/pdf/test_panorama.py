"""A panorama is printed in rows, a very high picture in columns; each piece once and in order."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageChops

COLOURS = ["red", "lime", "blue", "yellow", "magenta"]


def striped(*, high: bool = False) -> bytes:
    """Return 2,000 × 50 pixels in five colours from the left, or as many from the top."""
    image = Image.new("RGB", (2000, 50), "white")
    for number, colour in enumerate(COLOURS):
        image.paste(colour, (400 * number, 0, 400 * number + 400, 50))
    if high:
        image = image.transpose(Image.Transpose.ROTATE_270)
    out = BytesIO()
    image.save(out, "JPEG", quality=95, subsampling=0)
    return out.getvalue()


def box_of(page: Image.Image, colour: str) -> tuple[int, int, int, int]:
    """Return left, top, right and bottom of what has a colour."""
    plain = Image.new("RGB", page.size, colour)
    bands = ImageChops.difference(page, plain).split()
    farthest = ImageChops.lighter(ImageChops.lighter(bands[0], bands[1]), bands[2])
    box = farthest.point(lambda tone: 255 * (tone < 40)).getbbox()
    assert box is not None
    return box


@pytest.mark.parametrize("high", [False, True])
def test_each_piece_stands_once_and_in_order(made, high):
    pages = made(lambda story: story.figure(striped(high=high), alt="A hall", width=300))
    page = pypdfium2.PdfDocument(pages.path)[0].render(scale=2).to_pil().convert("RGB")
    seen = []
    for colour in COLOURS:
        left, top, right, bottom = box_of(page, colour)
        seen.append((left, top, right - left, bottom - top))
    along, across = (0, 1) if high else (1, 0)
    places = [one[along] for one in seen]
    assert places == sorted(places)
    assert len(set(places)) == 5
    assert len({one[across] for one in seen}) == 1
    sizes = [(one[2], one[3]) for one in seen]
    assert all(abs(wide - sizes[0][0]) < 3 and abs(tall - sizes[0][1]) < 3 for wide, tall in sizes)
    shape = max(sizes[0]) / min(sizes[0])
    assert shape == pytest.approx(8, rel=0.06)
    with pikepdf.open(pages.path) as document:
        found = [one for one in document.objects if isinstance(one, pikepdf.Stream)]
        pictures = [one for one in found if one.get("/Subtype") == "/Image"]
    assert len(pictures) == 5
