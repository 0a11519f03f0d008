"""What a new audit will have: the names of its places, editable, and how much it will ask."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit

from cpted_audit.domain.site import GROUNDS
from cpted_audit.domain.space_type import SpaceType
from cpted_audit.ui.start.form_parts import FIELD_HEIGHT, make_card
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.labels import clear_layout, text_label
from cpted_audit.ui.words import kind_title, kind_word, tr

Row = tuple[str, SpaceType, list[str]]
Key = tuple[str, SpaceType]

LONGEST = 200_000
"""Enough letters for the names of two thousand rooms."""


class NamesPreview(QFrame):
    """Lists the names by building and kind; what is written over them counts."""

    renamed = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = make_card(self, tr("What will be walked"))
        self._total = text_label("", "strong", wrap=True)
        self._total.setAccessibleName(tr("How much will be asked"))
        column.addWidget(self._total)
        column.addWidget(
            text_label(
                tr("Names can be written over here, and changed at any time later."),
                "muted",
                wrap=True,
            )
        )
        self._grid = QGridLayout()
        self._grid.setColumnStretch(2, 1)
        self._grid.setHorizontalSpacing(16)
        column.addLayout(self._grid)
        self._shown: list[tuple[str, SpaceType, int]] = []
        self._fields: dict[Key, QLineEdit] = {}
        self._kinds: dict[Key, QLabel] = {}
        self._written: dict[Key, list[str]] = {}

    def names(self) -> dict[str, dict[SpaceType, Sequence[str]]]:
        """Return the names that were written over, by building and kind."""
        names: dict[str, dict[SpaceType, Sequence[str]]] = {}
        for (building, kind), given in self._written.items():
            names.setdefault(building, {})[kind] = given
        return names

    def forget(self, building: str, kind: SpaceType | None = None) -> None:
        """Name places of a building by themselves again: those of a kind, or all of them."""
        kept = {
            key: names
            for key, names in self._written.items()
            if key[0] != building or (kind is not None and key[1] is not kind)
        }
        self._written = kept

    def rename(self, before: str, now: str) -> None:
        """Keep what was written for a building under its new name."""
        for building, kind in [one for one in self._written if one[0] == before]:
            self._written[now, kind] = self._written.pop((building, kind))

    def show_rows(self, rows: Sequence[Row], questions: int) -> None:
        """Show what will be made."""
        places = sum(len(names) for _, _, names in rows)
        self._total.setText(
            tr("{places:,} places, {questions:,} questions", places=places, questions=questions)
        )
        keys = [(building, kind, len(names)) for building, kind, names in rows]
        if [key[:2] for key in keys] != [key[:2] for key in self._shown]:
            self._lay_out(rows)
        self._shown = keys
        for building, kind, names in rows:
            field = self._fields[building, kind]
            self._kinds[building, kind].setText(kind_title(kind, len(names)))
            if not field.hasFocus():
                field.setText(", ".join(names))
                field.setCursorPosition(0)

    def _lay_out(self, rows: Sequence[Row]) -> None:
        clear_layout(self._grid)
        self._fields, self._kinds = {}, {}
        before = ""
        for number, (building, kind, _) in enumerate(rows):
            field = QLineEdit()
            shown = tr(building) if building == GROUNDS else building
            field.setAccessibleName(
                tr("Names of the {kind} of {building}", kind=kind_word(kind, 2), building=shown)
            )
            field.setMinimumHeight(px(FIELD_HEIGHT))
            field.setMaxLength(LONGEST)
            field.textEdited.connect(
                lambda text, key=(building, kind): self._write(key, text)
            )
            self._fields[building, kind] = field
            self._grid.addWidget(text_label("" if building == before else shown, "strong"),
                                 number, 0)  # fmt: skip
            self._kinds[building, kind] = QLabel()
            self._grid.addWidget(self._kinds[building, kind], number, 1)
            self._grid.addWidget(field, number, 2)
            before = building

    def _write(self, key: Key, text: str) -> None:
        self._written[key] = [name.strip() for name in text.split(",") if name.strip()]
        self.renamed.emit()
