"""Tab goes through a window as it is read: in the order of its layouts, whenever parts were made.

Layouts say what is read first: what stands higher, then what stands further on in the line; columns
one after the other. So the order is derived from them at each Tab, and no page has to keep it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QGridLayout,
    QLayout,
    QLayoutItem,
    QLineEdit,
    QMainWindow,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QWidget,
)


def in_reading_order(top: QWidget) -> list[QWidget]:
    """Return the controls of a window that Tab goes to, as they are read."""
    return list(_fields_first(part for part in _parts(top) if takes_tab(part)))


def takes_tab(widget: QWidget) -> bool:
    """Return whether Tab goes to a widget itself; a part of a number box hands it to the box."""
    tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
    return tab and widget.focusProxy() is None and widget.isVisible() and widget.isEnabled()


def follow_reading_order(top: QWidget) -> None:
    """Let Tab go through a window as it is read now."""
    order = in_reading_order(top)
    for before, after in pairwise(order):
        if before.nextInFocusChain() is not after:
            QWidget.setTabOrder(before, after)


def _fields_first(order: Iterable[QWidget]) -> Iterator[QWidget]:
    """Put what stands within fields behind them: from a passphrase Tab goes to its repetition."""
    held: list[QWidget] = []
    for one in order:
        if isinstance(one.parentWidget(), QLineEdit):
            held.append(one)
            continue
        if not _has_button(one):
            yield from held
            held.clear()
        yield one
    yield from held


def _has_button(widget: QWidget) -> bool:
    """Return whether a button that Tab goes to stands within a field."""
    within = widget.findChildren(QAbstractButton, options=_DIRECT)
    return isinstance(widget, QLineEdit) and any(map(takes_tab, within))


def _parts(widget: QWidget) -> Iterator[QWidget]:
    """Yield a widget and all that is seen in it."""
    yield widget
    laid = list(_children(widget))
    rest = [
        one for one in widget.findChildren(QWidget, options=_DIRECT)
        if one not in laid and not one.isWindow()
    ]  # fmt: skip
    rest.sort(key=lambda one: (one.y(), one.x()))
    for child in (*laid, *rest):
        if not child.isHidden():
            yield from _parts(child)


_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


def _children(widget: QWidget) -> Iterator[QWidget]:
    """Yield the widgets that are laid out in another, in their order."""
    if isinstance(widget, QSplitter):
        yield from filter(None, map(widget.widget, range(widget.count())))
    elif isinstance(widget, QStackedWidget):
        if (front := widget.currentWidget()) is not None:
            yield front
    elif isinstance(widget, QScrollArea):
        if (inner := widget.viewport()) is not None:
            yield inner
    elif isinstance(widget, QMainWindow):
        yield from filter(None, (widget.menuWidget(), widget.centralWidget()))
    elif (layout := widget.layout()) is not None:
        yield from _laid(layout)


def _laid(layout: QLayout) -> Iterator[QWidget]:
    for item in _items(layout):
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            yield from _laid(inner)
        elif widget is not None:
            yield widget


def _items(layout: QLayout) -> list[QLayoutItem]:
    """Return what a layout holds; a grid line by line, however it was filled."""
    numbers = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        numbers.sort(key=lambda number: layout.getItemPosition(number)[:2])  # type: ignore[index]
    return [item for number in numbers if (item := layout.itemAt(number)) is not None]
