"""The findings of an open audit as rows, what surfaces by itself, and the score of the day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from weakref import WeakKeyDictionary

from cpted_audit.analysis.findings.life import UNMOVED
from cpted_audit.analysis.findings.lists import Asking, Attention, KeptCounts, attention_of
from cpted_audit.analysis.findings.priority import reason_of
from cpted_audit.analysis.findings.rows import FindingRow
from cpted_audit.analysis.scoring.today import TwoScores
from cpted_audit.domain.findings.states import FindingState
from cpted_audit.domain.ids import AnswerId, FindingId
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import finding_rows


def rows(session: Session, *, today: date | None = None) -> list[FindingRow]:
    """Return every finding as a row, those set aside among them; `today` decides what is over."""
    return finding_rows(session, today or session.today)


def row(session: Session, finding_id: FindingId) -> FindingRow | None:
    """Return one finding as a row, or None where it is in no list any more."""
    return next((one for one in rows(session) if one.id == finding_id), None)


def asking(session: Session, *, today: date | None = None, me: str | None = None) -> Asking:
    """Return who looks at a list: by default who signs the session's steps, today."""
    return Asking(today=today or session.today, me=session.document.who if me is None else me)


def attention(session: Session, *, today: date | None = None) -> Attention:
    """Return how many findings are overdue, expired, waiting to be verified, or nobody's."""
    shown, asked = rows(session, today=today), asking(session, today=today)
    return attention_of(shown, asked, _kept(session))


def counts(session: Session, shown: Sequence[FindingRow], asked: Asking) -> dict[str, int]:
    """Return how many of all findings each filter holds, by its name."""
    return _kept(session).of(shown, asked)


def _kept(session: Session) -> KeptCounts:
    return _KEPT.setdefault(session, KeptCounts())


_KEPT: WeakKeyDictionary[Session, KeptCounts] = WeakKeyDictionary()
"""Of each open audit what was counted last; a row that was read anew is counted anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingDays:
    """What a closed audit is remembered by: how many findings wait until which ISO day.

    `due` are days of what is to mend, `until` those of accepted risks, `to_verify` has no day.
    """

    due: dict[str, int]
    until: dict[str, int]
    to_verify: int


def waiting_days(session: Session) -> WaitingDays:
    """Return the days findings wait for, so that what is overdue later can be told without it."""
    shown = [row for row in rows(session) if not row.aside]
    return WaitingDays(
        due=_by_day(row.due for row in shown if row.to_mend),
        until=_by_day(row.life.until for row in shown),
        to_verify=sum(row.state is FindingState.FIXED for row in shown),
    )


def _by_day(days: Iterable[date | None]) -> dict[str, int]:
    return dict(Counter(on.isoformat() for on in days if on is not None))


def two_scores(session: Session, *, today: date | None = None) -> TwoScores:
    """Return the score as walked, with the day of the last answer, and that of today.

    Only verified findings count as mended; an audit without any has the same score twice.
    """
    verified = dict(_verified(session))
    return session.standing.two_scores(verified, today or session.today)


def _verified(session: Session) -> Iterator[tuple[AnswerId, date]]:
    """Yield the answers whose findings are verified and not set aside, with the day of that."""
    if all(life.verified_on is None for life in session.lives.values()):
        return
    for question in session.standing.with_findings():
        answer = question.answer
        finding = None if answer is None else session.findings[answer.id]
        if answer is not None and finding is not None and not reason_of(finding):
            on = session.lives.get(finding.id, UNMOVED).verified_on
            if on is not None:
                yield answer.id, on
