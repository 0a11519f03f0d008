"""Photos from the real world: each is taken or refused as this table says."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

from cpted_audit.imaging.photos.photos import Limits, RefusedPhoto, TakenPhoto, take_photos

DAMAGED = "it is damaged"
EXPECTED: dict[str, tuple[int, int] | str] = {
    "heic/200MP.heic": (1920, 2560),
    "heic/arrow.heic": (1920, 2560),
    "heic/bird_burst.heic": (1280, 720),
    "heic/corrupted.heic": DAMAGED,
    "heic/empty.heic": "it is empty",
    "heic/pug.heic": (2560, 1920),
    "heic/spatial_photo.heic": (2560, 2560),
    "heic/truncated.heic": DAMAGED,
    "heic/xiaomi.heic": (2560, 1920),
    "odd/16bit.cropped.tif": (64, 64),
    "odd/apng__delay.png": (128, 64),
    "odd/avif__star.avifs": (159, 159),
    "odd/broken.png": DAMAGED,
    "odd/decompression_bomb.gif": "GIF",
    "odd/decompression_bomb_extents.gif": "GIF",
    "odd/exif_gps_typeerror.jpg": (800, 531),
    "odd/exif_imagemagick_orientation.png": (512, 512),
    "odd/hopper.psd": "Photoshop",
    "odd/hopper.webp": (128, 128),
    "odd/hopper_16bit_qtables.jpg": (128, 128),
    "odd/hopper_bad_exif.jpg": (500, 500),
    "odd/icc_profile_big.jpg": (425, 250),
    "odd/invalid-exif.jpg": (200, 200),
    "odd/iss634.webp": (245, 245),
    "odd/jpeg_ff00_header.jpg": (300, 225),
    "odd/l2rgb_read.bmp": "BMP",
    "odd/no-dpi-in-exif.jpg": (200, 200),
    "odd/oom-225817ca0f8c663be7ab4b9e717b02c661e66834.tif": DAMAGED,
    "odd/pil_sample_cmyk.jpg": (100, 100),
    "odd/pillow.ico": "icon",
    "odd/png_decompression_dos.png": DAMAGED,
    "odd/sugarshack.mpo": (640, 480),
    "odd/sugarshack_bad_mpo_header.jpg": (640, 480),
    "odd/tRNS_null_1x1.png": (1, 1),
    "odd/transparent.webp": (200, 150),
    "odd/truncated_app14.jpg": (100, 100),  # only a marker is cut; the picture is whole
    "odd/truncated_end_chunk.png": DAMAGED,
    "odd/truncated_image.png": DAMAGED,
    "odd/truncated_jpeg.jpg": DAMAGED,
    "odd/ultrahdr.jpg": DAMAGED,  # ends where the gain map's pixels would begin; so do the main's
    "odd/zero_width.gif": "GIF",
    **{f"orientation/Landscape_{turn}.jpg": (1800, 1200) for turn in range(9)},
}


@pytest.fixture(scope="module")
def results(real: Path) -> dict[str, TakenPhoto | RefusedPhoto]:
    """Take every real photo but the huge one, which has a slow test of its own."""
    photos = real / "photos"
    files = [file for file in sorted(photos.rglob("*")) if file.is_file()]
    assert {file.relative_to(photos).as_posix() for file in files} == set(EXPECTED)
    files.remove(photos / "heic" / "200MP.heic")
    taken = list(take_photos(files))
    assert [result.path for result in taken] == files
    return {result.path.relative_to(photos).as_posix(): result for result in taken}


def picture(result: TakenPhoto | RefusedPhoto) -> Image.Image:
    assert isinstance(result, TakenPhoto), result
    return Image.open(BytesIO(result.picture))


def difference(one: Image.Image, other: Image.Image) -> float:
    """Return the root mean square difference of two pictures, scaled down, 0 to 255."""
    small = [image.convert("RGB").resize((48, 32)) for image in (one, other)]
    return max(ImageStat.Stat(ImageChops.difference(*small)).rms)


def test_each_is_taken_or_refused_as_it_should_be(
    results: dict[str, TakenPhoto | RefusedPhoto],
) -> None:
    for name, result in results.items():
        expected = EXPECTED[name]
        if isinstance(expected, str):
            assert isinstance(result, RefusedPhoto), name
            assert expected in result.reason, name
        else:
            assert picture(result).size == expected, name


def test_every_orientation_gives_the_same_upright_picture(
    results: dict[str, TakenPhoto | RefusedPhoto],
) -> None:
    upright = picture(results["orientation/Landscape_1.jpg"])
    for turn in range(9):
        turned = picture(results[f"orientation/Landscape_{turn}.jpg"])
        # The nine differ by the digit painted on them and by their own JPEG losses.
        assert difference(upright, turned) < 8, turn
    assert difference(upright, upright.transpose(Image.Transpose.FLIP_LEFT_RIGHT)) > 30


def test_a_heic_with_two_rotations_is_turned_once(
    results: dict[str, TakenPhoto | RefusedPhoto], real: Path
) -> None:
    """The arrow points up: its head, in the upper half, is wider than its shaft below."""
    arrow = picture(results["heic/arrow.heic"]).convert("L").resize((60, 80))
    ink = arrow.point(lambda value: 255 * (value < 90))
    upper = ink.crop((0, 0, 60, 40)).getbbox()
    lower = ink.crop((0, 48, 60, 80)).getbbox()
    assert upper is not None
    assert lower is not None
    assert upper[2] - upper[0] > lower[2] - lower[0]


def test_a_png_with_exif_orientation_is_turned(
    results: dict[str, TakenPhoto | RefusedPhoto], real: Path
) -> None:
    with Image.open(real / "photos" / "odd" / "exif_imagemagick_orientation.png") as original:
        expected = original.convert("RGB").transpose(Image.Transpose.ROTATE_180)
    turned = picture(results["odd/exif_imagemagick_orientation.png"])
    assert difference(expected, turned) < 8


@pytest.mark.parametrize(
    ("name", "moment"),
    [
        ("heic/pug.heic", "2023-02-21 14:33:08"),
        ("heic/arrow.heic", "2018-07-31 14:52:07"),
        ("odd/sugarshack.mpo", "2014-03-02 14:17:39"),
        ("odd/invalid-exif.jpg", None),
        ("odd/hopper_bad_exif.jpg", None),
    ],
)
def test_time_of_capture(
    results: dict[str, TakenPhoto | RefusedPhoto], name: str, moment: str | None
) -> None:
    result = results[name]
    assert isinstance(result, TakenPhoto)
    assert (str(result.captured_at) if result.captured_at else None) == moment


def test_place_of_capture(results: dict[str, TakenPhoto | RefusedPhoto]) -> None:
    xiaomi, bad = results["heic/xiaomi.heic"], results["odd/exif_gps_typeerror.jpg"]
    assert isinstance(xiaomi, TakenPhoto)
    assert (xiaomi.latitude, xiaomi.longitude) == pytest.approx((47.22729, 39.69997), abs=1e-4)
    assert isinstance(bad, TakenPhoto)
    assert (bad.latitude, bad.longitude) == (None, None)


def test_nothing_but_pixels_is_kept(results: dict[str, TakenPhoto | RefusedPhoto]) -> None:
    for result in results.values():
        if isinstance(result, TakenPhoto):
            for data in (result.picture, result.thumbnail):
                with Image.open(BytesIO(data)) as image:
                    assert (image.format, image.mode) == ("JPEG", "RGB")
                    assert set(image.info) <= {
                        "jfif", "jfif_version", "jfif_unit", "jfif_density",
                    }, result.name  # fmt: skip


@pytest.mark.parametrize("name", ["g4-multi.tiff", "g4_orientation_6.tif", "pport_g4.tif"])
def test_scanned_pages_can_come_as_photos(real: Path, name: str) -> None:
    (result,) = take_photos([real / "plans" / "tiff" / name], workers=1)
    with Image.open(real / "plans" / "tiff" / name) as original:
        original.load()  # which turns a TIFF
        assert difference(original, picture(result)) < 10


@pytest.mark.slow
def test_a_two_hundred_megapixel_photo_goes_in(real: Path) -> None:
    (result,) = take_photos([real / "photos" / "heic" / "200MP.heic"], workers=1)
    assert picture(result).size == EXPECTED["heic/200MP.heic"]


@pytest.mark.slow
def test_a_photo_that_needs_too_much_memory_is_refused_and_the_next_goes_in(real: Path) -> None:
    heic = real / "photos" / "heic"
    huge, usual = take_photos(
        [heic / "200MP.heic", heic / "pug.heic"], workers=1, limits=Limits(memory_mb=700)
    )
    assert isinstance(huge, RefusedPhoto)
    assert huge.reason == "it needs more memory than 700 MB"
    assert isinstance(usual, TakenPhoto)
