"""Answers the questions for one line as a user does: types into the field and presses a button."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QLineEdit

EVERY_MS = 5


@contextmanager
def answering(*answers: str | None) -> Iterator[list[tuple[str, str]]]:
    """Answer each question that opens with the next words, None gives up.

    Yields the title and the name of the field of each; all answers must be asked for in the end.
    """
    asked: list[tuple[str, str]] = []
    waiting = list(answers)

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if not waiting or not isinstance(dialog, QDialog) or dialog.property("answered"):
            return
        fields = [one for one in dialog.findChildren(QLineEdit) if one.isVisible()]
        if len(fields) != 1:
            return
        dialog.setProperty("answered", True)
        asked.append((dialog.windowTitle(), fields[0].accessibleName()))
        words = waiting.pop(0)
        fields[0].setText(words or "")
        standard = QDialogButtonBox.StandardButton
        pressed = standard.Cancel if words is None else standard.Ok
        dialog.findChild(QDialogButtonBox).button(pressed).click()

    timer = QTimer(interval=EVERY_MS)
    timer.timeout.connect(look)
    timer.start()
    try:
        yield asked
    finally:
        timer.stop()
    assert waiting == [], "nothing asked for these words"
