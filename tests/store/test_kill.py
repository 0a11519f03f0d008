"""A program killed at any moment loses no edit that it had acknowledged."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import children
import pytest
import small_audit

from cpted_audit.session.session import Session
from cpted_audit.store import journal
from cpted_audit.store.tables import PERSON

_WRITER = """
import sys
from pathlib import Path
from cpted_audit.domain.ids import ItemId
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import Observation, answer

session = Session.open(Path(sys.argv[1]), sys.argv[2] or None)
rooms = [place for place in session.walk.places if place.kind == "classroom"]
values = [AnswerValue.NO, AnswerValue.YES, AnswerValue.PARTIAL]
number = int(sys.argv[3])
while True:
    number += 1
    place = rooms[number % len(rooms)]
    answer(session, Observation(
        item_id=ItemId("R1"), place_id=place.id, value=values[number % 3], note=str(number) * 200,
    ))
    print(number, flush=True)
"""


def _run_and_kill(path: Path, key: str | None, start: int, seconds: float) -> int:
    """Let a child answer on and on, kill it, and return the last number it acknowledged."""
    command = [sys.executable, "-c", _WRITER, str(path), key or "", str(start)]
    with children.started(command, stdout=subprocess.PIPE, text=True) as child:
        first = child.stdout.readline()
        time.sleep(seconds)
        child.kill()
        rest = child.stdout.read()
    assert children.was_killed(child)
    complete = (first + rest).splitlines(keepends=True)
    return int([line for line in complete if line.endswith("\n")][-1])


def _check(path: Path, key: str | None, acknowledged: int) -> int:
    with Session.open(path, key, read_only=True) as reader:  # as `cpted-audit check` opens it
        assert reader.document.problems() == []
    with Session.open(path, key) as session:
        assert session.document.problems() == []
        notes = {answer.note for answer in session.walk.answers.values()}
        last = max(int(note[: len(note) // 200]) for note in notes)
        assert last in {acknowledged, acknowledged + 1}
        rooms = len([place for place in session.walk.places if place.kind == "classroom"])
        assert notes == {str(number) * 200 for number in range(max(1, last - rooms + 1), last + 1)}
        assert len(journal.history(session.document.db, 10**9)) == last
        assert len(session.findings) == len(
            {finding.number for finding in session.findings.values()}
        )
    return last


def _rounds(path: Path, key: str | None, count: int) -> None:
    small_audit.make(path, key).close()
    chance = random.Random(count)
    last = 0
    for _ in range(count):
        acknowledged = _run_and_kill(path, key, last, chance.random() * 0.15)
        last = _check(path, key, acknowledged)


def test_a_killed_program_loses_no_acknowledged_edit(path, key):
    _rounds(path, key, 1)


@pytest.mark.slow
def test_a_program_killed_many_times_loses_no_acknowledged_edit(path, key):
    _rounds(path, key, 25)


_HALFWAY = """
import os, signal, sys
from pathlib import Path
from cpted_audit.domain.ids import PersonId
from cpted_audit.domain.places.site import Person
from cpted_audit.session.session import Session
from cpted_audit.store.tables import PERSON

session = Session.open(Path(sys.argv[1]), sys.argv[2] or None)
session.document.db.execute("PRAGMA cache_size = 2")
with session.edit("Never finished"):
    for number in range(300):
        PERSON.insert(session.document.db, Person(id=PersonId(str(number)), name="n" * 500))
    KILL_ITSELF
""".replace("KILL_ITSELF", children.KILL_ITSELF)


def _kill_halfway(path: Path, key: str | None) -> Path:
    child = children.run([sys.executable, "-c", _HALFWAY, str(path), key or ""], check=False)
    assert children.was_killed(child)
    hot = path.with_name(f"{path.name}-journal")
    assert hot.stat().st_size > 0
    return hot


@pytest.mark.parametrize("read_only", [True, False], ids=["reading", "writing"])
def test_an_edit_killed_halfway_is_taken_back_on_the_next_opening(path, key, read_only):
    with small_audit.make(path, key) as session:
        small_audit.observe(session, "Main / Room 1", {"R1": small_audit.N})
    before = path.read_bytes()
    hot = _kill_halfway(path, key)
    assert path.read_bytes() != before
    with Session.open(path, key, read_only=read_only) as session:
        assert session.document.problems() == []
        assert small_audit.answers(session) == {("R1", "Main / Room 1"): small_audit.N}
        assert session.undo_label == "Answer at Main / Room 1"
    assert hot.exists() == read_only  # a look writes nothing, so it is taken back in a copy


@pytest.mark.administrator
def test_an_edit_killed_halfway_is_read_where_nothing_can_be_written(path, key, tmp_path):
    small_audit.make(path, key).close()
    hot = _kill_halfway(path, key)
    point = tmp_path / "ro"
    point.mkdir()
    mounted = children.run(
        ["mount", "-t", "tmpfs", "tmpfs", str(point)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("a file system can only be mounted by an administrator")
    try:
        for one in (path, hot):
            (point / one.name).write_bytes(one.read_bytes())
        children.run(["mount", "-o", "remount,ro", str(point)], check=True)
        with Session.open(point / path.name, key, read_only=True) as session:
            assert session.document.problems() == []
            assert PERSON.all(session.document.db) == []
    finally:
        children.run(["umount", str(point)], check=True)
