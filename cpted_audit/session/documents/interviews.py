"""Gather the interviews for a document whose readers may have them."""

from __future__ import annotations

from cpted_audit.domain.walk.interview import Interview
from cpted_audit.report.audience import Audience, keep
from cpted_audit.report.interview_views import InterviewView, ReplyView
from cpted_audit.report.parts import PARTS, Part
from cpted_audit.session.interviews.interviews import (
    interviews,
    list_title,
    questions,
    replies,
)
from cpted_audit.session.session import Session


def gather_interviews(session: Session, audience: Audience) -> list[InterviewView]:
    """Return every interview, list by list; none for readers whose document has no such part."""
    if Part.INTERVIEWS not in PARTS[audience]:
        return []
    return [_view(session, audience, interview) for interview in interviews(session)]


def _view(session: Session, audience: Audience, interview: Interview) -> InterviewView:
    """Return an interview in the order of its list; what the list asks no more comes last."""
    ideals = {asked.item.id: asked.item.ideal for asked in questions(session, interview.list_id)}
    said = replies(session, interview.id)
    order = [*(item for item in ideals if item in said), *(i for i in said if i not in ideals)]
    return InterviewView(
        interview=keep(interview, audience),
        list_title=list_title(session, interview.list_id),
        replies=[
            ReplyView(reply=keep(said[item], audience), ideal=ideals.get(item, ""))
            for item in order
        ],
        unsaid=[item for item in ideals if item not in said],
    )
