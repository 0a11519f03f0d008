"""One building of a new audit, or its grounds: levels, and how many places of each kind."""

from __future__ import annotations

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from cpted_audit.domain.marker import MarkerKind
from cpted_audit.domain.site import GROUNDS
from cpted_audit.domain.space_type import KIND_WORDS, SPACE_TYPES
from cpted_audit.errors import AuditError
from cpted_audit.session.new_plan import MOST_LEVELS
from cpted_audit.session.room_levels import Countable, told_levels
from cpted_audit.session.space_counts import Rooms, parse_rooms
from cpted_audit.ui.start.count_grid import THING_WORDS, CountGrid, count_word
from cpted_audit.ui.start.form_parts import FIELD_HEIGHT, make_card
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.flow import FlowLayout
from cpted_audit.ui.widgets.labels import restyle, text_label
from cpted_audit.ui.widgets.spin import SpinBox
from cpted_audit.ui.words import QT_TR_NOOP, tr

QUICK = QT_TR_NOOP("Room 101–112, 201–212, 11 exterior doors, 2 gyms, 6 cameras")
QUICK_GROUNDS = QT_TR_NOOP("3 parking lots, 1 bus loop, 2 portable classrooms, 2 hydrants")
_WORDS_WIDTH, _NAME_WIDTH = 260, 160


class CountForm(QFrame):
    """A grid of counts that a line of words can fill.

    What is typed into the line is taken at Enter, at “Fill in” and when the cursor leaves; what is
    not understood is said below it and stays.
    """

    changed = Signal()
    kind_changed = Signal(object)
    """The kind whose number somebody changed in the grid."""
    named = Signal(object, object)
    """A kind and its rooms, as the line of words has them."""
    elsewhere = Signal(object)
    """Rooms of kinds that lie on the other side: on the grounds, or in a building."""

    def __init__(self, title: str, *, on_grounds: bool) -> None:
        super().__init__()
        self._on_grounds = on_grounds
        self.column = make_card(self, "")
        self.grid = CountGrid(on_grounds=on_grounds)
        example = tr(QUICK_GROUNDS if on_grounds else QUICK)
        self.quick = QLineEdit(placeholderText=tr("Type it: {example}", example=example))
        self.quick.setMinimumSize(px(_WORDS_WIDTH), px(FIELD_HEIGHT))
        self.quick.setAccessibleName(tr("Counts in words: {what}", what=title or tr("building")))
        self._taken = ""
        self._fill = QPushButton(tr("Fill in"))
        self._fill.setMinimumHeight(px(FIELD_HEIGHT))
        self._fill.setAutoDefault(False)
        self._said = text_label("", "muted", wrap=True)
        self._said.setAccessibleName(tr("What was understood"))
        self._said.hide()
        self.head = FlowLayout(spacing=8, fill=True)
        self.quick.editingFinished.connect(self.take_words)
        self._fill.clicked.connect(self.take_words)
        self.grid.changed.connect(self._follow_grid)

    def lay_out(self, *before: QWidget, after: QWidget | None = None) -> None:
        """Put the head line, what was understood and the grid into the card."""
        self.head.addWidget(_line(*before))
        self.head.addWidget(_line(self.quick, self._fill, *([] if after is None else [after])))
        self.column.addLayout(self.head)
        self.column.addWidget(self._said)
        self.column.addWidget(self.grid)

    def name(self) -> str:
        """Return what is counted: the grounds, or a building by its name."""
        return GROUNDS

    def take(self, rooms: Rooms) -> None:
        """Set the numbers and names of some kinds."""
        for kind, many in rooms.items():
            self.grid.set_count(kind, len(many))
            self.named.emit(kind, many)
        self.changed.emit()

    def take_words(self) -> bool:
        """Take what was typed into the line; False where it is not understood, which is said."""
        text = self.quick.text().strip()
        if text == self._taken:
            if self._said.property("role") == "error":
                self.say("")
            return True
        try:
            rooms = parse_rooms(_in_english(text))
        except AuditError as error:
            self.say(str(error), "error")
            return False
        self._taken = text
        here = {kind: many for kind, many in rooms.items() if self._lies_here(kind)}
        away = {kind: many for kind, many in rooms.items() if kind not in here}
        self.take(here)
        if away:
            self.elsewhere.emit(away)
        counted = ", ".join(f"{len(many)} {count_word(kind, len(many))}"
                            for kind, many in rooms.items())  # fmt: skip
        self.say(" ".join(filter(None, (f"✓ {counted}" if counted else "", self._also(here)))))
        return True

    def say(self, text: str, role: str = "muted") -> None:
        """Say something below the line of words."""
        self._said.setText(text)
        self._said.setProperty("role", role)
        restyle(self._said)
        self._said.setVisible(bool(text))

    def _lies_here(self, kind: Countable) -> bool:
        if isinstance(kind, MarkerKind):
            return True
        return SPACE_TYPES[kind].on_grounds is self._on_grounds

    def _also(self, _rooms: Rooms) -> str:
        """Return what else follows from what was typed, in words."""
        return ""

    def _follow_grid(self, kind: Countable) -> None:
        self.kind_changed.emit(kind)
        self.changed.emit()


def _line(*widgets: QWidget) -> QWidget:
    """Return widgets beside each other that stay in one line; fields of text take the width."""
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(8))
    for widget in widgets:
        row.addWidget(widget, int(isinstance(widget, QLineEdit)))
    return line


class GroundsForm(CountForm):
    """What lies outside the buildings."""

    def __init__(self) -> None:
        super().__init__(tr(GROUNDS), on_grounds=True)
        title = text_label(tr(GROUNDS), "subtitle")
        title.setToolTip(tr("The perimeter, the grounds and the records are always there."))
        self.lay_out(title)


class BuildingForm(CountForm):
    """One building: its name, its levels and its counts."""

    removed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__("", on_grounds=False)
        self._name = QLineEdit(name)
        self._name.setAccessibleName(tr("Building name"))
        self._name.setMinimumSize(px(_NAME_WIDTH), px(FIELD_HEIGHT))
        self._name.textChanged.connect(self.changed)
        self._levels = SpinBox(1, 99)  # too many are told, not swallowed
        self._levels.setAccessibleName(tr("Levels"))
        self._levels.setMinimumHeight(px(FIELD_HEIGHT))
        self._levels.setFixedWidth(px(76))
        self._levels.setToolTip(tr(_SPREAD))
        self._levels.valueChanged.connect(self._follow_levels)
        levels = QLabel(tr("Levels"))
        levels.setBuddy(self._levels)
        self.remove = QPushButton(tr("Remove"))
        self.remove.setProperty("kind", "link")
        self.remove.setMinimumHeight(px(FIELD_HEIGHT))
        self.remove.clicked.connect(self.removed)
        self.lay_out(self._name, levels, self._levels, after=self.remove)

    def name(self) -> str:
        """Return the building's name."""
        return self._name.text().strip()

    def levels(self) -> list[str]:
        """Return the names of its levels, from the lowest up."""
        numbers = range(1, self._levels.value() + 1)
        return [tr("Level {number}", number=number) for number in numbers]

    def _also(self, rooms: Rooms) -> str:
        """Give the building as many levels as its rooms tell of, and say so."""
        told = min(MOST_LEVELS, told_levels(rooms))
        if told <= self._levels.value():
            return ""
        self._levels.setValue(told)
        return tr("· Levels were set to {count}, from the room numbers.", count=told)

    def _follow_levels(self) -> None:
        if self._levels.value() > 1 and not self._said.text():
            self.say(tr(_SPREAD))
        self.changed.emit()


_SPREAD = QT_TR_NOOP(
    "Rooms are spread evenly over the levels. Room 201 is on level 2; write “10 classrooms on "
    "level 2” to say it yourself."
)


def _in_english(text: str) -> str:
    """Return what was typed with the words of the window's language in the checklist's own."""
    words = {tr(one): one for pair in KIND_WORDS.values() for one in pair}
    words |= {tr(one): one for one in THING_WORDS}
    for shown in sorted(words, key=len, reverse=True):
        pattern = rf"\b{re.escape(shown)}\b"
        text = re.sub(pattern, words[shown], text, flags=re.IGNORECASE)
    return text
