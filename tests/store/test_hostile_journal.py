"""A journal or log mailed with a file: what it makes of the file is seen before it is touched.

SQLite puts either into the file before it reads anything of it, so the check of the tables would
come too late for the file's own bytes.
"""

from __future__ import annotations

import shutil
import sqlite3
import struct
import sys
from contextlib import closing
from pathlib import Path

import children
import pytest
import small_audit
from hostile_schemas import HOSTILE, spoil

from cpted_audit.cli.main import MISTAKE, run
from cpted_audit.errors import AuditError, NotAnAuditError, PassphraseError, StorageError
from cpted_audit.session.session import Session
from cpted_audit.store import backup
from cpted_audit.store.encrypt_document import encrypt_in_place
from cpted_audit.store.encrypting import copy_database
from cpted_audit.store.tables import PERSON

PAGE, SECTOR = 4096, 512
MAGIC = bytes.fromhex("d9d505f920a163d7")
KEY = "a long passphrase of the tests"


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> bytes:
    path = tmp_path_factory.mktemp("made") / "made.cpted"
    with small_audit.make(path) as session:
        small_audit.observe(session, "Main / Door 1", {"D1": small_audit.N})
    return path.read_bytes()


@pytest.fixture
def mailed(made, tmp_path) -> Path:
    path = tmp_path / "mailed.cpted"
    path.write_bytes(made)
    return path


def journal_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-journal")


def journal(back_to: bytes, *, pages: int | None = None, records: int | None = None) -> bytes:
    """Return a journal of which SQLite makes a file of these bytes (sqlite.org, file format, 3)."""
    nonce = 7
    whole = [back_to[at : at + PAGE] for at in range(0, len(back_to), PAGE)][:records]
    count = len(back_to) // PAGE if pages is None else pages
    begin = MAGIC + struct.pack(">IIIII", len(whole), nonce, count, SECTOR, PAGE)
    rows = [
        struct.pack(">I", number) + page
        + struct.pack(">I", (nonce + sum(page[PAGE - 200 : 0 : -200])) & 0xFFFFFFFF)
        for number, page in enumerate(whole, 1)
    ]  # fmt: skip
    return begin.ljust(SECTOR, b"\0") + b"".join(rows)


def _spoiled(path: Path, name: str) -> bytes:
    """Return the bytes of an audit with a hostile schema."""
    other = path.with_name("spoiled")
    shutil.copy(path, other)
    spoil(other, HOSTILE[name])
    data = other.read_bytes()
    other.unlink()
    return data


def _assert_refused_and_untouched(path: Path, kind: type[AuditError] = NotAnAuditError) -> str:
    before = {one.name: one.read_bytes() for one in path.parent.iterdir()}
    sentences = set()
    for read_only in (True, False):
        with pytest.raises(kind) as error:
            Session.open(path, read_only=read_only)
        sentences.add(str(error.value))
        assert {one.name: one.read_bytes() for one in path.parent.iterdir()} == before
    assert run(["check", str(path)]) == MISTAKE
    assert {one.name: one.read_bytes() for one in path.parent.iterdir()} == before
    (sentence,) = sentences
    assert "\n" not in sentence
    return sentence


def test_sqlite_obeys_such_a_journal(mailed):
    """The tests below can fail: whoever opens the file gets what the journal holds."""
    journal_of(mailed).write_bytes(journal(_spoiled(mailed, "a trigger that renames the school")))
    with closing(sqlite3.connect(mailed)) as other:
        assert other.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
    assert not journal_of(mailed).exists()


@pytest.mark.parametrize(
    "name",
    [
        "a trigger that empties the history", "a view in place of a table",
        "a default that is an expression", "an index in place of ours", "one table fewer",
        "no format",
    ],
)  # fmt: skip
def test_a_journal_that_makes_the_file_hostile_is_not_obeyed(mailed, name):
    journal_of(mailed).write_bytes(journal(_spoiled(mailed, name)))
    assert mailed.name in _assert_refused_and_untouched(mailed)


def test_a_journal_that_cuts_the_file_short_is_not_obeyed(mailed, made):
    journal_of(mailed).write_bytes(journal(made, pages=9))
    _assert_refused_and_untouched(mailed)


@pytest.mark.parametrize("pages", [1 << 16, (1 << 32) - 1])
def test_a_journal_that_makes_the_file_huge_is_not_obeyed(mailed, made, pages):
    journal_of(mailed).write_bytes(journal(made, pages=pages, records=2))
    assert "larger than it ever was" in _assert_refused_and_untouched(mailed)


def test_a_journal_that_puts_removed_pages_back_is_obeyed(mailed, made):
    """As after a crash in the middle of an edit that made the file smaller."""
    mailed.write_bytes(made[: -5 * PAGE])
    journal_of(mailed).write_bytes(journal(made))
    with Session.open(mailed) as session:
        assert session.document.problems() == []
    assert mailed.stat().st_size == len(made)
    assert not journal_of(mailed).exists()


@pytest.mark.parametrize(
    "junk",
    [b"", b"\0" * 600, b"junk" * 300, MAGIC, MAGIC + b"\xff" * 600, bytes(600) + MAGIC],
    ids=["empty", "zeros", "junk", "mark", "mark and junk", "mark at the end"],
)  # fmt: skip
def test_a_journal_that_was_never_finished_keeps_nobody_out(mailed, junk):
    journal_of(mailed).write_bytes(junk)
    for read_only in (True, False):
        with Session.open(mailed, read_only=read_only) as session:
            assert session.site.name == "Small School"


@pytest.fixture(scope="module")
def sealed(tmp_path_factory) -> bytes:
    path = tmp_path_factory.mktemp("sealed") / "made.cpted"
    small_audit.make(path, KEY).close()
    return path.read_bytes()


def _spoil(data: bytes, *numbers: int) -> bytes:
    """Return a file's bytes with some pages of others; one with none of its own for no numbers."""
    whole = bytearray(data)
    for number in numbers or range(len(data) // PAGE):
        whole[number * PAGE : (number + 1) * PAGE] = bytes([number + 1 & 0xFF]) * PAGE
    return bytes(whole)


@pytest.mark.parametrize("read_only", [True, False])
@pytest.mark.parametrize("spoiled", [(0,), (-1,), ()], ids=["first", "last", "all"])
def test_a_journal_that_spoils_an_encrypted_file_is_not_obeyed(
    sealed, tmp_path, spoiled, read_only
):
    path = tmp_path / "sealed.cpted"
    path.write_bytes(sealed)
    numbers = [number % (len(sealed) // PAGE) for number in spoiled]
    journal_of(path).write_bytes(journal(_spoil(sealed, *numbers)))
    before = {one.name: one.read_bytes() for one in tmp_path.iterdir()}
    with pytest.raises(NotAnAuditError) as told:
        Session.open(path, KEY, read_only=read_only)
    assert str(told.value) == (
        "“sealed.cpted-journal” beside “sealed.cpted” would spoil pages of it, so no edit of this "
        "audit left it. Nothing was opened or changed; move that file away, or open another copy."
    )
    assert {one.name: one.read_bytes() for one in tmp_path.iterdir()} == before
    journal_of(path).unlink()
    with Session.open(path, KEY) as session:
        assert session.document.problems() == []


def test_a_journal_is_not_blamed_for_what_was_spoiled_before_or_for_a_wrong_passphrase(
    sealed, tmp_path
):
    path = tmp_path / "sealed.cpted"
    last = len(sealed) // PAGE - 1
    path.write_bytes(_spoil(sealed, last))
    journal_of(path).write_bytes(journal(sealed, records=1))
    with pytest.raises(NotAnAuditError, match="is damaged"):
        Session.open(path, KEY)
    path.write_bytes(sealed)
    journal_of(path).write_bytes(journal(sealed, records=1))
    with pytest.raises(PassphraseError):
        Session.open(path, "another one")
    with Session.open(path, KEY) as session:
        assert session.document.problems() == []
        assert not journal_of(path).exists()


def test_a_log_beside_a_file_that_says_it_has_none_is_looked_at_too(mailed, made):
    """SQLite takes it up whatever the header says."""
    other = sqlite3.connect(mailed, isolation_level=None)
    other.execute("PRAGMA journal_mode = WAL")
    other.execute("CREATE TRIGGER t AFTER INSERT ON answer BEGIN DELETE FROM journal_step; END")
    log = mailed.with_name(f"{mailed.name}-wal").read_bytes()
    other.close()
    for one in mailed.parent.iterdir():
        one.unlink()
    mailed.write_bytes(made)
    mailed.with_name(f"{mailed.name}-wal").write_bytes(log)
    assert "the trigger “t”" in _assert_refused_and_untouched(mailed)


_HALFWAY = """
import os, signal, sys
from pathlib import Path
from cpted_audit.domain.ids import PersonId
from cpted_audit.domain.places.site import Person
from cpted_audit.session.session import Session
from cpted_audit.store.tables import PERSON

session = Session.open(Path(sys.argv[1]))
session.document.db.execute("PRAGMA cache_size = 2")
with session.edit("Never finished"):
    for number in range(100):
        PERSON.insert(session.document.db, Person(id=PersonId(str(number)), name="n" * 500))
    KILL_ITSELF
""".replace("KILL_ITSELF", children.KILL_ITSELF)


def _kill_halfway(path: Path) -> None:
    child = children.run([sys.executable, "-c", _HALFWAY, str(path)], check=False)
    assert children.was_killed(child)
    assert journal_of(path).stat().st_size > SECTOR


def test_without_room_for_a_copy_only_what_this_machine_left_is_taken_back(mailed, monkeypatch):
    _kill_halfway(mailed)
    lock = mailed.with_name(f"{mailed.name}.lock")
    left = lock.read_bytes()
    full = shutil.disk_usage(mailed)._replace(free=0)
    monkeypatch.setattr("shutil.disk_usage", lambda _where: full)
    lock.unlink()  # as it comes by mail
    _assert_refused_and_untouched(mailed, StorageError)
    lock.write_bytes(left)
    with Session.open(mailed) as session:
        assert PERSON.all(session.document.db) == []


def test_an_edit_cut_short_in_a_backup_is_taken_back_when_it_is_encrypted(mailed):
    """Somebody opened the backup itself, and the program was killed there."""
    with Session.open(mailed) as session:
        copy = session.document.back_up("regular")
        _kill_halfway(copy)
        done = encrypt_in_place(session.document, KEY)
    assert done.backups_encrypted == (copy.name,)
    assert not journal_of(copy).exists()
    assert backup.backups_of(mailed) == [copy]
    with Session.open(copy, KEY, read_only=True) as session:
        assert PERSON.all(session.document.db) == []
        assert session.document.problems() == []


def test_a_file_is_copied_only_once_its_journal_was_looked_at(mailed, tmp_path):
    journal_of(mailed).write_bytes(journal(_spoiled(mailed, "a trigger that renames the school")))
    before = {one.name: one.read_bytes() for one in tmp_path.iterdir()}
    with pytest.raises(NotAnAuditError, match="the trigger “t”"):
        copy_database(mailed, None, tmp_path / "draft", KEY)
    assert {one.name: one.read_bytes() for one in tmp_path.iterdir()} == before
