"""Blocks of a story: things that know their height, can be cut, and draw themselves."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from cpted_audit.domain.photos.picture_size import rows_in_print
from cpted_audit.report.pdf.pen import Pen
from cpted_audit.report.pdf.pictures.jpeg import JpegPiece
from cpted_audit.report.pdf.styles import PageInk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from cpted_audit.report.pdf.canvas import TaggedCanvas
    from cpted_audit.report.pdf.pictures.jpeg import Jpeg
    from cpted_audit.report.pdf.tags import Tag

_ROW_GAP = 0.025
"""White between two rows of a panorama, as a share of all rows together."""
TOLERANCE = 0.01
"""Points by which a block may exceed its room: sums of lengths are not exact."""


class Block(ABC):
    """Something with a height at a given width; lengths in points."""

    before: float = 0.0
    after: float = 0.0
    keeps_next: bool = False

    @abstractmethod
    def height(self, width: float) -> float:
        """Return the height at this width."""

    def lead(self, width: float) -> float:
        """Return the least height worth starting on a page."""
        return self.height(width)

    def natural_width(self) -> float:
        """Return the width this block would take if it had room; 0 takes whatever there is."""
        return 0.0

    def least_width(self) -> float:
        """Return the width below which a word would be cut; 0 where none can be."""
        return 0.0

    def narrowest(self, _lines: int) -> float:
        """Return the least width at which a text takes so many lines."""
        return max(self.least_width(), self.natural_width())

    def split(self, width: float, room: float, *, force: bool) -> tuple[Block, Block | None] | None:
        """Cut off what fits into the room.

        None means nothing fits. When forced (an empty page) something always comes back, if
        need be made smaller, so that a story ends.
        """
        if self.height(width) <= room + TOLERANCE:
            return self, None
        return (self.shrunk(width, room), None) if force else None

    def shrunk(self, _width: float, _room: float) -> Block:
        """Return the block made to fit the room."""
        return self

    @abstractmethod
    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw with the upper left corner at (x, top)."""

    def walk(self) -> Iterator[Block]:
        """Yield this block and all within it."""
        yield self


@dataclass(slots=True)
class Space(Block):
    """Empty height."""

    points: float

    def height(self, _width: float) -> float:
        """Return the points asked for."""
        return self.points

    def draw(self, _canvas: TaggedCanvas, _x: float, _top: float, _width: float) -> None:
        """Draw nothing."""


@dataclass(slots=True)
class RuledLine(Block):
    """A horizontal line over the full width."""

    color: str = PageInk.LINE
    thickness: float = 0.6
    before: float = 6.0
    after: float = 8.0

    def height(self, _width: float) -> float:
        """Return the thickness."""
        return self.thickness

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the line as an artifact."""
        canvas.saveState()
        canvas.setStrokeColor(self.color)
        canvas.setLineWidth(self.thickness)
        canvas.line(x, top - self.thickness / 2, x + width, top - self.thickness / 2)
        canvas.restoreState()


@dataclass(slots=True)
class PictureBlock(Block):
    """A photo, scaled into its width and greatest height."""

    tag: Tag
    jpeg: Jpeg
    limit: float
    wanted: float | None = None
    before: float = 0.0
    after: float = 0.0
    keeps_next: bool = False
    radius: float = 3.0

    def _shape(self) -> tuple[float, float]:
        """Return the pixels across and down of what is printed: rows below each other, if any."""
        rows, columns = rows_in_print(self.jpeg.width, self.jpeg.height)
        gaps = (1 + (rows - 1) * _ROW_GAP, 1 + (columns - 1) * _ROW_GAP)
        return (
            max(self.jpeg.width, 1) / rows * columns * gaps[1],
            max(self.jpeg.height, 1) / columns * rows * gaps[0],
        )

    def _size(self, width: float) -> tuple[float, float]:
        pixels, down = self._shape()
        across = min(width, self.wanted or pixels, self.limit * pixels / down)
        return across, across * down / pixels

    def height(self, width: float) -> float:
        """Return the height of the scaled photo."""
        return self._size(width)[1]

    def natural_width(self) -> float:
        """Return the width asked for."""
        return self.wanted or 0.0

    def shrunk(self, _width: float, room: float) -> Block:
        """Return the photo limited to the room."""
        return replace(self, limit=room)

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the photo under its tag."""
        across, down = self._size(width)
        canvas.saveState()
        canvas.translate(x, top - down)
        with canvas.block(self.tag, across, down):
            rows, columns = rows_in_print(self.jpeg.width, self.jpeg.height)
            if rows == columns == 1:
                canvas.picture(self.jpeg, across, down, self.radius)
            else:
                self._draw_pieces(canvas, across, down)
        canvas.restoreState()

    def _draw_pieces(self, canvas: TaggedCanvas, across: float, down: float) -> None:
        """Draw a panorama in rows from the top, a very high picture in columns from the left."""
        rows, columns = rows_in_print(self.jpeg.width, self.jpeg.height)
        wide = across / (1 + (columns - 1) * _ROW_GAP) / columns
        high = down / (1 + (rows - 1) * _ROW_GAP) / rows
        count = rows * columns
        for number in range(count):
            along = number / (count - 1)
            canvas.saveState()
            if rows > 1:
                canvas.translate(0, (down - high) * (1 - along))
            else:
                canvas.translate((across - wide) * along, 0)
            canvas.picture(JpegPiece(self.jpeg, number, count), wide, high)
            canvas.restoreState()


@dataclass(slots=True)
class Vector(Block):
    """A drawing of a given size under one tag; it is scaled down where it does not fit."""

    tag: Tag
    paint: Callable[[Pen], None]
    across: float
    down: float
    before: float = 0.0
    after: float = 0.0
    limit: float = float("inf")
    keeps_next: bool = False

    def _scale(self, width: float) -> float:
        return min(1.0, width / self.across, self.limit / self.down)

    def height(self, width: float) -> float:
        """Return the height after scaling."""
        return self.down * self._scale(width)

    def natural_width(self) -> float:
        """Return the width of the drawing."""
        return self.across

    def shrunk(self, _width: float, room: float) -> Block:
        """Return the drawing limited to the room."""
        return replace(self, limit=room)

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Let the painter draw with the origin at the lower left corner."""
        scale = self._scale(width)
        canvas.saveState()
        canvas.translate(x, top - self.down * scale)
        canvas.scale(scale, scale)
        with canvas.block(self.tag, self.across, self.down):
            self.paint(Pen(canvas))
        canvas.restoreState()


@dataclass(slots=True)
class Stack(Block):
    """Blocks one under the other; `keeps` asks to stay on one page if that is possible."""

    children: list[Block] = field(default_factory=list)
    keeps: bool = False
    before: float = 0.0
    after: float = 0.0
    keeps_next: bool = False

    def _gap(self, index: int) -> float:
        if index == 0:
            return 0.0
        return max(self.children[index - 1].after, self.children[index].before)

    def height(self, width: float) -> float:
        """Return the sum of heights and gaps."""
        return sum(
            self._gap(index) + child.height(width) for index, child in enumerate(self.children)
        )

    def lead(self, width: float) -> float:
        """Return what must stand together at the top."""
        return self.height(width) if self.keeps else self._chain(0, width)

    def natural_width(self) -> float:
        """Return the widest child's width."""
        return max((child.natural_width() for child in self.children), default=0.0)

    def least_width(self) -> float:
        """Return the widest child's least width."""
        return max((child.least_width() for child in self.children), default=0.0)

    def _chain(self, index: int, width: float) -> float:
        need = 0.0
        for at in range(index, len(self.children)):
            child = self.children[at]
            gap = self._gap(at) if at > index else 0.0
            if not child.keeps_next or at == len(self.children) - 1:
                return need + gap + child.lead(width)
            need += gap + child.height(width)
        return need

    def split(self, width: float, room: float, *, force: bool) -> tuple[Block, Block | None] | None:
        """Fill the room with whole children, then with the part of one that can be cut."""
        if self.keeps and not force:
            return (self, None) if self.height(width) <= room + TOLERANCE else None
        used = 0.0
        forced = force
        for index, child in enumerate(self.children):
            left = room - used - self._gap(index)
            high = child.height(width)
            chained = child.keeps_next and self._chain(index, width) > left + TOLERANCE
            if high <= left + TOLERANCE and (forced or not chained):
                used = room - left + high
                forced = forced and child.keeps_next
                continue
            pieces = None if chained and not forced else child.split(width, left, force=forced)
            return self._cut(index, pieces)
        return self, None

    def _cut(
        self, index: int, pieces: tuple[Block, Block | None] | None
    ) -> tuple[Block, Block | None] | None:
        head, rest = self.children[:index], self.children[index:]
        if pieces is not None:
            head = [*head, pieces[0]]
            rest = [*([pieces[1]] if pieces[1] is not None else ()), *rest[1:]]
        if not head:
            return None
        tail = replace(self, children=rest, keeps=False) if rest else None
        return replace(self, children=head, keeps=False), tail

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the children downwards."""
        for index, child in enumerate(self.children):
            top -= self._gap(index)
            child.draw(canvas, x, top, width)
            top -= child.height(width)

    def walk(self) -> Iterator[Block]:
        """Yield this block and all within it."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(slots=True)
class CardBlock(Block):
    """A card around a stack: padding, background and a rounded border, all artifacts."""

    inner: Block
    background: str | None = PageInk.SURFACE
    border: str | None = PageInk.LINE
    padding: float = 14.0
    radius: float = 6.0
    before: float = 4.0
    after: float = 10.0

    def height(self, width: float) -> float:
        """Return the height of the content and the padding."""
        return self.inner.height(width - 2 * self.padding) + 2 * self.padding

    def lead(self, width: float) -> float:
        """Return the start of the content within its padding."""
        return self.inner.lead(width - 2 * self.padding) + 2 * self.padding

    def split(self, width: float, room: float, *, force: bool) -> tuple[Block, Block | None] | None:
        """Cut the content; both parts are cards."""
        inside = width - 2 * self.padding
        pieces = self.inner.split(inside, room - 2 * self.padding, force=force)
        if pieces is None:
            return None
        tail = replace(self, inner=pieces[1]) if pieces[1] is not None else None
        return replace(self, inner=pieces[0]), tail

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the card, then its content."""
        high = self.height(width)
        canvas.saveState()
        canvas.setLineWidth(0.7)
        if self.background:
            canvas.setFillColor(self.background)
        if self.border:
            canvas.setStrokeColor(self.border)
        canvas.roundRect(
            *(x, top - high, width, high, self.radius),
            stroke=int(self.border is not None),
            fill=int(self.background is not None),
        )
        canvas.restoreState()
        self.inner.draw(canvas, x + self.padding, top - self.padding, width - 2 * self.padding)

    def walk(self) -> Iterator[Block]:
        """Yield this block and all within it."""
        yield self
        yield from self.inner.walk()


def stacked(blocks: Sequence[Block]) -> Block:
    """Return one block for a sequence."""
    return blocks[0] if len(blocks) == 1 else Stack(list(blocks))
