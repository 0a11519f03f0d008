"""Files that are no audits, or no longer whole: told in one sentence and left byte for byte."""

from __future__ import annotations

import os
import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
import small_audit
from hostile_schemas import HOSTILE, spoil
from PIL import Image

from cpted_audit.cli.main import MISTAKE, run
from cpted_audit.domain.ids import PhotoId
from cpted_audit.domain.photos.photo import Photo
from cpted_audit.errors import AuditError, NotAnAuditError
from cpted_audit.session.check import check
from cpted_audit.session.photos import photos
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import current_findings, current_score, visits
from cpted_audit.store import journal
from cpted_audit.store.connection import APPLICATION_ID
from cpted_audit.store.document import open_document
from cpted_audit.store.migrations import MIGRATIONS
from cpted_audit.store.tables import PHOTO, PICTURE, Picture


def _read_everything(path: Path, key: str | None, *, read_only: bool) -> None:
    """Do what a program does with an audit short of editing it."""
    with open_document(path, key, read_only=read_only) as document:
        session = Session(document)
        current_score(session)
        current_findings(session)
        visits(session)
        assert session.site.name
        for photo in photos.photos(session):
            assert photos.picture(session, photo)
            assert photos.thumbnail(session, photo)
        for place in session.walk.route():
            session.walk.path(place)
        session.history()
        assert (session.undo_label, session.redo_label) != (0, 0)
        damage = check(session).damage
        if damage:
            raise NotAnAuditError("; ".join(damage))


def _assert_refused_and_untouched(path: Path, key: str | None = None) -> None:
    before = path.read_bytes()
    beside = {one.name for one in path.parent.iterdir()}
    for read_only in (True, False):
        with pytest.raises(AuditError) as error:
            _read_everything(path, key, read_only=read_only)
        assert str(error.value)
        assert path.read_bytes() == before
        assert {one.name for one in path.parent.iterdir()} == beside


def _png(path: Path) -> None:
    Image.new("RGB", (64, 64), "red").save(path, "PNG")


def _foreign(path: Path) -> None:
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE site (id TEXT)")
    other.close()


def _foreign_wal(path: Path) -> None:
    other = sqlite3.connect(path)
    other.execute("PRAGMA journal_mode = WAL")
    other.execute("CREATE TABLE site (id TEXT)")
    other.commit()
    other.close()


def _pretender(path: Path) -> None:
    """A database with our mark and none of our tables."""
    other = sqlite3.connect(path)
    other.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    other.execute("PRAGMA user_version = 1")
    other.execute("CREATE TABLE site (id TEXT)")
    other.commit()
    other.close()


FAKES = {
    "empty": lambda path: path.write_bytes(b""),
    "one byte": lambda path: path.write_bytes(b"S"),
    "header only": lambda path: path.write_bytes(b"SQLite format 3\x00"),
    "zeroes": lambda path: path.write_bytes(bytes(8192)),
    "text": lambda path: path.write_text("item,place,answer\n" * 500),
    "a page of random bytes": lambda path: path.write_bytes(random.Random(1).randbytes(4096)),
    "pages of random bytes": lambda path: path.write_bytes(random.Random(2).randbytes(12 * 4096)),
    "random bytes": lambda path: path.write_bytes(random.Random(3).randbytes(5000)),
    "picture": _png,
    "foreign": _foreign,
    "foreign WAL": _foreign_wal,
    "pretender": _pretender,
    "our mark, then noise": lambda path: path.write_bytes(
        b"SQLite format 3\x00".ljust(68, b"\x01")
        + APPLICATION_ID.to_bytes(4, "big")
        + random.Random(4).randbytes(9000)
    ),
}


@pytest.mark.parametrize("passphrase", [None, "key"])
@pytest.mark.parametrize("kind", FAKES)
def test_what_is_no_audit_is_refused(tmp_path, kind, passphrase):
    path = tmp_path / "fake.cpted"
    FAKES[kind](path)
    _assert_refused_and_untouched(path, passphrase)


def test_a_folder_is_no_audit(tmp_path):
    folder = tmp_path / "folder.cpted"
    folder.mkdir()
    with pytest.raises(NotAnAuditError):
        open_document(folder)
    assert list(folder.iterdir()) == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_named_pipe_is_no_audit_and_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.cpted")
    with pytest.raises(NotAnAuditError):
        open_document(tmp_path / "pipe.cpted")


def test_every_hostile_database_is_refused_and_left_alone(real, tmp_path):
    sources = sorted((real / "hostile" / "sqlite").iterdir())
    assert len(sources) > 60
    for source in sources:
        folder = tmp_path / source.stem
        folder.mkdir()
        path = folder / source.name
        path.write_bytes(source.read_bytes())
        _assert_refused_and_untouched(path)


def test_every_hostile_database_with_our_mark_is_refused_and_left_alone(real, tmp_path):
    """The same files dressed up as audits: what protects then is the check of the tables."""
    for source in sorted((real / "hostile" / "sqlite").iterdir()):
        data = bytearray(source.read_bytes()[:200_000])
        data[:16] = b"SQLite format 3\x00"
        data[18:20] = b"\x01\x01"  # no write-ahead log
        data[60:64] = (1).to_bytes(4, "big")
        data[68:72] = APPLICATION_ID.to_bytes(4, "big")
        path = tmp_path / "dressed.cpted"
        path.write_bytes(data)
        _assert_refused_and_untouched(path)


# Damage

KEPT = Path(__file__).parents[1] / "files" / f"format-{len(MIGRATIONS)}.cpted"


@pytest.fixture(scope="module", params=[None, "key"], ids=["plain", "encrypted"])
def whole(request, tmp_path_factory) -> tuple[bytes, str | None]:
    """The bytes of an audit that has something in every table.

    The plain one is a file that is kept, so that a bit that hurts today hurts tomorrow too; an
    encrypted one differs in every byte each time, and any change to it is found.
    """
    if request.param is None:
        return KEPT.read_bytes(), None
    path = tmp_path_factory.mktemp("whole") / "audit.cpted"
    _make_whole(path, request.param)
    _read_everything(path, request.param, read_only=True)
    return path.read_bytes(), request.param


def _make_whole(path: Path, key: str | None) -> None:
    session = small_audit.make(path, key)
    small_audit.observe(session, "Main / Door 1", dict.fromkeys(("D1", "D2"), small_audit.N), "x")
    small_audit.observe(session, "Annex / Room 1", {"R1": small_audit.U}, "Note " * 2000)
    with session.edit("Photo"):
        PICTURE.insert(
            session.document.db, Picture("ab", b"t" * 3000, random.Random(5).randbytes(30_000))
        )
        PHOTO.insert(
            session.document.db,
            Photo(
                id=PhotoId("p"), original_sha256="ab", file_name="IMG.jpg", width=4, height=3,
                answer_id=next(iter(session.walk.answers.values())).id,
            ),
        )  # fmt: skip
    session.document.close()


def test_an_audit_cut_short_is_refused_and_left_alone(whole, tmp_path):
    data, key = whole
    lengths = {1, 15, 99, 100, 4095, 4096, 4097, 8192, 40_960, len(data) // 2, len(data) - 4096,
               len(data) - 1}  # fmt: skip
    for length in sorted(lengths):
        path = tmp_path / "short.cpted"
        path.write_bytes(data[:length])
        _assert_refused_and_untouched(path, key)


def test_pages_of_zeroes_in_an_audit_are_found(whole, tmp_path):
    data, key = whole
    for page in range(0, len(data) // 4096, 3 if key is None else 11):
        path = tmp_path / "zeroed.cpted"
        path.write_bytes(data[: page * 4096] + bytes(4096) + data[(page + 1) * 4096 :])
        try:
            _read_everything(path, key, read_only=False)
        except AuditError:
            continue
        assert key is None, "an encrypted page is signed, so any change to it is found"


def _assert_never_a_bug(data: bytes, key: str | None, tmp_path: Path, rounds: int) -> None:
    chance = random.Random(rounds)
    found = 0
    for number in range(rounds):
        changed = bytearray(data)
        for _ in range(chance.choice((1, 1, 4, 40))):
            changed[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        path = tmp_path / f"flipped {number}.cpted"
        path.write_bytes(changed)
        for read_only in (True, False):
            try:
                _read_everything(path, key, read_only=read_only)
            except AuditError as error:
                found += bool(str(error)) and path.read_bytes() == changed
        path.unlink()
    # Much of a plain file is text in which a changed letter is as good as any other.
    assert found > rounds / 4 if key is None else found == 2 * rounds


def test_changed_bits_are_told_or_harmless_and_never_a_bug(whole, tmp_path):
    data, key = whole
    _assert_never_a_bug(data, key, tmp_path, 60 if key is None else 6)


@pytest.mark.slow
def test_many_changed_bits_are_told_or_harmless_and_never_a_bug(whole, tmp_path):
    data, key = whole
    _assert_never_a_bug(data, key, tmp_path, 3000 if key is None else 60)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE answer SET value = 'maybe'",
        "UPDATE answer SET observed_at = 'noon'",
        "UPDATE answer SET note = CAST(x'ff41' AS TEXT)",
        "UPDATE place SET kind = 'dungeon'",
        "UPDATE site SET grade_band = 'baby'",
        "DELETE FROM site",
        "INSERT INTO site SELECT 'two',name,'','',NULL,NULL,'','','feet',2,'[]','' FROM site",
        "DELETE FROM checklist",
        "UPDATE checklist SET text = 'not TOML ['",
        "UPDATE checklist SET digest = '00'",
        "UPDATE place SET building_id = 'gone' WHERE building_id IS NOT NULL",
        "UPDATE finding SET answer_id = 'gone' WHERE number = 1",
        "DELETE FROM finding",
        "UPDATE photo SET original_sha256 = 'gone'",
        "DROP TABLE view_state",
        "ALTER TABLE answer DROP COLUMN observer",
        "UPDATE journal_step SET at = 'noon'",
    ],
)
def test_entries_no_program_of_ours_writes_are_told(tmp_path, statement):
    path = tmp_path / "mended.cpted"
    _make_whole(path, None)
    other = sqlite3.connect(path)
    other.execute("PRAGMA foreign_keys = OFF")
    other.execute(statement)
    other.commit()
    other.close()
    _assert_refused_and_untouched(path)


@pytest.mark.parametrize(
    "row",
    [
        (3, 6.0e-67, "Ofc. Reyes", "Answer", "edit", "done", None),
        (3, "2026-11-25T20:20:00+00:00", "Ofc. Reyes", b"\x00", "edit", "done", None),
        (3, "noon", "Ofc. Reyes", "Answer", "edit", "done", None),
    ],
    ids=["number-for-a-day", "bytes-for-a-text", "no-day"],
)
def test_a_step_of_the_history_that_damage_made_is_told(tmp_path, row):
    path = tmp_path / "whole.cpted"
    _make_whole(path, None)
    with open_document(path) as document, pytest.raises(AuditError, match="history"):
        journal.as_step(document.db, row)


# A sentence leads to backups only where there are some


def _damaged(path: Path) -> None:
    data = bytearray(KEPT.read_bytes())
    for at in range(4096, len(data), 4096):
        data[at : at + 8] = b"\xff" * 8
    path.write_bytes(data)


def _spoiled(path: Path) -> None:
    path.write_bytes(KEPT.read_bytes())
    spoil(path, HOSTILE["a view"])


def _spoiled_with_a_log(path: Path) -> None:
    _spoiled(path)
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA journal_mode = WAL")


def _page_lost(path: Path) -> None:
    """Opens, and `check` finds what is wrong with it."""
    path.write_bytes(KEPT.read_bytes())
    with closing(sqlite3.connect(path)) as other:
        other.execute("UPDATE picture SET jpeg = x'00'")
        other.commit()


REFUSED = {
    "text": FAKES["text"], "foreign": _foreign, "damaged": _damaged,
    "cut short": lambda path: path.write_bytes(KEPT.read_bytes()[:-4096]),
    "spoiled": _spoiled, "spoiled, with a log": _spoiled_with_a_log, "a page lost": _page_lost,
    "a log of no use": lambda path: (
        path.write_bytes(KEPT.read_bytes()),
        path.with_name(f"{path.name}-journal").write_bytes(
            b"name" + (4).to_bytes(4, "big") + bytes(4) + bytes.fromhex("d9d505f920a163d7")
        ),
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", REFUSED)
def test_only_a_backup_that_is_there_is_pointed_to(tmp_path, kind, capsys):
    path = tmp_path / "sent.cpted"
    REFUSED[kind](path)
    folder = tmp_path / "sent.cpted.backups"

    def said() -> str:
        assert run(["check", str(path)]) == MISTAKE
        return capsys.readouterr().err

    plain = said()
    assert "backup" not in plain
    assert " open " in plain.lower()  # what to do next is said all the same
    folder.mkdir()
    (folder / "note.txt").touch()
    assert said() == plain
    (folder / "20261101-120000-regular.cpted").write_bytes(KEPT.read_bytes())
    told = said()
    assert told.endswith(", or the newest backup in the folder “sent.cpted.backups” beside it.\n")
    assert told.startswith(plain.rstrip(".\n"))
