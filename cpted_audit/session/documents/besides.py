"""Gather for the full report what its tables have no room for: states, notes, glass, checks.

Which fields these are is said by the table of all stored fields, `report.full_fields`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping
from dataclasses import MISSING, fields
from datetime import date
from enum import StrEnum
from typing import Any

from cpted_audit.domain.documents.fates import Beside, Part
from cpted_audit.domain.fields import abouts
from cpted_audit.domain.length import length_text
from cpted_audit.domain.plans.marker import Marker, MarkerState
from cpted_audit.domain.plans.marker_kinds import info_of
from cpted_audit.domain.registers.access import Door, DoorCheck, DoorState, KeyStatus, Latches
from cpted_audit.domain.registers.access_words import choice_words
from cpted_audit.domain.registers.columns import Register, RegisterKey
from cpted_audit.domain.registers.registers import REGISTERS, marker_kind_of
from cpted_audit.domain.registers.values import value_text
from cpted_audit.report.audience import Audience, Classes, keep, keep_all, keep_markers
from cpted_audit.report.full_fields import beside
from cpted_audit.report.parts import PARTS
from cpted_audit.report.views import BesideRow, BesideTable, Fact
from cpted_audit.report.wording import day
from cpted_audit.session.history.history import FIELDS
from cpted_audit.session.plans.laid import Locator
from cpted_audit.session.plans.markers import markers
from cpted_audit.session.plans.plans import plans
from cpted_audit.session.registers.names import RegisterNames
from cpted_audit.session.session import Session
from cpted_audit.session.things.rows import name_of, rows
from cpted_audit.session.things.site_facts import site_facts
from cpted_audit.store.tables import DOOR_CHECK

NEWEST_CHECKS = 5
"""Checks of a door that are printed; of those before it is said how many there were."""

_PARTS: Mapping[RegisterKey, Part] = {
    RegisterKey.DOORS: Part.DOORS,
    RegisterKey.KEY_BOXES: Part.KEYS,
    RegisterKey.KEYS: Part.KEYS,
    RegisterKey.CODES: Part.KEYS,
    RegisterKey.CAMERAS: Part.EQUIPMENT,
    RegisterKey.MEDICAL_FIRE: Part.EQUIPMENT,
    RegisterKey.UTILITIES: Part.UTILITIES,
    RegisterKey.HAZARDS: Part.HAZARDS,
    RegisterKey.CONTACTS: Part.CONTACTS,
}
_SAID_AS: Mapping[Part, Part] = {Part.UTILITIES: Part.EQUIPMENT, Part.HAZARDS: Part.EQUIPMENT}
"""Registers of one record have their fields in the table of fields once."""
_GRAVE = frozenset(
    {
        Latches.NO, Latches.PROPPED, DoorState.BLOCKED, DoorState.OUT_OF_ORDER,
        DoorState.REMOVED, KeyStatus.LOST, MarkerState.DEFECT, MarkerState.MISSING,
    }
)  # fmt: skip
_MARKER_WORDS: Mapping[str, str] = {
    name: known.fate.heading or known.words
    for name, known in abouts(Marker).items()
    if isinstance(known.fate, Beside)
}


def gather_besides(session: Session, audience: Audience, chosen: Classes) -> list[BesideTable]:
    """Return what else is recorded, in the order of the parts; nothing where there are none."""
    if Part.SITE not in PARTS[audience] or Part.RESULTS not in PARTS[audience]:
        return []
    names = RegisterNames(session)
    made = [
        BesideTable(part=Part.PLANS, head="On the plan", rows=list(_noted(session, audience))),
        BesideTable(part=Part.SITE, head="Site", rows=list(_site(session, audience, chosen))),
    ]
    for of in REGISTERS:
        found = list(_recorded(session, of, names, (audience, chosen)))
        made.append(BesideTable(part=_PARTS[of.key], head=of.single, rows=found))
    return [beside_table for beside_table in made if beside_table.rows]


def _recorded(
    session: Session, of: Register, names: RegisterNames, reader: tuple[Audience, Classes]
) -> Iterator[BesideRow]:
    part = _PARTS[of.key]
    known = beside(of.table, _SAID_AS.get(part, part))
    columns = [column for column in of.columns if column.field in known]
    default = _defaults(of.record)
    checks = _checks(session, reader[0]) if of.record is Door else {}
    for stored in rows(session, of):
        record = keep(stored, reader[0], chosen=reader[1])
        facts = [
            _fact(column.words, getattr(record, column.field), value_text(record, column, names))
            for column in columns
            if getattr(record, column.field) != default[column.field]
        ]
        facts += checks.get(record.id, [])
        if facts:
            yield BesideRow(name=_name(of, record, names), facts=facts)


def _name(of: Register, record: Any, names: RegisterNames) -> str:  # noqa: ANN401 - any record
    """Return what a thing is called, with what it is where the register lists several kinds."""
    if isinstance(record, Door):
        parts = [record.number or "no number", names.derived(record, "building_id"), record.name]
        return ", ".join(filter(None, parts))
    kind = marker_kind_of(record)
    several = len(of.kinds) > 1 and kind is not None
    words = info_of(kind).words if several and kind is not None else ""
    name = name_of(of, record)
    return ", ".join(filter(None, ("" if words.casefold() in name.casefold() else words, name)))


def _defaults(record: type[Any]) -> dict[str, object]:
    return {field.name: field.default for field in fields(record) if field.default is not MISSING}


def _fact(words: str, value: object, text: str) -> Fact:
    shown = day(value) if isinstance(value, date) else text
    return Fact(words, shown, isinstance(value, StrEnum) and value in _GRAVE)


def _checks(session: Session, audience: Audience) -> dict[str, list[Fact]]:
    """Return the newest checks of each door, the last one first, and how many were before."""
    by_door: dict[str, list[DoorCheck]] = defaultdict(list)
    for door_check in keep_all(
        DOOR_CHECK.all(session.document.db, '"on" DESC, rowid DESC'), audience
    ):
        by_door[door_check.door_id].append(door_check)
    made = {}
    for door_id, checks in by_door.items():
        made[door_id] = [_check(check) for check in checks[:NEWEST_CHECKS]]
        if len(checks) > NEWEST_CHECKS:
            made[door_id].append(Fact("Checks before these", f"{len(checks) - NEWEST_CHECKS:,}"))
    return made


def _check(door_check: DoorCheck) -> Fact:
    said = ": ".join(filter(None, (choice_words(door_check.latches).lower(), door_check.note)))
    who = f" by {door_check.by}" if door_check.by else ""
    words = f"Checked {day(door_check.on)}{who}, closes and latches"
    return Fact(words, said, door_check.latches in _GRAVE)


def _site(session: Session, audience: Audience, chosen: Classes) -> Iterator[BesideRow]:
    stored = site_facts(session)
    if not stored.id:
        return
    facts = keep(stored, audience, chosen=chosen)
    default = _defaults(type(facts))
    words = FIELDS["site_facts"]
    for name in beside("site_facts", Part.SITE):
        value = getattr(facts, name)
        if value != default[name]:
            text = choice_words(value) if isinstance(value, StrEnum) else str(value)
            yield BesideRow(name=words[name], facts=[_fact("", value, text)])


def _noted(session: Session, audience: Audience) -> Iterator[BesideRow]:
    """Yield what was noted at markers, plan by plan, and how far cameras and posts look.

    The state of a thing in a register is said there, unless its marker has another.
    """
    stated = {
        row.marker_id: row.state
        for of in REGISTERS
        for row in rows(session, of)
        if getattr(row, "marker_id", None) is not None
    }
    for plan in keep_all(plans(session), audience):
        found = keep_markers(markers(session, plan.id), audience)
        locator = Locator(session, plan, found)
        for marker in found:
            said = stated.get(marker.id) == marker.state
            facts = list(_marked(session, marker, said={"state"} if said else set()))
            if any(fact.words != _MARKER_WORDS["direction"] for fact in facts):
                called = ", ".join(filter(None, (info_of(marker.kind).words, marker.label)))
                name = f"{called}: {locator.at(marker.at).words}"
                yield BesideRow(name=name, facts=facts)


def _marked(session: Session, marker: Marker, *, said: Container[str]) -> Iterator[Fact]:
    default = _defaults(Marker)
    for name in beside("marker", Part.PLANS):
        value = getattr(marker, name)
        if value != default[name] and name not in said:
            yield _fact(_MARKER_WORDS[name], value, _marker_text(session, name, value))


def _marker_text(session: Session, name: str, value: Any) -> str:  # noqa: ANN401 - any value
    match value, abouts(Marker)[name].unit:
        case _, "°":
            return f"{value:.0f}°"
        case _, "m":
            return length_text(value, session.site.length_unit)
        case bool(), _:
            return "yes" if value else "no"
        case int(), _:
            return f"{value:,}"
        case StrEnum(), _:
            return choice_words(value)
        case _:
            return str(value)
