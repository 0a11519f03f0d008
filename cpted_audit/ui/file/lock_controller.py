"""Lock an audit on screen and open it again with its passphrase."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from cpted_audit.errors import AuditError, PassphraseError, ReadOnlyError
from cpted_audit.session.session import Session
from cpted_audit.ui.file.lock_page import LockPage
from cpted_audit.ui.words import tr


class LockController(QObject):
    """Knows which audit is locked; `opened` carries its session once the passphrase was typed."""

    opened = Signal(object)
    left = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._path = session.path
        self._read_only = session.document.read_only
        self.page = LockPage()
        self.page.tried.connect(self._open)
        self.page.left.connect(self.left)

    def _open(self, passphrase: str) -> None:
        try:
            session = self._opened(passphrase)
        except PassphraseError:
            self.page.complain(tr("This passphrase does not open it. Type it again."))
        except AuditError as error:
            name = f"“{self._path.name}”"
            self.page.complain(str(error).replace(name, tr("The audit")))
        else:
            self.opened.emit(session)

    def _opened(self, passphrase: str) -> Session:
        """Open the audit as it was open, or for reading where nothing can be written any more."""
        try:
            return Session.open(self._path, passphrase, read_only=self._read_only)
        except ReadOnlyError:
            return Session.open(self._path, passphrase, read_only=True)


def put_windows_away(window: QWidget) -> bool:
    """Close every other window; False while a question in front still has to end."""
    modal = QApplication.activeModalWidget()
    if modal is not None:
        modal.close()
        return False
    for other in QApplication.topLevelWidgets():
        if other is not window and other.isVisible():
            other.close()
    return True
