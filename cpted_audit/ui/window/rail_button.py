"""A button of the rail: icon over word, or the word alone where the window is low."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton

from cpted_audit.ui.theme import px

WIDTH, HEIGHT, LOWEST = 75, 62, 44
"""Pixels at 100 %; the lowest height holds at every size of text, so that every page has room."""
ICON_FROM = 54


class RailButton(QToolButton):
    """Takes as much height as there is, up to its own."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setObjectName("railbutton")
        self.setText(words)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setCheckable(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setFixedWidth(px(WIDTH))
        self.setMinimumHeight(LOWEST)
        self.setMaximumHeight(px(HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setIconSize(QSize(px(20), px(20)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the icon away where both would be cut."""
        super().resizeEvent(event)
        both = self.height() >= px(ICON_FROM)
        style = Qt.ToolButtonStyle
        self.setToolButtonStyle(style.ToolButtonTextUnderIcon if both else style.ToolButtonTextOnly)

    def minimumSizeHint(self) -> QSize:
        """Return the lowest height."""
        return QSize(px(WIDTH), LOWEST)
