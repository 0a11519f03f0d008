"""The sight studies: what is seen from where, as a plan, a table and its assumptions."""

from __future__ import annotations

from collections.abc import Sequence

from cpted_audit.analysis.sight import SightFigures, ZoneFigures
from cpted_audit.analysis.sight_words import ALL_SOLID
from cpted_audit.domain.length import LengthUnit, area_text
from cpted_audit.report.model import Report
from cpted_audit.report.pdf import Content, Run, Story, Text
from cpted_audit.report.plans.pages import plan_anchor, sheet_of
from cpted_audit.report.plans.views import StudyView
from cpted_audit.report.wording import (
    NOTHING,
    counted,
    finding_anchor,
    listed,
    moment,
    named,
    percent_text,
)

POINT = 0.65
FIGURE_HEIGHT = 290.0
MOST_BLIND = 3
"""Blind areas of a zone whose sizes are told, the largest first."""

STALE = (
    "Walls, doors, viewpoints or zones have changed since these figures were worked out, so they "
    "are printed without a drawing. Compute the study again to bring both up to date."
)
_HEAD: tuple[Content, ...] = ("Zone", "Size", "Seen", "By eye", "Recognized", "Blind areas")
_THROUGH = "Through glass or fence"


def add(story: Story, report: Report) -> None:
    """Add every study that has figures; without any there is no such section."""
    if not report.studies:
        return
    with story.section("Sight lines"):
        story.paragraph(
            "What can be seen on a plan from the places where somebody looks: duty posts and "
            "cameras, with walls in between. Sight goes past windows, see-through fences and "
            "what is low, as the assumptions say. The figures describe a drawing. They may stand "
            "beside an answer as evidence, and they never answer an item."
        )
        for number, study in enumerate(report.studies):
            if number:
                story.page_break()
            _study(story, study)


def _study(story: Story, study: StudyView) -> None:
    with story.section(named(study.name, "Sight lines"), after=study.plan.title):
        story.facts(_facts(study), label_width=84)
        if study.drawn is None:
            story.paragraph([Run("Out of date. ", bold=True), STALE])
        else:
            _figure(story, study)
        _table(story, study)
        with story.section("Assumptions", listed=False):
            told = study.figures.assumptions
            story.bullets(told if study.figures.glass_clear is not None else [ALL_SOLID, *told])


def _facts(study: StudyView) -> list[tuple[str, Content]]:
    figures = study.figures
    posts = [
        *([counted(figures.viewpoints, "duty post")] if figures.viewpoints else []),
        *([counted(figures.cameras, "camera")] if figures.cameras else []),
    ]
    plan = Run(f"Plan {study.plan.number}, {study.plan.title}", link=plan_anchor(study.plan.number))
    computed = "" if study.computed_at is None else moment(study.computed_at)
    facts: list[tuple[str, Content]] = [
        ("Looks from", listed(posts) if posts else "nobody"),
        ("On", plan),
        ("Computed", computed),
        ("As if in order", study.faulty),
        ("Evidence for", _evidence(study)),
    ]
    return [(name, content) for name, content in facts if content]


def _evidence(study: StudyView) -> Text:
    if study.finding is None:
        return study.evidence
    link = Run(f"finding {study.finding}", link=finding_anchor(study.finding))
    return [f"{study.evidence}, ", link]


def _figure(story: Story, study: StudyView) -> None:
    plan = study.plan
    story.plan_figure(
        sheet_of(plan, study.seen, study.drawn or (), study.legend, point=POINT),
        alt=_alt(study),
        caption=[Run(f"{plan.title} · ", bold=True), "green and blue are seen, hatched is not"],
        max_height=FIGURE_HEIGHT,
    )


def _alt(study: StudyView) -> str:
    zones = [
        f"{named(zone.name, 'Zone')}: {_share(zone.seen)} seen" for zone in study.figures.zones
    ]
    said = "; ".join(zones) or "no zone was chosen"
    return f"Sight lines “{study.name}” on {study.plan.title}. {said}"


def _table(story: Story, study: StudyView) -> None:
    figures, unit = study.figures, study.plan.unit
    if not figures.zones:
        story.paragraph("No zone was chosen, so there are no shares.")
        return
    rows = [_row(zone, figures, unit) for zone in figures.zones]
    if len(figures.zones) > 1:
        rows.append(_all(figures, unit))
    through = figures.through is not None
    head = (*_HEAD[:3], _THROUGH, *_HEAD[3:]) if through else _HEAD
    story.table(
        [head], rows,
        widths=(0, 62, 40, 86, 44, 66, 104) if through else (0, 66, 46, 46, 62, 152),
        align=("left", "right", "right", "right", "right", "right", "left") if through
        else ("left", "right", "right", "right", "right", "left"),
    )  # fmt: skip


def _row(zone: ZoneFigures, figures: SightFigures, unit: LengthUnit) -> list[Content]:
    shares = _shares(zone, figures)
    return [named(zone.name, "Zone"), _area(zone.size, unit), *shares, _blind(zone.blind, unit)]


def _shares(zone_figures: ZoneFigures | SightFigures, figures: SightFigures) -> list[str]:
    """Return what is seen, past what, by eye, well enough; a dash where nobody looks so."""
    return [
        _share(zone_figures.seen),
        *([_share(zone_figures.through)] if figures.through is not None else []),
        _share(zone_figures.by_eye) if figures.viewpoints else NOTHING,
        _share(zone_figures.recognised) if figures.cameras else NOTHING,
    ]


def _all(figures: SightFigures, unit: LengthUnit) -> list[Content]:
    sizes = [zone.size for zone in figures.zones if zone.size is not None]
    blind = sum(len(zone.blind) for zone in figures.zones)
    cells = [
        "All zones", _area(sum(sizes) if sizes else None, unit), *_shares(figures, figures),
        f"{blind:,}" if blind else "none",
    ]  # fmt: skip
    return [Run(text, bold=True) for text in cells]


def _share(per_cent: float | None) -> str:
    return NOTHING if per_cent is None else percent_text(per_cent / 100)


def _area(size: float | None, unit: LengthUnit) -> str:
    return NOTHING if size is None else area_text(size, unit)


def _blind(sizes: Sequence[float | None], unit: LengthUnit) -> str:
    if not sizes:
        return "none"
    known = sorted((size for size in sizes if size is not None), reverse=True)
    if not known:
        return f"{len(sizes):,}"
    told = [area_text(one, unit) for one in known[:MOST_BLIND]]
    more = len(sizes) - len(told)
    return f"{len(sizes):,}: {', '.join(told)}{f' and {more:,} smaller' if more else ''}"
