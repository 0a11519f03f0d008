"""Values no program of ours writes, one at a time, in any column of any table of an audit."""

from __future__ import annotations

import json
import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

DEEP = "[" * 100_000 + "]" * 100_000
TEXTS = (
    "", " ", "maybe", "\x00", "a\x00b\x1b[31m\x07", "\u202ereversed", "\ufffe\U0010ffff",
    "x" * 70_000, "-1", "NaN", "1e999", "0", "null", "true", "{}", "[]", "[1, 2]", '["a", "b"]',
    "[[]]", "[[1]]",
    '[["a", "b"]]', "[[1, 2, 3, 4, 5, 6]]", "[[NaN, Infinity]]", "[[1e308, -1e308], [0, 0]]",
    "[[1e999, 1]]", "[[5, 5], [5, 5], [5, 5]]", "[" + "9" * 5000 + "]", '["\\ud800"]', "[null]",
    '{"name": 1}', '{"a": {"a": {}}}', DEEP, "{", "2026-13-45", "0001-01-01", "9999-12-31",
    "2026-11-18", "0001-01-01T00:00:00", "9999-12-31T23:59:59", "2026-11-18T10:00:00+14:00",
    "2026-11-18T10:00:00", "0001-01-01T00:00:00+00:00", "2026-11-18T25:00", "../../etc/passwd",
    "{place} %s {0}", "=1+1", "yes", "no", "done", "edit", "undone",
)  # fmt: skip
WHOLE = (-(2**63), -1, 0, 1, 2, 5, 2**31, 10**11, 2**63 - 1)
REAL = (float("inf"), float("-inf"), 1e308, -1e308, -1.0, 0.0, 1e-300, 1e11, -1e11, 91.0, 720.0)
IMAGES = (
    None, "", "null", "1", '"x"', "[]", "{}", '{"id": null}', '{"id": []}', '{"id": "other"}',
    '{"id": "x", "evil\\" = 1; --": 2}', DEEP, "{", '{"id": "' + "y" * 70_000 + '"}',
)  # fmt: skip


@dataclass(frozen=True)
class Change:
    """One column of one table set to a value, in one of its rows or in all."""

    table: str
    column: str
    value: object
    every: bool

    def __str__(self) -> str:
        """Return it short enough to be read."""
        return f"{self.table}.{self.column} = {str(self.value)[:60]!r}{'*' if self.every else ''}"


def spoil(path: Path, change: Change) -> None:
    """Write a value into a file as whoever sends one may; raises sqlite3.Error where none can."""
    with closing(sqlite3.connect(path)) as other:
        which = "" if change.every else f"WHERE rowid = (SELECT max(rowid) FROM {change.table})"
        value = change.value
        if isinstance(value, dict):
            _spoil_images(other, change)
        else:
            other.execute(f'UPDATE "{change.table}" SET "{change.column}" = ? {which}', [value])
        if change.table == "checklist":
            other.create_function("digest", 1, _digest)
            other.execute("UPDATE checklist SET digest = digest(text)")
        other.commit()


def _digest(text: str) -> str:
    from hashlib import sha256

    return sha256(text.encode()).hexdigest()


def _spoil_images(other: sqlite3.Connection, change: Change) -> None:
    """Change one field within every image of the history that has it."""
    ((field, value),) = change.value.items()
    rows = other.execute(f"SELECT id, {change.column} FROM journal_row").fetchall()
    for row_id, text in rows:
        image = json.loads(text) if text else None
        if image is not None and field in image:
            image[field] = value
            other.execute(
                f"UPDATE journal_row SET {change.column} = ? WHERE id = ?",
                [json.dumps(image), row_id],
            )


def all_changes(path: Path) -> Iterator[Change]:
    """Every change there is for a file: table, column, value, once and everywhere."""
    with closing(sqlite3.connect(path)) as other:
        names = [
            row[0] for row in other.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        ]
        for table in names:
            filled = other.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]
            if filled:
                for _, column, kind, *_ in other.execute(f'PRAGMA table_info("{table}")'):
                    yield from _of_column(table, column, kind)
        images = other.execute("SELECT after FROM journal_row WHERE after NOT NULL").fetchall()
        fields = {name for (text,) in images for name in json.loads(text)}
    for field in sorted(fields):
        for value in (None, [], {}, "maybe", -1, 10**400, 1e308, "\ud800", "2026-13-45"):
            yield Change("journal_row", "after", {field: value}, every=True)
            yield Change("journal_row", "before", {field: value}, every=True)


def _of_column(table: str, column: str, kind: str) -> Iterator[Change]:
    values: tuple[object, ...] = {"TEXT": TEXTS, "INTEGER": WHOLE, "REAL": REAL}.get(
        kind, (b"", b"no picture", b"\xff\xd8\xff" + b"x" * 100, b"\x89PNG\r\n\x1a\n" + b"x" * 99)
    )
    if (table, column) in {("journal_row", "after"), ("journal_row", "before")}:
        values = IMAGES
    for value in (*values, None):
        yield Change(table, column, value, every=False)
        yield Change(table, column, value, every=True)


def some_changes(path: Path, count: int, seed: int) -> list[Change]:
    """So many changes by chance; the same for the same seed, a share for each table."""
    chance = random.Random(seed)
    by_column: dict[tuple[str, str], list[Change]] = {}
    for change in all_changes(path):
        by_column.setdefault((change.table, change.column), []).append(change)
    columns = sorted(by_column)
    return [chance.choice(by_column[chance.choice(columns)]) for _ in range(count)]
