"""A merge that is killed in the middle leaves every file as it was, and no half of a new one."""

from __future__ import annotations

import sys

import children
import pytest
import small_audit
import two_copies
from small_audit import N, Y, observe
from two_copies import contents, merged

from cpted_audit.session.session import Session

_KILLED = """
import os, signal, sys
from pathlib import Path
from cpted_audit.session.merging.merge import merge, merge_into
from cpted_audit.session.merging.rows import Decisions
from cpted_audit.session.session import Session

def kill(frame, event, _argument):
    if event == "return" and frame.f_code.co_name == sys.argv[3]:
        KILL_ITSELF

mine, theirs, _, target = sys.argv[1:]
with Session.open(Path(mine)) as one, Session.open(Path(theirs), read_only=True) as other:
    sys.setprofile(kill)
    merge_into(Path(target), one, other, Decisions()) if target else merge(one, other)
""".replace("KILL_ITSELF", children.KILL_ITSELF)


@pytest.fixture
def copies(tmp_path):
    first = two_copies.begin(tmp_path, lambda one: observe(one, "Main / Door 1", {"D1": N}))
    return (
        two_copies.copy(first, "a", lambda one: observe(one, "Main / Door 1", {"D2": Y})),
        two_copies.copy(first, "b", lambda one: observe(one, "Main / Room 1", {"R1": N}, "Dark")),
    )


@pytest.mark.slow
@pytest.mark.parametrize("at", ["add_history", "write_rows", "check_whole"])
@pytest.mark.parametrize("target", ["", "c.cpted"], ids=["in-place", "new-file"])
def test_nothing_is_half_merged(copies, tmp_path, at, target):
    a, b = copies
    before = contents(a), contents(b)
    wanted = str(tmp_path / target) if target else ""
    command = [sys.executable, "-c", _KILLED, str(a), str(b), at, wanted]
    assert children.was_killed(children.run(command))
    assert not (tmp_path / "c.cpted").exists()
    with Session.open(a) as session:
        assert "Merge b.cpted" not in [step.label for step in session.history()]
    assert (contents(a), contents(b)) == before
    path, told = merged(a, b, "c")
    assert told.added == 2
    assert small_audit_values(path) == {"D1": N, "D2": Y, "R1": N}
    assert not [one for one in tmp_path.iterdir() if ".part" in one.name and "c.cpted" in one.name]


def small_audit_values(path):
    with two_copies.opened(path) as (session,):
        return {item: value for (item, _), value in small_audit.answers(session).items()}
