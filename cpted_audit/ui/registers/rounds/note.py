"""What is typed on a round: the note, kept with its door letter by letter, and who checks."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit

from cpted_audit import clock
from cpted_audit.domain.ids import DoorId
from cpted_audit.domain.registers.access import Door, DoorCheck
from cpted_audit.errors import AuditError
from cpted_audit.session.registers import door_checks
from cpted_audit.session.session import Session
from cpted_audit.ui.widgets.fitting import see_soon


class CheckedBy(QLineEdit):
    """Shows who walks; a name typed over it counts until the walker changes."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._walker = ""

    def begin(self) -> None:
        """Begin a round with the name of who walks; where nobody is said, a typed one stays."""
        self._walker = self._session.document.who
        self.setText(self._walker or self.text())

    def follow(self) -> bool:
        """Take the name of a new walker, and return whether there is one."""
        who = self._session.document.who
        if who == self._walker:
            return False
        self._walker = who
        self.setText(who)
        return True


class RoundNote(QLineEdit):
    """Writes into the check that is asked about; before a door has one, its words wait for it."""

    refused = Signal(object)
    """An AuditError that kept words from being written."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._door_id: DoorId | None = None
        self.today = clock.today()
        self.asked: DoorCheck | None = None
        """The check of the door on screen that waits for what was seen."""
        self.textEdited.connect(self._write)

    def show_of(self, door: Door | None) -> None:
        """Show the words that wait for a check of a door; those on screen stay if they are its."""
        door_id = None if door is None else door.id
        if door_id == self._door_id:
            return
        self._door_id = door_id
        words = "" if door_id is None else door_checks.typed(self._session, door_id, self.today)
        self.setText(words)

    def check_undone(self) -> None:
        """Let the words wait again where the check they were written into was taken back."""
        asked = self.asked
        if asked is not None and door_checks.check_with(self._session, asked.id) is None:
            self.asked = None
            self._write(self.text())

    def taken(self) -> None:
        """Begin empty: a check has the words."""
        self.clear()
        self._write("")

    def settle(self, by: str) -> None:
        """Write words about a door that somebody checked today already beside that check."""
        if self._door_id is None or self.asked is not None or self._session.document.read_only:
            return
        try:
            door_checks.settle(self._session, self._door_id, self.today, by)
        except AuditError as error:
            self.refused.emit(error)
            return
        self.setText(door_checks.typed(self._session, self._door_id, self.today))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Come into view where the window is low: the buttons above stay, to correct the door."""
        super().focusInEvent(event)
        see_soon(self)

    def _write(self, words: str) -> None:
        try:
            if self.asked is not None:
                door_checks.note_check(self._session, self.asked, words)
            elif self._door_id is not None:
                door_checks.keep_typed(self._session, self._door_id, words, self.today)
        except AuditError as error:
            self.refused.emit(error)
