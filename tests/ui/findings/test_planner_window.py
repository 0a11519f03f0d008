"""Plans of repairs in a real window: made in a job, changed by hand, kept, printed, used."""

from __future__ import annotations

import threading
from pathlib import Path

import pypdf
import pytest
from findings_driver import button, findings_page, in_dialog, made_box
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from waiting import wait_until
from walk_driver import menu_command

from cpted_audit.domain.findings.states import FindingState
from cpted_audit.session.findings.fix_plans import kept
from cpted_audit.session.findings.rows import rows
from cpted_audit.session.findings.verbs import change_work
from cpted_audit.ui import dialogs
from cpted_audit.ui.findings.papers.paper_dialogs import PaperDialog
from cpted_audit.ui.findings.planner import planner_dialog
from cpted_audit.ui.findings.planner.plan_views import PlanTree
from cpted_audit.ui.findings.planner.planner_dialog import PlannerDialog
from cpted_audit.ui.window.main_window import MainWindow

COUNT = 4


@pytest.fixture
def planner(window: MainWindow, audit_path: Path) -> PlannerDialog:
    """The planner over findings of which each costs $100, opened by its command."""
    window.open_audit(audit_path)
    page = findings_page(window, COUNT)
    session = page._session
    change_work(session, [row.id for row in rows(session)], short_amount=100)
    menu_command(window, "plan_repairs").trigger()
    return page.findChild(PlannerDialog)


def run(planner: PlannerDialog) -> None:
    planner.plan()
    wait_until(lambda: planner._job is None)


def picked(planner: PlannerDialog) -> set[int]:
    assert planner.found is not None
    return {pick.candidate.number for pick in planner.found.plan.picks}


def test_a_plan_is_made_changed_by_hand_kept_opened_again_and_printed(
    planner, window, tmp_path, monkeypatch
):
    session = planner._session
    planner.wishes.budgets[0].setText("$250")
    run(planner)
    first = picked(planner)
    assert len(first) == 2
    assert planner._sum.text().startswith("2 of 4 open findings for $200")
    tree = planner.findChild(PlanTree)
    assert tree.visualItemRect(tree.topLevelItem(0).child(0)).height() >= 24
    planner.resize(1200, 700)
    wait_until(lambda: tree.horizontalScrollBar().maximum() == 0)
    chart = planner.curve.chart.accessibleDescription()
    assert chart.count("$") == planner.curve.table.rowCount() > 1
    out = min(first)
    item = next(
        item.child(at)
        for item in map(planner.tree.topLevelItem, range(planner.tree.topLevelItemCount()))
        for at in range(item.childCount())
        if item.child(at).text(0).startswith(f"{out}  ")
    )
    planner.tree.setCurrentItem(item)
    QTest.keyClicks(planner.tree, "o")
    wait_until(lambda: planner._job is None)
    assert out not in picked(planner)
    assert len(picked(planner)) == 2
    assert "Taken out by hand" in planner.wishes._hand.text()
    before = [row.state for row in rows(session)]
    planner.keep_as("Budget 2027")
    (plan,) = kept(session)
    assert len(plan.taken_out) == 1
    assert [row.state for row in rows(session)] == before
    planner.kept.setCurrentIndex(planner.kept.findText("Budget 2027"))
    planner._open_kept()
    wait_until(lambda: planner._job is None)
    assert len(planner.wishes.taken_out) == 1
    assert len(picked(planner)) == 2
    monkeypatch.setattr(dialogs, "choose_copy", lambda _parent, _start: tmp_path / "plan.pdf")
    in_dialog(PaperDialog, lambda dialog: button(dialog, "Save as…").click())
    button(planner, "Print…").click()
    made_box(window).close()
    text = "\n".join(one.extract_text() for one in pypdf.PdfReader(tmp_path / "plan.pdf").pages)
    assert "Budget 2027" in text
    assert "What more money does" in text


def test_what_comes_first_and_what_a_visit_costs_are_kept_to(planner):
    wishes = planner.wishes
    numbers = sorted(wishes._numbers)
    wishes.budgets[0].setText("150")
    wishes.put_in = {wishes._numbers[numbers[0]]}
    wishes.one.setValue(numbers[0])
    wishes.other.setValue(numbers[0])
    button(wishes, "Add what comes first").click()
    assert "numbers of two findings" in wishes._complaint.text()
    wishes.other.setValue(numbers[1])
    button(wishes, "Add what comes first").click()
    run(planner)
    assert "cannot be repaired with these budgets" in planner._error.text()
    wishes.budgets[0].setText("300")
    wishes.visit_cost.setText("50")
    button(wishes, "Add the visit").click()
    run(planner)
    assert set(numbers[:2]) <= picked(planner)
    assert planner.found.plan.cost <= 300
    assert "$50 a visit" in wishes.visit_lines.list.item(0).text()
    wishes.visit_cost.setText("50")
    wishes.visit_holds.setValue(1)
    button(wishes, "Add the visit").click()
    assert wishes.visit_lines.list.item(0).text().endswith(": $50 a visit, at most 1 finding")


def test_the_plan_becomes_planned_only_when_asked_and_in_one_step(planner, window):
    session = planner._session
    planner.wishes.budgets[0].setText("400")
    run(planner)
    assert all(row.state is FindingState.OPEN for row in rows(session))
    in_dialog(QMessageBox, lambda box: button(box, f"Move {COUNT} findings to Planned").click())
    button(planner, "Use these as planned…").click()
    assert all(row.state is FindingState.PLANNED for row in rows(session))
    session.undo()
    assert all(row.state is FindingState.OPEN for row in rows(session))


def test_cancel_stops_planning_and_nothing_is_written(planner, monkeypatch):
    held, label = threading.Event(), planner._session.undo_label
    work = planner_dialog.solved

    def hold(request, cancelled):
        while not cancelled():  # the work is held until somebody cancels it
            held.wait(0.01)
        return work(request, cancelled)

    monkeypatch.setattr(planner_dialog, "solved", hold)
    planner.wishes.budgets[0].setText("400")
    planner.plan()
    assert button(planner, "Cancel").isVisible()
    button(planner, "Cancel").click()
    wait_until(lambda: planner._job is None)
    assert planner._error.text() == "Planning was cancelled; nothing was changed."
    assert planner.found is None
    assert planner._session.undo_label == label


def test_a_budget_is_asked_for_and_what_is_none_is_said(planner):
    planner.plan()
    assert "Say what there is to spend in the first year" in planner._error.text()
    planner.wishes.budgets[0].setText("lots")
    planner.plan()
    assert "“lots” is no amount in whole dollars" in planner._error.text()
    planner.close()
