"""The versions of the database libraries, for those who must know what a file was made with."""

from __future__ import annotations

from contextlib import closing

from sqlcipher3 import dbapi2


def database_versions() -> dict[str, str]:
    """Return the versions of SQLite and SQLCipher that are linked in."""
    with closing(dbapi2.connect(":memory:")) as connection:
        (cipher,) = connection.execute("PRAGMA cipher_version").fetchone()
    return {"SQLite": str(dbapi2.sqlite_version), "SQLCipher": str(cipher)}
