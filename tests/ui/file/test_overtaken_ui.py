"""Two windows on one audit: what was typed is kept, shown, added again or saved in a copy."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QPlainTextEdit, QPushButton
from walk_driver import settle

from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.errors import OvertakenError
from cpted_audit.session.registers.secrets import done_words, encrypt
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import Observation, answer
from cpted_audit.ui.file.rewrite_controller import (
    ENCRYPT_STAGES,
    RewriteController,
    Rewriting,
)
from cpted_audit.ui.window.main_window import MainWindow
from cpted_audit.ui.window.view_state import keep


class Questions:
    """Answers the dialogs in front, one after another, and keeps what they showed."""

    def __init__(self, qtbot, *buttons: str) -> None:
        self._buttons = list(buttons)
        self.seen: list[tuple[str, str]] = []
        self._qtbot = qtbot

    def run(self) -> None:
        self._next()
        self._qtbot.waitUntil(lambda: not self._buttons)
        QApplication.processEvents()

    def _next(self) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and dialog.isVisible():
            fields = dialog.findChildren(QPlainTextEdit)
            self.seen.append((dialog.windowTitle(), fields[0].toPlainText() if fields else ""))
            wanted = self._buttons.pop(0)
            (button,) = [one for one in dialog.findChildren(QPushButton) if one.text() == wanted]
            QTimer.singleShot(0, button.click)
        if self._buttons:
            QTimer.singleShot(20, self._next)


@pytest.fixture
def asked(qtbot) -> Callable[..., list[tuple[str, str]]]:
    def run(*buttons: str) -> list[tuple[str, str]]:
        questions = Questions(qtbot, *buttons)
        questions.run()
        return questions.seen

    return run


def _answer(session: Session, value: AnswerValue, note: str, number: int = 0) -> None:
    one = list(session.walk.questions())[number]
    observation = Observation(
        item_id=one.item.id, place_id=one.place.id, value=value, note=note
    )  # fmt: skip
    answer(session, observation)


def _notes(path: Path) -> set[str]:
    with Session.open(path, read_only=True) as session:
        return {answer.note for answer in session.walk.answers.values() if answer.note}


def _type(window: MainWindow, note: str, number: int = 0) -> None:
    """Answer in the window as a handler of its event loop does."""
    QTimer.singleShot(0, lambda: _swallowed(window, note, number))


def _swallowed(window: MainWindow, note: str, number: int) -> None:
    from cpted_audit.errors import AuditError
    from cpted_audit.ui import dialogs

    try:
        _answer(window.screen_.session, AnswerValue.NO, note, number)
    except AuditError as error:
        dialogs.tell(window, error)


def test_what_was_typed_is_added_when_the_audit_is_opened_again(window, audit_path, asked):
    window.open_audit(audit_path)
    with Session.open(audit_path, take_over=True) as other:
        _answer(other, AnswerValue.YES, "theirs", 1)
    _type(window, "Latch bent at the back")
    ((title, words),) = asked("Open again")
    assert title == "Another program has this audit"
    assert "Latch bent at the back" in words
    session = window.screen_.session
    assert not session.document.overtaken
    assert {answer.note for answer in session.walk.answers.values()} == {
        "theirs", "Latch bent at the back",
    }  # fmt: skip
    assert session.undo_label.endswith("(added later)")
    assert _notes(audit_path) == {"theirs", "Latch bent at the back"}


@pytest.mark.parametrize(
    ("button", "left"), [("Keep theirs", {"theirs"}), ("Write mine", {"mine"})]
)
def test_where_both_changed_the_same_it_is_asked_whose_words_count(
    window, audit_path, asked, button, left
):
    window.open_audit(audit_path)
    with Session.open(audit_path, take_over=True) as other:
        _answer(other, AnswerValue.YES, "theirs")
    _type(window, "mine")
    first, second = asked("Open again", button)
    assert second[0] == "Both changed the same"
    assert "“theirs” → “mine”" in second[1]
    assert _notes(audit_path) == left
    assert first[0] == "Another program has this audit"


def test_a_copy_can_be_saved_with_what_was_typed(window, audit_path, asked, monkeypatch):
    copy = audit_path.with_name("mine.cpted")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_more: (str(copy), ""))
    window.open_audit(audit_path)
    with Session.open(audit_path, take_over=True) as other:
        _answer(other, AnswerValue.YES, "theirs", 1)
    _type(window, "mine")
    asked("Save a copy…")
    assert _notes(copy) == {"theirs", "mine"}
    assert _notes(audit_path) == {"theirs"}
    window.close()  # nothing is left to ask about
    assert not window.isVisible()


def test_the_window_does_not_close_over_words_that_were_never_written(window, audit_path, asked):
    window.open_audit(audit_path)
    with Session.open(audit_path, take_over=True):
        _type(window, "mine")
        asked("Not now")
        QTimer.singleShot(0, window.close)
        ((title, words),) = asked("Not now")
        assert (title, "mine" in words) == ("Not written yet", True)
        assert window.isVisible()
        QTimer.singleShot(0, window.close)
        asked("Close without it")
    assert not window.isVisible()


def test_where_the_auditor_is_asks_nothing_again_after_not_now(window, audit_path, asked):
    """Nothing was meant to be written but the place on screen, half a second after it opened."""
    window.open_audit(audit_path)
    with Session.open(audit_path, take_over=True):
        _type(window, "mine")
        ((_, words),) = asked("Not now")
        assert "mine" in words
        questions = []
        window.screen_.session.document.when_overtaken(lambda: questions.append("again"))
        keep(window.screen_.session, {"place": "elsewhere"})
        assert questions == []
        _type(window, "more")
        QApplication.processEvents()
        assert questions == ["again"]
        window.screen_.session.document.forget_pending()


def test_an_audit_in_a_place_where_nothing_can_be_written_opens_for_reading(
    window, audit_path, told, monkeypatch
):
    def refuse(*_args: object, **_more: object) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patch:  # as for root a folder's mode means nothing
        patch.setattr("cpted_audit.store.lock.DocumentLock._take", refuse)
        window.open_audit(audit_path)
    assert window.screen_ is not None
    assert window.screen_.session.document.read_only
    assert any("can only be read there" in one for one in told)


def test_a_key_pressed_in_a_window_that_lost_the_audit_is_kept_too(
    window, audit_path, asked, qtbot
):
    window.open_audit(audit_path)
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    settle()  # beforehand, so that nothing else is written meanwhile
    with (
        Session.open(audit_path, take_over=True),
        qtbot.captureExceptions() as caught,  # as the window's own hook does
    ):
        QTimer.singleShot(0, lambda: QTest.keyClick(QApplication.focusWidget(), "y"))
        ((_, words),) = asked("Not now")
    assert "Answer: Yes" in words
    assert {kind for kind, *_ in caught} <= {OvertakenError}
    QTimer.singleShot(0, window.close)
    asked("Close without it")
    with Session.open(audit_path, read_only=True) as session:
        assert not session.walk.answers


@pytest.mark.ordinary_user
def test_an_audit_whose_folder_became_read_only_opens_for_reading(window, audit_path, told):
    window.open_audit(audit_path)
    audit_path.parent.chmod(0o500)
    try:
        window.close_audit()
        window.open_audit(audit_path)
        assert window.screen_.session.document.read_only
        assert any("can only be read there" in one for one in told)
        window.close_audit()
    finally:
        audit_path.parent.chmod(0o700)


def test_that_an_audit_was_taken_over_while_it_was_encrypted_is_told(
    window, audit_path, told, qtbot
):
    """The audit is on no screen then, so nobody else would say it."""
    window.open_audit(audit_path)
    session = window.screen_.session
    passphrase = "a passphrase nobody guesses"

    def work(opened: Session, tell: Callable[[str], None]) -> str:
        def take_over(stage: str) -> None:
            tell(stage)
            if stage == "verified":
                with Session.open(audit_path, take_over=True) as other:
                    _answer(other, AnswerValue.YES, "theirs")

        return done_words(encrypt(opened, passphrase, take_over))

    wanted = Rewriting("Encrypt the audit", "Encrypting", ENCRYPT_STAGES, work, passphrase)
    RewriteController(window, window.screen_.context.status).run(session, wanted)
    qtbot.waitUntil(lambda: bool(told))
    assert "was not replaced" in told[0]
    assert {answer.note for answer in window.screen_.session.walk.answers.values()} == {"theirs"}
    assert _notes(audit_path) == {"theirs"}
