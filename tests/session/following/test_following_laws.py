"""Whatever was found last year: nothing is answered by it, and what is carried over is as it was.

Files are real, on the disk; the source is compared byte by byte.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import children
import last_year
import pytest
import small_audit
from examples import at_most
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from small_audit import observe

from cpted_audit.analysis.findings.priority import FINDING_VALUES
from cpted_audit.domain.findings.states import FindingState, VerifiedHow
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.session.check import check
from cpted_audit.session.findings.findings import dismiss
from cpted_audit.session.findings.rows import rows as finding_rows
from cpted_audit.session.findings.verbs import verify
from cpted_audit.session.following.begin import Following, begin
from cpted_audit.session.following.carrying import CARRIED
from cpted_audit.session.session import Session
from cpted_audit.store.tables import LAST_ANSWER

ITEMS = {"exterior-door": ("D1", "D2", "D3"), "classroom": ("R1", "R2", "R3", "R4"),
         "perimeter": ("G1", "G2")}  # fmt: skip
CHANGED: Mapping[str, set[str]] = {
    "site": {"id", "scoring"},
    "finding": {"answer_id", "place_id", "title", "note", "found_on", "severity", "likelihood",
                "short_term", "long_term", "owner_role", "cost_band"},
    "finding_move": {"photo_id"}, "observation": {"photo_id"},
    "marker": {"answer_id", "photo_id", "finding_id", "state"}, "sight_study": {"answer_id"},
}  # fmt: skip
"""The columns that say otherwise in the new audit; every other one is as it was."""
MADE = {"earlier_audit", "earlier_item", "last_answer"}

Numbers = tuple[int, int, int]
_NUMBERS = st.tuples(st.integers(0, 6), st.integers(0, 3), st.integers(0, 4))


def _answer(session: Session, numbers: Numbers) -> None:
    place = small_audit.PLACES[numbers[0]]
    items = ITEMS[place.kind]
    value = list(AnswerValue)[numbers[2]]
    where = session.walk.path(session.walk.place(place.id))
    observe(session, where, {items[numbers[1] % len(items)]: value}, f"Saw {numbers}")


def _settle(session: Session, number: int) -> None:
    """Verify a finding, set it aside, or leave it."""
    found = [row for row in finding_rows(session)
             if row.state is FindingState.OPEN and not row.aside]  # fmt: skip
    if not found or not number:
        return
    row = found[number % len(found)]
    if number % 2:
        verify(session, [row.id], how=VerifiedHow.SEEN, by="B. Lee", why="Seen")
    else:
        dismiss(session, row.id, "Said so")


def _rows(session: Session, table: str) -> dict[str, dict[str, Any]]:
    return {row["id"]: row for row in session.document.db.rows(table)}


@settings(
    max_examples=at_most(40), deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)  # fmt: skip
@given(
    then=st.lists(_NUMBERS, max_size=12),
    settled=st.lists(st.integers(0, 9), max_size=4),
    now=st.lists(_NUMBERS, max_size=6),
)
def test_nothing_is_answered_by_it_and_what_is_carried_over_is_as_it_was(
    then: Sequence[Numbers], settled: Sequence[int], now: Sequence[Numbers]
):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "2025.cpted")
        with small_audit.make(path) as session:
            for numbers in then:
                _answer(session, numbers)
            for number in settled:
                _settle(session, number)
        before = path.read_bytes()
        with Session.open(path, read_only=True) as source:
            with begin(source, Following(target=path.with_name("2026.cpted"))) as new:
                _check_begun(source, new)
                for numbers in now:
                    _answer(new, numbers)
                _check_walked(source, new, now)
        assert path.read_bytes() == before
        assert {one.name for one in Path(folder).iterdir()} == {"2025.cpted", "2026.cpted"}


def _check_begun(source: Session, new: Session) -> None:
    assert new.walk.answers == {}
    assert new.standing.card.overall.percent is None
    for table in {one.table for one in CARRIED} - MADE - {"checklist"}:
        was, now = _rows(source, table), _rows(new, table)
        may = CHANGED.get(table, set())
        if table != "site":
            assert now.keys() <= was.keys(), table
        for one, row in now.items():
            old = next(iter(was.values())) if table == "site" else was[one]
            assert {name for name, value in row.items() if value != old[name]} <= may, table
    last = {(one.item_id, one.place_id): one for one in LAST_ANSWER.all(new.document.db)}
    assert {key: (one.value, one.note, one.on) for key, one in last.items()} == {
        key: (one.value, one.note, one.observed_at.date())
        for key, one in source.walk.answers.items()
    }
    open_then = {row.id: row for row in finding_rows(source)
                 if not row.aside and row.state is not FindingState.VERIFIED}  # fmt: skip
    open_now = {row.id: row for row in finding_rows(new)}
    assert open_now.keys() == open_then.keys()
    for one, row in open_now.items():
        was_row = open_then[one]
        assert (row.number, row.title, row.found_on, row.severity, row.shown.note, row.life) == (
            was_row.number, was_row.title, was_row.found_on, was_row.severity,
            was_row.shown.note, was_row.life,
        )  # fmt: skip


def _check_walked(source: Session, new: Session, now: Sequence[Numbers]) -> None:
    """Every No and Partial has one finding, no number is used twice, and nothing is lost."""
    assert len(new.walk.answers) == len({(place, item % len(ITEMS[small_audit.PLACES[place].kind]))
                                         for place, item, _ in now})  # fmt: skip
    rows = finding_rows(new)
    numbers = [row.number for row in rows]
    assert len(set(numbers)) == len(numbers)
    taken = {finding.number for finding in source.findings.values()}
    carried = {row.id for row in finding_rows(source)}
    assert all(row.number not in taken or row.id in carried for row in rows)
    for answer in new.walk.answers.values():
        assert (answer.value in FINDING_VALUES) <= (answer.id in new.findings)
    assert check(new).damage == []
    shown = {row.id: row for row in rows}
    for last in LAST_ANSWER.all(new.document.db):
        answer = new.walk.answers.get((last.item_id, last.place_id))
        unseen = answer is None or answer.value is AnswerValue.UNABLE
        if last.finding_id is not None and unseen:
            assert shown[last.finding_id].item_id == "", "it waits for its item"
        elif last.finding_id is not None:
            assert (last.finding_id in shown) == (answer.value in FINDING_VALUES)
    while new.undo() is not None:
        pass
    assert new.walk.answers == {}
    assert {row.id for row in finding_rows(new)} == {
        row.id for row in finding_rows(source)
        if not row.aside and row.state is not FindingState.VERIFIED
    }  # fmt: skip


_KILLED = """
import os, signal, sys
from pathlib import Path
from cpted_audit.session.following.begin import Following, begin
from cpted_audit.session.session import Session

def kill(frame, event, _argument):
    if event == "return" and frame.f_code.co_name == sys.argv[3]:
        KILL_ITSELF

with Session.open(Path(sys.argv[1]), read_only=True) as source:
    sys.setprofile(kill)
    begin(source, Following(target=Path(sys.argv[2])))
""".replace("KILL_ITSELF", children.KILL_ITSELF)


@pytest.mark.parametrize("at", ["put_plan_bytes", "put_all", "_write_first"])
def test_one_that_is_killed_leaves_nothing_half_made(tmp_path, at):
    path, target = tmp_path / "2025.cpted", tmp_path / "2026.cpted"
    last_year.make(path).close()
    before = path.read_bytes()
    command = [sys.executable, "-c", _KILLED, str(path), str(target), at]
    assert children.was_killed(children.run(command))
    assert not target.exists()
    assert path.read_bytes() == before
    with (
        Session.open(path, read_only=True) as source,
        begin(source, Following(target=target)) as new,
    ):
        assert check(new).damage == []
    assert {one.name for one in tmp_path.iterdir()} == {"2025.cpted", "2026.cpted"}
