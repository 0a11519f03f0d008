"""The numbering of exterior doors: check it, propose new numbers, and apply them as one step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from cpted_audit.analysis.registers import door_numbering, door_renumbering
from cpted_audit.analysis.registers.door_numbering import Numbering
from cpted_audit.analysis.registers.door_order import DoorFacts
from cpted_audit.analysis.registers.door_renumbering import Proposal, Renumber
from cpted_audit.domain.ids import BuildingId, DoorId, PlaceId
from cpted_audit.domain.registers.access import Door, DoorUse
from cpted_audit.errors import AuditError
from cpted_audit.session.registers.names import RegisterNames
from cpted_audit.session.session import Session
from cpted_audit.session.things.one_thing import rows_changed
from cpted_audit.session.things.site_facts import site_facts
from cpted_audit.store.tables import DOOR
from cpted_audit.words import N_, counted

_OF_PLACES_WITH_PHOTOS = """
SELECT place_id FROM photo WHERE place_id IS NOT NULL
UNION SELECT place_id FROM answer WHERE id IN (SELECT answer_id FROM photo)
UNION SELECT place_id FROM finding WHERE id IN (SELECT finding_id FROM photo)
"""


def door_facts(session: Session, names: RegisterNames | None = None) -> list[DoorFacts]:
    """Return the exterior doors with what the audit and its plans know of each."""
    names = names or RegisterNames(session)
    db = session.document.db
    photographed = photographed_places(session)
    doors = DOOR.where(db, '"use" = ? ORDER BY position, rowid', DoorUse.EXTERIOR.value)
    return [_facts(door, names, photographed) for door in doors]


def photographed_places(session: Session) -> frozenset[PlaceId]:
    """Return the places that have a photo, of themselves, an answer or a finding there."""
    found = session.document.db.execute(_OF_PLACES_WITH_PHOTOS)
    return frozenset(PlaceId(row[0]) for row in found if row[0])


def check_numbering(session: Session, names: RegisterNames | None = None) -> Numbering:
    """Return what is wrong with the numbers of the exterior doors."""
    doors = door_facts(session, names)
    return door_numbering.check(doors, site_facts(session), _buildings(session))


def propose_numbers(session: Session, how: Renumber) -> Proposal:
    """Return new numbers for the exterior doors that need one; nothing is written."""
    doors = door_facts(session)
    return door_renumbering.propose(doors, site_facts(session), _buildings(session), how)


def apply_numbers(session: Session, proposal: Proposal, *, origin: object = None) -> None:
    """Write new numbers and sides into doors, and onto their markers, as one step.

    Raises AuditError when a door was removed since; nothing is then written.
    """
    db = session.document.db
    doors: Mapping[DoorId, Door | None] = {
        door_id: DOOR.get(db, door_id) for door_id in {*proposal.numbers, *proposal.sides}
    }
    if None in doors.values():
        raise AuditError("A door was removed since, so nothing was renumbered; check again.")
    many = counted("1 door", "{count} doors", len(doors))
    with session.edit(N_("Renumber {many}", many=many), origin=origin):
        rows_changed(
            session,
            [
                (before, replace(
                    before,
                    number=proposal.numbers.get(door_id, before.number),
                    side=proposal.sides.get(door_id, before.side),
                ))
                for door_id, before in doors.items()
                if before is not None
            ],
        )  # fmt: skip


def _facts(door: Door, names: RegisterNames, photographed: frozenset[PlaceId]) -> DoorFacts:
    where = names.locations.of(door)
    return DoorFacts(
        door=door,
        building_id=where.building_id,
        side=where.side,
        sides=where.sides,
        plan_side=where.plan_side,
        along=where.along,
        outline=where.outline,
        has_photo=door.place_id in photographed,
        has_key=bool(names.keys_of(door)) if names.has_keys else None,
    )


def _buildings(session: Session) -> dict[BuildingId, str]:
    return {building.id: building.name for building in session.walk.buildings}
