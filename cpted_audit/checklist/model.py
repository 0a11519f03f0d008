"""A checklist as read from its TOML file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from cpted_audit.domain.ids import ChecklistId, ItemId, SectionId
from cpted_audit.domain.sensitivity import Sensitivity
from cpted_audit.domain.space_type import SpaceType
from cpted_audit.domain.vocabulary import (
    CostBand,
    Evidence,
    GradeBand,
    ItemClass,
    OwnerRole,
    Phase,
    Principle,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One statement of an ideal condition; Yes is always the good answer.

    `wrong` says in a few words what is wrong where it is not in place, with `{place}` for the name
    of the place; it is what a finding is called, and may be empty.
    `severity` and `likelihood` (1–4) are what a finding on the item starts from. Empty
    `grade_bands` means all. `sources` are keys of the checklist's source list. `evidence` is what
    is asked for beside a No or Partial, and `measure` says what to measure, with its unit.
    """

    id: ItemId
    section_id: SectionId
    principles: tuple[Principle, ...]
    item_class: ItemClass
    space_type: SpaceType
    phases: tuple[Phase, ...]
    ideal: str
    look_for: str
    why: str
    short_term: str
    long_term: str
    cost_band: CostBand
    owner_role: OwnerRole
    sensitivity: Sensitivity
    weight: float = 1.0
    critical: bool = False
    severity: int = 2
    likelihood: int = 2
    grade_bands: tuple[GradeBand, ...] = ()
    sources: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    measure: str = ""
    wrong: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A stretch of the walk: a titled run of items in walk order."""

    id: SectionId
    title: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A publication that raises a topic of the checklist; never its wording."""

    key: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Checklist:
    """A whole checklist; `text` is the TOML it was read from, `digest` its SHA-256 in hex."""

    id: ChecklistId
    version: str
    language: str
    title: str
    sections: tuple[Section, ...]
    sources: tuple[Source, ...]
    text: str = field(repr=False)
    digest: str

    def items(self) -> Iterator[Item]:
        """Yield every item in walk order."""
        for section in self.sections:
            yield from section.items
