"""Texts are letters: whatever an audit holds is shown as it was written, never as markup.

Qt takes any text that looks like HTML for HTML, in labels, message boxes and tips alike, and would
open the files its pictures name. The filter of `ui/touches.py` forbids that where every label
passes, before it is laid out for the first time.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLabel


def show_letters(label: QObject) -> None:
    """Let a label that would guess what its text is take it as it stands."""
    if isinstance(label, QLabel) and label.textFormat() == Qt.TextFormat.AutoText:
        label.setTextFormat(Qt.TextFormat.PlainText)


def letters(text: str) -> str:
    """Return a text for a button or a menu, where a single ampersand is no letter."""
    return text.replace("&", "&&")


def without_marks(text: str) -> str:
    """Return the letters of a button's or a menu's text, as it is seen."""
    return re.sub("&(.?)", r"\1", text)
