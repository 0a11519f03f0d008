"""A complaint is about what was typed: it goes as soon as that is changed.

The field at fault gets the keyboard, and says to a reader why by its description.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
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


def blame(field: QWidget, sentence: str, *, focus: bool = True) -> None:
    """Let a field say what is wrong with it until it is changed, and give it the keyboard.

    Without `focus` the keyboard stays: a field that was left by Tab must not draw it back.
    """
    inner = field
    while (proxy := inner.focusProxy()) is not None:
        inner = proxy
    if not sentence:
        _forgive(inner)
        return
    if inner.property(_BEFORE) is None:
        inner.setProperty(_BEFORE, inner.accessibleDescription())
        for kind, signal in _EDITED:
            if isinstance(inner, kind):
                getattr(inner, signal).connect(lambda *_told: _forgive(inner))
    inner.setAccessibleDescription(sentence)
    if focus:
        inner.setFocus(Qt.FocusReason.OtherFocusReason)


def _forgive(field: QWidget) -> None:
    before = field.property(_BEFORE)
    if before is not None:
        field.setAccessibleDescription(before)


_BEFORE = "described_before"
"""The property of a field that keeps what describes it where nothing is wrong with it."""


def complaint_in(form: QWidget) -> str:
    """Return why a number or date typed in a form is none, in its words, or an empty text."""
    return next(filter(None, (box.complaint() for box in _typed_into(form))), "")


def first_wrong(form: QWidget) -> QWidget | None:
    """Return the field of a form in which no number or no date stands, or None."""
    return next((box for box in _typed_into(form) if box.complaint()), None)


def first_empty(form: QWidget) -> QWidget | None:
    """Return the first field in sight that waits for words and has none, or None."""
    fields = (one for one in form.findChildren(QWidget) if one.isVisible() and one.isEnabled())
    return next((one for one in fields if _is_blank(one)), None)


def _is_blank(field: QWidget) -> bool:
    if isinstance(field, QPlainTextEdit):
        return not field.isReadOnly() and not field.toPlainText().strip()
    if isinstance(field, QLineEdit):
        return not field.isReadOnly() and not field.text().strip()
    return False


def _typed_into(form: QWidget) -> Iterator[SpinBox | DoubleSpinBox | DateEdit]:
    found: tuple[SpinBox | DoubleSpinBox | DateEdit, ...] = (
        *form.findChildren(SpinBox), *form.findChildren(DoubleSpinBox),
        *form.findChildren(DateEdit),
    )  # fmt: skip
    yield from (box for box in found if box.isEnabled())
