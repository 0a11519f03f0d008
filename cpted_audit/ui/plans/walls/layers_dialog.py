"""Ask which layers of a drawing are its walls, and what kind of wall each holds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.domain.plans.wall_kinds import WallKind, kind_of_layer
from cpted_audit.ui.plans.marker_form import WALL_WORDS
from cpted_audit.ui.theme import px, row_px
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import said, tr
from cpted_audit.words import counted

_LAYER, _KIND = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class WallLayersDialog(QDialog):
    """Lists the layers with their lines; those named like walls, windows, fences are chosen."""

    def __init__(self, layers: Sequence[tuple[str, int]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Walls from the drawing's layers"))
        self.setMinimumWidth(px(460))
        self._list = QListWidget()
        self._list.setAccessibleName(tr("Layers"))
        self._list.setMinimumHeight(px(200))
        self._kind = QComboBox()
        self._kind.setMinimumHeight(px(36))
        self._kind.setAccessibleName(tr("The layer's lines are"))
        for kind, words in WALL_WORDS.items():
            self._kind.addItem(tr(words), kind)
        for name, lines in layers:
            self._add(name, lines)
        self._total = text_label("", "muted", wrap=True)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setText(tr("Add as walls"))
        self._lay_out()
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._list.itemChanged.connect(lambda _item: self._check())
        self._list.currentItemChanged.connect(lambda item, _before: self._show_kind(item))
        self._kind.activated.connect(lambda _row: self._set_kind())
        self._list.setCurrentRow(0)
        self._check()

    def chosen(self) -> dict[str, WallKind]:
        """Return the chosen layers by name, and what the lines of each are."""
        return {item.data(_LAYER)[0]: WallKind(item.data(_KIND)) for item in self._checked()}

    def _add(self, name: str, lines: int) -> None:
        kind = kind_of_layer(name)
        item = QListWidgetItem()
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if kind else Qt.CheckState.Unchecked)
        item.setData(_LAYER, (name, lines))
        item.setSizeHint(QSize(0, row_px(30)))
        _tell(item, kind or WallKind.SOLID)
        self._list.addItem(item)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.addWidget(
            text_label(
                tr(
                    "Which layers of the drawing are walls, and of what kind? Sight stops at "
                    "walls, and goes past windows, see-through fences and what is low."
                ),
                wrap=True,
            )
        )
        row = QFormLayout()
        row.addRow(text_label(tr("The layer's lines are"), "muted"), self._kind)
        column.addWidget(self._list)
        column.addLayout(row)
        column.addWidget(self._total)
        column.addWidget(self._buttons)

    def _show_kind(self, item: QListWidgetItem | None) -> None:
        """Show what the lines of the layer looked at are."""
        if item is not None:
            self._kind.setCurrentIndex(self._kind.findData(WallKind(item.data(_KIND))))

    def _set_kind(self) -> None:
        """Let the layer looked at be of another kind, and so one of the chosen."""
        item = self._list.currentItem()
        if item is not None:
            _tell(item, WallKind(self._kind.currentData()))
            item.setCheckState(Qt.CheckState.Checked)

    def _checked(self) -> list[QListWidgetItem]:
        items = (self._list.item(row) for row in range(self._list.count()))
        return [item for item in items if item.checkState() is Qt.CheckState.Checked]

    def _check(self) -> None:
        total = sum(item.data(_LAYER)[1] for item in self._checked())
        self._total.setText(said(counted("1 line is chosen", "{count} lines are chosen", total)))
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(total > 0)


def _tell(item: QListWidgetItem, kind: WallKind) -> None:
    """Let an item say its layer, how many lines it has, and what they are."""
    name, lines = item.data(_LAYER)
    item.setData(_KIND, kind.value)
    item.setText(
        said(
            counted(
                "{name} – 1 line · {kind}",
                "{name} – {count} lines · {kind}",
                lines,
                name=name,
                kind=tr(WALL_WORDS[kind]),
            )
        )
    )
