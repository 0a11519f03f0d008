"""The readings of a survey as a table that is corrected by typing into it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.analysis.lighting.lot_grid import BANDS, LightBand, band_of, band_text
from cpted_audit.analysis.lighting.numbers import LightingResult, as_read, numbers
from cpted_audit.analysis.lighting.words import sentences
from cpted_audit.domain.ids import LightReadingId
from cpted_audit.domain.plans.lighting import LightReading, LightUnit
from cpted_audit.ui.theme import px, row_px
from cpted_audit.ui.widgets.labels import clear_layout, restyle, text_label
from cpted_audit.ui.words import QT_TR_NOOP, said, time_of_day, tr

# What a lighting survey found, in the panel: outcome, numbers, sentences, and the bands used.


OUTCOMES: dict[bool | None, tuple[str, str]] = {
    True: (QT_TR_NOOP("✓ Target reached"), "strong"),
    False: (QT_TR_NOOP("✗ Target missed"), "error"),
    None: (QT_TR_NOOP("No readings yet"), "strong"),
}


class BandSwatch(QWidget):
    """A patch in the colour of a band with its letter, as on the heat map."""

    def __init__(self, band: LightBand, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._band = band
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """Return room for one letter."""
        return QSize(px(26), px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the patch and its letter."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._band.fill))
        painter.setPen(QColor(self._band.ink))
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self._band.letter)
        painter.end()


class LightingResultView(QWidget):
    """Shows outcome and numbers; they change with every reading."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.outcome = text_label("", "strong", wrap=True)
        self._numbers = QGridLayout()
        self._numbers.setColumnStretch(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.outcome)
        column.addLayout(self._numbers)

    def show_result(self, result: LightingResult) -> None:
        """Show what readings came to."""
        words, role = OUTCOMES[result.verdict]
        self.outcome.setText(tr(words))
        self.outcome.setProperty("role", role)
        restyle(self.outcome)
        clear_layout(self._numbers)
        for row, (name, value) in enumerate(numbers(result).items()):
            self._numbers.addWidget(text_label(tr(name), "muted", wrap=True), row, 0)
            self._numbers.addWidget(text_label(value, "strong"), row, 1)


class LightingWords(QWidget):
    """Says a result in sentences, as the report does, and which bands the map has."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = text_label("", "muted", wrap=True)
        self._bands = QGridLayout()
        self._bands.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._bands)
        column.addWidget(self.words)

    def show_result(self, result: LightingResult, taken: Sequence[LightReading]) -> None:
        """Say what readings came to."""
        self.words.setText("\n".join(map(said, sentences(result))))
        self._show_bands(result.unit, taken)

    def _show_bands(self, unit: LightUnit, taken: Sequence[LightReading]) -> None:
        clear_layout(self._bands)
        used = {band_of(light_reading.lux) for light_reading in taken}
        for row, band in enumerate(band for band in BANDS if band in used):
            self._bands.addWidget(BandSwatch(band), row, 0, Qt.AlignmentFlag.AlignTop)
            self._bands.addWidget(text_label(band_text(band, unit), wrap=True), row, 1)


Index = QModelIndex | QPersistentModelIndex

HEADS = (QT_TR_NOOP("Point"), QT_TR_NOOP("Reading"), QT_TR_NOOP("Time"))
POINT, READING, TIME = range(len(HEADS))
_ROWS_SHOWN = 7


class ReadingModel(QAbstractTableModel):
    """Shows readings; what is typed is told as (id, column, text) and written by who listens."""

    typed = Signal(str, int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._readings: list[LightReading] = []
        self._resolution = 0.0
        self._writable = False

    def show_readings(
        self, taken: Sequence[LightReading], resolution: float, *, writable: bool
    ) -> None:
        """Show readings; those below the meter's resolution are marked."""
        self.beginResetModel()
        self._readings = list(taken)
        self._resolution = resolution
        self._writable = writable
        self.endResetModel()

    def reading(self, row: int) -> LightReading:
        """Return the reading of a row."""
        return self._readings[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many readings there are."""
        return 0 if parent.isValid() else len(self._readings)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of columns."""
        return 0 if parent.isValid() else len(HEADS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return the head of a column, or the number of a row."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return tr(HEADS[section]) if orientation is Qt.Orientation.Horizontal else str(section + 1)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let point and reading be typed over."""
        flags = super().flags(index)
        if self._writable and index.column() != TIME:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return what a cell shows, what is typed over, or the words of its tip."""
        light_reading = self._readings[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                light_reading.label or "–",
                as_read(light_reading.lux, light_reading.unit),
                _time(light_reading),
            )[index.column()]
        if role == Qt.ItemDataRole.EditRole:
            return (light_reading.label, _number(light_reading), "")[index.column()]
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole}:
            return self._remarks(light_reading)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401 - Qt's own signature
        """Tell what was typed once the editor is closed, for writing it shows the table anew."""
        if role != Qt.ItemDataRole.EditRole or value == self.data(index, role):
            return False
        told = (self._readings[index.row()].id, index.column(), str(value))
        QTimer.singleShot(0, self, lambda: self.typed.emit(*told))
        return True

    def _remarks(self, light_reading: LightReading) -> str:
        told = []
        if light_reading.lux < self._resolution:
            told.append(tr("Below the smallest step of the meter; it counts as that much."))
        if light_reading.clock_wrong:
            told.append(tr("The clock of the meter was wrong."))
        if light_reading.x is None:
            told.append(tr("It is at no point of the lot."))
        return " ".join(told)


class ReadingTable(QTableView):
    """The table itself; Delete takes the chosen readings away."""

    removed = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.readings = ReadingModel(self)
        self.setModel(self.readings)
        self.setAccessibleName(tr("Readings"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(row_px(32))
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        head.setMinimumSectionSize(px(40))

    def show_readings(
        self, taken: Sequence[LightReading], resolution: float, *, writable: bool
    ) -> None:
        """Show readings; where one was in the table it stays so."""
        row, column = self.currentIndex().row(), self.currentIndex().column()
        self.readings.show_readings(taken, resolution, writable=writable)
        shown = min(max(len(taken), 1), _ROWS_SHOWN)
        self.setFixedHeight(px(32) * shown + self.horizontalHeader().sizeHint().height() + px(6))
        self.setVisible(bool(taken))
        if row >= 0 and taken:
            self.setCurrentIndex(self.readings.index(min(row, len(taken) - 1), column))

    def chosen(self) -> list[LightReadingId]:
        """Return the readings of the chosen rows."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.readings.reading(row).id for row in rows]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the chosen readings away with Delete."""
        if event.key() == Qt.Key.Key_Delete and event.isAutoRepeat():
            event.accept()  # a key that is held takes away what was chosen, and no more
        elif event.key() == Qt.Key.Key_Delete and self.chosen():
            self.removed.emit(self.chosen())
        else:
            super().keyPressEvent(event)


def _number(light_reading: LightReading) -> str:
    return as_read(light_reading.lux, light_reading.unit).removesuffix(f" {light_reading.unit}")


def _time(light_reading: LightReading) -> str:
    told = "" if light_reading.at is None else time_of_day(light_reading.at)
    return f"{told} !".strip() if light_reading.clock_wrong else told
