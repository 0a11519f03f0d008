"""Read answers from a table: item, place, answer, note, observed_at, observer."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.domain.written_dates import moment_of, serial_day, writes_day_first
from cpted_audit.errors import ImportRefusedError, SaidError
from cpted_audit.files import why
from cpted_audit.interchange.sheets.asides import Aside, asides
from cpted_audit.interchange.sheets.kind import SheetKind, kind_of
from cpted_audit.interchange.sheets.records import Row, Spreadsheet, Workbook
from cpted_audit.interchange.sheets.table import read_sheet
from cpted_audit.interchange.sheets.text import read_text
from cpted_audit.words import N_, Words

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
    **dict.fromkeys(("sí", "si", "ja", "oui", "true", "✓", "✔", "☑"), AnswerValue.YES),
    **dict.fromkeys(("nein", "non", "false", "✗", "✘"), AnswerValue.NO),
    **dict.fromkeys(("parcial", "teilweise", "some"), AnswerValue.PARTIAL),
    **dict.fromkeys(("n.a.", "n.a", "n / a", "no aplica"), AnswerValue.NOT_APPLICABLE),
    **dict.fromkeys(("not observed", "could not observe"), AnswerValue.UNABLE),
}
"""How an answer may be written, in any case."""

_HEADS: Mapping[str, str] = {
    **{name: name for name in (*REQUIRED, *OPTIONAL)},
    **dict.fromkeys(("item id", "item number", "question id"), "item"),
    **dict.fromkeys(("response", "value"), "answer"),
    "location": "place",
    **dict.fromkeys(("notes", "comment", "comments", "remark", "remarks"), "note"),
    **dict.fromkeys(
        ("observed at", "observed on", "observed", "date", "date and time", "time"), "observed_at"
    ),
    **dict.fromkeys(("observed by", "auditor"), "observer"),
}
"""What the columns may be called, in any case."""
_NO_ANSWER = frozenset({Aside.HEADERS, Aside.RULE, Aside.TOTAL, Aside.PRINTED})
_LOOKED_AT = 30
"""Rows from the top among which the headers are."""


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


class _BadRowError(SaidError):
    """One row that cannot be used; the sentence says why."""


def read_answers(
    path: Path,
    read_workbook: Callable[[Path], Workbook] | None = None,
    tell: Callable[[str], object] = lambda _sentence: None,
) -> tuple[list[AnswerRow], list[str]]:
    """Return the good rows and one sentence for each bad one.

    It is read as spreadsheets for the registers are: any common encoding and sign between cells,
    or a workbook, for which `read_workbook` may go to a child process. `tell` hears a sentence for
    each row that is left out because it holds no answer: a heading, a total, a printed line.

    Raises ImportRefusedError when the file as a whole cannot be read as such a table.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ImportRefusedError(
            "“{path}” cannot be read ({reason}), so nothing was imported.",
            path=path,
            reason=why(error, path),
        ) from error
    if kind_of(data, path.name) is not SheetKind.TEXT:
        workbook = read_workbook(path) if read_workbook else read_sheet(data, path.name)
        tables = [(*sheet.top, *sheet.rows) for sheet in workbook.sheets]
        rows, problems = _read(tables, path, tell)
        return rows, [*(f"Line 0: {warning}" for warning in workbook.warnings), *problems]
    grid, warnings = read_text(data, path.name, mend=False)
    if warnings:
        raise ImportRefusedError(
            "Nothing was imported from “{name}”. {warnings}", name=path.name, warnings=warnings[0]
        )
    return _read([grid.rows], path, tell)


def _read(
    tables: Sequence[Sequence[Row]], path: Path, tell: Callable[[str], object]
) -> tuple[list[AnswerRow], list[str]]:
    table, at = _found(tables)
    columns = [_column(name) for name in table[at].cells] if table else []
    columns = _without_blank_ends(columns, table[at + 1 :])
    _check_header(columns, path)
    times = columns.index("observed_at") if "observed_at" in columns else len(columns)
    day_first = writes_day_first(
        row.cells[times] for row in table[at + 1 :] if times < len(row.cells)
    )
    rows: list[AnswerRow] = []
    problems: list[str] = []
    left_out = _left_out(table, at, columns)
    for row in table[at + 1 :]:
        if why := left_out.get(row.number):
            named = next(filter(None, map(str.strip, row.cells)), "")
            tell(
                N_(
                    "Left out line {number}, “{named}”: it is {why}.",
                    number=row.number,
                    named=named[:40],
                    why=Words(why.value),
                )
            )
            continue
        try:
            rows.append(_row(row.number, columns, row.cells, day_first=day_first))
        except _BadRowError as error:
            problems.append(N_("Line {number}: {error}", number=row.number, error=error))
    return rows, problems


def _left_out(table: Sequence[Row], at: int, columns: Sequence[str]) -> Mapping[int, Aside]:
    """Return by line the rows below the headers that hold no answer, with why."""
    width = max((len(row.cells) for row in table), default=0)
    wide = [Row(row.number, (*row.cells, *("",) * width)[:width]) for row in table]
    heads, item = wide[at].cells, columns.index("item")
    sheet = Spreadsheet(name="", header_row=at, headers=heads, rows=tuple(wide[at + 1 :]))
    cells = {row.number: row.cells for row in sheet.rows}
    return {
        line: why for line, why in asides(sheet, item, ()).items()
        if why in _NO_ANSWER or (why is Aside.HEADING and cells[line][item].strip())
    }  # fmt: skip


def _found(tables: Sequence[Sequence[Row]]) -> tuple[Sequence[Row], int]:
    """Return the table that has the headers, and which of its rows they are."""
    for table in tables:
        for at, row in enumerate(table[:_LOOKED_AT]):
            if set(REQUIRED) <= {_column(name) for name in row.cells}:
                return table, at
    return (tables[0] if tables else ()), 0


def _column(head: str) -> str:
    plain = " ".join(head.replace("_", " ").split()).casefold()
    return _HEADS.get(plain, _HEADS.get(head.strip().lower(), head.strip().lower()))


def _without_blank_ends(columns: list[str], rows: Sequence[Row]) -> list[str]:
    """Return columns without those at the end that have neither a header nor a cell."""
    while (
        columns
        and not columns[-1]
        and not any(cell.strip() for row in rows for cell in row.cells[len(columns) - 1 :])
    ):
        columns = columns[:-1]
    return columns


def _check_header(columns: list[str], path: Path) -> None:
    missing = [name for name in REQUIRED if name not in columns]
    unknown = [name for name in columns if name not in REQUIRED + OPTIONAL]
    doubled = sorted({name for name in columns if columns.count(name) > 1})
    for names, complaint in (
        (missing, N_("lacks the column")),
        (unknown, N_("has the unknown column")),
        (doubled, N_("repeats the column")),
    ):
        if names:
            named = ", ".join(f"“{name[:40]}”" for name in names[:10])
            raise ImportRefusedError(
                "“{name}” {complaint} {named}, so nothing was imported. Its first line "
                "must be {names}.",
                name=path.name,
                complaint=complaint,
                named=named,
                names=",".join(REQUIRED + OPTIONAL),
            )


def _row(line: int, columns: Sequence[str], cells: Sequence[str], *, day_first: bool) -> AnswerRow:
    if any(cell.strip() for cell in cells[len(columns) :]):
        raise _BadRowError(
            "its cells ({count}) are not as many as the columns ({count2}).",
            count=len(cells),
            count2=len(columns),
        )
    values = dict(zip(columns, map(_clean, cells), strict=False))
    for name in REQUIRED:
        if not values.get(name):
            raise _BadRowError("the {name} is missing.", name=name)
    return AnswerRow(
        line=line,
        item=values["item"],
        place=values["place"],
        value=_value(values["answer"]),
        note=values.get("note", ""),
        observed_at=_time(values.get("observed_at", ""), day_first=day_first),
        observer=values.get("observer", ""),
    )


def _clean(cell: str) -> str:
    return cell.strip().replace("\r\n", "\n").replace("\r", "\n")


def _value(text: str) -> AnswerValue:
    value = WORDS.get(text.lower().replace("’", "'"))
    if value is None:
        raise _BadRowError(
            "“{text}” is not an answer; write Yes, Partial, No, N/A or Can't observe.",
            text=text[:60],
        )
    return value


def _time(text: str, *, day_first: bool) -> datetime | None:
    """Return a time as the school's clock on the wall showed it, as a camera writes it."""
    if not text:
        return None
    moment = moment_of(text, day_first=day_first) or serial_day(text)
    if moment is None:
        raise _BadRowError(
            "“{text}” is not a date and time; write it like 2026-11-18T10:46.", text=text[:60]
        )
    return moment
