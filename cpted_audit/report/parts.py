"""The parts each document is made of: one table for the layout and for the words about it."""

from __future__ import annotations

from enum import StrEnum

from cpted_audit.domain.documents.fates import Audience, Part
from cpted_audit.domain.sensitivity import Sensitivity
from cpted_audit.report.audience import Classes, classes_for

__all__ = [
    "CLASS_WORDS", "NEEDS", "PARTS", "PART_WORDS", "Part", "Volume", "has_photos", "held",
    "parts_of", "withheld",
]  # fmt: skip


class Volume(StrEnum):
    """How much of the full report one file holds."""

    WHOLE = "whole"
    SUMMARY = "summary"
    ANNEX = "annex"


PARTS: dict[Audience, tuple[Part, ...]] = {
    Audience.FULL: (
        Part.COVER, Part.CONTENTS, Part.SUMMARY, Part.READING, Part.SCORES, Part.TIERS,
        Part.CRITICAL, Part.FINDINGS, Part.PLANS, Part.SIGHT, Part.LIGHTING, Part.TALLIES,
        Part.RESULTS, Part.RETURNS, Part.LIMITS, Part.PHOTOS,
        Part.INTERVIEWS, Part.SITE, Part.DOORS, Part.KEYS, Part.UTILITIES,
        Part.EQUIPMENT, Part.HAZARDS, Part.CONTACTS, Part.METHOD, Part.CODES,
    ),
    Audience.FACILITY: (
        Part.COVER, Part.CONTENTS, Part.WORK_PROGRESS, Part.COSTS, Part.WORK, Part.WORK_THINGS,
        Part.WORK_PLANS,
    ),
    Audience.RESPONDER: (
        Part.FIRST_LOOK, Part.LEVELS, Part.SITE, Part.DOORS, Part.ROOMS, Part.KEYS, Part.UTILITIES,
        Part.EQUIPMENT, Part.HAZARDS, Part.CONTACTS, Part.WEAK, Part.CHANGES,
    ),
    Audience.PUBLIC: (Part.NOTICE, Part.COUNTS, Part.NOTICE_METHOD),
}  # fmt: skip
"""What each document holds, in the order of its pages."""

NEEDS: dict[Part, Classes] = {
    Part.CODES: frozenset({Sensitivity.SECRET}),
    Part.WEAK: frozenset({Sensitivity.VULNERABILITY}),
}
"""Parts that are there only when their classes were chosen."""

PART_WORDS: dict[Part, str] = {
    Part.COVER: "Cover: school, dates, team, handling",
    Part.CONTENTS: "Contents",
    Part.SUMMARY: "Summary on one page",
    Part.READING: "How to read it",
    Part.SCORES: "Scores with bounds and coverage",
    Part.TIERS: "Tiers of the sections, and their gaps",
    Part.CRITICAL: "Critical answers",
    Part.FINDINGS: "Findings in order of priority, with photos",
    Part.PLANS: "Plans with every marker",
    Part.SIGHT: "Sight lines and blind areas",
    Part.LIGHTING: "Lighting surveys",
    Part.TALLIES: "Items outside the score, tallied",
    Part.RESULTS: "Every answer by building and place",
    Part.RETURNS: "What to come back for",
    Part.LIMITS: "N/A with their reasons, samples, other weights",
    Part.PHOTOS: "Photos with no finding",
    Part.INTERVIEWS: "Interviews: who was asked, and what was said",
    Part.METHOD: "Method and sources",
    Part.CODES: "Codes and how key boxes are opened",
    Part.WORK: "Repairs needed, by trade and place, with photos",
    Part.COSTS: "Costs by band and trade",
    Part.WORK_PROGRESS: "Table to write due dates and progress in",
    Part.WORK_THINGS: "Equipment, doors and keys that are missing or not in order",
    Part.WORK_PLANS: "Plans with findings and rooms only",
    Part.FIRST_LOOK: "First look: sides, staging, doors, shut-offs",
    Part.LEVELS: "A plan of every level",
    Part.SITE: "What is agreed about the site",
    Part.DOORS: "Doors with numbers, locks and ways in",
    Part.ROOMS: "Index of rooms",
    Part.KEYS: "Keys and what is in key boxes",
    Part.UTILITIES: "Shut-offs and utilities",
    Part.EQUIPMENT: "Medical and fire equipment, cameras",
    Part.HAZARDS: "Hazards and radio dead spots",
    Part.CONTACTS: "Contacts with private phones",
    Part.WEAK: "Open findings, as chosen",
    Part.CHANGES: "What changed since the last copy",
    Part.NOTICE: "That an audit took place: dates, agencies, board",
    Part.COUNTS: "Counts by section of the checklist",
    Part.NOTICE_METHOD: "How such an audit is done",
}
"""What a part holds, in the words of the export screen."""

CLASS_WORDS: dict[Sensitivity, str] = {
    Sensitivity.PUBLIC: "That an audit took place",
    Sensitivity.GENERAL: "Names of places and people, answers to items",
    Sensitivity.VULNERABILITY: "Weaknesses found, notes and photos",
    Sensitivity.RESPONDER: "Doors, keys, plans of a response, private phones",
    Sensitivity.PERSONAL: "Photos with students or not looked at, their positions and file names",
    Sensitivity.SECRET: "Codes and how key boxes are opened",
}
"""What a class of facts is, in the words of the export screen."""

_BOTH = frozenset({Part.COVER, Part.CONTENTS})
_ANNEX = frozenset(
    {
        Part.TALLIES, Part.RESULTS, Part.RETURNS, Part.LIMITS, Part.PHOTOS, Part.INTERVIEWS,
        Part.SITE, Part.DOORS, Part.KEYS, Part.UTILITIES, Part.EQUIPMENT, Part.HAZARDS,
        Part.CONTACTS, Part.CODES,
    }
)  # fmt: skip
"""What is looked up rather than read: every answer, and the registers."""

_WITH_PHOTOS = frozenset({Part.FINDINGS, Part.PHOTOS, Part.WORK})

_FURNITURE = frozenset({Part.COVER, Part.CONTENTS, Part.READING, Part.METHOD, Part.NOTICE_METHOD})
"""Parts that hold nothing that could be missed."""


def parts_of(
    audience: Audience, chosen: Classes = frozenset(), volume: Volume = Volume.WHOLE
) -> tuple[Part, ...]:
    """Return the parts of a document, those that must be chosen only when they were.

    A volume of it has its own, and cover and contents like the whole.
    """
    return tuple(
        part
        for part in PARTS[audience]
        if NEEDS.get(part, frozenset()) <= chosen
        and (
            volume is Volume.WHOLE or part in _BOTH or (part in _ANNEX) == (volume is Volume.ANNEX)
        )
    )


def has_photos(audience: Audience) -> bool:
    """Return whether a document shows photos of the audit."""
    return not _WITH_PHOTOS.isdisjoint(PARTS[audience])


def held(
    audience: Audience, chosen: Classes = frozenset(), volume: Volume = Volume.WHOLE
) -> list[str]:
    """Return what a document holds, part by part, in words."""
    parts = parts_of(audience, chosen, volume)
    return [PART_WORDS[part] for part in parts if part not in _FURNITURE]


def withheld(
    audience: Audience, chosen: Classes = frozenset(), volume: Volume = Volume.WHOLE
) -> list[str]:
    """Return what a document keeps back: first its classes of facts, then parts of the full one.

    What is in the other volume is kept back in this one.
    """
    missing = set(Sensitivity) - classes_for(audience, chosen)
    classes = [CLASS_WORDS[sensitivity] for sensitivity in Sensitivity if sensitivity in missing]
    kept_back = set(PARTS[Audience.FULL]) - set(PARTS[audience]) - _FURNITURE - set(NEEDS)
    scores = [PART_WORDS[Part.SCORES]] if Part.SCORES in kept_back else []
    other = set(parts_of(audience, chosen)) - set(parts_of(audience, chosen, volume)) - _FURNITURE
    return classes + scores + [PART_WORDS[part] for part in PARTS[audience] if part in other]
