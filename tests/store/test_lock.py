"""The lock file: one writer at a time, with a choice for the second."""

from __future__ import annotations

import errno
import getpass
import json
import os
import platform
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import children
import psutil
import pytest
import small_audit

from cpted_audit import clock
from cpted_audit.domain.documents.days import moment
from cpted_audit.errors import AuditError, DocumentLockedError, ReadOnlyError
from cpted_audit.session.session import Session
from cpted_audit.store import machine
from cpted_audit.store.document import open_document
from cpted_audit.store.lock import DocumentLock, Holder, current_user
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
    child = children.run(
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
    with children.started([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as child:
        _write(
            lock, host=platform.node(), machine=machine_id(), process=child.pid,
            started=process_start(child.pid),
        )  # fmt: skip
        with pytest.raises(DocumentLockedError):
            open_document(audit, key)


def test_a_lock_whose_process_number_another_program_has_since_is_replaced(audit, key, lock):
    with children.started([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as child:
        _write(
            lock, host=platform.node(), machine=machine_id(), process=child.pid,
            started=process_start(os.getpid()),
        )  # fmt: skip
        with open_document(audit, key):
            assert json.loads(lock.read_text("utf-8"))["process"] == os.getpid()


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is POSIX")
def test_a_killed_program_that_nobody_waited_for_holds_no_lock(audit, key, lock):
    with children.started([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as child:
        _write(
            lock, host=platform.node(), machine=machine_id(), process=child.pid,
            started=process_start(child.pid),
        )  # fmt: skip
        child.kill()
        os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)
        open_document(audit, key).close()


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
    won = []
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    with ExitStack() as stack:
        racers = [
            stack.enter_context(children.started([sys.executable, "-c", _RACER], **pipes))
            for _ in range(RACERS)
        ]
        for number in range(rounds):
            document = path.with_name(f"{number}.cpted")
            before(document)
            moment = time.time() + 0.02
            for racer in racers:
                racer.stdin.write(f"{moment} {document}\n")
                racer.stdin.flush()
            won.append(sum(racer.stdout.readline() == "mine\n" for racer in racers))
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


needs_links = pytest.mark.skipif(
    not hasattr(os, "O_NOFOLLOW"), reason="links are made for administrators, and followed, here"
)


@needs_links
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


# What a lock file says, and what it is taken for


@pytest.mark.parametrize("since", ["2026-11-18T10:46:00+00:00", "2026-11-18T10:46"])
def test_since_when_is_said_in_the_words_of_documents(since):
    at = clock.on_wall(datetime(2026, 11, 18, 10, 46, tzinfo=UTC))
    assert _holder(since=since).since_words == moment(at)
    assert "T" not in moment(at)


@pytest.mark.parametrize("since", ["", "yesterday", "9999-12-31T23:59:59-14:00"])
def test_a_time_that_is_none_is_said_as_it_stands(since):
    assert _holder(since=since).since_words in {since, moment(datetime(9999, 12, 31, 23, 59))}


def _holder(**changes) -> Holder:
    """A lock of a program that runs: this one."""
    own = {
        "user": "Ann", "host": "laptop", "process": os.getpid(), "since": "2026-11-18T10:46:00",
        "machine": machine_id(), "started": process_start(os.getpid()), "token": "",
    }  # fmt: skip
    return Holder(**(own | changes))


def test_the_lock_says_which_run_of_which_program_on_which_machine_has_it(path, lock):
    first, second = DocumentLock(path), DocumentLock(path.with_name("other.cpted"))
    before = clock.moment().replace(microsecond=0)
    first.acquire()
    second.acquire()
    found, other = first.holder(), second.holder()
    first.release()
    second.release()
    since = datetime.fromisoformat(found.since)
    assert before <= since <= clock.moment()
    assert found.since == since.isoformat(timespec="seconds")
    assert found == Holder(
        current_user(), platform.node(), os.getpid(), found.since, machine_id(),
        process_start(os.getpid()), found.token,
    )  # fmt: skip
    assert len(found.token) == 16
    assert found.token != other.token
    assert "" not in {found.machine, found.started}


@pytest.mark.parametrize(
    ("changes", "sound"),
    [
        ({}, True), ({"process": 0}, False), ({"process": 1}, True), ({"process": -1}, False),
        ({"process": 2**31 - 1}, True), ({"process": 2**31}, False), ({"process": "4"}, False),
        ({"process": 4.0}, False), ({"process": None}, False), ({"user": None}, False),
        ({"host": 1}, False), ({"since": None}, False), ({"machine": 1}, False),
        ({"started": 1}, False), ({"token": None}, False),
    ],
)  # fmt: skip
def test_a_lock_file_is_believed_where_every_field_is_of_its_kind(path, lock, changes, sound):
    assert _holder(**changes).is_sound is sound
    _write(lock, **changes)
    assert (DocumentLock(path).holder() is not None) is sound


@pytest.mark.parametrize(
    ("changes", "gone"),
    [
        ({}, False),  # no token: nobody knows that it was let go
        ({"token": "let-go"}, True),
        ({"token": "let-go", "started": "another run"}, True),
        ({"started": "another run"}, True),
        ({"started": ""}, False),  # of a version that did not say
        ({"machine": ""}, False),
        ({"machine": "another", "started": "another run"}, False),
        ({"machine": "another", "token": "let-go"}, False),
        ({"host": "another name"}, False),
    ],
)
def test_a_holder_is_gone_only_where_that_is_known(changes, gone):
    assert _holder(**changes).is_gone is gone


def test_a_lock_this_very_program_holds_is_not_gone_until_it_is_let_go(path):
    mine = DocumentLock(path)
    mine.acquire()
    held = mine.holder()
    assert not held.is_gone
    mine.release()
    assert held.is_gone


@pytest.mark.skipif(sys.platform != "linux", reason="processes are hidden so on Linux")
def test_a_process_that_runs_and_is_hidden_from_us_is_not_taken_for_gone(monkeypatch):
    hidden = _ended()
    assert _holder(process=hidden).is_gone
    monkeypatch.setattr("os.kill", lambda _number, _signal: None)  # /proc with hidepid=2
    assert not _holder(process=hidden).is_gone
    assert not _holder(process=hidden, started="").is_gone


def test_a_lock_of_a_later_version_is_understood(audit, key, lock):
    _write(lock, colour="green")
    with pytest.raises(DocumentLockedError) as error:
        open_document(audit, key)
    since = moment(clock.on_wall(datetime(2026, 11, 18, 10, 46, tzinfo=UTC)))
    assert str(error.value) == (
        f"Officer Reyes has this audit open on other-laptop since {since}. "
        "Open it for reading, or take it over if that program is no longer running."
    )


def test_a_lock_file_that_names_nobody_is_told_with_what_to_do(audit, key, lock):
    lock.write_text("{}")
    with pytest.raises(DocumentLockedError) as error:
        open_document(audit, key)
    assert str(error.value) == (
        "Another program may have this audit open: “audit.cpted.lock” lies beside it and does not "
        "say whose it is. Open it for reading, or take it over if nobody else has it open."
    )


def test_a_lock_file_larger_than_any_lock_is_not_read_to_its_end(path, lock):
    text = _write(lock)
    lock.write_text(text + " " * (4096 - len(text)))
    assert DocumentLock(path).holder() is not None
    lock.write_text(" " * (4097 - len(text)) + text)
    assert DocumentLock(path).holder() is None


@pytest.mark.parametrize("there", ["no folder", "a folder"])
def test_a_place_where_no_lock_can_be_made_can_only_be_read(path, lock, there):
    if there == "a folder":
        lock.mkdir()
        why = "“audit.cpted.lock” there is no lock file"
    else:
        path = path.parent / "gone" / path.name
        why = os.strerror(errno.ENOENT)
    mine = DocumentLock(path)
    with pytest.raises(ReadOnlyError) as error:
        mine.acquire(take_over=True)
    assert str(error.value) == (
        f"Nothing can be written in “{path.parent}” ({why}), so the audit can only be read there. "
        "Copy it to another place to edit it."
    )
    assert not mine.holds
    assert mine.holder() is None


def test_only_a_lock_that_was_taken_is_held_and_given_up(path, lock):
    mine = DocumentLock(path)
    assert mine.is_missing
    mine.release()
    held = _write(lock)
    assert not mine.holds
    assert not mine.is_missing
    mine.release()
    assert lock.read_text() == held
    lock.unlink()
    mine.acquire()
    assert mine.holds
    assert not mine.is_missing
    lock.unlink()
    assert not mine.holds
    assert mine.is_missing
    mine.release()
    assert list(lock.parent.iterdir()) == []


@needs_links
def test_a_link_that_leads_nowhere_is_a_lock_that_is_there(path, lock):
    lock.symlink_to(lock.with_name("nowhere"))
    assert not DocumentLock(path).is_missing
    assert DocumentLock(path).holder() is None


@needs_links
def test_what_a_link_leads_to_names_no_holder(path, lock):
    _write(lock)
    lock.rename(lock.with_name("elsewhere"))
    lock.symlink_to(lock.with_name("elsewhere"))
    assert DocumentLock(path).holder() is None


@pytest.mark.skipif(sys.platform == "win32", reason="the lock is written over where it lies there")
def test_a_disk_that_refuses_while_a_lock_is_taken_over_leaves_the_other_one_alone(
    path, lock, monkeypatch
):
    held = _write(lock)

    def full(*_names, **_more):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(ReadOnlyError, match="the disk is full"):
        DocumentLock(path).acquire(take_over=True)
    assert [one.name for one in lock.parent.iterdir()] == ["audit.cpted.lock"]
    assert lock.read_text("utf-8") == held


@pytest.mark.skipif(sys.platform == "win32", reason="the kernel's lock of files is POSIX here")
@pytest.mark.parametrize("code", [errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK])
def test_a_lock_file_that_another_is_changing_is_not_taken(path, lock, monkeypatch, code):
    held = _write(lock)

    def busy(_file, _how):
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr("fcntl.flock", busy)
    monkeypatch.setattr("time.sleep", lambda _seconds: None)
    with pytest.raises(DocumentLockedError, match="at the same moment"):
        DocumentLock(path).acquire(take_over=True)
    assert lock.read_text("utf-8") == held


def test_a_lock_of_this_program_is_known_where_the_system_tells_no_start_times(
    path, lock, monkeypatch
):
    def hidden(_process):
        raise psutil.AccessDenied

    monkeypatch.setattr(machine, "_BOOT_ID", path.with_name("no boot"))
    monkeypatch.setattr(psutil.Process, "create_time", hidden)
    mine = DocumentLock(path)
    mine.acquire()
    found = mine.holder()
    assert (found.started, found.is_gone) == ("", False)
    left = lock.read_bytes()
    mine.release()
    lock.write_bytes(left)  # as it stays where the folder became read-only meanwhile
    assert DocumentLock(path).holder().is_gone


def test_taking_over_leaves_nothing_beside_the_lock(path, lock):
    _write(lock)
    mine = DocumentLock(path)
    mine.acquire(take_over=True)
    assert [one.name for one in lock.parent.iterdir()] == ["audit.cpted.lock"]
    assert mine.holds


@pytest.mark.skipif(sys.platform == "win32", reason="rights of files are POSIX")
def test_the_lock_can_be_read_by_whoever_may_read_new_files(path, lock):
    mask = os.umask(0o027)
    try:
        DocumentLock(path).acquire()
    finally:
        os.umask(mask)
    assert lock.stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(sys.platform == "win32", reason="the kernel's lock of files is POSIX here")
@pytest.mark.parametrize("take_over", [True, False])
def test_a_lock_file_another_program_is_writing_is_left_alone(path, lock, take_over):
    import fcntl

    held = _write(lock, machine=machine_id(), process=_ended())
    with lock.open("rb") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        with pytest.raises(DocumentLockedError) as error:
            DocumentLock(path).acquire(take_over=take_over)
    assert str(error.value) == (
        "Another program opened this audit at the same moment, so it was left alone. Try again."
    )
    assert lock.read_text() == held
    DocumentLock(path).acquire(take_over=take_over)


@pytest.mark.skipif(sys.platform == "win32", reason="the kernel's lock of files is POSIX here")
def test_a_lock_file_that_is_being_written_for_a_moment_is_waited_for(path, lock, monkeypatch):
    import fcntl

    _write(lock)
    other = lock.open("rb")
    fcntl.flock(other, fcntl.LOCK_EX)
    waited = []

    def wait(seconds: float) -> None:
        """The other is done with it while this one waits for the second time."""
        waited.append(seconds)
        if len(waited) == 2:
            other.close()

    monkeypatch.setattr("cpted_audit.store.lock.time", SimpleNamespace(sleep=wait))
    mine = DocumentLock(path)
    mine.acquire(take_over=True)
    assert mine.holds
    assert len(waited) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="the kernel's lock of files is POSIX here")
@pytest.mark.parametrize("code", [errno.ENOLCK, errno.EOPNOTSUPP])
def test_where_a_file_system_has_no_kernel_locks_the_file_alone_is_the_lock(
    path, lock, monkeypatch, code
):
    def none_here(_file, _how):
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr("fcntl.flock", none_here)
    first, second = DocumentLock(path), DocumentLock(path)
    first.acquire()
    with pytest.raises(DocumentLockedError, match="has this audit open"):
        second.acquire()
    second.acquire(take_over=True)
    assert second.holds
    assert not first.holds


@pytest.mark.skipif(sys.platform == "win32", reason="the kernel's lock of files is POSIX here")
@pytest.mark.parametrize("left", [None, "", "theirs"])
@pytest.mark.parametrize("stale", [False, True], ids=["new", "stale"])
def test_what_another_program_does_to_the_lock_file_at_that_very_moment_is_seen(
    path, lock, monkeypatch, stale, left
):
    """Between our opening the file and our having it alone, it is removed, replaced or written."""
    import fcntl

    real, done = fcntl.flock, []

    def meanwhile(handle, how):
        if not done:
            done.append(lock.unlink())
            if left is not None:
                _write(lock) if left else lock.touch()
        real(handle, how)

    if stale:
        _write(lock, machine=machine_id(), process=_ended())
    monkeypatch.setattr("fcntl.flock", meanwhile)
    mine = DocumentLock(path)
    if stale and left is None:  # gone: it is made anew
        mine.acquire()
        assert mine.holds
        return
    with pytest.raises(DocumentLockedError) as error:
        mine.acquire()
    said = "same moment" if not stale else "Officer Reyes" if left else "may have this audit open"
    assert said in str(error.value)
    assert not mine.holds
    if left:
        assert mine.holder().user == "Officer Reyes"


@pytest.mark.skipif(sys.platform == "win32", reason="the kernel's lock of files is POSIX here")
def test_a_new_lock_file_into_which_another_wrote_first_is_theirs(path, lock, monkeypatch):
    import fcntl

    real = fcntl.flock

    def meanwhile(handle, how):
        _write(lock)
        real(handle, how)

    monkeypatch.setattr("fcntl.flock", meanwhile)
    with pytest.raises(DocumentLockedError, match="same moment"):
        DocumentLock(path).acquire()
    assert DocumentLock(path).holder().user == "Officer Reyes"


@pytest.mark.skipif(sys.platform == "win32", reason="the kernel's lock of files is POSIX here")
def test_a_lock_file_that_is_never_the_one_just_opened_is_given_up_in_the_end(
    path, lock, monkeypatch
):
    import fcntl

    gone, calls = _ended(), []

    def meanwhile(_handle, _how):
        calls.append(lock.unlink())
        _write(lock, machine=machine_id(), process=gone)

    _write(lock, machine=machine_id(), process=gone)
    monkeypatch.setattr(fcntl, "flock", meanwhile)
    mine = DocumentLock(path)
    with pytest.raises(DocumentLockedError, match="same moment"):
        mine.acquire()
    assert len(calls) > 10
    assert not mine.holds


@pytest.mark.skipif(sys.platform == "win32", reason="the kernel's lock of files is POSIX here")
def test_a_lock_where_none_was_is_made_once(path, lock, monkeypatch):
    import fcntl

    real, calls = fcntl.flock, []
    monkeypatch.setattr(fcntl, "flock", lambda *how: (calls.append(how), real(*how)))
    mine = DocumentLock(path)
    mine.acquire()
    assert len(calls) == 1
    assert mine.holds


def test_a_lock_file_that_goes_just_as_it_is_looked_at_is_made_anew(path, lock, monkeypatch):
    real, gone = os.open, []

    def opened(where, flags, *more, **options):
        try:
            return real(where, flags, *more, **options)
        except FileExistsError:
            gone.append(lock.unlink())
            raise

    _write(lock)
    monkeypatch.setattr(os, "open", opened)
    mine = DocumentLock(path)
    mine.acquire()
    assert len(gone) == 1
    assert mine.holds


@pytest.mark.skipif(sys.platform == "win32", reason="the kernel's lock of files is POSIX here")
def test_a_lock_file_another_program_is_about_to_replace_is_not_removed_by_us(path, lock):
    """It would remove the other's; left behind, ours is known for one that was let go."""
    import fcntl

    mine = DocumentLock(path)
    mine.acquire()
    held = lock.read_bytes()
    with lock.open("rb") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        mine.release()
        assert lock.read_bytes() == held
    assert not mine.holds
    assert mine.holder().is_gone
    DocumentLock(path).acquire()


def test_a_lock_of_an_earlier_version_says_neither_machine_nor_run():
    old = Holder("Ann", "laptop", 4242, "2026-11-18T10:46:00")
    assert (old.machine, old.started, old.token) == ("", "", "")
    assert old.is_sound
    assert not old.is_gone


@pytest.mark.parametrize("failure", [KeyError, OSError, ImportError])
def test_a_user_the_system_does_not_know_is_unknown(monkeypatch, failure):
    assert current_user() == getpass.getuser()

    def none():
        raise failure("uid not found")

    monkeypatch.setattr("getpass.getuser", none)
    assert current_user() == "unknown"


_DAYS = 24 * 3600


def test_who_would_lose_the_audit_is_told_as_far_as_anybody_can_know(path, lock):
    path.write_bytes(b"audit")
    here = DocumentLock(path)
    lock.write_text(json.dumps(asdict(_holder())), "utf-8")
    for age in (0, 30 * _DAYS):  # a program that runs is known to, however old its lock
        _age(age, path, lock)
        assert here.who_works().startswith("Ann has it open on this computer")
    lock.write_text(json.dumps(asdict(_holder(process=2**31 - 1, started="long ago"))), "utf-8")
    assert here.who_works() == ""
    for text, told in ((None, "Officer Reyes may still be working in it on other-laptop"),
                       ("half a lo", "Another program may be working in it")):  # fmt: skip
        if text is None:
            _write(lock)
        else:
            lock.write_text(text, "utf-8")
        assert told in here.who_works()
        _age(2 * _DAYS, path, lock)
        assert here.who_works() == ""
        _age(0, path)  # an old lock, but somebody has just written
        assert told in here.who_works()


def _age(seconds: float, *paths) -> None:
    for path in paths:
        os.utime(path, (time.time() - seconds,) * 2)


@pytest.mark.skipif(sys.platform != "win32", reason="elsewhere a copied machine gets another id")
def test_a_laptop_copied_from_another_is_told_from_it_by_its_name(monkeypatch):
    ids = []
    for name in ("CART-01", "CART-02", "CART-01"):
        monkeypatch.setenv("COMPUTERNAME", name)
        machine_id.cache_clear()
        ids.append(machine_id())
    monkeypatch.undo()
    machine_id.cache_clear()
    assert ids[0] == ids[2] != ids[1]
