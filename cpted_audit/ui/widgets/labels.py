"""Labels that take their look from the style sheet by role."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QLayout, QWidget


def text_label(text: str, role: str = "", *, wrap: bool = False) -> QLabel:
    """Return a label of plain text; `role` names its look in the style sheet."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)  # notes may look like markup
    if role:
        label.setProperty("role", role)
    label.setWordWrap(wrap)
    return label


def rule() -> QFrame:
    """Return a thin horizontal line."""
    line = QFrame()
    line.setObjectName("rule")
    return line


def clear_layout(layout: QLayout) -> None:
    """Remove and delete everything in a layout."""
    while (entry := layout.takeAt(0)) is not None:
        widget = entry.widget()
        if widget is not None:
            widget.setParent(None)
            widget.deleteLater()
        inner = entry.layout()
        if inner is not None:
            clear_layout(inner)


def restyle(widget: QWidget) -> None:
    """Let the style sheet look again after a property it selects on has changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
