"""The libraries that a build makes itself load, answer as they should, and are alike each time."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import children
import PySide6
import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging"))

import icu_data
import native_libraries
import slimming
import small_libraries
from declaration import Stop, declared

QT = Path(PySide6.__file__).resolve().parent
WHEELS = QT.parent
LIBRARIES = QT / "Qt" / "lib"
SORTED = ["apple", "eclair", "Éclair", "ŁódŹ", "ñu", "nz", "room 9", "room 10", "Zoo"]
linux = pytest.mark.skipif(
    not sys.platform.startswith("linux") or shutil.which("as") is None,
    reason="made by the binutils of Linux",
)


def run(code: str, **environment: object) -> subprocess.CompletedProcess[str]:
    return children.run(
        [sys.executable, "-c", code], capture_output=True, text=True,
        env={**os.environ, **{name: str(value) for name, value in environment.items()}},
    )  # fmt: skip


@pytest.fixture(scope="module")
def instead(tmp_path_factory) -> Path:
    """A folder with what stands in for libraries of Qt, and the data of ICU as a build has them."""
    folder = tmp_path_factory.mktemp("instead")
    users = [
        QT / "Qt/plugins/multimedia/libffmpegmediaplugin.so", *LIBRARIES.glob("libav*.so.*"),
    ]  # fmt: skip
    for pattern in declared().stand_ins["linux"]:
        if pattern.startswith("PySide6"):
            (original,) = WHEELS.glob(pattern)
            small_libraries.stand_in_of_linux(original, folder / original.name, users)
    (data,) = [one for one in LIBRARIES.glob("libicudata.so.*") if one.name.count(".") == 2]
    shutil.copy(data, folder)
    small_libraries.filter_icu(folder / data.name, declared().qt["icu"])
    return folder


@linux
def test_qt_sorts_folds_and_names_by_the_data_that_are_kept(instead):
    code = (
        "import functools\n"
        "from PySide6.QtCore import *\n"
        "for name in ('en_US', 'es_MX', 'de_DE'):\n"
        "    order = QCollator(QLocale(name)); order.setNumericMode(True)\n"
        "    key = functools.cmp_to_key(order.compare)\n"
        f"    print(sorted(sorted({SORTED!r}), key=key) == {SORTED!r})\n"
        "zone = QTimeZone(b'America/Chicago')\n"
        "day = QDateTime(QDate(2026, 7, 1), QTime(1, 1), zone)\n"
        "for name in ('en_US', 'es_MX'):\n"
        "    print(zone.displayName(day, QTimeZone.NameType.LongName, QLocale(name)))\n"
        "print(QLocale('tr_TR').toUpper('i'), QUrl('http://b\\xfc.example/').toEncoded().data())\n"
    )
    told = run(code, LD_LIBRARY_PATH=instead, PYTHONIOENCODING="utf-8")
    assert told.stderr == ""
    lines = told.stdout.splitlines()
    assert lines[0] == lines[2] == "True"
    assert lines[1] == "False"  # ñ comes behind nz in Spanish
    assert lines[3:5] == ["Central Daylight Time", "hora de verano central"]
    assert lines[5].startswith("İ b'http://xn--")
    small = next(instead.glob("libicudata*")).stat().st_size
    assert small < 4_000_000


@linux
def test_the_cameras_plugin_loads_by_what_stands_in(instead):
    code = (
        "from PySide6.QtGui import QGuiApplication\n"
        "from PySide6.QtMultimedia import QMediaDevices, QMediaFormat\n"
        "window = QGuiApplication(['x', '-platform', 'offscreen'])\n"
        "decode = QMediaFormat.ConversionMode.Decode\n"
        "print(len(QMediaFormat().supportedFileFormats(decode)), QMediaDevices.videoInputs())\n"
    )
    whole, small = run(code), run(code, LD_LIBRARY_PATH=instead)
    if "cannot open shared object" in whole.stderr:
        pytest.skip("a part of the system for video is missing")
    assert not whole.stdout.startswith("0 ")
    assert small.stdout.startswith("0 [")  # no film is played, and cameras are looked for
    assert "FFmpeg" in small.stderr
    assert "No QtMultimedia backends" not in small.stderr


@linux
def test_photos_of_phones_are_read_without_the_encoder_and_writing_one_is_refused(tmp_path):
    package = WHEELS / "pillow_heif"
    shutil.copytree(package, tmp_path / "pillow_heif")
    shutil.copytree(WHEELS / "pillow_heif.libs", tmp_path / "pillow_heif.libs")
    (binary,) = WHEELS.glob("_pillow_heif*.so")
    shutil.copy(binary, tmp_path)
    for info in WHEELS.glob("pillow_heif-*.dist-info"):
        shutil.copytree(info, tmp_path / info.name)
    (encoder,) = (tmp_path / "pillow_heif.libs").glob("libx265-*")
    users = [path for path in (tmp_path / "pillow_heif.libs").iterdir() if path != encoder]
    names = small_libraries.stand_in_of_linux(encoder, encoder, users)
    assert {"x265_api_get_217", "x265_cleanup"} <= set(names)
    assert all(name.startswith("x265") or "ios_base" in name for name in names)
    photo = ROOT / "packaging" / "photos" / "fence.heic"
    code = (
        "import pillow_heif\n"
        "from PIL import Image\n"
        "pillow_heif.register_heif_opener()\n"
        f"image = Image.open({str(photo)!r}).convert('RGB')\n"
        "print(image.size, len(set(image.getdata())) > 100, pillow_heif.__file__)\n"
        "try:\n"
        f"    image.save({str(tmp_path / 'made.heic')!r})\n"
        "except Exception as error:\n"
        "    print('refused')\n"
    )
    told = run(code, PYTHONPATH=tmp_path)
    assert told.returncode == 0, told.stderr
    first, last = told.stdout.splitlines()
    assert first.startswith("(320, 240) True")
    assert str(tmp_path) in first
    assert last == "refused"


@linux
def test_a_stand_in_answers_0_and_is_the_same_each_time(tmp_path):
    source = "\n".join(small_libraries._function("asked_of_it", os.uname().machine))
    made = []
    for name in ("one.so", "two.so"):
        small_libraries.link(tmp_path / name, "it.so.1", source, {"IT_1": ["asked_of_it"]})
        made.append((tmp_path / name).read_bytes())
    assert made[0] == made[1]
    assert ctypes.CDLL(str(tmp_path / "one.so")).asked_of_it() == 0
    with pytest.raises(Stop, match="failed for"):
        small_libraries.link(tmp_path / "bad.so", "bad.so", "no such instruction", {})


@linux
def test_data_that_are_not_as_they_were_stop_the_build():
    with pytest.raises(Stop, match="no package"):
        icu_data.filtered(bytes(64), ["*"])
    library = next(LIBRARIES.glob("libicudata.so.*"))
    start, size = small_libraries._data_of(library)
    package = library.read_bytes()[start : start + size]
    with pytest.raises(Stop, match="nothing named nowhere"):
        icu_data.filtered(package, ["root.res", "nowhere.res"])
    kept = icu_data.filtered(package, ["*"])
    assert icu_data.filtered(kept, ["*"]) == kept
    assert len(kept) <= len(package)


def test_a_library_for_windows_exports_what_is_asked(tmp_path):
    made = small_libraries.library_of_windows("libx265.dll", ["x265_api_get_217", "x265_cleanup"])
    assert made == small_libraries.library_of_windows(
        "libx265.dll", ["x265_api_get_217", "x265_cleanup"]
    )
    (tmp_path / "libx265.dll").write_bytes(made)
    if shutil.which("objdump") is None:
        pytest.skip("objdump is not installed")
    told = children.run(["objdump", "-p", tmp_path / "libx265.dll"], capture_output=True, text=True)
    if told.returncode:
        pytest.skip("this objdump knows no libraries of Windows")
    assert "x265_api_get_217" in told.stdout
    assert "x265_cleanup" in told.stdout
    assert "DLL" in told.stdout


@linux
def test_a_build_whose_libraries_lack_one_is_stopped(tmp_path):
    """As that of the camera did once: it was left out while one that stayed in asked for it."""
    small_libraries.link(tmp_path / "needed.so.1", "needed.so.1", ".text", {})
    plugin = LIBRARIES.parent / "plugins" / "multimedia" / "libffmpegmediaplugin.so"
    shutil.copy(plugin, tmp_path)
    with pytest.raises(Stop, match=r"libffmpegmediaplugin.so asks for libQt6Quick\.so\.6"):
        native_libraries.check_whole(declared(), tmp_path)
    (tmp_path / plugin.name).unlink()
    native_libraries.check_whole(declared(), tmp_path)


@linux
def test_what_would_not_load_any_more_keeps_its_symbols(tmp_path):
    moved = [one for one in LIBRARIES.glob("libav*.so.*") if one.name.count(".") == 2]
    moved += [find_spec("shapely.lib").origin]
    for one in moved:
        shutil.copy(one, tmp_path)
    slimming.strip(tmp_path)
    made = sorted(tmp_path.iterdir())
    assert len(made) == len(moved)
    assert [one.name for one in made if not slimming._loads(one)] == []
