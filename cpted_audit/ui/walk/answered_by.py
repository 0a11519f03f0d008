"""Who answered an item last, when, and in which visit, in words."""

from __future__ import annotations

from collections.abc import Sequence

from cpted_audit.analysis.scoring.scope import Question
from cpted_audit.domain.walk.visit import Visit
from cpted_audit.ui.words import day, time_of_day, tr, word


def answered_by(question: Question, visits: Sequence[Visit]) -> str:
    """Return “Answered by Ofc. Diaz at 10:42 AM on Nov 18, 2026 (Day walk)”, or an empty text."""
    answer = question.answer
    if answer is None or answer.value is None:
        return ""
    at = answer.observed_at
    when = {"time": time_of_day(at), "day": day(at)}
    if answer.observer:
        text = tr("Last answered by {who} at {time} on {day}", who=answer.observer, **when)
    else:
        text = tr("Last answered at {time} on {day}", **when)
    phases = [word(visit.phase) for visit in visits if visit.id == answer.visit_id]
    return f"{text} ({phases[0]})" if phases else text
