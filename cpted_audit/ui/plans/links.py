"""What a pin is linked to: written, and gone to."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from cpted_audit.domain.ids import ItemId, MarkerId, PlaceId
from cpted_audit.domain.plans.marker import Marker
from cpted_audit.session.plans import marker_links
from cpted_audit.session.session import Session
from cpted_audit.ui.frame.page import PageContext
from cpted_audit.ui.words import tr

LINKS: Mapping[str, Callable[[Session, Sequence[MarkerId], Any], None]] = {
    "answer_id": marker_links.link_to_item,
    "finding_id": marker_links.link_to_finding,
    "photo_id": marker_links.link_to_photo,
    "place_id": marker_links.link_to_place,
}
"""How each link of a marker is written."""


def open_link(context: PageContext, marker: Marker) -> None:
    """Show what a marker is of: an answer or a finding in the walk, a photo on its page."""
    where = _walk_target(context.session, marker)
    if where is not None:
        context.go_to(*where)
    elif marker.photo_id is not None:
        context.show_page("photos")
    else:
        context.status.show_text(tr("This marker is linked to nothing yet."))


def _walk_target(session: Session, marker: Marker) -> tuple[PlaceId, ItemId | None] | None:
    answers = {answer.id: answer for answer in session.walk.answers.values()}
    made = {one.id: answer_id for answer_id, one in session.findings.items()}
    answer_id = marker.answer_id or (made.get(marker.finding_id) if marker.finding_id else None)
    if answer_id in answers:
        return answers[answer_id].place_id, answers[answer_id].item_id
    free = next(
        (finding for finding in session.free_findings if finding.id == marker.finding_id), None
    )
    place_id = marker.place_id if free is None else free.place_id
    return None if place_id is None else (place_id, None)
