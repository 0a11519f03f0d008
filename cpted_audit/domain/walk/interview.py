"""An interview: a companion list gone through with one person, in words, without any score."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from cpted_audit.domain.documents.fates import ORDER, Part, Printed
from cpted_audit.domain.fields import about, stored
from cpted_audit.domain.ids import ChecklistId, InterviewId, ItemId, ReplyId
from cpted_audit.domain.sensitivity import Sensitivity
from cpted_audit.domain.vocabulary import ReplyValue
from cpted_audit.words import N_

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
    list_id: ChecklistId = field(metadata=about(N_("List"), None, _FATE))
    who: str = stored("", N_("Asked"), _CLASS, _FATE, holds_person=True)
    role: str = stored("", N_("Role"), _CLASS, _FATE)
    on: date = field(metadata=about(N_("Date"), _CLASS, _FATE))
    by: str = stored("", N_("By"), _CLASS, _FATE, holds_person=True)
    note: str = stored("", N_("Note"), _CLASS, _FATE)
    position: int = stored(0, N_("Place in the order"), _CLASS, ORDER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What was said to one item of the list; at most one per item and interview.

    `value` is None where there are words alone; a reply without either is not kept.
    """

    id: ReplyId
    interview_id: InterviewId = field(metadata=about(N_("Interview"), None, _FATE))
    item_id: ItemId = field(metadata=about(N_("Item"), _CLASS, _FATE))
    value: ReplyValue | None = stored(None, N_("Said"), _CLASS, _FATE)
    words: str = stored("", N_("Words"), _CLASS, _FATE)
