"""Windows that stay open beside the work: what is open already is brought forward, not made twice.

Each window keeps a picture of its own size in memory for as long as it is open.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QApplication, QCheckBox, QWidget

from cpted_audit.ui.theme import px
from cpted_audit.ui.words import tr

# The box that asks whether a name that goes also goes out of texts that merely mention it.


class EverywhereBox(QCheckBox):
    """Stands wherever things are taken out of an audit or of a copy, always in the same words."""

    def __init__(self) -> None:
        super().__init__(tr("Take their names and numbers out of every other text too"))
        self.setMinimumHeight(px(36))
        self.setToolTip(
            tr("As whole words, in notes, captions and the names of steps; the texts themselves "
               "stay.")
        )  # fmt: skip


W = TypeVar("W", bound=QWidget)


def show_beside(kind: type[W], is_it: Callable[[W], bool], make: Callable[[], W]) -> W:
    """Show the open window of a kind that is the one meant, or a new one; return it."""
    for one in open_windows(kind):
        if is_it(one):
            one.raise_()
            one.activateWindow()
            return one
    window = make()
    window.show()
    return window


def open_windows(kind: type[W]) -> list[W]:
    """Return the windows of a kind that are open."""
    windows = QApplication.topLevelWidgets()
    return [window for window in windows if isinstance(window, kind) and window.isVisible()]


def belongs_to(parent: QWidget) -> Callable[[QWidget], bool]:
    """Return what tells whether a window belongs to another."""
    return lambda window: window.parentWidget() is parent
