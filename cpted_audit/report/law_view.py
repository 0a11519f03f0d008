"""What a report says of the law: the exemption line and what was read, with where and when."""

from __future__ import annotations

from dataclasses import dataclass

from cpted_audit.checklist.model import Item
from cpted_audit.domain.documents.law import ItemLaw, Passage, Rule, Topic
from cpted_audit.domain.vocabulary import ItemClass


@dataclass(frozen=True, slots=True, kw_only=True)
class LawView:
    """The exemption line, a sentence about it, what it rests on, and the state's laws.

    `state` is its name, empty where none is chosen. `mapping` are its laws on maps of schools,
    `rules` what else was read of it.
    """

    state: str = ""
    line: str = ""
    note: str = ""
    exemption: tuple[Passage, ...] = ()
    mapping: tuple[Passage, ...] = ()
    rules: tuple[Rule, ...] = ()

    def of(self, item: Item) -> ItemLaw | None:
        """Return what was read on the topics of an item; None for one that is not statutory."""
        if ItemClass.STATUTORY not in item.tags:
            return None
        rules = [rule for topic in Topic for rule in self.rules
                 if rule.topic is topic and topic in item.topics]  # fmt: skip
        maps = self.mapping if Topic.MAPS in item.topics else ()
        return ItemLaw(state=self.state, rows=(*rules, *maps))


NO_LAW = LawView()
"""Nothing was read, and no line is printed."""
