"""The question that is asked once about every photo: can students be seen?"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import QT_TR_NOOP, tr

_ONE = QT_TR_NOOP("Are students visible in this picture, or named in its caption?")
_MANY = QT_TR_NOOP("Are students visible in any of these pictures, or named in their captions?")
_SAID = {
    True: QT_TR_NOOP("Students visible: Yes. Blur their faces with “Draw and blur”."),
    False: QT_TR_NOOP("Students visible: No."),
}
_MIXED = QT_TR_NOOP("Students visible: said for some, differently for others.")


class StudentsPrompt(QFrame):
    """Asks while nobody said; afterwards shows what was said, and lets it be changed."""

    said = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = text_label("", wrap=True)
        self._buttons = {
            True: self._button(tr("Yes"), tr("Yes, students are visible"), visible=True),
            False: self._button(tr("No"), tr("No, no students are visible"), visible=False),
        }
        self._change = QPushButton(tr("Change"))
        self._change.setAccessibleName(tr("Change whether students are visible"))
        self._change.setProperty("kind", "link")
        self._change.clicked.connect(lambda: self._ask(asking=True))
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in self._buttons.values():
            row.addWidget(button)
        said = QHBoxLayout()
        said.addWidget(self._words, 1)
        said.addWidget(self._change)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.addLayout(said)
        column.addLayout(row)

    def show_said(self, said: set[bool | None], *, read_only: bool = False) -> None:
        """Show what was said about the chosen photos; asks where that is nothing, or several."""
        asking = None in said
        if asking or not said:
            self._words.setText(tr(_ONE if len(said) == 1 else _MANY))
        elif len(said) == 1:
            self._words.setText(tr(_SAID[bool(next(iter(said)))]))
        else:
            self._words.setText(tr(_MIXED))
        self._ask(asking=asking and not read_only)
        self._change.setVisible(not asking and not read_only)

    def _ask(self, *, asking: bool) -> None:
        for button in self._buttons.values():
            button.setVisible(asking)
        self._change.setVisible(not asking)
        self.setProperty("card", "current" if asking else "true")
        self.style().unpolish(self)
        self.style().polish(self)

    def _button(self, text: str, name: str, *, visible: bool) -> QPushButton:
        button = QPushButton(text)
        button.setAccessibleName(name)
        button.setMinimumHeight(px(40))
        button.clicked.connect(lambda: self.said.emit(visible))
        return button
