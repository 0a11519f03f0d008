"""What is agreed about the site as a whole: sides, numbering, where to go, who verified it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cpted_audit.domain.ids import DoorId, RecipientId, SiteFactsId


class SideABasis(StrEnum):
    """What made side A the front; practice differs, so it is printed on the sheet."""

    ADDRESS = "address"
    MAIN_ENTRANCE = "main-entrance"
    AGREED = "agreed"


class NumberingDirection(StrEnum):
    """Which way door numbers run, seen from above; authorities differ."""

    CLOCKWISE = "clockwise"
    COUNTER_CLOCKWISE = "counterclockwise"


class NumberingScheme(StrEnum):
    """Whether numbers run on over the site or begin anew at each building."""

    GLOBAL = "global"
    PER_BUILDING = "per-building"


class NumberPrefix(StrEnum):
    """What stands before a door's number."""

    NONE = "none"
    SIDE = "side"
    BUILDING = "building"


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteFacts:
    """One row: what responders need of the site as a whole, and how doors are numbered.

    `stale_after_days` is how old a verified fact may be before it is flagged. `exemption` is the
    line of law printed with the marking, from the profile named in `profile`.
    """

    id: SiteFactsId
    side_a: SideABasis = SideABasis.MAIN_ENTRANCE
    side_a_words: str = ""
    start_door_id: DoorId | None = None
    direction: NumberingDirection = NumberingDirection.CLOCKWISE
    scheme: NumberingScheme = NumberingScheme.GLOBAL
    prefix: NumberPrefix = NumberPrefix.NONE
    staging: str = ""
    command_post: str = ""
    reunification: str = ""
    helicopter: str = ""
    hydrants: str = ""
    neighbours: str = ""
    students: int | None = None
    staff: int | None = None
    after_hours: str = ""
    radio: str = ""
    verified_on: date | None = None
    verified_by: str = ""
    verified_walking: bool = False
    stale_after_days: int = 365
    profile: str = ""
    exemption: str = ""
    board_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """One copy that left the machine: for whom, which document, when, and its digest.

    `edition` is None for a copy from before there were any, and for a copy of the audit itself.
    """

    id: RecipientId
    name: str
    agency: str = ""
    audience: str = ""
    copy_number: int = 1
    marking: str = ""
    issued_on: date | None = None
    destroy_by: date | None = None
    file_name: str = ""
    sha256: str = ""
    encrypted: bool = False
    with_codes: bool = False
    edition: int | None = None
