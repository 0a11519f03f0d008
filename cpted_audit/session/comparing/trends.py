"""Open several audits of a school, and their editions where they are wanted, as one trend."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from cpted_audit.analysis.comparing.trend import Trend, TrendPoint, in_order, trend_of
from cpted_audit.analysis.scoring import score_error
from cpted_audit.analysis.scoring.score import deviation_of, score
from cpted_audit.errors import AuditError
from cpted_audit.report.comparing.trend import TrendPage
from cpted_audit.session.comparing.audits import compare_audits, state_of
from cpted_audit.session.comparing.papers import about_paper
from cpted_audit.session.documents.copies.copies import PLAIN, Choices
from cpted_audit.session.editions.signing import editions_of
from cpted_audit.session.session import Session
from cpted_audit.session.walk.raters import audit_rates
from cpted_audit.words import N_, Words, joined

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def with_editions(sessions: Sequence[Session]) -> Iterator[list[Session]]:
    """Yield sessions with all the editions of each before it, closing those at the end."""
    with ExitStack() as opened:
        found = []
        for session in sessions:
            for one in editions_of(session):
                edition = Session.of_edition(session, one.number)
                opened.callback(edition.document.close)
                found.append(edition)
            found.append(session)
        yield found


def trend(sessions: Sequence[Session]) -> Trend:
    """Return the scores of several audits by their days, all under the newest one's definition.

    An audit that is given twice, by its file or as a copy, is taken once and said. Raises
    AuditError where there are fewer than two.
    """
    return _trend(*_once(sessions))


def _trend(sessions: Sequence[Session], left_out: Sequence[Words]) -> Trend:
    if len(sessions) < 2:
        raise AuditError(
            joined(" ", [*left_out, N_("A trend is of two audits or more; name another one.")])
        )
    states = [state_of(session) for session in sessions]
    order = in_order(states)
    ordered = [sessions[at] for at in order]
    newest = ordered[-1].standing.basis.definition
    points = []
    for at in order:
        standing = sessions[at].standing
        basis = replace(standing.basis, definition=newest)
        deviation = deviation_of(standing.questions, basis, audit_rates(sessions[at]))
        points.append(
            TrendPoint(
                states[at], score(standing.questions, basis), score_error.band(deviation)
            )
        )  # fmt: skip
    compared = [compare_audits(one, other, newest) for one, other in pairwise(ordered)]
    return trend_of(points, compared, left_out)


def _once(sessions: Sequence[Session]) -> tuple[list[Session], list[Words]]:
    """Return each audit and edition once, of copies the one walked last, and what was left out."""
    kept: dict[tuple[str, str], Session] = {}
    left_out: dict[Words, None] = {}
    for session in sorted(sessions, key=_walked_last, reverse=True):
        there = kept.setdefault((session.site.id, _edition_id(session)), session)
        if there is session or session.document.edition is not None:
            continue
        if there.path.samefile(session.path):
            words = N_("“{file}” was given twice and is taken once.", file=session.path.name)
        else:
            words = N_(
                "“{file}” is a copy of the audit in “{kept}”, which was walked last, and is not "
                "taken a second time.",
                file=session.path.name, kept=there.path.name,
            )  # fmt: skip
        left_out[words] = None
    return [one for one in dict.fromkeys(sessions) if one in kept.values()], [*left_out]


def _walked_last(session: Session) -> tuple[date, int]:
    """Return by what the one of two copies of an audit counts that was worked in last."""
    issued = max((one.number for one in editions_of(session)), default=0)
    return state_of(session).walked_on or date.min, issued


def _edition_id(session: Session) -> str:
    """Return the id of the edition a session is; empty for an audit as it is now."""
    number = session.document.edition
    return next((one.id for one in editions_of(session) if one.number == number), "")


def gather_trend(sessions: Sequence[Session], *, on: date, choices: Choices = PLAIN) -> TrendPage:
    """Return the trend of several audits as a paper of the newest; raises what `trend` does."""
    sessions, left_out = _once(sessions)
    found = _trend(sessions, left_out)
    newest = sessions[in_order(map(state_of, sessions))[-1]]
    return TrendPage(about=about_paper(newest, on, choices), trend=found)
