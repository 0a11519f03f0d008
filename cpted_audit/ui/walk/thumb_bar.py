"""What the walk needs within reach of a thumb, at the foot of a tablet that is held upright."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cpted_audit.ui.theme import is_touched, px, target
from cpted_audit.ui.widgets.flow import FlowLayout
from cpted_audit.ui.words import tr

_MARGIN, _GAP = 12, 8


class ThumbBar(QFrame):
    """Holds the answers of the open item and the ways on, while it is wanted."""

    stepped = Signal(int)
    """How many items to go on, or back where it is below zero."""
    photo_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("thumbs")
        self.answers = FlowLayout(spacing=_GAP, fill=True)
        steps = QHBoxLayout()
        steps.setSpacing(px(_GAP))
        self.photo = self._button(tr("Add photo"))
        self.photo.clicked.connect(self.photo_requested)
        for words, step in ((tr("Previous item"), -1), (tr("Next item"), 1)):
            button = self._button(words)
            button.clicked.connect(lambda _checked=False, step=step: self.stepped.emit(step))
            steps.addWidget(button, 1)
        steps.insertWidget(1, self.photo, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(_MARGIN), px(_GAP), px(_MARGIN), px(_GAP))
        column.setSpacing(px(_GAP))
        column.addLayout(self.answers)
        column.addLayout(steps)
        self.hide()

    @staticmethod
    def is_wanted(page: QWidget) -> bool:
        """Return whether a page is held upright and worked by finger."""
        return is_touched() and page.height() > page.width()

    @staticmethod
    def _button(words: str) -> QPushButton:
        button = QPushButton(words)
        button.setMinimumHeight(target())
        return button
