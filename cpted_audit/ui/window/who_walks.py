"""Who is walking, in the top bar: shown there, changed there, and asked once for each visit."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from cpted_audit.domain.changes import ChangeSet
from cpted_audit.domain.ids import PersonId, VisitId
from cpted_audit.errors import AuditError
from cpted_audit.session import team
from cpted_audit.session.session import Session
from cpted_audit.session.walk.walker import choose_walker, sign, walker
from cpted_audit.ui import dialogs
from cpted_audit.ui.letters import letters
from cpted_audit.ui.theme import px
from cpted_audit.ui.window.who_strip import WhoStrip
from cpted_audit.ui.words import tr

WIDEST = 190


class WhoWalks(QObject):
    """Keeps the button of the top bar and the line that asks in step with the running visit."""

    said = Signal()
    """Somebody was chosen, or it was put off."""
    signed = Signal()
    """Who walks is shown, and steps are signed with that name from now on."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._parent = parent
        self._visit: VisitId | None = None
        self._put_off: set[VisitId | None] = set()
        self.strip = WhoStrip()
        self.button = QToolButton()
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setMaximumWidth(px(WIDEST))
        self.button.setMenu(QMenu(tr("Who is walking?"), self.button))
        self.button.menu().aboutToShow.connect(self._fill)
        self.strip.chosen.connect(lambda person_id: self._choose(PersonId(person_id)))
        self.strip.other.connect(self._add)
        self.strip.put_off.connect(self._leave)

    def follow_visit(self, visit_id: VisitId | None) -> None:
        """Sign with the name of who walks the visit that runs now, and ask where nobody said."""
        self._visit = visit_id
        self.show_state()

    def ask(self) -> None:
        """Ask again who walks, also where it was put off: a name is needed now."""
        self._put_off.discard(self._visit)
        self.show_state()

    def follow(self, changes: ChangeSet) -> None:
        """Show what an edit of the team or of the visits changed."""
        if changes.touches("person", "visit"):
            self.show_state()

    def show_state(self) -> None:
        """Show who walks, or ask."""
        sign(self._session, self._visit)
        who = self._session.document.who
        words = who or tr("Who is walking?")
        self.button.setText(f"{letters(self._elided(words))}  ▾")
        spoken = tr("Walking: {who}", who=who or tr("not said"))
        self.button.setAccessibleName(spoken)
        self.button.setToolTip(spoken if who else words)
        asks = not (who or self._session.document.read_only or self._visit in self._put_off)
        if asks:
            self.strip.offer(team.people(self._session))
        self.strip.ask(asks)
        self.signed.emit()

    def _elided(self, text: str) -> str:
        room = px(WIDEST) - px(52)
        return self.button.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)

    def _fill(self) -> None:
        menu = self.button.menu()
        menu.clear()
        chosen = walker(self._session, self._visit)
        for person in team.people(self._session):
            words = letters(" · ".join(filter(None, (person.name, person.role))))
            action = menu.addAction(words, partial(self._choose, person.id))
            action.setCheckable(True)
            action.setChecked(chosen is not None and chosen.id == person.id)
        menu.addSeparator()
        menu.addAction(tr("Somebody else…"), self._add)
        if chosen is not None:
            menu.addAction(tr("Leave it unsaid"), partial(self._choose, None))

    def _add(self) -> None:
        """Take somebody new into the team and let them walk."""
        name = dialogs.ask_text(self._parent, tr("Who is walking?"), tr("Name, as it is written:"))
        if not name or not name.strip():
            return
        known = {person.name.casefold(): person for person in team.people(self._session)}
        try:
            person = known.get(name.strip().casefold()) or team.add_person(self._session, name)
        except AuditError as error:
            dialogs.tell(self._parent, error)
            return
        self._choose(person.id)

    def _choose(self, person_id: PersonId | None) -> None:
        if person_id is None:
            self._put_off.add(self._visit)
        try:
            choose_walker(self._session, self._visit, person_id, origin=self)
        except AuditError as error:
            dialogs.tell(self._parent, error)
        self.show_state()
        self.said.emit()

    def _leave(self) -> None:
        self._put_off.add(self._visit)
        self.show_state()
        self.said.emit()
