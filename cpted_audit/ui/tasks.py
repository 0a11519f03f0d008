"""Run long work off the GUI thread and deliver each of its steps on it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

Cancelled = Callable[[], bool]
Work = Callable[[Cancelled], Iterator[Any]]
"""Makes the steps of a job; it is told how to ask whether it was cancelled."""

STEPS_AHEAD = 4
"""How many steps the work may be ahead of the GUI, so that results do not pile up in memory."""


class Job(QObject):
    """One piece of long work in a thread of its own.

    `stepped` carries every value the work yields, `ended` None or the exception that stopped it;
    both arrive on the thread that made the job.
    """

    stepped = Signal(object)
    ended = Signal(object)
    _yielded = Signal(object)
    _stopped = Signal(object)

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._cancel = threading.Event()
        self._room = threading.Semaphore(STEPS_AHEAD)
        self._thread = threading.Thread(target=self._run, name="job", daemon=True)
        self._yielded.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._stopped.connect(self._finish, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin the work."""
        self._thread.start()

    def cancel(self) -> None:
        """Ask the work to stop; `ended` follows with a CancelledError or whatever it raised."""
        self._cancel.set()

    def wait(self) -> None:
        """Cancel and block until the thread has ended; for closing the window only."""
        self.cancel()
        self._thread.join()

    def _run(self) -> None:
        failure: BaseException | None = None
        try:
            for step in self._work(self._cancel.is_set):
                while not self._room.acquire(timeout=0.1):
                    if self._cancel.is_set():
                        break
                self._yielded.emit(step)
        except Exception as error:  # noqa: BLE001 - carried to the GUI thread, which tells or reports it
            failure = error
        self._stopped.emit(failure)

    @Slot(object)
    def _deliver(self, step: object) -> None:
        try:
            self.stepped.emit(step)
        finally:
            self._room.release()

    @Slot(object)
    def _finish(self, failure: BaseException | None) -> None:
        self._thread.join()
        self.ended.emit(failure)
        self.deleteLater()
