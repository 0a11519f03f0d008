"""One row against what it was: the whole table of cases, without any file."""

from __future__ import annotations

import pytest

from cpted_audit.domain.merging.conflicts import Conflict, ConflictKind, Take
from cpted_audit.session.merging.three_way import Versions, merged_row

OLD = {"id": "r", "name": "Door 1", "note": "", "position": 1}


def _row(**changed):
    return {**OLD, **changed}


def _merge(mine, theirs, base=OLD, take=None, table="fixture", their_base=None):
    asked: list[Conflict] = []

    def ask(conflict: Conflict) -> Take | None:
        asked.append(conflict)
        return take

    bases = (base, base if their_base is None else their_base)
    return merged_row(table, "r", Versions(mine, theirs, *bases), ask), asked


@pytest.mark.parametrize(
    ("mine", "theirs", "merged"),
    [
        (OLD, OLD, OLD),
        (_row(note="a"), OLD, _row(note="a")),
        (OLD, _row(note="b"), _row(note="b")),
        (_row(note="a"), _row(name="Door 2"), _row(note="a", name="Door 2")),
        (_row(note="a"), _row(note="a"), _row(note="a")),
        (_row(position=4), _row(position=3), _row(position=4)),
        (_row(position=3), _row(position=4), _row(position=4)),
        (None, OLD, None),
        (OLD, None, None),
        (_row(position=4), None, None),
        (None, None, None),
    ],
)  # fmt: skip
def test_what_needs_nobody(mine, theirs, merged):
    assert _merge(mine, theirs) == (merged, [])


def test_both_added_it_and_one_says_more():
    assert _merge(_row(note="a"), _row(), base=None) == (_row(note="a"), [])
    assert _merge(_row(), _row(note="b"), base=None) == (_row(note="b"), [])


@pytest.mark.parametrize(
    ("take", "note"),
    [(None, "a"), (Take.MINE, "a"), (Take.THEIRS, "b"), (Take.BOTH, "a\nb")],
)
def test_both_changed_one_column(take, note):
    row, (asked,) = _merge(_row(note="a"), _row(note="b"), take=take)
    assert row == _row(note=note)
    assert (asked.kind, asked.field, asked.mine, asked.theirs, asked.base) == (
        ConflictKind.FIELD, "note", "a", "b", "",
    )  # fmt: skip
    assert asked.takes == (Take.MINE, Take.THEIRS, Take.BOTH)


@pytest.mark.parametrize(("take", "left"), [(None, "a"), (Take.MINE, "a"), (Take.THEIRS, None)])
def test_one_removed_what_the_other_changed(take, left):
    row, (asked,) = _merge(_row(note="a"), None, take=take)
    assert row == (None if left is None else _row(note=left))
    assert asked.kind is ConflictKind.REMOVED


def test_what_one_file_never_had_is_kept():
    """As of a copy handed out without it: nobody removed it."""
    row, asked = merged_row("fixture", "r", Versions(OLD, None, OLD, None), lambda _: None), []
    assert (row, asked) == (OLD, [])
    assert _merge(OLD, _row(name=""), their_base=_row(name="")) == (OLD, [])


def test_what_was_said_goes_with_who_said_it():
    base = {"id": "r", "value": "yes", "observed_at": "1", "observer": "", "visit_id": None}
    mine = {**base, "value": "no", "observed_at": "2", "observer": "Ann"}
    theirs = {**base, "value": "partial", "observed_at": "3", "observer": "Bo"}
    row, (asked,) = _merge(mine, theirs, base, Take.THEIRS, "answer")
    assert (row, asked.field) == (theirs, "value")
    alike = {**theirs, "value": "no"}
    assert _merge(mine, alike, base, table="answer") == (mine, [])  # who saw it first
    assert _merge(alike, mine, base, table="answer") == (mine, [])


def test_the_later_check_counts():
    base = {"id": "r", "checked_on": None, "checked_by": ""}
    mine = {"id": "r", "checked_on": "2026-11-03", "checked_by": "Ann"}
    theirs = {"id": "r", "checked_on": "2026-11-05", "checked_by": "Bo"}
    assert _merge(mine, theirs, base, table="door") == (theirs, [])
    assert _merge(theirs, mine, base, table="door") == (theirs, [])


def test_lists_are_united():
    def people(*names):
        return {"id": "r", "people": str(list(names)).replace("'", '"')}

    row, asked = _merge(people("Ann", "Cy"), people("Bo", "Di"), people("Ann", "Bo"), table="visit")
    assert (row, asked) == (people("Cy", "Di"), [])
