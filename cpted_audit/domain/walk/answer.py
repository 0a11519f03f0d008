"""An answer: what was found on one item at one place."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from cpted_audit.domain.documents.fates import Part, Printed
from cpted_audit.domain.fields import about, stored
from cpted_audit.domain.ids import AnswerId, ItemId, PlaceId, VisitId
from cpted_audit.domain.sensitivity import Sensitivity
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.words import N_

_WITH_FINDINGS = "When and by whom is printed with findings; the table of all answers has the rest."


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What was found on `item_id` at `place_id`; at most one per pair.

    `value` is None while only a note was written, which counts as blank. For N/A the note is the
    reason; for Can't observe it says what to come back for. `measurement` is what was measured,
    with its unit, where the item asks for it.
    """

    id: AnswerId
    item_id: ItemId = field(metadata=about(N_("Item"), Sensitivity.GENERAL, Printed(Part.RESULTS)))
    place_id: PlaceId = field(metadata=about(N_("Place"), None, Printed(Part.RESULTS)))
    value: AnswerValue | None = field(
        metadata=about(N_("Answer"), Sensitivity.VULNERABILITY, Printed(Part.RESULTS))
    )
    note: str = stored("", N_("Note"), Sensitivity.VULNERABILITY, Printed(Part.RESULTS))
    measurement: str = stored("", N_("Measured"), Sensitivity.VULNERABILITY, Printed(Part.RESULTS))
    observed_at: datetime = field(
        metadata=about(N_("Time"), Sensitivity.GENERAL, Printed(Part.FINDINGS, _WITH_FINDINGS))
    )
    observer: str = stored(
        "",
        N_("Observer"),
        Sensitivity.GENERAL,
        Printed(Part.FINDINGS, _WITH_FINDINGS),
        holds_person=True,
    )
    visit_id: VisitId | None = stored(
        None, N_("Visit"), None, Printed(Part.FINDINGS, _WITH_FINDINGS)
    )
