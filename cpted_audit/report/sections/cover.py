"""The cover: which school, when it was walked, by whom, and how the copy may be handed on."""

from __future__ import annotations

from itertools import groupby

from cpted_audit.domain.site import Person, Site
from cpted_audit.domain.vocabulary import label
from cpted_audit.report.model import Report
from cpted_audit.report.pdf import Ink, Maker, Run, Story, Text
from cpted_audit.report.sections import motif
from cpted_audit.report.wording import counted, day, in_sentence, listed, named, span

TLP_MEANINGS = {
    "TLP:RED": "for the named recipients only",
    "TLP:AMBER+STRICT": "for those in the recipient's own organization who need to know",
    "TLP:AMBER": "for those in the recipient's organization and its clients who need to know",
    "TLP:GREEN": "for the recipient's community, not for public channels",
    "TLP:CLEAR": "may be handed on freely",
}
"""What the labels of the Traffic Light Protocol 2.0 allow, in short."""


def add(story: Story, report: Report) -> None:
    """Add the cover page."""
    site = report.site
    story.decoration(motif.paint, width=motif.WIDTH, height=motif.HEIGHT)
    story.space(34)
    story.paragraph(named(site.name, "School without a name"), style="title")
    story.paragraph("CPTED audit", style="subtitle")
    story.rule(strong=True)
    facts: list[tuple[str, Text]] = [
        *_school(site),
        ("Walked", _walked(report)),
        ("Issued", day(report.issued_on)),
        ("Audit team", _team(report)),
        ("Handling", _handling(site.marking)),
    ]
    story.facts([(name, _larger(story, text)) for name, text in facts if text], label_width=84)
    story.page_break()


def _larger(story: Story, text: Text) -> Maker:
    return lambda: story.paragraph(text, tight=True)


def _school(site: Site) -> list[tuple[str, Text]]:
    about = [
        f"{label(site.grade_band)} school" if site.grade_band else "",
        counted(site.enrolment, "student") if site.enrolment else "",
        site.hours,
    ]
    return [
        ("Address", site.address),
        ("District", site.district),
        ("School", " · ".join(filter(None, about))),
    ]


def _walked(report: Report) -> Text:
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


def _team(report: Report) -> Text:
    if report.people:
        return "\n".join(_person(one) for one in report.people)
    names = dict.fromkeys(name for visit in report.visits for name in visit.people)
    return "\n".join(names) or "No team member is recorded yet."


def _person(one: Person) -> str:
    return ", ".join(filter(None, (one.name, one.role, one.agency)))


def _handling(marking: str) -> Text:
    if not marking.strip():
        return ""
    meaning = TLP_MEANINGS.get(marking.strip().upper(), "")
    return [
        Run(marking, bold=True, color=Ink.MARKING),
        f" · {meaning}" if meaning else "",
    ]
