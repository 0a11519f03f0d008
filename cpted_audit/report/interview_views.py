"""What the report holds of interviews: who was asked what, and what was said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cpted_audit.domain.walk.interview import Interview, Reply


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyView:
    """One question of an interview with what was said; `ideal` is empty for an item not known."""

    reply: Reply
    ideal: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InterviewView:
    """One interview by a list; `unsaid` are the ids of what nothing was written down for."""

    interview: Interview
    list_title: str
    replies: Sequence[ReplyView]
    unsaid: Sequence[str]
