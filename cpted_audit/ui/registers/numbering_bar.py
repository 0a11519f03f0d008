"""The line above the doors: what is wrong with their numbers, and where it is mended."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QMenu, QPushButton, QSizePolicy, QToolButton, QVBoxLayout

from cpted_audit.analysis.registers.door_numbering import (
    FAULT_WORDS,
    NUMBERING_FAULTS,
    Fault,
    Numbering,
)
from cpted_audit.domain.registers.access import Door
from cpted_audit.domain.registers.access_words import choice_words
from cpted_audit.domain.registers.site_facts import NumberingDirection
from cpted_audit.session.registers.numbering import check_numbering
from cpted_audit.session.things.site_facts import site_facts, start_door
from cpted_audit.ui.plans.columns import LOW_FOR_ROWS, is_low
from cpted_audit.ui.registers.controller import RegisterController
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.flow import FlowLayout
from cpted_audit.ui.widgets.labels import ElidedLabel, text_label
from cpted_audit.ui.words import said, tr
from cpted_audit.words import counted

WAIT_MS = 500
"""How long after a change the numbers are checked, so that typing stays quick."""


class NumberingBar(QFrame):
    """Counts the faults; `shown` carries the ids of the doors a fault is about, or of all."""

    shown = Signal(object)
    renumber_wanted = Signal()
    settings_wanted = Signal()

    def __init__(self, controller: RegisterController) -> None:
        super().__init__()
        self.setObjectName("notice")
        self._controller = controller
        self._title = text_label("", "strong")
        self._basis = ElidedLabel("", "muted")
        self._menu = QMenu(self)
        self._folded = QToolButton()
        self._narrow = False
        self._faults: dict[Fault, QPushButton] = {}
        self._timer = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._timer.timeout.connect(self.check)
        self.numbering: Numbering | None = None
        self._all = _link(tr("Show"), tr("Show the doors with a problem"))
        self._propose = _link(tr("Propose renumbering"), "")
        self._settings = _link(tr("Numbering…"), tr("Numbering: how doors are numbered"))
        self._lay_out()
        self._all.clicked.connect(lambda: self._show(frozenset(Fault)))
        self._propose.clicked.connect(self.renumber_wanted)
        self._settings.clicked.connect(self.settings_wanted)

    def refresh(self) -> None:
        """Check the numbers in a moment, and say so where they never were."""
        if self.numbering is None:
            session = self._controller.session
            self._title.setText(_run_words(site_facts(session).direction, start_door(session)))
            self._basis.setText(tr("The numbers are being checked…"))
            self._folded.setText(tr("Numbering…"))
            self._show_parts()
        self._timer.start()

    def stop(self) -> None:
        """Check nothing any more; for closing."""
        self._timer.stop()

    def check(self) -> None:
        """Check the numbers now and show what was found."""
        session = self._controller.session
        self.numbering = found = check_numbering(session, self._controller.names)
        facts, first = site_facts(session), start_door(session)
        self._title.setText(_run_words(facts.direction, first))
        for fault, button in self._faults.items():
            problems = [problem for problem in found.problems if problem.fault is fault]
            button.setText(said(FAULT_WORDS[fault].of(len(problems))))
            button.setToolTip("\n".join(said(problem.sentence) for problem in problems[:8]))
        words = tr("✓ Nothing to fix.") if not found.problems and found.order else ""
        self._basis.setText(" ".join(filter(None, (words, *map(said, found.notes)))))
        self._folded.setText(
            said(counted("Doors: 1 problem", "Doors: {count} problems", len(found.problems)))
        )
        self._show_parts()

    def _show_parts(self) -> None:
        """Show what there is to show and to do, in a menu where there is little room."""
        found = self.numbering
        faults = {problem.fault for problem in found.problems} if found is not None else set()
        writable = not self._controller.read_only
        wide = not self._narrow
        for fault, button in self._faults.items():
            button.setVisible(wide and fault in faults)
        self._all.setVisible(wide and bool(faults))
        self._propose.setVisible(wide and writable and bool(faults & NUMBERING_FAULTS))
        self._settings.setVisible(wide and writable)
        self._title.setVisible(wide)
        self._basis.setVisible(wide and bool(self._basis.whole_text()))
        self._folded.setVisible(self._narrow)

    def fill_menu(self) -> None:
        """Offer in the menu what the line would."""
        self._menu.clear()
        found = self.numbering
        faults = {problem.fault for problem in found.problems} if found is not None else set()
        for fault, button in self._faults.items():
            if fault in faults:
                self._menu.addAction(button.text()).triggered.connect(button.click)
        self._menu.addSeparator()
        if not self._controller.read_only:
            links = (self._propose, self._settings)
            for link in links if faults & NUMBERING_FAULTS else links[1:]:
                self._menu.addAction(link.text()).triggered.connect(link.click)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold into a menu where there is little room."""
        super().resizeEvent(event)
        narrow = self.width() < px(_FOLD_BELOW) or is_low(self, LOW_FOR_ROWS)
        if narrow != self._narrow:
            self._narrow = narrow
            self._show_parts()

    def _show(self, faults: frozenset[Fault]) -> None:
        if self.numbering is not None:
            found = (problem for problem in self.numbering.problems if problem.fault in faults)
            self.shown.emit(frozenset(door for problem in found for door in problem.door_ids))

    def _lay_out(self) -> None:
        flow = FlowLayout(spacing=6)
        flow.addWidget(self._title)
        for fault in Fault:
            button = QPushButton()
            button.setProperty("kind", "fault" if fault in _GRAVE else "link")
            button.clicked.connect(lambda _checked, fault=fault: self._show(frozenset({fault})))
            self._faults[fault] = button
            flow.addWidget(button)
            button.hide()
        for link in (self._all, self._propose, self._settings):
            flow.addWidget(link)
        self._folded.setProperty("kind", "plantool")
        self._folded.setMinimumHeight(px(36))
        self._folded.setMenu(self._menu)
        self._folded.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu.aboutToShow.connect(self.fill_menu)
        self._folded.hide()
        flow.addWidget(self._folded)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(4), px(8), px(4))
        column.setSpacing(0)
        column.addLayout(flow)
        column.addWidget(self._basis)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)


_FOLD_BELOW = 600
_GRAVE = frozenset({Fault.DUPLICATE, Fault.NO_KEY, Fault.WRONG_ORDER, Fault.WRONG_SIDE})
"""Faults that send somebody to the wrong door, or leave them before it."""


def _link(words: str, spoken: str) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("kind", "link")
    button.setAccessibleName(spoken or words)
    return button


def _run_words(direction: NumberingDirection, first: Door | None) -> str:
    """Return which way the doors are numbered and from which on, or that nobody said which way."""
    if direction is NumberingDirection.UNSAID:
        if first is None:
            return tr("Numbering · direction not said")
        return tr("Numbering · from Door {number}, direction not said", number=first.number)
    way = tr(choice_words(direction)).lower()
    if first is None:
        return tr("Numbering · {direction}", direction=way)
    return tr("Numbering · {direction} from Door {number}", direction=way, number=first.number)
