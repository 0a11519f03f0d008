"""The registers of the sample school: read from files as any import reads them, and placed."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from cpted_audit.assets import asset
from cpted_audit.domain.ids import PlaceId
from cpted_audit.domain.plans.marker import Marker
from cpted_audit.domain.registers.access import Door, KeyBox
from cpted_audit.domain.registers.columns import LinkTo, Record, Register, RegisterKey
from cpted_audit.domain.registers.fixture import Fixture
from cpted_audit.domain.registers.registers import register
from cpted_audit.domain.registers.site_facts import (
    NumberingDirection,
    NumberingScheme,
    NumberPrefix,
    SideABasis,
)
from cpted_audit.domain.registers.values import parse_value
from cpted_audit.session.registers.names import RegisterNames
from cpted_audit.session.registers.records import write_records
from cpted_audit.session.registers.rows import fresh, name_of
from cpted_audit.session.registers.site_facts import change_site_facts
from cpted_audit.session.session import Session
from cpted_audit.store.tables import DOOR, MARKER

Placed = Mapping[str, Marker]
"""The sample's markers by plan and first point in feet, such as “level-1 260 98”."""

_CHOICES = {
    "side_a": SideABasis, "direction": NumberingDirection, "scheme": NumberingScheme,
    "prefix": NumberPrefix,
}  # fmt: skip


def add_registers(session: Session, placed: Placed) -> None:
    """Write every register and the site facts, and tie records to their markers."""
    for key in RegisterKey:
        _add(session, register(key), placed)
    told = tomllib.loads(_path("site.toml").read_text("utf-8"))
    facts = {
        name: _CHOICES[name](value) if name in _CHOICES else value
        for name, value in told["facts"].items()
    }
    (start,) = RegisterNames(session).find(LinkTo.DOOR, told["start_door"], None)
    change_site_facts(session, start_door_id=start, **facts)


def _add(session: Session, of: Register, placed: Placed) -> None:
    names = RegisterNames(session)
    known = _known(session) if of.key is RegisterKey.DOORS else {}
    made: list[Record] = []
    changed: list[Record] = []
    tied: list[Marker] = []
    with _path(f"{of.key}.csv").open(encoding="utf-8", newline="") as file:
        for position, row in enumerate(csv.DictReader(file), start=1):
            marker = placed[row["marker"]] if row.get("marker") else None
            record = replace(_record(session, of, row, names, marker), position=position)
            before = known.get(getattr(record, "place_id", None))
            if before is not None and before.number == record.number:
                changed.append(replace(record, id=before.id))
            else:
                made.append(record)
            if marker is not None:
                tied.append(replace(marker, label=name_of(of, record)))
    label = f"Write {len(made) + len(changed)} rows of {of.words}"
    write_records(session, of.key, label, new=made, changed=changed)
    with session.edit(f"Name {len(tied)} markers as in {of.words}"):
        for marker in tied:
            MARKER.update(session.document.db, marker)


def _known(session: Session) -> Mapping[PlaceId | None, Door]:
    """Return the doors that the new audit has already, by their places."""
    return {door.place_id: door for door in DOOR.all(session.document.db)}


def _record(
    session: Session, of: Register, row: Mapping[str, str], names: RegisterNames,
    marker: Marker | None,
) -> Any:  # noqa: ANN401 - one of several records  # fmt: skip
    """Return a record as its row has it; its marker says where it is and what was found of it."""
    within: str | None = None
    values: dict[str, Any] = {}
    for field, text in row.items():
        if field != "marker":
            values[field] = parse_value(of.column(field), text, names, within)
            within = values[field] if field == "building_id" else within
    if marker is not None:
        values |= {"marker_id": marker.id, "place_id": marker.place_id}
        if of.record in (Fixture, KeyBox):
            values["state"] = marker.state
    return fresh(session, of, **values)


def _path(name: str) -> Any:  # noqa: ANN401 - a path, or what stands for one in a wheel
    return asset("resources", "sample", "registers", name)
