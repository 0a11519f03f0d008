"""Findings with their defaults filled in, in the order they should be mended."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from cpted_audit.analysis.findings.title import title_of
from cpted_audit.analysis.scoring.scope import Question
from cpted_audit.domain.fields import WHERE_FILLED
from cpted_audit.domain.finding import Finding
from cpted_audit.domain.ids import AnswerId, FindingId
from cpted_audit.domain.places.site import Place
from cpted_audit.domain.vocabulary import AnswerValue, CostBand, OwnerRole
from cpted_audit.domain.words import N_

FINDING_VALUES = frozenset({AnswerValue.NO, AnswerValue.PARTIAL})
"""The answers that make a finding."""


class Priority(StrEnum):
    """How soon to mend, from severity × likelihood; the factors are always shown beside it.

    It is not said of a free finding of which nobody gave both factors.
    """

    HIGH = N_("high")
    MEDIUM = N_("medium")
    LOW = N_("low")
    UNSAID = N_("not said")


@dataclass(frozen=True, slots=True)
class OpenFinding:
    """A finding to mend: what was seen, and what to do, with the item's defaults filled in.

    `question` is None for a free finding, which has no item: factors, role and cost of which nobody
    said anything are None. `title` says what is wrong: as somebody wrote it, or in
    the words of the item; `note` is the answer's, or a free finding's own. `carried` tells that it
    comes from the audit before and was not looked at again, `critical_then` that a critical item
    was answered No there.
    """

    id: FindingId
    number: int
    place: Place
    question: Question | None
    title: str
    note: str
    severity: int | None
    likelihood: int | None
    short_term: str
    long_term: str
    owner_role: OwnerRole | None
    cost_band: CostBand | None
    carried: bool = field(default=False, metadata=WHERE_FILLED)
    critical_then: bool = field(default=False, metadata=WHERE_FILLED)

    @property
    def free(self) -> bool:
        """Whether it was written without an item."""
        return self.question is None

    @property
    def value(self) -> AnswerValue | None:
        """The answer that made it; None for a free finding."""
        return None if self.question is None else self.question.value

    @property
    def critical(self) -> bool:
        """Whether it is listed whatever the score: a critical item answered No, now or last time.

        What was found last time is no condition of this walk, and is in no headline.
        """
        question = self.question
        if question is None:
            return self.critical_then
        return question.item.critical and self.value is AnswerValue.NO

    @property
    def weight(self) -> int | None:
        """Severity × likelihood, 1 to 16; None where nobody said both."""
        return (
            self.severity * self.likelihood
            if self.severity is not None and self.likelihood is not None
            else None
        )

    @property
    def priority(self) -> Priority:
        """High from 9 or when critical, medium from 4, of 16 (field-facts 3.6: own cut points)."""
        product = self.weight
        if self.critical or (product is not None and product >= 9):
            return Priority.HIGH
        if product is None:
            return Priority.UNSAID
        return Priority.MEDIUM if product >= 4 else Priority.LOW


@dataclass(frozen=True, slots=True)
class SetAside:
    """A finding that was dismissed, and why."""

    finding: OpenFinding
    reason: str


def open_findings(
    questions: Iterable[Question],
    findings: Mapping[AnswerId, Finding],
    free: Iterable[tuple[Place, Finding]] = (),
    critical: Collection[FindingId] = (),
) -> list[OpenFinding]:
    """Return the open findings: critical first, then by severity × likelihood, Partial last.

    One without a priority stands behind all others. `free` are the free findings with their places,
    `critical` those of them that were critical in the audit before.
    """
    return sorted(
        (
            shown
            for shown, finding in every_finding(questions, findings, free, critical)
            if not reason_of(finding)
        ),
        key=rank,
    )


def rank(finding: OpenFinding) -> tuple[bool, int, bool, int]:
    """Return where a finding stands: critical first, then severity × likelihood, Partial last."""
    return (
        not finding.critical,
        -(finding.weight or 0),
        finding.value is AnswerValue.PARTIAL,
        finding.number,
    )


def set_aside(
    questions: Iterable[Question],
    findings: Mapping[AnswerId, Finding],
    free: Iterable[tuple[Place, Finding]] = (),
    critical: Collection[FindingId] = (),
) -> list[SetAside]:
    """Return the dismissed findings by number; their answers are still No or Partial."""
    found = [
        SetAside(shown, reason_of(finding))
        for shown, finding in every_finding(questions, findings, free, critical)
        if reason_of(finding)
    ]
    return sorted(found, key=lambda set_aside: set_aside.finding.number)


def every_finding(
    questions: Iterable[Question],
    findings: Mapping[AnswerId, Finding],
    free: Iterable[tuple[Place, Finding]] = (),
    critical: Collection[FindingId] = (),
) -> Iterator[tuple[OpenFinding, Finding]]:
    """Yield the findings there are, those set aside too, each as shown and as stored."""
    for question in questions:
        if question.answer is not None and question.value in FINDING_VALUES:
            finding = findings[question.answer.id]
            yield _with_defaults(question, finding), finding
    for place, finding in free:
        yield _free(place, finding, critical_then=finding.id in critical), finding


def reason_of(finding: Finding) -> str:
    """Return why a finding was set aside; empty where it was not."""
    return finding.dismissed_reason.strip()


def _free(place: Place, finding: Finding, *, critical_then: bool) -> OpenFinding:
    return OpenFinding(
        id=finding.id,
        number=finding.number,
        place=place,
        question=None,
        title=title_of(finding, None),
        note=finding.note,
        severity=finding.severity,
        likelihood=finding.likelihood,
        short_term=finding.short_term or "",
        long_term=finding.long_term or "",
        owner_role=finding.owner_role,
        cost_band=finding.cost_band,
        critical_then=critical_then,
    )


def _with_defaults(question: Question, finding: Finding) -> OpenFinding:
    item = question.item
    return OpenFinding(
        id=finding.id,
        number=finding.number,
        place=question.place,
        question=question,
        title=title_of(finding, question),
        note="" if question.answer is None else question.answer.note,
        severity=finding.severity or item.severity,
        likelihood=finding.likelihood or item.likelihood,
        short_term=item.short_term if finding.short_term is None else finding.short_term,
        long_term=item.long_term if finding.long_term is None else finding.long_term,
        owner_role=finding.owner_role or item.owner_role,
        cost_band=finding.cost_band or item.cost_band,
    )
