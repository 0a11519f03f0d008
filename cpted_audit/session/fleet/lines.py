"""What a fleet tells of one audit: its scores with what they rest on, and what is to mend."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from cpted_audit.analysis.findings.rows import finding_rows, verified_answers
from cpted_audit.analysis.scoring.samples import basis_of
from cpted_audit.analysis.scoring.score import Score
from cpted_audit.analysis.scoring.today import DatedHeadline, both_headlines
from cpted_audit.errors import AuditError, PassphraseError
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import free_with_places
from cpted_audit.session.walk.carried_findings import critical_last_time
from cpted_audit.store.connection import translated


@dataclass(frozen=True, slots=True)
class FleetOrder:
    """Which audit to read, by which day; the passphrase travels over a pipe to a child."""

    path: Path
    passphrase: str | None = field(repr=False)
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class FleetScore:
    """One of the two scores of an audit, with its day and the critical conditions beside it."""

    on: date | None
    overall: Score
    not_in_place: int
    looked_at: int
    not_looked_at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FleetLine:
    """What was read of one audit.

    `today` is None where no finding is verified, so that there is one score only; `mended` counts
    those that are. `to_mend` and `overdue` count findings, by the day of the order.
    """

    school: str
    as_walked: FleetScore
    today: FleetScore | None
    mended: int
    to_mend: int
    overdue: int


@dataclass(frozen=True, slots=True)
class FleetEntry:
    """One file of a fleet: its line, or why there is none."""

    path: Path
    line: FleetLine | None = None
    error: AuditError | None = None

    @property
    def locked(self) -> bool:
        """Whether it is encrypted, and no passphrase that was given opens it."""
        return isinstance(self.error, PassphraseError)


def read_entry(order: FleetOrder) -> FleetEntry:
    """Read one audit, and leave the file and what lies beside it as they are.

    Only what is scored is read of it: neither pictures nor plans, registers or its history.
    """
    try:
        with (
            translated(order.path),
            Session.open(order.path, order.passphrase, read_only=True) as session,
            session.document.reading(),
        ):
            return FleetEntry(order.path, line_of(session, order.today))
    except AuditError as error:
        return FleetEntry(order.path, error=error)


def line_of(session: Session, today: date) -> FleetLine:
    """Return what a fleet tells of an open audit on a day."""
    walk = session.walk
    questions = list(walk.questions())
    found = finding_rows(
        walk, questions, session.findings, free_with_places(session), session.lives,
        session.site.due_rule, today, critical_last_time(session),
    )  # fmt: skip
    verified = dict(verified_answers(found))
    walked, now = both_headlines(walk, questions, basis_of(walk), verified, today)
    return FleetLine(
        school=session.site.name,
        as_walked=_score_of(walked),
        today=None if now is None else _score_of(now),
        mended=len(verified),
        to_mend=sum(row.to_mend for row in found),
        overdue=sum(row.overdue for row in found),
    )


def _score_of(told: DatedHeadline) -> FleetScore:
    return FleetScore(
        on=told.on,
        overall=told.headline.score,
        not_in_place=len(told.headline.not_in_place),
        looked_at=told.headline.looked_at,
        not_looked_at=told.headline.not_looked_at,
    )
