"""Schemas that no program of ours makes, as SQL against a whole audit; each says what is refused.

`unicode` is the canary: the program never calls it, so whoever compiles it runs the file's own.
"""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

_FOREVER = "(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT sum(i) FROM n)"


def _rewritten(name: str, was: str, now: str) -> str:
    """Return the statement that changes a part of the schema's own text."""
    return f"UPDATE sqlite_master SET sql = replace(sql, '{was}', '{now}') WHERE name = '{name}'"


HOSTILE: dict[str, tuple[str, ...]] = {
    "a trigger that empties the history": (
        (
            "CREATE TRIGGER t AFTER INSERT ON answer BEGIN DELETE FROM journal_step; "
            "SELECT unicode('x'); END"
        ),
    ),
    "a trigger that renames the school": (
        (
            "CREATE TRIGGER t AFTER UPDATE ON journal_step BEGIN "
            "UPDATE site SET name = unicode('x'); END"
        ),
    ),
    "a trigger that never ends": (
        f"CREATE TRIGGER t BEFORE INSERT ON journal_row BEGIN SELECT {_FOREVER}, unicode('x'); END",
    ),
    "a trigger on where the auditor looked": (
        "CREATE TRIGGER t BEFORE UPDATE ON view_state BEGIN SELECT RAISE(IGNORE); END",
    ),
    "a view": ("CREATE VIEW v AS SELECT unicode(name) FROM site",),
    "a view in place of a table": (
        "DROP TABLE view_state",
        f"CREATE VIEW view_state AS SELECT 'a' AS id, unicode('x') AS value, {_FOREVER} AS n",
    ),
    "a view with an instead-of trigger": (
        "DROP TABLE view_state",
        "CREATE VIEW view_state AS SELECT 'a' AS id, 'b' AS value",
        "CREATE TRIGGER t INSTEAD OF INSERT ON view_state BEGIN SELECT unicode('x'); END",
    ),
    "a generated column": ("ALTER TABLE answer ADD COLUMN g TEXT AS (unicode(note))",),
    "a generated column over a real name": (
        "ALTER TABLE visit DROP COLUMN people",
        "ALTER TABLE visit ADD COLUMN people TEXT AS (unicode(phase))",
    ),
    "a stored generated column in a table made anew": (
        "DROP TABLE view_state",
        (
            "CREATE TABLE view_state (id TEXT PRIMARY KEY, value TEXT NOT NULL, "
            "g TEXT AS (unicode(value)) STORED) STRICT"
        ),
    ),
    "an added column": ("ALTER TABLE person ADD COLUMN badge TEXT",),
    "a default that is an expression": (
        "DROP TABLE view_state",
        (
            "CREATE TABLE view_state (id TEXT PRIMARY KEY, value TEXT NOT NULL "
            "DEFAULT (unicode('x'))) STRICT"
        ),
    ),
    "a check": (
        "DROP TABLE view_state",
        (
            "CREATE TABLE view_state (id TEXT PRIMARY KEY, value TEXT NOT NULL "
            "CHECK (unicode(value) <> '')) STRICT"
        ),
    ),
    "a table that is not strict": (
        "DROP TABLE view_state",
        "CREATE TABLE view_state (id TEXT PRIMARY KEY, value TEXT NOT NULL)",
    ),
    "a table without rowids": (
        "DROP TABLE view_state",
        "CREATE TABLE view_state (id TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    ),
    "a collation of another program": (
        "DROP TABLE view_state",
        "CREATE TABLE view_state (id TEXT PRIMARY KEY COLLATE NOCASE, value TEXT NOT NULL) STRICT",
    ),
    "a conflict clause": (
        "DROP TABLE view_state",
        (
            "CREATE TABLE view_state (id TEXT PRIMARY KEY ON CONFLICT IGNORE, value TEXT NOT NULL) "
            "STRICT"
        ),
    ),
    "a foreign key that removes more": (
        "PRAGMA writable_schema = ON",
        _rewritten("level", "REFERENCES building(id)", "REFERENCES building(id) ON DELETE CASCADE"),
    ),
    "an index": ("CREATE INDEX i ON answer (note)",),
    "an index of an expression": ("CREATE INDEX i ON answer (unicode(note))",),
    "an index of a part": ("CREATE INDEX i ON answer (id) WHERE unicode(note) <> 'x'",),
    "an index in place of ours": (
        "DROP INDEX photo_by_answer",
        "CREATE INDEX photo_by_answer ON photo (answer_id) WHERE unicode(caption) <> 'x'",
    ),
    "a unique index": ("CREATE UNIQUE INDEX i ON answer (visit_id, note)",),
    "one index fewer": ("DROP INDEX photo_by_answer",),
    "a table beside ours": ("CREATE TABLE more (id TEXT PRIMARY KEY, value TEXT) STRICT",),
    "a full-text table": ("CREATE VIRTUAL TABLE f USING fts5(value)",),
    "a tree of rectangles": ("CREATE VIRTUAL TABLE r USING rtree(id, a, b)",),
    "a virtual table in place of ours": (
        "DROP TABLE view_state",
        "CREATE VIRTUAL TABLE view_state USING fts5(id, value)",
    ),
    "a virtual table of a module nobody has": (
        "PRAGMA writable_schema = ON",
        (
            "INSERT INTO sqlite_master VALUES ('table', 'm', 'm', 0, "
            "'CREATE VIRTUAL TABLE m USING shell(''rm'')')"
        ),
    ),
    "statistics that lead the planner astray": ("ANALYZE",),
    "a counter": ("CREATE TABLE n (id INTEGER PRIMARY KEY AUTOINCREMENT)",),
    "one table fewer": ("DROP TABLE view_state",),
    "a table of another name": ("ALTER TABLE view_state RENAME TO view_stat",),
    "a name in capitals": (
        "ALTER TABLE view_state RENAME TO v",
        "ALTER TABLE v RENAME TO VIEW_STATE",
    ),
    "a comment in our own text": (
        "PRAGMA writable_schema = ON",
        _rewritten("view_state", "value TEXT", "value /* x */ TEXT"),
    ),
    "a default in our own text": (
        "PRAGMA writable_schema = ON",
        _rewritten("place", "''walked''", "(unicode(1))"),
    ),
    "a name given twice": (
        "PRAGMA writable_schema = ON",
        (
            "INSERT INTO sqlite_master SELECT type, name, tbl_name, rootpage, sql "
            "FROM sqlite_master WHERE name = 'view_state'"
        ),
    ),
    "a statement that is none": (
        "PRAGMA writable_schema = ON",
        "INSERT INTO sqlite_master VALUES ('table', 'x', 'x', 0, 'CREATE nonsense')",
    ),
    "bytes for a name": (
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_master SET name = x'ff00' WHERE name = 'photo_by_answer'",
    ),
    "no format": ("PRAGMA user_version = 0",),
    "a format before the first": ("PRAGMA user_version = -1",),
    "an older format than its tables": ("PRAGMA user_version = 2",),
}


def spoil(path: Path, statements: Sequence[str]) -> None:
    """Run statements against a plain audit as whoever sends one may."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        for statement in statements:
            other.execute(statement)


def mixed(path: Path, number: int) -> list[str]:
    """Spoil an audit with up to four hostile schemas at once, and names of chance; tell which."""
    chance = random.Random(number)
    names = chance.sample(sorted(HOSTILE), k=chance.randint(1, 4))
    done = []
    for name in names:
        statements = [_by_chance(one, chance) for one in HOSTILE[name]]
        try:
            spoil(path, statements)
        except (
            sqlite3.Error,
            UnicodeDecodeError,
        ):  # two that do not go together
            continue
        done.append(name)
    return done


def _by_chance(statement: str, chance: random.Random) -> str:
    for short in ("TRIGGER t ", "VIEW v ", "INDEX i ", "TABLE more "):
        kind, name, _ = short.split(" ", 2)
        end = chance.choice(["", " ", "é", "--", "&"])
        other = f'{kind} "{name}{chance.randrange(10**6)}{end}" '
        statement = statement.replace(short, other, 1)
    return statement
