"""Ask which layers of a drawing are its walls."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import QT_TR_NOOP, counted, tr

_WALL_NAMES = re.compile(
    r"wall|(?<![a-z])(?:mur|mure|murs|mauer\w*|wand|wande|wände|pared|paredes|muro|muros|parede"
    r"|vegg\w*|vägg\w*|seina\w*|sciana\w*|ściana\w*|стен\w*)(?![a-z])",
    re.IGNORECASE,
)


def looks_like_walls(layer: str) -> bool:
    """Return whether a layer's name says wall, in a language that drawings are often named in."""
    return _WALL_NAMES.search(layer) is not None


class WallLayersDialog(QDialog):
    """Lists the layers with their lines; those named like walls are chosen already."""

    def __init__(self, layers: Sequence[tuple[str, int]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Walls from the drawing's layers"))
        self.setMinimumWidth(px(420))
        self._list = QListWidget()
        self._list.setAccessibleName(tr("Layers"))
        self._list.setMinimumHeight(px(200))
        for name, lines in layers:
            item = QListWidgetItem(
                counted(
                    lines, QT_TR_NOOP("{name} – 1 line"), QT_TR_NOOP("{name} – {count:,} lines"),
                    name=name,
                )
            )  # fmt: skip
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            on = looks_like_walls(name)
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
            item.setData(Qt.ItemDataRole.UserRole, (name, lines))
            item.setSizeHint(QSize(0, px(30)))
            self._list.addItem(item)
        self._total = text_label("", "muted", wrap=True)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setText(tr("Add as walls"))
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(
            text_label(tr("Which layers of the drawing are walls? Sight stops at them."), wrap=True)
        )
        for widget in (self._list, self._total, self._buttons):
            column.addWidget(widget)
        self._list.itemChanged.connect(lambda _item: self._check())
        self._list.setCurrentRow(0)
        self._check()

    def chosen(self) -> tuple[str, ...]:
        """Return the names of the chosen layers."""
        return tuple(name for name, _ in self._checked())

    def _checked(self) -> list[tuple[str, int]]:
        items = (self._list.item(row) for row in range(self._list.count()))
        return [
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.checkState() is Qt.CheckState.Checked
        ]

    def _check(self) -> None:
        total = sum(lines for _, lines in self._checked())
        self._total.setText(
            counted(total, QT_TR_NOOP("1 line is chosen"), QT_TR_NOOP("{count:,} lines are chosen"))
        )
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(total > 0)
