"""The one place where a session's changes become a Qt signal."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from cpted_audit.session.session import Session


class SessionBridge(QObject):
    """Holds the open session for the screens; `changed` carries each saved ChangeSet."""

    changed = Signal(object)
    signed = Signal()
    """Who walks was shown, which may be somebody else than before."""
    released = Signal()
    """The audit leaves the screen; whoever works for it has to stop."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._unsubscribe = session.subscribe(self.changed.emit)

    def release(self) -> None:
        """Stop listening, leaving the audit open."""
        self.released.emit()
        self._unsubscribe()

    def close(self) -> None:
        """Stop listening and close the audit."""
        self.release()
        self.session.close()
