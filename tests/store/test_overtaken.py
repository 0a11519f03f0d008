"""Two writers: whoever lost the document notices before it writes, and nothing typed is lost."""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import closing
from pathlib import Path

import children
import pytest
import small_audit
from small_audit import N, P, U, Y
from sqlcipher3 import dbapi2

from cpted_audit.errors import DocumentLockedError, OvertakenError, StorageError
from cpted_audit.session.check import check
from cpted_audit.session.file import merging
from cpted_audit.session.photos import photos
from cpted_audit.session.photos.photos import Target
from cpted_audit.session.session import Session
from cpted_audit.store import backup, overtaking, rewriting
from cpted_audit.store.connection import connect
from cpted_audit.store.encrypt_document import encrypt_in_place
from cpted_audit.store.encrypting import EncryptingStage

ROOM, OTHER_ROOM = "Main / Room 1", "Main / Room 2"


def _refused(session: Session, where: str, answers, note: str | None = None) -> str:
    with pytest.raises(OvertakenError) as error:
        small_audit.observe(session, where, answers, note)
    text = str(error.value)
    assert text.endswith(".")
    assert "\n" not in text
    return text


def _notes(path: Path, key: str | None) -> dict[tuple[str, str], tuple[object, str]]:
    with Session.open(path, key, read_only=True) as session:
        paths = {place.id: session.walk.path(place) for place in session.walk.places}
        assert session.document.problems() == []
        return {
            (answer.item_id, paths[answer.place_id]): (answer.value, answer.note)
            for answer in session.walk.answers.values()
        }


@pytest.fixture
def first(path, key):
    session = small_audit.make(path, key)
    small_audit.observe(session, ROOM, {"R1": Y}, "as both know it")
    yield session
    session.document.close()


def test_whoever_is_taken_over_from_writes_nothing_over_the_other(first, path, key):
    with Session.open(path, key, take_over=True) as second:
        small_audit.observe(second, ROOM, {"R1": N}, "seen by the second")
        told = _refused(first, ROOM, {"R1": P}, "typed by the first")
        assert "took “audit.cpted” over" in told
        assert "kept" in told
        small_audit.observe(second, OTHER_ROOM, {"R1": Y}, "goes on")
    assert _notes(path, key) == {
        ("R1", ROOM): (N, "seen by the second"), ("R1", OTHER_ROOM): (Y, "goes on"),
    }  # fmt: skip
    _refused(first, OTHER_ROOM, {"R2": N})  # lost stays lost, though nobody has it now
    assert first.document.overtaken


def test_it_is_noticed_before_the_other_wrote_anything(first, path, key):
    with Session.open(path, key, take_over=True):
        _refused(first, ROOM, {"R1": N})
        for use in (first.undo, lambda: encrypt_in_place(first.document, "another key")):
            with pytest.raises(OvertakenError):
                use()
    assert _notes(path, key) == {("R1", ROOM): (Y, "as both know it")}


def test_closing_after_being_overtaken_leaves_the_lock_of_the_other(first, path, key):
    with Session.open(path, key, take_over=True) as second:
        _refused(first, ROOM, {"R1": N})
        first.close()
        assert path.with_name("audit.cpted.lock").exists()
        small_audit.observe(second, ROOM, {"R1": N})


def test_a_file_that_another_program_wrote_to_is_noticed(first, path, key):
    lock = path.with_name("audit.cpted.lock")
    held = lock.read_bytes()
    with Session.open(path, key, take_over=True) as second:
        small_audit.observe(second, ROOM, {"R1": N}, "quietly")
    lock.write_bytes(held)  # the lock is ours again, the file is not what we read
    assert "changed" in _refused(first, ROOM, {"R1": P})
    assert _notes(path, key) == {("R1", ROOM): (N, "quietly")}


def test_a_lock_that_was_tidied_away_is_taken_again(first, path, key):
    lock = path.with_name("audit.cpted.lock")
    lock.unlink()
    small_audit.observe(first, ROOM, {"R1": N}, "goes on")
    assert lock.exists()
    assert _notes(path, key) == {("R1", ROOM): (N, "goes on")}


@pytest.mark.skipif(os.name == "nt", reason="a file that is open cannot be replaced there")
def test_a_file_that_was_replaced_is_noticed(first, path, key, tmp_path):
    synced = tmp_path / "synced"
    shutil.copy(path, synced)
    synced.replace(path)
    before = path.read_bytes()
    assert "was replaced" in _refused(first, ROOM, {"R1": N}, "typed")
    assert path.read_bytes() == before
    first.document.close()
    (kept,) = backup.backups_of(path)  # what was acknowledged may lie nowhere else
    assert _notes(kept, key) == {("R1", ROOM): (Y, "as both know it")}


@pytest.mark.skipif(os.name == "nt", reason="a file that is open cannot be moved there")
def test_another_file_copied_over_this_one_is_noticed(first, path, key, tmp_path):
    """Both come from one file and counted as many changes, so `data_version` cannot tell."""
    other = tmp_path / "other.cpted"
    first.document.close()
    shutil.copyfile(path, other)
    with Session.open(other, key) as theirs:
        small_audit.observe(theirs, OTHER_ROOM, {"R1": N}, "of the other copy")
    with Session.open(path, key) as ours:
        small_audit.observe(ours, ROOM, {"R1": P}, "of this copy")
        path.write_bytes(other.read_bytes())
        told = _refused(ours, ROOM, {"R1": U}, "typed after it")
        assert "copied over" in told or key is not None  # where its pages cannot be read at all
    assert path.read_bytes() == other.read_bytes()
    assert _notes(path, key) == {
        ("R1", ROOM): (Y, "as both know it"), ("R1", OTHER_ROOM): (N, "of the other copy"),
    }  # fmt: skip


def test_a_file_whose_time_alone_changed_is_ours(first, path, key):
    """Some disks tell late when a file was written; a program that sets times harms nothing."""
    os.utime(path, ns=(1, 1))
    small_audit.observe(first, ROOM, {"R1": N}, "goes on")
    small_audit.observe(first, ROOM, {"R1": P}, "and on")
    assert _notes(path, key) == {("R1", ROOM): (P, "and on")}


@pytest.mark.skipif(os.name == "nt", reason="a file that is open cannot be renamed there")
def test_a_file_that_is_away_for_a_while_costs_one_edit(first, path, key):
    path.rename(path.with_name("away"))
    with pytest.raises(StorageError, match="not where it was"):
        small_audit.observe(first, ROOM, {"R1": N})
    path.with_name("away").rename(path)
    small_audit.observe(first, ROOM, {"R1": N}, "again")
    assert _notes(path, key) == {("R1", ROOM): (N, "again")}


# What was typed


def _pending(first: Session, path: Path, key: str | None, theirs, mine) -> overtaking.Pending:
    with Session.open(path, key, take_over=True) as second:
        theirs(second)
        with pytest.raises(OvertakenError):
            mine(first)
    pending = first.document.pending
    assert pending is not None
    return pending


def _add(path: Path, key: str | None, pending, *, mine_wins: bool = False) -> list:
    with Session.open(path, key) as session:
        return merging.add(session, pending, mine_wins=mine_wins)


def test_what_was_typed_is_added_where_nobody_touched_it(first, path, key):
    pending = _pending(
        first, path, key,
        lambda second: small_audit.observe(second, OTHER_ROOM, {"R1": N}, "theirs"),
        lambda one: small_audit.observe(one, ROOM, {"R1": N, "R2": Y}, "mine"),
    )  # fmt: skip
    assert pending.labels == (f"Answer at {ROOM}",)
    assert _add(path, key, pending) == []
    assert _notes(path, key) == {
        ("R1", ROOM): (N, "mine"), ("R2", ROOM): (Y, "mine"), ("R1", OTHER_ROOM): (N, "theirs"),
    }  # fmt: skip
    with Session.open(path, key) as session:  # each No has a finding with a number of its own
        assert sorted(finding.number for finding in session.findings.values()) == [1, 2]
        session.undo()
        assert session.walk.answers.keys() == {
            answer for answer in session.walk.answers if answer[0] == "R1"
        }


@pytest.mark.parametrize("mine_wins", [False, True])
def test_the_same_answer_changed_by_both_is_a_clash(first, path, key, mine_wins):
    pending = _pending(
        first, path, key,
        lambda second: small_audit.observe(second, ROOM, {"R1": N}, "theirs"),
        lambda one: small_audit.observe(one, ROOM, {"R1": P}, "mine"),
    )  # fmt: skip
    (clash,) = _add(path, key, pending)
    if mine_wins:
        _add(path, key, pending, mine_wins=True)
    assert (clash.mine.changed["note"], clash.theirs["note"]) == ("mine", "theirs")
    assert _notes(path, key)["R1", ROOM] == ((P, "mine") if mine_wins else (N, "theirs"))


def test_fields_that_only_one_changed_do_not_clash(first, path, key):
    def note(session: Session, text: str) -> None:
        with session.edit("Note"):
            session.document.db.execute("UPDATE answer SET note = ?", [text])

    def measure(session: Session) -> None:
        with session.edit("Measure"):
            session.document.db.execute("UPDATE answer SET measurement = '5 lux'")

    pending = _pending(first, path, key, lambda second: note(second, "theirs"), measure)
    assert _add(path, key, pending) == []
    assert _notes(path, key)["R1", ROOM] == (Y, "theirs")


@pytest.mark.parametrize("mine_wins", [False, True])
def test_a_question_both_answered_first_keeps_one_answer(first, path, key, mine_wins):
    pending = _pending(
        first, path, key,
        lambda second: small_audit.observe(second, OTHER_ROOM, {"R1": N}, "theirs"),
        lambda one: small_audit.observe(one, OTHER_ROOM, {"R1": P}, "mine"),
    )  # fmt: skip
    assert len(_add(path, key, pending)) == 1
    if mine_wins:
        _add(path, key, pending, mine_wins=True)
    assert _notes(path, key)["R1", OTHER_ROOM] == ((P, "mine") if mine_wins else (N, "theirs"))
    with Session.open(path, key) as session:
        assert [finding.number for finding in session.findings.values()] == [1]
        assert session.document.problems() == []


def test_edits_one_after_another_are_all_kept_and_the_later_word_counts(first, path, key):
    with Session.open(path, key, take_over=True):
        for text in ("one", "two", "three"):
            _refused(first, ROOM, {"R1": N}, text)
        _refused(first, OTHER_ROOM, {"R1": U}, "why")
    assert _add(path, key, first.document.pending) == []
    assert _notes(path, key) == {("R1", ROOM): (N, "three"), ("R1", OTHER_ROOM): (U, "why")}


def test_what_the_other_undid_is_known_too(first, path, key):
    pending = _pending(
        first, path, key,
        lambda second: second.undo(),
        lambda one: small_audit.observe(one, ROOM, {"R1": N}, "mine"),
    )  # fmt: skip
    (clash,) = _add(path, key, pending)
    assert clash.theirs is None
    assert _notes(path, key) == {}
    _add(path, key, pending, mine_wins=True)
    assert _notes(path, key) == {("R1", ROOM): (N, "mine")}


def test_typing_of_the_other_never_joins_a_step_of_ours(first, path, key):
    def note(session: Session, text: str) -> None:
        with session.edit("Note", merge_key="note"):
            session.document.db.execute("UPDATE answer SET note = ?", [text])

    note(first, "ours")
    with Session.open(path, key, take_over=True) as second:
        note(second, "theirs")
        with pytest.raises(OvertakenError):
            note(first, "ours, and more")
    (clash,) = _add(path, key, first.document.pending)
    assert clash.theirs["note"] == "theirs"


def test_a_clash_is_told_in_plain_words_theirs_first(first, path, key):
    pending = _pending(
        first, path, key,
        lambda second: small_audit.observe(second, ROOM, {"R1": N}, "theirs"),
        lambda one: small_audit.observe(one, ROOM, {"R1": P}, "mine"),
    )  # fmt: skip
    with Session.open(path, key) as session:
        (change,) = merging.tell_clashes(session, merging.add(session, pending))
        assert change.title == f"Answer to R1 at {ROOM} – changed"
        assert {"Answer: No → Partial", "Note: “theirs” → “mine”"} <= set(change.lines)
        titles = [one.title for one in merging.tell(session, pending)]
    assert f"Answer to R1 at {ROOM} – changed" in titles


def test_a_copy_holds_what_is_in_the_file_and_what_was_typed(first, path, key, tmp_path):
    pending = _pending(
        first, path, key,
        lambda second: small_audit.observe(second, OTHER_ROOM, {"R1": Y}, "theirs"),
        lambda one: small_audit.observe(one, ROOM, {"R1": N}, "mine"),
    )  # fmt: skip
    copy = tmp_path / "copy.cpted"
    merging.save_copy(first.document, pending, copy)
    assert _notes(copy, key) == {("R1", ROOM): (N, "mine"), ("R1", OTHER_ROOM): (Y, "theirs")}
    assert _notes(path, key)["R1", ROOM] == (Y, "as both know it")
    assert {one.name for one in tmp_path.iterdir()} == {"audit.cpted", "copy.cpted"}


@pytest.mark.skipif(os.name == "nt", reason="a file that is open cannot be replaced there")
def test_a_copy_of_a_replaced_file_holds_what_was_acknowledged(first, path, key, tmp_path):
    other = tmp_path / "other.cpted"
    small_audit.make(other, key).close()
    other.replace(path)
    _refused(first, OTHER_ROOM, {"R1": N}, "typed")
    copy = tmp_path / "copy.cpted"
    merging.save_copy(first.document, first.document.pending, copy)
    assert _notes(copy, key) == {
        ("R1", ROOM): (Y, "as both know it"), ("R1", OTHER_ROOM): (N, "typed"),
    }  # fmt: skip
    assert _notes(path, key) == {}


def test_what_belongs_to_a_removed_place_is_told_and_changes_nothing(first, path, key):
    def remove(session: Session) -> None:
        with session.edit("Remove"):
            session.document.db.execute("DELETE FROM place WHERE name = 'Room 2'")

    pending = _pending(
        first, path, key, remove, lambda one: small_audit.observe(one, OTHER_ROOM, {"R1": N})
    )
    with Session.open(path, key) as session:
        before = small_audit.rows(session)
        with pytest.raises(StorageError, match="was removed meanwhile"):
            merging.add(session, pending)
        assert small_audit.rows(session) == before


def test_a_photo_that_was_not_written_is_added_with_its_picture(first, path, key):
    place = small_audit.place_named(first, ROOM)
    pending = _pending(
        first, path, key, lambda second: small_audit.observe(second, OTHER_ROOM, {"R1": Y}),
        lambda one: small_audit.photograph(one, Target(place_id=place.id)),
    )  # fmt: skip
    with Session.open(path, key) as session:
        assert merging.add(session, pending) == []
        (photo,) = photos.photos(session)
        assert photos.picture(session, photo) == b"p"
        assert check(session).damage == []


# A file is written anew only while it is ours: a copy takes long, so it is looked at last of all

plain = pytest.mark.parametrize("key", [None], ids=["plain"])
"""Where nothing hangs on the key, whose derivation takes most of the time."""


def _encrypt(session: Session, told) -> None:
    encrypt_in_place(session.document, "another key", lambda stage: told(stage.value))


def _rewrite(session: Session, told) -> None:
    rewriting.rewrite(
        session.document, lambda _db: None, rewriting.Backups.KEEP,
        lambda stage: told(stage.value),
    )  # fmt: skip


def _taken_over(session: Session, key: str | None, _folder: Path) -> Session:
    second = Session.open(session.path, key, take_over=True)
    small_audit.observe(second, OTHER_ROOM, {"R1": N}, "of the other")
    return second  # it is still open when the file would be replaced


def _taken_over_and_closed(session: Session, key: str | None, _folder: Path) -> None:
    with Session.open(session.path, key, take_over=True) as second:
        small_audit.observe(second, OTHER_ROOM, {"R1": N}, "of the other")


def _taken_over_by_a_program(session: Session, key: str | None, _folder: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from cpted_audit.session.session import Session\n"
        "session = Session.open(Path(sys.argv[1]), sys.argv[2] or None, take_over=True)\n"
        "with session.edit('Note'):\n"
        "    session.document.db.execute(\"UPDATE answer SET note = 'of the other'\")\n"
    )
    children.run([sys.executable, "-c", program, str(session.path), key or ""], check=True)


def _written_to(session: Session, key: str | None, folder: Path) -> None:
    lock = session.path.with_name(f"{session.path.name}.lock")
    held = lock.read_bytes()
    _taken_over_and_closed(session, key, folder)
    lock.write_bytes(held)


def _file_replaced(session: Session, key: str | None, folder: Path) -> None:
    synced = folder / "synced"
    shutil.copy(session.path, synced)
    with Session.open(synced, key) as other:
        small_audit.observe(other, OTHER_ROOM, {"R1": N}, "of the other")
    synced.replace(session.path)


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="a file that is open cannot be replaced there")
@pytest.mark.parametrize(
    "lose",
    [_taken_over, _taken_over_and_closed, _taken_over_by_a_program, _written_to, _file_replaced],
)
@pytest.mark.parametrize("anew", [_encrypt, _rewrite])
@plain
def test_a_document_lost_while_it_is_copied_is_not_replaced(first, path, key, anew, lose, tmp_path):
    kept: list[bytes] = []
    others: list[Session | None] = []

    def told(stage: str) -> None:
        assert stage in {"backups", "copied", "purged", "verified"}  # never that it took its place
        if stage == "verified":
            others.append(lose(first, key, tmp_path))
            kept.append(path.read_bytes())

    with pytest.raises(OvertakenError, match="was not replaced") as error:
        anew(first, told)
    assert "\n" not in str(error.value)
    assert kept == [path.read_bytes()]
    assert "of the other" in [note for _, note in _notes(path, key).values()]
    assert not list(path.parent.glob(".*"))  # no draft
    assert first.document.overtaken
    assert first.document.passphrase == key
    _refused(first, ROOM, {"R1": P}, "typed after it")
    for other in filter(None, others):
        other.document.close()


@plain
def test_a_document_that_is_written_at_that_moment_is_not_replaced(first, path, key):
    before = path.read_bytes()
    first.document.db.execute("PRAGMA busy_timeout = 0")
    other = connect(path, key, read_only=False)

    def told(stage: EncryptingStage) -> None:
        if stage is EncryptingStage.VERIFIED:
            other.execute("BEGIN IMMEDIATE")

    with pytest.raises(DocumentLockedError, match="is writing “audit.cpted” now") as error:
        encrypt_in_place(first.document, "another key", told)
    assert "\n" not in str(error.value)
    other.execute("ROLLBACK")
    other.conn.close()
    assert path.read_bytes() == before
    small_audit.observe(first, ROOM, {"R1": N}, "goes on")  # nobody took it
    assert _notes(path, key) == {("R1", ROOM): (N, "goes on")}


@plain
@pytest.mark.skipif(os.name == "nt", reason="a file that is open cannot be replaced there")
def test_nobody_takes_a_document_over_while_its_file_is_replaced(first, path, key):
    """Between the last look and the rename the lock file and the document are held."""
    with first.document._let_go(first.document._owned):
        with pytest.raises(DocumentLockedError, match="at the same moment"):
            Session.open(path, key, take_over=True)
        with closing(connect(path, key, read_only=False).conn) as other:
            other.execute("PRAGMA busy_timeout = 0")
            with pytest.raises(dbapi2.OperationalError, match="locked"):
                other.execute("BEGIN IMMEDIATE")
    with Session.open(path, key, take_over=True):
        pass
