"""A question that was settled in one copy and changed in the other is asked about as one."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from itertools import product
from pathlib import Path

import pytest
import two_copies
from examples import at_most
from hypothesis import given, settings
from hypothesis import strategies as st
from small_audit import NA, N, P, U, Y, observe, place_named
from two_copies import contents, merged, opened

from cpted_audit.domain.ids import ItemId
from cpted_audit.domain.merging.conflicts import ConflictKind, Take
from cpted_audit.errors import AuditError
from cpted_audit.session.merging.merge import OpenConflictsError
from cpted_audit.session.merging.rows import Decisions
from cpted_audit.session.merging.told import conflicts_told
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import Observation, answer
from cpted_audit.session.walk.raters import pairs, rate, settle

DOOR = "Main / Door 1"
OTHER = {Take.MINE: Take.THEIRS, Take.THEIRS: Take.MINE}


def pair(session: Session):
    return ItemId("D1"), place_named(session, DOOR).id


def walked(session: Session) -> None:
    observe(session, DOOR, {"D1": N}, "Propped")


def rated(value, note=None, who="Bo Ruiz"):
    return lambda session: rate(session, pair(session), who, value, note)


def settled(value):
    return lambda session: settle(session, pair(session), value)


def answered(value):
    return lambda session: observe(session, DOOR, {"D1": value})


def undo(session: Session) -> None:
    session.undo()


def state(path):
    """Return the answer, and what the second said with what was settled."""
    rows = contents(path)
    (second,) = rows.get("second_answer", {"": None}).values()
    (answer,) = rows.get("answer", {"": None}).values()
    said = None if second is None else (second["value"], second["first"], second["settled_at"])
    return answer and answer["value"], said


OTHERS = {
    "rated otherwise": (rated(P),),
    "rating taken back": (rated(None, ""),),
    "rating undone": (undo,),
    "answered otherwise": (answered(U),),
    "both": (answered(Y), rated(N)),
    "settled otherwise": (settled(P),),
}


@pytest.fixture
def first(tmp_path):
    return two_copies.begin(tmp_path, walked, rated(Y, "shut"))


@pytest.mark.parametrize(("edits", "take"), [*product(OTHERS, (Take.MINE, Take.THEIRS))])
def test_what_one_settled_and_the_other_changed_is_asked_as_one(first, edits, take):
    a = two_copies.copy(first, "a", settled(NA))
    b = two_copies.copy(first, "b", *OTHERS[edits])
    with opened(a, b) as sessions, pytest.raises(OpenConflictsError) as refused:
        two_copies.merge_into(first.with_name("no.cpted"), *sessions, Decisions())
    (conflict,) = refused.value.merged.open
    assert conflict.kind is ConflictKind.SETTLED
    with opened(a, b) as sessions:
        (told,) = conflicts_told(*sessions, [conflict])
    assert told.where == DOOR
    assert told.what == "Settled by two raters: D1 at Main / Door 1"
    assert told.mine.startswith("Answered N/A, settled ")
    assert told.mine.endswith(": first No, second Yes")
    assert "settled" in told.theirs
    assert told.base == "Answered No, second Yes, not settled"
    whose = {Take.MINE: a, Take.THEIRS: b}[take]
    target, _ = merged(a, b, "m", take)
    assert state(target) == state(whose)
    again, _ = merged(b, a, "n", OTHER[take])
    assert state(again) == state(whose)


def test_what_only_one_changed_is_taken_from_it(first):
    a = two_copies.copy(first, "a", settled(P))
    b = two_copies.copy(first, "b", rated(Y, "shut, and locked"))
    target, told = merged(a, b, "m")
    assert told.merged.conflicts == ()
    assert state(target) == state(a)
    with opened(target) as (session,):
        assert [(one.first, one.second) for one in pairs(session)] == [(N, Y)]
    (second,) = contents(target)["second_answer"].values()
    assert second["note"] == "shut, and locked"


@pytest.mark.parametrize("steps", [(undo,), (undo, rated(Y)), (undo, rated(P), answered(U))])
def test_a_copy_that_undid_and_went_on_is_taken_whole_from_either_side(first, steps):
    a = two_copies.copy(first, "a", answered(N), undo, *steps, answered(Y))
    b = two_copies.copy(first, "b")
    for one, other in ((a, b), (b, a)):
        target, told = merged(one, other, f"m{one.stem}")
        assert told.merged.conflicts == ()
        assert contents(target) == contents(a)


def test_both_settled_it_alike(first):
    a, b = (two_copies.copy(first, name, settled(P)) for name in "ab")
    for one, other in ((a, b), (b, a)):
        target, told = merged(one, other, f"m{one.stem}")
        assert told.merged.conflicts == ()
        assert state(target) in (state(a), state(b))
    assert state(a.with_name("ma.cpted")) == state(a.with_name("mb.cpted"))


def test_a_rating_the_other_never_heard_of_waits_to_be_settled(tmp_path):
    first = two_copies.begin(tmp_path, walked)
    a = two_copies.copy(first, "a", rated(Y), settled(P))
    b = two_copies.copy(first, "b", answered(U))
    target, told = merged(a, b, "m", Take.THEIRS)
    assert [one.kind for one in told.merged.conflicts] == [ConflictKind.SETTLED]
    assert state(target) == ("unable", ("yes", None, None))


def over(value):
    return lambda session: answer(
        session,
        Observation(
            item_id=pair(session)[0], place_id=pair(session)[1], value=value, over_settled=True
        ),
    )


STEPS = (*map(rated, (Y, P, None)), *map(settled, (N, P)), *map(over, (Y, U, N)), undo)
SCRIPTS = st.lists(st.sampled_from(STEPS), max_size=4)


def tried(steps):
    def run(session: Session) -> None:
        for step in steps:
            with suppress(AuditError):  # it is settled already, or nobody rated it
                step(session)

    return run


@settings(max_examples=at_most(15), deadline=None)
@given(SCRIPTS, SCRIPTS, st.sampled_from([Take.MINE, Take.THEIRS]))
def test_what_is_settled_afterwards_was_settled_so_in_one_of_the_two(mine, theirs, take):
    with tempfile.TemporaryDirectory() as folder:
        first = two_copies.begin(Path(folder), walked, rated(Y, "shut"))
        a, b = two_copies.copy(first, "a", tried(mine)), two_copies.copy(first, "b", tried(theirs))
        target, _ = merged(a, b, "m", take)
        again, _ = merged(b, a, "n", OTHER[take])
        assert contents(target) == contents(again)
        now = state(target)
        if now[1] is not None and now[1][2] is not None:
            assert now in (state(a), state(b))
