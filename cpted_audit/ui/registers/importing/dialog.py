"""Asks which column of a spreadsheet is which, and shows what would happen before it does."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGridLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.domain.registers.columns import Register
from cpted_audit.errors import AuditError
from cpted_audit.interchange.sheets.records import Spreadsheet
from cpted_audit.interchange.sheets.table import with_header_row
from cpted_audit.session.registers.importing import rows as register_import
from cpted_audit.session.registers.importing.cells import Meanings
from cpted_audit.session.registers.importing.headers import secrets_left_out
from cpted_audit.session.registers.importing.meanings import (
    MeaningQuestion,
    lasting,
    recall_meanings,
)
from cpted_audit.session.registers.importing.rows import ImportRow, RowState
from cpted_audit.session.registers.importing.told import older_of, told_of, unused_of
from cpted_audit.session.session import Session
from cpted_audit.ui.registers.fields.fields import FIELD_HEIGHT, QuietCombo
from cpted_audit.ui.registers.importing.meanings_box import MeaningsBox
from cpted_audit.ui.registers.importing.preview_model import STATE_WORDS, PreviewModel
from cpted_audit.ui.theme import Theme, px, row_px
from cpted_audit.ui.widgets.fitting import fit, lay_out_dialog
from cpted_audit.ui.widgets.flow import FlowLayout
from cpted_audit.ui.widgets.labels import ElidedLabel, clear_layout, text_label
from cpted_audit.ui.widgets.spin import SpinBox
from cpted_audit.ui.words import said, tr
from cpted_audit.words import counted

_SAMPLES = 3
_SOON_MS = 120

_SHEET = counted("{sheet} (1 row)", "{sheet} ({count} rows)", None)


class SheetDialog(QDialog):
    """Takes a sheet, the mapping of its columns, and by what rows are known again."""

    def __init__(
        self,
        session: Session,
        register: Register,
        sheets: Sequence[Spreadsheet],
        warnings: Sequence[str],
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Import rows into {register}", register=tr(register.words)))
        self._session = session
        self._register = register
        self._sheets = sheets
        self._sheet = sheets[0]
        self.rows: list[ImportRow] = []
        self._which = QuietCombo()
        self._heads = SpinBox(0, 30)
        self._match = QuietCombo()
        self._map = QGridLayout()
        self._boxes: dict[str, QuietCombo] = {}
        self._model = PreviewModel(register, theme, self)
        self._table = QTableView()
        self._states: dict[RowState | None, QPushButton] = {}
        self._flagged = QPushButton()
        self._every = QCheckBox(tr("Headings, totals and printed lines are rows too"))
        self._every.hide()
        self.asks = MeaningsBox(register, recall_meanings(session, register.key))
        self._questions: list[MeaningQuestion] = []
        self._asked_of: tuple[Spreadsheet, dict[str, str], bool] | None = None
        self._told = self._telling("muted", tr("Notes about the cells"))
        self._warning = self._telling("muted", tr("Notes about the file"))
        self._show(self._warning, "\n".join(map(said, warnings)))
        self._error = self._telling("error", tr("What could not be done"))
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self._look)
        self._lay_out()
        self._connect()
        self._show_sheet(0)
        self.look()

    @staticmethod
    def _telling(kind: str, name: str) -> QLabel:
        """Return a label that is shown once it says something."""
        label = text_label("", kind, wrap=True)
        label.setAccessibleDescription(name)
        label.hide()
        return label

    @staticmethod
    def _show(label: QLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))

    @property
    def mapping(self) -> dict[str, str]:
        """The header that fills each field."""
        return {
            box.currentData(): header
            for header, box in self._boxes.items()
            if box.currentData() is not None
        }

    @property
    def meanings(self) -> Meanings:
        """What was said of words here that holds for other sheets too."""
        return lasting(self._questions, self.asks.meanings)

    @property
    def left_out(self) -> list[str]:
        """What of the sheet is not taken although it could be: older days, whole columns."""
        older = older_of(self._register, self.rows)
        return [*older, *unused_of(self._sheet, self.mapping)]

    # Sheets and columns

    def _show_sheet(self, number: int) -> None:
        self._sheet = self._sheets[number]
        self._heads.blockSignals(True)
        self._heads.setValue(self._sheet.header_row)
        self._heads.blockSignals(False)
        self._fill_map()

    def _take_heads(self, row: int) -> None:
        """Take the headers from another row."""
        try:
            self._sheet = with_header_row(self._sheets[self._which.currentIndex()], row)
        except AuditError as error:
            self._complain(said(error))
        else:
            self._complain("")
            self._fill_map()

    def _fill_map(self) -> None:
        clear_layout(self._map)
        self._boxes = {}
        fits = register_import.suggested(self._register, self._sheet.headers)
        by_header = {header: field for field, header in fits.items()}
        columns = register_import.importable(self._register)
        for words, at in ((tr("In the sheet"), 0), (tr("For example"), 1), (tr("Becomes"), 2)):
            self._map.addWidget(text_label(words.upper(), "caps"), 0, at)
        for row, header in enumerate(self._sheet.headers, 1):
            box = QuietCombo()
            box.setAccessibleName(tr("{header} becomes", header=header))
            box.setMinimumHeight(px(FIELD_HEIGHT))
            box.addItem(tr("not imported"), None)
            for column in columns:
                box.addItem(tr(column.words), column.field)
            box.setCurrentIndex(max(0, box.findData(by_header.get(header))))
            box.activated.connect(lambda _row, header=header: self._mapped(header))
            self._boxes[header] = box
            self._map.addWidget(ElidedLabel(header, "strong"), row, 0)
            self._map.addWidget(ElidedLabel(self._samples(row - 1), "muted"), row, 1)
            self._map.addWidget(box, row, 2)
        for at, share in enumerate((2, 3, 2)):
            self._map.setColumnStretch(at, share)
        self._soon.start()

    def _samples(self, column: int) -> str:
        texts = (row.cells[column].strip() for row in self._sheet.rows)
        found = list(dict.fromkeys(text for text in texts if text))
        return ", ".join(found[:_SAMPLES])

    def _mapped(self, header: str) -> None:
        """Let a field be filled by one header alone, and look again."""
        chosen = self._boxes[header].currentData()
        for other, box in self._boxes.items():
            if other != header and chosen is not None and box.currentData() == chosen:
                box.setCurrentIndex(0)
        self._soon.start()

    # The preview

    def look(self) -> None:
        """Work out at once what would happen."""
        self._soon.stop()
        self._look()

    def _look(self) -> None:
        key, every = self._register.key, self._every.isChecked()
        asked_of = self._sheet, self.mapping, every
        if asked_of != self._asked_of:
            self._asked_of = asked_of
            self._questions = register_import.questions(
                self._session, key, self._sheet, self.mapping, every_row=every
            )
            self.asks.ask(self._questions)
        self.rows = register_import.preview(
            self._session, key, self._sheet, self.mapping, self._match.currentData(),
            self.asks.meanings, every_row=every,
        )  # fmt: skip
        self._model.show_rows(self.rows)
        self._show_counts()

    def _show_counts(self) -> None:
        counts = self._model.counts()
        for state, button in self._states.items():
            count = len(self.rows) if state is None else counts[state]
            words = tr("All") if state is None else tr(STATE_WORDS[state])
            button.setText(f"{words} {count:,}")
            button.setEnabled(bool(count))
        self._flagged.setText(tr("⚑ To check {count}", count=f"{self._model.flagged():,}"))
        self._flagged.setEnabled(bool(self._model.flagged()))
        self._every.setVisible(self._every.isChecked() or bool(counts[RowState.LEFT_OUT]))
        unused = [header for header in self._sheet.headers if header not in self.mapping.values()]
        told = (*unused_of(self._sheet, self.mapping), *secrets_left_out(self._register, unused),
                *told_of(self._register, self.rows))  # fmt: skip
        self._show(self._told, "\n".join(map(said, told)))
        written = counts[RowState.NEW] + counts[RowState.CHANGED]
        self._accept.setEnabled(bool(written))
        self._accept.setText(said(counted("Import 1 row", "Import {count} rows", written)))

    def _complain(self, sentence: str) -> None:
        self._show(self._error, sentence)

    # Laying out

    def _connect(self) -> None:
        self._which.activated.connect(self._show_sheet)
        self._heads.valueChanged.connect(self._take_heads)
        self._heads.refused.connect(self._complain)
        self._match.activated.connect(lambda _row: self._soon.start())
        self._every.toggled.connect(lambda _on: self._soon.start())
        self.asks.changed.connect(self._soon.start)

    def _lay_out(self) -> None:
        for sheet in self._sheets:
            self._which.addItem(said(_SHEET.of(len(sheet.rows), sheet=sheet.name)))
        for field in register_import.match_fields(self._register):
            words = tr(self._register.column(field).words)
            self._match.addItem(tr("with the same: {column}", column=words), field)
        self._match.addItem(tr("none; every row is added"), None)
        self._heads.setSpecialValueText(tr("none"))
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        rows: tuple[tuple[str, QWidget], ...] = (
            (tr("Sheet"), self._which), (tr("Headers are in row"), self._heads),
            (tr("Rows that are there already"), self._match),
        )  # fmt: skip
        for words, widget in rows:
            widget.setAccessibleName(words)
            widget.setMinimumHeight(px(FIELD_HEIGHT))
            form.addRow(words, widget)
        form.setRowVisible(self._which, len(self._sheets) > 1)
        column = QVBoxLayout()
        column.setSpacing(px(10))
        column.addWidget(self._warning)
        column.addLayout(form)
        column.addWidget(self.asks)
        column.addLayout(self._map)
        column.addWidget(self._error)
        column.addWidget(self._every)
        column.addWidget(self._told)
        column.addWidget(self._state_buttons())
        column.addWidget(self._preview_table(), 1)
        lay_out_dialog(self, column, self._foot())
        fit(self, 860, 700)

    def _state_buttons(self) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, spacing=6)
        group = QButtonGroup(holder)
        for state in (None, *STATE_WORDS):
            button = QPushButton()
            button.setCheckable(True)
            button.setChecked(state is None)
            button.setProperty("kind", "filter")
            button.clicked.connect(lambda _checked, state=state: self._model.show_state(state))
            group.addButton(button)
            flow.addWidget(button)
            self._states[state] = button
        self._flagged.setCheckable(True)
        self._flagged.setProperty("kind", "filter")
        self._flagged.clicked.connect(self._model.show_flagged)
        group.addButton(self._flagged)
        flow.addWidget(self._flagged)
        return holder

    def _preview_table(self) -> QTableView:
        table = self._table
        table.setModel(self._model)
        table.setAccessibleName(tr("What would happen"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(row_px(32))
        table.horizontalHeader().setStretchLastSection(True)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        for at, wide in enumerate((60, 120, 140)):
            table.setColumnWidth(at, px(wide))
        table.setMinimumHeight(px(190))
        return table

    def _foot(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._accept = buttons.addButton(tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._accept.setProperty("kind", "primary")
        self._accept.setEnabled(False)
        buttons.accepted.connect(self._finish)
        buttons.rejected.connect(self.reject)
        return buttons

    def _finish(self) -> None:
        """Take what the preview shows; a change made just now is looked at first."""
        if self._soon.isActive():
            self.look()
        if self._heads.complaint():
            self._complain(self._heads.complaint())
        elif self._accept.isEnabled():
            self.accept()
