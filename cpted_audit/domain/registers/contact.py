"""Whom to call, in which order and at which hours."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cpted_audit.domain.documents.fates import Part, Printed
from cpted_audit.domain.fields import stored
from cpted_audit.domain.ids import ContactId
from cpted_audit.domain.registers.common_fields import in_order, last_checked, noted
from cpted_audit.domain.sensitivity import Sensitivity
from cpted_audit.domain.words import N_


class Hours(StrEnum):
    """When a contact can be reached."""

    SCHOOL_DAY = "school-day"
    AFTER_HOURS = "after-hours"
    ANY_TIME = "any-time"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Somebody to call; `order` 1 is called first, three deep for each time of day.

    `private_phone` is for responders alone, `phone` is the office's.
    """

    id: ContactId
    role: str = stored(
        "", N_("Role"), Sensitivity.RESPONDER, Printed(Part.CONTACTS), width=18,
        heard=("role", "title", "position", "job title"),
    )  # fmt: skip
    name: str = stored(
        "", N_("Name"), Sensitivity.RESPONDER, Printed(Part.CONTACTS), width=18, required=True,
        heard=("name", "full name", "contact", "contact name", "first and last name", "person"),
    )  # fmt: skip
    hours: Hours = stored(
        Hours.ANY_TIME, N_("When"), Sensitivity.RESPONDER, Printed(Part.CONTACTS), width=12,
        heard=("hours", "availability", "shift", "when"),
    )  # fmt: skip
    order: int = stored(
        1, N_("Call as number"), Sensitivity.RESPONDER, Printed(Part.CONTACTS), width=6,
        head=N_("Order"), least=1, most=99,
        heard=("order", "call order", "priority", "sequence"),
    )  # fmt: skip
    phone: str = stored(
        "", N_("Office phone"), Sensitivity.GENERAL, Printed(Part.CONTACTS), width=15,
        heard=(
            "phone", "office phone", "telephone", "work phone", "phone number", "desk phone",
        ),
    )  # fmt: skip
    private_phone: str = stored(
        "", N_("Private phone"), Sensitivity.RESPONDER, Printed(Part.CONTACTS), width=15,
        heard=(
            "cell", "cell phone", "cell number", "mobile", "mobile phone", "home phone",
            "private phone", "personal phone",
        ),
    )  # fmt: skip
    checked_on: date | None = last_checked(Part.CONTACTS)
    note: str = noted(Part.CONTACTS)
    position: int = in_order()
