"""One of several answers, with its key shown on it; to a reader they are radio buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy

from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.badges import LETTERS
from cpted_audit.ui.widgets.labels import restyle, text_label
from cpted_audit.ui.words import tr, word

_ARROWS = {
    Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1,
}  # fmt: skip


class AnswerButton(QPushButton):
    """A checkable button as large as a finger, its word and its key side by side.

    It is worded as its answer unless other `words` are given. Arrows go to the other answers
    beside it and choose none; Space or Enter chooses the one they are at.
    """

    chosen = Signal(bool)
    """It was pressed: chosen, or let go where it was the answer already."""

    def __init__(self, value: AnswerValue, words: str = "") -> None:
        super().__init__()
        self.setCheckable(True)
        self.setAutoExclusive(True)  # with it, it is a radio button to a reader
        self._was = False
        self.pressed.connect(self._remember)
        self.clicked.connect(self._tell)
        self.setProperty("answer", value.value)
        self.setMinimumHeight(px(48))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._words = words or word(value)
        self._labels = {"answer": text_label(self._words, "answer"), "key": text_label("", "key")}
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(8)
        row.addStretch()
        for part in self._labels.values():
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch()
        self.show_key(LETTERS[value])
        self.toggled.connect(self._show_chosen)

    def show_key(self, key: str) -> None:
        """Show the key that gives the answer; an empty text where there is none."""
        words = self._words
        name = tr("{answer}, key {key}", answer=words, key=key) if key else words
        self.setAccessibleName(name)
        self._labels["key"].setText(key)
        self._labels["key"].setVisible(bool(key))
        row = self.layout()
        if row is not None:
            self.setMinimumWidth(row.minimumSize().width())

    def setChecked(self, checked: bool) -> None:
        """Be the answer or not; unlike other radio buttons all of them can be off."""
        self.setAutoExclusive(checked)
        super().setChecked(checked)
        self.setAutoExclusive(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to another answer by the arrows, without choosing it."""
        step = _ARROWS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        beside = self._beside()
        number = beside.index(self) + step
        if 0 <= number < len(beside):
            beside[number].setFocus(Qt.FocusReason.TabFocusReason)

    def _beside(self) -> list[AnswerButton]:
        """Return the answers it is one of, itself among them, in their order."""
        above = self.parentWidget()
        every = [] if above is None else above.children()
        return [one for one in every if isinstance(one, AnswerButton) and one.isEnabled()]

    def _remember(self) -> None:
        self._was = self.isChecked()

    def _tell(self) -> None:
        self.setChecked(not self._was)
        self.chosen.emit(not self._was)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take the second press of a double click for part of the first: the item has moved on."""
        event.accept()

    def _show_chosen(self, chosen: bool) -> None:
        for role, part in self._labels.items():
            _set_role(part, f"{role}-chosen" if chosen else role)


def _set_role(part: QLabel, role: str) -> None:
    part.setProperty("role", role)
    restyle(part)
