"""Who answered an item last, when, and in which visit, in words."""

from __future__ import annotations

from collections.abc import Sequence

from cpted_audit.analysis.scope import Question
from cpted_audit.domain.visit import Visit
from cpted_audit.domain.vocabulary import label


def answered_by(question: Question, visits: Sequence[Visit]) -> str:
    """Return “Answered by Ofc. Diaz at 10:42 on 18 Nov 2026 (Day walk)”, or an empty text."""
    answer = question.answer
    if answer is None or answer.value is None:
        return ""
    at = answer.observed_at
    by = f" by {answer.observer}" if answer.observer else ""
    phases = [label(visit.phase) for visit in visits if visit.id == answer.visit_id]
    visit = f" ({phases[0]})" if phases else ""
    return f"Last answered{by} at {at:%H:%M} on {at.day} {at:%b %Y}{visit}"
