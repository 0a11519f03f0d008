"""Paragraphs: lines of text under one tag, which may go on over pages."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import TYPE_CHECKING, Final

from cpted_audit.report.pdf.arrange import arranged, letters
from cpted_audit.report.pdf.blocks import TOLERANCE, Block
from cpted_audit.report.pdf.canvas import Glyphs, TaggedCanvas
from cpted_audit.report.pdf.fonts.direction import BOX, runs_left, split, starts, starts_left
from cpted_audit.report.pdf.fonts.fonts import em_width, in_fonts
from cpted_audit.report.pdf.lines import (
    CHIP_GAP,
    CHIP_PADDING,
    Bit,
    LaidLine,
    Unit,
    fill,
    units,
    width_of,
)
from cpted_audit.report.pdf.pen import Pen
from cpted_audit.report.pdf.styles import SPREAD, TextStyle
from cpted_audit.report.pdf.text import CHIP_SIZE, Chip, Mark, Span

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from cpted_audit.report.pdf.tags import Tag

_SHIFT: Final = {"left": 0.0, "center": 0.5, "right": 1.0}
_CLOSE: Final = 1.5
"""Points within which a width is found."""


@dataclass(slots=True)
class Lines(Block):
    """Lines already broken for their width."""

    style: TextStyle
    lines: list[LaidLine]
    keeps_next: bool = False
    before: float = 0.0
    after: float = 0.0
    leftward: bool = False
    """Whether the paragraph begins in a right-to-left script, and so runs."""

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
            bits = self._directed(line)
            widths = [bit.width for bit in bits]
            if self.leftward:  # a last space is not seen, and it is at the left
                start -= sum(widths) - line.width
            lefts = starts([bit.level for bit in bits], widths, start)
            for bit, left in zip(bits, lefts, strict=True):
                yield bit, left, baseline
            baseline -= style.leading

    def _directed(self, line: LaidLine) -> list[Bit]:
        """Return the bits of a line in reading order, each running one way."""
        if not self.leftward and not any(runs_left(bit.text) for bit in line.bits):
            return line.bits
        texts = [BOX if bit.span.box is not None else bit.text for bit in line.bits]
        pieces = split(texts, leftward=self.leftward)
        return [self._part(line.bits[piece.at], piece.text, piece.level) for piece in pieces]

    def _part(self, bit: Bit, text: str, level: int) -> Bit:
        if bit.span.box is not None:
            return replace(bit, level=level)
        return replace(bit, text=text, width=width_of(bit.font, text, self.style), level=level)

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
            contents = first.told or " ".join(first.text.split()) or first.link
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
        parts = in_fonts(bit.text, span.face)
        # What stands in a chip is a text of its own; any other bit runs one way.
        levels = None if span.box is not None else bit.level
        for font, text, offset, level in arranged(parts, spread / size, level=levels):
            piece = Glyphs(left + offset * size, baseline, font, size, span.color, text, spread)
            yield from letters(piece, level)

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
    _widths: tuple[float, float] | None = field(default=None, repr=False)

    def at(self, width: float) -> Lines:
        """Return the lines at this width."""
        if self._broken is None or self._broken[0] != width:
            lines = fill(self.spans, self.style, width)
            made = Lines(
                self.style, lines, self.keeps_next, self.before, self.after,
                starts_left("".join(span.text for span in self.spans)),
            )  # fmt: skip
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
        return self._measured()[0]

    def least_width(self) -> float:
        """Return the width of the longest word."""
        return self._measured()[1]

    def _measured(self) -> tuple[float, float]:
        """Return both, found in one pass and kept: a table asks for them again and again."""
        if self._widths is None:
            longest = used = widest = 0.0
            for unit in units(self.spans, self.style):
                width = unit.width
                widest = max(widest, width)
                used += width
                longest = max(longest, used)
                used = 0.0 if unit.ends else used + (unit.space.width if unit.space else 0.0)
            self._widths = longest, widest
        return self._widths

    def narrowest(self, lines: int) -> float:
        """Return the least width at which the text takes so many lines, cutting no word."""
        found = list(units(self.spans, self.style))
        low, high = self.least_width(), self.natural_width()
        if lines == 1 or low >= high:
            return max(low, high)
        if _lines_at(found, low) <= lines:
            return low
        while high - low > _CLOSE:
            middle = (low + high) / 2
            low, high = (low, middle) if _lines_at(found, middle) <= lines else (middle, high)
        return high

    def unlinked(self, kept: Container[str]) -> None:
        """Make soft links plain text whose anchor is not among those that are there."""
        spans = []
        for span in self.spans:
            lost = span.soft and span.link not in kept
            if lost:
                span.tag.role = "Span"
            spans.append(replace(span, link=None, underline=False) if lost else span)
        self.spans = spans

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

    def least_width(self) -> float:
        """Return the least width of the block."""
        return self.inner.least_width()

    def narrowest(self, lines: int) -> float:
        """Return the narrowest width of the block."""
        return self.inner.narrowest(lines)

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


def _lines_at(found: Sequence[Unit], width: float) -> int:
    """Return how many lines units take at a width that none of them is wider than."""
    lines, used = 1, 0.0
    for unit in found:
        if used and used + unit.width > width + TOLERANCE:
            lines, used = lines + 1, 0.0
        used += unit.width + (unit.space.width if unit.space else 0.0)
        if unit.ends:
            lines, used = lines + 1, 0.0
    return lines
