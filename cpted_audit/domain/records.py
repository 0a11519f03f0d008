"""Every record a document keeps of an audit: its table, what it is called, and who may have what.

Pictures, files and what the program keeps for itself are not here; they stand in `store.tables`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from functools import cache
from typing import Any, Final, NamedTuple

from cpted_audit.domain.documents.fates import Audience
from cpted_audit.domain.editions import MOST_POINTS
from cpted_audit.domain.fields import About, abouts
from cpted_audit.domain.finding import LIKELIHOOD_WORDS, SEVERITY_WORDS, Finding
from cpted_audit.domain.findings.due_rule import MOST_DAYS
from cpted_audit.domain.findings.fix_plans import MOST_YEARS, KeptFixPlan
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

FARTHEST: Final = 1e12
"""The largest number, whatever it measures."""
LONGEST: Final = 50_000_000
"""The most letters of one text; the figures of a study on a large plan are long."""

Range = tuple[float, float]
_ABOVE_ZERO: Final[Range] = (1e-9, FARTHEST)
_COUNT: Final[Range] = (0, FARTHEST)
_PIXELS: Final[Range] = (1, 10_000_000)

RANGES: Final[Mapping[str, Mapping[str, Range]]] = {
    "Plan": {
        "width": _PIXELS, "height": _PIXELS, "metres_per_pixel": _ABOVE_ZERO,
        "grid_cell": _ABOVE_ZERO,
    },
    "PlanPicture": {"width": _PIXELS, "height": _PIXELS, "levels": (1, 64)},
    "Marker": {"points": (1, 1_000_000)},
    "Photo": {"width": _PIXELS, "height": _PIXELS},
    "LightSurvey": {"resolution": _ABOVE_ZERO, "spacing": _ABOVE_ZERO},
    "LightReading": {"lux": (0, FARTHEST)},
    "Finding": {
        "number": _ABOVE_ZERO,
        "severity": (min(SEVERITY_WORDS), max(SEVERITY_WORDS)),
        "likelihood": (min(LIKELIHOOD_WORDS), max(LIKELIHOOD_WORDS)),
        "short_amount": _COUNT, "long_amount": _COUNT,
    },
    "Move": {"position": _ABOVE_ZERO},
    "KeptFixPlan": {"budgets": (1, MOST_YEARS)},
    "DueRule": dict.fromkeys(("critical_days", "high_days", "medium_days"), (0, MOST_DAYS)),
    "SiteFacts": {"stale_after_days": (0, 100_000), "students": _COUNT, "staff": _COUNT},
    "Site": {"enrolment": _COUNT},
    "Recipient": {"copy_number": (1, FARTHEST), "printing": _ABOVE_ZERO},
    "Printing": {"number": (1, FARTHEST)},
    "IssuedEdition": {"number": (1, FARTHEST), "format": (1, 1_000), "tables": (0, 1_000)},
    "SignOff": {"edition": (1, FARTHEST), "strokes": (0, MOST_POINTS)},
    "EarlierAudit": {"position": _ABOVE_ZERO},
    "LastAnswer": {"finding_number": _ABOVE_ZERO},
}  # fmt: skip
"""Lowest and highest of the fields that need more than being numbers, by the name of the record; of
a list, how long it is.

Those of a register's numbers are declared beside them, see `ranges_of`.
"""


def ranges_of(record: type[Any]) -> Mapping[str, Range]:
    """Return the lowest and highest of each field of a record that has such limits."""
    declared = {
        name: (known.least, known.most) for name, known in abouts(record).items() if known.most
    }
    return {**RANGES.get(record.__name__, {}), **declared}


STORED_AS: Final[Mapping[str, Mapping[str, str]]] = {
    "Recipient": {"printing": "edition"},
    "PrintingFact": {"printing_id": "edition_id"},
}
"""The columns of fields that are called otherwise since they were first stored, by record."""


def columns_of(record: Any) -> Mapping[str, str]:  # noqa: ANN401 - any record's class
    """Return under which column each field of a record is stored, in their order."""
    return _columns_once(record)


@cache
def _columns_once(record: type[Any]) -> Mapping[str, str]:
    renamed = STORED_AS.get(record.__name__, {})
    return {field.name: renamed.get(field.name, field.name) for field in fields(record)}


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
