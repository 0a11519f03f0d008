"""A file that breaks while it is open: told in a sentence, and nobody is kept from closing."""

from __future__ import annotations

import os
import sqlite3
import sys
from contextlib import closing, suppress
from pathlib import Path

import pytest
import small_audit
from small_audit import N, Y

from cpted_audit.domain.ids import PersonId
from cpted_audit.domain.places.site import Person
from cpted_audit.errors import AuditError, StorageError
from cpted_audit.session.session import Session
from cpted_audit.store.tables import PERSON

ROOM = "Main / Room 1"


def _overwritten(path: Path) -> None:
    with path.open("r+b") as file:
        file.write(bytes(8192))


BREAKS = {
    "emptied": lambda path: os.truncate(path, 0),
    "cut short": lambda path: os.truncate(path, 8192),
    "overwritten": _overwritten,
    "noise": lambda path: path.write_bytes(b"\xa5" * path.stat().st_size),
}


@pytest.mark.parametrize("broken", BREAKS)
def test_an_edit_is_refused_in_a_sentence_and_the_audit_closes(path, key, broken):
    session = small_audit.make(path, key)
    small_audit.observe(session, ROOM, {"R1": Y}, "before")
    BREAKS[broken](path)
    left = path.read_bytes()
    for _ in range(2):
        with pytest.raises(AuditError) as error:
            small_audit.observe(session, ROOM, {"R1": N}, "after")
        assert str(error.value).endswith(".")
        assert "\n" not in str(error.value)
    for read in (session.history, lambda: session.undo_label, session.undo):
        with pytest.raises(AuditError):
            read()
    session.close()
    assert path.read_bytes() == left
    assert not path.with_name(f"{path.name}.lock").exists()


def test_a_moment_of_the_history_that_is_none_keeps_nobody_from_closing(path):
    session = small_audit.make(path)
    small_audit.observe(session, ROOM, {"R1": Y}, "before")
    with closing(sqlite3.connect(path)) as other:
        other.execute("UPDATE journal_step SET at = 'not a moment'")
        other.commit()
    with pytest.raises(AuditError, match="a step of its history cannot be read"):
        session.back_up_if_due()
    session.close()
    assert not path.with_name(f"{path.name}.lock").exists()


# What is open answers no more: a stick that was pulled out, a server that was lost in sleep. What
# lies at the path is the same again; the file that was opened is not.


def lose(path: Path, dead: str) -> None:
    """Let what this process has open of a file read and write nothing any more."""
    there = os.path.realpath(path)
    opened = [int(one) for one in os.listdir("/proc/self/fd")]  # noqa: PTH208 - of this process
    for number in opened:
        with suppress(OSError):
            if os.readlink(f"/proc/self/fd/{number}") == there:  # noqa: PTH115 - of this process
                other = os.open(dead, os.O_RDONLY)
                os.dup2(other, number)
                os.close(other)


on_linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux shows what is open")
dead_in_two_ways = pytest.mark.parametrize("dead", ["/", os.devnull])


@on_linux
@dead_in_two_ways
def test_a_stick_that_is_back_takes_the_next_edit(path, key, dead):
    with small_audit.make(path, key) as session:
        small_audit.observe(session, ROOM, {"R1": Y}, "before")
        for text in ("first", "second"):
            lose(path, dead)
            small_audit.observe(session, ROOM, {"R1": N}, text)
        assert session.document.problems() == []
        session.undo()
        session.undo()
        assert [answer.note for answer in session.walk.answers.values()] == ["before"]
        session.redo()
    with Session.open(path, key) as session:
        assert [answer.note for answer in session.walk.answers.values()] == ["first"]


@on_linux
@dead_in_two_ways
def test_a_stick_that_goes_in_the_middle_of_an_edit_costs_that_edit_alone(path, key, dead):
    with small_audit.make(path, key) as session:
        small_audit.observe(session, ROOM, {"R1": Y}, "before")
        people = [Person(id=PersonId(name), name=name) for name in ("lost", "kept")]
        with (
            pytest.raises(StorageError, match="Put it back and do it again"),
            session.edit("Add somebody"),
        ):
            PERSON.insert(session.document.db, people[0])
            lose(path, dead)
        with session.edit("Add somebody"):
            PERSON.insert(session.document.db, people[1])
        assert session.document.problems() == []
    with Session.open(path, key) as session:
        assert [person.name for person in PERSON.all(session.document.db)] == ["kept"]
        assert [answer.note for answer in session.walk.answers.values()] == ["before"]


@on_linux
@pytest.mark.parametrize("meanwhile", ["taken over", "lock gone", "older copy", "gone"])
def test_a_stick_that_is_not_as_it_was_left_takes_no_edit(path, key, meanwhile):
    with small_audit.make(path, key) as session:
        older = path.read_bytes()
        small_audit.observe(session, ROOM, {"R1": Y}, "before")
        lose(path, "/")
        lock = path.with_name(f"{path.name}.lock")
        if meanwhile == "taken over":
            with Session.open(path, key, take_over=True) as other:
                small_audit.observe(other, ROOM, {"R1": Y}, "by another")
        elif meanwhile == "lock gone":
            lock.unlink()
        elif meanwhile == "older copy":
            path.write_bytes(older)
        else:
            path.rename(path.with_name("elsewhere"))
        left = path.read_bytes() if path.exists() else None
        with pytest.raises(AuditError) as error:
            small_audit.observe(session, ROOM, {"R1": N}, "after")
        assert str(error.value).endswith(".")
        assert (path.read_bytes() if path.exists() else None) == left
