"""Read answers from a CSV file: item, place, answer, note, observed_at, observer."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.errors import ImportRefusedError

LONGEST_CELL = 10_000_000
"""Characters of one cell; the library's own limit is below a long note."""

REQUIRED = ("item", "place", "answer")
OPTIONAL = ("note", "observed_at", "observer")

WORDS: dict[str, AnswerValue] = {
    "yes": AnswerValue.YES,
    "y": AnswerValue.YES,
    "partial": AnswerValue.PARTIAL,
    "partly": AnswerValue.PARTIAL,
    "p": AnswerValue.PARTIAL,
    "no": AnswerValue.NO,
    "n": AnswerValue.NO,
    "n/a": AnswerValue.NOT_APPLICABLE,
    "na": AnswerValue.NOT_APPLICABLE,
    "not applicable": AnswerValue.NOT_APPLICABLE,
    "a": AnswerValue.NOT_APPLICABLE,
    "unable": AnswerValue.UNABLE,
    "unable to observe": AnswerValue.UNABLE,
    "can't observe": AnswerValue.UNABLE,
    "u": AnswerValue.UNABLE,
}
"""How an answer may be written, in any case."""


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One good row; `line` is where it begins in the file, counting from 1."""

    line: int
    item: str
    place: str
    value: AnswerValue
    note: str
    observed_at: datetime | None
    observer: str


class _BadRowError(Exception):
    """One row that cannot be used; the sentence says why."""


def read_answers(path: Path) -> tuple[list[AnswerRow], list[str]]:
    """Return the good rows and one sentence for each bad one.

    Raises ImportRefusedError when the file as a whole cannot be read as such a table.
    """
    try:
        text = path.read_text("utf-8-sig")  # Excel writes a byte order mark
    except UnicodeDecodeError as error:
        raise ImportRefusedError(
            f"“{path.name}” is not UTF-8 text, so nothing was imported. "
            "Save it as “CSV UTF-8” and try again."
        ) from error
    except OSError as error:
        raise ImportRefusedError(
            f"“{path}” cannot be read ({error.strerror}), so nothing was imported."
        ) from error
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(io.StringIO(text), strict=True)
    try:
        return _read(reader, path)
    except csv.Error as error:
        raise ImportRefusedError(
            f"“{path.name}” is broken near line {reader.line_num} ({error}), so nothing was "
            "imported. Check the quotation marks there."
        ) from error


def _read(reader: csv.reader, path: Path) -> tuple[list[AnswerRow], list[str]]:  # type: ignore[valid-type]  # csv.reader is a function to the type checker's stubs
    lines = _with_lines(reader)
    _, header = next(lines, (1, []))
    columns = [name.strip().lower() for name in header]
    _check_header(columns, path)
    rows: list[AnswerRow] = []
    problems: list[str] = []
    for line, cells in lines:
        if not any(cell.strip() for cell in cells):
            continue
        try:
            rows.append(_row(line, columns, cells))
        except _BadRowError as error:
            problems.append(f"Line {line}: {error}")
    return rows, problems


def _with_lines(reader: csv.reader) -> Iterator[tuple[int, list[str]]]:  # type: ignore[valid-type]
    before = 0
    for cells in reader:  # type: ignore[attr-defined]
        yield before + 1, cells
        before = reader.line_num  # type: ignore[attr-defined]


def _check_header(columns: list[str], path: Path) -> None:
    missing = [name for name in REQUIRED if name not in columns]
    unknown = [name for name in columns if name not in REQUIRED + OPTIONAL]
    doubled = sorted({name for name in columns if columns.count(name) > 1})
    for names, complaint in (
        (missing, "lacks the column"),
        (unknown, "has the unknown column"),
        (doubled, "repeats the column"),
    ):
        if names:
            named = ", ".join(f"“{name[:40]}”" for name in names[:10])
            raise ImportRefusedError(
                f"“{path.name}” {complaint} {named}, so nothing was imported. Its first line "
                f"must be {','.join(REQUIRED + OPTIONAL)}."
            )


def _row(line: int, columns: list[str], cells: list[str]) -> AnswerRow:
    if len(cells) > len(columns):
        raise _BadRowError(f"it has {len(cells)} cells, but there are {len(columns)} columns.")
    values = dict(zip(columns, [cell.strip() for cell in cells], strict=False))
    for name in REQUIRED:
        if not values.get(name):
            raise _BadRowError(f"the {name} is missing.")
    return AnswerRow(
        line=line,
        item=values["item"],
        place=values["place"],
        value=_value(values["answer"]),
        note=values.get("note", ""),
        observed_at=_time(values.get("observed_at", "")),
        observer=values.get("observer", ""),
    )


def _value(text: str) -> AnswerValue:
    value = WORDS.get(text.lower().replace("’", "'"))
    if value is None:
        raise _BadRowError(
            f"“{text[:60]}” is no answer; write Yes, Partial, No, N/A or Unable to observe."
        )
    return value


def _time(text: str) -> datetime | None:
    if not text:
        return None
    try:
        moment = datetime.fromisoformat(text)
        # Times in an audit are the school's local wall-clock times, as a camera writes them.
        return moment.astimezone().replace(tzinfo=None) if moment.tzinfo else moment
    except (ValueError, OverflowError) as error:
        raise _BadRowError(
            f"“{text[:60]}” is no date and time; write it like 2026-11-18T10:46."
        ) from error
