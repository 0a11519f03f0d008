"""How complete the responder's packet of the open audit is, and what in it is stale.

What stands in a register and needs somebody: failed its last check, out of order, gone, lost.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from cpted_audit.analysis.registers import readiness as counting
from cpted_audit.analysis.registers.readiness import Readiness
from cpted_audit.analysis.registers.readiness_facts import PacketFacts
from cpted_audit.domain.plans.marker import MarkerState
from cpted_audit.domain.registers.access import Door
from cpted_audit.domain.registers.columns import Register
from cpted_audit.domain.registers.conditions import Condition, Known, known_of
from cpted_audit.domain.registers.registers import REGISTERS
from cpted_audit.report.audience import Audience, keep
from cpted_audit.session.plans.cells import CampusCells
from cpted_audit.session.plans.plans import plans
from cpted_audit.session.registers.door_checks import checks_of
from cpted_audit.session.registers.names import RegisterNames
from cpted_audit.session.registers.numbering import photographed_places
from cpted_audit.session.registers.positions import Locations
from cpted_audit.session.session import Session
from cpted_audit.session.things.rows import rows
from cpted_audit.session.things.site_facts import known_site_facts
from cpted_audit.store.tables import (
    CONTACT,
    DOOR,
    FIXTURE,
    KEY_BOX,
    KEY_HELD,
    MARKER,
)


def packet_facts(session: Session, today: date, names: RegisterNames | None = None) -> PacketFacts:
    """Return what the audit holds of a packet, as it stands on a day."""
    db, walk = session.document.db, session.walk
    locations = Locations(session) if names is None else names.locations
    doors, campus = DOOR.all(db, "position, rowid"), CampusCells(session)
    return PacketFacts(
        site=session.site,
        facts=known_site_facts(session),
        today=today,
        buildings=walk.buildings,
        levels=walk.levels,
        places=walk.places,
        plans=(drawn := plans(session)),
        laid=frozenset(plan.id for plan in drawn if campus.is_laid(plan.id)),
        markers=MARKER.where(db, "kind != 'wall'"),
        doors=doors,
        boxes=KEY_BOX.all(db, "position, rowid"),
        keys=KEY_HELD.all(db, "position, rowid"),
        fixtures=FIXTURE.all(db, "position, rowid"),
        contacts=CONTACT.all(db, "position, rowid"),
        sides={door.id: locations.of(door).side for door in doors},
        photographed=photographed_places(session),
    )


def readiness(session: Session, today: date, names: RegisterNames | None = None) -> Readiness:
    """Return how complete the packet is on a day."""
    return counting.readiness(packet_facts(session, today, names))


_OF_CHECKS = frozenset({Condition.NO_LATCH, Condition.PROPPED})


@dataclass(frozen=True, slots=True, kw_only=True)
class InNeed:
    """A record that needs somebody, as its reader may have it, with what is known of it.

    `note` is what was written beside the check that found it, empty where nothing was.
    """

    of: Register
    record: Any
    known: Known
    note: str = ""


def in_need(session: Session, on: date, audience: Audience = Audience.FULL) -> Iterator[InNeed]:
    """Yield by register what is known on a day to need somebody, as an audience may know it."""
    stored = MARKER.where(session.document.db, "state != ?", MarkerState.UNCHECKED.value)
    marked: dict[str, MarkerState] = {marker.id: keep(marker, audience).state for marker in stored}
    for of in REGISTERS:
        for record in rows(session, of):
            kept = keep(record, audience)
            state = marked.get(getattr(record, "marker_id", None) or "", MarkerState.UNCHECKED)
            known = known_of(kept, on, state)
            if known is not None and known.verdict.facility:
                note = _note(session, kept, known, audience)
                yield InNeed(of=of, record=kept, known=known, note=note)


def _note(session: Session, record: Any, known: Known, audience: Audience) -> str:  # noqa: ANN401 - any record
    """Return what was seen of a door when it failed: the note of that check, not of an older."""
    if not isinstance(record, Door) or known.condition not in _OF_CHECKS:
        return ""
    check = next(iter(checks_of(session, record.id, 1)), None)
    if check is None or (check.on, check.latches) != (record.checked_on, record.latches):
        return ""
    return " ".join(keep(check, audience).note.split())
