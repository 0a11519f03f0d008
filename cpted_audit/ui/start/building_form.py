"""One building of a new audit, or its grounds: levels, and how many places of each kind."""

from __future__ import annotations

import re
from collections.abc import Mapping

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)

from cpted_audit.domain.space_type import KIND_WORDS, SPACE_TYPES, Automatic, SpaceType
from cpted_audit.errors import AuditError
from cpted_audit.session.new_audit import MOST_OF_A_KIND
from cpted_audit.session.space_counts import parse_counts
from cpted_audit.ui.start.form_parts import FIELD_HEIGHT, make_card
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.widgets.spin import SpinBox
from cpted_audit.ui.words import QT_TR_NOOP, kind_title, kind_word, tr

MOST_LEVELS = 30
QUICK = QT_TR_NOOP("24 classrooms, 11 exterior doors, 2 stairs")

_ASKED = (Automatic.NO, Automatic.FIRST_BUILDING)


class CountGrid(QWidget):
    """How many places there are of each kind."""

    PAIR = 300
    """How wide a kind and its number are, in pixels at 100 %."""
    MOST_PER_ROW = 3
    changed = Signal(object)
    """The SpaceType whose number changed."""

    def __init__(self, *, on_grounds: bool) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(20)
        self._boxes: dict[SpaceType, QSpinBox] = {}
        self._names: dict[SpaceType, QLabel] = {}
        self._per_row = self.MOST_PER_ROW
        for kind, info in SPACE_TYPES.items():
            if info.on_grounds is on_grounds and info.automatic in _ASKED:
                self._add_box(kind)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many kinds beside each other as there is room for."""
        super().resizeEvent(event)
        fitting = max(1, min(self.MOST_PER_ROW, self.width() // px(self.PAIR)))
        if fitting != self._per_row:
            self._per_row = fitting
            self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Return the room for one kind beside its number; the others can go below it."""
        widest = max(name.sizeHint().width() for name in self._names.values())
        return QSize(widest + px(92 + 20), super().minimumSizeHint().height())

    def set_count(self, kind: SpaceType, count: int) -> None:
        """Set the number of a kind; a kind that is always there gets a field of its own."""
        if kind not in self._boxes:
            self._add_box(kind)
        self._boxes[kind].setValue(count)

    def counts(self) -> dict[SpaceType, int]:
        """Return the counts of every kind that is asked for."""
        return {kind: box.value() for kind, box in self._boxes.items()}

    def _add_box(self, kind: SpaceType) -> None:
        words = kind_title(kind, 2)
        box = SpinBox(0, MOST_OF_A_KIND)
        box.setAccessibleName(words)
        box.setMinimumHeight(px(FIELD_HEIGHT))
        box.setFixedWidth(px(92))
        box.valueChanged.connect(lambda: self.changed.emit(kind))
        name = QLabel(words)
        name.setBuddy(box)
        self._boxes[kind], self._names[kind] = box, name
        self._arrange()

    def _arrange(self) -> None:
        for number, (kind, box) in enumerate(self._boxes.items()):
            row, place = divmod(number, self._per_row)
            self._grid.addWidget(self._names[kind], row, place * 2)
            self._grid.addWidget(box, row, place * 2 + 1)
        for place in range(self.MOST_PER_ROW):
            self._grid.setColumnStretch(place * 2, int(place < self._per_row))


class CountForm(QFrame):
    """A grid of counts that a line of words can fill."""

    changed = Signal()
    kind_changed = Signal(object)
    elsewhere = Signal(object)
    """Counts of kinds that lie on the other side: on the grounds, or in a building."""

    def __init__(self, title: str, *, on_grounds: bool) -> None:
        super().__init__()
        self._on_grounds = on_grounds
        self.column = make_card(self, title)
        self.grid = CountGrid(on_grounds=on_grounds)
        self.quick = QLineEdit(placeholderText=tr("Type it: {example}", example=tr(QUICK)))
        self.quick.setMinimumHeight(px(FIELD_HEIGHT))
        self.quick.setAccessibleName(tr("Counts in words: {what}", what=title or tr("building")))
        self._fill = QPushButton(tr("Fill in"))
        self._fill.setMinimumHeight(px(FIELD_HEIGHT))
        self._fill.setAutoDefault(False)
        self._said = text_label("", "muted", wrap=True)
        self._said.hide()
        self._line = QHBoxLayout()
        self._line.addWidget(self.quick, 1)
        self._line.addWidget(self._fill)
        self.quick.returnPressed.connect(self._take)
        self._fill.clicked.connect(self._take)
        self.grid.changed.connect(self._follow_grid)

    def lay_out_counts(self) -> None:
        """Put the line of words and the grid at the end of the card."""
        self.column.addLayout(self._line)
        self.column.addWidget(self._said)
        self.column.addWidget(self.grid)

    def set_counts(self, counts: Mapping[SpaceType, int]) -> None:
        """Set some of the numbers."""
        for kind, count in counts.items():
            self.grid.set_count(kind, count)

    def _take(self) -> None:
        try:
            counts = parse_counts(_in_english(self.quick.text()))
        except AuditError as error:
            self._say(str(error), "error")
            return
        here = {
            kind: count
            for kind, count in counts.items()
            if SPACE_TYPES[kind].on_grounds is self._on_grounds
        }
        away = {kind: count for kind, count in counts.items() if kind not in here}
        self.set_counts(here)
        if away:
            self.elsewhere.emit(away)
        said = ", ".join(f"{count} {kind_word(kind, count)}" for kind, count in counts.items())
        self._say(f"✓ {said}" if said else "", "muted")

    def _say(self, text: str, role: str) -> None:
        self._said.setText(text)
        self._said.setProperty("role", role)
        self._said.style().unpolish(self._said)
        self._said.style().polish(self._said)
        self._said.setVisible(bool(text))

    def _follow_grid(self, kind: SpaceType) -> None:
        self.kind_changed.emit(kind)
        self.changed.emit()


class BuildingForm(CountForm):
    """One building: its name, its levels and its counts."""

    removed = Signal()
    renamed = Signal(str, str)
    """The name before, and the name now."""

    def __init__(self, name: str) -> None:
        super().__init__("", on_grounds=False)
        self._called = name.strip()
        self._name = QLineEdit(name)
        self._name.setAccessibleName(tr("Building name"))
        self._name.setMinimumHeight(px(FIELD_HEIGHT))
        self._name.textChanged.connect(self._follow_name)
        self._levels = SpinBox(1, MOST_LEVELS)
        self._levels.setAccessibleName(tr("Levels"))
        self._levels.setMinimumHeight(px(FIELD_HEIGHT))
        self._levels.valueChanged.connect(self.changed)
        levels = QLabel(tr("Levels"))
        levels.setBuddy(self._levels)
        self.remove = QPushButton(tr("Remove"))
        self.remove.setProperty("kind", "link")
        self.remove.setMinimumHeight(px(FIELD_HEIGHT))
        self.remove.clicked.connect(self.removed)
        row = QHBoxLayout()
        row.addWidget(text_label(tr("Building"), "subtitle"))
        row.addWidget(self._name, 1)
        row.addWidget(levels)
        row.addWidget(self._levels)
        row.addWidget(self.remove)
        self.column.addLayout(row)
        self.lay_out_counts()

    def name(self) -> str:
        """Return the building's name."""
        return self._name.text().strip()

    def _follow_name(self) -> None:
        before, self._called = self._called, self.name()
        self.renamed.emit(before, self._called)
        self.changed.emit()

    def levels(self) -> list[str]:
        """Return the names of its levels, from the lowest up."""
        numbers = range(1, self._levels.value() + 1)
        return [tr("Level {number}", number=number) for number in numbers]


def _in_english(text: str) -> str:
    """Return what was typed with the words of the window's language in the checklist's own."""
    words = {tr(one): one for pair in KIND_WORDS.values() for one in pair}
    for shown in sorted(words, key=len, reverse=True):
        pattern = rf"\b{re.escape(shown)}\b"
        text = re.sub(pattern, words[shown], text, flags=re.IGNORECASE)
    return text
