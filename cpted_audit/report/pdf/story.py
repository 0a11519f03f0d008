"""The builder of a report: every piece enters with its role, in reading order."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from cpted_audit.report.pdf.blocks import Block, CardBlock, RuledLine, Space, Stack
from cpted_audit.report.pdf.builder import Chapter, Maker, StoryPlace
from cpted_audit.report.pdf.contents import ContentsEntry
from cpted_audit.report.pdf.fonts.fonts import plain
from cpted_audit.report.pdf.grid import GridCell, GridLook, TableGrid
from cpted_audit.report.pdf.paragraph import Anchored
from cpted_audit.report.pdf.pen import Pen
from cpted_audit.report.pdf.pictures.pictures import PictureBuilder
from cpted_audit.report.pdf.plan_figure import PlanBuilder
from cpted_audit.report.pdf.styles import PageInk
from cpted_audit.report.pdf.tables import TableBuilder
from cpted_audit.report.pdf.tags import Tag, checked_alt
from cpted_audit.report.pdf.text import Run, Text, pieces, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from cpted_audit.report.pdf.canvas import TaggedCanvas
    from cpted_audit.report.pdf.styles import Styles
    from cpted_audit.report.pdf.tags import Tag

_GAP: Final = 10.0


class Corner(NamedTuple):
    """A square drawing of `size` points, which stands so many points above its heading's top."""

    paint: Callable[[Pen], None]
    alt: str
    size: float
    rise: float = 0.0

    @property
    def taken(self) -> float:
        """The width that it takes from its heading."""
        return self.size + _GAP


@dataclass(slots=True)
class Cornered(Block):
    """A heading with a drawing at its right; the heading alone decides how high both are."""

    inner: Block
    tag: Tag
    corner: Corner

    def __post_init__(self) -> None:
        self.before, self.after = self.inner.before, self.inner.after
        self.keeps_next = self.inner.keeps_next

    before: float = 0.0
    after: float = 0.0
    keeps_next: bool = False

    def height(self, width: float) -> float:
        """Return the height of the heading in the width that is left."""
        return self.inner.height(self._left(width))

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the heading, then the drawing."""
        self.inner.draw(canvas, x, top, self._left(width))
        size = self.corner.size
        canvas.saveState()
        canvas.translate(x + width - size, top + self.corner.rise - size)
        with canvas.block(self.tag, size, size):
            self.corner.paint(Pen(canvas))
        canvas.restoreState()

    def walk(self) -> Iterator[Block]:
        """Yield this block and all within it."""
        yield self
        yield from self.inner.walk()

    def _left(self, width: float) -> float:
        return width - self.corner.taken


_DEEPEST: Final = 6
_UNTITLED: Final = "(no title)"


class Story(TableBuilder, PictureBuilder, PlanBuilder):
    """A report in the making; methods add to it in the order a reader meets the pieces."""

    # --- sections and text ----------------------------------------------------------------

    @contextmanager
    def section(
        self,
        title: Text,
        *,
        anchor: str | None = None,
        after: Text | None = None,
        listed: bool = True,
        close: bool = False,
        corner: Corner | None = None,
    ) -> Iterator[None]:
        """Open a section; its heading's level (H1 to H6) is its depth.

        `after` is set in grey behind the title, outside outline and contents. A section that is
        not `listed` is left out of the contents. The heading of a `close` one stands right below
        what is above it. A `corner` stands at the right of it, and is read last.
        """
        if self._depth == _DEEPEST:
            raise ValueError("sections go six levels deep")
        self._depth += 1
        level = self._depth
        sect = Tag("Sect", self._place.parent)
        spoken = self._spoken(title) or _UNTITLED
        shown = [*pieces(title), *([_UNTITLED] if spoken == _UNTITLED else [])]
        if after is not None:
            shown += [Run(" "), *(self._greyed(piece) for piece in pieces(after))]
        heading = Tag(f"H{level}", sect)
        block = self._text_block(heading, shown, self.styles[f"h{level}"], keeps_next=True)
        if close:
            block.before = 0.0
        entry = ContentsEntry(self._key(anchor), plain(spoken), level)
        if listed:
            self.entries.append(entry)
        figure = None if corner is None else Tag("Figure", None, alt=checked_alt(corner.alt))
        drawn = block if corner is None or figure is None else Cornered(block, figure, corner)
        self._add(Anchored(drawn, entry.key, entry.title, level - 1))
        with self._at(sect, self._place.stack):
            yield
        if figure is not None:
            figure.join(sect)
        self._depth -= 1

    def read_later(self) -> Tag:
        """Return the place in reading order reached now, for what is added elsewhere later."""
        return Tag("Div", self._place.parent)

    @contextmanager
    def read_at(self, place: Tag) -> Iterator[None]:
        """Have what is added read at a place that `read_later` gave, not where it stands.

        A story that only measures does not know the places of another.
        """
        known = place.root is self.root
        with self._at(place if known else self._place.parent, self._place.stack):
            yield

    @staticmethod
    def _greyed(piece: Text) -> Run:
        return Run(words(piece), color=PageInk.MUTED)

    @staticmethod
    def _spoken(title: Text) -> str:
        texts = [piece for piece in pieces(title) if isinstance(piece, str | Run)]
        return words(texts)

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
        self, *, background: str | None = PageInk.SURFACE, border: str | None = PageInk.LINE
    ) -> Iterator[None]:
        """Put what is added on a card."""
        stack = Stack()
        with self._at(self._place.parent, stack, inside=True):
            yield
        if stack.children:
            self._add(CardBlock(stack, background, border))

    def side_by_side(
        self,
        *makers: Maker,
        widths: Sequence[float] = (),
        gap: float = 18,
        middle: bool = False,
    ) -> None:
        """Put makers' pieces beside each other; the first is read first. Widths as in tables."""
        cells = [GridCell(self._made(self._place.parent, maker)) for maker in makers]
        look = GridLook(gap=gap, middle=middle)
        self._add(TableGrid([cells], widths or [0.0] * len(cells), look, before=2.0, after=6.0))

    def toc(self, *, depth: int = 3) -> None:
        """Add the table of contents, down to a heading level."""
        stack = Stack(after=10.0)
        tag = Tag("TOC", self._place.parent)
        self._contents.append((tag, stack, depth))
        self._add(stack)

    def page_break(
        self, *, landscape: bool = False, watermark: str = "", joins: bool = False
    ) -> None:
        """Start a new page, which may lie on its side and have a watermark, as those after it do.

        The watermark is no text of the document; whoever sets it says the same in words. With
        `joins` what follows goes with its neighbours where it would leave its page nearly empty.
        """
        if self._within:
            raise ValueError("a page cannot end within a cell, a card or kept pieces")
        if self.chapters[-1].stack.children:
            self.chapters.append(Chapter(landscape, Stack(), watermark, joins))
        else:
            self.chapters[-1] = Chapter(landscape, Stack(), watermark, joins)
        self._place = StoryPlace(self._place.parent, self.chapters[-1].stack)

    def space(self, points: float) -> None:
        """Leave empty height."""
        self._add(Space(points))

    def rule(self, *, strong: bool = False, tight: bool = False, close: bool = False) -> None:
        """Draw a line over the full width.

        A tight one belongs to the heading above it; a close one parts things of a long list.
        """
        if close:
            self._add(RuledLine(PageInk.MUTED, 0.6, before=5.0, after=4.0))
        elif tight:
            self._add(RuledLine(PageInk.TEXT, 0.8, before=0.0, after=2.0))
        else:
            self._add(RuledLine(PageInk.TEXT, 1.2) if strong else RuledLine())


def measured(
    add: Callable[[Story], None], width: float, *, styles: Styles, depth: int = 0
) -> float:
    """Return how high pieces are at a width (points), within so many sections.

    They are added to no story that is built.
    """
    scratch = Story(title="measured", language="en", styles=styles, depth=depth)
    add(scratch)
    return scratch.chapters[-1].stack.height(width)
