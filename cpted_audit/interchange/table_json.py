"""Tables written as JSON for other programs: rows as objects, days as ISO 8601."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from cpted_audit.interchange.sheets.writing import Cell


class NamedColumn(Protocol):
    """A column that programs know by a key and people by its words."""

    @property
    def key(self) -> str:
        """The key, the same in every version."""
        ...

    @property
    def words(self) -> str:
        """The words."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class OutTable:
    """A table to write: its name, its columns, and rows of as many cells."""

    name: str
    columns: Sequence[NamedColumn]
    rows: Sequence[Sequence[Cell]]


def write_json(tables: Sequence[OutTable], about: Sequence[tuple[str, str]]) -> bytes:
    """Return tables as one JSON object in UTF-8: what they are, and the rows of each by its name.

    An empty cell is null. Halves of signs, which no file can hold, become question marks.
    """
    told = {
        "about": dict(about),
        "tables": {table.name: [_row(table, row) for row in table.rows] for table in tables},
    }
    text = json.dumps(told, ensure_ascii=False, indent=1)
    return text.encode("utf-8", "replace")


def _row(table: OutTable, row: Sequence[Cell]) -> dict[str, Cell]:
    return {column.key: _value(cell) for column, cell in zip(table.columns, row, strict=True)}


def _value(cell: Cell) -> Cell:
    match cell:
        case "":
            return None
        case datetime():
            return cell.isoformat(timespec="seconds")
        case date():
            return cell.isoformat()
        case _:
            return cell
