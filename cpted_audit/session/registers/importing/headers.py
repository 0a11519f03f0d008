"""Which columns of a register a spreadsheet can fill, and which of its headers fits which."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cpted_audit.domain.registers.columns import Column, ColumnType, Register, RegisterKey
from cpted_audit.interchange.sheets.mapping import suggest_mapping

SYNONYMS: Mapping[str, Sequence[str]] = {
    "number": (
        "door number",
        "door",
        "door id",
        "opening",
        "opening number",
        "door mark",
        "mark",
        "number",
        "door tag",
        "portal",
        "puerta",
    ),
    "use": ("exterior or interior", "exterior", "interior exterior", "inside outside", "use"),
    "side": ("side", "fire side", "elevation"),
    "building_id": ("building", "facility"),
    "level_id": ("level", "floor", "storey"),
    "name": ("name", "location", "where", "description", "door name"),
    "where": ("location", "where", "room", "position", "space"),
    "kind": ("type", "kind", "door type", "equipment", "category"),
    "material": ("door material", "material", "leaf material"),
    "access": ("access", "access method", "entry method"),
    "lock": ("lock", "lock function", "lock type", "hardware", "hardware type", "lockset"),
    "latches": ("latch", "latches", "closes"),
    "sign_outside": ("sign outside", "outside number", "numbered outside"),
    "sign_inside": ("sign inside", "inside number", "numbered inside"),
    "checked_on": (
        "last checked",
        "inspected",
        "inspection date",
        "date checked",
        "date inspected",
        "last inspection",
        "last inspected",
        "verified",
        "last verified",
    ),
    "checked_by": ("checked by", "inspector", "inspected by"),
    "expires_on": (
        "expiry",
        "expiration date",
        "expires",
        "pads expire",
        "expiry date",
        "exp date",
    ),
    "state": ("state", "status", "condition"),
    "serial": ("serial number", "serial", "asset tag"),
    "holder": ("holder", "held by", "issued to", "assigned to"),
    "opens": ("doors", "opens", "opens doors"),
    "issued_on": ("issued", "issue date", "date issued"),
    "phone": ("phone", "office phone", "telephone", "work phone", "phone number", "desk phone"),
    "private_phone": (
        "cell",
        "cell phone",
        "cell number",
        "mobile",
        "mobile phone",
        "home phone",
        "private phone",
        "personal phone",
    ),
    "hours": ("hours", "availability", "shift", "when"),
    "order": ("order", "call order", "priority", "sequence"),
    "role": ("role", "title", "position", "job title"),
    "note": ("note", "remark", "comment"),
}
"""Other words that stand over columns in spreadsheets."""

_SECRET_WORDS = (
    "code",
    "access code",
    "entry code",
    "door code",
    "alarm code",
    "pin",
    "pin code",
    "keypad code",
    "combination",
    "combo",
    "password",
    "passcode",
)

_OWN: Mapping[RegisterKey, Mapping[str, Sequence[str]]] = {
    RegisterKey.KEYS: {"name": ("key", "key number", "key name", "card number", "key code")},
    RegisterKey.CODES: {"name": ("for", "what for", "location", "name")},
    RegisterKey.KEY_BOXES: {"name": ("box", "box name", "box number", "knox box", "name")},
    RegisterKey.CAMERAS: {
        "name": ("camera", "camera name", "camera number", "device", "device name", "name"),
        "detail": ("view", "field of view", "covers", "sees", "description"),
    },
    RegisterKey.MEDICAL_FIRE: {
        "name": ("label", "name", "aed number", "unit", "asset", "tag", "extinguisher number"),
        "detail": ("description", "use", "instructions"),
    },
    RegisterKey.UTILITIES: {"name": ("label", "name", "utility"), "detail": ("description",)},
    RegisterKey.HAZARDS: {
        "name": ("label", "name", "hazard"),
        "detail": ("description", "what one must know"),
        "contents": ("what it holds",),
    },
    RegisterKey.CONTACTS: {
        "name": ("name", "full name", "contact", "contact name", "first and last name", "person"),
    },
}
"""Words of one register alone, in place of those above."""


def importable(of: Register) -> list[Column]:
    """Return the columns of a register that a spreadsheet can fill."""
    return [
        column
        for column in of.columns
        if column.importable and column.type not in {ColumnType.SECRET, ColumnType.DERIVED}
    ]


def suggested(of: Register, headers: Sequence[str]) -> dict[str, str]:
    """Return the header that most likely stands over each column, by field."""
    words = {**SYNONYMS, **_OWN.get(of.key, {})}
    columns = [(one.field, one.words, words.get(one.field, ())) for one in importable(of)]
    return {field: match.header for field, match in suggest_mapping(headers, columns).items()}


def secrets_left_out(of: Register, headers: Sequence[str]) -> list[str]:
    """Return a sentence for each header over what a file never fills: codes, and how to open."""
    columns = [
        (column.field, column.words, _SECRET_WORDS)
        for column in of.columns
        if column.field in of.secrets
    ]
    return [
        f"“{match.header}” was left out: {of.column(field).words} is a secret and is never read "
        "from a file. Type it in the window, row by row, in an encrypted audit."
        for field, match in suggest_mapping(headers, columns).items()
    ]


def match_fields(of: Register) -> list[str]:
    """Return the fields by which a row can be told to be a record that is there already."""
    known = {column.field for column in importable(of)}
    return [name for name in dict.fromkeys((of.name_field, "number", "name", "serial"))
            if name in known]  # fmt: skip
