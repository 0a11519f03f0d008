"""Where an audit opened lately is now: on a drive of another letter, or where nobody can look."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from pathlib import Path, PureWindowsPath

import children
import pytest
from PySide6.QtWidgets import QAbstractButton

from cpted_audit.ui.file_dialogs import Purpose, folder
from cpted_audit.ui.kept_settings import FOLDERS, OPEN_AUDIT, RECENT, keep
from cpted_audit.ui.start import recent
from cpted_audit.ui.start.recent import (
    RecentAudit,
    answers,
    is_on_server,
    recent_audits,
    remember_audit,
    where_now,
)


@pytest.fixture
def drives(tmp_path):
    """Two drives with the folders of audits on them, one of which has the audit."""
    found = [tmp_path / name for name in ("D", "E")]
    for drive in found:
        (drive / "Audits").mkdir(parents=True)
    (found[1] / "Audits" / "Oak.cpted").write_bytes(b"SQLite format 3\0")
    return found


def lay(path, drive):
    """Return a path as it lies below the root of a drive."""
    return drive.joinpath(*path.parts[1:])


def test_an_audit_is_found_on_the_one_drive_that_has_it(tmp_path, drives):
    was = Path(Path(tmp_path.anchor), "Audits of nobody", "Oak.cpted")
    for drive in drives:
        (drive / "Audits of nobody").mkdir()
    assert where_now(was, lambda: drives) == was
    here = lay(was, drives[1])
    here.touch()
    assert where_now(was, lambda: drives) == here
    lay(was, drives[0]).touch()
    assert where_now(was, lambda: drives) == was, "two may be meant"
    assert where_now(here, lambda: drives) == here, "it is where it was"


def test_a_recent_audit_is_shown_where_it_is_now(settings, tmp_path, drives, monkeypatch):
    was = Path(Path(tmp_path.anchor), "Audits", "Oak.cpted")
    monkeypatch.setattr(recent, "where_now", lambda path, **_more: where_now(path, lambda: drives))
    keep(settings, RECENT, json.dumps([RecentAudit(path=str(was), school="Oak")._asdict()]))
    (shown,) = recent_audits(settings)
    assert (shown.path, shown.school) == (str(drives[1] / "Audits" / "Oak.cpted"), "Oak")


def test_a_file_of_a_server_is_not_looked_for_on_drives():
    assert is_on_server(PureWindowsPath(r"\\srv\plans\Audits\Oak.cpted"))
    assert not is_on_server(PureWindowsPath(r"E:\Audits\Oak.cpted"))


def test_a_server_that_does_not_answer_is_not_waited_for():
    gone = threading.Event()
    assert not answers(lambda: gone.wait(children.LONGEST), 0.01)
    gone.set()
    assert answers(lambda: gone.wait(children.LONGEST))
    assert not answers(lambda: False)


def test_an_audit_on_a_drive_that_is_not_there_is_remembered_and_not_shown(
    settings, tmp_path, monkeypatch
):
    """One that is gone from a drive which is there is forgotten."""
    paths = [tmp_path / name for name in ("Oak.cpted", "Elm.cpted")]
    opened = [RecentAudit(path=str(path), school="S") for path in paths]
    keep(settings, RECENT, json.dumps([audit._asdict() for audit in opened]))
    with monkeypatch.context() as context:
        context.setattr(recent, "answers", lambda _ask: False)
        assert recent_audits(settings) == []
        remember_audit(settings, opened[1])
    paths[0].write_bytes(b"SQLite format 3\0")
    paths[1].write_bytes(b"SQLite format 3\0")
    assert [audit.path for audit in recent_audits(settings)] == [str(paths[1]), str(paths[0])]
    paths[0].unlink()
    remember_audit(settings, opened[1])
    paths[0].write_bytes(b"SQLite format 3\0")
    assert [audit.path for audit in recent_audits(settings)] == [str(paths[1])]


@pytest.fixture
def nowhere(tmp_path):
    """A folder in which nobody can look: here by its name, elsewhere a server that is gone."""
    return tmp_path / ("long" * 100)


def test_the_window_begins_where_nobody_can_look_at_what_was_opened_lately(
    settings, make_main_window, nowhere, tmp_path
):
    """A server that does not answer and a locked drive raise where a file is only asked for."""
    with pytest.raises(OSError, match="long"):
        (nowhere / "Oak.cpted").stat()
    here = tmp_path / "Elm.cpted"
    here.write_bytes(b"SQLite format 3\0")
    opened = [RecentAudit(path=str(path), school="S") for path in (nowhere / "Oak.cpted", here)]
    keep(settings, RECENT, json.dumps([audit._asdict() for audit in opened]))
    keep(settings, OPEN_AUDIT, str(nowhere / "Oak.cpted"))
    for purpose in Purpose:
        keep(settings, FOLDERS.of(purpose.value.key), str(nowhere))
    assert make_main_window().isEnabled()
    assert [audit.path for audit in recent_audits(settings)] == [str(here)]
    assert where_now(nowhere / "Oak.cpted", lambda: [nowhere]) == nowhere / "Oak.cpted"
    for purpose in Purpose:
        for writes in (True, False):
            begins = folder(purpose, beside=nowhere / "Oak.cpted", writes=writes)
            assert begins.is_dir(), purpose


_OTHER = """
import sys
from pathlib import Path
from cpted_audit.session.session import Session
with Session.open(Path(sys.argv[1])):
    print("open", flush=True)
    input()
"""


def picked_up(window) -> list[str]:
    """Return the names of what the start page offers to go on with."""
    names = [one.accessibleName() for one in window.start.page.findChildren(QAbstractButton)]
    return [name for name in names if name.startswith("Pick up where you left off")]


def test_what_another_session_of_this_user_has_open_was_not_left(
    make_main_window, settings, audit_path
):
    """Both keep their settings in one place; a program that was killed holds nothing any more."""
    keep(settings, OPEN_AUDIT, str(audit_path))
    with children.started(
        [sys.executable, "-c", _OTHER, str(audit_path)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    ) as other:  # fmt: skip
        assert other.stdout.readline().strip() == b"open"
        assert picked_up(make_main_window()) == []
        other.kill()
        other.wait(children.LONGEST)
        assert len(picked_up(make_main_window())) == 1
