"""Every command with its keys, to be changed, taken away, or given back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.ui.announce import MARKED, announce
from cpted_audit.ui.frame.own_keys import Keyed, OwnKeys, plain
from cpted_audit.ui.theme import px, row_px
from cpted_audit.ui.widgets.complaint import blame
from cpted_audit.ui.widgets.fitting import fit, lay_out_dialog
from cpted_audit.ui.widgets.flow import FlowLayout
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import QT_TR_NOOP, tr

_HEADS = (QT_TR_NOOP("Action"), QT_TR_NOOP("Key", "of an action"), QT_TR_NOOP("Clash"))
_HEIGHT = 40
Menus = Mapping[str, Sequence[Keyed]]
"""The commands of each menu and the letters of each page, by their English words."""


def shown(keys: str) -> str:
    """Return a key sequence as this system writes it."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def words_of(command: Keyed) -> str:
    """Return what a command is called, without mnemonic and dots."""
    return tr(command.text).replace("&", "").rstrip("…")


_LEAVES = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape})
_HELD = frozenset({
    Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta,
    Qt.Key.Key_unknown,
})  # fmt: skip


class KeyField(QLineEdit):
    """Takes the key that is pressed in it, with what is held beside it; Tab and Esc leave it."""

    def __init__(self) -> None:
        super().__init__()
        self.keys = ""
        self.setReadOnly(True)
        self.setPlaceholderText(tr("Press the new key"))

    def clear(self) -> None:
        """Have no key."""
        self.keys = ""
        super().clear()

    def event(self, event: QEvent) -> bool:
        """Keep every key from the window, so that none does anything while it is chosen."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the key that was pressed."""
        key = Qt.Key(event.key())
        if key in _LEAVES and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif key not in _HELD:
            self.keys = QKeySequence(event.keyCombination()).toString(
                QKeySequence.SequenceFormat.PortableText
            )
            self.setText(shown(self.keys))
            event.accept()


class KeysDialog(QDialog):
    """Lists the keys of all commands; each change is in force at once."""

    def __init__(self, menus: Menus, keys: OwnKeys, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keys"))
        self._own = keys
        self._rows = [(menu, command) for menu, every in menus.items() for command in every]
        self._table = QTableWidget(len(self._rows), len(_HEADS))
        self._letters = QCheckBox(tr("Letters alone are keys (Y, P, N …)"))
        self._edit = KeyField()
        self._use, self._none, self._usual, self._all = map(
            QPushButton,
            (tr("Use this key"), tr("No key"), tr("Usual key"), tr("Usual keys for all")),
        )
        self._told = text_label("", "error", wrap=True)
        self._set_up()
        self._lay_out()
        self._show()
        self._table.setCurrentCell(0, 0)

    def _set_up(self) -> None:
        table = self._table
        table.setAccessibleName(tr("Keys of the actions"))
        table.setHorizontalHeaderLabels([tr(head) for head in _HEADS])
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(row_px(34))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        table.itemActivated.connect(lambda _item: self._edit.setFocus())
        table.currentCellChanged.connect(lambda *_cells: self._follow())
        self._letters.setChecked(self._own.letters)
        self._letters.setMinimumHeight(px(_HEIGHT))
        self._letters.toggled.connect(self._use_letters)
        self._edit.setAccessibleName(tr("New key: press it"))
        self._edit.setMinimumSize(px(160), px(_HEIGHT))
        for button, do in (
            (self._use, self._give), (self._none, self._take_away),
            (self._usual, self._give_back), (self._all, self._give_all_back),
        ):  # fmt: skip
            button.setAutoDefault(False)
            button.setMinimumHeight(px(_HEIGHT))
            button.clicked.connect(do)

    def _lay_out(self) -> None:
        line = FlowLayout(spacing=8)
        for widget in (self._edit, self._use, self._none, self._usual, self._all):
            line.addWidget(widget)
        column = QVBoxLayout()
        column.setSpacing(px(10))
        column.addWidget(self._letters)
        column.addWidget(self._hint())
        column.addWidget(self._table, 1)
        column.addLayout(line)
        column.addWidget(self._told)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        lay_out_dialog(self, column, buttons)
        fit(self, 680, 640)

    @staticmethod
    def _hint() -> QLabel:
        return text_label(
            tr(
                "Without letters everything is reached by Tab, arrows, Space and the menus: "
                "answers, tools of a plan, moves of findings, the round of doors."
            ),
            "muted",
            wrap=True,
        )

    # What is chosen

    @property
    def _command(self) -> Keyed:
        return self._rows[max(0, self._table.currentRow())][1]

    def _follow(self) -> None:
        self._edit.clear()
        self._told.setText("")
        self._usual.setEnabled(not self._own.is_usual(self._command))

    # What is done

    def _give(self) -> None:
        """Give the command the key that was pressed, and say which other has it too."""
        keys = plain(self._edit.keys)
        if not keys:
            self._told.setText(tr("No key was pressed yet; press it in the field first."))
            blame(self._edit, self._told.text())
            return
        self._change([keys])
        others = [
            one for one in self._clashes().get(self._command.name, ())
            if keys in map(plain, self._own.of(one))
        ]  # fmt: skip
        if others:
            self._told.setText(
                tr(
                    "{key} is the key of “{other}” too, so neither is heard. Give one of them "
                    "another.",
                    key=shown(keys), other=words_of(others[0]),
                )
            )  # fmt: skip

    def _take_away(self) -> None:
        self._change([])

    def _give_back(self) -> None:
        self._change(self._command.keys)

    def _give_all_back(self) -> None:
        self._own.back_to_usual()
        self._show()
        announce(tr("Every action has its usual keys."), topic=MARKED)

    def _change(self, keys: Sequence[str]) -> None:
        command = self._command
        self._own.give(command, keys)
        self._show()
        self._follow()
        told = ", ".join(map(shown, self._own.chosen(command))) or tr("no key")
        announce(f"{words_of(command)}: {told}", topic=MARKED)

    def _use_letters(self, used: bool) -> None:
        self._own.use_letters(used=used)
        self._show()

    # What is shown

    def _clashes(self) -> dict[str, list[Keyed]]:
        return self._own.clashes([command for _menu, command in self._rows])

    def _show(self) -> None:
        clashes = self._clashes()
        for row, (menu, command) in enumerate(self._rows):
            keys = self._own.of(command)
            others = map(words_of, clashes.get(command.name, ()))
            texts = (
                f"{tr(menu).replace('&', '')} › {words_of(command)}",
                ", ".join(map(shown, keys)),
                ", ".join(dict.fromkeys(others)),
            )
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                self._table.setItem(row, column, item)
