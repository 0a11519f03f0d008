"""Words beside a finding: comments with name and time, and what was seen of it later.

The photos of a finding: those of its answer, and those that were attached to it.
"""

from __future__ import annotations

from datetime import datetime

from cpted_audit import clock
from cpted_audit.analysis.findings.life import found_on
from cpted_audit.domain.documents.days import day
from cpted_audit.domain.finding import Finding
from cpted_audit.domain.findings.moves import Comment, LaterObservation
from cpted_audit.domain.happened import check_happened
from cpted_audit.domain.ids import CommentId, FindingId, ObservationId, PhotoId, new_id
from cpted_audit.domain.photos.photo import Photo
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.errors import AuditError
from cpted_audit.session.findings.edits import attach_photo
from cpted_audit.session.findings.findings import find_finding
from cpted_audit.session.session import Session
from cpted_audit.store.tables import COMMENT, OBSERVATION, PHOTO
from cpted_audit.words import N_


def comments(session: Session, finding_id: FindingId) -> list[Comment]:
    """Return what was said of a finding, the oldest first."""
    return COMMENT.where(session.document.db, "finding_id = ? ORDER BY at, rowid", finding_id)


def observations(session: Session, finding_id: FindingId) -> list[LaterObservation]:
    """Return what was seen of a finding later, the oldest first."""
    return OBSERVATION.where(session.document.db, "finding_id = ? ORDER BY at, rowid", finding_id)


def comment(
    session: Session, finding_id: FindingId, words: str, *, who: str = "", origin: object = None
) -> Comment:
    """Add a comment; it stays as it was said. Raises AuditError for one without words."""
    finding = find_finding(session, finding_id)
    if not words.strip():
        raise AuditError("A comment needs words; nothing was written.")
    new = Comment(
        id=CommentId(new_id()), finding_id=finding_id, at=clock.now_to_second(),
        who=" ".join((who or session.document.who).split()), words=words.strip(),
    )  # fmt: skip
    with session.edit(N_("Comment on finding {number}", number=finding.number), origin=origin):
        COMMENT.insert(session.document.db, new)
    return new


def observe_again(
    session: Session,
    finding_id: FindingId,
    words: str = "",
    *,
    value: AnswerValue | None = None,
    at: datetime | None = None,
    who: str = "",
    photo_id: PhotoId | None = None,
    origin: object = None,
) -> LaterObservation:
    """Add what was seen of a finding on a later day; the first answer stays what it was.

    Raises AuditError for one that says nothing, for a moment to come, and for one before the
    finding was found.
    """
    finding = find_finding(session, finding_id)
    if not words.strip() and value is None and photo_id is None:
        raise AuditError("Say what was seen, or add a photo; nothing was written.")
    if photo_id is not None and PHOTO.get(session.document.db, photo_id) is None:
        raise AuditError("That photo is no longer in the audit; nothing was written.")
    when = at or clock.now_to_second()
    check_happened("Seen on", when)
    found = found_on(finding, session.answer_of(finding))
    if found is not None and when.date() < found:
        raise AuditError(
            "{day} lies before finding {number} was found on {day2}; nothing was written. Give a "
            "later day.",
            day=day(when), number=finding.number, day2=day(found),
        )  # fmt: skip
    new = LaterObservation(
        id=ObservationId(new_id()), finding_id=finding_id, at=when,
        who=" ".join((who or session.document.who).split()), value=value, words=words.strip(),
        photo_id=photo_id,
    )  # fmt: skip
    label = N_("Later observation of finding {number}", number=finding.number)
    with session.edit(label, origin=origin):
        OBSERVATION.insert(session.document.db, new)
        attach_photo(session, finding_id, photo_id)
    return new


def photos_of(session: Session, finding: Finding) -> list[Photo]:
    """Return the photos of a finding in the order they were taken; undated ones come last."""
    found = PHOTO.where(
        session.document.db,
        "finding_id = ? OR (answer_id IS NOT NULL AND answer_id = ?) ORDER BY position, rowid",
        finding.id, finding.answer_id or "",
    )  # fmt: skip
    return sorted(
        found,
        key=lambda photo: (photo.captured_at is None, str(photo.captured_at or "")),
    )
