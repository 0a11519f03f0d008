"""The photos of a finding: those of its answer, and those that were attached to it."""

from __future__ import annotations

from cpted_audit.domain.finding import Finding
from cpted_audit.domain.photos.photo import Photo
from cpted_audit.session.session import Session
from cpted_audit.store.tables import PHOTO


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
