"""Encrypt the audit on screen as a job, and go on with the encrypted one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QProgressDialog

from cpted_audit.errors import ReadOnlyError
from cpted_audit.session.session import Session
from cpted_audit.ui import dialogs
from cpted_audit.ui.audit_opener import open_audit
from cpted_audit.ui.job_line import Order
from cpted_audit.ui.registers.encrypt_dialog import EncryptDialog
from cpted_audit.ui.status_bar import StatusBar
from cpted_audit.ui.words import QT_TR_NOOP, tr

if TYPE_CHECKING:
    from cpted_audit.ui.main_window import MainWindow

STAGE_WORDS = {
    "copied": QT_TR_NOOP("A copy is encrypted"),
    "verified": QT_TR_NOOP("The copy is checked"),
    "replaced": QT_TR_NOOP("It took the place of the audit"),
    "wiped": QT_TR_NOOP("The old file is overwritten"),
    "backups": QT_TR_NOOP("The backups are encrypted"),
}
"""What is said once a part is done, by its name, in English."""


class _Done(NamedTuple):
    words: str


class EncryptDesk(QObject):
    """Belongs to the window, as the page it was asked on is closed with the audit meanwhile."""

    def __init__(self, window: MainWindow, status: StatusBar) -> None:
        super().__init__(window)
        self._window = window
        self._status = status
        self._progress: QProgressDialog | None = None
        self._done = ""

    def ask(self, session: Session) -> None:
        """Ask for a passphrase and encrypt the audit with it."""
        dialog = EncryptDialog(session, self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.encrypt(session, dialog.passphrase)
        dialog.deleteLater()

    def encrypt(self, session: Session, passphrase: str) -> None:
        """Close the audit, encrypt its file in a job, and open it again."""
        path, old = session.path, session.document.passphrase
        self._window.close_audit()
        self._show_progress(path)
        order = Order(
            tr("Encrypting {name}", name=path.name),
            lambda _cancelled: _work(path, old, passphrase),
            self._step,
            lambda failure: self._end(path, old if failure else passphrase, failure),
        )
        self._window.jobs.add(order)

    def _show_progress(self, path: Path) -> None:
        """Keep everybody from opening the file while it is replaced."""
        self._progress = QProgressDialog(self._window)
        self._progress.setWindowTitle(tr("Encrypt the audit"))
        self._progress.setLabelText(tr("Encrypting {name}", name=path.name))
        self._progress.setCancelButton(None)
        self._progress.setWindowFlag(Qt.WindowType.WindowCloseButtonHint, on=False)
        self._progress.setWindowModality(Qt.WindowModality.ApplicationModal)
        self._progress.setMinimumDuration(0)
        self._progress.setRange(0, len(STAGE_WORDS))
        self._progress.setAutoReset(False)
        self._progress.setAutoClose(False)
        self._progress.setValue(0)
        self._progress.show()

    def _step(self, step: object) -> tuple[str, int, int]:
        if isinstance(step, _Done):
            self._done = step.words
            return "", len(STAGE_WORDS), len(STAGE_WORDS)
        number = list(STAGE_WORDS).index(str(step)) + 1
        words = tr(STAGE_WORDS[str(step)])
        if self._progress is not None:
            self._progress.setLabelText(words)
            self._progress.setValue(number)
        return words, number, len(STAGE_WORDS)

    def _end(self, path: Path, passphrase: str | None, failure: BaseException | None) -> None:
        if self._progress is not None:
            self._progress.close()
            self._progress.deleteLater()
            self._progress = None
        session = open_audit(self._window, path, passphrase)
        if session is not None:
            self._window.show_session(session)
        if failure is not None:
            dialogs.tell(self._window, failure)
        elif self._done:
            self._status.show_text(self._done)
        self.deleteLater()


def _work(path: Path, old: str | None, new: str) -> Iterator[object]:
    """Yield each part that is done, then the words of what became of it.

    The file is opened in a thread of its own, so that each part is told as soon as it is done.
    """
    told: SimpleQueue[object] = SimpleQueue()

    def run() -> None:
        from cpted_audit.session.secrets import done_words, encrypt

        try:
            with Session.open(path, old) as session:
                done = encrypt(session, new, told.put)
            told.put(_Done(done_words(done)))
        except ReadOnlyError as error:
            why = tr("{why} That is why nothing was encrypted.", why=error)
            told.put(ReadOnlyError(why))
        except Exception as error:  # noqa: BLE001 - carried to the job, which tells or reports it
            told.put(error)

    Thread(target=run, name="encrypt", daemon=True).start()
    while True:
        step = told.get()
        if isinstance(step, Exception):
            raise step
        yield step
        if isinstance(step, _Done):
            return
