"""What was read of the law: a passage, in our own words, with where and when it was read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A statute or an account of one: what it says in one sentence of ours, and where it was read.

    `source` is the address of what was read, which may be an excerpt or somebody's account; `says`
    tells so then. Statutes change: `read_on` is the day on which the source said so. `district` is
    true of a row that a district wrote for itself.
    """

    citation: str
    says: str
    source: str
    read_on: date
    district: bool = False


DISTRICT_ROW = "A row of the district's own."
"""What is said of a passage that the program did not come with."""


class Topic(StrEnum):
    """What a rule of a state is about, in the order they are told."""

    DOORS = "doors"
    AUDIT = "audit"
    ALARMS = "alarms"
    DRILLS = "drills"
    PLANS = "plans"
    RECORDS = "records"
    OFFICERS = "officers"
    MAPS = "maps"


TOPIC_WORDS: dict[Topic, str] = {
    Topic.DOORS: "Doors and locks",
    Topic.AUDIT: "Audits, how often and who gets them",
    Topic.ALARMS: "Alarms",
    Topic.DRILLS: "Drills",
    Topic.PLANS: "Emergency plans and teams",
    Topic.RECORDS: "Records and how long they are kept",
    Topic.OFFICERS: "School resource officers",
    Topic.MAPS: "Maps of schools for those who answer a call",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule(Passage):
    """A rule of a state on one topic, as it was read."""

    topic: Topic


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemLaw:
    """What was read of a state's law on what a statutory item asks.

    `state` is its name, empty where none is chosen; without `rows` none was read.
    """

    state: str
    rows: tuple[Passage, ...]
