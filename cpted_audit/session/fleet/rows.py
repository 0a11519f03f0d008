"""What a rollup tells of one audit and of its editions: its rows, and nothing of what was typed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Final

from cpted_audit.analysis.findings.costs import action_costs, money
from cpted_audit.analysis.findings.rows import FindingRow, finding_rows, verified_answers
from cpted_audit.analysis.registers import readiness as counting
from cpted_audit.analysis.registers.readiness_facts import PacketFacts
from cpted_audit.analysis.scoring.samples import basis_of
from cpted_audit.analysis.scoring.scope import Question
from cpted_audit.analysis.scoring.score import Score, ScoreCard, percent
from cpted_audit.analysis.scoring.today import DatedScore, TwoScores, both_scores
from cpted_audit.domain.editions import AuditState, FrozenScore, IssuedEdition
from cpted_audit.domain.ids import AnswerId
from cpted_audit.domain.plane import Point
from cpted_audit.domain.registers.access import Door, DoorState, DoorUse
from cpted_audit.domain.registers.conditions import FAILED
from cpted_audit.domain.rollup import (
    AuditRow,
    AuditRows,
    CriticalRow,
    FindingCount,
    ReadyRow,
    ScoredAs,
    ScoredOf,
    ScoreRow,
    VerifiedCount,
    VerifiedKind,
)
from cpted_audit.domain.vocabulary import label
from cpted_audit.errors import AuditError, PassphraseError
from cpted_audit.policy import in_force
from cpted_audit.session.editions.signing import editions_of, working
from cpted_audit.session.plans.cells import earth_of
from cpted_audit.session.registers.readiness import packet_facts
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import free_with_places
from cpted_audit.session.walk.carried_findings import critical_last_time
from cpted_audit.store.connection import translated
from cpted_audit.store.tables import EARLIER_AUDIT

_DIGITS: Final = 5
"""Of a degree: to a meter or so, as a map of schools needs no more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RollupOrder:
    """Which audit of a folder to read; the passphrase travels over a pipe to a child.

    With `editions` each edition is read whole, otherwise only what was frozen beside it.
    """

    folder: Path
    path: Path
    passphrase: str | None = field(default=None, repr=False)
    editions: bool = False

    @property
    def file(self) -> str:
        """The name of the file from the folder that is read."""
        return self.path.relative_to(self.folder).as_posix()

    @property
    def region(self) -> str:
        """The folder it lies in, under the one that is read; empty for that itself."""
        return self.file.partition("/")[0] if "/" in self.file else ""


@dataclass(frozen=True, slots=True)
class RollupEntry:
    """One file of a rollup: the rows of the audit and of its editions, or why there are none."""

    path: Path
    file: str
    rows: tuple[AuditRows, ...] = ()
    error: AuditError | None = None
    encrypted: bool = False

    @property
    def locked(self) -> bool:
        """Whether it is encrypted, and no passphrase that was given opens it."""
        return isinstance(self.error, PassphraseError)

    @property
    def now(self) -> AuditRows | None:
        """The rows of the audit as it is now; None where it was not read."""
        return self.rows[0] if self.rows else None


def read_rows(order: RollupOrder) -> RollupEntry:
    """Read the rows of one audit and its editions; the file is left as it is.

    Neither the bytes of pictures nor of plans are read, so that photos cost nothing.
    """
    try:
        with (
            translated(order.path),
            Session.open(order.path, order.passphrase, read_only=True) as session,
            session.document.reading(),  # one moment of the audit, and one lock for it
        ):
            rows = tuple(_all(session, order))
            return RollupEntry(order.path, order.file, rows, encrypted=session.document.encrypted)
    except AuditError as error:
        return RollupEntry(order.path, order.file, error=error)


def _all(session: Session, order: RollupOrder) -> Iterator[AuditRows]:
    editions = editions_of(session)
    now = rows_of(session, region=order.region, file=order.file)
    if editions:
        issued = working(session).state is AuditState.ISSUED
        about = replace(now.audit, last_edition=editions[0].number, unchanged=issued)
        now = replace(now, audit=about)
    yield now
    for edition in editions:
        if not order.editions:
            yield _frozen(now.audit, edition)
            continue
        with Session.of_edition(session, edition.number) as then:
            told = rows_of(then, region=order.region, file=order.file)
        about = replace(
            told.audit, issued_on=edition.at.date(), last_edition=edition.number, unchanged=True
        )
        yield _numbered(replace(told, audit=about), edition.number)


def rows_of(session: Session, *, region: str = "", file: str = "") -> AuditRows:
    """Return the rows of an open audit as it is now; editions are not looked at."""
    walk, site = session.walk, session.site
    questions = list(walk.questions())
    found = finding_rows(
        walk, questions, session.findings, free_with_places(session), session.lives,
        site.due_rule, session.today, critical_last_time(session),
    )  # fmt: skip
    verified = dict(verified_answers(found))
    scores = both_scores(walk, questions, basis_of(walk), verified, session.today)
    facts = packet_facts(session, session.today)
    ready = counting.readiness(facts).classes
    about = AuditRow(
        audit=site.id, school=site.name, school_id=_school_id(session),
        district=site.district, region=region, file=file,
        level="" if site.grade_band is None else site.grade_band.value,
        marking=in_force(site.marking),
        checklist=f"{walk.checklist.id} {walk.checklist.version}", scoring=site.scoring,
        walked_from=_first(questions), ready=sum(one.is_whole for one in ready),
        ready_of=len(ready), stale_after=facts.facts.stale_after_days,
    )  # fmt: skip
    about = _with_doors(session, facts, _with_costs(found, _with_scores(about, scores)))
    return AuditRows(
        audit=_with_place(about, facts),
        scores=tuple(_scores(session, scores)),
        findings=tuple(_findings(site.id, found)),
        critical=tuple(_critical(site.id, scores, verified)),
        verified=tuple(_verified(site.id, facts)),
        ready=tuple(
            ReadyRow(audit=site.id, name=one.label.key, title=str(one.label.words),
                     have=one.have, wanted=one.wanted)
            for one in ready if not one.is_whole
        ),
    )  # fmt: skip


def _school_id(session: Session) -> str:
    """Return what audits of one school have in common: its names, else the first of their line."""
    names = (session.site.district, session.site.name)
    district, school = (" ".join(one.split()).casefold() for one in names)
    if district and school:
        return sha256(f"{district}\n{school}".encode()).hexdigest()[:16]
    line = EARLIER_AUDIT.all(session.document.db, "position")
    return line[0].id if line else session.site.id


def _first(questions: Sequence[Question]) -> date | None:
    times = (one.answer.observed_at for one in questions if one.answer and one.value)
    first = min(times, default=None)
    return None if first is None else first.date()


def _with_scores(about: AuditRow, scores: TwoScores) -> AuditRow:
    walked = scores.as_walked.headline
    return replace(
        about, walked_on=scores.as_walked.on, last_verified=scores.last_verified,
        verified_findings=scores.mended, critical_not_in_place=len(walked.not_in_place),
        critical_looked_at=walked.looked_at, critical_not_looked_at=walked.not_looked_at,
        critical_today=len(scores.today.headline.not_in_place),
    )  # fmt: skip


def _with_costs(found: Sequence[FindingRow], about: AuditRow) -> AuditRow:
    sums = money(action_costs(found, date.min))
    return replace(
        about, cost_given=sums.given, cost_least=sums.least, cost_most=sums.most,
        cost_open_ended=sums.open_ended, cost_unknown=sums.unknown,
    )  # fmt: skip


def _with_doors(session: Session, facts: PacketFacts, about: AuditRow) -> AuditRow:
    ((rounds, last),) = session.document.db.execute(
        'SELECT count(DISTINCT "on"), max("on") FROM door_check'
    ).fetchall()
    return replace(
        about, door_rounds=rounds, last_round=None if last is None else date.fromisoformat(last),
        doors_failed=sum(door.latches in FAILED for door in _in_use(facts, DoorUse.EXTERIOR)),
    )  # fmt: skip


def _in_use(facts: PacketFacts, use: DoorUse) -> list[Door]:
    return [door for door in facts.doors if door.use is use and door.state is DoorState.IN_USE]


def _with_place(about: AuditRow, facts: PacketFacts) -> AuditRow:
    """Return a row with where on Earth the middle of its first georeferenced plan is."""
    for plan in facts.plans:
        earth = earth_of(plan)
        if earth is not None:
            at = earth.place(Point(plan.width / 2, plan.height / 2))
            return replace(
                about, latitude=round(at.latitude, _DIGITS), longitude=round(at.longitude, _DIGITS)
            )
    return about


def _scores(session: Session, scores: TwoScores) -> Iterator[ScoreRow]:
    audit = session.site.id
    titles = {str(section.id): section.title for section in session.walk.checklist.sections}
    yield from _card(audit, ScoredAs.WALKED, scores.as_walked, titles)
    if scores.mended:
        yield from _card(audit, ScoredAs.TODAY, scores.today, titles)


def _card(
    audit: str, how: ScoredAs, told: DatedScore, titles: Mapping[str, str]
) -> Iterator[ScoreRow]:
    card: ScoreCard = told.card
    # The headline's conditions are those of every item, and the score's of the scored alone.
    overall = _score(audit, how, ScoredOf.OVERALL, "", "", card.overall)
    yield replace(overall, critical=len(told.headline.not_in_place))
    for principle, score in card.principles.items():
        words = str(label(principle))
        yield _score(audit, how, ScoredOf.PRINCIPLE, principle.value, words, score)
    for section, score in card.sections.items():
        yield _score(audit, how, ScoredOf.SECTION, section, titles[section], score)


def _score(
    audit: str, how: ScoredAs, of: ScoredOf, name: str, title: str, score: Score
) -> ScoreRow:
    return ScoreRow(
        audit=audit, scored_as=how, scored_of=of, name=name, title=title, value=score.value,
        low=score.low, high=score.high, percent=score.percent,
        without_number=str(score.without_number), band=score.band,
        coverage=score.tally.coverage, answered=score.tally.answered,
        in_scope=score.tally.in_scope, scored_items=score.scored_items, critical=score.critical,
    )  # fmt: skip


def _findings(audit: str, found: Sequence[FindingRow]) -> Iterator[FindingCount]:
    alike = Counter(
        (row.state, row.severity or 0, row.critical, row.due, row.life.until)
        for row in found
        if not row.aside
    )
    for (state, severity, critical, due, until), number in sorted(
        alike.items(), key=lambda one: [str(part) for part in one[0]]
    ):
        yield FindingCount(
            audit=audit, state=state, severity=severity, critical=critical, due=due, until=until,
            number=number,
        )  # fmt: skip


def _critical(
    audit: str, scores: TwoScores, verified: Mapping[AnswerId, date]
) -> Iterator[CriticalRow]:
    named: dict[str, tuple[str, int, int]] = {}
    for question in scores.as_walked.headline.not_in_place:
        words, places, today = named.get(question.item.id, (question.item.ideal, 0, 0))
        mended = question.answer is not None and question.answer.id in verified
        named[question.item.id] = words, places + 1, today + (not mended)
    for item, (words, places, today) in named.items():
        yield CriticalRow(
            audit=audit, item=item, condition=words, places=places, places_today=today
        )


def _verified(audit: str, facts: PacketFacts) -> Iterator[VerifiedCount]:
    days: Mapping[VerifiedKind, Sequence[date | None]] = {
        VerifiedKind.EXTERIOR_DOORS: [one.checked_on for one in _in_use(facts, DoorUse.EXTERIOR)],
        VerifiedKind.INTERIOR_DOORS: [one.checked_on for one in _in_use(facts, DoorUse.INTERIOR)],
        VerifiedKind.KEY_BOXES: [one.checked_on for one in facts.boxes],
        VerifiedKind.EQUIPMENT: [one.checked_on for one in facts.fixtures],
        VerifiedKind.CONTACTS: [one.checked_on for one in facts.contacts],
        VerifiedKind.PLANS: [one.verified_on for one in facts.sheets],
        VerifiedKind.SITE_FACTS: [facts.facts.verified_on],
    }
    for kind, found in days.items():
        for on, number in sorted(Counter(found).items(), key=lambda one: one[0] or date.min):
            yield VerifiedCount(audit=audit, kind=kind, verified_on=on, number=number)


def _frozen(now: AuditRow, edition: IssuedEdition) -> AuditRows:
    """Return what was frozen beside an edition; the school is called as it is now."""
    walked, today = edition.as_walked, edition.today
    return AuditRows(
        audit=AuditRow(
            audit=now.audit, edition=edition.number, school=now.school, school_id=now.school_id,
            district=now.district,
            region=now.region, level=now.level, file=now.file, marking=now.marking,
            issued_on=edition.at.date(), last_edition=edition.number, unchanged=True,
            complete=False, walked_on=walked.on, critical_not_in_place=walked.critical,
            critical_looked_at=walked.looked_at, critical_not_looked_at=walked.not_looked_at,
            critical_today=today.critical,
        ),
        scores=(
            _frozen_score(now.audit, edition.number, ScoredAs.WALKED, walked),
            _frozen_score(now.audit, edition.number, ScoredAs.TODAY, today),
        ),
    )  # fmt: skip


def _frozen_score(audit: str, number: int, how: ScoredAs, score: FrozenScore) -> ScoreRow:
    printed = score.value if score.text[:1].isdigit() else None
    return ScoreRow(
        audit=audit, edition=number, scored_as=how, scored_of=ScoredOf.OVERALL, value=score.value,
        low=score.low, high=score.high, percent=None if printed is None else percent(printed),
        without_number=score.text if printed is None else "", coverage=score.coverage,
        answered=score.answered, in_scope=score.in_scope, critical=score.critical,
    )  # fmt: skip


def _numbered(rows: AuditRows, number: int) -> AuditRows:
    """Return rows as those of an edition."""
    return AuditRows(
        audit=replace(rows.audit, edition=number),
        scores=tuple(replace(one, edition=number) for one in rows.scores),
        findings=tuple(replace(one, edition=number) for one in rows.findings),
        critical=tuple(replace(one, edition=number) for one in rows.critical),
        verified=tuple(replace(one, edition=number) for one in rows.verified),
        ready=tuple(replace(one, edition=number) for one in rows.ready),
    )
