"""Build a story into a file: lay out all pages, then draw and write each once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final, Literal

from reportlab import rl_config

from cpted_audit.errors import AuditError, CancelledError
from cpted_audit.files import replacing
from cpted_audit.report.pdf import watermarks
from cpted_audit.report.pdf.blocks import Block, PictureBlock, Stack
from cpted_audit.report.pdf.canvas import TaggedCanvas
from cpted_audit.report.pdf.objects import encrypted_to, write_document
from cpted_audit.report.pdf.paging import joined, paged
from cpted_audit.report.pdf.paragraph import Anchored
from cpted_audit.report.pdf.pen import Pen, text_width
from cpted_audit.report.pdf.pictures.darkroom import Darkroom
from cpted_audit.report.pdf.pictures.jpeg import PlacedPhoto
from cpted_audit.report.pdf.plan_figure import PlanFigure
from cpted_audit.report.pdf.structure import write_structure
from cpted_audit.report.pdf.styles import PageInk

if TYPE_CHECKING:
    from cpted_audit.report.pdf.builder import Chapter
    from cpted_audit.report.pdf.story import Story

PageSize = Literal["letter", "a4", "tabloid"]
Progress = Callable[[int], bool]
"""Told the page in work, after each step; False stops the building."""
Seal = Callable[[Path | BinaryIO], None]
"""Given the whole file, encrypted or not, before it has its name."""


def unsealed(_file: Path | BinaryIO) -> None:
    """Leave a file as it was built."""


_SIZES: Final[dict[PageSize, tuple[float, float]]] = {
    "letter": (612.0, 792.0),
    "a4": (595.28, 841.89),
    "tabloid": (792.0, 1224.0),
}


@dataclass(frozen=True, slots=True)
class Margins:
    """Points kept free on every page; head and foot stand within them."""

    side: float = 54.0
    top: float = 70.0
    bottom: float = 62.0


MARGINS: Final = Margins()
_WATERMARK_OPACITY: Final = 0.12
_COPY_OPACITY: Final = 0.07
_DRAFT_OPACITY: Final = 0.09
DRAFT: Final = "DRAFT"
_LAW_SIZE: Final = 6.5
_LEAST_LEFT: Final = 40.0
"""Points below which nothing is written at the left of a foot."""


def page_room(
    *, landscape: bool = False, page_size: PageSize = "letter", margins: Margins = MARGINS
) -> tuple[float, float]:
    """Return the width and height in points that a page has for its content."""
    size = _SIZES[page_size]
    return _room(size[::-1] if landscape else size, margins)


def _room(size: tuple[float, float], margins: Margins) -> tuple[float, float]:
    across, down = size
    return across - 2 * margins.side, down - margins.top - margins.bottom


@dataclass(frozen=True, slots=True)
class Furniture:
    """What stands at the head and foot of every page; none of it is read as content."""

    header_left: str = ""
    marking: str = ""
    """The handling marking, in bold at the right of head and foot."""
    marking_color: str = PageInk.MARKING
    footer_left: str = ""
    footer_center: str = ""
    running_section: bool = True
    """The current section stands behind `header_left`."""
    cover: bool = False
    """The first page has the markings only."""
    size: float = 7.5
    """Points of the text that is not the marking."""
    color: str = PageInk.MUTED
    exemption: str = ""
    """A line of law below the foot, in two lines where one is too short."""
    watermark: str = ""
    """Whose copy it is, across every page that has no watermark of its own."""
    draft: bool = False
    """Every page says DRAFT: across it, or beside it where there is a plan."""


@dataclass(frozen=True, slots=True)
class Built:
    """What became of a story."""

    pages: int
    anchors: dict[str, int]
    """The page of each anchor."""


@dataclass(frozen=True, slots=True)
class _Page:
    size: tuple[float, float]
    content: Block
    section: str
    watermark: str = ""


def build(
    story: Story,
    out: Path | BinaryIO,
    *,
    furniture: Furniture,
    page_size: PageSize = "letter",
    margins: Margins = MARGINS,
    progress: Progress | None = None,
    invariant: bool = False,
    password: str = "",
    dots_per_inch: int | None = None,
    seal: Seal = unsealed,
) -> Built:
    """Write a story as a PDF/UA-1 file, or into an open one, encrypted when a password is given.

    The file appears whole or not at all. Raises CancelledError when the progress callback
    returns False, StorageError when the disk refuses. With `invariant` the dates are fixed, so
    equal stories give equal files. Photos with more pixels than `dots_per_inch` asks for at their
    place are made smaller; None leaves them as they are. A story that holds secrets is refused
    without a password. `seal` adds to the file what tells whether it is whole.
    """
    _refuse_secrets(story, password)
    tick = _ticker(progress)
    story.finish()
    with Darkroom(dots_per_inch) as darkroom, _opened(out, password, seal) as file:
        darkroom.expect(_photos(story))
        pages = _lay_out(story, _SIZES[page_size], margins, tick)
        canvas = TaggedCanvas(
            file, _SIZES[page_size], language=story.metadata.language, invariant=invariant,
            darkroom=darkroom,
        )  # fmt: skip
        for number, page in enumerate(pages, 1):
            _draw_page(canvas, page, _Frame(furniture, margins, number, len(pages)))
            darkroom.tend()
            tick(number)
        write_structure(canvas, story.root, story.metadata)
        write_document(canvas.document, file, canvas, lambda: tick(len(pages)))
    return Built(len(pages), dict(story.pages))


def laid_out(
    story: Story, *, page_size: PageSize = "letter", margins: Margins = MARGINS
) -> dict[str, int]:
    """Return the page of each anchor of a story that is not written, so that others can name it."""
    story.finish()
    _lay_out(story, _SIZES[page_size], margins, lambda _page: None)
    return dict(story.pages)


def _refuse_secrets(story: Story, password: str) -> None:
    if story.holds_secret and not password:
        raise AuditError(
            "Codes are written only into an encrypted PDF, so no file was made. Give a password, "
            "or leave the codes out."
        )


def _photos(story: Story) -> int:
    """Return how many photos of the audit a story places."""
    blocks = (block for chapter in story.chapters for block in chapter.stack.walk())
    return sum(
        isinstance(block, PictureBlock) and isinstance(block.jpeg, PlacedPhoto) for block in blocks
    )


@contextmanager
def _opened(out: Path | BinaryIO, password: str, seal: Seal) -> Iterator[BinaryIO]:
    """Yield what the PDF is written to; a path has it only once it is whole."""
    with replacing(out) if isinstance(out, Path) else nullcontext(out) as part:
        with _written(part, password) as file, _binary_streams():
            yield file
        seal(part)


def _written(part: Path | BinaryIO, password: str) -> AbstractContextManager[BinaryIO]:
    if password:
        return encrypted_to(part, password)
    return part.open("wb") if isinstance(part, Path) else nullcontext(part)


def _ticker(progress: Progress | None) -> Callable[[int], None]:
    def tick(page: int) -> None:
        if progress is not None and not progress(page):
            raise CancelledError(
                "The report was cancelled. No file was written and the audit is unchanged."
            )

    return tick


def _lay_out(
    story: Story, size: tuple[float, float], margins: Margins, tick: Callable[[int], None]
) -> list[_Page]:
    pages: list[_Page] = []
    anchors: dict[str, int] = {}
    section = ""

    def room_of(chapter: Chapter) -> tuple[float, float]:
        return _room(size[::-1] if chapter.landscape else size, margins)

    chapters = joined(story.chapters, room_of)
    for chapter in chapters:
        sheet = size[::-1] if chapter.landscape else size
        is_last = chapter is chapters[-1]
        for content in paged(chapter.stack, *room_of(chapter), is_last=is_last, tick=tick):
            headings = [block for block in content.walk() if isinstance(block, Anchored)]
            anchors |= {block.key: len(pages) + 1 for block in headings}
            chief = [block.title for block in headings if block.level == 0]
            opens = isinstance(content, Stack) and content.children[:1] == [
                block for block in headings[:1] if block.level == 0
            ]
            running = chief[0] if chief and (opens or not section) else section
            section = chief[-1] if chief else section
            pages.append(_Page(sheet, content, running, chapter.watermark))
    story.settle(anchors)
    return pages


@dataclass(frozen=True, slots=True)
class _Frame:
    """What stands around the content of a page, and which page it is."""

    furniture: Furniture
    margins: Margins
    number: int
    count: int

    @property
    def bare(self) -> bool:
        """Whether the page has the markings only."""
        return self.furniture.cover and self.number == 1


def _draw_page(canvas: TaggedCanvas, page: _Page, frame: _Frame) -> None:
    canvas.setPageSize(page.size)
    across, down = page.size
    side = frame.margins.side
    with canvas.artifact("header"):
        _draw_header(Pen(canvas), page, frame)
    page.content.draw(canvas, side, down - frame.margins.top, across - 2 * side)
    _draw_watermarks(canvas, page, frame)
    with canvas.artifact("footer"):
        _draw_footer(Pen(canvas), page, frame)
    canvas.showPage()


def _draw_watermarks(canvas: TaggedCanvas, page: _Page, frame: _Frame) -> None:
    """Draw what stands across a page; beside a plan, DRAFT hides no sign or number."""
    watermark = page.watermark or frame.furniture.watermark
    draft = frame.furniture.draft
    if not watermark and not draft:
        return
    pen = Pen(canvas)
    with canvas.artifact("watermark"):
        if watermark:
            faint = _WATERMARK_OPACITY if page.watermark else _COPY_OPACITY
            watermarks.across(pen, page.size, watermark, faint)
        if draft and any(isinstance(block, PlanFigure) for block in page.content.walk()):
            watermarks.beside(pen, page.size, DRAFT, frame.margins.side)
        elif draft:
            watermarks.across(pen, page.size, DRAFT, _DRAFT_OPACITY, above=bool(watermark))


def _draw_header(pen: Pen, page: _Page, frame: _Frame) -> None:
    across, down = page.size
    furniture, side = frame.furniture, frame.margins.side
    y, line = down - frame.margins.top + 28, down - frame.margins.top + 18
    used = _draw_marking(pen, across - side, y, furniture)
    if frame.bare:
        return
    section = page.section if furniture.running_section else ""
    left = " · ".join(filter(None, (furniture.header_left, section)))
    room = across - 2 * side - used - 12
    pen.text(side, y, left, size=furniture.size, color=furniture.color, room=room)
    pen.line([(side, line), (across - side, line)], color=PageInk.LINE, width=0.6)


def _draw_footer(pen: Pen, page: _Page, frame: _Frame) -> None:
    across, _ = page.size
    furniture, side = frame.furniture, frame.margins.side
    y, size, color = frame.margins.bottom - 29, furniture.size, furniture.color
    line, right = frame.margins.bottom - 13, across - side
    used = _draw_marking(pen, right, y, furniture)
    _draw_exemption(pen, side, y, right, furniture)
    if frame.bare:
        return
    shown = f"Page {frame.number} of {frame.count}"
    pen.line([(side, line), (right, line)], color=PageInk.LINE, width=0.6)
    right -= used + (12 if used else 0)
    right -= pen.text(right, y, shown, size=size, color=color, align="right") + 12
    center, foot = furniture.footer_center, furniture.footer_left
    wide, long = text_width(center, size), text_width(foot, size)
    start = max(side, min(max(across / 2 - wide / 2, side + long + 12), right - wide))
    left_room = (start if center else right) - side - 12
    if left_room > _LEAST_LEFT:
        pen.text(side, y, foot, size=size, color=color, room=left_room)
    if center:
        pen.text(start, y, center, size=size, color=color, room=right - start)


def _draw_exemption(pen: Pen, left: float, y: float, right: float, furniture: Furniture) -> None:
    """Draw the line of law in at most two lines below the foot, the second cut where it ends."""
    words = furniture.exemption.split()
    count = len(words)
    while count > 1 and text_width(" ".join(words[:count]), _LAW_SIZE) > right - left:
        count -= 1
    for number, line in enumerate((" ".join(words[:count]), " ".join(words[count:]))):
        at = y - 10 - 8 * number
        pen.text(left, at, line, size=_LAW_SIZE, color=furniture.color, room=right - left)


def _draw_marking(pen: Pen, right: float, y: float, furniture: Furniture) -> float:
    if not furniture.marking:
        return 0.0
    return pen.text(
        *(right, y, furniture.marking),
        size=12,
        bold=True,
        color=furniture.marking_color,
        align="right",
    )


@contextmanager
def _binary_streams() -> Iterator[None]:
    # ASCII85 in pure Python takes most of the time of a photo report and a quarter more bytes.
    before = rl_config.useA85
    rl_config.useA85 = 0
    try:
        yield
    finally:
        rl_config.useA85 = before
