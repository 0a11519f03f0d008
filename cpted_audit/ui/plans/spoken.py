"""What happens on a plan, said to who hears the screen: the one place where it is handed over."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def say(about: QWidget, words: str) -> None:
    """Have a screen reader say a sentence once it has said what it is saying."""
    if words:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(about, words))
