"""The bottom line: what was saved last, with Undo, and the running job with Cancel.

What was done stays until something else is. A hint, which asks for something or says why nothing
happened, goes with its situation: with the page, with the next command, and with the next edit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QWidget,
)

from cpted_audit import clock
from cpted_audit.ui.announce import RUNNING, SAVED, announce, is_typing
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.labels import ElidedLabel, text_label
from cpted_audit.ui.widgets.older_readers import Notices
from cpted_audit.ui.words import said, time_of_day, tr

if TYPE_CHECKING:
    from cpted_audit.session.session import Session

_LOWEST = 38
"""Pixels at every size of text: what large text takes is taken from the page above."""


class StatusBar(QFrame):
    """Says that the work is on disk, and shows one job's progress."""

    undo_requested = Signal()
    cancel_requested = Signal()
    strayed = Signal()
    """What had the keyboard is gone, and Qt gave it to a link here: the next Space would undo."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusbar")
        self._saved = ElidedLabel("", "muted")  # what an import left out may be long
        self._saved.setAccessibleDescription(tr("Saved"))
        self._undo = _link(tr("Undo"), tr("Undo the last step"))
        self._undo.clicked.connect(self.undo_requested)
        self._may_undo = True
        self._rest = ("", False)
        """What the line says without a hint, and whether Undo stands beside it."""
        self._told = ""
        """What was said last of what was done: a text saved as it is typed is told once."""
        self.hint = ""
        """What is asked for now, or why nothing happened; empty for nothing."""
        self.hints = 0
        """How many were shown: whether one is new is told by the number."""
        self._spot = ElidedLabel("", "muted")
        self._spot.setAccessibleDescription(tr("Where the pointer is"))
        self._job = text_label("", "muted")
        self._bar = QProgressBar()
        self._quarter = -1
        """How many quarters of the running job were told, -1 before its begin."""
        self._bar.setTextVisible(False)
        self._cancel = _link(tr("Cancel"), tr("Cancel the running job"))
        self._cancel.clicked.connect(self.cancel_requested)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(10)
        row.addStrut(_LOWEST)  # its words ask for more where they are larger
        row.addWidget(self._saved)
        row.addWidget(self._undo)
        row.addStretch()
        for widget in (self._spot, self._job, self._bar, self._cancel):
            row.addWidget(widget)
        self._notices = Notices(self)
        application = cast("QApplication", QApplication.instance())
        application.focusChanged.connect(self._send_back)
        self.fit_text()
        self.show_job(None)

    def fit_text(self) -> None:
        """Take the lengths of the size of text in force: this line outlives the screens above."""
        self._bar.setFixedWidth(px(140))

    def _send_back(self, before: QWidget | None, now: QWidget | None) -> None:
        gone = before is not None and not before.isVisible()
        if gone and now in {self._undo, self._cancel}:
            self.strayed.emit()

    def show_saved(self, label: str, undo_label: str | None) -> None:
        """Say what was written to disk just now, and what Undo would take back."""
        time = time_of_day(clock.now(), seconds=True)
        words = tr("✓ Saved {time} · {what}", time=time, what=said(label))
        self._rest_at(words, undoable=undo_label is not None)
        what = said(label)
        if what != self._told or not is_typing():
            self._told = what
            announce(tr("Saved: {what}", what=what), topic=SAVED)
        self._undo.setToolTip(tr("Undo: {what}", what=said(undo_label or "")))

    def allow_undo(self, *, allowed: bool) -> None:
        """Offer Undo from now on, or not where the audit is not on screen."""
        if allowed != self._may_undo:
            self._may_undo = allowed
            self._show()

    def show_text(self, text: str) -> None:
        """Say what else was done, until something else is."""
        self._rest_at(text, undoable=False)
        self._told = text
        announce(text, topic=SAVED)

    def show_hint(self, text: str) -> None:
        """Ask for something, or say why nothing happened, as long as that is so."""
        self.hint = text
        self.hints += 1
        self._show()
        announce(text, urgent=True)

    def drop_hint(self, number: int | None = None) -> None:
        """Say again what was done: what the hint, or the one of a number, was about is over."""
        if self.hint and number in {None, self.hints}:
            self.hint = ""
            self._show()

    def _rest_at(self, text: str, *, undoable: bool) -> None:
        self._rest = (text, undoable)
        self.hint = ""
        self._show()

    def _show(self) -> None:
        text, undoable = self._rest
        self._saved.setText(self.hint or text)
        self._undo.setVisible(undoable and self._may_undo and not self.hint)

    def show_open(self, session: Session) -> None:
        """Say that an audit is open, and whether it can be changed."""
        name = session.path.name
        if session.document.read_only:
            words = tr("Open for reading only: nothing can be changed · {name}", name=name)
        else:
            words = tr("Everything is saved as you go · {name}", name=name)
        self.show_text(words)

    def show_spot(self, text: str) -> None:
        """Say where the pointer is on a plan, or nothing."""
        self._spot.setText(text)

    def add_chip(self, chip: QWidget) -> None:
        """Show something that goes on meanwhile; delete the widget to take it away."""
        self._row.insertWidget(self._row.indexOf(self._spot), chip)

    def show_job(self, text: str | None, done: int = 0, total: int = 0) -> None:
        """Show a job's progress, an endless bar where the total is 0, or nothing for None."""
        for widget in (self._job, self._bar, self._cancel):
            widget.setVisible(text is not None)
        self._job.setText(text or "")
        self._bar.setAccessibleName(tr("How far it is: {job}", job=text or ""))
        self._bar.setMaximum(total)
        self._bar.setValue(done)
        self._tell_quarter(text, done, total)

    def _tell_quarter(self, text: str | None, done: int, total: int) -> None:
        """Say that a job began, and each quarter of it; its end is said by who began it."""
        known, self._quarter = self._quarter, -1
        if text is None:
            return
        self._quarter = min(3, 4 * done // total) if total else max(0, known)
        if self._quarter > known:
            share = tr("{percent} %", percent=25 * self._quarter)
            announce(f"{share}: {text}" if self._quarter else text, topic=RUNNING)


def _link(text: str, name: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("kind", "link")
    button.setAccessibleName(name)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button
