"""Which questions of the walk are listed: by what stands open, and by phase."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum

from cpted_audit.analysis.scoring.scope import Question
from cpted_audit.checklist.model import Item
from cpted_audit.domain.vocabulary import AnswerValue, Phase, label
from cpted_audit.ui.words import QT_TR_NOOP


class Filter(Enum):
    """What the listed questions have in common, in English."""

    ALL = QT_TR_NOOP("All")
    UNANSWERED = QT_TR_NOOP("Unanswered")
    CRITICAL = QT_TR_NOOP("Critical")
    UNABLE = label(AnswerValue.UNABLE)


FILTERS: dict[Filter, Callable[[Question], bool]] = {
    Filter.ALL: lambda _question: True,
    Filter.UNANSWERED: lambda question: question.value is None,
    Filter.CRITICAL: lambda question: question.item.critical,
    Filter.UNABLE: lambda question: question.value is AnswerValue.UNABLE,
}


@dataclass(frozen=True, slots=True)
class WalkFilter:
    """The filter in force; a phase of None is every phase."""

    kind: Filter = Filter.ALL
    phase: Phase | None = None

    def has_phase_of(self, item: Item) -> bool:
        """Return whether an item can be observed in the phase."""
        return self.phase is None or self.phase in item.phases

    def in_phase(self, questions: Iterable[Question]) -> list[Question]:
        """Return the questions that can be observed in the phase."""
        return [question for question in questions if self.has_phase_of(question.item)]

    def listed(self, questions: Iterable[Question]) -> list[Question]:
        """Return the questions that are listed."""
        return [question for question in self.in_phase(questions) if FILTERS[self.kind](question)]
