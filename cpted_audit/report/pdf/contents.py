"""The table of contents: linked titles with the page each stands on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from cpted_audit.report.pdf.blocks import Block
from cpted_audit.report.pdf.canvas import Glyphs, TaggedCanvas
from cpted_audit.report.pdf.fonts.fonts import em_width, face_name
from cpted_audit.report.pdf.grid import GridCell, GridLook, Nothing, TableGrid
from cpted_audit.report.pdf.paragraph import Paragraph
from cpted_audit.report.pdf.styles import STYLES, PageInk, TextStyle
from cpted_audit.report.pdf.tags import Tag
from cpted_audit.report.pdf.text import Run, spans

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_NUMBER_WIDTH: Final = 34.0
_INDENT: Final = 14.0
_MOST_HEIGHT: Final = 1180.0
"""Points of contents that two pages have room for, below their heading."""


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """A heading for the contents and the outline; level 1 is the highest."""

    key: str
    title: str
    level: int


@dataclass(slots=True)
class PageNumber(Block):
    """The page of an anchor, known when all pages are laid out."""

    tag: Tag
    entry: ContentsEntry
    pages: Mapping[str, int]
    style: TextStyle
    color: str = PageInk.MUTED

    def height(self, _width: float) -> float:
        """Return one line."""
        return self.style.leading

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the number at the right, as part of the entry's link."""
        style, page = self.style, self.pages[self.entry.key]
        shown, face = f" {page}", face_name(bold=style.bold, italic=style.italic)
        across = em_width(face, shown) * style.size / 1000
        baseline = top - style.leading / 2 - style.size * 0.36
        left = x + width - across
        with canvas.tagged(self.tag):
            canvas.show([Glyphs(left, baseline, face, style.size, self.color, shown)])
        box = (x, top - style.leading, x + width, top)
        canvas.link(self.tag, box, self.entry.key, f"{self.entry.title}, page {page}")


def listed_within(entries: Sequence[ContentsEntry], depth: int) -> list[ContentsEntry]:
    """Return the entries of the levels down to `depth` that are at most two pages long."""
    while True:
        shown = [entry for entry in entries if entry.level <= depth]
        if depth == 1 or sum(map(_high, shown)) <= _MOST_HEIGHT:
            return shown
        depth -= 1


def _high(entry: ContentsEntry) -> float:
    style = STYLES[f"toc{min(entry.level, 3)}"]
    return style.leading + max(style.before, style.after)


def contents(
    entries: Sequence[ContentsEntry], parent: Tag, pages: Mapping[str, int]
) -> tuple[list[Block], dict[Tag, ContentsEntry]]:
    """Return the blocks of a table of contents and the entry each of its elements shows."""
    blocks: list[Block] = []
    shown: dict[Tag, ContentsEntry] = {}
    lists = [parent]
    for entry in entries:
        del lists[entry.level :]
        while len(lists) < entry.level:
            lists.append(Tag("TOC", lists[-1]))
        style = STYLES[f"toc{min(entry.level, 3)}"]
        reference = Tag("Reference", Tag("TOCI", lists[-1]))
        made = spans(
            Run(entry.title, link=entry.key, color=style.color, underline=False), style, reference
        )
        shown[reference] = entry
        title = Paragraph(made, style)
        number = PageNumber(made[0].tag, entry, pages, style)
        indent = _INDENT * (min(entry.level, 3) - 1) or 0.01
        row = [GridCell(Nothing()), GridCell(title), GridCell(number)]
        columns = (indent, 0.0, _NUMBER_WIDTH)
        blocks.append(TableGrid([row], columns, GridLook(), before=style.before, after=style.after))
    return blocks, shown
