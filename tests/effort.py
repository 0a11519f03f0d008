"""How much work a call is, told without a clock: a busy machine makes it no more."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType

_CALLED = frozenset({"call", "c_call"})


def calls(work: Callable[[], object]) -> int:
    """Return how many functions, of Python and of C, a piece of work calls in this thread."""
    count = 0

    def notice(_frame: FrameType, event: str, _of: object) -> None:
        nonlocal count
        count += event in _CALLED

    before = sys.getprofile()
    sys.setprofile(notice)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count
