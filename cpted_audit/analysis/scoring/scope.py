"""What an audit asks: every item at every place it belongs to, in walk order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from cpted_audit.checklist.model import Checklist, Item, in_scope
from cpted_audit.domain.ids import BuildingId, ItemId, LevelId, PlaceId, SectionId
from cpted_audit.domain.places.site import GROUNDS, SCORING, Building, Level, Place, PlaceState
from cpted_audit.domain.places.space_type import SPACE_TYPES, WALK_ORDER, SpaceType
from cpted_audit.domain.vocabulary import AnswerValue, GradeBand, Phase
from cpted_audit.domain.walk import Answer

# Kinds of place that the checklist asks about and most schools have, and none was made of.


USUAL: tuple[SpaceType, ...] = tuple(
    kind for kind in SPACE_TYPES
    if kind not in {SpaceType.COURTYARD, SpaceType.PORTABLE_CLASSROOM, SpaceType.ELEVATOR}
)  # fmt: skip
"""Kinds that are asked about where an audit has none of them; others many schools do without."""


def never_made(walk: Walk) -> list[SpaceType]:
    """Return the usual kinds that have questions, no place and no word that there are none.

    Until somebody adds them or says that there are none, coverage is told with their names.
    """
    there = {place.kind for place in walk.places if place.state is not PlaceState.RETIRED}
    return [
        kind
        for kind in USUAL
        if kind not in there and kind not in walk.none_here and walk.items_of(kind)
    ]


Pair = tuple[ItemId, PlaceId]


@dataclass(frozen=True, slots=True)
class Question:
    """One item asked at one place, with its answer so far."""

    item: Item
    place: Place
    answer: Answer | None

    @property
    def value(self) -> AnswerValue | None:
        """The answer's value; None is blank."""
        return None if self.answer is None else self.answer.value


@dataclass(frozen=True, slots=True)
class Walk:
    """The places of an audit in walk order, and the questions at each.

    Places on the grounds come first; they count as a building, whose id is None. Wherever a phase
    is given, only the items count that can be observed in it.
    """

    checklist: Checklist
    buildings: Sequence[Building]
    levels: Sequence[Level]
    places: Sequence[Place]
    answers: Mapping[Pair, Answer]
    grade_band: GradeBand | None = None
    scoring: int = SCORING
    """The definition of the score that the audit was begun with."""
    none_here: frozenset[SpaceType] = frozenset()
    """Kinds of place of which somebody said that the site has none."""
    off: frozenset[SectionId] = field(default_factory=frozenset)
    _known: dict[tuple[SpaceType, Phase | None], tuple[Item, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    _paths: dict[PlaceId, tuple[Place, str]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def route(self, phase: Phase | None = None) -> list[Place]:
        """Return the places walked, in walk order: the grounds, then each building by position.

        With a phase, only the places where something can be observed in it.
        """
        walked = [place for place in self.places if place.state is PlaceState.WALKED]
        if phase is not None:
            asked = self._asked(phase)
            walked = [place for place in walked if asked[place.kind]]
        return self.in_walk_order(walked)

    def in_walk_order(self, places: Iterable[Place]) -> list[Place]:
        """Return places in the order of the walk, whatever their state."""
        rank = {building.id: building.position for building in self.buildings}
        return sorted(
            places,
            key=lambda place: (
                -1 if place.building_id is None else rank[place.building_id],
                WALK_ORDER[place.kind],
                place.position,
            ),
        )

    def place(self, place_id: PlaceId) -> Place:
        """Return the place with an id."""
        return next(place for place in self.places if place.id == place_id)

    def items_at(self, place: Place, phase: Phase | None = None) -> tuple[Item, ...]:
        """Return the items asked at a place."""
        return self._items_for(place.kind, phase)

    def items_of(self, kind: SpaceType) -> tuple[Item, ...]:
        """Return the items asked at places of a kind."""
        return self._items_for(kind, None)

    def questions_at(self, place: Place, phase: Phase | None = None) -> list[Question]:
        """Return the questions of one place in the checklist's order."""
        return [
            Question(item, place, self.answers.get((item.id, place.id)))
            for item in self.items_at(place, phase)
        ]

    def questions(self, phase: Phase | None = None) -> Iterator[Question]:
        """Yield every question of the audit in walk order."""
        asked = self._asked(phase)
        for place in self.route():
            for item in asked[place.kind]:
                yield Question(item, place, self.answers.get((item.id, place.id)))

    def _items_for(self, kind: SpaceType, phase: Phase | None) -> tuple[Item, ...]:
        """Return the items of a kind; the checklist is long and gone through once for all kinds."""
        if (kind, phase) not in self._known:
            found: dict[SpaceType, list[Item]] = {one: [] for one in SpaceType}
            for item in self.checklist.items():
                if in_scope(item, self.grade_band, self.off) and (
                    phase is None or phase in item.phases
                ):
                    found[item.space_type].append(item)
            self._known.update(((one, phase), tuple(items)) for one, items in found.items())
        return self._known[kind, phase]

    def _asked(self, phase: Phase | None) -> dict[SpaceType, tuple[Item, ...]]:
        """Return the items of every kind there is; going through the checklist takes its time."""
        return {
            kind: self._items_for(kind, phase) for kind in {place.kind for place in self.places}
        }

    def building_name(self, building_id: BuildingId | None) -> str:
        """Return a building's name, or the grounds' for None."""
        names = {building.id: building.name for building in self.buildings}
        return GROUNDS if building_id is None else names[building_id]

    def level_path(self, level_id: LevelId | None) -> str:
        """Return how every document writes a level, such as “Main / Level 2”; empty for none."""
        return next(
            (
                f"{self.building_name(level.building_id)} / {level.name}"
                for level in self.levels
                if level.id == level_id
            ),
            "",
        )

    def path(self, place: Place) -> str:
        """Return where a place lies, such as “Main / Level 2 / Classroom 7”.

        The level is named only where the building has several.
        """
        known = self._paths.get(place.id)
        if known is None or known[0] is not place:
            known = self._paths[place.id] = place, self._path(place)
        return known[1]

    def _path(self, place: Place) -> str:
        parts = [self.building_name(place.building_id)]
        levels = [level for level in self.levels if level.building_id == place.building_id]
        if place.level_id is not None and len(levels) > 1:
            parts += [level.name for level in levels if level.id == place.level_id]
        return " / ".join([*parts, place.name])
