"""What an edit changed, as broadcast once after it is on disk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cpted_audit.domain.ids import PlaceId


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """One committed edit: its label, who asked for it, and the row ids it touched per table.

    `origin` is whatever object the author passed to `session.edit`, so that it can skip itself;
    it is None for undo, redo and imports. `places` are those where an answer or a finding changed,
    or that changed themselves, as the session's memory knows them.
    """

    label: str
    touched: Mapping[str, frozenset[str]]
    origin: object = None
    places: frozenset[PlaceId] = frozenset()

    def touches(self, *tables: str) -> bool:
        """Return whether any row of the named tables changed."""
        return any(table in self.touched for table in tables)


def all_of(changes: Sequence[ChangeSet]) -> ChangeSet:
    """Return what several edits, one after the other, touched together."""
    touched: dict[str, frozenset[str]] = {}
    for one in changes:
        for table, ids in one.touched.items():
            touched[table] = touched.get(table, frozenset()) | ids
    places = frozenset[PlaceId]().union(*(one.places for one in changes))
    return ChangeSet(changes[-1].label if changes else "", touched, places=places)
