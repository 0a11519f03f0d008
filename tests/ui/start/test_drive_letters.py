"""A USB drive may get another letter; an audit opened lately is found again on it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cpted_audit.ui.kept_settings import RECENT, keep
from cpted_audit.ui.start import recent
from cpted_audit.ui.start.recent import RecentAudit, recent_audits, where_now


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
    monkeypatch.setattr(recent, "where_now", lambda path: where_now(path, lambda: drives))
    keep(settings, RECENT, json.dumps([RecentAudit(path=str(was), school="Oak")._asdict()]))
    (shown,) = recent_audits(settings)
    assert (shown.path, shown.school) == (str(drives[1] / "Audits" / "Oak.cpted"), "Oak")
