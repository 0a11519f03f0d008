"""Signs that were painted once and are copied from then on: they look the same at any zoom."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPixmap

from cpted_audit.drawing.extent import extent
from cpted_audit.drawing.primitives import Parts, Sign
from cpted_audit.ui.theme import Tokens

_MARGIN = 2
_LARGEST = 4000
"""Signs kept; each takes a few kilobytes."""
PartsPainter = Callable[[QPainter, Parts, float, Tokens], None]


class SignStore:
    """Keeps a picture of every sign for one theme, size of point and density of screen."""

    def __init__(self, paint_parts: PartsPainter) -> None:
        self._paint_parts = paint_parts
        self._look: tuple[Tokens, float, float] | None = None
        # The parts are kept with their picture: their id is the key while they live.
        self._kept: dict[int, tuple[Parts, QPixmap, QPointF]] = {}

    def __len__(self) -> int:
        return len(self._kept)

    def draw(self, painter: QPainter, sign: Sign, point: float, tokens: Tokens) -> None:
        """Copy a sign to its place, on whole pixels so that it stays sharp."""
        density = painter.device().devicePixelRatioF()
        look = (tokens, point, density)
        if look != self._look or len(self._kept) >= _LARGEST:
            self._kept.clear()
            self._look = look
        kept = self._kept.get(id(sign.parts))
        if kept is None:
            picture, corner = self._painted(sign.parts, point, density, tokens)
            kept = self._kept[id(sign.parts)] = (sign.parts, picture, corner)
        there = painter.worldTransform()
        place = there.map(QPointF(*sign.at)) + kept[2]
        painter.resetTransform()
        painter.drawPixmap(
            QPointF(round(place.x() * density) / density, round(place.y() * density) / density),
            kept[1],
        )
        painter.setWorldTransform(there)

    def _painted(
        self, parts: Parts, point: float, density: float, tokens: Tokens
    ) -> tuple[QPixmap, QPointF]:
        box = extent(parts)
        left = math.floor(box.left * point) - _MARGIN
        top = math.floor(box.top * point) - _MARGIN
        width = math.ceil(box.right * point) + _MARGIN - left
        height = math.ceil(box.bottom * point) + _MARGIN - top
        picture = QPixmap(math.ceil(width * density), math.ceil(height * density))
        picture.setDevicePixelRatio(density)
        picture.fill(Qt.GlobalColor.transparent)
        inner = QPainter(picture)
        inner.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner.translate(-left, -top)
        inner.scale(point, point)
        self._paint_parts(inner, parts, point, tokens)
        inner.end()
        return picture, QPointF(left, top)
