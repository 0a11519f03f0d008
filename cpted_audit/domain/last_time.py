"""What is known of the audit before: which it was, what it asked, and what was found last time.

It is written once, when an audit is begun from another, and stands beside the walk: no answer, no
score and no finding of this audit is made of it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from cpted_audit.domain.documents.fates import ORDER, LeftOut, Part, Printed
from cpted_audit.domain.fields import about, stored
from cpted_audit.domain.findings.states import FindingState
from cpted_audit.domain.ids import FindingId, ItemId, LastAnswerId, PlaceId, SiteId
from cpted_audit.domain.sensitivity import Sensitivity
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.words import N_

_GENERAL = Sensitivity.GENERAL
_WEAK = Sensitivity.VULNERABILITY
_BESIDE_THE_WALK = LeftOut(
    "What was asked and found last time is shown on the walk and by comparing the two audits; it "
    "is no result of this one."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierAudit:
    """An audit that this one follows; `id` is that of its school in its own file.

    `position` counts from the first of the line, so the highest is the one before. `began_on` and
    `ended_on` are the days of its first and last answer, None where it has none; `checklist` names
    the list it was answered with, and its version.
    """

    id: SiteId
    position: int = field(metadata=about(N_("Place in the order"), _GENERAL, ORDER))
    file_name: str = stored("", N_("File"), _GENERAL, Printed(Part.METHOD))
    began_on: date | None = stored(None, N_("First answer"), _GENERAL, Printed(Part.METHOD))
    ended_on: date | None = stored(None, N_("Last answer"), _GENERAL, Printed(Part.METHOD))
    checklist: str = stored("", N_("Checklist"), _GENERAL, Printed(Part.METHOD))


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierItem:
    """An item that the audit before asked, by its id; `digest` is that of its wording.

    `ideal` is the condition as it was put then.
    """

    id: str
    digest: str = field(metadata=about("", _GENERAL, _BESIDE_THE_WALK))
    ideal: str = field(metadata=about(N_("Item"), _GENERAL, _BESIDE_THE_WALK))


@dataclass(frozen=True, slots=True, kw_only=True)
class LastAnswer:
    """What the audit before found on `item_id`, as it was called then, at a place, and when.

    `finding_number` is that of the finding it made, `state` what that had come to since
    `state_on`, and `aside` why it was set aside. `finding_id` is that finding where it was still to
    repair and goes on in this audit.
    """

    id: LastAnswerId
    item_id: ItemId = field(metadata=about(N_("Item"), _GENERAL, _BESIDE_THE_WALK))
    place_id: PlaceId = field(metadata=about(N_("Place"), None, _BESIDE_THE_WALK))
    value: AnswerValue | None = field(metadata=about(N_("Answer"), _WEAK, _BESIDE_THE_WALK))
    on: date = field(metadata=about(N_("Date"), _GENERAL, _BESIDE_THE_WALK))
    note: str = stored("", N_("Note"), _WEAK, _BESIDE_THE_WALK)
    measurement: str = stored("", N_("Measured"), _WEAK, _BESIDE_THE_WALK)
    finding_number: int | None = stored(None, N_("Finding"), _WEAK, _BESIDE_THE_WALK)
    finding_id: FindingId | None = stored(None, N_("Goes on as"), None, _BESIDE_THE_WALK)
    state: FindingState | None = stored(None, N_("State"), _WEAK, _BESIDE_THE_WALK)
    state_on: date | None = stored(None, N_("Since", "a day"), _WEAK, _BESIDE_THE_WALK)
    aside: str = stored("", N_("Set aside because"), _WEAK, _BESIDE_THE_WALK)
