"""What a plan of repairs is made for: budgets, goal, visits, what comes first, by hand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.analysis.findings.fix_candidates import FixLimits, VisitTerms
from cpted_audit.domain.findings.fix_plans import Goal
from cpted_audit.domain.ids import FindingId
from cpted_audit.domain.stored_fields import MOST_YEARS
from cpted_audit.errors import AuditError
from cpted_audit.ui.findings.planner.plan_words import dollars
from cpted_audit.ui.findings.work_fields import HEIGHT, DollarLine
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.widgets.spin import SpinBox
from cpted_audit.ui.words import QT_TR_NOOP, said, tr
from cpted_audit.words import counted

GOALS = (
    (Goal.SCORE, QT_TR_NOOP("Most points of the score")),
    (Goal.PRIORITY, QT_TR_NOOP("Most severity × likelihood")),
)
"""What a plan has most of, in English; critical findings come before either."""
_MOST_HELD = 999


class LineList(QWidget):
    """Lines somebody added, with a button that takes the chosen one away."""

    removed = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.list = QListWidget()
        self.list.setAccessibleName(name)
        self.list.setMaximumHeight(px(76))
        self.list.setMinimumWidth(px(120))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._remove = QPushButton(tr("Take away"))
        self._remove.setAccessibleName(tr("Take away: {name}", name=name))
        self._remove.setAutoDefault(False)
        self._remove.clicked.connect(self._take)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.list, 1)
        row.addWidget(self._remove)
        self.show_lines([])

    def show_lines(self, lines: Iterable[str]) -> None:
        """Show these; without any there is nothing to see."""
        self.list.clear()
        self.list.addItems(list(lines))
        self.list.setCurrentRow(0)
        self.setVisible(self.list.count() > 0)

    def _take(self) -> None:
        if self.list.currentRow() >= 0:
            self.removed.emit(self.list.currentRow())


class WishesForm(QWidget):
    """Holds what was said; `limits` and `needs` are what the planner is given.

    `numbers` are the open findings by number, `trades` who repairs them.
    """

    def __init__(self, numbers: Mapping[int, FindingId], trades: Sequence[str]) -> None:
        super().__init__()
        self._numbers = numbers
        self._names = {one: number for number, one in numbers.items()}
        self.put_in: set[FindingId] = set()
        self.taken_out: set[FindingId] = set()
        self.needs: list[tuple[FindingId, FindingId]] = []
        self.visits: dict[str, VisitTerms] = {}
        self.years = SpinBox(1, MOST_YEARS)
        self.budgets = [
            DollarLine(tr("Budget of year {year}", year=year + 1)) for year in range(MOST_YEARS)
        ]
        self._goal = QButtonGroup(self)
        self.trade = QComboBox()
        self.trade.addItems([said(trade) for trade in trades])
        self._trades = list(trades)
        self.visit_cost = DollarLine(tr("Dollars of each visit"))
        self.visit_holds = SpinBox(0, _MOST_HELD)
        self.visit_lines = LineList(tr("Visits"))
        self.one = SpinBox(0, max(numbers, default=0))
        self.other = SpinBox(0, max(numbers, default=0))
        self.need_lines = LineList(tr("First things first"))
        self._complaint = text_label("", "complaint", wrap=True)
        self._hand = text_label("", "muted", wrap=True)
        self._lay_out()
        self.years.valueChanged.connect(self._show_years)
        self.visit_lines.removed.connect(self._drop_visit)
        self.need_lines.removed.connect(self._drop_need)
        self._show_years()
        self.show_hand()

    # What was said

    def limits(self) -> FixLimits:
        """Return what a plan must keep to; raises AuditError for what is no amount."""
        budgets = [field.amount() for field in self.budgets[: self.years.value()]]
        if all(budget is None for budget in budgets):
            raise AuditError(
                tr("Say what there is to spend in the first year, such as $20,000; 0 is a budget.")
            )
        return FixLimits(
            budgets=tuple(budget or 0 for budget in budgets), visits=dict(self.visits),
            goal=GOALS[self._goal.checkedId()][0], put_in=frozenset(self.put_in),
            taken_out=frozenset(self.taken_out),
        )  # fmt: skip

    def all_needs(self) -> dict[FindingId, set[FindingId]]:
        """Return what must be repaired before or with another."""
        found: dict[FindingId, set[FindingId]] = defaultdict(set)
        for one, other in self.needs:
            found[one].add(other)
        return dict(found)

    def show_wishes(
        self, limits: FixLimits, needs: Mapping[FindingId, Iterable[FindingId]]
    ) -> None:
        """Show what a kept plan was made for; findings that are gone are left out."""
        self.years.setValue(limits.years)
        for at, field in enumerate(self.budgets):
            field.show_amount(limits.budgets[at] if at < limits.years else None)
        self._goal.button([goal for goal, _ in GOALS].index(limits.goal)).setChecked(True)
        self.put_in = {finding_id for finding_id in limits.put_in if finding_id in self._names}
        self.taken_out = {
            finding_id for finding_id in limits.taken_out if finding_id in self._names
        }
        self.visits = dict(limits.visits)
        self.needs = [
            (one, two) for one, every in needs.items() for two in sorted(every)
            if one in self._names and two in self._names
        ]  # fmt: skip
        self._show_visits()
        self._show_needs()
        self.show_hand()

    def show_hand(self) -> None:
        """Say what was chosen by hand."""
        told = [
            tr("{what}: {numbers}.", what=what,
               numbers=", ".join(str(number) for number in sorted(map(self._at, found))))
            for what, found in (
                (tr("Put in by hand"), self.put_in), (tr("Taken out by hand"), self.taken_out),
            )
            if found
        ]  # fmt: skip
        self._hand.setText(" ".join(told))
        self._hand.setVisible(bool(told))

    def _at(self, one: FindingId) -> int:
        return self._names[one]

    # Visits and what comes first

    def _add_visit(self) -> None:
        at = self.trade.currentIndex()
        try:
            cost = self.visit_cost.amount()
        except AuditError as error:
            self._complain(said(error))
            return
        if at < 0 or cost is None:
            self._complain(tr("Say what each visit of a trade costs; 0 is a cost."))
            return
        self.visits[self._trades[at]] = VisitTerms(cost, self.visit_holds.value() or None)
        self.visit_cost.clear()
        self._complain("")
        self._show_visits()

    def _drop_visit(self, at: int) -> None:
        del self.visits[list(self.visits)[at]]
        self._show_visits()

    def _show_visits(self) -> None:
        self.visit_lines.show_lines(
            said(counted("{trade}: {cost} a visit, at most 1 finding",
                         "{trade}: {cost} a visit, at most {count} findings",
                         terms.holds, trade=trade, cost=dollars(terms.cost)))
            if terms.holds
            else tr("{trade}: {cost} a visit", trade=said(trade), cost=dollars(terms.cost))
            for trade, terms in self.visits.items()
        )  # fmt: skip

    def _add_need(self) -> None:
        one, other = (self._numbers.get(box.value()) for box in (self.one, self.other))
        if one is None or other is None or one == other:
            self._complain(tr("Give the numbers of two findings that are still to be repaired."))
            return
        if (one, other) not in self.needs:
            self.needs.append((one, other))
        self._complain("")
        self._show_needs()

    def _drop_need(self, at: int) -> None:
        del self.needs[at]
        self._show_needs()

    def _show_needs(self) -> None:
        self.need_lines.show_lines(
            tr("{one} needs {other} first", one=self._names[one], other=self._names[other])
            for one, other in self.needs
        )

    def _complain(self, words: str) -> None:
        self._complaint.setText(words)

    # Layout

    def _show_years(self) -> None:
        for at, field in enumerate(self.budgets):
            self._form.setRowVisible(field, at < self.years.value())

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        self._form = QFormLayout()
        self._form.setVerticalSpacing(px(4))
        self._add_row(self._form, tr("Years"), self.years)
        for field in self.budgets:
            self._form.addRow(field.accessibleName(), field)
        column.addLayout(self._form)
        for number, (_goal, words) in enumerate(GOALS):
            button = QRadioButton(tr(words))
            self._goal.addButton(button, number)
            column.addWidget(button)
        self._goal.button(0).setChecked(True)
        column.addWidget(text_label(tr("Critical findings come before all others."), "muted"))
        column.addWidget(text_label(tr("What a visit costs"), "caps"))
        column.addLayout(self._visit_form())
        column.addWidget(self.visit_lines)
        column.addWidget(text_label(tr("First things first"), "caps"))
        column.addLayout(self._need_form())
        column.addWidget(self.need_lines)
        column.addWidget(self._complaint)
        column.addWidget(self._hand)
        column.addStretch(1)

    def _add_row(self, form: QFormLayout, words: str, field: QWidget) -> None:
        field.setAccessibleName(words)
        field.setMinimumHeight(px(HEIGHT))
        form.addRow(words, field)

    def _visit_form(self) -> QFormLayout:
        form = QFormLayout()
        form.setVerticalSpacing(px(4))
        self._add_row(form, tr("Trade"), self.trade)
        form.addRow(self.visit_cost.accessibleName(), self.visit_cost)
        self.visit_holds.setSpecialValueText(tr("all of them"))
        self._add_row(form, tr("Findings in a visit"), self.visit_holds)
        form.addRow("", self._button(tr("Add the visit"), self._add_visit))
        return form

    def _need_form(self) -> QFormLayout:
        form = QFormLayout()
        form.setVerticalSpacing(px(4))
        for words, box in ((tr("Finding"), self.one), (tr("needs first"), self.other)):
            box.setSpecialValueText(tr("none"))
            self._add_row(form, words, box)
        form.addRow("", self._button(tr("Add what comes first"), self._add_need))
        return form

    def _button(self, words: str, do: object) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(False)
        button.clicked.connect(do)
        return button
