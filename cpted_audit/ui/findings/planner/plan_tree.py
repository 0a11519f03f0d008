"""A plan as a list: who comes in which year for what, and what is left with its reason."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem

from cpted_audit.analysis.findings.fix_candidates import FixCandidate
from cpted_audit.analysis.findings.fix_plan import FixPlan
from cpted_audit.analysis.findings.rows import FindingRow
from cpted_audit.domain.ids import FindingId
from cpted_audit.ui.findings.planner.plan_words import (
    cost_words,
    gain_words,
    left_words,
    trip_words,
)
from cpted_audit.ui.frame.page_letters import pressed_by
from cpted_audit.ui.theme import px
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
        one: FixCandidate,
        findings: Mapping[FindingId, FindingRow],
        why: str,
    ) -> None:
        row = findings[one.id]
        texts = (
            f"{row.number}  {row.title}", row.place_path, cost_words(one), gain_words(one), why,
        )  # fmt: skip
        item = tree_row(texts)
        for column, text in enumerate(texts):
            item.setToolTip(column, text)
        item.setData(0, _ID, one.id)
        head.addChild(item)
