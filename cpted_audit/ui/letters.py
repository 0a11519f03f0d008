"""Texts are letters: whatever an audit holds is shown as it was written, never as markup.

Qt takes any text that looks like HTML for HTML, in labels, message boxes and tips alike, and would
open the files its pictures name. One style for the whole program forbids that where every label
passes, before it is laid out for the first time.
"""

from __future__ import annotations

import re
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QProxyStyle

STYLE = "Fusion"


class LettersStyle(QProxyStyle):
    """The program's style; every label it is shown shows letters."""

    def __init__(self) -> None:
        super().__init__(STYLE)

    def polish(self, one: Any) -> Any:  # noqa: ANN401 - Qt asks for widgets, palettes and itself
        """Let a label that would guess what its text is take it as it stands."""
        if isinstance(one, QLabel) and one.textFormat() == Qt.TextFormat.AutoText:
            one.setTextFormat(Qt.TextFormat.PlainText)
        return super().polish(one)


def show_letters(application: QApplication) -> None:
    """Give the application the style, once."""
    if application.findChild(LettersStyle) is None:
        application.setStyle(LettersStyle())


def letters(text: str) -> str:
    """Return a text for a button or a menu, where a single ampersand is no letter."""
    return text.replace("&", "&&")


def without_marks(text: str) -> str:
    """Return the letters of a button's or a menu's text, as it is seen."""
    return re.sub("&(.?)", r"\1", text)
