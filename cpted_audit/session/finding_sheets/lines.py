"""What a sheet that came back would change, change by change: what is shown, chosen and taken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NamedTuple

from cpted_audit.session.finding_sheets.columns import BY_KEY
from cpted_audit.session.finding_sheets.preview import RowKind, SheetChange, SheetPreview, SheetRow
from cpted_audit.session.findings.edits import FindingEdit
from cpted_audit.words import N_, counted, joined


class LineKey(NamedTuple):
    """A change by the number of its row in the sheet and the key of its column."""

    row: int
    column: str


class LineGroup(StrEnum):
    """What becomes of a line; those of a formula stand in another group too."""

    CHANGE = "change"
    CONFLICT = "conflict"
    UNKNOWN = "unknown"
    DELETED = "deleted"
    FORMULA = "formula"
    REFUSED = "refused"
    SAME = "same"


GROUP_WORDS: Final = {
    LineGroup.CHANGE: N_("Changes"),
    LineGroup.CONFLICT: N_("Conflicts"),
    LineGroup.UNKNOWN: N_("Unknown findings"),
    LineGroup.DELETED: N_("Deleted rows"),
    LineGroup.FORMULA: N_("Formulas"),
    LineGroup.REFUSED: N_("Refused"),
    LineGroup.SAME: N_("Unchanged"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetLine:
    """One change side by side, or one row of which nothing is taken and why.

    `row` is its number in the sheet, 0 for a row that is not there any more. `key` says what is
    taken with it, None where nothing can be. `formula` says that it is worked out by one.
    """

    group: LineGroup
    row: int
    finding: int | None = None
    title: str = ""
    key: LineKey | None = None
    column: str = ""
    here: str = ""
    sheet: str = ""
    note: str = ""
    formula: bool = False

    @property
    def groups(self) -> frozenset[LineGroup]:
        """The groups in which it is listed."""
        return frozenset({self.group, LineGroup.FORMULA} if self.formula else {self.group})


def lines_of(preview: SheetPreview) -> list[SheetLine]:
    """Return every change of a preview by itself, in the order of the sheet; deleted rows last."""
    return [*(line for row in preview.rows for line in _of_row(row)), *_deleted(preview)]


def counts(lines: Iterable[SheetLine]) -> Counter[LineGroup]:
    """Return how many lines each group has."""
    return Counter(group for line in lines for group in line.groups)


def proposed(lines: Iterable[SheetLine]) -> set[LineKey]:
    """Return what is taken until somebody chooses otherwise: every change that is no conflict."""
    return {line.key for line in lines if line.key and line.group is LineGroup.CHANGE}


def chosen_edit(row: SheetRow, chosen: Collection[LineKey]) -> FindingEdit | None:
    """Return what is done with the finding of a row, with the chosen changes alone."""
    whole = row.whole
    if whole is None:
        return None
    edit = FindingEdit(
        finding_id=whole.finding_id,
        fields={
            name: value for name, value in whole.fields.items()
            if LineKey(row.number, name) in chosen
        },
        deed=whole.deed if LineKey(row.number, "state") in chosen else None,
        comment=whole.comment if LineKey(row.number, "comment") in chosen else "",
    )  # fmt: skip
    return edit if edit.fields or edit.deed is not None or edit.comment else None


def _of_row(row: SheetRow) -> Iterator[SheetLine]:
    told = joined(" ", row.notes) if row.notes else ""
    changes = [(LineGroup.CHANGE, one) for one in row.changes]
    changes += [(LineGroup.CONFLICT, one) for one in row.conflicts]
    if not changes:
        group = LineGroup.SAME
        if row.kind is RowKind.REFUSED:
            group = LineGroup.UNKNOWN if row.unknown else LineGroup.REFUSED
        yield SheetLine(
            group=group, row=row.number, finding=row.finding, title=row.title,
            note=row.reason or told, formula=bool(row.formulas),
        )  # fmt: skip
    shown = {change.key for _, change in changes}
    for at, (group, change) in enumerate(changes):
        others = not at and not shown.issuperset(row.formulas)
        yield SheetLine(
            group=group, row=row.number, finding=row.finding, title=row.title,
            key=LineKey(row.number, change.key), column=BY_KEY[change.key].words, here=change.old,
            sheet=change.new, note=_note(change, "" if at else told),
            formula=change.key in row.formulas or others,
        )  # fmt: skip


def _note(change: SheetChange, told: str) -> str:
    if change.was is None:
        return told
    meanwhile = N_("It went out as “{was}” and was changed here meanwhile.", was=change.was)
    return joined(" ", [meanwhile, told]) if told else meanwhile


def _deleted(preview: SheetPreview) -> Iterator[SheetLine]:
    """Yield the rows that did not come back, by their numbers as far as they are known."""
    note = N_("Its row was deleted; nothing is deleted here.")
    for number in preview.gone:
        yield SheetLine(group=LineGroup.DELETED, row=0, finding=number, note=note)
    more = preview.deleted - len(preview.gone)
    if more > 0:
        words = counted(
            "1 more row was deleted; nothing is deleted here.",
            "{count} more rows were deleted; nothing is deleted here.",
            more,
        )
        yield SheetLine(group=LineGroup.DELETED, row=0, note=words)
