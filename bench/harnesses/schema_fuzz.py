"""Send the program files whose schema is not ours, made by chance: nothing of them is run.

Each file is a whole audit of any format, plain or encrypted, with one to four foreign parts:
triggers, views (also in place of our tables), generated columns, defaults, checks, indexes, virtual
tables and changed words of our own statements, on any of the program's real tables. The program is
asked to open it for reading and for writing. An authorizer on every connection of the program tells
whatever SQLite compiles of the file's own, which calls functions that the program never does. A
file that is opened, that was changed by a look at it, or of which anything was compiled, is told.

Run: python bench/harnesses/schema_fuzz.py [FILES [SEED]]   (300 by default)
"""

from __future__ import annotations

import hashlib
import random
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Self

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parents[1]), str(HERE.parents[1] / "tests")]

import small_audit  # noqa: E402 - found only now
from sqlcipher3 import dbapi2  # noqa: E402

from cpted_audit.errors import AuditError, NotAnAuditError  # noqa: E402
from cpted_audit.session.session import Session  # noqa: E402
from cpted_audit.store.connection import key_pragma  # noqa: E402
from cpted_audit.store.migrations import MIGRATIONS  # noqa: E402

FILES = 300
MOST_TRIES = 40
KEY = "a key of a file that came by mail"
CANARIES = ("soundex('x')", "likelihood('x', 0.5)", "sqlite_source_id()", "randomblob(9)")
CALLED = {one.partition("(")[0] for one in CANARIES}
FUNCTION = 31
"""What an authorizer is told when a function is compiled (sqlite.org/c3ref/c_alter_table)."""
FOREVER = "(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT sum(i) FROM n)"


class Chance(random.Random):
    """Names and pieces of statements by chance, fitting the tables of one file."""

    def __init__(self, seed: int, columns: dict[str, list[str]]) -> None:
        super().__init__(seed)
        self.columns = columns

    def table(self) -> str:
        return self.choice(sorted(self.columns))

    def name(self) -> str:
        letters = "".join(self.choice("abcxyz_é&<>-. ;%") for _ in range(self.randint(1, 12)))
        return f'"{letters}{self.randrange(10**6)}"'

    def call(self) -> str:
        return self.choice((*CANARIES, f"coalesce({FOREVER}, soundex('x'))"))

    def act(self) -> str:
        """Return a statement as the body of a trigger."""
        table = self.table()
        column = self.choice(self.columns[table])
        return self.choice(
            (
                f"DELETE FROM {table};", f"UPDATE {table} SET {column} = {self.call()};",
                f"SELECT {self.call()};", "SELECT RAISE(IGNORE);", "SELECT RAISE(FAIL, 'no');",
                f"INSERT OR REPLACE INTO {table} SELECT * FROM {table} WHERE {self.call()};",
            )
        )  # fmt: skip


def trigger(chance: Chance) -> list[str]:
    when = chance.choice(("BEFORE", "AFTER"))
    event = chance.choice(("INSERT", "UPDATE", "DELETE"))
    condition = chance.choice(("", f"WHEN {chance.call()} "))
    body = " ".join(chance.act() for _ in range(chance.randint(1, 3)))
    return [
        (
            f"CREATE TRIGGER {chance.name()} {when} {event} ON {chance.table()} {condition}"
            f"BEGIN {body} SELECT {chance.call()}; END"
        )
    ]


def view(chance: Chance) -> list[str]:
    return [f"CREATE VIEW {chance.name()} AS SELECT {chance.call()}, * FROM {chance.table()}"]


def view_for_a_table(chance: Chance) -> list[str]:
    table = chance.table()
    columns = ", ".join(f"{chance.call()} AS {one}" for one in chance.columns[table])
    made = [f"DROP TABLE {table}", f"CREATE VIEW {table} AS SELECT {columns}"]
    if chance.random() < 0.5:
        made.append(
            f"CREATE TRIGGER {chance.name()} INSTEAD OF {chance.choice(('INSERT', 'UPDATE'))} "
            f"ON {table} BEGIN {chance.act()} END"
        )
    return made


def generated(chance: Chance) -> list[str]:
    return [f"ALTER TABLE {chance.table()} ADD COLUMN {chance.name()} TEXT AS (soundex('x'))"]


def index(chance: Chance) -> list[str]:
    table = chance.table()
    column = chance.choice(chance.columns[table])
    unique = chance.choice(("", "UNIQUE "))
    what = chance.choice((column, f"soundex({column})", f"lower({column})"))
    where = chance.choice(("", f" WHERE soundex({column}) <> 'x'"))
    return [f"CREATE {unique}INDEX {chance.name()} ON {table} ({what}){where}"]


def made_anew(chance: Chance) -> list[str]:
    """Make a table anew under its name, with columns that calculate."""
    table = chance.table()
    more = chance.choice(
        ("DEFAULT (soundex('x'))", "CHECK (soundex('x') <> '')", "COLLATE NOCASE",
         "UNIQUE ON CONFLICT REPLACE", "REFERENCES site(id) ON DELETE CASCADE",
         "AS (soundex('x')) STORED")
    )  # fmt: skip
    which = chance.choice(chance.columns[table])
    columns = ", ".join(
        f"{one} TEXT {more}" if one == which else f"{one} TEXT" for one in chance.columns[table]
    )
    return [f"DROP TABLE {table}", f"CREATE TABLE {table} ({columns})"]


def virtual(chance: Chance) -> list[str]:
    name = chance.choice((chance.name(), chance.table()))
    module = chance.choice(("fts5(value)", "rtree(id, a, b)", "fts5(id, value)"))
    return [f"DROP TABLE IF EXISTS {name}", f"CREATE VIRTUAL TABLE {name} USING {module}"]


def other_words(chance: Chance) -> list[str]:
    """Change words of our own statements in the table of the schema itself."""
    was, now = chance.choice(
        (
            ("TEXT NOT NULL", "TEXT NOT NULL DEFAULT (soundex(1))"), ("INTEGER", "ANY"),
            ("STRICT", ""), ("TEXT", "TEXT CHECK (soundex(1) <> 2)"), ("TEXT", "TEXT /* */"),
            ("REFERENCES", "CHECK (soundex(1) <> 2) REFERENCES"), ("id TEXT", "id BLOB"),
            ("PRIMARY KEY", "PRIMARY KEY ON CONFLICT REPLACE"),
        )
    )  # fmt: skip
    return [
        "PRAGMA writable_schema = ON",
        (
            f"UPDATE sqlite_master SET sql = replace(sql, '{was}', '{now}') "
            f"WHERE name = '{chance.table()}'"
        ),
    ]


def smuggled(chance: Chance) -> list[str]:
    """Write an entry of the schema that no statement could make."""
    kind = chance.choice(("table", "view", "trigger", "index", "nonsense"))
    text = chance.choice(
        ("CREATE VIRTUAL TABLE m USING shell(''rm'')", f"CREATE VIEW m AS SELECT {FOREVER}",
         "CREATE TRIGGER m AFTER INSERT ON answer BEGIN SELECT soundex(1); END", "CREATE nonsense",
         "CREATE TABLE m(a AS (soundex(1)))", "", "CREATE TABLE m AS SELECT soundex(1)")
    )  # fmt: skip
    name = chance.choice((chance.name(), chance.table())).strip('"').replace("'", "")
    return [
        "PRAGMA writable_schema = ON",
        (
            f"INSERT INTO sqlite_master VALUES ('{kind}', '{name}', '{chance.table()}', "
            f"{chance.choice((0, 2, 3, 10**6))}, '{text}')"
        ),
    ]


WAYS: tuple[Callable[[Chance], list[str]], ...] = (
    trigger, view, view_for_a_table, generated, index, made_anew, virtual, other_words, smuggled,
)  # fmt: skip


class Watch:
    """Tells what SQLite compiles of a file's own, on every connection of the program."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self._real = dbapi2.connect

    def __enter__(self) -> Self:
        dbapi2.connect = self._watched
        return self

    def __exit__(self, *_: object) -> None:
        dbapi2.connect = self._real

    def _watched(self, *given: object, **named: object) -> dbapi2.Connection:
        connection = self._real(*given, **named)
        connection.set_authorizer(self._told)
        return connection

    def _told(self, action: int, first: str, second: str, _base: str, inside: str | None) -> int:
        ours = inside is None or inside.startswith("journal_")
        if not ours or (action == FUNCTION and second in CALLED):
            self.found.append(f"{action} {first} {second} {inside}")
        return 0


def begin(folder: Path) -> list[tuple[Path, str | None]]:
    """Make the audits that are spoiled: one of every format, and an encrypted one."""
    files = HERE.parents[1] / "tests" / "files"
    made = [(files / f"format-{number + 1}.cpted", None) for number in range(len(MIGRATIONS))]
    for key in (None, KEY):
        path = folder / f"audit-{key is None}.cpted"
        with small_audit.make(path, key) as session:
            small_audit.observe(session, "Main / Door 1", {"D1": small_audit.N})
        made += [(path, key)] * 2
    return made


def columns_of(db: dbapi2.Connection) -> dict[str, list[str]]:
    tables = [row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return {
        table: [row[1] for row in db.execute(f'PRAGMA table_info("{table}")')]
        for table in tables
        if not table.startswith("sqlite_")
    }


def opened(path: Path, key: str | None) -> dbapi2.Connection:
    db = dbapi2.connect(str(path), isolation_level=None)
    if key is not None:
        db.execute(key_pragma(key))
    db.execute("PRAGMA foreign_keys = OFF")
    return db


def spoil(path: Path, key: str | None, seed: int) -> tuple[Counter[str], list[str]]:
    """Give a file foreign parts; return how many of each way, and the statements that made them."""
    done: Counter[str] = Counter()
    told: list[str] = []
    most = random.Random(seed).randint(1, 4)
    for turn in range(MOST_TRIES):
        if turn >= most and done:
            return done, told
        with closing(opened(path, key)) as db:
            try:
                before = schema_of(db)
                chance = Chance(seed + turn * 1_000_003, columns_of(db))
                way = chance.choice(WAYS)
                statements = way(chance)
                for statement in statements:
                    db.execute(statement)
                db.execute("PRAGMA writable_schema = ON")
                if schema_of(db) != before:
                    done[way.__name__] += 1
                    told += statements
            except (dbapi2.Error, UnicodeDecodeError, IndexError):
                continue  # two that do not go together
    raise SystemExit(f"nothing could be written into {path}")


def schema_of(db: dbapi2.Connection) -> list[object]:
    return db.execute("SELECT type, name, tbl_name, rootpage, sql FROM sqlite_master").fetchall()


def hears(folder: Path) -> None:
    """Make sure that the watch hears what a file runs where nobody refuses it."""
    path = folder / "heard.db"
    with Watch() as watch, closing(opened(path, None)) as db:
        db.execute("CREATE TABLE t (a)")
        db.execute("CREATE VIEW v AS SELECT soundex(a) FROM t")
        if watch.found:
            raise SystemExit("the watch hears what nobody runs")
        db.execute("SELECT * FROM v").fetchall()
    if not watch.found:
        raise SystemExit("the watch hears nothing")


def ways_in(path: Path, key: str | None) -> str:
    """Open a file for reading and for writing; return what is wrong with how that went."""
    for read_only in (True, False):
        try:
            with Session.open(path, key, read_only=read_only) as session:
                return f"was opened as {session.site.name}"
        except NotAnAuditError:
            continue
        except AuditError as error:
            return f"was refused as something else: {error}"
    return ""


def main() -> None:
    files = int(sys.argv[1]) if len(sys.argv) > 1 else FILES
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    ways: Counter[str] = Counter()
    seen: set[str] = set()
    number = ran = taken = 0
    with tempfile.TemporaryDirectory() as text:
        folder = Path(text)
        hears(folder)
        models = begin(folder)
        while len(seen) < files:
            number += 1
            model, key = models[number % len(models)]
            path = Path(shutil.copy(model, folder / "mailed.cpted"))
            done, statements = spoil(path, key, seed * 10**6 + number)
            before = path.read_bytes()
            with Watch() as watch:
                wrong = ways_in(path, key)
            if wrong or watch.found or path.read_bytes() != before:
                ran += bool(watch.found)
                taken += bool(wrong)
                print(f"file {number} {dict(done)}: {wrong} {watch.found[:3]}")
            seen.add(hashlib.sha256("\n".join(statements).encode()).hexdigest())
            ways += done
            path.unlink()
    print(f"{len(seen)} different schemas, {ran} run, {taken} not refused as foreign")
    print("  " + ", ".join(f"{count} {way}" for way, count in ways.most_common()))


if __name__ == "__main__":
    main()
