"""Turn records into rows and back, guided by the record's own type hints."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, is_dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache, cached_property, partial
from importlib import import_module
from itertools import chain
from types import UnionType
from typing import (
    Any,
    Generic,
    NamedTuple,
    NewType,
    TypeVar,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)
from weakref import WeakKeyDictionary

from cpted_audit.domain.stored_fields import FARTHEST, LONGEST, Range, columns_of, ranges_of
from cpted_audit.store import digests
from cpted_audit.store.connection import damaged, translated
from cpted_audit.store.database import Database
from cpted_audit.words import N_

Record = TypeVar("Record")
Decode = Callable[[Any], Any]
Row = tuple[Any, ...]
"""The values of a record's columns, as the database has them."""

UNREADABLE = (ValueError, TypeError, RecursionError, OverflowError)
"""What a value raises that no program of ours wrote, such as lists within lists without end."""

_AT_ONCE = 500
"""Values bound in one statement; SQLite has a limit."""


@dataclass(frozen=True)
class Table(Generic[Record]):
    """A table whose columns are the fields of a frozen dataclass with a text `id`.

    A field may be stored under another name, see `domain.stored_fields.STORED_AS`.
    """

    name: str
    kind: type[Record] | str
    """The class of its records, or where it is found in `cpted_audit.domain` when it is used."""
    since: int = 1
    """The format of the document that brought the table."""
    kept: bool = False
    """Whether records read once are kept beside their rows: read whole again and again, no secrets.

    A row that is read again as it was gives the same record; one that is not is read anew.
    """

    @cached_property
    def record(self) -> type[Record]:
        """The class of its records."""
        if not isinstance(self.kind, str):
            return self.kind
        module, _, name = self.kind.rpartition(".")
        found: type[Record] = getattr(import_module(f"cpted_audit.domain.{module}"), name)
        return found

    def all(self, db: Database, order_by: str = "rowid") -> list[Record]:
        """Return every record, ordered by a column expression of the program's own."""
        return [*chain.from_iterable(self._lists(db, f"ORDER BY {order_by}"))]

    def portions(self, db: Database) -> Iterator[list[Record]]:
        """Yield every record in their order, some hundred at a time as they are read."""
        yield from self._lists(db, "ORDER BY rowid")

    def where(self, db: Database, condition: str, *values: object) -> list[Record]:
        """Return the records for which an SQL condition with bound values holds."""
        return [*chain.from_iterable(self._lists(db, f"WHERE {condition}", *values))]

    def first(self, db: Database, condition: str, *values: object) -> Record | None:
        """Return one record for which the condition holds, or None."""
        return next(self._select(db, f"WHERE {condition} LIMIT 1", *values), None)

    def get(self, db: Database, record_id: str) -> Record | None:
        """Return the record with an id, or None."""
        return self.first(db, "id = ?", record_id)

    def get_many(self, db: Database, record_ids: Sequence[str]) -> list[Record]:
        """Return the records that have one of these ids, in no promised order."""
        found: list[Record] = []
        for start in range(0, len(record_ids), _AT_ONCE):
            some = record_ids[start : start + _AT_ONCE]
            places = ", ".join("?" for _ in some)
            found += chain.from_iterable(self._lists(db, f"WHERE id IN ({places})", *some))
        return found

    def part(self, db: Database, record_id: str, *names: str) -> tuple[Any, ...]:
        """Return some columns of the record with an id, where reading all of it costs too much.

        Raises NotAnAuditError where there is none.
        """
        readers = _decoders(self.record)
        columns = ", ".join(f'"{name}"' for name in names)
        with translated(db):
            row = db.execute(
                f'SELECT {columns} FROM "{self.name}" WHERE id = ?',  # noqa: S608 - names are the program's own
                [record_id],
            ).fetchone()
        if row is None:
            raise damaged(db, N_("an entry of the table “{name}” is missing", name=self.name))
        try:
            return tuple(readers[name](value) for name, value in zip(names, row, strict=True))
        except UNREADABLE as error:
            raise damaged(
                db, N_("an entry of the table “{name}” cannot be read", name=self.name)
            ) from error

    def insert(self, db: Database, record: Record) -> None:
        """Write a new record."""
        row = encode(record)
        db.insert(self.name, row)
        digests.write(db, self.name, row)

    def insert_many(
        self, db: Database, records: Sequence[Record], *, replace: bool = False
    ) -> None:
        """Write many records at once, such as the walls of a drawing.

        They are new; with `replace` some may be there already and are overwritten.
        """
        rows = [encode(record) for record in records]
        if rows:
            names = ", ".join(f'"{name}"' for name in rows[0])
            places = ", ".join("?" for _ in rows[0])
            put = "INSERT OR REPLACE" if replace else "INSERT"
            db.conn.executemany(
                f'{put} INTO "{self.name}" ({names}) VALUES ({places})',
                [tuple(row.values()) for row in rows],
            )
        for row in rows:
            digests.write(db, self.name, row)

    def delete_many(self, db: Database, record_ids: Sequence[str]) -> None:
        """Remove many records at once."""
        db.conn.executemany(
            f'DELETE FROM "{self.name}" WHERE id = ?',  # noqa: S608 - names are the program's own
            [(record_id,) for record_id in record_ids],
        )
        for record_id in record_ids:
            digests.forget(db, self.name, record_id)

    def update(self, db: Database, record: Record) -> None:
        """Overwrite the record that has the same id."""
        row = encode(record)
        digests.write(db, self.name, row)
        db.update(self.name, row)

    def update_many(self, db: Database, records: Sequence[Record]) -> None:
        """Overwrite many records at once, each the one that has its id."""
        rows = [encode(record) for record in records]
        if rows:
            names = [name for name in rows[0] if name != "id"]
            changes = ", ".join(f'"{name}" = :{name}' for name in names)
            db.conn.executemany(
                f'UPDATE "{self.name}" SET {changes} WHERE id = :id',  # noqa: S608 - names are the program's own
                rows,
            )
        for row in rows:
            digests.write(db, self.name, row)

    def delete(self, db: Database, record_id: str) -> None:
        """Remove the record with an id."""
        db.delete(self.name, record_id)
        digests.forget(db, self.name, record_id)

    def _select(self, db: Database, rest: str, *values: object) -> Iterator[Record]:
        return chain.from_iterable(self._lists(db, rest, *values))

    def _lists(self, db: Database, rest: str, *values: object) -> Iterator[list[Record]]:
        """Yield records some hundred at a time: many are read in half the time of as many ones."""
        columns = ", ".join(f'"{name}"' for name in _decoders(self.record))
        read = self._kept if self.kept else self._decoded
        with translated(db):
            found = db.execute(f'SELECT {columns} FROM "{self.name}" {rest}', list(values))  # noqa: S608 - names are the program's own
            while rows := found.fetchmany(_AT_ONCE):
                yield read(db, rows)

    def _kept(self, db: Database, rows: Sequence[Row]) -> list[Record]:
        """Return the records of rows, some of which may have been read before."""
        known = _KEPT.setdefault(db, {}).setdefault(self.name, {})
        at = list(_decoders(self.record)).index("id")
        new = [row for row in rows if row[at] not in known or known[row[at]][0] != row]
        for row, record in zip(new, self._decoded(db, new), strict=True):
            known[row[at]] = row, record
        return [known[row[at]][1] for row in rows]

    def _decoded(self, db: Database, rows: Sequence[Row]) -> list[Record]:
        try:
            return decode(self.record, rows)
        except UNREADABLE as error:
            raise damaged(
                db, N_("an entry of the table “{name}” cannot be read", name=self.name)
            ) from error

    def check_row(self, row: object) -> dict[str, Any]:
        """Return a row as the journal keeps it, if a record could have been written so.

        Columns added since may be missing. Raises one of UNREADABLE otherwise.
        """
        readers = _decoders(self.record)
        if not isinstance(row, dict) or "id" not in row or not row.keys() <= readers.keys():
            raise ValueError(row)
        for name, value in row.items():
            readers[name](value)
        return row


_KEPT: WeakKeyDictionary[Database, dict[str, dict[Any, tuple[tuple[Any, ...], Any]]]] = (
    WeakKeyDictionary()
)
"""By database, table and id: a row as it was read, and its record."""


def forget(db: Database) -> None:
    """Let go of the records that were kept of a database; for closing it."""
    _KEPT.pop(db, None)


def encode(record: Any) -> dict[str, Any]:  # noqa: ANN401 - any record
    """Return a record as a row of values SQLite can hold."""
    return {
        column: _to_sql(getattr(record, name)) for name, column in columns_of(type(record)).items()
    }


def decode(record: type[Record], rows: Sequence[Row]) -> list[Record]:
    """Return the records of rows whose values stand in the order of their fields.

    Raises one of UNREADABLE for a value that no field of the record can have.
    """
    if not rows:
        return []
    known = _fields(record)
    columns = map(_column, known, zip(*rows, strict=True))
    puts = [field.put for field in known if field.put is not None]
    if len(puts) < len(known):
        names = [field.name for field in known]
        return [record(**dict(zip(names, row, strict=True))) for row in zip(*columns, strict=True)]
    made = [object.__new__(record) for _ in rows]
    for put, column in zip(puts, columns, strict=True):
        deque(map(put, made, column), maxlen=0)
    return made


def _column(field: _Field, values: Sequence[Any]) -> Sequence[Any]:
    """Return the values of one field in some rows, each as it is read.

    Nearly every one is a plain text or none at all, which needs no call of ours to be read.
    """
    given = values
    if field.may_lack and None in values:
        given = [value for value in values if value is not None]
        if not given:
            return values
    # The database reads no text that holds halves of surrogate pairs.
    if field.is_text and {*map(type, given)} == {str} and max(map(len, given)) <= LONGEST:
        return values
    return [*map(field.convert, values)]


def _to_sql(value: object) -> object:
    match value:
        case datetime() | date():
            return value.isoformat()
        case tuple():
            return _storable(json.dumps(value, ensure_ascii=False))
        case StrEnum():
            return value.value
        case _ if is_dataclass(value):
            return _storable(json.dumps(encode(value), ensure_ascii=False))
        case str():
            return _storable(value)
        case _:
            return value


def _storable(text: str) -> str:
    """Return the text without halves of surrogate pairs, as file names and pasted text may hold."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _decoders(record: Any) -> dict[str, Decode]:  # noqa: ANN401 - any record's class
    """Return how each column of a record is read."""
    return _decoders_once(record)


class _Field(NamedTuple):
    """A field of a record: how it is read, whether it may be None, and whether it is any text.

    `put` fills its slot, column by column, where the record does no more when it is made: to make
    one by a call with all its fields takes several times as long. None where it does.
    """

    name: str
    convert: Decode
    may_lack: bool
    is_text: bool
    put: Callable[[Any, Any], None] | None


def _fields_of(record: type[Any]) -> tuple[_Field, ...]:
    """Return each field of a record with how it is read, in their order."""
    hints, ranges = get_type_hints(record), ranges_of(record)
    does_more = hasattr(record, "__post_init__")
    return tuple(
        _Field(
            name,
            convert,
            may_lack=type(None) in get_args(hints[name]),
            is_text=name not in ranges and convert is _text,
            put=None if does_more else getattr(record.__dict__.get(name), "__set__", None),
        )
        for name, convert in zip(columns_of(record), _decoders(record).values(), strict=True)
    )


_fields: Callable[[Any], tuple[_Field, ...]] = cache(_fields_of)


@cache
def _decoders_once(record: type[Any]) -> dict[str, Decode]:
    hints = get_type_hints(record)
    ranges = ranges_of(record)
    return {
        column: _within(ranges[name], read) if name in ranges else read
        for name, column in columns_of(record).items()
        for read in (_decoder(hints[name]),)
    }


def _within(limits: Range, read: Decode) -> Decode:
    def read_within(value: Any) -> Any:  # noqa: ANN401 - any value
        said = read(value)
        number = len(said) if isinstance(said, tuple) else said
        if number is not None and not limits[0] <= number <= limits[1]:
            raise ValueError(value)
        return said

    return read_within


def _decoder(hint: Any) -> Decode:  # noqa: ANN401 - a type hint has no type of its own
    if get_origin(hint) in {Union, UnionType}:
        (inner,) = (part for part in get_args(hint) if part is not type(None))
        convert_inner = _decoder(inner)
        return lambda value: None if value is None else convert_inner(value)
    if isinstance(hint, NewType):
        hint = hint.__supertype__
    if hint is datetime:
        return _wall_clock
    if hint is date:
        return date.fromisoformat
    if get_origin(hint) is tuple:
        return _tuple_decoder(get_args(hint)[0])
    if isinstance(hint, type) and is_dataclass(hint):
        return partial(_nested, hint)
    if hint is bool:
        return bool
    if hint is str:
        return _text
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return _word_of(hint)
    return partial(_checked, (int, float) if hint is float else hint)


def _tuple_decoder(inner: Any) -> Decode:  # noqa: ANN401 - a type hint has no type of its own
    """Return how to read a JSON list: of named tuples such as points, or of plain values."""
    if isinstance(inner, type) and issubclass(inner, tuple):
        kinds = [_decoder(hint) for hint in get_type_hints(inner).values()]
        return lambda text: tuple(
            inner(*(read(value) for read, value in zip(kinds, load, strict=True)))
            for load in _listed(text)
        )
    read_one = _decoder(inner)
    return lambda text: tuple(read_one(load) for load in _listed(text))


def _listed(text: str) -> list[Any]:
    """Read a list; an object, whose keys would do for one, is none."""
    found = json.loads(text)
    if not isinstance(found, list):
        raise TypeError(text)
    return found


def _nested(record: type[Record], text: str) -> Record:
    """Read a record that stands as JSON within another, such as a survey's target."""
    found = json.loads(text)
    names = _decoders(record)
    if not isinstance(found, dict) or found.keys() != names.keys():
        raise ValueError(text)
    if not all(_is_text(value) for value in found.values() if isinstance(value, str)):
        raise ValueError(text)
    return decode(record, [tuple(found[name] for name in names)])[0]


def _wall_clock(text: str) -> datetime:
    """Read a moment; those of an audit are the school's own, so a zone beside one says nothing."""
    found = datetime.fromisoformat(text)
    return found if found.tzinfo is None else found.replace(tzinfo=None)


def _word_of(words: type[StrEnum]) -> Decode:
    """Return how one of some words is read: looked up, as calling the enum takes far longer."""
    known = {word.value: word for word in words}

    def read(value: Any) -> StrEnum:  # noqa: ANN401 - any value
        return known.get(value) or words(value)

    return read


def _text(value: Any) -> str:  # noqa: ANN401 - any value
    """Read a text; most are plain, and nearly every column of every row is one."""
    if type(value) is str and value.isascii() and len(value) <= LONGEST:
        return value
    read: str = _checked(str, value)
    return read


def _checked(kind: type | tuple[type, ...], value: Any) -> Any:  # noqa: ANN401 - any value
    """Refuse a value that the database's own types should have kept out, and one beyond limits."""
    if not isinstance(value, kind):
        raise TypeError(value)
    if isinstance(value, int | float) and not -FARTHEST <= value <= FARTHEST:
        raise ValueError(value)
    if isinstance(value, str) and (len(value) > LONGEST or not _is_text(value)):
        raise ValueError(len(value))
    return value


def _is_text(value: str) -> bool:
    """Return whether a text holds no halves of surrogate pairs, which JSON can smuggle in."""
    if value.isascii():
        return True
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True
