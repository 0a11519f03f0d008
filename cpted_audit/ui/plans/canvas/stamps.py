"""Signs and words painted once and stamped where they stand: their size is the same at any zoom."""

from __future__ import annotations

import math
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPixmap

from cpted_audit.domain.plane import Box, Point
from cpted_audit.drawing.primitives import HALO_PADDING, DrawnWords, Parts, Sign, extent
from cpted_audit.ui.plans.canvas.painter import Brush, words_span
from cpted_audit.ui.tokens import Tokens

MARGIN = 2
"""Logical pixels around what is painted on a stamp."""
_MOST = 6000
"""Stamps kept; each takes a few kilobytes."""
_ORIGIN = Point(0.0, 0.0)


class Stamp(NamedTuple):
    """A picture, where its upper left corner lies from its place, and its size; logical pixels."""

    picture: QPixmap
    dx: int
    dy: int
    size: tuple[int, int]


class Stamps:
    """Keeps a stamp for every look there is, for one theme and density of the screen."""

    def __init__(self) -> None:
        self._look: tuple[Tokens, float] | None = None
        # The parts are kept with their stamp: their id is the key while they live.
        self._signs: dict[tuple[int, float], tuple[Parts, Stamp]] = {}
        self._words: dict[DrawnWords, Stamp] = {}

    def __len__(self) -> int:
        return len(self._signs) + len(self._words)

    def begin(self, tokens: Tokens, density: float) -> None:
        """Forget what was made for another theme or screen, or where too much was kept."""
        if (tokens, density) != self._look or len(self) > _MOST:
            self._signs.clear()
            self._words.clear()
            self._look = (tokens, density)

    def of_sign(self, sign: Sign) -> Stamp:
        """Return the stamp of a sign; call `begin` first."""
        kept = self._signs.get((id(sign.parts), sign.turn))
        if kept is None:
            unplaced = Sign(_ORIGIN, sign.parts, sign.turn)
            stamp = self._made(_turned(extent(sign.parts), sign.turn), unplaced)
            kept = self._signs[id(sign.parts), sign.turn] = (sign.parts, stamp)
        return kept[1]

    def of_words(self, words: DrawnWords) -> Stamp:
        """Return the stamp of words; call `begin` first."""
        unplaced = DrawnWords(
            _ORIGIN, words.text, words.size, words.ink, words.bold, words.align, words.dx,
            words.dy, words.halo,
        )  # fmt: skip
        stamp = self._words.get(unplaced)
        if stamp is None:
            stamp = self._words[unplaced] = self._made(_words_box(unplaced), unplaced)
        return stamp

    def _made(self, box: Box, sign: Sign | DrawnWords) -> Stamp:
        assert self._look is not None  # noqa: S101 - begun by the caller
        tokens, density = self._look
        left, top = math.floor(box.left) - MARGIN, math.floor(box.top) - MARGIN
        width = math.ceil(box.right) + MARGIN - left
        height = math.ceil(box.bottom) + MARGIN - top
        picture = QPixmap(math.ceil(width * density), math.ceil(height * density))
        picture.setDevicePixelRatio(density)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-left, -top)
        Brush(painter, 1.0, 1.0, tokens, None).draw(sign)
        painter.end()
        return Stamp(picture, left, top, (width, height))


def _turned(box: Box, turn: float) -> Box:
    """Return a box that holds another one however it is turned."""
    if not turn:
        return box
    far = max(math.hypot(x, y) for x in (box.left, box.right) for y in (box.top, box.bottom))
    return Box(-far, -far, far, far)


def _words_box(words: DrawnWords) -> Box:
    left, across = words_span(words, QGuiApplication.font())
    aside, high = HALO_PADDING, words.size * 0.7
    return Box(left - aside, words.dy - high, left + across + aside, words.dy + high)
