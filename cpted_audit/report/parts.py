"""The parts each document is made of: one table for the layout and for the words about it."""

from __future__ import annotations

from enum import StrEnum

from cpted_audit.domain.documents.fates import Audience, Part
from cpted_audit.domain.sensitivity import Sensitivity
from cpted_audit.domain.words import N_
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
        Part.COVER, Part.CONTENTS, Part.SIGN_OFF, Part.SUMMARY, Part.PROGRESS, Part.READING,
        Part.SCORES, Part.TIERS, Part.CRITICAL, Part.FINDINGS, Part.FIX_PLAN, Part.PLANS,
        Part.SIGHT, Part.LIGHTING, Part.TALLIES, Part.RESULTS, Part.RETURNS, Part.LIMITS,
        Part.AGREEMENT, Part.PHOTOS,
        Part.INTERVIEWS, Part.SITE, Part.DOORS, Part.KEYS, Part.UTILITIES,
        Part.EQUIPMENT, Part.HAZARDS, Part.CONTACTS, Part.METHOD, Part.CODES,
    ),
    Audience.FACILITY: (
        Part.COVER, Part.CONTENTS, Part.SIGN_OFF, Part.PROGRESS, Part.WORK_PROGRESS, Part.TIMELINE,
        Part.COSTS, Part.FIX_PLAN, Part.WORK,
        Part.WORK_THINGS, Part.WORK_PLANS,
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
    Part.COVER: N_("Cover: school, dates, team, handling"),
    Part.CONTENTS: N_("Contents"),
    Part.SIGN_OFF: N_("Who prepared, reviewed and issued it"),
    Part.PROGRESS: N_("What became of findings since the edition before"),
    Part.TIMELINE: N_("Timeline: what is due in which month"),
    Part.SUMMARY: N_("Summary on one page"),
    Part.READING: N_("How to read it"),
    Part.SCORES: N_("Scores with bounds and coverage"),
    Part.TIERS: N_("Tiers of the sections, and their gaps"),
    Part.CRITICAL: N_("Critical answers"),
    Part.FINDINGS: N_("Findings in order of priority, with photos"),
    Part.FIX_PLAN: N_("Fix plans that were kept: by year and trade, with costs"),
    Part.PLANS: N_("Plans with every marker"),
    Part.SIGHT: N_("Sight lines and blind areas"),
    Part.LIGHTING: N_("Lighting surveys"),
    Part.TALLIES: N_("Items outside the score, tallied"),
    Part.RESULTS: N_("Every answer by building and place"),
    Part.RETURNS: N_("What to come back for"),
    Part.LIMITS: N_("N/A with their reasons, samples, other weights"),
    Part.AGREEMENT: N_("Agreement of two raters, and where they differ"),
    Part.PHOTOS: N_("Photos with no finding"),
    Part.INTERVIEWS: N_("Interviews: who was asked, and what was said"),
    Part.METHOD: N_("Method and sources"),
    Part.CODES: N_("Codes and how key boxes are opened"),
    Part.WORK: N_("Repairs needed, by trade and place, with photos"),
    Part.COSTS: N_("Costs by band and trade"),
    Part.WORK_PROGRESS: N_(
        "Repair list: priority, due day, owner, and room to write when it was done"
    ),
    Part.WORK_THINGS: N_("Equipment, doors and keys that are missing or not in order"),
    Part.WORK_PLANS: N_("Plans with findings and rooms only"),
    Part.FIRST_LOOK: N_("First look: sides, staging, doors, shut-offs"),
    Part.LEVELS: N_("A plan of every level"),
    Part.SITE: N_("What is agreed about the site"),
    Part.DOORS: N_("Doors with numbers, locks and ways in"),
    Part.ROOMS: N_("Index of rooms"),
    Part.KEYS: N_("Keys and what is in key boxes"),
    Part.UTILITIES: N_("Shut-offs and utilities"),
    Part.EQUIPMENT: N_("Medical and fire equipment, cameras"),
    Part.HAZARDS: N_("Hazards and radio dead spots"),
    Part.CONTACTS: N_("Contacts with private phones"),
    Part.WEAK: N_("Open findings, as chosen"),
    Part.CHANGES: N_("What changed since the last copy"),
    Part.NOTICE: N_("That an audit took place: dates, agencies, board"),
    Part.COUNTS: N_("Counts by section of the checklist"),
    Part.NOTICE_METHOD: N_("How such an audit is done"),
}
"""What a part holds, in the words of the export screen."""

CLASS_WORDS: dict[Sensitivity, str] = {
    Sensitivity.PUBLIC: N_("That an audit took place"),
    Sensitivity.GENERAL: N_("Names of places and people, answers to items"),
    Sensitivity.VULNERABILITY: N_("Weaknesses found, notes and photos"),
    Sensitivity.RESPONDER: N_("Doors, keys, plans of a response, private phones"),
    Sensitivity.PERSONAL: N_(
        "Photos with students or without a students-visible check, positions and file names"
    ),
    Sensitivity.SECRET: N_("Codes and how key boxes are opened"),
}
"""What a class of facts is, in the words of the export screen."""

_BOTH = frozenset({Part.COVER, Part.CONTENTS})
_ANNEX = frozenset(
    {
        Part.TALLIES, Part.RESULTS, Part.RETURNS, Part.LIMITS, Part.AGREEMENT, Part.PHOTOS,
        Part.INTERVIEWS,
        Part.SITE, Part.DOORS, Part.KEYS, Part.UTILITIES, Part.EQUIPMENT, Part.HAZARDS,
        Part.CONTACTS, Part.CODES,
    }
)  # fmt: skip
"""What is looked up rather than read: every answer, and the registers."""

_WITH_PHOTOS = frozenset({Part.FINDINGS, Part.PHOTOS, Part.WORK})

_FURNITURE = frozenset(
    {Part.COVER, Part.CONTENTS, Part.SIGN_OFF, Part.READING, Part.METHOD, Part.NOTICE_METHOD}
)
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
