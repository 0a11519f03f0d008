"""An answer: what was found on one item at one place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from cpted_audit.domain.ids import AnswerId, ItemId, PlaceId, VisitId
from cpted_audit.domain.vocabulary import AnswerValue


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What was found on `item_id` at `place_id`; at most one per pair.

    `value` is None while only a note was written, which counts as blank. For N/A the note is the
    reason; for Can't observe it says what to come back for. `measurement` is what was measured,
    with its unit, where the item asks for it.
    """

    id: AnswerId
    item_id: ItemId
    place_id: PlaceId
    value: AnswerValue | None
    note: str = ""
    measurement: str = ""
    observed_at: datetime
    observer: str = ""
    visit_id: VisitId | None = None
