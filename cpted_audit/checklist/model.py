"""A checklist as read from its TOML file.

Which items of a checklist are asked where.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256

from cpted_audit.domain.documents.law import Topic
from cpted_audit.domain.ids import ChecklistId, ItemId, SectionId
from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.domain.sensitivity import Sensitivity
from cpted_audit.domain.vocabulary import (
    TAUGHT,
    AnswerValue,
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

    `tags` say what kind of statement it is, and `tag_reason` why. `yes`, `partial` and `no` say
    where each answer begins; all three are empty in older checklists. `tier` is 1 basic, 2
    established or 3 advanced, None where the item is in no tier. `topics` are what the law is
    about that asks for it in some states. `follows` names items of an earlier edition whose answers
    still speak for this one.
    """

    id: ItemId
    section_id: SectionId
    principles: tuple[Principle, ...]
    tags: tuple[ItemClass, ...]
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
    tag_reason: str = ""
    topics: tuple[Topic, ...] = ()
    tier: int | None = None
    yes: str = ""
    partial: str = ""
    no: str = ""
    follows: tuple[str, ...] = ()

    @property
    def wording(self) -> str:
        """The SHA-256 of what is asked and where each answer begins, in hex.

        Why it is asked and how it is mended may change without another answer.
        """
        asked = (self.ideal, self.look_for, self.measure, self.yes, self.partial, self.no)
        return sha256("\0".join(asked).encode()).hexdigest()

    @property
    def scored(self) -> bool:
        """Whether the item enters the CPTED score."""
        return ItemClass.CPTED in self.tags

    @property
    def item_class(self) -> ItemClass:
        """The tag named first, where one word must do."""
        return self.tags[0]

    @property
    def other_tags(self) -> tuple[ItemClass, ...]:
        """The tags under which it is tallied beside the score."""
        return tuple(tag for tag in self.tags if tag is not ItemClass.CPTED)

    @property
    def anchors(self) -> dict[AnswerValue, str]:
        """Where Yes, Partial and No begin; empty where the checklist does not say."""
        if not self.yes:
            return {}
        return {
            AnswerValue.YES: self.yes, AnswerValue.PARTIAL: self.partial, AnswerValue.NO: self.no,
        }  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A stretch of the walk: a titled run of items in walk order.

    `companion` is the id of the companion list it came from, in a text that an audit carries.
    """

    id: SectionId
    title: str
    items: tuple[Item, ...]
    companion: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A publication that raises a topic of the checklist; never its wording.

    `date` is when it appeared (2018, 2018-05 or 2018-05-14), `read_at` where it can be read.
    `judgement` is true where no publication is claimed: a working judgment.
    """

    key: str
    title: str
    edition: str = ""
    date: str = ""
    read_at: str = ""
    judgement: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Companion:
    """A companion list that a carried checklist was made with, beside its walk."""

    id: ChecklistId
    version: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Checklist:
    """A whole checklist; `text` is the TOML it was read from, `digest` its SHA-256 in hex.

    `companion` is true of a list from the work around the walk, none of whose items is scored.
    `companions` names the lists that were put beside the walk when an audit was made with several.
    """

    id: ChecklistId
    version: str
    language: str
    title: str
    sections: tuple[Section, ...]
    sources: tuple[Source, ...]
    text: str = field(repr=False)
    digest: str
    companion: bool = False
    companions: tuple[Companion, ...] = ()

    def items(self) -> Iterator[Item]:
        """Yield every item in walk order."""
        for section in self.sections:
            yield from section.items


def in_scope(item: Item, grade_band: GradeBand | None, off: frozenset[SectionId]) -> bool:
    """Return whether an audit of a school of `grade_band` asks the item at all.

    `off` are the sections switched off; a school of which nobody said what it teaches is asked the
    items of every band.
    """
    taught = TAUGHT[grade_band or GradeBand.ALL]
    fits = not item.grade_bands or not taught.isdisjoint(item.grade_bands)
    return fits and item.section_id not in off


def items_for(
    checklist: Checklist,
    space_type: SpaceType,
    grade_band: GradeBand | None,
    off: frozenset[SectionId],
) -> tuple[Item, ...]:
    """Return the items asked at each place of a kind, in walk order."""
    return tuple(
        item
        for item in checklist.items()
        if item.space_type is space_type and in_scope(item, grade_band, off)
    )
