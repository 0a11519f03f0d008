"""Interviews: a companion list gone through with one person, as steps that can be undone.

Gather the paper form of an interview: of a list, or of one interview begun by it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, TypedDict, Unpack

from cpted_audit.checklist.combine import companions_of, sections_of
from cpted_audit.checklist.model import Companion, Item, Section
from cpted_audit.domain.documents.days import day
from cpted_audit.domain.happened import check_happened
from cpted_audit.domain.ids import ChecklistId, InterviewId, ItemId, ReplyId, new_id
from cpted_audit.domain.person_name import check_name
from cpted_audit.domain.vocabulary import ReplyValue
from cpted_audit.domain.walk import Interview, Reply
from cpted_audit.errors import AuditError
from cpted_audit.policy import in_force
from cpted_audit.session.session import Session
from cpted_audit.store.tables import CONTACT, INTERVIEW, PERSON, REPLY, Database
from cpted_audit.words import N_, Words

if TYPE_CHECKING:
    from cpted_audit.report.interview_form import FormSection, InterviewForm


_KEPT = "The audit does not hold that interview any more, so nothing was changed."


@dataclass(frozen=True, slots=True, kw_only=True)
class ListQuestion:
    """One question of a list: the item, and the section it stands in."""

    section: Section
    item: Item


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """Somebody who can be asked: a name the audit has already, and the role beside it."""

    name: str
    role: str


class InterviewChanges(TypedDict, total=False):
    """What can be changed of an interview."""

    who: str
    role: str
    on: date
    by: str
    note: str


def about_interview(who: str, role: str) -> str:
    """Return how an interview is called: the person, and the role where there is one."""
    return ", ".join(filter(None, (who, role)))


def lists(session: Session) -> tuple[Companion, ...]:
    """Return the companion lists of the audit that hold a question to ask."""
    return tuple(
        companion
        for companion in companions_of(session.checklist)
        if any(questions(session, companion.id))
    )


def list_title(session: Session, list_id: str) -> str:
    """Return the title of a list, or its id where the audit has it no more."""
    titles = {companion.id: companion.title for companion in companions_of(session.checklist)}
    return titles.get(ChecklistId(list_id), list_id)


def questions(session: Session, list_id: str) -> Iterator[ListQuestion]:
    """Yield what a list asks, in its order."""
    for section in sections_of(session.checklist, list_id):
        for item in section.items:
            yield ListQuestion(section=section, item=item)


def interviews(session: Session) -> list[Interview]:
    """Return every interview, by list and then as they were held."""
    order = [companion.id for companion in companions_of(session.checklist)]
    found = INTERVIEW.all(session.document.db, '"on", position, rowid')
    return sorted(
        found,
        key=lambda interview: (
            order.index(interview.list_id) if interview.list_id in order else len(order)
        ),
    )


def interview(session: Session, interview_id: InterviewId) -> Interview:
    """Return an interview; raises AuditError where it is there no more."""
    found = INTERVIEW.get(session.document.db, interview_id)
    if found is None:  # undone, or removed in another window
        raise AuditError(_KEPT)
    return found


def replies(session: Session, interview_id: InterviewId) -> dict[ItemId, Reply]:
    """Return what was said in an interview, by item."""
    found = REPLY.where(session.document.db, "interview_id = ?", interview_id)
    return {reply.item_id: reply for reply in found}


def still_open(session: Session, interview: Interview) -> list[ListQuestion]:
    """Return the questions of an interview to which nothing was written down."""
    said = replies(session, interview.id)
    return [asked for asked in questions(session, interview.list_id) if asked.item.id not in said]


def known_people(session: Session) -> list[KnownPerson]:
    """Return whom the audit knows by name: the team, the contacts, who was asked before."""
    db = session.document.db
    found = [KnownPerson(person.name, person.role) for person in PERSON.all(db)]
    found += [KnownPerson(contact.name, contact.role) for contact in CONTACT.all(db, "position")]
    found += [KnownPerson(interview.who, interview.role) for interview in interviews(session)]
    return list({known.name: known for known in reversed(found) if known.name}.values())[::-1]


def add_interview(
    session: Session,
    list_id: str,
    *,
    who: str = "",
    role: str = "",
    on: date,
    by: str = "",
    note: str = "",
    origin: object = None,
) -> Interview:
    """Begin an interview by a list of the audit.

    Raises AuditError for a list that is not in it, a day to come, or nobody who was asked.
    """
    if list_id not in {companion.id for companion in lists(session)}:
        raise AuditError(
            "The audit has no companion list {list_id!r}, so no interview was begun. "
            "Add the list first.",
            list_id=list_id,
        )
    new = Interview(
        id=InterviewId(new_id()), list_id=ChecklistId(list_id), who=" ".join(who.split()),
        role=" ".join(role.split()), on=on, by=" ".join(by.split()),
        note=note,
        position=len(INTERVIEW.all(session.document.db)),
    )  # fmt: skip
    _check(new, N_("No interview was begun."))
    with session.edit(N_("Begin {interview}", interview=_named(new)), origin=origin):
        INTERVIEW.insert(session.document.db, new)
    return new


def edit_interview(
    session: Session,
    interview_id: InterviewId,
    *,
    origin: object = None,
    **changes: Unpack[InterviewChanges],
) -> None:
    """Change who was asked, when, by whom, or the note; typing in one field joins into one step.

    Raises AuditError as `add_interview` does; the interview stays as it was then.
    """
    old = interview(session, interview_id)
    new = replace(old, **changes)
    if new == old:
        return
    _check(new, N_("The interview was kept as it was."))
    key = f"interview:{interview_id}:{','.join(sorted(changes))}"
    with session.edit(
        N_("Change {interview}", interview=_named(old)), origin=origin, merge_key=key
    ):
        INTERVIEW.update(session.document.db, new)


def remove_interview(session: Session, interview_id: InterviewId, *, origin: object = None) -> None:
    """Remove an interview with everything said in it."""
    old = interview(session, interview_id)
    with session.edit(N_("Remove {interview}", interview=_named(old)), origin=origin):
        db = session.document.db
        for reply in replies(session, interview_id).values():
            REPLY.delete(db, reply.id)
        INTERVIEW.delete(db, interview_id)


def say(
    session: Session,
    interview_id: InterviewId,
    item_id: ItemId,
    value: ReplyValue | None,
    *,
    origin: object = None,
) -> None:
    """Write down what was said to a question, or None to take it back; the words stay."""
    interview_words = _named(interview(session, interview_id))
    label = N_("Reply to {item_id}, {interview}", item_id=item_id, interview=interview_words)
    with session.edit(label, origin=origin):
        _write(session.document.db, replace(_reply(session, interview_id, item_id), value=value))


def write_words(
    session: Session, interview_id: InterviewId, item_id: ItemId, words: str,
    *, origin: object = None,
) -> None:  # fmt: skip
    """Write what was said in words, as it is typed; typing joins into one step."""
    interview_words = _named(interview(session, interview_id))
    label = N_("Words on {item_id}, {interview}", item_id=item_id, interview=interview_words)
    key = f"reply:{interview_id}:{item_id}"
    with session.edit(label, origin=origin, merge_key=key):
        _write(session.document.db, replace(_reply(session, interview_id, item_id), words=words))


def _named(interview: Interview) -> Words:
    """Return how the steps of an interview are called: never by a name, which a purge takes out."""
    return N_("interview of {day}", day=day(interview.on))


def _reply(session: Session, interview_id: InterviewId, item_id: ItemId) -> Reply:
    """Return the reply as it stands, or a new one; raises AuditError for an item of no list."""
    asked = {
        asked.item.id for asked in questions(session, interview(session, interview_id).list_id)
    }
    if item_id not in asked:
        raise AuditError(
            "That interview asks no {item_id}, so nothing was written.", item_id=item_id
        )
    found = replies(session, interview_id).get(item_id)
    return found or Reply(id=ReplyId(new_id()), interview_id=interview_id, item_id=item_id)


def _write(db: Database, reply: Reply) -> None:
    """Write a reply; one that says nothing any more is taken out."""
    is_there = REPLY.get(db, reply.id) is not None
    if reply.value is None and not reply.words:
        if is_there:
            REPLY.delete(db, reply.id)
    elif is_there:
        REPLY.update(db, reply)
    else:
        REPLY.insert(db, reply)


def _check(interview: Interview, kept: str) -> None:
    check_happened("Asked on", interview.on)
    if not (interview.who.strip() or interview.role.strip()):
        raise AuditError("{kept} Say who was asked: a name, or at least a role.", kept=kept)
    for name in filter(None, (interview.who.strip(), interview.by.strip())):
        check_name(name, kept)


def gather_interview_form(
    session: Session, list_id: str, *, on: date, about: Interview | None = None
) -> InterviewForm:
    """Return what a form holds, in one moment of the audit; `about` is an interview begun already.

    Raises AuditError for a list the audit has not.
    """
    from cpted_audit.report.interview_form import InterviewForm

    with session.document.reading():
        known = [companion.id for companion in lists(session)]
        if list_id not in known:
            there = ", ".join(known) or "none"
            raise AuditError(
                "The audit has no companion list {list_id!r}, so no form was made. Its "
                "lists: {there}.",
                list_id=list_id,
                there=there,
            )
        return InterviewForm(
            school=session.site.name, title=list_title(session, list_id),
            marking=in_force(session.site.marking),
            language=session.checklist.language, printed_on=on,
            asked=_head(about), sections=list(_sections(session, list_id)),
        )  # fmt: skip


def _head(about: Interview | None) -> list[tuple[str, str]]:
    if about is None:
        return [("Asked", ""), ("Role", ""), ("Date", ""), ("Asked by", "")]
    return [
        ("Asked", about.who), ("Role", about.role), ("Date", day(about.on)), ("Asked by", about.by),
    ]  # fmt: skip


def _sections(session: Session, list_id: str) -> Iterator[FormSection]:
    from cpted_audit.report.interview_form import FormQuestion, FormSection

    for section, asked in groupby(questions(session, list_id), key=lambda asked: asked.section):
        items = [asked.item for asked in asked]
        yield FormSection(
            section.title, [FormQuestion(item.id, item.ideal, item.look_for) for item in items]
        )
