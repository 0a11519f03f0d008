"""Digits to press, for a tablet without a keyboard; they are typed into a field beside them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton, QWidget

from cpted_audit.ui.words import tr

_ROWS = ("789", "456", "123", ".0")


class NumberPad(QWidget):
    """Types into a field, wherever the keyboard is; `entered` is the key that goes on."""

    entered = Signal()

    def __init__(self, field: QLineEdit) -> None:
        super().__init__()
        self._field = field
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        for row, letters in enumerate(_ROWS):
            for column, letter in enumerate(letters):
                key = self._key(letter, tr("Point", "decimal") if letter == "." else letter)
                key.clicked.connect(lambda _on=False, one=letter: self._field.insert(one))
                grid.addWidget(key, row, column)
        back = self._key("⌫", tr("Take the last digit back"))
        back.clicked.connect(field.backspace)
        grid.addWidget(back, 3, 2)
        following = self._key(tr("Next point"), tr("Next point"))
        following.setProperty("kind", "primary")
        following.clicked.connect(self.entered)
        grid.addWidget(following, 4, 0, 1, 3)

    @staticmethod
    def _key(words: str, name: str) -> QPushButton:
        key = QPushButton(words)
        key.setAccessibleName(name)
        key.setAutoDefault(False)
        key.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a press leaves the cursor in the field
        return key
