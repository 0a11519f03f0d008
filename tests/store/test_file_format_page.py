"""docs/file-format.md is complete: it says of every table of a new audit what its columns are."""

from __future__ import annotations

import runpy
from pathlib import Path

DOCS = Path(__file__).resolve().parents[2] / "docs"


def test_the_page_names_every_column():
    script = runpy.run_path(str(DOCS / "write_columns.py"))
    page = (DOCS / "file-format.md").read_text("utf-8")
    assert script["columns"]() in page, "run `python docs/write_columns.py`"


def test_the_page_says_what_every_table_holds():
    """The tables of each format are told in words, beside the list of their columns."""
    script = runpy.run_path(str(DOCS / "write_columns.py"))
    page = (DOCS / "file-format.md").read_text("utf-8")
    told = page.partition(script["BEGIN"])[0]
    tables = {row.split("`")[1] for row in script["columns"]().splitlines()[2:]}
    assert {table for table in tables if f"`{table}`" not in told} == set()
