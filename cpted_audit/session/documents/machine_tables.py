"""Findings, answers and registers as tables for other programs: what is in which column, for whom.

They go through the same audiences as the documents: a table is there only for who has its part of
a document, a column only for who may have its field. Codes are in no table, whoever it is for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple

from cpted_audit.analysis.findings.priority import Priority
from cpted_audit.analysis.scoring.scope import Question, Walk
from cpted_audit.domain.findings.states import STATE_WORDS
from cpted_audit.domain.places.site import Place
from cpted_audit.domain.registers.columns import Column, ColumnType, Record, RegisterKey
from cpted_audit.domain.registers.registers import REGISTERS, register
from cpted_audit.domain.registers.values import value_text
from cpted_audit.domain.vocabulary import label
from cpted_audit.errors import AuditError
from cpted_audit.files import replacing
from cpted_audit.interchange.sheets.writing import Cell, OutSheet, write_csv, write_xlsx
from cpted_audit.interchange.table_json import OutTable, write_json
from cpted_audit.report.audience import Audience, keep, may_have_field
from cpted_audit.report.copies import marking_for
from cpted_audit.report.model import FindingView
from cpted_audit.report.parts import Part, parts_of
from cpted_audit.report.wording import in_sentence
from cpted_audit.session.documents.findings import FindingGathering
from cpted_audit.session.documents.interviews import interview_table
from cpted_audit.session.documents.packet.tables import CONDITION, AllowedTables
from cpted_audit.session.registers.names import RegisterNames
from cpted_audit.session.session import Session


class TableKind(StrEnum):
    """What can be written as a table."""

    FINDINGS = "findings"
    ANSWERS = "answers"
    REGISTERS = "registers"
    INTERVIEWS = "interviews"


PARTS_WITH: dict[TableKind, frozenset[Part]] = {
    TableKind.FINDINGS: frozenset({Part.FINDINGS, Part.WORK}),
    TableKind.ANSWERS: frozenset({Part.RESULTS}),
    TableKind.REGISTERS: frozenset({Part.DOORS}),
    TableKind.INTERVIEWS: frozenset({Part.INTERVIEWS}),
}
"""Who has one of these parts in a document has the table."""

SUFFIXES = (".csv", ".xlsx", ".json")
"""The kinds of file, by how their names end."""


class RowSource(NamedTuple):
    """What a row is made of, with the walk it belongs to."""

    walk: Walk
    place: Place
    question: Question | None
    view: FindingView | None
    reason: str = ""
    phase: str = ""
    number: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TableColumn:
    """One column: its key for programs, its words, the field whose class decides, its value."""

    key: str
    words: str
    fact: tuple[str, str]
    value: Callable[[RowSource], Cell]


def _column(key: str, words: str, fact: str, value: Callable[[Any], Cell]) -> TableColumn:
    record, _, field = fact.partition(".")
    return TableColumn(key=key, words=words, fact=(record, field), value=value)


def _level(row: RowSource) -> str:
    return row.walk.level_path(row.place.level_id)


def _section(row: RowSource) -> str:
    if row.question is None:
        return ""
    wanted = row.question.item.section_id
    return next(section.title for section in row.walk.checklist.sections if section.id == wanted)


def _of_item(read: Callable[[Any], Cell]) -> Callable[[RowSource], Cell]:
    """Return what is read of a row's item; nothing of a finding without one."""
    return lambda row: None if row.question is None else read(row.question.item)


def _of_answer(read: Callable[[Any], Cell]) -> Callable[[RowSource], Cell]:
    """Return what is read of a row's answer; nothing of a finding without one."""
    return lambda row: (
        None if row.question is None or row.question.answer is None else read(row.question.answer)
    )


_WHERE: tuple[TableColumn, ...] = (
    _column("building", "Building", "building.name",
            lambda row: row.walk.building_name(row.place.building_id)),
    _column("level", "Level", "level.name", _level),
    _column("place", "Place", "place.name", lambda row: row.place.name),
    _column("place_path", "Where", "place.name", lambda row: row.walk.path(row.place)),
    _column("place_id", "Place id", "place.name", lambda row: row.place.id),
    _column("item_id", "Item id", "answer.item_id", _of_item(lambda item: item.id)),
    _column("item", "Item", "answer.item_id", _of_item(lambda item: item.ideal)),
    _column("section", "Section", "answer.item_id", _section),
)  # fmt: skip
_ANSWERED: tuple[TableColumn, ...] = (
    _column("answer", "Answer", "answer.value", _of_answer(lambda one: label(one.value))),
    _column("note", "Note", "answer.note",
            lambda row: row.view.note if row.view else _of_answer(lambda one: one.note)(row)),
    _column("measurement", "Measurement", "answer.measurement",
            _of_answer(lambda one: one.measurement)),
    _column("observed_at", "Observed at", "answer.observed_at",
            _of_answer(lambda one: one.observed_at)),
    _column("observer", "Observer", "answer.observer", _of_answer(lambda one: one.observer)),
    _column("phase", "Phase", "visit.phase", lambda row: row.phase),
)  # fmt: skip


def _found(read: Callable[[FindingView], Cell]) -> Callable[[RowSource], Cell]:
    return lambda row: None if row.view is None else read(row.view)


def _state(view: FindingView) -> str:
    return in_sentence(STATE_WORDS[view.row.state])


def _priority(view: FindingView) -> Cell:
    """Return the priority; an empty cell where nobody said one."""
    said = view.finding.priority
    return None if said is Priority.UNSAID else said.value


def _said(word: StrEnum | None) -> Cell:
    return None if word is None else label(word)


COLUMNS: dict[TableKind, tuple[TableColumn, ...]] = {
    TableKind.FINDINGS: (
        _column("id", "Finding id", "finding.number", _found(lambda finding: finding.finding.id)),
        _column(
            "number", "Number", "finding.number", _found(lambda finding: finding.finding.number)
        ),
        _column(
            "state",
            "State",
            "move.to",
            lambda row: "set aside" if row.reason else _found(_state)(row),
        ),
        _column("title", "Title", "finding.title", _found(lambda finding: finding.finding.title)),
        _column(
            "critical", "Critical", "answer.value", _found(lambda finding: finding.finding.critical)
        ),
        _column(
            "priority",
            "Priority",
            "finding.severity",
            _found(_priority),
        ),
        _column(
            "severity",
            "Severity",
            "finding.severity",
            _found(lambda finding: finding.finding.severity),
        ),
        _column(
            "likelihood",
            "Likelihood",
            "finding.likelihood",
            _found(lambda finding: finding.finding.likelihood),
        ),
        *_WHERE,
        *_ANSWERED,
        _column(
            "short_term",
            "Short-term remedy",
            "finding.short_term",
            _found(lambda finding: finding.finding.short_term),
        ),
        _column(
            "long_term",
            "Long-term remedy",
            "finding.long_term",
            _found(lambda finding: finding.finding.long_term),
        ),
        _column(
            "owner_role",
            "Who repairs it",
            "finding.owner_role",
            _found(lambda finding: _said(finding.finding.owner_role)),
        ),
        _column(
            "cost_band",
            "Cost",
            "finding.cost_band",
            _found(lambda finding: _said(finding.finding.cost_band)),
        ),
        _column("owner", "Owner", "finding.short_owner", _found(lambda view: view.row.owner)),
        _column("due", "Due", "finding.short_due", _found(lambda view: view.row.due)),
        _column(
            "due_by_rule",
            "Due by rule",
            "finding.short_due",
            _found(lambda view: view.row.due_by_rule),
        ),
        _column("photos", "Photos", "finding.number", _found(lambda finding: len(finding.photos))),
        _column(
            "set_aside_reason",
            "Set aside because",
            "finding.dismissed_reason",
            lambda row: row.reason,
        ),
    ),
    TableKind.ANSWERS: (
        _column("id", "Answer id", "answer.value", _of_answer(lambda one: one.id)),
        *_WHERE,
        _column(
            "item_class",
            "Class",
            "answer.item_id",
            _of_item(lambda item: "; ".join(label(tag) for tag in item.tags)),
        ),
        _column(
            "principles",
            "Principles",
            "answer.item_id",
            _of_item(lambda item: "; ".join(label(principle) for principle in item.principles)),
        ),
        *_ANSWERED,
        _column("finding", "Finding", "finding.number", lambda row: row.number),
    ),
}
"""The columns of findings and answers in order; those of registers are the registers' own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What was written: the file, and how many rows it has."""

    path: Path
    rows: int


def who_may(kind: TableKind) -> list[Audience]:
    """Return the audiences that have a table."""
    return [audience for audience in Audience if PARTS_WITH[kind] & set(parts_of(audience))]


def write_tables(
    session: Session,
    kind: TableKind,
    audience: Audience,
    path: Path,
    *,
    on: date,
    only: RegisterKey | None = None,
) -> Written:
    """Write a table, or every register or `only` one, in the format its file's name says.

    An older file of that name is replaced. Raises AuditError for an audience or a file that cannot
    have it, and StorageError when the disk refuses; no file was written then.
    """
    _check(kind, audience, path, only)
    with session.document.reading():
        tables = list(_tables(session, kind, audience, only, on))
    about = _about(session, kind, audience, on)
    match path.suffix.lower():
        case ".csv":
            data = write_csv([column.words for column in tables[0].columns], tables[0].rows)
        case ".json":
            data = write_json(tables, about)
        case _:
            data = write_xlsx([*(_sheet(table) for table in tables), _about_sheet(about)])
    with replacing(path) as draft:
        draft.write_bytes(data)
    return Written(path=path, rows=sum(len(table.rows) for table in tables))


def _check(kind: TableKind, audience: Audience, path: Path, only: RegisterKey | None) -> None:
    if path.suffix.lower() not in SUFFIXES:
        raise AuditError(
            "A table is written as {suffixes}; “{name}” ends in none of them, so "
            "nothing was written. Choose a name that does.",
            suffixes=", ".join(SUFFIXES),
            name=path.name,
        )
    if audience not in who_may(kind):
        readers = " or ".join(audience.value for audience in who_may(kind))
        raise AuditError(
            "The {audience} document has no {kind}, so nothing was written. This table "
            "can be made for {readers}.",
            audience=audience.value,
            kind=kind.value,
            readers=readers,
        )
    if kind is TableKind.REGISTERS and only is None and path.suffix.lower() == ".csv":
        raise AuditError(
            "A CSV file has room for one register, so nothing was written. Choose one, or write "
            "them all as .xlsx or .json."
        )
    if only is not None and kind is not TableKind.REGISTERS:
        raise AuditError(
            "{capitalize} are one table of their own, so nothing was written; leave "
            "the register out.",
            capitalize=kind.value.capitalize(),
        )


def _tables(
    session: Session, kind: TableKind, audience: Audience, only: RegisterKey | None, on: date
) -> Iterator[OutTable]:
    if kind is TableKind.REGISTERS:
        yield from _registers(session, audience, only, on)
        return
    if kind is TableKind.INTERVIEWS:
        yield interview_table(session, audience)
        return
    rows = {TableKind.FINDINGS: _findings, TableKind.ANSWERS: _answers}[kind](session, audience)
    columns = [
        column
        for column in COLUMNS[kind]
        if may_have_field(audience, column.fact[0], column.fact[1])
    ]
    yield OutTable(
        name=kind.value,
        columns=columns,
        rows=[[column.value(row) for column in columns] for row in rows],
    )


def _findings(session: Session, audience: Audience) -> Iterator[RowSource]:
    """Yield the open findings as they are to be repaired, then those set aside where listed."""
    found = FindingGathering(session, audience)
    shown = [(open_finding, "") for open_finding in found.open]
    if Part.FINDINGS in parts_of(audience):
        shown += [(set_aside.finding, set_aside.reason) for set_aside in found.aside]
    for finding, reason in shown:
        view = found.view(finding)
        yield RowSource(found.walk, finding.place, finding.question, view, reason, view.phase)


def _answers(session: Session, audience: Audience) -> Iterator[RowSource]:
    found = FindingGathering(session, audience)
    for question in found.questions:
        if question.answer is None or question.value is None:
            continue
        open_one = found.by_answer.get(question.answer.id)
        yield RowSource(
            found.walk, question.place, question, None,
            phase=found.phase(question.answer),
            number=None if open_one is None else open_one.number,
        )  # fmt: skip


def _registers(
    session: Session, audience: Audience, only: RegisterKey | None, on: date
) -> Iterator[OutTable]:
    """Yield registers with the columns an audience may have; nobody is given a secret."""
    allowed = AllowedTables(session, audience, frozenset(), on)
    names = RegisterNames(session)
    for of in REGISTERS if only is None else (register(only),):
        columns, rows = allowed.columns(of), allowed.rows(of)
        heads = [_ID, *(_Named(column.field, column.words) for column in columns)]
        lines: list[list[Cell]] = [
            [row.id, *(_cell(row, column, names, allowed) for column in columns)] for row in rows
        ]
        if allowed.tells_conditions(of):
            heads.insert(2, _CONDITION)
            for line, row in zip(lines, rows, strict=True):
                line.insert(2, allowed.condition(row))
        yield OutTable(name=of.key.value, columns=heads, rows=lines)


class _Named(NamedTuple):
    """A column of a register, as a table names it."""

    key: str
    words: str


_ID = _Named("id", "Id")
_CONDITION = _Named("condition", CONDITION)


def _cell(record: Record, column: Column, names: RegisterNames, allowed: AllowedTables) -> Cell:
    """Return a number as a number, a day as a day, and everything else as its text.

    What is recorded of the use of a thing that is gone or not in order is a text that says so.
    """
    value = getattr(record, column.field, None)
    text = allowed.text(record, column)
    plain = text == value_text(record, column, names)
    if plain and (
        isinstance(value, date) or (column.type is ColumnType.NUMBER and value is not None)
    ):
        return value
    return text


def _about(
    session: Session, kind: TableKind, audience: Audience, on: date
) -> list[tuple[str, str]]:
    """Return what a file says of itself, where it has room for it."""
    site = keep(session.site, audience)
    return [
        ("school", site.name),
        ("table", kind.value),
        ("for", audience.value),
        ("exported_on", on.isoformat()),
        ("handling", marking_for(audience, site.marking)),
    ]


def _sheet(table: OutTable) -> OutSheet:
    return OutSheet(
        name=table.name, headers=[column.words for column in table.columns], rows=table.rows
    )


def _about_sheet(about: Sequence[tuple[str, str]]) -> OutSheet:
    return OutSheet(name="about", headers=("What", "Value"), rows=about)
