"""A door that failed, offered as a finding: one press writes it, or goes to it where it is open."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from cpted_audit.domain.registers.access import Door, Latches
from cpted_audit.errors import AuditError
from cpted_audit.session.registers.door_checks import Offer, make_finding, offer_of
from cpted_audit.ui import dialogs
from cpted_audit.ui.frame.page import PageContext
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import QT_TR_NOOP, tr

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
