"""Rows of one audit written into another that is being made, as they are or changed on the way."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from sqlcipher3 import dbapi2

from cpted_audit.store.connection import column_names, damaged, translated
from cpted_audit.store.database import Database
from cpted_audit.words import N_

Row = Mapping[str, Any]
"""A row as it stands in the file, by column."""

_PLAN_BYTES = (("plan_source", "source_sha256"), ("plan_picture", "picture_id"))


@contextmanager
def carrying_from(source: Database) -> Iterator[None]:
    """Say of the database that rows come from what is wrong with them, not of the one they go to.

    Raises NotAnAuditError where they do not fit together, as no program of ours wrote them.
    """
    with translated(source):
        try:
            yield
        except dbapi2.IntegrityError as error:
            raise damaged(source, N_("its rows do not fit together")) from error


def rows_of(source: Database, table: str) -> Iterator[Row]:
    """Yield the rows of a table in the order in which they were written."""
    with translated(source):
        yield from source.rows(table, "TRUE ORDER BY rowid")


def put_all(db: Database, table: str, rows: Iterable[Row]) -> None:
    """Write new rows of a table, in their order."""
    names = column_names(db, table)
    listed = ", ".join(f'"{name}"' for name in names)
    marks = ", ".join("?" for _ in names)
    db.conn.executemany(
        f'INSERT INTO "{table}" ({listed}) VALUES ({marks})',  # noqa: S608 - names of the schema
        ([row[name] for name in names] for row in rows),
    )


def put_plan_bytes(db: Database, source: Database, plans: Collection[Row]) -> None:
    """Write the files, pictures and tiles of some plans, with their digests; one row at a time."""
    for table, column in _PLAN_BYTES:
        wanted = sorted({str(plan[column]) for plan in plans})
        put_all(db, table, _each(source, table, wanted))
        if table == "plan_picture":
            tiles = [one for picture in wanted for one in _tiles(source, picture)]
            put_all(db, "plan_tile", _each(source, "plan_tile", tiles))
            keys = [f"plan_picture/{one}" for one in wanted] + [f"plan_tile/{one}" for one in tiles]
            put_all(db, "digest", _each(source, "digest", keys))


def _tiles(source: Database, picture: str) -> list[str]:
    found = source.execute(
        "SELECT id FROM plan_tile WHERE id >= ?1 || '/' AND id < ?1 || '0' ORDER BY rowid",
        [picture],
    )
    return [str(row[0]) for row in found]


def _each(source: Database, table: str, ids: Iterable[str]) -> Iterator[Row]:
    with translated(source):
        for one in ids:
            yield from source.rows(table, "id = ?", one)
