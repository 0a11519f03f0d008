"""Keys that the walk uses for answering, and which controls keep them for themselves.

The list of items hears the walk's keys wherever the keyboard is in it. Without this, a letter typed
while a severity is being chosen would answer an item, and Space on a button would leave it.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QWidget,
)

from cpted_audit.ui.findings.editor import FindingEditor
from cpted_audit.ui.findings.free_findings import NewFindingForm
from cpted_audit.ui.walk.answer_button import AnswerButton
from cpted_audit.ui.walk.item_row import ItemRow

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

FORMS = (FindingEditor, NewFindingForm)
"""Where somebody writes about a finding: no key there is one of the walk's."""


def keys_of(actions: Iterable[QAction]) -> frozenset[Qt.Key]:
    """Return the keys of actions, without what is held beside them."""
    return frozenset(
        keys[0].key()  # type: ignore[index]  # it is; the stubs leave it out
        for action in actions
        for keys in action.shortcuts()
    )


def keeps(control: QWidget | None, event: QEvent, item_keys: frozenset[Qt.Key]) -> bool:
    """Return whether the focused control keeps the key of a ShortcutOverride for itself.

    `item_keys` are those the walk answers and moves by.
    """
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    modified = event.modifiers() & ~(
        Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
    )
    if modified:
        return False
    key = Qt.Key(event.key())
    if key in item_keys and control is not None and _is_in_form(control):
        return True
    return next((key in keys for kind, keys in OWN_KEYS if isinstance(control, kind)), False)


def _is_in_form(control: QWidget) -> bool:
    above: QWidget | None = control
    while above is not None and not isinstance(above, FORMS):
        above = above.parentWidget()
    return above is not None
