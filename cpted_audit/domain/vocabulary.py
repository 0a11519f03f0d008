"""The closed word lists of the field; each word is explained in CONTEXT.md."""

from __future__ import annotations

from enum import StrEnum


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
    Principle.NATURAL_SURVEILLANCE: "Natural surveillance",
    Principle.ACCESS_CONTROL: "Access control",
    Principle.TERRITORIALITY: "Territoriality",
    Principle.PHYSICAL_MAINTENANCE: "Physical maintenance",
    Principle.ORDER_MAINTENANCE: "Order maintenance",
    Principle.ACTIVITY_SUPPORT: "Activity support",
    Principle.EQUITY: "Equity and rights",
    Principle.COMMUNICATIONS: "Communications",
    Principle.EMERGENCY_PLANNING: "Emergency planning",
    ItemClass.CPTED: "CPTED",
    ItemClass.STATUTORY: "Statutory",
    ItemClass.CODE_QUESTION: "Code question",
    ItemClass.EMERGENCY_PLANNING: "Emergency planning",
    ItemClass.RESPONDER_FACT: "Responder fact",
    Phase.ARRIVAL: "Arrival watch",
    Phase.DAY: "Day walk",
    Phase.BREAK: "Break watch",
    Phase.EVENT: "Evening event",
    Phase.NIGHT: "Night walk",
    Phase.RECORDS: "Records and interviews",
    GradeBand.ELEMENTARY: "Elementary",
    GradeBand.MIDDLE: "Middle",
    GradeBand.HIGH: "High",
    GradeBand.K_8: "K–8",
    GradeBand.K_12: "K–12",
    GradeBand.ALL: "All grades",
    CostBand.STAFF_TIME: "Staff time",
    CostBand.UNDER_1K: "Under $1,000",
    CostBand.FROM_1K_TO_10K: "$1,000–10,000",
    CostBand.FROM_10K_TO_50K: "$10,000–50,000",
    CostBand.OVER_50K: "Over $50,000",
    OwnerRole.PRINCIPAL: "Principal",
    OwnerRole.CUSTODIAN: "Custodian",
    OwnerRole.FACILITIES: "Facilities",
    OwnerRole.IT: "IT",
    OwnerRole.SRO: "School resource officer",
    OwnerRole.DISTRICT: "District",
    OwnerRole.TRANSPORT: "Transportation",
    OwnerRole.AHJ: "Authority having jurisdiction",
    AnswerValue.YES: "Yes",
    AnswerValue.PARTIAL: "Partial",
    AnswerValue.NO: "No",
    AnswerValue.NOT_APPLICABLE: "N/A",
    AnswerValue.UNABLE: "Can't observe",
    ReplyValue.YES: "Yes",
    ReplyValue.PARTIAL: "Partial",
    ReplyValue.NO: "No",
    ReplyValue.NOT_APPLICABLE: "N/A",
    ReplyValue.UNKNOWN: "Doesn't know",
    Evidence.PHOTO: "Photo",
    Evidence.MEASUREMENT: "Measurement",
}


def label(word: StrEnum) -> str:
    """Return how a word of the lists above is printed for a reader."""
    return LABELS[word]
