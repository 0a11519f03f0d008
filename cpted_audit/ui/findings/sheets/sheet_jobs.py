"""Write a sheet of findings, and read one that came back, each as a job of the window.

Which findings something is done with: those chosen on the page, those listed, or all.

Asks which findings go out as a spreadsheet, and in which kind of file.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QDialog, QRadioButton, QVBoxLayout, QWidget

from cpted_audit.analysis.findings.rows import FindingRow
from cpted_audit.domain.ids import FindingId
from cpted_audit.errors import AuditError
from cpted_audit.file_names import safe_name
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
from cpted_audit.ui.findings.papers.paper_job import tell_made
from cpted_audit.ui.findings.sheets.preview_dialog import PreviewDialog
from cpted_audit.ui.frame.job_line import JobOrder
from cpted_audit.ui.frame.page import PageContext
from cpted_audit.ui.tasks import Cancelled
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.fitting import TallDialog
from cpted_audit.ui.widgets.labels import text_label
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


_HEIGHT = 34


class WhichFindings(QWidget):
    """Offers the findings of a page in up to three ways; where some are chosen, those first."""

    def __init__(
        self, chosen: Sequence[FindingRow], listed: Sequence[FindingRow], every: int
    ) -> None:
        super().__init__()
        self._rows: list[Sequence[FindingRow] | None] = []
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(4))
        if len(chosen) > 1:
            self._offer(tr("The chosen ones ({count:,})", count=len(chosen)), chosen)
        if listed:
            self._offer(tr("Those in the list now ({count:,})", count=len(listed)), listed)
        self._offer(tr("All findings ({count:,})", count=every), None)
        self._group.button(0).setChecked(True)

    def _offer(self, words: str, rows: Sequence[FindingRow] | None) -> None:
        button = QRadioButton(words)
        button.setMinimumHeight(px(_HEIGHT))
        self._group.addButton(button, len(self._rows))
        self._rows.append(rows)
        self._column.addWidget(button)

    @property
    def only(self) -> frozenset[FindingId] | None:
        """The findings that were chosen, None for all of them."""
        rows = self._rows[self._group.checkedId()]
        return None if rows is None else frozenset(row.id for row in rows)

    def focus_first(self) -> None:
        """Put the keyboard on the first way."""
        self._group.button(0).setFocus()


class ExportDialog(TallDialog):
    """Says what a sheet of findings holds before it is made; `which` says of which findings."""

    def __init__(
        self,
        chosen: Sequence[FindingRow],
        listed: Sequence[FindingRow],
        every: int,
        parent: QWidget,
    ) -> None:
        super().__init__(tr("Export to spreadsheet"), tr("Save as…"), parent, width=500)
        self.column.addWidget(
            text_label(
                tr(
                    "Somebody fills in state, owner, due day, cost and comments in any spreadsheet "
                    "program. “Import from spreadsheet” then shows each change before it is taken."
                ),
                wrap=True,
            )
        )
        self.which = WhichFindings(chosen, listed, every)
        self.column.addWidget(self.which)
        self.column.addWidget(
            text_label(
                tr("The sheet says where the school is weak: keep it as the audit itself is kept."),
                "muted",
                wrap=True,
            )
        )
        self.column.addStretch(1)
        self.which.focus_first()
