"""A COBie workbook as one more sheet: what of the building's model belongs into a register."""

from __future__ import annotations

from cpted_audit.domain.marker import MarkerKind
from cpted_audit.domain.marker_kinds import info_of
from cpted_audit.domain.register_columns import Register, RegisterKey
from cpted_audit.interchange.cobie import CobieComponent, read_cobie
from cpted_audit.interchange.sheet_records import Row, Sheet, Workbook
from cpted_audit.ui.words import tr


def cobie_sheets(workbook: Workbook, register: Register) -> list[Sheet]:
    """Return a sheet of the components that fit a register; none where it is no COBie workbook."""
    model = read_cobie(workbook)
    if model is None:
        return []
    kinds = set(register.kinds)
    fitting = [one for one in (*model.doors, *model.equipment) if one.kind in kinds]
    if not fitting:
        return []
    doors = register.key is RegisterKey.DOORS
    name = tr("COBie: {register}", register=tr(register.words))
    rows = [Row(one.row, _door(one) if doors else _thing(one)) for one in fitting]
    heads = _DOOR_HEADS if doors else _THING_HEADS
    return [Sheet(name=name, header_row=1, headers=heads, rows=tuple(rows))]


_DOOR_HEADS = ("Number", "Where", "Exterior or interior", "Note")
_THING_HEADS = ("Label", "Kind", "Where", "Serial number", "Note")


def _door(one: CobieComponent) -> tuple[str, ...]:
    exterior = one.kind is MarkerKind.EXTERIOR_DOOR
    return (one.tag or one.name, _where(one), "Exterior" if exterior else "Interior", _note(one))


def _thing(one: CobieComponent) -> tuple[str, ...]:
    kind = "" if one.kind is None else info_of(one.kind).words
    return (one.tag or one.name, kind, _where(one), one.serial, _note(one))


def _where(one: CobieComponent) -> str:
    spaces = (" ".join(filter(None, (space.name, space.description))) for space in one.spaces)
    return ", ".join((*one.floors, *spaces))


def _note(one: CobieComponent) -> str:
    return ", ".join(filter(None, (one.description, one.type_name, one.manufacturer, one.model)))
