"""Tables and lists of a story."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final, Literal

from cpted_audit.report.pdf.blocks import Block, Stack
from cpted_audit.report.pdf.builder import Builder, Cell, Content, ListItem, TableRow
from cpted_audit.report.pdf.grid import GridCell, GridLook, TableGrid, fitted, least
from cpted_audit.report.pdf.paragraph import Anchored, Paragraph
from cpted_audit.report.pdf.styles import Align, TextStyle, aligned
from cpted_audit.report.pdf.tags import Tag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cpted_audit.report.pdf.text import Text

_BULLET_WIDTH: Final = 13.0
_AIR: Final = {"wide": (4.0, 3.6), "tight": (2.0, 1.6), "dense": (2.5, 0.7)}
"""Points beside and above the texts of a table."""


class TableBuilder(Builder):
    """Adds what stands in rows: bullets, labelled facts and tables."""

    def bullets(self, items: Sequence[Content | ListItem], *, numbered: bool = False) -> None:
        """Add a list; an Item may have a list below it."""
        numbering = "/Decimal" if numbered else "/Disc"
        tag = Tag("L", self._place.parent, attributes=(("List", "ListNumbering", numbering),))
        rows = []
        for number, item in enumerate(items, 1):
            given = item if isinstance(item, ListItem) else ListItem(item)
            label = f"{number}." if numbered else "•"
            rows.append(self._item(tag, label, self.styles["body"], given, numbered=numbered))
        width = _BULLET_WIDTH + (5 if numbered else 0)
        self._list(rows, width, 2.5)

    def facts(
        self,
        pairs: Sequence[tuple[str, Content]],
        *,
        label_width: float = 72,
        tight: bool = False,
        style: str = "cell",
    ) -> None:
        """Add labelled facts, the label at the left of each text; tight ones take less room.

        Each line of a text is heard as one paragraph.
        """
        tag = Tag("L", self._place.parent, attributes=(("List", "ListNumbering", "/None"),))
        rows = [
            self._item(tag, label, self.styles["cell-muted"], ListItem(content), style=style)
            for label, content in pairs
        ]
        self._list(rows, label_width, 0.0 if tight else 1.5, after=2.0 if tight else 7.0)

    def _list(
        self, rows: list[list[GridCell]], width: float, gap: float, *, after: float = 7.0
    ) -> None:
        if rows:
            look = GridLook(row_gap=gap)
            self._add(TableGrid(rows, (width, 0.0), look, before=2.0, after=after))

    def _item(
        self,
        tag: Tag,
        label: str,
        label_style: TextStyle,
        item: ListItem,
        *,
        style: str = "body",
        numbered: bool = False,
    ) -> list[GridCell]:
        entry = Tag("LI", tag)
        mark = self._text_block(Tag("Lbl", entry), label, label_style)
        body = Stack()
        with self._at(Tag("LBody", entry), body, inside=True):
            if callable(item.content):
                item.content()
            else:
                for line in _lines(item.content):
                    self.paragraph(line, style=style, tight=True)
            if item.children:
                self.bullets(item.children, numbered=numbered)
        return [GridCell(mark), GridCell(body)]

    def table(
        self,
        head: Sequence[Sequence[Content | Cell]],
        rows: Sequence[TableRow | Sequence[Content | Cell]],
        *,
        widths: Sequence[float] | Literal["content"] | None = None,
        align: Sequence[Align] | None = None,
        caption: Text | None = None,
        zebra: bool = False, rules: bool = True, middle: bool = False,
        tight: bool = False, dense: bool = False,
    ) -> None:  # fmt: skip
        """Add a table whose head rows come again on every page.

        Widths are points, 0 shares what is left; None takes them from the texts, "content" so
        that rows are low and the table is as wide as the page. The first cell of each row names
        it. A tight table has little air, a dense one smaller letters too.
        """
        if not head:
            raise ValueError("a table needs at least one head row")
        count = sum(cell.span for cell in map(_cell, head[0]))
        table = Tag("Table", self._place.parent)
        self._caption_above(table, caption)
        self._lead_in()
        sides: Sequence[Align] = align or ["left"] * count
        # Without rows there is no body, and a head without a body is against PDF/UA (7.2).
        top, body = (Tag(role, table) for role in ("THead" if rows else "TBody", "TBody"))
        look_of = "dense" if dense else "cell"
        heads = [self._row(top, cells, sides, headers=count, style=look_of) for cells in head]
        within = partial(self._row, body, sides=sides, headers=1, scope="/Row", style=look_of)
        lines = [within(cells) for cells in rows]
        air = _AIR["dense" if dense else "tight" if tight else "wide"]
        look = GridLook(*air, rules=rules, zebra=zebra, middle=middle)
        grid = TableGrid(
            [*heads, *lines], widths if widths and widths != "content" else [0.0] * count, look,
            len(heads), by_content=widths == "content", before=3.0, after=10.0,
        )  # fmt: skip
        self._add(_measured(grid, count, fit=widths is None))

    def _lead_in(self) -> None:
        """Keep a sentence between a heading and a table with the table: both would stand alone."""
        above = self._place.stack.children[-2:]
        if len(above) == 2 and above[0].keeps_next and isinstance(above[1], Paragraph):
            above[1].keeps_next = True

    def _caption_above(self, table: Tag, caption: Text | None) -> None:
        if caption is None:
            return
        style = replace(self.styles["caption"], after=3.0)
        self._add(self._text_block(Tag("Caption", table), caption, style, keeps_next=True))

    def _row(
        self,
        group: Tag,
        cells: TableRow | Sequence[Content | Cell],
        sides: Sequence[Align],
        *,
        headers: int,
        scope: str = "/Column",
        style: str = "cell",
    ) -> list[GridCell]:
        row = cells if isinstance(cells, TableRow) else TableRow(cells)
        tag = Tag("TR", group)
        made: list[GridCell] = []
        at = 0
        for given in map(_cell, row.cells):
            if at >= len(sides):
                raise ValueError("a table row has too many cells")
            role = "TH" if at < headers else "TD"
            own = given.style if given.style != "cell" else style
            if scope == "/Column":
                own = "dense-head" if style == "dense" else "head"
            side = given.align or sides[at]
            made.append(self._table_cell(_cell_tag(role, tag, given, scope), given, own, side))
            at += given.span
        if at != len(sides):
            raise ValueError(f"a table row has {at} cells instead of {len(sides)}")
        if row.anchor is not None:
            made[0].inner = Anchored(made[0].inner, self._key(row.anchor))
        return made

    def _table_cell(self, tag: Tag, cell: Cell, style: str, align: Align) -> GridCell:
        if callable(cell.content):
            inner: Block = self._made(tag, cell.content)
        else:
            look = aligned(self.styles[style], align)
            inner = self._text_block(tag, cell.content, look)
        return GridCell(inner, cell.span, cell.background)


def _measured(grid: TableGrid, count: int, *, fit: bool) -> TableGrid:
    """Give a grid what its texts need, and fitting widths where nobody gave any."""
    if fit:
        grid.columns = fitted(grid.rows, count, grid.look.pad_x)
    if len(grid.columns) != count:
        raise ValueError(f"the table has {count} columns but {len(grid.columns)} widths")
    grid.needs = least(grid.rows, count, grid.look.pad_x)
    return grid


def _lines(text: Text) -> Sequence[Text]:
    return text.split("\n") if isinstance(text, str) else (text,)


def _cell(content: Content | Cell) -> Cell:
    return content if isinstance(content, Cell) else Cell(content)


def _cell_tag(role: str, row: Tag, cell: Cell, scope: str) -> Tag:
    scoped = (("Table", "Scope", scope),) if role == "TH" else ()
    spanned = (("Table", "ColSpan", str(cell.span)),) if cell.span > 1 else ()
    return Tag(role, row, attributes=(*scoped, *spanned))
