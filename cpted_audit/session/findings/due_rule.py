"""The audit's rule by which findings are due of which nobody gave a day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TypedDict, Unpack

from cpted_audit.analysis.findings.life import rule_due, said_due
from cpted_audit.analysis.findings.rows import FindingRow
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

    A rule that stays what it was is no step. Raises AuditError for days that make no sense.
    """
    site = session.site
    rule = changed_rule(session, **changes)
    if rule == site.due_rule:
        return
    with session.edit(N_("Change when findings are due by rule"), origin=origin):
        SITE.update(session.document.db, replace(site, due_rule=rule))


def changed_rule(session: Session, **changes: Unpack[RuleChanges]) -> DueRule:
    """Return the rule with changes, not written yet; raises as `change_due_rule` does."""
    rule = replace(session.site.due_rule, **changes)
    for days in (rule.critical_days, rule.high_days, rule.medium_days):
        if not 0 <= days <= MOST_DAYS:
            raise AuditError(
                "A rule gives from 0 to {most_days:,} days, not {days:,}; the old one was kept.",
                most_days=MOST_DAYS,
                days=days,
            )
    return rule


@dataclass(frozen=True, slots=True, kw_only=True)
class RulePreview:
    """What another rule would do to what is still to mend, in numbers of findings.

    `begin` and `end` get a day or lose it; `by_hand` are those whose day somebody gave, which stay.
    """

    earlier: int = 0
    later: int = 0
    begin: int = 0
    end: int = 0
    same: int = 0
    by_hand: int = 0

    @property
    def changed(self) -> int:
        """Of how many findings the due day would be another."""
        return self.earlier + self.later + self.begin + self.end


def preview_rule(rows: Iterable[FindingRow], now: DueRule, then: DueRule) -> RulePreview:
    """Return what a rule would change of the due days that the one before it gives."""
    counts = Counter(_effect(row, now, then) for row in rows if row.to_mend)
    return RulePreview(**counts)


def _effect(row: FindingRow, now: DueRule, then: DueRule) -> str:
    if said_due(row.record) is not None:
        return "by_hand"
    before, after = (rule_due(row.shown, row.found_on, rule) for rule in (now, then))
    if before is None or after is None:
        return "same" if before == after else "begin" if before is None else "end"
    return "same" if before == after else "earlier" if after < before else "later"
