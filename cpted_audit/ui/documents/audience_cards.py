"""Four short cards, one for each document, and what the chosen one holds and keeps back.

What every document of this audit says of the law and the board: line of law, date.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.errors import AuditError
from cpted_audit.policy import STATE
from cpted_audit.report.audience import Audience, Classes
from cpted_audit.report.parts import Volume, held, withheld
from cpted_audit.session.documents.profiles import (
    GENERIC,
    LONGEST_LINE,
    Profile,
    choose_profile,
    line_note,
    profile_of,
    profiles,
    set_exemption,
)
from cpted_audit.session.things.site_facts import change_site_facts, site_facts
from cpted_audit.ui.frame.page import PageContext
from cpted_audit.ui.start.form_parts import add_row, form_layout, make_card
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.complaint import clear_when_edited
from cpted_audit.ui.widgets.date_edit import DateEdit
from cpted_audit.ui.widgets.decided import fix
from cpted_audit.ui.widgets.labels import passage_text, restyle, text_label
from cpted_audit.ui.words import QT_TR_NOOP, said, tr
from cpted_audit.words import counted

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


class LawCard(QFrame):
    """Lets a state's line be taken and then changed, and the day of the board be written down."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self.state = QComboBox()
        self.line = QLineEdit(maxLength=LONGEST_LINE)
        self.told = QCheckBox(tr("Presented to the board"))
        self.board_on = DateEdit()
        self._note = text_label("", "muted", wrap=True)
        self._error = text_label("", "error", wrap=True)
        self._error.hide()
        for profile in profiles():
            self.state.addItem(
                profile.state if profile.key != GENERIC else tr("Any state"), profile.key
            )
        self._lay_out()
        self.state.activated.connect(self._take_state)
        self.line.editingFinished.connect(self._take_line)
        self.told.clicked.connect(self._take_board)
        self.board_on.editingFinished.connect(self._take_board)

    def refresh(self) -> None:
        """Show what is written down."""
        facts = site_facts(self._context.session)
        keys = [profile.key for profile in profiles()]
        row = keys.index(facts.profile) if facts.profile in keys else 0
        self.state.setCurrentIndex(row)
        if not self.line.hasFocus() or not self.line.isModified():
            self.line.setText(facts.exemption)
        self._note.setText(_sources(profiles()[row], facts.exemption))
        self.told.setChecked(facts.board_on is not None)
        self.board_on.setEnabled(facts.board_on is not None)
        if facts.board_on is not None:
            self.board_on.set_day(facts.board_on)
        for field in (self.state, self.line, self.told):
            field.setEnabled(not self._context.session.document.read_only)
        fix(self.state, STATE)

    def _take_state(self, _row: int) -> None:
        facts, chosen = site_facts(self._context.session), self.state.currentData()
        outdated = facts.exemption in profile_of(chosen).former
        if outdated or chosen != (facts.profile or GENERIC):
            self.line.setModified(False)
            choose_profile(self._context.session, chosen)

    def _take_line(self) -> None:
        if self.line.text().strip() == site_facts(self._context.session).exemption:
            return
        try:
            set_exemption(self._context.session, self.line.text())
        except AuditError as error:
            self._error.setText(said(error))
            self._error.show()
        else:
            self._error.hide()

    def _take_board(self) -> None:
        try:
            on = self.board_on.day() if self.told.isChecked() else None
            if on != site_facts(self._context.session).board_on:
                change_site_facts(self._context.session, board_on=on)
        except AuditError as error:
            self.refresh()
            self._error.setText(said(error))
            self._error.show()

    def _lay_out(self) -> None:
        column = make_card(self, tr("In every document"))
        form = form_layout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        add_row(form, tr("State"), self.state)
        add_row(form, tr("Exemption line"), self.line)
        column.addLayout(form)
        column.addWidget(self._note)
        column.addWidget(self._error)
        form = form_layout()
        form.addRow(self.told, self.board_on)
        self.board_on.setAccessibleName(tr("Presented to the board"))
        self.told.setMinimumHeight(px(36))
        self.board_on.setMinimumHeight(px(40))
        column.addLayout(form)
        clear_when_edited(self._error, self)


def _sources(profile: Profile, line: str) -> str:
    """Return what a state's line rests on, where and when it was read; its texts are in English."""
    lines = [passage_text(passage) for passage in profile.basis]
    if profile.rules:
        lines.append(
            said(
                counted(
                    "1 more rule of this state: see the full report.",
                    "{count:,} more rules of this state: see the full report.",
                    len(profile.rules),
                )
            )
        )
    lines.append(line_note(profile, line) if line else profile.note)
    return "\n".join(lines)
