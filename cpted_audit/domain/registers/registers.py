"""The table of registers: what each lists and in which columns; walked by whatever shows them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import Any, Final, NamedTuple, get_args, get_origin, get_type_hints

from cpted_audit.domain.fields import About, Tells, abouts
from cpted_audit.domain.ids import BuildingId, DoorId, KeyBoxId, LevelId, PlaceId
from cpted_audit.domain.places.site import Building, Level, Place
from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.plans.marker_kinds import info_of
from cpted_audit.domain.registers.access import Code, Content, Door, DoorUse, Key, KeyBox
from cpted_audit.domain.registers.access_words import CHOICE_WORDS
from cpted_audit.domain.registers.columns import (
    Column,
    ColumnType,
    LinkTo,
    Record,
    Register,
    RegisterKey,
)
from cpted_audit.domain.registers.contact import Contact
from cpted_audit.domain.registers.fixture import Fixture
from cpted_audit.domain.sensitivity import Sensitivity
from cpted_audit.domain.words import N_

_LINKS: Final[Mapping[Any, tuple[LinkTo, About]]] = {
    BuildingId: (LinkTo.BUILDING, abouts(Building)["name"]),
    LevelId: (LinkTo.LEVEL, abouts(Level)["name"]),
    PlaceId: (LinkTo.PLACE, abouts(Place)["name"]),
    DoorId: (LinkTo.DOOR, abouts(Door)["number"]),
    KeyBoxId: (LinkTo.BOX, abouts(KeyBox)["name"]),
}
"""What each id leads to, and the field whose value is shown for it."""
_TYPES: Final[Mapping[Any, ColumnType]] = {
    str: ColumnType.TEXT, bool: ColumnType.YES_NO, int: ColumnType.NUMBER, date: ColumnType.DATE,
    Content: ColumnType.CONTENTS,
}  # fmt: skip


_MOST: Final = 999
"""The largest number that can be typed where none is declared."""


class OneOf(NamedTuple):
    """What one register says otherwise of a field than its record, which several have.

    `choices` replaces those of the field's type; one choice alone is not shown as a column.
    """

    words: str = ""
    heard: tuple[str, ...] = ()
    choices: Mapping[StrEnum, str] | None = None


def columns_of(
    record: type[Any],
    own: Mapping[str, OneOf],
    derived: Mapping[str, Column],
    without: frozenset[str] = frozenset(),
) -> Iterator[Column]:
    """Yield the columns of a register in order, each derived one after the field it is named for.

    `own` is what this register says of some fields, `without` the fields it does not list.
    """
    hints = get_type_hints(record)
    for name, known in abouts(record).items():
        if known.width and name not in without:
            yield _column(name, hints[name], known, own.get(name, OneOf()))
        if name in derived:
            yield derived[name]


def _column(name: str, hint: Any, known: About, own: OneOf) -> Column:  # noqa: ANN401 - a type hint has no type
    kinds = [kind for kind in get_args(hint) if kind is not type(None)]
    several = get_origin(hint) is tuple
    (kind, *_) = kinds or [hint]
    link, shown_name = _LINKS.get(kind, (None, known))
    secret = known.sensitivity is Sensitivity.SECRET
    choices = own.choices or CHOICE_WORDS.get(kind)
    single = choices is not None and len(choices) < 2
    return Column(
        field=name,
        words=own.words or known.words,
        type=ColumnType.SECRET if secret else _type_of(kind, several=several),
        width=known.width,
        choices=choices,
        link=link,
        optional=not known.required if kind is str else bool(kinds),
        shown=known.shown and not single,
        filterable=not secret and not single,
        importable=not secret,
        least=known.least,
        most=known.most or _MOST,
        follows_plan=known.follows_plan,
        may_lie_ahead=known.may_lie_ahead,
        names_person=known.names_person,
        last_time=known.last_time,
        found_on=known.found_on,
        head=known.head or own.words or known.words,
        heard=own.heard or known.heard,
        tells=known.tells,
        sensitivity=shown_name.sensitivity or Sensitivity.SECRET,
    )


def _type_of(kind: Any, *, several: bool) -> ColumnType:  # noqa: ANN401 - a type hint has no type
    if kind in _LINKS:
        return ColumnType.LINKS if several else ColumnType.LINK
    if kind in _TYPES:
        return _TYPES[kind]
    return ColumnType.CHOICES if several else ColumnType.CHOICE


def _derived(field: str, words: str, width: int, tells: Tells | None = None) -> Column:
    return Column(
        field=field, words=words, head=words, type=ColumnType.DERIVED, width=width, editable=False,
        importable=False, tells=tells,
    )  # fmt: skip


_CELL = _derived("cell", N_("Grid"), 5)
_KEYS = _derived("keys", N_("Keys", "of doors"), 12, Tells.USE)

CAMERA_KINDS = (MarkerKind.CAMERA,)
MEDICAL_FIRE_KINDS = (
    MarkerKind.AED, MarkerKind.TRAUMA_KIT, MarkerKind.FIRST_AID, MarkerKind.EXTINGUISHER,
    MarkerKind.ALARM_PANEL, MarkerKind.FIRE_CONNECTION,
    MarkerKind.RISER, MarkerKind.STANDPIPE, MarkerKind.HYDRANT, MarkerKind.REFUGE,
)  # fmt: skip
UTILITY_KINDS = (
    MarkerKind.GAS_SHUTOFF, MarkerKind.WATER_SHUTOFF, MarkerKind.ELECTRIC_SHUTOFF,
    MarkerKind.GENERATOR, MarkerKind.ELEVATOR,
    MarkerKind.ROOF_ACCESS,
)  # fmt: skip
HAZARD_KINDS = (MarkerKind.HAZARD, MarkerKind.RADIO_DEAD_SPOT, MarkerKind.PANIC_BUTTON)


def _register(
    key: RegisterKey,
    words: str,
    single: str,
    record: type[Any],
    table: str,
    *,
    own: Mapping[str, OneOf] | None = None,
    derived: Mapping[str, Column] | None = None,
    without: Iterable[str] = (),
    **rest: Any,  # noqa: ANN401 - fields of Register
) -> Register:
    """Return a register with the columns its record declares, see `columns_of`."""
    columns = tuple(columns_of(record, own or {}, derived or {}, frozenset(without)))
    return Register(
        key=key, words=words, single=single, record=record, table=table, columns=columns, **rest
    )


def _of_fixtures(
    key: RegisterKey,
    words: str,
    single: str,
    kinds: tuple[MarkerKind, ...],
    *,
    name: OneOf,
    detail: OneOf,
    without: Iterable[str],
) -> Register:
    """Return a register of some kinds of fixtures, each with words of its own for two fields."""
    choices: dict[StrEnum, str] = {kind: info_of(kind).words for kind in kinds}
    return _register(
        key, words, single, Fixture, "fixture", kinds=kinds, derived={"level_id": _CELL},
        own={"name": name, "kind": OneOf(choices=choices), "detail": detail}, without=without,
    )  # fmt: skip


REGISTERS: tuple[Register, ...] = (
    _register(
        RegisterKey.DOORS, N_("Doors"), N_("Door"), Door, "door", name_field="number",
        kinds=(MarkerKind.EXTERIOR_DOOR, MarkerKind.INTERIOR_DOOR),
        derived={"level_id": _CELL, "sign_inside": _KEYS},
    ),
    _register(
        RegisterKey.KEY_BOXES, N_("Key boxes"), N_("Key box"), KeyBox, "key_box",
        kinds=(MarkerKind.KEY_BOX,), derived={"building_id": _CELL},
    ),
    _register(RegisterKey.KEYS, N_("Keys and cards"), N_("Key"), Key, "key_held"),
    _register(RegisterKey.CODES, N_("Codes"), N_("Code"), Code, "code"),
    _of_fixtures(
        RegisterKey.CAMERAS, N_("Cameras"), N_("Camera"), CAMERA_KINDS,
        name=OneOf(N_("Camera"), heard=(
            "camera", "camera name", "camera number", "device", "device name", "name",
        )),
        detail=OneOf(N_("What it sees"), heard=(
            "view", "field of view", "covers", "sees", "description",
        )),
        without=("contents", "expires_on"),
    ),
    _of_fixtures(
        RegisterKey.MEDICAL_FIRE, N_("Medical and fire"), N_("Equipment"), MEDICAL_FIRE_KINDS,
        name=OneOf(N_("Label"), heard=(
            "label", "name", "aed number", "unit", "asset", "tag", "extinguisher number",
        )),
        detail=OneOf(N_("How it is used"), heard=("description", "use", "instructions")),
        without=("contents",),
    ),
    _of_fixtures(
        RegisterKey.UTILITIES, N_("Utilities"), N_("Utility"), UTILITY_KINDS,
        name=OneOf(N_("Label"), heard=("label", "name", "utility")),
        detail=OneOf(N_("How it is shut off"), heard=("description",)),
        without=("contents", "expires_on", "serial"),
    ),
    _of_fixtures(
        RegisterKey.HAZARDS, N_("Hazards and radio"), N_("Hazard"), HAZARD_KINDS,
        name=OneOf(N_("Label"), heard=("label", "name", "hazard")),
        detail=OneOf(N_("What to know"), heard=("description", "what one must know")),
        without=("expires_on", "serial"),
    ),
    _register(RegisterKey.CONTACTS, N_("Contacts"), N_("Contact"), Contact, "contact"),
)  # fmt: skip
"""Every register, in the order in which they are listed."""

_BY_KEY = {register.key: register for register in REGISTERS}
_BY_KIND = {kind: register for register in REGISTERS for kind in register.kinds}


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
    return next(register for register in REGISTERS if register.record is type(record))


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
