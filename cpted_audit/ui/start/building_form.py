"""One building of a new audit, or its grounds: levels, and how many places of each kind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from cpted_audit.domain.places.site import GROUNDS
from cpted_audit.domain.places.space_type import KIND_WORDS, SPACE_TYPES, Automatic, SpaceType
from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.errors import AuditError
from cpted_audit.session.places.room_levels import Countable, Room, told_levels
from cpted_audit.session.places.space_counts import (
    Asked,
    Refused,
    Rooms,
    counted_and_named,
    understood,
)
from cpted_audit.session.places.starting_points import MOST_LEVELS
from cpted_audit.ui.start.count_grid import THING_WORDS, CountGrid, count_title, count_word
from cpted_audit.ui.start.form_parts import FIELD_HEIGHT, make_card
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.complaint import complaint_in
from cpted_audit.ui.widgets.flow import FlowLayout
from cpted_audit.ui.widgets.labels import SteadyLabel, restyle, text_label
from cpted_audit.ui.widgets.spin import SpinBox
from cpted_audit.ui.words import QT_TR_NOOP, tr

QUICK = QT_TR_NOOP("Room 101–112, 201–212, 11 exterior doors, 2 gyms, 6 cameras")
QUICK_GROUNDS = QT_TR_NOOP("3 parking lots, 1 bus loop, 2 portable classrooms, 2 hydrants")
_WORDS_WIDTH, _NAME_WIDTH = 260, 160
_LONGEST_PART = 40


class CountForm(QFrame):
    """A grid of counts that a line of words can fill.

    What is typed into the line is taken at Enter, at “Fill in” and when the cursor leaves. What of
    it is not understood stays there and is said below it; the rest is filled in.
    """

    changed = Signal()
    kind_changed = Signal(object)
    """The kind whose number somebody changed in the grid."""
    named = Signal(object, object)
    """A kind and its rooms, as the line of words has them."""
    elsewhere = Signal(object, bool)
    """Rooms of kinds that lie on the other side: on the grounds, or in a building; perhaps none.

    And whether that is all the line says of them.
    """

    def __init__(self, title: str, *, on_grounds: bool) -> None:
        super().__init__()
        self._on_grounds = on_grounds
        self.column = make_card(self, "")
        self.grid = CountGrid(on_grounds=on_grounds)
        example = tr(QUICK_GROUNDS if on_grounds else QUICK)
        self.quick = QLineEdit(placeholderText=tr("Type it: {example}", example=example))
        self.quick.setToolTip(self.quick.placeholderText())  # it is long, and the window may not be
        self.quick.setMinimumSize(px(_WORDS_WIDTH), px(FIELD_HEIGHT))
        self.quick.setAccessibleName(tr("Counts in words: {what}", what=title or tr("building")))
        self._taken = ""
        self._complaint = ""
        self._had_refused = False
        self._given: dict[CountForm, dict[Countable, _Given]] = {}
        self._fill = QPushButton(tr("Fill in"))
        self._fill.setMinimumHeight(px(FIELD_HEIGHT))
        self._fill.setAutoDefault(False)
        # Room is kept for two lines: what is said moves nothing below it from under the mouse.
        self._said = SteadyLabel([tr(_SPREAD), "\n"], "muted", cut=True)
        self._said.setAccessibleDescription(tr("What was understood"))
        self.head = FlowLayout(spacing=8, fill=True)
        self.quick.editingFinished.connect(self.take_words)
        self._fill.clicked.connect(self.take_words)
        self.grid.changed.connect(self._follow_grid)
        self.grid.refused.connect(lambda _why: self._tell_refused())

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

    def take(self, rooms: Rooms, line: CountForm, whole: bool = True) -> None:
        """Set the numbers and names of some kinds, as a form's line of words has them.

        What the same line gave before and no longer names goes back to what it was, unless it was
        changed since, or the line is not understood as a whole.
        """
        before = self._given.get(line, {})
        counts = self.grid.counts()
        gone = {kind: given for kind, given in before.items() if whole and kind not in rooms}
        for kind, given in gone.items():
            if counts.get(kind) == given.number:
                self._set(kind, given.instead_of, [])
        self._given[line] = {kind: given for kind, given in before.items() if kind not in gone}
        for kind, many in rooms.items():
            known = before.get(kind)
            was = counts.get(kind, _unasked(kind))
            instead_of = known.instead_of if known and known.number == was else was
            self._given[line][kind] = _Given(len(many), instead_of)
            self._set(kind, len(many), many)
        self.changed.emit()

    def _set(self, kind: Countable, count: int, rooms: list[Room]) -> None:
        self.grid.set_count(kind, count)
        self.named.emit(kind, rooms)

    def take_words(self) -> bool:
        """Take what was typed into the line; False where some is not understood, which is said."""
        text = self.quick.text().strip()
        if text == self._taken:
            if self._said.property("role") == "complaint" or self._complaint:
                self.say(self._complaint, "complaint" if self._complaint else "muted")
            return not self._complaint  # what was changed in the grid since is not written over
        asked, refused = understood(_in_english(text))
        refused += self._refuse(asked)
        self._taken = text
        self._complaint = _refused_words(refused, filled=bool(asked.rooms)) if refused else ""
        if not refused or asked.rooms:
            self._take_asked(asked, whole=not refused)
        if refused:
            self.say(self._complaint, "complaint")
        return not refused

    def _take_asked(self, asked: Asked, *, whole: bool) -> None:
        """Fill in what was understood, here and on the other side, and say it."""
        here = {kind: many for kind, many in asked.rooms.items() if self._lies_here(kind)}
        away = {kind: many for kind, many in asked.rooms.items() if kind not in here}
        self.take(here, self, whole)
        self.elsewhere.emit(away, whole)
        counted = ", ".join(f"{len(many)} {count_word(kind, len(many))}"
                            for kind, many in asked.rooms.items())  # fmt: skip
        said = (f"✓ {counted}" if counted else "", self._also(asked.levels, here),
                *map(_both_words, counted_and_named(asked.rooms)))  # fmt: skip
        self.say(" ".join(filter(None, said)))

    def say(self, text: str, role: str = "muted") -> None:
        """Say something below the line of words."""
        self._said.setText(text)
        self._said.setProperty("role", role)
        restyle(self._said)

    def has_refused(self) -> bool:
        """Return whether one of its numbers was refused, so that its counts are as before."""
        return any(box.is_refused for box in self.findChildren(SpinBox))

    def _tell_refused(self) -> None:
        """Say at once what of a count is no number; what was said of the line comes back later."""
        why = complaint_in(self)
        if self.has_refused() is not self._had_refused:
            self._had_refused = not self._had_refused
            self.changed.emit()  # what all comes to is true no more, or again
        if why:
            self.say(why, "complaint")
        elif self._said.property("role") == "complaint":
            self.say(self._complaint, "complaint" if self._complaint else "muted")

    def _lies_here(self, kind: Countable) -> bool:
        if isinstance(kind, MarkerKind):
            return True
        return SPACE_TYPES[kind].on_grounds is self._on_grounds

    def _refuse(self, asked: Asked) -> list[Refused]:
        """Return what was typed and cannot be said here."""
        if not asked.levels:
            return []
        why = AuditError(tr("The grounds have no levels; write them at a building."))
        return [Refused(tr("Levels"), why)]

    def _also(self, _levels: int, _rooms: Rooms) -> str:
        """Return what else follows from what was typed, in words."""
        return ""

    def _follow_grid(self, kind: Countable) -> None:
        self.kind_changed.emit(kind)
        self.changed.emit()


class _Given(NamedTuple):
    """How many of a kind a line of words gave, and how many there were before."""

    number: int
    instead_of: int


def _unasked(kind: Countable) -> int:
    """Return how many of a kind there are where nobody asks for any."""
    always = isinstance(kind, SpaceType) and SPACE_TYPES[kind].automatic is not Automatic.NO
    return int(always)


def _both_words(both: tuple[Countable, int, list[str]]) -> str:
    """Return what to say of a kind that was both counted and named."""
    kind, unnamed, named = both
    return tr(
        "· {kind}: {count} counted and {named} named make {all}; if the named ones are among "
        "those counted, count only the others.",
        kind=count_title(kind), count=unnamed, named=len(named), all=unnamed + len(named),
    )  # fmt: skip


def _refused_words(refused: Sequence[Refused], *, filled: bool) -> str:
    """Return what of a line was not understood, and why; why the first was not, where several."""
    why = str(refused[0].why)
    if not filled:
        return why
    parts = ", ".join(f"“{one.part[:_LONGEST_PART]}”" for one in refused)
    return tr("Filled in, except {parts}. {why}", parts=parts, why=why)


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
        self.name_field = QLineEdit(name)
        self.name_field.setAccessibleName(tr("Building name"))
        self.name_field.setMinimumSize(px(_NAME_WIDTH), px(FIELD_HEIGHT))
        self.name_field.textChanged.connect(self.changed)
        self._levels_set = False
        self._levels = SpinBox(1, 99)  # too many are told, not swallowed
        self._levels.setAccessibleName(tr("Levels"))
        self._levels.setMinimumHeight(px(FIELD_HEIGHT))
        self._levels.fix_width(104)
        self._levels.setToolTip(tr(_SPREAD))
        self._levels.valueChanged.connect(self._follow_levels)
        self._levels.refused.connect(lambda _why: self._tell_refused())
        levels = QLabel(tr("Levels"))
        levels.setBuddy(self._levels)
        self.remove = QPushButton(tr("Remove"))
        self.remove.setProperty("kind", "link")
        self.remove.setMinimumHeight(px(FIELD_HEIGHT))
        self.remove.clicked.connect(self.removed)
        self.lay_out(self.name_field, levels, self._levels, after=self.remove)

    def focus_name(self) -> None:
        """Put the cursor into its name, to be written over."""
        self.name_field.setFocus()
        self.name_field.selectAll()

    def name(self) -> str:
        """Return the building's name."""
        return self.name_field.text().strip()

    def levels(self) -> list[str]:
        """Return the names of its levels, from the lowest up."""
        numbers = range(1, self._levels.value() + 1)
        return [tr("Level {number}", number=number) for number in numbers]

    def _refuse(self, _asked: Asked) -> list[Refused]:
        """Take whatever is understood; a building has levels."""
        return []

    def _also(self, levels: int, rooms: Rooms) -> str:
        """Give the building the levels that are typed, or told by its rooms, and say so.

        What was set in the box stays until levels are typed as such.
        """
        told = min(MOST_LEVELS, told_levels(rooms))
        now = self._levels.value()
        wanted = levels or told
        if wanted == now or (self._levels_set and not levels and told <= now):
            return ""
        if self._levels_set and not levels:
            return tr("· The room numbers show {shown} levels; it has {count}, as you set it.",
                      shown=told, count=now)  # fmt: skip
        self._levels.blockSignals(True)  # it is said here who set it
        self._levels.setValue(wanted)
        self._levels.blockSignals(False)
        self._levels_set = False
        self.changed.emit()
        if levels:
            return tr("· Levels were set to {count}.", count=wanted)
        return tr("· Levels were set to {count}, from the room numbers.", count=wanted)

    def _follow_levels(self) -> None:
        self._levels_set = True
        if self._levels.value() > 1 and not self._said.text():
            self.say(tr(_SPREAD))
        self.changed.emit()


_SPREAD = QT_TR_NOOP(
    "Rooms are spread evenly over the levels. Room 201 is on level 2; write “10 classrooms on "
    "level 2” to say it yourself."
)


_LEVEL_WORDS = (QT_TR_NOOP("levels"), QT_TR_NOOP("level"))


def _in_english(text: str) -> str:
    """Return what was typed with the words of the window's language in the checklist's own."""
    words = {tr(one): one for pair in KIND_WORDS.values() for one in pair}
    words |= {tr(word): word for word in (*THING_WORDS, *_LEVEL_WORDS)}
    for shown in sorted(words, key=len, reverse=True):
        pattern = rf"\b{re.escape(shown)}\b"
        text = re.sub(pattern, words[shown], text, flags=re.IGNORECASE)
    return text
