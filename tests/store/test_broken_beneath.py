"""A file that breaks while it is open: told in a sentence, and nobody is kept from closing."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
import small_audit
from small_audit import N, Y

from cpted_audit.errors import AuditError

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
