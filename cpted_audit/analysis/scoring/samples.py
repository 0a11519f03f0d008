"""Which kinds of place were walked as a sample only, how it was drawn, and what it leaves open."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import takewhile

from cpted_audit.analysis.scoring.definitions import definition
from cpted_audit.analysis.scoring.scope import Walk
from cpted_audit.analysis.scoring.score import Basis, Stratum, Unwalked
from cpted_audit.analysis.scoring.score_error import most_failing, needed
from cpted_audit.domain.ids import BuildingId, LevelId, PlaceId
from cpted_audit.domain.places.site import Place, PlaceState
from cpted_audit.domain.places.space_type import SpaceType, kind_words

SAMPLED: frozenset[SpaceType] = frozenset({
    SpaceType.CLASSROOM, SpaceType.RESTROOM, SpaceType.OFFICE, SpaceType.PORTABLE_CLASSROOM,
    SpaceType.STAIR, SpaceType.CORRIDOR, SpaceType.SERVICE_ROOM, SpaceType.EXTERIOR_DOOR,
    SpaceType.PARKING_LOT,
})  # fmt: skip
"""Kinds of which places are much alike; labs, shops and special rooms are always walked."""
LEAST_DRAWN = 3
"""Fewer places walked say nothing of the others, however they were chosen."""
_STRETCH = 8
"""How many rooms in a row are one stretch of a corridor, from each of which some are drawn."""


@dataclass(frozen=True, slots=True)
class Sample:
    """How many of a building's places of a kind are walked, where some are left out.

    `drawn` are those of them that the draw gives; the others were chosen by hand or met on the way.
    """

    building_id: BuildingId | None
    building: str
    kind: SpaceType
    walked: int
    total: int
    drawn: frozenset[PlaceId] = frozenset()

    @property
    def text(self) -> str:
        """The sample in words, such as “6 of 24 classrooms”."""
        return f"{self.walked} of {self.total} {kind_words(self.kind, self.total)}"

    @property
    def most_failing(self) -> int:
        """How many of all may fail where everything walked is in place (95 %)."""
        drawn = len(self.drawn)
        return most_failing(drawn, 0, self.total - self.walked + drawn)

    @property
    def advice(self) -> tuple[int, int]:
        """How many to walk in all, all in place, so that at most so many may fail: half as many."""
        most = self.most_failing // 2
        return needed(most, self.total), most


def samples(walk: Walk) -> list[Sample]:
    """Return every kind that is walked as a sample, in walk order; retired places count nowhere."""
    found = []
    for (building_id, kind), places in _strata(walk).items():
        walked = [place for place in places if place.state is PlaceState.WALKED]
        if len(walked) < len(places):
            name = walk.building_name(building_id)
            drawn = drawn_of(walked, places)
            found.append(Sample(building_id, name, kind, len(walked), len(places), drawn))
    return found


def basis_of(walk: Walk) -> Basis:
    """Return what the score of an audit rests on beside its answers."""
    unwalked: dict[Stratum, Unwalked] = {
        (sample.building_id, sample.kind): Unwalked(sample.total - sample.walked, sample.drawn)
        for sample in samples(walk)
    }
    return Basis(definition(walk.scoring), unwalked)


def drawing_order(places: Sequence[Place]) -> list[Place]:
    """Return places of a kind in the order in which samples draw them: the first n are a sample.

    They are ranked by a digest of their ids, which are random and nobody chooses, so that the draw
    is repeated by anybody and bent by nobody. It is spread over levels, and over stretches of rooms
    that follow one another, in proportion to their numbers.
    """
    parts: dict[tuple[LevelId | None, int], list[Place]] = defaultdict(list)
    seen: dict[LevelId | None, int] = defaultdict(int)
    for place in places:
        parts[place.level_id, seen[place.level_id] // _STRETCH].append(place)
        seen[place.level_id] += 1
    keyed = [
        ((number + _share(part)) / len(part), place)
        for part in parts.values()
        for number, place in enumerate(sorted(part, key=lambda place: _rank(place.id)))
    ]
    return [place for _, place in sorted(keyed, key=lambda pair: (pair[0], _rank(pair[1].id)))]


def _share(part: Iterable[Place]) -> float:
    """Return where in its first turn a part comes: no part is always before another."""
    return int(_rank("/".join(sorted(place.id for place in part)))[:8], 16) / 2**32


def _rank(text: PlaceId | str) -> str:
    return sha256(text.encode()).hexdigest()


def drawn_of(walked: Collection[Place], places: Sequence[Place]) -> frozenset[PlaceId]:
    """Return the places walked that are a draw: as many of the drawing order as were all walked.

    A few places chosen by hand may begin the order by chance; they are no draw.
    """
    known = {place.id for place in walked}
    found = [
        place.id for place in takewhile(lambda place: place.id in known, drawing_order(places))
    ]
    is_draw = len(found) >= LEAST_DRAWN and 2 * len(found) > len(known)
    return frozenset(found if is_draw else ())


def _strata(walk: Walk) -> dict[Stratum, list[Place]]:
    found: dict[Stratum, list[Place]] = defaultdict(list)
    kept = [place for place in walk.places if place.state is not PlaceState.RETIRED]
    for place in walk.in_walk_order(kept):
        found[place.building_id, place.kind].append(place)
    return found
