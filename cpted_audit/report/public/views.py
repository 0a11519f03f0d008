"""What the public may know, as the layout gets it: dates, agencies and counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from cpted_audit.domain.places.site import Site
from cpted_audit.domain.walk import Visit
from cpted_audit.report.copies import CopyFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionCount:
    """How many items of a section were asked over all places, and how many could be answered."""

    title: str
    asked: int
    answered: int
    unable: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendations:
    """How many recommendations were written down, and what became of them."""

    made: int
    mended: int
    set_aside: int

    @property
    def open(self) -> int:
        """Those still to be mended."""
        return self.made - self.mended - self.set_aside


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """The whole notice."""

    site: Site
    visits: Sequence[Visit]
    walked_on: Sequence[date]
    agencies: Sequence[str]
    board_on: date | None
    issued_on: date
    language: str
    copy: CopyFacts
    sections: Sequence[SectionCount]
    recommendations: Recommendations
