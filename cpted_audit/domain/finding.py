"""A finding: something to mend, made by a No or Partial answer or written freely."""

from __future__ import annotations

from dataclasses import dataclass, field

from cpted_audit.domain.documents.fates import Part, Printed
from cpted_audit.domain.fields import about, stored
from cpted_audit.domain.ids import AnswerId, FindingId, PlaceId
from cpted_audit.domain.sensitivity import Sensitivity
from cpted_audit.domain.vocabulary import CostBand, OwnerRole
from cpted_audit.domain.words import N_

SEVERITY_WORDS = {1: N_("minor"), 2: N_("moderate"), 3: N_("serious"), 4: N_("severe")}
LIKELIHOOD_WORDS = {1: N_("rare"), 2: N_("yearly"), 3: N_("monthly"), 4: N_("daily")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something to mend, numbered once and for good within the audit.

    A field that is None takes the default of the checklist item. The finding is open while its
    answer is No or Partial and it is not dismissed; otherwise it is kept, and shown nowhere. An
    empty `title` takes what the item says is wrong, and its note is the answer's. A free
    finding has no answer but a place, a title and a note of its own, and is open until dismissed.
    """

    id: FindingId
    number: int = field(metadata=about("", Sensitivity.VULNERABILITY, Printed(Part.FINDINGS)))
    answer_id: AnswerId | None = stored(None, "", None, Printed(Part.FINDINGS))
    place_id: PlaceId | None = stored(None, "Place", None, Printed(Part.FINDINGS))
    title: str = stored("", "Title", Sensitivity.VULNERABILITY, Printed(Part.FINDINGS))
    note: str = stored("", "Note", Sensitivity.VULNERABILITY, Printed(Part.FINDINGS))
    severity: int | None = stored(
        None, "Severity", Sensitivity.VULNERABILITY, Printed(Part.FINDINGS)
    )
    likelihood: int | None = stored(
        None, "Likelihood", Sensitivity.VULNERABILITY, Printed(Part.FINDINGS)
    )
    short_term: str | None = stored(None, "Now", Sensitivity.VULNERABILITY, Printed(Part.FINDINGS))
    long_term: str | None = stored(None, "Later", Sensitivity.VULNERABILITY, Printed(Part.FINDINGS))
    owner_role: OwnerRole | None = stored(
        None, "Who repairs it", Sensitivity.GENERAL, Printed(Part.FINDINGS)
    )
    cost_band: CostBand | None = stored(None, "Cost", Sensitivity.GENERAL, Printed(Part.FINDINGS))
    dismissed_reason: str = stored(
        "", "Dismissed because", Sensitivity.VULNERABILITY, Printed(Part.FINDINGS)
    )
