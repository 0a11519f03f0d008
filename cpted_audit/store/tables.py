"""The tables of a document, each holding one kind of record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from cpted_audit.domain.finding import Finding
from cpted_audit.domain.places.site import Building, Level, Person, Place, Site
from cpted_audit.domain.walk import Answer, Interview, Reply, SectionOff, StoredChecklist, Visit
from cpted_audit.store.database import Database
from cpted_audit.store.rows import Table

if TYPE_CHECKING:  # loaded with the first row of theirs that is read or written
    from cpted_audit.domain.documents.printing import Printing, PrintingFact
    from cpted_audit.domain.editions import EditionDocument, IssuedEdition, SignOff
    from cpted_audit.domain.findings.fix_plans import KeptFixPlan
    from cpted_audit.domain.findings.moves import Comment, LaterObservation, Move
    from cpted_audit.domain.last_time import EarlierAudit, EarlierItem, LastAnswer
    from cpted_audit.domain.photos.photo import Photo
    from cpted_audit.domain.plans.lighting import LightReading, LightSurvey
    from cpted_audit.domain.plans.marker import Marker
    from cpted_audit.domain.plans.plan import Plan
    from cpted_audit.domain.plans.sight import SightStudy
    from cpted_audit.domain.registers.access import Code, Door, DoorCheck, Key, KeyBox
    from cpted_audit.domain.registers.contact import Contact
    from cpted_audit.domain.registers.fixture import Fixture
    from cpted_audit.domain.registers.site_facts import Recipient, SiteFacts
    from cpted_audit.domain.second_answer import SecondAnswer

__all__ = [
    "ANSWER",
    "BUILDING",
    "CHECKLIST",
    "CODE",
    "COMMENT",
    "CONTACT",
    "DOOR",
    "DOOR_CHECK",
    "EARLIER_AUDIT",
    "EARLIER_ITEM",
    "EDITION_CONTENTS",
    "EDITION_DOCUMENT",
    "FINDING",
    "FIXTURE",
    "FIX_PLAN",
    "FROZEN",
    "INTERVIEW",
    "ISSUED_EDITION",
    "JOURNALED",
    "KEY_BOX",
    "KEY_HELD",
    "LAST_ANSWER",
    "LEVEL",
    "LIGHT_READING",
    "LIGHT_SURVEY",
    "MARKER",
    "MOVE",
    "OBSERVATION",
    "PERSON",
    "PHOTO",
    "PICTURE",
    "PLACE",
    "PLAN",
    "PLAN_PICTURE",
    "PLAN_SOURCE",
    "PLAN_TILE",
    "PRINTING",
    "PRINTING_FACT",
    "RECIPIENT",
    "REPLY",
    "SECOND_ANSWER",
    "SECTION_OFF",
    "SIGHT_STUDY",
    "SIGN_OFF",
    "SITE",
    "SITE_FACTS",
    "TABLES",
    "VIEW_STATE",
    "VISIT",
    "Database",
    "Picture",
    "PlanPicture",
    "PlanSource",
    "PlanTile",
    "SectionOff",
    "StoredChecklist",
    "ViewState",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Picture:
    """The bytes of a photo, as JPEG; `id` is the SHA-256 of the original file."""

    id: str
    thumbnail: bytes
    jpeg: bytes


@dataclass(frozen=True, slots=True)
class PlanSource:
    """The file a plan came from, whole; `id` is its SHA-256."""

    id: str
    data: bytes


@dataclass(frozen=True, slots=True)
class PlanPicture:
    """The picture of a plan: `overview` for the first look, the rest in tiles.

    `complete` is set once every tile is stored; `levels` counts the pyramid's, the first being full
    size. `recipe` is how it was made of its source, as JSON; `id` names the source and the recipe.
    """

    id: str
    width: int
    height: int
    levels: int
    complete: bool
    recipe: str
    thumbnail: bytes
    overview: bytes


@dataclass(frozen=True, slots=True)
class PlanTile:
    """One tile of a plan's picture, as PNG or JPEG; `id` is `tile_id` of where it belongs."""

    id: str
    data: bytes


@dataclass(frozen=True, slots=True)
class EditionContents:
    """The frozen rows of an edition, packed by `store.frozen`; `id` is the edition's."""

    id: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Digest:
    """The SHA-256 of stored bytes; `id` is the table and the id of their row."""

    id: str
    sha256: str


@dataclass(frozen=True, slots=True)
class ViewState:
    """Where the auditor looked last: a key of the program's own and a text."""

    id: str
    value: str


SITE: Final = Table("site", Site)
BUILDING: Final = Table("building", Building)
LEVEL: Final = Table("level", Level)
PLACE: Final = Table("place", Place)
PERSON: Final = Table("person", Person)
VISIT: Final = Table("visit", Visit, kept=True)
ANSWER: Final = Table("answer", Answer)
FINDING: Final = Table("finding", Finding)
PHOTO: Final[Table[Photo]] = Table("photo", "photos.photo.Photo", kept=True)
CHECKLIST: Final = Table("checklist", StoredChecklist)
SECTION_OFF: Final = Table("section_off", SectionOff)
PICTURE: Final = Table("picture", Picture)
VIEW_STATE: Final = Table("view_state", ViewState)
PLAN: Final[Table[Plan]] = Table("plan", "plans.plan.Plan", since=3, kept=True)
MARKER: Final[Table[Marker]] = Table("marker", "plans.marker.Marker", since=3, kept=True)
SIGHT_STUDY: Final[Table[SightStudy]] = Table("sight_study", "plans.sight.SightStudy", since=3)
LIGHT_SURVEY: Final[Table[LightSurvey]] = Table(
    "light_survey", "plans.lighting.LightSurvey", since=3
)
LIGHT_READING: Final[Table[LightReading]] = Table(
    "light_reading", "plans.lighting.LightReading", since=3
)
DOOR: Final[Table[Door]] = Table("door", "registers.access.Door", since=3, kept=True)
DOOR_CHECK: Final[Table[DoorCheck]] = Table("door_check", "registers.access.DoorCheck", since=3)
KEY_BOX: Final[Table[KeyBox]] = Table("key_box", "registers.access.KeyBox", since=3)
KEY_HELD: Final[Table[Key]] = Table("key_held", "registers.access.Key", since=3, kept=True)
CODE: Final[Table[Code]] = Table("code", "registers.access.Code", since=3)
FIXTURE: Final[Table[Fixture]] = Table("fixture", "registers.fixture.Fixture", since=3, kept=True)
CONTACT: Final[Table[Contact]] = Table("contact", "registers.contact.Contact", since=3, kept=True)
SITE_FACTS: Final[Table[SiteFacts]] = Table("site_facts", "registers.site_facts.SiteFacts", since=3)
RECIPIENT: Final[Table[Recipient]] = Table("recipient", "registers.site_facts.Recipient", since=3)
PLAN_SOURCE: Final = Table("plan_source", PlanSource, since=3)
PLAN_PICTURE: Final = Table("plan_picture", PlanPicture, since=3)
PLAN_TILE: Final = Table("plan_tile", PlanTile, since=3)
DIGEST: Final = Table("digest", Digest, since=4)
PRINTING: Final[Table[Printing]] = Table("edition", "documents.printing.Printing", since=7)
PRINTING_FACT: Final[Table[PrintingFact]] = Table(
    "edition_fact", "documents.printing.PrintingFact", since=7
)
INTERVIEW: Final = Table("interview", Interview, since=9)
REPLY: Final = Table("reply", Reply, since=9)
MOVE: Final[Table[Move]] = Table("finding_move", "findings.moves.Move", since=10)
COMMENT: Final[Table[Comment]] = Table("comment", "findings.moves.Comment", since=10)
OBSERVATION: Final[Table[LaterObservation]] = Table(
    "observation", "findings.moves.LaterObservation", since=10
)
FIX_PLAN: Final[Table[KeptFixPlan]] = Table("fix_plan", "findings.fix_plans.KeptFixPlan", since=11)
ISSUED_EDITION: Final[Table[IssuedEdition]] = Table(
    "issued_edition", "editions.IssuedEdition", since=12
)
EDITION_CONTENTS: Final = Table("edition_contents", EditionContents, since=12)
EDITION_DOCUMENT: Final[Table[EditionDocument]] = Table(
    "edition_document", "editions.EditionDocument", since=12
)
SIGN_OFF: Final[Table[SignOff]] = Table("sign_off", "editions.SignOff", since=12)
EARLIER_AUDIT: Final[Table[EarlierAudit]] = Table(
    "earlier_audit", "last_time.EarlierAudit", since=15
)
EARLIER_ITEM: Final[Table[EarlierItem]] = Table("earlier_item", "last_time.EarlierItem", since=15)
LAST_ANSWER: Final[Table[LastAnswer]] = Table("last_answer", "last_time.LastAnswer", since=15)
SECOND_ANSWER: Final[Table[SecondAnswer]] = Table(
    "second_answer", "second_answer.SecondAnswer", since=16
)

TABLES: Final[tuple[Table[Any], ...]] = (
    SITE, BUILDING, LEVEL, PLACE, PERSON, VISIT, ANSWER, FINDING, PHOTO, CHECKLIST, SECTION_OFF,
    PICTURE, VIEW_STATE, PLAN, MARKER, SIGHT_STUDY, LIGHT_SURVEY, LIGHT_READING, PLAN_SOURCE,
    PLAN_PICTURE, PLAN_TILE, DOOR, DOOR_CHECK, KEY_BOX, KEY_HELD, CODE, FIXTURE, CONTACT,
    SITE_FACTS, RECIPIENT, DIGEST, PRINTING, PRINTING_FACT, INTERVIEW, REPLY,
    MOVE, COMMENT, OBSERVATION, FIX_PLAN,
    ISSUED_EDITION, EDITION_CONTENTS, EDITION_DOCUMENT, SIGN_OFF,
    EARLIER_AUDIT, EARLIER_ITEM, LAST_ANSWER, SECOND_ANSWER,
)  # fmt: skip

JOURNALED: Final = (
    "site", "building", "level", "place", "person", "visit", "checklist", "section_off",
    "answer", "finding", "photo", "plan", "marker", "sight_study", "light_survey",
    "light_reading", "door", "door_check", "key_box", "key_held", "code", "fixture", "contact",
    "site_facts", "recipient", "interview", "reply", "finding_move", "comment", "observation",
    "fix_plan", "earlier_audit", "earlier_item", "last_answer", "second_answer",
)  # fmt: skip
"""Tables whose every change is part of a named, undoable step.

Not among them: `picture`, `plan_source`, `plan_picture` and `plan_tile` (immutable bytes found by
digest), `digest` (which follows them), `edition`, `edition_fact` (printings), `issued_edition`,
`edition_contents`, `edition_document` and `sign_off` (only ever added to) and
`view_state` (where the auditor looked last: no edit).
"""


FROZEN: Final = tuple(table for table in JOURNALED if table != "recipient")
"""Tables whose rows an edition freezes: the audit itself, without the log of its copies."""


def tile_id(picture_id: str, level: int, column: int, row: int) -> str:
    """Return the id of a tile of a plan's picture; level 0 is full size."""
    return f"{picture_id}/{level}/{column}/{row}"
