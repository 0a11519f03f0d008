"""Which doors a key opens: their numbers, and a dialog that picks them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.domain.registers.columns import Column, LinkTo
from cpted_audit.ui.registers.controller import RegisterController
from cpted_audit.ui.registers.fields.fields import FIELD_HEIGHT, Field
from cpted_audit.ui.theme import px, row_px
from cpted_audit.ui.widgets.fitting import fit
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import tr


class DoorsField(Field):
    """Shows the doors and lets several be picked."""

    def __init__(
        self, column: Column, controller: RegisterController, parent: QWidget | None = None
    ) -> None:
        super().__init__(column, parent)
        self._controller = controller
        self._ids: tuple[str, ...] = ()
        self._label = text_label("", wrap=True)
        self._pick = QPushButton(tr("Choose doors…"))
        self._pick.setAccessibleName(tr("{field}: choose doors", field=tr(column.words)))
        self._pick.setMinimumHeight(px(FIELD_HEIGHT))
        self._pick.clicked.connect(self._open)
        stack = QVBoxLayout()
        stack.setSpacing(px(4))
        stack.addWidget(self._label)
        stack.addWidget(self._pick, 0, Qt.AlignmentFlag.AlignLeft)
        self._row.addLayout(stack, 1)
        self.setFocusProxy(self._pick)

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - a value of the column's type
        """Show doors by their numbers."""
        self._ids = tuple(value or ())
        names = [self._controller.names.name(LinkTo.DOOR, one) for one in self._ids]
        self._label.setText(", ".join(filter(None, names)) or "–")

    def value(self) -> Any:  # noqa: ANN401 - a value of the column's type
        """Return the doors by id."""
        return self._ids

    def set_writable(self, writable: bool) -> None:
        """Let doors be picked."""
        self._pick.setEnabled(writable)

    def _open(self) -> None:
        dialog = DoorsDialog(self._controller.options(LinkTo.DOOR), self._ids, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.edited.emit(dialog.chosen()))
        dialog.open()


class DoorsDialog(QDialog):
    """Ticks doors in a list that is filtered as one types."""

    def __init__(
        self, options: Sequence[tuple[str, str]], chosen: Sequence[str], parent: QWidget
    ) -> None:
        super().__init__(parent.window())
        self.setWindowTitle(tr("Doors this key opens"))
        self._line = QLineEdit()
        self._line.setPlaceholderText(tr("Find a door"))
        self._line.setAccessibleName(tr("Find a door"))
        self._line.setMinimumHeight(px(FIELD_HEIGHT))
        self._line.textChanged.connect(self._filter)
        self._list = QListWidget()
        self._list.setAccessibleName(tr("Doors this key opens"))
        for name, door_id in options:
            item = QListWidgetItem(name)
            item.setSizeHint(QSize(0, row_px(FIELD_HEIGHT)))
            item.setData(Qt.ItemDataRole.UserRole, door_id)
            ticked = Qt.CheckState.Checked if door_id in chosen else Qt.CheckState.Unchecked
            item.setCheckState(ticked)
            self._list.addItem(item)
        column = QVBoxLayout(self)
        column.addWidget(self._line)
        column.addWidget(self._list, 1)
        column.addLayout(self._foot())
        fit(self, 380, 520)

    def chosen(self) -> tuple[str, ...]:
        """Return the ticked doors by id, in the order of the list."""
        items = (self._list.item(row) for row in range(self._list.count()))
        return tuple(
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.checkState() is Qt.CheckState.Checked
        )

    def _filter(self, typed: str) -> None:
        wanted = typed.casefold()
        for row in range(self._list.count()):
            item = self._list.item(row)
            item.setHidden(wanted not in item.text().casefold())

    def _tick_shown(self, state: Qt.CheckState) -> None:
        for row in range(self._list.count()):
            item = self._list.item(row)
            if not item.isHidden():
                item.setCheckState(state)

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for words, state in (
            (tr("All", "doors"), Qt.CheckState.Checked),
            (tr("None", "doors"), Qt.CheckState.Unchecked),
        ):  # fmt: skip
            button = QPushButton(words)
            button.setProperty("kind", "link")
            button.clicked.connect(lambda _checked, state=state: self._tick_shown(state))
            row.addWidget(button)
        row.addStretch()
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        row.addWidget(buttons)
        return row
