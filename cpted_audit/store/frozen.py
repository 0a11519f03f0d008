"""The rows of an audit as an edition freezes them: packed, told apart by digests, unpacked.

Packed they are one JSON object, compressed as .xz: the format, and by table and column the values
of all rows in their order, of which equal ones stand side by side. Bytes of photos and plans are
not among them; rows name those by their digests, and they stay in the document.
"""

from __future__ import annotations

import json
import lzma
from collections.abc import Generator, Iterable, Iterator, Mapping
from hashlib import sha256
from typing import Any, NamedTuple

from cpted_audit.domain.editions import OWNERS
from cpted_audit.steps import to_the_end
from cpted_audit.store.connection import damaged, translated
from cpted_audit.store.database import Database
from cpted_audit.store.migrations import MIGRATIONS
from cpted_audit.store.rows import UNREADABLE
from cpted_audit.store.tables import FROZEN
from cpted_audit.words import N_

Columns = Mapping[str, list[Any]]
"""The values of all rows of a table, by column; those of one row stand at one place in each."""
Rows = Mapping[str, Columns]
"""By table."""


class RowMark(NamedTuple):
    """The digest of what stands in a row, and the id of the thing it is told as a change of."""

    digest: str
    thing: str


Ledger = dict[str, dict[str, RowMark]]
"""By table and id of a row."""

FORMAT = len(MIGRATIONS)
"""The format of rows that are packed now."""
MOST_BYTES = 256 << 20
"""What packed rows may unpack to: fifty times an audit of 5,000 answers."""
_MOST_MEMORY = 128 << 20
"""Bytes the decompressor itself may take."""
_ROW_DIGITS = 16
"""Hexadecimal digits of the digest of a row; 64 bits tell rows of one audit apart."""


def rows_of(db: Database) -> dict[str, dict[str, list[Any]]]:
    """Return the rows of every table that an edition freezes, in their order."""
    found = {}
    with translated(db):
        for table in FROZEN:
            names = [row[1] for row in db.execute(f'PRAGMA table_info("{table}")').fetchall()]
            rows = db.execute(f'SELECT * FROM "{table}" ORDER BY rowid').fetchall()  # noqa: S608 - one of FROZEN
            if rows:
                columns = zip(*rows, strict=True)
                found[table] = dict(zip(names, map(list, columns), strict=True))
    return found


def pack(rows: Rows) -> bytes:
    """Return rows of this program's format, packed; equal rows give equal bytes."""
    whole = {"format": FORMAT, "tables": rows}
    text = json.dumps(whole, ensure_ascii=False, separators=(",", ":"))
    return lzma.compress(text.encode(), preset=6)


def unpack(db: Database, data: bytes) -> tuple[int, Rows]:
    """Return the format and the rows that were packed.

    They may come from anybody. Raises NotAnAuditError, by the file of `db`, for what no program of
    ours packed: other bytes, more than MOST_BYTES of them, or other tables.
    """
    return to_the_end(unpacking(db, data))


def unpacking(db: Database, data: bytes) -> Generator[None, None, tuple[int, Rows]]:
    """Do what `unpack` does bit by bit, with a look at what else is waiting between two."""
    try:
        text = _decompressed(data)
        yield
        whole = json.loads(text)
        yield
        return _read(whole)
    except (lzma.LZMAError, *UNREADABLE, AttributeError, MemoryError) as error:
        raise damaged(db, N_("the contents of an edition cannot be read")) from error


def _decompressed(data: bytes) -> bytes:
    reader = lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=_MOST_MEMORY)
    text = reader.decompress(data, MOST_BYTES + 1)
    if len(text) > MOST_BYTES or not reader.eof or reader.unused_data:
        raise ValueError(len(text))
    return text


def _read(whole: Any) -> tuple[int, Rows]:  # noqa: ANN401 - what anybody may have packed
    version, tables = whole.get("format"), whole.get("tables")
    if type(version) is not int or not 1 <= version <= len(MIGRATIONS):
        raise ValueError(version)
    if not set(tables) <= set(FROZEN):
        raise ValueError(set(tables))
    for columns in tables.values():
        _check(columns)
    return version, tables


def _check(columns: Columns) -> None:
    """Raise ValueError for columns of different lengths, without ids, or with other than values."""
    lengths = {len(values) for values in columns.values()}
    ids = columns.get("id", ())
    if len(lengths) != 1 or not set(map(type, ids)) <= {str} or len(set(ids)) != len(ids):
        raise ValueError(lengths)
    for values in columns.values():
        if not isinstance(values, list) or not set(map(type, values)) <= _VALUES:
            raise ValueError(values[:1])


_VALUES = frozenset({type(None), str, int, float})
"""The very types of what is read from JSON and may be a value; true and false are none."""


def each(columns: Columns) -> Iterator[dict[str, Any]]:
    """Yield the rows of a table by column."""
    for values in zip(*columns.values(), strict=True):
        yield dict(zip(columns, values, strict=True))


def row_digest(row: Mapping[str, Any]) -> str:
    """Return the digest of a row: equal values under equal names give equal digests."""
    text = json.dumps(row, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_ROW_DIGITS]


def ledger_of(rows: Rows) -> Ledger:
    """Return the digests of all rows."""
    return {
        table: {row["id"]: _mark(table, row) for row in each(columns)}
        for table, columns in rows.items()
    }


def _mark(table: str, row: Mapping[str, Any]) -> RowMark:
    return RowMark(row_digest(row), str(row[OWNERS.get(table, "id")]))


_AT_ONCE = 500
"""So many rows are told apart between two looks at what else is waiting."""


def marks_of(rows: Rows, ledger: Ledger) -> Iterator[None]:
    """Put the digests of rows into a ledger, some at a time."""
    for table, columns in rows.items():
        known = ledger.setdefault(table, {})
        for number, row in enumerate(each(columns), start=1):
            known[row["id"]] = _mark(table, row)
            if number % _AT_ONCE == 0:
                yield


def read_marks(db: Database, ledger: Ledger) -> Iterator[None]:
    """Read the digests of all rows into a ledger, some at a time.

    Rows may be written between two bits: who writes them hands them to `refresh`.
    """
    for table in FROZEN:
        known, last = ledger.setdefault(table, {}), -(1 << 63)
        names = [row[1] for row in db.execute(f'PRAGMA table_info("{table}")').fetchall()]
        more = True
        while more:
            with translated(db):
                found = db.execute(
                    f'SELECT rowid, * FROM "{table}" WHERE rowid > ? ORDER BY rowid LIMIT ?',  # noqa: S608 - one of FROZEN
                    [last, _AT_ONCE],
                ).fetchall()
            for _, *values in found:
                row = dict(zip(names, values, strict=True))
                known[row["id"]] = _mark(table, row)
            more = len(found) == _AT_ONCE
            if more:
                last = found[-1][0]
                yield


def refresh(db: Database, ledger: Ledger, touched: Mapping[str, Iterable[str]]) -> None:
    """Bring the digests of some rows up to date, by the ids of those that changed in each table."""
    for table in touched.keys() & set(FROZEN):
        known = ledger.setdefault(table, {})
        for row_id in touched[table]:
            known.pop(row_id, None)
            for row in db.rows(table, "id = ?", row_id):
                known[row_id] = _mark(table, row)


def touched_between(one: Ledger, other: Ledger) -> dict[str, set[str]]:
    """Return the things whose rows are not alike in both, by table."""
    found: dict[str, set[str]] = {}
    for table in one.keys() | other.keys():
        left, right = one.get(table, {}), other.get(table, {})
        for row_id in left.keys() | right.keys():
            if left.get(row_id) != right.get(row_id):
                mark = right.get(row_id) or left[row_id]
                found.setdefault(table, set()).add(mark.thing)
    return found


def table_digests(ledger: Ledger) -> dict[str, str]:
    """Return the digest of each table that has rows, whatever their order, by name."""
    return {
        table: sha256(
            "".join(f"{one}{rows[one].digest}" for one in sorted(rows)).encode()
        ).hexdigest()
        for table, rows in sorted(ledger.items())
        if rows
    }


def whole_digest(tables: Mapping[str, str]) -> str:
    """Return the digest of an audit's contents by the digests of its tables, in hex."""
    text = "\n".join(f"{table} {digest}" for table, digest in sorted(tables.items()))
    return sha256(text.encode()).hexdigest()
