"""That an audit took place: where, when, by which agencies, and when the board was told."""

from __future__ import annotations

from itertools import groupby

from cpted_audit.domain.vocabulary import label
from cpted_audit.report.header_footer import imprint_facts
from cpted_audit.report.pdf import Story, Text
from cpted_audit.report.public.views import Notice
from cpted_audit.report.wording import day, in_sentence, listed, named, span


def add(story: Story, notice: Notice) -> None:
    """Add the facts of the notice."""
    site = notice.site
    story.rule(strong=True)
    name = named(site.name, "School without a name")
    agencies = listed(notice.agencies) if notice.agencies else "No agency is recorded."
    board = "Not yet presented." if notice.board_on is None else day(notice.board_on)
    facts: list[tuple[str, Text]] = [
        ("School", ", ".join(filter(None, (name, site.address, site.district)))),
        ("Carried out", _dates(notice)),
        ("By", agencies),
        ("Presented to the board", board),
        ("This notice", day(notice.issued_on)),
        *imprint_facts(notice.copy),
    ]
    story.facts([(name, text) for name, text in facts if text], label_width=124)


def _dates(notice: Notice) -> str:
    visits = sorted(notice.visits, key=lambda visit: visit.on)
    if not visits:
        return span(notice.walked_on) or "No date is recorded."
    return "\n".join(
        f"{day(on)} · " + listed(dict.fromkeys(in_sentence(label(one.phase)) for one in group))
        for on, group in groupby(visits, key=lambda visit: visit.on)
    )
