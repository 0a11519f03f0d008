"""The words that stand across a page or beside it, over what it says and never in its text."""

from __future__ import annotations

from math import atan2, degrees
from typing import Final

from cpted_audit.report.pdf.pen import Pen, text_width
from cpted_audit.report.pdf.styles import PageInk

_ABOVE: Final = 0.27
"""How far over the middle a second word stands, as a share of the page's height."""
_UNPRINTED: Final = 17.0
"""Points at the edge of a sheet that many printers leave out."""
_FREE: Final = 5.0
"""Points to what stands on the page; the letters of a grid reach over its edge."""
_CAPITALS: Final = 0.72
"""How high capitals are, as a share of the size."""
_LARGEST: Final = 15.0
_TIMES: Final = 3
"""How often a word stands beside a page, so that a folded sheet shows it too."""


def across(
    pen: Pen, page: tuple[float, float], text: str, opacity: float, *, above: bool = False
) -> None:
    """Draw a word from corner to corner, or in parallel `above` another that stands there."""
    wide, down = page
    size = min(0.8 * wide / text_width(text, 1.0, bold=True), down / 8)
    middle = down / 2 + (_ABOVE * down if above else 0.0)
    with pen.turned(wide / 2, middle, degrees(atan2(down, wide)) * 0.6):
        pen.canvas.setFillAlpha(opacity)
        pen.text(0, -size * 0.36, text, size=size, bold=True, align="center")


def beside(pen: Pen, page: tuple[float, float], text: str, margin: float) -> None:
    """Draw a word several times down the left and right margin, `margin` points wide."""
    wide, down = page
    at = margin - _FREE
    size = min(_LARGEST, (at - _UNPRINTED) / _CAPITALS)
    for number in range(_TIMES):
        y = down * (number + 0.5) / _TIMES
        for x, turn in ((at, 90), (wide - at, -90)):
            with pen.turned(x, y, turn):
                pen.text(0, 0, text, size=size, bold=True, color=PageInk.MUTED, align="center")
