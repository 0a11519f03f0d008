"""The closed word lists of the field; each word is explained in CONTEXT.md."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from cpted_audit.domain.words import N_


class Principle(StrEnum):
    """What an item serves; the first five are CPTED's own."""

    NATURAL_SURVEILLANCE = "natural-surveillance"
    ACCESS_CONTROL = "access-control"
    TERRITORIALITY = "territoriality"
    PHYSICAL_MAINTENANCE = "physical-maintenance"
    ORDER_MAINTENANCE = "order-maintenance"
    ACTIVITY_SUPPORT = "activity-support"
    EQUITY = "equity"
    COMMUNICATIONS = "communications"
    EMERGENCY_PLANNING = "emergency-planning"


class ItemClass(StrEnum):
    """A tag: what kind of statement an item is; only those tagged CPTED enter the score."""

    CPTED = "cpted"
    STATUTORY = "statutory"
    CODE_QUESTION = "code-question"
    EMERGENCY_PLANNING = "emergency-planning"
    RESPONDER_FACT = "responder-fact"


class Phase(StrEnum):
    """When an item can be observed, and what a visit is for."""

    ARRIVAL = "arrival"
    DAY = "day"
    BREAK = "break"
    EVENT = "event"
    NIGHT = "night"
    RECORDS = "records"


class GradeBand(StrEnum):
    """The age group a school teaches; an item without bands applies to all.

    A combined school is asked the items of every band it teaches, and those for combined schools.
    A school of all grades is asked the items of every band, as one is of which nobody said it.
    """

    ELEMENTARY = "elementary"
    MIDDLE = "middle"
    HIGH = "high"
    K_8 = "k-8"
    K_12 = "k-12"
    ALL = "all"


TAUGHT: dict[GradeBand, frozenset[GradeBand]] = {
    GradeBand.ELEMENTARY: frozenset({GradeBand.ELEMENTARY}),
    GradeBand.MIDDLE: frozenset({GradeBand.MIDDLE}),
    GradeBand.HIGH: frozenset({GradeBand.HIGH}),
    GradeBand.K_8: frozenset({GradeBand.ELEMENTARY, GradeBand.MIDDLE, GradeBand.K_8}),
    GradeBand.K_12: frozenset(GradeBand) - {GradeBand.K_8, GradeBand.ALL},
    GradeBand.ALL: frozenset(GradeBand),
}
"""Which bands' items a school of each band is asked."""


class CostBand(StrEnum):
    """The order of magnitude of the long-term remedy, in US dollars."""

    STAFF_TIME = "staff-time"
    UNDER_1K = "under-1k"
    FROM_1K_TO_10K = "1k-10k"
    FROM_10K_TO_50K = "10k-50k"
    OVER_50K = "over-50k"


COST_RANGES: dict[CostBand, tuple[int, int | None]] = {
    CostBand.STAFF_TIME: (0, 0),
    CostBand.UNDER_1K: (0, 1_000),
    CostBand.FROM_1K_TO_10K: (1_000, 10_000),
    CostBand.FROM_10K_TO_50K: (10_000, 50_000),
    CostBand.OVER_50K: (50_000, None),
}
"""The least and the most of each band in US dollars; None where it has no end."""


class OwnerRole(StrEnum):
    """Who mends a finding by default."""

    PRINCIPAL = "principal"
    CUSTODIAN = "custodian"
    FACILITIES = "facilities"
    IT = "it"
    SRO = "sro"
    DISTRICT = "district"
    TRANSPORT = "transport"
    AHJ = "ahj"


class AnswerValue(StrEnum):
    """What the auditor found; blank is the absence of a value, not one of them."""

    YES = "yes"
    PARTIAL = "partial"
    NO = "no"
    NOT_APPLICABLE = "na"
    UNABLE = "unable"


class ReplyValue(StrEnum):
    """What a person said to an item in an interview; it enters no score."""

    YES = "yes"
    PARTIAL = "partial"
    NO = "no"
    NOT_APPLICABLE = "na"
    UNKNOWN = "unknown"


class Evidence(StrEnum):
    """What an item may ask for beside a No or Partial."""

    PHOTO = "photo"
    MEASUREMENT = "measurement"


LABELS: dict[StrEnum, str] = {
    Principle.NATURAL_SURVEILLANCE: N_("Natural surveillance"),
    Principle.ACCESS_CONTROL: N_("Access control"),
    Principle.TERRITORIALITY: N_("Territoriality"),
    Principle.PHYSICAL_MAINTENANCE: N_("Physical maintenance"),
    Principle.ORDER_MAINTENANCE: N_("Order maintenance"),
    Principle.ACTIVITY_SUPPORT: N_("Activity support"),
    Principle.EQUITY: N_("Equity and rights"),
    Principle.COMMUNICATIONS: N_("Communications"),
    Principle.EMERGENCY_PLANNING: N_("Emergency planning"),
    ItemClass.CPTED: N_("CPTED"),
    ItemClass.STATUTORY: N_("Statutory"),
    ItemClass.CODE_QUESTION: N_("Code question"),
    ItemClass.EMERGENCY_PLANNING: N_("Emergency planning"),
    ItemClass.RESPONDER_FACT: N_("Responder fact"),
    Phase.ARRIVAL: N_("Arrival watch"),
    Phase.DAY: N_("Day walk"),
    Phase.BREAK: N_("Break watch"),
    Phase.EVENT: N_("Evening event"),
    Phase.NIGHT: N_("Night walk"),
    Phase.RECORDS: N_("Records and interviews"),
    GradeBand.ELEMENTARY: N_("Elementary"),
    GradeBand.MIDDLE: N_("Middle"),
    GradeBand.HIGH: N_("High"),
    GradeBand.K_8: N_("K–8"),
    GradeBand.K_12: N_("K–12"),
    GradeBand.ALL: N_("All grades"),
    CostBand.STAFF_TIME: N_("Staff time"),
    CostBand.UNDER_1K: N_("Under $1,000"),
    CostBand.FROM_1K_TO_10K: N_("$1,000–10,000"),
    CostBand.FROM_10K_TO_50K: N_("$10,000–50,000"),
    CostBand.OVER_50K: N_("Over $50,000"),
    OwnerRole.PRINCIPAL: N_("Principal"),
    OwnerRole.CUSTODIAN: N_("Custodian"),
    OwnerRole.FACILITIES: N_("Facilities"),
    OwnerRole.IT: N_("IT"),
    OwnerRole.SRO: N_("School resource officer"),
    OwnerRole.DISTRICT: N_("District"),
    OwnerRole.TRANSPORT: N_("Transportation"),
    OwnerRole.AHJ: N_("Authority having jurisdiction"),
    AnswerValue.YES: N_("Yes"),
    AnswerValue.PARTIAL: N_("Partial"),
    AnswerValue.NO: N_("No"),
    AnswerValue.NOT_APPLICABLE: N_("N/A"),
    AnswerValue.UNABLE: N_("Can't observe"),
    ReplyValue.YES: N_("Yes"),
    ReplyValue.PARTIAL: N_("Partial"),
    ReplyValue.NO: N_("No"),
    ReplyValue.NOT_APPLICABLE: N_("N/A"),
    ReplyValue.UNKNOWN: N_("Doesn't know"),
    Evidence.PHOTO: N_("Photo"),
    Evidence.MEASUREMENT: N_("Measurement"),
}


NOT_SAID: Final = N_("Not said")
"""What stands where nobody said a word of the lists."""


def label(word: StrEnum | None) -> str:
    """Return how a word of the lists above is printed for a reader; None was not said."""
    return NOT_SAID if word is None else LABELS[word]
