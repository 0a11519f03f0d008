"""The findings of an open audit as rows, what surfaces by itself, and the score of the day."""

from __future__ import annotations

from datetime import date

from cpted_audit import clock
from cpted_audit.analysis.findings.lists import Asking, Attention, attention_of
from cpted_audit.analysis.findings.rows import FindingRow, finding_rows, verified_answers
from cpted_audit.analysis.scoring.samples import basis_of
from cpted_audit.analysis.scoring.today import TwoScores, both_scores
from cpted_audit.domain.ids import FindingId
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import free_with_places


def rows(session: Session, *, today: date | None = None) -> list[FindingRow]:
    """Return every finding as a row, those set aside among them; `today` decides what is over."""
    return finding_rows(
        session.walk, session.findings, free_with_places(session), session.lives,
        session.site.due_rule, today or clock.today(),
    )  # fmt: skip


def row(session: Session, finding_id: FindingId) -> FindingRow | None:
    """Return one finding as a row, or None where it is in no list any more."""
    return next((one for one in rows(session) if one.id == finding_id), None)


def asking(session: Session, *, today: date | None = None, me: str | None = None) -> Asking:
    """Return who looks at a list: by default who signs the session's steps, today."""
    return Asking(today=today or clock.today(), me=session.document.who if me is None else me)


def attention(session: Session, *, today: date | None = None) -> Attention:
    """Return how many findings are overdue, expired, waiting to be verified, or nobody's."""
    return attention_of(rows(session, today=today), asking(session, today=today))


def two_scores(session: Session, *, today: date | None = None) -> TwoScores:
    """Return the score as walked, with the day of the last answer, and that of today.

    Only verified findings count as mended; an audit without any has the same score twice.
    """
    on, walk = today or clock.today(), session.walk
    verified = dict(verified_answers(rows(session, today=on)))
    return both_scores(walk, list(walk.questions()), basis_of(walk), verified, on)
