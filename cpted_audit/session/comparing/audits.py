"""Compare any two audits of a school: each question, and the score with the error of both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass
from math import hypot
from typing import Any, Final, NamedTuple

from cpted_audit.analysis.comparing.turns import Turn, Turned, WalkThen, WhyNot, tally, turned
from cpted_audit.analysis.scoring import score_error
from cpted_audit.analysis.scoring.score import Score
from cpted_audit.domain.vocabulary import label
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import current_score, visits
from cpted_audit.words import N_, Words


class ScoreMoved(NamedTuple):
    """A score of both audits; `least` is from how many points on the difference means something.

    `points` is None where either has no per cent.
    """

    before: Score
    after: Score
    points: int | None
    least: int

    @property
    def means_something(self) -> bool:
        """Whether the two differ by more than their errors."""
        return self.points is not None and abs(self.points) >= self.least


class Subject(NamedTuple):
    """Turns of one principle, section, building or item, by its name for a reader."""

    name: str
    counts: Counter[Turn]


@dataclass(frozen=True, slots=True)
class AuditsCompared:
    """Two audits beside each other, the earlier first; `by` has the turns by subject."""

    overall: ScoreMoved
    turned: tuple[Turned, ...]
    by: dict[str, tuple[Subject, ...]]

    def counts(self) -> Counter[Turn]:
        """Return how many questions turned out how."""
        return Counter(one.turn for one in self.turned)

    def reasons(self) -> Counter[WhyNot]:
        """Return how many questions could not be compared, by reason."""
        return Counter(one.why for one in self.turned if one.why is not None)


SUBJECTS: Final[dict[str, Words]] = {
    "principle": N_("By principle"),
    "section": N_("By section"),
    "building": N_("By building"),
    "item": N_("By item"),
}


def compare_audits(before: Session, after: Session) -> AuditsCompared:
    """Compare two audits, the earlier first; they may be two files, or editions of one."""
    found = turned(_then(before), _then(after))
    scores = current_score(before).overall, current_score(after).overall
    by = {
        key: tuple(
            Subject(_named(after, before, key)(name), counts)
            for name, counts in tally(found, key).items()
        )
        for key in SUBJECTS
    }
    return AuditsCompared(_moved(*scores), tuple(found), by)


def _then(session: Session) -> WalkThen:
    phases = {visit.id: visit.phase for visit in visits(session)}
    return WalkThen(
        session.walk,
        {
            key: phases[answer.visit_id]
            for key, answer in session.walk.answers.items()
            if answer.visit_id in phases
        },
    )


def _moved(before: Score, after: Score) -> ScoreMoved:
    both = before.percent, after.percent
    points = None if both[0] is None or both[1] is None else both[1] - both[0]
    deviation = hypot(before.deviation, after.deviation)
    return ScoreMoved(before, after, points, score_error.band(deviation))


def _named(after: Session, before: Session, key: str) -> Callable[[Any], str]:
    """Return how a subject is called: as now, else as it was."""
    if key == "principle":
        return label
    names: dict[Hashable, str] = {}
    for session in (before, after):
        names |= dict(_names(session, key))
    return lambda one: names.get(one, str(one))


def _names(session: Session, key: str) -> Iterator[tuple[Hashable, str]]:
    if key == "section":
        yield from ((one.id, one.title) for one in session.checklist.sections)
    elif key == "building":
        ids = (None, *(building.id for building in session.walk.buildings))
        yield from ((one, session.walk.building_name(one)) for one in ids)
