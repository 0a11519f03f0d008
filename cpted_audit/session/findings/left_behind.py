"""What was told of a No or Partial, which another answer would leave without its meaning.

Nothing of it is lost by that; but a note of what is broken would stand beside a Yes.
"""

from __future__ import annotations

from dataclasses import fields

from cpted_audit.analysis.findings.priority import FINDING_VALUES
from cpted_audit.domain.finding import Finding
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.domain.walk import Answer
from cpted_audit.session.findings.remarks import comments, observations
from cpted_audit.session.photos.photos import photos_at
from cpted_audit.session.session import Session
from cpted_audit.words import N_, counted, listed

_MADE_WITH_IT = frozenset({"id", "number", "answer_id", "found_on"})


def closes_finding(old: Answer, value: AnswerValue | None) -> bool:
    """Return whether an answer takes the place of a No or Partial and makes no finding itself."""
    return old.value in FINDING_VALUES and value not in FINDING_VALUES


def left_behind(session: Session, old: Answer, value: AnswerValue | None) -> str:
    """Return what a No or Partial was told with, listed, where another answer makes no finding.

    Nothing where there is nothing, or where the answer would be a No or Partial too.
    """
    if not closes_finding(old, value):
        return ""
    photos = len(photos_at(session, old.item_id, old.place_id))
    finding = session.findings.get(old.id)
    told = (
        N_("a note") if old.note.strip() else "",
        counted("1 photo", "{count} photos", photos) if photos else "",
        N_("what was written of finding {number}", number=finding.number)
        if finding is not None and _worked_on(session, finding)
        else "",
    )
    return listed([part for part in told if part])


def _worked_on(session: Session, finding: Finding) -> bool:
    """Return whether somebody wrote on a finding, moved it or said something of it."""
    own = (one for one in fields(Finding) if one.name not in _MADE_WITH_IT)
    return bool(
        any(getattr(finding, one.name) != one.default for one in own)
        or session.lives.get(finding.id)
        or comments(session, finding.id)
        or observations(session, finding.id)
    )
