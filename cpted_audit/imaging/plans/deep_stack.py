"""Room for work that goes as deep as the data does: groups within groups within groups."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

_Result = TypeVar("_Result")

_STACK = 64 * 2**20
"""Bytes; the renderer of SVG takes some 20 KB for each group within a group."""
_CALLS = 6000


def with_deep_stack(work: Callable[[], _Result]) -> _Result:
    """Return what `work` returns, run in a thread of its own with a large stack."""
    done: Future[_Result] = Future()

    def run() -> None:
        try:
            done.set_result(work())
        except BaseException as error:  # noqa: BLE001 - handed on to the caller
            done.set_exception(error)

    usual, calls = threading.stack_size(_STACK), sys.getrecursionlimit()
    try:
        sys.setrecursionlimit(max(calls, _CALLS))
        thread = threading.Thread(target=run)
        thread.start()
    finally:
        threading.stack_size(usual)
    thread.join()
    sys.setrecursionlimit(calls)
    return done.result()
