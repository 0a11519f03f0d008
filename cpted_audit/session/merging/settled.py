"""An answer and what two raters settled about it stay one: both are as one of two files has them.

Else a merge could tell that two people settled on what neither of them ever said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from cpted_audit.domain.merging.conflicts import Conflict, ConflictKind, Row, Take
from cpted_audit.domain.merging.rules import TOGETHER
from cpted_audit.session.merging.same_things import FileSide
from cpted_audit.session.merging.three_way import in_order, row_at

ANSWER, SECOND = "answer", "second_answer"
_COLUMNS = {
    table: tuple(column for group in TOGETHER[table] for column in group.columns)
    for table in (ANSWER, SECOND)
}
_SETTLED = ("first", "settled_at", "settled_by")


class _Rated(NamedTuple):
    """What one file says of a question: the answer, and what the second rater said of it."""

    answer: Row | None
    second: Row | None

    @property
    def values(self) -> tuple[Any, ...]:
        """What is decided as one."""
        return tuple(
            None if row is None else row[column]
            for table, row in zip(_COLUMNS, self, strict=True)
            for column in _COLUMNS[table]
        )

    @property
    def words(self) -> tuple[Any, ...]:
        """The same without who said it and when."""
        said = self.second or {}
        value = None if self.answer is None else self.answer["value"]
        return value, said.get("value"), said.get("first"), bool(said.get("settled_at"))

    def told(self, row: Row) -> Row:
        """Return it as a conflict has it: what the second said, with the answer beside it."""
        kept = {"item_id": row["item_id"], "place_id": row["place_id"]}
        said = self.second or dict.fromkeys((*_COLUMNS[SECOND],))
        return {**said, **kept, ANSWER: None if self.answer is None else self.answer["value"]}


def settle_alike(mine: FileSide, theirs: FileSide, ask: Callable[[Conflict], Take | None]) -> None:
    """Have both sides say of a settled question what one of them does, where both changed it.

    The rows of the sides are changed. `ask` is told of what somebody has to decide.
    """
    for second_id, row in _settled(mine, theirs):
        answer_id = _answer_id(mine, row) or _answer_id(theirs, row)
        now = [_rated(side.now, answer_id, second_id) for side in (mine, theirs)]
        base = [_rated(side.base, answer_id, second_id) for side in (mine, theirs)]
        if now[0].values == now[1].values or any(
            one.values == other.values for one, other in zip(now, base, strict=True)
        ):
            continue  # what one of the two changed is taken from it, all of it
        if now[0].words == now[1].words:
            chosen = min((0, 1), key=lambda at: in_order(now[at].values))
        else:
            told = [one.told(row) for one in (*now, base[0])]
            conflict = Conflict(
                kind=ConflictKind.SETTLED, table=SECOND, row_id=second_id, mine=told[0],
                theirs=told[1], base=told[2],
            )  # fmt: skip
            chosen = 1 if ask(conflict) is Take.THEIRS else 0
        other = (theirs, mine)[chosen]
        was_there = base[chosen].second is not None
        _say(other, ANSWER, answer_id, now[chosen].answer)
        if now[chosen].second is not None or was_there:
            _say(other, SECOND, second_id, now[chosen].second)
        else:  # one never heard of the rating: that stays, and waits to be settled
            left = dict.fromkeys(_SETTLED[:-1]) | {_SETTLED[-1]: ""}
            other.now[SECOND][second_id] = {**other.now[SECOND][second_id], **left}  # type: ignore[index]


def _settled(mine: FileSide, theirs: FileSide) -> Iterator[tuple[str, Row]]:
    """Yield the second answers that either file has as settled."""
    rows = [side.now.get(SECOND, {}) for side in (mine, theirs)]
    for second_id in sorted({*rows[0], *rows[1]}):
        there = [some[second_id] for some in rows if second_id in some]
        if any(row["settled_at"] for row in there):
            yield second_id, there[0]


def _answer_id(side: FileSide, row: Row) -> str:
    pair = row["item_id"], row["place_id"]
    rows = side.now.get(ANSWER, {}).items()
    return next((one for one, it in rows if (it["item_id"], it["place_id"]) == pair), "")


def _rated(rows: Any, answer_id: str, second_id: str) -> _Rated:  # noqa: ANN401 - rows of a side
    return _Rated(row_at(rows, ANSWER, answer_id), row_at(rows, SECOND, second_id))


def _say(side: FileSide, table: str, row_id: str, said: Row | None) -> None:
    """Have a side say what the other does; what is not decided as one stays its own."""
    rows: Any = side.now
    rows = rows.setdefault(table, {})
    if said is None:
        rows.pop(row_id, None)
        return
    there = rows.get(row_id, said)
    rows[row_id] = {**there, **{column: said[column] for column in _COLUMNS[table]}}
