"""The lock file: one writer at a time, with a choice for the second."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
import small_audit

from cpted_audit.errors import AuditError, DocumentLockedError, ReadOnlyError
from cpted_audit.session.session import Session
from cpted_audit.store.document import open_document
from cpted_audit.store.lock import DocumentLock, current_user
from cpted_audit.store.machine import machine_id, process_start


@pytest.fixture
def lock(path):
    return path.with_name("audit.cpted.lock")


@pytest.fixture
def key() -> None:
    """The lock file knows nothing of keys, so a plain audit stands for both."""


@pytest.fixture
def audit(path, key):
    small_audit.make(path, key).close()
    return path


def _write(lock, **changes) -> str:
    holder = {
        "user": "Officer Reyes", "host": "other-laptop", "process": 4242,
        "since": "2026-11-18T10:46:00+00:00",
    }  # fmt: skip
    text = json.dumps(holder | changes)
    lock.write_text(text, "utf-8")
    return text


def test_the_lock_names_who_has_it_and_goes_with_closing(audit, key, lock):
    with open_document(audit, key):
        holder = json.loads(lock.read_text("utf-8"))
        assert holder["user"] == current_user()
        assert holder["host"] == platform.node()
        assert holder["process"] == os.getpid()
        assert holder["since"].endswith("+00:00")
    assert not lock.exists()


def test_a_second_opener_is_told_by_whom_and_may_read(audit, key, lock):
    with Session.open(audit, key) as first:
        with pytest.raises(DocumentLockedError, match=f"{current_user()} has this audit open"):
            open_document(audit, key)
        small_audit.observe(first, "Main / Room 1", {"R1": small_audit.N})
        with Session.open(audit, key, read_only=True) as second:
            assert small_audit.answers(second) == {("R1", "Main / Room 1"): small_audit.N}
            small_audit.observe(first, "Main / Room 2", {"R1": small_audit.Y})
        assert lock.exists()
        small_audit.observe(first, "Main / Room 1", {"R2": small_audit.Y})
    assert not lock.exists()


def test_a_reader_does_not_stop_the_writer(audit, key):
    with Session.open(audit, key, read_only=True) as reader:
        with Session.open(audit, key) as writer:
            small_audit.observe(writer, "Main / Room 1", {"R1": small_audit.N})
        assert reader.document.problems() == []


def test_a_lock_of_another_machine_is_kept_until_taken_over(audit, key, lock):
    held = _write(lock)
    with pytest.raises(DocumentLockedError, match="Officer Reyes .* other-laptop") as error:
        open_document(audit, key)
    assert str(error.value).endswith(".")
    assert lock.read_text("utf-8") == held
    with open_document(audit, key, read_only=True):
        pass
    assert lock.read_text("utf-8") == held
    with open_document(audit, key, take_over=True):
        assert json.loads(lock.read_text("utf-8"))["process"] == os.getpid()
    assert not lock.exists()


def test_closing_leaves_a_lock_that_was_taken_over(audit, key, lock):
    first = open_document(audit, key)
    held = _write(lock)
    first.close()
    assert lock.read_text("utf-8") == held


def _ended() -> int:
    """Return the number of a process that has ended."""
    child = subprocess.run(
        [sys.executable, "-c", "import os; print(os.getpid())"],
        capture_output=True, check=True,
    )  # fmt: skip
    return int(child.stdout)


def test_a_lock_of_a_process_that_ended_is_replaced(audit, key, lock):
    _write(lock, host=platform.node(), machine=machine_id(), process=_ended())
    with open_document(audit, key):
        assert json.loads(lock.read_text("utf-8"))["process"] == os.getpid()
    assert not lock.exists()


def test_a_lock_of_a_process_that_runs_is_kept(audit, key, lock):
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as child:
        _write(
            lock, host=platform.node(), machine=machine_id(), process=child.pid,
            started=process_start(child.pid),
        )  # fmt: skip
        with pytest.raises(DocumentLockedError):
            open_document(audit, key)
        child.communicate(b"\n")


def test_a_lock_whose_process_number_another_program_has_since_is_replaced(audit, key, lock):
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as child:
        _write(
            lock, host=platform.node(), machine=machine_id(), process=child.pid,
            started=process_start(os.getpid()),
        )  # fmt: skip
        with open_document(audit, key):
            assert json.loads(lock.read_text("utf-8"))["process"] == os.getpid()
        child.communicate(b"\n")


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is POSIX")
def test_a_killed_program_that_nobody_waited_for_holds_no_lock(audit, key, lock):
    child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    _write(
        lock, host=platform.node(), machine=machine_id(), process=child.pid,
        started=process_start(child.pid),
    )  # fmt: skip
    child.kill()
    os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)
    open_document(audit, key).close()
    child.communicate()


@pytest.mark.parametrize("machine", ["0123456789abcdef", ""])
def test_a_machine_of_the_same_name_is_another_machine(audit, key, lock, machine):
    held = _write(lock, host=platform.node(), machine=machine, process=_ended())
    with pytest.raises(DocumentLockedError):
        open_document(audit, key)
    assert lock.read_text("utf-8") == held


@pytest.mark.parametrize(
    "text",
    [
        "", "null", "[]", "{", "{}", "[1]", "\x00", "42", '{"user": 1}',
        '{"user": "a", "host": "HOST", "process": "x", "since": ""}',
        '{"user": "a", "host": "HOST", "process": -1, "since": ""}',
        '{"user": "a", "host": "HOST", "process": 1e400, "since": ""}',
        '{"user": "a", "host": "HOST", "process": 99999999999999999999, "since": ""}',
        '{"user": "a", "host": "HOST", "process": null, "since": null}',
        "[" * 4000,
    ],
)  # fmt: skip
def test_a_lock_file_nobody_can_read_is_not_taken_without_asking(path, lock, text):
    small_audit.make(path).close()
    held = text.replace("HOST", platform.node())
    lock.write_text(held, "utf-8")
    with pytest.raises(DocumentLockedError) as error:
        open_document(path)
    assert "take it over" in str(error.value)
    assert lock.read_text("utf-8") == held
    with open_document(path, take_over=True):
        assert json.loads(lock.read_text("utf-8"))["process"] == os.getpid()
    assert not lock.exists()


def test_a_lock_that_is_no_file_is_told(path, lock):
    small_audit.make(path).close()
    lock.mkdir()
    with pytest.raises(ReadOnlyError):
        open_document(path)
    with open_document(path, read_only=True):
        pass


@pytest.mark.parametrize("key", [None, "key"], ids=["plain", "encrypted"])
def test_opening_that_fails_gives_up_the_lock(audit, key, lock):
    with open_document(audit, key) as document:
        document.db.execute("DROP TABLE view_state")
    for passphrase in (key, "wrong"):
        with pytest.raises(AuditError):
            open_document(audit, passphrase)
        assert not lock.exists()


_RACER = """
import sys, time
from pathlib import Path
from cpted_audit.errors import DocumentLockedError
from cpted_audit.store.lock import DocumentLock

for line in sys.stdin:
    moment, path = line.split(" ", 1)
    lock = DocumentLock(Path(path.strip()))
    while time.time() < float(moment):
        pass
    try:
        lock.acquire()
    except DocumentLockedError:
        print("refused", flush=True)
    else:
        print("mine", flush=True)
"""
RACERS = 3


def _race(path: Path, rounds: int, before: Callable[[Path], None]) -> list[int]:
    """Let several programs go for the same lock at the same moment; return how many got it."""
    racers = [
        subprocess.Popen(
            [sys.executable, "-c", _RACER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        for _ in range(RACERS)
    ]
    won = []
    for number in range(rounds):
        document = path.with_name(f"{number}.cpted")
        before(document)
        moment = time.time() + 0.02
        for racer in racers:
            racer.stdin.write(f"{moment} {document}\n")
            racer.stdin.flush()
        won.append(sum(racer.stdout.readline() == "mine\n" for racer in racers))
    for racer in racers:
        racer.communicate()
    return won


@pytest.mark.parametrize("stale", [True, False], ids=["stale", "none"])
def test_of_programs_that_go_for_a_lock_at_the_same_moment_one_gets_it(path, stale):
    gone = _ended()

    def before(document: Path) -> None:
        if stale:
            _write(
                document.with_name(f"{document.name}.lock"), host=platform.node(),
                machine=machine_id(), process=gone,
            )  # fmt: skip

    won = _race(path, 60, before)
    assert max(won) == 1
    assert sum(won) >= 55  # all may see another at the same moment; nobody is kept out for good


def test_a_lock_that_leads_elsewhere_is_never_written_through(path, lock, tmp_path):
    small_audit.make(path).close()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_text("mine")
    lock.symlink_to(elsewhere)
    for take_over in (False, True):
        with pytest.raises(AuditError):
            open_document(path, take_over=take_over)
    assert elsewhere.read_text() == "mine"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_in_place_of_a_lock_is_not_waited_for(path, lock):
    small_audit.make(path).close()
    os.mkfifo(lock)
    with pytest.raises(ReadOnlyError):
        open_document(path)


def test_a_lock_taken_over_is_no_longer_held_and_not_removed(path, lock):
    first, second = DocumentLock(path), DocumentLock(path)
    first.acquire()
    assert first.holds
    second.acquire(take_over=True)
    assert not first.holds
    assert second.holds
    first.release()
    assert second.holds
    second.release()
    assert not lock.exists()


@pytest.mark.ordinary_user
def test_an_audit_whose_folder_became_read_only_while_it_was_open_can_be_read(audit, key, lock):
    with open_document(audit, key):
        audit.parent.chmod(0o500)
    try:
        assert lock.exists()
        with pytest.raises(ReadOnlyError):
            open_document(audit, key)
        with open_document(audit, key, read_only=True) as document:
            assert document.problems() == []
    finally:
        audit.parent.chmod(0o700)
    with open_document(audit, key):  # a lock of our own that nobody holds is no lock
        assert json.loads(lock.read_text("utf-8"))["process"] == os.getpid()
    assert not lock.exists()
