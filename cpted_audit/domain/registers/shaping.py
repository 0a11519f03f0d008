"""Make a register's columns of what is declared beside the fields of its record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import Any, Final, NamedTuple, get_args, get_origin, get_type_hints

from cpted_audit.domain.fields import About, abouts
from cpted_audit.domain.ids import BuildingId, DoorId, KeyBoxId, LevelId, PlaceId
from cpted_audit.domain.places.site import Building, Level, Place
from cpted_audit.domain.registers.access import Content, Door, KeyBox
from cpted_audit.domain.registers.access_words import CHOICE_WORDS
from cpted_audit.domain.registers.columns import Column, ColumnType, LinkTo
from cpted_audit.domain.sensitivity import Sensitivity

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
