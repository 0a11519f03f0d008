"""What the law was read to say, each passage with where and when it was read."""

from __future__ import annotations

from collections.abc import Sequence

from cpted_audit.domain.law import Passage
from cpted_audit.report.law_view import LawView
from cpted_audit.report.pdf import Content, Story
from cpted_audit.report.wording import read_text

_LABELS = 150.0
"""Points for the names of statutes."""
NO_MAPPING = "No law of this state on maps of schools was read; that says nothing of the law."


def add(story: Story, law: LawView) -> None:
    """Add the exemption line and the mapping laws of the state; nothing where no line is."""
    if not law.line:
        return
    with story.section("What the law says, and when it was read"):
        story.facts([("Exemption", law.line), ("", law.note)], label_width=_LABELS)
        _passages(story, law.exemption)
        if law.mapping:
            story.paragraph("Maps of schools for those who answer a call:")
            _passages(story, law.mapping)
        else:
            story.paragraph(NO_MAPPING)


def _passages(story: Story, passages: Sequence[Passage]) -> None:
    rows: list[tuple[str, Content]] = [
        (one.citation, f"{one.says} {read_text(one.source, one.read_on)}") for one in passages
    ]
    if rows:
        story.facts(rows, label_width=_LABELS)
