"""Tables that somebody brings, read in a child process: a workbook may be made to do harm."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from cpted_audit.errors import CancelledError, ImportRefusedError, NoChildError
from cpted_audit.interchange.sheets.records import (
    ReadPasted,
    ReadSheet,
    RefusedSheet,
    SheetRequest,
    Workbook,
)
from cpted_audit.words import N_

LARGEST = 100_000_000
"""Bytes of a file that is read; the largest register has some thousand rows."""


def read_tables(source: Path | str, cancelled: Callable[[], bool] = lambda: False) -> Workbook:
    """Return the tables of a file, or of pasted text, read in a child process.

    Raises ImportRefusedError when there is nothing to read, CancelledError when it was cancelled.
    """
    from cpted_audit.interchange.sheets.table import answer_sheet
    from cpted_audit.jobs.limits import Limits
    from cpted_audit.jobs.pool import run_killable

    request = ReadPasted(text=source) if isinstance(source, str) else _file_request(source)
    name = N_("What was pasted") if isinstance(source, str) else N_("“{name}”", name=source.name)
    running = run_killable(
        answer_sheet, [request], limits=Limits(seconds=60.0), workers=1, cancelled=cancelled
    )
    try:
        with closing(running):
            answer = next(running)[1]
    except CancelledError:
        raise CancelledError(
            "Reading was cancelled, so nothing was imported. {name} can be read again at any time.",
            name=name,
        ) from None
    except NoChildError as error:
        raise ImportRefusedError(
            "{name} was not read, as the part of the program that reads tables could "
            "not be started, so nothing was imported. Close other programs and try "
            "again.",
            name=name,
        ) from error
    if isinstance(answer, Workbook):
        return answer
    if isinstance(answer, RefusedSheet):
        raise ImportRefusedError(answer.sentence)
    raise ImportRefusedError(
        "{name} is damaged, or takes too long or too much memory to read, so nothing was "
        "imported. Copy the rows that are wanted into a new file and import that.",
        name=name,
    )


def _file_request(path: Path) -> SheetRequest:
    try:
        if path.stat().st_size > LARGEST:
            raise ImportRefusedError(
                "“{name}” is far too large for a register, so nothing was imported; copy "
                "the rows that are wanted into a new file.",
                name=path.name,
            )
        return ReadSheet(data=path.read_bytes(), name=path.name)
    except OSError as error:
        raise ImportRefusedError(
            "“{name}” cannot be read ({reason}), so nothing was imported; check that "
            "it is there and may be read.",
            name=path.name,
            reason=error.strerror,
        ) from error
