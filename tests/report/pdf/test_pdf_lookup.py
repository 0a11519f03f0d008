"""Tables one looks things up in: widths by content, links that may lead nowhere, page numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdf
from examples import at_most
from hypothesis import given, settings
from hypothesis import strategies as st
from report_samples import FURNITURE
from structure_check import problems

from cpted_audit.report.pdf import Run, Story, TableRow, build
from cpted_audit.report.pdf.grid import TableGrid, balanced

if TYPE_CHECKING:
    from pathlib import Path

WIDTH = 728.0
words = st.text("abcdefghij", min_size=1, max_size=14)
cells = st.lists(words, min_size=1, max_size=9).map(" ".join)


def _grid(rows: list[list[str]]) -> TableGrid:
    story = Story(title="t", language="en")
    story.table([["One", "Two", "Three", "Four"]], rows, widths="content", dense=True)
    (grid,) = [one for one in story.chapters[-1].stack.walk() if isinstance(one, TableGrid)]
    return grid


def _found(grid: TableGrid, width: float) -> list[float]:
    return balanced(grid.rows, grid.heads, grid.needs, 2 * grid.look.pad_x, width)


@settings(max_examples=at_most(40), deadline=None)
@given(st.lists(st.tuples(cells, cells, cells, cells).map(list), min_size=1, max_size=12))
def test_widths_by_content_fill_the_table_and_cut_no_word(rows: list[list[str]]) -> None:
    grid = _grid(rows)
    widths = _found(grid, WIDTH)
    assert abs(sum(widths) - WIDTH) < 0.01
    assert all(width >= need - 0.01 for width, need in zip(widths, grid.needs, strict=True))


def test_widths_by_content_take_fewer_lines_than_equal_ones() -> None:
    where = "not far from the door of the gymnasium and its lobby " * 2
    grid = _grid([["1", "A", where, "Key"]] * 9)
    equal = TableGrid(grid.rows, [0.0] * 4, grid.look, grid.heads, grid.needs)
    assert grid.height(WIDTH) < 0.7 * equal.height(WIDTH)


def test_one_endless_text_among_many_does_not_take_the_others_room() -> None:
    short = ["7", "Kitchen dock", "GM-1 in KB-1", "Panic hardware"]
    plain = _found(_grid([short] * 30), WIDTH)
    odd = _found(_grid([*[short] * 30, ["8", "word " * 400, "GM-1", "Office"]]), WIDTH)
    assert max(abs(one - two) for one, two in zip(plain, odd, strict=True)) < 12.0


def test_a_soft_link_is_plain_text_where_its_anchor_is_missing(tmp_path: Path) -> None:
    story = Story(title="A report", language="en")
    links = [Run(one[-3:], link=one, soft=True) for one in ("door.007", "room.112")]
    story.table([["Door", "Room"]], [TableRow(links, "door.007")])
    path = tmp_path / "r.pdf"
    build(story, path, furniture=FURNITURE)
    (page,) = pypdf.PdfReader(path).pages
    assert [str(one.get_object()["/Contents"]) for one in page["/Annots"]] == ["007"]
    assert "112" in page.extract_text()
    assert problems(path) == []


def test_a_page_number_is_that_of_its_anchor_and_says_whereto(tmp_path: Path) -> None:
    story = Story(title="A report", language="en")
    story.table([["Looking for", "Page"]], [["Doors", lambda: story.page_of("doors", "Doors")]])
    for anchor in ("rooms", "doors"):
        story.page_break()
        story.paragraph(anchor, anchor=anchor)
    path = tmp_path / "r.pdf"
    build(story, path, furniture=FURNITURE)
    reader = pypdf.PdfReader(path)
    (link,) = [one.get_object() for one in reader.pages[0]["/Annots"]]
    assert link["/Contents"] == "Doors, page 3"
    assert link["/Dest"][0].idnum == reader.pages[2].indirect_reference.idnum
    assert "Doors 3" in " ".join(reader.pages[0].extract_text().split())
    assert problems(path) == []
