"""Starting, making, opening and closing audits in a real window."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QInputDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QSpinBox,
)

from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.domain.vocabulary import Phase
from cpted_audit.domain.walk import Visit
from cpted_audit.session.places import new_audit
from cpted_audit.session.places.new_audit import NewAudit, visit_id
from cpted_audit.session.session import Session
from cpted_audit.session.walk import answers
from cpted_audit.ui.window.main_window import MainWindow


def by_name(window: MainWindow, kind, name: str):
    return next(one for one in window.findChildren(kind) if one.accessibleName() == name)


def button(window: MainWindow, text: str) -> QAbstractButton:
    return next(one for one in window.findChildren(QAbstractButton) if one.text() == text)


def save_as(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """Answer the system's file dialog."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_more: (str(path), ""))


def fill_new(window: MainWindow, *, passphrase: str) -> None:
    window.start.begin_new()
    by_name(window, QLineEdit, "Name").setText("Elm Street School")
    by_name(window, QSpinBox, "Classrooms").setValue(4)
    by_name(window, QSpinBox, "Exterior doors").setValue(2)
    by_name(window, QLineEdit, "Passphrase").setText(passphrase)
    by_name(window, QLineEdit, "Again").setText(passphrase)


def test_a_new_audit_is_encrypted_and_has_the_places_counted(window, tmp_path, monkeypatch):
    path = tmp_path / "elm.cpted"
    save_as(monkeypatch, path)
    fill_new(window, passphrase="correct horse")
    button(window, "Create").click()
    assert window.screen_ is not None
    assert window.windowTitle().startswith("Elm Street School")
    window.close_audit()
    assert b"SQLite format" not in path.read_bytes()[:100]
    with Session.open(path, "correct horse", read_only=True) as session:
        kinds = [place.kind for place in session.walk.places]
    assert kinds.count(SpaceType.CLASSROOM) == 4
    assert kinds.count(SpaceType.EXTERIOR_DOOR) == 2
    assert kinds.count(SpaceType.MAIN_ENTRY) == 1


def test_the_new_page_says_what_is_missing_and_keeps_what_was_typed(window):
    fill_new(window, passphrase="short")
    button(window, "Create").click()
    error = next(one for one in window.findChildren(QLabel) if one.property("role") == "error")
    assert "easy to guess" in error.text()
    weak = button(window, "Use this weak passphrase anyway")
    assert weak.isVisibleTo(window)
    weak.setChecked(True)
    by_name(window, QLineEdit, "Again").setText("shorter")
    button(window, "Create").click()
    assert "differ" in error.text()
    assert by_name(window, QLineEdit, "Name").text() == "Elm Street School"
    by_name(window, QLineEdit, "Passphrase").setText("long enough words")
    assert not weak.isVisibleTo(window)
    assert not weak.isChecked()
    button(window, "Create").click()
    assert "differ" in error.text()


def test_without_a_passphrase_the_page_says_what_that_means(window, tmp_path, monkeypatch):
    path = tmp_path / "plain.cpted"
    save_as(monkeypatch, path)
    fill_new(window, passphrase="")
    button(window, "No passphrase").setChecked(True)
    assert any("anyone who finds" in one.text() for one in window.findChildren(QLabel))
    button(window, "Create").click()
    assert path.read_bytes().startswith(b"SQLite format")


def test_a_name_that_is_taken_is_told_and_nothing_overwritten(window, audit_path, monkeypatch):
    before = audit_path.read_bytes()
    save_as(monkeypatch, audit_path)
    fill_new(window, passphrase="correct horse")
    button(window, "Create").click()
    error = next(one for one in window.findChildren(QLabel) if one.property("role") == "error")
    assert "already exists" in error.text()
    assert audit_path.read_bytes() == before


def test_a_wrong_passphrase_is_asked_again_and_the_right_one_opens(window, tmp_path):
    path = tmp_path / "locked.cpted"
    new_audit.create(path, NewAudit(site_name="Locked"), "right one").close()
    asked: list[str] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QInputDialog)
        asked.append(dialog.labelText())
        dialog.setTextValue("wrong" if len(asked) == 1 else "right one")
        if len(asked) == 1:
            QTimer.singleShot(50, answer)
        dialog.accept()

    QTimer.singleShot(50, answer)
    window.open_audit(path)
    assert "does not open" in asked[1]
    assert window.screen_ is not None


def test_an_audit_is_taken_from_a_running_program_only_after_a_second_question(window, audit_path):
    told: list[tuple[str, str]] = []

    def answer(title: str, words: str) -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox) or box.windowTitle() != title:
            QTimer.singleShot(20, lambda: answer(title, words))
            return
        default = box.defaultButton()
        told.append((box.text(), "" if default is None else default.text()))
        next(button for button in box.buttons() if button.text() == words).click()

    def open_it(*pairs: tuple[str, str]) -> None:
        for title, words in pairs:
            QTimer.singleShot(20, lambda title=title, words=words: answer(title, words))
        window.open_audit(audit_path)

    first = ("Already open", "Take it over")
    with Session.open(audit_path) as other:
        open_it(first, ("Take it over?", "Cancel"))
        assert window.screen_ is None
        assert re.search(r" since \w{3} \d{1,2}, \d{4} \d{1,2}:\d\d [AP]M\.", told[0][0])
        assert "on this computer, and that program is running" in told[1][0]
        assert told[1][1] == "Cancel"
        answers.add_visit(other, Visit(id=visit_id(), on=date(2026, 11, 18), phase=Phase.DAY))
        open_it(first, ("Take it over?", "Take it over anyway"))
        assert window.screen_ is not None
        assert len(answers.visits(window.screen_.session)) == 1


def test_what_is_no_audit_is_told_in_one_sentence(window, tmp_path, told):
    path = tmp_path / "notes.cpted"
    path.write_text("milk, bread")
    window.open_audit(path)
    assert window.screen_ is None
    assert "not an audit" in told[0]
    assert path.read_text() == "milk, bread"


def test_a_closed_audit_stands_on_the_start_page_and_opens_from_there(window, audit_path, qtbot):
    window.open_audit(audit_path)
    window.close_audit()
    card = by_name(window, QAbstractButton, "Oak School")
    card.click()
    qtbot.waitUntil(lambda: window.screen_ is not None)
    assert window.screen_.isVisible()
    assert window.screen_.walk.target().item_id is not None


def test_an_audit_that_is_being_opened_is_left_as_it_was_when_the_window_closes(
    window, audit_path, qtbot
):
    """Closed at each step on the way there, it can be opened and written again at once."""
    for steps in range(0, 40, 8):
        window.bring_audit(audit_path)
        for _ in range(steps):
            QApplication.processEvents()
        window.close()
        assert window.screen_ is None
        with Session.open(audit_path) as session:
            assert not session.document.read_only
        window.show()


def test_an_audit_asked_for_twice_is_opened_once(window, audit_path, qtbot):
    window.bring_audit(audit_path)
    QApplication.processEvents()
    window.open_audit(audit_path)
    screen = window.screen_
    assert screen is not None
    for _ in range(20):
        QApplication.processEvents()
    assert window.screen_ is screen


def test_an_encrypted_audit_tells_the_start_page_no_school(window, tmp_path, settings):
    path = tmp_path / "secret.cpted"
    session = new_audit.create(path, NewAudit(site_name="Hidden Valley School"), "right one")
    window.show_session(session)
    window.close_audit()
    settings.sync()
    assert "Hidden Valley" not in (tmp_path / "settings.ini").read_text()


def test_opening_another_audit_closes_the_first(window, audit_path, tmp_path):
    window.open_audit(audit_path)
    other = tmp_path / "other.cpted"
    new_audit.create(other, NewAudit(site_name="Other")).close()
    window.open_audit(other)
    with Session.open(audit_path):
        pass  # the lock is free again
    assert window.screen_.session.path == other
