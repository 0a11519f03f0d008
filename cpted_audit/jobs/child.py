"""One child process and the pipe to it, for those who do long work in one.

One long job in a child process: it tells its steps, and a cancel ends it at once.
"""

from __future__ import annotations

import contextlib
import multiprocessing
from collections.abc import Callable, Generator
from typing import Any, TypeVar

from cpted_audit.errors import CancelledError, NoChildError
from cpted_audit.jobs.worker import Ended, Failed, serve_steps

GONE = (EOFError, ConnectionError, OSError)
"""What reading or writing the pipe of a child raises when it is dead."""


class Child:
    """A process that runs `serving` with its end of the pipe as the first argument.

    It announces with a first message that it can read, and ends when its pipe closes. One that has
    children of its own (`has_children`) is no daemon; they end with their pipes.
    Raises NoChildError when the system starts none.
    """

    def __init__(
        self, serving: Callable[..., None], *arguments: object, has_children: bool = False
    ) -> None:
        # Spawned everywhere: a fork would copy the locks of a program with threads.
        context = multiprocessing.get_context("spawn")
        self.connection, theirs = context.Pipe()
        self.process = context.Process(
            target=serving, args=(theirs, *arguments), daemon=not has_children
        )
        try:
            self.process.start()
        except OSError as error:
            self.connection.close()
            raise NoChildError from error
        finally:
            theirs.close()

    def kill(self) -> None:
        """End the process at once and collect it, so that it leaves no zombie."""
        self.process.kill()
        # A child stuck in a dead network drive cannot be collected; it must not hold the caller.
        self.process.join(5)
        with contextlib.suppress(ValueError):
            self.process.close()
        self.connection.close()


_Item = TypeVar("_Item")
_Step = TypeVar("_Step")

_TICK = 0.1
"""Seconds between two looks at the cancel button."""


class ChildFailedError(Exception):
    """The child ended on a bug; the text names its kind only, as its own may quote the audit."""


def run_steps(
    job: Callable[[_Item, Callable[[_Step], None]], _Step],
    item: _Item,
    *,
    cancelled: Callable[[], bool],
) -> Generator[_Step]:
    """Yield each step that `job` tells of one input, then what it returned.

    `job` must be picklable; it is given the input, which travels over a pipe and never stands on a
    command line, and what it tells its steps with. Closing the generator kills the child.

    Raises what the job raised of AuditError, CancelledError when `cancelled` returned True, and
    NoChildError when no child process could be started.
    """
    child = Child(serve_steps, job, has_children=True)
    try:
        _hear(child, cancelled)  # it can read
        child.connection.send(item)
        while True:
            message = _hear(child, cancelled)
            if isinstance(message, Failed):
                raise message.error or ChildFailedError(message.kind)
            if isinstance(message, Ended):
                yield message.result
                return
            yield message
    finally:
        child.kill()


def _hear(child: Child, cancelled: Callable[[], bool]) -> Any:  # noqa: ANN401 - what the job tells
    while not child.connection.poll(_TICK):
        if cancelled():
            raise CancelledError
    if cancelled():
        raise CancelledError
    try:
        return child.connection.recv()
    except GONE as error:
        raise ChildFailedError("it ended without a word") from error
