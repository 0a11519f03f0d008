"""How a round of doors came out: what latches, what does not, and what is still due.

A door that failed stands with what was seen, and is offered as a finding.

A door that failed, offered as a finding: one press writes it, or goes to it where it is open.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from cpted_audit.domain.registers.access import Door, Latches
from cpted_audit.errors import AuditError
from cpted_audit.session.registers.door_checks import Offer, make_finding, offer_of
from cpted_audit.ui import dialogs
from cpted_audit.ui.frame.page import PageContext
from cpted_audit.ui.start.form_parts import make_card
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.flow import FlowLayout
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import QT_TR_NOOP, said, tr
from cpted_audit.words import counted

_TITLES: Mapping[Latches, str] = {
    Latches.NO: QT_TR_NOOP("Door {number} does not latch"),
    Latches.PROPPED: QT_TR_NOOP("Door {number} is propped open"),
}


class FindingOffer(QWidget):
    """Shows what a failed door could become; hidden for a door that passed."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._title = ""
        self._offer: Offer | None = None
        self._words = text_label("", "muted", wrap=True)
        self._button = QPushButton()
        self._button.setMinimumHeight(px(36))
        self._button.setAutoDefault(False)
        self._button.clicked.connect(self._press)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(self._words)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_door(self, door: Door | None) -> None:
        """Show what a door offers; None hides it."""
        session = self._context.session
        offer = self._offer = None if door is None else offer_of(session, door)
        self.setVisible(offer is not None)
        if door is None or door.latches is None or offer is None:
            return
        self._title = tr(_TITLES[door.latches], number=door.number)
        same = offer.called(self._title)
        others = ", ".join(str(one.number) for one in offer.open if one is not same)
        self._words.setText(tr("Open at this door: finding {numbers}", numbers=others))
        self._words.setVisible(bool(others))
        self._button.setText(
            tr("Make it a finding") if same is None else tr("Finding {number}", number=same.number)
        )
        self._button.setAccessibleName(f"{self._button.text()}: {self._title}")
        self._button.setEnabled(same is not None or not session.document.read_only)

    def _press(self) -> None:
        if self._offer is None:
            return
        if self._offer.called(self._title) is not None:
            self._context.go_to(self._offer.place_id, None)
            return
        try:
            make_finding(self._context.session, self._offer, self._title)
        except AuditError as error:
            dialogs.tell(self.window(), error)


class RoundSummary(QFrame):
    """What stands where the doors stood once the last one is checked."""

    ended = Signal()
    go_on = Signal()
    """The doors that are still due are wanted."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self.setAccessibleName(tr("How the round came out"))
        column = make_card(self, "")
        self._count = text_label("", "strong", wrap=True)
        self._failed = QWidget()
        self._lines = QVBoxLayout(self._failed)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(px(8))
        self._rows: list[tuple[QLabel, FindingOffer]] = []
        self._due = text_label("", wrap=True)
        self._go_on = QPushButton(tr("Go on with those doors"))
        self._go_on.clicked.connect(self.go_on)
        self._leave = QPushButton(tr("End the round"))
        self._leave.setProperty("kind", "primary")
        self._leave.clicked.connect(self.ended)
        column.addWidget(text_label(tr("The round is done"), "title"))
        for part in (self._count, self._failed, self._due):
            column.addWidget(part)
        holder = QWidget()
        row = FlowLayout(holder, spacing=12)
        for button in (self._leave, self._go_on):
            button.setMinimumHeight(px(44))
            button.setAutoDefault(True)  # Enter presses it outside dialogs too
            row.addWidget(button)
        column.addWidget(holder)

    def show_round(
        self, checked: Sequence[Door], failed: Sequence[tuple[Door, str]], due: Sequence[Door]
    ) -> None:
        """Show the doors checked this week, those that failed and how, and those still due."""
        latching = sum(door.latches is Latches.YES for door in checked)
        self._count.setText(
            " · ".join(
                said(words.of(number))
                for number, words in ((len(checked), _CHECKED), (latching, _LATCH))
            )
        )
        self._show_failed(failed)
        numbers = ", ".join(door.number for door in due)
        self._due.setText(
            said(
                counted(
                    "1 door is still due: {numbers}",
                    "{count} doors are still due: {numbers}",
                    len(due),
                    numbers=numbers,
                )
            )
        )
        self._due.setVisible(bool(due))
        self._go_on.setVisible(bool(due))

    def _show_failed(self, failed: Sequence[tuple[Door, str]]) -> None:
        """Show a line for each door that failed; lines that are there already stay, with focus."""
        while len(self._rows) < len(failed):
            row = text_label("", wrap=True), FindingOffer(self._context)
            for part in row:
                self._lines.addWidget(part)
            self._rows.append(row)
        for number, (line, offer) in enumerate(self._rows):
            door, words = failed[number] if number < len(failed) else (None, "")
            line.setText(words)
            line.setVisible(door is not None)
            offer.show_door(door)
        self._failed.setVisible(bool(failed))

    def take_focus(self) -> None:
        """Put the keyboard on what ends the round."""
        self._leave.setFocus()


_CHECKED = counted("1 door checked this week", "{count} doors checked this week", None)
_LATCH = counted("1 latches", "{count} latch", None)
