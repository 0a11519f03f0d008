"""How complete the responder's packet of the open audit is, and what in it is stale."""

from __future__ import annotations

from datetime import date

from cpted_audit.analysis.registers import readiness as counting
from cpted_audit.analysis.registers.readiness import Readiness
from cpted_audit.analysis.registers.readiness_facts import PacketFacts
from cpted_audit.session.plans.cells import CampusCells
from cpted_audit.session.plans.plans import plans
from cpted_audit.session.registers.names import RegisterNames
from cpted_audit.session.registers.numbering import photographed_places
from cpted_audit.session.session import Session
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
    locations = (names or RegisterNames(session)).locations
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
