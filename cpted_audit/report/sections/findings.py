"""The findings in the order they should be mended, each with its photos."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from cpted_audit.analysis.priority import OpenFinding, Priority
from cpted_audit.checklist.model import Checklist
from cpted_audit.domain.ids import SectionId
from cpted_audit.domain.picture_size import rows_in_print
from cpted_audit.domain.vocabulary import ItemClass, label
from cpted_audit.report.model import FindingView, PhotoView, Report
from cpted_audit.report.pdf import Chip, Content, Ink, Run, Story, chip
from cpted_audit.report.plan_views import PlanView
from cpted_audit.report.sections.photo_pairs import add_pairs
from cpted_audit.report.wording import (
    counted,
    finding_anchor,
    finding_mark,
    in_sentence,
    moment,
    named,
    photo_alt,
    photo_caption,
    pin_text,
    risk_text,
)

BESIDE_WIDTH = 153.0
"""Points across of the photos beside a finding."""
BESIDE_HEIGHT = 250.0
"""Points down that the photos beside a finding may take together; the others stand below."""
CAPTION_HEIGHT = 30.0
BELOW_HEIGHT = 124.0


class Pages(NamedTuple):
    """What the page of a finding takes from the whole report: titles of sections, and plans."""

    titles: Mapping[SectionId, str]
    plans: Sequence[PlanView]


NONE_OPEN = {
    False: "There is no open finding: no item was answered No or Partial.",
    True: "There is no open finding: all were set aside.",
}
ALSO = "Also seen: "
"""What stands before the title of a finding that no item asked for."""

REFERRED = "Refer to the authority having jurisdiction; this report records only what was seen."
_GROUP_TITLES = {
    Priority.HIGH: "High priority",
    Priority.MEDIUM: "Medium priority",
    Priority.LOW: "Low priority",
}


def lead(finding: OpenFinding, *, bold: bool = False) -> list[Run]:
    """Return what stands before the title of a finding: nothing where an item asked for it."""
    return [Run(ALSO, bold=bold, color=Ink.ACCENT)] if finding.free else []


def pages_for(checklist: Checklist, plans: Sequence[PlanView]) -> Pages:
    """Return what the page of a finding takes from its whole document."""
    return Pages({section.id: section.title for section in checklist.sections}, plans)


def add(story: Story, report: Report) -> None:
    """Add every open finding."""
    pages = pages_for(report.checklist, report.plans)
    with story.section("Findings in order of priority"):
        if not report.findings:
            story.paragraph(NONE_OPEN[bool(report.set_aside)])
        for group, views in groupby(report.findings, key=_group):
            found = list(views)
            with story.section(group, after=f"({counted(len(found), 'finding')})"):
                for view in found:
                    add_finding(story, view, pages)
        _set_aside(story, report)


def _set_aside(story: Story, report: Report) -> None:
    if not report.set_aside:
        return
    with story.section("Set aside", after=f"({counted(len(report.set_aside), 'finding')})"):
        story.table(
            [["Finding", "What was seen", "Where", "Why it is set aside"]],
            [[str(one.number), one.title, one.where, one.reason] for one in report.set_aside],
            widths=(46, 0, 118, 150),
        )


def _group(view: FindingView) -> str:
    return "Critical" if view.finding.critical else _GROUP_TITLES[view.finding.priority]


def add_finding(story: Story, view: FindingView, pages: Pages) -> None:
    """Add one finding with its photos beside it, below it, and in pairs."""
    beside, below = _arranged([photo for photo in view.photos if photo.before is None])

    def words() -> None:
        _words(story, view, pages)

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
    add_pairs(story, view.photos)


def _arranged(photos: Sequence[PhotoView]) -> tuple[list[PhotoView], list[PhotoView]]:
    """Return the photos that fit beside the words, at least one of them, and the others."""
    used, count = 0.0, 0
    for photo in photos:
        rows, columns = rows_in_print(photo.width, photo.height)
        shape = photo.height * rows**2 / max(photo.width * columns**2, 1)
        used += BESIDE_WIDTH * shape + CAPTION_HEIGHT
        if count and used > BESIDE_HEIGHT:
            break
        count += 1
    return list(photos[:count]), list(photos[count:])


def _words(story: Story, view: FindingView, pages: Pages) -> None:
    finding = view.finding
    name = named(view.place_name, "Unnamed place")
    with story.section([finding_mark(finding), name], anchor=finding_anchor(finding.number)):
        story.paragraph([*lead(finding, bold=True), Run(finding.title, bold=True)])
        story.paragraph(_chips(finding))
        facts = [*_seen(view, pages.plans), *_item_facts(finding), *_remedies(finding)]
        facts += _origin(finding, pages.titles)
        story.facts([(name, content) for name, content in facts if content])


def _chips(finding: OpenFinding) -> list[Chip]:
    chips = [
        *([chip("critical", "no")] if finding.critical else []),
        chip(risk_text(finding)),
    ]
    if finding.question is None:
        return chips
    item = finding.question.item
    return [
        *chips,
        *(chip(in_sentence(label(principle))) for principle in item.principles),
        chip(in_sentence(label(item.item_class))),
    ]


def _seen(view: FindingView, plans: Sequence[PlanView]) -> list[tuple[str, Content]]:
    when = "" if view.seen_at is None else moment(view.seen_at)
    return [
        ("Where", view.where),
        ("On the plan", pin_text(plans, view.pins)),
        ("Seen", ", ".join(filter(None, (when, in_sentence(view.phase), view.observer)))),
        ("Note", view.note),
        ("Measured", view.measurement),
    ]


def _item_facts(finding: OpenFinding) -> list[tuple[str, Content]]:
    if finding.question is None:
        return []
    item = finding.question.item
    told = item.ideal.rstrip(".") in finding.title
    return [
        ("Expected", "" if told else item.ideal),
        ("Why it matters", item.why),
        ("Decision", REFERRED if item.item_class is ItemClass.CODE_QUESTION else ""),
    ]


def _remedies(finding: OpenFinding) -> list[tuple[str, Content]]:
    return [
        ("Now", _action(finding.short_term, f"Owner: {label(finding.owner_role)}")),
        ("Later", _action(finding.long_term, f"Cost: {label(finding.cost_band)}")),
    ]


def _origin(
    finding: OpenFinding, titles: Mapping[SectionId, str]
) -> list[tuple[str, Content]]:
    if finding.question is None:
        return [("Item", "None; written down by the auditor")]
    item = finding.question.item
    return [("Item", f"{item.id} · {titles[item.section_id]}")]


def _action(what: str, who: str) -> Content:
    return [what.strip(), " ", Run(who, color=Ink.MUTED)] if what.strip() else ""
