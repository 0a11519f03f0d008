"""Compare any two audits of a school: each question, and the score with the error of both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from math import hypot
from pathlib import Path
from typing import Any, Final

from cpted_audit.analysis.comparing.compared import (
    SUBJECTS,
    AuditsCompared,
    ComparedState,
    FindingThen,
    ScoreMoved,
    TurnsOf,
)
from cpted_audit.analysis.comparing.moved import Moved, WalkScored, moved
from cpted_audit.analysis.comparing.turns import (
    Turn,
    Turned,
    WalkThen,
    subjects_of,
    tally,
    turned,
)
from cpted_audit.analysis.findings.progress import Became, became_of, then_of
from cpted_audit.analysis.findings.rows import FindingRow
from cpted_audit.analysis.scoring import score_error
from cpted_audit.analysis.scoring.definitions import Definition
from cpted_audit.analysis.scoring.score import deviation_of, score
from cpted_audit.analysis.scoring.score_error import ErrorRates
from cpted_audit.analysis.scoring.today import walked_on
from cpted_audit.domain.ids import FindingId, ItemId
from cpted_audit.domain.vocabulary import label
from cpted_audit.session.editions.comparing import TODAY
from cpted_audit.session.editions.signing import editions_of
from cpted_audit.session.findings.rows import rows as finding_rows
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import visits
from cpted_audit.session.walk.raters import audit_rates

_ADD_UP: Final = frozenset({"section", "item"})
"""Subjects of which every question has one and every item's weight too."""


@contextmanager
def opened_state(
    path: Path, passphrase: str | None, edition: int | None = None
) -> Iterator[Session]:
    """Open an audit, or one of its editions, for reading, and close it at the end of the block.

    Raises AuditError for a file that cannot be opened, or an edition there is not.
    """
    with Session.open(path, passphrase, read_only=True) as session:
        if edition is None:
            yield session
            return
        with Session.of_edition(session, edition) as frozen:
            yield frozen


def compare_audits(
    before: Session, after: Session, under: Definition | None = None
) -> AuditsCompared:
    """Compare two audits, the earlier first; they may be two files, or editions of one.

    Both scores are told `under` one definition, by default the later audit's.
    """
    found = turned(_then(before), _then(after))
    one = under or after.standing.basis.definition
    old, new = (_scored(session, one) for session in (before, after))
    rates = audit_rates(before), audit_rates(after)
    overall = _moved(before, old, new, rates)
    shares = moved(old, new, found) if overall.exact is not None else []
    findings, apart = _findings(before, after, found)
    return AuditsCompared(
        state_of(before), state_of(after), overall, tuple(findings), apart, tuple(found),
        tuple(shares),
        {key: tuple(_by(before, after, key, (found, findings, shares))) for key in SUBJECTS},
    )  # fmt: skip


def state_of(session: Session) -> ComparedState:
    """Return what a session is, to be told beside another."""
    number = session.document.edition
    words = (one.words for one in editions_of(session) if one.number == number)
    return ComparedState(
        file=session.path.name, school=session.site.name, edition=number,
        edition_words=next(words, TODAY), walked_on=walked_on(session.standing.questions),
        definition=session.standing.basis.definition.number,
    )  # fmt: skip


def _scored(session: Session, under: Definition) -> WalkScored:
    standing = session.standing
    basis = replace(standing.basis, definition=under)
    return WalkScored(session.walk, standing.questions, basis)


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


def _by(
    before: Session, after: Session, key: str,
    found: tuple[Sequence[Turned], Sequence[FindingThen], Sequence[Moved]],
) -> Iterator[TurnsOf]:  # fmt: skip
    """Yield the turns, the findings and the points of every subject of a kind."""
    named, became = _named(after, before, key), _became(found[1], key)
    points: dict[Hashable, float] = {}
    for one in found[2] if key in _ADD_UP else ():
        (name,) = subjects_of(one.item, "", one.path, key)
        points[name] = points.get(name, 0.0) + one.points
    counts = tally(found[0], key)
    for name in dict.fromkeys((*counts, *became)):
        share = points.get(name, 0.0) if points else None
        yield TurnsOf(
            named(name), counts.get(name, Counter()), became.get(name, Counter()), share
        )  # fmt: skip


def _became(findings: Sequence[FindingThen], key: str) -> Mapping[Hashable, Counter[Became]]:
    """Count what became of findings by a subject; one without an item is of a place alone."""
    counts: dict[Hashable, Counter[Became]] = {}
    for one in findings:
        names: tuple[Hashable, ...] = ()
        if one.item is not None:
            names = subjects_of(one.item, one.building, one.path, key)
        elif key in ("building", "place"):
            names = (one.building if key == "building" else one.path,)
        for name in names:
            counts.setdefault(name, Counter())[one.became] += 1
    return counts


def _findings(
    before: Session, after: Session, found: list[Turned]
) -> tuple[list[FindingThen], int]:
    """Return what became of each finding, known again by its id, else by its question.

    Nothing is said of one whose question cannot be compared; they are counted.
    """
    old = finding_rows(before, today=before.today)
    then = then_of(old)
    by_id = {row.id: row for row in old}
    by_question = {(row.item_id, row.place.id): row for row in old if row.item_id}
    earlier = {(one.item.id, one.place.id): one.then for one in found}
    told: list[FindingThen] = []
    now = _Told(after)
    matched: set[FindingId] = set()
    for row in finding_rows(after, today=after.today):
        asked = earlier.get((ItemId(row.item_id), row.place.id))
        was = by_id.get(row.id) or (None if asked is None else by_question.get(asked))
        if was is not None:
            matched.add(was.id)
        became = became_of(row, None if was is None else then[was.id])
        if became is not None:
            told.append(now.finding(row, became))
    compared = {one.then for one in found if one.turn is not Turn.NOT_COMPARABLE}
    left = [row for row in old if row.id not in matched]
    gone = [row for row in left if (row.item_id, row.place.id) in compared]
    then_told = _Told(before)
    told += [then_told.finding(row, Became.GONE) for row in gone]
    return told, len(left) - len(gone)


class _Told:
    """Tells findings of one audit with what is known of their items and places."""

    def __init__(self, session: Session) -> None:
        self._items = {one.id: one for one in session.checklist.items()}
        walk = session.walk
        ids = (None, *(one.id for one in walk.buildings))
        self._buildings = {one: walk.building_name(one) for one in ids}

    def finding(self, row: FindingRow, became: Became) -> FindingThen:
        building = self._buildings[row.place.building_id]
        item = self._items.get(ItemId(row.item_id))
        return FindingThen(row.number, row.title, row.place_path, became, building, item)


def _moved(
    session: Session, old: WalkScored, new: WalkScored, rates: tuple[ErrorRates, ErrorRates]
) -> ScoreMoved:
    """Return both scores under the later audit's definition, and when they differ."""
    scores = [score(one.questions, one.basis) for one in (old, new)]
    errors = [
        deviation_of(one.questions, one.basis, rate)
        for one, rate in zip((old, new), rates, strict=True)
    ]
    before, after = scores
    points = exact = None
    if None not in (before.percent, after.percent) and None not in (before.value, after.value):
        points = after.percent - before.percent  # type: ignore[operator]  # asked above
        exact = 100 * (after.value - before.value)  # type: ignore[operator]  # asked above
    same = old.basis.definition == session.standing.basis.definition
    then = None if same else session.standing.card.overall
    return ScoreMoved(before, after, points, score_error.band(hypot(*errors)), exact, rates, then)


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
