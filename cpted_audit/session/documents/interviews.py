"""Gather the interviews for documents whose readers may have them, and as a table."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from cpted_audit.domain.vocabulary import label
from cpted_audit.domain.walk import Interview
from cpted_audit.interchange.sheets.writing import Cell
from cpted_audit.interchange.table_json import OutTable
from cpted_audit.report.audience import Audience, keep, may_have_field
from cpted_audit.report.parts import PARTS, Part
from cpted_audit.report.views import InterviewView, ReplyView
from cpted_audit.session.interviews import (
    interviews,
    list_title,
    questions,
    replies,
)
from cpted_audit.session.session import Session


class SaidReply(NamedTuple):
    """One question of an interview; `reply` is None where nothing was written down."""

    view: InterviewView
    item_id: str
    ideal: str
    reply: ReplyView | None


class _Column(NamedTuple):
    key: str
    words: str
    fact: tuple[str, str]
    read: Callable[[SaidReply], Cell]


def _value(row: SaidReply) -> Cell:
    value = None if row.reply is None else row.reply.reply.value
    return None if value is None else label(value)


COLUMNS: tuple[_Column, ...] = (
    _Column("interview_id", "Interview id", ("interview", "who"),
            lambda row: row.view.interview.id),
    _Column("list", "List", ("interview", "on"), lambda row: row.view.list_title),
    _Column("who", "Asked", ("interview", "who"), lambda row: row.view.interview.who),
    _Column("role", "Role", ("interview", "role"), lambda row: row.view.interview.role),
    _Column("on", "Date", ("interview", "on"), lambda row: row.view.interview.on),
    _Column("by", "Asked by", ("interview", "by"), lambda row: row.view.interview.by),
    _Column("interview_note", "Note on the interview", ("interview", "note"),
            lambda row: row.view.interview.note),
    _Column("item_id", "Item id", ("reply", "item_id"), lambda row: row.item_id),
    _Column("item", "Item", ("reply", "item_id"), lambda row: row.ideal),
    _Column("said", "Said", ("reply", "value"), _value),
    _Column("words", "In words", ("reply", "words"),
            lambda row: None if row.reply is None else row.reply.reply.words),
)  # fmt: skip
"""The columns in order, each with the field whose class decides who has it."""


def interview_table(session: Session, audience: Audience) -> OutTable:
    """Return the table with the columns an audience may have."""
    columns = [column for column in COLUMNS if may_have_field(audience, *column.fact)]
    rows = [
        [column.read(row) for column in columns]
        for view in gather_interviews(session, audience)
        for row in _rows(session, view)
    ]
    return OutTable(name="interviews", columns=columns, rows=rows)


def _rows(session: Session, view: InterviewView) -> Iterator[SaidReply]:
    ideals = {
        asked.item.id: asked.item.ideal for asked in questions(session, view.interview.list_id)
    }
    for reply in view.replies:
        yield SaidReply(view, reply.reply.item_id, reply.ideal, reply)
    for item_id, ideal in ideals.items():
        if item_id in view.unsaid:
            yield SaidReply(view, item_id, ideal, None)


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
