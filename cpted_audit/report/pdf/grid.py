"""Grids: columns of cells for tables, lists, photo sheets and text beside pictures."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from cpted_audit.report.pdf.blocks import TOLERANCE, Block
from cpted_audit.report.pdf.styles import PageInk

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cpted_audit.report.pdf.canvas import TaggedCanvas

_SLACK = 4.0
"""Points a column gets beyond its longest text."""
_MOST_LINES = 8
"""Lines of a row that widths by content are sought for."""
_NEARLY_ALL = 0.94
_LEAST_ROW_TO_CUT = 110.0
"""Points; a lower row moves to the next page rather than being cut."""


@dataclass(slots=True)
class GridCell:
    """A cell: its block, how many columns it spans, and its background."""

    inner: Block
    span: int = 1
    background: str | None = None


@dataclass(frozen=True, slots=True)
class GridLook:
    """Padding (points) and lines of a grid; without anything it is invisible."""

    pad_x: float = 0.0
    pad_y: float = 0.0
    gap: float = 0.0
    """Points between columns."""
    row_gap: float = 0.0
    rules: bool = False
    zebra: bool = False
    middle: bool = False
    """Cells are centred in the height of their row."""


@dataclass(slots=True)
class TableGrid(Block):
    """Rows of cells; the first `heads` rows come again on each page as artifacts."""

    rows: list[list[GridCell]]
    columns: Sequence[float]
    """Widths in points; 0 shares what is left."""
    look: GridLook = field(default_factory=GridLook)
    heads: int = 0
    needs: Sequence[float] = ()
    """Of each column the width in points below which a word of it would be cut."""
    by_content: bool = False
    """Whether the widths are found from the texts, whatever `columns` says."""
    continued: bool = False
    before: float = 0.0
    after: float = 0.0
    keeps_next: bool = False
    first_row: int = 0
    """How many body rows stand on earlier pages, for the zebra."""
    _heights: tuple[float, list[float]] | None = field(default=None, repr=False)
    _found: dict[float, list[float]] = field(default_factory=dict, repr=False)
    """Widths by content, shared by the parts that a grid is cut into, so that all look alike."""

    def _widths(self, width: float) -> list[float]:
        if self.by_content:
            if width not in self._found:
                self._found[width] = balanced(
                    self.rows, self.heads, self.needs, 2 * self.look.pad_x, width
                )
            return self._found[width]
        count = len(self.columns)
        room = width - self.look.gap * (count - 1)
        fixed = sum(self.columns)
        free = sum(1 for column in self.columns if column == 0)
        share = max(room - fixed, 0.25 * room) / free if free else 0.0
        given = [column or share for column in self.columns]
        total = sum(given)
        fit = [column * room / total for column in given] if total > room else given
        return _widened(fit, self.needs) if self.needs else fit

    def _cells(
        self, row: list[GridCell], x: float, width: float
    ) -> Iterator[tuple[GridCell, float, float]]:
        widths = self._widths(width)
        at = 0
        for cell in row:
            own = widths[at : at + cell.span]
            across = sum(own) + self.look.gap * (cell.span - 1)
            yield cell, x, across
            x += across + self.look.gap
            at += cell.span

    def row_heights(self, width: float) -> list[float]:
        """Return the height of each row with its padding."""
        if self._heights is None or self._heights[0] != width:
            self._heights = width, [self._row_height(row, width) for row in self.rows]
        return self._heights[1]

    def _row_height(self, row: list[GridCell], width: float) -> float:
        pad_x = 2 * self.look.pad_x
        cells = self._cells(row, 0, width)
        highest = max((cell.inner.height(across - pad_x) for cell, _, across in cells), default=0.0)
        return highest + 2 * self.look.pad_y

    def height(self, width: float) -> float:
        """Return the sum of the rows and the gaps between them."""
        return sum(self.row_heights(width)) + self.look.row_gap * (len(self.rows) - 1)

    def lead(self, width: float) -> float:
        """Return the heads and the start of the first row."""
        heights = self.row_heights(width)
        start = sum(heights[: self.heads])
        if len(heights) == self.heads:
            return start
        first = heights[self.heads]
        return start + (first if first < _LEAST_ROW_TO_CUT else _LEAST_ROW_TO_CUT / 2)

    def split(self, width: float, room: float, *, force: bool) -> tuple[Block, Block | None] | None:
        """Cut between rows, or within a row that is high or alone on its page.

        Heads that take more than half a page are not worth repeating: they become rows.
        """
        if self.height(width) <= room + TOLERANCE:
            return self, None
        heights = self.row_heights(width)
        used = sum(heights[: self.heads]) + self.look.row_gap * self.heads
        if used > room / 2 and self.heads and force:
            return replace(self, heads=0, _heights=None).split(width, room, force=force)
        for index in range(self.heads, len(self.rows)):
            if used + heights[index] <= room + TOLERANCE:
                used += heights[index] + self.look.row_gap
                continue
            first = index == self.heads
            row = None
            if heights[index] >= _LEAST_ROW_TO_CUT or (first and force):
                row = self._cut_row(index, width, room - used, force=first and force)
            return self._cut(index if row else self._with_its_head(index), row, width)
        return self, None

    def _with_its_head(self, index: int) -> int:
        """Return where a page ends before a row: the head of its group goes with it."""
        while index - 1 > self.heads and self._is_group_head(self.rows[index - 1]):
            index -= 1
        return index

    def _is_group_head(self, row: Sequence[GridCell]) -> bool:
        return len(row) == 1 and row[0].span > 1

    def _cut_row(
        self, index: int, width: float, room: float, *, force: bool
    ) -> tuple[list[GridCell], list[GridCell]] | None:
        look = self.look
        room -= 2 * look.pad_y
        if room < 24 and not force:
            return None
        heads, tails = [], []
        for cell, _, across in self._cells(self.rows[index], 0, width):
            pieces = cell.inner.split(across - 2 * look.pad_x, max(room, 12), force=force)
            if pieces is None:
                return None
            heads.append(replace(cell, inner=pieces[0]))
            tails.append(replace(cell, inner=pieces[1] or Nothing()))
        return heads, tails

    def _cut(
        self, index: int, row: tuple[list[GridCell], list[GridCell]] | None, width: float
    ) -> tuple[Block, Block | None] | None:
        rows, rest = self.rows[:index], self.rows[index:]
        heights = self.row_heights(width)[index:]
        if row is not None:
            rows = [*rows, row[0]]
            over = any(not isinstance(cell.inner, Nothing) for cell in row[1])
            rest = [*([row[1]] if over else ()), *rest[1:]]
            heights = [*([self._row_height(row[1], width)] if over else ()), *heights[1:]]
        if len(rows) == self.heads:
            return None
        head = replace(self, rows=rows, after=0.0, keeps_next=False, _heights=None)
        if not rest:
            return head, None
        tail = replace(
            self,
            rows=[*self.rows[: self.heads], *rest],
            continued=True,
            before=0.0,
            first_row=self.first_row + index - self.heads,
            _heights=(width, [*self.row_heights(width)[: self.heads], *heights]),
        )
        return head, tail

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw row by row; repeated heads are artifacts."""
        for index, (row, high) in enumerate(zip(self.rows, self.row_heights(width), strict=True)):
            if index < self.heads and self.continued:
                with canvas.artifact("repeated"):
                    self._draw_row(canvas, index, row, (x, top, width, high))
            else:
                self._draw_row(canvas, index, row, (x, top, width, high))
            top -= high + self.look.row_gap

    def _draw_row(
        self,
        canvas: TaggedCanvas,
        index: int,
        row: list[GridCell],
        place: tuple[float, float, float, float],
    ) -> None:
        x, top, width, high = place
        look = self.look
        striped = look.zebra and index >= self.heads and (self.first_row + index - self.heads) % 2
        if striped:
            _fill(canvas, PageInk.BACKGROUND, (x, top - high, width, high))
        for cell, left, across in self._cells(row, x, width):
            if cell.background:
                _fill(canvas, cell.background, (left, top - high, across, high))
            inside = across - 2 * look.pad_x
            spare = high - 2 * look.pad_y - cell.inner.height(inside) if look.middle else 0.0
            cell.inner.draw(canvas, left + look.pad_x, top - look.pad_y - spare / 2, inside)
        if look.rules:
            last_head = index == self.heads - 1
            _rule(canvas, (x, top - high, width), "head" if last_head else "row")

    def walk(self) -> Iterator[Block]:
        """Yield this block and all within it, but not the heads a second time."""
        yield self
        for row in self.rows[self.heads if self.continued else 0 :]:
            for cell in row:
                yield from cell.inner.walk()


class Nothing(Block):
    """The rest of a cell that is finished while its neighbours go on."""

    def height(self, _width: float) -> float:
        """Return zero."""
        return 0.0

    def draw(self, _canvas: TaggedCanvas, _x: float, _top: float, _width: float) -> None:
        """Draw nothing."""


def _fill(canvas: TaggedCanvas, color: str, box: tuple[float, float, float, float]) -> None:
    canvas.saveState()
    canvas.setFillColor(color)
    canvas.rect(*box, stroke=0, fill=1)
    canvas.restoreState()


def _rule(
    canvas: TaggedCanvas, start: tuple[float, float, float], kind: Literal["head", "row"]
) -> None:
    x, y, width = start
    canvas.saveState()
    canvas.setStrokeColor(PageInk.TEXT if kind == "head" else PageInk.LINE)
    canvas.setLineWidth(0.9 if kind == "head" else 0.6)
    canvas.line(x, y, x + width, y)
    canvas.restoreState()


def _widened(widths: list[float], needs: Sequence[float]) -> list[float]:
    """Return widths at which no word is cut, taken from the columns that have room to spare.

    A word wider than half the table is cut in any case and asks for no more. Where all columns
    together have too little room, the widths stay.
    """
    needs = [min(need, sum(widths) / 2) for need in needs]
    short = sum(max(need - width, 0.0) for width, need in zip(widths, needs, strict=True))
    spare = sum(max(width - need, 0.0) for width, need in zip(widths, needs, strict=True))
    if short == 0 or short > spare:
        return widths
    kept = 1 - short / spare
    return [need + max(width - need, 0.0) * kept for width, need in zip(widths, needs, strict=True)]


def least(rows: Sequence[Sequence[GridCell]], count: int, pad_x: float) -> list[float]:
    """Return of each column the width in points that its longest word needs with its padding."""
    needs = [0.0] * count
    for row in rows:
        at = 0
        for cell in row:
            if cell.span == 1:
                needs[at] = max(needs[at], cell.inner.least_width())
            at += cell.span
    return [need + 2 * pad_x + TOLERANCE for need in needs]


def balanced(
    rows: Sequence[Sequence[GridCell]], heads: int, needs: Sequence[float], pad: float, width: float
) -> list[float]:
    """Return widths by content: rows of as few lines as there is room for, and no word cut.

    Texts much longer than most of their column take more lines than the others.
    """
    for lines in range(1, _MOST_LINES + 1):
        usual = [
            _usual([row[at].inner.narrowest(lines) for row in rows[heads:]])
            for at in range(len(needs))
        ]
        wanted = [max(need, one + pad + TOLERANCE) for need, one in zip(needs, usual, strict=True)]
        if sum(wanted) <= width:
            break
    spare = width - sum(wanted)
    if spare >= 0:
        return [one + spare * one / sum(wanted) for one in wanted]
    least_of_all = sum(needs)
    if least_of_all >= width:
        return [need * width / least_of_all for need in needs]
    kept = (width - least_of_all) / (sum(wanted) - least_of_all)
    return [need + (one - need) * kept for need, one in zip(needs, wanted, strict=True)]


def _usual(widths: Sequence[float]) -> float:
    """Return what nearly all of some widths stay within; of few ones, all."""
    ordered = sorted(widths)
    return ordered[int(_NEARLY_ALL * (len(ordered) - 1))] if ordered else 0.0


def fitted(rows: Sequence[Sequence[GridCell]], count: int, pad_x: float) -> list[float]:
    """Return widths for columns nobody gave widths for: narrow ones as they need, long ones share.

    A column is narrow when its longest text fits into 110 points.
    """
    needs = [0.0] * count
    for row in rows:
        at = 0
        for cell in row:
            if cell.span == 1:
                needs[at] = max(needs[at], cell.inner.natural_width() + 2 * pad_x + _SLACK)
            at += cell.span
    if all(need <= 110 for need in needs):
        needs[max(range(count), key=needs.__getitem__)] = 0.0
    return [need if need <= 110 else 0.0 for need in needs]
