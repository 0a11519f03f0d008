"""Digests of stored bytes, by which a check finds a bit that changed on a disk or in a copy.

They stand in a table of their own, so that an older document gets them without its pictures being
written anew. Rows of `plan_source` need none: their id is the SHA-256 of their bytes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any, Final

from cpted_audit.store.database import Database

DIGESTED: Final[Mapping[str, tuple[str, ...]]] = {
    "picture": ("thumbnail", "jpeg"),
    "plan_picture": ("width", "height", "levels", "recipe", "thumbnail", "overview"),
    "plan_tile": ("data",),
}
"""The columns of each table that never change once a row is written."""


def digest_of(values: Sequence[Any]) -> str:
    """Return the SHA-256, in hex, of values that are bytes, texts or whole numbers."""
    whole = sha256()
    for value in values:
        data = value if isinstance(value, bytes) else str(value).encode()
        whole.update(len(data).to_bytes(8, "big"))
        whole.update(data)
    return whole.hexdigest()


def write(db: Database, table: str, row: Mapping[str, Any]) -> None:
    """Write the digest of a row that has just been written, where its table has digests."""
    if table in DIGESTED:
        db.execute(
            "INSERT OR REPLACE INTO digest (id, sha256) VALUES (?, ?)",
            [_key(table, row["id"]), digest_of([row[name] for name in DIGESTED[table]])],
        )


def forget(db: Database, table: str, row_id: str) -> None:
    """Remove the digest of a row that is removed."""
    if table in DIGESTED:
        db.execute("DELETE FROM digest WHERE id = ?", [_key(table, row_id)])


def sweep(db: Database) -> None:
    """Remove the digests of rows that are gone, as after many were removed at once."""
    for table in DIGESTED:
        db.execute(
            f"DELETE FROM digest WHERE id LIKE '{table}/%' "  # noqa: S608 - constants
            f"AND substr(id, {len(table) + 2}) NOT IN (SELECT id FROM {table})"
        )


def write_all(db: Database) -> None:
    """Write the digests of all rows there are, as they are: for a document that had none."""
    for table, columns in DIGESTED.items():
        ids = [row[0] for row in db.execute(f"SELECT id FROM {table}")]  # noqa: S608 - constants
        for row_id in ids:
            row = db.execute(
                f"SELECT {', '.join(columns)} FROM {table} WHERE id = ?",  # noqa: S608 - constants
                [row_id],
            ).fetchone()
            db.execute(
                "INSERT INTO digest (id, sha256) VALUES (?, ?)",
                [_key(table, row_id), digest_of(row)],
            )


def changed(db: Database) -> Iterator[tuple[str, str]]:
    """Yield table and id of every row whose bytes are no longer those that were written."""
    for table, columns in DIGESTED.items():
        names = ", ".join(f"stored.{name}" for name in columns)
        for row_id, kept, *values in db.execute(
            f"SELECT stored.id, digest.sha256, {names} FROM {table} AS stored "  # noqa: S608 - constants
            f"JOIN digest ON digest.id = '{table}/' || stored.id"
        ):
            if digest_of(values) != kept:
                yield table, row_id
    for row_id, data in db.execute("SELECT id, data FROM plan_source"):
        if sha256(data).hexdigest() != row_id:
            yield "plan_source", row_id


def _key(table: str, row_id: str) -> str:
    return f"{table}/{row_id}"
