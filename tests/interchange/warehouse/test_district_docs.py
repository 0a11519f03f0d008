"""The page about a district's rows: every table, column and view is on it, and its SQL runs."""

from __future__ import annotations

import re
from pathlib import Path

from made_rows import schools
from sqlalchemy import create_engine, text
from test_loading import AT

from cpted_audit.interchange.warehouse.connecting import url_of
from cpted_audit.interchange.warehouse.loading import load
from cpted_audit.interchange.warehouse.schema import KEY, TABLES
from cpted_audit.interchange.warehouse.views import VIEWS

PAGE = Path(__file__).resolve().parents[3] / "docs" / "district.md"


def test_every_table_column_and_view_is_told():
    told = PAGE.read_text("utf-8")
    for table in TABLES.values():
        (line,) = [one for one in told.splitlines() if one.startswith(f"| `{table.name}`")]
        named = set(re.findall(r"`(\w+)`", line))
        assert {column.name for column in table.columns} - {*KEY} <= named, table.name
    for view in VIEWS:
        assert f"\n| `{view}` |" in told


def test_its_questions_are_answered(tmp_path):
    path = str(tmp_path / "w.sqlite")
    load(path, schools(4), at=AT)
    asked = [one for one in re.findall(r"```sql\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
             if one.startswith("select")]  # fmt: skip
    assert len(asked) >= 3
    engine = create_engine(url_of(path))
    with engine.begin() as connection:
        for question in asked:
            assert connection.execute(text(question)).fetchall()
    engine.dispose()
