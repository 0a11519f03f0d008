"""The page of findings in a real window: filters, keys, many at once, what must be said first."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import QDropEvent, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from waiting import wait_until
from walk_driver import purpose

from cpted_audit import clock
from cpted_audit.analysis.findings.priority import Priority
from cpted_audit.domain.findings.states import FindingState, Verb
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.session.findings.due_rule import due_rule
from cpted_audit.session.findings.findings import edit_finding
from cpted_audit.session.findings.own_filters import OwnFilter, own_filters
from cpted_audit.session.findings.remarks import comments
from cpted_audit.session.findings.rows import rows
from cpted_audit.session.findings.verbs import accept, change_work
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import Observation, answer
from cpted_audit.ui import dialogs
from cpted_audit.ui.by_steps import at_once
from cpted_audit.ui.findings.commands import FINDINGS
from cpted_audit.ui.findings.due_rule_dialog import DueRuleDialog
from cpted_audit.ui.findings.findings_model import COLUMNS
from cpted_audit.ui.findings.findings_page import FindingsPage
from cpted_audit.ui.widgets.spin import SpinBox
from cpted_audit.ui.window.main_window import MainWindow
from cpted_audit.ui.words import day

FOUND = 6


@pytest.fixture
def page(window: MainWindow, audit_path: Path) -> FindingsPage:
    window.open_audit(audit_path)
    session = window.screen_.session
    session.document.who = "Ruth Okafor"
    for one in list(session.walk.questions())[: FOUND * 4 : 4]:
        answer(session, Observation(item_id=one.item.id, place_id=one.place.id,
                                    value=AnswerValue.NO, note="seen so"))  # fmt: skip
    window.screen_.show_page("findings")
    shown = window.screen_.page("findings")
    assert isinstance(shown, FindingsPage)
    return shown


def part(within: QWidget, kind, name: str):
    return next(
        one for one in within.findChildren(kind) if name in {one.accessibleName(), purpose(one)}
    )


def settle(page: FindingsPage) -> None:
    """Until the page shows what was written."""
    wait_until(lambda: not page._timer.isActive() and not page._following.busy)


def choose(page: FindingsPage, *places: int) -> None:
    page.table.choose([row.id for at, row in enumerate(page.table.findings.rows()) if at in places])


def press(page: FindingsPage, key: str) -> None:
    page.window().activateWindow()
    wait_until(page.window().isActiveWindow)
    page.table.setFocus()
    QTest.keyClicks(page.table, key)
    settle(page)


def in_dialog(act: Callable[[QDialog], None]) -> None:
    """Do something in the dialog that opens next; fails where none does."""

    timer = QTimer(QApplication.instance(), interval=5)

    def go() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            timer.stop()
            act(dialog)

    timer.timeout.connect(go)
    timer.start()


def button(dialog: QWidget, words: str) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text() == words)


def states(page: FindingsPage) -> list[FindingState]:
    return [row.state for row in sorted(rows(page._session), key=lambda row: row.number)]


def test_every_finding_stands_under_its_place_and_filters_count(page):
    assert len(page.table.findings.rows()) == FOUND
    chip = next(one for one in page.chips.findChildren(QPushButton) if one.text().startswith("To"))
    assert chip.text() == f"To do  {FOUND}"
    part(page, QComboBox, "Group by").setCurrentIndex(0)
    assert page.table.findings.flat
    words = part(page, QLineEdit, "Filter by any words")
    first = page.table.findings.rows()[0]
    words.setText(first.title)
    assert first in page.table.findings.rows()
    words.setText("no such words at all")
    assert page.table.findings.rows() == []
    words.clear()
    assert len(page.table.findings.rows()) == FOUND


def test_the_head_of_a_group_is_heard_with_what_its_number_counts(page):
    findings = page.table.findings
    heads = [
        findings.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(findings.rowCount())
    ]
    assert heads
    assert all(re.fullmatch(r".*\w: \d+ findings?", head) for head in heads), heads


def test_letters_work_on_all_that_are_chosen_as_one_step(page):
    choose(page, 0, 1, 2)
    press(page, "p")
    assert states(page).count(FindingState.PLANNED) == 3
    choose(page, 0)
    press(page, "s")
    press(page, "f")
    assert FindingState.FIXED in states(page)
    for _ in range(3):
        page._session.undo()
    assert states(page) == [FindingState.OPEN] * FOUND


def test_the_walk_stays_what_it_was_when_a_finding_is_verified(page):
    session = page._session
    before = dict(session.walk.answers)
    page.show_filter("all")
    choose(page, 0)
    found = page.chosen()[0]

    def verify(dialog: QDialog) -> None:
        part(dialog, QComboBox, "How").setCurrentText("Tried out")
        part(dialog, QPlainTextEdit, "What was seen").setPlainText("Latched ten times of ten.")
        button(dialog, "Verify").click()

    in_dialog(verify)
    press(page, "v")
    wait_until(lambda: FindingState.VERIFIED in states(page))
    assert dict(session.walk.answers) == before
    life = next(row for row in rows(session) if row.id == found.id).life
    assert life.last is not None
    assert (life.last.by, life.last.why) == ("Ruth Okafor", "Latched ten times of ten.")


def test_a_verification_without_proof_is_refused_in_a_sentence_and_asked_again(page):
    choose(page, 0)
    told: list[str] = []

    def look(dialog: QDialog) -> None:
        told.extend(
            label.text()
            for label in dialog.findChildren(QLabel)
            if label.property("role") == "complaint"
        )
        dialog.reject()

    def go(dialog: QDialog) -> None:
        part(dialog, QComboBox, "How").setCurrentText("Seen on site")
        button(dialog, "Verify").click()
        in_dialog(look)

    in_dialog(go)
    press(page, "v")
    assert "Say what was seen of finding" in told[0]
    assert states(page) == [FindingState.OPEN] * FOUND


def test_what_nobody_said_stands_in_no_field(page):
    choose(page, 0)
    blank: list[str] = []

    def verify(dialog: QDialog) -> None:
        blank.append(part(dialog, QComboBox, "How").currentText())
        dialog.reject()

    def accept(dialog: QDialog) -> None:
        blank.append(part(dialog, QLineEdit, "Until").text())
        dialog.reject()

    in_dialog(verify)
    press(page, "v")
    in_dialog(accept)
    press(page, "x")
    assert blank == ["", ""]


def test_an_exception_wants_authority_reason_and_a_day_that_is_one(page):
    choose(page, 0)
    told: list[str] = []

    def fill(dialog: QDialog) -> None:
        part(dialog, QLineEdit, "Accepted by").setText("Superintendent")
        part(dialog, QPlainTextEdit, "Why the risk is accepted").setPlainText("New door in 2027")
        until = part(dialog, QLineEdit, "Until")
        until.setText("sometime")
        button(dialog, "Accept the risk").click()
        told.extend(label.text() for label in dialog.findChildren(QLabel)
                    if label.property("role") == "complaint")  # fmt: skip
        until.setText(f"{clock.today() + timedelta(days=90):%m/%d/%Y}")
        button(dialog, "Accept the risk").click()

    in_dialog(fill)
    press(page, "x")
    assert "“sometime” is not a date" in told[0]
    assert FindingState.ACCEPTED in states(page)
    accepted = next(row for row in rows(page._session) if row.state is FindingState.ACCEPTED)
    assert accepted.life.until == clock.today() + timedelta(days=90)


def test_a_critical_risk_that_was_accepted_is_counted_and_named(page):
    session = page._session
    asked = [one for one in session.walk.questions() if one.item.critical and one.answer is None]
    for one in asked[:2]:
        answer(session, Observation(item_id=one.item.id, place_id=one.place.id,
                                    value=AnswerValue.NO))  # fmt: skip
    settle(page)
    first, *_ = [row for row in rows(session) if row.critical]
    before = sum(row.critical for row in rows(session))
    accept(session, [first.id], authority="Board", why="New in 2027",
           until=clock.today() + timedelta(days=90))  # fmt: skip
    settle(page)
    told = page._counts.text()
    assert f"{before - 1} critical · 1 critical at an accepted risk" in told


def test_the_rule_of_due_days_is_changed_after_its_effect_was_said(page, window):
    session = page._session
    dialog = DueRuleDialog(session, window)
    dialog.open()
    effect = part(dialog, QLabel, "What the rule would change")
    assert "No due day would change." in effect.text()
    box = part(dialog, SpinBox, "Medium priority: days after it was found")
    box.setValue(300)
    medium = sum(row.due_by_rule and row.priority is Priority.MEDIUM for row in rows(session))
    assert effect.text().startswith(f"{medium} findings would be due later.")
    part(dialog, QLineEdit, "Low priority: day of the next budget").setText("next summer")
    button(dialog, "Change the rule").click()
    assert dialog.isVisible()
    assert "“next summer” is not a date" in "".join(
        one.text() for one in dialog.findChildren(QLabel)
    )
    assert due_rule(session).medium_days == 90
    part(dialog, QLineEdit, "Low priority: day of the next budget").setText("")
    button(dialog, "Change the rule").click()
    assert not dialog.isVisible()
    assert due_rule(session).medium_days == 300
    session.undo()
    assert due_rule(session).medium_days == 90


def test_many_are_assigned_at_once_and_only_what_was_filled_in_changes(page):
    session = page._session
    choose(page, 0)
    change_work(session, [page.chosen()[0].id], short_trade="Locksmith")
    settle(page)
    choose(page, 0, 1, 2, 3)

    def fill(dialog: QDialog) -> None:
        part(dialog, QLineEdit, "Owner").setText("M. Ellery")
        part(dialog, QLineEdit, "Cost of each in dollars").setText("abc")
        button(dialog, "Change").click()
        part(dialog, QLineEdit, "Cost of each in dollars").setText("$1,250")
        button(dialog, "Change").click()

    in_dialog(fill)
    press(page, "a")
    found = rows(session)
    assert [row.owner for row in found].count("M. Ellery") == 4
    assert [row.amount for row in found].count(1250) == 4
    assert [row.trade for row in found].count("Locksmith") == 1
    session.undo()
    assert [row.owner for row in rows(session)].count("M. Ellery") == 0


def test_what_is_typed_wrong_is_blamed_not_the_next_empty_field(page):
    choose(page, 0)
    seen: list[tuple[str, str, str]] = []

    def assign(dialog: QDialog) -> None:
        due = part(dialog, QLineEdit, "Due")
        seen.append((dialog.windowTitle(), dialog.focusWidget().accessibleName(),
                     due.placeholderText()))  # fmt: skip
        part(dialog, QLineEdit, "Owner").setText("M. Ellery")
        due.setText("someday")
        button(dialog, "Change").click()
        assert dialog.focusWidget() is due
        assert "“someday” is not a date" in due.accessibleDescription()
        due.clear()
        amount = part(dialog, QLineEdit, "Cost in dollars")
        amount.setText("much")
        button(dialog, "Change").click()
        assert dialog.focusWidget() is amount
        dialog.reject()

    def take(dialog: QDialog) -> None:
        part(dialog, QLineEdit, "Accepted by").setText("Superintendent")
        until = part(dialog, QLineEdit, "Until")
        until.setText("June")
        button(dialog, "Accept the risk").click()
        assert dialog.focusWidget() is until
        dialog.reject()

    for key, act in (("a", assign), ("d", assign), ("x", take)):
        in_dialog(act)
        press(page, key)
    example = "like Nov 18, 2026"
    assert seen == [("Assign", "Owner", example), ("Due day", "Due", example)]


def test_an_unsaid_reason_or_way_is_blamed_when_the_move_is_refused(page):
    choose(page, 0)
    blamed: list[str] = []

    def go(dialog: QDialog) -> None:
        if "Accepted by" in {one.accessibleName() for one in dialog.findChildren(QLineEdit)}:
            part(dialog, QLineEdit, "Accepted by").setText("Superintendent")
            part(dialog, QLineEdit, "Until").setText("6/30/2099")
        QTimer.singleShot(0, lambda: (blamed.append(dialog.focusWidget().accessibleName()),
                                      dialog.reject()))  # fmt: skip
        dialog.accept_button.click()

    for key in "xv":
        in_dialog(go)
        press(page, key)
    assert blamed == ["Why the risk is accepted", "How"]


def test_the_keyboard_goes_on_where_a_finding_left_the_list(page):
    before = [row.id for row in page.table.findings.rows()]
    choose(page, 2)
    press(page, "f")
    settle(page)
    assert [row.id for row in page.table.findings.rows()] == before[:2] + before[3:]
    assert page.chosen() == [], "nothing is chosen that nobody chose"
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    assert [row.id for row in page.chosen()] == [before[3]]


def test_a_folded_group_stays_folded_when_something_changes(page):
    table = page.table
    heads = table.findings.heads()
    table.collapse(table.findings.index(0, 0))
    last = table.findings.rows()[-1].id
    change_work(page._session, [last], short_trade="Locksmith")
    settle(page)
    shown = [table.isExpanded(table.findings.index(at, 0)) for at in range(len(heads))]
    assert table.findings.heads() == heads
    assert shown == [False] + [True] * (len(heads) - 1)


def test_fields_of_the_details_are_written_when_they_are_left(page):
    choose(page, 0)
    detail, finding = page.detail, page.chosen()[0]
    owner, due = part(detail, QLineEdit, "Owner now"), part(detail, QLineEdit, "Due now")
    owner.setText("Dana Whitfield")
    owner.editingFinished.emit()
    on = clock.today() + timedelta(days=20)
    due.setText(f"{on:%m/%d/%Y}")
    due.editingFinished.emit()
    settle(page)
    row = next(row for row in rows(page._session) if row.id == finding.id)
    assert (row.owner, row.due, row.due_by_rule) == ("Dana Whitfield", on, False)
    assert due.text() == day(on)
    assert not due.isClearButtonEnabled(), "the sign would cut the year off"
    comment = part(detail, QLineEdit, "Add a comment")
    comment.setText("Ordered a new strike.")
    comment.returnPressed.emit()
    assert [one.words for one in comments(page._session, finding.id)] == ["Ordered a new strike."]
    assert comment.text() == ""


def test_the_board_shows_the_same_rows_and_keeps_what_is_chosen(page):
    choose(page, 1)
    chosen = page.chosen()[0].id
    press(page, "p")
    choose(page, 1)
    press(page, "b")
    assert [row.id for row in page.chosen()] == [chosen]
    lanes = page.board.lanes
    assert lanes[FindingState.PLANNED].cards.rowCount() == 1
    assert lanes[FindingState.OPEN].cards.rowCount() == FOUND - 1
    QTest.keyClicks(lanes[FindingState.PLANNED], "s")
    settle(page)
    assert lanes[FindingState.IN_PROGRESS].cards.rowCount() == 1
    QTest.keyClicks(lanes[FindingState.IN_PROGRESS], "f")
    settle(page)  # what is fixed is not to do; the head says that it is there
    heads = {label.text() for label in page.board.findChildren(QLabel)}
    assert {"Fixed, to verify  0 of 1", "In progress  0", f"Open  {FOUND - 1}"} <= heads


def test_what_to_do_is_read_whole_and_the_title_in_its_tip(page):
    choose(page, 0)
    finding = page.chosen()[0]
    words = "Lock it against entry now and write it into the log of every week. " * 3
    edit_finding(page._session, finding.id, short_term=words.strip(), title=words.strip())
    settle(page)
    now = part(page.detail, QPlainTextEdit, "Now")
    wait_until(lambda: now.verticalScrollBar().maximum() == 0)
    assert now.height() > part(page.detail, QPlainTextEdit, "Later").height()
    assert part(page.detail, QLineEdit, "What is wrong").toolTip() == words.strip()


def test_an_own_filter_is_kept_renamed_and_deleted_with_the_audit(page, window, monkeypatch):
    session, steps = page._session, len(page._session.history())
    first = page.table.findings.rows()[0]
    change_work(session, [first.id], short_trade="Locksmith", short_owner="Kim Lee")
    settle(page)
    names = iter(["  Kim's   doors ", "kim's doors", "Kim & Co", "Left"])
    monkeypatch.setattr(dialogs, "ask_text", lambda *_asked: next(names))
    monkeypatch.setattr(dialogs, "ask_for_good", lambda *_asked: True)
    told: list[str] = []
    monkeypatch.setattr(dialogs, "tell", lambda _over, error: told.append(str(error)))

    def do(words: str) -> None:
        page.chips._menu.aboutToShow.emit()
        action = next(one for one in page.chips._menu.actions() if one.text() == words)
        action.trigger()

    def chips() -> list[str]:
        return [one.accessibleName() for one in page.chips.findChildren(QPushButton)
                if not one.isHidden() or page.chips._folded]  # fmt: skip

    part(page, QLineEdit, "Filter by any words").setText("kim")
    do("Keep this filter…")
    assert "Kim's doors  1" in chips()
    assert [row.id for row in page.table.findings.rows()] == [first.id]
    assert part(page, QLineEdit, "Filter by any words").text() == ""
    do("Keep this filter…")
    assert "There is a filter “kim's doors” already." in told[0]
    do("Rename the filter…")
    assert "Kim & Co  1" in chips()
    assert own_filters(session) == [OwnFilter("Kim & Co", "to-do", "kim")]
    assert len(session.history()) == steps + 1  # of change_work alone
    page.chips.choose("all")
    assert len(page.table.findings.rows()) == FOUND
    page.chips.choose("own:Kim & Co")
    do("Delete the filter…")
    assert (page.chips.name, own_filters(session)) == ("to-do", [])
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not any("Kim" in one for one in chips())


def drop(page: FindingsPage, number: int, state: FindingState) -> None:
    """Drag the first card of a lane to another, and let it go there."""
    source = page.board.lanes[FindingState.OPEN].cards
    data = source.mimeData([source.index(number)])
    lane = page.board.lanes[state]
    event = QDropEvent(
        QPointF(20, 20), Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, data,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    lane.dropEvent(event)
    assert event.isAccepted() == (state is not FindingState.OPEN)
    QApplication.processEvents()
    settle(page)


def test_a_card_is_dragged_to_another_state_as_one_step(page):
    page.line.board.setChecked(True)
    session, steps = page._session, len(page._session.history())
    drop(page, 0, FindingState.OPEN)  # where it is already
    assert len(session.history()) == steps
    drop(page, 0, FindingState.PLANNED)
    assert states(page).count(FindingState.PLANNED) == 1
    assert len(session.history()) == steps + 1
    assert page.board.lanes[FindingState.PLANNED].cards.rowCount() == 1
    session.undo()
    settle(page)
    assert states(page).count(FindingState.PLANNED) == 0


def test_a_card_held_at_the_edge_brings_further_lanes_into_view(page):
    page.line.board.setChecked(True)
    board = page.board
    board.widget().setMinimumWidth(board.viewport().width() + 400)
    QApplication.processEvents()
    bar = board.horizontalScrollBar()
    assert (bar.value(), bar.maximum() > 0) == (0, True)
    edge = board.viewport().mapToGlobal(board.viewport().rect().center())
    board._scroll_along(edge)
    assert bar.value() == 0
    edge.setX(board.viewport().mapToGlobal(board.viewport().rect().topRight()).x() - 5)
    board._scroll_along(edge)
    assert bar.value() > 0


def test_a_card_that_needs_a_reason_asks_and_esc_leaves_it_where_it_was(page):
    page.line.board.setChecked(True)
    before, steps = states(page), len(page._session.history())
    in_dialog(lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape))
    drop(page, 0, FindingState.ACCEPTED)
    assert (states(page), len(page._session.history())) == (before, steps)
    assert page.board.lanes[FindingState.OPEN].cards.rowCount() == FOUND

    def fill(dialog: QDialog) -> None:
        dialog.findChild(QPlainTextEdit).setPlainText("Historic door")
        part(dialog, QLineEdit, "Who answers for it").setText("Principal")
        button(dialog, "Not agreed").click()

    in_dialog(fill)
    drop(page, 0, FindingState.NOT_AGREED)
    assert states(page).count(FindingState.NOT_AGREED) == 1


def test_a_card_that_cannot_go_there_stays_and_it_is_said_why(page, monkeypatch):
    told: list[str] = []
    monkeypatch.setattr("cpted_audit.ui.dialogs.tell", lambda _over, error: told.append(str(error)))
    page._work.move_to(FindingState.OPEN, page._rows[:1])
    assert "is in the state “Open”, from which “Reopen” leads nowhere" in told[0]
    assert set(states(page)) == {FindingState.OPEN}


def test_columns_of_choice_are_there_again(page, window):
    page.table.column_menu().actions()[-1].trigger()
    page._keep_columns()
    again = at_once(FINDINGS.make(page._context))
    assert "funding" in again.table.shown_columns()
    again.leave()
    again.deleteLater()


def test_a_state_is_read_whole_and_what_is_wrong_has_what_others_leave(page):
    heads = page.table.header()
    choose(page, 0)
    fixed = page.chosen()[0].id
    press(page, "f")
    page.show_finding(fixed)
    settle(page)
    row = next(row for row in page.table.findings.rows() if row.id == fixed)
    assert row.state is FindingState.FIXED
    measured = QFontMetrics(page.table.font())
    widths = {one.name: heads.sectionSize(at) for at, one in enumerate(COLUMNS)}
    for column in COLUMNS:
        if column.name in {"owner", "due", "cost", "state"}:
            needed = measured.horizontalAdvance(column.text(row)) + 16
            assert widths[column.name] >= needed, column.name
    assert widths["state"] >= measured.horizontalAdvance("Fixed, to verify") + 36  # with its sign
    assert widths["owner"] < 124, "nobody is named, so what is wrong has the room"


def test_nothing_can_be_changed_in_an_audit_opened_for_reading(page, window, audit_path):
    window.close_audit()
    window.show_session(Session.open(audit_path, None, read_only=True))
    window.screen_.show_page("findings")
    reading = window.screen_.page("findings")
    assert isinstance(reading, FindingsPage)
    choose(reading, 0)
    assert not any(reading._actions[verb.value].isEnabled() for verb in Verb)
    press(reading, "p")
    assert states(reading) == [FindingState.OPEN] * FOUND
    assert not part(reading.detail, QLineEdit, "Owner now").isEnabled()


def test_undo_on_the_page_takes_a_move_back_and_stays_there(page, window):
    choose(page, 0)
    press(page, "p")
    window.undo()
    settle(page)
    assert window.screen_.shown_page == "findings"
    assert states(page) == [FindingState.OPEN] * FOUND


def test_a_held_key_moves_once(page):
    assert not any(action.autoRepeat() for action in page._actions.values())
