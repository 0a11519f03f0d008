"""A finding: something to mend, made by a No or Partial answer or written freely."""

from __future__ import annotations

from dataclasses import dataclass

from cpted_audit.domain.ids import AnswerId, FindingId, PlaceId
from cpted_audit.domain.vocabulary import CostBand, OwnerRole

SEVERITY_WORDS = {1: "minor", 2: "moderate", 3: "serious", 4: "severe"}
LIKELIHOOD_WORDS = {1: "rare", 2: "yearly", 3: "monthly", 4: "daily"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something to mend, numbered once and for good within the audit.

    A field that is None takes the default of the checklist item. The finding is open while its
    answer is No or Partial and it is not dismissed; otherwise it is kept, and shown nowhere. An
    empty `title` takes what the item says is wrong, and its note is the answer's. A free
    finding has no answer but a place, a title and a note of its own, and is open until dismissed.
    """

    id: FindingId
    number: int
    answer_id: AnswerId | None = None
    place_id: PlaceId | None = None
    title: str = ""
    note: str = ""
    severity: int | None = None
    likelihood: int | None = None
    short_term: str | None = None
    long_term: str | None = None
    owner_role: OwnerRole | None = None
    cost_band: CostBand | None = None
    dismissed_reason: str = ""
