"""A rollback journal beside a file, looked at before SQLite obeys it.

SQLite plays a journal back before it reads anything of a file, and whoever mails a file may mail a
journal with it. Two things in it are none of the file's content and are read here; what its pages
make of the file is seen in a private copy (`formats.look_first`). Format: sqlite.org, file format,
3.
"""

from __future__ import annotations

import os
import struct
from pathlib import Path

from cpted_audit.errors import NotAnAuditError
from cpted_audit.store.private_copy import journal_of, or_backup
from cpted_audit.words import N_

_MAGIC = bytes.fromhex("d9d505f920a163d7")
"""Begins a journal, and ends one that names another file."""
_HEADER = struct.Struct(">8sIIIII")
_NAMED = struct.Struct(">II8s")
"""Ends a journal that names another file: the name's length and sum, and the mark."""
_MOST_PAGE = 65536


def has_journal(path: Path) -> bool:
    """Return whether something lies where SQLite keeps what a running edit changed."""
    return os.path.lexists(journal_of(path))


def refuse_foreign_journal(path: Path) -> None:
    """Refuse a journal that no edit of ours makes, unless it would be passed over anyway.

    One that names a file beyond the two: older databases delete that. One that says the file was
    larger than what lies there and what is to be put back: SQLite makes the file that large.
    Raises NotAnAuditError.
    """
    journal = journal_of(path)
    try:
        with journal.open("rb") as file:
            begin = file.read(_HEADER.size)
            size = file.seek(0, os.SEEK_END)
            file.seek(-min(_NAMED.size, size), os.SEEK_END)
            end = file.read()
        there = path.stat().st_size
    except OSError:  # there is none, or nobody can read it
        return
    if _names_another(end, size):
        raise foreign_journal(
            path, N_("points to another file of this computer, which this program never does")
        )
    if len(begin) < _HEADER.size or not begin.startswith(_MAGIC):
        return  # never finished, so nothing of the file was changed yet
    *_, pages, _sector, page = _HEADER.unpack(begin)
    if page <= _MOST_PAGE and pages * page > there + size + page:
        raise foreign_journal(path, N_("would make a file of it that is larger than it ever was"))


def _names_another(end: bytes, size: int) -> bool:
    if len(end) < _NAMED.size:
        return False
    length, _sum, mark = _NAMED.unpack(end)
    return bool(mark == _MAGIC and 0 < length <= size - _NAMED.size)


def foreign_journal(path: Path, what: str) -> NotAnAuditError:
    """Return the error for a journal that no edit of ours made; `what` says what is wrong."""
    return NotAnAuditError(
        "“{name}” beside “{name2}” {what}. Nothing was opened or changed; move "
        "that file away, or open another copy{backup}.",
        name=journal_of(path).name,
        name2=path.name,
        what=what,
        backup=or_backup(path),
    )
