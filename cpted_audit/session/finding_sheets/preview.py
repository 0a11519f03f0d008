"""What a sheet that came back would change: old and new by row and field, and what stands against.

A field counts as changed where it differs from what went out in the sheet. Where it was changed
here meanwhile as well, both are shown, and neither is taken without being chosen.

What a sheet that came back would change, change by change: what is shown, chosen and taken.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final, NamedTuple

from cpted_audit.interchange.sheets.records import Workbook
from cpted_audit.session.finding_sheets.columns import BY_KEY
from cpted_audit.session.findings.edits import FindingEdit
from cpted_audit.words import N_, counted, joined


class RowKind(StrEnum):
    """What becomes of a row."""

    CHANGED = "changed"
    CONFLICT = "conflict"
    SAME = "same"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetChange:
    """A field that would change, in words: what stands here, what the sheet says.

    `was` is what went out in the sheet, given where it was changed here meanwhile.
    """

    key: str
    words: str
    old: str
    new: str
    was: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRow:
    """One row of the sheet by its number there, the finding it is about, and what it asks for.

    `edit` holds what is plain, `whole` the conflicts too as the sheet says; None where there is
    nothing. `reason` says why a row is refused, `notes` what is told of one that is not; `unknown`
    says that it is refused because no finding here is its own. `formulas` are the keys of columns
    in which it has one.
    """

    number: int
    kind: RowKind
    finding: int | None = None
    title: str = ""
    changes: tuple[SheetChange, ...] = ()
    conflicts: tuple[SheetChange, ...] = ()
    notes: tuple[str, ...] = ()
    reason: str = ""
    edit: FindingEdit | None = None
    whole: FindingEdit | None = None
    unknown: bool = False
    formulas: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetPreview:
    """What a sheet would do; nothing was written.

    `told` are sentences about the sheet; `deleted` counts findings that went out in it and did not
    come back, which changes nothing here; `gone` are the numbers of those that can be named.
    """

    name: str
    rows: tuple[SheetRow, ...]
    told: tuple[str, ...]
    deleted: int
    book: Workbook
    gone: tuple[int, ...] = ()

    def of(self, kind: RowKind) -> list[SheetRow]:
        """Return the rows of which one thing becomes."""
        return [row for row in self.rows if row.kind is kind]


@dataclass(slots=True)
class RowAsks:
    """What a row asks for while it is read: fields and deed, plain and in conflict."""

    changes: list[SheetChange]
    conflicts: list[SheetChange]
    notes: list[str]
    plain: dict[str, Any]
    disputed: dict[str, Any]
    deed: Any = None
    deed_disputed: bool = False
    comment: str = ""


def edits_of(asked: RowAsks, finding_id: Any) -> tuple[FindingEdit | None, FindingEdit | None]:  # noqa: ANN401 - an id
    """Return what a row does without its conflicts, and with them as the sheet says."""
    deed = None if asked.deed_disputed else asked.deed
    plain = FindingEdit(
        finding_id=finding_id, fields=dict(asked.plain), deed=deed, comment=asked.comment
    )
    whole = FindingEdit(
        finding_id=finding_id, fields={**asked.plain, **asked.disputed}, deed=asked.deed,
        comment=asked.comment,
    )  # fmt: skip
    return (plain if _does(plain) else None), (whole if _does(whole) else None)


def _does(edit: FindingEdit) -> bool:
    return bool(edit.fields or edit.deed is not None or edit.comment)


def kind_of(asked: Sequence[SheetChange], conflicts: Sequence[SheetChange]) -> RowKind:
    """Return what becomes of a row that is not refused."""
    return RowKind.CONFLICT if conflicts else RowKind.CHANGED if asked else RowKind.SAME


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
    changes += [(LineGroup.CONFLICT, conflict) for conflict in row.conflicts]
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
