"""Which rows of two files are one and the same thing although each has an id of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from cpted_audit.domain.merging.conflicts import Conflict, ConflictKind, Row, Take
from cpted_audit.domain.merging.rules import ALIKE, ALWAYS_ASKED, ID_LISTS, MERGE_ORDER, TWINS

Rows = Mapping[str, Mapping[str, Row]]
"""By table and id."""
Decide = Callable[[Conflict], Take | None]


class FileSide(NamedTuple):
    """One of two files: its rows, and as they were at the last step both have."""

    now: Rows
    base: Rows


def renamed(rows: Rows, names: Mapping[str, str]) -> dict[str, dict[str, Row]]:
    """Return rows in which ids are replaced by others, wherever they stand."""
    if not names:
        return {table: dict(some) for table, some in rows.items()}
    return {
        table: {names.get(one, one): _renamed(table, row, names) for one, row in some.items()}
        for table, some in rows.items()
    }


def _renamed(table: str, row: Row, names: Mapping[str, str]) -> Row:
    changed = {
        column: names[value]
        for column, value in row.items()
        if isinstance(value, str) and value in names and (column == "id" or column.endswith("_id"))
    }
    for column in ID_LISTS.get(table, ()):
        text = row.get(column)
        if isinstance(text, str):
            for old, new in names.items():
                text = text.replace(f'"{old}"', f'"{new}"')
            changed[column] = text
    return {**row, **changed} if changed else row


def same_things(
    mine: FileSide, theirs: FileSide, decide: Decide
) -> tuple[dict[str, str], list[Conflict]]:
    """Return for each row that is another's the id under which both go on, and what was asked.

    Of two ids the lower stays, whichever file it is of. Where nothing is decided they are one.
    """
    names: dict[str, str] = {}
    asked: list[Conflict] = []
    for table in MERGE_ORDER:
        rows = mine.now.get(table, {}), theirs.now.get(table, {})
        only = [
            {one: row for one, row in rows[at].items() if one not in rows[1 - at]} for at in (0, 1)
        ]
        for columns in TWINS.get(table, ()):
            for pair in _pairs(only[0], only[1], columns, names):
                _one(names, only, pair)
        if table in ALIKE:
            added = [
                {one: row for one, row in some.items() if not _known(table, one, mine, theirs)}
                for some in only
            ]
            for pair in _pairs(added[0], added[1], ALIKE[table], names):
                if _at_two_places(added[0][pair[0]], added[1][pair[1]], names):
                    continue
                conflict = _conflict(table, added[0][pair[0]], added[1][pair[1]], pair)
                if table in ALWAYS_ASKED or not _alike(conflict.mine, conflict.theirs, names):
                    asked.append(conflict)
                    if decide(conflict) is Take.TWO:
                        continue
                _one(names, only, pair)
    return names, asked


def _known(table: str, row_id: str, mine: FileSide, theirs: FileSide) -> bool:
    """Return whether a row was there at the last common step."""
    return any(row_id in side.base.get(table, {}) for side in (mine, theirs))


def _one(names: dict[str, str], only: list[dict[str, Row]], pair: tuple[str, str]) -> None:
    names[max(pair)] = min(pair)
    for rows, one in zip(only, pair, strict=True):
        del rows[one]


def _pairs(
    left: Mapping[str, Row], right: Mapping[str, Row], columns: tuple[str, ...],
    names: Mapping[str, str],
) -> Iterator[tuple[str, str]]:  # fmt: skip
    """Yield pairs of ids, one of each side, whose rows have the same key; no row is in two."""
    found: dict[object, list[str]] = {}
    for one in sorted(left):
        key = _key(left[one], columns, names)
        if key is not None:
            found.setdefault(key, []).append(one)
    for other in sorted(right):
        key = _key(right[other], columns, names)
        if key is not None and found.get(key):
            yield found[key].pop(0), other


def _key(row: Row, columns: tuple[str, ...], names: Mapping[str, str]) -> tuple[object, ...] | None:
    values = [row.get(column) for column in columns]
    if columns and values[0] in (None, ""):
        return None
    return tuple(_plain(value, names) for value in values)


def _plain(value: Any, names: Mapping[str, str]) -> object:  # noqa: ANN401 - any stored value
    if not isinstance(value, str):
        return value
    return names.get(value) or " ".join(value.split()).casefold()


def _at_two_places(one: Row, other: Row, names: Mapping[str, str]) -> bool:
    """Return whether two rows name places that are two: then they are two as well."""
    places = [_plain(row.get("place_id"), names) for row in (one, other)]
    return None not in places and places[0] != places[1]


def _alike(one: Row, other: Row, names: Mapping[str, str]) -> bool:
    """Return whether two rows say the same, whatever their ids and places in an order."""
    return all(
        column in {"id", "position"} or _plain(value, names) == _plain(other.get(column), names)
        for column, value in one.items()
    )


def _conflict(table: str, mine: Row, theirs: Row, pair: tuple[str, str]) -> Conflict:
    return Conflict(
        kind=ConflictKind.SAME, table=table, row_id=min(pair), other_id=max(pair), mine=mine,
        theirs=theirs, place_id=min(pair) if table == "place" else "",
    )  # fmt: skip
