"""A copy to hand over holds what was chosen, and not one byte of what was left out."""

from __future__ import annotations

import shutil
import sys
from datetime import date
from itertools import combinations

import children
import pytest
import small_audit
import test_purge
from test_purge import KEY

from cpted_audit.errors import AuditError, PassphraseError, ReadOnlyError
from cpted_audit.session.documents.copies.recipients import recipients
from cpted_audit.session.file.handing_over import PARTS, Handing, copied_words, copy_for
from cpted_audit.session.file.purge import Stage
from cpted_audit.session.session import Session
from cpted_audit.store.encrypting import is_plain

session, encrypted = test_purge.session, test_purge.encrypted
ON = date(2026, 11, 29)
NEW = "violet anchor quarry"
NAMES = tuple(part.name for part in PARTS)
HELD_IN = {
    "history": ("IMG_STUDENT.JPG", "555-0147", "Rosa Ortiz"),
    "secrets": ("CODE-0815", "knock-thrice"),
    "contacts": ("555-0199", "Duty desk"),
    "photos": ("IMG_KEPT.JPG", "\xff\xd8KEPT"),
}
HISTORY_OF = {"IMG_STUDENT.JPG": ("photos",), "555-0147": ("contacts",)}
"""What the history tells of other parts goes with those."""
ALWAYS = ("NOTE-about-a-child", "Rosa Maria Ortiz", "Small School")


def give(session: Session, folder, kept=(), **more):
    wanted = Handing(target=folder / "copy", kept=frozenset(kept), passphrase=NEW, **more)
    return copy_for(session, wanted, issued_on=ON).file


KEPT = [kept for count in (0, 1, 4) for kept in combinations(NAMES, count)]
OF_BOTH = [("session", kept) for kept in KEPT if kept != ("secrets",)] + [
    ("encrypted", kept) for kept in ((), ("secrets",), NAMES)
]
SLOW = [
    ("encrypted", ()),
    *(("session", (name,)) for name in NAMES if name != "history"),
    *(("session", kept) for kept in KEPT if len(kept) > 1 and "history" in kept),
]


@pytest.mark.parametrize(
    ("kind", "kept"),
    [pytest.param(*one, marks=[pytest.mark.slow] if one in SLOW else []) for one in OF_BOTH],
    ids=[f"{kind}-{'+'.join(kept)}" for kind, kept in OF_BOTH],
)
def test_a_copy_holds_what_was_kept_alone(request, tmp_path, kind, kept):
    session: Session = request.getfixturevalue(kind)
    (tmp_path / "out").mkdir()
    rows, steps = session.document.path.read_bytes(), len(session.history())
    made = give(session, tmp_path / "out", kept, recipient="Chief Lund")
    assert made.name == "copy.cpted"
    assert [one.name for one in made.parent.iterdir()] == ["copy.cpted"]
    with Session.open(made, NEW) as copy:
        assert copy.document.problems() == []
        assert copy.history()[0].label.startswith("Copied for Chief Lund")
        held = test_purge.bytes_of(copy)
        assert (len(copy.history()) > 1) == ("history" in kept)
        test_purge.undo_all(copy)
        assert copy.document.problems() == []
    for text in ALWAYS:
        assert text in held, text
    for part, texts in HELD_IN.items():
        for text in texts:
            wanted = set(HISTORY_OF.get(text, ())) | {part}
            there = wanted <= set(kept) and (part != "secrets" or session.document.encrypted)
            assert (text in held) == there, (text, kept)
    assert len(session.history()) == steps + 2  # the note and the line in the log
    assert session.document.path.read_bytes() != rows


def test_a_copy_in_the_clear_holds_no_codes(session, tmp_path):
    wanted = Handing(target=tmp_path / "c.cpted", kept=frozenset({"secrets"}), recipient="Ann")
    with pytest.raises(AuditError, match="no copy was made. Give the copy a passphrase"):
        copy_for(session, wanted, issued_on=ON)
    made = copy_for(session, Handing(target=tmp_path / "d.cpted"), issued_on=ON).file
    data = made.read_bytes()
    assert data.startswith(b"SQLite format 3")
    for text in ("CODE-", "knock", "555-01", "KEPT", "Rosa Ortiz"):
        assert text.encode() not in data, text
    assert b"Rosa Maria Ortiz" in data
    assert not (tmp_path / "c.cpted").exists()


def test_a_kill_leaves_nothing_in_the_clear_of_what_a_copy_is_without(encrypted, tmp_path):
    (tmp_path / "out").mkdir()
    seen = []

    def look(stage: Stage) -> None:
        seen.extend(
            (stage, is_plain(one)) for one in (tmp_path / "out").iterdir() if one.suffix != ".lock"
        )

    copy_for(encrypted, Handing(target=tmp_path / "out" / "copy"), issued_on=ON, told=look)
    assert (Stage.PURGED, False) in seen
    assert (Stage.PURGED, True) not in seen
    assert (Stage.VERIFIED, True) in seen  # the cleaned copy itself


_KILLED = """
import os, signal, sys
from datetime import date
from pathlib import Path
from cpted_audit.session.file.handing_over import Handing, copy_for
from cpted_audit.session.session import Session
session = Session.open(Path(sys.argv[1]))
handing = Handing(target=Path(sys.argv[2]))

def kill(stage):
    if stage == "verified":
        KILL_ITSELF

copy_for(session, handing, issued_on=date(2026, 11, 29), told=kill)
""".replace("KILL_ITSELF", children.KILL_ITSELF)


@pytest.mark.slow
def test_what_a_killed_copying_left_goes_at_the_next_opening_or_copying(tmp_path):
    """Hidden files whose names begin with the audit's: beside it, and where the copy was to be."""
    audit, drive = tmp_path / "a[1].cpted", tmp_path / "drive"
    drive.mkdir()
    small_audit.make(audit).close()
    own = {*tmp_path.iterdir()}
    command = [sys.executable, "-c", _KILLED, str(audit), str(drive / "for chief.cpted")]
    assert children.was_killed(children.run(command))
    left = [*drive.iterdir()]
    assert len(left) == 2, "the draft and what it is made of"
    assert all(one.name.startswith(".a[1].cpted.") for one in left)
    for one in left:
        shutil.copyfile(one, tmp_path / one.name)
    with Session.open(audit) as session:
        assert {*tmp_path.iterdir()} - own == {audit.with_name(f"{audit.name}.lock")}
        copy_for(session, Handing(target=drive / "copy"), issued_on=ON)
    assert [one.name for one in drive.iterdir()] == ["copy.cpted"]


def test_a_copy_leaves_alone_what_another_audit_of_the_same_name_is_working_on(session, tmp_path):
    drive = tmp_path / "drive"
    drive.mkdir()
    others = [drive / session.path.name, drive / f".{session.path.name}.12ab34cd.part"]
    for one in others:
        one.touch()
    made = copy_for(session, Handing(target=drive / "copy"), issued_on=ON).file
    assert {*drive.iterdir()} == {made, *others}


def test_codes_go_to_somebody_named_and_are_in_the_log(session, tmp_path):
    with pytest.raises(AuditError, match="Name the recipient"):
        give(session, tmp_path, ["secrets"])
    assert session.history()[0].kind != "reveal" or session.document.encrypted
    made = give(session, tmp_path, ["secrets"], recipient="Chief Lund", agency="Fire")
    (given,) = recipients(session)
    assert (given.name, given.agency, given.audience) == ("Chief Lund", "Fire", "audit copy")
    assert given.with_codes
    assert given.encrypted
    assert given.file_name == made.name
    looked = session.history()[1]
    assert looked.kind == "reveal"
    assert (
        looked.label
        == "Copy the audit for Chief Lund without history, contacts, interviews, photos"
    )
    with pytest.raises(PassphraseError):
        Session.open(made, KEY, read_only=True)


def test_a_copy_for_nobody_named_is_noted_all_the_same(session, tmp_path):
    give(session, tmp_path)
    newest = session.history()[0]
    assert newest.kind == "copy"
    assert newest.label.startswith("Copy the audit for nobody named without history, secrets")
    assert recipients(session) == []


def test_no_file_is_replaced_and_none_made_from_an_audit_for_reading(session, tmp_path):
    (tmp_path / "copy.cpted").write_text("mine")
    with pytest.raises(AuditError, match="already exists"):
        give(session, tmp_path)
    assert (tmp_path / "copy.cpted").read_text() == "mine"
    (tmp_path / "copy.cpted").unlink()
    with Session.open(session.path, session.document.passphrase, read_only=True) as reader:
        with pytest.raises(ReadOnlyError):
            give(reader, tmp_path)
    assert not (tmp_path / "copy.cpted").exists()


def test_a_disk_that_refuses_leaves_no_copy(session, tmp_path):
    with pytest.raises(AuditError, match="could not be written .*Choose another place"):
        give(session, tmp_path / "nowhere")


TYPED = "ask duty DESK at (555) 0199 or 5550147"


@pytest.mark.parametrize("everywhere", [False, True])
def test_what_still_stands_in_other_texts_of_a_copy_is_told_or_goes(session, tmp_path, everywhere):
    small_audit.observe(session, "Main / Room 2", {"R1": small_audit.Y}, TYPED)
    wanted = Handing(target=tmp_path / "c", passphrase=NEW, everywhere=everywhere)
    made = copy_for(session, wanted, issued_on=ON)
    words = copied_words(made, wanted)
    assert ("still stands in 1 other text of the copy" in words) == (not everywhere)
    with Session.open(made.file, NEW, read_only=True) as copy:
        notes = {answer.note for answer in copy.walk.answers.values()}
        assert copy.document.problems() == []
    assert (TYPED in notes) == (not everywhere)
    assert ("ask (purged) at (purged) or (purged)" in notes) == everywhere
    assert TYPED in {answer.note for answer in session.walk.answers.values()}
