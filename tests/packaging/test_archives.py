"""An archive tells what is in it and nothing of when, where or by whom it was made."""

from __future__ import annotations

import io
import os
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))

import archives

MOMENT = 1_000_000_000


def folder(path, names):
    """Make a build of a few files, in the order given, at whatever time it is."""
    path.mkdir(parents=True)
    for name in names:
        target = path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(name)
    (path / "run").write_text("#!/bin/sh")
    (path / "run").chmod(0o700)
    os.utime(path / "run", (5, 5))
    return path


@pytest.fixture
def twice(tmp_path):
    names = ["b/two", "a", "b/one"]
    return folder(tmp_path / "first", names), folder(tmp_path / "again" / "x", reversed(names))


def test_the_same_files_make_the_same_archive(twice, tmp_path):
    for write, suffix in ((archives.tar_xz, "tar.xz"), (archives.zipped, "zip")):
        made = [tmp_path / f"{number}.{suffix}" for number in range(2)]
        for one, target in zip(twice, made, strict=True):
            write(one, target, "program", MOMENT)
        assert archives.digest(made[0]) == archives.digest(made[1])


def test_other_bytes_make_another_archive(twice, tmp_path):
    first, again = twice
    (again / "a").write_text("b")
    archives.zipped(first, tmp_path / "0.zip", "program", MOMENT)
    archives.zipped(again, tmp_path / "1.zip", "program", MOMENT)
    assert archives.digest(tmp_path / "0.zip") != archives.digest(tmp_path / "1.zip")


def test_nobody_who_built_it_is_named(twice, tmp_path):
    archives.tar_xz(twice[0], tmp_path / "0.tar.xz", "program", MOMENT)
    with tarfile.open(tmp_path / "0.tar.xz") as tar:
        entries = tar.getmembers()
    assert {(one.uid, one.gid, one.uname, one.gname, one.mtime) for one in entries} == {
        (0, 0, "root", "root", MOMENT)
    }
    rights = {one.name: one.mode for one in entries}
    assert rights["program/run"] == (0o644 if os.name == "nt" else 0o755)  # no file runs by a right
    assert rights["program/a"] == 0o644
    assert list(rights) == sorted(rights)


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_stay_links(tmp_path):
    made = folder(tmp_path / "one", ["lib.so.1"])
    (made / "lib.so").symlink_to("lib.so.1")
    kept = io.BytesIO()
    archives.write_tar(kept, made, "", MOMENT)
    kept.seek(0)
    with tarfile.open(fileobj=kept) as tar:
        assert tar.getmember("./lib.so").linkname == "lib.so.1"
    assert archives.size_of(made) == len("lib.so.1") + len("#!/bin/sh")


def test_a_program_can_be_run_out_of_a_zip(twice, tmp_path):
    archives.zipped(twice[0], tmp_path / "0.zip", "program", MOMENT)
    with zipfile.ZipFile(tmp_path / "0.zip") as kept:
        assert kept.getinfo("program/run").external_attr >> 16 == 0o100755
        assert kept.namelist() == sorted(kept.namelist())
