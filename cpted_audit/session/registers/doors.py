"""What belongs to a door: its keys, codes, checks, photos and findings, gathered for its form."""

from __future__ import annotations

from dataclasses import dataclass

from cpted_audit.analysis.findings.priority import OpenFinding
from cpted_audit.domain.ids import PlaceId
from cpted_audit.domain.photos.photo import Photo
from cpted_audit.domain.registers.access import Code, Door, DoorCheck, Key
from cpted_audit.session.registers.door_checks import checks_of
from cpted_audit.session.registers.names import opens
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import current_findings
from cpted_audit.store.tables import CODE, KEY_HELD, PHOTO


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorLinks:
    """What is linked to a door; `codes` are masked by whoever shows them."""

    keys: tuple[Key, ...]
    codes: tuple[Code, ...]
    checks: tuple[DoorCheck, ...]
    photos: tuple[Photo, ...]
    findings: tuple[OpenFinding, ...]


def door_links(session: Session, door: Door) -> DoorLinks:
    """Return what is linked to a door; photos and findings are those of its place."""
    db = session.document.db
    return DoorLinks(
        keys=tuple(key for key in KEY_HELD.all(db, "position, rowid") if opens(key, door)),
        codes=tuple(CODE.where(db, "door_id = ? ORDER BY position, rowid", door.id)),
        checks=tuple(checks_of(session, door.id)),
        photos=tuple(photos_at(session, door.place_id)),
        findings=tuple(_findings(session, door.place_id)),
    )


def photos_at(session: Session, place_id: PlaceId | None) -> list[Photo]:
    """Return the photos of a place, of an answer at it or of a finding there."""
    if place_id is None:
        return []
    return PHOTO.where(
        session.document.db,
        "place_id = ?1 OR answer_id IN (SELECT id FROM answer WHERE place_id = ?1) "
        "OR finding_id IN (SELECT id FROM finding WHERE place_id = ?1) ORDER BY position, rowid",
        place_id,
    )


def _findings(session: Session, place_id: PlaceId | None) -> list[OpenFinding]:
    return [finding for finding in current_findings(session) if finding.place.id == place_id]
