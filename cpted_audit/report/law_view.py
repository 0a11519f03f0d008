"""What a report says of the law: the exemption line and what was read, with where and when."""

from __future__ import annotations

from dataclasses import dataclass

from cpted_audit.domain.documents.law import Passage, Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class LawView:
    """The exemption line, a sentence about it, what it rests on, and the state's laws.

    `mapping` are its laws on maps of schools, `rules` what else was read of it.
    """

    line: str = ""
    note: str = ""
    exemption: tuple[Passage, ...] = ()
    mapping: tuple[Passage, ...] = ()
    rules: tuple[Rule, ...] = ()


NO_LAW = LawView()
"""Nothing was read, and no line is printed."""
