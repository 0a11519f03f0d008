"""The table of registers: what each lists and in which columns; walked by whatever shows them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
from typing import Any

from cpted_audit.domain.plans.marker import MarkerKind, MarkerState
from cpted_audit.domain.plans.marker_kinds import info_of
from cpted_audit.domain.registers.access import (
    AccessMethod,
    Code,
    CodeKind,
    Door,
    DoorKind,
    DoorMaterial,
    DoorState,
    DoorUse,
    Glazing,
    Key,
    KeyBox,
    KeyKind,
    KeyStatus,
    Latches,
    LockFunction,
    LocksFrom,
    Side,
    Swing,
)
from cpted_audit.domain.registers.access_words import CHOICE_WORDS
from cpted_audit.domain.registers.columns import (
    Column,
    ColumnType,
    LinkTo,
    Record,
    Register,
    RegisterKey,
    class_of,
)
from cpted_audit.domain.registers.contact import Contact, Hours
from cpted_audit.domain.registers.fixture import Fixture

_T = ColumnType


def _text(field: str, words: str, width: int = 16, **rest: Any) -> Column:  # noqa: ANN401 - fields of Column
    return Column(field=field, words=words, type=_T.TEXT, width=width, **rest)


def _choice(
    field: str,
    words: str,
    of: type[StrEnum],
    width: int = 12,
    **rest: Any,  # noqa: ANN401 - fields of Column
) -> Column:
    return Column(
        field=field, words=words, type=_T.CHOICE, width=width, choices=CHOICE_WORDS[of], **rest
    )


def _of(column_type: ColumnType, field: str, words: str, width: int = 8, **rest: Any) -> Column:  # noqa: ANN401 - fields of Column
    return Column(field=field, words=words, type=column_type, width=width, **rest)


def _link(field: str, words: str, to: LinkTo, width: int = 14, **rest: Any) -> Column:  # noqa: ANN401 - fields of Column
    return Column(field=field, words=words, type=_T.LINK, width=width, link=to, **rest)


def _derived(field: str, words: str, width: int = 8, **rest: Any) -> Column:  # noqa: ANN401 - fields of Column
    return _of(_T.DERIVED, field, words, width, editable=False, importable=False, **rest)


_BUILDING = _link("building_id", "Building", LinkTo.BUILDING, follows_plan=True)
_LEVEL = _link("level_id", "Level", LinkTo.LEVEL, 12, follows_plan=True)
_PLACE = _link("place_id", "Place", LinkTo.PLACE, 20, shown=False)
_CELL = _derived("cell", "Grid", 5)
_CHECKED = _of(_T.DATE, "checked_on", "Checked on", 11, last_time=True)
_CHECKED_BY = _text(
    "checked_by", "Checked by", 14, shown=False, names_person=True, found_on="checked_on"
)
_STATE = _choice("state", "State", MarkerState, 10, optional=False, found_on="checked_on")
_NOTE = _text("note", "Note", 24, shown=False)

_DOOR_COLUMNS = (
    _text("number", "Door", 7, optional=False),
    _choice("use", "Exterior or interior", DoorUse, 9, optional=False, shown=False),
    _choice("side", "Side", Side, 5, follows_plan=True),
    _BUILDING, _LEVEL, _CELL, _PLACE,
    _text("name", "Where", 20),
    _choice("kind", "Kind", DoorKind, 9),
    _choice("material", "Material", DoorMaterial, 13),
    _choice("glazing", "Glazing", Glazing, 13, shown=False),
    _choice("swing", "Swing", Swing, 9, shown=False),
    _of(_T.CHOICES, "access", "Access from outside", 18, choices=CHOICE_WORDS[AccessMethod]),
    _choice("lock", "Lock function", LockFunction, 14),
    _choice("locks_from", "Locks from", LocksFrom, 10, shown=False),
    _of(_T.NUMBER, "motions", "Motions to exit", 6, shown=False, most=9),
    _text("trim", "Outside trim", 14, shown=False),
    _choice("latches", "Closes and latches", Latches, 9, found_on="checked_on"),
    _of(_T.YES_NO, "sign_outside", "Sign outside", 7),
    _of(_T.YES_NO, "sign_inside", "Sign inside", 7),
    _derived("keys", "Keys", 12),
    _text("camera", "Camera", 8),
    _text("alarm", "Alarm", 10, shown=False),
    _choice("state", "State", DoorState, 8, optional=False, shown=False),
    _CHECKED, _CHECKED_BY, _NOTE,
)  # fmt: skip

_BOX_COLUMNS = (
    _text("name", "Key box", 12, optional=False),
    _text("maker", "Maker", 12),
    _BUILDING, _CELL, _PLACE,
    _text("where", "Where", 22),
    _text("opened_by", "Opened by", 18),
    _of(_T.CONTENTS, "contents", "Contents", 30),
    _of(_T.SECRET, "access", "How it is opened", 8, filterable=False, importable=False),
    _of(_T.DATE, "last_opened", "Last opened", 11, last_time=True),
    _STATE, _CHECKED, _CHECKED_BY, _NOTE,
)  # fmt: skip

_KEY_COLUMNS = (
    _text("name", "Key or card", 14, optional=False),
    _choice("kind", "Kind", KeyKind, 12, optional=False),
    _of(_T.LINKS, "opens", "Opens doors", 20, link=LinkTo.DOOR),
    _of(_T.YES_NO, "opens_all", "Opens all", 7, optional=False),
    _text("holder", "Held by", 18),
    _link("box_id", "In key box", LinkTo.BOX, 12),
    _choice("status", "Status", KeyStatus, 11, optional=False),
    _of(_T.DATE, "issued_on", "Issued", 11),
    _of(_T.DATE, "returned_on", "Returned", 11, shown=False),
    _of(_T.DATE, "lost_on", "Lost", 11, shown=False),
    _NOTE,
)

_CODE_COLUMNS = (
    _choice("kind", "Kind", CodeKind, 10, optional=False),
    _text("name", "For", 18),
    _link("door_id", "Door", LinkTo.DOOR, 8),
    _link("box_id", "Key box", LinkTo.BOX, 12),
    _of(_T.SECRET, "code", "Code", 8, filterable=False, importable=False),
    _text("known_to", "Known to", 20),
    _of(_T.DATE, "changed_on", "Changed", 11, last_time=True),
    _NOTE,
)

_CONTACT_COLUMNS = (
    _text("role", "Role", 18),
    _text("name", "Name", 18, optional=False),
    _choice("hours", "When", Hours, 12, optional=False),
    _of(_T.NUMBER, "order", "Call as number", 6, optional=False, least=1, most=99),
    _text("phone", "Office phone", 15),
    _text("private_phone", "Private phone", 15),
    _CHECKED, _NOTE,
)  # fmt: skip

_K = MarkerKind
CAMERA_KINDS = (_K.CAMERA,)
MEDICAL_FIRE_KINDS = (
    _K.AED, _K.TRAUMA_KIT, _K.FIRST_AID, _K.EXTINGUISHER, _K.ALARM_PANEL, _K.FIRE_CONNECTION,
    _K.RISER, _K.STANDPIPE, _K.HYDRANT, _K.REFUGE,
)  # fmt: skip
UTILITY_KINDS = (
    _K.GAS_SHUTOFF, _K.WATER_SHUTOFF, _K.ELECTRIC_SHUTOFF, _K.GENERATOR, _K.ELEVATOR,
    _K.ROOF_ACCESS,
)  # fmt: skip
HAZARD_KINDS = (_K.HAZARD, _K.RADIO_DEAD_SPOT, _K.PANIC_BUTTON)


def _fixture_columns(
    kinds: Iterable[MarkerKind], name: str, *, detail: str, also: Iterable[Column]
) -> tuple[Column, ...]:
    choices = {kind: info_of(kind).words for kind in kinds}
    several = len(choices) > 1
    return (
        _text("name", name, 12),
        _of(
            _T.CHOICE, "kind", "Kind", 18,
            choices=choices, optional=False, shown=several, filterable=several,
        ),
        _BUILDING, _LEVEL, _CELL, _PLACE,
        _text("where", "Where", 22),
        _text("detail", detail, 22),
        *also,
        _STATE, _CHECKED, _CHECKED_BY, _NOTE,
    )  # fmt: skip


_SERIAL = _text("serial", "Serial number", 14, shown=False)
_EXPIRES = _of(_T.DATE, "expires_on", "Expires", 11, may_lie_ahead=True)


def _register(
    key: RegisterKey,
    words: str,
    single: str,
    record: type[Any],
    table: str,
    columns: tuple[Column, ...],
    **rest: Any,  # noqa: ANN401 - fields of Register
) -> Register:
    """Return a register whose columns know their classes."""
    classed = tuple(
        replace(column, sensitivity=class_of(record, column.field, column.link))
        for column in columns
    )
    return Register(
        key=key, words=words, single=single, record=record, table=table, columns=classed, **rest
    )


_FIXTURE = (Fixture, "fixture")
REGISTERS: tuple[Register, ...] = (
    _register(
        RegisterKey.DOORS, "Doors", "Door", Door, "door", _DOOR_COLUMNS,
        name_field="number", kinds=(_K.EXTERIOR_DOOR, _K.INTERIOR_DOOR),
    ),
    _register(
        RegisterKey.KEY_BOXES, "Key boxes", "Key box", KeyBox, "key_box", _BOX_COLUMNS,
        kinds=(_K.KEY_BOX,),
    ),
    _register(RegisterKey.KEYS, "Keys and cards", "Key", Key, "key_held", _KEY_COLUMNS),
    _register(RegisterKey.CODES, "Codes", "Code", Code, "code", _CODE_COLUMNS),
    _register(
        RegisterKey.CAMERAS, "Cameras", "Camera", *_FIXTURE,
        _fixture_columns(CAMERA_KINDS, "Camera", detail="What it sees", also=(_SERIAL,)),
        kinds=CAMERA_KINDS,
    ),
    _register(
        RegisterKey.MEDICAL_FIRE, "Medical and fire", "Equipment", *_FIXTURE,
        _fixture_columns(
            MEDICAL_FIRE_KINDS, "Label", detail="How it is used", also=(_EXPIRES, _SERIAL)
        ),
        kinds=MEDICAL_FIRE_KINDS,
    ),
    _register(
        RegisterKey.UTILITIES, "Utilities", "Utility", *_FIXTURE,
        _fixture_columns(UTILITY_KINDS, "Label", detail="How it is shut off", also=()),
        kinds=UTILITY_KINDS,
    ),
    _register(
        RegisterKey.HAZARDS, "Hazards and radio", "Hazard", *_FIXTURE,
        _fixture_columns(
            HAZARD_KINDS, "Label", detail="What to know",
            also=(_text("contents", "What it contains", 22),),
        ),
        kinds=HAZARD_KINDS,
    ),
    _register(
        RegisterKey.CONTACTS, "Contacts", "Contact", Contact, "contact", _CONTACT_COLUMNS
    ),
)  # fmt: skip
"""Every register, in the order in which they are listed."""

_BY_KEY = {one.key: one for one in REGISTERS}
_BY_KIND = {kind: one for one in REGISTERS for kind in one.kinds}


def register(key: RegisterKey) -> Register:
    """Return what the table says of a register."""
    return _BY_KEY[key]


def register_of_kind(kind: MarkerKind) -> Register | None:
    """Return the register that lists what a kind of marker stands for, or None."""
    return _BY_KIND.get(kind)


def register_of(record: Record) -> Register:
    """Return the register a record is listed in; KeyError for a fixture of no register's kind."""
    if isinstance(record, Fixture):
        return _BY_KIND[record.kind]
    return next(one for one in REGISTERS if one.record is type(record))


def marker_kind_of(record: Record) -> MarkerKind | None:
    """Return the kind of marker that stands for a record on a plan, or None where none does."""
    match record:
        case Fixture():
            return record.kind
        case Door():
            exterior = record.use is DoorUse.EXTERIOR
            return MarkerKind.EXTERIOR_DOOR if exterior else MarkerKind.INTERIOR_DOOR
        case KeyBox():
            return MarkerKind.KEY_BOX
        case _:
            return None
