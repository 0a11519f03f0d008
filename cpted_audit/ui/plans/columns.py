"""The columns beside the canvas: open where the plan keeps its room, and folded by two buttons.

Where a column would take too much of the plan it is folded, and its button lays it over the plan,
which keeps its size; it goes again with the next tool, Esc or its button.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QToolButton, QWidget

from cpted_audit.ui.theme import Theme, px
from cpted_audit.ui.words import QT_TR_NOOP, tr

CANVAS_WIDTH = 420
"""Pixels at 100 % that the canvas keeps where a column is opened by hand."""
PLAN_SHARE = 0.4
"""The share of the window that the canvas keeps where columns are open by themselves."""
LARGE_TEXT, LARGE_TEXT_SHARE = 1.4, 0.5
"""From which size of text on a column beside the plan is too dear, and the share kept instead."""
_LOW = 480
LOW_FOR_ROWS = 560
"""Pixels at 100 % of a window in which rows of a table are dearer than lines above it."""
_COLUMNS = ((QT_TR_NOOP("Symbols"), "column-left"), (QT_TR_NOOP("Details"), "column-right"))
LEFT, RIGHT = 0, 1


def is_low(widget: QWidget, below: int = _LOW) -> bool:
    """Return whether the window of a widget is too low for hints and words beside the canvas."""
    return widget.window().height() < px(below)


class PlanColumns(QObject):
    """Shows and hides the left column (signs and facts) and the right one (details).

    It goes with its page, which is made anew for another size of text.
    """

    folded = Signal()
    """A column was opened or folded."""

    def __init__(
        self, left: QWidget, right: QWidget, theme: Theme, row: QHBoxLayout, canvas: QWidget
    ) -> None:
        """Take both columns, the row they stand in with what is between, and the canvas."""
        super().__init__(right)
        self._columns = (left, right)
        self._row, self._canvas = row, canvas
        self._over = [False, False]
        canvas.installEventFilter(self)
        self._theme = theme
        self._both = True
        self._fitted: tuple[bool, bool] | None = None
        self.buttons = tuple(self._button(tr(words), number)
                             for number, (words, _) in enumerate(_COLUMNS))  # fmt: skip
        theme.changed.connect(self._show_icons)
        self._show_icons()

    def fit(self, canvas: QSize, window: QSize, *, left_first: bool = False) -> None:
        """Fit the columns into a page whose canvas has so many pixels when both are folded.

        Where one alone fits it is the right one, or the left where something waits in it.

        What was chosen stays until another number of columns fits.
        """
        left, right = (column.minimumWidth() for column in self._columns)
        self._both = canvas.width() - left - right >= px(CANVAS_WIDTH)
        share = LARGE_TEXT_SHARE if px(100) >= 100 * LARGE_TEXT else PLAN_SHARE
        least = share * window.width() * window.height()

        def fits(taken: int) -> bool:
            kept = canvas.width() - taken
            return kept >= px(CANVAS_WIDTH) and kept * canvas.height() >= least

        both = fits(left + right)
        shown = both or (left_first and fits(left)), both or (not left_first and fits(right))
        self._stand(not fits(left), not fits(right))
        if shown != self._fitted:
            self._fitted = shown
            for number in (LEFT, RIGHT):
                self._show(number, shown=shown[number])

    def open_details(self) -> None:
        """Bring the right column into view, where something is to be typed."""
        if self._columns[RIGHT].isHidden():
            self._choose(RIGHT, shown=True)

    def open_symbols(self) -> None:
        """Bring the left column into view, where something waits to be placed."""
        if self._columns[LEFT].isHidden():
            self._choose(LEFT, shown=True)

    def covered(self) -> int:
        """Return how many pixels at the right of the plan a column lies over."""
        return self._columns[RIGHT].width() if self._lies_over(RIGHT) else 0

    def put_away(self, *, also_details: bool = False) -> bool:
        """Fold what lies over the plan, the right column only where told; returns what was so."""
        over = [
            number for number in ((LEFT, RIGHT) if also_details else (LEFT,))
            if self._lies_over(number)
        ]  # fmt: skip
        for number in over:
            self._show(number, shown=False)
        return bool(over)

    def holds_focus(self) -> bool:
        """Return whether the keyboard is in a column that lies over the plan."""
        focus = QApplication.focusWidget()
        return focus is not None and any(
            self._lies_over(number) and self._columns[number].isAncestorOf(focus)
            for number in (LEFT, RIGHT)
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep what lies over the plan as high as the plan."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Move}:
            self._lay_over()
        return super().eventFilter(watched, event)

    def _lies_over(self, number: int) -> bool:
        return self._over[number] and not self._columns[number].isHidden()

    def _stand(self, *over: bool) -> None:
        """Take columns out of the row that are to lie over the plan, and put others back."""
        for number, (now, before) in enumerate(zip(over, self._over, strict=True)):
            column = self._columns[number]
            if now and not before:
                self._row.removeWidget(column)
            elif before and not now:
                self._row.insertWidget(0 if number == LEFT else self._row.count(), column)
        self._over = list(over)
        self._lay_over()

    def _lay_over(self) -> None:
        room, corner = self._canvas.rect(), self._canvas.mapToGlobal(QPoint(0, 0))
        room.moveTopLeft(self._columns[LEFT].mapToParent(self._columns[LEFT].mapFromGlobal(corner)))
        for number, column in enumerate(self._columns):
            if self._over[number]:
                wide = column.minimumWidth()
                left = room.left() if number == LEFT else room.right() + 1 - wide
                column.setGeometry(QRect(left, room.top(), wide, room.height()))
                column.raise_()

    def _button(self, words: str, number: int) -> QToolButton:
        button = QToolButton()
        button.setAccessibleName(words)
        button.setToolTip(words)
        button.setCheckable(True)
        button.setObjectName("sidebutton")
        button.setFixedSize(px(36), px(36))
        button.setIconSize(QSize(px(20), px(20)))
        button.clicked.connect(lambda shown: self._choose(number, shown=shown))
        return button

    def _show_icons(self) -> None:
        for button, (_, icon) in zip(self.buttons, _COLUMNS, strict=True):
            button.setIcon(self._theme.icon(icon))

    def _choose(self, number: int, *, shown: bool) -> None:
        """Show one column, and put the other away where there is no room for both."""
        self._show(number, shown=shown)
        if shown and not self._both:
            self._show(1 - number, shown=False)

    def _show(self, number: int, *, shown: bool) -> None:
        self._columns[number].setVisible(shown)
        self.buttons[number].setChecked(shown)
        self.folded.emit()
