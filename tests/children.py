"""How tests run other programs: never without an end, and killed alike on every system."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

LONGEST = 500
"""Seconds; longer than anything takes on a busy machine, shorter than a test may take."""
KILL_ITSELF = "os.kill(os.getpid(), getattr(signal, 'SIGKILL', signal.SIGTERM))"
"""What a program runs to end at once; on Windows any signal does that."""
_KILLED = {1, int(signal.SIGTERM)} if sys.platform == "win32" else {-signal.SIGKILL}


def run(command: Sequence[Any], **how: Any) -> subprocess.CompletedProcess[Any]:
    """Run a program to its end; fails when that does not come."""
    return subprocess.run(command, **{"check": False, "timeout": LONGEST, **how})


@contextmanager
def started(command: Sequence[Any], **how: Any) -> Iterator[subprocess.Popen[Any]]:
    """Start a program that is killed after the longest time, so that no reading waits for good."""
    with subprocess.Popen(command, **how) as child:
        watch = threading.Timer(LONGEST, child.kill)
        watch.start()
        try:
            yield child
        finally:
            watch.cancel()
            if child.poll() is None:
                child.kill()


def was_killed(child: subprocess.Popen[Any] | subprocess.CompletedProcess[Any]) -> bool:
    """Return whether a program was killed, and did not come to its end by itself."""
    return child.returncode in _KILLED
