"""Which edition of the audit a document is made of, and who signed that."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from cpted_audit.domain.editions import (
    SIGNED_WORDS,
    AuditState,
    IssuedEdition,
    SignaturePoint,
    SignedAs,
    SignOff,
)
from cpted_audit.report.audience import Audience
from cpted_audit.report.standing import SignedName, Standing
from cpted_audit.session.editions.signing import editions_of, signed, working
from cpted_audit.session.session import Session

_NAMED = (Audience.FULL, Audience.FACILITY)
"""Documents that say who signed."""


def standing_of(session: Session) -> Standing:
    """Return what the audit is now, or was as the edition that is open: issued, or a draft.

    The audit is an edition as long as nothing that edition froze has changed.
    """
    number = session.document.edition
    if number is not None:
        edition = next(one for one in editions_of(session) if one.number == number)
        return _issued(session, edition)
    now = working(session)
    if now.state is AuditState.ISSUED and now.last is not None:
        return _issued(session, now.last)
    last = now.last
    return Standing(
        after=None if last is None else last.number,
        after_on=None if last is None else last.at.date(),
        reviewed=now.reviewed is not None,
        signed=_signatures(one for one in (now.prepared, now.reviewed) if one is not None),
    )


def standing_for(session: Session, audience: Audience) -> Standing:
    """Return what the audit is, with the names of those who signed where the audience has them."""
    standing = standing_of(session)
    return standing if audience in _NAMED else standing.nameless


def edition_before(session: Session) -> IssuedEdition | None:
    """Return the edition before what is printed: before the open or newest one, or the newest."""
    standing = standing_of(session)
    return next((one for one in editions_of(session) if one.number == standing.after), None)


def _issued(session: Session, edition: IssuedEdition) -> Standing:
    before = next((one for one in editions_of(session) if one.number < edition.number), None)
    under = signed(session, edition)
    return Standing(
        number=edition.number,
        on=edition.at.date(),
        after=None if before is None else before.number,
        after_on=None if before is None else before.at.date(),
        purged_on=edition.purged_on,
        signed=_signatures(under[kind] for kind in SignedAs if kind in under),
    )


def _signatures(found: Iterable[SignOff]) -> tuple[SignedName, ...]:
    return tuple(
        SignedName(
            role=SIGNED_WORDS[one.signed_as], name=one.by, on=one.on, strokes=_strokes(one.strokes)
        )
        for one in found
    )


def _strokes(points: Sequence[SignaturePoint]) -> tuple[tuple[tuple[float, float], ...], ...]:
    return tuple(
        tuple((point.x, point.y) for point in of_it)
        for _, of_it in groupby(points, key=lambda point: point.stroke)
    )
