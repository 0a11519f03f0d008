"""What readiness is counted from, and how a count, a gap and a stale fact are told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from typing import TypeVar

from cpted_audit.domain.ids import DoorId, PlaceId, PlanId
from cpted_audit.domain.places.site import Building, Level, Place, Site
from cpted_audit.domain.plans.marker import Marker, MarkerKind
from cpted_audit.domain.plans.plan import Plan, PlanKind
from cpted_audit.domain.registers.access import Door, DoorState, DoorUse, Key, KeyBox, Side
from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.domain.registers.contact import Contact
from cpted_audit.domain.registers.fixture import Fixture
from cpted_audit.domain.registers.site_facts import SiteFacts
from cpted_audit.words import N_

Thing = TypeVar("Thing")


class Page(StrEnum):
    """Where in the window a gap is mended."""

    REGISTER = "register"
    PLAN = "plan"
    SITE_FACTS = "site-facts"
    SCHOOL = "school"
    PHOTOS = "photos"


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowTarget:
    """A place in the window to go to: a page, a record on it, a field of that; empty for none."""

    page: Page
    register: RegisterKey | None = None
    record_id: str = ""
    field: str = ""


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing the packet lacks, and where it is mended."""

    words: str
    target: WindowTarget


@dataclass(frozen=True, slots=True)
class Stale:
    """A fact verified longer ago than the site's limit, or a thing that expired on a day."""

    words: str
    on: date
    target: WindowTarget


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many there are of how many wanted, what is missing, and what is old."""

    have: int
    wanted: int
    gaps: tuple[Gap, ...] = ()
    stale: tuple[Stale, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PacketFacts:
    """What an audit holds of a packet; `markers` are without walls.

    `laid` are the plans that the grid of the site lies over.
    `sides` are those doors are on, said or seen on the plan; `photographed` the places with photos.
    """

    site: Site
    facts: SiteFacts
    today: date
    buildings: Sequence[Building] = ()
    levels: Sequence[Level] = ()
    places: Sequence[Place] = ()
    plans: Sequence[Plan] = ()
    laid: frozenset[PlanId] = frozenset()
    markers: Sequence[Marker] = ()
    doors: Sequence[Door] = ()
    boxes: Sequence[KeyBox] = ()
    keys: Sequence[Key] = ()
    fixtures: Sequence[Fixture] = ()
    contacts: Sequence[Contact] = ()
    sides: Mapping[DoorId, Side | None] = field(default_factory=dict)
    photographed: frozenset[PlaceId] = frozenset()

    @property
    def oldest(self) -> date:
        """The day before which a verified fact is stale."""
        try:
            return self.today - timedelta(days=self.facts.stale_after_days)
        except OverflowError:
            return date.min

    @property
    def exterior(self) -> list[Door]:
        """The exterior doors that are there."""
        return [
            door
            for door in self.doors
            if door.use is DoorUse.EXTERIOR and door.state is not DoorState.REMOVED
        ]

    @property
    def sheets(self) -> list[Plan]:
        """The plans that are drawn, without those from the air."""
        return [plan for plan in self.plans if plan.kind is not PlanKind.AERIAL]

    def of_kind(self, *kinds: MarkerKind) -> list[Fixture]:
        """Return the fixtures of some kinds."""
        return [fixture for fixture in self.fixtures if fixture.kind in kinds]

    def marked(self, *kinds: MarkerKind) -> list[Marker]:
        """Return the markers of some kinds."""
        return [marker for marker in self.markers if marker.kind in kinds]


def each(
    things: Iterable[Thing],
    is_there: Callable[[Thing], bool],
    words: Callable[[Thing], str],
    target: Callable[[Thing], WindowTarget],
    *,
    none: Gap,
) -> Count:
    """Return how many things have what is wanted of each; of no things at all one is wanting."""
    found = list(things)
    if not found:
        return Count(have=0, wanted=1, gaps=(none,))
    missing = [thing for thing in found if not is_there(thing)]
    gaps = tuple(Gap(words(thing), target(thing)) for thing in missing)
    return Count(have=len(found) - len(missing), wanted=len(found), gaps=gaps)


def said(parts: Iterable[tuple[object, str, WindowTarget]]) -> Count:
    """Return how many of some values are said; None and empty texts are not."""
    found = [(value is not None and value != "", words, target) for value, words, target in parts]
    gaps = tuple(Gap(words, target) for is_said, words, target in found if not is_said)
    return Count(have=len(found) - len(gaps), wanted=len(found), gaps=gaps)


def old(
    facts: PacketFacts, things: Iterable[tuple[date | None, str, WindowTarget]]
) -> tuple[Stale, ...]:
    """Return those of some verified things whose day is before the site's limit."""
    return tuple(
        Stale(N_("{words} was last verified", words=words), on, target)
        for on, words, target in things
        if on is not None and on < facts.oldest
    )
