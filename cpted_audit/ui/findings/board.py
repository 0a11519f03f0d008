"""The findings as a board: one column for each state, the same rows as in the list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFont,
    QKeyEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QScrollArea,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.analysis.findings.rows import FindingRow
from cpted_audit.domain.findings.states import STATE_WORDS, FindingState
from cpted_audit.domain.ids import FindingId
from cpted_audit.ui.findings.findings_model import due_text
from cpted_audit.ui.findings.findings_table import paint_number
from cpted_audit.ui.theme import Theme, px
from cpted_audit.ui.widgets.grouped_model import ROW, Index
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import tr

CARDS = "application/x-cpted-findings"
"""What is dragged: the ids of findings, one a line."""
_EDGE, _STEP = 48, 24
_CARD = 76
_WIDE = 172


class _Cards(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[FindingRow] = ()

    def show_rows(self, rows: Sequence[FindingRow]) -> None:
        """Show other cards."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many cards there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return a card's words."""
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                said = (str(row.number), row.title, row.place_path, row.owner, due_text(row))
                return ", ".join(filter(None, said))
            case _ if role == ROW:
                return row
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let a card be chosen and dragged."""
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        """Return what a dragged card is."""
        return [CARDS]

    def mimeData(self, indexes: Iterable[Index]) -> QMimeData:
        """Return the findings that are dragged."""
        data = QMimeData()
        ids = "\n".join(self.rows[index.row()].id for index in indexes)
        data.setData(CARDS, QByteArray(ids.encode()))
        return data


class _CardPainter(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return one height for all."""
        return QSize(px(_WIDE - 20), px(_CARD))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a card: number, what is wrong on two lines, who and when."""
        row, tokens = index.data(ROW), self._theme.tokens
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(2, 3, -2, -3)
        painter.setPen(QPen(QColor(tokens.accent if chosen else tokens.line), 2 if chosen else 1))
        painter.setBrush(QColor(tokens.accent_soft if chosen else tokens.surface))
        painter.drawRoundedRect(box, px(6), px(6))
        side = px(22)
        paint_number(painter, QRectF(box.left() + px(9), box.top() + px(9), side, side), row,
                     self._theme)  # fmt: skip
        font = QFont(option.font)
        font.setPixelSize(px(12))
        painter.setFont(font)
        painter.setPen(QColor(tokens.text))
        left = box.left() + side + px(18)
        words = QRectF(left, box.top() + px(6), box.right() - left - px(6), px(34))
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        painter.setClipRect(words)
        painter.drawText(words, flags, row.title)
        painter.setClipping(False)
        painter.setPen(QColor(tokens.no if row.overdue else tokens.muted))
        told = " · ".join(filter(None, (row.owner, due_text(row))))
        cut = painter.fontMetrics().elidedText(
            told, Qt.TextElideMode.ElideRight, round(box.width()) - px(18)
        )
        painter.drawText(
            QRectF(box.left() + px(9), box.bottom() - px(22), box.width() - px(14), px(18)),
            Qt.AlignmentFlag.AlignVCenter, cut,
        )  # fmt: skip
        painter.restore()


class _Lane(QListView):
    """One state's cards; Left and Right go to the lane beside, a card is dragged there."""

    aside = Signal(int)
    opened = Signal()
    dropped = Signal(object)
    """The ids of findings from other lanes that were let go here; nothing has moved yet."""
    dragged_at = Signal(QPoint)
    """Where on the screen a card is held now."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__()
        self.cards = _Cards()
        self.setModel(self.cards)
        self.setItemDelegate(_CardPainter(theme, self))
        self.setAccessibleName(words)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self.setMinimumWidth(px(_WIDE))
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)  # the order within a lane is not anybody's
        self.doubleClicked.connect(lambda _index: self.opened.emit())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the lane beside, or into the details."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        key = Qt.Key(event.key())
        if key in steps:
            self.aside.emit(steps[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, _typed: str) -> None:
        """Look for nothing: letters are commands here."""

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take cards of other lanes."""
        self._take(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Take cards of other lanes, wherever in this one."""
        self._take(event)
        self.dragged_at.emit(self.mapToGlobal(event.position().toPoint()))

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what was let go here; what is asked for is asked once the drag is over."""
        ids = self._from_elsewhere(event.mimeData())
        self._take(event)
        if ids:
            QTimer.singleShot(0, self, lambda: self.dropped.emit(ids))

    def _take(self, event: QDropEvent) -> None:
        if self._from_elsewhere(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)  # the model moves cards by itself
            event.accept()
        else:
            event.ignore()

    def _from_elsewhere(self, data: QMimeData) -> list[FindingId]:
        held = {row.id for row in self.cards.rows}
        ids = bytes(data.data(CARDS).data()).decode().split()
        return [FindingId(one) for one in ids if FindingId(one) not in held]


class Board(QScrollArea):
    """Shows rows in a lane for each state; `chosen` tells that others are chosen.

    A card dragged to another lane stays where it is until somebody has moved the finding.
    """

    chosen = Signal()
    opened = Signal()
    move_wanted = Signal(object, object)
    """The state to which findings are to be moved, and their ids."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Findings by state"))
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.lanes = {state: _Lane(theme, tr(STATE_WORDS[state])) for state in FindingState}
        self._heads = {state: text_label("", "caps") for state in FindingState}
        self._choosing = False
        content = QWidget()
        content.setObjectName("canvas")
        self.setWidget(content)
        line = QHBoxLayout(content)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(px(8))
        for state, lane in self.lanes.items():
            column = QVBoxLayout()
            line.addLayout(column, 1)
            column.addWidget(self._heads[state])
            column.addWidget(lane, 1)
            lane.aside.connect(lambda step, lane=lane: self._go(lane, step))
            lane.opened.connect(self.opened)
            lane.dropped.connect(partial(self.move_wanted.emit, state))
            lane.dragged_at.connect(self._scroll_along)
            lane.selectionModel().selectionChanged.connect(
                lambda _new, _old, lane=lane: self._one_lane(lane)
            )

    def forbid_moves(self) -> None:
        """Let no card be dragged; for an audit opened for reading."""
        for lane in self.lanes.values():
            lane.setDragDropMode(QAbstractItemView.DragDropMode.NoDragDrop)

    def show_rows(self, rows: Iterable[FindingRow], every: Iterable[FindingRow] = ()) -> None:
        """Show other rows, keeping what is chosen; heads say how many of `every` a filter hides."""
        there = Counter(row.state for row in every if not row.aside)
        kept = [row.id for row in self.chosen_rows()]
        by_state: dict[FindingState, list[FindingRow]] = {state: [] for state in FindingState}
        for row in rows:
            by_state[row.state].append(row)
        self._choosing = True
        for state, lane in self.lanes.items():
            lane.cards.show_rows(by_state[state])
            shown, words = len(by_state[state]), tr(STATE_WORDS[state])
            self._heads[state].setText(
                tr("{state}  {shown} of {all}", state=words, shown=shown, all=there[state])
                if there[state] > shown
                else f"{words}  {shown:,}"
            )
        self._choosing = False
        self.choose(kept)

    def chosen_rows(self) -> list[FindingRow]:
        """Return the chosen findings."""
        return [
            lane.cards.rows[index.row()]
            for lane in self.lanes.values()
            for index in sorted(lane.selectionModel().selectedIndexes())
        ]

    def choose(self, finding_ids: Sequence[FindingId]) -> None:
        """Choose findings, and bring the first into view."""
        wanted = set(finding_ids)
        self._choosing = True
        for lane in self.lanes.values():
            for at, row in enumerate(lane.cards.rows):
                if row.id in wanted:
                    index = lane.cards.index(at)
                    lane.selectionModel().setCurrentIndex(
                        index, QItemSelectionModel.SelectionFlag.Select
                    )
                    lane.scrollTo(index)
        self._choosing = False
        self.chosen.emit()

    def _one_lane(self, lane: _Lane) -> None:
        """Choose in one lane at a time: what is done next is done with all that are chosen."""
        if self._choosing:
            return
        self._choosing = True
        for other in self.lanes.values():
            if other is not lane:
                other.selectionModel().clearSelection()
        self._choosing = False
        self.chosen.emit()

    def _scroll_along(self, at: QPoint) -> None:
        """Bring further lanes into view while a card is held at the edge."""
        left, wide = self.viewport().mapFromGlobal(at).x(), self.viewport().width()
        step = -px(_STEP) if left < px(_EDGE) else px(_STEP) if left > wide - px(_EDGE) else 0
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() + step)

    def _go(self, lane: _Lane, step: int) -> None:
        lanes = [one for one in self.lanes.values() if one is lane or one.cards.rowCount()]
        at = lanes.index(lane) + step
        if not 0 <= at < len(lanes):
            return
        other = lanes[at]
        row = min(max(0, lane.currentIndex().row()), other.cards.rowCount() - 1)
        other.setFocus()
        other.setCurrentIndex(other.cards.index(row))
        self.ensureWidgetVisible(other)
