"""The findings of an open audit as rows, what surfaces by itself, and the score of the day."""

from __future__ import annotations

from datetime import date

from cpted_audit import clock
from cpted_audit.analysis.findings.lists import Asking, Attention, attention_of
from cpted_audit.analysis.findings.rows import FindingRow, finding_rows, verified_answers
from cpted_audit.analysis.scoring.headline import headline
from cpted_audit.analysis.scoring.samples import basis_of
from cpted_audit.analysis.scoring.score import score_card
from cpted_audit.analysis.scoring.today import Told, TwoScores, as_mended
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
    questions, basis = list(walk.questions()), basis_of(walk)
    card = score_card(questions, basis)
    days = [one.answer.observed_at.date() for one in questions if one.answer and one.value]
    walked = Told(
        on=max(days, default=None), card=card, headline=headline(walk, questions, card.overall)
    )
    verified = dict(verified_answers(rows(session, today=on)))
    if not verified:
        then = Told(on=on, card=card, headline=walked.headline)
        return TwoScores(as_walked=walked, today=then, mended=0, last_verified=None)
    mended = as_mended(questions, verified)
    now = score_card(mended, basis)
    then = Told(on=on, card=now, headline=headline(walk, mended, now.overall))
    return TwoScores(
        as_walked=walked, today=then, mended=len(verified), last_verified=max(verified.values())
    )
