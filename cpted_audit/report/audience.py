"""Who a report is for, and which classes of facts they may have: always an allow-list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import MISSING, Field, fields, replace
from enum import StrEnum
from typing import Any, TypeVar

from cpted_audit.domain.marker import Marker
from cpted_audit.domain.marker_kinds import info_of
from cpted_audit.domain.sensitivity import FIELD_SENSITIVITY, Sensitivity

Record = TypeVar("Record")

PLAN_PICTURE = Sensitivity.RESPONDER
"""The class of a plan's picture, and of every drawing laid over one."""
_NEEDED = (("plan", "kind"), ("plan", "width"), ("marker", "kind"), ("marker", "points"))
"""Fields without which there is nothing to draw."""


class Audience(StrEnum):
    """The readers a report can be made for."""

    FULL = "full"


ALLOWED: dict[Audience, frozenset[Sensitivity]] = {
    # The assessor and district safety: everything except codes.
    Audience.FULL: frozenset(Sensitivity) - {Sensitivity.SECRET},
}


def keep(record: Record, audience: Audience) -> Record:
    """Return the record with only the fields its audience may have; the others are emptied.

    A field without a sensitivity class is emptied for everybody.
    """
    classes = FIELD_SENSITIVITY[type(record).__name__.lower()]
    allowed = ALLOWED[audience]
    emptied = {
        field.name: _empty(field)
        for field in fields(record)  # type: ignore[arg-type]  # every record is a dataclass
        if not _is_link(field) and classes.get(field.name) not in allowed
    }
    return replace(record, **emptied) if emptied else record  # type: ignore[type-var]


def keep_all(records: Iterable[Record], audience: Audience) -> list[Record]:
    """Return every record with only what its audience may have."""
    return [keep(record, audience) for record in records]


def is_allowed(audience: Audience, *, sensitivity: Sensitivity) -> bool:
    """Return whether an audience may have facts of a class."""
    return sensitivity in ALLOWED[audience]


def may_have_plans(audience: Audience) -> bool:
    """Return whether an audience may have plans: pictures, and where things are on them."""
    return PLAN_PICTURE in ALLOWED[audience] and all(
        may_have_field(audience, record, field) for record, field in _NEEDED
    )


def keep_markers(markers: Iterable[Marker], audience: Audience) -> list[Marker]:
    """Return the markers whose very presence an audience may know, with what else it may have."""
    if not may_have_plans(audience):
        return []
    allowed = ALLOWED[audience]
    return keep_all((one for one in markers if info_of(one.kind).sensitivity in allowed), audience)


def may_have_field(audience: Audience, record: str, field: str) -> bool:
    """Return whether an audience may have a field of a kind of record."""
    return FIELD_SENSITIVITY[record].get(field) in ALLOWED[audience]


def _is_link(field: Field[Any]) -> bool:
    """Ids join records to each other and are not printed; `item_id` is, and has a class."""
    return field.name == "id" or (field.name.endswith("_id") and field.name != "item_id")


def _empty(field: Field[Any]) -> object:
    if field.default is not MISSING:
        return field.default
    return "" if "str" in str(field.type) else None
