"""The parent's side: a few killable child processes that do one job on many inputs.

A child is started when first needed, reused, and replaced when it dies, hangs or swells; only the
input it held is lost. Nothing here knows what the job is.
"""

from __future__ import annotations

import contextlib
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from functools import cached_property
from itertools import islice
from multiprocessing.connection import wait
from typing import Any, Generic, TypeVar

import psutil

from cpted_audit.errors import CancelledError, NoChildError
from cpted_audit.jobs.child import GONE, Child
from cpted_audit.jobs.limits import Limits
from cpted_audit.jobs.worker import Stopped, serve
from cpted_audit.windows import awake_seconds
from cpted_audit.words import N_

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")

_TICK = 0.1
"""Seconds between two looks at the clock, the memory of the children and the cancel button."""
_START_SECONDS = 60.0
_START_ATTEMPTS = 3
MOST_CHILDREN = 60
"""Windows waits for 63 pipes at once and no more."""
_LOOK_AHEAD = 4
"""Inputs per child that may be begun before the oldest result is out: one slow file holds back
the order of the results, and must not idle the other children meanwhile."""


def run_killable(
    job: Callable[[_Item], _Result],
    items: Iterable[_Item],
    *,
    limits: Limits,
    workers: int,
    cancelled: Callable[[], bool],
) -> Generator[tuple[_Item, _Result | Stopped]]:
    """Yield each input, in input order, with what `job` made of it or why it was stopped.

    `job` must be picklable. Limits are enforced while the caller waits for the next result.
    Closing the generator kills the children; so does its end.

    Raises CancelledError when `cancelled` returned True; NoChildError when no child process could
    be started.
    """
    with closing(Crew(job, limits=limits, workers=workers)) as crew:
        yield from crew.work(items, cancelled)


class _Worker(Child, Generic[_Item, _Result]):
    """One child process and the input it holds, if any."""

    def __init__(self, job: Callable[[_Item], _Result], limits: Limits) -> None:
        super().__init__(serve, job, limits)
        self.limits = limits
        self.ready = False
        self.task: tuple[int, _Item] | None = None
        self.since = awake_seconds()

    def give(self, task: tuple[int, _Item]) -> None:
        """Hand over the next input; a child still starting up gets it once it can read.

        A large input does not fit into the pipe, and nobody is to wait for a child to start.
        """
        self.task = task
        if self.ready:
            self.send()

    def send(self) -> None:
        """Send the input it holds to a child that waits for one."""
        assert self.task is not None  # noqa: S101 - both callers gave it one
        self.since = awake_seconds()
        with contextlib.suppress(*GONE):  # its death shows when the answer is waited for
            self.connection.send(self.task[1])

    def trespass(self) -> str | None:
        """Return which limit the child has broken, if any."""
        if awake_seconds() - self.since > (self.limits.seconds if self.ready else _START_SECONDS):
            return self.limits.too_slow()
        if not self.ready:
            return None
        with contextlib.suppress(psutil.Error):
            if self._looked_at.memory_info().rss > self.limits.memory_mb * 2**20:
                return self.limits.too_hungry()
        return None

    @cached_property
    def _looked_at(self) -> psutil.Process:
        """What its memory is read of; to find it anew takes as long as some inputs do."""
        return psutil.Process(self.process.pid)


class Crew(Generic[_Item, _Result]):
    """The children at work, the inputs that wait for them and the results that wait their turn.

    For work in stages, where the next inputs follow from the last results: the children live, and
    may remember what they opened, from one call of `work` to the next until the crew is closed.
    """

    def __init__(self, job: Callable[[_Item], _Result], *, limits: Limits, workers: int) -> None:
        self._job = job
        self._limits = limits
        self._size = min(max(1, workers), MOST_CHILDREN)
        self._children: list[_Worker[_Item, _Result]] = []
        self._waiting: deque[tuple[int, _Item]] = deque()
        self._finished: dict[int, _Result | Stopped] = {}
        self._failed_starts = 0
        self._added = 0
        """How many inputs there were so far; each is known by its number."""

    def work(
        self, items: Iterable[_Item], cancelled: Callable[[], bool]
    ) -> Iterator[tuple[_Item, _Result | Stopped]]:
        """Yield results in input order until the inputs are used up.

        A call that is not read to its end must be the crew's last.

        Raises CancelledError when `cancelled` returned True; NoChildError when no child process
        could be started.
        """
        queue = iter(items)
        given_out = self._added
        begun: dict[int, _Item] = {}
        while True:
            room = given_out + self._size * _LOOK_AHEAD - self._added
            for item in islice(queue, room):
                begun[self.add(item)] = item
            self._assign()
            if cancelled():
                raise CancelledError
            if given_out in self._finished:
                # Popped after assigning, so that no child idles while the caller is busy.
                yield begun.pop(given_out), self._finished.pop(given_out)
                given_out += 1
            elif given_out == self._added:
                return
            else:
                self._watch(_TICK)

    def add(self, item: _Item) -> int:
        """Queue an input for a caller that has other work to do, and return its number.

        It gets on while the caller calls `tend`, and what came of it is fetched with `result`.
        """
        self._waiting.append((self._added, item))
        self._added += 1
        return self._added - 1

    def start(self) -> None:
        """Start every child before there is an input, so that none waits for it.

        Raises NoChildError when no child process could be started.
        """
        while len(self._children) < self._size:
            self._hire()

    def tend(self) -> None:
        """Give inputs out and take results in, without waiting for any.

        Raises NoChildError when no child process could be started.
        """
        self._assign()
        self._watch(0.0)

    def result(self, number: int) -> _Result | Stopped:
        """Wait for what became of the input that `add` gave this number, and hand it out once."""
        while number not in self._finished:
            self._assign()
            self._watch(_TICK)
        return self._finished.pop(number)

    @property
    def unfinished(self) -> int:
        """How many inputs wait or are worked on."""
        return len(self._waiting) + sum(child.task is not None for child in self._children)

    def close(self) -> None:
        """Kill every child."""
        for child in self._children:
            child.kill()
        self._children.clear()

    def _assign(self) -> None:
        idle = [child for child in self._children if child.task is None]
        for child in [child for child in idle if not child.process.is_alive()]:
            idle.remove(child)  # it died with nothing to do, so nothing is lost with it
            self._bury(child)
        while self._waiting and (idle or len(self._children) < self._size):
            child = idle.pop() if idle else self._hire()
            child.give(self._waiting.popleft())

    def _hire(self) -> _Worker[_Item, _Result]:
        child = _Worker(self._job, self._limits)
        self._children.append(child)
        return child

    def _bury(self, child: _Worker[_Item, _Result]) -> None:
        child.kill()
        self._children.remove(child)

    def _watch(self, seconds: float) -> None:
        busy = [child for child in self._children if child.task is not None]
        heard = wait([child.connection for child in busy], seconds) if busy else []
        for child in busy:
            if child.connection in heard:
                self._hear(child)
            elif reason := child.trespass():
                self._lose(child, reason)

    def _hear(self, child: _Worker[_Item, _Result]) -> None:
        try:
            message: Any = child.connection.recv()
        except GONE:
            self._lose(child, N_("it made the program that reads it stop"))
            return
        if not child.ready:
            child.ready = True
            self._failed_starts = 0
            child.send()
            return
        assert child.task is not None  # noqa: S101 - only busy children are listened to
        self._finished[child.task[0]] = message
        child.task = None
        if isinstance(message, Stopped):
            # What ran out of memory may have left some of it taken, at the next input's expense.
            self._bury(child)

    def _lose(self, child: _Worker[_Item, _Result], reason: str) -> None:
        """Kill a child; its input is refused, or tried again if the child never got to it."""
        self._bury(child)
        assert child.task is not None  # noqa: S101 - only busy children are watched
        if child.ready:
            self._finished[child.task[0]] = Stopped(reason)
            return
        self._waiting.appendleft(child.task)
        self._failed_starts += 1
        if self._failed_starts >= _START_ATTEMPTS:
            raise NoChildError
