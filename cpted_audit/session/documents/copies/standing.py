"""Which edition of the audit a document is made of, and who signed that."""

from __future__ import annotations

from cpted_audit.report.audience import Audience
from cpted_audit.report.standing import DRAFT, Standing
from cpted_audit.session.session import Session

_NAMED = (Audience.FULL, Audience.FACILITY)
"""Documents that say who signed."""


def standing_of(_session: Session) -> Standing:
    """Return what the audit is now: an issued edition, or a draft."""
    return DRAFT


def standing_for(session: Session, audience: Audience) -> Standing:
    """Return what the audit is, with the names of those who signed where the audience has them."""
    standing = standing_of(session)
    return standing if audience in _NAMED else standing.nameless
