"""Asks which table goes to another program, and for whom; then where its file goes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from cpted_audit import clock
from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.domain.registers.registers import REGISTERS
from cpted_audit.errors import AuditError
from cpted_audit.file_names import safe_name
from cpted_audit.report.audience import Audience
from cpted_audit.session.documents.machine_tables import TableKind, who_may, write_tables
from cpted_audit.session.session import Session
from cpted_audit.ui import file_dialogs
from cpted_audit.ui.documents.audience_cards import CARD_WORDS
from cpted_audit.ui.file_dialogs import FileFilter, Purpose
from cpted_audit.ui.start.form_parts import add_row, form_layout
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.fitting import fit, lay_out_dialog
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import QT_TR_NOOP, said, tr

TABLES: tuple[tuple[str, TableKind], ...] = (
    (QT_TR_NOOP("Findings"), TableKind.FINDINGS),
    (QT_TR_NOOP("Answers"), TableKind.ANSWERS),
    (QT_TR_NOOP("Interviews"), TableKind.INTERVIEWS),
    (QT_TR_NOOP("All registers"), TableKind.REGISTERS),
)
"""The tables by their English words; each register follows by its own."""


class TableDialog(QDialog):
    """Writes one table; `written` says which file and how many rows once it was accepted."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.written = ""
        self.setWindowTitle(tr("Save a table"))
        self.table = QComboBox()
        for words, kind in TABLES:
            self.table.addItem(tr(words), (kind.value, ""))
        for of in REGISTERS:
            self.table.addItem(tr(of.words), (TableKind.REGISTERS.value, of.key.value))
        self.reader = QComboBox()
        self._error = text_label("", "error", wrap=True)
        self._error.hide()
        self._lay_out()
        self._show_readers()
        self.table.currentIndexChanged.connect(self._show_readers)

    @property
    def _chosen(self) -> tuple[TableKind, RegisterKey | None]:
        kind, only = self.table.currentData()
        return TableKind(kind), RegisterKey(only) if only else None

    def write(self, path: Path) -> None:
        """Write the chosen table and close, or say why it cannot be written."""
        kind, only = self._chosen
        today = clock.today()
        reader = Audience(self.reader.currentData())
        try:
            done = write_tables(self._session, kind, reader, path, on=today, only=only)
        except AuditError as error:
            self._error.setText(said(error))
            self._error.show()
            return
        rows = done.rows
        self.written = tr("✓ Saved {path}, rows: {rows}", path=done.path.name, rows=f"{rows:,}")
        self.accept()

    def _save(self) -> None:
        kind, only = self._chosen
        name = safe_name(f"{self._session.site.name} - {only or kind}")
        formats = [
            FileFilter(tr("Workbook"), ["*.xlsx"]), FileFilter(tr("Table"), ["*.csv"]),
            FileFilter(tr("Data for programs"), ["*.json"]),
        ]  # fmt: skip
        if kind is TableKind.REGISTERS and only is None:
            del formats[1]  # one table in each such file
        path = file_dialogs.save_file(self, Purpose.SAVED_SHEET, f"{name}.xlsx", *formats)
        if path is not None:
            self.write(path)

    def _show_readers(self) -> None:
        """Offer the readers who have the table in their document, the one chosen if he does."""
        kind, _only = self._chosen
        chosen = self.reader.currentData()
        self.reader.clear()
        for audience in who_may(kind):
            self.reader.addItem(tr(CARD_WORDS[audience].title), audience.value)
        self.reader.setCurrentIndex(max(0, self.reader.findData(chosen)))
        self._error.hide()

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(px(8))
        words = tr(
            "A table for another program, with what the chosen document has. Every row keeps its "
            "id; codes are in no table."
        )
        column.addWidget(text_label(words, wrap=True))
        form = form_layout()
        add_row(form, tr("Table"), self.table)
        add_row(form, tr("As in"), self.reader)
        column.addLayout(form)
        column.addStretch(1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        save = buttons.addButton(tr("Save as…"), QDialogButtonBox.ButtonRole.AcceptRole)
        save.setProperty("kind", "primary")
        buttons.accepted.connect(self._save)
        buttons.rejected.connect(self.reject)
        foot = QVBoxLayout()
        for widget in (self._error, buttons):
            foot.addWidget(widget)
        lay_out_dialog(self, column, foot)
        fit(self, 520, 320)
