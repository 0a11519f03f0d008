"""Plans repairs: what is wanted on the left, the plan and its curve on the right, kept by name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.analysis.findings.fix_curve import FixRequest, PlanAnswer
from cpted_audit.analysis.findings.rows import FindingRow
from cpted_audit.domain.findings.fix_plans import KeptFixPlan
from cpted_audit.domain.findings.states import Verb, verbs_from
from cpted_audit.domain.ids import FindingId
from cpted_audit.domain.vocabulary import label
from cpted_audit.errors import AuditError, CancelledError
from cpted_audit.report.copies import PaperKind
from cpted_audit.session.documents.copies.copies import Choices
from cpted_audit.session.findings.edits import Deed
from cpted_audit.session.findings.fix_plans import (
    Planned,
    keep,
    kept,
    limits_of,
    needs_of,
    remove,
    request_of,
    solved,
    to_fix,
)
from cpted_audit.session.findings.verbs import do
from cpted_audit.ui import dialogs
from cpted_audit.ui.findings.papers.paper_dialogs import PaperDialog, ask_where
from cpted_audit.ui.findings.papers.paper_job import PaperOrder
from cpted_audit.ui.findings.planner.plan_views import FREE, IN, OUT, CurveView, PlanTree
from cpted_audit.ui.findings.planner.plan_words import sum_words
from cpted_audit.ui.findings.planner.wishes_form import WishesForm
from cpted_audit.ui.frame.page import PageContext
from cpted_audit.ui.frame.page_letters import key_of
from cpted_audit.ui.tasks import Cancelled, Job
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.fitting import fit, lay_out_dialog, scrolling
from cpted_audit.ui.widgets.flow import FlowLayout
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import said, tr
from cpted_audit.words import counted

if TYPE_CHECKING:
    from cpted_audit.session.documents.documents import Form

_LEFT, _NARROW = 430, 840
"""Pixels at 100 % of what is wanted, and below which it stands above the plan."""
_NO_LIMIT = 16_777_215
_ENDS_S = 5.0
"""How long closing waits for a plan that is worked out; its child is killed at once."""


class PlannerDialog(QDialog):
    """Works out plans in a job; nothing is written until one is kept or used."""

    def __init__(self, context: PageContext, page: QWidget) -> None:
        super().__init__(page)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Plan repairs"))
        self._context, self._session, self._page = context, context.session, page
        self._writable = not self._session.document.read_only
        self._findings: dict[FindingId, FindingRow] = {row.id: row for row in to_fix(self._session)}
        self._job: Job | None = None
        self._asked_for: FixRequest | None = None
        self.found: Planned | None = None
        """The plan on screen."""
        self._name = ""
        trades = sorted({row.trade or label(row.role) for row in self._findings.values()})
        self.wishes = WishesForm({row.number: row.id for row in self._findings.values()}, trades)
        self.kept = QComboBox()
        self.tree = PlanTree()
        self.curve = CurveView(context.theme)
        self._sum = text_label("", wrap=True)
        self._sum.setAccessibleDescription(tr("What the plan comes to"))
        self._sum.setMinimumHeight(px(60))  # three lines, where all of it scrolls
        self._error = text_label("", "error", wrap=True)
        self._running = text_label(tr("Planning…"), "muted")
        self._buttons: dict[str, QPushButton] = {}
        self._lay_out()
        self.tree.wanted.connect(self._choose)
        self.kept.activated.connect(self._open_kept)
        self._list_kept()
        self._show_state()
        self.wishes.budgets[0].setFocus()

    # Planning

    def plan(self) -> None:
        """Work out the best plan for what is wanted."""
        try:
            request = request_of(self._session, self.wishes.limits(), self.wishes.all_needs())
        except AuditError as error:
            self._complain(said(error))
            return
        self._name = ""
        self._start(request)

    def cancel(self) -> None:
        """Stop what is worked out; the plan on screen stays."""
        if self._job is not None:
            self._job.cancel()

    def done(self, result: int) -> None:
        """Close, and stop what is worked out."""
        if self._job is not None:
            self._job.blockSignals(True)
            self._job.wait(_ENDS_S)
            self._job = None
        super().done(result)

    def _start(self, request: FixRequest) -> None:
        if self._job is not None:
            return
        self._complain("")

        def work(cancelled: Cancelled) -> Iterator[PlanAnswer]:
            yield solved(request, cancelled)

        self._asked_for = request
        self._job = Job(work, self)
        self._job.stepped.connect(self._take)
        self._job.ended.connect(self._end)
        self._job.start()
        self._show_state()

    def _take(self, answer: PlanAnswer) -> None:
        self._findings = {row.id: row for row in to_fix(self._session)}
        self.found = Planned(answer.plan, self._findings, answer.curve)
        self._sum.setText(sum_words(answer.plan))
        self.tree.show_plan(answer.plan, self._findings)
        self.curve.show_curve(answer.curve, answer.plan)

    def _end(self, failure: BaseException | None) -> None:
        self._job = None
        self._show_state()
        if isinstance(failure, (AuditError, CancelledError)):
            self._complain(said(failure))
        elif failure is not None:
            dialogs.tell(self, failure)
        elif self.found is not None:
            self.tree.setFocus()

    def _choose(self, key: str, findings: list[FindingId]) -> None:
        """Put findings in, take them out, or let the planner choose; then plan again."""
        wishes, chosen = self.wishes, set(findings)
        wishes.put_in -= chosen
        wishes.taken_out -= chosen
        if key == IN:
            wishes.put_in |= chosen
        elif key == OUT:
            wishes.taken_out |= chosen
        wishes.show_hand()
        self.plan()

    # Keeping

    def _list_kept(self) -> None:
        self.kept.clear()
        self.kept.addItem(tr("A new plan"), None)
        for plan in kept(self._session):
            self.kept.addItem(plan.name, plan)
        self.kept.setCurrentIndex(max(0, self.kept.findText(self._name)))

    def _open_kept(self) -> None:
        plan = self.kept.currentData()
        if not isinstance(plan, KeptFixPlan):
            self._name = ""
            self._show_state()
            return
        self._name = plan.name
        self.wishes.show_wishes(limits_of(plan), needs_of(plan))
        self._start(request_of(self._session, limits_of(plan), needs_of(plan), plan))

    def keep_as(self, name: str) -> None:
        """Keep the plan on screen under a name; one of that name is replaced."""
        if self.found is None or self._asked_for is None:
            return
        needs = {
            candidate.id: candidate.needs
            for candidate in self._asked_for.candidates
            if candidate.needs
        }
        try:
            self._name = keep(self._session, self.found, name, needs).name
        except AuditError as error:
            self._complain(said(error))
            return
        self._list_kept()
        self._show_state()

    def _keep(self) -> None:
        name = dialogs.ask_text(self, tr("Keep the plan"), tr("Name of the plan"), self._name)
        if name is None:
            return
        called = " ".join(name.split())
        taken = called != self._name and self.kept.findText(called) > 0
        if taken and not dialogs.ask_for_good(
            self, tr("Replace it?"),
            tr("A plan “{name}” is kept already. Undo brings it back.", name=called), tr("Replace"),
        ):  # fmt: skip
            return
        self.keep_as(name)

    def _remove(self) -> None:
        try:
            remove(self._session, self._name)
        except AuditError as error:
            self._complain(said(error))
            return
        self._name = ""
        self._list_kept()
        self._show_state()

    def _print(self) -> None:
        session, name = self._session, self._name
        dialog = PaperDialog(
            session, tr("Print the plan “{name}”", name=name),
            tr("What is repaired in which year by whom, with costs, gains and the curve."), self,
        )  # fmt: skip
        dialog.finish()

        def gather(choices: Choices) -> Form:
            from cpted_audit import clock
            from cpted_audit.session.documents.work_papers import gather_fix_plan_page

            return gather_fix_plan_page(session, name, on=clock.today(), choices=choices)

        if dialog.exec() == QDialog.DialogCode.Accepted:
            order = PaperOrder(PaperKind.FIX_PLAN, gather)
            ask_where(self._context, self._page, order, dialog.choices, name)
        dialog.deleteLater()

    # Using

    def usable(self) -> list[FindingId]:
        """Return the findings of the plan that can be moved to Planned."""
        if self.found is None:
            return []
        now = {row.id: row for row in to_fix(self._session)}
        picked = (pick.candidate.id for pick in self.found.plan.picks)
        return [one for one in picked if one in now and Verb.PLAN in verbs_from(now[one].state)]

    def use(self) -> None:
        """Move the findings of the plan to Planned, in one step."""
        found = self.usable()
        if not found:
            self._complain(tr("Every finding of the plan is planned already, or further."))
            return
        try:
            do(self._session, found, Deed(verb=Verb.PLAN))
        except AuditError as error:
            self._complain(said(error))
            return
        self.accept()

    def _ask_use(self) -> None:
        count = len(self.usable())
        words = counted("Move 1 finding to Planned", "Move {count} findings to Planned", count)
        if not count or dialogs.ask_for_good(
            self, tr("Use this plan?"),
            tr("The findings of the plan become Planned, in one step. Undo takes it back."),
            said(words),
        ):  # fmt: skip
            self.use()

    # Showing

    def _complain(self, words: str) -> None:
        self._error.setText(words)
        self._error.setVisible(bool(words))

    def _show_state(self) -> None:
        running, found = self._job is not None, self.found is not None
        self._running.setVisible(running)
        for name, there in {
            "plan": not running, "stop": running, "keep": found and self._writable,
            "print": bool(self._name), "use": found and self._writable,
            "remove": bool(self._name) and self._writable,
        }.items():  # fmt: skip
            self._buttons[name].setEnabled(there and (not running or name == "stop"))
        self._buttons["stop"].setVisible(running)
        for key in (IN, OUT, FREE):
            self._buttons[key].setEnabled(found and not running)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what is wanted above the plan where both do not fit side by side."""
        super().resizeEvent(event)
        narrow = event.size().width() < px(_NARROW)
        ways = QBoxLayout.Direction
        self._middle.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        self._left.setMaximumWidth(_NO_LIMIT if narrow else px(_LEFT))

    def _lay_out(self) -> None:
        inner = QWidget()
        self._fill_left(inner)
        self._left = scrolling(inner)
        self._left.setMinimumWidth(px(_LEFT))
        self._left.setMinimumHeight(px(260))
        self._left.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        right = QVBoxLayout()
        right.setSpacing(px(8))
        right.addWidget(self._sum)
        tabs = QTabWidget()
        tabs.addTab(self.tree, tr("The plan"))
        tabs.addTab(self.curve, tr("What more money does"))
        self.tree.setMinimumHeight(px(200))
        right.addWidget(tabs, 1)
        right.addWidget(self._choosing())
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._middle.addWidget(self._left)
        self._middle.addLayout(right, 1)
        foot = QVBoxLayout()
        foot.addWidget(self._error)
        foot.addWidget(self._foot())
        lay_out_dialog(self, self._middle, foot)
        self._complain("")
        fit(self, 1200, 690)

    def _fill_left(self, left: QWidget) -> None:
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, px(12), 0)
        line = QHBoxLayout()
        self.kept.setAccessibleName(tr("Kept plans"))
        self.kept.setMinimumHeight(px(34))
        self.kept.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.kept.setMinimumContentsLength(10)
        line.addWidget(self.kept, 1)
        line.addWidget(self._button("remove", tr("Remove"), self._remove))
        column.addLayout(line)
        column.addWidget(self.wishes, 1)

    def _choosing(self) -> QWidget:
        line = QWidget()
        flow = FlowLayout(line, spacing=8)
        for key, words in (
            (IN, tr("Put in")), (OUT, tr("Take out")), (FREE, tr("Let the planner choose")),
        ):  # fmt: skip
            letter = key_of(f"planner.{key}")
            shown = f"{words}  {letter}".rstrip()
            button = self._button(key, shown, partial(self.tree.want, key))
            button.setAccessibleName(
                tr("{words}, key {key}", words=words, key=letter) if letter else words
            )
            flow.addWidget(button)
        return line

    def _foot(self) -> QWidget:
        line = QWidget()
        flow = FlowLayout(line, spacing=8)
        plan = self._button("plan", tr("Plan"), self.plan)
        plan.setProperty("kind", "primary")
        plan.setDefault(True)
        flow.addWidget(plan)
        for name, words, act in (
            ("keep", tr("Keep as…"), self._keep), ("print", tr("Print…"), self._print),
            ("use", tr("Use these as planned…"), self._ask_use),
            ("close", tr("Close"), self.reject),
        ):  # fmt: skip
            flow.addWidget(self._button(name, words, act))
        flow.addWidget(self._button("stop", tr("Cancel"), self.cancel))
        flow.addWidget(self._running)
        return line

    def _button(self, name: str, words: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        button.setMinimumHeight(px(36))
        button.setAutoDefault(False)
        button.clicked.connect(lambda _on=False: act())
        self._buttons[name] = button
        return button
