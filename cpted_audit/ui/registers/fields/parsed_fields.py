"""Fields whose values are read from text: numbers, days, contents; and the field of a column."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from cpted_audit import clock
from cpted_audit.domain.registers.access import Content
from cpted_audit.domain.registers.columns import Column, ColumnType, LinkTo
from cpted_audit.domain.registers.values import parse_value
from cpted_audit.errors import AuditError
from cpted_audit.ui.registers.fields.fields import (
    FIELD_HEIGHT,
    LONG_TEXTS,
    ChoiceField,
    ChoicesField,
    Field,
    LineField,
    LinkField,
    LongField,
    Options,
)
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.date_edit import typed_day
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import day, said, tr

_EXAMPLE = date(2026, 11, 18)
"""The day that shows how days are written here."""


class ContentsField(LongField):
    """What is in a key box: a line for each thing, with how many; told when the field is left."""

    def __init__(self, column: Column, parent: QWidget | None = None) -> None:
        super().__init__(column, parent)
        self.text.textChanged.disconnect()
        self.text.setPlaceholderText(tr("2 × grand master"))
        self.text.installEventFilter(self)
        self._shown: tuple[Content, ...] = ()

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - a value of the column's type
        """Show things, one a line."""
        if not self.text.hasFocus() or self._shown != tuple(value or ()):
            self._shown = tuple(value or ())
            super().show_value(
                "\n".join(f"{content.pieces} × {content.what}" for content in self._shown)
            )

    def value(self) -> Any:  # noqa: ANN401 - not a text here
        """Return the things."""
        return parse_value(self.column, self.text.toPlainText(), _NO_NAMES)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell the things when the field is left."""
        if event.type() == QEvent.Type.FocusOut and self.value() != self._shown:
            self._shown = self.value()
            self.edited.emit(self._shown)
        return super().eventFilter(watched, event)


class NumberField(LineField):
    """A whole number, or nothing."""

    def __init__(self, column: Column, parent: QWidget | None = None) -> None:
        super().__init__(column, parent)
        self.line.textEdited.disconnect()
        self.line.editingFinished.connect(self._tell)
        self._shown: int | None = None

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - a value of the column's type
        """Show a number; what was refused stays while nothing else is stored."""
        if self.unread and value == self._shown:
            return
        self.unread, self._shown = False, value
        super().show_value("" if value is None else str(value))

    def show_stand_in(self, words: str) -> None:
        """Say in the empty field what holds where nobody said another number."""
        self.line.setPlaceholderText(words)

    def value(self) -> Any:  # noqa: ANN401 - not a text here
        """Return the number; raises AuditError for what is none."""
        return parse_value(self.column, self.line.text(), _NO_NAMES)

    def _tell(self) -> None:
        _tell_parsed(self, self._shown, self.show_value)


class DateField(Field):
    """A day, typed in any usual way or put in as today; empty where nobody said it."""

    def __init__(
        self, column: Column, parent: QWidget | None = None, *, compact: bool = False
    ) -> None:
        super().__init__(column, parent)
        self.line = QLineEdit()
        self.line.setPlaceholderText(tr("like {example}", example=day(_EXAMPLE)))
        self._take(self.line)
        self._today = QPushButton(tr("Today"))
        self._today.setAccessibleName(tr("{field}: today", field=tr(column.words)))
        self._today.setMinimumHeight(px(FIELD_HEIGHT))
        self._today.clicked.connect(self._put_today)
        self._row.addWidget(self._today)
        self._today.setHidden(compact)
        self._shown: date | None = None
        self.line.editingFinished.connect(self._tell)

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - a value of the column's type
        """Show a day as the region writes it; what was refused stays while nothing is stored."""
        if self.unread and value == self._shown:
            return
        self.unread, self._shown = False, value
        text = "" if value is None else day(value)
        if not self.line.hasFocus() or self.line.text() != text:
            self.line.setText(text)

    def value(self) -> Any:  # noqa: ANN401 - a value of the column's type
        """Return the day; raises AuditError for what is none."""
        text = self.line.text().strip()
        said = typed_day(text).isoformat() if text else ""
        return parse_value(self.column, said, _NO_NAMES)

    def set_writable(self, writable: bool) -> None:
        """Let it be typed into; it can be read and copied in any case."""
        self.line.setReadOnly(not writable)
        self._today.setEnabled(writable)

    def _put_today(self) -> None:
        self.line.setText(day(clock.today()))
        self._tell()

    def _tell(self) -> None:
        _tell_parsed(self, self._shown, self.show_value)


class ReadField(Field):
    """What other records or the plan say; nobody writes it here."""

    def __init__(self, column: Column, parent: QWidget | None = None) -> None:
        super().__init__(column, parent)
        self._label = text_label("", wrap=True)
        self._row.addWidget(self._label, 1)

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - a value of the column's type
        """Show a text."""
        self._label.setText(value or "–")

    def value(self) -> None:
        """Return nothing: there is nothing to write."""


class _NoNames:
    """Knows no record; for values that name none."""

    def name(self, link: LinkTo, record_id: str) -> str:
        return ""

    def find(self, link: LinkTo, text: str, within: str | None) -> list[str]:
        return []

    def derived(self, record: Any, field: str) -> str:  # noqa: ANN401 - any record
        return ""


_NO_NAMES = _NoNames()


def _tell_parsed(field: Field, shown: object, show: Callable[[Any], None]) -> None:
    """Tell what was typed when it is another value, or refuse it: it stays to be mended."""
    try:
        value = field.value()
    except AuditError as error:
        field.unread = True
        field.refused.emit(said(error))
        return
    if field.unread:
        field.unread = False
        field.refused.emit("")
    if value != shown:
        show(value)
        field.edited.emit(value)


def make_field(column: Column, options: Options, *, compact: bool = False) -> Field:
    """Return a field for a column; `compact` is for a cell of a table."""
    match column.type:
        case ColumnType.CHOICE:
            words = {value: tr(text) for value, text in (column.choices or {}).items()}
            return ChoiceField(column, words)
        case ColumnType.YES_NO:
            return ChoiceField(column, {True: tr("Yes"), False: tr("No")})
        case ColumnType.CHOICES:
            return ChoicesField(column)
        case ColumnType.NUMBER:
            return NumberField(column)
        case ColumnType.DATE:
            return DateField(column, compact=compact)
        case ColumnType.LINK if column.link is not None:
            return LinkField(column, options(column.link))
        case ColumnType.CONTENTS:
            return ContentsField(column)
        case ColumnType.TEXT:
            long = column.field in LONG_TEXTS and not compact
            return LongField(column) if long else LineField(column)
    return ReadField(column)
