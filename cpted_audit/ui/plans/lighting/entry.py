"""One line to type readings into: the point, what the meter shows, and Enter to the next point."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from cpted_audit.analysis.lighting.lot_grid import LotGrid, LotPoint, ReadingOrder
from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.lighting import LightUnit
from cpted_audit.ui.theme import is_touched, px
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.widgets.spin import NumberPad
from cpted_audit.ui.words import QT_TR_NOOP, tr

ORDER_WORDS = {
    ReadingOrder.THERE_AND_BACK: QT_TR_NOOP("Row by row, there and back"),
    ReadingOrder.STRAIGHT: QT_TR_NOOP("Row by row, each from the left"),
}


class LightEntry(QWidget):
    """Tells (point's name, what was typed); goes on to the next point by itself."""

    entered = Signal(str, str)
    moved = Signal()
    """Another point is to be read next."""
    left = Signal()
    """Esc was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid: LotGrid | None = None
        self.point = QLineEdit()
        self.value = QLineEdit()
        self._unit = text_label("", "muted")
        self.order = QComboBox()
        self.pick = QPushButton(tr("Choose points on the plan"))
        self.pick.setCheckable(True)
        self._lay_out()
        self.value.returnPressed.connect(self._enter)
        self.point.returnPressed.connect(self.focus_value)
        self.point.textEdited.connect(self.moved)

    def show_lot(self, grid: LotGrid | None, unit: LightUnit, taken: Collection[str]) -> None:
        """Offer the points of a lot; begins at the first that has no reading."""
        self._grid = grid
        self._unit.setText(tr("Reading in {unit}", unit=unit))
        self.value.setAccessibleName(self._unit.text())
        if not self.point.text() and not self.point.hasFocus():
            self._go_on("", taken)

    def forget(self) -> None:
        """Begin anew, as for another survey."""
        self.point.clear()
        self.value.clear()

    def current(self) -> LotPoint | None:
        """Return the point to be read next, or None where its name is no point's."""
        return None if self._grid is None else self._grid.named(self.point.text())

    def go_to(self, at: Point) -> None:
        """Take the point of the lot nearest to where one clicked; the number comes next."""
        if self._grid is not None:
            self.point.setText(self._grid.nearest(at).name)
            self.moved.emit()
            self.focus_value()

    def go_on(self, taken: Collection[str]) -> None:
        """Go to the next point without a reading; what was typed is done with."""
        self.value.clear()
        self._go_on(self.point.text(), taken)
        self.focus_value()

    def focus_value(self) -> None:
        """Put the cursor where the number is typed."""
        self.value.setFocus()
        self.value.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the line with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _go_on(self, name: str, taken: Collection[str]) -> None:
        if self._grid is None:
            self.point.clear()
            return
        order = ReadingOrder(self.order.currentData())
        following = self._grid.after(name, order, taken) or self._grid.after("", order, taken)
        self.point.setText("" if following is None else following.name)
        self.moved.emit()

    def _enter(self) -> None:
        if self.value.text().strip():
            self.entered.emit(self.point.text(), self.value.text())

    def _lay_out(self) -> None:
        for order, words in ORDER_WORDS.items():
            self.order.addItem(tr(words), order)
        self.order.setAccessibleName(tr("Order of the points"))
        self.order.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.point.setAccessibleName(tr("Point"))
        for widget in (self.point, self.value, self.order, self.pick):
            widget.setMinimumHeight(px(36))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        grid.addWidget(text_label(tr("Point"), "muted"), 0, 0)
        grid.addWidget(self._unit, 0, 1)
        grid.addWidget(self.point, 1, 0)
        grid.addWidget(self.value, 1, 1)
        grid.addWidget(self.order, 2, 0, 1, 2)
        grid.addWidget(self.pick, 3, 0, 1, 2)
        if is_touched():
            pad = NumberPad(self.value)
            pad.entered.connect(self._enter)
            grid.addWidget(pad, 4, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 2)
