"""What is purged is gone: from rows, history, undo and the bytes of the file and its backups."""

from __future__ import annotations

import dataclasses
import os
import re
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import children
import pytest
import small_audit
from sqlcipher3 import dbapi2

from cpted_audit.domain.ids import ItemId, LastAnswerId, VisitId, new_id
from cpted_audit.domain.last_time import LastAnswer
from cpted_audit.domain.photos.photo import Photo
from cpted_audit.domain.records import RECORDS, holding_people
from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.domain.vocabulary import Phase
from cpted_audit.domain.walk import Visit
from cpted_audit.errors import AuditError, ReadOnlyError
from cpted_audit.session.file.purge import (
    KINDS,
    Backups,
    Purging,
    Stage,
    candidates,
    kind_of,
    purge,
    purged_words,
)
from cpted_audit.session.findings.remarks import comment
from cpted_audit.session.history import history
from cpted_audit.session.history.history import HistoryFilter
from cpted_audit.session.photos import edits
from cpted_audit.session.registers.records import (
    add_record,
    change_records,
    records,
    remove_records,
)
from cpted_audit.session.registers.secrets import reveal
from cpted_audit.session.session import Session
from cpted_audit.session.team import add_person, edit_person, people, remove_person
from cpted_audit.session.walk.answers import current_findings
from cpted_audit.session.walk.raters import rate
from cpted_audit.store import backup
from cpted_audit.store.connection import PAGE_BYTES, key_pragma
from cpted_audit.store.tables import LAST_ANSWER, PHOTO, PICTURE, VISIT, Picture

KEY = "plum tractor violin"
SHOT = b"\xff\xd8PICTURE-BYTES-OF-A-STUDENT"
CODES, CONTACTS, BOXES = RegisterKey.CODES, RegisterKey.CONTACTS, RegisterKey.KEY_BOXES
EVERYTHING = ("CODE-4711", "CODE-0815", "555-0147", "555-0199", "Rosa Ortiz", "Rosa Maria Ortiz",
              "IMG_STUDENT.JPG", "PICTURE-BYTES", "knock-thrice", "NOTE-about-a-child")  # fmt: skip


@pytest.fixture
def session(tmp_path):
    """An audit in the clear that holds, or held, one thing of every kind but secrets."""
    yield from filled(tmp_path, None)


@pytest.fixture
def encrypted(tmp_path):
    """An encrypted audit that holds, or held, one thing of every kind."""
    yield from filled(tmp_path, KEY)


def filled(folder: Path, passphrase: str | None) -> Iterator[Session]:
    """Make the audit, with a backup of how it is, and close it in the end."""
    made = small_audit.make(folder / "a.cpted", passphrase)
    small_audit.observe(made, "Main / Room 1", {"R1": small_audit.N}, "NOTE-about-a-child")
    (found,) = current_findings(made)
    comment(made, found.id, "COMMENT-on-a-child")
    rate(made, (ItemId("R1"), small_audit.PLACES[3].id), "B. Ruiz", small_audit.N,
         "SECOND-NOTE-on-a-child")  # fmt: skip
    with made.edit("Remember last time"):
        LAST_ANSWER.insert(
            made.document.db,
            LastAnswer(id=LastAnswerId("last"), item_id=ItemId("R1"), value=small_audit.N,
                       place_id=small_audit.PLACES[3].id, on=date(2025, 11, 1),
                       note="LAST-NOTE-on-a-child"),
        )  # fmt: skip
    person = add_person(made, "Rosa Ortiz", "Counselor")
    with made.edit("Add a visit"):
        VISIT.insert(
            made.document.db,
            Visit(id=VisitId(new_id()), on=date(2026, 11, 1), phase=Phase.DAY,
                  people=("Rosa Ortiz", "Lee")),
        )  # fmt: skip
    edit_person(made, person.id, name="Rosa Maria Ortiz")
    _photo(made, "kept", "IMG_KEPT.JPG", b"\xff\xd8KEPT")
    _photo(made, "gone", "IMG_STUDENT.JPG", SHOT)
    edits.remove(made, ["gone"])
    contact = add_record(made, CONTACTS, name="Duty desk", phone="555-0147")
    change_records(made, CONTACTS, [contact.id], phone="555-0199")
    if passphrase:
        code = add_record(made, CODES, name="Bell", code="CODE-4711")
        change_records(made, CODES, [code.id], code="CODE-0815")
        reveal(made, CODES, code.id, "code")
        add_record(made, BOXES, name="KB-1", access="knock-thrice")
    made.document.back_up("regular")
    yield made
    made.document.close()


def _photo(session: Session, photo_id: str, name: str, data: bytes) -> None:
    with session.edit("Import photos"):
        PICTURE.insert(session.document.db, Picture(f"sha-{photo_id}", data, data * 3000))
        PHOTO.insert(
            session.document.db,
            Photo(
                id=photo_id, original_sha256=f"sha-{photo_id}", file_name=name, width=1, height=1
            ),
        )


def bytes_of(session: Session) -> str:
    """Every byte beside and of the audit, as nobody's key could hide them."""
    seen = b""
    for path in sorted(session.path.parent.rglob("*")):
        if not path.is_file() or path.name == "clear":
            continue
        data = path.read_bytes()
        if session.document.encrypted and path.suffix == ".cpted":
            data = decrypted(path, session.document.passphrase)
        seen += data
    return seen.decode("latin-1")


def decrypted(path: Path, passphrase: str) -> bytes:
    """The pages of an encrypted file with the key taken off, free ones included."""
    clear = path.with_name("clear")
    clear.unlink(missing_ok=True)
    with dbapi2.connect(str(path)) as connection:
        connection.execute(key_pragma(passphrase))
        ((free,),) = connection.execute("PRAGMA freelist_count").fetchall()
        assert free == 0, "a page that is free may hold what was"
        connection.execute("ATTACH ? AS clear KEY ''", [str(clear)])
        connection.execute("SELECT sqlcipher_export('clear')").fetchall()
        connection.execute("DETACH clear")
    connection.close()
    data = clear.read_bytes()
    clear.unlink()
    return data


def only(session: Session, name: str, words: str = ""):
    found = [
        candidate for candidate in candidates(session, kind_of(name)) if words in candidate.words
    ]
    assert len(found) == 1, found
    return found[0]


def undo_all(session: Session) -> None:
    while session.undo() is not None:
        pass


TAKEN = {
    "photo": ("IMG_STUDENT.JPG", "PICTURE-BYTES"),
    "code": ("CODE-4711", "CODE-0815"),
    "access": ("knock-thrice",),
    "phone": ("555-0147", "555-0199"),
    "contact": ("555-0147", "555-0199", "Duty desk"),
    "person": ("Rosa Ortiz", "Rosa Maria Ortiz"),
    "note": ("NOTE-about-a-child",),
    "comment": ("COMMENT-on-a-child",),
    "second-note": ("SECOND-NOTE-on-a-child",),
    "last-note": ("LAST-NOTE-on-a-child",),
}
CHOSEN = {"photo": "STUDENT", "note": "NOTE"}


@pytest.mark.parametrize("name", sorted(TAKEN.keys() - {"code", "access"}))
def test_what_is_purged_is_in_no_byte_and_undo_never_brings_it_back(session, name):
    before = bytes_of(session)
    for text in TAKEN[name]:
        assert text in before, text
    size = session.path.stat().st_size
    stages = []
    done = purge(
        session, Purging(kind=name, ids=(only(session, name, CHOSEN.get(name, "")).id,)),
        stages.append,
    )  # fmt: skip
    assert stages == list(Stage)
    assert len(done.left.purged) == 1
    assert done.left.kept == ()
    assert session.document.problems() == []
    newest = session.history()[0]
    assert newest.kind == "purge"
    assert newest.label == f"Purge {kind_of(name).one}"
    assert newest.who == session.document.who
    left = bytes_of(session)
    for text in TAKEN[name]:
        assert text not in left, text
    for text in set(EVERYTHING) - set(TAKEN[name]):
        assert (text in left) == (text in before), text
    assert session.path.stat().st_size <= size + PAGE_BYTES  # the note may begin a page
    undo_all(session)
    assert session.document.problems() == []
    while session.redo() is not None:
        pass
    assert session.document.problems() == []
    for text in TAKEN[name]:
        assert text not in bytes_of(session), text
    Session(session.document)  # what is left opens whole


@pytest.mark.slow
def test_in_an_encrypted_audit_nothing_is_left_either_but_who_looked(encrypted):
    before = bytes_of(encrypted)
    looks = [one for one in encrypted.history() if one.kind == "reveal"]
    assert len(looks) == 1
    for name in ("code", "access"):
        assert all(text in before for text in TAKEN[name]), name
        done = purge(encrypted, Purging(kind=name, ids=(only(encrypted, name).id,)))
        assert len(done.left.purged) == 1
    left = bytes_of(encrypted)
    for text in (*TAKEN["code"], *TAKEN["access"]):
        assert text not in left, text
    assert [one for one in encrypted.history() if one.kind == "reveal"] == looks
    assert records(encrypted, CODES) == []
    undo_all(encrypted)
    assert encrypted.document.problems() == []
    purge(encrypted, Purging(kind="history", backups=Backups.REMOVE))
    assert {one.kind for one in encrypted.history()} == {"reveal", "purge"}
    assert looks[0] in encrypted.history()


def test_every_kind_but_the_history_is_tried_above():
    tried_elsewhere = {"interview"}  # in test_interviews.py
    assert {one.name for one in KINDS} == {*TAKEN, "history"} | tried_elsewhere


def test_the_history_goes_whole_but_who_looked_and_what_was_purged_stays(session):
    purge(session, Purging(kind="phone", ids=(only(session, "phone").id,)))
    notes = [one for one in session.history() if one.kind in {"reveal", "purge"}]
    rows = small_audit.rows(session)
    purge(session, Purging(kind="history"))
    assert session.history()[1:] == notes
    assert session.undo_label is None
    left = bytes_of(session)
    for text in ("PICTURE-BYTES", "IMG_STUDENT.JPG", "CODE-4711"):
        assert text not in left
    assert "IMG_KEPT.JPG" in left
    assert "KEPT" in left
    assert {k: v for k, v in small_audit.rows(session).items() if k != "picture"} == {
        k: v for k, v in rows.items() if k != "picture"
    }


def test_what_stands_in_other_texts_is_told_and_goes_when_everywhere_is_meant(session):
    small_audit.observe(
        session, "Main / Room 1", {"R2": small_audit.N}, "Ask Rosa Ortiz, not Rosa Ortizova"
    )
    chosen = only(session, "person").id
    done = purge(session, Purging(kind="person", ids=(chosen,)))
    assert done.standing == 2  # the note, and the image of it in the history
    assert "still stands in 2 other texts" in purged_words(done)
    assert "Rosa Ortiz," in bytes_of(session)
    add_person(session, "Rosa Ortiz")
    again = Purging(kind="person", ids=(only(session, "person").id,), everywhere=True)
    assert purge(session, again).standing == 0
    left = bytes_of(session)
    assert "Rosa Ortiz," not in left
    assert "Ask (purged), not Rosa Ortizova" in left


def test_a_name_goes_from_the_fields_that_hold_nothing_else(session):
    purge(session, Purging(kind="person", ids=(only(session, "person").id,)))
    (visit,) = VISIT.all(session.document.db)
    assert visit.people == ("Lee",)
    assert people(session) == []
    labels = [one.label for one in session.history()]
    assert "Add (purged) to the team" in labels
    told = [str(history.changes(session, step)) for step in history.steps(session, HistoryFilter())]
    assert "Rosa" not in "".join(told)


_NAMES_SOMEBODY = re.compile(r"(^|_)(by|who|owner|holder|observer|people|authority)$")
_OR_A_ROLE = {("key_box", "opened_by")}
"""Who may open a box: a crew or a role as often as somebody, and found as a text of its own."""


def test_a_field_that_holds_a_person_is_known_to_the_purge_of_people():
    named = {
        (table, field.name)
        for table, kept in RECORDS.items()
        for field in dataclasses.fields(kept.record)
        if _NAMES_SOMEBODY.search(field.name) and "date" not in str(field.type)
    }
    assert named - _OR_A_ROLE == {*holding_people()}


def test_a_step_of_which_nothing_is_left_is_passed_over(session):
    person = add_person(session, "Nobody Else")
    remove_person(session, person.id)
    gone = only(session, "person", "Nobody")
    assert not gone.there
    before = session.undo_label
    assert before == "Remove Nobody Else from the team"
    purge(session, Purging(kind="person", ids=(gone.id,)))
    assert session.undo_label not in {None, before}
    states = {one.label: history.state_words(one) for one in session.history()}
    assert states["Remove (purged) from the team"] == "Purged"


def test_a_photo_that_something_refers_to_goes_and_the_reference_with_it(session):
    _photo(session, "after", "IMG_AFTER.JPG", b"\xff\xd8AFTER")
    with session.edit("Pair two photos as before and after"):
        session.document.db.execute("UPDATE photo SET before_id = 'kept' WHERE id = 'after'")
    purge(session, Purging(kind="photo", ids=(only(session, "photo", "KEPT").id,)))
    assert PHOTO.get(session.document.db, "after").before_id is None
    undo_all(session)
    while session.redo() is not None:
        pass
    assert session.document.problems() == []
    assert PHOTO.get(session.document.db, "after").before_id is None


def test_a_picture_two_photos_share_stays_with_the_other(session):
    with session.edit("Import photos"):
        PHOTO.insert(
            session.document.db,
            Photo(id="twin", original_sha256="sha-gone", file_name="T.JPG", width=1, height=1),
        )
    purge(session, Purging(kind="photo", ids=(only(session, "photo", "STUDENT").id,)))
    assert PICTURE.get(session.document.db, "sha-gone") is not None
    assert "IMG_STUDENT" not in bytes_of(session)


@pytest.mark.parametrize("wanted", Backups)
def test_backups_are_purged_removed_or_named(session, wanted):
    ids = (only(session, "phone").id,)
    done = purge(session, Purging(kind="phone", ids=ids, backups=wanted))
    kept = [backup.name for backup in backup.backups_of(session.path)]
    assert bool(kept) == (wanted is not Backups.REMOVE)
    assert ("555-0147" in bytes_of(session)) == (wanted is Backups.KEEP)
    assert (kept[0] in purged_words(done) if kept else True) or wanted is Backups.PURGE
    told = {"purge": "1 backup purged too", "remove": "1 backup removed", "keep": "1 backup kept"}
    assert told[wanted.value] in purged_words(done)


def test_a_backup_that_cannot_be_purged_is_named(session):
    (one,) = backup.backups_of(session.path)
    data = bytearray(one.read_bytes())
    data[5000:9000] = bytes(4000)
    one.write_bytes(bytes(data))
    done = purge(session, Purging(kind="phone", ids=(only(session, "phone").id,)))
    assert done.left.kept == (one.name,)
    assert one.read_bytes() == bytes(data)
    assert one.name in purged_words(done)


def test_nothing_is_purged_that_is_not_there_nor_where_it_may_not_be_written(session):
    before = session.path.read_bytes()
    with pytest.raises(AuditError, match="nothing was purged"):
        purge(session, Purging(kind="photo", ids=("nowhere",)))
    with pytest.raises(AuditError, match="nothing was purged"):
        purge(session, Purging(kind="photo"))
    with Session.open(session.path, session.document.passphrase, read_only=True) as reader:
        with pytest.raises(ReadOnlyError, match="nothing was purged"):
            purge(reader, Purging(kind="phone", ids=(only(reader, "phone").id,)))
    assert session.path.read_bytes() == before


def test_a_purge_that_fails_leaves_the_audit_as_it_was(session, monkeypatch):
    rows, before = small_audit.rows(session), session.history()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("cpted_audit.store.encrypting.verify_copy", full)
    with pytest.raises(AuditError, match="as it was"):
        purge(session, Purging(kind="phone", ids=(only(session, "phone").id,)))
    assert small_audit.rows(session) == rows
    assert session.history() == before
    beside = sorted(one.name for one in session.path.parent.iterdir())
    assert beside == ["a.cpted", "a.cpted.backups", "a.cpted.lock"]


KILLED = f"""
import os, signal, sys
from pathlib import Path
from cpted_audit.session.file.purge import Purging, candidates, kind_of, purge
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import current_findings

def told(stage):
    if stage == sys.argv[3]:
        {children.KILL_ITSELF}

session = Session.open(Path(sys.argv[1]), sys.argv[2] or None)
(one,) = candidates(session, kind_of("phone"))
purge(session, Purging(kind="phone", ids=(one.id,)), told)
"""


@pytest.mark.slow
@pytest.mark.real_keys
@pytest.mark.parametrize("stage", Stage)
@pytest.mark.parametrize("kind", ["session", pytest.param("encrypted", marks=pytest.mark.slow)])
def test_killed_at_any_stage_the_file_is_the_old_one_or_the_new_one(request, kind, stage):
    session: Session = request.getfixturevalue(kind)
    path, key = session.path, session.document.passphrase
    rows = small_audit.rows(session)
    session.document.close()
    done = children.run(
        [sys.executable, "-c", KILLED, path, key or "", stage], check=False,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[3])},
    )  # fmt: skip
    assert children.was_killed(done)
    with Session.open(path, key) as opened:
        assert opened.document.problems() == []
        gone = stage in {Stage.REPLACED, Stage.WIPED}
        assert ("Purge" in opened.history()[0].label) == gone
        assert (small_audit.rows(opened) == rows) != gone
        assert ("555-0147" in bytes_of(opened)) != gone
        beside = sorted(one.name for one in path.parent.iterdir())
        assert beside == ["a.cpted", "a.cpted.backups", "a.cpted.lock"]


def test_removing_records_first_changes_nothing_of_it(session):
    remove_records(session, CONTACTS, [records(session, CONTACTS)[0].id])
    gone = only(session, "contact")
    assert not gone.there
    assert gone.words == "Duty desk"
    purge(session, Purging(kind="contact", ids=(gone.id,)))
    assert "555-01" not in bytes_of(session)


def test_photos_are_listed_by_place_in_walk_order_and_then_by_time(tmp_path):
    with small_audit.make(tmp_path / "b.cpted") as made:
        places = {made.walk.path(place): place for place in made.walk.places}
        small_audit.observe(made, "Main / Room 1", {"R1": small_audit.N})
        answer = next(iter(made.walk.answers.values()))
        (finding,) = made.findings.values()
        room, annex = places["Main / Room 1"].id, places["Annex / Door 1"].id
        for photo_id, hour, at in (
            ("last", 8, {}), ("annex", 9, {"place_id": annex}), ("late", 11, {"place_id": room}),
            ("mid", 10, {"answer_id": answer.id}), ("early", 9, {"finding_id": finding.id}),
        ):  # fmt: skip
            _photo(made, photo_id, f"{photo_id}.jpg", photo_id.encode())
            stored = PHOTO.get(made.document.db, photo_id)
            taken = datetime(2026, 11, 18, hour)
            with made.edit("Say where it belongs"):
                PHOTO.update(made.document.db, replace(stored, captured_at=taken, **at))
        listed = candidates(made, kind_of("photo"))
        assert [one.id for one in listed] == ["early", "mid", "late", "annex", "last"]
        assert ["Main / Room 1" in one.words for one in listed] == [True] * 3 + [False] * 2
