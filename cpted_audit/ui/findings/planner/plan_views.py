"""A plan as it is looked at: as a list, and as what more money would do.

The list says who comes in which year for what, and what is left with its reason.

What more money does: drawn as a curve, with the same numbers as a table beside it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.analysis.findings.fix_candidates import FixCandidate
from cpted_audit.analysis.findings.fix_curve import CurvePoint
from cpted_audit.analysis.findings.fix_plan import FixPlan
from cpted_audit.analysis.findings.rows import FindingRow
from cpted_audit.domain.findings.fix_plans import Goal
from cpted_audit.domain.ids import FindingId
from cpted_audit.ui.findings.planner.plan_words import (
    cost_words,
    dollars,
    gain_words,
    left_words,
    points,
    reached_words,
    trip_words,
)
from cpted_audit.ui.frame.page_letters import pressed_by
from cpted_audit.ui.theme import Theme, px
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.widgets.tree_row import tree_row
from cpted_audit.ui.words import said, tr

_ID = Qt.ItemDataRole.UserRole
_WIDTHS = (250, 110, 84, 96)
IN, OUT, FREE = "in", "out", "free"
"""What puts findings in, takes them out, or lets the planner choose again."""


class PlanTree(QTreeWidget):
    """Shows a plan; `wanted` carries a key of a choice and the findings it is made for."""

    wanted = Signal(str, list)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("The plan"))
        self.setHeaderLabels([tr("Finding"), tr("Where"), tr("Cost"), tr("Gain"), tr("Why")])
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setUniformRowHeights(True)
        self.setTabKeyNavigation(False)
        self.header().setStretchLastSection(True)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for at, wide in enumerate(_WIDTHS):
            self.setColumnWidth(at, px(wide))

    def show_plan(self, plan: FixPlan, findings: Mapping[FindingId, FindingRow]) -> None:
        """Show a plan of some findings."""
        self.clear()
        for trip in plan.trips:
            head = self._head(trip_words(trip))
            for pick in trip.picks:
                self._add(head, pick.candidate, findings, said(pick.why.value))
        if plan.left:
            head = self._head(tr("Not in the plan: {count:,}", count=len(plan.left)))
            for left in plan.left:
                self._add(head, left.candidate, findings, left_words(left))
        self.expandAll()
        first = self.topLevelItem(0)
        if first is not None:
            self.setCurrentItem(first.child(0) or first)

    def chosen(self) -> list[FindingId]:
        """Return the findings that are chosen; those under a head that is chosen too."""
        found: dict[FindingId, None] = {}
        for item in self.selectedItems():
            every = [item, *(item.child(at) for at in range(item.childCount()))]
            found |= {one.data(0, _ID): None for one in every if one and one.data(0, _ID)}
        return list(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hear the keys of the choices."""
        key = pressed_by("planner", event)
        if key:
            self.want(key)
        else:
            super().keyPressEvent(event)

    def want(self, key: str) -> None:
        """Ask for a choice about what is chosen."""
        if self.chosen():
            self.wanted.emit(key, self.chosen())

    def _head(self, words: str) -> QTreeWidgetItem:
        head = tree_row([words])
        font = head.font(0)
        font.setBold(True)
        head.setFont(0, font)
        self.addTopLevelItem(head)
        head.setFirstColumnSpanned(True)
        return head

    def _add(
        self,
        head: QTreeWidgetItem,
        candidate: FixCandidate,
        findings: Mapping[FindingId, FindingRow],
        why: str,
    ) -> None:
        row = findings[candidate.id]
        texts = (
            f"{row.number}  {row.title}", row.place_path, cost_words(candidate),
            gain_words(candidate), why,
        )  # fmt: skip
        item = tree_row(texts)
        for column, text in enumerate(texts):
            item.setToolTip(column, text)
        item.setData(0, _ID, candidate.id)
        head.addChild(item)


_DOT = 3


class CurveChart(QWidget):
    """Draws the most that each sum does, and where the plan lies; the table says the same."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._points: Sequence[CurvePoint] = ()
        self._goal = Goal.SCORE
        self._own: tuple[int, float] | None = None
        self.setMinimumHeight(px(190))
        self.setAccessibleName(tr("Curve of gain against cost"))

    def show_curve(self, points: Sequence[CurvePoint], plan: FixPlan | None) -> None:
        """Show a curve, and a plan as a square on or under it."""
        self._points = points
        self._own = None
        if plan is not None:
            self._goal = plan.limits.goal
            gain = plan.gain if self._goal is Goal.SCORE else float(plan.weight)
            self._own = plan.cost, gain
        self.setAccessibleDescription(
            "; ".join(
                tr(
                    "{cost}: {gain}",
                    cost=dollars(point.cost),
                    gain=reached_words(point, self._goal),
                )
                for point in points
            )
        )
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the axes with their ends, the curve, and the plan."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if len(self._points) < 2:
            return
        tokens, box = self._theme.tokens, self._box()
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.drawLine(box.bottomLeft(), box.topLeft())
        at = [self._at(box, point.cost, point.reached(self._goal)) for point in self._points]
        painter.setPen(QPen(QColor(tokens.accent), px(2)))
        painter.drawPolyline(QPolygonF(at))
        painter.setBrush(QColor(tokens.accent))
        for dot in at:
            painter.drawEllipse(dot, px(_DOT), px(_DOT))
        if self._own is not None:
            self._draw_own(painter, box)
        self._write(painter, box)

    def _box(self) -> QRectF:
        return QRectF(self.rect()).adjusted(px(64), px(14), -px(28), -px(30))

    def _most(self) -> tuple[float, float]:
        last = self._points[-1]
        cost, gain = self._own or (0, 0.0)
        most = max(last.reached(self._goal), gain)
        return max(last.cost, cost, 1), most or 1.0

    def _at(self, box: QRectF, cost: int, gain: float) -> QPointF:
        dear, much = self._most()
        return QPointF(
            box.left() + box.width() * cost / dear, box.bottom() - box.height() * gain / much
        )

    def _draw_own(self, painter: QPainter, box: QRectF) -> None:
        assert self._own is not None  # noqa: S101 - the only caller looked
        at, size = self._at(box, *self._own), px(5)
        painter.setPen(QPen(QColor(self._theme.tokens.text), px(2)))
        painter.setBrush(QColor(self._theme.tokens.surface))
        painter.drawRect(QRectF(at.x() - size, at.y() - size, 2 * size, 2 * size))

    def _write(self, painter: QPainter, box: QRectF) -> None:
        dear, much = self._most()
        painter.setPen(QColor(self._theme.tokens.muted))
        most = points(much) if self._goal is Goal.SCORE else f"{much:,.0f}"
        below = QRectF(box.left(), box.bottom() + px(4), box.width() + px(24), px(22))
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, dollars(0))
        painter.drawText(below, Qt.AlignmentFlag.AlignRight, dollars(round(dear)))
        beside = QRectF(0, box.top() - px(10), box.left() - px(6), px(60))
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        painter.drawText(beside, flags | Qt.TextFlag.TextWordWrap, most)


class CurveView(QWidget):
    """The chart over the table of its numbers."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.chart = CurveChart(theme)
        self.table = QTableWidget(0, 3)
        self.table.setAccessibleName(tr("What more money does"))
        self.table.setHorizontalHeaderLabels([tr("Dollars"), tr("Gain"), tr("Findings")])
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.setMinimumHeight(px(110))
        column = QVBoxLayout(self)
        column.addWidget(
            text_label(
                tr(
                    "The most that each sum does in one go, without putting critical findings "
                    "first. The square is this plan."
                ),
                "muted",
                wrap=True,
            )
        )
        column.addWidget(self.chart, 2)
        column.addWidget(self.table, 1)

    def show_curve(self, points: Sequence[CurvePoint], plan: FixPlan | None) -> None:
        """Show a curve and the plan it was made with."""
        self.chart.show_curve(points, plan)
        goal = Goal.SCORE if plan is None else plan.limits.goal
        self.table.setRowCount(len(points))
        for row, point in enumerate(points):
            texts = dollars(point.cost), reached_words(point, goal), f"{point.findings:,}"
            for column, text in enumerate(texts):
                self.table.setItem(row, column, QTableWidgetItem(text))
