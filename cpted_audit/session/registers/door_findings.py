"""A door that failed its last check, offered as a finding: nothing is written until it is meant."""

from __future__ import annotations

from dataclasses import dataclass

from cpted_audit.analysis.findings.priority import OpenFinding
from cpted_audit.domain.finding import Finding
from cpted_audit.domain.ids import PlaceId
from cpted_audit.domain.places.site import PlaceState
from cpted_audit.domain.registers.access import Door
from cpted_audit.domain.registers.conditions import FAILED
from cpted_audit.session.findings.findings import add_free_finding
from cpted_audit.session.registers.door_checks import checks_of
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import current_findings


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What could become a finding: at which place, with which note, and what is open there."""

    place_id: PlaceId
    note: str
    open: tuple[OpenFinding, ...]

    def called(self, title: str) -> OpenFinding | None:
        """Return the open finding that says the same already, or None."""
        same = title.strip().casefold()
        return next((one for one in self.open if one.title.strip().casefold() == same), None)


def offer_of(session: Session, door: Door) -> Offer | None:
    """Return what a door offers as a finding; None where it passed, or its place is none now."""
    if door.latches not in FAILED or door.place_id is None:
        return None
    standing = (one for one in session.walk.places if one.state is not PlaceState.RETIRED)
    if all(place.id != door.place_id for place in standing):
        return None
    check = next(iter(checks_of(session, door.id, 1)), None)
    found = tuple(one for one in current_findings(session) if one.place.id == door.place_id)
    same = check is not None and check.on == door.checked_on
    return Offer(
        place_id=door.place_id, note=check.note if check is not None and same else "", open=found
    )


def make_finding(
    session: Session, offer: Offer, title: str, *, origin: object = None
) -> Finding | None:
    """Write an offer down as a free finding and return it; None where one says it already.

    Raises AuditError where it cannot be written.
    """
    if offer.called(title) is not None:
        return None
    return add_free_finding(session, offer.place_id, title, note=offer.note, origin=origin)
