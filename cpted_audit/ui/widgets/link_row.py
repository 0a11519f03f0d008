"""A line of a list that leads somewhere: a mark, a title, a detail, a word at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, TypeVar

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from cpted_audit.ui.theme import Theme
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import tr

Mark = Callable[[QPainter, QRectF], None]

BADGE = 20
Thing = TypeVar("Thing")


class Link(NamedTuple):
    """What one line says and where it leads; `spoken` is what a screen reader says before it."""

    title: str
    detail: str
    go: Callable[[], object]
    mark: Mark | None = None
    right: str = ""
    spoken: str = ""


class LinkRow(QAbstractButton):
    """Paints one link; a click, Enter or Space follows it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._link: Link | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: None if self._link is None else self._link.go())

    def show_link(self, link: Link) -> None:
        """Show a link."""
        before, self._link = self._link, link
        if before is not None and before[:2] + before[4:] == link[:2] + link[4:]:
            return  # it leads elsewhere at most, and its mark is told in words too
        said = (link.spoken, link.title, link.right, link.detail)
        self.setAccessibleName(", ".join(filter(None, said)))
        self.setToolTip("\n".join(filter(None, (link.title, link.detail))))
        if before is None or bool(before.detail) != bool(link.detail):
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return a height for one line, or two where there is a detail."""
        two = self._link is not None and bool(self._link.detail)
        return QSize(self._theme.px(280), self._theme.px(48 if two else 40))

    def minimumSizeHint(self) -> QSize:
        """Return the same height however narrow."""
        return QSize(120, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Follow the link with Enter; Space is the button's own."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep Enter and Space from the window's own keys."""
        own = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in own
        ):
            event.accept()
            return True
        return super().event(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Light up under the pointer."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Go out again."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, mark and texts."""
        if self._link is None:
            return
        tokens, px = self._theme.tokens, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.underMouse() or self.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent_soft))
            painter.drawRoundedRect(box, px(6), px(6))
        left = px(8)
        if self._link.mark is not None:
            size = px(BADGE)
            self._link.mark(painter, QRectF(px(10), (self.height() - size) / 2, size, size))
            left = px(10 + BADGE + 12)
        right = self._paint_right(painter)
        self._paint_texts(painter, left, max(left + 20, right - px(10)))

    def _paint_right(self, painter: QPainter) -> int:
        """Paint the word at the right and return where it begins."""
        link, px = self._link, self._theme.px
        if link is None or not link.right:
            return self.width() - px(8)
        painter.setFont(_font(self.font(), px(12)))
        painter.setPen(QColor(self._theme.tokens.muted))
        width = painter.fontMetrics().horizontalAdvance(link.right)
        box = QRectF(self.width() - width - px(10), 0, width + 2, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, link.right)
        return round(box.x())

    def _paint_texts(self, painter: QPainter, left: int, right: int) -> None:
        link, px, tokens = self._link, self._theme.px, self._theme.tokens
        if link is None:
            return
        lines = [(link.title, px(14), tokens.text)]
        lines += [(link.detail, px(12), tokens.muted)] if link.detail else []
        height = self.height() / len(lines) - (px(4) if len(lines) > 1 else 0)
        top = px(4) if len(lines) > 1 else 0
        for text, size, color in lines:
            painter.setFont(_font(self.font(), size))
            painter.setPen(QColor(color))
            shown = painter.fontMetrics().elidedText(
                text, Qt.TextElideMode.ElideRight, right - left
            )
            painter.drawText(
                QRectF(left, top, right - left, height), Qt.AlignmentFlag.AlignVCenter, shown
            )
            top += round(height)


class LinkList(QWidget):
    """Shows the first of some links, and all of them when asked."""

    def __init__(self, theme: Theme, name: str, first: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._first = first
        self._all = False
        self._links: Sequence[Any] = ()
        self._make: Callable[[Any], Link] = lambda link: link
        self._rows: list[LinkRow] = []
        self._empty = text_label("", "muted", wrap=True)
        self._more = QPushButton()
        self._more.setProperty("kind", "link")
        self._more.clicked.connect(self._toggle)
        self._name = name
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._empty)
        self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)

    def show_links(self, links: Sequence[Link], when_empty: str) -> None:
        """Show the links, or a sentence where there are none."""
        self.show_some(links, lambda link: link, when_empty)

    def show_some(
        self, things: Sequence[Thing], link: Callable[[Thing], Link], when_empty: str
    ) -> None:
        """Show the links of some things, each made when it is shown; most stay folded away."""
        self._links, self._make = things, link
        self._empty.setText(when_empty)
        self._empty.setVisible(not things)
        self._show()

    def _toggle(self) -> None:
        self._all = not self._all
        self._show()

    def _show(self) -> None:
        shown = self._links if self._all else self._links[: self._first]
        while len(self._rows) < len(shown):
            row = LinkRow(self._theme)
            self._column.insertWidget(len(self._rows) + 1, row)
            self._rows.append(row)
        for number, row in enumerate(self._rows):
            row.setVisible(number < len(shown))
            if number < len(shown):
                row.show_link(self._make(shown[number]))
        self._more.setVisible(len(self._links) > self._first)
        words = tr("Show fewer") if self._all else tr("Show all {count}", count=len(self._links))
        self._more.setText(words)
        self._more.setAccessibleName(f"{self._name}: {words.lower()}")


def _font(font: QFont, size: int) -> QFont:
    sized = QFont(font)
    sized.setPixelSize(size)
    return sized
