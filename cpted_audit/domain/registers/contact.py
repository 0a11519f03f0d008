"""Whom to call, in which order and at which hours."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cpted_audit.domain.ids import ContactId


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
    name: str = ""
    role: str = ""
    hours: Hours = Hours.ANY_TIME
    order: int = 1
    phone: str = ""
    private_phone: str = ""
    note: str = ""
    checked_on: date | None = None
    position: int = 0
