"""What is known of the school itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TypedDict, Unpack

from cpted_audit.domain.length import LengthUnit
from cpted_audit.domain.vocabulary import GradeBand
from cpted_audit.errors import AuditError
from cpted_audit.session.session import Session
from cpted_audit.store.tables import SITE
from cpted_audit.words import N_, joined

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
    enrolment makes no sense.
    """
    if "name" in changes and not changes["name"].strip():
        raise AuditError("The school needs a name; the old one was kept.")
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
