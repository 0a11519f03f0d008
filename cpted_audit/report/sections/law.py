"""What the law was read to say, each passage with where and when it was read."""

from __future__ import annotations

from collections.abc import Sequence

from cpted_audit.domain.law import TOPIC_WORDS, Passage
from cpted_audit.report.law_view import LawView
from cpted_audit.report.pdf import Content, Story
from cpted_audit.report.wording import read_text

_LABELS = 150.0
"""Points for the names of statutes."""
NO_LINE = "none is printed"
NO_MAPPING = "No law of this state on maps of schools was read; that says nothing of the law."


def add(story: Story, law: LawView) -> None:
    """Add the exemption line and the laws of the state; nothing where there is neither."""
    if not law.line and not law.rules:
        return
    with story.section("What the law says, and when it was read"):
        line = law.line or NO_LINE
        story.facts([("Exemption", line), ("", law.note)], label_width=_LABELS)
        _passages(story, law.exemption)
        if law.mapping:
            story.paragraph("Maps of schools for those who answer a call:")
            _passages(story, law.mapping)
        else:
            story.paragraph(NO_MAPPING)
        if law.rules:
            _rules(story, law)


def _rules(story: Story, law: LawView) -> None:
    """Add the rules by topic, and say of which topics nothing was read."""
    by_topic = {
        topic: [one for one in law.rules if one.topic is topic] for topic in TOPIC_WORDS
    }
    for topic, rules in by_topic.items():
        if rules:
            story.paragraph(f"{TOPIC_WORDS[topic]}:")
            _passages(story, rules)
    unread = [TOPIC_WORDS[topic].lower() for topic, rules in by_topic.items() if not rules]
    if unread:
        story.paragraph(f"Not read, which says nothing of the law: {'; '.join(unread)}.")


def _passages(story: Story, passages: Sequence[Passage]) -> None:
    rows: list[tuple[str, Content]] = [
        (one.citation, f"{one.says} {read_text(one.source, one.read_on)}") for one in passages
    ]
    if rows:
        story.facts(rows, label_width=_LABELS)
