"""The columns beside the canvas: both where there is room, else one or none, by two buttons."""

from __future__ import annotations

from PySide6.QtWidgets import QToolButton, QWidget

from cpted_audit.ui.theme import px
from cpted_audit.ui.words import QT_TR_NOOP, tr

CANVAS_WIDTH = 420
"""Pixels at 100 % that the canvas keeps; columns make room for it."""
_LOW = 480
_WORDS = (QT_TR_NOOP("Signs"), QT_TR_NOOP("Details"))


def is_low(widget: QWidget) -> bool:
    """Return whether the window of a widget is too low for hints and words beside the canvas."""
    return widget.window().height() < px(_LOW)


class PlanColumns:
    """Shows and hides the left column (signs and facts) and the right one (details)."""

    def __init__(self, left: QWidget, right: QWidget) -> None:
        self._columns = (left, right)
        self._wide: bool | None = None
        self.buttons = tuple(self._button(tr(words), column) for words, column in
                             zip(_WORDS, self._columns, strict=True))  # fmt: skip

    def fit(self, width: int) -> None:
        """Fit the columns into a page of so many pixels; what was chosen stays while it fits."""
        left, right = (one.minimumWidth() for one in self._columns)
        wide = width >= left + right + px(CANVAS_WIDTH)
        for button in self.buttons:
            button.setVisible(not wide)
        if wide == self._wide:
            return
        self._wide = wide
        self._show(0, shown=wide)
        self._show(1, shown=wide or width >= right + px(CANVAS_WIDTH))

    def _button(self, words: str, column: QWidget) -> QToolButton:
        button = QToolButton()
        button.setText(words)
        button.setCheckable(True)
        button.setProperty("kind", "plantool")
        button.setMinimumHeight(px(36))
        number = self._columns.index(column)
        button.clicked.connect(lambda shown: self._choose(number, shown=shown))
        return button

    def _choose(self, number: int, *, shown: bool) -> None:
        """Show one column, and put the other away, as there is no room for both."""
        self._show(number, shown=shown)
        if shown:
            self._show(1 - number, shown=False)

    def _show(self, number: int, *, shown: bool) -> None:
        self._columns[number].setVisible(shown)
        self.buttons[number].setChecked(shown)
