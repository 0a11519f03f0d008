"""A register filled from a file in one go, as the command line does: all of its rows, or none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from cpted_audit.domain.registers.columns import Column, Register, RegisterKey
from cpted_audit.domain.registers.registers import register
from cpted_audit.domain.written_words import folded
from cpted_audit.errors import AuditError, ImportRefusedError
from cpted_audit.interchange.sheets.records import Spreadsheet
from cpted_audit.interchange.sheets.table import with_header_row
from cpted_audit.session.registers.importing.cells import Meanings
from cpted_audit.session.registers.importing.headers import (
    importable,
    match_fields,
    read_tables,
    secrets_left_out,
    suggested,
)
from cpted_audit.session.registers.importing.meanings import (
    MeaningQuestion,
    check_meaning,
    lasting,
    recall_meanings,
    remember_meanings,
    with_guesses,
)
from cpted_audit.session.registers.importing.rows import (
    ImportRow,
    RowState,
    preview,
    questions,
    write_import,
)
from cpted_audit.session.registers.importing.told import told_of, unused_of
from cpted_audit.session.session import Session
from cpted_audit.words import N_, counted


@dataclass(frozen=True, slots=True, kw_only=True)
class FileChoices:
    """How a file is taken in: what the window asks, said beforehand.

    `means` are texts such as “Double=Pair” or “Kind: Double=Pair”, `columns` such as “Nr=Door”.
    `match` is the column by which rows are known again, empty for the usual one, “none” for none.
    `guesses` takes the good guesses for what has no meaning.
    """

    sheet: str = ""
    header_row: int | None = None
    columns: Sequence[str] = ()
    match: str = ""
    means: Sequence[str] = ()
    guesses: bool = False
    every_row: bool = False
    dry_run: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FileReport:
    """What an import did or would do: the columns it took, its rows, and sentences about them."""

    mapping: Mapping[str, str]
    rows: Sequence[ImportRow]
    told: tuple[str, ...]
    written: int


def import_file(session: Session, key: RegisterKey, path: Path, choices: FileChoices) -> FileReport:
    """Write the rows of a file as one step and return what was done.

    Raises ImportRefusedError with a sentence for each row that is not plain, and writes nothing.
    """
    of = register(key)
    workbook = read_tables(path)
    sheet = _sheet(workbook.sheets, path, choices)
    mapping = _mapping(of, sheet, choices)
    match_by = _match(of, choices)
    asked = questions(session, key, sheet, mapping, every_row=choices.every_row)
    meanings = _meanings(session, of, asked, choices)
    rows = preview(session, key, sheet, mapping, match_by, meanings, every_row=choices.every_row)
    unused = [header for header in sheet.headers if header not in mapping.values()]
    told = (
        *workbook.warnings, *workbook.notes, *unused_of(sheet, mapping),
        *secrets_left_out(of, unused), *told_of(of, rows), *_hints(asked, meanings),
    )  # fmt: skip
    _refuse(path, rows, told)
    written = 0
    if not choices.dry_run:
        written = write_import(session, key, rows, path.name)
        remember_meanings(session, key, lasting(asked, meanings))
    return FileReport(mapping=mapping, rows=rows, told=told, written=written)


def _sheet(sheets: Sequence[Spreadsheet], path: Path, choices: FileChoices) -> Spreadsheet:
    found = [sheet for sheet in sheets if folded(sheet.name) == folded(choices.sheet)]
    if choices.sheet and not found:
        names = ", ".join(f"“{sheet.name}”" for sheet in sheets)
        raise ImportRefusedError(
            "“{name}” has no sheet “{sheet}”, so nothing was imported. It has {names}.",
            name=path.name,
            sheet=choices.sheet,
            names=names,
        )
    sheet = (found or sheets)[0]
    return sheet if choices.header_row is None else with_header_row(sheet, choices.header_row)


def _column(of: Register, name: str) -> Column:
    for column in importable(of):
        if folded(name) in {folded(column.words), folded(column.field)}:
            return column
    known = ", ".join(column.words for column in importable(of))
    raise AuditError(
        "{of} have no column “{name}” that a file can fill, so nothing was "
        "imported. There are {known}.",
        of=of.words,
        name=name,
        known=known,
    )


def _mapping(of: Register, sheet: Spreadsheet, choices: FileChoices) -> dict[str, str]:
    """Return the header of each field: as said, and for the others as it fits best."""
    heads = {folded(header): header for header in sheet.headers}
    said: dict[str, str] = {}
    for pair in choices.columns:
        header, _, name = pair.rpartition("=")
        if folded(header) not in heads:
            raise AuditError(
                "The sheet has no header “{header}”, so nothing was imported. It has {headers}.",
                header=header,
                headers=", ".join(sheet.headers),
            )
        said[_column(of, name).field] = heads[folded(header)]
    fits = suggested(of, sheet.headers)
    mapping = said | {
        field: header for field, header in fits.items()
        if field not in said and header not in said.values()
    }  # fmt: skip
    if of.name_field not in mapping and not of.column(of.name_field).optional:
        words = of.column(of.name_field).words
        raise ImportRefusedError(
            "No header of the sheet fits “{words}”, so nothing was imported. Say which "
            'does, as in --column "{headers}={words}"; it has {headers2}.',
            words=words,
            headers=sheet.headers[0],
            headers2=", ".join(sheet.headers),
        )
    return mapping


def _match(of: Register, choices: FileChoices) -> str | None:
    if folded(choices.match) == "none":
        return None
    fields = match_fields(of)
    if not choices.match:
        return fields[0]
    field = _column(of, choices.match).field
    if field not in fields:
        known = ", ".join(of.column(field).words for field in fields)
        raise AuditError(
            "Rows cannot be known again by “{match}”, so nothing was imported. Choose "
            "one of {known}, or none.",
            match=choices.match,
            known=known,
        )
    return field


def _meanings(
    session: Session, of: Register, asked: Sequence[MeaningQuestion], choices: FileChoices
) -> Meanings:
    """Return what words mean: said now, else said before, else guessed where that is wanted."""
    meanings = {field: dict(texts) for field, texts in recall_meanings(session, of.key).items()}
    for pair in choices.means:
        text, _, meaning = pair.rpartition("=")
        meant = [question for question in asked if _is_about(question, text)]
        if not meant:
            raise AuditError(
                "No cell that is asked about says “{text}”, so nothing was imported. Write "
                "what the sheet says, an equals sign, and what it means, as in "
                '"Double=Pair".',
                text=text,
            )
        for question in meant:
            check_meaning(session, of, question.field, meaning)
            meanings.setdefault(question.field, {})[folded(question.text)] = meaning.strip()
    return with_guesses(asked, meanings) if choices.guesses else meanings


def _is_about(question: MeaningQuestion, text: str) -> bool:
    column, sign, rest = text.partition(":")
    named = sign and folded(column) in {folded(question.words), folded(question.field)}
    return folded(question.text) == folded(rest if named else text)


def _hints(asked: Sequence[MeaningQuestion], meanings: Meanings) -> list[str]:
    """Return how to say what the words mean that have no meaning yet."""
    return [
        f"Say what “{question.text}” means with "
        f'--means "{question.words}: {question.text}={question.guess or "WORDS"}".'
        for question in asked
        if folded(question.text) not in meanings.get(question.field, {})
        and (question.free or question.choices)
    ][:20]


def _refuse(path: Path, rows: Sequence[ImportRow], told: Sequence[str]) -> None:
    bad = [row for row in rows if row.state in {RowState.REFUSED, RowState.ASKED}]
    if not bad:
        return
    problems = [
        N_(
            "Row {number:,} “{name}”: {reason}",
            number=row.number,
            name=row.name[:40],
            reason=row.reason,
        )
        for row in bad
    ]
    words = counted(
        "1 row is not usable, so nothing was imported from “{name}”; fix it or say what is meant, "
        "and try again.",
        "{count} rows are not usable, so nothing was imported from “{name}”; fix them or say what "
        "is meant, and try again.",
        len(bad),
        name=path.name,
    )
    raise ImportRefusedError(words, (*told, *problems))
