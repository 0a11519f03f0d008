"""Who is walking, in the top bar: shown and changed there, and asked once a visit in a line."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from cpted_audit.domain.changes import ChangeSet
from cpted_audit.domain.ids import PersonId, VisitId
from cpted_audit.domain.places.site import Person
from cpted_audit.errors import AuditError
from cpted_audit.session import team
from cpted_audit.session.session import Session
from cpted_audit.session.team import choose_walker, sign, walker
from cpted_audit.ui import dialogs
from cpted_audit.ui.letters import letters
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.labels import ElidedLabel
from cpted_audit.ui.words import tr

MOST_NAMES = 4
NAMES_FROM = 860
"""How wide the line must be for the names of the team, in pixels at 100 %."""
HEIGHT_FROM = 430
"""How high the audit must be for the line, in pixels at 100 %; below it the top bar asks alone."""
TARGET = 40


class WhoStrip(QFrame):
    """Offers the team; `chosen` carries a person's id, `other` asks for somebody not on it."""

    chosen = Signal(str)
    other = Signal()
    put_off = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self._question = ElidedLabel(tr("Who is walking? It is signed under every step."), "strong")
        self._names: list[QPushButton] = []
        self._asks = self._has_room = False
        self._other = _button(tr("Somebody else…"))
        self._later = _button(tr("Not now"))
        self._later.setProperty("kind", "link")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(px(16), 2, px(16), 2)
        self._row.setSpacing(px(8))
        self._row.addWidget(self._question, 1)
        for button in (self._other, self._later):
            self._row.addWidget(button)
        self._other.clicked.connect(self.other)
        self._later.clicked.connect(self.put_off)
        self.hide()

    def offer(self, team: Sequence[Person]) -> None:
        """Offer the first of the team by name; the others are in the menu of the top bar."""
        for button in self._names:
            self._row.removeWidget(button)
            button.deleteLater()
        self._names = [_button(letters(person.name)) for person in team[:MOST_NAMES]]
        for number, (button, person) in enumerate(zip(self._names, team, strict=False), start=1):
            button.clicked.connect(partial(self._choose, person.id))
            self._row.insertWidget(number, button)
        self._other.setText(tr("Somebody else…") if team else tr("Say who…"))
        self._fit()

    def ask(self, asks: bool) -> None:
        """Ask, or be gone."""
        self._asks = asks
        self.setVisible(asks and self._has_room)

    def fit(self, height: int) -> None:
        """Leave the height there is to the page where that is little."""
        self._has_room = height >= px(HEIGHT_FROM)
        self.setVisible(self._asks and self._has_room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the names to the menu where there is little room."""
        super().resizeEvent(event)
        self._fit()

    def _choose(self, person_id: str, _checked: bool = False) -> None:
        self.chosen.emit(person_id)

    def _fit(self) -> None:
        """Ask in as many words as there is room for; names that leave none are in the menu."""
        whole, short = tr("Who is walking? It is signed under every step."), tr("Who is walking?")
        names = list(self._names) if self.width() >= px(NAMES_FROM) else []
        while names and self._room(names) < self._need(short):
            names.pop()
        for button in self._names:
            button.setVisible(button in names)
        self._question.setText(whole if self._need(whole) <= self._room(names) else short)
        self._question.setToolTip(whole)

    def _room(self, names: Sequence[QPushButton]) -> int:
        """Return how much of the line is left beside some names."""
        beside = (*names, self._other, self._later)
        taken = sum(button.sizeHint().width() + self._row.spacing() for button in beside)
        return self.width() - 2 * px(16) - taken

    def _need(self, words: str) -> int:
        return self._question.fontMetrics().horizontalAdvance(words) + 4


def _button(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setMinimumHeight(px(TARGET))
    return button


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
        spoken = tr("Walking: {who}", who=who) if who else tr("Who is walking? Not said")
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
