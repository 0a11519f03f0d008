"""An open database: its connection, and single rows in and out by the name of their table."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from threading import get_ident
from typing import TYPE_CHECKING, Any

from sqlcipher3 import dbapi2

if TYPE_CHECKING:
    import sqlite_utils

Values = Sequence[Any] | Mapping[str, Any]


class Database:
    """A connection without transactions of its own: every statement is one, or within ours.

    Names of tables and columns are the program's own; values are always bound.
    """

    def __init__(self, conn: dbapi2.Connection) -> None:
        self.conn = conn
        conn.execute("PRAGMA recursive_triggers = ON")  # or what is replaced was never deleted

    @cached_property
    def _written(self) -> sqlite_utils.Database:
        """What writes rows: loaded at the first one, since many only read."""
        # Plugins that somebody installed beside us are not shown an audit.
        return load_writing()(self.conn, recursive_triggers=False, execute_plugins=False)

    def execute(self, statement: str, values: Values = ()) -> dbapi2.Cursor:
        """Run one statement and return its cursor."""
        return self.conn.execute(statement, values)

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Let several reads see one moment of the file, which is locked once for all of them.

        Within a transaction they see what that does.
        """
        if self.conn.in_transaction:
            yield
            return
        self.execute("BEGIN")
        try:
            yield
        finally:
            if self.conn.in_transaction:  # a failed read may have ended it
                self.execute("COMMIT")

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
        # sqlite-utils would look at the schema first: at an answer that is a third of writing it.
        names, places = ", ".join(f'"{name}"' for name in row), ", ".join("?" for _ in row)
        self.execute(f'INSERT INTO "{table}" ({names}) VALUES ({places})', list(row.values()))  # noqa: S608 - names are the program's own

    def upsert(self, table: str, row: Mapping[str, Any]) -> None:
        """Write a row over the one that has its id, or as a new one."""
        self._written.table(table).upsert(dict(row), pk="id")

    def update(self, table: str, row: Mapping[str, Any]) -> None:
        """Overwrite the row that has the id; raises NotFoundError where there is none."""
        changed = dict(row)
        self._written.table(table).update(changed.pop("id"), changed)

    def delete(self, table: str, row_id: str) -> None:
        """Remove the row with an id; raises NotFoundError where there is none."""
        self._written.table(table).delete(row_id)


def load_writing() -> type[sqlite_utils.Database]:
    """Load what writes rows and return it; in a thread, so that the first row need not wait."""
    with _not_there("numpy", "pandas"):  # it takes their types too; ours are in no row
        from sqlite_utils import Database as Writing

    return Writing


class _Absent:
    """Says to one thread that some modules are not there; every other thread finds them."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names, self._thread = frozenset(names), get_ident()

    def find_spec(self, name: str, _path: object = None, _target: object = None) -> None:
        """Raise where one of them is looked for; else leave it to who looks next."""
        if name in self._names and get_ident() == self._thread:
            raise ModuleNotFoundError(name=name)


@contextmanager
def _not_there(*names: str) -> Iterator[None]:
    """Import what takes more than it needs, where that is not loaded yet, without it."""
    finder = _Absent(names)
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)
