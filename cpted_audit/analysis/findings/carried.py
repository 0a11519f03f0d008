"""A finding that goes on from the audit before: by itself until its item is answered again.

Until then it says in its own words what the item says of it, and stands at a place like a finding
without an item. Once its item is answered it is that answer's finding, under the same number.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from cpted_audit.analysis.findings.priority import FINDING_VALUES, open_findings
from cpted_audit.analysis.findings.title import finding_title
from cpted_audit.analysis.scoring.scope import Question
from cpted_audit.domain.finding import Finding
from cpted_audit.domain.walk import Answer

_FROM_ITEM: Final = (
    "severity", "likelihood", "short_term", "long_term", "owner_role", "cost_band",
)  # fmt: skip
"""What a finding has of its item where nobody said otherwise."""


def let_go(finding: Finding, question: Question) -> Finding:
    """Return the finding of a question's No or Partial as one that stands by itself."""
    (shown,) = open_findings([question], {_answered(question).id: _taken_up(finding)})
    said: dict[str, Any] = {name: getattr(shown, name) for name in _FROM_ITEM}
    return replace(
        finding, answer_id=None, place_id=question.place.id, title=shown.title, note=shown.note,
        found_on=finding.found_on or _answered(question).observed_at.date(), **said,
    )  # fmt: skip


def tied(finding: Finding, question: Question) -> Finding:
    """Return a finding that stands by itself as that of a question's answer.

    What it says only as its item does it takes from the item again.
    """
    item, answer = question.item, _answered(question)
    titles = {
        finding_title(replace(question, answer=replace(answer, value=value)))
        for value in FINDING_VALUES
    }
    said: dict[str, Any] = {
        name: None if getattr(finding, name) == getattr(item, name) else getattr(finding, name)
        for name in _FROM_ITEM
    }
    return replace(
        finding, answer_id=answer.id, place_id=None, note="",
        title="" if finding.title in titles else finding.title, **said,
    )  # fmt: skip


def _answered(question: Question) -> Answer:
    if question.answer is None:
        raise ValueError("a blank has no finding")
    return question.answer


def _taken_up(finding: Finding) -> Finding:
    """Return a finding as one that is open, whatever was said of it."""
    return replace(finding, dismissed_reason="")
