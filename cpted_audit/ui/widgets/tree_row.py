"""Rows of trees that are filled by hand, as large as rows elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QTreeWidgetItem

from cpted_audit.ui.theme import row_px

_HEIGHT = 28


def tree_row(texts: Sequence[str]) -> QTreeWidgetItem:
    """Return a row with a text for each column, high enough to be pressed."""
    row = QTreeWidgetItem(list(texts))
    row.setSizeHint(0, QSize(0, row_px(_HEIGHT)))
    return row
