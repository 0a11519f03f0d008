"""When a finding is due where nobody gave a day: a rule of the audit, by priority."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

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
