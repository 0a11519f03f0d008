"""What a finding is called until its auditor calls it something else."""

from __future__ import annotations

from cpted_audit.analysis.scoring.scope import Question
from cpted_audit.domain.finding import Finding
from cpted_audit.domain.places.space_type import spoken_name
from cpted_audit.domain.vocabulary import AnswerValue

NO_NAME = "This place"
"""What stands for a place whose name may not be told."""
NO_TITLE = "Without a title"
"""What stands for the title of a finding that no item asked for and nobody called anything."""


def says_something(title: str) -> bool:
    """Return whether anything of a title can be read: spaces and invisible letters are none."""
    return any(char.isprintable() and not char.isspace() for char in title)


def title_of(finding: Finding, question: Question | None) -> str:
    """Return what a finding is called: its own title, or else what its item says is wrong."""
    if finding.title and says_something(finding.title):
        return finding.title.strip()
    return NO_TITLE if question is None else finding_title(question)


def finding_title(question: Question) -> str:
    """Return what is wrong, in the words of the item, such as “Door 3 does not latch”.

    An item without such words is told by the condition that is not in place.
    """
    item, partly = question.item, question.value is AnswerValue.PARTIAL
    if not item.wrong:
        return f"{'Partly' if partly else 'Not'} in place: {item.ideal.rstrip('.')}"
    name = spoken_name(question.place.kind, question.place.name.strip()) or NO_NAME
    wrong = item.wrong.replace("{place}", name)
    wrong = f"{wrong[:1].upper()}{wrong[1:]}"
    return f"In part: {wrong}" if partly else wrong
