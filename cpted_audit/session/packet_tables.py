"""The registers as tables of a packet: the rows and columns an audience may have."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cpted_audit.domain.access import Key, KeyStatus
from cpted_audit.domain.fixture import Fixture
from cpted_audit.domain.register_columns import Column, ColumnType, Record, Register
from cpted_audit.domain.register_values import value_text
from cpted_audit.domain.registers import REGISTERS
from cpted_audit.domain.sensitivity import FIELD_SENSITIVITY
from cpted_audit.interchange.sheet_export import write_csv
from cpted_audit.report.audience import (
    Audience,
    Classes,
    is_allowed,
    keep,
    kinds_for,
    may_have_field,
)
from cpted_audit.session.register_names import RegisterNames
from cpted_audit.session.registers import records
from cpted_audit.session.session import Session


class AllowedTables:
    """Knows what an audience may have of each register; secrets are in no table."""

    def __init__(self, session: Session, audience: Audience, chosen: Classes) -> None:
        self._session = session
        self._audience, self._chosen = audience, chosen
        self._kinds = kinds_for(audience, chosen)

    def files(self) -> dict[str, bytes]:
        """Return every register that has a row and a column to show, as CSV by file name."""
        names = RegisterNames(self._session)
        made = {}
        for of in REGISTERS:
            columns, rows = self.columns(of), self.rows(of)
            if columns and rows:
                made[f"{of.key.value}.csv"] = write_csv(
                    [column.words for column in columns],
                    [[value_text(row, column, names) for column in columns] for row in rows],
                )
        return made

    def columns(self, of: Register) -> tuple[Column, ...]:
        """Return the columns of a register that the audience may have."""
        return tuple(one for one in of.columns if self._may_have(of, one))

    def rows(self, of: Register) -> list[Any]:
        """Return the records of a register, emptied of what the audience may not have."""
        found = [
            one
            for one in records(self._session, of.key)
            if self._is_for(one)
        ]
        return [keep(one, self._audience, chosen=self._chosen) for one in found]

    def _is_for(self, record: Record) -> bool:
        """Return whether a record is for the audience at all; a lost key opens nothing for it."""
        match record:
            case Fixture():
                return record.kind in self._kinds
            case Key(status=KeyStatus.LOST):
                return may_have_field(self._audience, "key", "status", chosen=self._chosen)
            case _:
                return True

    def by_marker(self) -> Mapping[str, Record]:
        """Return the records that stand on a plan by the id of their marker."""
        return {
            row.marker_id: row
            for of in REGISTERS
            for row in self.rows(of)
            if getattr(row, "marker_id", None)
        }

    def _may_have(self, of: Register, column: Column) -> bool:
        if column.type is ColumnType.SECRET:
            return False
        record = of.record.__name__.lower()
        if column.link is None and column.field in FIELD_SENSITIVITY[record]:
            return may_have_field(
                self._audience, record, column.field, chosen=self._chosen
            )
        return is_allowed(
            self._audience, sensitivity=column.sensitivity, chosen=self._chosen
        )
