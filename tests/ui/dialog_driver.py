"""How tests answer dialogs that open over or after one another."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget


def with_dialogs(do: Callable[[], object], *answers: Callable[[QDialog], object]) -> None:
    """Do something that opens dialogs one over or after the other, and answer each in turn."""
    left = list(answers)
    answered: list[QWidget] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if left and dialog is not None and dialog not in answered:
            answered.append(dialog)
            timer.start()
            left.pop(0)(dialog)

    timer = QTimer(interval=5)
    timer.timeout.connect(look)
    timer.start()
    do()
    timer.stop()
    assert not left


def push(dialog: QWidget, words: str) -> None:
    (button,) = [
        one for one in dialog.findChildren(QPushButton)
        if words in {one.text(), one.accessibleName()} and one.isVisible()
    ]  # fmt: skip
    assert button.isEnabled(), words
    button.click()
