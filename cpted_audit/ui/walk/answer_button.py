"""One of the five answers, with its key shown on it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy

from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.badges import LETTERS
from cpted_audit.ui.widgets.labels import restyle, text_label
from cpted_audit.ui.words import tr, word


class AnswerButton(QPushButton):
    """A checkable button as large as a finger, its word and its key side by side.

    It is worded as its answer unless other `words` are given.
    """

    def __init__(self, value: AnswerValue, words: str = "") -> None:
        super().__init__()
        self.setCheckable(True)
        self.setProperty("answer", value.value)
        self.setMinimumHeight(px(48))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        words = words or word(value)
        self.setAccessibleName(tr("{answer}, key {key}", answer=words, key=LETTERS[value]))
        self._labels = {
            "answer": text_label(words, "answer"),
            "key": text_label(LETTERS[value], "key"),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(8)
        row.addStretch()
        for part in self._labels.values():
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch()
        self.setMinimumWidth(row.minimumSize().width())
        self.toggled.connect(self._show_chosen)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take the second press of a double click for part of the first: the item has moved on."""
        event.accept()

    def _show_chosen(self, chosen: bool) -> None:
        for role, part in self._labels.items():
            _set_role(part, f"{role}-chosen" if chosen else role)


def _set_role(part: QLabel, role: str) -> None:
    part.setProperty("role", role)
    restyle(part)
