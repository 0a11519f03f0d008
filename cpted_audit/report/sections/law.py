"""What the law was read to say, each passage with where and when it was read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cpted_audit.checklist.model import Item
from cpted_audit.domain.documents.law import DISTRICT_ROW, TOPIC_WORDS, Passage, Topic
from cpted_audit.domain.vocabulary import ItemClass
from cpted_audit.report.law_view import LawView
from cpted_audit.report.pdf import Content, Story
from cpted_audit.report.wording import in_sentence, read_text

_LABELS = 150.0
"""Points for the names of statutes."""
NO_LINE = "none is printed"
NOT_READ = "Of this state these were not read, which says nothing of its law:"


def add(story: Story, law: LawView, items: Iterable[Item]) -> None:
    """Add the exemption line and the laws of the state; nothing where there is neither.

    Each of the `items` that is tagged statutory is named with what was read on its topic, or among
    those of which nothing was read.
    """
    if not law.line and not law.rules:
        return
    asked = [item for item in items if ItemClass.STATUTORY in item.tags]
    with story.section("What the law says, and when it was read"):
        line = law.line or NO_LINE
        story.facts([("Exemption", line), ("", law.note)], label_width=_LABELS)
        _passages(story, law.exemption)
        unread = []
        for topic, rows in _by_topic(law).items():
            words = f"{TOPIC_WORDS[topic]}{_named(one.id for one in asked if topic in one.topics)}"
            if rows:
                story.paragraph(f"{words}:")
                _passages(story, rows)
            else:
                unread.append(in_sentence(words))
        if others := _named(one.id for one in asked if not one.topics):
            unread.append(f"what else is asked by law in some states{others}")
        if unread:
            story.paragraph(f"{NOT_READ} {'; '.join(unread)}.")


def said(passage: Passage) -> str:
    """Return what a passage says, where and when it was read, and whether it is a district's."""
    own = f" {DISTRICT_ROW}" if passage.district else ""
    return f"{passage.says} {read_text(passage.source, passage.read_on)}{own}"


def _by_topic(law: LawView) -> dict[Topic, list[Passage]]:
    found: dict[Topic, list[Passage]] = {
        topic: [rule for rule in law.rules if rule.topic is topic] for topic in TOPIC_WORDS
    }
    found[Topic.MAPS] += law.mapping
    return found


def _named(ids: Iterable[str]) -> str:
    names = ", ".join(ids)
    return f" (items {names})" if names else ""


def _passages(story: Story, passages: Sequence[Passage]) -> None:
    rows: list[tuple[str, Content]] = [(passage.citation, said(passage)) for passage in passages]
    if rows:
        story.facts(rows, label_width=_LABELS)
