"""Ctrl+K: type a few letters of anything, and go there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QColor, QFocusEvent, QFont, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from cpted_audit.ui.announce import MARKED, announce
from cpted_audit.ui.find.gathered import Gathered
from cpted_audit.ui.find.index import FindEntry, found
from cpted_audit.ui.theme import Theme, px, row_px
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import tr

Index = QModelIndex | QPersistentModelIndex
EntryRole = Qt.ItemDataRole.UserRole + 1
WIDTH = 720
HEIGHT = 520
ROW = 48
TOP = 12

AT_ONCE, A_TURN = 1_000, 400
"""So many entries are made before it is shown, and in each turn of the event loop after."""

MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
TAKEN = frozenset(
    {*MOVES, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Tab,
     Qt.Key.Key_Backtab}
)  # fmt: skip
"""The keys that do not reach the line: they move the mark, go, leave, or would leave the line."""


class FindPalette(QWidget):
    """Finds among entries as one types; Enter goes to the one that is marked.

    It lies over the audit inside the window, so that the keyboard is in it from the first letter
    on: a window of its own would have to wait for the system to show it. What would leave the
    audit is listed last and never marked by itself.
    """

    def __init__(
        self, actions: Sequence[FindEntry], gathered: Gathered, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Find"))
        self._actions, self._gathered = actions, gathered
        self._entries: Sequence[FindEntry] = ()
        self._moved = False
        """Whether somebody moved the mark since the words were typed."""
        self._missing: Iterator[int] | None = gathered.gather()
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(lambda: self._gather(A_TURN))
        self._before = QApplication.focusWidget()
        self._frame = QFrame(self)
        self._frame.setObjectName("palette")
        self._model = _Found(self)
        self._typed = QLineEdit(placeholderText=tr("Find an item, place, finding, visit or action"))
        self._typed.setAccessibleName(tr("Find"))
        self._typed.setMinimumHeight(px(44))
        self._typed.installEventFilter(self)
        parent.installEventFilter(self)
        self._list = _list_of(self._model, theme)
        self._list.clicked.connect(self._go)
        self._list.selectionModel().currentChanged.connect(lambda now, _before: _tell(now))
        self._nothing = text_label("", "muted")
        column = QVBoxLayout(self._frame)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self._typed)
        column.addWidget(self._nothing)
        column.addWidget(self._list, 1)
        self._typed.textChanged.connect(self._search)
        self._gather(AT_ONCE)
        if self._missing is not None:
            self._show_gathered()
            self._timer.start()

    def open(self) -> None:
        """Show it over the audit with the keyboard in its line."""
        self._place()
        self.show()
        self.raise_()
        self._typed.setFocus()

    def _gather(self, most: int | None = None) -> None:
        """Gather what is still missing, about so many entries of it or all; show it once whole."""
        made = 0
        while self._missing is not None and (most is None or made < most):
            new = next(self._missing, None)
            if new is None:
                self._missing = None
                self._timer.stop()
                self._show_gathered()
            else:
                made += max(new, 1)

    def _show_gathered(self) -> None:
        """Look again among all that is there, with the mark where somebody moved it to."""
        self._entries = [*self._actions, *self._gathered.entries]
        marked = self._list.currentIndex().data(EntryRole) if self._moved else None
        self._search(self._typed.text())
        shown = self._model.entries
        again = next((at for at, one in enumerate(shown) if one is marked), None)
        if again is not None:
            self._list.setCurrentIndex(self._model.index(again))
            self._moved = True

    def shown(self) -> list[FindEntry]:
        """Return what fits the words typed, best first."""
        return self._model.entries

    def leave(self) -> None:
        """Put it away and give the keyboard back to where it was."""
        self._timer.stop()
        self._missing = None
        self.hide()
        if self._before is not None and isValid(self._before):
            self._before.setFocus()
        self.setParent(None)  # at once: nothing in the window is found in it any more
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear every key in the line before the window does; follow the size of the window."""
        if watched is not self._typed:
            if event.type() == QEvent.Type.Resize:
                self._place()
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take(Qt.Key(event.key()))
        if (
            isinstance(event, QFocusEvent)
            and event.lostFocus()
            and event.reason() is Qt.FocusReason.OtherFocusReason
        ):
            QTimer.singleShot(0, self, self._stay)
        return False

    def _stay(self) -> None:
        """Take the keyboard back from a page that came to be while somebody types here."""
        now = QApplication.focusWidget()
        if self.isVisible() and now is not None and not self.isAncestorOf(now):
            self._typed.setFocus()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Leave by a press beside it."""
        event.accept()
        if not self._frame.geometry().contains(event.position().toPoint()):
            self.leave()

    def _take(self, key: Qt.Key) -> bool:
        """Move the mark, go or leave, with the keyboard in the line all the time."""
        if key in MOVES:
            last = self._model.rowCount() - 1
            row = max(0, min(last, self._list.currentIndex().row() + MOVES[key]))
            self._list.setCurrentIndex(self._model.index(row))
            self._moved = True
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._gather()  # what fits best may be among what is still missing
            self._go(self._list.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self.leave()
        return key in TAKEN

    def _search(self, typed: str) -> None:
        self._moved = False
        entries = found(self._entries, typed)
        self._model.show_entries(entries)
        first = 0 if entries and not entries[0].leaves else -1
        self._list.setCurrentIndex(self._model.index(first))
        looking = self._missing is not None
        self._nothing.setText(tr("Still looking…") if looking else tr("Nothing fits these words."))
        self._nothing.setVisible(not entries or (looking and bool(typed)))
        if not entries and not looking:
            announce(self._nothing.text(), topic=MARKED, about=self)

    def _go(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        entry: FindEntry = index.data(EntryRole)
        self.leave()
        QTimer.singleShot(0, entry.go)  # once the window has the keyboard back

    def _place(self) -> None:
        """Cover the audit, the frame in the middle near the top."""
        over = self.parentWidget()
        if over is None:
            return
        self.setGeometry(over.rect())
        width = min(px(WIDTH), over.width() - 40)
        height = min(px(HEIGHT), over.height() - 2 * TOP)
        self._frame.setGeometry((over.width() - width) // 2, TOP, width, height)


def _tell(marked: QModelIndex) -> None:
    """Say what is marked: the keyboard stays in the line above, so no reader hears it otherwise."""
    if marked.isValid():
        announce(marked.data(Qt.ItemDataRole.AccessibleTextRole), topic=MARKED)


def _list_of(model: _Found, theme: Theme) -> QListView:
    shown = QListView()
    shown.setModel(model)
    shown.setItemDelegate(_EntryDelegate(theme, shown))
    shown.setAccessibleName(tr("Found"))
    shown.setUniformItemSizes(True)
    shown.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    shown.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return shown


class _Found(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.entries: list[FindEntry] = []

    def show_entries(self, entries: list[FindEntry]) -> None:
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        entry = self.entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return entry.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{entry.kind}: {entry.title}, {entry.detail} {entry.keys}"
            case _ if role == EntryRole:
                return entry
        return None


class _EntryDelegate(QStyledItemDelegate):
    """Paints the kind, the title with its detail under it, and the keys of an action."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(option.rect.width(), row_px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: FindEntry = index.data(EntryRole)
        tokens = self._theme.tokens
        box = QRectF(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(tokens.accent_soft))
            painter.fillRect(QRectF(box.x(), box.y(), 3, box.height()), QColor(tokens.accent))
        left = px(84)
        self._write(painter, box.adjusted(12, 0, 0, 0), entry.kind, 12, tokens.muted)
        keys = self._width(painter, entry.keys, 12)
        self._write(
            painter, QRectF(box.right() - keys - 14, box.y(), keys + 4, box.height()),
            entry.keys, 12, tokens.muted,
        )  # fmt: skip
        text = QRectF(box.x() + left, box.y(), box.width() - left - keys - 28, box.height())
        half = text.height() / 2
        title = text.adjusted(0, 3, 0, -half + 3) if entry.detail else text
        self._write(painter, title, entry.title, 14, tokens.text)
        self._write(painter, text.adjusted(0, half - 1, 0, -4), entry.detail, 12, tokens.muted)
        painter.restore()

    def _write(self, painter: QPainter, box: QRectF, text: str, size: int, color: str) -> None:
        font = QFont(painter.font())
        font.setPixelSize(px(size))
        painter.setFont(font)
        painter.setPen(QColor(color))
        elided = painter.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, round(box.width())
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, elided)

    def _width(self, painter: QPainter, text: str, size: int) -> int:
        font = QFont(painter.font())
        font.setPixelSize(px(size))
        painter.setFont(font)
        return painter.fontMetrics().horizontalAdvance(text)
