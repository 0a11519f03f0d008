"""Findings with the defaults of their items filled in, in the order they should be mended."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from cpted_audit.analysis.scope import Question
from cpted_audit.domain.finding import Finding
from cpted_audit.domain.ids import AnswerId
from cpted_audit.domain.vocabulary import AnswerValue, CostBand, OwnerRole

FINDING_VALUES = frozenset({AnswerValue.NO, AnswerValue.PARTIAL})
"""The answers that make a finding."""


class Priority(StrEnum):
    """How soon to mend, from severity × likelihood; the factors are always shown beside it."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class OpenFinding:
    """A finding to mend: what was seen, and what to do, with the item's defaults filled in."""

    number: int
    question: Question
    severity: int
    likelihood: int
    short_term: str
    long_term: str
    owner_role: OwnerRole
    cost_band: CostBand

    @property
    def critical(self) -> bool:
        """Whether it is listed whatever the score: a critical item answered No."""
        return self.question.item.critical and self.question.value is AnswerValue.NO

    @property
    def priority(self) -> Priority:
        """High from 9 or when critical, medium from 4, of 16 (field-facts 3.6: own cut points)."""
        product = self.severity * self.likelihood
        if self.critical or product >= 9:
            return Priority.HIGH
        return Priority.MEDIUM if product >= 4 else Priority.LOW


def open_findings(
    questions: Iterable[Question], findings: Mapping[AnswerId, Finding]
) -> list[OpenFinding]:
    """Return the open findings: critical first, then by severity × likelihood, then No first."""
    found = [
        _with_defaults(question, findings[question.answer.id])
        for question in questions
        if question.answer is not None
        and question.value in FINDING_VALUES
        and not findings[question.answer.id].dismissed_reason
    ]
    return sorted(
        found,
        key=lambda finding: (
            not finding.critical,
            -finding.severity * finding.likelihood,
            finding.question.value is not AnswerValue.NO,
            finding.number,
        ),
    )


def _with_defaults(question: Question, finding: Finding) -> OpenFinding:
    item = question.item
    return OpenFinding(
        number=finding.number,
        question=question,
        severity=finding.severity or item.severity,
        likelihood=finding.likelihood or item.likelihood,
        short_term=item.short_term if finding.short_term is None else finding.short_term,
        long_term=item.long_term if finding.long_term is None else finding.long_term,
        owner_role=finding.owner_role or item.owner_role,
        cost_band=finding.cost_band or item.cost_band,
    )
