"""Which tier each section reached, and the gaps that hold it back."""

from __future__ import annotations

from collections.abc import Sequence

from cpted_audit.analysis.scoring.tiers import (
    TIER_WORDS,
    WALKED_ENOUGH,
    SectionTiers,
    Tier,
    TierCell,
    Tiers,
)
from cpted_audit.checklist.model import Item
from cpted_audit.domain.places.space_type import any_name
from cpted_audit.domain.words import counted
from cpted_audit.report.model import Report, SectionView
from cpted_audit.report.pdf import Content, PageInk, Run, Story
from cpted_audit.report.pdf.styles import Align
from cpted_audit.report.wording import percent_text

ANCHOR = "tiers"
NONE_YET = "none yet"
_MIDDLE: tuple[Align, ...] = ("left", "left", "left", "left", "left")


def add(story: Story, report: Report) -> None:
    """Add the matrix of sections and tiers, and the items of every gap."""
    rows = [view for view in report.sections if view.tiers is not None]
    with story.section("Tiers", anchor=ANCHOR):
        if not rows:
            story.paragraph("The items of this checklist are in no tiers.")
            return
        story.paragraph(
            "A section reaches a tier when every scored item of it and of the tiers below is in "
            "place at every place where it is asked, so that no average hides a gap. The tier of "
            f"the site is the lowest of the sections of which {percent_text(WALKED_ENOUGH)} or "
            "more was walked."
        )
        story.paragraph([Run("The site: ", bold=True), site_words(report.tiers)])
        story.table(
            [["Section", *TIER_WORDS.values(), "Reached"]],
            [[view.title, *_cells(view.tiers), reached(view.tiers)] for view in rows if view.tiers],
            widths=(0, 84, 92, 84, 92), align=_MIDDLE,
        )  # fmt: skip
        with story.section("Gaps, section by section"):
            for view in rows:
                _gaps(story, view)


def site_words(tiers: Tiers) -> str:
    """Return what the site reached, and how many of its sections count for it."""
    walked, every = len(tiers.walked), len(tiers.sections)
    if not walked:
        return f"none yet: too little was walked in each of {counted(every, 'section')}."
    of = f"the lowest of {walked:,} of {counted(every, 'section')} walked enough"
    return f"{NONE_YET if tiers.reached is None else TIER_WORDS[tiers.reached]}, {of}."


def reached(section: SectionTiers) -> str:
    """Return what a section reached."""
    tier = section.reached
    words = NONE_YET if tier is None else TIER_WORDS[tier]
    return words if section.walked_enough else f"{words} (too little walked)"


def _cells(section: SectionTiers) -> list[Content]:
    return [_cell(section.cells.get(tier)) for tier in Tier]


def _cell(cell: TierCell | None) -> Content:
    if cell is None:
        return Run("no items", color=PageInk.MUTED)
    if cell.gaps:
        return Run(
            f"{counted(len(cell.gaps), 'gap')} of {cell.items:,}", bold=True, color=PageInk.NO
        )
    if cell.open:
        return Run(f"{len(cell.open):,} of {cell.items:,} open", color=PageInk.MUTED)
    return Run(f"in place: {cell.items:,}", color=PageInk.YES)


def _gaps(story: Story, view: SectionView) -> None:
    if view.tiers is None:
        return
    facts = [
        (TIER_WORDS[tier], _named(cell.gaps))
        for tier, cell in view.tiers.cells.items()
        if cell.gaps
    ]
    if facts:
        with story.keep_together():
            story.paragraph(Run(view.title, bold=True), tight=True)
            story.facts(facts, label_width=84)


def _named(items: Sequence[Item]) -> str:
    return "; ".join(f"{item.id} {gap_words(item)}" for item in items)


def gap_words(item: Item) -> str:
    """Return what is wrong at one place or more, in the words of the item."""
    if not item.wrong:
        return f"not in place everywhere: {item.ideal.rstrip('.')}"
    wrong = item.wrong.replace("{place}", any_name(item.space_type))
    return f"{wrong[:1].upper()}{wrong[1:]}"
