"""Paints the rows of a register, straight from its model.

A table asks its model and its delegate some ten questions for each cell of each frame; a thousand
doors that are scrolled by hand leave no time for that.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from cpted_audit.ui.registers.register_model import RegisterModel
from cpted_audit.ui.registers.shown_cells import CellLook
from cpted_audit.ui.theme import Theme

PADDING = 8
_MOST_KEPT = 20_000
_STRONG = frozenset({CellLook.BAD, CellLook.WARNS, CellLook.GOOD})


class ColumnPlace(NamedTuple):
    """Where a column is: its number, left edge and width, in pixels."""

    column: int
    left: int
    width: int


class Frame(NamedTuple):
    """What is to be painted: rows from the top, their height, and the columns in view."""

    first: int
    last: int
    top: int
    height: int
    places: Sequence[ColumnPlace]
    width: int
    chosen: Collection[int]
    current: tuple[int, int] | None


class RowPainter:
    """Knows the colours and fonts in force, and how texts were cut to the width of their cells."""

    def __init__(self, theme: Theme, model: RegisterModel) -> None:
        self._theme = theme
        self._model = model
        name = model.register.name_field
        self._bold_columns = {n for n, column in enumerate(model.columns) if column.field == name}
        self._cut: dict[tuple[str, int, bool], str] = {}
        self._font = QFont()
        self._bold = QFont()
        self.restyle(QFont())

    def restyle(self, font: QFont) -> None:
        """Take the colours of the theme, and a font."""
        tokens = self._theme.tokens
        self._colors = {look: QColor(getattr(tokens, look.value)) for look in CellLook}
        self._line = QColor(tokens.line)
        self._soft = QColor(tokens.accent_soft)
        self._accent = QColor(tokens.accent)
        self._font = QFont(font)
        self._bold = QFont(font)
        self._bold.setBold(True)
        self._metrics = (QFontMetrics(self._font), QFontMetrics(self._bold))
        self._cut.clear()

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """Paint the rows of a frame."""
        for row in range(frame.first, frame.last + 1):
            top = frame.top + (row - frame.first) * frame.height
            if row in frame.chosen:
                painter.fillRect(0, top, frame.width, frame.height, self._soft)
        painter.setPen(self._line)
        for row in range(frame.first, frame.last + 1):
            bottom = frame.top + (row - frame.first + 1) * frame.height - 1
            painter.drawLine(0, bottom, frame.width, bottom)
        for strong in (False, True):
            painter.setFont(self._bold if strong else self._font)
            self._paint_texts(painter, frame, strong=strong)
        if frame.current is not None:
            self._paint_focus(painter, frame, *frame.current)

    def _paint_texts(self, painter: QPainter, frame: Frame, *, strong: bool) -> None:
        """Paint the texts of one font; the few texts of a look share its pen."""
        metrics = self._metrics[strong]
        middle = (frame.height + metrics.ascent() - metrics.descent()) // 2
        looks: dict[CellLook, list[tuple[int, int, str]]] = {}
        for row in range(frame.first, frame.last + 1):
            base = frame.top + (row - frame.first) * frame.height + middle
            cells = self._model.row_cells(row)
            for column, left, width in frame.places:
                cell = cells[column]
                if strong is (cell.look in _STRONG or column in self._bold_columns):
                    text = self._fitting(cell.text, width - PADDING - 4, strong=strong)
                    looks.setdefault(cell.look, []).append((left + PADDING, base, text))
        for look, texts in looks.items():
            painter.setPen(self._colors[look])
            for left, base, text in texts:
                painter.drawText(left, base, text)

    def _paint_focus(self, painter: QPainter, frame: Frame, row: int, column: int) -> None:
        place = next((place for place in frame.places if place.column == column), None)
        if place is None or not frame.first <= row <= frame.last:
            return
        top = frame.top + (row - frame.first) * frame.height
        painter.setPen(self._accent)
        painter.drawRect(QRect(place.left + 1, top + 1, place.width - 3, frame.height - 4))

    def _fitting(self, text: str, width: int, *, strong: bool) -> str:
        """Return a text cut to a width; how it was cut is kept."""
        key = (text, width, strong)
        cut = self._cut.get(key)
        if cut is None:
            if len(self._cut) > _MOST_KEPT:
                self._cut.clear()
            cut = self._metrics[strong].elidedText(text, Qt.TextElideMode.ElideRight, width)
            self._cut[key] = cut
        return cut
