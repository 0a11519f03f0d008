"""What an audit asks: every item at every place it belongs to, in walk order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from cpted_audit.checklist.applicability import items_for
from cpted_audit.checklist.model import Checklist, Item
from cpted_audit.domain.answer import Answer
from cpted_audit.domain.ids import BuildingId, ItemId, PlaceId, SectionId
from cpted_audit.domain.site import GROUNDS, Building, Level, Place, PlaceState
from cpted_audit.domain.space_type import WALK_ORDER, SpaceType
from cpted_audit.domain.vocabulary import AnswerValue, GradeBand

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

    Places on the grounds come first; they count as a building, whose id is None.
    """

    checklist: Checklist
    buildings: Sequence[Building]
    levels: Sequence[Level]
    places: Sequence[Place]
    answers: Mapping[Pair, Answer]
    grade_band: GradeBand | None = None
    off: frozenset[SectionId] = field(default_factory=frozenset)

    def route(self) -> list[Place]:
        """Return the places walked, in walk order: the grounds, then each building by position."""
        rank = {building.id: building.position for building in self.buildings}
        return sorted(
            (place for place in self.places if place.state is PlaceState.WALKED),
            key=lambda place: (
                -1 if place.building_id is None else rank[place.building_id],
                WALK_ORDER[place.kind],
                place.position,
            ),
        )

    def items_at(self, place: Place) -> tuple[Item, ...]:
        """Return the items asked at a place."""
        return items_for(self.checklist, place.kind, self.grade_band, self.off)

    def questions_at(self, place: Place) -> list[Question]:
        """Return the questions of one place in the checklist's order."""
        return [
            Question(item, place, self.answers.get((item.id, place.id)))
            for item in self.items_at(place)
        ]

    def questions(self) -> Iterator[Question]:
        """Yield every question of the audit in walk order."""
        asked: dict[SpaceType, tuple[Item, ...]] = {}  # going through the checklist takes its time
        for place in self.route():
            if place.kind not in asked:
                asked[place.kind] = self.items_at(place)
            for item in asked[place.kind]:
                yield Question(item, place, self.answers.get((item.id, place.id)))

    def building_name(self, building_id: BuildingId | None) -> str:
        """Return a building's name, or the grounds' for None."""
        names = {building.id: building.name for building in self.buildings}
        return GROUNDS if building_id is None else names[building_id]

    def path(self, place: Place) -> str:
        """Return where a place lies, such as “Main / Level 2 / Classroom 7”.

        The level is named only where the building has several.
        """
        parts = [self.building_name(place.building_id)]
        levels = [level for level in self.levels if level.building_id == place.building_id]
        if place.level_id is not None and len(levels) > 1:
            parts += [level.name for level in levels if level.id == place.level_id]
        return " / ".join([*parts, place.name])
