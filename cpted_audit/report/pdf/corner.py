"""A small drawing in the upper right corner of a page, beside the heading that opens it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from cpted_audit.report.pdf.blocks import Block
from cpted_audit.report.pdf.pen import Pen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cpted_audit.report.pdf.canvas import TaggedCanvas
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
