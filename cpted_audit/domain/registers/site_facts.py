"""What is agreed about the site as a whole: sides, numbering, where to go, who verified it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from cpted_audit.domain.documents.fates import Beside, Part, Printed
from cpted_audit.domain.fields import about, stored
from cpted_audit.domain.ids import DoorId, RecipientId, SiteFactsId
from cpted_audit.domain.sensitivity import Sensitivity
from cpted_audit.words import N_


class SideABasis(StrEnum):
    """What made side A the front; practice differs, so it is printed on the sheet once said."""

    UNSAID = ""
    ADDRESS = "address"
    MAIN_ENTRANCE = "main-entrance"
    AGREED = "agreed"


class NumberingDirection(StrEnum):
    """Which way door numbers run, seen from above; authorities differ.

    Where nobody said, order is checked as for clockwise, and no document claims a direction.
    """

    UNSAID = ""
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
    side_a: SideABasis = stored(
        SideABasis.UNSAID, N_("Side A is"), Sensitivity.RESPONDER, Printed(Part.SITE)
    )
    side_a_words: str = stored("", N_("Side A in words"), Sensitivity.RESPONDER, Printed(Part.SITE))
    start_door_id: DoorId | None = stored(None, N_("Numbering starts at"), None, Printed(Part.SITE))
    direction: NumberingDirection = stored(
        NumberingDirection.UNSAID, N_("Numbers run"), Sensitivity.RESPONDER, Printed(Part.SITE)
    )
    scheme: NumberingScheme = stored(
        NumberingScheme.GLOBAL, N_("Numbers go"), Sensitivity.RESPONDER, Printed(Part.SITE)
    )
    prefix: NumberPrefix = stored(
        NumberPrefix.NONE, N_("Before the number"), Sensitivity.RESPONDER, Beside(Part.SITE)
    )
    staging: str = stored(
        "", N_("Staging area"), Sensitivity.RESPONDER, Printed(Part.SITE), compared=True
    )
    command_post: str = stored(
        "", N_("Command post"), Sensitivity.RESPONDER, Printed(Part.SITE), compared=True
    )
    reunification: str = stored(
        "", N_("Reunification site"), Sensitivity.RESPONDER, Printed(Part.SITE), compared=True
    )
    helicopter: str = stored(
        "", N_("Helicopter landing"), Sensitivity.RESPONDER, Printed(Part.SITE), compared=True
    )
    hydrants: str = stored(
        "", N_("Hydrants"), Sensitivity.RESPONDER, Printed(Part.SITE), compared=True
    )
    neighbours: str = stored(
        "", N_("Neighbors"), Sensitivity.RESPONDER, Printed(Part.SITE), compared=True
    )
    students: int | None = stored(
        None, N_("Students"), Sensitivity.RESPONDER, Printed(Part.SITE), compared=True
    )
    staff: int | None = stored(
        None, N_("Staff"), Sensitivity.RESPONDER, Printed(Part.SITE), compared=True
    )
    after_hours: str = stored(
        "", N_("Use after hours"), Sensitivity.RESPONDER, Printed(Part.SITE), compared=True
    )
    radio: str = stored(
        "", N_("Radio coverage"), Sensitivity.RESPONDER, Printed(Part.HAZARDS), compared=True
    )
    verified_on: date | None = stored(
        None, N_("Verified on"), Sensitivity.RESPONDER, Printed(Part.SITE)
    )
    verified_by: str = stored(
        "", N_("Verified by"), Sensitivity.RESPONDER, Printed(Part.SITE), holds_person=True
    )
    verified_walking: bool = stored(
        False, N_("Verified walking"), Sensitivity.RESPONDER, Printed(Part.SITE)
    )
    stale_after_days: int = stored(
        365, N_("Days until facts are stale"), Sensitivity.GENERAL, Beside(Part.SITE)
    )
    profile: str = stored("", N_("Profile"), Sensitivity.PUBLIC, Beside(Part.SITE))
    exemption: str = stored("", N_("Exemption line"), Sensitivity.PUBLIC, Printed(Part.COVER))
    board_on: date | None = stored(
        None, N_("Presented to the board"), Sensitivity.PUBLIC, Beside(Part.SITE)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """One copy that left the machine: for whom, which document, when, and its digest.

    `printing` is None for a copy from before there were any, and for a copy of the audit itself.
    """

    id: RecipientId
    name: str = field(metadata=about(N_("Name"), Sensitivity.GENERAL))
    agency: str = stored("", N_("Agency"), Sensitivity.GENERAL)
    audience: str = stored("", N_("Document"), Sensitivity.GENERAL)
    copy_number: int = stored(1, N_("Copy"), Sensitivity.GENERAL)
    marking: str = stored("", N_("Marking"), Sensitivity.GENERAL)
    issued_on: date | None = stored(None, N_("Issued"), Sensitivity.GENERAL)
    destroy_by: date | None = stored(None, N_("Destroy by"), Sensitivity.GENERAL)
    file_name: str = stored("", N_("File"), Sensitivity.GENERAL)
    sha256: str = stored("", N_("Digest"), Sensitivity.GENERAL)
    encrypted: bool = stored(False, N_("Encrypted"), Sensitivity.GENERAL)
    with_codes: bool = stored(False, N_("With codes"), Sensitivity.GENERAL)
    printing: int | None = stored(None, N_("Printing"), Sensitivity.GENERAL)
