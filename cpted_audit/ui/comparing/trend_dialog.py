"""Shows the scores of a school over its audits and editions, drawn and as a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import ExitStack

from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.analysis.comparing.trend import Trend
from cpted_audit.errors import AuditError
from cpted_audit.report.comparing.trend import INTRODUCTION
from cpted_audit.report.comparing.words import step_words
from cpted_audit.session.comparing.trends import trend, with_editions
from cpted_audit.session.session import Session
from cpted_audit.ui.comparing.trend_chart import TrendChart, day_of, score_of
from cpted_audit.ui.theme import Theme, px
from cpted_audit.ui.widgets.fitting import fit, lay_out_dialog
from cpted_audit.ui.widgets.labels import in_lines, live_label, text_label
from cpted_audit.ui.words import said, tr

_WIDTHS = (124, 220, 176)
_TWO_LINES = 44
"""What a row is high at least: Qt reckons without the margins that make a name wrap."""


class TrendDialog(QDialog):
    """Begins with the audit on screen and its editions; others of the school are added.

    `add` lets audits be chosen and opens them, which are closed with the dialog; `save` writes
    what is on screen as a PDF.
    """

    def __init__(
        self, session: Session, theme: Theme, parent: QWidget, add: Callable[[], list[Session]],
        save: Callable[[Sequence[Session]], None],
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setWindowTitle(tr("Trend over several audits"))
        self._add, self._save = add, save
        self._of = [session]
        self._others = ExitStack()
        self._opened = ExitStack()
        self._shown: list[Session] = []
        self._editions = QCheckBox(tr("The editions of each audit too"))
        self._editions.setChecked(True)
        self._told = live_label("", wrap=True)
        self.chart = TrendChart(theme)
        self.table = _table()
        self._lay_out()
        self._editions.toggled.connect(self._show)
        self.finished.connect(self._close_all)
        self._show()

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(px(8))
        column.addWidget(text_label(said(INTRODUCTION), "muted", wrap=True))
        column.addWidget(self.chart, 3)
        column.addWidget(self._told)
        column.addWidget(self.table, 2)
        column.addWidget(self._editions)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        role = QDialogButtonBox.ButtonRole.ActionRole
        buttons.addButton(tr("Add audits…"), role).clicked.connect(self._more)
        self._pdf = buttons.addButton(tr("Save as PDF…"), role)
        self._pdf.clicked.connect(lambda: self._save(self._shown))
        buttons.rejected.connect(self.reject)
        lay_out_dialog(self, column, buttons)
        fit(self, 940, 680)

    def _more(self) -> None:
        for session in self._add():
            self._of.append(self._others.enter_context(session))
        self._show()

    def _show(self) -> None:
        self._opened.close()
        found = Trend((), ())
        self._shown = list(self._of)
        try:
            if self._editions.isChecked():
                self._shown = self._opened.enter_context(with_editions(self._of))
            found = trend(self._shown)
            self._told.setText("\n".join(map(said, found.left_out)))
        except AuditError as error:
            self._told.setText(said(error))
        self._told.setVisible(bool(self._told.text()))
        self._pdf.setEnabled(bool(found.points))
        self.chart.show_trend(found)
        self._fill(found)

    def _fill(self, found: Trend) -> None:
        self.table.setRowCount(len(found.points))
        for row, point in enumerate(found.points):
            step = found.steps[row - 1] if row else None
            texts = (
                day_of(point), said(point.state.words), score_of(point), said(step_words(step)),
            )  # fmt: skip
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.table.setItem(row, column, item)
        self.table.resizeRowsToContents()

    def _close_all(self) -> None:
        self._opened.close()
        self._others.close()


_HEAD = 80
"""The room of a heading that takes two lines."""


def _table() -> QTableWidget:
    table = QTableWidget(0, 4)
    table.setAccessibleName(tr("Audits by day"))
    since = "\n".join(in_lines(tr("Since the one before"), table.fontMetrics(), px(_HEAD)))
    table.setHorizontalHeaderLabels([tr("Last answer"), tr("Audit"), tr("Score"), since])
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.verticalHeader().setMinimumSectionSize(px(_TWO_LINES))
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    table.horizontalHeader().setStretchLastSection(True)
    for column, width in enumerate(_WIDTHS):
        table.setColumnWidth(column, px(width))
    table.setMinimumHeight(px(150))
    return table
