"""What of a window is too small to be hit: buttons, fields, rows and what lies within fields."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QCalendarWidget,
    QComboBox,
    QDateTimeEdit,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QSpinBox,
    QStyle,
    QStyleOptionSpinBox,
    QTableView,
    QWidget,
)

FIELDS = (
    QAbstractButton, QComboBox, QAbstractSpinBox, QLineEdit, QPlainTextEdit, QAbstractSlider,
)  # fmt: skip
SLACK = 1


def _is_part(widget: QWidget) -> bool:
    """Return whether it is drawn within a control that is looked at as a whole."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QAbstractSpinBox | QComboBox | QLineEdit | QCalendarWidget):
            return True
        parent = parent.parentWidget()
    return isinstance(widget.parentWidget(), QTableView)  # the corner of a table


def _spin_buttons(box: QAbstractSpinBox) -> Iterator[QRect]:
    if isinstance(box, QDateTimeEdit) or box.buttonSymbols() == QSpinBox.ButtonSymbols.NoButtons:
        return
    option = QStyleOptionSpinBox()
    box.initStyleOption(option)
    control = QStyle.ComplexControl.CC_SpinBox
    for part in (QStyle.SubControl.SC_SpinBoxUp, QStyle.SubControl.SC_SpinBoxDown):
        yield box.style().subControlRect(control, option, part, box)


def _rows(view: QAbstractItemView) -> Iterator[QRect]:
    model = view.model()
    if model is None:
        return
    for row in range(min(model.rowCount(view.rootIndex()), 4)):
        box = view.visualRect(model.index(row, 0, view.rootIndex()))
        if not box.isEmpty():
            yield QRect(box.left(), box.top(), max(box.width(), view.viewport().width()),
                        box.height())  # fmt: skip


def small(top: QWidget, least: int) -> list[str]:
    """Return what can be pressed and is less than so many pixels wide or high."""
    found: list[str] = []

    def look(name: str, box: QRect) -> None:
        if box.width() < least - SLACK or box.height() < least - SLACK:
            found.append(f"{name}: {box.width()} x {box.height()}")

    for one in (top, *top.findChildren(QWidget)):
        if not one.isVisible() or _is_part(one) or isinstance(one, QScrollBar):
            continue
        name = f"{type(one).__name__} {one.accessibleName() or getattr(one, 'text', str)()!r}"
        if isinstance(one, FIELDS):
            look(name, one.rect())
        if isinstance(one, QAbstractSpinBox):
            for box in _spin_buttons(one):
                look(f"a step of {name}", box)
        if isinstance(one, QAbstractItemView) and not isinstance(one, QHeaderView):
            for box in _rows(one):
                look(f"a row of {name}", box)
    return found
