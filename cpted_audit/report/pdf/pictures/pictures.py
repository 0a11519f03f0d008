"""Photos, drawings and charts of a story."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from cpted_audit.report.pdf.blocks import PictureBlock, Stack, Vector
from cpted_audit.report.pdf.builder import Builder
from cpted_audit.report.pdf.grid import GridCell, GridLook, TableGrid
from cpted_audit.report.pdf.makers import ROW_HEIGHT, Bar, draw_bars
from cpted_audit.report.pdf.pictures.jpeg import Jpeg, as_jpeg
from cpted_audit.report.pdf.tags import ARTIFACT, Tag, checked_alt

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from cpted_audit.report.pdf.pen import Pen
    from cpted_audit.report.pdf.text import Text

_PHOTO_LIMIT: Final = 430.0


class PictureBuilder(Builder):
    """Adds pictures, each with what it shows in words."""

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
        picture = PictureBlock(tag, as_jpeg(photo), max_height, width)
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
            self._add(TableGrid(rows, (0.0,) * columns, look, before=4.0, after=10.0))

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

    def _captioned(self, block: PictureBlock | Vector, holder: Tag, caption: Text | None) -> None:
        if caption is None:
            block.before, block.after = 4.0, 8.0
            self._add(block)
            return
        style = replace(self.styles["caption"], before=4.0)
        below = self._text_block(Tag("Caption", holder), caption, style)
        self._add(Stack([block, below], keeps=True, before=4.0, after=8.0))
