"""The window's long work, one job at a time, shown in the status bar."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Signal

from cpted_audit.errors import CancelledError
from cpted_audit.ui.announce import RUNNING, announce
from cpted_audit.ui.frame.status_bar import StatusBar
from cpted_audit.ui.tasks import Job, Work
from cpted_audit.ui.words import said, tr


def _nothing() -> None:
    pass


class JobOrder(NamedTuple):
    """One job to run: `on_step` gets each step and returns (text, done, total) for the bar.

    `on_cancel` is called when it was cancelled, and `on_end` then is not.
    """

    title: str
    work: Work
    on_step: Callable[[Any], tuple[str, int, int]]
    on_end: Callable[[BaseException | None], None]
    on_cancel: Callable[[], None] = _nothing


class JobLine(QObject):
    """Runs orders in turn; Cancel stops the one that runs, `idle` tells that the last has ended."""

    idle = Signal()

    def __init__(self, status: StatusBar) -> None:
        super().__init__(status)
        self._status = status
        self._waiting: deque[JobOrder] = deque()
        self._job: Job | None = None
        status.cancel_requested.connect(self.cancel)

    @property
    def busy(self) -> bool:
        """Whether a job runs or waits."""
        return self._job is not None or bool(self._waiting)

    def add(self, order: JobOrder) -> None:
        """Run an order, now or after the ones before it."""
        self._waiting.append(order)
        if self._job is None:
            self._start_next()

    def cancel(self) -> None:
        """Ask the running job to stop."""
        if self._job is not None:
            self._job.cancel()

    def stop(self) -> None:
        """Drop what waits, stop what runs, and wait until it has ended; for closing."""
        self._waiting.clear()
        if self._job is not None:
            self._job.blockSignals(True)
            self._job.wait()
            self._job = None
            self._status.show_job(None)

    def _start_next(self) -> None:
        order = self._waiting.popleft()
        self._job = job = Job(order.work, self)
        self._job.stepped.connect(lambda step: self._show_step(job, order, step))
        self._job.ended.connect(lambda failure: self._finish(order, failure))
        self._status.show_job(order.title)
        self._job.start()

    def _show_step(self, job: Job, order: JobOrder, step: object) -> None:
        """Show what a step says, unless the job ended or was stopped while it was taken in."""
        shown = order.on_step(step)
        if self._job is job:
            self._status.show_job(*shown)

    def _finish(self, order: JobOrder, failure: BaseException | None) -> None:
        self._job = None
        self._status.show_job(None)
        try:
            if isinstance(failure, CancelledError):
                self._status.show_text(said(failure))
                order.on_cancel()
            else:
                if failure is None:
                    announce(tr("Done: {job}", job=order.title), topic=RUNNING)
                order.on_end(failure)
        finally:
            if self._waiting and self._job is None:
                self._start_next()
            elif self._job is None:
                self.idle.emit()
