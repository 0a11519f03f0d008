"""Two states of a school's audit beside each other, as every screen and paper tells them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from cpted_audit.analysis.comparing.moved import Moved
from cpted_audit.analysis.comparing.turns import Turn, Turned, WhyNot
from cpted_audit.analysis.findings.progress import Became
from cpted_audit.analysis.scoring.score import Score
from cpted_audit.analysis.scoring.score_error import STATED, ErrorRates
from cpted_audit.checklist.model import Item
from cpted_audit.words import N_, Words, joined


class ComparedState(NamedTuple):
    """One of two states: its file, its school, which edition, and the day of its last answer.

    `edition` is None for the audit as it is now; `definition` is the one of its score.
    """

    file: str
    school: str
    edition: int | None
    edition_words: Words
    walked_on: date | None
    definition: int

    @property
    def words(self) -> Words:
        """What it is called, such as “Oak School.cpted, Edition 2 of 18 Nov 2026”."""
        if self.edition is None:
            return joined("", [self.file])
        return joined(", ", [self.file, self.edition_words])


class ScoreMoved(NamedTuple):
    """A score of both audits; `least` is from how many points on the difference means something.

    `points` is of the printed scores and `exact` of the unrounded ones, None where either has no
    per cent. `rates` are the errors that each was counted with. `then` is the earlier score as it
    was printed, where both are told under the later audit's definition and that is another.
    """

    before: Score
    after: Score
    points: int | None
    least: int
    exact: float | None = None
    rates: tuple[ErrorRates, ErrorRates] = (STATED, STATED)
    then: Score | None = None

    @property
    def means_something(self) -> bool:
        """Whether the two differ by more than their errors."""
        return self.points is not None and abs(self.points) >= self.least

    @property
    def two_raters(self) -> bool:
        """Whether the errors of either are of two people who walked the same places."""
        return self.rates != (STATED, STATED)


class FindingThen(NamedTuple):
    """A finding and what became of it: its number now, or then where it is a finding no more.

    `item` is None for one that was written without an item.
    """

    number: int
    title: str
    path: str
    became: Became
    building: str
    item: Item | None


class TurnsOf(NamedTuple):
    """Turns and findings of one subject, by its name for a reader.

    `points` are its share in the change of the score where the shares of its kind add up to it.
    """

    name: str
    counts: Counter[Turn]
    became: Counter[Became]
    points: float | None


@dataclass(frozen=True, slots=True)
class AuditsCompared:
    """Two states beside each other, the earlier first; `by` has the turns by subject.

    Of `apart` findings nothing is said, as their questions cannot be compared.
    """

    before: ComparedState
    after: ComparedState
    overall: ScoreMoved
    findings: tuple[FindingThen, ...]
    apart: int
    turned: tuple[Turned, ...]
    moved: tuple[Moved, ...]
    by: dict[str, tuple[TurnsOf, ...]]

    def counts(self) -> Counter[Turn]:
        """Return how many questions turned out how."""
        return Counter(one.turn for one in self.turned)

    def reasons(self) -> Counter[WhyNot]:
        """Return how many questions could not be compared, by reason."""
        return Counter(one.why for one in self.turned if one.why is not None)

    @property
    def two_schools(self) -> bool:
        """Whether the two are not of one school, as far as their names say."""
        names = [" ".join(one.school.casefold().split()) for one in (self.before, self.after)]
        return names[0] != names[1]


SUBJECTS: Final[dict[str, Words]] = {
    "principle": N_("By principle"),
    "section": N_("By section"),
    "building": N_("By building"),
    "item": N_("By item"),
    "place": N_("By place"),
}
