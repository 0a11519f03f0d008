"""The weekly round: the doors one after the other, with three large buttons and a note.

A door that fails stops and asks what was seen; after the last door stands how the round came out.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cpted_audit import clock
from cpted_audit.domain.person_name import is_name
from cpted_audit.domain.registers.access import Door, DoorCheck, DoorState, DoorUse, Latches
from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.domain.registers.site_facts import NumberingScheme
from cpted_audit.errors import AuditError
from cpted_audit.session.registers import door_checks
from cpted_audit.session.things.rows import natural_key
from cpted_audit.session.things.site_facts import site_facts
from cpted_audit.ui.frame.page import PageContext
from cpted_audit.ui.frame.page_letters import follow_keys, keys_of
from cpted_audit.ui.kept_settings import MOVE_ON_AFTER_NO, read
from cpted_audit.ui.plans.columns import LOW_FOR_ROWS, is_low
from cpted_audit.ui.registers.controller import RegisterController
from cpted_audit.ui.registers.rounds.check_words import CHECK_WORDS, last_check
from cpted_audit.ui.registers.rounds.note import CheckedBy, RoundNote
from cpted_audit.ui.registers.rounds.summary import RoundSummary
from cpted_audit.ui.start.form_parts import make_card
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.fitting import scrolling, see_soon
from cpted_audit.ui.widgets.flow import FlowLayout
from cpted_audit.ui.widgets.key_card import KeyCard, apart
from cpted_audit.ui.widgets.labels import live_label, restyle, text_label
from cpted_audit.ui.words import QT_TR_NOOP, said, tr

BUTTONS: tuple[tuple[Latches, str, str, str], ...] = (
    (Latches.YES, QT_TR_NOOP("✓ Latches"), "yes", "round.yes"),
    (Latches.NO, QT_TR_NOOP("✕ Does not latch"), "no", "round.no"),
    (Latches.PROPPED, QT_TR_NOOP("✕ Propped open"), "partial", "round.propped"),
)
"""What is seen of a door, in English, with the color of the same answer and its letters."""
_TALL, _LESS_TALL = 76, 52
_LIST_WIDTH = 250
_CARD_WIDTH = 640
_NARROW = 720
_SEVERAL = 2


class DoorRound(QWidget):
    """Leads from door to door; every button is one check on disk, and Undo takes it back."""

    ended = Signal()

    def __init__(self, context: PageContext, controller: RegisterController) -> None:
        super().__init__()
        self._context = context
        self._controller = controller
        self._doors: list[Door] = []
        self._every: list[Door] = []
        self._at = 0
        self._began = clock.today()
        self._list = QListWidget()
        self._list.setAccessibleName(tr("Doors of the round"))
        self._title = live_label("", "title", wrap=True)
        self._where = text_label("", "muted", wrap=True)
        self._last = text_label("", wrap=True)
        self._progress = text_label("", "strong")
        self._due = QCheckBox(tr("Only doors that are due"))
        self._by = CheckedBy(context.session)
        self._note = RoundNote(context.session)
        self._error = text_label("", "error", wrap=True)
        self._ask = text_label(tr("What did you see? Enter goes on to the next door."), wrap=True)
        self._buttons = [self._button(*button) for button in BUTTONS]
        self._summary = RoundSummary(context)
        self._card = KeyCard()
        self._lay_out()
        self._connect()

    # Showing

    def begin(self) -> None:
        """Show the round from the first door that is due."""
        self._began = self._note.today = clock.today()
        self._by.begin()
        self._error.hide()
        self._note.asked = None
        self._go_to_due()

    def _go_to_due(self) -> None:
        """Show the first door that is due, or the first of all."""
        self.refresh()
        due = self._due_ids()
        self._show(next((n for n, door in enumerate(self._doors) if door.id in due), 0))
        self._card.take_keys()

    def refresh(self) -> None:
        """Show the doors as they stand, staying at the one on screen."""
        here = self._doors[self._at].id if self._at < len(self._doors) else None
        due = self._due_ids()
        self._every = [
            record for record in self._controller.records(RegisterKey.DOORS)
            if isinstance(record, Door) and record.use is DoorUse.EXTERIOR
            and record.state is DoorState.IN_USE
        ]  # fmt: skip
        apart = site_facts(self._context.session).scheme is NumberingScheme.PER_BUILDING
        buildings = self._buildings()
        self._every.sort(
            key=lambda door: (apart and buildings.get(door.id, ""), natural_key(door.number))
        )
        only = self._due.isChecked()
        self._doors = [door for door in self._every if not only or door.id in {*due, here}]
        self._fill(due)
        places = [door.id for door in self._doors]
        self._note.check_undone()
        if here not in places:
            self._note.asked = None
        self._place(places.index(here) if here in places else 0)
        done = len([door for door in self._every if door.id not in due])
        self._progress.setText(
            tr("{done} of {all} checked this week", done=done, all=len(self._every))
        )
        if self.is_over:
            self._show_summary()

    @property
    def is_over(self) -> bool:
        """Whether the last door was checked, so that the summary stands here."""
        return not self._summary.isHidden()

    @property
    def door(self) -> Door | None:
        """The door on screen."""
        return self._doors[self._at] if self._doors else None

    def _due_ids(self) -> set[str]:
        late = door_checks.overdue(self._context.session, self._began)
        return {door.id for door in late}

    def _fill(self, due: set[str]) -> None:
        buildings = self._buildings()
        self._list.blockSignals(True)
        self._list.clear()
        for door in self._doors:
            mark = "○" if door.id in due else "✓" if door.latches is Latches.YES else "✕"
            parts = (tr("Door {number}", number=door.number), buildings.get(door.id), door.name)
            words = " · ".join(filter(None, parts))
            item = QListWidgetItem(f"{mark}  {words}")
            item.setToolTip(words)
            spoken = tr("due") if door.id in due else tr(CHECK_WORDS[door.latches])
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{words}, {spoken}")
            self._list.addItem(item)
        self._list.blockSignals(False)

    def _buildings(self) -> dict[str, str]:
        """Return by id of a door in which building it is, where the school has several."""
        if len(self._context.session.walk.buildings) < _SEVERAL:
            return {}
        said = self._controller.names.derived
        return {door.id: said(door, "building_id") for door in self._every}

    def _show(self, at: int) -> None:
        """Show a door, ready to be checked; words typed about another door stay with that one."""
        self._note.settle(self._by.text())
        if self._note.asked is not None:  # its check has the words
            self._note.asked = None
            self._note.clear()
        self._turn_to(self._card)
        self._place(at)
        see_soon(self._title)

    def _turn_to(self, page: QWidget) -> None:
        for frame in (self._card, self._summary):
            frame.setVisible(frame is page)

    def _place(self, at: int) -> None:
        """Put a door on screen, with what is asked of it."""
        self._at = max(0, min(at, len(self._doors) - 1))
        door = self.door
        self._note.show_of(door)
        self._ask.setVisible(self._note.asked is not None)
        for widget in (*self._buttons, self._note):
            widget.setEnabled(door is not None and not self._controller.read_only)
        if door is None:
            self._title.setText(tr("No exterior door is in the register yet."))
            self._where.clear()
            self._last.clear()
            return
        self._title.setText(self._controller.title(door))
        self._card.setAccessibleName(self._title.text())
        where = [
            self._controller.names.derived(door, field) for field in ("building_id", "side", "cell")
        ]
        self._where.setText(" · ".join(filter(None, where)))
        self._last.setText(self._last_of(door))
        self._list.blockSignals(True)
        self._list.setCurrentRow(self._at)
        self._list.blockSignals(False)

    # Checking

    def check(self, latches: Latches) -> None:
        """Write down what is seen of the door on screen; go on, or ask what is wrong with it."""
        door = self.door
        if door is None or self._controller.read_only or self.is_over:
            return
        if self._note.asked is not None:
            self._correct(self._note.asked, latches)
            return
        self._by.follow()
        note, session = self._note.text(), self._context.session
        seen = {door.id: door_checks.Seen(latches, note)}
        try:
            (made,) = door_checks.log_checks(session, seen, self._began, self._by.text())
        except AuditError as error:
            self._complain(error)
            if not is_name(self._by.text()):  # the keyboard stays: keys of doors are no name
                self._context.ask_who()
            return
        self._error.hide()
        self._note.taken()
        fails = latches is not Latches.YES and not note.strip()
        if fails and not read(self._context.settings, MOVE_ON_AFTER_NO):
            self._note.asked = made
            self.refresh()
            self._note.setFocus()
        else:
            self._go_on()

    def _correct(self, made: DoorCheck, latches: Latches) -> None:
        """Write another result into the check that waits for what was seen."""
        if latches is made.latches:
            self._note.setFocus()
            return
        try:
            self._note.asked = door_checks.correct_check(self._context.session, made, latches)
        except AuditError as error:
            self._complain(error)
            return
        if latches is Latches.YES:
            self._go_on()
        else:
            self._note.setFocus()

    def _complain(self, error: AuditError) -> None:
        self._error.setText(said(error))
        self._error.show()

    def _go_on(self) -> None:
        """Go on to the next door; after the last one stands how the round came out."""
        self._note.asked = None
        self._note.clear()
        at = self._at
        self.refresh()
        if at + 1 < len(self._doors):
            self._show(at + 1)
            self._card.take_keys()
        else:
            self._place(at)
            self._show_summary()
            self._turn_to(self._summary)
            self._summary.take_focus()

    def _go_on_with_due(self) -> None:
        self._due.setChecked(True)
        self._go_to_due()

    def _show_summary(self) -> None:
        due = self._due_ids()
        checked = [door for door in self._every if door.id not in due]
        failed = [
            (door, f"✕ {self._controller.title(door)}: {self._last_of(door)}")
            for door in checked if door.latches is not Latches.YES
        ]  # fmt: skip
        self._summary.show_round(checked, failed, [door for door in self._every if door.id in due])

    def _last_of(self, door: Door) -> str:
        checks = door_checks.checks_of(self._context.session, door.id, 1)
        return last_check(checks[0] if checks else None, door, self._began)

    def _leave_note(self) -> None:
        if self._note.asked is None:
            self._card.take_keys()
        else:
            self._go_on()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the question what was seen, or the round, with Escape."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and self._note.asked is not None:
            self._go_on()
        elif key == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _leave(self) -> None:
        self._note.settle(self._by.text())
        self.ended.emit()

    def _follow_walker(self) -> None:
        """Check with the name of a new walker; the keys of the doors go on from there."""
        if self._by.follow():
            self._error.hide()
        typing = isinstance(QApplication.focusWidget(), QLineEdit)
        if self.isVisible() and not self.is_over and not typing:
            self._card.take_keys()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hide the list where there is room for the door alone."""
        super().resizeEvent(event)
        narrow = self.width() < px(_NARROW)
        self._list.setVisible(not narrow)
        for one in (self._due, self._where):
            one.setHidden(is_low(self))
        tall = px(_LESS_TALL if is_low(self, LOW_FOR_ROWS) else _TALL)
        for button in self._buttons:
            button.setMinimumHeight(tall)

    # Laying out

    def _button(self, latches: Latches, words: str, color: str, _letter: str) -> QPushButton:
        button = QPushButton(tr(words))
        button.setProperty("round", color)
        button.clicked.connect(lambda _checked: self.check(latches))
        restyle(button)
        return button

    def _connect(self) -> None:
        self._shortcuts = [
            self._hear("", partial(self.check, latches)) for latches, *_told in BUTTONS
        ]
        self._hear_keys()
        follow_keys(self._hear_keys)
        self._hear("PgDown", lambda: self._show(self._at + 1))
        self._hear("PgUp", lambda: self._show(self._at - 1))
        self._list.currentRowChanged.connect(self._show)
        self._list.itemClicked.connect(lambda item: self._show(self._list.row(item)))
        self._due.toggled.connect(lambda _only: self.refresh())
        self._note.refused.connect(self._complain)
        self._note.returnPressed.connect(self._leave_note)
        self._context.bridge.signed.connect(self._follow_walker)
        self._summary.ended.connect(self._leave)
        self._summary.go_on.connect(self._go_on_with_due)
        self._by.returnPressed.connect(self._card.take_keys)

    def _hear_keys(self) -> None:
        """Hear the letters there are now, and show them on the buttons."""
        parts = zip(BUTTONS, self._buttons, self._shortcuts, strict=True)
        for (_latches, english, _color, letter), button, shortcut in parts:
            keys, words = keys_of(letter), tr(english)
            shortcut.setKeys([QKeySequence(key) for key in keys])
            shortcut.setAutoRepeat(False)
            button.setText(f"{words}   {' · '.join(keys)}".rstrip())
            told = tr("{words}, key {key}", words=words, key=", ".join(keys)) if keys else words
            button.setAccessibleName(told)

    def _hear(self, key: str, do: Callable[[], object]) -> QShortcut:
        """Hear a key wherever the keyboard is in the window; text fields keep it for themselves."""
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.activated.connect(do)
        return shortcut

    def _lay_out(self) -> None:
        holder = QWidget()
        top = FlowLayout(holder, spacing=12)
        leave = QPushButton(tr("Back to the table"))
        leave.clicked.connect(self._leave)
        leave.setMinimumHeight(px(40))
        for widget in (leave, self._progress, self._due):
            top.addWidget(widget)
        self._list.setFixedWidth(px(_LIST_WIDTH))
        body = QHBoxLayout()
        body.setSpacing(px(16))
        body.addWidget(self._list)
        self._fill_card()
        pages = QWidget()
        stack = QVBoxLayout(pages)
        stack.setContentsMargins(0, 0, 0, 0)
        for frame in (self._card, self._summary):
            frame.setMaximumWidth(px(_CARD_WIDTH))
            stack.addWidget(frame)
        stack.addStretch(1)
        self._summary.hide()
        area = scrolling(pages)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body.addWidget(area, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(8), px(20), px(12))
        column.addWidget(holder)
        column.addLayout(body, 1)

    def _fill_card(self) -> None:
        column = make_card(self._card, "")
        for widget in (self._title, self._where, self._last, self._error):
            column.addWidget(widget)
        self._error.hide()
        for button in self._buttons:
            column.addWidget(button)
        column.addWidget(self._ask)
        fields = QGridLayout()
        for row, (words, line) in enumerate(
            ((tr("Note"), self._note), (tr("Checked by"), self._by))
        ):
            line.setAccessibleName(words)
            line.setMinimumHeight(px(44))
            fields.addWidget(text_label(words, "muted"), row, 0)
            fields.addWidget(apart(line), row, 1)
        column.addLayout(fields)
        steps = QHBoxLayout()
        for words, by in ((tr("‹ Previous door"), -1), (tr("Next door ›"), 1)):
            step = QPushButton(words)
            step.setMinimumHeight(px(44))
            step.clicked.connect(lambda _checked, by=by: self._show(self._at + by))
            steps.addWidget(step)
        column.addLayout(steps)
