"""The check of door numbers: gaps, doubles, order, sides, prefixes, signs, photos and keys.

Order is that of the doors along their building's outline in the direction the site has set; without
a plan only the sides are looked at, and that is said. Removed doors keep their number from being a
gap. The search blames the fewest doors.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from cpted_audit.analysis.registers.door_order import (
    DoorFacts,
    DoorRun,
    in_order,
    runs,
    shared_scope,
)
from cpted_audit.domain.ids import BuildingId, DoorId
from cpted_audit.domain.registers.access import AccessMethod, DoorState, Side
from cpted_audit.domain.registers.door_number import (
    DOOR_CALLED,
    DoorNumber,
    building_letters,
    read_number,
)
from cpted_audit.domain.registers.site_facts import (
    NumberingDirection,
    NumberingScheme,
    NumberPrefix,
    SiteFacts,
)
from cpted_audit.words import N_, Words, counted, joined, listed


class Fault(StrEnum):
    """What can be wrong with a door's number, or missing at the door."""

    GAP = "gap"
    DUPLICATE = "duplicate"
    WRONG_ORDER = "wrong-order"
    WRONG_SIDE = "wrong-side"
    PREFIX = "prefix"
    NO_NUMBER = "no-number"
    NO_SIGN_OUTSIDE = "no-sign-outside"
    NO_SIGN_INSIDE = "no-sign-inside"
    NO_PHOTO = "no-photo"
    NO_KEY = "no-key"


NUMBERING_FAULTS = frozenset(
    {
        Fault.GAP, Fault.DUPLICATE, Fault.WRONG_ORDER, Fault.WRONG_SIDE, Fault.PREFIX,
        Fault.NO_NUMBER,
    }
)  # fmt: skip
"""The faults of the numbers themselves, which a renumbering mends."""

FAULT_WORDS: Mapping[Fault, Words] = {
    Fault.GAP: counted("1 gap", "{count} gaps", None),
    Fault.DUPLICATE: counted("1 duplicate", "{count} duplicates", None),
    Fault.WRONG_ORDER: counted("1 door out of order", "{count} doors out of order", None),
    Fault.WRONG_SIDE: counted("1 door on another side", "{count} doors on another side", None),
    Fault.PREFIX: counted("1 door with another prefix", "{count} doors with another prefix", None),
    Fault.NO_NUMBER: counted("1 door without a number", "{count} doors without a number", None),
    Fault.NO_SIGN_OUTSIDE: counted(
        "1 door without a sign outside", "{count} doors without a sign outside", None
    ),
    Fault.NO_SIGN_INSIDE: counted(
        "1 door without a sign inside", "{count} doors without a sign inside", None
    ),
    Fault.NO_PHOTO: counted("1 door without a photo", "{count} doors without a photo", None),
    Fault.NO_KEY: counted("1 door no listed key opens", "{count} doors no listed key opens", None),
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is not as numbering wants it: the doors, and a sentence."""

    fault: Fault
    door_ids: tuple[DoorId, ...]
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbering:
    """The outcome: what is wrong, the order that was expected, and what the check could not see.

    `basis` says how the order was found; `notes` what was left out of it.
    """

    problems: tuple[Problem, ...]
    order: tuple[DoorId, ...]
    basis: str
    notes: tuple[str, ...] = ()

    def count(self, fault: Fault) -> int:
        """Return how many problems are of a fault."""
        return sum(problem.fault is fault for problem in self.problems)


def check(
    doors: Iterable[DoorFacts], facts: SiteFacts, buildings: Mapping[BuildingId, str]
) -> Numbering:
    """Return what is wrong with the numbers of exterior doors; `buildings` are names by id."""
    doors = list(doors)
    found = runs(doors, facts)
    retired = [door for door in doors if door.door.state is DoorState.REMOVED]
    problems = [
        *_without_number(found),
        *_duplicates(found, facts, buildings),
        *_gaps(found, retired, facts, buildings),
        *_order(found, facts),
        *_sides(found),
        *_prefixes(found, facts, buildings),
        *_at_the_door(found),
    ]
    return Numbering(
        problems=tuple(problems),
        order=tuple(door.id for run in found for door in run.doors),
        basis=_basis(found, facts),
        notes=(*_notes(found, buildings), *_no_keys(found)),
    )


def prefix_of(door: DoorFacts, facts: SiteFacts, letters: Mapping[BuildingId, str]) -> str | None:
    """Return what should stand before a door's number; None where that cannot be told."""
    if facts.prefix is NumberPrefix.NONE:
        return ""
    if facts.prefix is NumberPrefix.SIDE:
        side = door.side if not door.sides or door.side in door.sides else door.plan_side
        return None if side is None else side.value
    return None if door.building_id is None else letters.get(door.building_id)


def letters_in_use(
    found: Sequence[DoorRun], buildings: Mapping[BuildingId, str]
) -> dict[BuildingId, str]:
    """Return each building's letters: those that most of its doors carry, or else its initials."""
    made = building_letters({str(one): name for one, name in buildings.items()})
    letters = {building: made[building] for building in buildings}
    for run in found:
        numbers = [door.number for door in everyone(run)]
        carried = Counter(
            number.prefix for number in numbers if number is not None and number.prefix
        )
        if carried and run.building_id is not None:
            most, times = carried.most_common(1)[0]
            if times * 2 > len(numbers) and most not in letters.values():
                letters[run.building_id] = most
    return letters


# The numbers


def _without_number(found: Sequence[DoorRun]) -> Iterator[Problem]:
    for door in _all(found):
        if door.number is None:
            words = (
                N_(
                    "{door} has “{number}” for a number.",
                    door=_called(door),
                    number=door.door.number,
                )
                if door.door.number
                else N_("{door} has no number.", door=_called(door))
            )
            yield Problem(Fault.NO_NUMBER, (door.id,), words)


def _duplicates(
    found: Sequence[DoorRun], facts: SiteFacts, buildings: Mapping[BuildingId, str]
) -> Iterator[Problem]:
    for scope in shared_scope(facts.scheme, found):
        same: dict[DoorNumber, list[DoorFacts]] = defaultdict(list)
        for door in _all(scope):
            if door.number is not None:
                same[door.number.core()].append(door)
        for number, ones in sorted(same.items()):
            if len(ones) > 1:
                ids = tuple(door.id for door in ones)
                where = _at(ones, buildings)
                yield Problem(
                    Fault.DUPLICATE, ids,
                    _twice(len(ones), number.text, where),
                )  # fmt: skip


def _twice(count: int, number: str, where: str) -> str:
    if not where:
        return N_("{count} doors have the number {number}.", count=count, number=number)
    return N_(
        "{count} doors have the number {number}: at {where}.",
        count=count,
        number=number,
        where=where,
    )


def _at(doors: Iterable[DoorFacts], buildings: Mapping[BuildingId, str]) -> str:
    """Return in which buildings doors of one number are, where these are several."""
    ids = {door.building_id for door in doors}
    names = sorted(
        buildings.get(one) or N_("a building") if one else N_("the grounds") for one in ids
    )
    return listed(names) if len(names) > 1 else ""


def _gaps(
    found: Sequence[DoorRun],
    retired: Sequence[DoorFacts],
    facts: SiteFacts,
    buildings: Mapping[BuildingId, str],
) -> Iterator[Problem]:
    for scope in shared_scope(facts.scheme, found):
        here = {run.building_id for run in scope}
        gone = [door for door in retired if door.building_id in here or len(scope) > 1]
        present = {door.number.number for door in _all(scope) if door.number}
        taken = present | {door.number.number for door in gone if door.number}
        where = _where(scope, facts, buildings)
        numbered: dict[int, list[tuple[int, DoorId]]] = defaultdict(list)
        for place, door in enumerate(_all(scope)):
            if door.number:
                numbered[door.number.number].append((place, door.id))
        for first, last in _missing(taken, max(present, default=0)):
            numbers = (
                str(first) if first == last else N_("{first} to {last}", first=first, last=last)
            )
            beside = [*numbered.get(first - 1, ()), *numbered.get(last + 1, ())]
            near = tuple(door_id for _, door_id in sorted(beside))
            yield Problem(Fault.GAP, near, _no_door(numbers, where))


def _no_door(numbers: str, where: str) -> str:
    if not where:
        return N_("No door has the number {numbers}.", numbers=numbers)
    return N_("No door has the number {numbers} {where}.", numbers=numbers, where=where)


def _missing(taken: set[int], highest: int) -> Iterator[tuple[int, int]]:
    """Yield the first and last number of each stretch that is missing below the highest."""
    before = 0
    for number in sorted(one for one in taken if 0 < one <= highest):
        if number > before + 1:
            yield before + 1, number - 1
        before = number


def _where(scope: Sequence[DoorRun], facts: SiteFacts, buildings: Mapping[BuildingId, str]) -> str:
    if facts.scheme is NumberingScheme.GLOBAL:
        return ""
    if scope[0].building_id is None:
        return N_("on the grounds")
    building = buildings.get(scope[0].building_id) or N_("its building")
    return N_("at {building}", building=building)


def _order(found: Sequence[DoorRun], facts: SiteFacts) -> Iterator[Problem]:
    for scope in shared_scope(facts.scheme, found):
        line = [door for run in scope for door in run.doors]
        right = in_order(line)
        twice = Counter(door.number.core() for door in line if door.number)
        after = [*_newest(reversed(line), right)][::-1]
        for one, before, behind in zip(line, _newest(line, right), after, strict=True):
            if one.id in right or one.number is None or twice[one.number.core()] > 1:
                continue
            yield Problem(Fault.WRONG_ORDER, (one.id,), _out_of_order(one, before, behind))


def _newest(doors: Iterable[DoorFacts], among: set[DoorId]) -> Iterator[DoorFacts | None]:
    """Yield for each door the one of some that came last, itself included; None before any."""
    newest = None
    for door in doors:
        if door.id in among:
            newest = door
        yield newest


def _out_of_order(door: DoorFacts, before: DoorFacts | None, after: DoorFacts | None) -> str:
    values = {
        "door": _called(door),
        "before": "" if before is None else _called(before),
        "after": "" if after is None else _called(after),
    }
    if before is None and after is None:
        return N_("{door} comes first, where its number does not fit.", **values)
    if before is None:
        return N_("{door} comes before {after}, where its number does not fit.", **values)
    if after is None:
        return N_("{door} comes after {before}, where its number does not fit.", **values)
    return N_("{door} comes between {before} and {after}, where its number does not fit.", **values)


def _sides(found: Sequence[DoorRun]) -> Iterator[Problem]:
    for door in _all(found):
        if door.door.side is not None and door.sides and door.door.side not in door.sides:
            seen = (door.plan_side or min(door.sides)).value
            yield Problem(
                Fault.WRONG_SIDE, (door.id,),
                N_("{door} is said to be on side {side}; on the plan it stands on side {seen}.",
                   door=_called(door), side=door.door.side.value, seen=seen),
            )  # fmt: skip


def _prefixes(
    found: Sequence[DoorRun], facts: SiteFacts, buildings: Mapping[BuildingId, str]
) -> Iterator[Problem]:
    letters = letters_in_use(found, buildings)
    for door in _all(found):
        wanted = prefix_of(door, facts, letters)
        if door.number is None or wanted is None or door.number.prefix == wanted:
            continue
        has = f"“{door.number.prefix}”" if door.number.prefix else N_("nothing")
        asked = f"“{wanted}”" if wanted else N_("nothing")
        yield Problem(
            Fault.PREFIX, (door.id,),
            N_("{door} has {has} before its number; the site's numbers want {asked} there.",
               door=_called(door), has=has, asked=asked),
        )  # fmt: skip


# At the door


_AT_THE_DOOR: Sequence[tuple[Fault, Callable[[DoorFacts], bool], Words]] = (
    (Fault.NO_SIGN_OUTSIDE, lambda door: door.door.sign_outside is False,
     N_("{door} shows no number outside.")),
    (Fault.NO_SIGN_INSIDE, lambda door: door.door.sign_inside is False,
        N_("{door} shows no number inside.")),
    (Fault.NO_PHOTO, lambda door: not door.has_photo, N_("{door} has no photo.")),
    (Fault.NO_KEY, lambda door: door.has_key is False and not _exit_only(door),
     N_("{door} is not opened by any listed key.")),
)  # fmt: skip


def _at_the_door(found: Sequence[DoorRun]) -> Iterator[Problem]:
    for fault, is_wrong, words in _AT_THE_DOOR:
        for door in _all(found):
            if is_wrong(door):
                yield Problem(fault, (door.id,), words.format(door=_called(door)))


def _no_keys(found: Sequence[DoorRun]) -> Iterator[str]:
    """Say once that no key is listed, rather than of every door that none opens it."""
    if any(door.has_key is None and not _exit_only(door) for door in _all(found)):
        yield N_("No keys are listed yet.")


def _exit_only(door: DoorFacts) -> bool:
    return door.door.access == (AccessMethod.EXIT_ONLY,)


# Words


def _called(door: DoorFacts) -> str:
    return _called_by(door.door.number, door.door.name)


@lru_cache(maxsize=4096)
def _called_by(number: str, name: str) -> str:
    if not number:
        return name or N_("A door")
    read = read_number(number)
    return DOOR_CALLED.format(number=number if read is None else read.text)


def _basis(found: Sequence[DoorRun], facts: SiteFacts) -> str:
    ahead = facts.direction is not NumberingDirection.COUNTER_CLOCKWISE
    if found and all(run.by_sides for run in found):
        return N_(
            "Draw the building outline to check the door order; until then only the sides are "
            "checked, {direction}.",
            direction=N_("clockwise") if ahead else N_("counterclockwise"),
        )
    if ahead:
        return N_("Clockwise, seen from above, along the outlines on the plans.")
    return N_("Counterclockwise, seen from above, along the outlines on the plans.")


def _notes(found: Sequence[DoorRun], buildings: Mapping[BuildingId, str]) -> Iterator[str]:
    for run in found:
        name: str = N_("The grounds")
        if run.building_id is not None:
            name = buildings.get(run.building_id) or N_("A building")
        told = tuple(_note(run, every_by_sides=all(one.by_sides for one in found)))
        if told:
            yield N_("{name}: {notes}.", name=name, notes=joined("; ", told))


def _note(run: DoorRun, *, every_by_sides: bool) -> Iterator[str]:
    """Yield what the check of one building could not see; the building is named once before it."""
    if run.by_sides and not every_by_sides:
        yield N_("draw the building outline to check the door order; only the sides were checked")
    if run.unordered:
        words = _NO_SIDE if run.by_sides else _NO_OUTLINE
        yield words.of(len(run.unordered))


_NO_SIDE = counted(
    "1 door has no side, so the order was not checked",
    "{count} doors have no side, so the order was not checked",
    None,
)
_NO_OUTLINE = counted(
    "1 door stands on no building outline, so the order was not checked",
    "{count} doors stand on no building outline, so the order was not checked",
    None,
)


def everyone(run: DoorRun) -> tuple[DoorFacts, ...]:
    """Return the doors of a run, those whose order is not known last."""
    return (*run.doors, *run.unordered)


def _all(found: Iterable[DoorRun]) -> list[DoorFacts]:
    return [door for run in found for door in everyone(run)]


def expected_side(door: DoorFacts) -> Side | None:
    """Return the side a door should be recorded on: the plan's where what is said is wrong."""
    wrong = door.door.side is not None and door.sides and door.door.side not in door.sides
    return door.plan_side if wrong else door.door.side
