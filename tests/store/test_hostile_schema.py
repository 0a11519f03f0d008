"""A file that came by mail: a schema that is not ours is refused before anything of it is run."""

from __future__ import annotations

import shutil
import sqlite3
import struct
from contextlib import closing
from pathlib import Path

import pytest
import small_audit
from hostile_schemas import HOSTILE, mixed, spoil
from sqlcipher3 import dbapi2

from cpted_audit.cli.main import MISTAKE, run
from cpted_audit.errors import AuditError, NotAnAuditError
from cpted_audit.session.session import Session
from cpted_audit.store import encrypt_document, encrypting, schema
from cpted_audit.store.connection import connect
from cpted_audit.store.database import Database
from cpted_audit.store.document import open_document
from cpted_audit.store.migrations import MIGRATIONS

FILES = Path(__file__).resolve().parents[1] / "files"
KEY = "a long passphrase of the tests"


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Path:
    """A whole audit of the newest format with a step to undo."""
    path = tmp_path_factory.mktemp("made") / "made.cpted"
    session = small_audit.make(path)
    small_audit.observe(session, "Main / Door 1", {"D1": small_audit.N})
    session.document.close()
    return path


@pytest.fixture
def mailed(made, tmp_path) -> Path:
    return Path(shutil.copy(made, tmp_path / "mailed.cpted"))


@pytest.fixture
def ran(monkeypatch) -> list[str]:
    """What of a file's own was compiled to be run, by a connection of the real driver."""
    found: list[str] = []

    def watch(action: int, first: str, second: str, _database: str, inside: str | None) -> int:
        ours = inside is None or inside.startswith("journal_")
        if not ours or "unicode" in {first, second}:
            found.append(f"{action} {first} {second} {inside}")
        return 0

    real = dbapi2.connect

    def watched(*given, **named):
        connection = real(*given, **named)
        connection.set_authorizer(watch)
        return connection

    monkeypatch.setattr(dbapi2, "connect", watched)
    return found


def _assert_refused_and_untouched(path: Path, key: str | None = None) -> str:
    before, beside = path.read_bytes(), sorted(path.parent.iterdir())
    sentences = set()
    for read_only in (True, False):
        with pytest.raises(NotAnAuditError) as error:
            Session.open(path, key, read_only=read_only)
        sentences.add(str(error.value))
        assert path.read_bytes() == before
        assert sorted(path.parent.iterdir()) == beside
    (sentence,) = sentences
    assert path.name in sentence
    assert "\n" not in sentence
    return sentence


def test_the_watch_sees_what_a_file_runs(mailed, ran):
    """Where nobody refuses, the canary is heard: the tests below can fail."""
    spoil(mailed, HOSTILE["a view"])
    with closing(dbapi2.connect(str(mailed))) as connection:
        connection.execute("SELECT * FROM v").fetchall()
    assert any("unicode" in one for one in ran)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_schema_that_is_not_ours_is_refused_before_it_is_run(mailed, ran, name, capsys):
    spoil(mailed, HOSTILE[name])
    _assert_refused_and_untouched(mailed)
    before = mailed.read_bytes()
    assert run(["check", str(mailed)]) == MISTAKE
    assert mailed.name in capsys.readouterr().err
    assert mailed.read_bytes() == before
    assert ran == []


@pytest.mark.parametrize("number", range(1, len(MIGRATIONS)))
@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER t AFTER UPDATE ON journal_step BEGIN DELETE FROM site; END",
        "CREATE TRIGGER t AFTER INSERT ON finding BEGIN SELECT unicode('x'); END",
        "CREATE INDEX i ON answer (unicode(note))",
        "ALTER TABLE answer ADD COLUMN g TEXT AS (unicode(note))",
        "CREATE TABLE more (id TEXT)",
    ],
)
def test_an_older_format_is_looked_at_before_it_is_brought_up_to_date(
    tmp_path, ran, number, statement
):
    path = Path(shutil.copy(FILES / f"format-{number}.cpted", tmp_path))
    spoil(path, [statement])
    _assert_refused_and_untouched(path)
    assert ran == []


def test_an_encrypted_file_is_looked_at_alike(tmp_path, ran):
    path = tmp_path / "locked.cpted"
    small_audit.make(path, KEY).close()
    with closing(connect(path, KEY, read_only=False).conn) as other:
        other.execute("CREATE TRIGGER t AFTER INSERT ON answer BEGIN DELETE FROM site; END")
    assert "the trigger “t”" in _assert_refused_and_untouched(path, KEY)
    assert ran == []


def test_the_sentence_names_what_it_is(mailed):
    spoil(
        mailed, ['CREATE TRIGGER "free\n<b>money</b>" AFTER INSERT ON answer BEGIN SELECT 1; END']
    )
    sentence = _assert_refused_and_untouched(mailed)
    assert "contains the trigger “free<b>money</b>”, which this program never makes" in sentence


def test_a_hostile_backup_in_the_clear_is_not_copied_when_an_audit_is_encrypted(mailed, ran):
    with Session.open(mailed) as session:
        folder = mailed.with_name(f"{mailed.name}.backups")
        folder.mkdir(exist_ok=True)
        backup = Path(shutil.copy(mailed, folder / "20260101-000000-regular.cpted"))
        spoil(backup, HOSTILE["a trigger that renames the school"])
        encrypt_document.encrypt_in_place(session.document, KEY)
        assert session.site.name == "Small School"
    assert not backup.exists() or not encrypting.is_plain(backup)
    assert ran == []


def test_texts_in_another_encoding_are_refused(mailed):
    wide = mailed.with_name("wide.cpted")
    with closing(sqlite3.connect(mailed)) as old, closing(sqlite3.connect(wide)) as new:
        new.execute("PRAGMA encoding = 'UTF-16le'")
        for line in old.iterdump():
            new.execute(line)
        for name in ("application_id", "user_version"):
            ((number,),) = old.execute(f"PRAGMA {name}").fetchall()
            new.execute(f"PRAGMA {name} = {number}")
        new.commit()
    assert "UTF-16" in _assert_refused_and_untouched(wide)


def test_every_released_format_is_what_its_migrations_make(tmp_path):
    for number in range(1, len(MIGRATIONS) + 1):
        path = Path(shutil.copy(FILES / f"format-{number}.cpted", tmp_path))
        open_document(path).close()
        open_document(path).close()


def test_how_a_statement_is_spaced_and_quoted_says_nothing(mailed):
    with closing(sqlite3.connect(mailed, isolation_level=None)) as other:
        other.execute("PRAGMA writable_schema = ON")
        other.execute(
            "UPDATE sqlite_master SET sql = replace(replace(sql, 'TABLE view_state', "
            "'TABLE \"view_state\"'), ', ', ',\n ') WHERE name = 'view_state'"
        )
        assert other.execute(
            "SELECT count(*) FROM sqlite_master WHERE sql LIKE '%TABLE \"view_state\"%'"
        ).fetchone() == (1,)
    open_document(mailed).close()


def test_the_programs_own_schema_is_read_whole():
    parts = schema._made_by(MIGRATIONS)
    assert len(parts) < schema.MOST_PARTS / 2
    assert max(len(" ".join(part[3] or ())) for part in parts) < schema.MOST_LETTERS / 2


def test_the_digest_of_the_newest_format_is_that_of_what_its_migrations_make(mailed):
    with closing(dbapi2.connect(":memory:", isolation_level=None)) as connection:
        db = Database(connection)
        for migration in MIGRATIONS:
            migration(db)
        assert (len(MIGRATIONS), schema._digest(schema._entries(db))) == schema.NEWEST
    with open_document(mailed) as document:
        assert schema._digest(schema._entries(document.db)) == schema.NEWEST[1]


def test_limits_are_in_force_before_the_file_is_read(mailed):
    with open_document(mailed) as document:
        asked = {
            name: document.db.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("trusted_schema", "writable_schema", "cell_size_check", "cache_size",
                         "hard_heap_limit", "max_page_count", "page_count")
        }  # fmt: skip
        with pytest.raises(dbapi2.OperationalError):
            document.db.execute("SELECT load_extension('x')")
    assert (asked["trusted_schema"], asked["writable_schema"]) == (0, 0)
    assert (asked["cell_size_check"], asked["cache_size"]) == (1, -8000)
    assert 0 < asked["hard_heap_limit"] <= 4 << 30
    assert 0 < asked["max_page_count"] - asked["page_count"] <= (16 << 30) // 512


def test_a_journal_that_names_another_file_is_refused_and_that_file_kept(mailed, tmp_path):
    """An older database deletes the file whose name stands at the end of a mailed journal."""
    work = tmp_path / "thesis.txt"
    work.write_text("a life's work")
    with closing(sqlite3.connect(mailed, isolation_level=None)) as other:
        other.execute("PRAGMA cache_size = 1")
        other.execute("BEGIN")
        other.execute("UPDATE answer SET note = hex(zeroblob(40000))")
        other.execute("UPDATE site SET name = 'Half written'")
        journal = mailed.with_name(f"{mailed.name}-journal")
        half, begun = mailed.read_bytes(), journal.read_bytes()
        other.execute("ROLLBACK")
    name = str(work).encode()
    check = sum(one if one < 128 else one - 256 for one in name) & 0xFFFFFFFF
    end = struct.pack(">I", (1 << 30) // 4096 + 1) + name + struct.pack(">II", len(name), check)
    mailed.write_bytes(half)
    journal.write_bytes(begun + end + bytes.fromhex("d9d505f920a163d7"))
    assert "points to another file" in _refusal(mailed)
    assert work.read_text() == "a life's work"
    journal.write_bytes(begun)  # without the name it is an edit that a crash cut short
    with Session.open(mailed) as session:
        assert session.site.name == "Small School"


def _refusal(path: Path) -> str:
    with pytest.raises(AuditError) as error:
        Session.open(path)
    return str(error.value)


def _fuzz(made: Path, folder: Path, ran: list[str], numbers: range) -> None:
    for number in numbers:
        path = Path(shutil.copy(made, folder / f"mailed {number}.cpted"))
        done = mixed(path, number)
        assert done
        _assert_refused_and_untouched(path)
        assert ran == [], done
        path.unlink()


def test_schemas_of_chance_are_never_run(made, tmp_path, ran):
    _fuzz(made, tmp_path, ran, range(20))


@pytest.mark.slow
def test_three_hundred_schemas_of_chance_are_never_run(made, tmp_path, ran):
    _fuzz(made, tmp_path, ran, range(1000, 1300))
