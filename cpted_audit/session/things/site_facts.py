"""What is agreed about the site as a whole: read and written as one record.

What is known of the school itself.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any, TypedDict, Unpack

from cpted_audit.domain.happened import check_happened
from cpted_audit.domain.ids import SiteFactsId, new_id
from cpted_audit.domain.length import LengthUnit
from cpted_audit.domain.person_name import check_name
from cpted_audit.domain.registers.access import Door, DoorState, DoorUse
from cpted_audit.domain.registers.site_facts import SiteFacts
from cpted_audit.domain.vocabulary import GradeBand
from cpted_audit.errors import AuditError
from cpted_audit.policy import MARKING, decided, is_decided, refusal
from cpted_audit.session.session import Session
from cpted_audit.store.tables import DOOR, SITE, SITE_FACTS
from cpted_audit.words import N_, joined

_UNSAVED = SiteFactsId("")


def site_facts(session: Session) -> SiteFacts:
    """Return the site facts as they stand, or where nobody wrote any what is assumed."""
    return SITE_FACTS.first(session.document.db, "1") or SiteFacts(id=_UNSAVED)


def known_site_facts(session: Session) -> SiteFacts:
    """Return the site facts with what the school's own record already tells: its enrollment."""
    facts = site_facts(session)
    if facts.students is not None:
        return facts
    return replace(facts, students=session.site.enrolment)


def change_site_facts(
    session: Session, *, origin: object = None, kind: str = "edit", **values: Any  # noqa: ANN401 - fields of SiteFacts
) -> SiteFacts:  # fmt: skip
    """Change site facts and return them; typing in one field joins into one step.

    A step of another `kind` than an edit stands by itself, and undo passes over it.

    Raises AuditError when the days until stale, students or staff are fewer than none, a day has
    not come yet, or who verified them is no name.
    """
    for name, words in (("stale_after_days", "days"), ("students", "students"), ("staff", "staff")):
        if (values.get(name) or 0) < 0:
            raise AuditError(
                "There cannot be fewer than no {words}; the number was kept.", words=words
            )
    for name, words in (("verified_on", "Verified on"), ("board_on", "Presented to the board")):
        check_happened(words, values.get(name))
    if values.get("verified_by"):
        check_name(values["verified_by"], "Say who verified the facts; the name was kept.")
    facts = site_facts(session)
    changed = replace(facts, **values)
    key = f"site-facts:{','.join(sorted(values))}" if kind == "edit" else None
    with session.edit(N_("Change the site facts"), origin=origin, merge_key=key, kind=kind):
        if facts.id == _UNSAVED:
            changed = replace(changed, id=SiteFactsId(new_id()))
            SITE_FACTS.insert(session.document.db, changed)
        else:
            SITE_FACTS.update(session.document.db, changed)
    return changed


def start_door(session: Session) -> Door | None:
    """Return the door where numbering starts: the one chosen, or else that of the lowest number."""
    facts = site_facts(session)
    doors = DOOR.where(
        session.document.db,
        "\"use\" = ? AND state != ? ORDER BY position, rowid",
        DoorUse.EXTERIOR.value, DoorState.REMOVED.value,
    )  # fmt: skip
    chosen = next((door for door in doors if door.id == facts.start_door_id), None)
    numbered = [door for door in doors if door.number.isascii() and door.number.isdigit()]
    return chosen or min(numbered, key=lambda door: int(door.number), default=None)


MOST_STUDENTS = 100_000


class SiteChanges(TypedDict, total=False):
    """What can be changed of the school."""

    name: str
    address: str
    district: str
    grade_band: GradeBand | None
    enrolment: int | None
    hours: str
    marking: str
    length_unit: LengthUnit


def check_marking(marking: str) -> None:
    """Raise PolicyError for another marking than the one an organization decided."""
    if is_decided(MARKING) and marking != decided(MARKING):
        raise refusal(MARKING)


_WORDS = {
    "name": N_("name of the school"),
    "address": N_("address"),
    "district": N_("district"),
    "grade_band": N_("grade band"),
    "enrolment": N_("enrollment"),
    "hours": N_("hours"),
    "marking": N_("marking"),
    "length_unit": N_("unit of length"),
}


def edit_site(session: Session, *, origin: object = None, **changes: Unpack[SiteChanges]) -> None:
    """Change what is known of the school; typing in one field joins into one step.

    With another grade band other items are asked; answers to those no longer asked are kept and
    count again when they are. Raises AuditError when the school would have no name, or the
    enrolment makes no sense, and PolicyError for another marking than the one decided.
    """
    if "name" in changes and not changes["name"].strip():
        raise AuditError("The school needs a name; the old one was kept.")
    if changes.get("marking", session.site.marking) != session.site.marking:
        check_marking(changes["marking"])
    enrolment = changes.get("enrolment")
    if enrolment is not None and not 0 <= enrolment <= MOST_STUDENTS:
        raise AuditError(
            "The enrollment is a number from 0 to {most_students:,}.", most_students=MOST_STUDENTS
        )
    names = sorted(changes)
    typed = not {"grade_band", "length_unit"} & set(changes)
    with session.edit(
        N_("Change {fields}", fields=joined(", ", (_WORDS[name] for name in names))),
        origin=origin,
        merge_key=f"site:{','.join(names)}" if typed else None,
    ):
        SITE.update(session.document.db, replace(session.site, **changes))
