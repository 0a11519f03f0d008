"""Keys that the walk uses for answering, and which controls keep them for themselves.

The walk's keys are shortcuts of the window. Without this, Space on a focused filter would go to
the next unanswered item, and Down in the route would move among the items.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QWidget,
)

from cpted_audit.ui.walk.answer_button import AnswerButton
from cpted_audit.ui.walk.finding_form import FindingForm
from cpted_audit.ui.walk.item_row import ItemRow
from cpted_audit.ui.widgets.badges import LETTERS

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_ARROWS = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down})
_SPACE = frozenset({Qt.Key.Key_Space})

OWN_KEYS: tuple[tuple[type[QWidget], frozenset[Qt.Key]], ...] = (
    (AnswerButton, frozenset()),
    (ItemRow, _ENTER),
    (QAbstractButton, _SPACE | _ENTER),
    (QAbstractItemView, _ARROWS | _SPACE | _ENTER),
    (QComboBox, _ARROWS | _SPACE | _ENTER),
    (QLineEdit, _ENTER),
    (QAbstractSpinBox, _ARROWS | _ENTER),
)
"""The first kind of control that fits has the word; a control of no kind keeps none."""

LETTERS_OF_ANSWERS = frozenset(Qt.Key[f"Key_{letter}"] for letter in LETTERS.values())
"""Whoever chooses a severity is not answering an item."""


def keeps(control: QWidget | None, event: QEvent) -> bool:
    """Return whether the focused control keeps the key of a ShortcutOverride for itself."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    modified = event.modifiers() & ~(
        Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
    )
    if modified:
        return False
    key = Qt.Key(event.key())
    if key in LETTERS_OF_ANSWERS and isinstance(control, QWidget) and _is_in_form(control):
        return True
    return next((key in keys for kind, keys in OWN_KEYS if isinstance(control, kind)), False)


def _is_in_form(control: QWidget) -> bool:
    above: QWidget | None = control
    while above is not None and not isinstance(above, FindingForm):
        above = above.parentWidget()
    return above is not None
