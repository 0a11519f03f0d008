"""What two files of an audit say differently, in plain words for those who decide."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cpted_audit.domain.merging.conflicts import Conflict, ConflictKind, Row, Take
from cpted_audit.session.history.history import FIELDS, RowWords
from cpted_audit.session.session import Session
from cpted_audit.store.trail import RowChange
from cpted_audit.words import N_, in_sentence, joined

REMOVED = N_("removed")
_NOTHING = "–"


@dataclass(frozen=True, slots=True)
class ConflictTold:
    """One conflict: where it lies, what it is about, what each file says, what can be decided.

    `group` names those that lie at one place; `base` is what both said before, empty where nothing.
    """

    key: str
    group: str
    where: str
    what: str
    mine: str
    theirs: str
    base: str
    takes: tuple[Take, ...]


def conflicts_told(
    mine: Session, theirs: Session, conflicts: Sequence[Conflict]
) -> list[ConflictTold]:
    """Return conflicts in words, in walk order; those that lie at no place come last."""
    walks = mine.walk, theirs.walk
    paths: dict[str, str] = {
        place.id: walk.path(place) for walk in reversed(walks) for place in walk.places
    }
    order = {place_id: at for at, place_id in enumerate(paths)}
    words = RowWords(mine), RowWords(theirs)

    def rank(one: Conflict) -> tuple[int, bool, str]:
        return order.get(one.place_id, len(order)), one.kind is not ConflictKind.SAME, one.key

    by_place = sorted(conflicts, key=rank)
    return [_told(one, paths, words) for one in by_place]


def _told(
    conflict: Conflict, paths: Mapping[str, str], words: tuple[RowWords, RowWords]
) -> ConflictTold:
    where = paths.get(conflict.place_id) or N_("The audit as a whole")
    what, said = _SAYS[conflict.kind](conflict, words)
    return ConflictTold(
        conflict.key, conflict.place_id, where, what, *said, conflict.takes
    )  # fmt: skip


def _naming(conflict: Conflict, words: tuple[RowWords, RowWords]) -> RowWords:
    """Return who knows how a thing is called: mine, but for what only the other has."""
    return words[0] if not conflict.place_id or words[0].knows(conflict.place_id) else words[1]


Said = tuple[str, tuple[str, str, str]]


def _field(conflict: Conflict, words: tuple[RowWords, RowWords]) -> Said:
    table, column = conflict.table, conflict.field
    named = FIELDS.get(table, {}).get(column) or column.replace("_", " ").capitalize()
    said = [
        one.value(table, column, value)
        for one, value in zip(words, (conflict.mine, conflict.theirs), strict=True)
    ]
    base = words[0].value(table, column, conflict.base)
    row = dict(conflict.row or {"id": conflict.row_id})
    shown = "" if base == _NOTHING else base
    if row.get("item_id"):  # where it lies is said of all that lies there
        what = N_("{item}: {field}", item=str(row["item_id"]), field=in_sentence(named))
    else:
        title = _naming(conflict, words).title(table, row)
        what = N_("{field}: {title}", field=named, title=title)
    return what, (said[0], said[1], shown)


def _same(conflict: Conflict, words: tuple[RowWords, RowWords]) -> Said:
    said = [
        _all(one, conflict.table, row)
        for one, row in zip(words, (conflict.mine, conflict.theirs), strict=True)
    ]
    title = words[0].title(conflict.table, conflict.mine)
    return N_("{title} was added in both", title=title), (said[0], said[1], "")


def _removed(conflict: Conflict, words: tuple[RowWords, RowWords]) -> Said:
    said = []
    for one, row in zip(words, (conflict.mine, conflict.theirs), strict=True):
        if row is None:
            said.append(REMOVED)
            continue
        change = one.change(RowChange(conflict.table, conflict.row_id, _dict(conflict.base), row))
        said.append(joined("; ", change.lines) or N_("still needed"))
    title = words[0].title(conflict.table, conflict.mine or conflict.theirs)
    return N_("{title} was removed in one", title=title), (said[0], said[1], "")


def _moves(conflict: Conflict, words: tuple[RowWords, RowWords]) -> Said:
    said = [words[0].value("finding_move", "to", one) for one in (conflict.mine, conflict.theirs)]
    title = _naming(conflict, words).title("finding_move", {"finding_id": conflict.row_id})
    return N_("{title}: which state is the last", title=title), (said[0], said[1], "")


def _settled(conflict: Conflict, words: tuple[RowWords, RowWords]) -> Said:
    rows = [dict(row or {}) for row in (conflict.mine, conflict.theirs, conflict.base)]
    said = [_said_settled(row, one) for row, one in zip(rows, (*words, words[0]), strict=True)]
    place = _naming(conflict, words).value(conflict.table, "place_id", conflict.place_id)
    what = N_(
        "Settled by two raters: {item} at {place}", item=str(rows[0]["item_id"]), place=place
    )  # fmt: skip
    return what, (said[0], said[1], said[2])


def _said_settled(row: dict[str, object], words: RowWords) -> str:
    said = {
        name: words.value("answer", "value", row.get(column)) for name, column in _RATED.items()
    }
    if row.get("settled_at"):
        on = words.value("second_answer", "settled_at", row["settled_at"])
        return N_(
            "Answered {answer}, settled {day}: first {first}, second {second}", day=on, **said
        )  # fmt: skip
    if row.get("value"):
        return N_("Answered {answer}, second {second}, not settled", **said)
    return N_("Answered {answer}, not settled", **said)


_RATED = {"answer": "answer", "first": "first", "second": "value"}

_SAYS = {
    ConflictKind.FIELD: _field,
    ConflictKind.SAME: _same,
    ConflictKind.REMOVED: _removed,
    ConflictKind.MOVES: _moves,
    ConflictKind.SETTLED: _settled,
}


def _all(words: RowWords, table: str, row: Row) -> str:
    """Return what a row that was added says, in one line."""
    lines = words.change(RowChange(table, str(row["id"]), None, dict(row))).lines
    return joined("; ", lines)


def _dict(row: Row | None) -> dict[str, object] | None:
    return None if row is None else dict(row)
