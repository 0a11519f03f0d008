"""How far a finding has come, read from its moves: state, who mended, who verified and when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from cpted_audit.analysis.findings.priority import OpenFinding, Priority
from cpted_audit.domain.finding import Finding
from cpted_audit.domain.findings.due_rule import DueRule
from cpted_audit.domain.findings.moves import Move
from cpted_audit.domain.findings.states import FindingState
from cpted_audit.domain.walk import Answer


@dataclass(frozen=True, slots=True)
class Life:
    """The moves of one finding in their order; without any it is open since it was found."""

    moves: tuple[Move, ...] = ()

    @property
    def last(self) -> Move | None:
        """The move that led to the state it has."""
        return self.moves[-1] if self.moves else None

    @property
    def state(self) -> FindingState:
        """The state it has."""
        return self.moves[-1].to if self.moves else FindingState.OPEN

    @property
    def since(self) -> date | None:
        """The day of that state; None while nobody moved it."""
        return self.moves[-1].on if self.moves else None

    @property
    def verified_on(self) -> date | None:
        """The day on which somebody saw that it is mended; None where it is not verified."""
        return self.since if self.state is FindingState.VERIFIED else None

    @property
    def until(self) -> date | None:
        """The last day of the exception; None where the risk is not accepted."""
        last = self.last
        return last.until if last is not None and last.to is FindingState.ACCEPTED else None

    @property
    def fixed_by(self) -> str:
        """Who mended it last; empty where nobody said so."""
        fixes = (move.by for move in reversed(self.moves) if move.to is FindingState.FIXED)
        return next(fixes, "")

    @property
    def verified_by_who_fixed(self) -> bool:
        """Whether the one who mended it verified it too: allowed, and said so."""
        last = self.last
        return (
            last is not None
            and last.to is FindingState.VERIFIED
            and same_person(last.by, self.fixed_by)
        )


UNMOVED = Life()


def same_person(one: str, other: str) -> bool:
    """Return whether two names are written alike, whatever their capitals; no name is nobody's."""
    return bool(one.strip()) and " ".join(one.split()).casefold() == (
        " ".join(other.split()).casefold()
    )


def found_on(finding: Finding, answer: Answer | None) -> date | None:
    """Return the day a finding was found: of its answer, or as a free one says; None if unsaid.

    One that came from the audit before was found then, whenever its item is answered again.
    """
    if finding.found_on is not None or answer is None:
        return finding.found_on
    return answer.observed_at.date()


def said_due(finding: Finding) -> date | None:
    """Return the earlier of the days somebody gave for the two actions."""
    now, later = finding.short_due, finding.long_due
    return now or later if now is None or later is None else min(now, later)


def rule_due(shown: OpenFinding, found: date | None, rule: DueRule) -> date | None:
    """Return the day the audit's rule gives; None where it gives none.

    It goes by priority: where nobody said one, no day follows.
    """
    priority, critical = shown.priority, shown.critical
    if priority is Priority.UNSAID:
        return None
    if not critical and priority is Priority.LOW:
        return rule.budget_on
    days = (
        rule.critical_days
        if critical
        else rule.high_days
        if priority is Priority.HIGH
        else rule.medium_days
    )
    return None if found is None else found + timedelta(days=days)


def in_order(moves: Sequence[Move]) -> tuple[Move, ...]:
    """Return the moves of one finding as they followed each other."""
    return tuple(sorted(moves, key=lambda move: move.position))
