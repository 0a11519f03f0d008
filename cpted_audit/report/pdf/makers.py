"""Small things with one look everywhere: chips, numbered marks and bars with bounds."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING, Final, Literal

from cpted_audit.report.pdf.pen import text_width
from cpted_audit.report.pdf.styles import PageInk
from cpted_audit.report.pdf.tags import checked_alt
from cpted_audit.report.pdf.text import Chip, Mark

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cpted_audit.report.pdf.pen import Pen, Point

Tone = Literal["plain", "accent", "yes", "partial", "no", "not-applicable", "unable"]
Shape = Literal["diamond", "square", "circle", "oval"]

_TONES: Final[Mapping[Tone, tuple[str, str]]] = {
    "plain": (PageInk.TEXT, "#C3CBD4"),
    "accent": (PageInk.ACCENT, PageInk.ACCENT),
    "yes": (PageInk.YES, PageInk.YES),
    "partial": (PageInk.PARTIAL, PageInk.PARTIAL),
    "no": (PageInk.NO, PageInk.NO),
    "not-applicable": (PageInk.NOT_APPLICABLE, PageInk.NOT_APPLICABLE),
    "unable": (PageInk.UNABLE, PageInk.UNABLE),
}


def chip(text: str, tone: Tone = "plain") -> Chip:
    """Return a label in a rounded outline; the tone only colours it, the text says all."""
    color, border = _TONES[tone]
    return Chip(text, color, border)


def marker(label: str | int, shape: Shape, color: str, alt: str, *, size: float = 15.0) -> Mark:
    """Return a filled shape with a letter or number in white, `size` points high."""
    shown = str(label)
    width = size * (1.25 if shape == "oval" else 1.0)

    def paint(pen: Pen) -> None:
        _SHAPES[shape](pen, width, size, color)
        text_size = size * (0.5 if len(shown) < 3 else 0.38)
        pen.text(
            *(width / 2, size / 2 - text_size * 0.36, shown),
            size=text_size,
            color=PageInk.SURFACE,
            bold=True,
            align="center",
        )

    return Mark(checked_alt(alt), width, size, paint, shown)


def _diamond(pen: Pen, width: float, height: float, color: str) -> None:
    corners: list[Point] = [
        *((width / 2, height), (width, height / 2), (width / 2, 0), (0, height / 2))
    ]
    pen.area(corners, fill=color)


def _square(pen: Pen, width: float, height: float, color: str) -> None:
    inset = height * 0.12
    side = height - 2 * inset
    pen.rectangle(inset, inset, width - 2 * inset, side, fill=color, radius=2)


def _circle(pen: Pen, width: float, height: float, color: str) -> None:
    pen.circle(width / 2, height / 2, height * 0.44, fill=color)


def _oval(pen: Pen, width: float, height: float, color: str) -> None:
    pen.rectangle(0, height * 0.2, width, height * 0.6, fill=color, radius=height * 0.3)


_SHAPES: Final = {"diamond": _diamond, "square": _square, "circle": _circle, "oval": _oval}


@dataclass(frozen=True, slots=True)
class Bar:
    """A row of a bar chart: a value between its bounds, all of 0 to 100, and words for them."""

    label: str
    value: float | None
    """None draws the bounds alone, for a value that cannot be given."""
    low: float
    high: float
    shown: str = ""
    """The value in bold at the right."""
    note: str = ""
    """What follows it, muted."""


ROW_HEIGHT: Final = 17.0
_LABEL_SHARE: Final = 0.235
_NOTE_WIDTH: Final = 92.0
"""Points for a value and its note at least, so that charts of a page look alike."""
_MOST_BESIDE: Final = 0.4
"""Of the width: a value and its note at most."""
_SHOWN_SIZE, _NOTE_SIZE, _NOTE_AIR = 8.5, 8.0, 9.0


def draw_bars(pen: Pen, bars: Sequence[Bar], width: float) -> None:
    """Draw the rows downwards; the chart is `ROW_HEIGHT` points high for each."""
    beside = min(max(map(_beside, bars), default=0.0), width * _MOST_BESIDE)
    beside = max(beside, _NOTE_WIDTH)
    for index, bar in enumerate(bars):
        _draw_bar(pen, bar, (width, beside), ROW_HEIGHT * (len(bars) - index - 0.5))


def _beside(bar: Bar) -> float:
    """Return how wide a bar's words are."""
    shown, note = text_width(bar.shown, _SHOWN_SIZE, bold=True), text_width(bar.note, _NOTE_SIZE)
    return _NOTE_AIR + shown + 3 + note + 3


def _draw_bar(pen: Pen, bar: Bar, across: tuple[float, float], middle: float) -> None:
    (width, beside), high = across, 9.0
    left = width * _LABEL_SHARE
    track = width - left - beside
    low_x, high_x = (left + track * bound / 100 for bound in (bar.low, bar.high))
    base = middle - high / 2
    pen.text(0, middle - 3, bar.label, size=8.5, room=left - 8)
    pen.rectangle(left, base, track, high, fill=PageInk.TRACK, radius=high / 2)
    if bar.value is not None:
        filled = max(track * bar.value / 100, 1)
        pen.rectangle(left, base, filled, high, fill=PageInk.ACCENT, radius=high / 2)
    _hatch(pen, (low_x, high_x), (base, base + high))
    for x in (low_x, high_x):
        pen.line([(x, middle - 6.5), (x, middle + 6.5)], width=0.8)
    at = left + track + _NOTE_AIR
    room = beside - _NOTE_AIR
    at += pen.text(at, middle - 3, bar.shown, size=_SHOWN_SIZE, bold=True, room=room)
    room = max(width - at - 3, 1)
    pen.text(at + 3, middle - 3, bar.note, size=_NOTE_SIZE, color=PageInk.MUTED, room=room)


def _hatch(pen: Pen, across: tuple[float, float], down: tuple[float, float]) -> None:
    count = max(ceil((across[1] - across[0] - 1.6) / 2.4), 0)
    places = [across[0] + 1.6 + 2.4 * number for number in range(count)]
    strokes = [[(x, down[0]), (x, down[1])] for x in places]
    pen.lines(strokes, color=PageInk.TEXT, width=0.5, opacity=0.32)
