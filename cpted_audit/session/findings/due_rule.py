"""The audit's rule by which findings are due of which nobody gave a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TypedDict, Unpack

from cpted_audit.domain.findings.due_rule import MOST_DAYS, DueRule
from cpted_audit.errors import AuditError
from cpted_audit.session.session import Session
from cpted_audit.store.tables import SITE
from cpted_audit.words import N_


class RuleChanges(TypedDict, total=False):
    """What can be changed of the rule."""

    critical_days: int
    high_days: int
    medium_days: int
    budget_on: date | None


def due_rule(session: Session) -> DueRule:
    """Return the rule of the audit."""
    return session.site.due_rule


def change_due_rule(
    session: Session, *, origin: object = None, **changes: Unpack[RuleChanges]
) -> None:
    """Change the rule; no finding is touched, as days by rule are worked out anew each time.

    Raises AuditError for days that make no sense.
    """
    site = session.site
    rule = replace(site.due_rule, **changes)
    for days in (rule.critical_days, rule.high_days, rule.medium_days):
        if not 0 <= days <= MOST_DAYS:
            raise AuditError(
                "A rule gives from 0 to {most_days:,} days, not {days:,}; the old one was kept.",
                most_days=MOST_DAYS,
                days=days,
            )
    with session.edit(N_("Change when findings are due by rule"), origin=origin):
        SITE.update(session.document.db, replace(site, due_rule=rule))
