"""Work on the window's thread that is done by steps, so that what waits between them is heard.

Making a page would keep a key waiting for as long as it takes. What is written as a generator is
done a little at a time here, and at once for whoever cannot wait. What needs no widget is done in a
thread meanwhile: that is yielded, and the next step comes after it.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from threading import Thread
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer

Result = TypeVar("Result")
Steps = Generator[Thread | None, None, Result]
"""Steps, each ended by a yield; a thread that is yielded ends before the next."""

STEP_S = 0.008
"""Steps follow each other so long before anybody else has a turn."""
_LOOK_AGAIN_MS = 4


def in_thread(work: Callable[[], object]) -> Steps[None]:
    """Do what touches neither widgets nor the audit beside the window's thread, such as loading."""
    thread = Thread(target=work, name="ahead", daemon=True)
    thread.start()
    while thread.is_alive():
        yield thread


def at_once(steps: Steps[Result]) -> Result:
    """Do all the steps that are left now, and return what they come to."""
    while True:
        try:
            waiting = next(steps)
        except StopIteration as end:
            result: Result = end.value
            return result
        if waiting is not None:
            waiting.join()


class BySteps(QObject):
    """Does one thing after the other by steps, until all are done."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: list[Steps[None]] = []
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._go_on)

    @property
    def busy(self) -> bool:
        """Whether anything is left to do."""
        return bool(self._waiting)

    def add(self, steps: Steps[None]) -> None:
        """Do some steps after those that are waiting."""
        self._waiting.append(steps)
        self._timer.start(0)

    def finish(self) -> None:
        """Do all that is waiting now."""
        while self._waiting:
            self._do(lambda steps: at_once(steps))

    def stop(self) -> None:
        """Do nothing any more; for closing."""
        self._timer.stop()
        for steps in self._waiting:
            steps.close()
        self._waiting.clear()

    def _go_on(self) -> None:
        """Do steps for a moment; what broke off is left, and the next thing follows."""
        ends = time.perf_counter() + STEP_S
        wait = 0
        try:
            while self._waiting and not wait and time.perf_counter() < ends:
                wait = self._do(_step)
        finally:
            if self._waiting:
                self._timer.start(wait)

    def _do(self, work: Callable[[Steps[None]], int | None]) -> int:
        """Do some work on the first thing; it leaves the line when it has ended, or broken off."""
        first = self._waiting[0]
        try:
            wait = work(first)
        except BaseException:
            self._leave(first)
            raise
        if wait is None:
            self._leave(first)
        return wait or 0

    def _leave(self, steps: Steps[None]) -> None:
        if steps in self._waiting:  # closing may have emptied the line within a step
            self._waiting.remove(steps)


def _step(steps: Steps[None]) -> int | None:
    """Do one step; return how long to wait for the next, or None after the last."""
    try:
        waiting = next(steps)
    except StopIteration:
        return None
    return _LOOK_AGAIN_MS if waiting is not None and waiting.is_alive() else 0
