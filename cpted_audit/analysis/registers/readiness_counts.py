"""How each class of the packet is counted from the audit, and where its gaps are mended."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from cpted_audit.analysis.registers.readiness_facts import (
    Count,
    Gap,
    PacketFacts,
    Page,
    Stale,
    WindowTarget,
    each,
    old,
    said,
)
from cpted_audit.domain.ids import PlaceId
from cpted_audit.domain.places.site import Place, PlaceState
from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.plans.marker_kinds import info_of
from cpted_audit.domain.plans.plan import Plan, PlanKind
from cpted_audit.domain.registers.access import Door
from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.domain.registers.conditions import known_of
from cpted_audit.domain.registers.contact import Contact, Hours
from cpted_audit.domain.registers.fixture import Fixture
from cpted_audit.domain.registers.registers import register_of_kind
from cpted_audit.domain.registers.site_facts import SideABasis
from cpted_audit.words import N_, joined

Counting = Callable[[PacketFacts], Count]

DEEP = 3
"""So many contacts for each time of day."""

ROOMS = frozenset(
    {
        SpaceType.CLASSROOM, SpaceType.LAB_SHOP, SpaceType.CAFETERIA, SpaceType.GYM,
        SpaceType.LOCKER_ROOM, SpaceType.LIBRARY, SpaceType.AUDITORIUM, SpaceType.RESTROOM,
        SpaceType.HEALTH_ROOM, SpaceType.OFFICE, SpaceType.SERVICE_ROOM,
    }
)  # fmt: skip
"""Kinds of places that are rooms with a label on the door."""

_SCHOOL = WindowTarget(page=Page.SCHOOL)
_PLANS = WindowTarget(page=Page.PLAN)
_DOORS = WindowTarget(page=Page.REGISTER, register=RegisterKey.DOORS)


def fact(*fields: tuple[str, str]) -> Counting:
    """Return a count of site facts that are said: field names with their words."""

    def count(facts: PacketFacts) -> Count:
        return said(
            (
                getattr(facts.facts, name), N_("{words} is not said.", words=words),
                WindowTarget(page=Page.SITE_FACTS, field=name),
            )
            for name, words in fields
        )  # fmt: skip

    return count


def school(*fields: tuple[str, str]) -> Counting:
    """Return a count of what is said of the school: field names with their words."""

    def count(facts: PacketFacts) -> Count:
        return said(
            (
                getattr(facts.site, name),
                N_("{words} is not said.", words=words),
                replace(_SCHOOL, field=name),
            )
            for name, words in fields
        )

    return count


def fixtures(*kinds: MarkerKind) -> Counting:
    """Return a count of fixtures of some kinds, each placed or described, of at least one."""
    of = register_of_kind(kinds[0])
    key = None if of is None else of.key

    def target(fixture: Fixture) -> WindowTarget:
        return WindowTarget(page=Page.REGISTER, register=key, record_id=fixture.id, field="where")

    def count(facts: PacketFacts) -> Count:
        words = joined(N_(" or "), [_in_sentence(info_of(kind).words) for kind in kinds])
        found = facts.of_kind(*kinds)
        counted = each(
            found,
            lambda fixture: _is_placed(fixture) and not _is_gone(fixture, facts),
            lambda fixture: (
                N_("{name} was found missing.", name=_called(fixture))
                if _is_gone(fixture, facts)
                else N_(
                    "{called} is on no plan, and nothing says where it is.", called=_called(fixture)
                )
            ),
            target,
            none=Gap(
                N_("No {words} is listed.", words=words),
                WindowTarget(page=Page.REGISTER, register=key),
            ),
        )
        dated = ((fixture.checked_on, _called(fixture), target(fixture)) for fixture in found)
        expired = tuple(
            Stale(
                N_("{name} expired", name=_called(fixture)),
                fixture.expires_on,
                target(fixture),
            )
            for fixture in found
            if fixture.expires_on is not None and fixture.expires_on < facts.today
        )
        return replace(counted, stale=(*old(facts, dated), *expired))

    return count


def plans(is_there: Callable[[Plan], bool], words: str, field: str) -> Counting:
    """Return a count of drawn plans that have something."""
    return _plans(lambda _facts, plan: is_there(plan), words, field)


def gridded(words: str, field: str) -> Counting:
    """Return a count of drawn plans that have a grid: their own, or that of the site."""
    return _plans(
        lambda facts, plan: plan.grid_cell is not None or plan.id in facts.laid, words, field
    )


def _plans(is_there: Callable[[PacketFacts, Plan], bool], words: str, field: str) -> Counting:
    def count(facts: PacketFacts) -> Count:
        return each(
            facts.sheets,
            lambda plan: is_there(facts, plan),
            lambda plan: N_("{name} {words}.", name=plan.name or N_("A plan"), words=words),
            lambda plan: WindowTarget(page=Page.PLAN, record_id=plan.id, field=field),
            none=Gap(N_("There is no plan."), _PLANS),
        )

    return count


def doors(is_there: Callable[[PacketFacts, Door], bool], words: str, field: str) -> Counting:
    """Return a count of exterior doors that have something."""

    def count(facts: PacketFacts) -> Count:
        return each(
            facts.exterior,
            lambda door: is_there(facts, door),
            lambda door: N_("{name} {words}.", name=_door(door), words=words),
            lambda door: replace(_DOORS, record_id=door.id, field=field),
            none=Gap(N_("No exterior door is listed."), _DOORS),
        )

    return count


def checked_doors(facts: PacketFacts) -> Count:
    """Count the exterior doors that somebody checked, and those checked too long ago."""
    counted = doors(
        lambda _, door: door.checked_on is not None, N_("was never checked"), "checked_on"
    )
    dated = (
        (door.checked_on, _door(door), replace(_DOORS, record_id=door.id))
        for door in facts.exterior
    )
    return replace(counted(facts), stale=old(facts, dated))


def verified(facts: PacketFacts) -> Count:
    """Count the plans and the site facts with the day and the name of who verified them."""
    counted = plans(
        lambda plan: plan.verified_on is not None and bool(plan.verified_by.strip()),
        N_("is not verified"), "verified_on",
    )(facts)  # fmt: skip
    own = fact(("verified_on", N_("When the site facts were verified")),
               ("verified_by", N_("Who verified the site facts")))(facts)  # fmt: skip
    dated = [
        (
            plan.verified_on,
            plan.name or N_("A plan"),
            WindowTarget(page=Page.PLAN, record_id=plan.id),
        )
        for plan in facts.sheets
    ]
    whole = (facts.facts.verified_on, N_("The packet"), WindowTarget(page=Page.SITE_FACTS))
    return Count(
        have=counted.have + own.have, wanted=counted.wanted + own.wanted,
        gaps=(*counted.gaps, *own.gaps), stale=old(facts, [whole, *dated]),
    )  # fmt: skip


def walked(facts: PacketFacts) -> Count:
    """Count the plans and the site facts that were verified walking."""
    counted = plans(lambda plan: plan.verified_walking, N_("was not verified walking"),
                    "verified_walking")(facts)  # fmt: skip
    own = () if facts.facts.verified_walking else (
        Gap(N_("The packet was not verified walking."),
            WindowTarget(page=Page.SITE_FACTS, field="verified_walking")),
    )  # fmt: skip
    return Count(
        have=counted.have + (not own), wanted=counted.wanted + 1, gaps=(*counted.gaps, *own)
    )


def floor_plans(facts: PacketFacts) -> Count:
    """Count the levels of all buildings that have a plan."""
    drawn = {plan.level_id for plan in facts.plans}
    names = {building.id: building.name for building in facts.buildings}
    return each(
        facts.levels,
        lambda level: level.id in drawn,
        lambda level: N_(
            "{building} / {level} has no plan.",
            building=names.get(level.building_id, ""),
            level=level.name,
        ),
        lambda _: _PLANS,
        none=Gap(N_("No building has a level."), _SCHOOL),
    )


def plan_of(kind: PlanKind, words: str) -> Counting:
    """Return a count of plans of a kind; one is wanted."""

    def count(facts: PacketFacts) -> Count:
        has = any(plan.kind is kind for plan in facts.plans)
        return Count(have=int(has), wanted=1, gaps=() if has else (Gap(words, _PLANS),))

    return count


def georeferenced(facts: PacketFacts) -> Count:
    """Count whether a plan tells where on Earth the school is."""
    has = any(plan.control for plan in facts.plans)
    gap = Gap(N_("No plan is tied to latitude and longitude."), _PLANS)
    return Count(have=int(has), wanted=1, gaps=() if has else (gap,))


def side_a(facts: PacketFacts) -> Count:
    """Count whether it was said what side A is."""
    gap = Gap(N_("What makes side A the front is not said."),
              WindowTarget(page=Page.SITE_FACTS, field="side_a"))  # fmt: skip
    is_said = facts.facts.side_a is not SideABasis.UNSAID or bool(facts.facts.side_a_words)
    return Count(have=int(is_said), wanted=1, gaps=() if is_said else (gap,))


def places(kinds: frozenset[SpaceType], none: str) -> Counting:
    """Return a count of places of some kinds that are on a plan."""

    def count(facts: PacketFacts) -> Count:
        there: set[PlaceId | None] = {marker.place_id for marker in facts.markers}
        found = [place for place in facts.places if _counts(place, kinds)]
        return each(
            found,
            lambda place: place.id in there,
            lambda place: N_("{name} is on no plan.", name=place.name),
            lambda place: WindowTarget(page=Page.PLAN, record_id=place.id, field="place_id"),
            none=Gap(none, _PLANS),
        )

    return count


def stairs(facts: PacketFacts) -> Count:
    """Count the stairs on the plans that have a number or letter."""
    return each(
        facts.marked(MarkerKind.STAIR),
        lambda marker: bool(marker.label.strip()),
        lambda _: N_("A stair on a plan has no number or letter."),
        lambda marker: WindowTarget(page=Page.PLAN, record_id=marker.id, field="label"),
        none=Gap(N_("No stair is on a plan."), _PLANS),
    )


def key_boxes(facts: PacketFacts) -> Count:
    """Count the key boxes whose place and contents are said."""
    target = WindowTarget(page=Page.REGISTER, register=RegisterKey.KEY_BOXES)
    counted = each(
        facts.boxes,
        lambda box: (box.marker_id is not None or bool(box.where)) and bool(box.contents),
        lambda box: N_(
            "Key box {name}: where it is or what it contains is not given.", name=box.name
        ),
        lambda box: replace(target, record_id=box.id, field="contents"),
        none=Gap(N_("No key box is listed."), target),
    )
    dated = ((box.checked_on, N_("Key box {name}", name=box.name), replace(target,
        record_id=box.id))
             for box in facts.boxes)  # fmt: skip
    return replace(counted, stale=old(facts, dated))


def keys(facts: PacketFacts) -> Count:
    """Count the keys for which it is said what they open and who holds them."""
    target = WindowTarget(page=Page.REGISTER, register=RegisterKey.KEYS)
    return each(
        facts.keys,
        lambda key: (key.opens_all or bool(key.opens)) and (bool(key.holder) or bool(key.box_id)),
        lambda key: N_(
            "{name}: what it opens or who has it is not given.", name=key.name or N_("A key")
        ),
        lambda key: replace(target, record_id=key.id, field="opens"),
        none=Gap(N_("No key is listed."), target),
    )


def contacts(hours: Hours, words: str) -> Counting:
    """Return a count of contacts who can be called at a time of day, three deep."""

    def count(facts: PacketFacts) -> Count:
        target = WindowTarget(page=Page.REGISTER, register=RegisterKey.CONTACTS)
        found = [contact for contact in facts.contacts if contact.hours in {hours, Hours.ANY_TIME}]
        reached = [
            contact for contact in found if contact.phone.strip() or contact.private_phone.strip()
        ]
        have = min(len(reached), DEEP)
        mute = [
            Gap(
                N_("{name} has no phone.", name=_named(contact)),
                replace(target, record_id=contact.id, field="phone"),
            )
            for contact in found
            if contact not in reached
        ]
        few = Gap(
            N_(
                "{have} of {wanted} contacts can be called {when}.",
                have=have,
                wanted=DEEP,
                when=words,
            ),
            target,
        )
        dated = (
            (contact.checked_on, _named(contact), replace(target, record_id=contact.id))
            for contact in found
        )
        gaps = (*mute, few) if have < DEEP else ()
        return Count(have=have, wanted=DEEP, gaps=gaps, stale=old(facts, dated))

    return count


def described(facts: PacketFacts, door: Door) -> bool:
    """Return whether a door's kind, lock and ways in are said."""
    del facts
    return door.kind is not None and door.lock is not None and bool(door.access)


def site_point(kind: MarkerKind, field: str, words: str) -> Counting:
    """Return a count of a place that is on a plan or told in the site facts."""

    def count(facts: PacketFacts) -> Count:
        has = bool(getattr(facts.facts, field).strip()) or bool(facts.marked(kind))
        gap = Gap(
            N_("{words} is not said.", words=words), WindowTarget(page=Page.SITE_FACTS, field=field)
        )
        return Count(have=int(has), wanted=1, gaps=() if has else (gap,))

    return count


def _in_sentence(label: str) -> str:
    return label if label[:2].isupper() else label.lower()


def _called(fixture: Fixture) -> str:
    words = info_of(fixture.kind).words
    return joined(" ", (words, fixture.name)) if fixture.name else words


def _door(door: Door) -> str:
    name = door.number or door.name
    return N_("Door {name}", name=name) if name else N_("A door")


def _is_placed(fixture: Fixture) -> bool:
    return fixture.marker_id is not None or bool(fixture.where.strip())


def _is_gone(fixture: Fixture, facts: PacketFacts) -> bool:
    known = known_of(fixture, facts.today)
    return known is not None and known.verdict.is_gone


def _named(contact: Contact) -> str:
    return contact.name or contact.role or N_("A contact")


def _counts(place: Place, kinds: frozenset[SpaceType]) -> bool:
    return place.kind in kinds and place.state is not PlaceState.RETIRED
