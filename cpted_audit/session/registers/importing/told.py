"""What an import does with cells and rows that do not speak our words, as sentences with counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from cpted_audit.domain.registers.columns import Register
from cpted_audit.domain.written_words import folded
from cpted_audit.interchange.sheets.records import Sheet
from cpted_audit.session.registers.importing.cells import CellOutcome, CellResult
from cpted_audit.session.registers.importing.rows import ImportRow, RowState

_SENTENCES: Mapping[CellResult, str] = {
    CellResult.WAS_A_DAY: "{words}: {texts} is a day, which spreadsheets make of what is "
    "typed like “{guess}”; say what it was",
    CellResult.DIGITS_LOST: "{words}: digits were lost in the spreadsheet: {texts}; the note keeps "
    "it. Type the whole number, or set that column to Text in the spreadsheet",
    CellResult.AHEAD: "{words}: {texts} has not come yet, and only what has happened goes here; "
    "without the right day it goes into the note, to check",
    CellResult.KEPT: "{words}: not known: {texts}; without a meaning it goes into the note, "
    "to check",
    CellResult.ASSUMED: "{words}: nothing says what it is, so {taken} is taken; check it",
    CellResult.BY_OTHERS: "{words}: taken as {taken} by other words of the sheet",
    CellResult.MONTH_END: "{words}: read as the last day of the month: {texts}",
    CellResult.TAKEN: "{words}: read as {taken}: {texts}",
    CellResult.MEANT: "{words}: taken as {taken}, as chosen: {texts}",
    CellResult.BLANK: "{words}: taken as blank: {texts}",
    CellResult.DAY_NUMBER: "{words}: a spreadsheet's count of days, read as a date: {texts}",
    CellResult.DAY_FIRST: "{words}: read with the day before the month, as others in it are: "
    "{texts}",
    CellResult.WHOLE: "{words}: read as {taken}: {texts}",
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
    told = []
    for column in of.columns:
        older = (CellResult.OLDER, column.field)
        these = [
            row
            for row in rows
            if older in {(cell_outcome.kind, cell_outcome.field) for cell_outcome in row.told}
        ]
        if these:
            give = "1 row gives" if len(these) == 1 else f"{len(these):,} rows give"
            told.append(
                f"{column.words}: {give} an older day than is stored; the newer was kept, with "
                f"what was found on it: row {_named(these)}."
            )
    return told


def refused_of(rows: Sequence[ImportRow]) -> list[str]:
    """Return a sentence for each row that is not brought in although it is one: which, and why."""
    return [
        f"Row {row.number:,} {_quoted([row.name])}: {row.reason}" if row.name.strip()
        else f"Row {row.number:,}: {row.reason}"
        for row in rows
        if row.state in {RowState.REFUSED, RowState.ASKED}
    ]  # fmt: skip


def unused_of(sheet: Sheet, mapping: Mapping[str, str]) -> list[str]:
    """Return a sentence that names the columns of a sheet that fill nothing, if there are any."""
    filling = set(mapping.values())
    unused = [
        header for at, header in enumerate(sheet.headers)
        if header not in filling and any(row.cells[at].strip() for row in sheet.rows)
    ]  # fmt: skip
    return [f"Columns not imported: {', '.join(map(_short, unused))}."] if unused else []


def _shortened(sentences: Sequence[str]) -> Iterator[str]:
    yield from sentences[:_MOST_SENTENCES]
    if len(sentences) > _MOST_SENTENCES:
        yield f"{len(sentences) - _MOST_SENTENCES:,} more of this kind are shown in their rows."


def _sentence(of: Register, cells: Sequence[CellOutcome], count: int) -> str:
    cell_outcome = cells[0]
    words = _SENTENCES[cell_outcome.kind].format(
        words=of.column(cell_outcome.field).words, texts=_quoted([cell.text for cell in cells]),
        taken=cell_outcome.taken, guess=cell_outcome.guess,
    )  # fmt: skip
    return f"{words} ({count:,} cells)." if count > 1 else f"{words}."


def _left_out(rows: Sequence[ImportRow]) -> Iterator[str]:
    out = [row for row in rows if row.state is RowState.LEFT_OUT]
    for reason in dict.fromkeys(row.reason for row in out):
        these = [row for row in out if row.reason == reason]
        what = reason.removeprefix("It is ").rstrip(".")
        yield f"Left out as {what}: row {_named(these)}."


def _named(rows: Sequence[ImportRow]) -> str:
    named = ", ".join(f"{row.number:,} {_quoted([row.name])}" for row in rows[:_NAMED])
    return f"{named} and {len(rows) - _NAMED:,} more" if len(rows) > _NAMED else named


def _quoted(texts: Sequence[str]) -> str:
    found = list({folded(text): text for text in reversed(texts)}.values())[::-1]
    named = [f"“{_short(text)}”" for text in found[:_NAMED]]
    if len(found) > _NAMED:
        named.append(f"{len(found) - _NAMED:,} more")
    return named[0] if len(named) == 1 else f"{', '.join(named[:-1])} and {named[-1]}"


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 40 else f"{flat[:40]}…"
