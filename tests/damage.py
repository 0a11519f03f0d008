"""Damage within a file of an audit that opens all the same, as a bad disk does it."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from sqlcipher3 import dbapi2


def empty_page(path: Path, name: str) -> None:
    """Write zeros over the page on which a table or an index begins."""
    with closing(dbapi2.connect(path)) as connection:
        ((size,),) = connection.execute("PRAGMA page_size").fetchall()
        ((page,),) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = ?", [name]
        ).fetchall()
    with path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(bytes(size))


def wrong_type(path: Path, table: str, column: str) -> None:
    """Have a column hold a text in every row, whatever it is declared to hold."""
    with closing(dbapi2.connect(path)) as connection:
        of = "UPDATE sqlite_master SET sql = replace(sql, ?, ?) WHERE name = ?"
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(of, ["STRICT", "-- CT", table])
        connection.commit()
    with closing(dbapi2.connect(path)) as connection:
        connection.execute(f'UPDATE "{table}" SET "{column}" = \'text\'')
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(of, ["-- CT", "STRICT", table])
        connection.commit()


def no_letters(path: Path, table: str, column: str) -> None:
    """Have a column hold bytes that are no letters in every row."""
    with closing(dbapi2.connect(path)) as connection:
        connection.execute(f'UPDATE "{table}" SET "{column}" = CAST(x\'ff\' AS TEXT)')
        connection.commit()
