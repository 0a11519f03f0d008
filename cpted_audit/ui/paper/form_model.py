"""The rows of a paper form as a table: places with their items, then the doors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from cpted_audit.analysis.scoring.scope import Question
from cpted_audit.domain.places.site import Place
from cpted_audit.domain.registers.access import Door, DoorCheck
from cpted_audit.session.paper.paper_form import Route, door_place, doors_on, rows_of
from cpted_audit.session.registers.door_checks import check_with
from cpted_audit.session.session import Session
from cpted_audit.ui.registers.rounds.check_words import CHECK_WORDS
from cpted_audit.ui.words import tr, word

ITEM, CONDITION, ANSWER, NOTE = range(4)
Index = QModelIndex | QPersistentModelIndex


class FormRow(NamedTuple):
    """A heading, a question at a place, or a door with what was typed of it."""

    heading: str = ""
    place: Place | None = None
    question: Question | None = None
    door: Door | None = None
    check: DoorCheck | None = None

    @property
    def note(self) -> str:
        """The words beside it."""
        if self.question is not None and self.question.answer is not None:
            return self.question.answer.note
        return "" if self.check is None else self.check.note


class FormModel(QAbstractTableModel):
    """Shows what is asked in the order it is printed in, with the answers there are."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._rows: list[FormRow] = []

    def show_route(self, route: Route) -> None:
        """Show the rows of a part of the walk; they stay while they are answered."""
        self.beginResetModel()
        walk = self._session.walk
        self._rows = [
            row
            for place, questions in rows_of(walk, route)
            for row in (
                FormRow(walk.path(place)),
                *(FormRow(place=place, question=question) for question in questions),
            )
        ]
        doors = doors_on(self._session, route)
        if doors:
            self._rows.append(FormRow(tr("Doors: Y latches, N does not latch, P propped open")))
        self._rows += [FormRow(door=door) for door in doors]
        self.endResetModel()

    def row(self, at: int) -> FormRow | None:
        """Return a row, or None past the ends."""
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def refresh(self, at: int, check: DoorCheck | None = None) -> None:
        """Read the answer of a row again, or take the check that was written of its door."""
        row = self._rows[at]
        if row.question is not None:
            item, place = row.question.item, row.question.place
            found = self._session.walk.answers.get((item.id, place.id))
            self._rows[at] = row._replace(question=Question(item, place, found))
        else:
            self._rows[at] = row._replace(check=check)
        self.dataChanged.emit(self.index(at, 0), self.index(at, NOTE))

    def refresh_all(self) -> None:
        """Read everything again, as after Undo."""
        for at, row in enumerate(self._rows):
            kept = None if row.check is None else check_with(self._session, row.check.id)
            if not row.heading:
                self.refresh(at, kept)

    def headings(self) -> list[int]:
        """Return the rows that name a place."""
        return [at for at, row in enumerate(self._rows) if row.heading]

    def counts(self) -> tuple[int, int]:
        """Return how many rows are answered, and how many there are."""
        asked = [self._value(row) for row in self._rows if not row.heading]
        return sum(bool(one) for one in asked), len(asked)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of columns."""
        return 0 if parent.isValid() else NOTE + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return the name of a column."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (tr("Item"), tr("Condition"), tr("Answer"), tr("What was seen"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return the text of a cell, and of a whole row for a screen reader."""
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            cells = self._cells(row)
            return cells[index.column()] if index.column() < len(cells) else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, self._cells(row)))
        if role == Qt.ItemDataRole.FontRole and row.heading:
            font = QFont()
            font.setBold(True)
            return font
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let only questions be chosen."""
        if self._rows[index.row()].heading:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _cells(self, row: FormRow) -> Sequence[str]:
        if row.heading:
            return (row.heading,)
        note, value = row.note.replace("\n", " "), self._value(row) or tr("blank")
        if row.door is not None:
            door = tr("Door {number}", number=row.door.number)
            return (door, door_place(self._session, row.door), value, note)
        item = row.question.item if row.question is not None else None
        return () if item is None else (item.id, item.ideal, value, note)

    @staticmethod
    def _value(row: FormRow) -> str:
        """Return the answer or the check of a row in words; a blank row has none."""
        if row.check is not None:
            return tr(CHECK_WORDS[row.check.latches])
        value = None if row.question is None else row.question.value
        return "" if value is None else word(value)
