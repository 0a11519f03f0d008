"""An interview: a companion list gone through with one person, in words, without any score."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from cpted_audit.domain.documents.fates import ORDER, Part, Printed
from cpted_audit.domain.fields import about, stored
from cpted_audit.domain.ids import ChecklistId, InterviewId, ItemId, ReplyId
from cpted_audit.domain.sensitivity import Sensitivity
from cpted_audit.domain.vocabulary import ReplyValue

# What a person said in confidence is about that person, whatever it says of the school.
_CLASS = Sensitivity.PERSONAL
_FATE = Printed(Part.INTERVIEWS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Interview:
    """Who was asked what a companion list asks, on which day and by whom.

    `list_id` is the list; `who` may be empty where only a role is to be kept, but not both. `note`
    is about the whole conversation.
    """

    id: InterviewId
    list_id: ChecklistId = field(metadata=about("List", None, _FATE))
    who: str = stored("", "Asked", _CLASS, _FATE)
    role: str = stored("", "Role", _CLASS, _FATE)
    on: date = field(metadata=about("Date", _CLASS, _FATE))
    by: str = stored("", "By", _CLASS, _FATE)
    note: str = stored("", "Note", _CLASS, _FATE)
    position: int = stored(0, "Place in the order", _CLASS, ORDER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What was said to one item of the list; at most one per item and interview.

    `value` is None where there are words alone; a reply without either is not kept.
    """

    id: ReplyId
    interview_id: InterviewId = field(metadata=about("Interview", None, _FATE))
    item_id: ItemId = field(metadata=about("Item", _CLASS, _FATE))
    value: ReplyValue | None = stored(None, "Said", _CLASS, _FATE)
    words: str = stored("", "Words", _CLASS, _FATE)
