"""What happens to one photo, with pictures made here."""

from __future__ import annotations

import hashlib
import os
from io import BytesIO
from pathlib import Path
from typing import Any

import pillow_heif
import pytest
from PIL import ExifTags, Image, ImageChops, ImageCms, ImageStat, PngImagePlugin

from cpted_audit.imaging.photos.decode import take_photo
from cpted_audit.imaging.photos.photos import RefusedPhoto, TakenPhoto, take_photos
from cpted_audit.jobs.limits import Limits

pillow_heif.register_heif_opener()

TURNS = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,  # the camera's turn, which undoes the viewer's
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


def scene(size: tuple[int, int] = (320, 240)) -> Image.Image:
    """Return a picture that looks different in each of the eight orientations."""
    image = Image.new("RGB", size, (200, 200, 200))
    image.paste((220, 30, 30), (0, 0, size[0] // 2, size[1] // 2))
    image.paste((30, 60, 220), (0, size[1] // 2, size[0] // 4, size[1]))
    return image


def take(path: Path, max_side: int = 2560, limits: Limits = Limits()) -> TakenPhoto:
    result = take_photo(path, max_side=max_side, limits=limits)
    assert isinstance(result, TakenPhoto), result
    return result


def refuse(path: Path, limits: Limits = Limits()) -> str:
    result = take_photo(path, max_side=2560, limits=limits)
    assert isinstance(result, RefusedPhoto)
    return result.reason


def opened(data: bytes) -> Image.Image:
    image = Image.open(BytesIO(data))
    image.load()
    return image


def alike(image: Image.Image, other: Image.Image, tolerance: float = 10) -> bool:
    if image.size != other.size:
        return False
    apart = ImageChops.difference(image.convert("RGB"), other.convert("RGB"))
    return max(ImageStat.Stat(apart).rms) < tolerance


@pytest.mark.parametrize("turn", TURNS)
@pytest.mark.parametrize("suffix", ["jpg", "png", "webp", "tif", "heic", "avif"])
def test_orientation_is_applied_once(tmp_path: Path, turn: int, suffix: str) -> None:
    stored = scene() if TURNS[turn] is None else scene().transpose(TURNS[turn])
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = turn
    path = tmp_path / f"turned.{suffix}"
    stored.save(path, exif=exif.tobytes())  # pillow_heif turns nothing for an Exif object
    taken = take(path)
    assert (taken.width, taken.height) == (320, 240)
    assert alike(opened(taken.picture), scene())


@pytest.mark.parametrize("value", [0, 9, 65535])
def test_nonsense_orientation_is_passed_over(tmp_path: Path, value: object) -> None:
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = value
    scene().save(tmp_path / "odd.jpg", exif=exif)
    assert alike(opened(take(tmp_path / "odd.jpg").picture), scene())


def exif_of(main: dict[int, Any], detail: dict[int, Any], gps: dict[int, Any]) -> Image.Exif:
    exif = Image.Exif()
    exif.update(main)
    exif.get_ifd(ExifTags.IFD.Exif).update(detail)
    exif.get_ifd(ExifTags.IFD.GPSInfo).update(gps)
    return exif


@pytest.mark.parametrize(
    ("main", "detail", "moment"),
    [
        ({}, {36867: "2024:05:06 07:08:09"}, "2024-05-06 07:08:09"),
        ({306: "2020:01:01 00:00:00"}, {36868: "2019:02:03 04:05:06"}, "2019-02-03 04:05:06"),
        ({306: "2020:01:01 10:00:00"}, {36867: "0000:00:00 00:00:00"}, "2020-01-01 10:00:00"),
        ({}, {36867: "2024-05-06T07:08:09+02:00"}, "2024-05-06 07:08:09"),
        ({}, {36867: "1970:01:01 00:00:00"}, None),
        ({}, {36867: "2999:01:01 00:00:00"}, None),
        ({}, {36867: "2024:13:45 99:99:99"}, None),
        ({}, {36867: "yesterday"}, None),
        ({}, {}, None),
    ],
)  # fmt: skip
def test_time_of_capture(
    tmp_path: Path, main: dict[int, str], detail: dict[int, str], moment: str | None
) -> None:
    scene().save(tmp_path / "when.jpg", exif=exif_of(main, detail, {}))
    captured_at = take(tmp_path / "when.jpg").captured_at
    assert (str(captured_at) if captured_at else None) == moment


@pytest.mark.parametrize(
    ("gps", "place"),
    [
        ({1: "N", 2: (51.0, 30.0, 36.0), 3: "W", 4: (0.0, 7.0, 30.0)}, (51.51, -0.125)),
        ({1: "S", 2: (33.0, 51.5, 0.0), 3: "E", 4: (151.0, 12.0, 0.0)}, (-33.8583333, 151.2)),
        ({1: "N", 2: (91.0, 0.0, 0.0), 3: "E", 4: (10.0, 0.0, 0.0)}, (None, None)),
        ({1: "N", 2: (51.0, 75.0, 0.0), 3: "E", 4: (10.0, 0.0, 0.0)}, (None, None)),
        ({1: "N", 2: (0.0, 0.0, 0.0), 3: "E", 4: (0.0, 0.0, 0.0)}, (None, None)),
        ({2: (51.0, 30.0, 36.0), 4: (0.0, 7.0, 30.0)}, (None, None)),
        ({1: "N", 2: (51.0, 30.0, 36.0)}, (None, None)),
        ({9: "V", 1: "N", 2: (51.0, 3.0, 6.0), 3: "E", 4: (1.0, 7.0, 30.0)}, (None, None)),
        ({1: "X", 2: (51.0, 30.0, 36.0), 3: "E", 4: (1.0, 7.0, 30.0)}, (None, None)),
    ],
)
def test_place_of_capture(
    tmp_path: Path, gps: dict[int, Any], place: tuple[float | None, float | None]
) -> None:
    scene().save(tmp_path / "where.jpg", exif=exif_of({}, {}, gps))
    taken = take(tmp_path / "where.jpg")
    assert (taken.latitude, taken.longitude) == place


def test_no_metadata_is_left(tmp_path: Path) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    path = tmp_path / "talkative.jpg"
    scene().save(
        path,
        exif=exif_of({271: "PHONEMAKER"}, {}, {1: "N", 2: (51.0, 30.0, 36.0)}),
        icc_profile=profile,
        comment=b"SECRETCOMMENT",
        xmp=b"<x:xmpmeta>SECRETXMP</x:xmpmeta>",
        dpi=(72, 72),
    )
    path.write_bytes(path.read_bytes() + b"SECRETTRAILER")
    taken = take(path)
    assert taken.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    for data in (taken.picture, taken.thumbnail):
        image = opened(data)
        assert not image.getexif()
        assert not {"exif", "icc_profile", "comment", "xmp", "dpi"} & set(image.info)
        assert b"SECRET" not in data
        assert b"PHONEMAKER" not in data


def test_sizes(tmp_path: Path) -> None:
    scene((4000, 3000)).save(tmp_path / "wide.jpg")
    wide = take(tmp_path / "wide.jpg")
    assert opened(wide.picture).size == (wide.width, wide.height) == (2560, 1920)
    assert opened(wide.thumbnail).size == (320, 240)
    scene((100, 4000)).save(tmp_path / "tall.png")
    tall = take(tmp_path / "tall.png", max_side=800)
    assert (tall.width, tall.height) == (89, 3578)
    scene((40, 30)).save(tmp_path / "tiny.webp")
    assert opened(take(tmp_path / "tiny.webp").thumbnail).size == (40, 30)
    scene((5000, 1)).save(tmp_path / "line.png")
    assert take(tmp_path / "line.png").height == 1


def test_transparency_turns_white(tmp_path: Path) -> None:
    clear = Image.new("RGBA", (60, 60), (0, 0, 0, 0))
    clear.paste((255, 0, 0, 255), (0, 0, 30, 60))
    palette = clear.quantize(4)
    grey = Image.new("LA", (60, 60), (0, 0))
    for number, image in enumerate((clear, palette, grey)):
        path = tmp_path / f"{number}.png"
        image.save(path)
        assert min(opened(take(path).picture).getpixel((50, 30))) > 245, image.mode
    keyed = tmp_path / "keyed.png"
    Image.new("RGB", (60, 60), (0, 0, 0)).save(keyed, transparency=(0, 0, 0))
    assert min(opened(take(keyed).picture).getpixel((50, 30))) > 245


@pytest.mark.parametrize("mode", ["1", "L", "P", "CMYK", "YCbCr", "LAB", "I", "F", "RGBA", "LA"])
def test_every_mode_gives_rgb(tmp_path: Path, mode: str) -> None:
    path = tmp_path / "mode.tif"
    if mode == "LAB":
        Image.new("LAB", (320, 240), (200, 128, 128)).save(path)
    else:
        source = scene().convert("L") if mode in {"I", "F", "LA"} else scene()
        source.convert(mode).save(path)
    picture = opened(take(path).picture)
    assert (picture.mode, picture.size) == ("RGB", (320, 240))
    assert picture.convert("L").getpixel((300, 20)) > 150


def test_sixteen_bit_grey_keeps_its_tones(tmp_path: Path) -> None:
    path = tmp_path / "deep.png"
    row = b"".join(tone.to_bytes(2, "little") * 30 for tone in (0, 32768, 65535))
    Image.frombytes("I;16", (90, 30), row * 30).save(path)
    picture = opened(take(path).picture).convert("L")
    tones = [picture.getpixel((x, 15)) for x in (15, 45, 75)]
    assert tones == pytest.approx([0, 128, 255], abs=4)


def test_a_profile_is_converted_to_srgb(tmp_path: Path) -> None:
    """A profile of linear light brightens the middle tones when it is honoured."""
    linear = tmp_path / "linear.png"
    grey = Image.new("RGB", (60, 60), (64, 64, 64))
    grey.save(linear, icc_profile=linear_profile())
    assert opened(take(linear).picture).getpixel((30, 30))[0] == pytest.approx(137, abs=4)
    broken = tmp_path / "broken.png"
    grey.save(broken, icc_profile=b"no profile at all")
    assert opened(take(broken).picture).getpixel((30, 30))[0] == pytest.approx(64, abs=4)
    unfitting = tmp_path / "unfitting.png"
    grey.convert("L").save(unfitting, icc_profile=linear_profile())
    assert opened(take(unfitting).picture).getpixel((30, 30))[0] == pytest.approx(64, abs=4)


def linear_profile() -> bytes:
    """Return sRGB's profile with its three tone curves replaced by straight lines."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    count = int.from_bytes(profile[128:132], "big")
    for entry in range(132, 132 + 12 * count, 12):
        if profile[entry : entry + 4] in (b"rTRC", b"gTRC", b"bTRC"):
            start = int.from_bytes(profile[entry + 4 : entry + 8], "big")
            profile[start : start + 12] = b"curv" + bytes(8)
            profile[entry + 8 : entry + 12] = (12).to_bytes(4, "big")
    return bytes(profile)


def test_the_first_picture_of_several_is_taken(tmp_path: Path) -> None:
    frames = [Image.new("RGB", (50, 50), colour) for colour in ("red", "blue")]
    for suffix in ("tif", "webp", "png"):
        path = tmp_path / f"several.{suffix}"
        frames[0].save(path, save_all=True, append_images=frames[1:])
        red, _, blue = opened(take(path).picture).getpixel((25, 25))
        assert (red > 200, blue < 60) == (True, True), suffix


def test_kinds_are_told_by_content(tmp_path: Path) -> None:
    scene().save(tmp_path / "named.png", format="JPEG")
    take(tmp_path / "named.png")
    scene().save(tmp_path / "moving.jpg", format="GIF")
    assert "GIF" in refuse(tmp_path / "moving.jpg")
    (tmp_path / "notes.jpg").write_text("Door 7 does not latch.")
    assert refuse(tmp_path / "notes.jpg") == "it is not a picture"
    (tmp_path / "clip.heic").write_bytes(b"\0\0\0\x18ftypmp42\0\0\0\0isommp42" + bytes(100))
    assert "video" in refuse(tmp_path / "clip.heic")
    (tmp_path / "plan.jpg").write_bytes(b"%PDF-1.7\n")
    assert "plan" in refuse(tmp_path / "plan.jpg")


def test_a_raw_file_is_not_taken_for_its_preview(tmp_path: Path) -> None:
    path = tmp_path / "raw.tif"
    scene().save(path, tiffinfo={254: 1})
    assert "raw camera file" in refuse(path)


@pytest.mark.parametrize("suffix", ["jpg", "png", "webp", "tif", "heic", "avif"])
@pytest.mark.parametrize("kept", [0.999, 0.9, 0.5, 0.02])
def test_a_cut_file_is_damaged(tmp_path: Path, suffix: str, kept: float) -> None:
    path = tmp_path / f"cut.{suffix}"
    Image.effect_noise((400, 300), 60).convert("RGB").save(path)
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * kept)])
    assert refuse(path) == "it is damaged"


def test_a_heic_that_lacks_its_last_byte_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "short.heic"
    scene().save(path)
    path.write_bytes(path.read_bytes()[:-1])
    assert refuse(path) == "it is damaged"


def test_too_many_pixels(tmp_path: Path) -> None:
    path = tmp_path / "bomb.png"
    scene((1, 1)).save(path)
    data = bytearray(path.read_bytes())
    data[16:24] = (65535).to_bytes(4, "big") + (66601).to_bytes(4, "big")
    checksum = PngImagePlugin._crc32(bytes(data[12:29])) & 0xFFFFFFFF
    data[29:33] = checksum.to_bytes(4, "big")
    path.write_bytes(data)
    assert refuse(path) == "it has 4.36 billion pixels, more than 220 million"
    scene().save(tmp_path / "small.jpg")
    assert refuse(tmp_path / "small.jpg", Limits(pixels=50_000)) == (
        "it has 76,800 pixels, more than 50,000"
    )


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "empty.jpg").touch()
    assert refuse(tmp_path / "empty.jpg") == "it is empty"
    assert refuse(tmp_path / "gone.jpg") == "the file is no longer there"
    assert refuse(tmp_path) == "it is a folder"
    with (tmp_path / "large.tif").open("wb") as file:
        file.truncate(500_000_001)
    assert refuse(tmp_path / "large.tif") == "the file is larger than 500 MB"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_named_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jpg")
    assert refuse(tmp_path / "pipe.jpg") == "it is not an ordinary file"


@pytest.mark.ordinary_user
def test_a_file_without_permission(tmp_path: Path) -> None:
    scene().save(tmp_path / "mine.jpg")
    (tmp_path / "mine.jpg").chmod(0)
    assert refuse(tmp_path / "mine.jpg") == "you do not have permission to read it"


def test_photos_come_in_the_order_given_and_as_sentences(tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.jpg" for number in range(7)]
    for number, path in enumerate(paths):
        scene((1600, 1200) if number % 2 else (40, 30)).save(path)
    paths[3].write_bytes(b"")
    results = list(take_photos(paths, workers=2))
    assert [result.path for result in results] == paths
    assert str(results[3]) == "3.jpg was not imported: it is empty."
    assert [result.name for result in results if isinstance(result, RefusedPhoto)] == ["3.jpg"]
