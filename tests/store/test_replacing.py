"""Files that take another's place: whole, on the disk before their name is, or not there at all."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from cpted_audit import clock
from cpted_audit.errors import StorageError
from cpted_audit.files import replacing, sweep_made
from cpted_audit.session.places import new_audit
from cpted_audit.session.places.new_audit import NewAudit
from cpted_audit.session.session import Session


@pytest.fixture
def disk(monkeypatch):
    """What the disk is told, in order; every call goes through to the system.

    ("flush", inode, size in bytes then; 0 for a folder) and ("rename", inode, name it takes).
    """
    calls = []
    fsync, rename = os.fsync, os.replace

    def flushed(handle):
        found = os.fstat(handle)
        calls.append(("flush", found.st_ino, 0 if stat.S_ISDIR(found.st_mode) else found.st_size))
        fsync(handle)

    def renamed(source, target, **options):
        calls.append(("rename", Path(source).stat().st_ino, os.fspath(target)))
        rename(source, target, **options)

    monkeypatch.setattr(os, "fsync", flushed)
    monkeypatch.setattr(os, "replace", renamed)
    return calls


def test_a_file_is_on_the_disk_before_it_has_its_name_and_the_name_is_then(tmp_path, disk):
    target = tmp_path / "report.pdf"
    target.write_bytes(b"old")
    with replacing(target) as draft:
        draft.write_bytes(b"new words")
        assert target.read_bytes() == b"old"
    inode = target.stat().st_ino
    expected = [("flush", inode, 9), ("rename", inode, str(target))]
    if os.name != "nt":  # there a folder cannot be flushed
        expected.append(("flush", tmp_path.stat().st_ino, 0))
    assert disk == expected
    assert target.read_bytes() == b"new words"
    assert list(tmp_path.iterdir()) == [target]


def test_what_is_written_lies_beside_its_target_hidden_and_under_a_new_name(tmp_path):
    target = tmp_path / "report.pdf"
    names = set()
    for _ in range(2):
        with replacing(target) as draft:
            assert draft.parent == tmp_path
            draft.touch()
            names.add(draft.name)
    assert len(names) == 2
    assert all(name.startswith(".report.pdf.") and name.endswith(".part") for name in names)


def rights(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


WITH_RIGHTS = pytest.mark.skipif(os.name == "nt", reason="files have the rights of their folder")


@WITH_RIGHTS
def test_what_is_written_is_the_users_alone_from_its_first_byte(tmp_path):
    target = tmp_path / "report.pdf"
    with replacing(target) as draft:
        assert rights(draft) == 0o600
        draft.write_bytes(b"names")
    assert rights(target) == 0o600


@WITH_RIGHTS
@pytest.mark.parametrize(("before", "after"), [(0o664, 0o664), (0o644, 0o644), (0o444, 0o644)])
def test_what_takes_the_place_of_a_file_has_its_rights(tmp_path, before, after):
    target = tmp_path / "report.pdf"
    target.touch()
    target.chmod(before)
    with replacing(target) as draft:
        draft.write_bytes(b"names")
    assert rights(target) == after


@pytest.mark.parametrize("failure", [ValueError, KeyboardInterrupt])
def test_a_block_that_raises_changes_nothing_and_leaves_nothing(tmp_path, disk, failure):
    target = tmp_path / "report.pdf"
    target.write_bytes(b"old")

    def block():
        with replacing(target) as draft:
            draft.write_bytes(b"half")
            raise failure

    with pytest.raises(failure):
        block()
    assert disk == []
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_is_made_only_where_that_is_asked(tmp_path):
    target = tmp_path / "new" / "report.pdf"
    with pytest.raises(StorageError, match="what stood there before is unchanged") as error:
        with replacing(target) as draft:
            draft.write_bytes(b"words")
    assert str(target) in str(error.value)
    assert "No such file" in str(error.value)
    assert not target.parent.exists()
    for words in (b"first", b"second"):
        with replacing(target, make_folder=True) as draft:
            draft.write_bytes(words)
        assert target.read_bytes() == words


def test_a_target_that_cannot_be_replaced_leaves_no_draft(tmp_path):
    target = tmp_path / "folder"
    target.mkdir()
    with pytest.raises(StorageError):
        with replacing(target) as draft:
            draft.write_bytes(b"words")
    assert list(tmp_path.iterdir()) == [target]


LEFT = (".School copy 3.pdf.0a1b2c3d.part", ".Packet 4.zip.00ffee11.part")
"""What documents leave whose making the power or a kill ended."""
OTHERS = (".School copy 3.pdf.part", "School.pdf.0a1b2c3d.part", ".notes.txt.0a1b2c3d.part")


def test_what_documents_left_is_swept_and_nothing_else(tmp_path):
    for name in (*LEFT, *OTHERS):
        (tmp_path / name).write_bytes(b"half")
    sweep_made(tmp_path, clock.moment())
    assert len(list(tmp_path.iterdir())) == len(LEFT + OTHERS), "it may be written still"
    long_ago = clock.moment().timestamp() - 3700
    for path in tmp_path.iterdir():
        os.utime(path, (long_ago, long_ago))
    sweep_made(tmp_path, clock.moment())
    assert {path.name for path in tmp_path.iterdir()} == set(OTHERS)
    sweep_made(tmp_path / "gone", clock.moment())


def test_the_next_opening_of_an_audit_sweeps_what_a_document_left_beside_it(tmp_path):
    path, left = tmp_path / "a.cpted", tmp_path / LEFT[0]
    new_audit.create(path, NewAudit(site_name="School")).close()
    left.write_bytes(b"half")
    os.utime(left, (0, 0))
    Session.open(path, read_only=True).close()
    assert left.exists(), "who only reads writes nothing"
    Session.open(path).close()
    assert not left.exists()


@pytest.mark.parametrize("name", ["oak.cpted", "oak.CPTED", "oak.db"])
def test_only_an_audit_takes_the_place_of_an_audit(tmp_path, name):
    new_audit.create(tmp_path / "made.cpted", NewAudit(site_name="Oak")).close()
    target = (tmp_path / "made.cpted").rename(tmp_path / name)
    before, there = target.read_bytes(), sorted(tmp_path.iterdir())
    with (
        pytest.raises(StorageError, match="is an audit and was left as it is"),
        replacing(target) as draft,
    ):
        draft.write_bytes(b"%PDF-1.7")
    assert target.read_bytes() == before
    assert sorted(tmp_path.iterdir()) == there
    with replacing(target, audit=True) as draft:
        draft.write_bytes(before)
    assert target.read_bytes() == before


@pytest.mark.skipif(os.name == "nt", reason="there are no such files")
def test_a_pipe_or_a_device_is_left_as_it_is(tmp_path):
    target = tmp_path / "printer"
    os.mkfifo(target)
    with pytest.raises(StorageError, match="is no file but a part of the system"):
        with replacing(target) as draft:
            draft.write_bytes(b"words")
    assert target.is_fifo()
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.skipif(os.name == "nt", reason="Windows counts letters of the whole path")
def test_a_name_that_is_too_long_says_what_to_do(tmp_path):
    target = tmp_path / f"{'n' * 300}.pdf"
    with pytest.raises(StorageError, match="longer than the disk takes.+Choose a shorter name"):
        with replacing(target) as draft:
            draft.write_bytes(b"words")
    assert list(tmp_path.iterdir()) == []
