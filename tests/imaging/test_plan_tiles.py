"""A page as a pyramid of tiles: whole, upright, first things first, and stopped at any time."""

from __future__ import annotations

import multiprocessing
import os
import signal
import struct
import sys
import threading
import zlib
from pathlib import Path

import hung
import numpy as np
import pytest
from children import LONGEST
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms
from plan_files import (
    children,
    drawing,
    encoded,
    largest_difference,
    level,
    mean_difference,
    opened,
    pdf,
    photo,
    taken,
)

from cpted_audit.errors import CancelledError, PlanError
from cpted_audit.imaging.photos.metadata import UPRIGHT, upright_size, upright_strip
from cpted_audit.imaging.plans.plans import Limits, PlanOverview, take_plan
from cpted_audit.imaging.plans.pyramid import band, from_raw, to_raw, upper_levels
from cpted_audit.imaging.plans.records import (
    band_count,
    band_level,
    level_count,
    size_at,
    tile_count,
)
from cpted_audit.imaging.png import png

TURNS = range(1, 9)


def turned_away(image: Image.Image, orientation: int) -> Image.Image:
    """Return a picture as a camera held in an orientation stores it."""
    back = {6: Image.Transpose.ROTATE_90, 8: Image.Transpose.ROTATE_270}
    turn = back.get(orientation, UPRIGHT.get(orientation))
    return image if turn is None else image.transpose(turn)


# Whole


@pytest.mark.parametrize("size", [(1, 1), (511, 300), (512, 512), (513, 1024), (1300, 2100)])
def test_tiles_together_are_the_picture_at_every_level(size: tuple[int, int]) -> None:
    image = drawing(*size)
    result = taken(encoded(image, "PNG"))
    assert not result[0].photographic
    for number in range(result[2].levels):
        assert largest_difference(level(result, number), image) == 0, number
        image = image.reduce(2)
    assert max(level(result, result[2].levels - 1).size) <= 512


def test_a_photo_is_kept_as_jpeg_and_a_drawing_as_png() -> None:
    image = photo(1400, 900)
    result = taken(encoded(image, "JPEG", quality=95))
    assert result[0].photographic
    pictures = [result[0].overview, result[0].thumbnail, *(tile.data for tile in result[1])]
    assert {opened(data).format for data in pictures} == {"JPEG"}
    assert mean_difference(level(result, 0), image) < 2
    result = taken(encoded(drawing(1400, 900), "JPEG", quality=95))
    assert not result[0].photographic
    assert {opened(tile.data).format for tile in result[1]} == {"PNG"}


def test_grainy_paper_and_dense_hatching_are_no_photos() -> None:
    grain = np.random.default_rng(1).normal(0, 8, (900, 1200, 1))
    scan = np.clip(np.asarray(drawing(1200, 900), np.float64) * 0.85 + grain, 0, 255)
    assert not taken(encoded(Image.fromarray(scan.astype(np.uint8)), "PNG"))[0].photographic
    hatched = Image.new("L", (4800, 2400), 255)
    hatched.paste(Image.new("L", (1, 2400), 0).resize((3, 2400)), (0, 0))
    pixels = np.asarray(hatched).copy()
    for shift in range(0, 4800, 11):
        pixels[:, shift : shift + 2] = 0
    assert not taken(encoded(Image.fromarray(pixels), "PNG"))[0].photographic


def test_the_overview_is_small_and_looks_like_the_page() -> None:
    image = drawing(4100, 2050)
    overview, _, _ = taken(encoded(image, "PNG"))
    assert (overview.width, overview.height) == image.size
    assert opened(overview.overview).size == (1600, 800)
    assert opened(overview.thumbnail).size == (320, 160)
    for small in (overview.overview, overview.thumbnail):
        assert mean_difference(opened(small), image) < 8


def test_blank_tiles_are_tiny() -> None:
    result = taken(encoded(Image.new("RGB", (2048, 2048), (250, 250, 240)), "PNG"))
    assert max(len(tile.data) for tile in result[1]) < 400
    assert level(result, 0).getpixel((1000, 1000)) == (250, 250, 240)


@given(
    pixels=st.integers(1, 40).flatmap(
        lambda width: st.lists(
            st.lists(st.sampled_from([0, 7, 200, 255]), min_size=width, max_size=width),
            min_size=1,
            max_size=20,
        )
    ),
    colour=st.sampled_from(["L", "grey RGB", "RGB"]),
)
def test_the_quick_png_holds_the_same_pixels(pixels: list[list[int]], colour: str) -> None:
    image = Image.fromarray(np.array(pixels, np.uint8))
    if colour == "RGB":
        image = Image.merge("RGB", [image, image.point(lambda value: 255 - value), image])
    elif colour == "grey RGB":
        image = image.convert("RGB")
    read = opened(png(image))
    assert read.format == "PNG"
    assert largest_difference(read, image) == 0


@given(width=st.integers(1, 3000), height=st.integers(1, 3000))
def test_the_tables_of_sizes_agree(width: int, height: int) -> None:
    levels = level_count(width, height)
    assert max(size_at(levels - 1, width, height)) <= 512
    assert levels == 1 or max(size_at(levels - 2, width, height)) > 512
    for number in range(1, levels):
        below = size_at(number - 1, width, height)
        assert size_at(number, width, height) == (-(-below[0] // 2), -(-below[1] // 2))
    assert tile_count(width, height) >= levels
    assert band_level((width, height)) in (0, 1)
    assert band_count((width, height)) >= 1


@pytest.mark.parametrize("size", [(600, 3300), (1025, 1025), (90, 700)])
def test_bands_and_upper_levels_make_the_same_pyramid_as_the_whole(size: tuple[int, int]) -> None:
    """Bands of grey and of colour may stand above each other, as on a page with one photo."""
    image = drawing(*size)

    def strip(top: int, bottom: int) -> Image.Image:
        rows = image.crop((0, top, image.width, bottom))
        return rows.convert("L").convert("RGB") if top < 512 else rows

    whole = Image.new("RGB", size)
    for top in range(0, size[1], 512):
        whole.paste(strip(top, min(top + 512, size[1])), (0, top))
    tiles, remains = [], []
    for row in range(band_count(size)):
        made, remain = band(size, row, strip, photographic=False)
        tiles += made
        remains.append(to_raw(from_raw(remain)))
    tiles += upper_levels(size, remains, photographic=False)
    assert len(tiles) == tile_count(*size)
    for tile in tiles:
        expected = whole
        for _ in range(tile.level):
            expected = expected.reduce(2)
        left, top = tile.column * 512, tile.row * 512
        piece = opened(tile.data).convert("RGB")
        box = (left, top, left + piece.width, top + piece.height)
        assert largest_difference(piece, expected.crop(box)) == 0


# Upright, on white paper, in any mode


@pytest.mark.parametrize("orientation", TURNS)
def test_strips_of_a_turned_picture_are_upright(orientation: int) -> None:
    image = drawing(90, 70)
    stored = turned_away(image, orientation)
    assert upright_size(stored.size, orientation) == image.size
    for top, bottom in ((0, 70), (13, 29), (60, 70)):
        strip = upright_strip(stored, orientation, top, bottom)
        assert largest_difference(strip, image.crop((0, top, 90, bottom))) == 0


@pytest.mark.slow
@pytest.mark.parametrize("orientation", TURNS)
@pytest.mark.parametrize("kind", ["PNG", "TIFF"])
def test_a_turned_picture_is_taken_upright(kind: str, orientation: int) -> None:
    image = drawing(700, 520)
    stored = turned_away(image, orientation)
    exif = Image.Exif()
    exif[0x0112] = orientation
    data = encoded(stored, kind, exif=exif)
    assert largest_difference(level(taken(data), 0), image) == 0


def test_the_pages_of_a_real_scan_are_upright(real: Path) -> None:
    path = real / "plans" / "tiff" / "g4_orientation_6.tif"
    with Image.open(path) as original:
        original.load()  # which turns it
        assert largest_difference(level(taken(path), 0), original) == 0


def test_every_page_of_a_real_fax_is_its_own(real: Path) -> None:
    path = real / "plans" / "tiff" / "total-pages-zero.tif"
    seen = []
    for number in (1, 2, 3):
        with Image.open(path) as original:
            original.seek(number - 1)
            seen.append(level(taken(path, number), 0))
            # 204 dots to an inch across and 196 down
            square = original.convert("L").resize((1728, 2244), Image.Resampling.BICUBIC)
            assert largest_difference(seen[-1], square) == 0
    assert largest_difference(seen[0], seen[1]) > 0


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB"])
def test_plain_modes_keep_every_pixel(mode: str) -> None:
    image = drawing(800, 600, mode)
    assert largest_difference(level(taken(encoded(image, "PNG")), 0), image) == 0


def test_what_is_transparent_becomes_white_paper() -> None:
    image = Image.new("RGBA", (700, 600), (0, 0, 0, 0))
    image.paste((200, 30, 40, 255), (100, 100, 300, 200))
    image.paste((0, 0, 0, 128), (400, 300, 500, 400))
    palette = image.convert("RGB").quantize(4)
    palette.info["transparency"] = palette.getpixel((0, 0))
    for picture in (image, palette):
        page = level(taken(encoded(picture, "PNG")), 0)
        assert page.getpixel((5, 5)) == (255, 255, 255)
        assert page.getpixel((200, 150))[0] > 190
    half = level(taken(encoded(image, "PNG")), 0).getpixel((450, 350))
    assert half == pytest.approx((127, 127, 127), abs=2)


def test_sixteen_bits_become_eight() -> None:
    wide = np.full((600, 700), 65535, np.uint16)
    wide[200:300] = 0
    wide[400:500] = 32768
    page = level(taken(encoded(Image.fromarray(wide), "PNG")), 0)
    tones = [page.getpixel((300, row))[0] for row in (50, 250, 450)]
    assert tones == pytest.approx([255, 0, 128], abs=1)


def test_printers_colours_become_those_of_the_screen() -> None:
    ink = Image.new("CMYK", (700, 600), (0, 0, 0, 0))
    ink.paste((0, 255, 255, 0), (0, 0, 350, 600))
    page = level(taken(encoded(ink, "JPEG", quality=95)), 0)
    red, green, blue = page.getpixel((100, 300))
    assert red > 200
    assert max(green, blue) < 80
    assert min(page.getpixel((600, 300))) > 245


def test_a_colour_profile_is_applied_in_every_strip() -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    image = drawing(600, 1400)
    page = level(taken(encoded(image, "PNG", icc_profile=lab)), 0)
    assert largest_difference(page, image) <= 2


@pytest.mark.parametrize(
    ("told", "expected"), [((300, 300), 300), ((0, 0), None), ((72, 300), None)]
)
def test_the_resolution_a_scanner_tells_is_passed_on(
    told: tuple[int, int], expected: float | None
) -> None:
    data = encoded(drawing(300, 200), "JPEG", dpi=told)
    assert taken(data)[0].dpi == expected


# First things first, limits, and stopping


def test_the_overview_comes_before_anything_else_is_made() -> None:
    records = take_plan(pdf(points=(1700, 1100)), dpi=150)
    assert isinstance(next(iter(records)), PlanOverview)
    records.close()  # type: ignore[attr-defined]
    assert children() == []


@pytest.mark.slow
@pytest.mark.parametrize("kept", [1, pytest.param(2, marks=pytest.mark.slow), 20])
def test_closing_leaves_no_child(kept: int) -> None:
    records = take_plan(encoded(drawing(5000, 4000), "PNG", compress_level=1))
    for _ in range(kept):
        next(iter(records))
    assert children() != []
    records.close()  # type: ignore[attr-defined]
    assert children() == []
    assert multiprocessing.active_children() == []


@pytest.mark.parametrize("after", [0, 1, 5])
def test_cancelling_ends_the_children_at_once(after: int) -> None:
    got: list[object] = []
    records = take_plan(pdf(points=(2400, 1600)), dpi=300, cancelled=lambda: len(got) >= after)
    with pytest.raises(CancelledError, match="plan was not imported"):
        got.extend(records)
    assert after <= len(got) < tile_count(10000, 6667)
    assert children() == []


def test_cancelling_works_while_a_child_is_busy_decoding(monkeypatch: pytest.MonkeyPatch) -> None:
    busy = hung.hang_when_given_work(monkeypatch)
    with pytest.raises(CancelledError):
        list(take_plan(encoded(drawing(90, 70), "PNG"), cancelled=lambda: bool(busy)))
    assert len(busy) == 1
    assert children() == []


def test_it_works_from_another_thread() -> None:
    found: list[object] = []
    data = encoded(drawing(1500, 900), "PNG")
    thread = threading.Thread(target=lambda: found.extend(take_plan(data)))
    thread.start()
    thread.join(LONGEST)
    assert len(found) == tile_count(1500, 900) + 2


def test_a_child_that_is_killed_ends_the_import_with_a_sentence() -> None:
    records = take_plan(encoded(drawing(5000, 4000), "PNG", compress_level=1))
    next(iter(records))
    for child in multiprocessing.active_children():
        os.kill(child.pid or 0, signal.SIGTERM)
        child.join(LONGEST)
    # The next child opens the page anew; the picture is whole all the same.
    assert len(list(records)) == tile_count(5000, 4000) + 1
    assert children() == []


def bomb(width: int, height: int) -> bytes:
    """Return a PNG of a few bytes that claims to be huge."""

    def chunk(name: bytes, data: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(name + data))
        return struct.pack(">I", len(data)) + name + data + check

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = zlib.compress(bytes(10**6))
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
    )


def test_a_picture_of_too_many_pixels_is_refused_with_a_way_out() -> None:
    with pytest.raises(
        PlanError, match="3.6 billion pixels, more than 300 million; scan or export"
    ):
        list(take_plan(bomb(60000, 60000)))


def test_a_bomb_within_the_limit_is_refused_as_damaged() -> None:
    with pytest.raises(PlanError, match="it is damaged"):
        list(take_plan(bomb(9000, 9000)))


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="allocations can only be bounded on Linux")
def test_a_picture_that_needs_too_much_memory_is_refused() -> None:
    data = encoded(Image.new("RGB", (9000, 9000), "white"), "PNG")
    with pytest.raises(PlanError, match="more memory than 200 MB"):
        list(take_plan(data, limits=Limits(memory_mb=200)))
    assert children() == []


@pytest.mark.slow
@pytest.mark.parametrize(("mode", "options"), [
    ("1", {"format": "TIFF", "compression": "group4"}),
    ("RGB", {"format": "PNG", "compress_level": 1}),
])  # fmt: skip
def test_sixteen_thousand_by_ten_thousand_pixels_go_in(
    tmp_path: Path, mode: str, options: dict[str, object]
) -> None:
    path = tmp_path / "scan"
    image = drawing(16000, 10000, mode)
    image.save(path, **options)
    result = taken(path)
    assert (result[0].width, result[0].height) == (16000, 10000)
    assert result[2].levels == 6
    assert largest_difference(level(result, 0), image) == 0
