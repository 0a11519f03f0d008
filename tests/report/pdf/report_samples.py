"""A report with every element the builder knows, and what the tests share."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PIL import Image
from structure_check import Tagged, differences, problems

from cpted_audit.report.pdf import (
    Bar,
    Built,
    Cell,
    Furniture,
    ListItem,
    PageInk,
    Pen,
    Run,
    Story,
    TableRow,
    chip,
    marker,
)

if TYPE_CHECKING:
    from pathlib import Path

FURNITURE = Furniture(
    header_left="Cedar Ridge Middle School",
    marking="TLP:AMBER",
    footer_left="Walked 18–19 Nov 2026 · edition 1",
    footer_center="Copy 3 of 5",
)


def jpeg(width: int = 80, height: int = 60, color: tuple[int, int, int] = (90, 120, 150)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), color).save(out, "JPEG")
    return out.getvalue()


@dataclass
class Made:
    """A story and the file it became."""

    story: Story
    path: Path
    built: Built
    tagged: Tagged = field(init=False)

    def __post_init__(self) -> None:
        self.tagged = Tagged(self.path)

    def faults(self) -> list[str]:
        """What the structure or the texts have wrong."""
        return [
            *problems(self.path),
            *differences(self.tagged, self.story.root, self.story.sources),
        ]


Maker = Callable[[Callable[[Story], None]], Made]


BARS = [
    Bar("Natural surveillance", 78, 55, 89, "78", "(55–89) · 41/63"),
    Bar("Access control", 62, 40, 85, "62", "(40–85) · 38/74"),
    Bar("Territoriality", None, 30, 91, "—", "(30–91) · 7/27"),
]


def every_element() -> Story:
    story = Story(
        title="Cedar Ridge Middle School: CPTED audit",
        language="en-US",
        author="Officer Dana Whitfield",
        subject="CPTED audit of 18–19 November 2026",
    )
    _cover(story)
    with story.section("Contents"):
        story.toc()
    story.page_break()
    with story.section("What we saw"):
        _summary(story)
        _lists(story)
    story.page_break()
    with story.section("Findings"):
        for number in (15, 14):
            _finding(story, number)
    story.page_break(landscape=True)
    with story.section("Plan"):
        story.drawing(_plan, alt="Plan of level 1 with door 7 in the north", width=600, height=300)
    story.page_break()
    with story.section("Doors"):
        _doors(story)
        photos = [(jpeg(90, 50 + n), f"The court from corner {n}", f"Photo {n}") for n in range(5)]
        story.photo_grid([*photos, (jpeg(), "The court at night", None)], columns=3)
    return story


def _cover(story: Story) -> None:
    story.space(120)
    story.decoration(
        lambda pen: pen.rectangle(0, 0, 60, 4, fill=PageInk.ACCENT), width=60, height=4
    )
    story.paragraph("Cedar Ridge Middle School", style="title")
    story.paragraph("CPTED audit", style="subtitle")
    story.facts([("Prepared by", "Officer Dana Whitfield"), ("For", "City PD records")])
    story.page_break()


def _summary(story: Story) -> None:
    def score() -> None:
        story.paragraph("Overall CPTED score", style="small", tight=True)
        story.paragraph("71", style="number")

    def words() -> None:
        story.paragraph([Run("Between 48 and 86", bold=True), ", depending on what is left."])

    with story.boxed():
        story.side_by_side(score, words, widths=(90, 0), middle=True)
    with story.section("By principle", after="(out of 100)"):
        story.bars(BARS, alt="Natural surveillance 78, access control 62, territoriality unknown")
    rows = [
        TableRow(
            [[_mark(15)], Run("Door 7 does not latch", link="finding-15"), "Main"], anchor="r15"
        ),
        TableRow(
            [[_mark(14)], "Two wall packs are out", Cell("Main", background=PageInk.ACCENT_SOFT)]
        ),
        [Cell("Total", span=2, align="right"), "2"],
    ]
    story.table(
        [[Cell("Finding", span=2), "Where"], ["Number", "What", ""]],
        rows,
        widths=(60, 0, 120),
        caption="Critical answers",
    )


def _mark(number: int) -> object:
    return marker(number, "diamond", PageInk.NO, f"Finding {number}, critical")


def _lists(story: Story) -> None:
    story.rule()
    story.bullets(["One", ListItem("Two", ["two a", ListItem("two b", ["deeper"])]), "Three"])
    story.bullets(["First", "Second"], numbered=True)
    story.paragraph(["See ", Run("the city's page", link="https://example.org/a%20b"), "."])
    story.paragraph(["In French: ", Run("bonjour à tous", lang="fr-FR", italic=True), "."])


def _finding(story: Story, number: int) -> None:
    def left() -> None:
        with story.section([_mark(number), "Door 7 does not latch"], anchor=f"finding-{number}"):
            story.paragraph([chip("critical", "no"), chip("access control"), chip("CPTED")])
            story.facts(
                [
                    ("Where", ["Main · Level 1 · ", Run("finding 14", link="finding-14")]),
                    ("Seen", "Propped with a milk crate during delivery. " * 3),
                ]
            )

    def right() -> None:
        story.figure(jpeg(), alt="The dock door held open by a crate", caption="Photo 41 · 10:44")

    story.rule(strong=True)
    with story.keep_together():
        story.side_by_side(left, right, widths=(0, 150))


def _plan(pen: Pen) -> None:
    pen.area([(0, 0), (600, 0), (600, 300), (0, 300)], stroke=PageInk.TEXT)
    pen.area([(10, 10), (90, 10), (50, 60)], [(40, 20), (60, 20), (50, 30)], fill=PageInk.ACCENT)
    pen.line([(0, 150), (600, 150)], dash=(4, 2), color=PageInk.MUTED)
    pen.circle(300, 200, 12, fill=PageInk.NO, opacity=0.5)
    with pen.turned(300, 40, 30, 1.5), pen.clipped(0, 0, 80, 20):
        pen.text(0, 4, "Door 7, set at an angle", room=80)


def _doors(story: Story) -> None:
    def notes(number: int) -> str:
        return "steel leaf, closer adjusted " * (1 + number % 7)

    story.table(
        [["Door", "Side", "Notes", "Width"]],
        [[str(n), "north", notes(n), f"{30 + n} in"] for n in range(90)],
        zebra=True,
        align=("left", "left", "left", "right"),
    )
