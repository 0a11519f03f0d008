"""A connection to the database somebody named, and every way that can fail in one sentence.

No sentence has the address: a password may stand in it. What the database says is quoted in its
first line alone, after the password was taken out.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Engine, create_engine, event, inspect
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, SQLAlchemyError
from sqlalchemy.pool import NullPool

from cpted_audit.errors import AuditError, StorageError
from cpted_audit.files import AUDIT_SUFFIX, begin_empty, is_there, refuse_unfit
from cpted_audit.interchange.warehouse import EXTRA
from cpted_audit.words import N_

_DRIVERS: Final = {"postgresql": "postgresql+psycopg", "postgres": "postgresql+psycopg"}
"""Of a database named without its driver, the one of our extra."""
_SERVERS: Final = {"postgresql", "mysql", "mariadb", "mssql", "oracle"}
"""Backends whose databases are no files of this computer."""
_OF_AUDITS: Final = "journal_step"
"""A table that each audit has and no warehouse."""
_IN_MEMORY: Final = {None, "", ":memory:"}
"""What SQLite takes for a database of its own memory, which is gone when it is closed."""
_ASKS: Final = ("no password supplied", "password authentication failed")
_SECONDS: Final = 15
_LONGEST: Final = 200


class PasswordNeededError(AuditError):
    """The database asks for a password, and there was none or it does not fit."""


def url_of(text: str) -> URL:
    """Return where a database is; what has no “://” is a file of SQLite.

    Raises AuditError for what is no address, for one of nothing that stays, and for an audit.
    """
    if "://" not in text:
        url = URL.create("sqlite", database=text)
    else:
        try:
            url = make_url(text)
        except (ArgumentError, ValueError):  # whose words have the address, password and all
            raise AuditError(
                "The address of the database cannot be read, so nothing was loaded. It looks like "
                "postgresql://user@host/database, or is the name of a file for SQLite."
            ) from None
        url = url.set(drivername=_DRIVERS.get(url.drivername, url.drivername))
    if url.get_backend_name() == "sqlite":
        if url.database in _IN_MEMORY:
            raise AuditError(
                "The address names no file, and a database that is nowhere keeps nothing; nothing "
                "was loaded. Name a file for SQLite."
            )
        if str(url.database).endswith(AUDIT_SUFFIX):
            raise _is_audit()
    return url


def _check_place(url: URL) -> None:
    """Raise for a file where none may be written, or that an address names in a second way."""
    if url.get_backend_name() in _SERVERS or not url.database:
        return
    if url.database.startswith("file:"):  # as SQLite writes addresses, which may lead anywhere
        raise AuditError(
            "The address of the database cannot be read, so nothing was loaded. Give the name of "
            "the file alone, without “file:”."
        )
    refuse_unfit(Path(url.database))


@contextmanager
def connected(url: URL) -> Iterator[Connection]:
    """Yield a connection within one transaction: all of what the block writes, or nothing.

    A file of SQLite that is not there is made, and taken away again where the block fails. Raises
    PasswordNeededError, and AuditError or StorageError for anything else that the database says.
    """
    _check_place(url)
    made = _made(url)
    try:
        with _said(url):
            engine = _engine(url)
            try:
                with engine.begin() as connection:
                    if inspect(connection).has_table(_OF_AUDITS):
                        raise _is_audit()
                    yield connection
            finally:
                engine.dispose()
    except BaseException:
        if made is not None:
            made.unlink(missing_ok=True)
        raise


def _made(url: URL) -> Path | None:
    """Make the file of SQLite that is not there, for its user alone; return it, or None."""
    if url.get_backend_name() != "sqlite":
        return None
    path = Path(str(url.database))
    if is_there(path):
        return None
    try:
        begin_empty(path)
    except OSError as error:
        raise StorageError(
            "The database “{name}” cannot be made ({reason}); nothing was loaded. Choose another "
            "place.",
            name=path.name, reason=error.strerror or "",
        ) from error  # fmt: skip
    return path


def _engine(url: URL) -> Engine:
    # What it grumbles beside its errors is for nobody: the error is told.
    logging.getLogger("psycopg").addHandler(logging.NullHandler())
    try:
        if url.get_backend_name() == "postgresql":
            waits = {} if "connect_timeout" in url.query else {"connect_timeout": _SECONDS}
            return create_engine(url, poolclass=NullPool, connect_args=waits)
        engine = create_engine(url, poolclass=NullPool)
    except (NoSuchModuleError, ModuleNotFoundError) as error:
        raise AuditError(
            "Nothing was loaded, because the library for databases of the kind “{kind}” is not "
            "installed. Install it, or use SQLite, or for PostgreSQL the extra “{extra}”.",
            kind=url.drivername,
            extra=EXTRA,
        ) from error
    if url.get_backend_name() == "sqlite":
        _in_whole_transactions(engine)
    return engine


def _in_whole_transactions(engine: Engine) -> None:
    """Have SQLite begin where we do, tables and all, and wait for another who writes."""

    @event.listens_for(engine, "connect")
    def _by_hand(driver: object, _record: object) -> None:
        driver.isolation_level = None  # type: ignore[attr-defined]  # of sqlite3.Connection

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")


@contextmanager
def _said(url: URL) -> Iterator[None]:
    """Tell what a database says in one sentence, without any password."""
    try:
        yield
    except SQLAlchemyError as error:
        said = _first_line(error, url)
        if any(one in said for one in _ASKS):
            raise PasswordNeededError(
                "The database refused the password or was given none, so nothing was loaded. Type "
                "it when asked, or set PGPASSWORD or a .pgpass file."
            ) from None
        raise StorageError(
            "The database did not take the rows, and nothing was loaded: {said}. What it had "
            "before is unchanged; try again when that is put right.",
            said=said,
        ) from None
    except OSError as error:  # a pipe or a file that went away beneath the driver
        raise StorageError(
            "The connection to the database was lost ({reason}); nothing was loaded. Try again.",
            reason=error.strerror or N_("it was closed"),
        ) from error


def _first_line(error: SQLAlchemyError, url: URL) -> str:
    of = error.orig if isinstance(error, DBAPIError) and error.orig is not None else error
    (line, *_) = str(of).strip().splitlines() or [type(of).__name__]
    for secret in (url.password, url.query.get("password"), os.environ.get("PGPASSWORD")):
        if secret:
            line = line.replace(str(secret), "…")
    with suppress(ValueError):
        line = line[: line.index("[SQL")]
    return line.strip().rstrip(".")[:_LONGEST]


def _is_audit() -> AuditError:
    return AuditError(
        "That database is an audit, so nothing was loaded into it. Name another file for the "
        "database."
    )
