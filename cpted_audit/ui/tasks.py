"""The one way to work off the GUI thread: long work in steps, or short calls; heard of on it."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, QTimer, Signal, Slot

from cpted_audit import logbook
from cpted_audit.errors import AuditError

Cancelled = Callable[[], bool]

TURN_S = 0.004
"""How long steps are heard one after the other before the window has a turn."""
STEPS_AHEAD = 4
"""How many steps the work may be ahead of the GUI, so that results do not pile up in memory."""


class Running:
    """What long work is given: called, it says whether the work was cancelled.

    `tell` hands over a step, for work that calls others and cannot yield in their midst.
    """

    def __init__(self, cancelled: Cancelled, tell: Callable[[object], None]) -> None:
        self._cancelled = cancelled
        self.tell = tell

    def __call__(self) -> bool:
        """Return whether the work is to stop."""
        return self._cancelled()


Work = Callable[[Running], Iterator[Any]]
"""Makes the steps of a job."""


class Job(QObject):
    """One piece of long work in a thread of its own.

    `stepped` carries every value the work yields, `ended` None or the exception that stopped it;
    both arrive on the thread that made the job, and those that take long each in a turn of its
    loop: what a key asks for never waits for several.
    """

    stepped = Signal(object)
    ended = Signal(object)
    _came = Signal()

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._cancel = threading.Event()
        self._room = threading.Semaphore(STEPS_AHEAD)
        self._thread = threading.Thread(target=self._run, name="job", daemon=True)
        self._waiting: deque[object] = deque()
        """What was told and not heard yet."""
        # Not 0: on Windows such a timer may come before a key that was pressed before it.
        self._turn = QTimer(self, singleShot=True, interval=1)
        self._turn.timeout.connect(self._hand_over)
        self._came.connect(self._turn.start, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin the work."""
        self._thread.start()

    def cancel(self) -> None:
        """Ask the work to stop; `ended` follows with a CancelledError or whatever it raised."""
        self._cancel.set()

    def wait(self, seconds: float | None = None) -> None:
        """Cancel and block until the thread has ended, or for some seconds; for closing only."""
        self.cancel()
        self._thread.join(seconds)

    def _run(self) -> None:
        began = time.perf_counter()
        failure: BaseException | None = None
        try:
            for step in self._work(Running(self._cancel.is_set, self._tell)):
                self._tell(step)
        except Exception as error:  # noqa: BLE001 - carried to the GUI thread, which tells or reports it
            failure = error
        logbook.did(logbook.name_of(self._work), began, failure)
        self._send(_Over(failure))

    def _tell(self, step: object) -> None:
        while not self._room.acquire(timeout=0.1):
            if self._cancel.is_set():
                break
        self._send(step)

    def _send(self, told: object) -> None:
        """Have a step or the end heard of on the thread that made the job."""
        self._waiting.append(told)
        with suppress(RuntimeError):  # whoever would hear it may be gone when a dead drive answers
            self._came.emit()

    @Slot()
    def _hand_over(self) -> None:
        until = time.perf_counter() + TURN_S
        while self._waiting and time.perf_counter() < until:
            told = self._waiting.popleft()
            if self._waiting:  # first, as whoever hears it may turn the loop
                self._turn.start()
            self._hear(told)

    def _hear(self, told: object) -> None:
        if isinstance(told, _Over):
            self._finish(told.failure)
            return
        try:
            self.stepped.emit(told)
        finally:
            self._room.release()

    def _finish(self, failure: BaseException | None) -> None:
        self._thread.join()
        self.ended.emit(failure)
        self.deleteLater()


class _Over(NamedTuple):
    """Told last: the work ended, by itself or by an exception."""

    failure: BaseException | None


class Runner(QObject):
    """Short calls in a few threads; `done` carries what one returned, `failed` what it raised.

    With `newest_only`, one runs at a time and of those that come meanwhile only the newest waits;
    what a call raised is then told if it is the user's to mend, or if nothing newer follows.
    """

    done = Signal(object)
    failed = Signal(object)
    _ended = Signal(int, object, object)

    def __init__(self, parent: QObject, *, threads: int = 1, newest_only: bool = False) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1 if newest_only else threads)
        self._ended.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._newest_only = newest_only
        self._running = 0
        self._round = 0
        """Rises with every stop: what was begun before it is heard of no more."""
        self._next: Callable[[], object] | None = None

    @property
    def busy(self) -> bool:
        """Whether something runs."""
        return self._running > 0

    def run(self, call: Callable[[], object]) -> None:
        """Run a call, now or as soon as there is a thread for it."""
        if self._newest_only and self._running:
            self._next = call
            return
        self._running += 1
        self._pool.start(_Call(call, partial(self._hand_over, self._round)))

    def stop(self) -> None:
        """Drop what waits and let what runs end unheard."""
        self._next = None
        self._round += 1
        self._pool.clear()
        self._pool.waitForDone()
        self._running = 0

    def _hand_over(self, begun: int, result: object, failure: Exception | None) -> None:
        with suppress(RuntimeError):
            self._ended.emit(begun, result, failure)

    @Slot(int, object, object)
    def _take(self, begun: int, result: object, failure: Exception | None) -> None:
        if begun != self._round:
            return
        self._running -= 1
        following, self._next = self._next, None
        if following is not None:
            self.run(following)
        if failure is None:
            self.done.emit(result)
        elif isinstance(failure, AuditError) or following is None:
            self.failed.emit(failure)


class _Call(QRunnable):
    def __init__(
        self, call: Callable[[], object], ended: Callable[[object, Exception | None], None]
    ) -> None:
        super().__init__()
        self._call, self._ended = call, ended

    def run(self) -> None:
        """Call it, and tell what came of it."""
        result: object = None
        failure: Exception | None = None
        try:
            result = self._call()
        except Exception as error:  # noqa: BLE001 - carried to the GUI thread, which tells or reports it
            failure = error
            logbook.did(logbook.name_of(self._call), failure=error)
        self._ended(result, failure)
