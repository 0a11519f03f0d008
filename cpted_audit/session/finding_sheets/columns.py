"""The columns of the sheet of findings: what is shown, what may be changed, and how it is called.

One table for writing and for reading back. What belongs to a new state stands in columns of its own
that go out blank, so that nothing said of an older state is taken for the new one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final

from cpted_audit.analysis.findings.priority import Priority
from cpted_audit.analysis.findings.rows import FindingRow
from cpted_audit.domain.documents.days import day
from cpted_audit.domain.findings.states import HOW_WORDS, STATE_WORDS
from cpted_audit.domain.vocabulary import label


class SheetPart(Enum):
    """What a column is for: to be read only, a field of the finding, its state, a new move."""

    SHOWN = "shown"
    STATE = "state"
    FIELD = "field"
    MOVE = "move"
    COMMENT = "comment"
    KEY = "key"


class Type(Enum):
    """What the cells of a column hold."""

    TEXT = "text"
    DAY = "day"
    DOLLARS = "dollars"
    STATE = "state"
    HOW = "how"


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """One column: its key, words, other heads it is known by, and how it is read of a finding.

    The key of a field is that of `WorkChanges`, of a move that of `Deed`.
    """

    key: str
    words: str
    part: SheetPart
    type: Type = Type.TEXT
    heard: tuple[str, ...] = ()
    hint: str = ""
    width: int = 14
    read: Callable[[FindingRow], Any] = lambda _: None


def _shown(
    key: str, words: str, read: Callable[[FindingRow], Any], width: int = 14, *,
    heard: tuple[str, ...] = (), type_: Type = Type.TEXT,
) -> SheetColumn:  # fmt: skip
    return SheetColumn(key, words, SheetPart.SHOWN, type_, heard, "", width, read)


def _field(key: str, words: str, type_: Type, *heard: str, width: int = 14) -> SheetColumn:
    return SheetColumn(
        key, words, SheetPart.FIELD, type_, heard, "", width, lambda row: getattr(row.record, key)
    )


def _move(key: str, words: str, hint: str, *heard: str, type_: Type = Type.TEXT) -> SheetColumn:
    return SheetColumn(key, words, SheetPart.MOVE, type_, heard, hint, 18)


_PRIORITIES: Final = {one: one.value.capitalize() for one in Priority}
_ADVICE = "Only with a new state."

COLUMNS: Final[tuple[SheetColumn, ...]] = (
    _shown("number", "Number", lambda row: row.number, 9, heard=("finding number", "número")),
    _shown("title", "What is wrong", lambda row: row.title, 40),
    _shown("place", "Place", lambda row: row.place_path, 24),
    _shown("item", "Item", lambda row: row.item_id, 10),
    _shown("priority", "Priority", lambda row: _PRIORITIES[row.priority], 10),
    _shown("critical", "Critical", lambda row: "Critical" if row.critical else "", 9),
    _shown("found_on", "Found on", lambda row: row.found_on, 12, type_=Type.DAY),
    _shown("role", "Repairs such things", lambda row: label(row.role), 16),
    _shown("rule", "Due by rule", lambda row: row.due if row.due_by_rule else None, 12,
           type_=Type.DAY),
    SheetColumn(
        "state", "State", SheetPart.STATE, Type.STATE, ("status", "estado"),
        "How far it has come. What belongs to a new state stands further to the right.", 17,
        lambda row: STATE_WORDS[row.state],
    ),
    _field("short_owner", "Owner now", Type.TEXT, "owner", "assigned to", "assignee", "responsible",
           "responsable", "dueño", "encargado", "asignado a", width=20),
    _field("short_due", "Due now", Type.DAY, "due", "due date", "due on", "deadline", "due by",
           "fecha límite", "vence", "vencimiento"),
    _field("short_amount", "Dollars now", Type.DOLLARS, "cost now", "cost", "dollars", "amount",
           "cost in dollars", "costo", "coste", "dólares", "importe"),
    _field("short_trade", "Trade now", Type.TEXT, "trade", "oficio", "gremio"),
    _field("short_work_order", "Work order now", Type.TEXT, "work order", "work order number", "wo",
           "wo number", "orden de trabajo"),
    _field("short_funding", "Funding now", Type.TEXT, "funding", "funding source", "fund",
           "financiación", "fondos", "fuente de financiamiento"),
    _field("long_owner", "Owner later", Type.TEXT, "long-term owner", "responsable después",
           width=20),
    _field("long_due", "Due later", Type.DAY, "long-term due", "due date later", "vence después"),
    _field("long_amount", "Dollars later", Type.DOLLARS, "cost later", "long-term cost",
           "costo después"),
    _field("long_trade", "Trade later", Type.TEXT, "long-term trade", "oficio después"),
    _field("long_work_order", "Work order later", Type.TEXT, "long-term work order",
           "orden de trabajo después"),
    _field("long_funding", "Funding later", Type.TEXT, "long-term funding", "fondos después"),
    _move("on", "New state: day", f"The day it came to it; today if blank. {_ADVICE}",
          "state day", "state date", "fecha del estado", type_=Type.DAY),
    _move("by", "New state: by", f"Who did it or verified it. {_ADVICE}", "state by",
          "verified by", "fixed by", "done by", "verificado por", "hecho por"),
    _move("why", "New state: why or proof", "Why, or what was seen of it. "
          f"{_ADVICE} Other words go into Comment.", "why", "reason", "proof", "motivo", "razón"),
    _move("how", "New state: how verified", f"For Verified. {_ADVICE}", "how verified",
          "how", "cómo se verificó", type_=Type.HOW),
    _move("authority", "New state: authority", f"Who accepts the risk: a name or an office. "
          f"{_ADVICE}", "authority", "accepted by", "autoridad", "aceptado por"),
    _move("until", "New state: accepted until", f"The last day of the exception. {_ADVICE}",
          "accepted until", "until", "expires", "hasta", type_=Type.DAY),
    _move("answered_by", "New state: who answers", f"Who answers for Not agreed. {_ADVICE}",
          "who answers", "quién responde"),
    SheetColumn("comment", "Comment", SheetPart.COMMENT, Type.TEXT,
                ("note", "notes", "comments", "remarks", "nota", "notas", "comentario",
                 "comentarios", "observaciones"),
                "Added to the comments of the finding; nothing is written over.", 40),
    _shown("stands", "State since", lambda row: _since(row), 26),
    _shown("short_term", "What to do now", lambda row: row.shown.short_term, 40),
    _shown("long_term", "What to do later", lambda row: row.shown.long_term, 40),
    SheetColumn("key", "Key (leave as it is)", SheetPart.KEY, Type.TEXT, ("key", "clave")),
)  # fmt: skip
"""In the order of the sheet. The key says whose finding a row is, and what stood in it."""

SAID: Final = "Comments so far"
"""What was said of a finding stands before its key, to be read."""
BY_KEY: Final = {column.key: column for column in COLUMNS}
KEPT: Final = tuple(
    column for column in COLUMNS if column.part in {SheetPart.STATE, SheetPart.FIELD}
)
"""Whose values at the export stand in the key."""
EDITABLE: Final = tuple(
    column for column in COLUMNS if column.part not in {SheetPart.SHOWN, SheetPart.KEY}
)  # fmt: skip
CHOICES: Final = {
    Type.STATE: tuple(STATE_WORDS.values()),
    Type.HOW: tuple(HOW_WORDS.values()),
}
"""The words of the lists to choose from."""


def _since(row: FindingRow) -> str:
    """Return the last move in words: “Accepted risk, 3 Nov 2026, The board, until 1 Jun 2027”."""
    last = row.life.last
    if last is None:
        return ""
    until = "" if last.until is None else f"until {day(last.until)}"
    facts = (STATE_WORDS[last.to], day(last.on), last.by or last.authority, until)
    return ", ".join(filter(None, facts))


def value_now(row: FindingRow, column: SheetColumn) -> Any:  # noqa: ANN401 - of the column's type
    """Return what stands in a finding: a state, a day, a whole number or a tidy text."""
    if column.part is SheetPart.STATE:
        return row.state
    value = column.read(row)
    return " ".join(value.split()) if isinstance(value, str) else value
