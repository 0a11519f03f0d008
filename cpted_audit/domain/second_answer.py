"""What a second person said of the same questions, without seeing what the first had said.

It stands beside the walk: no score, no finding and no coverage is made of it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from cpted_audit.domain.documents.fates import Part, Printed
from cpted_audit.domain.fields import about, stored
from cpted_audit.domain.ids import ItemId, PlaceId, SecondAnswerId
from cpted_audit.domain.sensitivity import Sensitivity
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.words import N_

_GENERAL = Sensitivity.GENERAL
_WEAK = Sensitivity.VULNERABILITY
_ALL = Printed(Part.AGREEMENT, "Of questions on which both said the same the number is printed.")


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondAnswer:
    """What the second rater said of `item_id` at `place_id`; at most one per pair.

    `value` is None while only a note was written. Where the two differed and settled it, `first` is
    what the first rater had said, and the answer itself is what they settled on: `settled_at` and
    `settled_by` say when and by whom.
    """

    id: SecondAnswerId
    item_id: ItemId = field(metadata=about(N_("Item"), _GENERAL, _ALL))
    place_id: PlaceId = field(metadata=about(N_("Place"), None, _ALL))
    value: AnswerValue | None = field(metadata=about(N_("Second answer"), _WEAK, _ALL))
    note: str = stored("", N_("Note"), _WEAK, _ALL)
    observed_at: datetime = field(metadata=about(N_("Time"), _GENERAL, Printed(Part.AGREEMENT)))
    observer: str = stored(
        "", N_("Second rater"), _GENERAL, Printed(Part.AGREEMENT), holds_person=True
    )
    first: AnswerValue | None = stored(None, N_("First answer before settling"), _WEAK, _ALL)
    settled_at: datetime | None = stored(None, N_("Settled"), _GENERAL, _ALL)
    settled_by: str = stored("", N_("Settled by"), _GENERAL, _ALL, holds_person=True)
