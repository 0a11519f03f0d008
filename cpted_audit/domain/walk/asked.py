"""What an audit asks: the checklist it carries, and the sections of it that it leaves out."""

from __future__ import annotations

from dataclasses import dataclass, field

from cpted_audit.domain.documents.fates import Part, Printed
from cpted_audit.domain.fields import about
from cpted_audit.domain.sensitivity import Sensitivity
from cpted_audit.words import N_


@dataclass(frozen=True, slots=True)
class StoredChecklist:
    """The checklist an audit is answered with, carried whole; `digest` is its SHA-256 in hex."""

    id: str = field(metadata=about("", None, Printed(Part.METHOD)))
    version: str = field(metadata=about(N_("Version"), None, Printed(Part.METHOD)))
    digest: str = field(metadata=about("", None, Printed(Part.METHOD)))
    text: str = field(
        metadata=about(
            N_("Lists"), None,
            Printed(
                Part.RESULTS, "The items asked are printed, not the file of the checklist."
            ),
        )
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class SectionOff:
    """A section of the checklist that this audit does not ask, and why."""

    id: str = field(metadata=about("", None, Printed(Part.METHOD)))
    reason: str = field(metadata=about(N_("Reason"), Sensitivity.GENERAL, Printed(Part.METHOD)))
