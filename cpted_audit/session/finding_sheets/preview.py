"""What a sheet that came back would change: old and new by row and field, and what stands against.

A field counts as changed where it differs from what went out in the sheet. Where it was changed
here meanwhile as well, both are shown, and neither is taken without being chosen.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from cpted_audit.interchange.sheets.records import Workbook
from cpted_audit.session.findings.edits import FindingEdit


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
