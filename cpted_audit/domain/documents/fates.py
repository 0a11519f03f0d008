"""Who a document is for, the parts it can have, and what becomes of a stored field in them."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, NamedTuple


class Audience(StrEnum):
    """The readers a document can be made for."""

    FULL = "full"
    FACILITY = "facility"
    RESPONDER = "responder"
    PUBLIC = "public"


class Part(StrEnum):
    """A part of a document, a chapter or so; the layout has one function for each."""

    COVER = "cover"
    CONTENTS = "contents"
    SIGN_OFF = "sign-off"
    PROGRESS = "progress"
    TIMELINE = "timeline"
    SUMMARY = "summary"
    READING = "reading"
    SCORES = "scores"
    TIERS = "tiers"
    CRITICAL = "critical"
    FINDINGS = "findings"
    PLANS = "plans"
    SIGHT = "sight"
    LIGHTING = "lighting"
    TALLIES = "tallies"
    RESULTS = "results"
    RETURNS = "returns"
    LIMITS = "limits"
    AGREEMENT = "agreement"
    PHOTOS = "photos"
    INTERVIEWS = "interviews"
    METHOD = "method"
    CODES = "codes"
    WORK = "work"
    COSTS = "costs"
    WORK_PROGRESS = "work-progress"
    WORK_THINGS = "work-things"
    FIX_PLAN = "fix-plan"
    WORK_PLANS = "work-plans"
    FIRST_LOOK = "first-look"
    LEVELS = "levels"
    SITE = "site"
    DOORS = "doors"
    ROOMS = "rooms"
    KEYS = "keys"
    UTILITIES = "utilities"
    EQUIPMENT = "equipment"
    HAZARDS = "hazards"
    CONTACTS = "contacts"
    WEAK = "weak"
    CHANGES = "changes"
    NOTICE = "notice"
    COUNTS = "counts"
    NOTICE_METHOD = "notice-method"


class Printed(NamedTuple):
    """A field that stands in a part of the full report; `but` says of what it does not, or when.

    Of a door a `heading` gives it a column of that name in the table of hardware, which the
    responders' document has too; `asked` tells that its absence is said there.
    """

    part: Part
    but: str = ""
    heading: str = ""
    asked: bool = False


class Beside(NamedTuple):
    """A field that stands in the list of what else was recorded, at the end of a part.

    It is called by its words there, or by a `heading`.
    """

    part: Part
    heading: str = ""


class LeftOut(NamedTuple):
    """A field that is not printed, and why."""

    reason: str


Fate = Printed | Beside | LeftOut

JOINS: Final = LeftOut("Ids join records in the file. What they join is printed by name.")
ORDER: Final = LeftOut("The order is that in which things are listed here.")
BYTES: Final = LeftOut(
    "Pictures and plan files are seen on the pages; their bytes stay in the audit."
)
DIGEST: Final = LeftOut("Digests prove the bytes of the file; “check” compares them.")
COPIES: Final = LeftOut("Who got which copy stands in the log of copies, a page of its own.")
PIXELS: Final = LeftOut("The drawing shows sizes and positions.")
UNIT: Final = LeftOut("Every number is printed with its unit.")
CODES: Final = Printed(
    Part.CODES, "Codes stand only in an encrypted copy for which they were chosen."
)
GONE: Final = "How things were used that are gone is not printed."
"""Why a field is not printed of everything."""
