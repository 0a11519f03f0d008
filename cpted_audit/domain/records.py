"""Every record a document keeps of an audit: its table, what it is called, and who may have what.

Pictures, files and what the program keeps for itself are not here; they stand in `store.tables`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from cpted_audit.domain.documents.fates import Audience
from cpted_audit.domain.fields import About, abouts
from cpted_audit.domain.finding import Finding
from cpted_audit.domain.findings.fix_plans import KeptFixPlan
from cpted_audit.domain.findings.moves import Comment, LaterObservation, Move
from cpted_audit.domain.last_time import EarlierAudit, EarlierItem, LastAnswer
from cpted_audit.domain.photos.photo import Photo
from cpted_audit.domain.places.site import Building, Level, Person, Place, Site
from cpted_audit.domain.plans.lighting import LightReading, LightSurvey
from cpted_audit.domain.plans.marker import Marker
from cpted_audit.domain.plans.plan import Plan
from cpted_audit.domain.plans.sight import SightStudy
from cpted_audit.domain.registers.access import Code, Door, DoorCheck, Key, KeyBox
from cpted_audit.domain.registers.contact import Contact
from cpted_audit.domain.registers.fixture import Fixture
from cpted_audit.domain.registers.site_facts import Recipient, SiteFacts
from cpted_audit.domain.second_answer import SecondAnswer
from cpted_audit.domain.sensitivity import Sensitivity
from cpted_audit.domain.walk import Answer, Interview, Reply, SectionOff, StoredChecklist, Visit


class Kept(NamedTuple):
    """A kind of record: its class, what the history calls one, and what the report calls it."""

    record: type[Any]
    noun: str
    title: str


RECORDS: Final[Mapping[str, Kept]] = {
    "site": Kept(Site, "The school", "School"),
    "building": Kept(Building, "Building", "Building"),
    "level": Kept(Level, "Level", "Level"),
    "place": Kept(Place, "Place", "Place"),
    "person": Kept(Person, "Team member", "Person"),
    "visit": Kept(Visit, "Visit", "Visit"),
    "answer": Kept(Answer, "Answer", "Answer"),
    "second_answer": Kept(SecondAnswer, "Second answer", "Answer of a second rater"),
    "finding": Kept(Finding, "Finding", "Finding"),
    "finding_move": Kept(Move, "State of", "State of a finding"),
    "comment": Kept(Comment, "Comment on", "Comment"),
    "fix_plan": Kept(KeptFixPlan, "Fix plan", "Fix plan"),
    "observation": Kept(LaterObservation, "Observation of", "Observation"),
    "photo": Kept(Photo, "Photo", "Photo"),
    "checklist": Kept(StoredChecklist, "The checklist", "Checklist"),
    "interview": Kept(Interview, "Interview", "Interview"),
    "reply": Kept(Reply, "Reply", "Reply"),
    "section_off": Kept(SectionOff, "Section left out", "Section"),
    "plan": Kept(Plan, "Plan", "Plan"),
    "marker": Kept(Marker, "Marker", "Marker"),
    "sight_study": Kept(SightStudy, "Sight study", "Sight study"),
    "light_survey": Kept(LightSurvey, "Lighting survey", "Lighting survey"),
    "light_reading": Kept(LightReading, "Light reading", "Light reading"),
    "door": Kept(Door, "Door", "Door"),
    "door_check": Kept(DoorCheck, "Check of door", "Check of a door"),
    "key_box": Kept(KeyBox, "Key box", "Key box"),
    "key_held": Kept(Key, "Key", "Key"),
    "code": Kept(Code, "Code", "Code"),
    "fixture": Kept(Fixture, "Fixture", "Equipment"),
    "contact": Kept(Contact, "Contact", "Contact"),
    "site_facts": Kept(SiteFacts, "The site facts", "Site"),
    "recipient": Kept(Recipient, "Recipient", "Copy"),
    "earlier_audit": Kept(EarlierAudit, "Audit before", "Audit before"),
    "earlier_item": Kept(EarlierItem, "Item asked last time", "Item asked last time"),
    "last_answer": Kept(LastAnswer, "Last time", "Answer of last time"),
}
"""By the table of a document."""


def class_name(record: type[Any]) -> str:
    """Return under which name a kind of record stands in the tables of classes."""
    return record.__name__.lower()


def _declared() -> Iterator[tuple[str, str, About]]:
    """Yield every declared field of every record, by the name of its class."""
    for kept in RECORDS.values():
        for name, known in abouts(kept.record).items():
            yield class_name(kept.record), name, known


def _classes() -> dict[str, dict[str, Sensitivity]]:
    found: dict[str, dict[str, Sensitivity]] = {}
    for record, name, known in _declared():
        if known.sensitivity is not None:
            found.setdefault(record, {})[name] = known.sensitivity
    return found


FIELD_SENSITIVITY: Final[dict[str, dict[str, Sensitivity]]] = _classes()
"""The class of every field that can reach a reader; ids that link records are not printed."""


def holding_people() -> Iterator[tuple[str, str]]:
    """Yield table and field wherever the name of somebody stands and nothing else."""
    for table, kept in RECORDS.items():
        for name, known in abouts(kept.record).items():
            if known.holds_person:
                yield table, name


def granted_to(audience: Audience) -> frozenset[tuple[str, str]]:
    """Return the fields, by record and name, that an audience has although not their class."""
    return frozenset(
        (record, name) for record, name, known in _declared() if audience in known.also_for
    )
