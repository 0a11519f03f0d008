"""How many random examples a test takes: few in the ordinary run, all it asks for in the slow."""

from __future__ import annotations

from hypothesis import settings


def at_most(number: int) -> int:
    """Return a number of examples, or that of the run where it is less."""
    return min(number, settings.default.max_examples)
