"""Fields of what an organization decided for everybody: they show it, and nobody changes it there.

What was decided is also listed in the settings, and held below the window whatever a field says.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from cpted_audit.policy import MARKING, Policy, all_told, decided, is_decided, told
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import said, tr


def fix(field: QWidget, policy: Policy[Any]) -> bool:
    """Keep a field from being changed where a policy decides it, and say why; return whether."""
    if not is_decided(policy):
        return False
    field.setEnabled(False)
    words = tr("{decision} Your organization decided that.", decision=said(told(policy)))
    field.setToolTip(words)
    field.setAccessibleDescription(words)
    return True


def fix_marking(box: QComboBox) -> None:
    """Show the marking that was decided, if one was, and keep it."""
    if fix(box, MARKING):
        box.setCurrentText(decided(MARKING))


class DecidedList(QWidget):
    """What was decided, a line each; hidden where nothing was."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        lines = [said(words) for words in all_told()]
        if not lines:
            self.hide()
        column.addWidget(text_label(tr("Set by your organization"), "subtitle"))
        for line in lines:
            label: QLabel = text_label(line, "muted", wrap=True)
            column.addWidget(label)
