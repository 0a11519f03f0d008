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


_P = Part

PARTS: dict[Audience, tuple[Part, ...]] = {
    Audience.FULL: (
        _P.COVER, _P.CONTENTS, _P.SUMMARY, _P.READING, _P.SCORES, _P.TIERS, _P.CRITICAL,
        _P.FINDINGS, _P.PLANS, _P.SIGHT, _P.LIGHTING, _P.TALLIES, _P.RESULTS, _P.RETURNS,
        _P.LIMITS, _P.PHOTOS, _P.INTERVIEWS, _P.SITE, _P.DOORS, _P.KEYS, _P.UTILITIES,
        _P.EQUIPMENT, _P.HAZARDS, _P.CONTACTS, _P.METHOD, _P.CODES,
    ),
    Audience.FACILITY: (
        _P.COVER, _P.CONTENTS, _P.WORK_PROGRESS, _P.COSTS, _P.WORK, _P.WORK_THINGS,
        _P.WORK_PLANS,
    ),
    Audience.RESPONDER: (
        _P.FIRST_LOOK, _P.LEVELS, _P.SITE, _P.DOORS, _P.ROOMS, _P.KEYS, _P.UTILITIES,
        _P.EQUIPMENT, _P.HAZARDS, _P.CONTACTS, _P.WEAK, _P.CHANGES,
    ),
    Audience.PUBLIC: (_P.NOTICE, _P.COUNTS, _P.NOTICE_METHOD),
}  # fmt: skip
"""What each document holds, in the order of its pages."""

NEEDS: dict[Part, Classes] = {
    Part.CODES: frozenset({Sensitivity.SECRET}),
    Part.WEAK: frozenset({Sensitivity.VULNERABILITY}),
}
"""Parts that are there only when their classes were chosen."""

PART_WORDS: dict[Part, str] = {
    _P.COVER: "Cover: school, dates, team, handling",
    _P.CONTENTS: "Contents",
    _P.SUMMARY: "Summary on one page",
    _P.READING: "How to read it",
    _P.SCORES: "Scores with bounds and coverage",
    _P.TIERS: "Tiers of the sections, and their gaps",
    _P.CRITICAL: "Critical answers",
    _P.FINDINGS: "Findings in order of priority, with photos",
    _P.PLANS: "Plans with every marker",
    _P.SIGHT: "Sight lines and blind areas",
    _P.LIGHTING: "Lighting surveys",
    _P.TALLIES: "Items outside the score, tallied",
    _P.RESULTS: "Every answer by building and place",
    _P.RETURNS: "What to come back for",
    _P.LIMITS: "N/A with their reasons, samples, other weights",
    _P.PHOTOS: "Photos with no finding",
    _P.INTERVIEWS: "Interviews: who was asked, and what was said",
    _P.METHOD: "Method and sources",
    _P.CODES: "Codes and how key boxes are opened",
    _P.WORK: "Repairs needed, by trade and place, with photos",
    _P.COSTS: "Costs by band and trade",
    _P.WORK_PROGRESS: "Table to write due dates and progress in",
    _P.WORK_THINGS: "Equipment, doors and keys that are missing or not in order",
    _P.WORK_PLANS: "Plans with findings and rooms only",
    _P.FIRST_LOOK: "First look: sides, staging, doors, shut-offs",
    _P.LEVELS: "A plan of every level",
    _P.SITE: "What is agreed about the site",
    _P.DOORS: "Doors with numbers, locks and ways in",
    _P.ROOMS: "Index of rooms",
    _P.KEYS: "Keys and what is in key boxes",
    _P.UTILITIES: "Shut-offs and utilities",
    _P.EQUIPMENT: "Medical and fire equipment, cameras",
    _P.HAZARDS: "Hazards and radio dead spots",
    _P.CONTACTS: "Contacts with private phones",
    _P.WEAK: "Open findings, as chosen",
    _P.CHANGES: "What changed since the last copy",
    _P.NOTICE: "That an audit took place: dates, agencies, board",
    _P.COUNTS: "Counts by section of the checklist",
    _P.NOTICE_METHOD: "How such an audit is done",
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
        _P.TALLIES, _P.RESULTS, _P.RETURNS, _P.LIMITS, _P.PHOTOS, _P.INTERVIEWS, _P.SITE,
        _P.DOORS, _P.KEYS, _P.UTILITIES, _P.EQUIPMENT, _P.HAZARDS, _P.CONTACTS, _P.CODES,
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
        one
        for one in PARTS[audience]
        if NEEDS.get(one, frozenset()) <= chosen
        and (volume is Volume.WHOLE or one in _BOTH or (one in _ANNEX) == (volume is Volume.ANNEX))
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
    classes = [CLASS_WORDS[one] for one in Sensitivity if one in missing]
    kept_back = set(PARTS[Audience.FULL]) - set(PARTS[audience]) - _FURNITURE - set(NEEDS)
    scores = [PART_WORDS[Part.SCORES]] if Part.SCORES in kept_back else []
    other = set(parts_of(audience, chosen)) - set(parts_of(audience, chosen, volume)) - _FURNITURE
    return classes + scores + [PART_WORDS[one] for one in PARTS[audience] if one in other]
