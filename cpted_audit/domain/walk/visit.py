"""A visit: one walk of the school, or one sitting over its records."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from cpted_audit.domain.ids import VisitId
from cpted_audit.domain.vocabulary import Phase


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """A dated visit in one phase, with the names of who took part."""

    id: VisitId
    on: date
    phase: Phase
    people: tuple[str, ...] = ()
