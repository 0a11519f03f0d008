"""What disks and systems refuse, Windows above all: waited for, named as what it is, undone."""

from __future__ import annotations

import errno
import os
import re
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path, PurePosixPath, PureWindowsPath
from types import SimpleNamespace

import children
import pytest
import small_audit

from cpted_audit.errors import NotAnAuditError, StorageError
from cpted_audit.file_names import LONGEST_PATH, safe_name, unfit
from cpted_audit.files import (
    cause_of,
    folder_beside,
    is_placeholder,
    leads_elsewhere,
    patiently,
    replacing,
)
from cpted_audit.imaging.photos.photos import find_pictures
from cpted_audit.interchange.packet.reading import PacketError, read_packet
from cpted_audit.session.editions.issuing import Issuing, issue
from cpted_audit.session.file.merging import save_copy
from cpted_audit.session.fleet.reading import audits_in
from cpted_audit.session.registers.secrets import encrypt
from cpted_audit.session.session import Session
from cpted_audit.store import backup
from cpted_audit.store.connection import uri_of
from cpted_audit.store.document import create
from cpted_audit.store.encrypting import Wiping
from cpted_audit.store.rewriting import Backups, rewrite
from cpted_audit.windows import keep_to_owner, programs_with, rights_of, share_rights

WINDOWS = os.name == "nt"
ON_WINDOWS = pytest.mark.skipif(not WINDOWS, reason="Windows alone refuses this")
HOLDING = pytest.mark.skipif(False, reason="") if WINDOWS else pytest.mark.administrator
"""Elsewhere a file is held by mounting something on it."""
HELD_WORDS = re.compile(
    r"another program has it open, such as a PDF reader|it is open in .*python", re.IGNORECASE
)
"""Windows says in which program; Wine and other systems do not."""
TOLD = {
    "CON.cpted": "keeps for a device",
    "aux.txt": "keeps for a device",
    "LPT1": "keeps for a device",
    "com¹.x": "keeps for a device",
    "a:b.cpted": "on drive A:",
    "Oak: north.cpted": "has a character",
    "Oak?.cpted": "has a character",
    "Oak.cpted.": "ends with a dot or a space",
    "Oak ": "ends with a dot or a space",
    "Oak\tElm.cpted": "has a character",
}
"""Names that Windows takes for something else, and what is said of each."""


@pytest.mark.parametrize("name", TOLD)
def test_a_name_that_windows_does_not_take_is_named_as_what_it_is(name):
    sentence = unfit(PureWindowsPath("C:\\Audits", name) if ":" not in name else
                     PureWindowsPath(name), windows=True)  # fmt: skip
    assert TOLD[name] in str(sentence)
    assert str(sentence).endswith(".")
    assert unfit(PurePosixPath(name), windows=False) is None
    assert unfit(PureWindowsPath(safe_name(name)), windows=True) is None


@pytest.mark.parametrize(
    "path", ["C:\\Audits\\Oak.cpted", "\\\\server\\share\\Oak.cpted", "Contacts.cpted", ".hidden"]
)
def test_an_ordinary_name_is_taken_on_windows(path):
    assert unfit(PureWindowsPath(path), windows=True) is None


@ON_WINDOWS
@pytest.mark.parametrize("name", [name for name in TOLD if "\t" not in name])
def test_no_file_is_made_under_such_a_name(tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(StorageError, match="Nothing was written"):
        create(Path(name), fill=lambda _db: None)
    with pytest.raises(StorageError, match="Nothing was written"), replacing(Path(name)) as draft:
        draft.write_bytes(b"words")
    with pytest.raises(NotAnAuditError):
        Session.open(Path(name), read_only=True)
    assert list(tmp_path.iterdir()) == []


# Why, in words


def refused(number: int = 0, *, windows: int = 0) -> OSError:
    """Return an error as a system raises it, with the number Windows gives beside."""
    error = OSError(number, os.strerror(number) if number else "The request failed")
    error.winerror = windows
    return error


@pytest.mark.parametrize(
    ("error", "why", "do"),
    [
        (refused(errno.ENOSPC), "the disk is full", "Free some space"),
        (refused(errno.EROFS), "can only be read", "another place"),
        (refused(errno.EIO), "does not answer", "Put the disk or USB drive back"),
        (refused(errno.EBUSY), "another program has it open", "Close it there"),
        (refused(errno.EACCES, windows=32), "another program has it open", "Close it there"),
        (refused(errno.EINVAL, windows=1224), "another program has it open", "Close it there"),
        (refused(errno.EACCES, windows=19), "can only be read", "another place"),
        (refused(errno.ENOSPC, windows=112), "the disk is full", "Free some space"),
        (refused(errno.ENOENT, windows=53), "network drive does not answer", "Connect"),
        (refused(errno.EACCES, windows=21), "does not answer", "Put the disk or USB drive back"),
        (refused(errno.EINVAL, windows=123), "takes no such name", "another name"),
        (refused(errno.EINVAL, windows=362), "in the cloud only", "kept on this computer"),
        (refused(errno.EINVAL, windows=225), "a virus scanner keeps it", "looks after"),
        (refused(errno.ENOENT), os.strerror(errno.ENOENT), "another place"),
        (refused(errno.EACCES), os.strerror(errno.EACCES), "another place"),
        (refused(errno.ENAMETOOLONG), "longer than the disk takes", "shorter name"),
        (refused(errno.EISDIR), "a folder has that name", "another name"),
        (refused(errno.ENOTDIR), "no folder", "another folder"),
    ],
)
def test_what_the_system_says_in_numbers_is_said_in_words(tmp_path, error, why, do):
    cause = cause_of(error, tmp_path / "oak.pdf")
    assert why in cause.why
    assert do in cause.do
    assert cause.do.endswith(".")


def test_a_path_longer_than_windows_takes_is_said_with_its_length(tmp_path):
    long = PureWindowsPath("C:\\", *["Northside School District"] * 12, "Oak.cpted")
    assert len(str(long)) > LONGEST_PATH
    for number in (2, 3, 206):
        cause = cause_of(refused(errno.ENOENT, windows=number), long)
        assert f"{len(str(long))} letters" in cause.why
        assert "shorter" in cause.do
    assert "letters" not in cause_of(refused(errno.ENOENT, windows=3), tmp_path / "x").why


def test_a_path_that_only_the_draft_beside_makes_too_long_is_said_so(tmp_path, monkeypatch):
    """A draft has a longer name, and a path that begins where one is counts from its drive."""
    monkeypatch.chdir(tmp_path)
    near = Path("x" * (LONGEST_PATH - 5 - len(str(tmp_path))))
    error = refused(errno.ENOENT, windows=3)
    error.filename = str(near.with_name(f".{near.name}.0a1b2c3d.part"))
    cause = cause_of(error, near)
    assert f"its path has {LONGEST_PATH - 4} letters, and Windows takes {LONGEST_PATH} with" in (
        cause.why
    )
    assert "shorter path" in cause.do
    error.filename = str(near)
    assert "letters" not in cause_of(error, near).why
    longer = Path(f"{near}{'x' * 10}")
    assert f"has {LONGEST_PATH + 6} letters" in cause_of(error, longer).why


@ON_WINDOWS
def test_an_audit_deep_in_folders_says_why_it_cannot_be_backed_up(tmp_path):
    """Its backups have longer names than the audit itself."""
    path = tmp_path / ("x" * (LONGEST_PATH - 45 - len(str(tmp_path)))) / "Oak.cpted"
    path.parent.mkdir()
    with small_audit.make(path) as session:
        try:
            session.document.back_up("regular")
        except StorageError as error:
            told = str(error)
        else:
            pytest.skip("somebody switched longer paths on")
    assert "letters" in told
    assert "shorter path" in told


@pytest.mark.parametrize(
    ("facts", "away"),
    [
        ({"st_file_attributes": 0x400000 | 0x20}, True),  # OneDrive, online only
        ({"st_file_attributes": 0x1000 | 0x200}, True),
        ({"st_file_attributes": 0x40000}, True),
        ({"st_file_attributes": 0x20 | 0x80000}, False),  # always kept on this device
        ({"st_flags": 0x40000000}, True),  # iCloud
        ({"st_flags": 0}, False),
        ({}, False),
    ],
)
def test_a_file_whose_bytes_are_in_a_cloud_is_known_by_its_facts(facts, away):
    assert is_placeholder(SimpleNamespace(**facts)) is away


def test_a_file_of_this_disk_is_no_placeholder(tmp_path):
    path = tmp_path / "a"
    path.touch()
    assert not is_placeholder(path.stat())


class Facts:
    """A folder with the facts that Windows tells of it."""

    def __init__(self, **facts: int) -> None:
        self._facts = SimpleNamespace(**facts)

    def lstat(self) -> SimpleNamespace:
        return self._facts


@pytest.mark.parametrize(
    ("facts", "away"),
    [
        ({"st_reparse_tag": 0xA0000003}, True),  # a junction
        ({"st_reparse_tag": 0x9000701A}, False),  # a folder of OneDrive
        ({"st_reparse_tag": 0}, False),
        ({}, False),
    ],
)
def test_a_junction_is_told_from_a_folder_by_its_facts(facts, away):
    assert leads_elsewhere(Facts(**facts)) is away


@ON_WINDOWS
def test_no_junction_is_followed_to_where_one_came_from(tmp_path):
    import _winapi

    small_audit.make(tmp_path / "Oak.cpted").close()
    (tmp_path / "photo.jpg").write_bytes(b"x")
    try:
        _winapi.CreateJunction(str(tmp_path), str(tmp_path / "My Audits"))
    except OSError:
        pytest.skip("this Windows, or its disk, makes no junctions")
    assert leads_elsewhere(tmp_path / "My Audits")
    assert [path.name for path in audits_in(tmp_path)] == ["Oak.cpted"]
    found = find_pictures([tmp_path])
    assert [path.name for path in found] == ["photo.jpg"]
    with pytest.raises(PacketError, match="leads out of it"):
        read_packet(tmp_path)


# Files that somebody has open


def test_a_file_held_for_a_moment_is_waited_for():
    tries = []

    def deed() -> str:
        tries.append(1)
        if len(tries) < 3:
            raise refused(errno.EACCES, windows=32)
        return "done"

    assert patiently(deed) == "done"
    assert len(tries) == 3


def test_what_waiting_does_not_change_is_not_waited_for():
    tries = []

    def deed() -> None:
        tries.append(1)
        raise refused(errno.ENOSPC)

    with pytest.raises(OSError, match="No space"):
        patiently(deed)
    assert len(tries) == 1


@contextmanager
def holding(path: Path) -> Iterator[Callable[[], object]]:
    """Hold a file so that it can be neither replaced nor removed; yields how it is let go of."""
    if WINDOWS:  # as one is that Python reads
        with path.open("rb") as file:
            yield file.close
        return
    mounted = children.run(["mount", "--bind", path, path], capture_output=True, check=False)
    if mounted.returncode:
        pytest.skip("a file system can only be mounted by an administrator")
    try:
        yield lambda: children.run(["umount", path], check=True)
    finally:
        children.run(["umount", "-l", path], capture_output=True, check=False)


@pytest.fixture
def held(tmp_path):
    """A file that cannot be replaced, and how it is let go of."""
    path = tmp_path / "Report.pdf"
    path.write_bytes(b"old")
    with holding(path) as let_go:
        yield path, let_go


@pytest.mark.slow
@HOLDING
def test_a_document_open_in_a_reader_is_told_with_what_to_close_and_stays(held):
    path, _let_go = held
    with pytest.raises(StorageError) as error, replacing(path) as draft:
        draft.write_bytes(b"new")
    told = str(error.value)
    assert HELD_WORDS.search(told)
    assert "what stood there before is unchanged. Close it there and do it again" in told
    assert "free some space" not in told.lower()
    assert path.read_bytes() == b"old"
    assert [one.name for one in path.parent.iterdir()] == [path.name]


@ON_WINDOWS
def test_windows_says_which_program_has_a_file_open(tmp_path):
    path = tmp_path / "Report.pdf"
    path.write_bytes(b"old")
    assert programs_with(path) == []
    reading = "import sys; file = open(sys.argv[1], 'rb'); print('open', flush=True); input()"
    with children.started(
        [sys.executable, "-c", reading, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as child:
        child.stdout.readline()
        names = programs_with(path)
    if not names:
        pytest.skip("Wine's Restart Manager lists none")
    assert any("python" in name.lower() for name in names), names


@HOLDING
def test_a_document_that_a_scanner_looks_at_is_replaced_once_it_is_let_go_of(held):
    path, let_go = held
    waits = threading.Timer(0.3, let_go)
    waits.start()
    with replacing(path) as draft:
        draft.write_bytes(b"new")
    waits.join(children.LONGEST)
    assert path.read_bytes() == b"new"


@ON_WINDOWS
def test_a_lock_that_a_scanner_looks_at_goes_once_it_is_let_go_of(path):
    """One that stayed would keep everybody else from the audit as long as the program runs."""
    small_audit.make(path).close()
    lock = path.with_name(f"{path.name}.lock")
    session = Session.open(path)
    with holding(lock) as let_go:
        waits = threading.Timer(0.3, let_go)
        waits.start()
        session.close()
        waits.join(children.LONGEST)
        assert not lock.exists()


@pytest.mark.slow
@HOLDING
@pytest.mark.parametrize("work", ["encrypt", "purge"])
def test_an_audit_that_a_program_holds_says_so_and_not_that_the_disk_is_full(path, work):
    small_audit.make(path).close()
    before = path.read_bytes()
    with Session.open(path) as session, holding(path):
        with pytest.raises(StorageError) as error:
            if work == "encrypt":
                encrypt(session, "four words for a share", lambda _stage: None)
            else:
                rewrite(session.document, lambda _db: None, Backups.KEEP)
        assert HELD_WORDS.search(str(error.value))
        assert "Close it there and do it again" in str(error.value)
        assert "disk is full" not in str(error.value)
    assert path.read_bytes() == before


def test_a_copy_of_what_is_only_to_be_read_can_be_written(path):
    small_audit.make(path).close()
    path.chmod(stat.S_IREAD)
    copy = path.with_name("Copy.cpted")
    with Session.open(path, read_only=True) as session:
        save_copy(session.document, None, copy)
    assert copy.stat().st_mode & stat.S_IWRITE
    with Session.open(copy) as session:
        small_audit.observe(session, "Main / Room 1", {"R1": small_audit.Y})
    path.chmod(stat.S_IREAD | stat.S_IWRITE)
    assert {one.name for one in path.parent.iterdir()} == {path.name, copy.name}


@ON_WINDOWS
def test_a_folder_that_takes_anothers_place_is_readable_where_it_lies(tmp_path):
    """From Python 3.12.4 on a mode of 0700 keeps everybody else out, wherever it is taken."""
    assert rights_of(folder_beside(tmp_path / "Packet", "Packet")).replace("AI", "") == (
        rights_of(plainly(tmp_path / "plain")).replace("AI", "")
    )


def plainly(folder: Path) -> Path:
    folder.mkdir()
    return folder


@ON_WINDOWS
def test_a_file_marked_read_only_is_said_to_be_at_once(tmp_path):
    path = tmp_path / "Report.pdf"
    path.write_bytes(b"old")
    path.chmod(stat.S_IREAD)
    began = time.monotonic()
    with pytest.raises(StorageError, match="marked as read-only"), replacing(path) as draft:
        draft.write_bytes(b"new")
    assert time.monotonic() - began < 2
    path.chmod(stat.S_IWRITE | stat.S_IREAD)
    assert path.read_bytes() == b"old"


# Servers, rights, old bytes


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        (PurePosixPath("/a b/c?.cpted"), "file:///a%20b/c%3F.cpted"),
        (PureWindowsPath("C:\\a b\\c#d.cpted"), "file:///C:/a%20b/c%23d.cpted"),
        (PureWindowsPath("\\\\srv\\plans\\Oak 1.cpted"), "file:////srv/plans/Oak%201.cpted"),
    ],
)
def test_a_path_is_told_to_the_database_without_a_host(path, uri):
    assert uri_of(path) == uri


def shared(path: Path) -> Path:
    """Return a file as one on a server: Linux takes two slashes for one, Windows asks itself."""
    if not WINDOWS:
        return Path(f"/{path}")
    there = Path(rf"\\localhost\{path.drive[0]}$", *path.parts[1:])
    if not os.path.exists(there.parent):  # noqa: PTH110 - Path.exists raises where nobody serves
        pytest.skip("this computer shares no drive with itself")
    return there


def test_an_audit_on_a_server_is_edited_issued_encrypted_and_backed_up(path):
    small_audit.make(path).close()
    there = shared(path)
    with Session.open(there) as session:
        small_audit.observe(session, "Main / Room 1", {"R1": small_audit.Y})
        issue(session, Issuing(by="Chief Lee"))
        with Session.of_edition(session, 1) as edition:
            assert len(edition.walk.answers) == 1
        encrypt(session, "four words for a share", lambda _stage: None)
        made = session.document.back_up("regular")
    with Session.open(made, "four words for a share", read_only=True) as session:
        assert len(session.walk.answers) == 1
    with Session.open(path, "four words for a share") as session:
        assert len(session.walk.answers) == 1


def readers(path: Path) -> set[str]:
    """Return who is named in the rights of a file or folder; Wine adds its system."""
    return set(re.findall(r"\(A;[^)]*;([^;)]+)\)", rights_of(path))) - {"SY"}


@ON_WINDOWS
@pytest.mark.parametrize("alone", [True, False], ids=["rights of its own", "those of its folder"])
def test_backups_are_for_whoever_may_read_the_audit_on_windows(path, alone):
    """On a share that is also a second officer, who could not open an older format otherwise."""
    small_audit.make(path).close()
    if alone:
        assert keep_to_owner(path)
    with Session.open(path) as session:
        made = session.document.back_up("regular")
    assert readers(made.parent) == readers(path)
    if alone:
        (whose,) = readers(made.parent)
        assert whose.startswith("S-1-5-21-"), "nobody but this user"
    assert made.read_bytes().startswith(b"SQLite"), "its owner reads it"


def test_no_rights_are_told_or_given_where_windows_is_not_asked(tmp_path):
    if not WINDOWS:
        assert rights_of(tmp_path) == ""
        assert not share_rights(tmp_path, tmp_path)
        assert not keep_to_owner(tmp_path)


@pytest.mark.parametrize("by_name", [True, False])
def test_old_bytes_are_overwritten_once_another_file_has_the_name(tmp_path, by_name):
    if WINDOWS and not by_name:
        pytest.skip("a file that is open cannot be replaced there")
    path, other = tmp_path / "a.cpted", tmp_path / "new"
    path.write_bytes(b"names" * 1000)
    other.write_bytes(b"encrypted")
    with nullcontext() if WINDOWS else path.open("rb") as witness:
        with Wiping(path, by_name=by_name) as before:
            with before.within()():
                other.replace(path)
            assert before.wipe()
        assert WINDOWS or witness.read() == bytes(5000)
    assert path.read_bytes() == b"encrypted"
    assert {one.name for one in tmp_path.iterdir()} == {"a.cpted"}


def test_a_file_that_stays_is_never_overwritten(tmp_path):
    path = tmp_path / "a.cpted"
    path.write_bytes(b"names")
    with Wiping(path, by_name=True) as before:
        with pytest.raises(OSError, match="refused"), before.within()():
            raise OSError("refused")
        assert not before.wipe()
    with Wiping(path, by_name=True) as before, before.within()():
        assert not before.wipe(), "the file has its name still"
    assert path.read_bytes() == b"names"
    assert [one.name for one in tmp_path.iterdir()] == ["a.cpted"]


def test_old_bytes_that_a_kill_left_are_overwritten_at_the_next_opening(path):
    with small_audit.make(path) as session:
        session.document.back_up("regular")
    left = [
        path.with_name(f".{path.name}.0a1b2c3d.old"),
        backup.folder_of(path) / ".20270101-101010-regular.cpted.0a1b2c3d.old",
    ]
    for one in left:
        one.write_bytes(b"names")
    stranger = path.with_name(".other.cpted.0a1b2c3d.old")
    stranger.write_bytes(b"names")
    with nullcontext() if WINDOWS else left[0].open("rb") as witness:
        Session.open(path).close()
        assert WINDOWS or witness.read() == bytes(5)
    assert [one.exists() for one in left] == [False, False]
    assert stranger.read_bytes() == b"names"


def test_a_second_name_that_a_kill_left_goes_and_the_audit_stays(path):
    with small_audit.make(path) as session:
        small_audit.observe(session, "Main / Room 1", {"R1": small_audit.Y})
    again = path.with_name(f".{path.name}.0a1b2c3d.old")
    os.link(path, again)
    with Session.open(path) as session:
        assert len(session.walk.answers) == 1
    assert not again.exists()
