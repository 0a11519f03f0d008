"""Load the rows of a rollup into a database: what changed, in one transaction, or nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, and_, bindparam, delete, insert, select

from cpted_audit.domain.rollup import AuditRows
from cpted_audit.interchange.warehouse import storable
from cpted_audit.interchange.warehouse.connecting import connected, url_of
from cpted_audit.interchange.warehouse.migrating import bring_up, grant_reading
from cpted_audit.interchange.warehouse.schema import AUDIT, TABLES

_AT_ONCE: Final = 100
"""Audits whose rows are sent together."""

Key = tuple[str, int]
"""An audit and an edition of it."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a load came to: audits and editions written, those there as they are, and all rows."""

    written: int
    unchanged: int
    rows: int


def load(
    address: str,
    every: Iterable[AuditRows],
    *,
    at: datetime,
    password: str | None = None,
    reader: str = "",
) -> Loaded:
    """Load rows, each audit and edition once, into the database at an address; return what it did.

    Rows of an audit or edition are written where their digest is another than the one that is
    there, in place of those; what is in the database and not among the rows stays. An edition that
    was read whole is not replaced by what was frozen beside it. Nothing is left half done: it is
    one transaction. `reader` is a role that may read afterwards. Raises PasswordNeededError and
    AuditError, each with one sentence that has no password.
    """
    url = url_of(address)
    if password is not None:
        url = url.set(password=password)
    with connected(url) as connection:
        bring_up(connection)
        if reader:
            grant_reading(connection, reader)
        return _Load(connection, at).all(every)


class _Load:
    """One load: the digests that are there, and what was written so far."""

    def __init__(self, connection: Connection, at: datetime) -> None:
        self._connection = connection
        self._at = at.isoformat(timespec="seconds")
        there = select(AUDIT.c.audit, AUDIT.c.edition, AUDIT.c.digest, AUDIT.c.complete)
        self._there: dict[Key, tuple[str, bool]] = {
            (audit, edition): (digest, complete)
            for audit, edition, digest, complete in connection.execute(there)
        }
        self._unchanged = 0

    def all(self, every: Iterable[AuditRows]) -> Loaded:
        written = rows = 0
        for some in _bundled(self._changed(every)):
            written += len(some)
            rows += self._write(some)
        if rows and self._connection.dialect.name == "postgresql":
            for table in TABLES.values():  # or the first queries are planned as for empty tables
                self._connection.exec_driver_sql(f"analyze {table.name}")
        return Loaded(written, self._unchanged, rows)

    def _changed(self, every: Iterable[AuditRows]) -> Iterator[tuple[AuditRows, str]]:
        """Yield what is to be written, with its digest."""
        for one in every:
            digest = one.digest()
            there, whole = self._there.get(one.audit.key, ("", False))
            if there == digest or (whole and not one.audit.complete):
                self._unchanged += 1
            else:
                yield one, digest

    def _write(self, some: list[tuple[AuditRows, str]]) -> int:
        keys = [one.audit.key for one, _ in some]
        self._forget([key for key in keys if key in self._there])
        found: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for one, digest in some:
            for name, rows in one.parts():
                found[name] += [_values(row) for row in rows]
            found["audit"][-1] |= {"digest": digest, "loaded_at": self._at}
        for name, table in TABLES.items():
            if found[name]:
                self._connection.execute(insert(table), found[name])
        return sum(len(rows) for rows in found.values())

    def _forget(self, keys: list[Key]) -> None:
        """Take out the rows of audits that were loaded before."""
        which = [{"one": audit, "of": edition} for audit, edition in keys]
        for table in reversed(TABLES.values()) if which else ():
            of = and_(table.c.audit == bindparam("one"), table.c.edition == bindparam("of"))
            self._connection.execute(delete(table).where(of), which)


def _bundled(
    every: Iterable[tuple[AuditRows, str]],
) -> Iterator[list[tuple[AuditRows, str]]]:
    some: list[tuple[AuditRows, str]] = []
    for one in every:
        some.append(one)
        if len(some) == _AT_ONCE:
            yield some
            some = []
    if some:
        yield some


def _values(row: Any) -> dict[str, Any]:  # noqa: ANN401 - any of the rows
    return {field.name: storable(getattr(row, field.name)) for field in fields(row)}
