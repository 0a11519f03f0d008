"""Work that is written as a generator: who waits may do something else between its steps."""

from __future__ import annotations

from collections.abc import Generator
from typing import TypeVar

Result = TypeVar("Result")


def to_the_end(steps: Generator[object, None, Result]) -> Result:
    """Do all the steps that are left, and return what they come to."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: Result = end.value
            return result
