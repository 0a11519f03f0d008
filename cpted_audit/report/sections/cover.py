"""The cover: which school, when it was walked, by whom, and how the copy may be handed on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from typing import Protocol

from cpted_audit.domain.places.site import Person, Site
from cpted_audit.domain.vocabulary import GradeBand, label
from cpted_audit.domain.walk import Visit
from cpted_audit.report import check_mark
from cpted_audit.report.copies import CopyFacts
from cpted_audit.report.header_footer import handling_facts
from cpted_audit.report.parts import Volume
from cpted_audit.report.pdf import PageInk, Pen, Story, Text
from cpted_audit.report.wording import counted, day, in_sentence, listed, named, span

# The drawing on the cover: a school seen from above, as decoration only.


WIDTH = 504.0
HEIGHT = 250.0

_OUTLINE = [
    (96, 52), (96, 206), (372, 206), (372, 128), (436, 128), (436, 52), (300, 52), (300, 84),
    (206, 84), (206, 52),
]  # fmt: skip
_WALLS = [
    [(96, 150), (206, 150)], [(150, 150), (150, 206)], [(206, 118), (206, 206)],
    [(206, 150), (300, 150)], [(300, 118), (300, 206)], [(96, 104), (172, 104)],
    [(300, 118), (372, 118)], [(340, 52), (340, 96)],
]  # fmt: skip
_SIGHT = [(253, 84), (150, 0), (356, 0)]
_DOORS = [(253, 84), (96, 128), (250, 206), (372, 166), (436, 88), (150, 52)]
_TREES = [
    (40, 60, 11), (58, 96, 8), (36, 128, 13), (60, 176, 9), (40, 214, 12), (470, 206, 13),
    (446, 176, 8), (474, 150, 10), (420, 222, 9), (78, 26, 8),
]  # fmt: skip
_STALLS = range(386, 482, 16)


def paint(pen: Pen) -> None:
    """Draw the motif in a field of `WIDTH` by `HEIGHT` points."""
    pen.rectangle(0, 0, WIDTH, HEIGHT, fill=PageInk.BACKGROUND, radius=8)
    with pen.clipped(0, 0, WIDTH, HEIGHT):
        _grid(pen)
        pen.area(_SIGHT, fill="#CFE0F8")
        pen.line(_SIGHT[1::-1], color=PageInk.ACCENT, width=0.7, dash=(3, 3))
        pen.line(_SIGHT[::2], color=PageInk.ACCENT, width=0.7, dash=(3, 3))
    for x, y, radius in _TREES:
        pen.circle(x, y, radius, fill="#DDE9E1", stroke="#9DBFAB")
    _building(pen)
    for x in _STALLS:
        pen.line([(x, 10), (x, 34)], color="#B6C0CB", width=0.9)


def _grid(pen: Pen) -> None:
    for x in range(0, int(WIDTH), 42):
        pen.line([(x, 0), (x, HEIGHT)], color=PageInk.LINE, width=0.4, dash=(1, 3))
    for y in range(0, int(HEIGHT), 42):
        pen.line([(0, y), (WIDTH, y)], color=PageInk.LINE, width=0.4, dash=(1, 3))


def _building(pen: Pen) -> None:
    pen.area(_OUTLINE, fill=PageInk.SURFACE, stroke=PageInk.TEXT, width=2.0)
    for wall in _WALLS:
        pen.line(wall, color="#7C8894", width=0.9)
    for x, y in _DOORS:
        pen.circle(x, y, 6.5, fill=PageInk.ACCENT, stroke=PageInk.SURFACE, line=1.2)


class Covered(Protocol):
    """What a cover tells of a document."""

    @property
    def site(self) -> Site:
        """The school."""

    @property
    def people(self) -> Sequence[Person]:
        """The team."""

    @property
    def visits(self) -> Sequence[Visit]:
        """The visits of the audit."""

    @property
    def walked_on(self) -> Sequence[date]:
        """The days of the walk."""

    @property
    def issued_on(self) -> date:
        """The day of the document."""

    @property
    def copy(self) -> CopyFacts:
        """How the copy may be handled."""


SUBTITLES = {
    Volume.WHOLE: "CPTED audit",
    Volume.SUMMARY: "CPTED audit: summary volume",
    Volume.ANNEX: "CPTED audit: annex, every answer",
}


def add(story: Story, report: Covered, *, subtitle: str = "") -> None:
    """Add the cover page."""
    site = report.site
    story.decoration(paint, width=WIDTH, height=HEIGHT)
    story.space(34)
    check_mark.titled(
        story, report.copy.imprint, named(site.name, "School without a name"),
        subtitle or SUBTITLES[report.copy.volume],
    )  # fmt: skip
    story.rule(strong=True)
    facts: list[tuple[str, Text]] = [
        *_school(site),
        ("Walked", _walked(report)),
        ("Printed", day(report.issued_on)),
        ("Audit team", _team(report)),
        *handling_facts(report.copy),
    ]
    story.facts([fact for fact in facts if fact[1]], label_width=84, style="body")
    story.page_break(joins=True)  # contents of a few lines


def _school(site: Site) -> list[tuple[str, Text]]:
    about = [
        _grades(site.grade_band),
        counted(site.enrolment, "student") if site.enrolment else "",
        site.hours,
    ]
    return [
        ("Address", site.address),
        ("District", site.district),
        ("School", " · ".join(filter(None, about))),
    ]


def _grades(band: GradeBand | None) -> str:
    if band is None or band is GradeBand.ALL:
        return "" if band is None else label(band)
    return f"{label(band)} school"


def _walked(report: Covered) -> Text:
    if not report.visits:
        dates = span(report.walked_on)
        return f"{dates} (dates of the answers)" if dates else "No visit is recorded yet."
    visits = sorted(report.visits, key=lambda visit: visit.on)
    by_day = groupby(visits, key=lambda visit: visit.on)
    lines = [
        f"{day(on)} · " + listed(dict.fromkeys(in_sentence(label(visit.phase)) for visit in group))
        for on, group in by_day
    ]
    return "\n".join(lines)


def _team(report: Covered) -> Text:
    if report.people:
        return "\n".join(_person(person) for person in report.people)
    names = dict.fromkeys(name for visit in report.visits for name in visit.people)
    return "\n".join(names) or "No team member is recorded yet."


def _person(person: Person) -> str:
    return ", ".join(filter(None, (person.name, person.role, person.agency)))
