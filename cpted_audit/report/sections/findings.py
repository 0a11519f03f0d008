"""The findings in the order they should be mended, each with its photos."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from cpted_audit.analysis.priority import Priority
from cpted_audit.domain.vocabulary import AnswerValue, ItemClass, label
from cpted_audit.report.model import FindingView, PhotoView, Report
from cpted_audit.report.pdf import Chip, Content, Ink, Run, Story, chip
from cpted_audit.report.wording import (
    counted,
    finding_anchor,
    finding_mark,
    in_sentence,
    moment,
    named,
    photo_alt,
    photo_caption,
    risk_text,
)

BESIDE_WIDTH = 153.0
"""Points across of the photos beside a finding."""
BESIDE_HEIGHT = 250.0
"""Points down that the photos beside a finding may take together; the others stand below."""
CAPTION_HEIGHT = 30.0
BELOW_HEIGHT = 124.0

REFERRED = "Refer to the authority having jurisdiction; this report records only what was seen."
_GROUP_TITLES = {
    Priority.HIGH: "High priority",
    Priority.MEDIUM: "Medium priority",
    Priority.LOW: "Low priority",
}


def add(story: Story, report: Report) -> None:
    """Add every open finding."""
    titles = {section.id: section.title for section in report.checklist.sections}
    with story.section("Findings in order of priority"):
        if not report.findings:
            story.paragraph("There is no open finding: no item was answered No or Partial.")
        for group, views in groupby(report.findings, key=_group):
            found = list(views)
            with story.section(group, after=f"({counted(len(found), 'finding')})"):
                for view in found:
                    _finding(story, view, titles[view.finding.question.item.section_id])


def _group(view: FindingView) -> str:
    return "Critical" if view.finding.critical else _GROUP_TITLES[view.finding.priority]


def _finding(story: Story, view: FindingView, section: str) -> None:
    beside, below = _arranged(view.photos)

    def words() -> None:
        _words(story, view, section)

    def pictures() -> None:
        for photo in beside:
            story.figure(photo, alt=photo_alt(photo), caption=photo_caption(photo))

    with story.keep_together():
        story.rule(strong=True)
        if beside:
            story.side_by_side(words, pictures, widths=(0, BESIDE_WIDTH))
        else:
            words()
        if below:
            story.photo_grid(
                [(photo, photo_alt(photo), photo_caption(photo)) for photo in below],
                columns=3,
                max_height=BELOW_HEIGHT,
            )


def _arranged(photos: Sequence[PhotoView]) -> tuple[list[PhotoView], list[PhotoView]]:
    """Return the photos that fit beside the words, at least one of them, and the others."""
    used, count = 0.0, 0
    for photo in photos:
        used += BESIDE_WIDTH * photo.height / max(photo.width, 1) + CAPTION_HEIGHT
        if count and used > BESIDE_HEIGHT:
            break
        count += 1
    return list(photos[:count]), list(photos[count:])


def _words(story: Story, view: FindingView, section: str) -> None:
    finding = view.finding
    item = finding.question.item
    partly = finding.question.value is AnswerValue.PARTIAL
    name = named(view.place_name, "Unnamed place")
    with story.section([finding_mark(finding), name], anchor=finding_anchor(finding.number)):
        story.paragraph(
            [
                Run(
                    "Partly in place: " if partly else "Not in place: ",
                    bold=True,
                    color=Ink.PARTIAL if partly else Ink.NO,
                ),
                Run(item.ideal, bold=True),
            ],
        )
        story.paragraph(_chips(view))
        story.facts([(name, content) for name, content in _facts(view, section) if content])


def _chips(view: FindingView) -> list[Chip]:
    finding = view.finding
    item = finding.question.item
    return [
        *([chip("critical", "no")] if finding.critical else []),
        chip(risk_text(finding)),
        *(chip(in_sentence(label(principle))) for principle in item.principles),
        chip(in_sentence(label(item.item_class))),
    ]


def _facts(view: FindingView, section: str) -> list[tuple[str, Content]]:
    finding = view.finding
    item = finding.question.item
    seen = [moment(view.seen_at), in_sentence(view.phase), view.observer]
    return [
        ("Where", view.where),
        ("Seen", ", ".join(filter(None, seen))),
        ("Note", view.note),
        ("Why it matters", item.why),
        ("Decision", REFERRED if item.item_class is ItemClass.CODE_QUESTION else ""),
        ("Now", _action(finding.short_term, f"Owner: {label(finding.owner_role)}")),
        ("Later", _action(finding.long_term, f"Cost: {label(finding.cost_band)}")),
        ("Item", f"{item.id} · {section}"),
    ]


def _action(what: str, who: str) -> Content:
    return [what.strip(), " ", Run(who, color=Ink.MUTED)] if what.strip() else ""
