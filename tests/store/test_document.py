"""Making and opening documents: keys, formats, backups; the user's file is never harmed."""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
import small_audit
from both_forms import both_forms
from sqlcipher3 import dbapi2

from cpted_audit import __version__, clock
from cpted_audit.domain.ids import PersonId
from cpted_audit.domain.places.site import Person
from cpted_audit.errors import (
    AuditError,
    NewerFormatError,
    NotAnAuditError,
    PassphraseError,
    ReadOnlyError,
    StorageError,
)
from cpted_audit.session.session import Session
from cpted_audit.store import backup, formats
from cpted_audit.store.connection import APPLICATION_ID, key_pragma
from cpted_audit.store.document import Document, create, open_document
from cpted_audit.store.formats import NEEDED_VERSION, MissingMigrationError
from cpted_audit.store.migrations import MIGRATIONS
from cpted_audit.store.rows import Table
from cpted_audit.store.tables import PERSON, TABLES

SECRET = "Kaleidoscope-note-in-the-clear"


def _empty(path: Path, key: str | None = None) -> Document:
    return create(path, key, fill=lambda _db: None)


def _folder(path: Path) -> set[str]:
    return {one.name for one in path.parent.iterdir()}


def _one_sentence(error: pytest.ExceptionInfo[AuditError]) -> str:
    text = str(error.value)
    assert text.endswith(".")
    assert "\n" not in text
    assert "sqlite" not in text.lower()
    return text


# Making


def test_a_new_document_has_our_mark_and_format(path):
    _empty(path).close()
    with sqlite3.connect(path) as other:
        assert other.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
        assert other.execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS)
        assert other.execute("PRAGMA journal_mode").fetchone()[0] == "delete"
    other.close()
    assert _folder(path) == {"audit.cpted"}


@both_forms
def test_a_document_is_written_with_full_care(path, key):
    with _empty(path, key) as document:
        pragmas = {
            name: document.db.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "foreign_keys", "temp_store")
        }
    assert pragmas == {
        "journal_mode": "delete", "synchronous": 3, "foreign_keys": 1, "temp_store": 2,
    }  # fmt: skip


@pytest.mark.skipif(os.name == "nt", reason="POSIX permissions")
def test_a_new_document_is_its_owners_alone(path):
    _empty(path).close()
    assert path.stat().st_mode & 0o077 == 0


def test_making_leaves_a_file_that_is_there_as_it_is(path, key):
    path.write_bytes(b"mine")
    with pytest.raises(StorageError, match="already exists") as error:
        _empty(path, key)
    _one_sentence(error)
    assert path.read_bytes() == b"mine"
    assert _folder(path) == {"audit.cpted"}


@both_forms
def test_making_that_fails_leaves_nothing(path, key):
    def fill(db):
        PERSON.insert(db, Person(id=PersonId("1"), name="A"))
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        create(path, key, fill=fill)
    assert _folder(path) == set()


@pytest.mark.parametrize("place", ["missing/a.cpted", "a" * 300 + ".cpted", "a" * 250])
def test_making_where_it_cannot_be_is_told(tmp_path, place):
    with pytest.raises(StorageError) as error:
        _empty(tmp_path / place)
    _one_sentence(error)
    assert list(tmp_path.iterdir()) == []


# Keys


@pytest.mark.real_keys
def test_a_passphrase_is_hashed_as_often_as_the_library_says(path):
    """What is quick in the other tests of the ordinary run must be slow for who guesses."""
    small_audit.make(path, "key").close()
    for rounds, opens in ((256_000, True), (255_999, False), (1000, False)):
        with closing(dbapi2.connect(str(path))) as connection:
            connection.execute("PRAGMA cipher_log_level = NONE")
            connection.execute("PRAGMA key = 'key'")
            connection.execute(f"PRAGMA kdf_iter = {rounds}")
            if opens:
                assert connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
            else:
                with pytest.raises(dbapi2.DatabaseError):
                    connection.execute("SELECT count(*) FROM sqlite_master")


@pytest.mark.parametrize(
    "passphrase",
    ["'", "''", "a'b\"c", "; DROP TABLE site; --", "pässwörd 密码 🔑", " lead and trail ", "x'00'",
     "\\", "%s{}", "a" * 5000, "tab\tand\nnewline"],
)  # fmt: skip
def test_any_passphrase_opens_what_it_made_and_nothing_near_it_does(path, passphrase):
    _empty(path, passphrase).close()
    with open_document(path, passphrase) as document:
        assert document.encrypted
        assert document.problems() == []
    with pytest.raises(PassphraseError):
        open_document(path, passphrase + " ")


def test_a_key_statement_is_one_literal_whatever_the_passphrase():
    assert key_pragma("a'; DETACH main; --") == "PRAGMA key = 'a''; DETACH main; --'"


@pytest.mark.parametrize("passphrase", ["a\x00b", "\x00", ""])
def test_a_passphrase_that_cannot_work_is_refused_and_nothing_is_made(path, passphrase):
    with pytest.raises(PassphraseError) as error:
        _empty(path, passphrase)
    _one_sentence(error)
    assert _folder(path) == set()


def test_a_wrong_or_missing_passphrase_is_told_in_one_sentence(path, capfd):
    _empty(path, "right").close()
    before = path.read_bytes()
    for wrong in ("Right", "", "a\x00"):
        with pytest.raises(PassphraseError) as error:
            open_document(path, wrong)
        _one_sentence(error)
    with pytest.raises(PassphraseError, match="is encrypted") as error:
        open_document(path)
    _one_sentence(error)
    assert path.read_bytes() == before
    assert _folder(path) == {"audit.cpted"}
    assert capfd.readouterr() == ("", "")


def test_a_plain_document_opens_whatever_passphrase_is_offered(path):
    _empty(path).close()
    with open_document(path, "not needed") as document:
        assert not document.encrypted


def _secretive(path: Path) -> Session:
    session = small_audit.make(path, "key")
    small_audit.observe(session, "Main / Room 1", {"R1": small_audit.N}, SECRET * 50)
    return session


def _readable(data: bytes) -> list[bytes]:
    words = (SECRET.encode(), SECRET.encode("utf-16-le"), b"Small School", b"CREATE TABLE", b"SQLi")
    return [word for word in words if word in data]


def test_nothing_of_an_encrypted_document_can_be_read_in_its_file(path):
    with _secretive(path) as session:
        session.document.back_up("regular")
    files = [path, *backup.backups_of(path)]
    assert len(files) == 2
    for file in files:
        assert _readable(file.read_bytes()) == []
        assert len(set(file.read_bytes()[:16])) > 6


def test_nothing_of_an_encrypted_document_spills_into_another_file(path, tmp_path, monkeypatch):
    spill = tmp_path / "temp"
    spill.mkdir()
    for name in ("TMPDIR", "SQLITE_TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(spill))
    session = _secretive(path)
    document = session.document
    document.db.execute("PRAGMA cache_size = 4")
    with document.edit("Large"):
        for number in range(400):
            PERSON.insert(document.db, Person(id=PersonId(str(number)), name=SECRET * 40))
        document.db.execute("SELECT name FROM person ORDER BY name, id").fetchall()
        journal = path.with_name("audit.cpted-journal")
        assert journal.stat().st_size > 0
        for one in [journal, path, *spill.rglob("*")]:
            assert _readable(one.read_bytes()) == []
    with document.edit("Overwrite"):
        document.db.execute("UPDATE person SET name = 'x'")
        assert _readable(journal.read_bytes()) == []
    session.close()


def test_a_plain_document_does_hold_its_notes(path):
    """Guards the two tests above: the words are found where they are to be found."""
    with small_audit.make(path) as session:
        small_audit.observe(session, "Main / Room 1", {"R1": small_audit.N}, SECRET)
    assert len(_readable(path.read_bytes())) >= 3


# Formats


def test_a_newer_format_is_refused_and_left_alone(path, key):
    with _empty(path, key) as document:
        document.db.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    before = path.read_bytes()
    for read_only in (False, True):
        with pytest.raises(NewerFormatError, match="newer version") as error:
            open_document(path, key, read_only=read_only)
        _one_sentence(error)
    assert path.read_bytes() == before
    assert _folder(path) == {"audit.cpted"}


def test_a_newer_format_says_which_version_is_needed_where_the_file_does(path, key):
    with _empty(path, key) as document:
        found = document.db.execute(
            "SELECT value FROM view_state WHERE id = ?", [NEEDED_VERSION]
        ).fetchone()
        assert found == (__version__,)
        document.db.execute("UPDATE view_state SET value = '9.1.0'")
        document.db.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    for read_only in (False, True):
        with pytest.raises(NewerFormatError, match=r"version 9\.1\.0 or later reads it") as error:
            open_document(path, key, read_only=read_only)
        _one_sentence(error)


@pytest.mark.parametrize(
    "said", [__version__, "0.0.9", "", "9", "9.1 or so", "<b>9.1</b>", "9." * 40, "９.1"]
)
def test_what_a_newer_file_says_is_not_believed_unless_it_is_a_version(path, said):
    with _empty(path, None) as document:
        document.db.execute("UPDATE view_state SET value = ?", [said])
        document.db.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    with pytest.raises(NewerFormatError, match=r"newer version of this program \(format"):
        open_document(path)


def test_a_newer_file_without_that_table_is_refused_all_the_same(path):
    with _empty(path, None) as document:
        document.db.execute("DROP TABLE view_state")
        document.db.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    with pytest.raises(NewerFormatError):
        open_document(path)


def _add_column(db) -> None:
    db.execute("ALTER TABLE person ADD COLUMN badge TEXT NOT NULL DEFAULT ''")
    db.execute("UPDATE person SET badge = 'b-' || name")


def _fail(db) -> None:
    db.execute("ALTER TABLE person ADD COLUMN shift TEXT")
    db.execute("DROP TABLE finding")
    raise ZeroDivisionError


def _with_person(path: Path, key: str | None) -> None:
    with _empty(path, key) as document, document.edit("Add"):
        PERSON.insert(document.db, Person(id=PersonId("1"), name="Ann"))


def _rows(path: Path, key: str | None) -> dict[str, list[tuple[object, ...]]]:
    """Return every row of every table."""
    with open_document(path, key, read_only=True) as document:
        return {
            table: document.db.execute(f"SELECT * FROM {table}").fetchall()
            for table in document.db.table_names()
        }


@both_forms
def test_an_older_format_is_backed_up_and_brought_up_to_date_once(path, key):
    _with_person(path, key)
    before = _rows(path, key)
    newer = (*MIGRATIONS, _add_column)
    with open_document(path, key, migrations=newer) as document:
        assert document.db.execute("SELECT badge FROM person").fetchall() == [("b-Ann",)]
        assert document.db.execute("PRAGMA user_version").fetchone()[0] == len(newer)
    (kept,) = backup.backups_of(path)
    assert kept.name.endswith(f"before-format-{len(newer)}.cpted")
    assert _rows(kept, key) == before
    with open_document(path, key, migrations=newer) as document:
        document.undo()
        assert PERSON.all(document.db) == []
        document.redo()
        assert [person.name for person in PERSON.all(document.db)] == ["Ann"]
    assert backup.backups_of(path) == [kept]
    with open_document(kept, key) as document:
        assert len(PERSON.all(document.db)) == 1


def test_a_migration_that_fails_leaves_the_old_file_whole(path, key):
    _with_person(path, key)
    old = path.read_bytes()
    with pytest.raises(ZeroDivisionError):
        open_document(path, key, migrations=(*MIGRATIONS, _add_column, _fail))
    assert path.read_bytes() == old
    assert _folder(path) == {"audit.cpted", "audit.cpted.backups"}
    with open_document(path, key) as document:
        assert document.problems() == []
        assert len(PERSON.all(document.db)) == 1


@dataclass(frozen=True, slots=True, kw_only=True)
class WiderPerson(Person):
    badge: str = ""


def test_a_field_without_a_migration_is_told_to_whoever_added_it(path, tmp_path, monkeypatch):
    _empty(path).close()
    before = path.read_bytes()
    monkeypatch.setattr(formats, "TABLES", (*TABLES, Table("person", WiderPerson)))
    told = r"No migration makes a column for person\.badge.*MIGRATIONS in.*no file is damaged"
    with pytest.raises(MissingMigrationError, match=told):
        open_document(path)
    assert path.read_bytes() == before
    with pytest.raises(MissingMigrationError, match=told):
        _empty(tmp_path / "new.cpted")
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


def test_a_migration_that_cannot_back_up_is_not_begun(path):
    _with_person(path, None)
    old = path.read_bytes()
    backup.folder_of(path).write_bytes(b"a file where the folder should be")
    with pytest.raises(StorageError) as error:
        open_document(path, migrations=(*MIGRATIONS, _add_column))
    _one_sentence(error)
    assert path.read_bytes() == old


def test_reading_an_older_format_writes_no_byte_to_it_or_beside_it(path, key):
    _with_person(path, key)
    old = path.read_bytes()
    newer = (*MIGRATIONS, _add_column)
    with open_document(path, key, read_only=True, migrations=newer) as document:
        assert document.read_only
        assert document.db.execute("SELECT badge FROM person").fetchall() == [("b-Ann",)]
        with pytest.raises(ReadOnlyError), document.edit("Add"):
            pass
    assert path.read_bytes() == old
    assert _folder(path) == {path.name}


def test_reading_leaves_an_older_format_alone_while_another_has_it_open(path, key):
    _with_person(path, key)
    old = path.read_bytes()
    newer = (*MIGRATIONS, _add_column)
    with open_document(path, key), open_document(path, key, read_only=True, migrations=newer) as it:
        assert it.db.execute("SELECT badge FROM person").fetchall() == [("b-Ann",)]
    assert path.read_bytes() == old


@pytest.mark.parametrize(
    "statement",
    [
        "PRAGMA user_version = 0",
        "PRAGMA user_version = -1",
        "CREATE TABLE theirs (id TEXT)",
        "ALTER TABLE person ADD COLUMN theirs TEXT",
        "DROP TABLE light_reading",
        "UPDATE level SET building_id = 'gone'",
        "PRAGMA writable_schema = 1; UPDATE sqlite_master SET rootpage = 5 WHERE name = 'contact'",
    ],
)
def test_an_older_format_that_is_not_whole_is_refused_before_it_is_touched(path, statement):
    small_audit.make(path).close()
    other = sqlite3.connect(path)
    other.executescript(statement)
    other.close()
    old = path.read_bytes()
    for read_only in (True, False):
        with pytest.raises(NotAnAuditError) as error:
            open_document(path, read_only=read_only, migrations=(*MIGRATIONS, _add_column))
        _one_sentence(error)
    assert path.read_bytes() == old
    assert _folder(path) == {path.name}


def test_a_file_with_a_write_ahead_log_is_read_in_a_copy(path):
    _with_person(path, None)
    other = sqlite3.connect(path)
    other.execute("PRAGMA journal_mode = WAL")
    other.execute("UPDATE person SET name = 'In the log'")
    other.commit()
    before = {one.name: one.read_bytes() for one in path.parent.iterdir()}
    assert f"{path.name}-wal" in before
    with open_document(path, read_only=True) as document:
        assert [one.name for one in PERSON.all(document.db)] == ["In the log"]
    after = {one.name: one.read_bytes() for one in path.parent.iterdir()}
    other.close()
    assert after == before
    with open_document(path) as document:
        assert [one.name for one in PERSON.all(document.db)] == ["In the log"]
        assert document.db.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_a_private_copy_goes_with_closing(path, tmp_path, monkeypatch):
    _with_person(path, None)
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(place))
    newer = (*MIGRATIONS, _add_column)
    with open_document(path, read_only=True, migrations=newer):
        (folder,) = place.iterdir()
        assert os.name == "nt" or folder.stat().st_mode & 0o077 == 0
    assert list(place.iterdir()) == []
    with pytest.raises(ZeroDivisionError):
        open_document(path, read_only=True, migrations=(*newer, _fail))
    assert list(place.iterdir()) == []


# Backups


@both_forms
def test_backups_rotate_and_open(path, key):
    with small_audit.make(path, key) as session:
        small_audit.observe(session, "Main / Room 1", {"R1": small_audit.Y})
    folder = backup.folder_of(path)
    folder.mkdir()
    for day in range(1, 6):
        (folder / f"2026010{day}-120000-regular.cpted").write_bytes(b"old")
    (folder / "20260101-120000-before-format-2.cpted").write_bytes(b"old")
    with open_document(path, key) as document:
        newest = document.back_up("regular")
    assert [backup.name for backup in backup.backups_of(path)] == [
        newest.name,
        "20260105-120000-regular.cpted",
        "20260104-120000-regular.cpted",
        "20260101-120000-before-format-2.cpted",
    ]
    with Session.open(newest, key, read_only=True) as session:
        assert small_audit.answers(session) == {("R1", "Main / Room 1"): small_audit.Y}


def test_an_old_backup_that_cannot_be_removed_stops_no_new_one(path):
    """On Windows one that somebody looks into; everywhere what is no file."""
    small_audit.make(path).close()
    folder = backup.folder_of(path)
    folder.mkdir()
    for day in range(1, 6):
        (folder / f"2026010{day}-120000-regular.cpted").write_bytes(b"old")
    held = folder / "20260102-120000-regular.cpted"
    held.unlink()
    held.mkdir()
    with open_document(path) as document:
        made = document.back_up("regular")
        assert made.read_bytes().startswith(b"SQLite")
    left = [
        f"2026010{day}-120000-regular.cpted" for day in (5, 4, 2)
    ]  # the oldest one is removed all the same
    assert [one.name for one in backup.backups_of(path)] == [made.name, *left]


def test_a_backup_is_made_on_closing_when_due_and_not_otherwise(path):
    with small_audit.make(path) as session:
        small_audit.observe(session, "Main / Room 1", {"R1": small_audit.Y})
    assert backup.backups_of(path) == []  # so young a document is no loss to copy later
    with Session.open(path) as session:
        small_audit.age(session)
    (first,) = backup.backups_of(path)
    with Session.open(path) as session:
        small_audit.observe(session, "Main / Room 1", {"R1": small_audit.N})
    assert backup.backups_of(path) == [first]
    long_ago = time.time() - backup.INTERVAL.total_seconds() - 60
    os.utime(first, (long_ago, long_ago))
    with Session.open(path, read_only=True):
        pass
    assert backup.backups_of(path) == [first]
    Session.open(path).close()
    assert len(backup.backups_of(path)) in {1, 2}  # one when both fell into the same second
    assert _rows(backup.backups_of(path)[0], None) == _rows(path, None)


def test_a_clock_set_back_holds_no_backup_up(path):
    with small_audit.make(path) as session:
        small_audit.observe(session, "Main / Room 1", {"R1": small_audit.Y})
    folder = backup.folder_of(path)
    folder.mkdir()
    ahead = time.time() + 400 * 24 * 3600
    for day in range(1, 4):
        copy = folder / f"2099010{day}-120000-regular.cpted"
        copy.write_bytes(b"made while the clock was wrong")
        os.utime(copy, (ahead, ahead))
    Session.open(path).close()
    (made,) = [backup for backup in backup.backups_of(path) if not backup.name.startswith("2099")]
    assert _rows(made, None) == _rows(path, None)
    assert sorted(backup.name[:8] for backup in backup.backups_of(path) if backup != made) == [
        "20990102", "20990103",
    ]  # fmt: skip
    Session.open(path).close()
    assert made.exists()


def test_a_document_begun_with_the_clock_ahead_is_backed_up(path):
    with small_audit.make(path):
        pass
    began = clock.moment() + timedelta(days=400)
    assert backup.is_due(path, began)


# Names


_SIGN = "" if os.name == "nt" else "?"
"""A sign that no name of a file has on Windows."""


@pytest.mark.parametrize(
    "name", [f"a b%20c{_SIGN}x#y.cpted", "Ünïcode 学校.cpted", "it's [1].cpted"]
)
def test_odd_file_names_work(tmp_path, key, name):
    path = tmp_path / name
    small_audit.make(path, key).close()
    with Session.open(path, key) as session:
        small_audit.observe(session, "Main / Room 1", {"R1": small_audit.Y})
        small_audit.age(session)
    assert backup.backups_of(path)
    assert _folder(path) == {name, f"{name}.backups"}


@pytest.mark.parametrize("name", ["missing.cpted", "a" * 300, "no/such/folder.cpted"])
def test_a_missing_file_is_told(tmp_path, name):
    for read_only in (False, True):
        with pytest.raises(NotAnAuditError) as error:
            open_document(tmp_path / name, read_only=read_only)
        _one_sentence(error)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="POSIX permissions")
@pytest.mark.parametrize(("mode", "folder_mode"), [(0o600, 0o700), (0o640, 0o750), (0o664, 0o775)])
def test_a_backup_has_the_permissions_of_the_audit(path, key, mode, folder_mode):
    with small_audit.make(path, key) as session:
        path.chmod(mode)
        made = session.document.back_up("regular")
    assert made.stat().st_mode & 0o777 == mode
    assert made.parent.stat().st_mode & 0o777 == folder_mode


@both_forms
def test_a_backup_holds_what_another_program_wrote_as_a_whole_or_not_at_all(path, key):
    with small_audit.make(path, key) as session:
        small_audit.observe(session, "Main / Room 1", {"R1": small_audit.Y}, "before")
        other = open_document(path, key, take_over=True)
        with other.edit("Change"):
            other.db.execute("UPDATE answer SET note = 'after'")
            made = session.document.back_up("regular")
        other.close()
    with Session.open(made, key, read_only=True) as session:
        assert {answer.note for answer in session.walk.answers.values()} == {"before"}
        assert session.document.problems() == []


def test_a_backup_that_was_not_finished_is_swept_at_the_next_opening(path):
    with small_audit.make(path) as session:
        made = session.document.back_up("regular")
    unfinished = made.with_name(f".{made.name}.0a1b2c3d.part")
    unfinished.write_bytes(made.read_bytes()[:5000])
    with open_document(path, read_only=True):
        assert unfinished.exists()
    open_document(path).close()
    assert list(made.parent.iterdir()) == [made]


def test_a_backup_is_due_only_after_hours_of_edits(path):
    path.write_bytes(b"x")
    now = clock.moment()
    assert not backup.is_due(path, now - timedelta(hours=1))
    assert backup.is_due(path, now - timedelta(hours=5))
    path.unlink()
    with small_audit.make(path) as session:
        session.document.back_up("regular")
    assert not backup.is_due(path, now - timedelta(hours=5))
