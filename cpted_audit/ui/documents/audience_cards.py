"""Four short cards, one for each document, and what the chosen one holds and keeps back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.report.audience import Audience, Classes
from cpted_audit.report.parts import Volume, held, withheld
from cpted_audit.ui.start.form_parts import make_card
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.labels import restyle, text_label
from cpted_audit.ui.words import QT_TR_NOOP, tr

_CARD_WIDTH = 150
_GAP = 12


class CardWords(NamedTuple):
    """What a card is called and for whom its document is, in English."""

    title: str
    reader: str


CARD_WORDS: Mapping[Audience, CardWords] = {
    Audience.FULL: CardWords(
        QT_TR_NOOP("Full report"), QT_TR_NOOP("For the assessor and district safety.")
    ),
    Audience.FACILITY: CardWords(
        QT_TR_NOOP("Facility document"), QT_TR_NOOP("For those who make the repairs.")
    ),
    Audience.RESPONDER: CardWords(
        QT_TR_NOOP("Responders' packet"), QT_TR_NOOP("For police and fire, in the vehicle.")
    ),
    Audience.PUBLIC: CardWords(QT_TR_NOOP("Public summary"), QT_TR_NOOP("For anyone who asks.")),
}


class AudienceCard(QFrame):
    """One document: its name and its readers; what is in it is spoken with it."""

    def __init__(self, audience: Audience) -> None:
        super().__init__()
        self.audience = audience
        words = CARD_WORDS[audience]
        self.radio = QRadioButton(tr(words.title))
        font = self.radio.font()
        font.setBold(True)
        self.radio.setFont(font)
        self.radio.setMinimumHeight(px(36))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(4), px(12), px(10))
        column.setSpacing(px(2))
        column.addWidget(self.radio)
        column.addWidget(text_label(tr(words.reader), "muted", wrap=True))
        column.addStretch(1)
        self.radio.toggled.connect(self._mark)
        self._mark(chosen=False)

    def show_choices(self, chosen: Classes) -> None:
        """Let a screen reader say what is in and what is withheld with what was chosen."""
        reader = tr(CARD_WORDS[self.audience].reader)
        inside, outside = contents_of(self.audience, chosen)
        said = (reader, tr("Includes:"), inside, tr("Leaves out:"), outside)
        self.radio.setAccessibleDescription(" ".join(said))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the card wherever it is clicked."""
        self.radio.setChecked(True)
        self.radio.setFocus()
        super().mousePressEvent(event)

    def _mark(self, chosen: bool) -> None:
        self.setProperty("card", "current" if chosen else "true")
        restyle(self)


class ContentsCard(QFrame):
    """What the chosen document holds, beside what it keeps back."""

    def __init__(self) -> None:
        super().__init__()
        column = make_card(self, tr("What is in it"))
        self._held = text_label("", wrap=True)
        self._withheld = text_label("", "muted", wrap=True)
        halves = QHBoxLayout()
        halves.setSpacing(px(24))
        for words, label in ((tr("INCLUDES"), self._held), (tr("LEAVES OUT"), self._withheld)):
            half = QVBoxLayout()
            half.addWidget(text_label(words, "caps"))
            half.addWidget(label)
            half.addStretch(1)
            halves.addLayout(half, 1)
        column.addLayout(halves)

    def show_contents(
        self, audience: Audience, chosen: Classes, volume: Volume = Volume.WHOLE
    ) -> None:
        """Say what is in a document and what is withheld with what was chosen."""
        inside, outside = contents_of(audience, chosen, volume)
        self._held.setText(inside)
        self._withheld.setText(outside)


def contents_of(
    audience: Audience, chosen: Classes, volume: Volume = Volume.WHOLE
) -> tuple[str, str]:
    """Return what a document holds and what it keeps back, each in lines."""
    left_out = _lines(withheld(audience, chosen, volume)) or tr("Nothing")
    return _lines(held(audience, chosen, volume)), left_out


class AudienceCards(QWidget):
    """The cards beside each other, as many as there is room for; one is chosen."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.cards = {audience: AudienceCard(audience) for audience in Audience}
        self._all = list(self.cards.values())
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(px(_GAP))
        self._group = QButtonGroup(self)
        for card in self.cards.values():
            self._group.addButton(card.radio)
            card.show_choices(frozenset())
        self._per_line = 0
        self._arrange()
        self.cards[Audience.FULL].radio.setChecked(True)
        self._group.buttonToggled.connect(self._tell)

    @property
    def audience(self) -> Audience:
        """The document that is chosen."""
        return next(card.audience for card in self.cards.values() if card.radio.isChecked())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the cards out for the width there is."""
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Return the room for one card; the others can go below it."""
        wide = max(audience_card.minimumSizeHint().width() for audience_card in self._all)
        return QSize(wide, super().minimumSizeHint().height())

    def _tell(self, _button: object, checked: bool) -> None:
        if checked:
            self.chosen.emit(self.audience)

    def _fit(self, per_line: int) -> bool:
        """Return whether so many cards have room beside each other."""
        least = [
            max(px(_CARD_WIDTH), audience_card.minimumSizeHint().width())
            for audience_card in self._all
        ]
        columns = [max(least[column::per_line]) for column in range(per_line)]
        return sum(columns) + px(_GAP) * (per_line - 1) <= self.width()

    def _arrange(self) -> None:
        per_line = next((number for number in (4, 2) if self._fit(number)), 1)
        if per_line == self._per_line:
            return
        self._per_line = per_line
        for number, card in enumerate(self.cards.values()):
            self._grid.addWidget(card, number // per_line, number % per_line)
        for column in range(4):
            self._grid.setColumnStretch(column, 1 if column < per_line else 0)


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(f"•  {tr(text)}" for text in texts)
