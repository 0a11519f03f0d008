"""A visit: one walk of the school, or one sitting over its records."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from cpted_audit.domain.documents.fates import Part, Printed
from cpted_audit.domain.fields import about, stored
from cpted_audit.domain.ids import VisitId
from cpted_audit.domain.sensitivity import Sensitivity
from cpted_audit.domain.vocabulary import Phase
from cpted_audit.words import N_


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """A dated visit in one phase, with the names of who took part."""

    id: VisitId
    on: date = field(metadata=about(N_("Date"), Sensitivity.PUBLIC, Printed(Part.METHOD)))
    phase: Phase = field(metadata=about(N_("Phase"), Sensitivity.PUBLIC, Printed(Part.METHOD)))
    people: tuple[str, ...] = stored(
        (), N_("People"), Sensitivity.GENERAL, Printed(Part.METHOD), holds_person=True
    )
