"""An open database: its connection, and single rows in and out by the name of their table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlcipher3 import dbapi2

Values = Sequence[Any] | Mapping[str, Any]


class Database:
    """A connection without transactions of its own: every statement is one, or within ours.

    Names of tables and columns are the program's own; values are always bound.
    """

    def __init__(self, conn: dbapi2.Connection) -> None:
        self.conn = conn
        conn.execute("PRAGMA recursive_triggers = ON")  # or what is replaced was never deleted

    def execute(self, statement: str, values: Values = ()) -> dbapi2.Cursor:
        """Run one statement and return its cursor."""
        return self.conn.execute(statement, values)

    def table_names(self) -> list[str]:
        """Return the names of all tables."""
        return [
            name for (name,) in self.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        ]

    def rows(self, table: str, where: str = "TRUE", *values: object) -> Iterator[dict[str, Any]]:
        """Yield the rows of a table that meet a condition, each by the names of its columns."""
        found = self.execute(f'SELECT * FROM "{table}" WHERE {where}', values)  # noqa: S608 - names are the program's own
        names = [column[0] for column in found.description]
        for row in found:
            yield dict(zip(names, row, strict=True))

    def insert(self, table: str, row: Mapping[str, Any]) -> None:
        """Write a new row."""
        self.execute(_inserting(table, row), row)

    def upsert(self, table: str, row: Mapping[str, Any]) -> None:
        """Write a row over the one that has its id, or as a new one."""
        changes = ", ".join(f'"{name}" = excluded."{name}"' for name in row if name != "id")
        self.execute(f'{_inserting(table, row)} ON CONFLICT ("id") DO UPDATE SET {changes}', row)

    def update(self, table: str, row: Mapping[str, Any]) -> None:
        """Overwrite the row that has the id; raises LookupError where there is none."""
        changes = ", ".join(f'"{name}" = :{name}' for name in row if name != "id")
        self._on_one(f'UPDATE "{table}" SET {changes} WHERE "id" = :id', row)  # noqa: S608 - names are the program's own

    def delete(self, table: str, row_id: str) -> None:
        """Remove the row with an id; raises LookupError where there is none."""
        self._on_one(f'DELETE FROM "{table}" WHERE "id" = :id', {"id": row_id})  # noqa: S608 - names are the program's own

    def _on_one(self, statement: str, values: Mapping[str, Any]) -> None:
        if self.execute(statement, values).rowcount != 1:
            raise LookupError(values["id"])


def _inserting(table: str, row: Mapping[str, Any]) -> str:
    names = ", ".join(f'"{name}"' for name in row)
    places = ", ".join(f":{name}" for name in row)
    return f'INSERT INTO "{table}" ({names}) VALUES ({places})'  # noqa: S608 - names are the program's own
