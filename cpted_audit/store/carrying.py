"""Rows of one audit written into another that is being made, as they are or changed on the way."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from cpted_audit.store.connection import column_names
from cpted_audit.store.database import Database

Row = Mapping[str, Any]
"""A row as it stands in the file, by column."""

_PLAN_BYTES = (("plan_source", "source_sha256"), ("plan_picture", "picture_id"))


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
    for one in ids:
        yield from source.rows(table, "id = ?", one)
