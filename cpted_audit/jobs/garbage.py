"""How often Python looks for garbage while much is made that stays.

A document or an audit is a great many objects that all live to the end; to go through them again
and again for cycles took a quarter of the time of a large report.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_MADE_BETWEEN: Final = 50_000
"""Objects made between two looks for garbage among the youngest; Python's own number is 700."""


def look_seldom() -> None:
    """Look for garbage seldom from here on; where nobody looks for it, that stays so."""
    first, *others = gc.get_threshold()
    gc.set_threshold(max(first, _MADE_BETWEEN) if first else 0, *others)


@contextmanager
def looking_seldom() -> Iterator[None]:
    """Look for garbage seldom within the block."""
    before = gc.get_threshold()
    look_seldom()
    try:
        yield
    finally:
        gc.set_threshold(*before)
