"""Fields that write one value of a record: in the form, in a cell, and for many rows at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from html import escape
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.domain.registers.columns import Column, LinkTo
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.choice_line import let_find
from cpted_audit.ui.widgets.flow import FlowLayout
from cpted_audit.ui.words import tr

FIELD_HEIGHT = 36
LONG_TEXTS = frozenset({"note", "detail", "contents"})
"""Fields that are given several lines."""

Options = Callable[[LinkTo], Sequence[tuple[str, str]]]
"""Says what a link can lead to: names and ids."""


class Field(QWidget):
    """One value; `edited` carries it as it is typed, `refused` a sentence where it is none."""

    edited = Signal(object)
    refused = Signal(str)

    def __init__(self, column: Column, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = column
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(px(4))
        self._row = QHBoxLayout()
        self._row.setSpacing(px(6))
        self._whole.addLayout(self._row)
        self.unread = False
        """Whether something stands in it that was refused; what is stored is another value."""

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - a value of the column's type
        """Show a value without telling it."""
        raise NotImplementedError

    def value(self) -> Any:  # noqa: ANN401 - a value of the column's type
        """Return what stands in the field; raises AuditError where it is no value."""
        raise NotImplementedError

    def set_writable(self, writable: bool) -> None:
        """Let it be changed, or only be read."""
        self.setEnabled(writable)

    def put_below(self, told: QWidget) -> None:
        """Show below the field what is told of it, so that both are seen together."""
        self._whole.addWidget(told)

    def show_stand_in(self, words: str) -> None:
        """Say what holds where nobody said anything; choices and numbers can."""

    def _take(self, control: QWidget, name: str | None = None) -> None:
        """Make a control the field's own, named as its column is."""
        control.setAccessibleName(name or tr(self.column.words))
        control.setMinimumHeight(px(FIELD_HEIGHT))
        self._row.addWidget(control, 1)
        self.setFocusProxy(control)


class LineField(Field):
    """A text of one line."""

    def __init__(self, column: Column, parent: QWidget | None = None) -> None:
        super().__init__(column, parent)
        self.line = QLineEdit()
        self._take(self.line)
        self.line.textEdited.connect(self.edited.emit)

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - a value of the column's type
        """Show a text; the cursor stays where it is when it is there already."""
        if self.line.text() != (value or ""):
            self.line.setText(value or "")
            self.line.setCursorPosition(0)

    def value(self) -> str:
        """Return the text."""
        return self.line.text()

    def set_writable(self, writable: bool) -> None:
        """Let it be typed into; it can be read and copied in any case."""
        self.line.setReadOnly(not writable)


class LongField(Field):
    """A text of several lines."""

    def __init__(self, column: Column, parent: QWidget | None = None) -> None:
        super().__init__(column, parent)
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self._take(self.text)
        self.text.setFixedHeight(px(68))
        self.text.textChanged.connect(lambda: self.edited.emit(self.text.toPlainText()))

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - a value of the column's type
        """Show a text; the cursor stays where it is when it is there already."""
        if self.text.toPlainText() != (value or ""):
            self.text.blockSignals(True)
            self.text.setPlainText(value or "")
            self.text.blockSignals(False)

    def value(self) -> str:
        """Return the text."""
        return self.text.toPlainText()

    def set_writable(self, writable: bool) -> None:
        """Let it be typed into; it can be read and copied in any case."""
        self.text.setReadOnly(not writable)


class QuietCombo(QComboBox):
    """A box that may be narrower than its longest words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    def event(self, event: QEvent) -> bool:
        """Tell the whole words where the mouse rests: they may be cut."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            # Names come from files: escaped, they are never run as markup.
            tip = f"<span>{escape(self.currentText())}</span>"
            QToolTip.showText(event.globalPos(), tip, self)
            return True
        return super().event(event)


class ChoiceField(Field):
    """One of several words, or none where that is allowed."""

    def __init__(
        self, column: Column, choices: Mapping[Any, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(column, parent)
        self.box = QuietCombo()
        if column.optional:
            self.box.addItem("–", None)
        for value, words in choices.items():
            self.box.addItem(words, value)
        self._take(self.box)
        self.box.activated.connect(lambda _row: self.edited.emit(self.value()))

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - a value of the column's type
        """Show a choice; an unknown one shows none."""
        rows = range(self.box.count())
        self.box.setCurrentIndex(next((row for row in rows if self.box.itemData(row) == value), -1))

    def show_stand_in(self, words: str) -> None:
        """Say what holds where nothing is chosen."""
        if self.column.optional:
            self.box.setItemText(0, words)

    def value(self) -> Any:  # noqa: ANN401 - a value of the column's type
        """Return the choice; a member of an enum that is a text comes back as that member."""
        text = self.box.currentData()
        known: Mapping[Any, str] = self.column.choices or {}
        return next((one for one in known if one == text), text)


class ChoicesField(Field):
    """Several of several words, each pressed in or out."""

    def __init__(self, column: Column, parent: QWidget | None = None) -> None:
        super().__init__(column, parent)
        holder = QWidget()
        flow = FlowLayout(holder, spacing=4)
        self._chips: dict[Any, QPushButton] = {}
        for value, words in (column.choices or {}).items():
            chip = QPushButton(tr(words))
            chip.setCheckable(True)
            chip.setProperty("kind", "filter")
            chip.setAccessibleName(f"{tr(column.words)}: {tr(words)}")
            chip.clicked.connect(lambda _checked: self.edited.emit(self.value()))
            self._chips[value] = chip
            flow.addWidget(chip)
        self._row.addWidget(holder, 1)
        self.setFocusProxy(next(iter(self._chips.values())))

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - a value of the column's type
        """Press in what is among the values."""
        for one, chip in self._chips.items():
            chip.setChecked(one in (value or ()))

    def value(self) -> Any:  # noqa: ANN401 - a value of the column's type
        """Return what is pressed in, in its order."""
        return tuple(one for one, chip in self._chips.items() if chip.isChecked())


class LinkField(ChoiceField):
    """Another record, found by typing a part of its name."""

    def __init__(
        self, column: Column, options: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(column, {key: name for name, key in options}, parent)
        let_find(self.box).setAccessibleName(tr(column.words))

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - a value of the column's type
        """Show a record from the beginning of its name."""
        super().show_value(value)
        self._show_beginning()

    def show_stand_in(self, words: str) -> None:
        """Say what holds where nothing is chosen."""
        super().show_stand_in(words)
        self._show_beginning()

    def _show_beginning(self) -> None:
        line = self.box.lineEdit()
        if line is not None and not line.hasFocus():
            line.setCursorPosition(0)

    def offer(self, options: Sequence[tuple[str, str]]) -> None:
        """Offer other records, keeping the one that is chosen."""
        chosen = self.box.currentData()
        first = 1 if self.column.optional else 0
        offered = [self.box.itemData(row) for row in range(first, self.box.count())]
        names = [self.box.itemText(row) for row in range(first, self.box.count())]
        if (names, offered) == ([name for name, _ in options], [key for _, key in options]):
            return
        while self.box.count() > first:
            self.box.removeItem(first)
        for name, key in options:
            self.box.addItem(name, key)
        self.show_value(chosen)
