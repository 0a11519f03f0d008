"""The full report: every section, for the assessor and the district."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from cpted_audit.report.header_footer import build_copy
from cpted_audit.report.model import Report
from cpted_audit.report.parts import Part, parts_of
from cpted_audit.report.pdf import Built, Seal, Story, unsealed
from cpted_audit.report.responder import doors, room_index, tables
from cpted_audit.report.sections import (
    agreement,
    cover,
    findings,
    fix_plan,
    interviews,
    lighting,
    limits,
    method,
    photos,
    reading,
    registers,
    results,
    scores,
    sight,
    sign_off,
    summary,
    tiers,
)
from cpted_audit.report.sections import progress as since


def _fix_plans(story: Story, report: Report) -> None:
    fix_plan.add(story, report.fix_plans, scores=True)


def _sign_off(story: Story, report: Report) -> None:
    sign_off.add(story, report.copy)
    story.page_break()


def _progress(story: Story, report: Report) -> None:
    since.add(story, report.progress)
    story.page_break()


SECTIONS: Mapping[Part, Callable[[Story, Report], None]] = {
    Part.COVER: cover.add,
    Part.CONTENTS: reading.add_contents,
    Part.SIGN_OFF: _sign_off,
    Part.PROGRESS: _progress,
    Part.SUMMARY: summary.add,
    Part.READING: reading.add,
    Part.SCORES: scores.add,
    Part.TIERS: tiers.add,
    Part.CRITICAL: findings.add_critical,
    Part.FINDINGS: findings.add,
    Part.FIX_PLAN: _fix_plans,
    Part.PLANS: registers.add_plans,
    Part.SIGHT: sight.add,
    Part.LIGHTING: lighting.add,
    Part.TALLIES: scores.add_tallies,
    Part.RESULTS: results.add,
    Part.RETURNS: scores.add_returns,
    Part.LIMITS: limits.add,
    Part.AGREEMENT: agreement.add,
    Part.PHOTOS: photos.add,
    Part.INTERVIEWS: interviews.add,
    Part.SITE: registers.add_site,
    Part.DOORS: registers.table(Part.DOORS, doors.doors, doors.hardware),
    Part.KEYS: registers.table(Part.KEYS, doors.keys),
    Part.UTILITIES: registers.table(Part.UTILITIES, tables.utilities),
    Part.EQUIPMENT: registers.table(Part.EQUIPMENT, tables.equipment, tables.cameras),
    Part.HAZARDS: registers.table(Part.HAZARDS, tables.hazards, room_index.evacuation),
    Part.CONTACTS: registers.add_contacts,
    Part.METHOD: method.add,
    Part.CODES: registers.add_codes,
}


def build_full(
    report: Report,
    target: Path,
    *,
    progress: Callable[[int], None],
    password: str = "",
    seal: Seal = unsealed,
) -> Built:
    """Write the full report as a tagged PDF; the file appears whole or not at all.

    `progress` is told the page in work, 0 while pages are laid out; whatever it raises stops the
    work. Raises StorageError when the file cannot be written, AuditError for codes in the clear.
    """
    story = Story(
        title=f"{report.site.name}: CPTED audit",
        language=report.language,
        author=", ".join(person.name for person in report.people),
        subject="CPTED audit",
    )
    for part in parts_of(report.audience, report.chosen, report.copy.volume):
        SECTIONS[part](story, report)
    return build_copy(
        story, target, report.copy, school=report.site.name, cover=True,
        days=(report.walked_on, report.issued_on), progress=progress, password=password, seal=seal,
    )  # fmt: skip
