"""Which columns of a register are shown: what was chosen last, else what fits most screens."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSettings

from cpted_audit.domain.registers.columns import Register, RegisterKey
from cpted_audit.ui.kept_settings import COLUMNS, keep, read

_AT_FIRST: Mapping[RegisterKey, tuple[str, ...]] = {
    RegisterKey.DOORS: (
        "number", "side", "name", "cell", "kind", "access", "lock", "latches",
        "sign_outside", "sign_inside", "keys", "camera", "checked_on",
    ),
}  # fmt: skip
"""Columns shown at first where those declared as shown are too many for one screen."""


def shown_at_first(register: Register, *, buildings: int) -> list[str]:
    """Return the columns that are shown before anybody chose; one building needs no column."""
    fields = _AT_FIRST.get(
        register.key, tuple(column.field for column in register.columns if column.shown)
    )
    return [field for field in fields if field != "building_id" or buildings > 1]


def remembered(settings: QSettings, register: Register, *, buildings: int) -> list[str]:
    """Return the columns chosen last, or those shown at first."""
    kept = read(settings, COLUMNS.of(register.key.value))
    known = {column.field for column in register.columns}
    fields = [one for one in kept.split(",") if one in known]
    return fields or shown_at_first(register, buildings=buildings)


def remember(settings: QSettings, register: Register, fields: Sequence[str]) -> None:
    """Keep the columns for the next time."""
    keep(settings, COLUMNS.of(register.key.value), ",".join(fields))
