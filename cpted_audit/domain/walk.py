"""What is walked: what an audit asks, its visits, its answers and its interviews.

An answer is what was found on one item at one place. What an audit asks is the checklist it
carries, without the sections it leaves out. A visit is one walk of the school, or one sitting over
its records. An interview is a companion list gone through with one person, without any score.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from cpted_audit.domain.documents.fates import ORDER, Part, Printed
from cpted_audit.domain.fields import about, stored
from cpted_audit.domain.ids import (
    AnswerId,
    ChecklistId,
    InterviewId,
    ItemId,
    PlaceId,
    ReplyId,
    VisitId,
)
from cpted_audit.domain.sensitivity import Sensitivity
from cpted_audit.domain.vocabulary import AnswerValue, Phase, ReplyValue
from cpted_audit.words import N_

_WITH_FINDINGS = "When and by whom is printed with findings; the table of all answers has the rest."


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What was found on `item_id` at `place_id`; at most one per pair.

    `value` is None while only a note was written, which counts as blank. For N/A the note is the
    reason; for Can't observe it says what to come back for. `measurement` is what was measured,
    with its unit, where the item asks for it.
    """

    id: AnswerId
    item_id: ItemId = field(metadata=about(N_("Item"), Sensitivity.GENERAL, Printed(Part.RESULTS)))
    place_id: PlaceId = field(metadata=about(N_("Place"), None, Printed(Part.RESULTS)))
    value: AnswerValue | None = field(
        metadata=about(N_("Answer"), Sensitivity.VULNERABILITY, Printed(Part.RESULTS))
    )
    note: str = stored("", N_("Note"), Sensitivity.VULNERABILITY, Printed(Part.RESULTS))
    measurement: str = stored("", N_("Measured"), Sensitivity.VULNERABILITY, Printed(Part.RESULTS))
    observed_at: datetime = field(
        metadata=about(N_("Time"), Sensitivity.GENERAL, Printed(Part.FINDINGS, _WITH_FINDINGS))
    )
    observer: str = stored(
        "",
        N_("Observer"),
        Sensitivity.GENERAL,
        Printed(Part.FINDINGS, _WITH_FINDINGS),
        holds_person=True,
    )
    visit_id: VisitId | None = stored(
        None, N_("Visit"), None, Printed(Part.FINDINGS, _WITH_FINDINGS)
    )


@dataclass(frozen=True, slots=True)
class StoredChecklist:
    """The checklist an audit is answered with, carried whole; `digest` is its SHA-256 in hex."""

    id: str = field(metadata=about("", None, Printed(Part.METHOD)))
    version: str = field(metadata=about(N_("Version"), None, Printed(Part.METHOD)))
    digest: str = field(metadata=about("", None, Printed(Part.METHOD)))
    text: str = field(
        metadata=about(
            N_("Lists"), None,
            Printed(
                Part.RESULTS, "The items asked are printed, not the file of the checklist."
            ),
        )
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class SectionOff:
    """A section of the checklist that this audit does not ask, and why."""

    id: str = field(metadata=about("", None, Printed(Part.METHOD)))
    reason: str = field(metadata=about(N_("Reason"), Sensitivity.GENERAL, Printed(Part.METHOD)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """A dated visit in one phase, with the names of who took part."""

    id: VisitId
    on: date = field(metadata=about(N_("Date"), Sensitivity.PUBLIC, Printed(Part.METHOD)))
    phase: Phase = field(metadata=about(N_("Phase"), Sensitivity.PUBLIC, Printed(Part.METHOD)))
    people: tuple[str, ...] = stored(
        (), N_("People"), Sensitivity.GENERAL, Printed(Part.METHOD), holds_person=True
    )


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
