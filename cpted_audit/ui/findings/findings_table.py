"""The list of findings: marks and states are painted, groups fold, many rows can be chosen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from cpted_audit.analysis.findings.lists import FindingsGroup
from cpted_audit.analysis.findings.priority import Priority
from cpted_audit.analysis.findings.rows import FindingRow
from cpted_audit.domain.findings.states import FindingState
from cpted_audit.domain.ids import FindingId
from cpted_audit.ui.findings.findings_model import (
    COLUMNS,
    DUE,
    NUMBER,
    STATE,
    TITLE,
    FindingsModel,
)
from cpted_audit.ui.theme import Theme, px, row_px
from cpted_audit.ui.widgets.grouped_model import Index
from cpted_audit.ui.words import tr

ROW_HEIGHT = 36
_MARK = 24
_PAD = 8
_TITLE = 170
"""Pixels at 100 % that what is wrong has at the least."""
_LOOKED_AT = 400
"""How many findings are measured for the widths of columns."""
_SHARES = {
    FindingState.OPEN: 0.0, FindingState.PLANNED: 0.25, FindingState.IN_PROGRESS: 0.5,
    FindingState.FIXED: 0.75, FindingState.VERIFIED: 1.0,
}  # fmt: skip
"""How full the ring of a state is; the other states have a sign of their own."""


def state_color(state: FindingState, theme: Theme) -> QColor:
    """Return the color of a state, which its words and its sign say too."""
    tokens = theme.tokens
    names = {
        FindingState.OPEN: tokens.no, FindingState.FIXED: tokens.unable,
        FindingState.VERIFIED: tokens.yes, FindingState.ACCEPTED: tokens.partial,
        FindingState.NOT_AGREED: tokens.na,
    }  # fmt: skip
    return QColor(names.get(state, tokens.accent))


def paint_state(painter: QPainter, box: QRectF, state: FindingState, theme: Theme) -> None:
    """Paint a state's sign: a ring that fills, a square of an accepted risk, or a cross."""
    color = state_color(state, theme)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color, box.width() * 0.14))
    if state is FindingState.ACCEPTED:
        painter.drawRect(box)
        painter.drawLine(box.bottomLeft(), box.topRight())
    elif state is FindingState.NOT_AGREED:
        painter.drawLine(box.topLeft(), box.bottomRight())
        painter.drawLine(box.bottomLeft(), box.topRight())
    else:
        painter.drawEllipse(box)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawPie(box, 90 * 16, -round(360 * 16 * _SHARES[state]))
    painter.restore()


def paint_number(painter: QPainter, box: QRectF, row: FindingRow, theme: Theme) -> None:
    """Paint a finding's number: on a diamond where it is critical, else on a square by priority."""
    tokens = theme.tokens
    colors = {
        Priority.HIGH: tokens.no, Priority.MEDIUM: tokens.partial, Priority.LOW: tokens.na,
        Priority.UNSAID: tokens.na,
    }  # fmt: skip
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colors[row.priority]))
    middle, reach = box.center(), box.height() / 2 + px(3)
    if row.critical:
        painter.drawPolygon(QPolygonF([
            middle + QPointF(0, -reach), middle + QPointF(reach, 0),
            middle + QPointF(0, reach), middle + QPointF(-reach, 0),
        ]))  # fmt: skip
    else:
        painter.drawRoundedRect(box, px(4), px(4))
    font = QFont(painter.font())
    font.setPixelSize(round(box.height() * (0.5 if row.number < 100 else 0.4)))
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QColor(tokens.on_accent))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(row.number))
    painter.restore()


class _Painter(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: FindingsTable) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return one height for all."""
        return QSize(px(60), row_px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, sign and words."""
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        text, shown.text = shown.text, ""
        QApplication.style().drawControl(
            QStyle.ControlElement.CE_ItemViewItem, shown, painter, self._view
        )
        row = self._view.findings.row_of(index)
        rect = QRect(shown.rect).adjusted(px(_PAD), 0, -px(_PAD), 0)
        if row is not None and index.column() == NUMBER:
            side = px(_MARK)
            box = QRectF(rect.left() + px(2), rect.center().y() - side / 2 + 1, side, side)
            paint_number(painter, box, row, self._theme)
            return
        painter.save()
        font, color = QFont(shown.font), QColor(self._theme.tokens.text)
        if row is None:
            font.setBold(True)
            color = QColor(self._theme.tokens.muted)
        elif index.column() == STATE and not row.aside:
            side = px(13)
            box = QRectF(rect.left(), rect.center().y() - side / 2 + 1, side, side)
            paint_state(painter, box, row.state, self._theme)
            rect.setLeft(rect.left() + side + px(7))
        elif index.column() == DUE and row.overdue:
            font.setBold(True)
            color = QColor(self._theme.tokens.no)
        elif index.column() == TITLE:
            font.setBold(row.critical)
        painter.setFont(font)
        painter.setPen(color)
        cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)
        painter.restore()


class FindingsTable(QTreeView):
    """Lists findings; `chosen` tells that others are chosen, `opened` that one was entered."""

    chosen = Signal()
    opened = Signal()
    sorted_by = Signal(str, bool)
    menu_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("findings")
        self._wanted = {column.name for column in COLUMNS if column.shown}
        self._by_hand: set[int] = set()
        """Columns whose width somebody drew."""
        self.findings = FindingsModel(self)
        self.setModel(self.findings)
        self.setItemDelegate(_Painter(theme, self))
        self.setAccessibleName(tr("Findings"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setUniformRowHeights(True)
        self.setRootIsDecorated(True)
        self.setIndentation(px(14))
        self.setAllColumnsShowFocus(True)
        self.setExpandsOnDoubleClick(False)
        self.setMinimumHeight(px(ROW_HEIGHT * 3))
        self._set_up_heads()
        self.selectionModel().selectionChanged.connect(lambda _new, _old: self.chosen.emit())
        self.doubleClicked.connect(lambda _index: self.opened.emit())

    def _set_up_heads(self) -> None:
        heads = self.header()
        heads.setSectionsMovable(False)
        heads.setStretchLastSection(False)
        heads.setSectionsClickable(True)
        heads.setSortIndicatorShown(True)
        heads.setSortIndicatorClearable(True)
        heads.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        heads.setMinimumSectionSize(px(40))
        for at, column in enumerate(COLUMNS):
            if column.width:
                heads.resizeSection(at, px(column.width))
            self.setColumnHidden(at, not column.shown)
        heads.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        heads.sortIndicatorChanged.connect(self._sort)
        heads.sectionResized.connect(self._note_width)

    def _sort(self, section: int, order: Qt.SortOrder) -> None:
        by = COLUMNS[section].sort if 0 <= section < len(COLUMNS) else ""
        self.sorted_by.emit(by, order == Qt.SortOrder.DescendingOrder)

    def show_groups(self, groups: Sequence[FindingsGroup], *, flat: bool, told: str = "") -> None:
        """Show other rows, keeping what is chosen or folded, and where keyboard and list stand.

        `told` is the column that the heads of the groups tell already; it is left away.
        """
        for at, column in enumerate(COLUMNS):
            hidden = column.name == told or column.name not in self._wanted
            self.setColumnHidden(at, at not in {NUMBER, TITLE} and hidden)
        if self.findings.patch(groups, flat=flat):
            self._fit_columns()
            self.chosen.emit()
            return
        kept = {row.id for row in self.chosen_rows()}
        current, before = self.findings.row_of(self.currentIndex()), self.findings.rows()
        folded = self._folded()
        top = self.verticalScrollBar().value()
        self.selectionModel().blockSignals(True)
        self.findings.show_groups(groups, flat=flat)
        self._fit_columns()
        self.setRootIsDecorated(not flat)
        if not flat:
            for number in range(len(groups)):
                self.setFirstColumnSpanned(number, QModelIndex(), True)
            self.expandAll()
            self._fold_again(folded)
        self._choose_again(kept)
        if current is not None:
            self._stand(current, before)
        self.selectionModel().blockSignals(False)
        self.viewport().update()
        self.verticalScrollBar().setValue(top)
        self.chosen.emit()

    def _choose_again(self, kept: Iterable[FindingId]) -> None:
        for finding_id in kept:
            index = self.findings.index_of(finding_id)
            if index.isValid():
                self.selectionModel().select(index, _SELECT)

    def _stand(self, current: FindingRow, before: Sequence[FindingRow]) -> None:
        """Let the keyboard stand where it stood.

        Where its finding left the list, it stands above the next one that stayed, so that Down
        goes on with that; nothing is chosen that nobody chose.
        """
        index_of = self.findings.index_of
        at = index_of(current.id)
        if not at.isValid():
            ids = [row.id for row in before]
            gap = ids.index(current.id)
            after = (index for one in ids[gap:] if (index := index_of(one)).isValid())
            above = (index for one in reversed(ids[:gap]) if (index := index_of(one)).isValid())
            following = next(after, None)
            at = self.indexAbove(following) if following else next(above, QModelIndex())
        if at.isValid():
            self.selectionModel().setCurrentIndex(at, _NO_CHANGE)

    def _folded(self) -> set[str]:
        """Return the groups that are folded, by their words."""
        return {
            words
            for at, words in enumerate(self.findings.heads())
            if not self.isExpanded(self.findings.index(at, NUMBER))
        }

    def _fold_again(self, folded: set[str]) -> None:
        for at, words in enumerate(self.findings.heads()):
            if words in folded:
                self.collapse(self.findings.index(at, NUMBER))

    def chosen_rows(self) -> list[FindingRow]:
        """Return the chosen findings, from the top."""
        chosen = self.selectionModel().selectedRows(NUMBER)
        chosen.sort(key=lambda index: (index.internalId(), index.row()))
        found = (self.findings.row_of(index) for index in chosen)
        return [row for row in found if row is not None]

    def choose(self, finding_ids: Sequence[FindingId]) -> None:
        """Choose findings and bring the first into view."""
        indexes = [self.findings.index_of(one) for one in finding_ids]
        there = [index for index in indexes if index.isValid()]
        self.selectionModel().clearSelection()
        if there:
            self.selectionModel().setCurrentIndex(there[0], _NO_CHANGE)
            self.scrollTo(there[0])
        for index in there:
            self.selectionModel().select(index, _SELECT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes into the details; letters are commands, and never look for a row."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, _typed: str) -> None:
        """Look for nothing: letters are commands here."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the chosen findings."""
        self.menu_wanted.emit(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let what is wrong take the rest, or a width that can be read; then the list scrolls."""
        super().resizeEvent(event)
        self._fit_title()

    def _note_width(self, at: int, _before: int, _width: int) -> None:
        if QApplication.mouseButtons() & Qt.MouseButton.LeftButton and at != TITLE:
            self._by_hand.add(at)

    def _fit_columns(self) -> None:
        """Give each column what its words need; what is left is for what is wrong."""
        rows = self.findings.rows()[:_LOOKED_AT]
        font = QFont(self.font())
        font.setBold(True)  # as a day that is over
        measured, heads = QFontMetrics(font), self.header()
        for at, column in enumerate(COLUMNS):
            if at in {NUMBER, TITLE} or at in self._by_hand or self.isColumnHidden(at):
                continue
            texts = {column.text(row) for row in rows}
            widest = max((measured.horizontalAdvance(text) for text in texts), default=0)
            sign = px(20) if at == STATE else 0
            head = heads.sectionSizeHint(at)
            wanted = max(head, widest + sign + 2 * px(_PAD) + 2)
            heads.resizeSection(at, min(wanted, max(head, px(column.width))))
        self._fit_title()

    def _fit_title(self) -> None:
        heads = self.header()
        others = sum(
            heads.sectionSize(at)
            for at in range(heads.count())
            if at != TITLE and not heads.isSectionHidden(at)
        )
        roomy = self.viewport().width() - others >= px(_TITLE)
        mode = QHeaderView.ResizeMode.Stretch if roomy else QHeaderView.ResizeMode.Fixed
        heads.setSectionResizeMode(TITLE, mode)
        if not roomy:
            heads.resizeSection(TITLE, px(_TITLE))

    def shown_columns(self) -> list[str]:
        """Return the names of the columns that are shown."""
        return [column.name for column in COLUMNS if column.name in self._wanted]

    def show_columns(self, names: Iterable[str]) -> None:
        """Show columns by their names; the number and what is wrong are always there."""
        self._wanted = {*names}
        for at, column in enumerate(COLUMNS):
            self.setColumnHidden(at, at not in {NUMBER, TITLE} and column.name not in self._wanted)
        self._fit_columns()

    def column_menu(self) -> QMenu:
        """Return a menu of the columns, each ticked while it is shown."""
        menu = QMenu(tr("Columns"), self)
        for at, column in enumerate(COLUMNS):
            if at in {NUMBER, TITLE}:
                continue
            action = menu.addAction(tr(column.words))
            action.setCheckable(True)
            action.setChecked(column.name in self._wanted)
            action.toggled.connect(partial(self._turn_column, column.name))
        return menu

    def _turn_column(self, name: str, shown: bool) -> None:
        self.show_columns(self._wanted | {name} if shown else self._wanted - {name})


_SELECT = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
_NO_CHANGE = QItemSelectionModel.SelectionFlag.NoUpdate
