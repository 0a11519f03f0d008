"""The lists an audit asks, where two files of it each took others beside the walk."""

from __future__ import annotations

from typing import Any

from cpted_audit.checklist import library
from cpted_audit.checklist.combine import combine, sections_of
from cpted_audit.checklist.model import Checklist
from cpted_audit.domain.merging.conflicts import Row
from cpted_audit.errors import AuditError
from cpted_audit.session.merging.same_things import FileSide, Rows
from cpted_audit.words import N_

_TABLE = "checklist"


def lists_of_both(mine: FileSide, theirs: FileSide) -> tuple[FileSide, FileSide]:
    """Return both sides with every companion list of either, where both changed which there are.

    Where the lists do not go together, or one is not the shipped one, both stay as they are: then
    somebody decides whose lists are asked.
    """
    rows = [_only(side.now) for side in (mine, theirs)]
    bases = [_only(side.base) for side in (mine, theirs)]
    if rows[0] == rows[1] or None in rows or bases[0] != bases[1] or bases[0] in (None, *rows):
        return mine, theirs
    united = _united(*map(_read, (bases[0], *rows)))
    if united is None:
        return mine, theirs
    row = {**(rows[0] or {}), "version": united.version, "digest": united.digest,
           "text": united.text}  # fmt: skip
    return tuple(  # type: ignore[return-value]  # of two sides
        side._replace(now={**side.now, _TABLE: {row["id"]: row}}) for side in (mine, theirs)
    )


def _only(rows: Rows) -> Row | None:
    return next(iter(rows.get(_TABLE, {}).values()), None)


def _read(row: Any) -> Checklist:  # noqa: ANN401 - a row of the table
    return library.carried(str(row["text"]), N_("the checklist"))


def _united(base: Checklist, mine: Checklist, theirs: Checklist) -> Checklist | None:
    have = {companion.id for companion in base.companions}
    new = {companion.id: side for side in (mine, theirs) for companion in side.companions
           if companion.id not in have}  # fmt: skip
    try:
        united = combine([base, *(library.find(one) for one in sorted(new))])
    except AuditError:
        return None
    alike = all(sections_of(united, one) == sections_of(side, one) for one, side in new.items())
    return united if alike else None
