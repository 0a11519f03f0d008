"""Route, items and side panel beside each other; on a narrow window the outer two are drawers."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from cpted_audit.ui.theme import px

MOST_OF_THE_WIDTH = 0.86
"""How much of a narrow page a drawer may cover, so that there is somewhere to tap it away."""


class OuterColumn(Enum):
    """The two outer columns: where they stand, how wide they are, and below what they fold."""

    ROUTE = ("route", 270, 720)
    PANEL = ("side", 300, 1000)

    def __init__(self, words: str, width: int, fold_below: int) -> None:
        self.words = words
        self.width = width
        self.fold_below = fold_below


class WalkColumns(QWidget):
    """Docks the outer columns where there is room, and lays them over the items where not.

    The items are made in `middle`, which has its place already: Qt styles all of them anew each
    time they are moved into something else.
    """

    toggled = Signal(object, bool)
    """A Side was shown or hidden."""

    def __init__(self, page: QWidget, route: QWidget, panel: QWidget) -> None:
        super().__init__(page)
        left = _route_column(route)
        self._columns = {OuterColumn.ROUTE: left, OuterColumn.PANEL: panel}
        self._wanted = dict.fromkeys(OuterColumn, True)
        self._drawer: OuterColumn | None = None
        self._backdrop = _Backdrop(self)
        self._backdrop.tapped.connect(self.close_drawer)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setHandleWidth(1)
        self.middle = QWidget()
        self._items: QWidget = self.middle
        for widget, width in ((left, px(270)), (self.middle, px(760)), (panel, px(300))):
            self._splitter.addWidget(widget)
            widget.setMinimumWidth(min(width, 380))
        for number in range(3):
            self._splitter.setStretchFactor(number, int(number == 1))
        self._splitter.setSizes([px(270), px(760), px(300)])
        self._splitter.setChildrenCollapsible(False)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._splitter)
        around = QHBoxLayout(page)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self)

    def fill(self, header: QWidget, items: QWidget, foot: QWidget) -> None:
        """Put what was made in `middle` there, one under the other."""
        self._items = items  # no focus proxy: Qt would take the header out of the way of Tab
        column = QVBoxLayout(self.middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(items, 1)
        column.addWidget(foot)

    def has_room(self, side: OuterColumn) -> bool:
        """Whether the page is wide enough to dock a column."""
        return self.width() >= px(side.fold_below)

    def is_shown(self, side: OuterColumn) -> bool:
        """Whether a column is in view, docked or as a drawer."""
        return self._wanted[side] if self.has_room(side) else self._drawer is side

    @property
    def drawer(self) -> OuterColumn | None:
        """The column that lies over the items, if one does."""
        return self._drawer

    def show_side(self, side: OuterColumn, *, shown: bool) -> None:
        """Bring a column into view or put it away."""
        if self.has_room(side):
            self._wanted[side] = shown
        else:
            self._drawer = side if shown else None
        self._arrange()

    def toggle(self, side: OuterColumn) -> bool:
        """Bring a column into view with the keyboard in it, or put it away; return which."""
        shown = not self.is_shown(side)
        self.show_side(side, shown=shown)
        if shown:
            self._columns[side].setFocus()
        return shown

    def focus_next(self) -> bool:
        """Give the keyboard to the next outer column; return whether there was one."""
        order = [None, *OuterColumn]
        here = next((side for side in OuterColumn if self._holds_focus(self._columns[side])), None)
        following = order[(order.index(here) + 1) % len(order)]
        if following is None:
            return False
        self.show_side(following, shown=True)
        self._columns[following].setFocus()
        return True

    def close_drawer(self) -> None:
        """Put the drawer away, where one is open."""
        if self._drawer is not None:
            self.show_side(self._drawer, shown=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold what has no room any more and dock what has it again."""
        super().resizeEvent(event)
        if self._drawer is not None and self.has_room(self._drawer):
            self._drawer = None
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put a drawer away with Esc."""
        if event.key() == Qt.Key.Key_Escape and self._drawer is not None:
            self.close_drawer()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        self._backdrop.setVisible(self._drawer is not None)
        self._backdrop.setGeometry(self.rect())
        self._backdrop.raise_()
        for side, column in self._columns.items():
            if self._drawer is side:
                self._lay_over(side, column)
            else:
                self._dock(side, column)
            self.toggled.emit(side, self.is_shown(side))

    def _lay_over(self, side: OuterColumn, column: QWidget) -> None:
        if column.parent() is not self:
            column.setParent(self)
        width = min(px(side.width + 40), round(self.width() * MOST_OF_THE_WIDTH))
        left = 0 if side is OuterColumn.ROUTE else self.width() - width
        column.setGeometry(left, 0, width, self.height())
        column.show()
        column.raise_()

    def _dock(self, side: OuterColumn, column: QWidget) -> None:
        if column.parent() is self:
            held = self._holds_focus(column)
            column.setParent(None)
            self._splitter.insertWidget(0 if side is OuterColumn.ROUTE else 2, column)
            number = self._splitter.indexOf(column)
            self._splitter.setStretchFactor(number, 0)
            self._give_width(number, side.width)
            if held:
                self._items.setFocus()
        column.setVisible(self.has_room(side) and self._wanted[side])

    def _give_width(self, number: int, width: int) -> None:
        """Give a docked column a width, and the items the rest."""
        sizes = self._splitter.sizes()
        sizes[self._splitter.indexOf(self.middle)] += sizes[number] - px(width)
        sizes[number] = px(width)
        self._splitter.setSizes(sizes)

    @staticmethod
    def _holds_focus(column: QWidget) -> bool:
        focused = column.window().focusWidget()
        return focused is not None and column.isAncestorOf(focused)


def _route_column(route: QWidget) -> QFrame:
    left = QFrame()
    left.setObjectName("route")
    left.setFocusProxy(route)
    column = QVBoxLayout(left)
    column.setContentsMargins(0, 8, 0, 0)
    column.addWidget(route)
    return left


class _Backdrop(QWidget):
    """What lies under a drawer and catches the tap beside it."""

    tapped = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("backdrop")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.installEventFilter(self)
        self.hide()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Tell of the tap and keep it from what lies below."""
        if event.type() == QEvent.Type.MouseButtonPress:
            self.tapped.emit()
            return True
        return False
