"""Where undo and redo lead: to what they changed, so that nothing is taken back out of sight."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from cpted_audit.domain.changes import ChangeSet
from cpted_audit.domain.ids import AnswerId, FindingId, ItemId, PlaceId
from cpted_audit.domain.walk import Answer
from cpted_audit.session.session import Session
from cpted_audit.store.tables import PHOTO
from cpted_audit.ui.walk.commands import WALK

if TYPE_CHECKING:
    from cpted_audit.ui.frame.page import Screen

Spot = tuple[PlaceId, ItemId | None]

PAGE_OF = {
    "marker": "plans", "plan": "plans", "sight_study": "plans", "light_survey": "plans",
    "light_reading": "plans", "door": "doors", "door_check": "doors", "key_box": "doors",
    "key_held": "doors", "code": "doors", "fixture": "doors", "contact": "doors",
    "site_facts": "doors", "recipient": "report", "photo": "photos",
    "finding_move": "findings", "comment": "findings", "observation": "findings",
    "second_answer": "walk",
    "interview": "interviews", "reply": "interviews", "checklist": "interviews",
}  # fmt: skip
"""The page that shows the rows of a table, where nothing of the walk was changed."""


class Undone:
    """Looks before a step is taken back, for what it wrote may be gone afterwards."""

    def __init__(self, session: Session, touched: Mapping[str, frozenset[str]]) -> None:
        self._session = session
        self._before = _spots(session, touched)

    def show(self, screen: Screen, changes: ChangeSet | None) -> None:
        """Bring into view what a step changed; what lies at several places moves nobody.

        Who is on a page that shows some of it stays there.
        """
        if changes is None:
            return
        pages = [PAGE_OF[table] for table in changes.touched if table in PAGE_OF]
        if screen.shown_page in pages:
            return
        known = self._before | _spots(self._session, changes.touched)
        walked = ("answer", "finding", "photo", "place")
        ids = [one for table in walked for one in changes.touched.get(table, ())]
        spots = {known[one] for one in ids if one in known}
        if spots:
            self._show_spot(screen, spots)
        elif pages:
            screen.show_page(pages[0])

    def _show_spot(self, screen: Screen, spots: Iterable[Spot]) -> None:
        places = {place_id for place_id, _item in spots}
        items = {item_id for _place, item_id in spots if item_id is not None}
        if len(places) > 1 or not self._is_walked(next(iter(places))):
            return
        place_id, item_id = places.pop(), items.pop() if len(items) == 1 else None
        target = WALK.of(screen).target()
        there = target.place_id == place_id and item_id in {target.item_id, None}
        if not (there and screen.on_walk):
            screen.context.go_to(place_id, item_id)

    def _is_walked(self, place_id: PlaceId) -> bool:
        return any(place.id == place_id for place in self._session.walk.route())


def _spots(session: Session, touched: Mapping[str, frozenset[str]]) -> dict[str, Spot]:
    """Return where rows of the walk are: answers, findings, photos and places, by their ids."""
    spots: dict[str, Spot] = {one: (PlaceId(one), None) for one in touched.get("place", ())}
    for answer_id in touched.get("answer", ()):
        _add(spots, answer_id, session.answer(AnswerId(answer_id)))
    for finding_id in touched.get("finding", ()):
        finding = session.finding(FindingId(finding_id))
        if finding is not None and finding.answer_id is not None:
            _add(spots, finding_id, session.answer_of(finding))
        elif finding is not None and finding.place_id is not None:
            spots[finding_id] = finding.place_id, None
    for photo in PHOTO.get_many(session.document.db, [*touched.get("photo", ())]):
        if photo.answer_id is not None:
            _add(spots, photo.id, session.answer(photo.answer_id))
    return spots


def _add(spots: dict[str, Spot], row_id: str, answer: Answer | None) -> None:
    if answer is not None:
        spots[row_id] = answer.place_id, answer.item_id
