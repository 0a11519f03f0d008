"""Windows that stay on their screen, however small it is, and fields that are scrolled to."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QScrollArea, QWidget

FRAME = QSize(16, 48)
"""What a window's own frame and title may take, in pixels."""


def keep_on_screen(window: QWidget) -> None:
    """Make a window no larger than its screen and move it onto it, as it may stand for another."""
    if window.isMaximized() or window.isFullScreen():
        return
    window.resize(window.size().boundedTo(room(window)))
    screen, frame = window.screen().availableGeometry(), window.frameGeometry()
    left = max(screen.left(), min(frame.left(), screen.right() - frame.width() + 1))
    top = max(screen.top(), min(frame.top(), screen.bottom() - frame.height() + 1))
    if (left, top) != (frame.left(), frame.top()):
        window.move(left, top)


_AROUND = 12
"""How much of what lies around it is shown with a control that is gone to, in pixels."""


def bring_into_view(control: QWidget) -> None:
    """Scroll every area around a control so that it is seen."""
    above = control.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(control, _AROUND, _AROUND)
        above = above.parentWidget()


def room(dialog: QWidget) -> QSize:
    """Return how large the inside of a window can be on its screen."""
    return dialog.screen().availableSize() - FRAME
