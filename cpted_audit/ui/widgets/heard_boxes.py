"""Closed lists, for readers of Linux: what each is called, and what is chosen by the arrow keys.

There Qt calls a closed list by its choice; what it is called otherwise it takes from the label of
which the list is the buddy alone. And what another choice is, Orca 43 does not say.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel

from cpted_audit.ui.widgets.older_readers import tell_older

_ON_LINUX = sys.platform.startswith("linux")
_FOLLOWED = "followed"
"""The property of a list that says what is chosen."""


def follow_choice(box: QComboBox) -> None:
    """Say what is chosen in a list while it has the keyboard, to readers who would not."""
    if _ON_LINUX and not box.property(_FOLLOWED):
        box.setProperty(_FOLLOWED, True)
        box.currentTextChanged.connect(_tell)


def _tell(choice: str) -> None:
    focused = QApplication.focusWidget()
    if not isinstance(focused, QComboBox) or focused.isEditable():
        return
    if choice and focused.currentText() == choice and not focused.view().isVisible():
        tell_older(f"{choice}.")


def name_box(box: QComboBox) -> None:
    """Give a list a label that nobody sees, called as the list, unless one is seen."""
    from PySide6.QtGui import QAccessible  # what it has for readers is much

    parent = box.parentWidget()
    if not (_ON_LINUX and QAccessible.isActive() and box.accessibleName() and parent):
        return
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    labels = [one for one in parent.findChildren(QLabel, options=direct) if one.buddy() is box]
    label = labels[0] if labels else QLabel(parent)
    if not labels:
        label.hide()
        label.setBuddy(box)
    if label.isHidden():
        label.setText(box.accessibleName().replace("&", "&&"))
