"""Who walks, and the first visit."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from cpted_audit.domain.person_name import is_name
from cpted_audit.domain.places.site import Person
from cpted_audit.domain.vocabulary import Phase
from cpted_audit.domain.walk import Visit
from cpted_audit.session.places.new_audit import person, visit_id
from cpted_audit.ui.start.form_parts import FIELD_HEIGHT, make_card
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.date_edit import DateEdit
from cpted_audit.ui.widgets.flow import FlowLayout
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import QT_TR_NOOP, tr, word

FIELDS = (QT_TR_NOOP("Name"), QT_TR_NOOP("Role"), QT_TR_NOOP("Agency"))


class TeamForm(QFrame):
    """Rows of name, role and agency, and the date and phase of the first visit."""

    changed = Signal()
    """Something was typed about a person."""

    def __init__(self) -> None:
        super().__init__()
        column = make_card(self, tr("Team and first visit"))
        self._rows: list[tuple[QLineEdit, ...]] = []
        self._grid = QGridLayout()
        self._grid.setSpacing(8)
        for number, words in enumerate(FIELDS):
            self._grid.addWidget(text_label(tr(words), "muted"), 0, number)
        column.addLayout(self._grid)
        add = QPushButton(tr("Add a person"))
        add.setMinimumHeight(px(FIELD_HEIGHT))
        add.setAutoDefault(False)
        add.clicked.connect(lambda: self._add_row()[0].setFocus())
        self._phase = QComboBox()
        for phase in Phase:
            self._phase.addItem(word(phase), phase)
        self._phase.addItem(tr("No visit yet"), None)
        self._phase.setCurrentIndex(self._phase.findData(Phase.DAY))
        self._on = DateEdit()
        row = FlowLayout(spacing=8)
        row.addWidget(add)
        for words, name, field in (
            (tr("First visit"), tr("First visit"), self._phase),
            (tr("on"), tr("Date of the visit"), self._on),
        ):
            field.setAccessibleName(name)
            field.setMinimumHeight(px(FIELD_HEIGHT))
            row.addWidget(QLabel(words))
            row.addWidget(field)
        self._phase.currentIndexChanged.connect(
            lambda: self._on.setEnabled(self._phase.currentData() is not None)
        )
        column.addLayout(row)
        column.addStretch()
        self._add_row()

    def people(self) -> list[Person]:
        """Return the people whose name was typed."""
        rows = [[field.text().strip() for field in row] for row in self._rows]
        return [person(*row) for row in rows if row[0]]

    def complaint(self) -> str:
        """Return what was typed and would be dropped in one sentence, or an empty text."""
        return self._trouble()[0]

    def fault(self) -> QWidget:
        """Return the field that the complaint is about."""
        return self._trouble()[1]

    def _trouble(self) -> tuple[str, QWidget]:
        for number, row in enumerate(self._rows, start=1):
            name, *rest = (field.text().strip() for field in row)
            if any((name, *rest)) and not is_name(name):
                told = tr(
                    "Member {number} has no name yet; give it one, or empty the row.", number=number
                )
                return told, row[0]
        return "" if self._phase.currentData() is None else self._on.complaint(), self._on

    def visits(self) -> list[Visit]:
        """Return the first visit, where there is one."""
        phase = self._phase.currentData()
        if phase is None:
            return []
        names = tuple(person.name for person in self.people())
        return [Visit(id=visit_id(), on=self._on.day(), phase=Phase(phase), people=names)]

    def _add_row(self) -> tuple[QLineEdit, ...]:
        number = len(self._rows) + 1
        fields = tuple(QLineEdit() for _ in FIELDS)
        for column, (field, words) in enumerate(zip(fields, FIELDS, strict=True)):
            field.setAccessibleName(
                tr("Member {number}: {what}", number=number, what=tr(words).lower())
            )
            field.setMinimumHeight(px(FIELD_HEIGHT))
            field.textEdited.connect(lambda _text: self.changed.emit())
            self._grid.addWidget(field, number, column)
        self._rows.append(fields)
        return fields
