"""What is said of a lighting survey beside its readings, in one dialog and one step."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.domain.length import METRES_PER_UNIT, LengthUnit, length_text
from cpted_audit.domain.plans.lighting import (
    CHECK_TARGET,
    LIGHT_TARGETS,
    LightSurvey,
    LightTarget,
    LightUnit,
    from_lux,
    to_lux,
)
from cpted_audit.session.lighting.surveys import SurveyChanges, grid_of_lot
from cpted_audit.session.plans.plans import find_plan
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import visits
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.date_edit import DateEdit
from cpted_audit.ui.widgets.fitting import TallDialog
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.widgets.spin import DoubleSpinBox
from cpted_audit.ui.words import QT_TR_NOOP, day, tr, word

# The target of a survey in a form: one of the known ones, or numbers of one's own.


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
        return next((light_target for light_target in LIGHT_TARGETS if light_target == told), told)

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
        known = next(
            (light_target for light_target in LIGHT_TARGETS if light_target.id == self._id), None
        )
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


UNIT_WORDS = {
    LightUnit.FOOT_CANDLES: QT_TR_NOOP("Foot-candles (fc)"),
    LightUnit.LUX: QT_TR_NOOP("Lux"),
}
_LONGEST = 10_000.0


class LightingDialog(TallDialog):
    """Asks for name, target, meter, date and the rest; `changes` is what is different."""

    def __init__(self, session: Session, survey: LightSurvey, parent: QWidget) -> None:
        super().__init__(tr("Lighting survey"), tr("Save"), parent)
        self._session = session
        self._survey = survey
        self.name = QLineEdit(survey.name)
        self.target = TargetForm(survey.target, survey.unit)
        self.unit = QComboBox()
        self.resolution = LightSpin(tr("Smallest step of the meter"))
        self.meter = QLineEdit(survey.meter)
        self.fixture = QLineEdit(survey.fixture)
        self.measured_on = DateEdit(survey.measured_on)
        self.visit = QComboBox()
        self.spacing = DoubleSpinBox(0, _LONGEST)
        self.note = QPlainTextEdit(survey.note)
        self._fill()
        self._lay_out()
        self.unit.currentIndexChanged.connect(self._follow_unit)
        self.name.setFocus()

    def changes(self) -> SurveyChanges:
        """Return everything as it is told; what was not touched is as it was.

        Raises AuditError for what is no date.
        """
        told: SurveyChanges = {
            "name": self.name.text(),
            "target": self.target.target(),
            "unit": self._unit(),
            "resolution": self.resolution.lux(),
            "meter": self.meter.text().strip(),
            "fixture": self.fixture.text().strip(),
            "measured_on": self._day(),
            "visit_id": self.visit.currentData(),
            "spacing": self._spacing(),
            "note": self.note.toPlainText(),
        }
        return told

    def _fill(self) -> None:
        survey = self._survey
        for unit, words in UNIT_WORDS.items():
            self.unit.addItem(tr(words), unit)
        self.unit.setCurrentIndex(self.unit.findData(survey.unit))
        self.resolution.show_light(survey.resolution, survey.unit)
        self._shown_day = self.measured_on.day()
        self.visit.addItem(tr("No visit"), None)
        for visit in visits(self._session):
            words = f"{word(visit.phase)}, {day(visit.on)}"
            self.visit.addItem(words, visit.id)
        self.visit.setCurrentIndex(max(0, self.visit.findData(survey.visit_id)))
        self._show_spacing()

    def _show_spacing(self) -> None:
        """Show the distance in feet or metres where the plan has a scale, else in pixels."""
        unit, scale = self._session.site.length_unit, self._scale()
        pixel = 1.0 if scale is None else scale / METRES_PER_UNIT[unit]
        self._pixel = pixel
        words = " px" if scale is None else " ft" if unit is LengthUnit.FEET else " m"
        self.spacing.setDecimals(1)
        self.spacing.setSuffix(words)
        self.spacing.setSpecialValueText(self._fitting(unit, scale))
        self.spacing.setValue((self._survey.spacing or 0.0) * pixel)
        self.spacing.setEnabled(self._survey.zone_id is not None)

    def _fitting(self, unit: LengthUnit, scale: float | None) -> str:
        grid = grid_of_lot(self._session, self._survey)
        if grid is None or scale is None or self._survey.spacing is not None:
            return tr("chosen by the lot's size")
        return tr("chosen by the lot's size: {length}", length=length_text(grid.side * scale, unit))

    def _scale(self) -> float | None:
        plan_id = self._survey.plan_id
        return None if plan_id is None else find_plan(self._session, plan_id).metres_per_pixel

    def _unit(self) -> LightUnit:
        unit: LightUnit = LightUnit(self.unit.currentData())
        return unit

    def _follow_unit(self) -> None:
        self.resolution.show_light(self.resolution.lux(), self._unit())
        self.target.show_unit(self._unit())

    def _day(self) -> date | None:
        told = self.measured_on.day()
        return self._survey.measured_on if told == self._shown_day else told

    def _spacing(self) -> float | None:
        before = self._survey.spacing
        if before is not None and round(before * self._pixel, 1) == self.spacing.value():
            return before
        return self.spacing.value() / self._pixel or None

    def _lay_out(self) -> None:
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(px(84))
        first, second = QFormLayout(), QFormLayout()
        top: tuple[tuple[QWidget, str], ...] = (
            (self.name, tr("Name")), (self.unit, tr("Unit of the meter")),
        )  # fmt: skip
        rest: tuple[tuple[QWidget, str], ...] = (
            (self.meter, tr("Meter")), (self.resolution, self.resolution.accessibleName()),
            (self.fixture, tr("Fixtures")), (self.measured_on, tr("Measured on")),
            (self.visit, tr("Visit")), (self.spacing, tr("Between points")),
            (self.note, tr("Note")),
        )  # fmt: skip
        for form, rows in ((first, top), (second, rest)):
            form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
            for widget, words in rows:
                widget.setAccessibleName(words)
                widget.setMinimumHeight(max(px(36), widget.minimumHeight()))
                form.addRow(form_label(words), widget)
        self.column.addLayout(first)
        self.column.addWidget(self.target)
        self.column.addLayout(second)
        self.column.addStretch()
