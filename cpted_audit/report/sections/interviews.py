"""Interviews: what people said to the questions of companion lists, person by person."""

from __future__ import annotations

from itertools import groupby

from cpted_audit.report.model import Report
from cpted_audit.report.pdf import Content, Run, Story
from cpted_audit.report.views import InterviewView, ReplyView
from cpted_audit.report.wording import NOTHING, counted, day, named, reply_text

_LABELS = 90.0


def add(story: Story, report: Report) -> None:
    """Add every interview, those by the same list together; nothing where there were none."""
    if not report.interviews:
        return
    with story.section("Interviews"):
        story.paragraph(
            "What people said when they were asked, in words written down by who asked. Nothing of "
            "it enters a score. It was said in confidence: it stands in this document alone."
        )
        for title, held in groupby(report.interviews, key=lambda view: view.list_title):
            with story.section(named(title, "Unnamed list")):
                for view in held:
                    _interview(story, view)


def _interview(story: Story, view: InterviewView) -> None:
    interview = view.interview
    facts: list[tuple[str, Content]] = [
        ("Role", (interview.role or NOTHING) if interview.who else ""),
        ("Asked by", interview.by or NOTHING),
        ("Note", interview.note),
    ]
    with story.section(interview.who or interview.role or "Name not kept", after=day(interview.on)):
        story.facts([fact for fact in facts if fact[1]], label_width=_LABELS)
        if view.replies:
            story.table(
                [["Item", "Asked about", "Said", "In words"]],
                [_row(reply) for reply in view.replies],
                widths=(40, 0, 92, 190),
            )
        if view.unsaid:
            count = counted(len(view.unsaid), "question has", "questions have")
            story.paragraph(f"{count} no reply yet: {', '.join(view.unsaid)}.")


def _row(view: ReplyView) -> list[Content]:
    reply = view.reply
    return [
        Run(reply.item_id, bold=True), view.ideal or NOTHING,
        NOTHING if reply.value is None else reply_text(reply.value), reply.words or NOTHING,
    ]  # fmt: skip
