"""Before a meter's log is written: what it holds, what it does not, and where its readings go."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QHeaderView,
    QMessageBox,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from cpted_audit.analysis.lighting.lot_grid import ReadingOrder
from cpted_audit.domain.plans.lighting import (
    LightSurvey,
    LightUnit,
    MeterLog,
    RefusedLine,
    from_lux,
)
from cpted_audit.session.lighting.meter_log import Placing, arrange, usual_placing
from cpted_audit.session.lighting.surveys import grid_of_lot
from cpted_audit.session.session import Session
from cpted_audit.ui.plans.lighting.dialog import UNIT_WORDS
from cpted_audit.ui.plans.lighting.entry import ORDER_WORDS
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.fitting import TallDialog
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.widgets.spin import SpinBox
from cpted_audit.ui.words import said, tr
from cpted_audit.words import counted

_MOST_EACH = 20
_ROWS_SHOWN = 5
_UNPLACED = counted(
    "1 place gets no point of the lot.", "{count} places get no point of the lot.", None
)
_AGAIN = counted(
    "1 place has readings already; there the average counts.",
    "{count} places have readings already; there the average counts.",
    None,
)
_WRONG_CLOCK = counted(
    "1 reading has a wrong clock; it is kept and marked.",
    "{count} readings have a wrong clock; they are kept and marked.",
    None,
)


def ask_unit(parent: QWidget, sentence: str) -> LightUnit | None:
    """Ask what the numbers of a log are in; None when the user gives up."""
    box = QMessageBox(QMessageBox.Icon.Question, tr("Unit of the meter"), sentence, parent=parent)
    buttons: dict[QAbstractButton, LightUnit] = {
        box.addButton(tr(words), QMessageBox.ButtonRole.AcceptRole): unit
        for unit, words in UNIT_WORDS.items()
    }
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.exec()
    return buttons.get(box.clickedButton())


class LightImportDialog(TallDialog):
    """Shows what an import would do as the ways to lay it out are tried; writes nothing."""

    def __init__(
        self, session: Session, survey: LightSurvey, log: MeterLog, name: str, parent: QWidget
    ) -> None:
        super().__init__(tr("Readings of a meter"), tr("Import"), parent, width=560)
        self._session, self._survey, self._log = session, survey, log
        self.way = QComboBox()
        self.each = SpinBox(1, _MOST_EACH)
        self.outcome = text_label("", "strong", wrap=True)
        self.refused = _refused_table(log.refused)
        self._fill_ways()
        self._lay_out(name)
        self.way.currentIndexChanged.connect(self._try)
        self.each.valueChanged.connect(self._try)
        self._try()
        self.way.setFocus()

    def placing(self) -> Placing:
        """Return how the readings are laid over the lot."""
        placing: Placing = self.way.currentData()
        return replace(placing, each=self.each.value())

    def _fill_ways(self) -> None:
        usual = usual_placing(self._session, self._survey, self._log)
        grid = grid_of_lot(self._session, self._survey)
        labels = [reading.label for reading in self._log.readings]
        if grid is not None and any(grid.named(label) for label in labels):
            self.way.addItem(tr("By their names, the others in order"), Placing(by_name=True))
            self.way.addItem(tr("By their names only"), Placing(by_name=True, order=None))
        for order in ReadingOrder if grid is not None else ():
            self.way.addItem(tr(ORDER_WORDS[order]), Placing(order=order))
        self.way.addItem(tr("At no point of the lot"), Placing(order=None))
        rows = range(self.way.count())
        self.way.setCurrentIndex(next((row for row in rows if self.way.itemData(row) == usual), 0))

    def _try(self) -> None:
        found = arrange(self._session, self._survey, self._log, self.placing())
        told = [
            tr(
                "To be imported: {readings}, {places}.",
                readings=said(counted("1 reading", "{count} readings", len(found.readings))),
                places=said(counted("1 place", "{count} places", found.places)),
            )
        ]
        if found.unplaced:
            told.append(said(_UNPLACED.of(found.unplaced)))
        if found.again:
            told.append(said(_AGAIN.of(found.again)))
        self.outcome.setText(" ".join(told))

    def _facts(self) -> str:
        log = self._log
        told = [tr("In {unit}.", unit=log.unit)]
        if log.resolution:
            step = f"{from_lux(log.resolution, log.unit):.4g} {log.unit}"
            told.append(tr("Smallest step: {step}.", step=step))
        if log.meter:
            told.append(tr("Meter: {meter}.", meter=log.meter))
        wrong = sum(reading.clock_wrong for reading in log.readings)
        if wrong:
            told.append(said(_WRONG_CLOCK.of(wrong)))
        return " ".join(told)

    def _lay_out(self, name: str) -> None:
        self.way.setAccessibleName(tr("Place them on the lot"))
        self.each.setAccessibleName(tr("Readings at each place"))
        self.way.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.column.addWidget(text_label(name, "strong", wrap=True))
        self.column.addWidget(text_label(self._facts(), "muted", wrap=True))
        nameless = any(not reading.label for reading in self._log.readings)
        for widget in (self.way, self.each):
            widget.setMinimumHeight(px(36))
            label = text_label(widget.accessibleName(), "muted", wrap=True)
            self.column.addWidget(label)
            self.column.addWidget(widget)
            shown = nameless or widget is self.way
            label.setVisible(shown)
            widget.setVisible(shown)
        self.column.addWidget(self.outcome)
        if self._log.refused:
            words = tr("Lines without a usable reading: {count}", count=len(self._log.refused))
            self.column.addWidget(text_label(words, "muted", wrap=True))
            self.column.addWidget(self.refused)
        self.column.addStretch()


def _refused_table(refused: tuple[RefusedLine, ...]) -> QTableWidget:
    table = QTableWidget(len(refused), 3)
    table.setAccessibleName(tr("Lines without a usable reading"))
    table.setHorizontalHeaderLabels([tr("Line"), tr("What it says"), tr("Why not")])
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setTabKeyNavigation(False)
    table.setWordWrap(True)
    table.verticalHeader().hide()
    for row, refused_line in enumerate(refused):
        for column, text in enumerate(
            (str(refused_line.line), refused_line.text.strip(), said(refused_line.reason))
        ):
            item = QTableWidgetItem(text)
            item.setToolTip(text)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            table.setItem(row, column, item)
    head = table.horizontalHeader()
    head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    head.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
    table.setFixedHeight(px(36) * (min(len(refused), _ROWS_SHOWN) + 1) + px(8))
    return table
