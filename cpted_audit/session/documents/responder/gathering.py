"""Gather what responders may have of an audit, for the sheets of one copy."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from cpted_audit.domain.fields import abouts
from cpted_audit.domain.findings.states import FindingState
from cpted_audit.domain.ids import KeyBoxId, MarkerId
from cpted_audit.domain.plans.marker import Marker, MarkerKind
from cpted_audit.domain.registers.access import Code, Door, DoorUse, Key, KeyBox, KeyKind
from cpted_audit.domain.registers.access_words import choice_words
from cpted_audit.domain.registers.columns import LinkTo, RegisterKey
from cpted_audit.domain.registers.contact import Contact
from cpted_audit.domain.registers.fixture import Fixture
from cpted_audit.domain.registers.registers import REGISTERS, register
from cpted_audit.domain.registers.site_facts import SiteFacts
from cpted_audit.domain.registers.values import value_text
from cpted_audit.domain.sensitivity import Sensitivity
from cpted_audit.report.audience import (
    Audience,
    is_allowed,
    keep,
    keep_all,
    kinds_for,
    may_have_field,
)
from cpted_audit.report.responder.model import (
    HARDWARE,
    AssemblyView,
    BoxView,
    ContactView,
    DoorView,
    KeyView,
    Opener,
    Responder,
    ResponderCode,
    Spot,
    ThingView,
    WeakView,
    box_anchor,
    door_anchor,
    thing_anchor,
)
from cpted_audit.report.told import marked
from cpted_audit.session.documents.copies.copies import PLAIN, Choices, copy_facts
from cpted_audit.session.documents.responder.room_index import RoomIndex
from cpted_audit.session.documents.responder.sheets import SheetMaking, is_stale
from cpted_audit.session.plans.laid import LaidPlans
from cpted_audit.session.registers.names import RegisterNames, opens
from cpted_audit.session.registers.records import records
from cpted_audit.session.session import Session
from cpted_audit.session.things.conditions import Conditions
from cpted_audit.session.things.site_facts import known_site_facts, site_facts, start_door
from cpted_audit.session.walk.answers import current_findings
from cpted_audit.store.tables import FIXTURE

AUDIENCE = Audience.RESPONDER
_DOORS = {MarkerKind.EXTERIOR_DOOR: DoorUse.EXTERIOR, MarkerKind.INTERIOR_DOOR: DoorUse.INTERIOR}
_THINGS = frozenset(
    kind for register in REGISTERS if register.record is Fixture for kind in register.kinds
)
_View = TypeVar("_View")
_WITHHELD_AS = {"latches": "latching", "note": "notes"}
"""Fields of a door that are called otherwise where it is said that they are kept back."""


def gather_responder(
    session: Session, *, issued_on: date, choices: Choices = PLAIN, told_to: Audience = AUDIENCE
) -> Responder:
    """Return everything responders may have of an audit, in one moment of the document.

    What was found of things is worded for `told_to`, who may be told of more weaknesses.
    """
    with session.document.reading():
        return _Gathering(session, issued_on, choices, told_to).responder()


class _Gathering:
    """One pass over an open audit for responders."""

    def __init__(
        self, session: Session, issued_on: date, choices: Choices, told_to: Audience
    ) -> None:
        self._session = session
        self._issued_on, self._choices = issued_on, choices
        chosen = self._chosen = choices.classes
        self._facts: SiteFacts = keep(known_site_facts(session), AUDIENCE, chosen=chosen)
        self._days = site_facts(session).stale_after_days
        self._laid = LaidPlans(session, AUDIENCE, chosen)
        self._names = RegisterNames(session)
        self._keys: list[Key] = self._kept(RegisterKey.KEYS)
        self._known = Conditions(session, issued_on, told_to, chosen)

    def responder(self) -> Responder:
        facts = self._facts
        start = start_door(self._session)
        kept_start = None if start is None else self._keep(start)
        doors, things = list(self._doors()), list(self._things())
        boxes = list(self._boxes())
        rows = _rows((door_anchor, doors), (thing_anchor, things), (box_anchor, boxes))
        sheets = SheetMaking(
            self._session, self._laid, self._issued_on, self._days, self._known, rows
        )
        return Responder(
            site=self._keep(self._session.site),
            facts=facts,
            facts_stale=is_stale(facts.verified_on, self._issued_on, self._days),
            copy=copy_facts(self._session, AUDIENCE, self._choices),
            issued_on=self._issued_on,
            next_due=facts.verified_on and _later(facts.verified_on, self._days),
            language=self._session.checklist.language,
            start_door=(
                marked(kept_start.number, self._known.told(kept_start)) if kept_start else ""
            ),
            start_name=kept_start.name if kept_start else "",
            first=sheets.first(),
            levels=sheets.levels(),
            doors=[view for _, view in doors],
            rooms=RoomIndex(
                self._session, self._laid, self._known, _by_marker(doors), _by_marker(things),
            ).rooms(AUDIENCE, self._chosen),
            boxes=[view for _, view in boxes],
            keys=[self._key(key) for key in self._keys],
            codes=[self._code(one) for one in self._kept(RegisterKey.CODES)],
            codes_given=self._may(Sensitivity.SECRET),
            things=[view for _, view in things],
            contacts=[self._contact(one) for one in self._kept(RegisterKey.CONTACTS)],
            routes=self._laid.all_routes(),
            assembly=list(self._assembly()),
            weak=self._weak(),
            weak_given=self._may(Sensitivity.VULNERABILITY),
            withheld=self._withheld(),
        )  # fmt: skip

    def _withheld(self) -> list[str]:
        return [
            _WITHHELD_AS.get(name, known.words.lower())
            for name, known in abouts(Door).items()
            if known.sensitivity and not may_have_field(AUDIENCE, "door", name, chosen=self._chosen)
        ]

    def _may(self, sensitivity: Sensitivity) -> bool:
        return is_allowed(AUDIENCE, sensitivity=sensitivity, chosen=self._chosen)

    def _keep(self, record: Any) -> Any:  # noqa: ANN401 - any record
        return keep(record, AUDIENCE, chosen=self._chosen)

    def _kept(self, key: RegisterKey) -> list[Any]:
        return keep_all(records(self._session, key), AUDIENCE, chosen=self._chosen)

    def _stale(self, on: date | None) -> bool:
        return is_stale(on, self._issued_on, self._days)

    def _spot(self, record: Any) -> Spot:  # noqa: ANN401 - a record with a place
        spot = self._laid.spot(
            record.marker_id,
            building_id=record.building_id,
            level_id=getattr(record, "level_id", None),
            place_id=record.place_id,
        )
        if spot.building or not spot.cell:
            return spot
        where = self._names.locations.of(record).building_id
        return self._laid.spot(
            record.marker_id, building_id=where, level_id=getattr(record, "level_id", None),
            place_id=record.place_id,
        )  # fmt: skip

    def _unlisted(self, kinds: Iterable[MarkerKind], known: Iterable[Any]) -> Iterator[Marker]:
        """Yield the markers of kinds that no record of a register stands for."""
        listed: set[MarkerId | None] = {one.marker_id for one in known}
        wanted = frozenset(kinds)
        for marker_id, (_, marker) in self._laid.markers.items():
            if marker.kind in wanted and marker_id not in listed:
                yield marker

    # Doors and keys

    def _doors(self) -> Iterator[tuple[MarkerId | None, DoorView]]:
        found: list[Door] = self._kept(RegisterKey.DOORS)
        numbers = {(door.use, door.number) for door in found if door.number}
        unlisted = [
            Door(
                id=MarkerId(marker.id), number=marker.label, use=_DOORS[marker.kind],  # type: ignore[arg-type]  # never stored
                marker_id=marker.id, place_id=marker.place_id,
            )
            for marker in self._unlisted(_DOORS, found)
            if (_DOORS[marker.kind], marker.label) not in numbers
        ]  # fmt: skip
        for door in (*found, *unlisted):
            yield door.marker_id, self._door(door)

    def _door(self, door: Door) -> DoorView:
        return DoorView(
            id=door.id,
            number=door.number,
            exterior=door.use is DoorUse.EXTERIOR,
            side=self._names.derived(door, "side") if door.side is None else door.side.value,
            spot=self._spot(door),
            name=door.name,
            kind=_words(door.kind),
            lock=_words(door.lock),
            locks_from=_words(door.locks_from),
            motions=door.motions,
            access=", ".join(choice_words(access_method) for access_method in door.access),
            trim=door.trim,
            camera=self._known.marked_camera(door.camera),
            alarm=door.alarm,
            sign_outside=door.sign_outside,
            sign_inside=door.sign_inside,
            openers=[self._opener(key) for key in self._keys if opens(key, door)],
            leads_to=self._laid.leads_to(door.marker_id),
            told=self._known.told(door),
            checked_on=door.checked_on,
            stale=self._stale(door.checked_on),
            more={
                name: value_text(door, register(RegisterKey.DOORS).column(name), self._names)
                for name in HARDWARE.keys() - DoorView.__dataclass_fields__.keys()
            },
        )

    def _opener(self, key: Key) -> Opener:
        told = self._known.told(key)
        box = "" if key.box_id is None or told.text else self._called(LinkTo.BOX, key.box_id)
        there = key.box_id is not None and self._known.told_of_link(key.box_id).counts
        return Opener(
            key.id, marked(key.name, told), "" if told.text else box or key.holder,
            bool(box) and there, key.opens_all,
        )  # fmt: skip

    def _boxes(self) -> Iterator[tuple[MarkerId | None, BoxView]]:
        found: list[KeyBox] = self._kept(RegisterKey.KEY_BOXES)
        unlisted = [
            KeyBox(  # never stored
                id=KeyBoxId(marker.id),
                name=marker.label,
                marker_id=marker.id,
                place_id=marker.place_id,
            )
            for marker in self._unlisted([MarkerKind.KEY_BOX], found)
        ]
        for box in (*found, *unlisted):
            yield (
                box.marker_id,
                BoxView(
                    id=box.id,
                    name=box.name,
                    maker=box.maker,
                    spot=self._spot(box),
                    where=box.where,
                    opened_by=box.opened_by,
                    contents="; ".join(
                        content.what if content.pieces == 1 else f"{content.what} ×{content.pieces}"
                        for content in box.contents
                    ),
                    access=box.access,
                    told=self._known.told(box),
                    checked_on=box.checked_on,
                    stale=self._stale(box.checked_on),
                ),
            )

    def _key(self, key: Key) -> KeyView:
        opened = [self._called(LinkTo.DOOR, door_id) for door_id in key.opens]
        box = "" if key.box_id is None else self._called(LinkTo.BOX, key.box_id)
        return KeyView(
            id=key.id,
            box_id=key.box_id or "",
            name=key.name,
            kind=choice_words(key.kind),
            master=key.opens_all or key.kind in (KeyKind.MASTER, KeyKind.GRAND_MASTER),
            told=self._known.told(key),
            opens="all doors" if key.opens_all else ", ".join(filter(None, opened)),
            holder=key.holder,
            box=box,
        )

    def _called(self, link: LinkTo, record_id: str) -> str:
        """Return how a record that is linked to is called, with what is told of it."""
        return self._known.marked(link, record_id, self._names.name(link, record_id))

    def _code(self, code: Code) -> ResponderCode:
        links = ((LinkTo.DOOR, code.door_id), (LinkTo.BOX, code.box_id))
        return ResponderCode(
            kind=choice_words(code.kind),
            name=code.name,
            opens=", ".join(self._called(link, one) for link, one in links if one),
            known_to=code.known_to,
            code=code.code,
        )

    # Things, people and rooms

    def _things(self) -> Iterator[tuple[MarkerId | None, ThingView]]:
        allowed = kinds_for(AUDIENCE, self._chosen) & _THINGS
        stored = FIXTURE.all(self._session.document.db, "position, rowid")
        found: list[Fixture] = [
            keep(fixture, AUDIENCE, chosen=self._chosen)
            for fixture in stored
            if fixture.kind in allowed
        ]
        unlisted = [
            Fixture(
                id=MarkerId(marker.id), kind=marker.kind, name=marker.label, marker_id=marker.id,  # type: ignore[arg-type]  # never stored
                place_id=marker.place_id,
            )
            for marker in self._unlisted(allowed, found)
        ]  # fmt: skip
        for thing in (*found, *unlisted):
            yield (
                thing.marker_id,
                ThingView(
                    id=thing.id,
                    kind=thing.kind,
                    name=thing.name,
                    spot=self._spot(thing),
                    where=thing.where,
                    detail=thing.detail,
                    contents=thing.contents,
                    expires_on=thing.expires_on,
                    expired=thing.expires_on is not None and thing.expires_on < self._issued_on,
                    told=self._known.told(thing),
                    checked_on=thing.checked_on,
                    stale=self._stale(thing.checked_on),
                ),
            )

    def _contact(self, contact: Contact) -> ContactView:
        return ContactView(
            name=contact.name,
            role=contact.role,
            hours=contact.hours,
            order=contact.order,
            phone=contact.phone,
            private_phone=contact.private_phone,
            checked_on=contact.checked_on,
            stale=self._stale(contact.checked_on),
        )

    def _assembly(self) -> Iterator[AssemblyView]:
        for here in self._laid.plans:
            for marker in here.found:
                if marker.kind is MarkerKind.ASSEMBLY:
                    yield AssemblyView(marker.label, marker.note, self._laid.spot(marker.id))

    def _weak(self) -> list[WeakView]:
        """Return the open findings, where somebody chose to give them; no score goes with them."""
        if not self._may(Sensitivity.VULNERABILITY):
            return []
        return [
            WeakView(
                number=finding.number,
                title=finding.title,
                where=self._session.walk.path(finding.place),
            )
            for finding in current_findings(self._session, without=[FindingState.VERIFIED])
        ]


def _by_marker(views: Iterable[tuple[MarkerId | None, _View]]) -> dict[MarkerId, _View]:
    return {marker_id: view for marker_id, view in views if marker_id is not None}


def _rows(
    *found: tuple[Callable[[str], str], Iterable[tuple[MarkerId | None, Any]]],
) -> dict[MarkerId, str]:
    """Return the anchors of the rows of things by the markers they stand at."""
    return {at: anchor(view.id) for anchor, views in found for at, view in views if at is not None}


def _words(choice: StrEnum | None) -> str:
    return "" if choice is None else choice_words(choice)


def _later(day: date, days: int) -> date:
    """Return the day so many days later, or the last there is."""
    return date.fromordinal(min(day.toordinal() + days, date.max.toordinal()))
