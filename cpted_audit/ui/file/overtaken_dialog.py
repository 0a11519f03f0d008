"""The questions when another program has the audit, with the words that were not written."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.session.file.merging import Change
from cpted_audit.ui.theme import px
from cpted_audit.ui.words import QT_TR_NOOP, said, tr

WIDTH, HEIGHT = 560, 180
"""How wide the dialog is and how high its words are, in pixels at 100 %."""


class Choice(Enum):
    """What to do, in English."""

    OPEN_AGAIN = QT_TR_NOOP("Open again")
    COPY = QT_TR_NOOP("Save a copy…")
    MINE = QT_TR_NOOP("Write mine")
    THEIRS = QT_TR_NOOP("Keep theirs")
    LATER = QT_TR_NOOP("Not now")
    CLOSE = QT_TR_NOOP("Close without it")


def ask_overtaken(parent: QWidget, reason: str, told: Sequence[Change]) -> Choice:
    """Say that nothing can be written any more and why, and ask what to do."""
    if told:
        text = tr(
            "{why}\n\nWhat you typed last was not written. It is kept here: open the audit again "
            "to add it, or save a copy that has it.",
            why=reason,
        )
    else:
        text = tr("{why}\n\nEverything you did before is saved. Open the audit again.", why=reason)
    choices = (Choice.OPEN_AGAIN, Choice.COPY, Choice.LATER)
    return _ask(parent, tr("Another program has this audit"), text, told, choices)


def ask_clash(parent: QWidget, told: Sequence[Change]) -> Choice:
    """Show what both changed, theirs first, and ask whose words count."""
    text = tr(
        "You and the other program changed the same things. Left of each arrow is what is in the "
        "audit now, right of it what you typed."
    )
    choices = (Choice.THEIRS, Choice.MINE, Choice.COPY, Choice.LATER)
    return _ask(parent, tr("Both changed the same"), text, told, choices)


def ask_closing(parent: QWidget, told: Sequence[Change]) -> bool:
    """Ask whether to close although something typed was never written."""
    text = tr(
        "What you typed here was never written, because another program had the audit. Open the "
        "audit again to add it, or copy the words."
    )
    choices = (Choice.LATER, Choice.CLOSE)
    return _ask(parent, tr("Not written yet"), text, told, choices) is Choice.CLOSE


def _ask(
    parent: QWidget, title: str, text: str, told: Sequence[Change], choices: Sequence[Choice]
) -> Choice:
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setMinimumWidth(px(WIDTH))
    column = QVBoxLayout(dialog)
    column.addWidget(label)
    if told:
        column.addWidget(_words(told))
    box = QDialogButtonBox()
    chosen: list[Choice] = []
    buttons: dict[QAbstractButton, Choice] = {
        box.addButton(tr(choice.value), QDialogButtonBox.ButtonRole.ActionRole): choice
        for choice in choices
    }
    box.clicked.connect(lambda button: chosen.append(buttons[button]))
    box.clicked.connect(lambda _button: dialog.accept())
    column.addWidget(box)
    dialog.exec()
    dialog.deleteLater()
    return chosen[0] if chosen else Choice.LATER


def _words(told: Sequence[Change]) -> QPlainTextEdit:
    """Return the words, to be read and copied."""
    lines = [
        line
        for change in told
        for line in (said(change.title), *(f"    {said(each)}" for each in change.lines))
    ]
    field = QPlainTextEdit("\n".join(lines))
    field.setReadOnly(True)
    field.setAccessibleName(tr("What you typed"))
    field.setMinimumHeight(px(HEIGHT))
    return field
