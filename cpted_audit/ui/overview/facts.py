"""The overview's plain facts in words: school, team, visits and dates."""

from __future__ import annotations

from collections.abc import Sequence

from cpted_audit.domain.places.site import Person, Site
from cpted_audit.domain.walk.visit import Visit
from cpted_audit.session.overview import Overview
from cpted_audit.ui.words import day, tr, word


def facts_text(site: Site) -> str:
    """Return what is known of the school, one fact a line."""
    facts = (
        (tr("Address"), site.address or tr("not given")),
        (tr("District"), site.district),
        (
            tr("Grades"),
            tr("not said; items of all grades are asked")
            if site.grade_band is None
            else word(site.grade_band),
        ),
        (tr("Enrollment"), "" if site.enrolment is None else f"{site.enrolment:,}"),
        (tr("Hours"), site.hours),
        (tr("Marking"), site.marking),
    )
    return "\n".join(f"{words}: {text}" for words, text in facts if text)


def people_text(people: Sequence[Person], visits: Sequence[Visit]) -> str:
    """Return the team with roles and agencies, and who else took part in a visit."""
    lines = [
        ", ".join(filter(None, [person.name, person.role, person.agency])) for person in people
    ]
    named = {person.name for person in people}
    others = dict.fromkeys(name for visit in visits for name in visit.people if name not in named)
    return "\n".join([*lines, *others]) or tr("Nobody is named yet.")


def visit_lines(visits: Sequence[Visit]) -> list[str]:
    """Return each visit with its date, its phase and its people."""
    return [
        " · ".join(filter(None, [day(visit.on), word(visit.phase), ", ".join(visit.people)]))
        for visit in visits
    ]


def dates_text(found: Overview) -> str:
    """Return when the audit was answered."""
    if found.first is None or found.last is None:
        return tr("Nothing is answered yet.")
    return tr(
        "First answer {first}, last answer {last}.", first=day(found.first), last=day(found.last)
    )
