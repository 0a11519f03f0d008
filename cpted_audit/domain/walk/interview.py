"""An interview: a companion list gone through with one person, in words, without any score."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from cpted_audit.domain.ids import ChecklistId, InterviewId, ItemId, ReplyId
from cpted_audit.domain.vocabulary import ReplyValue


@dataclass(frozen=True, slots=True, kw_only=True)
class Interview:
    """Who was asked what a companion list asks, on which day and by whom.

    `list_id` is the list; `who` may be empty where only a role is to be kept, but not both. `note`
    is about the whole conversation.
    """

    id: InterviewId
    list_id: ChecklistId
    who: str = ""
    role: str = ""
    on: date
    by: str = ""
    note: str = ""
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What was said to one item of the list; at most one per item and interview.

    `value` is None where there are words alone; a reply without either is not kept.
    """

    id: ReplyId
    interview_id: InterviewId
    item_id: ItemId
    value: ReplyValue | None = None
    words: str = ""
