"""A machine without Qt's libraries: the window says which package is missing, in a sentence."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest
from children import LONGEST

from cpted_audit.system_libraries import missing_sentence

ROOT = Path(__file__).resolve().parents[2]
QT = Path(PySide6.__file__).resolve().parent

linux = pytest.mark.skipif(sys.platform != "linux", reason="shared objects are Linux's")


def test_a_missing_library_is_told_with_its_package():
    told = missing_sentence("libGL.so.1: cannot open shared object file: No such file or directory")
    assert "lacks libGL.so.1." in told
    assert "“apt-get install libgl1”" in told


def test_an_unknown_library_is_told_with_every_package():
    told = missing_sentence("Cannot load library x: (libnew.so.7: cannot open shared object file)")
    assert "lacks libnew.so.7." in told
    assert "libgl1 libegl1" in told


def test_another_failure_is_not_told_as_a_missing_library():
    assert missing_sentence("cannot import name 'QSettings'") is None


def _start(packages: Path | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
    path = str(ROOT) if packages is None else os.pathsep.join([str(packages), str(ROOT)])
    clean = {
        name: value
        for name, value in os.environ.items()
        if name not in {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"}
    }
    return subprocess.run(
        [sys.executable, "-m", "cpted_audit"], capture_output=True, text=True, check=False,
        timeout=LONGEST, env={**clean, "PYTHONPATH": path, **environment},
    )  # fmt: skip


def _broken(folder: Path, name: str, library: bytes) -> Path:
    """Make a PySide6 of links in which one file asks for a library that no system has."""
    copy, wanted = folder / "PySide6", Path(name)
    here = copy
    here.mkdir()
    for part in (*wanted.parent.parts, None):
        of = QT / here.relative_to(copy)
        for one in of.iterdir():
            if one.name not in {part, wanted.name}:
                (here / one.name).symlink_to(one)
        if part is not None:
            here = here / part
            here.mkdir()
    data = (QT / wanted).read_bytes()
    assert library in data
    (copy / wanted).write_bytes(data.replace(library, library.replace(b"lib", b"lob")))
    return folder


@linux
def test_the_window_without_a_library_ends_in_a_sentence(tmp_path):
    broken = _broken(tmp_path, "QtGui.abi3.so", b"libQt6Gui.so.6")
    done = _start(broken, QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 2, done.stderr
    assert done.stderr.startswith("The window cannot open, because this system lacks lobQt6Gui.so")
    assert done.stderr.count("\n") == 1


@linux
def test_a_screen_without_its_library_ends_in_a_sentence(tmp_path):
    """Qt itself would end the program, with a core dump, where its X plugin cannot be loaded."""
    broken = _broken(tmp_path, "Qt/plugins/platforms/libqxcb.so", b"libQt6XcbQpa.so.6")
    done = _start(broken, DISPLAY=":77")
    assert done.returncode == 2, done.stderr
    assert "lacks lobQt6XcbQpa.so" in done.stderr


@linux
def test_completing_a_command_line_opens_no_window():
    done = _start(_CPTED_AUDIT_COMPLETE="bash_source", QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 0
    assert "complete" in done.stdout
