"""Tiers: what is in place everywhere, section by section, which no mean can hide.

A tier of a section is reached when every scored item of it, and of the tiers below, is in place at
every place where it is asked. One gap holds a section down whatever its score.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from cpted_audit.analysis.scoring.definitions import CURRENT, Definition
from cpted_audit.analysis.scoring.scope import Question
from cpted_audit.analysis.scoring.tally import Tally, tally, total
from cpted_audit.checklist.model import Item
from cpted_audit.domain.ids import ItemId, SectionId
from cpted_audit.domain.words import N_

WALKED_ENOUGH = 0.75
"""The share of a section's scored questions from which on it counts for the tier of the site."""


class Tier(IntEnum):
    """How far an item goes beyond the least; in our own words."""

    BASIC = 1
    """What every school is expected to have or do before anything else."""
    ESTABLISHED = 2
    """What a school has that keeps it up as a matter of course."""
    ADVANCED = 3
    """What goes beyond that, often with money or building work."""


TIER_WORDS: Mapping[Tier, str] = {
    Tier.BASIC: N_("1 basic"),
    Tier.ESTABLISHED: N_("2 established"),
    Tier.ADVANCED: N_("3 advanced"),
}
"""How a tier is called, by its number first."""


@dataclass(frozen=True, slots=True)
class TierCell:
    """The items of one tier in one section: those with a gap, and those that are still open.

    A gap is an item that is not in place at one place or more. An item with neither is in place
    wherever it is asked.
    """

    items: int
    gaps: tuple[Item, ...]
    open: tuple[Item, ...]

    @property
    def in_place(self) -> bool:
        """Whether every item is in place everywhere."""
        return not self.gaps and not self.open


@dataclass(frozen=True, slots=True)
class SectionTiers:
    """A section's tiers; `reached` is None where not even the first is."""

    section_id: SectionId
    cells: Mapping[Tier, TierCell]
    coverage: float

    @property
    def reached(self) -> Tier | None:
        """The highest tier that is in place with all below it."""
        found = None
        for tier, cell in self.cells.items():
            if not cell.in_place:
                break
            found = tier
        return found

    @property
    def walked_enough(self) -> bool:
        """Whether enough was walked to count for the site."""
        return self.coverage >= WALKED_ENOUGH


@dataclass(frozen=True, slots=True)
class Tiers:
    """The matrix of sections and tiers in walk order, and what the site reached."""

    sections: tuple[SectionTiers, ...]

    @property
    def walked(self) -> tuple[SectionTiers, ...]:
        """The sections that were walked enough."""
        return tuple(section for section in self.sections if section.walked_enough)

    @property
    def reached(self) -> Tier | None:
        """The lowest tier of the sections walked enough; None where one reached none."""
        reached = [section_tiers.reached for section_tiers in self.walked]
        if not reached or None in reached:
            return None
        return min(tier for tier in reached if tier is not None)


def tiers(questions: Sequence[Question], definition: Definition = CURRENT) -> Tiers:
    """Work out the tiers of every section that has scored items with a tier."""
    asked: dict[ItemId, list[Question]] = {}
    for question in questions:
        asked.setdefault(question.item.id, []).append(question)
    return tiers_of((group[0].item, tally(group, definition)) for group in asked.values())


KeptSections = dict[SectionId, tuple[list[tuple[Item, Tally]], SectionTiers]]
"""What sections came to, each beside the items it was worked out from."""


def tiers_of(counted: Iterable[tuple[Item, Tally]], kept: KeptSections | None = None) -> Tiers:
    """Work out the tiers from items in walk order, each with how often it has each answer.

    A section whose items are counted as they were in `kept` is taken from there.
    """
    sections: dict[SectionId, list[tuple[Item, Tally]]] = {}
    for item, counts in counted:
        if item.scored and item.tier is not None:
            sections.setdefault(item.section_id, []).append((item, counts))
    known = {} if kept is None else kept
    for name, items in sections.items():
        if name not in known or known[name][0] != items:
            known[name] = items, _section(name, items)
    return Tiers(tuple(known[name][1] for name in sections))


def _section(section_id: SectionId, items: Sequence[tuple[Item, Tally]]) -> SectionTiers:
    cells = {}
    for tier in Tier:
        here = [item for item in items if item[0].tier == tier]
        if here:
            cells[tier] = _cell(here)
    return SectionTiers(section_id, cells, total([counts for _, counts in items]).coverage)


def _cell(items: Sequence[tuple[Item, Tally]]) -> TierCell:
    gaps = [item for item, counts in items if counts.no or counts.partial]
    still = [item for item, counts in items if counts.open and not (counts.no or counts.partial)]
    return TierCell(len(items), tuple(gaps), tuple(still))
