"""The sheet of findings as it is handed out: a workbook to fill in, or the same as CSV."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

from cpted_audit import clock
from cpted_audit.analysis.findings.lists import select
from cpted_audit.analysis.findings.rows import FindingRow
from cpted_audit.domain.documents.days import day
from cpted_audit.domain.findings.states import STATE_WORDS, TO_MEND, FindingState
from cpted_audit.domain.ids import FindingId
from cpted_audit.errors import AuditError
from cpted_audit.files import replacing
from cpted_audit.interchange.sheets.form import Form, FormColumn, Shade, write_form
from cpted_audit.interchange.sheets.writing import Cell, write_csv
from cpted_audit.interchange.sheets.xlsx_marks import column_letters
from cpted_audit.report.audience import Audience
from cpted_audit.report.copies import marking_for
from cpted_audit.session.finding_sheets.columns import (
    CHOICES,
    COLUMNS,
    EDITABLE,
    KEPT,
    SAID,
    SheetColumn,
    SheetPart,
    Type,
    value_now,
)
from cpted_audit.session.finding_sheets.values import kept
from cpted_audit.session.findings.rows import asking, rows
from cpted_audit.session.session import Session
from cpted_audit.store.tables import COMMENT

SUFFIXES: Final = (".xlsx", ".csv")
_FROZEN = 2


class SheetWritten(NamedTuple):
    """What was written: the file, and how many findings stand in it."""

    path: Path
    rows: int


class SheetOut(NamedTuple):
    """A sheet before it is written: its rows under `COLUMNS`, and what printed pages say of it."""

    table: list[list[Cell]]
    about: str


def export_sheet(
    session: Session, path: Path, wanted: str = "all", *, me: str | None = None
) -> SheetWritten:
    """Write the findings of a filter as a sheet to fill in; an older file is replaced.

    The name says whether it is a workbook or CSV. Raises AuditError for another kind or where the
    filter holds nothing, StorageError when the disk refuses; no file was written then.
    """
    check_kind(path)
    return write_sheet(gather_sheet(session, wanted, me=me), path)


def check_kind(path: Path) -> None:
    """Raise AuditError where the name of a file is not that of a sheet of findings."""
    if path.suffix.lower() not in SUFFIXES:
        raise AuditError(
            "A sheet of findings is written as .xlsx or .csv; “{name}” ends in neither, so nothing "
            "was written. Choose a name that does.",
            name=path.name,
        )


def gather_sheet(
    session: Session,
    wanted: str = "all",
    *,
    me: str | None = None,
    only: Collection[FindingId] | None = None,
) -> SheetOut:
    """Return the sheet of the findings of a filter, or of `only` these; nothing is written.

    Raises AuditError where there is none.
    """
    with session.document.reading():
        every = rows(session)
        found = (
            select(every, wanted, asking(session, me=me)) if only is None
            else [row for row in every if row.id in only]
        )  # fmt: skip
        said = _comments(session)
    if not found:
        raise AuditError(
            "No finding is in this list, so no sheet was written. Choose another filter."
        )
    keys = _keys(session, found)
    table = [_cells(row, key, said) for row, key in zip(found, keys, strict=True)]
    return SheetOut(table, _about(session))


def write_sheet(out: SheetOut, path: Path) -> SheetWritten:
    """Write a sheet as its name says; an older file is replaced. Needs nothing of an open audit.

    Raises StorageError when the disk refuses.
    """
    heads = [column.words for column in COLUMNS]
    heads.insert(-1, SAID)
    data = (
        write_csv(heads, out.table)
        if path.suffix.lower() == ".csv"
        else write_form(_form(out.table, out.about))
    )
    with replacing(path) as draft:
        draft.write_bytes(data)
    return SheetWritten(path, len(out.table))


def _comments(session: Session) -> Mapping[FindingId, str]:
    found: dict[FindingId, list[str]] = defaultdict(list)
    for comment in COMMENT.all(session.document.db, "at, rowid"):
        who = f", {comment.who}" if comment.who else ""
        found[comment.finding_id].append(f"{day(comment.at.date())}{who}: {comment.words}")
    return {one: "\n".join(lines) for one, lines in found.items()}


def _keys(session: Session, found: Sequence[FindingRow]) -> list[str]:
    """Return the key of each row: the audit, the finding, what stood in it, and what follows.

    `of` and `next` tell rows that were deleted from those that never stood in the sheet.
    """
    return [
        json.dumps(
            {
                "audit": session.site.id, "finding": row.id, "number": row.number,
                "of": len(found), "next": found[(at + 1) % len(found)].number,
                "was": {
                    column.key: kept(value)
                    for column in KEPT
                    if (value := value_now(row, column)) not in (None, "")
                },
            },
            ensure_ascii=False, separators=(",", ":"),
        )
        for at, row in enumerate(found)
    ]  # fmt: skip


def _cells(row: FindingRow, key: str, said: Mapping[FindingId, str]) -> list[Cell]:
    cells: list[Any] = [column.read(row) for column in COLUMNS if column.part is not SheetPart.KEY]
    return [*cells, said.get(row.id, ""), key]


def _about(session: Session) -> str:
    """Return what printed pages say at their top: the school, the day, how to handle them."""
    site = session.site
    marking = marking_for(Audience.FULL, site.marking)
    return " · ".join(filter(None, (marking, f"Findings on {day(clock.today())}", site.name)))


def _form(table: Sequence[Sequence[Cell]], about: str) -> Form:
    columns = [_form_column(column) for column in COLUMNS]
    columns.insert(-1, FormColumn(head=SAID, width=40))
    return Form(
        name="Findings", columns=columns, rows=table, shades=_shades(), frozen=_FROZEN, about=about
    )  # fmt: skip


def _form_column(column: SheetColumn) -> FormColumn:
    return FormColumn(
        head=column.words, editable=column in EDITABLE, hidden=column.part is SheetPart.KEY,
        choices=CHOICES.get(column.type, ()), days=column.type is Type.DAY,
        dollars=column.type is Type.DOLLARS, hint=column.hint, width=column.width,
    )  # fmt: skip


# Colors


_AT: Final = {column.key: at for at, column in enumerate(COLUMNS)}
_STATE_COLORS: Final[Mapping[FindingState, tuple[str, str]]] = {
    FindingState.PLANNED: ("#DDEBF7", "#1F3864"),
    FindingState.IN_PROGRESS: ("#FFF2CC", "#5F4B00"),
    FindingState.FIXED: ("#E2EFDA", "#274E13"),
    FindingState.VERIFIED: ("#C6E0B4", "#1E3D0F"),
    FindingState.ACCEPTED: ("#E4DFEC", "#3F2A63"),
    FindingState.NOT_AGREED: ("#FCE4D6", "#6B2C00"),
}
_RED: Final = ("#F8CBAD", "#9C0006")


def _shades() -> list[Shade]:
    cell = {key: f"${column_letters(at)}2" for key, at in _AT.items()}
    states = [
        Shade(column=_AT["state"], formula=f'={cell["state"]}="{STATE_WORDS[state]}"',
              paper=paper, ink=ink)
        for state, (paper, ink) in _STATE_COLORS.items()
    ]  # fmt: skip
    to_mend = ",".join(
        f'{cell["state"]}="{words}"' for state, words in STATE_WORDS.items() if state in TO_MEND
    )
    said = f"{cell['short_due']},{cell['long_due']}"
    due = f"IF(COUNT({said})>0,MIN({said}),N({cell['rule']}))"
    overdue = f"=AND(OR({to_mend}),{due}>0,{due}<TODAY())"
    critical = f'={cell["critical"]}="Critical"'
    return [
        *states,
        *(Shade(column=_AT[key], formula=overdue, paper=_RED[0], ink=_RED[1])
          for key in ("short_due", "long_due", "rule")),
        *(Shade(column=_AT[key], formula=critical, paper=_RED[0], ink=_RED[1])
          for key in ("number", "critical")),
    ]  # fmt: skip
