"""Cards and rows that the page for a new audit is made of."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QFormLayout, QFrame, QLineEdit, QVBoxLayout, QWidget

from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.flow import FlowLayout
from cpted_audit.ui.widgets.labels import text_label

FIELD_HEIGHT = 36


def make_card(card: QFrame, title: str) -> QVBoxLayout:
    """Make a frame a titled card and return the column its content goes into."""
    card.setProperty("card", "true")
    column = QVBoxLayout(card)
    column.setContentsMargins(16, 10, 16, 12)
    column.setSpacing(8)
    if title:
        column.addWidget(text_label(title, "subtitle"))
    return column


def form_layout() -> QFormLayout:
    """Return a form whose fields take the width there is."""
    form = QFormLayout()
    form.setHorizontalSpacing(16)
    form.setVerticalSpacing(10)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return form


def add_cell(flow: FlowLayout, words: str, field: QWidget, width: int) -> None:
    """Add a field with its name above it; `width` is its least in pixels at 100 %."""
    field.setAccessibleName(words)
    field.setMinimumSize(px(width), px(FIELD_HEIGHT))
    cell = QWidget()
    column = QVBoxLayout(cell)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    label = text_label(words, "muted")
    label.setBuddy(field)
    column.addWidget(label)
    column.addWidget(field)
    flow.addWidget(cell)


def add_row(form: QFormLayout, words: str, field: QWidget) -> None:
    """Add a field under its name."""
    field.setAccessibleName(words)
    field.setMinimumHeight(px(FIELD_HEIGHT))
    form.addRow(words, field)


def propose(line: QLineEdit, known: Iterable[str]) -> None:
    """Propose names while one types, wherever in them the letters stand."""
    completer = QCompleter(list(known), line)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    line.setCompleter(completer)
