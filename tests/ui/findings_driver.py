"""An audit with findings on the page of findings, and what opens over it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QPushButton, QWidget
from waiting import wait_until

from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.session.walk.answers import Observation, answer
from cpted_audit.ui.findings.findings_page import FindingsPage
from cpted_audit.ui.window.main_window import MainWindow


def findings_page(window: MainWindow, count: int) -> FindingsPage:
    """Answer some items No and show what was found."""
    session = window.screen_.session
    session.document.who = "Ruth Okafor"
    for one in list(session.walk.questions())[: count * 4 : 4]:
        answer(session, Observation(item_id=one.item.id, place_id=one.place.id,
                                    value=AnswerValue.NO, note="seen so"))  # fmt: skip
    window.screen_.show_page("findings")
    shown = window.screen_.page("findings")
    assert isinstance(shown, FindingsPage)
    return shown


def button(within: QWidget, words: str) -> QPushButton:
    """The button of some words."""
    return next(one for one in within.findChildren(QPushButton) if one.text() == words)


def in_dialog(kind: type[QDialog], act: Callable[[QDialog], object]) -> list[QDialog]:
    """Do something in the dialog of a kind that opens next; what was seen is told."""
    seen: list[QDialog] = []
    timer = QTimer(QApplication.instance(), interval=5)

    def go() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind):
            timer.stop()
            seen.append(dialog)
            act(dialog)

    timer.timeout.connect(go)
    timer.start()
    return seen


def made_box(window: MainWindow) -> QMessageBox:
    """Wait for the message that something was made."""
    found: list[QMessageBox] = []

    def there() -> bool:
        found[:] = [one for one in window.findChildren(QMessageBox) if one.isVisible()]
        return bool(found)

    wait_until(there)
    return found[0]
