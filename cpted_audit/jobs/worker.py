"""The child's side: wait for one input after another, do the job, send back what came of it."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from cpted_audit.errors import AuditError
from cpted_audit.jobs.garbage import look_seldom
from cpted_audit.jobs.limits import Limits
from cpted_audit.windows import bound_memory

_OWN_MB = 200
"""What the interpreter and the decoders take before there is an input, at most."""


@dataclass(frozen=True, slots=True)
class Stopped:
    """The job on one input was ended from outside it; `reason` is part of a sentence."""

    reason: str


@dataclass(frozen=True, slots=True)
class Ended:
    """What a job that told its steps returned in the end."""

    result: Any


@dataclass(frozen=True, slots=True)
class Failed:
    """A job that told its steps raised `error`, or a bug of some `kind`."""

    error: AuditError | None
    kind: str


def serve(connection: Connection, job: Callable[[Any], object], limits: Limits) -> None:
    """Do `job` on every input that arrives, until the other end closes; announce readiness once."""
    _hush()
    look_seldom()
    _bound_memory(limits.memory_mb)
    # Gone parents are noticed when the pipe closes or breaks, so no child outlives its parent.
    with contextlib.suppress(EOFError, BrokenPipeError, ConnectionResetError):
        connection.send(None)
        while True:
            connection.send(_attempt(job, connection.recv(), limits))


def serve_steps(
    connection: Connection, job: Callable[[Any, Callable[[Any], None]], object]
) -> None:
    """Do `job` on the one input that arrives, sending each step and then how it ended."""
    _hush()
    look_seldom()
    with contextlib.suppress(EOFError, BrokenPipeError, ConnectionResetError):
        connection.send(None)
        item = connection.recv()
        connection.send(_steps_of(job, item, connection.send))


def _steps_of(
    job: Callable[[Any, Callable[[Any], None]], object],
    item: object,
    tell: Callable[[object], None],
) -> Ended | Failed:
    try:
        return Ended(job(item, tell))
    except AuditError as error:
        return Failed(error, type(error).__name__)
    except Exception as error:  # noqa: BLE001 - the parent reports it; its text may quote the audit
        return Failed(None, type(error).__name__)


def _attempt(job: Callable[[Any], object], item: object, limits: Limits) -> object:
    try:
        return job(item)
    except MemoryError:
        return Stopped(limits.too_hungry())


def _hush() -> None:
    """Send what the C libraries print to nowhere, and leave Ctrl+C to the parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        with contextlib.suppress(OSError):
            os.dup2(nowhere, stream)
    os.close(nowhere)


def _bound_memory(memory_mb: int) -> None:
    """Let allocations fail past the bound where the system can; the parent watches in any case."""
    if sys.platform == "win32":
        bound_memory(_OWN_MB + memory_mb)
        return
    import resource

    bound = _mapped_bytes() + memory_mb * 2**20
    _, ceiling = resource.getrlimit(resource.RLIMIT_AS)
    if ceiling != resource.RLIM_INFINITY:
        bound = min(bound, ceiling)
    with contextlib.suppress(OSError, ValueError):  # macOS may take no bound on address space
        resource.setrlimit(resource.RLIMIT_AS, (bound, ceiling))
    # A crash must not leave an image of someone's photo on the disk.
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _mapped_bytes() -> int:
    """Return the address space that the interpreter has taken already, which a bound is on."""
    import resource

    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    except OSError:  # only Linux tells
        return _OWN_MB * 2**20
    return pages * resource.getpagesize()
