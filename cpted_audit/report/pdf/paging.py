"""Cut a chapter into pages, so that none but the last of a document is nearly empty."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from cpted_audit.report.pdf.blocks import Block, Space, Stack

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from cpted_audit.report.pdf.builder import Chapter

    Room = Callable[[Chapter], tuple[float, float]]

LEAST_USED: Final = 0.28
"""The share of a page's room below which the page before gives some of its own."""
_AIM: Final = 0.32
"""The share of its room that such a page is to have then, at least."""
_GAP: Final = 24.0
"""Points between a page's own content and what is put below it."""
_KEPT: Final = (0.75, 0.7, 0.65, 0.6, 0.55, 0.5, 0.45, 0.4)
"""Shares of its room that the page before keeps, the most first."""


def paged(
    chapter: Block, width: float, room: float, *, is_last: bool, tick: Callable[[int], None]
) -> list[Block]:
    """Return the contents of a chapter's pages; `tick` hears of each with a 0.

    Where the last of them would be nearly empty, the one before shares with it, unless the chapter
    is the last of the document.
    """
    made: list[Block] = []
    wholes: list[Block] = []
    rest: Block | None = chapter
    while rest is not None:
        wholes.append(rest)
        cut = rest.split(width, room, force=True)
        if cut is None:
            raise RuntimeError("a block gave nothing for an empty page")
        content, rest = cut
        made.append(content)
        tick(0)
    if not is_last and len(made) > 1 and made[-1].height(width) < LEAST_USED * room:
        made[-2:] = _shared(wholes[-2], width, room) or made[-2:]
    return made


def joined(chapters: Sequence[Chapter], room: Room) -> list[Chapter]:
    """Return the chapters that have something in them, those that may join others joined.

    What would leave a page nearly empty stands below the chapter before, if that is one page and
    has room, or above the one after it. `room` tells width and height by a chapter's way.
    """
    made: list[Chapter] = []
    filled = [one for number, one in enumerate(chapters) if one.stack.children or not number]
    for number, chapter in enumerate(filled):
        width, high = room(chapter)
        if made and chapter.joins and chapter.stack.height(width) < LEAST_USED * high:
            before = _below(made[-1], chapter)
            after = filled[number + 1] if number + 1 < len(filled) else None
            if before and before.stack.height(width) <= high:
                made[-1] = before
                continue
            if after and (both := _below(chapter, after)):
                filled[number + 1] = both
                continue
        made.append(chapter)
    return made


def _below(first: Chapter, second: Chapter) -> Chapter | None:
    if (first.landscape, first.watermark) != (second.landscape, second.watermark):
        return None
    children = [*first.stack.children, Space(_GAP), *second.stack.children]
    return replace(first, stack=Stack(children))


def _shared(whole: Block, width: float, room: float) -> list[Block] | None:
    """Return two pages that are both used; None where what is on them cannot be cut so."""
    for share in _KEPT:
        cut = whole.split(width, share * room, force=False)
        if cut is None or cut[1] is None:
            continue
        first, second = cut[0], cut[1]
        if first.height(width) >= LEAST_USED * room and _fits(second, width, room):
            return [first, second]
    return None


def _fits(block: Block, width: float, room: float) -> bool:
    high = block.height(width)
    return _AIM * room <= high and block.split(width, room, force=False) == (block, None)
