"""The rows of a rollup for other people's databases: any that SQLAlchemy knows, and Parquet files.

The libraries are an extra; nothing here is loaded before it is asked for, and no connection is
opened but to what the user named.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from cpted_audit.errors import AuditError
from cpted_audit.program import is_built

EXTRA: Final = "cpted-audit[district]"
"""What is to be installed for this."""


def storable(cell: object) -> object:
    """Return what every database and file takes: no NUL, and no byte of a name that is no letter.

    A file that was named on another system may have such; one of them stops the whole load.
    """
    if not isinstance(cell, str) or (cell.isascii() and "\0" not in cell):
        return cell
    return cell.replace("\0", "\ufffd").encode("utf-8", "replace").decode()


@contextmanager
def needing_extra() -> Iterator[None]:
    """Within the block, have a library of the extra that is not installed raise AuditError."""
    try:
        yield
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in {"sqlalchemy", "psycopg", "pyarrow"}:
            raise
        if is_built():  # where nobody can install anything more
            raise AuditError(
                "Nothing was written, because the program that needs no Python comes without the "
                "libraries for databases and Parquet. Write JSON or CSV, or use the program in a "
                "Python with the extra “{extra}”.",
                extra=EXTRA,
            ) from error
        raise AuditError(
            "Nothing was written, because the library “{name}” is not installed. Install the extra "
            "“{extra}”; JSON and CSV need nothing more.",
            name=error.name or "",
            extra=EXTRA,
        ) from error
