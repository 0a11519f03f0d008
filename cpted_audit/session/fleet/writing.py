"""A rollup as files for other programs: JSON, CSV and Parquet, each written whole or not at all."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

from cpted_audit.domain.rollup import AuditRow, AuditRows, ScoredAs, ScoreRow, one_of_each
from cpted_audit.files import replacing
from cpted_audit.interchange.sheets.writing import Cell, write_csv
from cpted_audit.interchange.warehouse import needing_extra
from cpted_audit.session.fleet.rows import RollupEntry

_OF_A_SCORE: Final = (
    "percent", "value", "low", "high", "band", "without_number", "coverage", "answered",
    "in_scope", "scored_items",
)  # fmt: skip
_KEY: Final = frozenset({"audit", "edition"})
"""What a row is of, which stands above it."""
_STATES: Final = ("read", "locked", "not read")
_HERE: Final = {ScoredAs.WALKED: "as_walked", ScoredAs.TODAY: "today"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Rollup:
    """The audits of a folder as they were read at a moment, in the order of their names.

    `others` are files of the folder that are no audits; `ranked` asks paper for a ranking by score.
    """

    folder: str
    read_at: datetime
    entries: Sequence[RollupEntry]
    others: Sequence[str] = ()
    ranked: bool = False

    @property
    def rows(self) -> list[AuditRows]:
        """The rows of every audit and edition, those of copies too."""
        return [rows for entry in self.entries for rows in entry.rows]


def state_of(entry: RollupEntry) -> str:
    """Return whether a file was read, is locked, or could not be read."""
    read, locked, not_read = _STATES
    if entry.now is not None:
        return read
    return locked if entry.locked else not_read


def why_not(entry: RollupEntry) -> str:
    """Return in one line why a file has no rows; empty where it has."""
    return "" if entry.error is None else " ".join(entry.error.full_text().split())


def counted_on(rows: AuditRows, day: date) -> dict[str, int]:
    """Return what depends on the day: what is to be fixed, overdue, expired, and stale."""
    return {
        "to_fix": rows.to_mend(),
        "overdue": rows.overdue(day),
        "expired": sum(one.number for one in rows.findings if one.expired(day)),
        "doors_overdue": rows.doors_overdue(day),
        "stale": rows.stale(day),
        "never_verified": sum(one.number for one in rows.verified if one.verified_on is None),
    }


def write_rollup_json(rollup: Rollup, target: Path) -> None:
    """Write every row as JSON in UTF-8, a line of each file, with those that have none and why."""
    day = rollup.read_at.date()
    head = {
        "folder": rollup.folder,
        "read_at": rollup.read_at.isoformat(timespec="seconds"),
        "counted_on": day.isoformat(),
    }
    audits = ",\n".join(_json(_entry(entry, day)) for entry in rollup.entries)
    text = f'{_json(head)[:-1]}, "audits": [\n{audits}\n]}}\n'
    with replacing(target) as draft:
        draft.write_bytes(text.encode("utf-8", "replace"))


def _json(told: dict[str, Any]) -> str:
    """Return one line; with indents Python writes it many times slower."""
    return json.dumps(told, ensure_ascii=False, default=date.isoformat)


def _entry(entry: RollupEntry, day: date) -> dict[str, Any]:
    head = {"file": entry.file, "state": state_of(entry)}
    if entry.now is None:
        return {**head, "why": why_not(entry)}
    return {**head, "editions": [_told(rows, day) for rows in entry.rows]}


def _told(rows: AuditRows, day: date) -> dict[str, Any]:
    parts = {
        name: [_cells(row, without=_KEY) for row in some]
        for name, some in rows.parts()
        if name != "audit"
    }
    counted = {"counted": counted_on(rows, day)} if rows.audit.complete else {}
    return {**_cells(rows.audit), **counted, "rows": parts}


def _cells(row: Any, *, without: Collection[str] = ()) -> dict[str, Any]:  # noqa: ANN401 - any of the rows
    return {one.name: getattr(row, one.name) for one in fields(row) if one.name not in without}


def write_rollup_csv(rollup: Rollup, target: Path) -> None:
    """Write a line of each audit and edition as CSV, and of each file that could not be read."""
    day = rollup.read_at.date()
    audit = [one.name for one in fields(AuditRow) if one.name != "file"]
    counted = list(counted_on(AuditRows(audit=AuditRow(audit="", school="")), day))
    scores = [f"{name}_{how}" for how in _HERE.values() for name in _OF_A_SCORE]
    headers = ["file", "state", "why", "counted_on", *audit, *scores, *counted]
    lines: list[list[Cell]] = []
    for entry in rollup.entries:
        head: list[Cell] = [entry.file, state_of(entry), why_not(entry), day]
        lines += [[*head, *_line(rows, audit, day)] for rows in entry.rows] or [
            [*head, *[None] * (len(headers) - len(head))]
        ]
    with replacing(target) as draft:
        draft.write_bytes(write_csv(headers, lines))


def _line(rows: AuditRows, audit: Sequence[str], day: date) -> list[Cell]:
    cells: list[Cell] = [getattr(rows.audit, name) for name in audit]
    for how in _HERE:
        score: ScoreRow | None = rows.score(how)
        cells += [None if score is None else getattr(score, name) for name in _OF_A_SCORE]
    counted = counted_on(rows, day)
    return cells + [number if rows.audit.complete else None for number in counted.values()]


def write_rollup_parquet(rollup: Rollup, target: Path) -> None:
    """Write every row as Parquet, a folder of data sets by district and year; copies count once."""
    with needing_extra():
        from cpted_audit.interchange.warehouse.parquet import write_parquet
    write_parquet(one_of_each(rollup.rows)[0], target)


def write_rollup_paper(rollup: Rollup, target: Path) -> None:
    """Write the schools side by side as a PDF or a workbook; copies count once."""
    from cpted_audit.session.fleet.papers import PAPERS, paper_of  # what prints is not needed else

    made = paper_of(
        rollup.folder, rollup.read_at, rollup.entries, rollup.others, ranked=rollup.ranked
    )
    PAPERS[target.suffix.lower()](made, target, None)


PAPER_ENDINGS: Final = (".pdf", ".xlsx")
WRITERS: Final[Mapping[str, Callable[[Rollup, Path], None]]] = {
    ".json": write_rollup_json, ".csv": write_rollup_csv, ".parquet": write_rollup_parquet,
    **dict.fromkeys(PAPER_ENDINGS, write_rollup_paper),
}  # fmt: skip
"""What writes a rollup, by how the name of its file ends."""
