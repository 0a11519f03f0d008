"""Paragraphs: lines of text under one tag, which may go on over pages."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import TYPE_CHECKING, Final

from .blocks import TOLERANCE, Block
from .canvas import Glyphs, TaggedCanvas
from .direction import starts, stretches
from .fonts import em_width, in_fonts
from .lines import CHIP_GAP, CHIP_PADDING, Bit, Line, fill, units
from .pen import Pen
from .styles import SPREAD, TextStyle
from .text import CHIP_SIZE, Chip, Mark, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .tags import Tag

_SHIFT: Final = {"left": 0.0, "center": 0.5, "right": 1.0}


@dataclass(slots=True)
class Lines(Block):
    """Lines already broken for their width."""

    style: TextStyle
    lines: list[Line]
    keeps_next: bool = False
    before: float = 0.0
    after: float = 0.0

    def height(self, _width: float) -> float:
        """Return the number of lines times the leading."""
        return len(self.lines) * self.style.leading

    def lead(self, _width: float) -> float:
        """Return the height of the first two lines."""
        return min(len(self.lines), 2 if len(self.lines) > 3 else 3) * self.style.leading

    def split(self, width: float, room: float, *, force: bool) -> tuple[Block, Block | None] | None:
        """Cut between lines, leaving no single line behind or ahead if that can be helped."""
        if self.height(width) <= room + TOLERANCE:
            return self, None
        count = int((room + TOLERANCE) // self.style.leading)
        if len(self.lines) - count == 1:
            count -= 1
        if count < 2:
            if not force:
                return None
            count = max(1, int((room + TOLERANCE) // self.style.leading))
        head = replace(self, lines=self.lines[:count], keeps_next=False, after=0.0)
        return head, replace(self, lines=self.lines[count:], before=0.0)

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw decoration first, then the text in reading order."""
        placed = list(self._placed(x, top, width))
        for bit, left, baseline in placed:
            if isinstance(bit.span.box, Chip):
                self._outline(canvas, bit, left, baseline)
            elif bit.span.underline:
                self._underline(canvas, bit, left, baseline)
        for tag, group in groupby(placed, lambda item: item[0].span.tag):
            self._draw_group(canvas, tag, list(group))

    def _placed(self, x: float, top: float, width: float) -> Iterator[tuple[Bit, float, float]]:
        style = self.style
        baseline = top - style.leading / 2 - style.size * 0.36
        for line in self.lines:
            start = x + (width - line.width) * _SHIFT[style.align]
            texts, widths = [bit.text for bit in line.bits], [bit.width for bit in line.bits]
            for bit, left in zip(line.bits, starts(texts, widths, start), strict=True):
                yield bit, left, baseline
            baseline -= style.leading

    def _draw_group(
        self, canvas: TaggedCanvas, tag: Tag, group: list[tuple[Bit, float, float]]
    ) -> None:
        first = group[0][0].span
        if isinstance(first.box, Mark):
            self._draw_mark(canvas, group[0])
            return
        with canvas.tagged(tag):
            canvas.show(glyphs for item in group for glyphs in self._glyphs(*item))
        if first.link:
            contents = " ".join(first.text.split()) or first.link
            for bit, left, baseline in group:
                low, high = baseline - self.style.size * 0.25, baseline + self.style.size * 0.85
                canvas.link(tag, (left, low, left + bit.width, high), first.link, contents)

    def _glyphs(self, bit: Bit, left: float, baseline: float) -> Iterator[Glyphs]:
        span, size = bit.span, self.style.size
        spread = size * SPREAD if self.style.capitals else 0.0
        if span.box is not None:
            left += CHIP_PADDING * size
            size *= CHIP_SIZE
            baseline += size * 0.07
        for font, part in in_fonts(bit.text, span.face):
            for text, leftward in stretches(part):
                across = em_width(font, text) * size / 1000 + spread * len(text)
                piece = Glyphs(left, baseline, font, size, span.color, text, spread)
                left += across
                if leftward:
                    yield from self._leftward(replace(piece, x=left))
                else:
                    yield piece

    @staticmethod
    def _leftward(piece: Glyphs) -> Iterator[Glyphs]:
        x = piece.x
        for char in piece.text:
            x -= em_width(piece.font, char) * piece.size / 1000 + piece.spread
            yield replace(piece, x=x, text=char)

    def _draw_mark(self, canvas: TaggedCanvas, item: tuple[Bit, float, float]) -> None:
        bit, left, baseline = item
        mark = bit.span.box
        if not isinstance(mark, Mark):
            return
        middle = baseline + self.style.size * 0.36
        canvas.saveState()
        canvas.translate(left, middle - mark.height / 2)
        with canvas.block(bit.span.tag, mark.width, mark.height):
            mark.paint(Pen(canvas))
        canvas.restoreState()

    def _outline(self, canvas: TaggedCanvas, bit: Bit, left: float, baseline: float) -> None:
        chip = bit.span.box
        if not isinstance(chip, Chip):
            return
        high = self.style.size * 1.18
        canvas.saveState()
        canvas.setStrokeColor(chip.border)
        canvas.setLineWidth(0.7)
        low = baseline + self.style.size * 0.36 - high / 2
        canvas.roundRect(left, low, bit.width - CHIP_GAP, high, high / 2, stroke=1, fill=0)
        canvas.restoreState()

    def _underline(self, canvas: TaggedCanvas, bit: Bit, left: float, baseline: float) -> None:
        seen = bit.width
        if bit.text.endswith(" "):
            seen -= em_width(bit.font, " ") * self.style.size / 1000
        y = baseline - self.style.size * 0.14
        canvas.saveState()
        canvas.setStrokeColor(bit.span.color)
        canvas.setLineWidth(0.45)
        canvas.line(left, y, left + seen, y)
        canvas.restoreState()


@dataclass(slots=True)
class Paragraph(Block):
    """A text under one tag, broken into lines when its width is known."""

    spans: list[Span]
    style: TextStyle
    keeps_next: bool = False
    before: float = 0.0
    after: float = 0.0
    _broken: tuple[float, Lines] | None = field(default=None, repr=False)

    def at(self, width: float) -> Lines:
        """Return the lines at this width."""
        if self._broken is None or self._broken[0] != width:
            lines = fill(self.spans, self.style, width)
            made = Lines(self.style, lines, self.keeps_next, self.before, self.after)
            self._broken = width, made
        return self._broken[1]

    def height(self, width: float) -> float:
        """Return the height of the lines."""
        return self.at(width).height(width)

    def lead(self, width: float) -> float:
        """Return the height of the first lines."""
        return self.at(width).lead(width)

    def natural_width(self) -> float:
        """Return the width of the text in one line (or its longest given line)."""
        longest = used = 0.0
        for unit in units(self.spans, self.style):
            used += unit.width
            longest = max(longest, used)
            used = 0.0 if unit.ends else used + (unit.space.width if unit.space else 0.0)
        return longest

    def split(self, width: float, room: float, *, force: bool) -> tuple[Block, Block | None] | None:
        """Cut between lines."""
        return self.at(width).split(width, room, force=force)

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the lines."""
        self.at(width).draw(canvas, x, top, width)


@dataclass(slots=True)
class Anchored(Block):
    """A block that links lead to, and that may have an entry in the outline."""

    inner: Block
    key: str
    title: str = ""
    level: int | None = None
    """Depth in the outline, 0 the highest; None has no entry."""
    anchors: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        self.before, self.after = self.inner.before, self.inner.after
        self.keeps_next = self.inner.keeps_next

    before: float = 0.0
    after: float = 0.0
    keeps_next: bool = False

    def height(self, width: float) -> float:
        """Return the height of the block."""
        return self.inner.height(width)

    def lead(self, width: float) -> float:
        """Return the start of the block."""
        return self.inner.lead(width)

    def natural_width(self) -> float:
        """Return the natural width of the block."""
        return self.inner.natural_width()

    def split(self, width: float, room: float, *, force: bool) -> tuple[Block, Block | None] | None:
        """Cut the block; the anchor stays with the first part."""
        pieces = self.inner.split(width, room, force=force)
        return None if pieces is None else (replace(self, inner=pieces[0]), pieces[1])

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Set the destinations, then draw the block."""
        canvas.saveState()
        canvas.translate(x, 0)
        if self.level is None:
            canvas.destination(self.key, top + 4)
        else:
            canvas.heading(self.key, self.title, self.level, top + 4)
        canvas.restoreState()
        self.inner.draw(canvas, x, top, width)

    def walk(self) -> Iterator[Block]:
        """Yield this block and all within it."""
        yield self
        yield from self.inner.walk()
