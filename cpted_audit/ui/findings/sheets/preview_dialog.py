"""Shows what a sheet that came back would change, and takes what is wanted of it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.errors import AuditError
from cpted_audit.session.finding_sheets.preview import (
    GROUP_WORDS,
    LineGroup,
    SheetPreview,
    counts,
    lines_of,
)
from cpted_audit.session.finding_sheets.sheet import accept_lines
from cpted_audit.session.session import Session
from cpted_audit.ui.findings.sheets.preview_model import (
    COLUMN,
    FINDING,
    HEADS,
    HERE,
    NOTE,
    ROW,
    SHEET,
    TAKE,
    ChangesModel,
)
from cpted_audit.ui.frame.page_letters import pressed_by
from cpted_audit.ui.theme import Theme, px, row_px
from cpted_audit.ui.widgets.fitting import fit, lay_out_dialog
from cpted_audit.ui.widgets.flow import FlowLayout
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import said, tr
from cpted_audit.words import counted

_MOST = {TAKE: 70, ROW: 70, FINDING: 250, COLUMN: 150, HERE: 160, SHEET: 160}
"""Pixels at 100 % that a column takes at the most; the note takes the rest."""
_GAP, _LEAST, _NOTE = 10, 130, 240
"""Pixels at 100 % beside a head, and that the finding and the note have at the least."""


class ChangesTable(QTableView):
    """The lines of a sheet; a space takes or leaves what is chosen, + takes it and − leaves it."""

    def __init__(self, model: ChangesModel) -> None:
        super().__init__()
        self._lines = model
        self.setModel(model)
        self.setAccessibleName(tr("What the sheet would change"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(row_px(32))
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.setMinimumHeight(px(190))
        model.modelReset.connect(self.fit_columns)
        self.fit_columns()

    def fit_columns(self) -> None:
        """Give each column what its texts need, up to its most."""
        for at, most in _MOST.items():
            head = self.horizontalHeader().fontMetrics().horizontalAdvance(tr(HEADS[at]))
            wide = max(self.sizeHintForColumn(at), head + 2 * px(_GAP))
            self.setColumnWidth(at, min(wide, px(most)))
        others = sum(self.columnWidth(at) for at in _MOST if at != FINDING)
        left = max(self.viewport().width() - others - px(_NOTE), px(_LEAST))
        self.setColumnWidth(FINDING, min(self.columnWidth(FINDING), left))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave room for the note at any width."""
        super().resizeEvent(event)
        self.fit_columns()

    def rows(self) -> list[int]:
        """Return the rows that are chosen, or the one the keyboard is on."""
        chosen = [index.row() for index in self.selectionModel().selectedRows()]
        current = self.currentIndex().row()
        return chosen or ([current] if current >= 0 else [])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take or leave what is chosen."""
        letter = pressed_by("sheet", event)
        if event.key() == Qt.Key.Key_Space:
            self._lines.turn(self.rows())
        elif letter:
            self._lines.choose(self.rows(), take=letter == "take")
        else:
            super().keyPressEvent(event)


class PreviewDialog(QDialog):
    """Nothing is written until it is accepted; then it is one undoable step."""

    def __init__(
        self, session: Session, preview: SheetPreview, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Import from spreadsheet: {name}", name=preview.name))
        self._session = session
        self._preview = preview
        lines = lines_of(preview)
        self._counts = counts(lines)
        self._every = len(lines)
        self.changes = ChangesModel(lines, theme, self)
        self.table = ChangesTable(self.changes)
        self._told = text_label("", wrap=True)
        self._told.setAccessibleDescription(tr("The chosen line"))
        self._error = text_label("", "error", wrap=True)
        self._error.hide()
        self._lay_out()
        self.changes.chosen_changed.connect(self._show_count)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._tell_line())
        self.changes.modelReset.connect(self._start_again)
        self._show_count()
        self._start_again()
        self.table.setFocus()

    def accept(self) -> None:
        """Write what is taken as one step and close, or say what stands against it."""
        if not self.changes.chosen:
            return
        try:
            accept_lines(self._session, self._preview, self.changes.chosen)
        except AuditError as error:
            self._error.setText(said(error))
            self._error.show()
            return
        super().accept()

    def _show_count(self) -> None:
        taken = len(self.changes.chosen)
        self._accept.setText(said(counted("Accept 1 change", "Accept {count} changes", taken)))
        self._accept.setEnabled(taken > 0)
        self._error.hide()

    def _start_again(self) -> None:
        if self.changes.rowCount():
            self.table.selectRow(0)
        self._tell_line()

    def _tell_line(self) -> None:
        row = self.table.currentIndex().row()
        if not 0 <= row < self.changes.rowCount():
            self._told.setText(tr("Nothing is in this list."))
            return
        line = self.changes.line(row)
        words = [self.changes.text(line, column) for column in (FINDING, COLUMN)]
        if line.key is not None:
            old, new = (self.changes.text(line, column) for column in (HERE, SHEET))
            words.append(tr("{old} here, {new} in the sheet", old=old, new=new))
        words.append(self.changes.text(line, NOTE))
        self._told.setText(" · ".join(filter(None, words)))

    # Laying out

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(px(8))
        if self._preview.told:
            told = text_label("\n".join(map(said, self._preview.told)), "muted", wrap=True)
            told.setAccessibleDescription(tr("Notes about the file"))
            column.addWidget(told)
        column.addWidget(self._groups())
        column.addWidget(self.table, 1)
        column.addWidget(self._told)
        column.addLayout(self._choosing())
        foot = QVBoxLayout()
        foot.addWidget(self._error)
        foot.addWidget(self._foot())
        lay_out_dialog(self, column, foot)
        fit(self, 1200, 680)

    def _groups(self) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, spacing=6)
        self._group = QButtonGroup(holder)
        for group in (None, *LineGroup):
            words = tr("All") if group is None else said(GROUP_WORDS[group])
            count = self._every if group is None else self._counts[group]
            button = QPushButton(f"{words}  {count:,}")
            button.setAccessibleName(button.text())
            button.setCheckable(True)
            button.setChecked(group is None)
            button.setEnabled(bool(count))
            button.setProperty("kind", "filter")
            button.clicked.connect(lambda _on, group=group: self.changes.show_group(group))
            self._group.addButton(button)
            flow.addWidget(button)
        return holder

    def _choosing(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(px(8))
        for words, name, key, take in (
            (tr("Take"), tr("Take the chosen lines"), "+", True),
            (tr("Leave"), tr("Leave the chosen lines"), "−", False),
        ):
            button = QPushButton(f"{words}  {key}")
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.setMinimumHeight(px(36))
            button.setAutoDefault(False)
            button.clicked.connect(
                lambda _on, take=take: self.changes.choose(self.table.rows(), take=take)
            )
            line.addWidget(button)
        words = tr("A conflict stays as it is here, unless you take it as the sheet says.")
        line.addWidget(text_label(words, "muted", wrap=True), 1)
        return line

    def _foot(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._accept = buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self._accept.setProperty("kind", "primary")
        self._accept.setShortcut(QKeySequence("Ctrl+Return"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons
