"""Write the file of the audit on screen anew as a job, and go on with what then lies there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QProgressBar, QProgressDialog

from cpted_audit.errors import AuditError, OvertakenError, ReadOnlyError
from cpted_audit.session.session import Session
from cpted_audit.ui import dialogs
from cpted_audit.ui.frame.audit_opener import open_audit
from cpted_audit.ui.frame.job_line import JobOrder
from cpted_audit.ui.frame.status_bar import StatusBar
from cpted_audit.ui.tasks import Running
from cpted_audit.ui.words import QT_TR_NOOP, said, tr

if TYPE_CHECKING:
    from cpted_audit.ui.frame.page import AuditWindow

Notify = Callable[[str], None]

_IN_PLACE = {
    "replaced": QT_TR_NOOP("It took the place of the audit"),
    "wiped": QT_TR_NOOP("The old file is overwritten"),
}
COPY_STAGES = {
    "purged": QT_TR_NOOP("What was chosen is taken out"),
    "verified": QT_TR_NOOP("The new file is checked"),
}
PURGE_STAGES = {"backups": QT_TR_NOOP("The backups are done"), **COPY_STAGES, **_IN_PLACE}
ENCRYPT_STAGES = {
    "copied": QT_TR_NOOP("A copy is encrypted"),
    "verified": QT_TR_NOOP("The copy is checked"),
    **_IN_PLACE,
    "backups": QT_TR_NOOP("The backups are encrypted"),
}
"""What is said once a part is done, by its name, in English, in the order of the parts."""


class Rewriting(NamedTuple):
    """One way to write the file anew.

    `title` and `progress` are in the user's language. `stages` has what is said once a part is
    done, by its name, in English. `work` is given the audit and told how to say that a part is
    done; it returns what became of it, in words. `passphrase` opens the file afterwards.
    """

    title: str
    progress: str
    stages: Mapping[str, str]
    work: Callable[[Session, Notify], str]
    passphrase: str | None


class _Done(NamedTuple):
    words: str


class RewriteController(QObject):
    """Belongs to the window, as the page it was asked on is closed with the audit meanwhile."""

    def __init__(self, window: AuditWindow, status: StatusBar) -> None:
        super().__init__(window.window())
        self._window = window
        self._status = status
        self._progress: QProgressDialog | None = None
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)  # it is lower than letters
        self._done = ""

    def run(self, session: Session, rewriting: Rewriting) -> None:
        """Close the audit, write its file anew in a job, and open it again."""
        path, old, who = session.path, session.document.passphrase, session.document.who
        self._window.close_audit()
        self._show_progress(rewriting)
        order = JobOrder(
            rewriting.progress,
            lambda running: _work(running, path, old, who, rewriting),
            lambda step: self._step(step, rewriting.stages),
            lambda failure: self._end(path, old if failure else rewriting.passphrase, failure),
        )
        self._window.jobs.add(order)

    def _show_progress(self, rewriting: Rewriting) -> None:
        """Keep everybody from opening the file while it is replaced."""
        self._progress = QProgressDialog(self._window.window())
        self._progress.setWindowTitle(rewriting.title)
        self._progress.setLabelText(rewriting.progress)
        self._progress.setCancelButton(None)
        self._progress.setWindowFlag(Qt.WindowType.WindowCloseButtonHint, on=False)
        self._progress.setWindowModality(Qt.WindowModality.ApplicationModal)
        self._progress.setMinimumDuration(0)
        self._bar.setAccessibleName(rewriting.title)
        self._progress.setBar(self._bar)
        self._progress.setRange(0, len(rewriting.stages))
        self._progress.setAutoReset(False)
        self._progress.setAutoClose(False)
        self._progress.setValue(0)
        self._progress.show()

    def _step(self, step: object, stages: Mapping[str, str]) -> tuple[str, int, int]:
        if isinstance(step, _Done):
            self._done = step.words
            return "", len(stages), len(stages)
        number = list(stages).index(str(step)) + 1
        words = tr(stages[str(step)])
        if self._progress is not None:
            self._progress.setLabelText(words)
            self._bar.setValue(number)  # the dialog's own setValue turns the event loop
        return words, number, len(stages)

    def _end(self, path: Path, passphrase: str | None, failure: BaseException | None) -> None:
        if self._progress is not None:
            self._progress.close()
            self._progress.deleteLater()
            self._progress = None
        session = open_audit(self._window.window(), path, passphrase)
        if session is not None:
            self._window.show_session(session)
        if failure is not None:
            dialogs.tell(self._window.window(), failure)
        elif self._done:
            self._status.show_text(said(self._done))
        self.deleteLater()


def _work(
    running: Running, path: Path, old: str | None, who: str, rewriting: Rewriting
) -> Iterator[_Done]:
    """Tell each part that is done, then yield the words of what became of it."""
    try:
        with Session.open(path, old) as session:
            session.document.who = who
            words = rewriting.work(session, running.tell)
    except ReadOnlyError as error:
        raise ReadOnlyError(tr("{why} That is why nothing was changed.", why=error)) from error
    except OvertakenError as error:  # of a session no screen shows, so it is told here
        raise AuditError(said(error)) from error
    yield _Done(words)
