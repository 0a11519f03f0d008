"""One long job in a child process: it tells its steps, and a cancel ends it at once."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import Any, TypeVar

from cpted_audit.errors import CancelledError
from cpted_audit.jobs.child import GONE, Child
from cpted_audit.jobs.worker import Ended, Failed, serve_steps

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
