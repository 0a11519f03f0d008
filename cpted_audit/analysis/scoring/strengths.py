"""What is in place everywhere and should stay so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from cpted_audit.analysis.scoring.scope import Question
from cpted_audit.analysis.scoring.tally import tally
from cpted_audit.checklist.model import Item
from cpted_audit.domain.ids import ItemId


@dataclass(frozen=True, slots=True)
class Strength:
    """An item answered Yes at every place where it applies, and at how many."""

    item: Item
    places: int


def strengths(questions: Iterable[Question], *, most: int) -> list[Strength]:
    """Return the CPTED items answered Yes everywhere, the weightiest first, then the most seen.

    N/A does not count against an item; a blank or an unable does, as it may still turn out No.
    """
    groups: dict[ItemId, list[Question]] = defaultdict(list)
    for question in questions:
        if question.item.scored:
            groups[question.item.id].append(question)
    found = [
        Strength(group[0].item, counts.yes)
        for group in groups.values()
        if (counts := tally(group)).yes and counts.yes + counts.not_applicable == counts.in_scope
    ]
    return sorted(found, key=lambda one: (-one.item.weight, -one.places))[:most]
