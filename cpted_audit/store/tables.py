"""The tables of a document, each holding one kind of record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from sqlite_utils import Database

from cpted_audit.domain.answer import Answer
from cpted_audit.domain.finding import Finding
from cpted_audit.domain.photo import Photo
from cpted_audit.domain.site import Building, Level, Person, Place, Site
from cpted_audit.domain.visit import Visit
from cpted_audit.store.rows import Table

__all__ = [
    "ANSWER", "BUILDING", "CHECKLIST", "FINDING", "JOURNALED", "LEVEL", "PERSON", "PHOTO",
    "PICTURE", "PLACE", "SECTION_OFF", "SITE", "TABLES", "VIEW_STATE", "VISIT", "Database",
    "Picture", "SectionOff", "StoredChecklist", "ViewState",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class StoredChecklist:
    """The checklist an audit is answered with, carried whole; `digest` is its SHA-256 in hex."""

    id: str
    version: str
    digest: str
    text: str


@dataclass(frozen=True, slots=True)
class SectionOff:
    """A section of the checklist that this audit does not ask, and why."""

    id: str
    reason: str


@dataclass(frozen=True, slots=True)
class Picture:
    """The bytes of a photo, as JPEG; `id` is the SHA-256 of the original file."""

    id: str
    thumbnail: bytes
    jpeg: bytes


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
VISIT: Final = Table("visit", Visit)
ANSWER: Final = Table("answer", Answer)
FINDING: Final = Table("finding", Finding)
PHOTO: Final = Table("photo", Photo)
CHECKLIST: Final = Table("checklist", StoredChecklist)
SECTION_OFF: Final = Table("section_off", SectionOff)
PICTURE: Final = Table("picture", Picture)
VIEW_STATE: Final = Table("view_state", ViewState)

TABLES: Final[tuple[Table[Any], ...]] = (
    SITE, BUILDING, LEVEL, PLACE, PERSON, VISIT, ANSWER, FINDING, PHOTO, CHECKLIST, SECTION_OFF,
    PICTURE, VIEW_STATE,
)  # fmt: skip

JOURNALED: Final = (
    "site", "building", "level", "place", "person", "visit", "checklist", "section_off",
    "answer", "finding", "photo",
)  # fmt: skip
"""Tables whose every change is part of a named, undoable step.

Not among them: `picture` (immutable bytes found by digest) and `view_state` (where the auditor
looked last, which is no edit).
"""
