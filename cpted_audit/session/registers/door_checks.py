"""Door checks: the weekly round written down, its notes, and the doors it has not reached.

A door that failed its last check, offered as a finding: nothing is written until it is meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import NamedTuple

from cpted_audit.analysis.findings.priority import OpenFinding
from cpted_audit.domain.documents.days import day
from cpted_audit.domain.finding import Finding
from cpted_audit.domain.happened import check_happened
from cpted_audit.domain.ids import DoorCheckId, DoorId, PlaceId, new_id
from cpted_audit.domain.person_name import check_name
from cpted_audit.domain.places.site import PlaceState
from cpted_audit.domain.registers.access import Door, DoorCheck, DoorState, DoorUse, Latches
from cpted_audit.domain.registers.conditions import FAILED
from cpted_audit.errors import AuditError
from cpted_audit.session.findings.findings import add_free_finding
from cpted_audit.session.session import Session
from cpted_audit.session.view_state import recall, remember
from cpted_audit.session.walk.answers import current_findings
from cpted_audit.store.tables import DOOR, DOOR_CHECK
from cpted_audit.words import N_, counted


def typed(session: Session, door_id: DoorId, today: date) -> str:
    """Return the words that wait for a check of a door; those of another day begin with it."""
    on, _, words = recall(session, _key(door_id)).partition("\n")
    if not words or on == today.isoformat():
        return words
    return f"{day(date.fromisoformat(on))}: {words}"


def keep_typed(session: Session, door_id: DoorId, words: str, today: date) -> None:
    """Keep words about a door until a check takes them; an empty text lets go of them."""
    remember(session, _key(door_id), f"{today.isoformat()}\n{words}" if words.strip() else "")


def settle(session: Session, door_id: DoorId, today: date, by: str) -> None:
    """Write what waits beside the check somebody made of the door today; otherwise it waits on."""
    words = typed(session, door_id, today).strip()
    newest = next(iter(checks_of(session, door_id, 1)), None)
    if not words or newest is None or (newest.on, newest.by) != (today, by.strip()):
        return
    note_check(session, newest, "; ".join(filter(None, (newest.note, words))))
    keep_typed(session, door_id, "", today)


def _key(door_id: DoorId) -> str:
    return f"typed about door {door_id}"


WEEK = timedelta(days=7)
"""How often exterior doors are looked at where the law says so (19 TAC 61.1031)."""


class Seen(NamedTuple):
    """What was seen of one door on a round."""

    latches: Latches
    note: str = ""


def log_checks(
    session: Session, seen: Mapping[DoorId, Seen], on: date, by: str, *, origin: object = None
) -> list[DoorCheck]:
    """Write what was seen of many doors on one round as one step, and return the checks.

    A door's last check and whether it latches follow, unless a later one is already written.
    Raises AuditError without a name or a door, or for a day that has not come.
    """
    check_name(by, "Say who checked the doors; nothing was written.")
    check_happened("Checked on", on)
    db = session.document.db
    doors = [door for door_id in seen if (door := DOOR.get(db, door_id)) is not None]
    if not doors:
        raise AuditError("No door was chosen, so no check was written; choose the doors seen.")
    made = [
        DoorCheck(
            id=DoorCheckId(new_id()), door_id=door.id, on=on, by=by.strip(),
            latches=seen[door.id].latches, note=seen[door.id].note.strip(),
        )
        for door in doors
    ]  # fmt: skip
    many = counted("Door {number}", "{count} doors", len(doors), number=doors[0].number)
    with session.edit(N_("Check {many}", many=many), origin=origin):
        for check in made:
            DOOR_CHECK.insert(db, check)
        for door in doors:
            _follow(session, door.id)
    return made


def note_check(session: Session, check: DoorCheck, note: str, *, origin: object = None) -> None:
    """Write the words beside a check as they are typed; one step takes them back."""
    db = session.document.db
    known, door = DOOR_CHECK.get(db, check.id), DOOR.get(db, check.door_id)
    if known is None:
        return
    number = "" if door is None else door.number
    with session.edit(
        N_("Note on the check of Door {number}", number=number),
        origin=origin,
        merge_key=f"door-check:{check.id}",
    ):
        DOOR_CHECK.update(db, replace(known, note=note.strip()))


def correct_check(
    session: Session, check: DoorCheck, latches: Latches, *, origin: object = None
) -> DoorCheck | None:
    """Write another result into a check and return it, or None where it was taken back."""
    db = session.document.db
    known, door = DOOR_CHECK.get(db, check.id), DOOR.get(db, check.door_id)
    if known is None:
        return None
    corrected = replace(known, latches=latches)
    number = "" if door is None else door.number
    with session.edit(N_("Correct check of Door {number}", number=number), origin=origin):
        DOOR_CHECK.update(db, corrected)
        _follow(session, check.door_id)
    return corrected


def check_with(session: Session, check_id: DoorCheckId) -> DoorCheck | None:
    """Return the check of an id, or None where it was taken back."""
    return DOOR_CHECK.get(session.document.db, check_id)


def checks_of(session: Session, door_id: DoorId, most: int = 50) -> list[DoorCheck]:
    """Return the checks of a door, newest first."""
    condition = 'door_id = ? ORDER BY "on" DESC, rowid DESC LIMIT ?'
    return DOOR_CHECK.where(session.document.db, condition, door_id, most)


def overdue(
    session: Session, today: date, within: timedelta = WEEK, *, doors: Iterable[Door] | None = None
) -> list[Door]:
    """Return the exterior doors in use not looked at within a time, the longest ago first."""
    known = DOOR.all(session.document.db, "position, rowid") if doors is None else doors
    late = [
        door
        for door in known
        if door.use is DoorUse.EXTERIOR
        and door.state is DoorState.IN_USE
        and (door.checked_on is None or today - door.checked_on > within)
    ]
    return sorted(late, key=lambda door: door.checked_on or date.min)


def _follow(session: Session, door_id: DoorId) -> None:
    """Write the newest check into its door; without one the door is as nobody checked it."""
    db = session.document.db
    door = DOOR.get(db, door_id)
    if door is None:
        return
    newest = next(iter(checks_of(session, door_id, 1)), None)
    if newest is None:
        DOOR.update(db, replace(door, checked_on=None, checked_by="", latches=None))
    elif door.checked_on is None or newest.on >= door.checked_on or _was_check(session, door):
        DOOR.update(
            db,
            replace(door, checked_on=newest.on, checked_by=newest.by, latches=newest.latches),
        )


def _was_check(session: Session, door: Door) -> bool:
    """Return whether a door's last check is none that stands written, so that it was taken out."""
    condition = 'door_id = ? AND "on" = ?'
    on = None if door.checked_on is None else door.checked_on.isoformat()
    return DOOR_CHECK.first(session.document.db, condition, door.id, on) is None


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
    standing = (place for place in session.walk.places if place.state is not PlaceState.RETIRED)
    if all(place.id != door.place_id for place in standing):
        return None
    check = next(iter(checks_of(session, door.id, 1)), None)
    found = tuple(
        finding for finding in current_findings(session) if finding.place.id == door.place_id
    )
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
