"""What else was recorded, as the layout gets it: the facts that no table of a part has room for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from cpted_audit.report.parts import Part


class Fact(NamedTuple):
    """A fact with its name; a `grave` one is against the thing."""

    words: str
    text: str
    grave: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BesideRow:
    """One thing and what else is known of it."""

    name: str
    facts: Sequence[Fact]


@dataclass(frozen=True, slots=True, kw_only=True)
class BesideTable:
    """What else is known of things of one sort, at the end of a part."""

    part: Part
    head: str
    rows: Sequence[BesideRow]
