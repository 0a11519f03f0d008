"""What is said of the chosen markers: the fields their kind has, written as they are typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.domain.fields import abouts
from cpted_audit.domain.length import METRES_PER_UNIT, LengthUnit
from cpted_audit.domain.plans.marker import Marker, MarkerState
from cpted_audit.domain.plans.marker_kinds import MarkerField, info_of, sort_words
from cpted_audit.domain.plans.wall_kinds import WALL_KINDS
from cpted_audit.session.things.conditions import said_by_row
from cpted_audit.ui.headline_words import found_words
from cpted_audit.ui.plans.controller import PlanController
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.widgets.spin import DoubleSpinBox
from cpted_audit.ui.words import QT_TR_NOOP, day, tr

STATE_WORDS = {
    MarkerState.UNCHECKED: QT_TR_NOOP("Unchecked"),
    MarkerState.IN_ORDER: QT_TR_NOOP("In order"),
    MarkerState.DEFECT: QT_TR_NOOP("Defect"),
    MarkerState.MISSING: QT_TR_NOOP("Missing"),
}
OPEN_WORDS: dict[bool | None, str] = {
    None: QT_TR_NOOP("As the sight study says"),
    True: QT_TR_NOOP("Always open"),
    False: QT_TR_NOOP("Always shut"),
}
WALL_WORDS = {info.kind: info.words for info in WALL_KINDS}


class MarkerNumber(NamedTuple):
    """A number of a marker: its field, words, unit, least, most, step; lengths follow the unit."""

    field: MarkerField
    words: str
    least: float
    most: float
    step: float
    suffix: str
    length: bool = False
    decimals: int = 0


_KNOWN = abouts(Marker)
NUMBERS: tuple[MarkerNumber, ...] = (
    MarkerNumber(MarkerField.DIRECTION, _KNOWN[MarkerField.DIRECTION].words, -360, 360, 5, "°"),
    MarkerNumber(
        MarkerField.FIELD_OF_VIEW, _KNOWN[MarkerField.FIELD_OF_VIEW].words, 1, 360, 5, "°"
    ),
    MarkerNumber(MarkerField.REACH, _KNOWN[MarkerField.REACH].words, 0, 10_000, 5, "", length=True),
    MarkerNumber(
        MarkerField.RESOLUTION, _KNOWN[MarkerField.RESOLUTION].words, 16, 100_000, 160, " px"
    ),
    MarkerNumber(
        MarkerField.OPENING,
        _KNOWN[MarkerField.OPENING].words,
        0.1,
        300,
        0.5,
        "",
        length=True,
        decimals=1,
    ),
)


class MarkerForm(QWidget):
    """Shows the fields of the chosen markers and tells each change as (name, value)."""

    changed = Signal(str, object)

    def __init__(self, controller: PlanController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._title = text_label("", "strong", wrap=True)
        self._where = text_label("", "muted", wrap=True)
        self._known = text_label("", wrap=True)
        self._known.setProperty("role", "error")  # it is no complaint that has to be said
        self._known.setAccessibleDescription(tr("What its row says"))
        self._label = QLineEdit()
        self._note = QPlainTextEdit()
        self._note.setFixedHeight(px(72))
        self._note.setTabChangesFocus(True)
        self._state = QComboBox()
        self._open = QComboBox()
        self._wall = QComboBox()
        self._numbers = {number_field.field: self._spin(number_field) for number_field in NUMBERS}
        self._form = QFormLayout()
        self._error = text_label("", "error", wrap=True)
        self._shown: list[str] = []
        self._lay_out()
        self._connect()

    def show_markers(self, chosen: Sequence[Marker], where: str) -> None:
        """Show markers; `where` is their position in words."""
        self.setVisible(bool(chosen))
        if not chosen:
            return
        first = chosen[0]
        fields = set(info_of(first.kind).fields)
        for marker in chosen[1:]:
            fields &= set(info_of(marker.kind).fields)
        one_kind = len({marker.kind for marker in chosen}) == 1
        one_wall = len({marker.wall for marker in chosen}) == 1
        words = tr(sort_words(first.kind, first.wall) if one_wall else info_of(first.kind).words)
        self._title.setText(
            words if len(chosen) == 1
            else tr("{count} × {kind}", count=len(chosen), kind=words) if one_kind
            else tr("{count} markers", count=len(chosen))
        )  # fmt: skip
        self._show_known(chosen)
        self._where.setText(where)
        self._where.setVisible(bool(where))
        self._fill(chosen, fields)

    @property
    def title(self) -> str:
        """What is chosen: its kind, or how many there are."""
        return self._title.text()

    @property
    def known(self) -> str:
        """What the row of the one marker chosen says against it, or an empty text."""
        return "" if self._known.isHidden() else self._known.text()

    def _show_known(self, chosen: Sequence[Marker]) -> None:
        """Say what the row of a single marker says against the thing, such as that it expired."""
        known = said_by_row(self._controller.session, chosen[0]) if len(chosen) == 1 else None
        words = "" if known is None else found_words(known.condition)
        if known is not None and known.on is not None and known.verdict.dated:
            words = tr("{found}, {day}", found=words, day=day(known.on))
        self._known.setText(tr("✕ Its row says: {found}", found=words) if words else "")
        self._known.setVisible(bool(words))

    def _fill(self, chosen: Sequence[Marker], fields: set[MarkerField]) -> None:
        single = len(chosen) == 1
        ids: list[str] = [marker.id for marker in chosen]
        same, self._shown = ids == self._shown, ids
        if not same:
            self._error.setText("")
        self._form.setRowVisible(self._label, single)
        self._form.setRowVisible(self._state, MarkerField.STATE in fields)
        self._form.setRowVisible(self._open, MarkerField.STANDS_OPEN in fields)
        self._form.setRowVisible(self._wall, MarkerField.WALL in fields)
        if not self._label.hasFocus() or self._label.text() != chosen[0].label:
            self._label.setText(chosen[0].label if single else "")
        note = _common(chosen, "note") or ""
        if self._note.toPlainText() != note:
            self._quietly(self._note, lambda: self._note.setPlainText(note))
        for box, name in self._boxes():
            value = _common(chosen, name)
            self._quietly(box, partial(box.setCurrentIndex, box.findData(value)))
        for number in NUMBERS:
            spin = self._numbers[number.field]
            alike = len({getattr(marker, number.field.value) for marker in chosen}) == 1
            self._form.setRowVisible(spin, number.field in fields and alike)
            if alike:
                value = _common(chosen, number.field.value) or 0.0
                spin.setSuffix(self._suffix(number))
                if not (same and spin.complaint()):  # what was refused stays to be mended
                    self._quietly(spin, partial(spin.setValue, value / self._metres(number)))

    def first_field(self) -> QWidget | None:
        """Return the first field that is shown, or None."""
        fields = (self._label, self._note, *(box for box, _ in self._boxes()))
        return next((field for field in fields if field.isVisible() and field.isEnabled()), None)

    def focus_label(self) -> None:
        """Put the cursor into the label."""
        self._label.setFocus()
        self._label.selectAll()

    def _metres(self, number: MarkerNumber) -> float:
        return METRES_PER_UNIT[self._controller.unit] if number.length else 1.0

    def _suffix(self, number: MarkerNumber) -> str:
        if not number.length:
            return number.suffix
        return " ft" if self._controller.unit is LengthUnit.FEET else " m"

    def _quietly(self, widget: QWidget, change: Callable[[], object]) -> None:
        widget.blockSignals(True)
        change()
        widget.blockSignals(False)

    def _spin(self, number: MarkerNumber) -> DoubleSpinBox:
        spin = DoubleSpinBox(number.least, number.most)
        spin.setDecimals(number.decimals)
        spin.setSingleStep(number.step)
        spin.setSuffix(self._suffix(number))
        spin.setKeyboardTracking(False)
        spin.setAccessibleName(tr(number.words))
        spin.setMinimumHeight(px(36))
        spin.setWrapping(number.field is MarkerField.DIRECTION)
        if number.field is MarkerField.REACH:
            spin.setSpecialValueText(tr("no limit"))  # shown for 0
        return spin

    def _connect(self) -> None:
        self._label.textEdited.connect(lambda text: self.changed.emit("label", text))
        self._note.textChanged.connect(lambda: self.changed.emit("note", self._note.toPlainText()))
        for box, name in self._boxes():
            box.activated.connect(
                lambda _row, box=box, name=name: self.changed.emit(name, box.currentData())
            )
        for number in NUMBERS:
            spin = self._numbers[number.field]
            spin.valueChanged.connect(lambda value, one=number: self._tell(one, value))
            spin.refused.connect(self._error.setText)

    def _boxes(self) -> tuple[tuple[QComboBox, str], ...]:
        """Return the lists to choose from, each with its field."""
        return (self._state, "state"), (self._open, "stands_open"), (self._wall, "wall")

    def _tell(self, number: MarkerNumber, value: float) -> None:
        whole = number.field is MarkerField.RESOLUTION
        told: Any = round(value) if whole else round(value * self._metres(number), 3)
        if number.field is MarkerField.REACH and not value:
            told = None
        self.changed.emit(number.field.value, told)

    def _lay_out(self) -> None:
        lists: tuple[tuple[QComboBox, Mapping[Any, str]], ...] = (
            (self._state, STATE_WORDS), (self._open, OPEN_WORDS), (self._wall, WALL_WORDS),
        )  # fmt: skip
        for box, words in lists:
            for value, text in words.items():
                box.addItem(tr(text), value)
            box.setMinimumHeight(px(36))
        self._label.setMinimumHeight(px(36))
        named: tuple[tuple[QWidget, str], ...] = (
            (self._label, tr("Label")), (self._note, tr("Note")), (self._state, tr("State")),
            (self._open, tr("Door stands")), (self._wall, tr("Kind of wall")),
        )  # fmt: skip
        for widget, name in named:
            widget.setAccessibleName(name)
            self._form.addRow(text_label(name, "muted"), widget)
        for number in NUMBERS:
            self._form.addRow(text_label(tr(number.words), "muted"), self._numbers[number.field])
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._form.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._where)
        column.addWidget(self._known)
        column.addLayout(self._form)
        column.addWidget(self._error)
        writable = not self._controller.read_only
        boxes = (box for box, _ in self._boxes())
        for control in (*boxes, *self._numbers.values()):
            control.setEnabled(writable)
        self._label.setReadOnly(not writable)
        self._note.setReadOnly(not writable)


def _common(chosen: Sequence[Marker], field: str) -> Any:  # noqa: ANN401 - any field
    """Return what all the markers say of a field, or None where they differ."""
    values = {getattr(marker, field) for marker in chosen}
    return values.pop() if len(values) == 1 else None
