"""Write into docs/file-format.md what every table of a new audit holds, column by column.

    python docs/write_columns.py

A test holds the page against the tables that the migrations make.
"""

from __future__ import annotations

import re
import sys
import tempfile
from pathlib import Path

from cpted_audit.store.database import Database

PAGE = Path(__file__).resolve().parent / "file-format.md"
sys.path.insert(0, str(PAGE.parents[1]))

from cpted_audit.session.places import new_audit  # noqa: E402
from cpted_audit.session.places.new_audit import NewAudit  # noqa: E402

BEGIN, END = "<!-- columns -->\n", "<!-- end of the columns -->\n"


def columns() -> str:
    """Return a table in Markdown: one row for each table, its columns with their types."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.cpted"
        with new_audit.create(path, NewAudit(site_name="A")) as session:
            db = session.document.db
            tables = sorted(name for name in db.table_names() if not name.startswith("sqlite_"))
            rows = [f"| `{table}` | {', '.join(_columns(db, table))} |" for table in tables]
    return "\n".join(["| table | columns |", "| --- | --- |", *rows]) + "\n"


def _columns(db: Database, table: str) -> list[str]:
    points_to = {
        key[3]: f" → `{key[2]}`" for key in db.execute(f"PRAGMA foreign_key_list([{table}])")
    }
    return [
        f"`{name}` {kind.lower()}{'' if required or key else ' or null'}{points_to.get(name, '')}"
        for _, name, kind, required, _, key in db.execute(f"PRAGMA table_info([{table}])")
    ]


def written(page: str) -> str:
    """Return the page with the columns as they are now."""
    return re.sub(f"(?s)(?<={BEGIN}).*(?={END})", lambda _: f"\n{columns()}\n", page)


if __name__ == "__main__":
    PAGE.write_text(written(PAGE.read_text("utf-8")), "utf-8")
