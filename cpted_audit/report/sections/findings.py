"""The findings in the order they should be mended, each with its photos."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from cpted_audit.analysis.findings.priority import OpenFinding, Priority
from cpted_audit.checklist.model import Checklist
from cpted_audit.domain.documents.law import ItemLaw, Passage
from cpted_audit.domain.ids import ItemId, SectionId
from cpted_audit.domain.photos.picture_size import rows_in_print
from cpted_audit.domain.vocabulary import ItemClass, label
from cpted_audit.report.law_view import LawView
from cpted_audit.report.model import CriticalView, FindingView, PhotoView, Report, SetAsideView
from cpted_audit.report.pdf import Content, PageInk, Run, Story, Text, pieces
from cpted_audit.report.plans.views import PlanView
from cpted_audit.report.sections import finding_work
from cpted_audit.report.sections.photos import add_pairs, photo_alt, photo_caption
from cpted_audit.report.wording import (
    counted,
    finding_anchor,
    finding_mark,
    in_sentence,
    moment,
    named,
    passage_text,
    pin_text,
    risk_text,
)

LABEL = "Law"
NO_STATE = "Asked by law in some states; no state is chosen for this audit, so none was read."
NONE_READ = (
    "Asked by law in some states; of {state} nothing was read on it, which says nothing of its law."
)


def law_facts(
    law: ItemLaw | None, number: int, told: dict[Passage, int]
) -> Iterator[tuple[str, Content]]:
    """Yield the lines about the law for a finding; none where its item is not statutory.

    A passage is told whole at the first finding it belongs to, by its `number` kept in `told`, and
    named with a link there at the others.
    """
    if law is None:
        return
    if not law.rows:
        yield LABEL, NONE_READ.format(state=law.state) if law.state else NO_STATE
    for row, passage in enumerate(law.rows):
        first = told.setdefault(passage, number)
        label = LABEL if row == 0 else ""
        if first == number:
            yield label, [Run(f"{passage.citation}: ", bold=True), passage_text(passage)]
        else:
            there = Run(f"finding {first}", link=finding_anchor(first))
            yield label, [f"{passage.citation}: see ", there]


# Every critical item answered No, of any tag, whatever the score.


ANCHOR = "critical-answers"


def add_critical(story: Story, report: Report) -> None:
    """Add the table of critical answers, before the findings it leads to."""
    with story.section("Critical answers", anchor=ANCHOR):
        if not report.critical:
            story.paragraph("No critical item was answered No.")
            return
        story.paragraph(
            f"{counted(len(report.critical), 'critical item was', 'critical items were')} answered "
            "No. They are listed whatever the score, and whatever their tags."
        )
        story.table(
            [["Finding", "What was found", "Where"]],
            [_row(view) for view in report.critical],
            widths=(46, 0, 170),
        )


def _row(view: CriticalView) -> list[Content]:
    """Return a line; what was written stands with the finding, or with the answer."""
    item, finding = view.item, view.finding
    tags = ", ".join(map(label, item.tags))
    sort = Run(f" {item.id} · {tags}", color=PageInk.MUTED)
    what: list[Run | str] = [view.title, sort]
    if finding is None:
        return ["set aside", what, view.where]
    return [[finding_mark(finding)], what, Run(view.where, link=finding_anchor(finding.number))]


BESIDE_WIDTH = 153.0
"""Points across of the photos beside a finding."""
BESIDE_HEIGHT = 250.0
"""Points down that the photos beside a finding may take together; the others stand below."""
CAPTION_HEIGHT = 30.0
LABEL_WIDTH = 68.0
FEW = 60
"""Findings up to which a document has room for tall photos."""
TALL, LOW = 204.0, 124.0
"""Points down of one photo beside a finding, where findings are few and where they are many: of
the low ones, four findings fit on a page."""
LEAST_WIDTH = 124.0
"""Points across for a photo and its caption, however narrow the photo is."""
BELOW_HEIGHT = 124.0


class FindingFacts(NamedTuple):
    """What a finding takes from its whole document: titles of sections, plans, what was said.

    `explained` are the findings at which it is printed why an item matters; filled on the way.
    `tallest` is how many points high a photo beside a finding may be. `passages` are the findings
    at which a passage of `law` is told whole; filled on the way too.
    """

    titles: Mapping[SectionId, str]
    plans: Sequence[PlanView]
    explained: dict[ItemId, int]
    tallest: float
    law: LawView
    passages: dict[Passage, int]


NONE_OPEN = {
    False: "There is no open finding: no item was answered No or Partial.",
    True: "There is no open finding: all were set aside.",
}
ALSO = "Also seen: "
"""What stands before the title of a finding that no item asked for."""
LAST_TIME = "From last time: "
"""What stands before the title of one that was found in the audit before and not seen again."""
_NOT_SEEN_AGAIN = "found in the audit before; not looked at again yet"

REFERRED = "Refer to the authority having jurisdiction; this report records only what was seen."
_GROUP_TITLES = {
    Priority.HIGH: "High priority",
    Priority.MEDIUM: "Medium priority",
    Priority.LOW: "Low priority",
    Priority.UNSAID: "Priority not said",
}


def lead(finding: OpenFinding) -> list[Run]:
    """Return what stands before the title of a finding: nothing where an item asked for it."""
    if finding.carried:
        return [Run(LAST_TIME, color=PageInk.ACCENT)]
    return [Run(ALSO, color=PageInk.ACCENT)] if finding.free else []


def pages_for(
    checklist: Checklist,
    plans: Sequence[PlanView],
    findings: Sequence[FindingView],
    law: LawView,
) -> FindingFacts:
    """Return what the page of a finding takes from its whole document."""
    tallest = TALL if len(findings) <= FEW else LOW
    titles = {section.id: section.title for section in checklist.sections}
    return FindingFacts(titles, plans, {}, tallest, law, {})


def add(story: Story, report: Report) -> None:
    """Add every open finding."""
    pages = pages_for(report.checklist, report.plans, report.findings, report.law)
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
            [
                [str(set_aside.number), _aside(set_aside), set_aside.where, set_aside.reason]
                for set_aside in report.set_aside
            ],
            widths=(46, 0, 118, 150),
        )


def _aside(set_aside: SetAsideView) -> Text:
    return (
        [set_aside.title, Run(f" {set_aside.note}", color=PageInk.MUTED)]
        if set_aside.note
        else set_aside.title
    )


def _group(view: FindingView) -> str:
    return "Critical" if view.finding.critical else _GROUP_TITLES[view.finding.priority]


def add_finding(story: Story, view: FindingView, pages: FindingFacts) -> None:
    """Add one finding with its photos beside it, below it, and in pairs."""
    alone = [photo for photo in view.photos if photo.before is None]
    beside, below = _arranged(alone, pages.tallest)

    def words() -> None:
        _words(story, view, pages)

    def pictures() -> None:
        for photo in beside:
            story.figure(
                photo, alt=photo_alt(photo), caption=photo_caption(photo),
                max_height=pages.tallest,
            )  # fmt: skip

    with story.keep_together():
        story.rule(close=True)
        if beside:
            story.side_by_side(words, pictures, widths=(0, _across(beside, pages.tallest)))
        else:
            words()
        if below:
            story.photo_grid(
                [(photo, photo_alt(photo), photo_caption(photo)) for photo in below],
                columns=3,
                max_height=BELOW_HEIGHT,
            )
    add_pairs(story, view.photos)


def _shape(photo: PhotoView) -> float:
    """Return how many times higher than wide a photo is printed."""
    rows, columns = rows_in_print(photo.width, photo.height)
    return photo.height * rows**2 / max(photo.width * columns**2, 1)


def _across(photos: Sequence[PhotoView], tallest: float) -> float:
    """Return how wide the column of photos is: none is narrower than it needs to be."""
    widest = max(min(BESIDE_WIDTH, tallest / max(_shape(photo), 0.01)) for photo in photos)
    return max(LEAST_WIDTH, widest)


def _arranged(
    photos: Sequence[PhotoView], tallest: float
) -> tuple[list[PhotoView], list[PhotoView]]:
    """Return the photos that fit beside the words, at least one of them, and the others."""
    used, count = 0.0, 0
    for photo in photos:
        used += min(BESIDE_WIDTH * _shape(photo), tallest) + CAPTION_HEIGHT
        if count and used > BESIDE_HEIGHT:
            break
        count += 1
    return list(photos[:count]), list(photos[count:])


def _words(story: Story, view: FindingView, pages: FindingFacts) -> None:
    finding = view.finding
    title = named(finding.title, "Without a title")
    heading: Text = [finding_mark(finding), *lead(finding), title]
    with story.section(heading, anchor=finding_anchor(finding.number), close=True):
        story.paragraph(_seen(view, pages.plans), style="small", tight=True)
        story.paragraph(_sorted_as(finding, pages), style="small", tight=True)
        facts: list[tuple[str, Content]] = [
            ("Note", view.note),
            ("Measured", view.measurement),
            *_explained(finding, pages.explained),
            *_law(finding, pages),
            ("Now", finding_work.now(view)),
            ("Later", finding_work.later(view)),
            *finding_work.since(view),
        ]
        story.facts(
            [(name, content) for name, content in facts if content],
            label_width=LABEL_WIDTH, tight=True,
        )  # fmt: skip


def _seen(view: FindingView, plans: Sequence[PlanView]) -> Text:
    """Return where and when a finding was seen, and by whom, in one line."""
    when = "" if view.seen_at is None else moment(view.seen_at)
    seen = ", ".join(filter(None, (when, in_sentence(view.phase), view.observer)))
    parts: list[Text] = [Run(view.where, bold=True, color=PageInk.TEXT)]
    parts += [pin_text(plans, view.pins)] if view.pins else []
    parts += [f"seen {seen}"] if seen else []
    return _dotted(parts)


def _sorted_as(finding: OpenFinding, pages: FindingFacts) -> Text:
    """Return how severe a finding is and what kind of item made it, in one line."""
    critical: list[Text] = (
        [Run("critical", bold=True, color=PageInk.NO)] if finding.critical else []
    )
    parts: list[Text] = [*critical, risk_text(finding)]
    if finding.question is None:
        told = _NOT_SEEN_AGAIN if finding.carried else "no item; written down by the auditor"
        return _dotted([*parts, told])
    item = finding.question.item
    parts += [in_sentence(label(principle)) for principle in item.principles]
    tags = (in_sentence(label(tag)) for tag in item.tags)
    # A tag may be called like its only principle.
    parts += [tag for tag in tags if tag not in parts]
    first = pages.explained.setdefault(item.id, finding.number)
    if first == finding.number:
        return _dotted([*parts, f"{item.id} · {pages.titles[item.section_id]}"])
    there = Run(f"finding {first}", link=finding_anchor(first))
    return [*pieces(_dotted([*parts, f"{item.id} · why it matters: "])), there]


def _dotted(parts: Sequence[Text]) -> Text:
    return [piece for part in parts for piece in (" · ", *pieces(part))][1:]


def _explained(finding: OpenFinding, explained: dict[ItemId, int]) -> list[tuple[str, Content]]:
    """Return what is expected, why, and who decides; printed once for each item."""
    if finding.question is None or explained[finding.question.item.id] != finding.number:
        return []
    item = finding.question.item
    told = item.ideal.rstrip(".") in finding.title
    return [
        ("Expected", "" if told else item.ideal),
        ("Why it matters", item.why),
        ("Decision", REFERRED if ItemClass.CODE_QUESTION in item.tags else ""),
    ]


def _law(finding: OpenFinding, pages: FindingFacts) -> list[tuple[str, Content]]:
    """Return what was read of the state's law on the item, where it is statutory."""
    law = None if finding.question is None else pages.law.of(finding.question.item)
    return list(law_facts(law, finding.number, pages.passages))
