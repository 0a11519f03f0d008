"""Copies of records: all that is said of one, but where it stands on a plan."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from cpted_audit.domain.registers.access import Door, DoorUse
from cpted_audit.domain.registers.columns import Record, RegisterKey
from cpted_audit.domain.registers.registers import register
from cpted_audit.session.registers.records import new_record, next_name, records, write_records
from cpted_audit.session.registers.rows import name_of
from cpted_audit.session.session import Session

_OWN = frozenset({"id", "marker_id", "position"})


def duplicate_records(
    session: Session, key: RegisterKey, record_ids: Sequence[str], *, origin: object = None
) -> list[Record]:
    """Add a copy of each record as one step and return the copies; numbers go on, names say so."""
    of, wanted = register(key), set(record_ids)
    found = [record for record in records(session, key) if record.id in wanted]
    first = next_name(session, key)
    made = [
        new_record(
            session, key, **_said(one, of.name_field),
            **{of.name_field: _name(first, number, one, key)},
        )
        for number, one in enumerate(found)
    ]  # fmt: skip
    if made:
        rows = "1 row" if len(made) == 1 else f"{len(made):,} rows"
        label = f"Duplicate {rows} of {of.words.lower()}"
        write_records(session, key, label, new=made, origin=origin)
    return made


def _said(record: Record, name_field: str) -> dict[str, Any]:
    """Return what a copy says beside its name; an exterior door gets a place of its own."""
    walked = isinstance(record, Door) and record.use is DoorUse.EXTERIOR
    own = {*_OWN, name_field, *(("place_id",) if walked else ())}
    return {
        field.name: getattr(record, field.name) for field in fields(record) if field.name not in own
    }


def _name(first: str, already: int, record: Record, key: RegisterKey) -> str:
    """Return what a copy is called: by the next number, or as the copy it is."""
    numbered = re.fullmatch(r"(\D*)(\d+)", first)
    if numbered is not None:
        return f"{numbered[1]}{int(numbered[2]) + already}"
    name = name_of(register(key), record)
    return f"{name} (copy)" if name else ""
