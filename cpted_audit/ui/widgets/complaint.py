"""A complaint is about what was typed: it goes as soon as that is changed.

The field at fault gets the keyboard, and says to a reader why by its description.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt, QTimer
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

from cpted_audit.ui.widgets.on_screen import bring_into_view


@runtime_checkable
class TypedInto(Protocol):
    """A field into which a number, an amount or a day is typed, and that can say it is none."""

    def complaint(self) -> str:
        """Return why what was typed is none, or an empty text."""


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
        # Only then has the sentence that was just shown taken its room.
        QTimer.singleShot(0, inner, partial(bring_into_view, inner))


def _forgive(field: QWidget) -> None:
    before = field.property(_BEFORE)
    if before is not None:
        field.setAccessibleDescription(before)


_BEFORE = "described_before"
"""The property of a field that keeps what describes it where nothing is wrong with it."""


def complaint_in(form: QWidget) -> str:
    """Return why a number or date typed in a form is none, in its words, or an empty text."""
    return next(filter(None, (words for _box, words in _complaints(form))), "")


def first_wrong(form: QWidget) -> QWidget | None:
    """Return the field of a form in which no number or no date stands, or None."""
    return next((box for box, words in _complaints(form) if words), None)


def first_empty(form: QWidget) -> QWidget | None:
    """Return the first field of a form that waits for words or a choice and has none, or None.

    The form itself may be hidden, as a dialog is between two answers.
    """
    fields = (one for one in form.findChildren(QWidget) if one.isVisibleTo(form))
    return next((field for field in fields if field.isEnabled() and _is_blank(field)), None)


def _is_blank(field: QWidget) -> bool:
    if isinstance(field, QPlainTextEdit):
        return not field.isReadOnly() and not field.toPlainText().strip()
    if isinstance(field, QLineEdit):
        return not field.isReadOnly() and not field.text().strip()
    return isinstance(field, QComboBox) and field.count() > 0 and not field.currentText()


def _complaints(form: QWidget) -> Iterator[tuple[QWidget, str]]:
    """Yield the fields of a form that something is typed into, from the top, with what is wrong."""
    for box in form.findChildren(QWidget):
        if isinstance(box, TypedInto) and box.isEnabled():
            yield box, box.complaint()
