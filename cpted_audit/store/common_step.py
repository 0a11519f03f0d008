"""The last step that the histories of two files of one audit have in common.

Each step has an id of its own (`uid`), which every copy of the file carries. A history is a chain
of steps; a merge among them says which steps of the other file it took over, so that these are
known from then on. Where one file was handed out of the other, both have a note with one mark.
"""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final, NamedTuple

from cpted_audit.store.connection import damaged, translated
from cpted_audit.store.database import Database
from cpted_audit.store.frozen import each, rows_of
from cpted_audit.store.rows import UNREADABLE
from cpted_audit.store.tables import FROZEN, TABLES
from cpted_audit.words import N_

Rows = dict[str, dict[str, Mapping[str, Any]]]
"""By table and id."""

MERGE: Final = "merge"
"""The kind of the note of a merge that changed nothing of the audit; one that did is an edit."""
HANDED_OUT: Final = "handed-out "
"""Begins what the note of a file that was handed out is about, in the audit it came from."""
HANDED_ON: Final = "handed-on "
"""The same in the file that was handed out; the mark of both follows."""

_RECORDS = {table.name: table for table in TABLES}


class PastStep(NamedTuple):
    """A step as it is compared: number, id, kind, state, and what a program reads of it."""

    number: int
    uid: str
    kind: str
    state: str
    about: str


class TakenOver(NamedTuple):
    """What a merge says of itself: the steps it added and those known since, and ids that went on.

    Steps are given as ranges of their numbers, both ends in them. `same` has for an id the one it
    is since.
    """

    added: tuple[tuple[int, int], ...]
    known: tuple[tuple[int, int], ...]
    same: Mapping[str, str]

    def text(self) -> str:
        """Return it as a step keeps it."""
        said = {"added": self.added, "known": self.known, "same": dict(self.same)}
        return json.dumps({"merge": said}, separators=(",", ":"))


def taken_over(about: str) -> TakenOver | None:
    """Return what a step says of a merge, or None where it is none."""
    if not about.startswith('{"merge":'):
        return None
    try:
        said = json.loads(about)["merge"]
        ranges = [_apart(said[name]) for name in ("added", "known")]
        same = {str(old): str(new) for old, new in said["same"].items()}
    except (*UNREADABLE, KeyError, AttributeError):
        return None
    return TakenOver(ranges[0], ranges[1], same)


def _apart(said: Sequence[Sequence[int]]) -> tuple[tuple[int, int], ...]:
    """Return ranges; raises ValueError unless each begins after the one before it ended."""
    ranges = tuple((int(first), int(last)) for first, last in said)
    ends = [0, *(number for one in ranges for number in one)]
    if any(one > other for one, other in pairwise(ends)) or len(set(ends[::2])) < len(ranges):
        raise ValueError(ranges)
    return ranges


@dataclass(frozen=True)
class Past:
    """The history of one file: all steps, its own among them, and what each merge took over.

    `same` has for an id that went on under another the one it is now.
    """

    steps: tuple[PastStep, ...]
    own: tuple[PastStep, ...]
    merges: Mapping[int, TakenOver]
    same: Mapping[str, str]

    def known_by(self, count: int) -> frozenset[str]:
        """Return which steps are known after so many own ones; undone merges tell nothing."""
        uids = {step.number: step.uid for step in self.steps}
        known = {step.uid for step in self.own[:count]}
        for step in self.own[:count]:
            known.update(uids[one] for one in self.told_by(step) if one in uids)
        return frozenset(known)

    @property
    def known(self) -> frozenset[str]:
        """Every step that is known."""
        return self.known_by(len(self.own))

    def told_by(self, step: PastStep) -> Iterator[int]:
        """Yield the numbers of the steps that are known by a merge, where it was not undone."""
        merge = self.merges.get(step.number)
        if merge is None or not _counts(step):
            return iter(())
        return numbers_in(merge.known, [one.number for one in self.steps])

    def is_ahead_of(self, other: Past) -> bool:
        """Return whether it goes on from where the other stands, which undid nothing of it."""
        done = {step.uid for step in self.steps if _counts(step)}
        undid = any(step.uid in done and not _counts(step) for step in other.own)
        return other.known < self.known and not undid

    def shared(self, known: frozenset[str]) -> int:
        """Return how many of its own steps, from the first on, tell nothing that is not known."""
        uids = {step.number: step.uid for step in self.steps}
        for count, step in enumerate(self.own):
            if step.uid not in known or any(
                uids.get(one, "") not in known for one in self.told_by(step)
            ):
                return count
        return len(self.own)

    def marks(self, begins: str) -> dict[str, int | None]:
        """Return the marks of files that were handed out: how many own steps there are until then.

        None where the note is of a history that was taken over.
        """
        counts = {step.number: count for count, step in enumerate(self.own, 1)}
        return {
            step.about.removeprefix(begins): counts.get(step.number)
            for step in self.steps
            if step.about.startswith(begins)
        }


class Common(NamedTuple):
    """How many own steps of each file lead to the last common step; one of them may be None.

    Then that file came to it by a merge, and what was there at that step is told by the other.
    """

    mine: int | None
    theirs: int | None


def past_of(db: Database) -> Past:
    """Read the history of a file."""
    with translated(db):
        found = db.execute(
            "SELECT id, uid, kind, state, coalesce(merge_key, '') FROM journal_step ORDER BY id"
        ).fetchall()
    steps = tuple(PastStep(*row) for row in found)
    merges = {step.number: told for step in steps if (told := taken_over(step.about)) is not None}
    added = _added(merges, [step.number for step in steps])
    same = {
        old: new
        for step in steps
        if step.number in merges and _counts(step)
        for old, new in merges[step.number].same.items()
    }
    return Past(
        steps, tuple(step for step in steps if step.number not in added), merges, _resolved(same)
    )


def _added(merges: Mapping[int, TakenOver], there: Sequence[int]) -> set[int]:
    """Return the steps that merges of this file added.

    A merge that was taken over itself says what it added to the other file: these are own steps.
    """
    added: set[int] = set()
    for number in sorted(merges, reverse=True):  # what a merge added stands before it
        if number not in added:
            added.update(numbers_in(merges[number].added, there))
    return added


def _counts(step: PastStep) -> bool:
    """Return whether a merge holds: it was not undone, though all it did may have been purged."""
    return step.state in {"done", "purged"}


def numbers_in(ranges: Sequence[tuple[int, int]], there: Sequence[int]) -> Iterator[int]:
    """Yield which of the numbers there are, sorted, lie in ranges; these come from any file."""
    for first, last in ranges:
        yield from there[bisect_left(there, first) : bisect_right(there, last)]


def _resolved(same: Mapping[str, str]) -> dict[str, str]:
    """Return new ids by old ones, where a new one may have gone on under yet another."""
    found = {}
    for old, new in same.items():
        seen = {old}
        while new in same and new not in seen:
            seen.add(new)
            new = same[new]
        if new != old:
            found[old] = new
    return found


def common_step(mine: Past, theirs: Past) -> Common | None:
    """Return the last step that both know, or None where there is none."""
    counts = mine.shared(theirs.known), theirs.shared(mine.known)
    known = mine.known_by(counts[0]), theirs.known_by(counts[1])
    if not known[0] and not known[1]:
        return _handed_out(mine, theirs) or _beginning(mine, theirs)
    if known[0] == known[1]:
        return Common(*counts)
    if len(known[0]) != len(known[1]):
        by_mine = len(known[0]) > len(known[1])
    else:  # two merges that were decided otherwise; from either side the same one
        by_mine = mine.own[counts[0] - 1].uid < theirs.own[counts[1] - 1].uid
    return Common(counts[0], None) if by_mine else Common(None, counts[1])


def _handed_out(mine: Past, theirs: Past) -> Common | None:
    out, on = mine.marks(HANDED_OUT), theirs.marks(HANDED_ON)
    for mark in reversed(on):
        if mark in out and on[mark] is not None:
            return Common(out[mark], on[mark])
    out, on = theirs.marks(HANDED_OUT), mine.marks(HANDED_ON)
    for mark in reversed(on):
        if mark in out and on[mark] is not None:
            return Common(on[mark], out[mark])
    return None


def _beginning(mine: Past, theirs: Past) -> Common | None:
    """Return that both were there before any step, unless a history may have been forgotten."""
    forgot = any(
        step.kind == "purge" or (at == 0 and step.kind == "copy")
        for past in (mine, theirs)
        for at, step in enumerate(past.own)
    )
    return None if forgot else Common(0, 0)


def rows_now(db: Database) -> Rows:
    """Return every row of the audit itself, without the log of copies."""
    return {table: {row["id"]: row for row in each(columns)}
            for table, columns in rows_of(db).items()}  # fmt: skip


def rows_then(db: Database, rows: Rows, past: Past, count: int) -> Rows:
    """Return the rows as they were after so many own steps, by the images of those since."""
    since = {step.number for step in past.own[count:]}
    then = {table: dict(some) for table, some in rows.items()}
    seen: set[tuple[str, str]] = set()
    with translated(db):
        images = db.execute(
            "SELECT step_id, table_name, row_id, before FROM journal_row WHERE step_id > ? "
            "ORDER BY id", [past.own[count - 1].number if count else 0],
        )  # fmt: skip
        for step, table, row_id, before in images:
            if step not in since or table not in FROZEN or (table, row_id) in seen:
                continue
            seen.add((table, row_id))
            if before is None:
                then.get(table, {}).pop(row_id, None)
            else:
                there = rows.get(table, {}).get(row_id)
                then.setdefault(table, {})[row_id] = _image(db, table, row_id, before, there)
    return then


def _image(
    db: Database, table: str, row_id: str, text: str, there: Mapping[str, Any] | None
) -> dict[str, Any]:
    """Return an image as a row of today: of columns added since, what is there now."""
    try:
        row = _RECORDS[table].check_row(json.loads(text))
    except UNREADABLE as error:
        raise damaged(db, N_("a step of its history cannot be read")) from error
    if row["id"] != row_id:
        raise damaged(db, N_("a step of its history cannot be read"))
    return {**(there or _defaults(db, table)), **row}


def _defaults(db: Database, table: str) -> dict[str, Any]:
    found = db.execute("SELECT name, dflt_value FROM pragma_table_info(?)", [table])
    values = dict(found)
    return {
        name: None if text is None else db.execute(f"SELECT {text}").fetchone()[0]
        for name, text in values.items()
    }


def born(db: Database, table: str) -> dict[str, str]:
    """Return when each row of a table was written first, as the history has it."""
    with translated(db):
        return dict(
            db.execute(
                "SELECT row_id, min(at) FROM journal_row JOIN journal_step "
                "ON journal_step.id = step_id WHERE table_name = ? AND before IS NULL "
                "GROUP BY row_id",
                [table],
            ).fetchall()
        )
