"""The tables of a warehouse: one for each kind of row, with the columns its record has."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from enum import StrEnum
from typing import Any, Final, get_args, get_type_hints

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Float,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
)
from sqlalchemy.types import TypeEngine

from cpted_audit.domain.rollup import ROWS

VERSION: Final = 1
"""Of the tables and views; one more whenever either is changed (`bring_up` of `migrating`)."""
PREFIX: Final = "cpted_"
"""Begins the name of each table and view, so that they can stand among others."""
KEY: Final = ("audit", "edition")

METADATA: Final = MetaData()
SCHEMA: Final = Table(
    f"{PREFIX}schema", METADATA,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("version", Integer, nullable=False),
)  # fmt: skip
"""One row: the version."""
_FOUND_BY: Final = {"scores": ("scored_as", "scored_of", "name")}
"""By what else than their audit rows are looked up by views."""
_DIGITS: Final = 53
_TYPES: Final[dict[type[Any], TypeEngine[Any]]] = {
    int: BigInteger(), float: Float(_DIGITS), bool: Boolean(), date: Date(), str: Text(),
}  # fmt: skip
_ID: Final = String(100).with_variant(Text(), "postgresql", "sqlite")
"""Of what is looked up: some databases have no index of a text without an end."""


def _columns(record: type[Any]) -> list[Column[Any]]:
    """Return the columns of a record; any but the key may be NULL, as they may be added later."""
    types = get_type_hints(record)
    found: list[Column[Any]] = []
    for one in fields(record):
        (plain, *_) = [kind for kind in get_args(types[one.name]) if kind is not type(None)] or [
            types[one.name]
        ]
        kind = _TYPES[str if issubclass(plain, StrEnum) else plain]
        if one.name in {"audit", "school_id", "name"} or issubclass(plain, StrEnum):
            kind = _ID
        found.append(Column(one.name, kind, nullable=one.name not in KEY))
    return found


def _table(name: str, record: type[Any]) -> Table:
    whole = f"{PREFIX}{name}"
    if name == "audit":
        columns = _columns(record)
        for column in columns:
            column.primary_key = column.name in KEY
        more = [Column("digest", String(64)), Column("loaded_at", String(32))]
        return Table(whole, METADATA, *columns, *more, Index(f"{whole}_of", "school_id"))
    return Table(
        whole, METADATA, *_columns(record),
        ForeignKeyConstraint(KEY, [f"{PREFIX}audit.{one}" for one in KEY], ondelete="CASCADE"),
        Index(f"{whole}_of", *KEY, *_FOUND_BY.get(name, ())),
    )  # fmt: skip


TABLES: Final[dict[str, Table]] = {name: _table(name, record) for name, record in ROWS.items()}
"""By the name of the rows; that of the audits has the digest of all rows beside them."""
AUDIT: Final = TABLES["audit"]
