"""The picture of a plan on the canvas: only the tiles that are seen, at the size they are seen."""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, QTimer, Signal, Slot
from PySide6.QtGui import QImage, QPainter, QPixmap, QTransform
from PySide6.QtWidgets import QGraphicsObject, QStyleOptionGraphicsItem, QWidget

from cpted_audit.domain.plans.plan import Plan
from cpted_audit.session.plans import plans
from cpted_audit.session.plans.plans import TILE_SIDE, Pyramid
from cpted_audit.session.session import Session
from cpted_audit.ui.plans.canvas.paper import Paper
from cpted_audit.ui.tasks import Runner

MOST_TILES = 120
"""Tiles kept ready to paint; each takes up to a megabyte."""
READ_AT_ONCE = 6
"""Tiles read from the file between two events, so that the window never waits for long."""


class TileKey(NamedTuple):
    """Which tile of a picture: level 0 is full size."""

    level: int
    column: int
    row: int


class TileLayer(QGraphicsObject):
    """Paints a plan's picture from tiles, and from its overview where those are not there yet."""

    first_painted = Signal()

    def __init__(self, session: Session, plan: Plan, paper: Paper | None = None) -> None:
        super().__init__()
        self._session = session
        self._plan = plan
        self._paper = Paper() if paper is None else paper
        self._pyramid = plans.pyramid(session, plan)
        self._overview = self._paper.pixmap(plans.overview(session, plan))
        self._ready: OrderedDict[TileKey, QPixmap] = OrderedDict()
        self._asked: set[TileKey] = set()
        self._wanted: list[TileKey] = []
        self._decoder = Runner(self, threads=2)
        self._decoder.done.connect(self._take)
        self._read_timer = QTimer(self, singleShot=True, interval=0)
        self._read_timer.timeout.connect(self._read)
        self._painted = False
        self.setFlag(self.GraphicsItemFlag.ItemUsesExtendedStyleOption)

    @property
    def pyramid(self) -> Pyramid:
        """The sizes of the picture."""
        return self._pyramid

    @property
    def waiting(self) -> bool:
        """Whether tiles that are seen are still on their way."""
        return bool(self._wanted or self._asked)

    def stop(self) -> None:
        """Give up what is on its way; for closing."""
        self._wanted.clear()
        self._decoder.stop()

    def show_paper(self, paper: Paper) -> None:
        """Show the picture in another look; tiles come anew as they are seen."""
        if paper != self._paper:
            self._paper = paper
            self._overview = paper.pixmap(plans.overview(self._session, self._plan))
            self._ready.clear()
            self._asked.clear()
            self.update()

    def follow_import(self) -> None:
        """Read again which tiles there are, while the rest of the picture comes in."""
        row = self._session.document.db.execute(
            "SELECT complete FROM plan_picture WHERE id = ?", [self._pyramid.picture_id]
        ).fetchone()
        self._pyramid = Pyramid(
            self._pyramid.picture_id, self._pyramid.width, self._pyramid.height,
            self._pyramid.levels, bool(row and row[0]),
        )  # fmt: skip
        self.update()

    def boundingRect(self) -> QRectF:
        """Return the whole picture, in its own pixels."""
        return QRectF(0, 0, self._pyramid.width, self._pyramid.height)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Paint what is exposed, tile by tile, on whole pixels of the screen."""
        seen = option.exposedRect.intersected(self.boundingRect())
        transform = painter.worldTransform()
        scale = math.hypot(transform.m11(), transform.m12())
        if seen.isEmpty() or scale <= 0:
            return
        painter.save()
        painter.setWorldMatrixEnabled(False)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if scale * self._pyramid.width <= self._overview.width():
            self._paint_overview(painter, transform, seen)
        else:
            self._paint_tiles(painter, transform, seen, self._level_for(scale))
        painter.restore()
        if not self._painted:
            self._painted = True
            self.first_painted.emit()

    def _level_for(self, scale: float) -> int:
        level = 0 if scale >= 1 else int(math.log2(1 / scale))
        return min(level, self._pyramid.levels - 1)

    def _paint_overview(self, painter: QPainter, transform: QTransform, part: QRectF) -> None:
        across = self._overview.width() / self._pyramid.width
        down = self._overview.height() / self._pyramid.height
        taken = QRectF(
            part.x() * across, part.y() * down, part.width() * across, part.height() * down
        )
        painter.drawPixmap(QRectF(_on_pixels(transform, part)), self._overview, taken)

    def _paint_tiles(
        self, painter: QPainter, transform: QTransform, seen: QRectF, level: int
    ) -> None:
        missing = []
        for key, rect in self._tiles_in(seen, level):
            pixmap = self._ready.get(key)
            if pixmap is None:
                self._paint_overview(painter, transform, rect)
                missing.append(key)
                continue
            self._ready.move_to_end(key)
            target = _on_pixels(transform, rect)
            if target.size() == pixmap.size():
                painter.drawPixmap(target.topLeft(), pixmap)
            else:
                painter.drawPixmap(target, pixmap)
        self._ask_for(missing)

    def _tiles_in(self, seen: QRectF, level: int) -> Iterator[tuple[TileKey, QRectF]]:
        side = TILE_SIDE << level
        last_column = self._pyramid.tiles_across(level) - 1
        last_row = self._pyramid.tiles_down(level) - 1
        whole = self.boundingRect()
        for row in range(int(seen.top() // side), min(last_row, int(seen.bottom() // side)) + 1):
            for column in range(
                int(seen.left() // side), min(last_column, int(seen.right() // side)) + 1
            ):
                rect = QRectF(column * side, row * side, side, side).intersected(whole)
                yield TileKey(level, column, row), rect

    def _ask_for(self, keys: list[TileKey]) -> None:
        """Want these tiles and no others: what was scrolled past is not read."""
        self._wanted = [key for key in keys if key not in self._asked]
        if self._wanted and not self._read_timer.isActive():
            self._read_timer.start()

    @Slot()
    def _read(self) -> None:
        for key in self._wanted[:READ_AT_ONCE]:
            data = plans.tile(self._session, self._pyramid.picture_id, *key)
            if data is not None:
                self._asked.add(key)
                self._decoder.run(partial(_decoded, key, self._paper, data))
        del self._wanted[:READ_AT_ONCE]
        if self._wanted:
            self._read_timer.start()

    @Slot(object)
    def _take(self, decoded: tuple[TileKey, Paper, QImage]) -> None:
        key, paper, image = decoded
        if paper != self._paper:  # begun before the theme was changed
            return
        self._asked.discard(key)
        self._ready[key] = QPixmap.fromImage(image)
        while len(self._ready) > MOST_TILES:
            self._ready.popitem(last=False)
        side = TILE_SIDE << key.level
        self.update(QRectF(key.column * side, key.row * side, side, side))


def _on_pixels(transform: QTransform, rect: QRectF) -> QRect:
    """Return where a rectangle lies on the screen, its sides on whole pixels.

    Neighbouring tiles round the side they share alike, so that no seam shows between them.
    """
    corner = transform.map(rect.topLeft())
    far = transform.map(rect.bottomRight())
    left, top = round(corner.x()), round(corner.y())
    return QRect(left, top, max(1, round(far.x()) - left), max(1, round(far.y()) - top))


def _decoded(key: TileKey, paper: Paper, data: bytes) -> tuple[TileKey, Paper, QImage]:
    return key, paper, paper.image(data)
