"""A dialog with more to ask than a small screen has room for: it scrolls, its buttons stay."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.ui.theme import px

_OF_THE_WINDOW = 0.94
"""The share of the window that a dialog over it may take."""


class TallDialog(QDialog):
    """Holds a column to be filled; never larger than the window it stands over."""

    def __init__(self, title: str, accept_words: str, parent: QWidget, *, width: int = 480) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._over = parent
        self._wide = px(width)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.accept_button = self.buttons.addButton(
            accept_words, QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.accept_button.setProperty("kind", "primary")
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._inner = QWidget()
        self.column = QVBoxLayout(self._inner)
        self.column.setSpacing(10)
        scroll = QScrollArea()
        scroll.setAccessibleName(self.windowTitle())
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._inner)
        outer = QVBoxLayout(self)
        outer.addWidget(scroll, 1)
        outer.addWidget(self.buttons)

    def showEvent(self, event: QShowEvent) -> None:
        """Be as large as the content wants and the window allows."""
        window = self._over.window().size() * _OF_THE_WINDOW
        wide = min(max(self._wide, self._inner.sizeHint().width() + px(48)), window.width())
        content = self._inner.heightForWidth(wide - px(48))
        if content < 0:
            content = self._inner.sizeHint().height()
        high = min(content + self.buttons.sizeHint().height() + px(48), window.height())
        self.resize(QSize(wide, high))
        super().showEvent(event)
