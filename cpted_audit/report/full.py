"""The full report: every section, for the assessor and the district."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from cpted_audit.report.model import Report
from cpted_audit.report.pdf import Furniture, Story, build
from cpted_audit.report.sections import (
    contents,
    cover,
    critical,
    findings,
    lighting,
    method,
    photos,
    plans,
    reading,
    results,
    returns,
    scores,
    sight,
    summary,
    tallies,
)
from cpted_audit.report.wording import day, span

SECTIONS: tuple[Callable[[Story, Report], None], ...] = (
    cover.add,
    contents.add,
    summary.add,
    reading.add,
    scores.add,
    critical.add,
    findings.add,
    plans.add,
    sight.add,
    lighting.add,
    tallies.add,
    results.add,
    returns.add,
    photos.add,
    method.add,
)


def build_full(report: Report, target: Path, *, progress: Callable[[int], None]) -> None:
    """Write the full report as a tagged PDF; the file appears whole or not at all.

    `progress` is told the page in work, 0 while pages are laid out; whatever it raises stops the
    work. Raises StorageError when the file cannot be written.
    """
    story = Story(
        title=f"{report.site.name}: CPTED audit",
        language=report.language,
        author=", ".join(person.name for person in report.people),
        subject="CPTED audit",
    )
    for add in SECTIONS:
        add(story, report)

    def tick(page: int) -> bool:
        progress(page)
        return True

    build(story, target, furniture=_furniture(report), progress=tick)


def _furniture(report: Report) -> Furniture:
    walked = span(report.walked_on)
    issued = day(report.issued_on)
    return Furniture(
        header_left=report.site.name,
        marking=report.site.marking,
        footer_left=f"Walked {walked} · issued {issued}" if walked else f"Issued {issued}",
        cover=True,
    )
