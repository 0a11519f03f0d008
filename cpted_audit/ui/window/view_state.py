"""Keep in the audit where the auditor was: page, place, item, filter, visit and the geometry."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress

from PySide6.QtCore import QByteArray, QObject, QTimer
from PySide6.QtWidgets import QWidget

from cpted_audit.errors import AuditError
from cpted_audit.session import view_state
from cpted_audit.session.session import Session
from cpted_audit.ui.widgets.on_screen import keep_on_screen

SPOT = ("page", "place", "item", "filter", "visit")
"""What is remembered of where the auditor was."""
KEEP_AFTER_MS = 500
"""How long a place must stay on screen to be remembered: walking through must stay quick."""


class ViewStateKeeper(QObject):
    """Writes down where the auditor is a moment after the last move; `read` says where that is."""

    def __init__(
        self, session: Session, read: Callable[[], Mapping[str, str]], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._read = read
        self._timer = QTimer(self, singleShot=True, interval=KEEP_AFTER_MS)
        self._timer.timeout.connect(self.keep)

    def moved(self) -> None:
        """Write it down soon."""
        self._timer.start()

    def keep(self) -> None:
        """Write it down now."""
        self._timer.stop()
        keep(self._session, self._read())

    def recall(self, key: str) -> str:
        """Return what was written down last under one of `SPOT`."""
        return view_state.recall(self._session, key)


def keep(session: Session, states: Mapping[str, str]) -> None:
    """Remember some states; a disk that takes nothing now keeps nobody from walking or closing."""
    with suppress(AuditError):
        view_state.remember_all(session, states)


def keep_geometry(session: Session, window: QWidget) -> None:
    """Remember where the window stands, for this audit."""
    geometry = bytes(window.saveGeometry().toBase64().data()).decode("ascii")
    keep(session, {"geometry": geometry})


def restore_geometry(session: Session, window: QWidget) -> None:
    """Put the window where it stood when this audit was closed, if it ever was."""
    text = view_state.recall(session, "geometry")
    if text:
        window.restoreGeometry(QByteArray.fromBase64(text.encode("ascii", "ignore")))
        keep_on_screen(window)
