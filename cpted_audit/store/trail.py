"""Read the journal as a trail: steps newest first, narrowed and in portions, and their rows."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from cpted_audit.store.connection import damaged, translated
from cpted_audit.store.database import Database
from cpted_audit.store.journal import STEP_COLUMNS, Step, as_step
from cpted_audit.store.rows import UNREADABLE
from cpted_audit.words import N_

Image = dict[str, Any]


@dataclass(frozen=True, slots=True)
class RowChange:
    """What a step did to one row; None before is a new row, None after a removed one."""

    table: str
    row_id: str
    before: Image | None
    after: Image | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryFilter:
    """Which steps to list: those that touched a row of an item or a place, by whom, named so.

    Empty fields narrow nothing; all that are given must hold.
    """

    item_id: str = ""
    place_id: str = ""
    who: str = ""
    text: str = ""


def steps(
    db: Database, history_filter: HistoryFilter, *, before_id: int | None = None, most: int = 200
) -> list[Step]:
    """Return at most so many steps, newest first, older than the one of `before_id`."""
    condition, values = _condition(history_filter)
    if before_id is not None:
        condition, values = f"{condition} AND id < ?", [*values, before_id]
    with translated(db):
        rows = db.execute(
            f"SELECT {STEP_COLUMNS} FROM journal_step "  # noqa: S608 - constants
            f"WHERE {condition} ORDER BY id DESC LIMIT ?",
            [*values, most],
        ).fetchall()
    return [as_step(db, row) for row in rows]


def count(db: Database, history_filter: HistoryFilter) -> int:
    """Return how many steps a filter leaves."""
    condition, values = _condition(history_filter)
    with translated(db):
        ((number,),) = db.execute(
            f"SELECT count(*) FROM journal_step WHERE {condition}",  # noqa: S608 - constants
            values,
        ).fetchall()
    return int(number)


def people(db: Database) -> list[str]:
    """Return everybody who ever made a step, by name."""
    with translated(db):
        return [row[0] for row in db.execute("SELECT DISTINCT who FROM journal_step ORDER BY who")]


def rows(db: Database, step_id: int, most: int) -> list[RowChange]:
    """Return at most so many of the rows a step changed, in the order it did."""
    with translated(db):
        found = db.execute(
            "SELECT table_name, row_id, before, after FROM journal_row WHERE step_id = ? "
            "ORDER BY id LIMIT ?",
            [step_id, most],
        ).fetchall()
    return [RowChange(table, row_id, _image(db, a), _image(db, b)) for table, row_id, a, b in found]


def count_rows(db: Database, step_id: int) -> int:
    """Return how many rows a step changed."""
    with translated(db):
        ((number,),) = db.execute(
            "SELECT count(*) FROM journal_row WHERE step_id = ?", [step_id]
        ).fetchall()
    return int(number)


# An answer that is gone (its step was undone) is known by its images only; the index on table and
# row keeps the reading of images to those.
_ANSWERS = (
    "SELECT id FROM answer WHERE {field} = ? UNION "
    "SELECT row_id FROM journal_row WHERE table_name = 'answer' "
    "AND row_id NOT IN (SELECT id FROM answer) "
    "AND json_extract(coalesce(after, before), '$.{field}') = ?"
)
_SINCE = (
    "SELECT step_id FROM journal_row WHERE table_name IN ('finding_move', 'comment', 'observation')"
    " AND row_id IN (SELECT id FROM (SELECT id, finding_id FROM finding_move UNION ALL"
    " SELECT id, finding_id FROM comment UNION ALL SELECT id, finding_id FROM observation)"
    " WHERE finding_id IN (SELECT id FROM finding WHERE {of}))"
)
"""The steps that said something of findings after the walk."""
_ROWS = (
    "SELECT step_id FROM journal_row WHERE table_name = '{table}' AND row_id IN "
    "(SELECT id FROM {table} WHERE {of})"
)
_BY_ANSWER, _BY_PLACE = "answer_id IN ({answers})", "place_id = ?"
_STEPS_OF = " UNION ".join(
    (
        "SELECT step_id FROM journal_row WHERE table_name = 'answer' AND row_id IN ({answers})",
        *(_ROWS.format(table=table, of=_BY_ANSWER) for table in ("finding", "photo")),
        _SINCE.format(of=_BY_ANSWER),
    )
)
_STEPS_OF_ITEM = _STEPS_OF.format(answers=_ANSWERS.format(field="item_id"))
_ALSO_OF_A_PLACE = (
    "SELECT step_id FROM journal_row WHERE table_name = 'place' AND row_id = ?",
    *(_ROWS.format(table=table, of=_BY_PLACE) for table in ("finding", "photo")),
    _SINCE.format(of=_BY_PLACE),
)
_STEPS_OF_PLACE = " UNION ".join((
    _STEPS_OF.format(answers=_ANSWERS.format(field="place_id")), *_ALSO_OF_A_PLACE,
))  # fmt: skip


def _condition(history_filter: HistoryFilter) -> tuple[str, list[object]]:
    parts: Sequence[tuple[str, str, list[object]]] = (
        (history_filter.item_id, f"id IN ({_STEPS_OF_ITEM})", [history_filter.item_id] * 8),
        (history_filter.place_id, f"id IN ({_STEPS_OF_PLACE})", [history_filter.place_id] * 12),
        (history_filter.who, "who = ?", [history_filter.who]),
        (history_filter.text, "label LIKE ? ESCAPE '!'", [f"%{_literal(history_filter.text)}%"]),
    )
    asked = [(condition, values) for given, condition, values in parts if given]
    values = [value for _, some in asked for value in some]
    return " AND ".join(["1", *(condition for condition, _ in asked)]), values


def _literal(text: str) -> str:
    """Return a text in which LIKE finds no wildcards."""
    for sign in "!%_":
        text = text.replace(sign, f"!{sign}")
    return text


def _image(db: Database, text: str | None) -> Image | None:
    if text is None:
        return None
    try:
        image = json.loads(text)
    except UNREADABLE as error:
        raise damaged(db, N_("a step of its history cannot be read")) from error
    if not isinstance(image, dict):
        raise damaged(db, N_("a step of its history cannot be read"))
    return image
