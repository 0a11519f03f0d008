"""A document is encrypted where it lies, whatever happens meanwhile, and nothing stays in clear."""

from __future__ import annotations

import errno
import os
import random
import subprocess
import sys
import time
from contextlib import AbstractContextManager, closing
from pathlib import Path

import children
import pytest
import small_audit
from both_forms import both_forms

from cpted_audit.errors import (
    AuditError,
    NotAnAuditError,
    PassphraseError,
    ReadOnlyError,
    StorageError,
)
from cpted_audit.session.session import Session
from cpted_audit.store import backup, encrypting
from cpted_audit.store.connection import APPLICATION_ID, connect
from cpted_audit.store.encrypt_document import encrypt_in_place
from cpted_audit.store.encrypting import EncryptingStage
from cpted_audit.store.migrations import MIGRATIONS

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
        one.relative_to(folder).as_posix(): one.read_bytes()
        for one in folder.rglob("*")
        if one.is_file()
    }


@both_forms
def test_every_row_is_kept_and_nothing_can_be_read_without_the_passphrase(audit, key):
    with Session.open(audit, key) as session:
        before, steps = small_audit.rows(session), session.history()
        stages = []
        done = encrypt_in_place(session.document, NEW, stages.append)
        assert stages == list(EncryptingStage)
        assert small_audit.rows(session) == before
        assert session.history() == steps
        assert session.document.encrypted
        assert session.document.problems() == []
        session.undo()
        session.redo()
        assert small_audit.rows(session) == before
    assert len(done.backups_encrypted) == 2
    assert done.backups_removed == done.backups_kept == ()
    assert done.wiped
    for name, data in files(audit).items():
        assert TOKEN.encode() not in data, name
        assert not data.startswith(b"SQLite format 3"), name
    for copy in (audit, *backup.backups_of(audit)):
        with Session.open(copy, NEW, read_only=True) as session:
            assert {answer.note for answer in session.walk.answers.values()} == {TOKEN}
        with pytest.raises(PassphraseError):
            Session.open(copy, key or "wrong", read_only=True)


def test_the_old_bytes_are_overwritten(audit, key):
    if sys.platform == "win32":
        pytest.skip("whoever looked at it would keep it from being replaced there")
    with audit.open("rb") as before, Session.open(audit, key) as session:
        size = audit.stat().st_size
        encrypt_in_place(session.document, NEW)
        assert before.read() == bytes(size)


def test_the_file_keeps_its_rights_and_its_backups_their_dates(audit, key):
    audit.chmod(0o640)
    dates = {backup.name: backup.stat().st_mtime for backup in backup.backups_of(audit)}
    with Session.open(audit, key) as session:
        encrypt_in_place(session.document, NEW)
    assert sys.platform == "win32" or audit.stat().st_mode & 0o777 == 0o640
    assert {backup.name: backup.stat().st_mtime for backup in backup.backups_of(audit)} == dates


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


@pytest.mark.parametrize(("passphrase", "kind"), [("", PassphraseError), ("a\0b", PassphraseError)])
def test_a_passphrase_that_is_none_changes_nothing(audit, key, passphrase, kind):
    before, stages = audit.read_bytes(), []
    with Session.open(audit, key) as session, pytest.raises(kind):
        encrypt_in_place(session.document, passphrase, stages.append)
    assert audit.read_bytes() == before
    assert stages == []  # refused before any work


def test_a_document_opened_for_reading_is_not_encrypted(audit, key):
    before = files(audit)
    with (
        Session.open(audit, key, read_only=True) as session,
        pytest.raises(ReadOnlyError, match="was not encrypted"),
    ):
        encrypt_in_place(session.document, NEW)
    assert files(audit) == before


@pytest.mark.parametrize("stage", [EncryptingStage.COPIED, EncryptingStage.VERIFIED])
@both_forms
def test_a_failure_before_the_new_file_is_in_place_leaves_the_old_one_open(audit, key, stage):
    def fail(reached: EncryptingStage) -> None:
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


def test_a_copy_that_the_disk_spoils_is_not_put_in_place(audit, key):
    def spoil(stage: EncryptingStage) -> None:
        if stage is EncryptingStage.COPIED:
            (draft,) = audit.parent.glob(f".{audit.name}.*.part")
            data = bytearray(draft.read_bytes())
            data[-700] ^= 0xFF
            draft.write_bytes(data)

    before = audit.read_bytes()
    with Session.open(audit, key) as session:
        with pytest.raises(StorageError, match="was not encrypted and is as it was"):
            encrypt_in_place(session.document, NEW, spoil)
        assert session.document.passphrase == key
    assert audit.read_bytes() == before


def test_a_copy_that_holds_less_is_not_put_in_place(audit, key):
    other = audit.with_name("less.cpted")
    small_audit.make(other, NEW).close()
    with pytest.raises(StorageError, match="is not what was written"):
        encrypting.verify_copy(audit, key, other, NEW)


_CHILD = """
import os, signal, sys
from pathlib import Path
from cpted_audit.session.session import Session
from cpted_audit.store.encrypt_document import encrypt_in_place

def told(stage):
    print(stage.value, flush=True)
    if stage.value == sys.argv[3]:
        KILL_ITSELF

session = Session.open(Path(sys.argv[1]), sys.argv[2] or None)
print("open", flush=True)
encrypt_in_place(session.document, sys.argv[4], told)
""".replace("KILL_ITSELF", children.KILL_ITSELF)


def _child(
    path: Path, key: str | None, stage: str
) -> AbstractContextManager[subprocess.Popen[str]]:
    command = [sys.executable, "-c", _CHILD, str(path), key or "", stage, NEW]
    return children.started(command, stdout=subprocess.PIPE, text=True)


def _opens(path: Path, key: str | None) -> bool:
    """Open a document for writing, as its owner would next, and check it is whole."""
    try:
        session = Session.open(path, key)
    except PassphraseError:
        return False
    with session:
        assert session.document.problems() == []
        assert {answer.note for answer in session.walk.answers.values()} == {TOKEN}
    return True


@pytest.mark.slow
@pytest.mark.real_keys
@pytest.mark.parametrize("stage", list(EncryptingStage))
def test_killed_at_any_stage_the_old_file_or_the_new_one_is_whole(audit, key, stage):
    with _child(audit, key, stage.value) as child:
        child.stdout.read()
    assert children.was_killed(child)
    replaced = stage in {EncryptingStage.REPLACED, EncryptingStage.WIPED, EncryptingStage.BACKUPS}
    if not replaced:
        assert _opens(audit, key)
    else:
        assert _opens(audit, NEW)
        for name, data in files(audit).items():  # opening finished what was left
            assert TOKEN.encode() not in data, name
    names = {Path(name).name for name in files(audit)}
    assert not [name for name in names if ".part" in name or name.endswith("-journal")]


@pytest.mark.slow
def test_killed_at_any_moment_the_old_file_or_the_new_one_is_whole(audit, key):
    with Session.open(audit, key) as session, session.document.transaction() as db:
        for number in range(20):
            db.execute("INSERT INTO plan_tile VALUES (?, ?)", [str(number), bytes(500_000)])
    chance = random.Random(7)
    moments = set()
    for _ in range(12):
        with _child(audit, key, "") as child:
            child.stdout.readline()
            time.sleep(chance.random() * 0.9)
            child.kill()
            told = child.stdout.read().split()
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
    mounted = children.run(
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
            assert {answer.note for answer in session.walk.answers.values()} == {TOKEN}
    finally:
        children.run(["umount", "-l", str(point)], check=True)


# A copy is taken only where it is the same


@pytest.fixture
def whole(path) -> Path:
    """An audit in the clear with a note in it; what is encrypted is the copy."""
    with small_audit.make(path) as session:
        small_audit.observe(session, "Main / Room 1", {"R1": small_audit.N}, TOKEN)
    return path


@pytest.fixture
def copied(whole) -> Path:
    draft = whole.with_name("draft.cpted")
    encrypting.copy_database(whole, None, draft, None)
    return draft


def _changed(draft: Path, key: str | None, *statements: str) -> None:
    with closing(connect(draft, key, read_only=False).conn) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        for statement in statements:
            connection.execute(statement)
        if connection.in_transaction:
            connection.execute("COMMIT")


def test_a_copy_has_the_rights_and_the_numbers_of_its_original(whole):
    whole.chmod(0o640)
    draft = whole.with_name("draft.cpted")
    encrypting.copy_database(whole, None, draft, NEW)
    assert sys.platform == "win32" or draft.stat().st_mode & 0o777 == 0o640
    encrypting.verify_copy(whole, None, draft, NEW)
    with closing(connect(draft, NEW, read_only=True).conn) as connection:
        numbers = [
            connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("application_id", "user_version")
        ]
    assert numbers == [APPLICATION_ID, len(MIGRATIONS)]


@pytest.mark.skipif(sys.platform == "win32", reason="rights are POSIX")
def test_a_copy_is_its_owners_alone_before_anything_is_in_it(whole, monkeypatch):
    modes, take_rights = [], encrypting.take_rights

    def look(source: Path, target: Path) -> None:
        modes.append((target.stat().st_mode & 0o777, target.stat().st_size))
        take_rights(source, target)

    monkeypatch.setattr(encrypting, "take_rights", look)
    before = os.umask(0)
    try:
        encrypting.copy_database(whole, None, whole.with_name("draft.cpted"), None)
    finally:
        os.umask(before)
    assert modes == [(0o600, 0)]


@pytest.mark.parametrize("table", ["answer", "journal_row"])
def test_a_table_that_cannot_be_copied_is_a_damaged_file_and_no_full_disk(whole, table):
    with closing(connect(whole, None, read_only=True).conn) as connection:
        ((page,),) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = ?", [table]
        ).fetchall()
        ((size,),) = connection.execute("PRAGMA page_size").fetchall()
    with whole.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)
    with pytest.raises(NotAnAuditError, match=r"\(its tables cannot be copied\)"):
        encrypting.copy_database(whole, None, whole.with_name("draft.cpted"), None)


def test_a_disk_that_takes_no_more_is_no_damaged_file(whole):
    resource = pytest.importorskip("resource", reason="limits of files are POSIX")

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (whole.stat().st_size // 2, hard))
    try:
        with pytest.raises(StorageError) as error:
            encrypting.copy_database(whole, None, whole.with_name("draft.cpted"), None)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert str(error.value) == "“audit.cpted” could not be copied whole."


def test_a_copy_is_never_written_over_another_file(whole):
    draft = whole.with_name("draft.cpted")
    draft.write_bytes(b"mine")
    with pytest.raises(FileExistsError):
        encrypting.copy_database(whole, None, draft, NEW)
    assert draft.read_bytes() == b"mine"


def test_a_file_with_a_foreign_part_is_not_copied(whole):
    _changed(whole, None, "CREATE TRIGGER t AFTER INSERT ON answer BEGIN DELETE FROM site; END")
    with pytest.raises(NotAnAuditError, match="contains the trigger"):
        encrypting.copy_database(whole, None, whole.with_name("draft.cpted"), NEW)


def test_a_copy_can_be_made_in_the_clear(whole):
    draft = whole.with_name("draft.cpted")
    encrypting.copy_database(whole, None, draft, None)
    encrypting.verify_copy(whole, None, draft, None)
    assert encrypting.is_plain(draft)
    with Session.open(draft, read_only=True) as session:
        assert {answer.note for answer in session.walk.answers.values()} == {TOKEN}


@pytest.mark.parametrize(
    "statements",
    [
        ("DELETE FROM answer",),
        ("DELETE FROM journal_row WHERE id = (SELECT max(id) FROM journal_row)",),
        ("PRAGMA user_version = 1",),
        ("PRAGMA application_id = 1",),
        ("CREATE TABLE more (id INTEGER)",),
        ("CREATE VIEW more AS SELECT 1",),
        ("CREATE INDEX more ON answer (note)",),
    ],
    ids=lambda one: one[0],
)
def test_a_copy_that_is_not_the_same_is_refused(whole, copied, statements):
    encrypting.verify_copy(whole, None, copied, None)
    _changed(copied, None, *statements)
    with pytest.raises(StorageError) as error:
        encrypting.verify_copy(whole, None, copied, None)
    assert str(error.value) == "The copy of “audit.cpted” is not what was written."


def test_a_copy_in_the_clear_with_a_page_of_no_table_is_refused(whole, copied):
    data = bytearray(copied.read_bytes())
    size = int.from_bytes(data[16:18], "big")
    data[28:32] = (len(data) // size + 1).to_bytes(4, "big")  # how many pages the header tells
    copied.write_bytes(data + bytes(size))
    with pytest.raises(StorageError, match="is not what was written"):
        encrypting.verify_copy(whole, None, copied, None)


@pytest.mark.parametrize("new", [NEW, None], ids=["to-encrypted", "to-plain"])
def test_a_copy_with_a_changed_byte_is_refused(whole, new):
    draft = whole.with_name("draft.cpted")
    encrypting.copy_database(whole, None, draft, new)
    data = bytearray(draft.read_bytes())
    for place in range(4096 * 3 + 700, len(data), 4096):  # a byte of every page but the first ones
        data[place] ^= 0xFF
    draft.write_bytes(data)
    with pytest.raises(StorageError, match="is not what was written"):
        encrypting.verify_copy(whole, None, draft, new)


def test_the_pages_nothing_refers_to_are_checked_too(whole):
    """`integrity_check` reads no free page; the check of what is encrypted reads all."""
    draft = whole.with_name("draft.cpted")
    more = "CREATE TABLE more (id TEXT)", f"INSERT INTO more VALUES ('{'x' * 9000}')"
    encrypting.copy_database(whole, None, draft, NEW)
    _changed(draft, NEW, *more)
    _changed(draft, NEW, "DROP TABLE more")
    encrypting.verify_copy(whole, None, draft, NEW)
    data = bytearray(draft.read_bytes())
    data[-700] ^= 0xFF
    draft.write_bytes(data)
    with pytest.raises(StorageError, match="is not what was written"):
        encrypting.verify_copy(whole, None, draft, NEW)


# What is wiped, swept and left


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="open files are listed by /proc")
def test_an_old_file_is_wiped_in_place_as_often_as_asked_and_let_go(tmp_path):
    old = tmp_path / "old"
    old.write_bytes(b"x" * 10)
    there = len(list(Path("/proc/self/fd").iterdir()))
    with encrypting.Wiping(old) as before:
        assert before.wipe() is True
        old.write_bytes(b"y" * 10)
        assert before.wipe() is True
        assert old.read_bytes() == bytes(10)
    assert len(list(Path("/proc/self/fd").iterdir())) == there


@pytest.mark.skipif(sys.platform == "win32", reason="a file that is open cannot be replaced there")
@pytest.mark.parametrize("size", [0, 1, 1 << 20, (5 << 19) + 3])
def test_every_byte_of_the_old_file_is_overwritten_whatever_its_size(tmp_path, size):
    old = tmp_path / "old"
    old.write_bytes(b"x" * size)
    with old.open("rb") as file:
        with encrypting.Wiping(old) as before:
            old.unlink()
            assert before.wipe() is True
        assert file.read() == bytes(size)


@pytest.mark.skipif(sys.platform == "win32", reason="a file that is open cannot be replaced there")
def test_wiping_is_flushed_and_a_disk_that_refuses_is_told(tmp_path, monkeypatch):
    old = tmp_path / "old"
    old.write_bytes(b"x" * 10)
    flushed = []
    with encrypting.Wiping(old) as before:
        monkeypatch.setattr("os.fsync", lambda handle: flushed.append(os.fstat(handle).st_ino))
        assert before.wipe() is True
        assert flushed == [old.stat().st_ino]

        def refuse(_handle: int) -> None:
            raise OSError(errno.EIO, "no answer")

        monkeypatch.setattr("os.fsync", refuse)
        assert before.wipe() is False


@pytest.mark.parametrize(
    ("data", "plain"),
    [(b"SQLite format 3\0 and more", True), (b"SQLite format 3", False), (b"", False),
     (b"\0SQLite format 3\0", False)],
)  # fmt: skip
def test_a_database_in_the_clear_is_known_by_its_header(tmp_path, data, plain):
    path = tmp_path / "a"
    assert encrypting.is_plain(path) is False
    path.write_bytes(data)
    assert encrypting.is_plain(path) is plain
    assert encrypting.is_plain(tmp_path) is False


def test_only_the_drafts_of_this_document_are_removed(tmp_path):
    path = tmp_path / "a[1].cpted"
    own = [tmp_path / f".a[1].cpted.{end}" for end in ("12ab.part", "12ab.part-journal")]
    others = [
        tmp_path / name
        for name in (
            ".a1.cpted.12ab.part", ".b.cpted.12ab.part", "a[1].cpted", "a[1].cpted.12ab.part",
            ".a[1].cpted.12ab",
        )
    ]  # fmt: skip
    for one in (*own, *others):
        one.touch()
    stuck = tmp_path / ".a[1].cpted.ff.part"
    stuck.mkdir()  # what cannot be removed stops nobody
    encrypting.remove_drafts(path)
    assert set(tmp_path.iterdir()) == {*others, stuck}


def test_opening_in_the_clear_leaves_backups_as_they_are(path):
    with small_audit.make(path) as session:
        copy = session.document.back_up("regular")
    before = copy.read_bytes()
    draft = path.with_name(f".{path.name}.12ab.part")
    draft.touch()
    encrypting.finish(path, None)
    assert copy.read_bytes() == before
    assert not draft.exists()
    encrypting.finish(path, NEW)
    assert not encrypting.is_plain(copy)
    with Session.open(copy, NEW, read_only=True):
        pass


def test_one_backup_in_the_clear_among_encrypted_ones_is_found(whole):
    with Session.open(whole) as session:
        clear = session.document.back_up("regular")
        before = clear.read_bytes()
        other = session.document.back_up("before-format-3")
        encrypt_in_place(session.document, NEW)
    clear.write_bytes(before)
    stuck = backup.folder_of(whole) / ".regular.cpted.12ab.part"
    stuck.mkdir()  # what cannot be swept stops nobody
    encrypting.finish(whole, NEW)
    assert not encrypting.is_plain(clear)
    assert not encrypting.is_plain(other)


def test_a_disk_that_refuses_while_leftovers_are_mended_keeps_nobody_out(whole, monkeypatch):
    with Session.open(whole) as session:
        clear = session.document.back_up("regular")

    def refuse(*_of: object) -> None:
        raise OSError(errno.EIO, "no answer")

    monkeypatch.setattr("os.utime", refuse)
    encrypting.finish(whole, NEW)
    assert not encrypting.is_plain(clear)


def test_unfinished_backups_are_swept_and_those_of_this_passphrase_kept(whole):
    with Session.open(whole) as session:
        session.document.back_up("regular")
        draft = backup.folder_of(whole) / ".regular.cpted.12ab.part"
        draft.touch()
        first = encrypt_in_place(session.document, NEW)
        names = tuple(backup.name for backup in backup.backups_of(whole))
        before = {backup: backup.read_bytes() for backup in backup.backups_of(whole)}
        again = encrypt_in_place(session.document, NEW)
    assert not draft.exists()
    assert first.backups_encrypted == names
    assert again.backups_kept == names
    assert again.backups_encrypted == again.backups_left == again.backups_removed == ()
    assert {backup: backup.read_bytes() for backup in backup.backups_of(whole)} == before


def test_a_backup_whose_copy_is_spoiled_is_left_as_it_is(path, monkeypatch):
    def spoil(draft: Path, *_more: object) -> None:
        data = bytearray(draft.read_bytes())
        draft.write_bytes(data[:4096] + bytes(len(data) - 4096))

    with small_audit.make(path) as session:
        copy = session.document.back_up("regular")
        before = copy.read_bytes()
        encrypt_in_place(session.document, NEW)
        copy.write_bytes(before)
        make = encrypting.copy_database
        monkeypatch.setattr(
            encrypting, "copy_database",
            lambda source, old, draft, new: (make(source, old, draft, new), spoil(draft)),
        )  # fmt: skip
        encrypting.finish(path, NEW)
    assert copy.read_bytes() == before


def test_a_backup_the_disk_takes_no_copy_of_is_left_and_told(path):
    with small_audit.make(path) as session:
        copy = session.document.back_up("regular")
        long = copy.rename(copy.with_name(f"{'9' * 240}.cpted"))  # its draft's name is too long
        before = long.read_bytes()
        done = encrypt_in_place(session.document, NEW)
    assert done.backups_left == (long.name,)
    assert done.backups_encrypted == done.backups_removed == done.backups_kept == ()
    assert long.read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32", reason="a file that is open cannot be replaced there")
def test_the_bytes_of_old_backups_are_overwritten_too(path):
    with small_audit.make(path) as session:
        good = session.document.back_up("regular")
        bad = session.document.back_up("before-format-3")
        data = bad.read_bytes()
        bad.write_bytes(data[:100] + b"\xff" * (len(data) - 100))
        with good.open("rb") as one, bad.open("rb") as other:
            done = encrypt_in_place(session.document, NEW)
            assert one.read() == bytes(len(data))
            assert other.read() == bytes(len(data))
    assert (done.backups_encrypted, done.backups_removed) == ((good.name,), (bad.name,))


# Sentences, word for word


def test_what_is_refused_says_what_was_kept_and_what_to_do(whole):
    with Session.open(whole) as session:
        with pytest.raises(PassphraseError) as error:
            encrypt_in_place(session.document, "")
        assert str(error.value) == (
            "The passphrase is empty, so nothing was encrypted; choose one."
        )

        def fail(_stage: EncryptingStage) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

        with pytest.raises(StorageError) as error:
            encrypt_in_place(session.document, NEW, fail)
    assert str(error.value) == (
        "“audit.cpted” was not encrypted and is as it was, because the disk is full or does not "
        "answer. Free as much space as the audit takes and try again."
    )
    with Session.open(whole, read_only=True) as session:
        with pytest.raises(ReadOnlyError) as error:
            encrypt_in_place(session.document, NEW)
    assert str(error.value) == (
        "“audit.cpted” is open for reading only, so it was not encrypted. Close it elsewhere, or "
        "copy it, and open it again."
    )


def test_the_stages_are_told_by_these_names():
    assert list(EncryptingStage) == ["copied", "verified", "replaced", "wiped", "backups"]
