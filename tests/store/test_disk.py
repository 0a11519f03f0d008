"""Full disks and places where nothing can be written, on real file systems of those kinds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import children
import pytest
import small_audit

from cpted_audit.domain.ids import PersonId
from cpted_audit.domain.places.site import Person
from cpted_audit.errors import AuditError, ReadOnlyError, StorageError
from cpted_audit.session.session import Session
from cpted_audit.store import backup
from cpted_audit.store.document import create, open_document
from cpted_audit.store.tables import PERSON

pytestmark = pytest.mark.administrator  # file systems are mounted


def _mount(*arguments: str) -> None:
    try:
        done = children.run(["mount", *arguments], capture_output=True, check=False)
    except OSError:
        pytest.skip("there is no mount command here")
    if done.returncode:
        pytest.skip("a file system can only be mounted by an administrator")


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 900 kB."""
    point = tmp_path / "disk"
    point.mkdir()
    _mount("-t", "tmpfs", "-o", "size=900k", "tmpfs", str(point))
    yield point
    children.run(["umount", "-l", str(point)], check=True)


def _fill(disk: Path) -> Path:
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as file, pytest.raises(OSError, match="No space"):
        while True:
            file.write(bytes(1024))
    return ballast


def _names(session: Session) -> list[str]:
    return [person.name for person in PERSON.all(session.document.db)]


def _add(session: Session, name: str) -> None:
    with session.edit(f"Add {name[:9]}"):
        PERSON.insert(session.document.db, Person(id=PersonId(name[:9]), name=name))


def _one_sentence(error: pytest.ExceptionInfo[AuditError]) -> str:
    text = str(error.value)
    assert text.endswith(".")
    assert "\n" not in text
    return text


def test_a_full_disk_costs_one_edit_and_nothing_before_or_after(disk, key):
    path = disk / "audit.cpted"
    session = small_audit.make(path, key)
    _add(session, "first")
    ballast = _fill(disk)
    heard = []
    session.subscribe(heard.append)
    for _ in range(3):
        with pytest.raises(StorageError, match="disk is full") as error:
            _add(session, "second" * 40_000)
        _one_sentence(error)
    assert heard == []
    assert _names(session) == ["first"]
    assert session.undo_label == "Add first"
    ballast.unlink()
    _add(session, "third")
    assert _names(session) == ["first", "third"]
    assert session.document.problems() == []
    assert [change.label for change in heard] == ["Add third"]
    session.undo()
    assert _names(session) == ["first"]
    session.close()
    with Session.open(path, key) as session:
        assert _names(session) == ["first"]
        assert session.redo_label == "Add third"


def test_a_full_disk_does_not_stop_undo_for_good(disk, key):
    session = small_audit.make(disk / "audit.cpted", key)
    _add(session, "first")
    _add(session, "second" * 8000)
    ballast = _fill(disk)
    with pytest.raises(StorageError, match="disk is full"):
        session.undo()
    assert len(_names(session)) == 2
    ballast.unlink()
    session.undo()
    assert _names(session) == ["first"]
    session.document.close()


def test_a_full_disk_leaves_no_half_made_audit(disk, key):
    _fill(disk)
    with pytest.raises(StorageError) as error:
        create(disk / "new.cpted", key, fill=lambda _db: None)
    _one_sentence(error)
    assert {one.name for one in disk.iterdir()} == {"ballast"}


def test_a_full_disk_leaves_no_half_made_backup_and_closes_the_audit(disk):
    path = disk / "audit.cpted"
    session = small_audit.make(path)
    _add(session, "first")
    small_audit.age(session)
    _fill(disk)
    with pytest.raises(StorageError) as error:
        session.back_up_if_due()
    _one_sentence(error)
    session.close()
    assert [one.name for one in backup.folder_of(path).rglob("*")] == []
    assert not path.with_name("audit.cpted.lock").exists()
    with Session.open(path, read_only=True) as session:
        assert _names(session) == ["first"]


def test_an_audit_opens_for_reading_on_a_full_disk(disk, key):
    path = disk / "audit.cpted"
    small_audit.make(path, key).document.close()
    _fill(disk)
    with Session.open(path, key, read_only=True) as session:
        assert session.walk.places


# Places where nothing can be written


@pytest.fixture
def shelf(disk: Path, key: str | None) -> Path:
    """A disk with an audit on it that was then made read-only."""
    session = small_audit.make(disk / "audit.cpted", key)
    _add(session, "first")
    session.document.close()
    _mount("-o", "remount,ro", str(disk))
    return disk


def test_an_audit_in_a_read_only_place_can_be_read(shelf, key):
    path = shelf / "audit.cpted"
    with pytest.raises(ReadOnlyError, match="only be read there") as error:
        Session.open(path, key)
    _one_sentence(error)
    with Session.open(path, key, read_only=True) as session:
        assert _names(session) == ["first"]
        assert session.document.problems() == []
        with pytest.raises(ReadOnlyError):
            _add(session, "second")
    assert [one.name for one in shelf.iterdir()] == ["audit.cpted"]


def test_no_audit_can_be_made_in_a_read_only_place(shelf, key):
    with pytest.raises(StorageError) as error:
        create(shelf / "new.cpted", key, fill=lambda _db: None)
    _one_sentence(error)
    assert [one.name for one in shelf.iterdir()] == ["audit.cpted"]


def test_a_read_only_file_in_a_writable_folder_is_told_on_opening(tmp_path, key):
    path = tmp_path / "audit.cpted"
    small_audit.make(path, key).document.close()
    _mount("--bind", str(path), str(path))
    try:
        _mount("-o", "remount,bind,ro", str(path))
        with pytest.raises(ReadOnlyError) as error:
            open_document(path, key)
        _one_sentence(error)
        assert [one.name for one in tmp_path.iterdir()] == ["audit.cpted"]
        with Session.open(path, key, read_only=True) as session:
            assert session.walk.places
    finally:
        children.run(["umount", "-l", str(path)], check=True)


def test_a_document_that_becomes_read_only_costs_one_edit(disk, key):
    session = small_audit.make(disk / "audit.cpted", key)
    _add(session, "first")
    # A file system with an open writable file cannot be remounted; the database's own switch can.
    session.document.db.execute("PRAGMA query_only = ON")
    with pytest.raises(AuditError) as error:
        _add(session, "second")
    _one_sentence(error)
    session.document.db.execute("PRAGMA query_only = OFF")
    assert _names(session) == ["first"]
    _add(session, "third")
    assert _names(session) == ["first", "third"]
    session.close()


def test_a_medium_that_goes_away_while_open_is_told(tmp_path, key):
    point = tmp_path / "stick"
    point.mkdir()
    _mount("-t", "tmpfs", "-o", "size=2m", "tmpfs", str(point))
    try:
        session = small_audit.make(point / "audit.cpted", key)
        _add(session, "first")
    finally:
        children.run(["umount", "-l", str(point)], check=True)
    with pytest.raises(AuditError) as error:
        _add(session, "second")
    _one_sentence(error)
    session.document.close()
