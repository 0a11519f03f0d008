"""How far a walk is: what is addressed, and what still stands open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cpted_audit.analysis.scoring.scope import Question
from cpted_audit.analysis.scoring.tally import tally
from cpted_audit.domain.vocabulary import AnswerValue


@dataclass(frozen=True, slots=True)
class Progress:
    """How many questions are addressed, unable and blank, and how many critical ones are No."""

    addressed: int = 0
    total: int = 0
    unable: int = 0
    critical_no: int = 0

    @property
    def blank(self) -> int:
        """The questions without an answer."""
        return self.total - self.addressed - self.unable

    @property
    def share(self) -> float:
        """Addressed ÷ total, 0 to 1; 1 where nothing is asked."""
        return self.addressed / self.total if self.total else 1.0

    @property
    def done(self) -> bool:
        """Whether every question has an answer, if only Can't observe."""
        return self.blank == 0


def progress(questions: Iterable[Question]) -> Progress:
    """Return how far some questions are."""
    asked = list(questions)
    counts = tally(asked)
    return Progress(
        # Who walks has pressed a key there; the reason is asked for on its own.
        addressed=counts.answered + counts.reasonless,
        total=counts.in_scope,
        unable=counts.unable,
        critical_no=sum(one.item.critical and one.value is AnswerValue.NO for one in asked),
    )
