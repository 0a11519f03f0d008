"""Connections to a document: pragmas, the key, and the database's errors in plain words."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path, PurePath

from sqlcipher3 import dbapi2

from cpted_audit.errors import (
    AuditError,
    NotAnAuditError,
    PassphraseError,
    ReadOnlyError,
    StorageError,
)
from cpted_audit.file_names import unfit
from cpted_audit.files import is_file, why
from cpted_audit.store.database import Database
from cpted_audit.store.hot_journal import refuse_foreign_journal
from cpted_audit.store.private_copy import or_backup
from cpted_audit.words import N_

# The versions of the database libraries, for those who must know what a file was made with.


def database_versions() -> dict[str, str]:
    """Return the versions of SQLite and SQLCipher that are linked in."""
    with closing(dbapi2.connect(":memory:")) as connection:
        (cipher,) = connection.execute("PRAGMA cipher_version").fetchone()
    return {"SQLite": str(dbapi2.sqlite_version), "SQLCipher": str(cipher)}


APPLICATION_ID = 0x43504144
"""“CPAD”, written into the header so that other programs can tell what the file is."""

PLAIN_HEADER = b"SQLite format 3\x00"
APPLICATION_ID_AT = slice(68, 72)
HEADER_BYTES = 100
PAGE_BYTES = 4096

BUSY_SECONDS = 5.0


def connect(path: Path, passphrase: str | None, *, read_only: bool) -> Database:
    """Open `path` as a database with the project's pragmas set; it must exist.

    Raises PassphraseError when the key does not fit, NotAnAuditError when the file is no readable
    database, and ReadOnlyError for reading a file that must be written to first.
    """
    refuse_foreign_journal(path)
    with translated(path):
        connection = opened(path, "ro" if read_only else "rw")
        try:
            _configure(connection, passphrase)
        except UnicodeDecodeError as error:  # the database complains of bytes that are no text
            connection.close()
            raise damaged(path, N_("its tables cannot be read")) from error
        except BaseException as error:
            connection.close()
            if passphrase is not None and _is_notadb(error):
                raise PassphraseError(
                    "The passphrase does not open “{name}”. Nothing was changed; check for "
                    "capitals and try again.",
                    name=path.name,
                ) from error
            raise
    return Database(connection)


def opened(path: Path, mode: str) -> dbapi2.Connection:
    """Return a bare connection to a file that exists, `mode` being SQLite's “ro” or “rw”."""
    return dbapi2.connect(
        f"{uri_of(path.absolute())}?mode={mode}",
        uri=True,
        isolation_level=None,
        timeout=BUSY_SECONDS,
        check_same_thread=True,
    )


def uri_of(path: PurePath) -> str:
    """Return a whole path as SQLite takes it, also one of a share on a server.

    As others write that, the server is a host, which SQLite refuses.
    """
    uri = path.as_uri()
    return uri if uri.startswith("file:///") else f"file:////{uri.removeprefix('file://')}"


_MOST_MEMORY = 3 << 30
"""Bytes all of the database may take: a plan's source of 500 MB is held thrice when written."""
_MOST_GROWTH = 16 << 30
"""Bytes a file may grow by while it is open; more than any audit, less than a disk."""

_BEFORE_READING = (
    "cipher_log_level = NONE",  # or a wrong key prints to stderr
    "trusted_schema = OFF",
    "writable_schema = OFF",
    "cell_size_check = ON",
    f"hard_heap_limit = {_MOST_MEMORY}",
)
"""In force before the first byte of a file that anybody may have made."""


def secured(db: Database) -> None:
    """Set what is in force before the first row of a file that anybody may have made."""
    for pragma in _BEFORE_READING:
        db.execute(f"PRAGMA {pragma}")
    db.execute("PRAGMA temp_store = MEMORY")


def _configure(connection: dbapi2.Connection, passphrase: str | None) -> None:
    connection.enable_load_extension(0)
    for pragma in _BEFORE_READING:
        connection.execute(f"PRAGMA {pragma}")
    if passphrase is not None:
        connection.execute(key_pragma(passphrase))
    connection.execute("PRAGMA temp_store = MEMORY")  # nothing of an encrypted file spills in clear
    connection.execute("SELECT count(*) FROM sqlite_master")  # a wrong key shows on reading
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("PRAGMA synchronous = EXTRA")  # the journal's removal is on the disk too
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA cache_size = -8000")  # not what the file asks for
    pages, size = (
        int(connection.execute(f"PRAGMA {name}").fetchone()[0])
        for name in ("page_count", "page_size")
    )
    connection.execute(f"PRAGMA max_page_count = {pages + _MOST_GROWTH // size}")


def column_names(db: Database, table: str) -> list[str]:
    """Return the names of a table's columns in their order; none where there is no such table."""
    return [name for (name,) in db.execute("SELECT name FROM pragma_table_info(?)", [table])]


def key_pragma(passphrase: str) -> str:
    """Return the statement that sets the key; the pragma takes no bound parameter.

    Raises PassphraseError for a null character, which it cannot hold.
    """
    if "\x00" in passphrase:
        raise PassphraseError("A passphrase cannot hold a null character; choose another.")
    quoted = passphrase.replace("'", "''")
    return f"PRAGMA key = '{quoted}'"


def is_encrypted(path: Path) -> bool:
    """Tell an encrypted document from a plain one by its first bytes.

    Raises NotAnAuditError when the file can be neither.
    """
    try:
        with path.open("rb") as file:
            header = file.read(HEADER_BYTES)
        size = path.stat().st_size
    except OSError as error:
        raise NotAnAuditError(
            "“{path}” cannot be read ({reason}).", path=path, reason=why(error, path)
        ) from error
    if header.startswith(PLAIN_HEADER):
        # Looked up here, because merely connecting may change another program's database.
        if int.from_bytes(header[APPLICATION_ID_AT], "big") != APPLICATION_ID:
            raise no_audit(path)
        return False
    if size >= PAGE_BYTES and size % PAGE_BYTES == 0:
        return True
    raise NotAnAuditError(
        "“{name}” is not an audit document, or is cut short. It was left as it is; "
        "open another file{backup}.",
        name=path.name,
        backup=or_backup(path),
    )


def key_for(path: Path, passphrase: str | None) -> str | None:
    """Return what opens a document: the passphrase offered, or None for one in the clear.

    Raises NotAnAuditError for what is no document, PassphraseError when one is missing.
    """
    if not is_file(path):
        sentence = unfit(path)
        if sentence is not None:
            raise NotAnAuditError(sentence)
        raise NotAnAuditError(
            "There is no file “{path}”. Check the name, or make a new audit.", path=path
        )
    if not is_encrypted(path):
        return None
    if not passphrase:
        raise PassphraseError(
            "“{name}” is encrypted; its passphrase is needed to open it.", name=path.name
        )
    return passphrase


def no_audit(path: Path) -> NotAnAuditError:
    """Return the error for a database of another program."""
    return NotAnAuditError(
        "“{name}” is a database, but not an audit. It was left as it is; open "
        "another file{backup}.",
        name=path.name,
        backup=or_backup(path),
    )


def _is_notadb(error: BaseException) -> bool:
    return getattr(error, "sqlite_errorname", "") == "SQLITE_NOTADB"


def is_busy(error: dbapi2.Error) -> bool:
    """Return whether another connection kept a statement from being run."""
    return _primary_name(error) == "SQLITE_BUSY"


def is_lost(error: dbapi2.Error) -> bool:
    """Return whether what is open may never answer again, as of a stick that was pulled out.

    On Windows that is said as if somebody else had the file locked (sqlite.org, os_win.c).
    """
    return _primary_name(error) == "SQLITE_IOERR" or (os.name == "nt" and is_busy(error))


_SENTENCES: dict[str, tuple[type[AuditError], str]] = {
    "SQLITE_NOTADB": (
        NotAnAuditError,
        (
            N_(
                "“{name}” is not an audit document, or is damaged. It was left as it is; "
                "open another file{or_backup}."
            )
        ),
    ),
    "SQLITE_CORRUPT": (
        NotAnAuditError,
        (
            N_(
                "“{name}” is damaged{detail}. It was left as it is; open another copy of "
                "it{or_backup}."
            )
        ),
    ),
    "SQLITE_FULL": (
        StorageError,
        (
            N_(
                "The disk is full, so the last edit to “{name}” was not written; "
                "everything before it is kept. Free some space and do it again."
            )
        ),
    ),
    "SQLITE_IOERR": (
        StorageError,
        (
            N_(
                "The disk or USB drive with “{name}” does not answer, so the last edit was "
                "not written; everything before it is kept. Put it back and do it again."
            )
        ),
    ),
    "SQLITE_BUSY": (
        StorageError,
        (
            N_(
                "Another program is using “{name}”, so the last edit was not written; "
                "everything before it is kept. Close the other program and do it again."
            )
        ),
    ),
    "SQLITE_READONLY": (
        ReadOnlyError,
        (
            N_(
                "“{name}” can only be read where it lies. Copy it to a place where you may "
                "write and open the copy."
            )
        ),
    ),
    "SQLITE_CANTOPEN": (
        NotAnAuditError,
        N_("“{name}” cannot be opened. Check that the file is there and that you may read it."),
    ),
    "SQLITE_PERM": (
        ReadOnlyError,
        N_("You may not write to “{name}”. Copy it to a place of your own and open the copy."),
    ),
    "SQLITE_AUTH": (
        NotAnAuditError,
        N_("“{name}” refuses to be read. It was left as it is; open another file{or_backup}."),
    ),
    "SQLITE_PROTOCOL": (StorageError, N_("“{name}” is locked by another program; try again.")),
    "SQLITE_TOOBIG": (StorageError, N_("A text or picture is too large for “{name}” to keep.")),
    "SQLITE_NOMEM": (
        StorageError,
        N_("The machine ran out of memory; the last edit was not written."),
    ),
}
_SENTENCES["SQLITE_LOCKED"] = _SENTENCES["SQLITE_BUSY"]


@contextmanager
def translated(where: Path | Database) -> Iterator[None]:
    """Turn the database's known failures into AuditError; constraint failures stay bugs."""
    try:
        yield
    except dbapi2.Error as error:
        primary = _primary_name(error)
        if primary not in _SENTENCES:
            raise
        kind, sentence = _SENTENCES[primary]
        raise kind(_filled(sentence, where)) from error


def damaged(where: Path | Database, what: str) -> NotAnAuditError:
    """Return the error for a document that opens but holds what no program wrote."""
    _, sentence = _SENTENCES["SQLITE_CORRUPT"]
    return NotAnAuditError(_filled(sentence, where, N_(" ({what})", what=what)))


def _filled(sentence: str, where: Path | Database, detail: str = "") -> str:
    path = _path(where)
    return sentence.format(name=path.name, detail=detail, or_backup=or_backup(path))


def _primary_name(error: dbapi2.Error) -> str:
    if str(error).startswith("Could not decode to UTF-8"):  # the driver's own check has no code
        return "SQLITE_CORRUPT"
    if str(error).startswith("unsupported file format"):  # bits of the header are others
        return "SQLITE_CORRUPT"
    if str(error).startswith("no such table: ") and "temp." not in str(error):
        return "SQLITE_CORRUPT"  # each was there at the opening: the file was emptied beneath us
    name = getattr(error, "sqlite_errorname", "")
    if name == "SQLITE_READONLY_DBMOVED":  # gone from under its name: a stick was pulled out
        return "SQLITE_IOERR"
    return "_".join(name.split("_")[:2])


def _path(where: Path | Database) -> Path:
    if isinstance(where, Path):
        return where
    listed = where.execute("PRAGMA database_list").fetchall()  # an edition is in memory beside it
    return Path(next((row[2] for row in listed if row[2]), ""))
