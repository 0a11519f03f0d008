"""One child process and the pipe to it, for those who do long work in one."""

from __future__ import annotations

import contextlib
import multiprocessing
from collections.abc import Callable

from cpted_audit.errors import NoChildError

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
