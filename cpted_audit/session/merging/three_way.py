"""One row of two files against what it was at the last step both have: a pure function.

What only one file changed is taken from it. What both changed alike is as both say. What they
changed otherwise is a conflict, decided by somebody; until then the row reads as mine.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from cpted_audit.domain.merging.conflicts import Conflict, ConflictKind, Row, Take
from cpted_audit.domain.merging.rules import LISTS, TOGETHER, Together

_NEITHER = (None, "", "[]")
"""Values that say nothing."""


class Versions(NamedTuple):
    """A row in both files, and in each as it was at the last common step; None is no row."""

    mine: Row | None
    theirs: Row | None
    mine_base: Row | None
    theirs_base: Row | None


Ask = Callable[[Conflict], Take | None]


def merged_row(table: str, row_id: str, all_of_it: Versions, ask: Ask) -> Row | None:
    """Return what a row becomes, or None where it goes; `ask` is told of every conflict."""
    mine, theirs, mine_base, theirs_base = all_of_it
    if mine is not None and theirs is not None:
        return _merged_columns(table, row_id, all_of_it, ask)
    if mine is None and theirs is None:
        return None
    row, base = (mine, mine_base) if mine is not None else (theirs, theirs_base)
    if (mine_base if mine is None else theirs_base) is None:
        return row  # the other never had it
    if _says_the_same(row, base):
        return None
    take = ask(
        Conflict(kind=ConflictKind.REMOVED, table=table, row_id=row_id, mine=mine, theirs=theirs,
                 base=base)
    )  # fmt: skip
    return {None: row, Take.MINE: mine, Take.THEIRS: theirs}[take]


def _says_the_same(row: Row | None, base: Row | None) -> bool:
    """Return whether a row was left as it was, but for its place in an order."""
    if row is None or base is None:
        return False
    return all(row[column] == base.get(column) for column in row if column != "position")


def _merged_columns(table: str, row_id: str, versions: Versions, ask: Ask) -> Row:
    mine, theirs, mine_base, theirs_base = versions
    assert mine is not None  # noqa: S101 - the only caller looked
    assert theirs is not None  # noqa: S101
    if mine == theirs:
        return mine
    row = dict(mine)
    for group in _groups(table, mine):
        sides = [_values(one, group.columns) for one in (mine, theirs)]
        if sides[0] == sides[1]:
            continue
        bases = [
            None if one is None else _values(one, group.columns) for one in (mine_base, theirs_base)
        ]
        chosen = _chosen(table, group, sides, bases)
        if chosen is None:
            column = group.columns[0]
            conflict = Conflict(
                kind=ConflictKind.FIELD, table=table, row_id=row_id, field=column,
                mine=mine[column], theirs=theirs[column],
                base=None if mine_base is None else mine_base.get(column),
            )  # fmt: skip
            chosen = _decided(sides, ask(conflict))
        row.update(zip(group.columns, chosen, strict=True))
    return row


def _groups(table: str, row: Row) -> Iterator[Together]:
    """Yield the columns of a row as they are decided, those alone last."""
    declared = TOGETHER.get(table, ())
    taken = {column for group in declared for column in group.columns}
    yield from declared
    yield from (Together((column,)) for column in row if column not in taken | {"id"})


def _values(row: Row, columns: tuple[str, ...]) -> tuple[Any, ...]:
    return tuple(row.get(column) for column in columns)


def _chosen(
    table: str, group: Together, sides: list[tuple[Any, ...]], bases: list[tuple[Any, ...] | None]
) -> tuple[Any, ...] | None:
    """Return the values that need no decision, or None where somebody has to decide."""
    changed = [_is_changed(now, base) for now, base in zip(sides, bases, strict=True)]
    if changed[0] != changed[1]:
        return sides[0 if changed[0] else 1]
    column = group.columns[0]
    if (table, column) in LISTS:
        return (_united(sides, bases),)
    if group.latest or column == "position":
        return max(sides, key=in_order)
    if sides[0][0] == sides[1][0]:  # both say the same, one a moment later or in another visit
        return min(sides, key=in_order)
    if not changed[0] or bases == [None, None]:
        said = [side for side in sides if side[0] not in _NEITHER]
        return said[0] if len(said) == 1 else None
    return None


def _is_changed(now: tuple[Any, ...], base: tuple[Any, ...] | None) -> bool:
    return now[0] not in _NEITHER if base is None else now != base


def in_order(values: tuple[Any, ...]) -> list[tuple[bool, float, str]]:
    """Return by what values are put in an order that is the same from either side."""
    return [
        (value is not None, value if isinstance(value, int | float) else 0.0, str(value))
        for value in values
    ]


def _decided(sides: list[tuple[Any, ...]], take: Take | None) -> tuple[Any, ...]:
    if take is Take.BOTH:
        return ("\n".join(sorted(str(side[0]) for side in sides)),)
    return sides[1 if take is Take.THEIRS else 0]


def _united(sides: list[tuple[Any, ...]], bases: list[tuple[Any, ...] | None]) -> str:
    """Return a list with what either side added and without what either took away."""
    now = [_listed(side) for side in sides]
    base = [_listed(basis) for basis in bases]
    gone = {one for was, is_ in zip(base, now, strict=True) for one in was if one not in is_}
    there = [one for one in base[0] if one not in gone and one in now[0]]
    new = sorted({one for some in now for one in some} - set(there) - gone)
    return json.dumps([*there, *new], ensure_ascii=False)


def _listed(values: tuple[Any, ...] | None) -> list[str]:
    found = json.loads(values[0]) if values is not None and values[0] else []
    return [str(one) for one in found]


def row_at(rows: Mapping[str, Mapping[str, Row]], table: str, row_id: str) -> Row | None:
    """Return a row by table and id, or None."""
    return rows.get(table, {}).get(row_id)
