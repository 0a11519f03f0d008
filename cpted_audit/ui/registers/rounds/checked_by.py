"""The name under the checks of a round: it follows who walks, and another may be typed over it."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from cpted_audit.session.session import Session


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
