"""The names of a new audit's places, by building, level and kind; what is written over counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit, QToolButton, QWidget

from cpted_audit.domain.places.site import GROUNDS
from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.session.places.new_audit import PreviewRow
from cpted_audit.session.places.room_levels import Countable, Room
from cpted_audit.session.places.space_counts import expand_names
from cpted_audit.session.places.starting_points import Names
from cpted_audit.ui.start.building_form import CountForm
from cpted_audit.ui.start.form_parts import FIELD_HEIGHT, make_card
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.labels import clear_layout, text_label
from cpted_audit.ui.words import kind_title, kind_word, tr

Key = tuple[CountForm, int, SpaceType]
"""Whose places, on which level (0 where there is but one), and of which kind."""

LONGEST = 200_000
"""Enough letters for the names of two thousand rooms."""
_MOST_CUT = 3


class NamesPreview(QFrame):
    """Lists the names; a name written over stays when numbers change.

    Its button `fold` shows it, and stands wherever there is room; it is folded away at first.
    """

    renamed = Signal()
    counted = Signal(object, object, int)
    """A form, a kind and how many of it have names now."""

    def __init__(self) -> None:
        super().__init__()
        column = make_card(self, "")
        self.fold = QToolButton()
        self.fold.setText(tr("Names of the places"))
        self.fold.setAccessibleName(tr("Names of the places"))
        self.fold.setCheckable(True)
        self.fold.setArrowType(Qt.ArrowType.RightArrow)
        self.fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.fold.setProperty("kind", "plantool")
        self.fold.setMinimumHeight(px(FIELD_HEIGHT))
        self.fold.toggled.connect(self._unfold)
        self._body = QWidget()
        self._grid = QGridLayout(self._body)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(2, 1)
        self._grid.setHorizontalSpacing(16)
        column.addWidget(self._body)
        self.hide()
        self._keys: list[Key] = []
        self._rows: Sequence[tuple[Key, list[str]]] = ()
        self._fields: dict[Key, QLineEdit] = {}
        self._kinds: dict[Key, QLabel] = {}
        self._written: dict[tuple[CountForm, Countable], list[Room]] = {}

    # What is written

    def names(self) -> dict[str, Names]:
        """Return the names that were written over, by building and kind."""
        names: dict[str, dict[Countable, Sequence[Room]]] = {}
        for (form, kind), given in self._written.items():
            names.setdefault(form.name(), {})[kind] = given
        return dict(names)

    def write(self, form: CountForm, kind: Countable, rooms: Sequence[Room]) -> None:
        """Take rooms as the line of words has them; without name and level they name themselves."""
        if any(room != Room() for room in rooms):
            self._written[form, kind] = list(rooms)
        else:
            self._written.pop((form, kind), None)

    def resize_kind(self, form: CountForm, kind: Countable, count: int) -> list[str]:
        """Follow a number: names that were written stay; return those there is no place for now."""
        rooms = self._written.get((form, kind))
        if rooms is None:
            return []
        cut = [room.name for room in rooms[count:] if room.name]
        self._written[form, kind] = rooms[:count] + [Room()] * (count - len(rooms))
        return cut

    def forget(self, form: CountForm) -> None:
        """Forget what was written for a building that is removed."""
        self._written = {key: one for key, one in self._written.items() if key[0] is not form}

    # Showing

    def show_rows(self, rows: Sequence[PreviewRow], forms: Mapping[str, CountForm]) -> None:
        """Show the names as they would be."""
        self._rows = [((forms[row.building], row.level, row.kind), row.names) for row in rows]
        if self.isHidden():
            return
        keys = [key for key, _ in self._rows]
        if keys != self._keys:
            self._keys = keys
            self._lay_out()
        for key, names in self._rows:
            self._kinds[key].setText(_title(key, len(names)))
            field = self._fields[key]
            if not field.hasFocus():
                field.setText(", ".join(names))
                field.setCursorPosition(0)

    def _unfold(self, shown: bool) -> None:
        self.fold.setArrowType(Qt.ArrowType.DownArrow if shown else Qt.ArrowType.RightArrow)
        self.setVisible(shown)
        self.renamed.emit()

    def _lay_out(self) -> None:
        clear_layout(self._grid)
        self._fields, self._kinds = {}, {}
        before: CountForm | None = None
        for number, key in enumerate(self._keys):
            form, level, kind = key
            shown = tr(GROUNDS) if form.name() == GROUNDS else form.name()
            field = QLineEdit()
            words = (
                tr("Names of the {kind} of {building}", kind=kind_word(kind, 2), building=shown)
                if level == 0
                else tr("Names of the {kind} of {building}, level {level}",
                        kind=kind_word(kind, 2), building=shown, level=level)
            )  # fmt: skip
            field.setAccessibleName(words)
            field.setMinimumHeight(px(FIELD_HEIGHT))
            field.setMaxLength(LONGEST)
            field.textEdited.connect(lambda text, key=key: self._write(key, text))
            self._fields[key], self._kinds[key] = field, QLabel()
            name = text_label("" if form is before else shown, "strong")
            for column, widget in enumerate((name, self._kinds[key], field)):
                self._grid.addWidget(widget, number, column)
            before = form

    def _write(self, key: Key, text: str) -> None:
        """Take the names of one level; those of the other levels stay as they are shown."""
        form, level, kind = key
        rooms: list[Room] = []
        for (owner, other, of), names in self._rows:
            if (owner, of) == (form, kind):
                given = expand_names(text) if other == level else names
                rooms += [Room(name, other) for name in given]
        self._written[form, kind] = rooms
        self.counted.emit(form, kind, len(rooms))
        self.renamed.emit()


def _title(key: Key, count: int) -> str:
    _, level, kind = key
    words = kind_title(kind, count)
    return words if level == 0 else tr("{kind}, level {level}", kind=words, level=level)


def cut_words(cut: Sequence[str]) -> str:
    """Return what to say of names that a smaller number leaves out."""
    shown = ", ".join(f"“{one}”" for one in cut[:_MOST_CUT])
    more = len(cut) - _MOST_CUT
    if more > 0:
        return tr("Left out now: {names} and {count} more.", names=shown, count=more)
    return tr("Left out now: {names}.", names=shown)
