"""The form beside a register's table: every declared column of one record, or of many at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.domain.ids import MarkerId
from cpted_audit.domain.plans.marker import Marker
from cpted_audit.domain.registers.columns import Column, ColumnType, Record, Register
from cpted_audit.errors import AuditError
from cpted_audit.session.plans.markers import find_marker
from cpted_audit.session.registers.records import check_persons
from cpted_audit.ui.by_steps import Steps
from cpted_audit.ui.plans.place_sketch import PlaceSketch
from cpted_audit.ui.registers.controller import RegisterController
from cpted_audit.ui.registers.fields.doors_field import DoorsField
from cpted_audit.ui.registers.fields.fields import Field
from cpted_audit.ui.registers.fields.parsed_fields import make_field
from cpted_audit.ui.registers.fields.secret_field import SecretField
from cpted_audit.ui.theme import Theme, column_px, px
from cpted_audit.ui.widgets.complaint import blame
from cpted_audit.ui.widgets.fitting import scrolling, see_soon
from cpted_audit.ui.widgets.labels import live_label, text_label
from cpted_audit.ui.words import said, tr


class RecordSketch(PlaceSketch):
    """Shows where the marker of a record is, or hides; a click goes to the plan."""

    _marker: MarkerId | None = None

    def show_marker(self, marker_id: MarkerId | None) -> None:
        """Show where a marker is, in a moment."""
        if marker_id == self._marker and marker_id is not None:
            return
        self._marker = marker_id
        self.show_place(None)

    def refresh(self) -> None:
        """Draw it again: the marker or its plan has changed."""
        self.show_place(None)

    def sizeHint(self) -> QSize:
        """Return a landscape as wide as the form's fields."""
        return QSize(px(304), px(140))

    def found(self) -> list[Marker]:
        """Return the record's marker, where it still is."""
        marker = None if self._marker is None else find_marker(self._session, self._marker)
        return [] if marker is None else [marker]


MANY = frozenset({ColumnType.CHOICE, ColumnType.DATE, ColumnType.YES_NO})
"""Types of columns that are changed for several records at once."""
LEAST_WIDTH = 300
_ERROR_AT = 4
"""Where what could not be done stands among the heads: below title, place, clash and hint."""


class RecordForm(QFrame):
    """Shows the chosen records of one register and writes what is changed.

    `reveal_wanted` carries (record id, field) of a secret whose button is held.
    """

    reveal_wanted = Signal(str, str)
    copy_wanted = Signal(str, str)
    encrypt_wanted = Signal()
    refused = Signal(str)

    def __init__(
        self,
        register: Register,
        controller: RegisterController,
        theme: Theme,
        more: Sequence[QWidget] = (),
    ) -> None:
        super().__init__()
        self.setObjectName("side")
        self.register = register
        self._controller = controller
        self._chosen: Sequence[Record] = ()
        self._title = text_label("", "title", wrap=True)
        self._title.setMinimumWidth(1)  # a name without a space is cut here, not the fields below
        self._about = text_label("", "muted", wrap=True)
        self._clash = live_label("", wrap=True)
        self._clash.setProperty("role", "error")
        self._clash.setAccessibleDescription(tr("Level and place disagree"))
        self._hint = text_label("", "muted", wrap=True)
        self._error = text_label("", "error", wrap=True)
        self.sketch = RecordSketch(controller.session, theme)
        self._form = QFormLayout()
        self._labels: dict[str, QLabel] = {}
        self._fields: dict[str, Field] = {}
        self._more = more
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self._lay_out()

    @property
    def fields(self) -> Mapping[str, Field]:
        """The fields by the names of what they write."""
        return self._fields

    # Showing

    def show_records(self, chosen: Sequence[Record]) -> None:
        """Show one record, what several have in common, or that none is chosen."""
        if [one.id for one in chosen] != [one.id for one in self._chosen]:
            for field in self._fields.values():
                field.unread = False
        self._chosen = chosen
        if not any(field.unread for field in self._fields.values()):
            self._error.hide()
        self._title.setText(self._title_of(chosen))
        self._hint.setVisible(not chosen or len(chosen) > 1)
        self._hint.setText(
            tr("What is changed here is changed in all of them, as one step.") if chosen
            else tr("Choose a row to see and change what it says.")
        )  # fmt: skip
        first = chosen[0] if len(chosen) == 1 else None
        self._about.setText("" if first is None else self._controller.about(first))
        self._about.setVisible(bool(self._about.text()))
        self._clash.setText("" if first is None else self._controller.clash(first))
        self._clash.setVisible(bool(self._clash.text()))
        marker = None if first is None else getattr(first, "marker_id", None)
        self.sketch.show_marker(marker)
        self.sketch.setVisible(self.sketch.isVisible() and marker is not None)
        for widget in self._more:
            widget.setVisible(first is not None)
        for column in self.register.columns:
            self._show_field(column, chosen)

    def _show_field(self, column: Column, chosen: Sequence[Record]) -> None:
        field = self._fields[column.field]
        shown = bool(chosen) and (len(chosen) == 1 or column.type in MANY)
        self._form.setRowVisible(field, shown)
        if not shown:
            return
        if isinstance(field, SecretField):
            kept = bool(getattr(chosen[0], column.field))
            field.show_kept(encrypted=self._controller.encrypted, kept=kept)
        elif column.type is ColumnType.DERIVED:
            field.show_value(self._controller.names.derived(chosen[0], column.field))
        else:
            values = {getattr(one, column.field) for one in chosen}
            field.show_value(values.pop() if len(values) == 1 else None)
            self._show_plan_says(column, field, chosen)

    def _show_plan_says(self, column: Column, field: Field, chosen: Sequence[Record]) -> None:
        """Say beside an empty field what the plan says in its place."""
        if not column.follows_plan:
            return
        empty = len(chosen) == 1 and getattr(chosen[0], column.field) is None
        says = self._controller.names.derived(chosen[0], column.field) if empty else ""
        field.show_stand_in(tr("{value} (from the plan)", value=says) if says else "–")

    def _title_of(self, chosen: Sequence[Record]) -> str:
        if not chosen:
            return tr(self.register.words)
        if len(chosen) > 1:
            return tr("{count} rows", count=len(chosen))
        return self._controller.title(chosen[0])

    def focus_field(self, field: str) -> None:
        """Put the cursor into a field."""
        wanted = self._fields.get(field)
        if wanted is not None:
            wanted.setFocus(Qt.FocusReason.OtherFocusReason)
            see_soon(wanted)

    def complain(self, sentence: str) -> None:
        """Say above the fields what could not be done."""
        self._column.insertWidget(_ERROR_AT, self._error)
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))

    def _complain_at(self, field: Field, sentence: str) -> None:
        """Say below a field what was refused; it may stand far below the head of the form."""
        self.complain(sentence)
        blame(field, sentence, focus=False)
        if sentence:
            field.put_below(self._error)

    def refresh_options(self) -> None:
        """Offer in the links what there is now: another register has changed."""
        for column in self.register.columns:
            field = self._fields[column.field]
            if column.link is not None and hasattr(field, "offer"):
                field.offer(self._controller.options(column.link))

    # Writing

    def _write(self, column: Column, value: Any) -> None:  # noqa: ANN401 - a value of the column's type
        self.complain("")
        try:
            check_persons(self.register, {column.field: value})
        except AuditError as error:
            self.complain(said(error))  # a window would stop somebody who begins with “1st Sgt.”
            return
        typing = column.type is ColumnType.TEXT or column.type is ColumnType.SECRET
        self._controller.change(
            [one.id for one in self._chosen], self.register.key, column.field, value, typing=typing
        )

    # Laying out

    def _lay_out(self) -> None:
        self.setMinimumWidth(column_px(LEAST_WIDTH))
        area: QScrollArea = scrolling(self._body)
        self._body.setObjectName("sidecanvas")
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        column = self._column
        column.setContentsMargins(px(16), px(12), px(16), px(16))
        column.setSpacing(px(8))
        heads: tuple[QWidget, ...] = (
            self._title, self._about, self._clash, self._hint, self._error, self.sketch,
        )  # fmt: skip
        for widget in heads:
            column.addWidget(widget)
        self._error.hide()
        column.addLayout(self._form)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._form.setVerticalSpacing(px(8))
        self._form.setHorizontalSpacing(px(12))
        for one_more in self._more:
            column.addWidget(one_more)
        column.addStretch(1)
        self.sketch.setMaximumWidth(self.sketch.sizeHint().width())

    def add_fields(self) -> Steps[None]:
        """Add the field of each column, one a step; before that there is nothing to show."""
        for column in self.register.columns:
            self._add_field(column)
            yield None

    def _add_field(self, column: Column) -> None:
        field = self._field(column)
        field.set_writable(not self._controller.read_only)
        field.edited.connect(lambda value: self._write(column, value))
        field.refused.connect(lambda sentence: self._complain_at(field, sentence))
        label = text_label(tr(column.words), "muted", wrap=True)
        label.setMinimumWidth(px(96))
        self._fields[column.field] = field
        self._form.addRow(label, field)

    def _field(self, column: Column) -> Field:
        if column.type is ColumnType.SECRET:
            secret = SecretField(column)
            secret.reveal_wanted.connect(lambda: self._ask(self.reveal_wanted, column))
            secret.copy_wanted.connect(lambda: self._ask(self.copy_wanted, column))
            secret.encrypt_wanted.connect(self.encrypt_wanted)
            return secret
        if column.type is ColumnType.LINKS:
            return DoorsField(column, self._controller)
        return make_field(column, self._controller.options)

    def _ask(self, signal: Any, column: Column) -> None:  # noqa: ANN401 - a signal
        if len(self._chosen) == 1:
            signal.emit(self._chosen[0].id, column.field)
