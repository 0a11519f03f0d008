"""Days of what has happened: one that has not come yet is a slip, and no document may print it."""

from __future__ import annotations

from datetime import date, datetime

from cpted_audit import clock
from cpted_audit.domain.documents.days import day
from cpted_audit.errors import AuditError


def lies_ahead(when: date) -> bool:
    """Return whether a day, or a moment of the school's wall clock, has not come yet."""
    if isinstance(when, datetime):
        return when.replace(tzinfo=None) > clock.now()
    return when > clock.today()


def check_happened(words: str, when: date | None) -> None:
    """Raise AuditError for a day that has not come; `words` say what it is the day of."""
    if when is not None and lies_ahead(when):
        raise AuditError(
            "{words}: {day} has not come yet, so it was not written. Give the day it happened.",
            words=words,
            day=day(when),
        )


def check_visit_day(on: date) -> None:
    """Raise AuditError for a visit on a day to come: documents say that it was walked then."""
    if lies_ahead(on):
        raise AuditError(
            "{day} has not come yet, so no visit of that day was written. Give the day "
            "of the walk.",
            day=day(on),
        )
