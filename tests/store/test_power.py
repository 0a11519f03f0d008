"""Acknowledged means durable: also the removal of the journal, which is an entry of the folder.

The functions by which SQLite removes a file and opens a folder to flush it are replaced, through
its own interface for that (`xSetSystemCall`, sqlite.org/c3ref/vfs). A removal counts only once the
folder was opened to be flushed after it; when the power fails before, the journal is there again.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import small_audit
import sqlcipher3._sqlite3 as library

from cpted_audit.session.session import Session

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="SQLite's functions of POSIX")

_SET = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p)
_UNLINK = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_char_p)
_OPEN_FOLDER = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_char_p, ctypes.POINTER(ctypes.c_int))


class _Vfs(ctypes.Structure):
    _fields_ = [
        ("numbers", ctypes.c_int * 3), ("pointers", ctypes.c_void_p * 3),
        ("functions", ctypes.c_void_p * 13), ("xSetSystemCall", _SET),
    ]  # fmt: skip


class Folder:
    """What of the removals in a folder is not on the disk yet: names with their bytes."""

    def __init__(self) -> None:
        self.removed: dict[Path, bytes] = {}
        self.flushes = 0

    def unlink(self, name: bytes) -> int:
        path = Path(os.fsdecode(name))
        try:
            self.removed[path] = path.read_bytes()
            path.unlink()
        except OSError:
            return -1
        return 0

    def open_folder(self, name: bytes, handle) -> int:
        folder = Path(os.fsdecode(name)).parent
        handle[0] = os.open(folder, os.O_RDONLY)
        self.flushes += 1
        self.removed = {path: data for path, data in self.removed.items() if path.parent != folder}
        return 0

    def lose_power(self, folder: Path, found: Path) -> None:
        """Copy a folder as it may be found when the power is back."""
        shutil.copytree(folder, found)
        for path, data in self.removed.items():
            (found / path.name).write_bytes(data)


@contextmanager
def watched() -> Iterator[Folder]:
    folder = Folder()
    functions = {
        b"unlink": _UNLINK(folder.unlink), b"openDirectory": _OPEN_FOLDER(folder.open_folder),
    }  # fmt: skip
    lib = ctypes.CDLL(library.__file__)
    lib.sqlite3_vfs_find.restype = ctypes.POINTER(_Vfs)
    vfs = lib.sqlite3_vfs_find(None)
    for name, function in functions.items():
        vfs.contents.xSetSystemCall(vfs, name, ctypes.cast(function, ctypes.c_void_p))
    try:
        yield folder
    finally:
        for name in functions:
            vfs.contents.xSetSystemCall(vfs, name, None)


def _after_power_loss(path: Path, key: str | None, tmp_path: Path, pragma: str | None) -> set[str]:
    with watched() as folder:
        session = small_audit.make(path, key)
        if pragma:
            session.document.db.execute(pragma)
        small_audit.observe(session, "Main / Room 1", {"R1": small_audit.N}, "acknowledged")
        found = tmp_path / "found"
        folder.lose_power(path.parent, found)
        assert folder.flushes
        session.close()
    with Session.open(found / path.name, key, take_over=True) as session:
        assert session.document.problems() == []
        return {answer.note for answer in session.walk.answers.values()}


@pytest.fixture
def own(tmp_path: Path) -> Path:
    (tmp_path / "own").mkdir()
    return tmp_path / "own" / "audit.cpted"


def test_an_acknowledged_edit_is_there_although_the_removal_of_the_journal_is_lost(
    own, key, tmp_path
):
    assert _after_power_loss(own, key, tmp_path, None) == {"acknowledged"}


def test_this_would_find_a_removal_that_is_not_flushed(own, key, tmp_path):
    assert _after_power_loss(own, key, tmp_path, "PRAGMA synchronous = FULL") == set()
