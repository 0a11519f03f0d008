"""How many places and things of each kind there are: a number for each, as many beside as fit."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from cpted_audit.domain.places.space_type import SPACE_TYPES, Automatic, SpaceType
from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.plans.marker_kinds import info_of
from cpted_audit.session.places.room_levels import Countable
from cpted_audit.session.places.starting_points import THINGS
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.spin import SpinBox
from cpted_audit.ui.words import QT_TR_NOOP, kind_title, kind_word, tr

_ASKED = (Automatic.NO, Automatic.FIRST_BUILDING)
_MANY = {
    MarkerKind.KEY_BOX: QT_TR_NOOP("Key boxes"),
    MarkerKind.CAMERA: QT_TR_NOOP("Cameras"),
    MarkerKind.AED: QT_TR_NOOP("AEDs"),
    MarkerKind.TRAUMA_KIT: QT_TR_NOOP("Trauma kits"),
    MarkerKind.FIRST_AID: QT_TR_NOOP("First aid kits"),
    MarkerKind.EXTINGUISHER: QT_TR_NOOP("Fire extinguishers"),
    MarkerKind.ALARM_PANEL: QT_TR_NOOP("Fire alarm control panels"),
    MarkerKind.FIRE_CONNECTION: QT_TR_NOOP("Fire department connections"),
    MarkerKind.RISER: QT_TR_NOOP("Sprinkler risers"),
    MarkerKind.STANDPIPE: QT_TR_NOOP("Standpipes"),
    MarkerKind.HYDRANT: QT_TR_NOOP("Hydrants"),
    MarkerKind.REFUGE: QT_TR_NOOP("Areas of refuge"),
    MarkerKind.GAS_SHUTOFF: QT_TR_NOOP("Gas shut-offs"),
    MarkerKind.WATER_SHUTOFF: QT_TR_NOOP("Water shut-offs"),
    MarkerKind.ELECTRIC_SHUTOFF: QT_TR_NOOP("Electric shut-offs"),
    MarkerKind.GENERATOR: QT_TR_NOOP("Generators"),
    MarkerKind.ROOF_ACCESS: QT_TR_NOOP("Roof accesses"),
    MarkerKind.HAZARD: QT_TR_NOOP("Hazards"),
    MarkerKind.RADIO_DEAD_SPOT: QT_TR_NOOP("Radio dead spots"),
    MarkerKind.PANIC_BUTTON: QT_TR_NOOP("Panic buttons"),
}
"""What several things of the registers are called where a line begins."""
_ASKED_THINGS = (MarkerKind.KEY_BOX, MarkerKind.CAMERA, MarkerKind.AED)
"""What is asked for beside the places of a building; a field comes for others that are typed."""
THING_WORDS = (*_MANY.values(), *(info_of(kind).words for kind in THINGS))
"""What things are called in English, one or several."""
_PAIR = 210
"""How wide a kind and its number are at least, in pixels at 100 %."""
_MOST_PER_ROW = 6
_MOST_TYPED = 9_999
"""More can be typed than an audit takes: the page says so, where a box would swallow a digit."""
_BOX, _HEIGHT = 104, 32


def count_title(kind: Countable) -> str:
    """Return what several of a kind are called where a line begins."""
    if isinstance(kind, SpaceType):
        return kind_title(kind, 2)
    return tr(_MANY[kind])


def count_word(kind: Countable, count: int) -> str:
    """Return what so many of a kind are called within a sentence."""
    if isinstance(kind, SpaceType):
        return kind_word(kind, count)
    words = tr(info_of(kind).words if count == 1 else _MANY[kind])
    return words if words[:2].isupper() else words[:1].lower() + words[1:]


class CountGrid(QWidget):
    """How many there are of each kind."""

    changed = Signal(object)
    """The kind whose number somebody changed."""
    refused = Signal(str)
    """Why what was typed is no number; empty once it is one again."""

    def __init__(self, *, on_grounds: bool) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(10))
        self._grid.setVerticalSpacing(px(2))
        self._boxes: dict[Countable, SpinBox] = {}
        self._names: dict[Countable, QLabel] = {}
        self._per_row = _MOST_PER_ROW
        for kind, info in SPACE_TYPES.items():
            if info.on_grounds is on_grounds and info.automatic in _ASKED:
                self._add_box(kind)
        for thing in () if on_grounds else _ASKED_THINGS:
            self._add_box(thing)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many kinds beside each other as there is room for."""
        super().resizeEvent(event)
        pair = max(px(_PAIR), self._widest() + px(_BOX + 20))
        fitting = max(1, min(_MOST_PER_ROW, self.width() // pair))
        if fitting != self._per_row:
            self._per_row = fitting
            self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Return the room for one kind beside its number; the others can go below it."""
        return QSize(self._widest() + px(_BOX + 20), super().minimumSizeHint().height())

    def _complaint(self) -> str:
        """Return why the first of the boxes that holds no number does, or an empty text."""
        return next(filter(None, (box.complaint() for box in self._boxes.values())), "")

    def _widest(self) -> int:
        return max(name.sizeHint().width() for name in self._names.values())

    def set_count(self, kind: Countable, count: int) -> None:
        """Set the number of a kind; a kind that is not asked for gets a field of its own."""
        if kind not in self._boxes:
            self._add_box(kind)
            self._arrange()
        box = self._boxes[kind]
        box.blockSignals(True)  # it is told by whoever sets it
        box.setValue(count)
        box.blockSignals(False)

    def counts(self) -> dict[Countable, int]:
        """Return the counts of every kind that is asked for."""
        return {kind: box.value() for kind, box in self._boxes.items()}

    def _add_box(self, kind: Countable) -> None:
        words = count_title(kind)
        box = SpinBox(0, _MOST_TYPED)
        box.setAccessibleName(words)
        box.setMinimumHeight(px(_HEIGHT))
        box.fix_width(_BOX)
        box.valueChanged.connect(lambda: self.changed.emit(kind))
        box.refused.connect(lambda _why: self.refused.emit(self._complaint()))
        name = QLabel(words)
        name.setBuddy(box)
        self._boxes[kind], self._names[kind] = box, name

    def _arrange(self) -> None:
        for number, (kind, box) in enumerate(self._boxes.items()):
            row, place = divmod(number, self._per_row)
            self._grid.addWidget(self._names[kind], row, place * 2)
            self._grid.addWidget(box, row, place * 2 + 1)
        for place in range(_MOST_PER_ROW):
            self._grid.setColumnStretch(place * 2, int(place < self._per_row))
