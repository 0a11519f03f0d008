"""When a finding is due where nobody gave a day: a rule of the audit, by priority."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from cpted_audit.domain.documents.days import day
from cpted_audit.domain.words import counted

MOST_DAYS: Final = 3650
"""The longest time a rule can give."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DueRule:
    """Days after a finding was found, by its priority; a low one waits for the next budget.

    Without the day of the next budget a low finding is due on no day.
    """

    critical_days: int = 0
    high_days: int = 30
    medium_days: int = 90
    budget_on: date | None = None


AS_USUAL: Final = DueRule()
"""What an audit begins with."""


def rule_words(rule: DueRule) -> str:
    """Return when findings are due of which nobody gave a day."""
    after = [
        f"{name} at once" if not days else f"{name} after {counted(days, 'day')}"
        for name, days in (
            ("critical", rule.critical_days), ("high", rule.high_days),
            ("medium", rule.medium_days),
        )
    ]  # fmt: skip
    budget = "" if rule.budget_on is None else f" ({day(rule.budget_on)})"
    return f"{', '.join(after)}, low at the next budget{budget}"
