"""The history's words for the registers, the site facts and the recipients; no secret in them."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any, get_args, get_type_hints

from cpted_audit.domain.documents.printed_day import day
from cpted_audit.domain.plans.marker_kinds import info_of
from cpted_audit.domain.registers.access import DoorCheck
from cpted_audit.domain.registers.access_words import CHOICE_WORDS
from cpted_audit.domain.registers.columns import ColumnType
from cpted_audit.domain.registers.registers import REGISTERS
from cpted_audit.domain.registers.site_facts import Recipient, SiteFacts
from cpted_audit.domain.sensitivity import FIELD_SENSITIVITY, Sensitivity

REGISTER_NOUNS: Mapping[str, str] = {
    "door": "Door", "door_check": "Check of door", "key_box": "Key box", "key_held": "Key",
    "code": "Code", "fixture": "Fixture", "contact": "Contact", "site_facts": "The site facts",
    "recipient": "Recipient",
}  # fmt: skip

_OTHER_FIELDS: Mapping[str, Mapping[str, str]] = {
    "door_check": {
        "door_id": "Door", "on": "On", "by": "By", "latches": "Closes and latches",
        "note": "Note",
    },
    "site_facts": {
        "side_a": "Side A is", "side_a_words": "Side A in words", "start_door_id": "First door",
        "direction": "Numbers run", "scheme": "Numbers run on", "prefix": "Before the number",
        "staging": "Staging", "command_post": "Command post", "reunification": "Reunification",
        "helicopter": "Helicopter", "hydrants": "Hydrants", "neighbours": "Neighbors",
        "students": "Students", "staff": "Staff", "after_hours": "After hours", "radio": "Radio",
        "verified_on": "Verified on", "verified_by": "Verified by",
        "verified_walking": "Verified walking", "stale_after_days": "Days until stale",
        "profile": "Profile", "exemption": "Exemption line", "board_on": "Presented to the board",
    },
    "recipient": {
        "name": "Name", "agency": "Agency", "audience": "Document", "copy_number": "Copy",
        "marking": "Marking", "issued_on": "Issued", "destroy_by": "Destroy by",
        "file_name": "File", "sha256": "Digest", "encrypted": "Encrypted",
        "with_codes": "With codes", "edition": "Edition",
    },
}  # fmt: skip

_RECORDS: Mapping[str, type[Any]] = {
    **{register.table: register.record for register in REGISTERS},
    "door_check": DoorCheck, "site_facts": SiteFacts, "recipient": Recipient,
}  # fmt: skip


def _register_fields() -> dict[str, dict[str, str]]:
    """Return the words of the registers' columns, by table."""
    fields: dict[str, dict[str, str]] = {}
    for register in REGISTERS:
        known = fields.setdefault(register.table, {})
        for column in register.columns:
            if column.type is not ColumnType.DERIVED:
                known.setdefault(column.field, column.words)
        if register.kinds:
            known["marker_id"] = "On the plan"
        known["position"] = "Place in the order"
    return fields


REGISTER_FIELDS: Mapping[str, Mapping[str, str]] = {**_register_fields(), **_OTHER_FIELDS}
"""The words of every field a step can change."""


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
    record = _RECORDS.get(table)
    name = table if record is None else record.__name__.lower()
    return FIELD_SENSITIVITY.get(name, {}).get(field) is Sensitivity.SECRET
