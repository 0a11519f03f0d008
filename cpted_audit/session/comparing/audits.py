"""Compare any two audits of a school: each question, and the score with the error of both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass
from math import hypot
from typing import Any, Final, NamedTuple

from cpted_audit.analysis.comparing.turns import Turn, Turned, WalkThen, WhyNot, tally, turned
from cpted_audit.analysis.findings.progress import Became, became_of, then_of
from cpted_audit.analysis.scoring import score_error
from cpted_audit.analysis.scoring.score import Score
from cpted_audit.domain.ids import FindingId, ItemId
from cpted_audit.domain.vocabulary import label
from cpted_audit.session.findings.rows import rows as finding_rows
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


class FindingThen(NamedTuple):
    """A finding and what became of it: its number now, or then where it is a finding no more."""

    number: int
    title: str
    path: str
    became: Became


class TurnsOf(NamedTuple):
    """Turns of one principle, section, building or item, by its name for a reader."""

    name: str
    counts: Counter[Turn]


@dataclass(frozen=True, slots=True)
class AuditsCompared:
    """Two audits beside each other, the earlier first; `by` has the turns by subject."""

    overall: ScoreMoved
    findings: tuple[FindingThen, ...]
    turned: tuple[Turned, ...]
    by: dict[str, tuple[TurnsOf, ...]]

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
            TurnsOf(_named(after, before, key)(name), counts)
            for name, counts in tally(found, key).items()
        )
        for key in SUBJECTS
    }
    findings = tuple(_findings(before, after, found))
    return AuditsCompared(_moved(*scores), findings, tuple(found), by)


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


def _findings(before: Session, after: Session, found: list[Turned]) -> Iterator[FindingThen]:
    """Yield what became of each finding, known again by its id, else by its question.

    Nothing is said of one whose question cannot be compared.
    """
    old = finding_rows(before, today=before.today)
    then = then_of(old)
    by_id = {row.id: row for row in old}
    by_question = {(row.item_id, row.place.id): row for row in old if row.item_id}
    earlier = {(one.item.id, one.place.id): one.then for one in found}
    matched: set[FindingId] = set()
    for row in finding_rows(after, today=after.today):
        asked = earlier.get((ItemId(row.item_id), row.place.id))
        was = by_id.get(row.id) or (None if asked is None else by_question.get(asked))
        if was is not None:
            matched.add(was.id)
        became = became_of(row, None if was is None else then[was.id])
        if became is not None:
            yield FindingThen(row.number, row.title, row.place_path, became)
    compared = {one.then for one in found if one.turn is not Turn.NOT_COMPARABLE}
    for row in old:
        if row.id not in matched and (row.item_id, row.place.id) in compared:
            yield FindingThen(row.number, row.title, row.place_path, Became.GONE)


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
