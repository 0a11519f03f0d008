"""A complaint is about what was typed: it goes as soon as that is changed."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)

_EDITED: tuple[tuple[type[QWidget], str], ...] = (
    (QLineEdit, "textEdited"),
    (QPlainTextEdit, "textChanged"),
    (QComboBox, "activated"),
    (QSpinBox, "valueChanged"),
    (QDoubleSpinBox, "valueChanged"),
    (QListWidget, "itemChanged"),
    (QAbstractButton, "toggled"),
)
"""What can be changed, and the signal that tells of it."""


def clear_when_edited(complaint: QLabel, form: QWidget) -> None:
    """Empty a complaint once anything that stands in a form now is changed; nothing else moves."""

    def clear(*_told: object) -> None:
        complaint.setText("")

    for kind, signal in _EDITED:
        for field in form.findChildren(kind):
            getattr(field, signal).connect(clear)
