"""Which items of a checklist are asked where."""

from __future__ import annotations

from cpted_audit.checklist.model import Checklist, Item
from cpted_audit.domain.ids import SectionId
from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.domain.vocabulary import TAUGHT, GradeBand


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
