"""The history's words for the registers, the site facts and the recipients; no secret in them."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any, get_args, get_type_hints

from cpted_audit.domain.documents.printed_day import day
from cpted_audit.domain.plans.marker_kinds import info_of
from cpted_audit.domain.records import FIELD_SENSITIVITY, RECORDS, class_name
from cpted_audit.domain.registers.access import DoorCheck
from cpted_audit.domain.registers.access_words import CHOICE_WORDS
from cpted_audit.domain.registers.registers import REGISTERS
from cpted_audit.domain.registers.site_facts import Recipient, SiteFacts
from cpted_audit.domain.sensitivity import Sensitivity

_RECORDS: Mapping[str, type[Any]] = {
    **{register.table: register.record for register in REGISTERS},
    "door_check": DoorCheck, "site_facts": SiteFacts, "recipient": Recipient,
}  # fmt: skip


def _told(hint: Any) -> Callable[[str], str] | None:  # noqa: ANN401 - a type hint has no type
    """Return how values of a type are told, or None for those that tell themselves."""
    inner = next((arg for arg in get_args(hint) if arg is not type(None)), hint)
    if inner is bool:
        return lambda text: "yes" if int(text) else "no"
    if inner is date:
        return lambda text: day(date.fromisoformat(text))
    if isinstance(inner, type) and issubclass(inner, StrEnum):
        return _choice(inner)
    return None


def _choice(choices: type[StrEnum]) -> Callable[[str], str]:
    if choices not in CHOICE_WORDS:
        return _kind
    return lambda text: CHOICE_WORDS[choices][choices(text)]


def _kind(text: str) -> str:
    return next(info_of(kind).words for register in REGISTERS for kind in register.kinds
                if kind.value == text)  # fmt: skip


def _access(text: str) -> str:
    words = {choice.value: one for choice, one in _METHODS.items()}
    return ", ".join(words.get(load, load) for load in json.loads(text)) or "–"


_METHODS = next(column.choices for column in REGISTERS[0].columns if column.field == "access") or {}


def _contents(text: str) -> str:
    return "; ".join(f"{pieces} × {what}" for what, pieces in json.loads(text)) or "–"


def _doors(text: str) -> str:
    number = len(json.loads(text))
    return "–" if not number else "1 door" if number == 1 else f"{number:,} doors"


def _register_values() -> dict[tuple[str, str], Callable[[str], str]]:
    """Return how values of these tables are told, by their types; lists have ways of their own."""
    told = {
        (table, field): way
        for table, record in _RECORDS.items()
        for field, hint in get_type_hints(record).items()
        if (way := _told(hint)) is not None
    }
    told["door", "access"] = _access
    told["key_box", "contents"] = _contents
    told["key_held", "opens"] = _doors
    return told


REGISTER_VALUES: Mapping[tuple[str, str], Callable[[str], str]] = _register_values()
"""How values of these tables are told; each gets what is in the row, as text."""


def is_secret(table: str, field: str) -> bool:
    """Return whether a field of a table may never be told."""
    name = class_name(RECORDS[table].record) if table in RECORDS else table
    return FIELD_SENSITIVITY.get(name, {}).get(field) is Sensitivity.SECRET
