"""Which columns of a register a spreadsheet can fill, and which of its headers fits which."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cpted_audit.domain.register_columns import Column, ColumnType, Register
from cpted_audit.interchange.sheet_mapping import suggest_mapping

SYNONYMS: Mapping[str, Sequence[str]] = {
    "number": ("door number", "door", "door id", "opening", "mark", "number"),
    "use": ("exterior or interior", "exterior", "interior exterior"),
    "side": ("side", "fire side", "elevation"),
    "building_id": ("building", "facility"),
    "level_id": ("level", "floor", "storey"),
    "name": ("name", "location", "where", "description", "door name"),
    "where": ("location", "where", "room", "position", "space"),
    "kind": ("type", "kind", "door type", "equipment", "category"),
    "material": ("door material", "material"),
    "access": ("access", "access method", "entry method"),
    "lock": ("lock", "lock function", "lock type", "hardware"),
    "latches": ("latch", "latches", "closes"),
    "sign_outside": ("sign outside", "outside number", "numbered outside"),
    "sign_inside": ("sign inside", "inside number", "numbered inside"),
    "checked_on": ("last checked", "inspected", "inspection date", "date checked"),
    "checked_by": ("checked by", "inspector", "inspected by"),
    "expires_on": ("expiry", "expiration date", "expires", "pads expire"),
    "serial": ("serial number", "serial", "asset tag"),
    "holder": ("holder", "held by", "issued to", "assigned to"),
    "opens": ("doors", "opens", "opens doors"),
    "issued_on": ("issued", "issue date", "date issued"),
    "phone": ("phone", "office phone", "telephone"),
    "private_phone": ("cell", "mobile", "home phone", "private phone"),
    "role": ("role", "title", "position"),
    "note": ("note", "remark", "comment"),
}
"""Other words that stand over columns in spreadsheets."""


def importable(of: Register) -> list[Column]:
    """Return the columns of a register that a spreadsheet can fill."""
    return [
        column
        for column in of.columns
        if column.importable and column.type not in {ColumnType.SECRET, ColumnType.DERIVED}
    ]


def suggested(of: Register, headers: Sequence[str]) -> dict[str, str]:
    """Return the header that most likely stands over each column, by field."""
    columns = [(one.field, one.words, SYNONYMS.get(one.field, ())) for one in importable(of)]
    return {field: match.header for field, match in suggest_mapping(headers, columns).items()}


def match_fields(of: Register) -> list[str]:
    """Return the fields by which a row can be told to be a record that is there already."""
    known = {column.field for column in importable(of)}
    return [one for one in dict.fromkeys((of.name_field, "number", "name", "serial"))
            if one in known]  # fmt: skip
