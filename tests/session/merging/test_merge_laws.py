"""Merging is the same from either side, in any order and once more; no edit of either is lost.

The copies are real files on the disk, edited by the steps any audit is edited by.
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import pytest
import small_audit
import two_copies
from examples import at_most
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from two_copies import contents, merged

from cpted_audit.domain.merging.conflicts import Take
from cpted_audit.domain.merging.rules import MERGE_ORDER
from cpted_audit.domain.places.site import Place
from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.errors import AuditError
from cpted_audit.session.findings import remarks
from cpted_audit.session.photos.photos import Target
from cpted_audit.session.places import edits, places
from cpted_audit.session.session import Session
from cpted_audit.session.team import add_person
from cpted_audit.session.walk.answers import Observation, answer, write_note
from cpted_audit.store.tables import FROZEN

Numbers = tuple[int, int, int]
ITEMS = {"exterior-door": ("D1", "D2", "D3"), "classroom": ("R1", "R2"), "perimeter": ("G1",)}


def _place(session: Session, number: int) -> Place:
    first = [place for place in session.walk.places if place.id.startswith("p-")]
    return first[number % len(first)]


def _item(place: Place, number: int):
    items = ITEMS[place.kind]
    return items[number % len(items)]


def _answer(session: Session, who: str, numbers: Numbers) -> None:
    place = _place(session, numbers[0])
    answer(session, Observation(
        item_id=_item(place, numbers[1]), place_id=place.id, observer=who,
        value=list(AnswerValue)[numbers[2] % 5],
        note=f"{who} {numbers}" if numbers[1] % 2 else None,
    ))  # fmt: skip


def _note(session: Session, who: str, numbers: Numbers) -> None:
    place = _place(session, numbers[0])
    write_note(session, _item(place, numbers[1]), place.id, f"Note of {who} {numbers[2]}")


def _add_place(session: Session, who: str, numbers: Numbers) -> None:
    building = session.walk.buildings[numbers[0] % 2]
    named = [f"{who} {numbers[1]}{numbers[2]}"]
    places.add_places(session, building.id, SpaceType.CLASSROOM, named)


def _rename(session: Session, who: str, numbers: Numbers) -> None:
    place = _place(session, numbers[0])
    edits.rename_places(session, {place.id: f"{place.kind} {who}{numbers[1]}"})


def _photo(session: Session, who: str, numbers: Numbers) -> None:
    place = _place(session, numbers[0])
    small_audit.photograph(session, Target(place.id, None), f"{who}{numbers[2]}.jpg")


def _comment(session: Session, who: str, numbers: Numbers) -> None:
    found = sorted(session.findings.values(), key=lambda one: one.number)
    if found:
        remarks.comment(session, found[numbers[0] % len(found)].id, f"{who}: {numbers}")


def _person(session: Session, who: str, numbers: Numbers) -> None:
    add_person(session, f"Pat {who}{numbers[0]}", "", "")


def _undo(session: Session, who: str, numbers: Numbers) -> None:
    if numbers[2] % 2 and session.undo_label != FIRST:
        session.undo()


FOLLOWING = {"observed_at", "observer", "visit_id"}
"""Columns of an answer that follow what it says."""
FIRST = "The last edit before the copies"
EDITS = (_answer, _answer, _note, _add_place, _rename, _photo, _comment, _person, _undo)
SCRIPTS = st.lists(
    st.tuples(
        st.integers(0, len(EDITS) - 1),
        st.tuples(st.integers(0, 6), st.integers(0, 3), st.integers(0, 9)),
    ),
    max_size=6,
)
SETTINGS = settings(
    max_examples=at_most(12), deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)  # fmt: skip


def _run(who: str, script: Sequence[tuple[int, Numbers]]) -> two_copies.Edit:
    def run(session: Session) -> None:
        for which, numbers in script:
            with suppress(AuditError, ValueError):  # it cannot be done now: a name that is taken
                EDITS[which](session, who, numbers)

    return run


def _first(session: Session) -> None:
    small_audit.observe(session, "Main / Door 1", {"D1": small_audit.N, "D2": small_audit.Y}, "a")
    small_audit.observe(session, "Annex / Room 1", {"R1": small_audit.P})
    with session.edit(FIRST):
        session.document.db.execute("UPDATE site SET address = '2 Elm St'")


def test_every_table_of_the_audit_is_merged():
    assert sorted(MERGE_ORDER) == sorted(FROZEN)


@pytest.mark.slow
@SETTINGS
@given(SCRIPTS, SCRIPTS)
def test_merging_is_the_same_from_either_side(mine, theirs):
    with tempfile.TemporaryDirectory() as folder:
        first = two_copies.begin(Path(folder), _first)
        a = two_copies.copy(first, "a", _run("A", mine))
        b = two_copies.copy(first, "b", _run("B", theirs))
        ab, told = merged(a, b, "ab", Take.MINE)
        ba, back = merged(b, a, "ba", Take.THEIRS)
        assert contents(ab) == contents(ba)
        assert {one.key for one in told.merged.conflicts} == {
            one.key for one in back.merged.conflicts
        }
        once_more, again = merged(ab, b, "abb")
        assert contents(once_more) == contents(ab)
        assert not again.steps
        both, _ = merged(ab, ba, "abba")
        assert contents(both) == contents(ab)


@SETTINGS
@given(SCRIPTS, SCRIPTS)
def test_no_edit_of_either_is_lost(mine, theirs):
    with tempfile.TemporaryDirectory() as folder:
        first = two_copies.begin(Path(folder), _first)
        a = two_copies.copy(first, "a", _run("A", mine))
        b = two_copies.copy(first, "b", _run("B", theirs))
        ab, told = merged(a, b, "ab", Take.MINE)
        was, of_a, of_b, now = (contents(path) for path in (first, a, b, ab))
        names = told.merged.names
        of_a, of_b = (
            {table: {names.get(one, one): row for one, row in rows.items()}
             for table, rows in side.items()}
            for side in (of_a, of_b)
        )  # fmt: skip
        asked = {(one.table, one.row_id, one.field) for one in told.merged.conflicts}
        for side, other in ((of_a, of_b), (of_b, of_a)):
            for table, rows in side.items():
                for row_id, row in rows.items():
                    _is_kept(table, row_id, row, was, other, now, names, asked)
        with two_copies.opened(a, b, ab) as sessions:
            told_by = [
                {(step.at, step.label) for step in session.history()} for session in sessions
            ]
        assert told_by[0] | told_by[1] <= told_by[2]  # both histories


def _is_kept(table, row_id, row, was, other, now, names, asked) -> None:
    base, theirs = was.get(table, {}).get(row_id), other.get(table, {}).get(row_id)
    kept = now[table][row_id]
    for column, value in row.items():
        if column in {"id", "position"} or (table, column) == ("finding", "number"):
            continue
        value = names.get(value, value)
        if value == (None if base is None else base[column]) or (base is None and value == ""):
            continue
        said = None if theirs is None else names.get(theirs[column], theirs[column])
        if said not in (value, None, "") and (base is None or said != base[column]):
            assert kept[column] in (value, said)
            assert (table, row_id, column) in asked or column in FOLLOWING
            continue
        assert kept[column] == value, (table, row_id, column)


@pytest.mark.slow
@SETTINGS
@given(SCRIPTS, SCRIPTS, SCRIPTS)
def test_three_copies_come_together_in_any_order(one, two, three):
    """Without conflicts; numbers of findings hang on the order, as the first to come keeps its."""
    with tempfile.TemporaryDirectory() as folder:
        first = two_copies.begin(Path(folder), _first)
        paths = [
            two_copies.copy(first, name, _run(name.upper(), _apart(script, at)))
            for at, (name, script) in enumerate((("a", one), ("b", two), ("c", three)))
        ]
        a, b, c = paths
        left, told = merged(merged(a, b, "ab")[0], c, "ab_c")
        right, back = merged(a, merged(b, c, "bc")[0], "a_bc")
        assert not told.merged.conflicts
        assert not back.merged.conflicts
        assert contents(left, numbers=False) == contents(right, numbers=False)
        numbers = [row["number"] for row in contents(left).get("finding", {}).values()]
        assert len(set(numbers)) == len(numbers)


def _apart(script: Sequence[tuple[int, Numbers]], at: int) -> list[tuple[int, Numbers]]:
    """Return a script whose edits touch places no other copy touches, and remove nothing."""
    return [
        (which, (2 * at + numbers[0] % 2, *numbers[1:]))
        for which, numbers in script
        if EDITS[which] is not _undo
    ]
