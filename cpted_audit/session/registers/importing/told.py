"""What an import does with cells and rows that do not speak our words, as sentences with counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from cpted_audit.domain.registers.columns import Register
from cpted_audit.domain.written_words import folded
from cpted_audit.interchange.sheets.records import Spreadsheet
from cpted_audit.session.registers.importing.cells import CellOutcome, CellResult
from cpted_audit.session.registers.importing.rows import ImportRow, RowState
from cpted_audit.words import N_, Words, counted, joined, listed

_SENTENCES: Mapping[CellResult, str] = {
    CellResult.WAS_A_DAY: N_(
        "{words}: {texts} is a day, which spreadsheets make of what is typed like "
        "“{guess}”; say what it was"
    ),
    CellResult.DIGITS_LOST: N_(
        "{words}: digits were lost in the spreadsheet: {texts}; the note keeps it. "
        "Type the whole number, or set that column to Text in the spreadsheet"
    ),
    CellResult.AHEAD: N_(
        "{words}: {texts} has not come yet, and only what has happened goes here; "
        "without the right day it goes into the note, to check"
    ),
    CellResult.KEPT: N_(
        "{words}: not known: {texts}; without a meaning it goes into the note, to check"
    ),
    CellResult.ASSUMED: N_("{words}: nothing says what it is, so {taken} is taken; check it"),
    CellResult.BY_OTHERS: N_("{words}: taken as {taken} by other words of the sheet"),
    CellResult.MONTH_END: N_("{words}: read as the last day of the month: {texts}"),
    CellResult.TAKEN: N_("{words}: read as {taken}: {texts}"),
    CellResult.MEANT: N_("{words}: taken as {taken}, as chosen: {texts}"),
    CellResult.BLANK: N_("{words}: taken as blank: {texts}"),
    CellResult.DAY_NUMBER: N_("{words}: a spreadsheet's count of days, read as a date: {texts}"),
    CellResult.DAY_FIRST: N_(
        "{words}: read with the day before the month, as others in it are: {texts}"
    ),
    CellResult.WHOLE: N_("{words}: read as {taken}: {texts}"),
}
"""Most pressing first; `texts` are the cells, `taken` what each was taken for."""
_EACH = frozenset(
    {
        CellResult.TAKEN,
        CellResult.MEANT,
        CellResult.WHOLE,
        CellResult.WAS_A_DAY,
        CellResult.ASSUMED,
        CellResult.BY_OTHERS,
    }
)
"""What is told in a sentence for each text, and not for all of a column together."""
_NAMED = 4
_MOST_SENTENCES = 40


def told_of(of: Register, rows: Sequence[ImportRow]) -> list[str]:
    """Return sentences about the cells and rows of a preview, the most pressing first."""
    order = {kind: at for at, kind in enumerate(_SENTENCES)}
    counts = Counter(
        cell_outcome
        for row in rows
        for cell_outcome in row.told
        if cell_outcome.kind is not CellResult.OLDER
    )
    groups: dict[tuple[int, str, str], list[CellOutcome]] = {}
    for count in counts:
        each = f"{count.taken}\0{count.guess}" if count.kind in _EACH else ""
        groups.setdefault((order[count.kind], count.field, each), []).append(count)
    found = [
        _sentence(of, cells, sum(counts[cell] for cell in cells))
        for _, cells in sorted(groups.items(), key=lambda group: group[0][0])
    ]
    return [*older_of(of, rows), *_shortened(found), *_left_out(rows)]


def older_of(of: Register, rows: Sequence[ImportRow]) -> list[str]:
    """Return a sentence for each column of days of which rows gave older ones than are stored."""
    told: list[str] = []
    for column in of.columns:
        older = (CellResult.OLDER, column.field)
        these = [
            row
            for row in rows
            if older in {(cell_outcome.kind, cell_outcome.field) for cell_outcome in row.told}
        ]
        if these:
            told.append(
                counted(
                    "{column}: 1 row gives an older day than is stored; the newer was kept, with "
                    "what was found on it: row {rows}.",
                    "{column}: {count} rows give an older day than is stored; the newer was kept, "
                    "with what was found on it: row {rows}.",
                    len(these),
                    column=column.words,
                    rows=_named(these),
                )
            )
    return told


def refused_of(rows: Sequence[ImportRow]) -> list[str]:
    """Return a sentence for each row that is not brought in although it is one: which, and why."""
    return [
        N_(
            "Row {number:,} {quoted}: {reason}",
            number=row.number,
            quoted=_quoted([row.name]),
            reason=row.reason,
        )
        if row.name.strip()
        else N_("Row {number:,}: {reason}", number=row.number, reason=row.reason)
        for row in rows
        if row.state in {RowState.REFUSED, RowState.ASKED}
    ]


def unused_of(sheet: Spreadsheet, mapping: Mapping[str, str]) -> list[str]:
    """Return a sentence that names the columns of a sheet that fill nothing, if there are any."""
    filling = set(mapping.values())
    unused = [
        header for at, header in enumerate(sheet.headers)
        if header not in filling and any(row.cells[at].strip() for row in sheet.rows)
    ]  # fmt: skip
    return (
        [N_("Columns not imported: {names}.", names=", ".join(map(_short, unused)))]
        if unused
        else []
    )


def _shortened(sentences: Sequence[str]) -> Iterator[str]:
    yield from sentences[:_MOST_SENTENCES]
    if len(sentences) > _MOST_SENTENCES:
        yield N_(
            "{count:,} more of this kind are shown in their rows.",
            count=len(sentences) - _MOST_SENTENCES,
        )


def _sentence(of: Register, cells: Sequence[CellOutcome], count: int) -> str:
    cell_outcome = cells[0]
    words = _SENTENCES[cell_outcome.kind].format(
        words=of.column(cell_outcome.field).words, texts=_quoted([cell.text for cell in cells]),
        taken=cell_outcome.taken, guess=cell_outcome.guess,
    )  # fmt: skip
    if count > 1:
        return N_("{words} ({count:,} cells).", words=words, count=count)
    return joined("", (words, "."))


def _left_out(rows: Sequence[ImportRow]) -> Iterator[str]:
    out = [row for row in rows if row.state is RowState.LEFT_OUT]
    for reason in dict.fromkeys(row.reason for row in out):
        these = [row for row in out if row.reason == reason]
        what = reason.values.get("aside") if isinstance(reason, Words) else reason
        yield N_("Left out as {what}: row {rows}.", what=what, rows=_named(these))


def _named(rows: Sequence[ImportRow]) -> str:
    named = joined(
        ", ", (joined(" ", (f"{row.number:,}", _quoted([row.name]))) for row in rows[:_NAMED])
    )
    if len(rows) <= _NAMED:
        return named
    return N_("{some} and {count:,} more", some=named, count=len(rows) - _NAMED)


def _quoted(texts: Sequence[str]) -> str:
    found = list({folded(text): text for text in reversed(texts)}.values())[::-1]
    named: list[str] = [f"“{_short(text)}”" for text in found[:_NAMED]]
    if len(found) > _NAMED:
        named.append(N_("{count:,} more", count=len(found) - _NAMED))
    return listed(named)


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 40 else f"{flat[:40]}…"
