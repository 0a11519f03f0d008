"""A line under the top bar that asks once for each visit who is walking; it holds nothing up."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from cpted_audit.domain.places.site import Person
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
        for button in self._names:
            button.setVisible(self.width() >= px(NAMES_FROM))


def _button(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setMinimumHeight(px(TARGET))
    return button
