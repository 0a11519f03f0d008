"""The checks of a door in words: what was seen, when, by whom, and whether the next is due."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cpted_audit.domain.registers.access import Door, DoorCheck, Latches
from cpted_audit.domain.registers.conditions import Condition
from cpted_audit.session.registers.door_checks import WEEK
from cpted_audit.ui.frame.page import PageContext
from cpted_audit.ui.headline_words import FOUND
from cpted_audit.ui.registers.rounds.summary import FindingOffer
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import QT_TR_NOOP, day, day_of_year, tr

CHECK_WORDS: Mapping[Latches | None, str] = {
    Latches.YES: QT_TR_NOOP("latches"),
    Latches.NO: FOUND[Condition.NO_LATCH],
    Latches.PROPPED: QT_TR_NOOP("propped"),
    None: QT_TR_NOOP("not said"),
}
MARKS: Mapping[Latches, str] = {Latches.YES: "✓", Latches.NO: "✕", Latches.PROPPED: "✕"}
_MOST = 8


def last_check(check: DoorCheck | None, door: Door, today: date) -> str:
    """Return when a door was looked at last and what was seen, and whether it is due."""
    when = door.checked_on
    if when is None:
        return tr("Never checked.")
    due = tr(" · due") if today - when > WEEK else ""
    seen = check.latches if check is not None and check.on == when else door.latches
    words = tr("Checked on {day}: {seen}", day=day(when), seen=tr(CHECK_WORDS[seen]))
    note = f" · {check.note}" if check is not None and check.note and check.on == when else ""
    return f"{words}{note}{due}"


def check_line(check: DoorCheck) -> str:
    """Return one check in a few words, such as “18 Nov ✕ propped, chair”."""
    seen = "" if check.latches is Latches.YES else f" {tr(CHECK_WORDS[check.latches])}"
    note = f", {check.note}" if check.note else ""
    return f"{day_of_year(check.on)} {MARKS[check.latches]}{seen}{note}"


class ChecksBox(QWidget):
    """The last checks of the door in the form."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self.offer = FindingOffer(context)
        self._state = text_label("", wrap=True)
        self._lines = text_label("", "muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(8), 0, 0)
        column.setSpacing(px(4))
        column.addWidget(text_label(tr("WEEKLY CHECKS"), "caps"))
        column.addWidget(self._state)
        column.addWidget(self._lines)
        column.addWidget(self.offer)

    def show_checks(self, door: Door, checks: list[DoorCheck], today: date) -> None:
        """Show when the door was looked at, newest first; one that failed offers a finding."""
        self._state.setText(last_check(checks[0] if checks else None, door, today))
        self._lines.setText(" · ".join(check_line(check) for check in checks[:_MOST]))
        self._lines.setVisible(bool(checks))
        self.offer.show_door(door)
