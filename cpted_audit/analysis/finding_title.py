"""What a finding is called until its auditor calls it something else."""

from __future__ import annotations

from cpted_audit.analysis.scope import Question
from cpted_audit.domain.vocabulary import AnswerValue

NO_NAME = "This place"
"""What stands for a place whose name may not be told."""


def finding_title(question: Question) -> str:
    """Return what is wrong, in the words of the item, such as “Door 3 does not latch”.

    An item without such words is told by the condition that is not in place.
    """
    item, partly = question.item, question.value is AnswerValue.PARTIAL
    if not item.wrong:
        return f"{'Partly' if partly else 'Not'} in place: {item.ideal.rstrip('.')}"
    name = question.place.name.strip() or NO_NAME
    wrong = item.wrong.replace("{place}", name)
    wrong = f"{wrong[:1].upper()}{wrong[1:]}"
    return f"In part: {wrong}" if partly else wrong
