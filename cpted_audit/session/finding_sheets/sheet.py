"""Findings out as a sheet and back: what a window or a command asks for."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path

from cpted_audit.errors import AuditError
from cpted_audit.session.finding_sheets.preview import (
    LineKey,
    RowKind,
    SheetPreview,
    SheetRow,
    chosen_edit,
)
from cpted_audit.session.finding_sheets.reading import preview_of
from cpted_audit.session.finding_sheets.writing import SheetWritten, export_sheet
from cpted_audit.session.findings.edits import FindingEdit, apply
from cpted_audit.session.registers.importing.headers import read_tables
from cpted_audit.session.session import Session
from cpted_audit.words import counted

__all__ = [
    "SheetPreview", "SheetWritten", "accept", "accept_lines", "export_sheet", "read_sheet",
]  # fmt: skip


def read_sheet(
    session: Session, path: Path, cancelled: Callable[[], bool] = lambda: False
) -> SheetPreview:
    """Return what a sheet that came back would change; nothing is written.

    The file is read in a child process. Raises ImportRefusedError for one that cannot be read, has
    no findings or those of another audit, CancelledError when it was cancelled.
    """
    return preview_of(session, read_tables(path, cancelled), path.name)


def accept(
    session: Session,
    preview: SheetPreview,
    numbers: Collection[int] | None = None,
    *,
    take_conflicts: bool = False,
    origin: object = None,
) -> int:
    """Take rows of a preview, by their numbers in the sheet or all, in one undoable step.

    Refused rows are never taken. What was changed here meanwhile stays, unless the conflicts are
    taken as the sheet says. Returns how many findings were changed. Raises AuditError where the
    audit has changed since the preview; nothing is changed then.
    """
    edits = [
        edit
        for row in preview.rows
        if row.kind is not RowKind.REFUSED and (numbers is None or row.number in numbers)
        if (edit := _edit(row, take_conflicts=take_conflicts)) is not None
    ]
    return _take(session, preview, edits, origin)


def accept_lines(
    session: Session, preview: SheetPreview, wanted: Collection[LineKey], *, origin: object = None
) -> int:
    """Take single changes of a preview, each by its row and column, in one undoable step.

    A conflict that is wanted is taken as the sheet says, every other stays as it is here. Returns
    how many findings were changed; raises what `accept` does.
    """
    chosen = set(wanted)
    edits = [
        edit
        for row in preview.rows
        if row.kind is not RowKind.REFUSED and (edit := chosen_edit(row, chosen)) is not None
    ]
    return _take(session, preview, edits, origin)


def _take(
    session: Session, preview: SheetPreview, edits: list[FindingEdit], origin: object
) -> int:  # fmt: skip
    if preview_of(session, preview.book, preview.name).rows != preview.rows:
        raise AuditError(
            "The findings have changed since “{name}” was read. Nothing was changed. Look at its "
            "rows again.",
            name=preview.name,
        )
    if edits:
        label = counted(
            "1 finding of the sheet “{sheet}”", "{count} findings of the sheet “{sheet}”",
            len(edits), sheet=preview.name,
        )  # fmt: skip
        apply(session, edits, label, origin=origin)
    return len(edits)


def _edit(row: SheetRow, *, take_conflicts: bool) -> FindingEdit | None:
    return row.whole if take_conflicts else row.edit
