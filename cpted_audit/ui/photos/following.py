"""Follow an audit for as long as a window lives, however it comes to its end."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from cpted_audit.domain.changes import ChangeSet
from cpted_audit.session.session import Session


def follow(
    session: Session, window: QWidget, told: Callable[[ChangeSet], None]
) -> Callable[[], None]:
    """Call `told` after every change until the window is destroyed; returns how to stop sooner."""
    active = [session.subscribe(told)]

    def stop() -> None:
        while active:
            active.pop()()

    # A window may go with its parent, without ever being closed.
    window.destroyed.connect(lambda: stop())
    return stop
