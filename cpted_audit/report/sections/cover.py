"""The cover: which school, when it was walked, by whom, and how the copy may be handed on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from typing import Protocol

from cpted_audit.domain.places.site import Person, Site
from cpted_audit.domain.vocabulary import GradeBand, label
from cpted_audit.domain.walk.visit import Visit
from cpted_audit.report import check_mark
from cpted_audit.report.copies import CopyFacts
from cpted_audit.report.header_footer import handling_facts
from cpted_audit.report.parts import Volume
from cpted_audit.report.pdf import Maker, Story, Text
from cpted_audit.report.sections import motif
from cpted_audit.report.wording import counted, day, in_sentence, listed, named, span


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
    story.decoration(motif.paint, width=motif.WIDTH, height=motif.HEIGHT)
    story.space(34)
    check_mark.titled(
        story, report.copy.imprint, named(site.name, "School without a name"),
        subtitle or SUBTITLES[report.copy.volume],
    )  # fmt: skip
    story.rule(strong=True)
    facts: list[tuple[str, Text]] = [
        *_school(site),
        ("Walked", _walked(report)),
        ("Issued", day(report.issued_on)),
        ("Audit team", _team(report)),
        *handling_facts(report.copy),
    ]
    story.facts([(name, _larger(story, text)) for name, text in facts if text], label_width=84)
    story.page_break(joins=True)  # contents of a few lines


def _larger(story: Story, text: Text) -> Maker:
    return lambda: story.paragraph(text, tight=True)


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
