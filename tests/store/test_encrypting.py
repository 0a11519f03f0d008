"""A document is encrypted where it lies, whatever happens meanwhile, and nothing stays in clear."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import small_audit

from cpted_audit.errors import AuditError, PassphraseError, ReadOnlyError, StorageError
from cpted_audit.session.session import Session
from cpted_audit.store import backup, encrypting
from cpted_audit.store.encrypting import Stage, encrypt_in_place

NEW = "new key; ü'\""
TOKEN = "TOKEN-that-lies-in-a-note"


@pytest.fixture
def audit(path, key) -> Path:
    """An audit with a note in it and two backups, made as the program makes them."""
    with small_audit.make(path, key) as session:
        small_audit.observe(session, "Main / Room 1", {"R1": small_audit.N}, TOKEN)
        session.document.back_up("regular")
        session.document.back_up("before-format-3")
    return path


def files(path: Path) -> dict[str, bytes]:
    folder = path.parent
    return {
        str(one.relative_to(folder)): one.read_bytes() for one in folder.rglob("*") if one.is_file()
    }


def test_every_row_is_kept_and_nothing_can_be_read_without_the_passphrase(audit, key):
    with Session.open(audit, key) as session:
        before, steps = small_audit.rows(session), session.history()
        stages = []
        done = encrypt_in_place(session.document, NEW, stages.append)
        assert stages == list(Stage)
        assert small_audit.rows(session) == before
        assert session.history() == steps
        assert session.document.encrypted
        assert session.document.problems() == []
        session.undo()
        session.redo()
        assert small_audit.rows(session) == before
    assert len(done.backups_encrypted) == 2
    assert done.backups_removed == done.backups_kept == ()
    assert done.wiped == (sys.platform != "win32")
    for name, data in files(audit).items():
        assert TOKEN.encode() not in data, name
        assert not data.startswith(b"SQLite format 3"), name
    for copy in (audit, *backup.backups_of(audit)):
        with Session.open(copy, NEW, read_only=True) as session:
            assert {one.note for one in session.walk.answers.values()} == {TOKEN}
        with pytest.raises(PassphraseError):
            Session.open(copy, key or "wrong", read_only=True)


def test_the_old_bytes_are_overwritten(audit, key):
    if sys.platform == "win32":
        pytest.skip("a file that is open cannot be replaced there")
    with audit.open("rb") as before, Session.open(audit, key) as session:
        size = audit.stat().st_size
        encrypt_in_place(session.document, NEW)
        assert before.read() == bytes(size)


def test_the_file_keeps_its_rights_and_its_backups_their_dates(audit, key):
    audit.chmod(0o640)
    dates = {one.name: one.stat().st_mtime for one in backup.backups_of(audit)}
    with Session.open(audit, key) as session:
        encrypt_in_place(session.document, NEW)
    assert audit.stat().st_mode & 0o777 == 0o640
    assert {one.name: one.stat().st_mtime for one in backup.backups_of(audit)} == dates


def test_a_backup_in_the_clear_that_cannot_be_read_is_removed_and_told(path):
    with small_audit.make(path) as session:
        copy = session.document.back_up("regular")
        damaged = bytearray(copy.read_bytes())
        damaged[100:] = b"\xff" * (len(damaged) - 100)
        copy.write_bytes(damaged)
        done = encrypt_in_place(session.document, NEW)
    assert done.backups_removed == (copy.name,)
    assert backup.backups_of(path) == []


def test_a_backup_of_another_passphrase_is_kept_as_it_is(path, tmp_path):
    other = tmp_path / "other.cpted"
    small_audit.make(other, "a third key").close()
    with small_audit.make(path) as session:
        copy = session.document.back_up("regular")
        copy.write_bytes(other.read_bytes())
        done = encrypt_in_place(session.document, NEW)
    assert done.backups_kept == (copy.name,)
    assert copy.read_bytes() == other.read_bytes()


@pytest.mark.parametrize(
    ("passphrase", "kind"), [("", PassphraseError), ("a\0b", PassphraseError)]
)
def test_a_passphrase_that_is_none_changes_nothing(audit, key, passphrase, kind):
    before = audit.read_bytes()
    with Session.open(audit, key) as session, pytest.raises(kind):
        encrypt_in_place(session.document, passphrase)
    assert audit.read_bytes() == before


def test_a_document_opened_for_reading_is_not_encrypted(audit, key):
    before = files(audit)
    with (
        Session.open(audit, key, read_only=True) as session,
        pytest.raises(ReadOnlyError, match="was not encrypted"),
    ):
        encrypt_in_place(session.document, NEW)
    assert files(audit) == before


@pytest.mark.parametrize("stage", [Stage.COPIED, Stage.VERIFIED])
def test_a_failure_before_the_new_file_is_in_place_leaves_the_old_one_open(audit, key, stage):
    def fail(reached: Stage) -> None:
        if reached is stage:
            raise OSError(5, "no answer")

    before = files(audit)
    with Session.open(audit, key) as session:
        with pytest.raises(StorageError, match="was not encrypted and is as it was") as error:
            encrypt_in_place(session.document, NEW, fail)
        assert str(error.value).count("\n") == 0
        assert session.document.passphrase == key
        small_audit.observe(session, "Main / Room 2", {"R1": small_audit.Y})
        session.undo()
    left = files(audit)
    assert left.keys() == before.keys()
    with Session.open(audit, key, read_only=True) as session:
        assert session.document.problems() == []


def test_a_copy_that_holds_less_is_not_put_in_place(audit, key):
    other = audit.with_name("less.cpted")
    small_audit.make(other, NEW).close()
    with pytest.raises(StorageError, match="is not what was written"):
        encrypting.verify_copy(audit, key, other, NEW)


_CHILD = """
import os, signal, sys
from pathlib import Path
from cpted_audit.session.session import Session
from cpted_audit.store.encrypting import encrypt_in_place

def told(stage):
    print(stage.value, flush=True)
    if stage.value == sys.argv[3]:
        os.kill(os.getpid(), signal.SIGKILL)

session = Session.open(Path(sys.argv[1]), sys.argv[2] or None)
print("open", flush=True)
encrypt_in_place(session.document, sys.argv[4], told)
"""


def _child(path: Path, key: str | None, stage: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", _CHILD, str(path), key or "", stage, NEW],
        stdout=subprocess.PIPE, text=True,
    )  # fmt: skip


def _opens(path: Path, key: str | None) -> bool:
    """Open a document for writing, as its owner would next, and check it is whole."""
    try:
        session = Session.open(path, key)
    except PassphraseError:
        return False
    with session:
        assert session.document.problems() == []
        assert {one.note for one in session.walk.answers.values()} == {TOKEN}
    return True


posix = pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is POSIX")


@posix
@pytest.mark.parametrize("stage", list(Stage))
def test_killed_at_any_stage_the_old_file_or_the_new_one_is_whole(audit, key, stage):
    child = _child(audit, key, stage.value)
    child.communicate()
    assert child.returncode == -signal.SIGKILL
    replaced = stage in {Stage.REPLACED, Stage.WIPED, Stage.BACKUPS}
    if not replaced:
        assert _opens(audit, key)
    else:
        assert _opens(audit, NEW)
        for name, data in files(audit).items():  # opening finished what was left
            assert TOKEN.encode() not in data, name
    names = {Path(name).name for name in files(audit)}
    assert not [name for name in names if ".part" in name or name.endswith("-journal")]


@posix
@pytest.mark.slow
def test_killed_at_any_moment_the_old_file_or_the_new_one_is_whole(audit, key):
    with Session.open(audit, key) as session, session.document.transaction() as db:
        for number in range(20):
            db.execute("INSERT INTO plan_tile VALUES (?, ?)", [str(number), bytes(500_000)])
    chance = random.Random(7)
    moments = set()
    for _ in range(12):
        child = _child(audit, key, "")
        child.stdout.readline()
        time.sleep(chance.random() * 0.9)
        child.send_signal(signal.SIGKILL)
        told = child.communicate()[0].split()
        moments.add(told[-1] if told else "")
        if _opens(audit, NEW):
            break
        assert _opens(audit, key)
    assert moments


def test_opening_with_a_wrong_passphrase_leaves_backups_in_the_clear_alone(path):
    with small_audit.make(path) as session:
        copy = session.document.back_up("regular")
    before = copy.read_bytes()
    with Session.open(path) as session:
        encrypt_in_place(session.document, NEW)
    copy.write_bytes(before)
    with pytest.raises(PassphraseError):
        Session.open(path, "wrong")
    assert copy.read_bytes() == before
    Session.open(path, NEW).close()
    assert not encrypting.is_plain(copy)


@pytest.mark.administrator
def test_on_a_full_disk_nothing_is_encrypted_and_nothing_lost(tmp_path, key):
    point = tmp_path / "disk"
    point.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=900k", "tmpfs", str(point)],
        capture_output=True, check=False,
    )  # fmt: skip
    if mounted.returncode:
        pytest.skip("a file system can only be mounted by an administrator")
    try:
        path = point / "audit.cpted"
        with small_audit.make(path, key) as session:
            small_audit.observe(session, "Main / Room 1", {"R1": small_audit.N}, TOKEN)
            with (point / "ballast").open("wb", buffering=0) as file, pytest.raises(OSError):
                while True:
                    file.write(bytes(1024))
            with pytest.raises(AuditError, match="was not encrypted and is as it was"):
                encrypt_in_place(session.document, NEW)
            assert session.document.passphrase == key
        assert {one.name for one in point.iterdir()} == {"audit.cpted", "ballast"}
        with Session.open(path, key, read_only=True) as session:
            assert {one.note for one in session.walk.answers.values()} == {TOKEN}
    finally:
        subprocess.run(["umount", "-l", str(point)], check=True)
