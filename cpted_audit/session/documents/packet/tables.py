"""The registers as tables of a packet: the rows and columns an audience may have."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from cpted_audit.domain.fields import Tells
from cpted_audit.domain.records import FIELD_SENSITIVITY, class_name
from cpted_audit.domain.registers.access import Door, Key
from cpted_audit.domain.registers.columns import Column, ColumnType, LinkTo, Record, Register
from cpted_audit.domain.registers.fixture import Fixture
from cpted_audit.domain.registers.registers import REGISTERS
from cpted_audit.domain.registers.values import value_text
from cpted_audit.domain.sensitivity import Sensitivity
from cpted_audit.interchange.sheets.writing import write_csv
from cpted_audit.report.audience import (
    Audience,
    Classes,
    is_allowed,
    keep,
    kinds_for,
    may_have_field,
)
from cpted_audit.report.told import marked, use_text
from cpted_audit.session.registers.names import RegisterNames
from cpted_audit.session.registers.records import records
from cpted_audit.session.session import Session
from cpted_audit.session.things.conditions import Conditions

CONDITION = "Condition"
"""The head of the column that says what was found of a thing; empty is nothing against it."""


class _TellingNames(RegisterNames):
    """Names of doors, key boxes and keys that say what is known against them."""

    def __init__(self, session: Session, known: Conditions) -> None:
        super().__init__(session)
        self._told = known

    def name(self, link: LinkTo, record_id: str) -> str:
        """Return how a record is called, and what is told of it."""
        return self._told.marked(link, record_id, super().name(link, record_id))

    def derived(self, record: Record, field: str) -> str:
        """Return what other records say of a field, the names of keys with what is told of them."""
        if field == "keys" and isinstance(record, Door):
            keys = self.keys_of(record)
            return ", ".join(marked(key.name, self._told.told(key)) for key in keys)
        return super().derived(record, field)


class AllowedTables:
    """Knows what an audience may have of each register; secrets are in no table."""

    def __init__(self, session: Session, audience: Audience, chosen: Classes, on: date) -> None:
        self._session = session
        self.known = Conditions(session, on, audience, chosen)
        self._names = _TellingNames(session, self.known)
        self._audience, self._chosen = audience, chosen
        self._kinds = kinds_for(audience, chosen)
        self._weaknesses = is_allowed(
            audience, sensitivity=Sensitivity.VULNERABILITY, chosen=chosen
        )

    def files(self) -> list[tuple[Register, bytes]]:
        """Return every register that has a row and a column to show, as CSV."""
        made: list[tuple[Register, bytes]] = []
        for of in REGISTERS:
            columns, rows = self.columns(of), self.rows(of)
            if columns and rows:
                heads = [column.words for column in columns]
                lines = [[self.text(row, column) for column in columns] for row in rows]
                if self.tells_conditions(of):
                    heads.insert(1, CONDITION)
                    for line, row in zip(lines, rows, strict=True):
                        line.insert(1, self.condition(row))
                made.append((of, write_csv(heads, lines)))
        return made

    def columns(self, of: Register) -> tuple[Column, ...]:
        """Return the columns of a register that the audience may have.

        Those of its states are for who may have weaknesses alone: what a state means to others
        stands in a column of its own.
        """
        return tuple(
            column
            for column in of.columns
            if (self._weaknesses or column.tells is not Tells.STATE) and self._may_have(of, column)
        )

    def tells_conditions(self, of: Register) -> bool:
        """Return whether the records of a register have a condition."""
        return any(column.tells is Tells.STATE for column in of.columns)

    def condition(self, record: Record) -> str:
        """Return what was found of a record, empty for nothing against it."""
        return self.known.told(record).text

    def text(self, record: Record, column: Column) -> str:
        """Return what a record has in a column; of what is gone, nothing on how it is used."""
        text = value_text(record, column, self._names)
        if column.tells is Tells.CAMERA:
            return self.known.marked_camera(text)
        if column.tells is not Tells.USE:
            return text
        told = self.known.told(record)
        if isinstance(record, Key):
            return "" if told.text else text  # nobody has what was lost or given back
        return use_text(text, told, gone="")

    def rows(self, of: Register) -> list[Any]:
        """Return the records of a register, emptied of what the audience may not have."""
        found = [
            record
            for record in records(self._session, of.key)
            if not isinstance(record, Fixture) or record.kind in self._kinds
        ]
        return [keep(one, self._audience, chosen=self._chosen) for one in found]

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
        record = class_name(of.record)
        if column.link is None and column.field in FIELD_SENSITIVITY[record]:
            return may_have_field(self._audience, record, column.field, chosen=self._chosen)
        return is_allowed(self._audience, sensitivity=column.sensitivity, chosen=self._chosen)
