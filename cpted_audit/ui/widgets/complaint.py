"""A complaint is about what was typed: it goes as soon as that is changed."""

from __future__ import annotations

from collections.abc import Iterator

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

from cpted_audit.ui.widgets.date_edit import DateEdit
from cpted_audit.ui.widgets.spin import DoubleSpinBox, SpinBox

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


def complaint_in(form: QWidget) -> str:
    """Return why a number or date typed in a form is none, in its words, or an empty text."""
    return next(filter(None, (box.complaint() for box in _typed_into(form))), "")


def first_wrong(form: QWidget) -> QWidget | None:
    """Return the field of a form in which no number or no date stands, or None."""
    return next((box for box in _typed_into(form) if box.complaint()), None)


def _typed_into(form: QWidget) -> Iterator[SpinBox | DoubleSpinBox | DateEdit]:
    found: tuple[SpinBox | DoubleSpinBox | DateEdit, ...] = (
        *form.findChildren(SpinBox), *form.findChildren(DoubleSpinBox),
        *form.findChildren(DateEdit),
    )  # fmt: skip
    yield from (box for box in found if box.isEnabled())
