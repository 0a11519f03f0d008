"""A long job in a child process: its steps, its end, its failures, and a cancel at any time."""

from __future__ import annotations

import ast
import os
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

import cpted_audit.jobs
from cpted_audit.errors import AuditError, CancelledError, StorageError
from cpted_audit.jobs.child import ChildFailedError, run_steps
from cpted_audit.session.registers.importing.headers import read_tables

HUNG_S = 3600
"""What hangs lasts longer than a test may, so a test that waits for it fails."""


def act(order: str, tell: Callable[[object], None]) -> str:
    """Tell two steps, then do what the order says."""
    tell(1)
    tell(2)
    if order == "refuse":
        raise StorageError("The disk is full.")
    if order == "err":
        raise KeyError("the code of the gate is 4711")
    if order == "die":
        os._exit(3)
    if order == "hang":
        time.sleep(HUNG_S)
    return order.upper()


def left() -> list[psutil.Process]:
    return [
        child
        for child in psutil.Process().children(recursive=True)
        if child.status() == psutil.STATUS_ZOMBIE or "spawn_main" in " ".join(child.cmdline())
    ]


def test_steps_come_before_what_the_job_returned():
    assert list(run_steps(act, "done", cancelled=lambda: False)) == [1, 2, "DONE"]
    assert left() == []


@pytest.mark.parametrize(
    ("order", "kind", "words"),
    [
        ("refuse", StorageError, "^The disk is full.$"),
        ("err", ChildFailedError, "^KeyError$"),
        ("die", ChildFailedError, "without a word"),
    ],
)
def test_what_a_child_fails_on_is_raised_here(order, kind, words):
    steps = []
    with pytest.raises(kind, match=words):
        steps.extend(run_steps(act, order, cancelled=lambda: False))
    assert left() == []


def test_a_cancel_ends_a_child_that_hangs():
    heard = []
    with pytest.raises(CancelledError):
        for step in run_steps(act, "hang", cancelled=lambda: len(heard) == 2):
            heard.append(step)  # noqa: PERF402 - it is asked about meanwhile
    assert left() == []


def test_nothing_here_says_what_the_work_is():
    folder = Path(cpted_audit.jobs.__file__).parent
    said = [
        f"{path.name}: {node.value}"
        for path in folder.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if any(word in node.value.split() for word in ("photos", "import", "report", "plan"))
    ]
    assert said == []
    assert "photo" not in str(CancelledError())


def test_a_table_whose_reading_is_cancelled_is_told_as_a_table(tmp_path):
    sheet = tmp_path / "doors.csv"
    sheet.write_text("Number,Name\n1,Front\n", "utf-8")
    with pytest.raises(AuditError, match="“doors.csv” can be read again") as told:
        read_tables(sheet, cancelled=lambda: True)
    assert isinstance(told.value, CancelledError)
    assert "photo" not in str(told.value)
