"""The lock file: one writer at a time, with a choice for the second."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys

import pytest
import small_audit

from cpted_audit.errors import AuditError, DocumentLockedError, ReadOnlyError
from cpted_audit.session.session import Session
from cpted_audit.store.document import open_document
from cpted_audit.store.lock import current_user


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


def test_a_lock_of_a_process_that_ended_is_replaced(audit, key, lock):
    child = subprocess.run(
        [sys.executable, "-c", "import os; print(os.getpid())"],
        capture_output=True, check=True,
    )  # fmt: skip
    _write(lock, host=platform.node(), process=int(child.stdout))
    with open_document(audit, key):
        assert json.loads(lock.read_text("utf-8"))["process"] == os.getpid()
    assert not lock.exists()


def test_a_lock_of_a_process_that_runs_is_kept(audit, key, lock):
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as child:
        _write(lock, host=platform.node(), process=child.pid)
        with pytest.raises(DocumentLockedError):
            open_document(audit, key)
        child.communicate(b"\n")


@pytest.mark.parametrize(
    "text",
    [
        "", "null", "[]", "{", "{}", "[1]", "\x00", "42", '{"user": 1}',
        '{"user": "a", "host": "HOST", "process": "x", "since": ""}',
        '{"user": "a", "host": "HOST", "process": -1, "since": ""}',
        '{"user": "a", "host": "HOST", "process": 1e400, "since": ""}',
        '{"user": "a", "host": "HOST", "process": 99999999999999999999, "since": ""}',
        '{"user": "a", "host": "HOST", "process": null, "since": null}',
        '{"user": "a", "host": "HOST", "process": 1, "since": "", "more": 1}',
    ],
)  # fmt: skip
def test_a_lock_file_nobody_can_read_is_replaced(path, lock, text):
    small_audit.make(path).close()
    lock.write_text(text.replace("HOST", platform.node()), "utf-8")
    with open_document(path):
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
