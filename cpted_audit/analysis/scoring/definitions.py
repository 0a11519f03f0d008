"""The published definitions of the score; an audit keeps the one it was begun with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from cpted_audit.domain.places.site import SCORING


@dataclass(frozen=True, slots=True)
class Definition:
    """One published way of making answers a score; docs/scoring.md tells each by its number.

    `by_building` takes the mean of an item in each building first, so that the cut into buildings
    counts. `reasonless_is_open` leaves an N/A without a reason open. `samples_stand` lets the
    places walked as a sample stand for those left out, which then are in the bounds.
    """

    number: int
    by_building: bool = False
    reasonless_is_open: bool = True
    samples_stand: bool = True


DEFINITIONS: Mapping[int, Definition] = {
    1: Definition(1, by_building=True, reasonless_is_open=False, samples_stand=False),
    2: Definition(2),
}
"""Every definition there ever was, by number; one that was published never changes."""
CURRENT = DEFINITIONS[SCORING]
"""The definition of a new audit."""


def definition(number: int) -> Definition:
    """Return the definition with a number; the current one for a number of a later program."""
    return DEFINITIONS.get(number, CURRENT)
