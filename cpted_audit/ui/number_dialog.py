"""Asks for one number; what is none is refused in the dialog, which stays open."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.complaint import blame
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.widgets.spin import DoubleSpinBox


class Bounds(NamedTuple):
    """The least and the most a number may be, its decimals, and what reads it otherwise written."""

    least: float
    most: float
    decimals: int
    reads: Callable[[str], float | None] | None = None


class NumberDialog(QDialog):
    """A question, a box for its number, and what is wrong with what was typed."""

    def __init__(
        self, parent: QWidget, title: str, question: str, value: float, bounds: Bounds
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.box = DoubleSpinBox(bounds.least, bounds.most)
        self.box.setDecimals(bounds.decimals)
        self.box.reads = bounds.reads
        self.box.setValue(value)
        self.box.setAccessibleName(question)
        self.box.setMinimumHeight(px(36))
        self.box.selectAll()
        self._error = text_label("", "error", wrap=True)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for part in (text_label(question, wrap=True), self.box, self._error, buttons):
            column.addWidget(part)
        self.setMinimumWidth(px(360))
        self.box.setFocus()

    def accept(self) -> None:
        """Close with the number, or say why it is none."""
        told = self.box.complaint()
        self._error.setText(told)
        if told:
            blame(self.box, told)
        else:
            super().accept()


def ask_number(
    parent: QWidget, title: str, question: str, value: float, bounds: Bounds
) -> float | None:
    """Ask for a number; None when the user gives up."""
    dialog = NumberDialog(parent, title, question, value, bounds)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    number = dialog.box.value()
    dialog.deleteLater()
    return number if accepted else None
