"""The history page in a real window."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QTableView

from cpted_audit import clock
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.session.walk.answers import Observation, answer
from cpted_audit.ui.history.history_page import PORTION, STATE, WHAT, WHEN
from cpted_audit.ui.window.main_window import MainWindow
from cpted_audit.ui.words import day


@pytest.fixture
def answered(window: MainWindow, audit_path: Path) -> MainWindow:
    window.open_audit(audit_path)
    give(window, 0, AnswerValue.YES)
    give(window, 0, AnswerValue.NO)
    give(window, 30, AnswerValue.YES)
    window.screen_.show_page("history")
    return window


def give(window: MainWindow, number: int, value: AnswerValue) -> None:
    session = window.screen_.session
    one = list(session.walk.questions())[number]
    answer(session, Observation(item_id=one.item.id, place_id=one.place.id, value=value))


def part(window: MainWindow, kind, name: str):
    page = window.screen_.page("history")
    return next(one for one in page.findChildren(kind) if one.accessibleName() == name)


def column(window: MainWindow, number: int) -> list[str]:
    model = part(window, QTableView, "Steps").model()
    return [model.index(row, number).data() for row in range(model.rowCount())]


def test_steps_stand_newest_first_with_local_time_and_state(answered):
    assert [one.split(":")[0] for one in column(answered, WHAT)] == [
        "Answer Yes", "Answer No", "Answer Yes",
    ]  # fmt: skip
    assert column(answered, WHEN)[0].startswith(day(clock.today()))
    answered.screen_.session.undo()
    assert column(answered, WHAT)[0].startswith("Undo: Answer Yes")
    assert column(answered, STATE) == ["Done", "Undone", "Done", "Done"]


def test_a_step_shows_what_it_changed_in_words(answered):
    part(answered, QTableView, "Steps").selectRow(1)
    told = part(answered, QPlainTextEdit, "What the step changed").toPlainText()
    assert "Answer: Yes → No" in told
    assert "Finding" in told
    assert "{" not in told


def test_item_place_and_person_narrow_it(answered, qtbot):
    question = next(iter(answered.screen_.session.walk.questions()))
    part(answered, QLineEdit, "Item").setText(question.item.id.lower())
    qtbot.waitUntil(lambda: len(column(answered, WHAT)) == 2)
    part(answered, QLineEdit, "Item").clear()
    places = part(answered, QComboBox, "Place")
    places.setCurrentIndex(places.findData(question.place.id))
    qtbot.waitUntil(lambda: len(column(answered, WHAT)) in {2, 3})
    places.setCurrentIndex(0)
    people = part(answered, QComboBox, "Person")
    people.setCurrentIndex(1)
    assert len(column(answered, WHAT)) == 3
    part(answered, QLineEdit, "Words").setText("nothing like it")
    qtbot.waitUntil(lambda: column(answered, WHAT) == [])


def test_ten_thousand_steps_open_at_once_and_are_read_as_one_scrolls(answered):
    session = answered.screen_.session
    with session.document.transaction() as db:
        db.conn.executemany(
            "INSERT INTO journal_step (at, who, label, kind, state) "
            "VALUES (?, ?, ?, 'edit', 'done')",
            [("2026-01-01T10:00:00+00:00", "x", f"Step {number}") for number in range(10_000)],
        )
    started = time.process_time()  # ours alone: a busy machine makes no page slow
    answered.screen_.show_page("history")
    QApplication.processEvents()
    assert time.process_time() - started < 0.5
    table = part(answered, QTableView, "Steps")
    assert table.model().rowCount() == PORTION
    table.scrollToBottom()
    QApplication.processEvents()
    assert table.model().rowCount() > PORTION
    assert "Step 9999" in column(answered, WHAT)[0]
