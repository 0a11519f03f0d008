"""Marks on a picture: what is blurred or cropped is gone, what is drawn is there, nothing else."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageStat

from cpted_audit.domain.photos.mark_edits import (
    SMALLEST,
    bounds,
    distance,
    handles,
    moved,
    resized,
    with_handle,
)
from cpted_audit.domain.photos.markup import (
    INKS,
    Arrow,
    Blur,
    Crop,
    Ellipse,
    MarkBox,
    MarkColor,
    Markup,
    MarkupError,
    MeasureLine,
    TextMark,
)
from cpted_audit.imaging.photos.markup import apply, apply_small, size_after

SIZE = (800, 600)
ALL = (
    Arrow(0.1, 0.1, 0.4, 0.3),
    MarkBox(0.5, 0.1, 0.2, 0.2, MarkColor.RED),
    Ellipse(0.1, 0.5, 0.2, 0.2, MarkColor.BLUE),
    TextMark(0.5, 0.5, "Tür “A” <b>", MarkColor.WHITE),
    MeasureLine(0.2, 0.9, 0.8, 0.9, MarkColor.BLACK, "36 in"),
    Blur(0.6, 0.6, 0.3, 0.2),
    Crop(0.05, 0.05, 0.9, 0.9),
)


def noise(size: tuple[int, int] = SIZE) -> bytes:
    out = BytesIO()
    picture = Image.merge("RGB", [Image.effect_noise(size, 100) for _ in range(3)])
    picture.save(out, "JPEG", quality=95, comment=b"who and where")
    return out.getvalue()


def opened(jpeg: bytes) -> Image.Image:
    return Image.open(BytesIO(jpeg)).convert("RGB")


def contrast(image: Image.Image) -> float:
    """Return how much neighbouring pixels differ: noise is rough, a blur is smooth."""
    gray = image.convert("L")
    shifted = ImageChops.offset(gray, 1, 0)
    inner = (1, 0, gray.width, gray.height)
    return ImageStat.Stat(ImageChops.difference(gray, shifted).crop(inner)).mean[0]


def test_what_is_blurred_is_gone_and_the_rest_stays():
    before = noise()
    after = opened(apply(before, Markup((Blur(0.25, 0.25, 0.5, 0.5),))))
    assert after.size == SIZE
    inside = after.crop((200, 150, 600, 450))
    assert contrast(inside) < 1.5 < 40 < contrast(after.crop((0, 0, 190, 140)))
    outside = ImageChops.difference(
        after.crop((0, 0, 190, 140)), opened(before).crop((0, 0, 190, 140))
    )
    assert max(ImageStat.Stat(outside).mean) < 12


def test_a_blur_keeps_nothing_but_a_few_means():
    """Two pictures that differ only within the cells, not in their means, blur to the same."""
    size = (600, 600)
    one, other = Image.new("RGB", size, "white"), Image.new("RGB", size, "white")
    for x in range(0, 600, 2):
        for picture, at in ((one, x), (other, x + 1)):
            picture.paste("black", (at, 0, at + 1, 600))
    blurred = []
    for picture in (one, other):
        out = BytesIO()
        picture.save(out, "JPEG", quality=100, subsampling=0)
        blurred.append(opened(apply(out.getvalue(), Markup((Blur(0, 0, 1, 1),)))))
    assert max(ImageStat.Stat(ImageChops.difference(*blurred)).mean) < 2


def test_what_is_cropped_is_absent_and_does_not_bleed_into_a_blur():
    out = BytesIO()
    picture = Image.new("RGB", SIZE, "white")
    picture.paste("red", (0, 0, 400, 600))
    picture.save(out, "JPEG", quality=95)
    markup = Markup((Crop(0.52, 0.0, 0.48, 1.0), Blur(0.3, 0.2, 0.5, 0.5)))
    after = opened(apply(out.getvalue(), markup))
    assert after.size == size_after(*SIZE, markup) == (384, 600)
    assert min(low for low, _ in after.getextrema()) > 240  # no trace of the red half


def test_metadata_stays_behind():
    made = apply(noise(), Markup(ALL))
    with Image.open(BytesIO(made)) as image:
        assert not {"exif", "comment", "icc_profile", "photoshop"} & set(image.info)
    assert b"who and where" not in made


@pytest.mark.parametrize("color", MarkColor)
def test_every_colour_shows_on_black_on_white_and_in_grey(color):
    for ground in ("black", "white", "#808080"):
        out = BytesIO()
        Image.new("RGB", SIZE, ground).save(out, "JPEG")
        after = opened(apply(out.getvalue(), Markup((MarkBox(0.2, 0.2, 0.6, 0.6, color),))))
        grey = after.convert("L").crop((150, 250, 170, 350))
        low, high = grey.getextrema()
        assert high - low > 80, (color, ground)


def test_marks_are_drawn_where_they_are_whatever_is_cropped():
    out = BytesIO()
    Image.new("RGB", SIZE, "#404040").save(out, "JPEG", quality=95)
    box = MarkBox(0.5, 0.5, 0.25, 0.25, MarkColor.YELLOW)
    after = opened(apply(out.getvalue(), Markup((Crop(0.25, 0.25, 0.75, 0.75), box))))
    red, green, blue = after.getpixel((200 + 3 - 3, 250))  # the left side: 400 px, less 200 cropped
    assert (red > 180, green > 150, blue < 90) == (True, True, True)


def test_a_small_picture_is_quick_and_as_large_as_asked_after_a_crop():
    markup = Markup((Crop(0.4, 0.4, 0.2, 0.2), Blur(0.45, 0.45, 0.1, 0.1)))
    small = opened(apply_small(noise((2560, 1920)), markup, 320))
    assert max(small.size) == 320
    assert abs(small.width / small.height - 4 / 3) < 0.02


# Stored marks


def test_marks_survive_storing():
    assert Markup.from_json(Markup(ALL).to_json()) == Markup(ALL)
    assert (Markup().to_json(), Markup.from_json("")) == ("", Markup())


@pytest.mark.parametrize(
    "text",
    [
        "{", "3", "null", '["arrow"]', '[{"kind":"stamp","x":0}]', '[{"x":0.1}]',
        '[{"kind":"blur","x":0.1,"y":0.1,"width":0.1}]',
        '[{"kind":"blur","x":0.1,"y":0.1,"width":0.1,"height":0.1,"extra":1}]',
        '[{"kind":"blur","x":0.8,"y":0.1,"width":0.5,"height":0.1}]',
        '[{"kind":"blur","x":NaN,"y":0.1,"width":0.1,"height":0.1}]',
        '[{"kind":"blur","x":"0.1","y":0.1,"width":0.1,"height":0.1}]',
        '[{"kind":"blur","x":true,"y":0.1,"width":0.1,"height":0.1}]',
        '[{"kind":"arrow","x1":0,"y1":0,"x2":1,"y2":2}]',
        '[{"kind":"arrow","x1":0,"y1":0,"x2":1,"y2":1,"color":"#FF0000"}]',
        '[{"kind":"text","x":0,"y":0,"text":5}]',
        '[{"kind":"text","x":0,"y":0,"text":"' + "a" * 300 + '"}]',
        "[" * 100_000,
    ],
)  # fmt: skip
def test_what_is_no_mark_is_refused(text):
    with pytest.raises(MarkupError):
        Markup.from_json(text)


def test_a_photo_is_cropped_once_and_has_an_end_of_marks():
    with pytest.raises(MarkupError, match="once"):
        Markup((ALL[-1], ALL[-1]))
    with pytest.raises(MarkupError, match="at most"):
        Markup((ALL[0],) * 500)


# Moving and resizing

shares = st.floats(-1.5, 1.5)


@given(st.sampled_from(ALL), shares, shares, shares, shares)
def test_a_mark_stays_within_its_photo_whatever_is_done_to_it(mark, dx, dy, x, y):
    changed = resized(moved(mark, dx, dy), x, y)
    for number in range(len(handles(changed))):
        changed = with_handle(changed, number, (x, y))
    Markup((changed,))  # refuses what lies outside


@given(st.sampled_from(ALL[:-2]), st.floats(-0.05, 0.05), st.floats(-0.05, 0.05))
def test_moving_there_and_back_changes_nothing(mark, dx, dy):
    back = moved(moved(mark, dx, dy), -dx, -dy)
    assert bounds(back) == pytest.approx(bounds(mark), abs=0.051)  # held back at an edge
    left, top, right, bottom = bounds(mark)
    if min(left, top) >= 0.05 and max(right, bottom) <= 0.95:
        assert bounds(back) == pytest.approx(bounds(mark), abs=1e-4)


def test_marks_are_found_where_they_are_seen():
    line, box = ALL[0], ALL[1]
    assert distance(line, (0.25, 0.2), 0.75) < 0.01
    assert distance(line, (0.9, 0.9), 0.75) > 0.3
    assert distance(box, (0.6, 0.2), 0.75) == 0
    assert resized(box, -1, -1).width == pytest.approx(SMALLEST)
    assert INKS.keys() == set(MarkColor)
