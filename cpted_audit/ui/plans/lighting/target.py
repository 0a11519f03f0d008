"""The target of a survey in a form: one of the known ones, or numbers of one's own."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.domain.plans.lighting import (
    CHECK_TARGET,
    LIGHT_TARGETS,
    LightTarget,
    LightUnit,
    from_lux,
    to_lux,
)
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.widgets.spin import DoubleSpinBox
from cpted_audit.ui.words import QT_TR_NOOP, tr

OWN = "own"
OWN_NAME = QT_TR_NOOP("Custom target")
OWN_SOURCE = QT_TR_NOOP("Chosen by the auditor.")
_MOST, _MOST_RATIO = 20_000.0, 1_000.0
_LABELS = 164
"""How wide the words before the fields are, so that forms below each other stand in line."""


def form_label(words: str) -> QLabel:
    """Return the words before a field."""
    label = text_label(words, "muted", wrap=True)
    label.setMinimumWidth(px(_LABELS))
    return label


class LightSpin(DoubleSpinBox):
    """A box for an amount of light; one that nobody touches keeps its lux to the last digit."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(0, _MOST, parent)
        self._lux = 0.0
        self._unit = LightUnit.FOOT_CANDLES
        self.setAccessibleName(name)
        self.setMinimumHeight(px(36))

    def show_light(self, lux: float, unit: LightUnit) -> None:
        """Show so much light in a unit, with the decimals that it needs."""
        self._lux, self._unit = lux, unit
        shown = from_lux(lux, unit)
        places = next((one for one in range(1, 4) if round(shown, one) == round(shown, 6)), 3)
        blocked = self.blockSignals(True)
        self.setDecimals(max(places, 2 if unit is LightUnit.FOOT_CANDLES else 1))
        self.setSuffix(f" {unit}")
        self.setValue(shown)
        self.blockSignals(blocked)

    def lux(self) -> float:
        """Return the light in lux, as it was shown where it was not changed."""
        untouched = round(from_lux(self._lux, self._unit), self.decimals()) == self.value()
        return self._lux if untouched else to_lux(self.value(), self._unit)


class TargetForm(QWidget):
    """Shows a target with its source; changed numbers make it one's own."""

    def __init__(self, target: LightTarget, unit: LightUnit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = target.id
        self._unit = unit
        self.choice = QComboBox()
        self.name = QLineEdit()
        self.average = LightSpin(tr("Average at least"))
        self.ratio = DoubleSpinBox(0, _MOST_RATIO)
        self.lowest = LightSpin(tr("Lowest at least"))
        self.source = QPlainTextEdit()
        self._lay_out()
        for known in LIGHT_TARGETS:
            self.choice.addItem(tr(known.name), known)
        if target not in LIGHT_TARGETS:
            self.choice.addItem(target.name, target)
        self.choice.setCurrentIndex(self._row(target))
        self._show(target)
        self.choice.activated.connect(lambda _row: self._show(self.choice.currentData()))
        for spin in (self.average, self.ratio, self.lowest):
            spin.valueChanged.connect(self._make_own)

    def show_unit(self, unit: LightUnit) -> None:
        """Show the same light in another unit."""
        self._unit = unit
        for spin in (self.average, self.lowest):
            spin.show_light(spin.lux(), unit)

    def target(self) -> LightTarget:
        """Return the target as it is told."""
        ratio, lowest = self.ratio.value(), self.lowest.lux()
        told = LightTarget(
            id=self._id, name=self.name.text().strip(), average_min=self.average.lux(),
            uniformity_max=ratio or None, minimum_min=lowest or None,
            source=self.source.toPlainText().strip(),
        )  # fmt: skip
        return next((one for one in LIGHT_TARGETS if one == told), told)

    def _row(self, target: LightTarget) -> int:
        rows = range(self.choice.count())
        return next(row for row in rows if self.choice.itemData(row) == target)

    def _show(self, target: LightTarget) -> None:
        self._id = target.id
        self.name.setText(target.name)
        self.source.setPlainText(target.source)
        self.average.show_light(target.average_min, self._unit)
        self.lowest.show_light(target.minimum_min or 0.0, self._unit)
        blocked = self.ratio.blockSignals(True)
        self.ratio.setValue(target.uniformity_max or 0.0)
        self.ratio.blockSignals(blocked)

    def _make_own(self) -> None:
        """Give changed numbers a name and a source of their own, unless they have them."""
        known = next((one for one in LIGHT_TARGETS if one.id == self._id), None)
        self._id = OWN
        if known is not None and self.name.text() == known.name:
            self.name.setText(tr(OWN_NAME))
        if known is not None and self.source.toPlainText() == known.source:
            self.source.setPlainText(tr(OWN_SOURCE))

    def _lay_out(self) -> None:
        self.ratio.setDecimals(1)
        self.ratio.setSuffix(" : 1")
        self.source.setTabChangesFocus(True)
        self.source.setFixedHeight(px(84))
        for spin in (self.ratio, self.lowest):
            spin.setSpecialValueText(tr("not asked"))
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        rows: tuple[tuple[QWidget, str], ...] = (
            (self.choice, tr("Target")), (self.name, tr("Its name")),
            (self.average, self.average.accessibleName()),
            (self.ratio, tr("Average to lowest at most")),
            (self.lowest, self.lowest.accessibleName()),
            (self.source, tr("Source")),
        )  # fmt: skip
        for widget, words in rows:
            widget.setAccessibleName(words)
            widget.setMinimumHeight(max(px(36), widget.minimumHeight()))
            form.addRow(form_label(words), widget)
        self.choice.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(form)
        column.addWidget(text_label(tr(CHECK_TARGET), "muted", wrap=True))
