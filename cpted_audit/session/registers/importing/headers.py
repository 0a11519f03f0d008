"""Which columns of a register a spreadsheet can fill, and which of its headers fits which."""

from __future__ import annotations

from collections.abc import Sequence

from cpted_audit.domain.registers.columns import Column, ColumnType, Register
from cpted_audit.interchange.sheets.mapping import suggest_mapping

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


def importable(of: Register) -> list[Column]:
    """Return the columns of a register that a spreadsheet can fill."""
    return [
        column
        for column in of.columns
        if column.importable and column.type not in {ColumnType.SECRET, ColumnType.DERIVED}
    ]


def suggested(of: Register, headers: Sequence[str]) -> dict[str, str]:
    """Return the header that most likely stands over each column, by field."""
    columns = [(column.field, column.words, column.heard) for column in importable(of)]
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
