"""Two files of one audit as they are read to be merged, and why some cannot be."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from cpted_audit.errors import AuditError
from cpted_audit.files import is_there
from cpted_audit.session.file.purge import PURGE
from cpted_audit.session.merging.lists import lists_of_both
from cpted_audit.session.merging.rows import ToMerge
from cpted_audit.session.merging.same_things import FileSide, Rows, renamed
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import next_number
from cpted_audit.store import taking_over
from cpted_audit.store.common_step import (
    Common,
    Past,
    born,
    common_step,
    past_of,
    rows_now,
    rows_then,
)
from cpted_audit.store.frozen import unpack
from cpted_audit.store.tables import (
    CODE,
    EARLIER_AUDIT,
    EDITION_CONTENTS,
    ISSUED_EDITION,
    SITE,
    Database,
)
from cpted_audit.words import N_

SECRET = frozenset({"code", "key_box"})
"""Tables of which the history says nothing where either file is not encrypted."""
_SECRET_COLUMN = ("key_box", "access")


@dataclass(frozen=True)
class TwoFiles:
    """Two files of one audit as they were read; `mine_now` are the rows of mine as they stand.

    `without_secrets` where either is not encrypted: what is secret is left as mine has it then,
    and `codes_left` counts the codes of the other file.
    """

    name: str
    given: ToMerge
    mine_now: Rows
    mine_past: Past
    their_past: Past
    without_secrets: bool
    codes_left: int

    @property
    def anything_new(self) -> bool:
        """Whether the other file holds a step that is not known here."""
        return not self.their_past.known <= self.mine_past.known


def read_pair(mine: Session, theirs: Session) -> TwoFiles:
    """Read two files of one audit; raises AuditError where they cannot be merged."""
    check_two(mine, theirs)
    name = theirs.path.name
    with mine.document.reading() as db, theirs.document.reading() as other:
        pasts = past_of(db), past_of(other)
        common = common_step(*pasts)
        if common is None:
            raise _nothing_in_common(name)
        now = rows_now(db), rows_now(other)
        bases = _bases((db, other), now, pasts, common)
        if common == (0, 0) and _filled(bases[0]) != _filled(bases[1]):
            raise _nothing_in_common(name)
        open_secrets = mine.document.encrypted and theirs.document.encrypted
        _check_editions(db, other, name, encrypted=mine.document.encrypted)
        sides = [FileSide(*pair) for pair in zip(now, bases, strict=True)]
        if not open_secrets:
            sides[1] = _secrets_as(sides[0], sides[1])
        sides = [_called_as(sides[at], sides[1 - at]) for at in (0, 1)]
        names = {**pasts[0].same, **pasts[1].same}
        sides = [FileSide(*(renamed(rows, names) for rows in side)) for side in sides]
        _check_purged(
            name, sides, pasts, common, (db, other), frozenset() if open_secrets else SECRET
        )
        given = ToMerge(
            *lists_of_both(*sides), taking_over.links(db),
            _first(born(db, "finding"), born(other, "finding")),
            max(next_number(db), next_number(other)) - 1, pasts[1].is_ahead_of(pasts[0]),
        )  # fmt: skip
        codes = 0 if open_secrets or mine.document.encrypted else len(CODE.all(other))
    return TwoFiles(name, given, now[0], *pasts, not open_secrets, codes)


def _filled(rows: Rows) -> Rows:
    """Return rows without tables that have none, which a step may have filled or not."""
    return {table: some for table, some in rows.items() if some}


def _nothing_in_common(name: str) -> AuditError:
    return AuditError(
        "“{name}” and this audit have no step of their histories in common, so nothing was "
        "merged. A copy can be merged as long as neither history was purged.",
        name=name,
    )


def _first(one: Mapping[str, str], other: Mapping[str, str]) -> dict[str, str]:
    """Return the earlier moment of each id, as a merge has it from both histories."""
    return {key: min(filter(None, (one.get(key), other.get(key)))) for key in {**one, **other}}


def _bases(
    dbs: tuple[Database, Database], now: tuple[Rows, Rows], pasts: tuple[Past, Past], common: Common
) -> list[Rows]:
    """Return the rows at the common step by each file; one without them has the other's."""
    then = [
        None if count is None else rows_then(db, rows, past, count)  # type: ignore[arg-type]  # rows by table
        for db, rows, past, count in zip(dbs, now, pasts, common, strict=True)
    ]
    return [one if one is not None else (then[1 - at] or {}) for at, one in enumerate(then)]


def check_two(mine: Session, theirs: Session) -> None:
    """Raise AuditError unless two files are two, and of one audit."""
    if mine.path == theirs.path or (
        is_there(mine.path) and is_there(theirs.path) and mine.path.samefile(theirs.path)
    ):
        raise AuditError(
            "“{name}” is this audit itself, so nothing was merged. Choose another copy of it.",
            name=theirs.path.name,
        )
    _check_line(mine, theirs)
    if mine.site.id != theirs.site.id:
        raise AuditError(
            "“{name}” is another audit, of {school}, and no copy of this one, so nothing was "
            "merged. Choose a copy of this audit.",
            name=theirs.path.name,
            school=theirs.site.name,
        )


def _check_line(mine: Session, theirs: Session) -> None:
    """Raise AuditError for two audits of which one follows the other."""
    for later, earlier in ((mine, theirs), (theirs, mine)):
        if EARLIER_AUDIT.get(later.document.db, earlier.site.id) is not None:
            raise AuditError(
                "“{earlier}” is an audit that “{later}” follows, and no copy of it, so nothing was "
                "merged: each keeps what was found in its time. Compare the two instead.",
                earlier=earlier.path.name,
                later=later.path.name,
            )


def _check_editions(db: Database, other: Database, name: str, *, encrypted: bool) -> None:
    """Refuse two editions of one number, and codes that would lie in the clear with an edition."""
    here = {one.number: one.id for one in ISSUED_EDITION.all(db)}
    for edition in ISSUED_EDITION.all(other):
        if here.get(edition.number, edition.id) != edition.id:
            raise AuditError(
                "Both this audit and “{name}” issued an edition {number}, and a number stands for "
                "one state for good, so nothing was merged. Go on in one of the two, and type in "
                "what only the other has.",
                name=name,
                number=str(edition.number),
            )
        contents = EDITION_CONTENTS.get(other, edition.id)
        if encrypted or edition.number in here or contents is None:
            continue
        if _has_secrets(unpack(other, contents.data)[1]):
            raise AuditError(
                "Edition {number} of “{name}” has codes in it, which are kept in an encrypted "
                "audit alone, so nothing was merged. Encrypt this audit first.",
                name=name,
                number=str(edition.number),
            )


def _has_secrets(frozen: Mapping[str, Mapping[str, Sequence[Any]]]) -> bool:
    """Return whether rows of an edition, by table and column, have a code or tell of a key box."""
    table, column = _SECRET_COLUMN
    return any(frozen.get(CODE.name, {}).get("id", ())) or any(
        frozen.get(table, {}).get(column, ())
    )


def _secrets_as(mine: FileSide, theirs: FileSide) -> FileSide:
    """Return the other file as one that says of secrets what mine does."""
    return FileSide(*(_said_as(one, other) for one, other in zip(mine, theirs, strict=True)))


def _said_as(mine: Rows, theirs: Rows) -> dict[str, Mapping[str, Mapping[str, Any]]]:
    table, column = _SECRET_COLUMN
    there = mine.get(table, {})
    rows = {
        row_id: {**row, column: there.get(row_id, {}).get(column, "")}
        for row_id, row in theirs.get(table, {}).items()
    }
    return {**theirs, table: rows, CODE.name: mine.get(CODE.name, {})}


def _called_as(part: FileSide, whole: FileSide) -> FileSide:
    """Return a side as one that calls the school as the other does, where it is a part of that."""
    row, base, other = (
        next(iter(rows.get(SITE.name, {}).values()), None)
        for rows in (part.now, part.base, whole.base)
    )
    if row is None or base is None or other is None or row["name"] != base["name"]:
        return part
    if not str(row["name"]).startswith(f"{other['name']} ("):
        return part
    return FileSide(
        *(
            {**rows, SITE.name: {one["id"]: {**one, "name": other["name"]}}}
            for rows, one in ((part.now, row), (part.base, base))
        )
    )


def _check_purged(
    name: str,
    sides: list[FileSide],
    pasts: tuple[Past, Past],
    common: Common,
    dbs: tuple[Database, Database],
    without: Collection[str],
) -> None:
    """Refuse to let what was purged of one file come back from the other."""
    for at in (0, 1):
        past, other = pasts[at], pasts[1 - at]
        if all(step.kind != PURGE or step.uid in other.known for step in past.steps):
            continue  # steps taken over are looked at too: a third file may have purged it
        if _tells_more(dbs[1 - at], dbs[at], without):
            back = True
        elif None in common:
            back = _come_back(sides[1 - at], sides[at], past, dbs[1 - at])
        else:
            back = _has_more(sides[1 - at].base, sides[at].base)
        if back:
            raise AuditError(
                "Something was purged of {one} since the two parted, and {other} still has it, "
                "so nothing was merged. Purge the same there first, and merge again.",
                one=f"“{name}”" if at else N_("this audit"),
                other=N_("this audit") if at else f"“{name}”",
            )


def _tells_more(whole: Database, purged: Database, without: Collection[str]) -> bool:
    """Return whether a file tells something of a step, or of an edition, that the other has not.

    Both wrote down the same of what they share, so what one misses was purged of it: a row that was
    removed since as well, and a field of one that is still there.
    """
    told, left = _told(whole, without), _told(purged, without)
    return any(one in left and not said <= left[one] for one, said in told.items())


def _told(db: Database, without: Collection[str]) -> dict[str, set[tuple[str, ...]]]:
    """Return what a file tells of each step and edition, by their ids."""
    told: dict[str, set[tuple[str, ...]]] = {}
    for uid, label in db.execute("SELECT uid, label FROM journal_step"):
        told[uid] = {(label,)}
    for uid, table, *image in db.execute(
        "SELECT uid, table_name, row_id, coalesce(before, ''), coalesce(after, '') "
        "FROM journal_row JOIN journal_step ON journal_step.id = step_id"
    ):
        if table not in without:
            told[uid].add((table, *image))
    for edition in EDITION_CONTENTS.all(db):
        rows = unpack(db, edition.data)[1]
        told[edition.id] = {(sha256(repr(sorted(rows.items())).encode()).hexdigest(),)}
    return told


def _has_more(whole: Rows, purged: Rows) -> bool:
    """Return whether a file knows more of how both were, row by row, than the other does."""
    return any(
        purged.get(table, {}).get(row_id) != row
        for table, rows in whole.items()
        for row_id, row in rows.items()
    )


def _come_back(whole: FileSide, purged: FileSide, past: Past, db: Database) -> bool:
    """Return whether a file has rows the other knew of once and has no more."""
    left = [
        (table, row_id)
        for table, rows in whole.now.items()
        for row_id in rows.keys() - purged.now.get(table, {}).keys()
        - purged.base.get(table, {}).keys()
    ]  # fmt: skip
    for table, row_id in left:
        found = db.execute(
            "SELECT uid FROM journal_row JOIN journal_step ON journal_step.id = step_id "
            "WHERE table_name = ? AND row_id = ? AND before IS NULL ORDER BY step_id LIMIT 1",
            [table, row_id],
        ).fetchone()
        if found is None or found[0] in past.known:
            return True
    return False
