"""The builder of a report: every piece enters with its role, in reading order."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from .blocks import Block, Box, Picture, Rule, Space, Stack, Vector, stacked
from .contents import Entry, contents
from .fonts import plain
from .grid import Grid, GridCell, GridLook, fitted
from .jpeg import Jpeg, as_jpeg
from .makers import ROW_HEIGHT, Bar, draw_bars
from .paragraph import Anchored, Paragraph
from .structure import Metadata
from .styles import STYLES, Align, Ink, TextStyle
from .tags import ARTIFACT, Tag, checked_alt
from .text import Run, Text, pieces, spans, words

if TYPE_CHECKING:
    from .pen import Pen

_KEY: Final = re.compile(r"[A-Za-z][A-Za-z0-9._-]*")
_PHOTO_LIMIT: Final = 430.0
_PLAIN_GRID: Final = GridLook()
_BULLET_WIDTH: Final = 13.0
_DEEPEST: Final = 6

Maker = Callable[[], None]
Content = Text | Maker
"""Text, or a function that adds to the story it closes over: paragraphs, drawings, tables."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell that is more than its text."""

    content: Content
    span: int = 1
    """Columns it covers."""
    align: Align | None = None
    background: str | None = None
    style: str = "cell"


@dataclass(frozen=True, slots=True)
class Row:
    """A table row that links can lead to."""

    cells: Sequence[Content | Cell]
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """A list item with items below it."""

    content: Content
    children: Sequence[Content | Item] = ()


@dataclass(frozen=True, slots=True)
class Chapter:
    """Blocks on pages of one orientation."""

    landscape: bool
    stack: Stack


@dataclass(frozen=True, slots=True)
class _Place:
    parent: Tag
    stack: Stack


class Story:
    """A report in the making; methods add to it in the order a reader meets the pieces."""

    def __init__(self, *, title: str, language: str, author: str = "", subject: str = "") -> None:
        if not title.strip() or not language.strip():
            raise ValueError("a story needs a title and a language")
        self.metadata = Metadata(plain(title), language, plain(author), plain(subject))
        self.root = Tag("Document", None)
        self.chapters = [Chapter(landscape=False, stack=Stack())]
        self.sources: dict[Tag, str] = {}
        """The text of each element that holds text, as it must read."""
        self.entries: list[Entry] = []
        self.pages: dict[str, int] = {}
        """The page of each anchor, filled when the story is built."""
        self.links: set[str] = set()
        self._anchors: set[str] = set()
        self._place = _Place(self.root, self.chapters[0].stack)
        self._contents: list[tuple[Tag, Stack, int]] = []
        self._depth = 0
        self._within = 0

    # --- sections and text ----------------------------------------------------------------

    @contextmanager
    def section(
        self, title: Text, *, anchor: str | None = None, after: Text | None = None
    ) -> Iterator[None]:
        """Open a section; its heading's level (H1 to H6) is its depth.

        `after` is set in grey behind the title, outside outline and contents.
        """
        if self._depth == _DEEPEST:
            raise ValueError("sections go six levels deep")
        self._depth += 1
        level = self._depth
        sect = Tag("Sect", self._place.parent)
        shown = [*pieces(title)]
        if after is not None:
            shown += [Run(" "), *(self._greyed(piece) for piece in pieces(after))]
        heading = Tag(f"H{level}", sect)
        block = self._text_block(heading, shown, STYLES[f"h{level}"], keeps_next=True)
        entry = Entry(self._key(anchor), plain(self._spoken(title)), level)
        if not entry.title:
            raise ValueError("a section needs a title")
        self.entries.append(entry)
        self._add(Anchored(block, entry.key, entry.title, level - 1))
        with self._at(sect, self._place.stack):
            yield
        self._depth -= 1

    @staticmethod
    def _greyed(piece: Text) -> Run:
        return Run(words(piece), color=Ink.MUTED)

    @staticmethod
    def _spoken(title: Text) -> str:
        texts = [piece for piece in pieces(title) if isinstance(piece, str | Run)]
        return words(texts)

    def paragraph(
        self, text: Text, *, style: str = "body", anchor: str | None = None, tight: bool = False
    ) -> None:
        """Add a paragraph in a named style; without any words nothing is added."""
        if not words(text) and all(isinstance(piece, str | Run) for piece in pieces(text)):
            return
        look = STYLES[style]
        block: Block = self._text_block(Tag("P", self._place.parent), text, look)
        if tight and isinstance(block, Paragraph):
            block.after = 0.0
        if anchor is not None:
            block = Anchored(block, self._key(anchor))
        self._add(block)

    def bullets(self, items: Sequence[Content | Item], *, numbered: bool = False) -> None:
        """Add a list; an Item may have a list below it."""
        numbering = "/Decimal" if numbered else "/Disc"
        tag = Tag("L", self._place.parent, attributes=(("List", "ListNumbering", numbering),))
        rows = []
        for number, item in enumerate(items, 1):
            given = item if isinstance(item, Item) else Item(item)
            label = f"{number}." if numbered else "•"
            rows.append(self._item(tag, label, STYLES["body"], given, numbered=numbered))
        width = _BULLET_WIDTH + (5 if numbered else 0)
        self._list(rows, width, 2.5)

    def facts(self, pairs: Sequence[tuple[str, Content]], *, label_width: float = 72) -> None:
        """Add labelled facts: a grey label at the left of each text."""
        tag = Tag("L", self._place.parent, attributes=(("List", "ListNumbering", "/None"),))
        rows = [
            self._item(tag, label, STYLES["cell-muted"], Item(content), style="cell")
            for label, content in pairs
        ]
        self._list(rows, label_width, 1.5)

    def _list(self, rows: list[list[GridCell]], width: float, gap: float) -> None:
        if rows:
            look = GridLook(row_gap=gap)
            self._add(Grid(rows, (width, 0.0), look, before=2.0, after=7.0))

    def _item(
        self,
        tag: Tag,
        label: str,
        label_style: TextStyle,
        item: Item,
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
                self.paragraph(item.content, style=style, tight=True)
            if item.children:
                self.bullets(item.children, numbered=numbered)
        return [GridCell(mark), GridCell(body)]

    # --- tables ---------------------------------------------------------------------------

    def table(
        self,
        head: Sequence[Sequence[Content | Cell]],
        rows: Sequence[Row | Sequence[Content | Cell]],
        *,
        widths: Sequence[float] | None = None,
        row_header: bool = False,
        align: Sequence[Align] | None = None,
        caption: Text | None = None,
        zebra: bool = False,
        rules: bool = True,
        middle: bool = False,
    ) -> None:
        """Add a table whose head rows come again on every page.

        Widths are points, 0 shares what is left; None takes them from the texts. With
        `row_header` the first cell of each row names the row.
        """
        if not head:
            raise ValueError("a table needs at least one head row")
        count = sum(cell.span for cell in map(_cell, head[0]))
        table = Tag("Table", self._place.parent)
        if caption is not None:
            block = self._text_block(
                *(Tag("Caption", table), caption, replace(STYLES["caption"], after=3.0)),
                keeps_next=True,
            )
            self._add(block)
        sides: Sequence[Align] = align or ["left"] * count
        top, body = Tag("THead", table), Tag("TBody", table)
        heads = [self._row(top, cells, sides, headers=count) for cells in head]
        named = int(row_header)
        lines = [self._row(body, cells, sides, headers=named, scope="/Row") for cells in rows]
        look = GridLook(pad_x=4, pad_y=3.6, rules=rules, zebra=zebra, middle=middle)
        columns = widths or fitted([*heads, *lines], count, look.pad_x)
        if len(columns) != count:
            raise ValueError(f"the table has {count} columns but {len(columns)} widths")
        self._add(Grid([*heads, *lines], columns, look, len(heads), before=3.0, after=10.0))

    def _row(
        self,
        group: Tag,
        cells: Row | Sequence[Content | Cell],
        sides: Sequence[Align],
        *,
        headers: int,
        scope: str = "/Column",
    ) -> list[GridCell]:
        row = cells if isinstance(cells, Row) else Row(cells)
        tag = Tag("TR", group)
        made: list[GridCell] = []
        at = 0
        for given in map(_cell, row.cells):
            if at >= len(sides):
                raise ValueError("a table row has too many cells")
            role = "TH" if at < headers else "TD"
            style = "head" if scope == "/Column" else given.style
            side = given.align or sides[at]
            made.append(self._table_cell(_cell_tag(role, tag, given, scope), given, style, side))
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
            look = replace(STYLES[style], align=align)
            inner = self._text_block(tag, cell.content, look)
        return GridCell(inner, cell.span, cell.background)

    # --- pictures -------------------------------------------------------------------------

    def figure(
        self,
        photo: bytes | Jpeg,
        *,
        alt: str,
        caption: Text | None = None,
        width: float | None = None,
        max_height: float = _PHOTO_LIMIT,
    ) -> None:
        """Add a photo with what it shows, and a caption below that belongs to it."""
        holder = Tag("Div", self._place.parent) if caption is not None else self._place.parent
        tag = Tag("Figure", holder, alt=checked_alt(alt))
        picture = Picture(tag, as_jpeg(photo), max_height, width)
        self._captioned(picture, holder, caption)

    def photo_grid(
        self,
        photos: Sequence[tuple[bytes | Jpeg, str, Text | None]],
        *,
        columns: int = 2,
        max_height: float = 250.0,
    ) -> None:
        """Add photos (JPEG, alt text, caption) side by side; for a reader they are no table."""
        cells = []
        for photo, alt, caption in photos:
            stack = Stack()
            with self._at(self._place.parent, stack, inside=True):
                self.figure(photo, alt=alt, caption=caption, max_height=max_height)
            cells.append(GridCell(stack))
        cells += [GridCell(Stack()) for _ in range(-len(cells) % columns)]
        rows = [cells[at : at + columns] for at in range(0, len(cells), columns)]
        if rows:
            look = GridLook(gap=14, row_gap=12)
            self._add(Grid(rows, (0.0,) * columns, look, before=4.0, after=10.0))

    def drawing(
        self,
        paint: Callable[[Pen], None],
        *,
        alt: str,
        width: float,
        height: float,
        caption: Text | None = None,
    ) -> None:
        """Add a drawing of this size (points); the painter gets a Pen, origin lower left."""
        holder = Tag("Div", self._place.parent) if caption is not None else self._place.parent
        tag = Tag("Figure", holder, alt=checked_alt(alt))
        self._captioned(Vector(tag, paint, width, height), holder, caption)

    def bars(self, bars: Sequence[Bar], *, alt: str, width: float = 504) -> None:
        """Add a bar chart with bounds; the alt text has to say the values."""
        self.drawing(
            lambda pen: draw_bars(pen, bars, width),
            alt=alt,
            width=width,
            height=ROW_HEIGHT * len(bars),
        )

    def decoration(self, paint: Callable[[Pen], None], *, width: float, height: float) -> None:
        """Add a drawing that says nothing; readers do not meet it."""
        self._add(Vector(ARTIFACT, paint, width, height))

    def _captioned(self, block: Picture | Vector, holder: Tag, caption: Text | None) -> None:
        if caption is None:
            block.before, block.after = 4.0, 8.0
            self._add(block)
            return
        style = replace(STYLES["caption"], before=4.0)
        below = self._text_block(Tag("Caption", holder), caption, style)
        self._add(Stack([block, below], keeps=True, before=4.0, after=8.0))

    # --- arrangement ----------------------------------------------------------------------

    @contextmanager
    def keep_together(self) -> Iterator[None]:
        """Keep what is added on one page, if one page can hold it."""
        stack = Stack(keeps=True)
        with self._at(self._place.parent, stack, inside=True):
            yield
        self._add_stack(stack)

    @contextmanager
    def boxed(
        self, *, background: str | None = Ink.SURFACE, border: str | None = Ink.LINE
    ) -> Iterator[None]:
        """Put what is added on a card."""
        stack = Stack()
        with self._at(self._place.parent, stack, inside=True):
            yield
        if stack.children:
            self._add(Box(stack, background, border))

    def side_by_side(
        self,
        left: Maker,
        right: Maker,
        *,
        widths: tuple[float, float] = (0, 0),
        gap: float = 18,
        middle: bool = False,
    ) -> None:
        """Put two makers' pieces beside each other; left is read first. Widths as in tables."""
        cells = [GridCell(self._made(self._place.parent, maker)) for maker in (left, right)]
        look = GridLook(gap=gap, middle=middle)
        self._add(Grid([cells], widths, look, before=2.0, after=6.0))

    def toc(self, *, depth: int = 3) -> None:
        """Add the table of contents, down to a heading level."""
        stack = Stack(after=10.0)
        tag = Tag("TOC", self._place.parent)
        self._contents.append((tag, stack, depth))
        self._add(stack)

    def page_break(self, *, landscape: bool = False) -> None:
        """Start a new page, which may lie on its side, as those after it do."""
        if self._within:
            raise ValueError("a page cannot end within a cell, a card or kept pieces")
        if self.chapters[-1].stack.children:
            self.chapters.append(Chapter(landscape, Stack()))
        else:
            self.chapters[-1] = Chapter(landscape, Stack())
        self._place = _Place(self._place.parent, self.chapters[-1].stack)

    def space(self, points: float) -> None:
        """Leave empty height."""
        self._add(Space(points))

    def rule(self, *, strong: bool = False) -> None:
        """Draw a line over the full width."""
        self._add(Rule(Ink.TEXT, 1.2) if strong else Rule())

    # --- finishing ------------------------------------------------------------------------

    def finish(self) -> None:
        """Fill in the contents and see that every link leads somewhere; called by build."""
        for tag, stack, depth in self._contents:
            shown = [entry for entry in self.entries if entry.level <= depth]
            stack.children, sources = contents(shown, tag, self.pages)
            self.sources |= sources
        self._contents.clear()
        lost = sorted(self.links - self._anchors)
        if lost:
            raise ValueError(f"links lead to anchors that do not exist: {', '.join(lost)}")

    def _key(self, anchor: str | None) -> str:
        key = anchor or f"section.{len(self._anchors) + 1}"
        if key in self._anchors or not _KEY.fullmatch(key):
            raise ValueError(f"the anchor {key!r} is used twice or is not a plain name")
        self._anchors.add(key)
        return key

    def _text_block(
        self, tag: Tag, text: Text, style: TextStyle, *, keeps_next: bool = False
    ) -> Paragraph:
        source = words(text)
        self.sources[tag] = source.upper() if style.capitals else source
        made = spans(text, style, tag)
        self.links.update(span.link for span in made if span.link and _KEY.fullmatch(span.link))
        return Paragraph(made, style, keeps_next, style.before, style.after)

    def _made(self, parent: Tag, maker: Maker) -> Block:
        stack = Stack()
        with self._at(parent, stack, inside=True):
            maker()
        return stacked(stack.children)

    def _add(self, block: Block) -> None:
        self._place.stack.children.append(block)

    def _add_stack(self, stack: Stack) -> None:
        if stack.children:
            stack.before, stack.after = stack.children[0].before, stack.children[-1].after
            self._add(stack)

    @contextmanager
    def _at(self, parent: Tag, stack: Stack, *, inside: bool = False) -> Iterator[None]:
        outer = self._place
        self._place = _Place(parent, stack)
        self._within += inside
        yield
        self._within -= inside
        # A page break within the section has moved the stack on.
        self._place = outer if inside else _Place(outer.parent, self._place.stack)


def _cell(content: Content | Cell) -> Cell:
    return content if isinstance(content, Cell) else Cell(content)


def _cell_tag(role: str, row: Tag, cell: Cell, scope: str) -> Tag:
    scoped = (("Table", "Scope", scope),) if role == "TH" else ()
    spanned = (("Table", "ColSpan", str(cell.span)),) if cell.span > 1 else ()
    return Tag(role, row, attributes=(*scoped, *spanned))
