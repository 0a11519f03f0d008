"""Write a sheet of findings, and read one that came back, each as a job of the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from cpted_audit.domain.ids import FindingId
from cpted_audit.errors import AuditError
from cpted_audit.interchange.file_names import safe_name
from cpted_audit.session.finding_sheets.reading import preview_of
from cpted_audit.session.finding_sheets.writing import (
    SheetOut,
    SheetWritten,
    check_kind,
    gather_sheet,
    write_sheet,
)
from cpted_audit.session.findings.rows import rows
from cpted_audit.session.registers.importing.headers import read_tables
from cpted_audit.ui import dialogs, file_dialogs
from cpted_audit.ui.file_dialogs import FileFilter, Purpose
from cpted_audit.ui.findings.papers.made import tell_made
from cpted_audit.ui.findings.sheets.export_dialog import ExportDialog
from cpted_audit.ui.findings.sheets.preview_dialog import PreviewDialog
from cpted_audit.ui.frame.job_line import JobOrder
from cpted_audit.ui.frame.page import PageContext
from cpted_audit.ui.tasks import Cancelled
from cpted_audit.ui.words import said, tr
from cpted_audit.words import counted

if TYPE_CHECKING:
    from cpted_audit.interchange.sheets.records import Workbook
    from cpted_audit.ui.findings.findings_page import FindingsPage

_READ = (".xlsx", ".csv", ".tsv", ".txt", ".xlsm", ".xls", ".xlsb", ".ods")


def ask_export(context: PageContext, page: FindingsPage) -> None:
    """Ask which findings go out and where to, and write them."""
    every = [row for row in rows(context.session) if not row.aside]
    dialog = ExportDialog(page.chosen(), page.listed(), len(every), page)
    if dialog.exec() == QDialog.DialogCode.Accepted:
        name = safe_name(tr("{school} findings", school=context.session.site.name))
        path = file_dialogs.save_file(
            page, Purpose.SAVED_SHEET, f"{name}.xlsx",
            FileFilter(tr("Workbook"), ["*.xlsx"]), FileFilter(tr("Table"), ["*.csv"]),
        )  # fmt: skip
        if path is not None:
            export_to(context, page, path, dialog.which.only)
    dialog.deleteLater()


def export_to(
    context: PageContext, page: QWidget, path: Path, only: frozenset[FindingId] | None = None
) -> None:
    """Write the findings, all or `only` some, as a job; they are those of this moment."""
    try:
        check_kind(path)
        out: SheetOut = gather_sheet(context.session, only=only)
    except AuditError as error:
        dialogs.tell(page, error)
        return
    words = tr("Writing {name}", name=path.name)
    made: list[SheetWritten] = []

    def work(_cancelled: Cancelled) -> Iterator[SheetWritten]:
        yield write_sheet(out, path)

    def step(written: SheetWritten) -> tuple[str, int, int]:
        made.append(written)
        return words, 0, 0

    def end(failure: BaseException | None) -> None:
        if failure is not None:
            dialogs.tell(page, failure)
            return
        count = said(counted("1 finding", "{count} findings", made[0].rows))
        tell_made(context, page, [path], tr("Saved {name}: {what}.", name=path.name, what=count))

    context.jobs.add(JobOrder(words, work, step, end))


def ask_import(context: PageContext, page: QWidget) -> None:
    """Ask for a sheet that came back, read it off the window, and show what it would change."""
    sheets = FileFilter(tr("Spreadsheets"), [f"*{suffix}" for suffix in _READ])
    path = file_dialogs.open_file(page, Purpose.SHEET, sheets, file_dialogs.any_file())
    if path is not None:
        import_from(context, page, path)


def import_from(context: PageContext, page: QWidget, path: Path) -> None:
    """Read a sheet in a job, and show what it would change once it is read."""
    found: list[Workbook] = []
    words = tr("Reading {name}", name=path.name)

    def work(cancelled: Cancelled) -> Iterator[Workbook]:
        yield read_tables(path, cancelled)

    def step(book: Workbook) -> tuple[str, int, int]:
        found.append(book)
        return words, 0, 0

    def end(failure: BaseException | None) -> None:
        if failure is not None:
            dialogs.tell(page, failure)
        elif found:
            show_preview(context, page, found[0], path.name)

    context.jobs.add(JobOrder(words, work, step, end))


def show_preview(context: PageContext, page: QWidget, book: Workbook, name: str) -> None:
    """Lay a sheet beside the audit and let its changes be taken."""
    try:
        preview = preview_of(context.session, book, name)
    except AuditError as error:
        dialogs.tell(page, error)
        return
    dialog = PreviewDialog(context.session, preview, context.theme, page.window())
    dialog.exec()
    dialog.deleteLater()
