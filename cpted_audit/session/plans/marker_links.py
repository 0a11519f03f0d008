"""Say what a marker is of: an answer, a finding, a photo or a place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cpted_audit.domain.ids import FindingId, MarkerId, PhotoId, PlaceId
from cpted_audit.session.photos.photos import Target, answer_for
from cpted_audit.session.session import Session
from cpted_audit.session.things.one_thing import marker_changed
from cpted_audit.store.tables import MARKER
from cpted_audit.words import N_


def link_to_item(session: Session, marker_ids: Sequence[MarkerId], target: Target | None) -> None:
    """Say at which item of which place markers stand, as one step; None takes the link away.

    An item without an answer gets a blank one to hold the pin; what is answered stays as it is.
    """
    with session.edit(N_("Pin an item") if target else N_("Unpin an item")):
        answer_id = None if target is None else answer_for(session, target)
        _link(session, marker_ids, answer_id=answer_id)


def link_to_finding(
    session: Session, marker_ids: Sequence[MarkerId], finding_id: FindingId | None
) -> None:
    """Say which finding markers are of; None takes the link away."""
    with session.edit(N_("Pin a finding") if finding_id else N_("Unpin a finding")):
        _link(session, marker_ids, finding_id=finding_id)


def link_to_photo(
    session: Session, marker_ids: Sequence[MarkerId], photo_id: PhotoId | None
) -> None:
    """Say which photo was taken where markers stand; None takes the link away."""
    with session.edit(N_("Pin a photo") if photo_id else N_("Unpin a photo")):
        _link(session, marker_ids, photo_id=photo_id)


def link_to_place(
    session: Session, marker_ids: Sequence[MarkerId], place_id: PlaceId | None
) -> None:
    """Say which place of the walk markers are; None takes the link away."""
    with session.edit(N_("Link a marker to its place") if place_id else N_("Unlink a marker")):
        _link(session, marker_ids, place_id=place_id)


def _link(session: Session, marker_ids: Sequence[MarkerId], **link: str | None) -> None:
    db = session.document.db
    for marker_id in marker_ids:
        marker = MARKER.get(db, marker_id)
        if marker is not None:
            linked = replace(marker, **link)  # type: ignore[arg-type]  # one of its links
            MARKER.update(db, linked)
            marker_changed(session, marker, linked)
