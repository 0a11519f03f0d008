"""The public summary: that an audit took place, and counts; all else stays out.

What the public may know, as the layout gets it: dates, agencies and counts.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from pathlib import Path

from cpted_audit.domain.places.site import Site
from cpted_audit.domain.vocabulary import label
from cpted_audit.domain.walk import Visit
from cpted_audit.report import check_mark
from cpted_audit.report.audience import Audience
from cpted_audit.report.copies import CopyFacts
from cpted_audit.report.header_footer import (
    build_copy,
    imprint_facts,
    standing_text,
)
from cpted_audit.report.parts import Part, parts_of
from cpted_audit.report.pdf import Built, Run, Seal, Story, TableRow, Text, unsealed
from cpted_audit.report.wording import counted, day, in_sentence, listed, named, span


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionCount:
    """How many items of a section were asked over all places, and how many could be answered."""

    title: str
    asked: int
    answered: int
    unable: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendations:
    """How many recommendations were written down, and what became of them."""

    made: int
    mended: int
    set_aside: int

    @property
    def open(self) -> int:
        """Those still to be mended."""
        return self.made - self.mended - self.set_aside


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """The whole notice."""

    site: Site
    visits: Sequence[Visit]
    walked_on: Sequence[date]
    agencies: Sequence[str]
    board_on: date | None
    issued_on: date
    language: str
    copy: CopyFacts
    sections: Sequence[SectionCount]
    recommendations: Recommendations


def add_counts(story: Story, notice: Notice) -> None:
    """Add the counts."""
    with story.section("What was checked"):
        rows = [
            TableRow(
                [
                    section.title,
                    f"{section.asked:,}",
                    f"{section.answered:,}",
                    f"{section.unable:,}",
                ]
            )
            for section in notice.sections
        ]
        sums = (
            sum(getattr(section, name) for section in notice.sections)
            for name in ("asked", "answered", "unable")
        )
        total = [Run("In all", bold=True), *(Run(f"{one:,}", bold=True) for one in sums)]
        story.table(
            [["Section of the checklist", "Asked", "Answered", "Not observed"]],
            [*rows, TableRow(total)],
            widths=(0, 70, 70, 80),
            align=("left", "right", "right", "right"),
        )
    with story.section("Recommendations"):
        story.paragraph(recommendations_text(notice.recommendations))


# Counts by section of the checklist and of recommendations; nothing that names a place.


def recommendations_text(counts: Recommendations) -> str:
    """Return what became of the recommendations, as counts."""
    if not counts.made:
        return "No recommendation was made."
    made = counted(counts.made, "recommendation")
    verb = "was" if counts.made == 1 else "were"
    return (
        f"{made} {verb} made in all. Of these {counts.mended:,} have been addressed since, "
        f"{counts.set_aside:,} were set aside with a reason, and {counts.open:,} are open."
    )


# How such an audit is done, and why no more than this can be told.


HOW = (
    "Crime prevention through environmental design (CPTED) looks at how a place is laid out, "
    "used and kept. A team walks the school by day and after dark with a checklist in which every "
    "item states a condition as it should be, and writes down whether it was so on that day. An "
    "item is asked at every place it belongs to, so one item can be asked many times."
)
WHAT_IT_SAYS = (
    "An audit counts what was observed on the dates above. It is not a grade of a school or a "
    "comparison with another one. What was found goes to those who can repair it and to the "
    "agencies that answer a call; it is not part of this notice, because details could help "
    "someone who wants to do harm."
)


def add_method(story: Story, notice: Notice) -> None:
    """Add the method, and the line of law where there is one."""
    with story.keep_together(), story.section("How the audit was done"):
        story.paragraph(HOW)
        story.paragraph(WHAT_IT_SAYS)
        if notice.copy.exemption:
            story.paragraph(f"The other documents of this audit: {notice.copy.exemption}")


def add_notice(story: Story, notice: Notice) -> None:
    """Add the facts of the notice."""
    site = notice.site
    story.rule(strong=True)
    name = named(site.name, "School without a name")
    agencies = listed(notice.agencies) if notice.agencies else "No agency is recorded."
    board = "No day is recorded." if notice.board_on is None else day(notice.board_on)
    facts: list[tuple[str, Text]] = [
        ("School", ", ".join(filter(None, (name, site.address, site.district)))),
        ("Carried out", _dates(notice)),
        ("By", agencies),
        ("Presented to the board", board),
        ("This notice", [f"{day(notice.issued_on)}. ", standing_text(notice.copy)]),
        *imprint_facts(notice.copy),
    ]
    story.facts([(name, text) for name, text in facts if text], label_width=124)


# That an audit took place: where, when, by which agencies, and when the board was told.


def _dates(notice: Notice) -> str:
    visits = sorted(notice.visits, key=lambda visit: visit.on)
    if not visits:
        return span(notice.walked_on) or "No visit is recorded."
    return "\n".join(
        f"{day(on)} · " + listed(dict.fromkeys(in_sentence(label(one.phase)) for one in group))
        for on, group in groupby(visits, key=lambda visit: visit.on)
    )


TITLE = "Notice of a CPTED audit"

SECTIONS: Mapping[Part, Callable[[Story, Notice], None]] = {
    Part.NOTICE: add_notice,
    Part.COUNTS: add_counts,
    Part.NOTICE_METHOD: add_method,
}


def build_public(
    notice: Notice,
    target: Path,
    *,
    progress: Callable[[int], None],
    password: str = "",
    seal: Seal = unsealed,
) -> Built:
    """Write the public summary as a tagged PDF; the file appears whole or not at all.

    Raises StorageError when the file cannot be written.
    """
    story = Story(
        title=f"{notice.site.name}: {TITLE[0].lower()}{TITLE[1:]}",
        language=notice.language,
        author=", ".join(notice.agencies),
        subject=TITLE,
    )
    with story.section(TITLE, corner=check_mark.corner(notice.copy.imprint, size=48, rise=14)):
        for part in parts_of(Audience.PUBLIC):
            SECTIONS[part](story, notice)
    # The line of law is about the other documents; this one says so in its text.
    return build_copy(
        story, target, replace(notice.copy, exemption=""), school=notice.site.name,
        days=(notice.walked_on, notice.issued_on), progress=progress, password=password, seal=seal,
    )  # fmt: skip
