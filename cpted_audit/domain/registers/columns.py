"""What a register is made of: columns with their types, and the words of their choices."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Protocol

from cpted_audit.domain.fields import Tells
from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.registers.access import Code, Door, Key, KeyBox
from cpted_audit.domain.registers.contact import Contact
from cpted_audit.domain.registers.fixture import Fixture
from cpted_audit.domain.sensitivity import Sensitivity

Record = Door | KeyBox | Key | Code | Fixture | Contact
"""What a register lists."""


class RegisterKey(StrEnum):
    """The registers, in the order in which they are listed."""

    DOORS = "doors"
    KEY_BOXES = "key-boxes"
    KEYS = "keys"
    CODES = "codes"
    CAMERAS = "cameras"
    MEDICAL_FIRE = "medical-fire"
    UTILITIES = "utilities"
    HAZARDS = "hazards"
    CONTACTS = "contacts"


class ColumnType(StrEnum):
    """What a column holds."""

    TEXT = "text"
    CHOICE = "choice"
    CHOICES = "choices"
    YES_NO = "yes-no"
    NUMBER = "number"
    DATE = "date"
    LINK = "link"
    LINKS = "links"
    SECRET = "secret"  # noqa: S105 - the name of a type of column
    CONTENTS = "contents"
    DERIVED = "derived"
    """Found from other records, such as the cell of the grid; nobody writes it."""


class LinkTo(StrEnum):
    """What a link leads to."""

    BUILDING = "building"
    LEVEL = "level"
    PLACE = "place"
    DOOR = "door"
    BOX = "box"


class Names(Protocol):
    """Knows how other records are called, and what the plan says where nobody said it."""

    def name(self, link: LinkTo, record_id: str) -> str:
        """Return how a record is called, so that `find` finds it; empty where it is gone."""
        ...

    def find(self, link: LinkTo, text: str, within: str | None) -> list[str]:
        """Return the ids of the records called so, those in a building first narrowed to it."""
        ...

    def derived(self, record: Record, field: str) -> str:
        """Return what the plan or other records say of a field, or an empty text."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One field of a register's record: how it is called, held, shown and read.

    `columns_of` makes it of what is declared beside the field; what is not told here is told of
    `About` there. `choices` maps what can be chosen to its words. `optional` allows nobody to have
    said. `sensitivity` is the class of what the column shows, of a link that of the name.
    """

    field: str
    words: str
    type: ColumnType
    width: int = 12
    choices: Mapping[StrEnum, str] | None = None
    link: LinkTo | None = None
    optional: bool = True
    shown: bool = True
    filterable: bool = True
    editable: bool = True
    importable: bool = True
    least: int = 0
    most: int = 999
    follows_plan: bool = False
    may_lie_ahead: bool = False
    names_person: bool = False
    last_time: bool = False
    found_on: str = ""
    head: str = ""
    heard: tuple[str, ...] = ()
    tells: Tells | None = None
    sensitivity: Sensitivity = Sensitivity.RESPONDER


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """One register: its words, its records, its table in the document, its markers' kinds.

    `single` names one of its things. `name_field` is what its rows are called by. `kind_field`
    tells the markers' kinds apart where there are several.
    """

    key: RegisterKey
    words: str
    single: str
    record: type[Any]
    table: str
    columns: tuple[Column, ...]
    name_field: str = "name"
    kinds: tuple[MarkerKind, ...] = ()

    def column(self, field: str) -> Column:
        """Return the column of a field; KeyError where the register has none."""
        for column in self.columns:
            if column.field == field:
                return column
        raise KeyError(field)

    @property
    def secrets(self) -> tuple[str, ...]:
        """The fields that exist only in an encrypted document."""
        return tuple(column.field for column in self.columns if column.type is ColumnType.SECRET)


Value = str | int | bool | date | StrEnum | tuple[Any, ...] | None
"""What a field of a record can hold."""
