"""What an answer lacks that its item asks to be shown."""

from __future__ import annotations

from cpted_audit.analysis.findings.priority import FINDING_VALUES
from cpted_audit.analysis.scoring.scope import Question
from cpted_audit.domain.vocabulary import Evidence


def missing_evidence(question: Question, photo_count: int) -> tuple[Evidence, ...]:
    """Return the evidence an item asks for beside a No or Partial and has not got.

    `photo_count` is how many photos are attached to the answer.
    """
    answer = question.answer
    if answer is None or answer.value not in FINDING_VALUES:
        return ()
    given = {
        Evidence.PHOTO: photo_count > 0,
        Evidence.MEASUREMENT: bool(answer.measurement.strip()),
    }
    return tuple(evidence for evidence in question.item.evidence if not given[evidence])
