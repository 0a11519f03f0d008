"""Take things out of what editions froze, for good, as they go out of the rows of today.

To be run by `rewriting`, on a connection without triggers. An edition whose contents were changed
says on which day; its digest stays what was issued and is no longer that of its contents.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from typing import TypeVar

from cpted_audit import clock
from cpted_audit.store.database import Database
from cpted_audit.store.frozen import FORMAT, pack, rows_of, unpack
from cpted_audit.store.frozen_audit import rebuilt
from cpted_audit.store.tables import EDITION_CONTENTS

_Result = TypeVar("_Result")


def each_edition(db: Database) -> Iterator[tuple[str, Database]]:
    """Yield the id of each edition with its rows in a database of its own, the newest first."""
    for stored in EDITION_CONTENTS.all(db, "rowid DESC"):
        memory = rebuilt(db, stored.data)
        with closing(memory.conn):
            yield stored.id, memory


def change_editions(db: Database, change: Callable[[Database], _Result]) -> list[_Result]:
    """Run a change on the rows of every edition; return what each came to.

    Raises NotAnAuditError for an edition that cannot be read: nothing could be promised of it.
    """
    results = []
    for edition_id, memory in each_edition(db):
        before = rows_of(memory)
        memory.execute("BEGIN")
        results.append(change(memory))
        memory.execute("COMMIT")
        after = rows_of(memory)
        if after != before:
            db.execute(
                "UPDATE edition_contents SET data = ? WHERE id = ?", [pack(after), edition_id]
            )
            db.execute(
                "UPDATE issued_edition SET format = ?, purged_on = ? WHERE id = ?",
                [FORMAT, clock.today().isoformat(), edition_id],
            )
    return results


def named_in_editions(db: Database, table: str, column: str) -> set[str]:
    """Return every value of a column as editions froze it."""
    return {
        str(value)
        for stored in EDITION_CONTENTS.all(db)
        for value in unpack(db, stored.data)[1].get(table, {}).get(column, ())
    }
