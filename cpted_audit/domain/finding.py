"""A finding: something to mend, made by a No or Partial answer or written freely."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from cpted_audit.domain.documents.fates import Part, Printed
from cpted_audit.domain.fields import about, stored
from cpted_audit.domain.ids import AnswerId, FindingId, PlaceId
from cpted_audit.domain.sensitivity import Sensitivity
from cpted_audit.domain.vocabulary import CostBand, OwnerRole
from cpted_audit.domain.words import N_

SEVERITY_WORDS = {1: N_("minor"), 2: N_("moderate"), 3: N_("serious"), 4: N_("severe")}
_CLASS = Sensitivity.VULNERABILITY
_FATE = Printed(Part.FINDINGS)
LIKELIHOOD_WORDS = {1: N_("rare"), 2: N_("yearly"), 3: N_("monthly"), 4: N_("daily")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something to mend, numbered once and for good within the audit.

    A field that is None takes the default of the checklist item; of a free finding, which has
    none, nobody said it. The finding is open while its
    answer is No or Partial and it is not dismissed; otherwise it is kept, and shown nowhere. An
    empty `title` takes what the item says is wrong, and its note is the answer's. A free
    finding has no answer but a place, a title and a note of its own, and is open until dismissed.

    How far mending it has come is told by its moves (`domain/findings/moves.py`). `short_…` and
    `long_…` are of the two actions, now and later: owner is a person or a role in words, due a day
    somebody gave (without one the audit's rule gives it), amount US dollars; `cost_band` is that of
    the later action. `found_on` is a free finding's, or one's that came from
    the audit before; any other answer's finding was found that day.
    """

    id: FindingId
    number: int = field(metadata=about("", Sensitivity.VULNERABILITY, Printed(Part.FINDINGS)))
    answer_id: AnswerId | None = stored(None, "", None, Printed(Part.FINDINGS))
    place_id: PlaceId | None = stored(None, N_("Place"), None, Printed(Part.FINDINGS))
    title: str = stored("", N_("Title"), Sensitivity.VULNERABILITY, Printed(Part.FINDINGS))
    note: str = stored("", N_("Note"), Sensitivity.VULNERABILITY, Printed(Part.FINDINGS))
    severity: int | None = stored(
        None, N_("Severity"), Sensitivity.VULNERABILITY, Printed(Part.FINDINGS)
    )
    likelihood: int | None = stored(
        None, N_("Likelihood"), Sensitivity.VULNERABILITY, Printed(Part.FINDINGS)
    )
    short_term: str | None = stored(
        None, N_("Now"), Sensitivity.VULNERABILITY, Printed(Part.FINDINGS)
    )
    long_term: str | None = stored(
        None, N_("Later"), Sensitivity.VULNERABILITY, Printed(Part.FINDINGS)
    )
    owner_role: OwnerRole | None = stored(
        None, N_("Who repairs it"), Sensitivity.GENERAL, Printed(Part.FINDINGS)
    )
    cost_band: CostBand | None = stored(
        None, N_("Cost"), Sensitivity.GENERAL, Printed(Part.FINDINGS)
    )
    dismissed_reason: str = stored(
        "", N_("Dismissed because"), Sensitivity.VULNERABILITY, Printed(Part.FINDINGS)
    )
    found_on: date | None = stored(None, "Found on", _CLASS, _FATE)
    short_owner: str = stored("", "Owner now", _CLASS, _FATE, holds_person=True)
    short_due: date | None = stored(None, "Due now", _CLASS, _FATE, may_lie_ahead=True)
    short_cost_band: CostBand | None = stored(None, "Cost now", _CLASS, _FATE)
    short_amount: int | None = stored(None, "Dollars now", _CLASS, _FATE)
    short_trade: str = stored("", "Trade now", _CLASS, _FATE)
    short_work_order: str = stored("", "Work order now", _CLASS, _FATE)
    short_funding: str = stored("", "Funding now", _CLASS, _FATE)
    long_owner: str = stored("", "Owner later", _CLASS, _FATE, holds_person=True)
    long_due: date | None = stored(None, "Due later", _CLASS, _FATE, may_lie_ahead=True)
    long_amount: int | None = stored(None, "Dollars later", _CLASS, _FATE)
    long_trade: str = stored("", "Trade later", _CLASS, _FATE)
    long_work_order: str = stored("", "Work order later", _CLASS, _FATE)
    long_funding: str = stored("", "Funding later", _CLASS, _FATE)


OF_ACTIONS: tuple[str, ...] = (
    "short_cost_band",
    *(
        f"{when}_{what}"
        for when in ("short", "long")
        for what in ("owner", "due", "amount", "trade", "work_order", "funding")
    ),
)
"""The fields that say of an action who does it, when, for how much and by which order."""
