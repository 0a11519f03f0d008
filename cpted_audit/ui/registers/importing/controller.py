"""Bring spreadsheets and pasted rows into a register, and save a register as one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.plans.marker_kinds import info_of
from cpted_audit.domain.registers.access import DoorUse
from cpted_audit.domain.registers.access_words import choice_words
from cpted_audit.domain.registers.columns import Column, ColumnType, Record, Register, RegisterKey
from cpted_audit.errors import AuditError
from cpted_audit.files import replacing
from cpted_audit.interchange.cobie import CobieComponent, read_cobie
from cpted_audit.interchange.sheets.records import Row, Spreadsheet, Workbook
from cpted_audit.session.registers.importing import rows as register_import
from cpted_audit.session.registers.importing.meanings import remember_meanings
from cpted_audit.session.registers.importing.rows import ImportRow, RowState
from cpted_audit.session.registers.importing.told import refused_of
from cpted_audit.ui import dialogs, file_dialogs
from cpted_audit.ui.file_dialogs import FileFilter, Purpose
from cpted_audit.ui.frame.job_line import JobOrder
from cpted_audit.ui.frame.page import PageContext
from cpted_audit.ui.registers.importing.dialog import SheetDialog
from cpted_audit.ui.registers.register_model import RegisterModel
from cpted_audit.ui.tasks import Cancelled
from cpted_audit.ui.words import said, tr
from cpted_audit.words import counted, joined


def cobie_sheets(workbook: Workbook, register: Register) -> list[Spreadsheet]:
    """Return a sheet of the components that fit a register; none where it is no COBie workbook."""
    model = read_cobie(workbook)
    if model is None:
        return []
    kinds = set(register.kinds)
    fitting = [
        cobie_component
        for cobie_component in (*model.doors, *model.equipment)
        if cobie_component.kind in kinds
    ]
    if not fitting:
        return []
    name = tr("COBie: {register}", register=tr(register.words))
    known = {column.field: column.words for column in register.columns}
    told = {field: how for field, how in _TOLD.items() if field in known}
    if register.key is not RegisterKey.DOORS:
        told["name"] = _tag
    rows = [
        Row(cobie_component.row, tuple(how(cobie_component) for how in told.values()))
        for cobie_component in fitting
    ]
    heads = tuple(known[field] for field in told)
    return [Spreadsheet(name=name, header_row=1, headers=heads, rows=tuple(rows))]


def _tag(cobie_component: CobieComponent) -> str:
    return cobie_component.tag or cobie_component.name


def _use(cobie_component: CobieComponent) -> str:
    exterior = cobie_component.kind is MarkerKind.EXTERIOR_DOOR
    return choice_words(DoorUse.EXTERIOR if exterior else DoorUse.INTERIOR)


def _kind(cobie_component: CobieComponent) -> str:
    return (
        ""
        if cobie_component.kind in _DOORS or cobie_component.kind is None
        else info_of(cobie_component.kind).words
    )


def _where(cobie_component: CobieComponent) -> str:
    spaces = (
        " ".join(filter(None, (space.name, space.description))) for space in cobie_component.spaces
    )
    return ", ".join((*cobie_component.floors, *spaces))


def _note(cobie_component: CobieComponent) -> str:
    return ", ".join(
        filter(
            None,
            (
                cobie_component.description,
                cobie_component.type_name,
                cobie_component.manufacturer,
                cobie_component.model,
            ),
        )
    )


_DOORS = frozenset({MarkerKind.EXTERIOR_DOOR, MarkerKind.INTERIOR_DOOR})
_TOLD: Mapping[str, Callable[[CobieComponent], str]] = {
    "number": _tag,
    "name": _where,
    "use": _use,
    "kind": _kind,
    "where": _where,
    "serial": lambda cobie_component: cobie_component.serial,
    "note": _note,
}
"""What a component says of the fields of a register; a field that is not there is left out."""


MOST_NAMED = 30
"""So many rows that were refused are named one by one."""
_SUFFIXES = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")


class SheetController(QObject):
    """Reads tables in a job, in a child process, and asks what of them is wanted.

    `came_in` tells into which register rows came, with the ids of the records.
    """

    came_in = Signal(object, object)

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._parent = parent

    # In

    def choose(self, register: Register) -> None:
        """Ask for a file and bring it in."""
        sheets = FileFilter(tr("Spreadsheets"), [f"*{suffix}" for suffix in _SUFFIXES])
        path = file_dialogs.open_file(self._parent, Purpose.SHEET, sheets, file_dialogs.any_file())
        if path is not None:
            self.bring_in(register, path)

    def paste(self, register: Register) -> None:
        """Bring in the rows on the clipboard, after the same questions as for a file."""
        text = QApplication.clipboard().text()
        if text.strip():
            self.bring_in(register, text)
        else:
            self._context.status.show_hint(
                tr("There are no rows on the clipboard; copy some in a spreadsheet first.")
            )

    def bring_in(self, register: Register, source: Path | str) -> None:
        """Read a file or a text off the window, then ask."""
        name = source.name if isinstance(source, Path) else tr("the clipboard")
        found: list[Workbook] = []

        def work(cancelled: Cancelled) -> Iterator[Workbook]:
            yield register_import.read_tables(source, cancelled)

        def step(workbook: Workbook) -> tuple[str, int, int]:
            found.append(workbook)
            return tr("Reading {name}", name=name), 0, 0

        def end(failure: BaseException | None) -> None:
            if failure is not None:
                dialogs.tell(self._parent, failure)
            elif found:
                self.ask(register, found[0], name)

        self._context.jobs.add(JobOrder(tr("Reading {name}", name=name), work, step, end))

    def ask(self, register: Register, workbook: Workbook, name: str) -> None:
        """Ask what of some tables is wanted, and write it as one step."""
        sheets = [*cobie_sheets(workbook, register), *workbook.sheets]
        dialog = SheetDialog(
            self._context.session, register, sheets, (*workbook.warnings, *workbook.notes),
            self._context.theme, self._parent.window(),
        )  # fmt: skip
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._write(register, dialog, name)
        dialog.deleteLater()

    def _write(self, register: Register, dialog: SheetDialog, name: str) -> None:
        try:
            session = self._context.session
            register_import.write_import(session, register.key, dialog.rows, name)
            remember_meanings(session, register.key, dialog.meanings)
            if dialog.left_out and (done := session.undo_label):
                self._context.status.show_saved(
                    " · ".join(map(said, [done, *dialog.left_out])), done
                )
        except AuditError as error:
            dialogs.tell(self._parent, error)
        else:
            self.came_in.emit(register.key, _written(dialog.rows))
            self._tell_refused(dialog.rows)

    def _tell_refused(self, rows: Sequence[ImportRow]) -> None:
        """Name every row that was not brought in once the others are, with its reason."""
        refused = refused_of(rows)
        if not refused:
            return
        more = len(refused) - MOST_NAMED
        lines = refused[:MOST_NAMED]
        if more > 0:
            lines.append(tr("… and {count} more rows.", count=more))
        head = said(
            counted("1 row was not imported:", "{count} rows were not imported:", len(refused))
        )
        dialogs.tell(self._parent, AuditError(joined("\n", [head, *lines])))

    # Out

    def save(self, model: RegisterModel, columns: Sequence[Column]) -> None:
        """Ask where the shown rows and columns go, as CSV or as a workbook."""
        path = file_dialogs.save_file(
            self._parent, Purpose.SAVED_SHEET, f"{tr(model.register.words)}.xlsx",
            FileFilter(tr("Workbook"), ["*.xlsx"]), FileFilter(tr("Table"), ["*.csv"]),
        )  # fmt: skip
        if path is None:
            return
        try:
            self.write(path, model, columns)
        except (AuditError, OSError) as error:
            dialogs.tell(self._parent, _told(error, path))
        else:
            self._context.status.show_text(tr("Saved as {name}", name=path.name))

    def write(self, path: Path, model: RegisterModel, columns: Sequence[Column]) -> None:
        """Write the shown rows of some columns into a file; secrets are never among them."""
        from cpted_audit.interchange.sheets.writing import OutSheet, write_csv, write_xlsx

        kept = [column for column in columns if column.type is not ColumnType.SECRET]
        heads = [column.words for column in kept]
        rows = [[_cell(model, record, column) for column in kept] for record in model.shown]
        if path.suffix.lower() == ".csv":
            data = write_csv(heads, rows)
        else:
            data = write_xlsx([OutSheet(name=model.register.words, headers=heads, rows=rows)])
        with replacing(path) as draft:
            draft.write_bytes(data)


def _written(rows: Sequence[ImportRow]) -> list[str]:
    """Return the ids of what came in: of the new rows, or of the changed where none is new."""
    ids = {
        state: [str(row.record.id) for row in rows if row.state is state and row.record]
        for state in (RowState.NEW, RowState.CHANGED)
    }
    return ids[RowState.NEW] or ids[RowState.CHANGED]


def _cell(model: RegisterModel, record: Record, column: Column) -> Any:  # noqa: ANN401 - a cell
    """Return a number as a number, a day as a day, and everything else as its text."""
    value = getattr(record, column.field, None)
    if isinstance(value, date) or (column.type is ColumnType.NUMBER and value is not None):
        return value
    return model.file_text(record, column)


def _told(error: Exception, path: Path) -> AuditError:
    if isinstance(error, AuditError):
        return error
    return AuditError(
        tr("“{name}” could not be written; choose a folder where you may write.", name=path.name)
    )
