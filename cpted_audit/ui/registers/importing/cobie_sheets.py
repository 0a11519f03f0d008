"""A COBie workbook as one more sheet: what of the building's model belongs into a register."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.plans.marker_kinds import info_of
from cpted_audit.domain.registers.access import DoorUse
from cpted_audit.domain.registers.access_words import choice_words
from cpted_audit.domain.registers.columns import Register, RegisterKey
from cpted_audit.interchange.cobie import CobieComponent, read_cobie
from cpted_audit.interchange.sheets.records import Row, Sheet, Workbook
from cpted_audit.ui.words import tr


def cobie_sheets(workbook: Workbook, register: Register) -> list[Sheet]:
    """Return a sheet of the components that fit a register; none where it is no COBie workbook."""
    model = read_cobie(workbook)
    if model is None:
        return []
    kinds = set(register.kinds)
    fitting = [
        cobie_component
        for cobie_component in (*model.doors, *model.equipment)
        if cobie_component.kind in kinds
    ]
    if not fitting:
        return []
    name = tr("COBie: {register}", register=tr(register.words))
    known = {column.field: column.words for column in register.columns}
    told = {field: how for field, how in _TOLD.items() if field in known}
    if register.key is not RegisterKey.DOORS:
        told["name"] = _tag
    rows = [
        Row(cobie_component.row, tuple(how(cobie_component) for how in told.values()))
        for cobie_component in fitting
    ]
    heads = tuple(known[field] for field in told)
    return [Sheet(name=name, header_row=1, headers=heads, rows=tuple(rows))]


def _tag(cobie_component: CobieComponent) -> str:
    return cobie_component.tag or cobie_component.name


def _use(cobie_component: CobieComponent) -> str:
    exterior = cobie_component.kind is MarkerKind.EXTERIOR_DOOR
    return choice_words(DoorUse.EXTERIOR if exterior else DoorUse.INTERIOR)


def _kind(cobie_component: CobieComponent) -> str:
    return (
        ""
        if cobie_component.kind in _DOORS or cobie_component.kind is None
        else info_of(cobie_component.kind).words
    )


def _where(cobie_component: CobieComponent) -> str:
    spaces = (
        " ".join(filter(None, (space.name, space.description))) for space in cobie_component.spaces
    )
    return ", ".join((*cobie_component.floors, *spaces))


def _note(cobie_component: CobieComponent) -> str:
    return ", ".join(
        filter(
            None,
            (
                cobie_component.description,
                cobie_component.type_name,
                cobie_component.manufacturer,
                cobie_component.model,
            ),
        )
    )


_DOORS = frozenset({MarkerKind.EXTERIOR_DOOR, MarkerKind.INTERIOR_DOOR})
_TOLD: Mapping[str, Callable[[CobieComponent], str]] = {
    "number": _tag,
    "name": _where,
    "use": _use,
    "kind": _kind,
    "where": _where,
    "serial": lambda cobie_component: cobie_component.serial,
    "note": _note,
}
"""What a component says of the fields of a register; a field that is not there is left out."""
