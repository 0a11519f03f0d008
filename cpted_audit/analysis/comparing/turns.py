"""How each question of a walk turned out against an earlier walk of the same school.

A place is known again by its id, else by its path and kind; an item by its id, else by the one item
of the earlier edition that it follows. What cannot be compared says why, and counts as nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NamedTuple

from cpted_audit.analysis.scoring.scope import Walk
from cpted_audit.checklist.model import Item
from cpted_audit.domain.ids import ItemId, PlaceId
from cpted_audit.domain.places.site import Place, PlaceState
from cpted_audit.domain.vocabulary import AnswerValue, Phase
from cpted_audit.words import N_, Words


class Turn(StrEnum):
    """How a question turned out."""

    IMPROVED = "improved"
    REGRESSED = "regressed"
    UNCHANGED = "unchanged"
    NOT_COMPARABLE = "not-comparable"


class WhyNot(StrEnum):
    """Why a question cannot be compared."""

    PLACE_NEW = "place-new"
    PLACE_GONE = "place-gone"
    OTHER_SAMPLE = "other-sample"
    ITEM_NEW = "item-new"
    ITEM_GONE = "item-gone"
    ITEM_SPLIT = "item-split"
    OTHER_BAND = "other-band"
    NOT_ASKED = "not-asked"
    NOT_WALKED = "not-walked"
    NOT_SEEN = "not-seen"
    NOT_THERE = "not-there"
    OTHER_PHASE = "other-phase"


TURN_WORDS: Final[Mapping[Turn, Words]] = {
    Turn.IMPROVED: N_("Improved"),
    Turn.REGRESSED: N_("Regressed"),
    Turn.UNCHANGED: N_("Unchanged", "of a question"),
    Turn.NOT_COMPARABLE: N_("Not comparable"),
}
WHY_NOT_WORDS: Final[Mapping[WhyNot, Words]] = {
    WhyNot.PLACE_NEW: N_("the place is new"),
    WhyNot.PLACE_GONE: N_("the place is no longer walked"),
    WhyNot.OTHER_SAMPLE: N_("the place is in one of the two samples only"),
    WhyNot.ITEM_NEW: N_("the item is new in this edition of the checklist"),
    WhyNot.ITEM_GONE: N_("the item is no longer in the checklist"),
    WhyNot.ITEM_SPLIT: N_("the item was split or joined"),
    WhyNot.OTHER_BAND: N_("the grades taught are others"),
    WhyNot.NOT_ASKED: N_("its section is left out in one of the two"),
    WhyNot.NOT_WALKED: N_("it is not answered in one of the two"),
    WhyNot.NOT_SEEN: N_("it could not be observed in one of the two"),
    WhyNot.NOT_THERE: N_("the thing exists in one of the two only"),
    WhyNot.OTHER_PHASE: N_("it was answered in another phase"),
}

_RANK: Final = {AnswerValue.NO: 0, AnswerValue.PARTIAL: 1, AnswerValue.YES: 2}
Phases = Mapping[tuple[ItemId, PlaceId], Phase]
"""In which phase questions were answered, as far as their visit says it."""


class Turned(NamedTuple):
    """One question beside the earlier one: item and place as they are now, or were if gone.

    `why` is None where the two compare. `then` is the earlier question, None where there was none.
    """

    item: Item
    place: Place
    path: str
    building: str
    before: AnswerValue | None
    after: AnswerValue | None
    turn: Turn
    why: WhyNot | None
    then: tuple[ItemId, PlaceId] | None


@dataclass(frozen=True, slots=True)
class WalkThen:
    """A walk to be compared, with the phases its questions were answered in."""

    walk: Walk
    phases: Phases


def turned(before: WalkThen, after: WalkThen) -> list[Turned]:
    """Return how every question of either walk turned out, in walk order, those gone last."""
    return list(_Turns(before, after).all())


def tally(found: Iterable[Turned], key: str) -> dict[Hashable, Counter[Turn]]:
    """Count turns by a subject such as “principle” or “place”; one may count for several."""
    counts: dict[Hashable, Counter[Turn]] = {}
    for one in found:
        for name in subjects_of(one.item, one.building, one.path, key):
            counts.setdefault(name, Counter())[one.turn] += 1
    return counts


def subjects_of(item: Item, building: str, path: str, key: str) -> tuple[Hashable, ...]:
    """Return what a question counts for: its “principle”, “section”, “building”, “item”, “place”.

    Buildings and places are known by their names, as two audits have ids of their own.
    """
    match key:
        case "principle":
            return item.principles
        case "section":
            return (item.section_id,)
        case "building":
            return (building,)
        case "item":
            return (item.id,)
        case "place":
            return (path,)
    raise ValueError(key)


class _Turns:
    """One comparison, with what is known again of the earlier walk."""

    def __init__(self, before: WalkThen, after: WalkThen) -> None:
        self._before, self._after = before, after
        self._places = _known_again(before.walk, after.walk)
        self._items = followed(before.walk, after.walk)

    def all(self) -> Iterator[Turned]:
        seen: set[tuple[ItemId, PlaceId]] = set()
        for question in self._after.walk.questions():
            yield self._one(question.item, question.place, seen)
        for question in self._before.walk.questions():
            if (question.item.id, question.place.id) not in seen:
                yield self._gone(question.item, question.place)

    def _one(self, item: Item, place: Place, seen: set[tuple[ItemId, PlaceId]]) -> Turned:
        walk = self._after.walk
        now = walk.answers.get((item.id, place.id))
        after = None if now is None else now.value
        then_item, then_place = self._items.get(item.id, ItemId("")), self._places.get(place.id)
        before: AnswerValue | None = None
        then: tuple[ItemId, PlaceId] | None = None
        why: WhyNot | None
        if then_item is None:
            why = WhyNot.ITEM_SPLIT
        elif not then_item:
            why = WhyNot.ITEM_NEW
        elif then_place is None:
            why = WhyNot.PLACE_NEW
        else:
            then = then_item, then_place.id
            seen.add(then)
            was = self._before.walk.answers.get(then)
            before = None if was is None else was.value
            why = self._why(item, place, then_item, then_place, before, after)
        turn = Turn.NOT_COMPARABLE if why is not None else _turn(before, after)
        where = walk.path(place), walk.building_name(place.building_id)
        return Turned(item, place, *where, before, after, turn, why, then)

    def _why(
        self, item: Item, place: Place, then_item: ItemId, then_place: Place,
        before: AnswerValue | None, after: AnswerValue | None,
    ) -> WhyNot | None:  # fmt: skip
        walk = self._before.walk
        if then_place.state is not PlaceState.WALKED:
            return WhyNot.OTHER_SAMPLE
        if then_item not in {one.id for one in walk.items_at(then_place)}:
            return self._unasked(walk, then_item)
        if None in {before, after}:
            return WhyNot.NOT_WALKED
        if before is not after and AnswerValue.UNABLE in {before, after}:
            return WhyNot.NOT_SEEN
        if before is not after and AnswerValue.NOT_APPLICABLE in {before, after}:
            return WhyNot.NOT_THERE
        phases = (
            self._before.phases.get((then_item, then_place.id)),
            self._after.phases.get((item.id, place.id)),
        )
        if None not in phases and phases[0] is not phases[1]:
            return WhyNot.OTHER_PHASE
        return None

    def _gone(self, item: Item, place: Place) -> Turned:
        walk = self._before.walk
        now_place = next(
            (one for one in self._after.walk.places
             if (known := self._places.get(one.id)) is not None and known.id == place.id),
            None,
        )  # fmt: skip
        now_items = [new for new, old in self._items.items() if old == item.id]
        if now_place is None or now_place.state is PlaceState.RETIRED:
            why = WhyNot.PLACE_GONE
        elif now_place.state is not PlaceState.WALKED:
            why = WhyNot.OTHER_SAMPLE
        elif now_items:
            why = self._unasked(self._after.walk, now_items[0])
        else:
            split = any(item.id in one.follows for one in self._after.walk.checklist.items())
            why = WhyNot.ITEM_SPLIT if split else WhyNot.ITEM_GONE
        was = walk.answers.get((item.id, place.id))
        before = None if was is None else was.value
        where = walk.path(place), walk.building_name(place.building_id)
        then = item.id, place.id
        return Turned(item, place, *where, before, None, Turn.NOT_COMPARABLE, why, then)

    def _unasked(self, walk: Walk, item_id: ItemId) -> WhyNot:
        """Return why an item that is in a checklist is not asked: its section, or the grades."""
        item = next(one for one in walk.checklist.items() if one.id == item_id)
        return WhyNot.NOT_ASKED if item.section_id in walk.off else WhyNot.OTHER_BAND


def _turn(before: AnswerValue | None, after: AnswerValue | None) -> Turn:
    if before is after or before not in _RANK or after not in _RANK:
        return Turn.UNCHANGED
    return Turn.IMPROVED if _RANK[after] > _RANK[before] else Turn.REGRESSED


def followed(before: Walk, after: Walk) -> dict[ItemId, ItemId | None]:
    """Return the earlier item of each item of the later walk; see `followed_items`."""
    old = {item.id for item in before.checklist.items()}
    return followed_items(old, [*after.checklist.items()])


def followed_items(old: Collection[ItemId], items: Sequence[Item]) -> dict[ItemId, ItemId | None]:
    """Return the earlier item of each item that has one; None for one that was split or joined.

    `old` are the items of the earlier edition. One whose id was there before continues by itself,
    whatever else follows it.
    """
    new = {item.id for item in items}
    found: dict[ItemId, ItemId | None] = {one: one for one in new if one in old}
    follows = {
        item.id: [ItemId(one) for one in item.follows if one in old]
        for item in items
        if item.id not in old
    }
    times = Counter(one for some in follows.values() for one in some)
    for item_id, some in follows.items():
        if some:
            alone = len(some) == 1 and times[some[0]] == 1 and some[0] not in new
            found[item_id] = some[0] if alone else None
    return found


def _known_again(before: Walk, after: Walk) -> dict[PlaceId, Place]:
    """Return the earlier place of each place, by id, else by path and kind where one fits alone."""
    by_id = {place.id: place for place in before.places}
    found = {place.id: by_id[place.id] for place in after.places if place.id in by_id}
    left = [place for place in before.places if place.id not in found]
    by_path: dict[tuple[str, str], list[Place]] = {}
    for place in left:
        by_path.setdefault(_called(before, place), []).append(place)
    for place in after.places:
        some = by_path.get(_called(after, place), [])
        if place.id not in found and len(some) == 1:
            found[place.id] = some.pop()
    return found


def _called(walk: Walk, place: Place) -> tuple[str, str]:
    return " ".join(walk.path(place).casefold().split()), place.kind.value
