"""Visits and team: changed as one types, removed with a press."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cpted_audit import clock
from cpted_audit.domain.places.site import Person
from cpted_audit.domain.vocabulary import Phase
from cpted_audit.domain.walk import Visit
from cpted_audit.errors import AuditError
from cpted_audit.session import team
from cpted_audit.session.places.new_audit import visit_id
from cpted_audit.session.session import Session
from cpted_audit.session.walk import answers
from cpted_audit.ui.narrow import NARROW
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.complaint import blame
from cpted_audit.ui.widgets.date_edit import DateEdit
from cpted_audit.ui.widgets.fitting import fit, lay_out_dialog
from cpted_audit.ui.widgets.labels import clear_layout, text_label
from cpted_audit.ui.words import day, said, tr, word

TARGET = 40
FIELDS = 4
"""How many fields a visit or a person has; they stand in one line, or in two where it is narrow."""
FOLD_BELOW = 620


class VisitsDialog(QDialog):
    """Lists the visits and the people; every change is written when its field is left."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Visits and people"))
        self._session = session
        self._per_line = FIELDS
        self._filling = False
        self._visits = QGridLayout()
        self._people = QGridLayout()
        self._error = text_label("", "error", wrap=True)
        self._lay_out()
        self._fill()

    def _fill(self) -> None:
        self._filling = True  # a field that is taken away is left by that, and writes once more
        clear_layout(self._visits)
        clear_layout(self._people)
        self._filling = False
        for row, visit in enumerate(answers.visits(self._session)):
            self._show_visit(row, visit)
        for row, person in enumerate(team.people(self._session)):
            self._show_person(row, person)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the fields of each visit and person in several lines where one is too narrow."""
        super().resizeEvent(event)
        folded = 1 if self.width() < NARROW else FIELDS // 2
        fitting = folded if self.width() < px(FOLD_BELOW) else FIELDS
        if fitting != self._per_line:
            self._per_line = fitting
            self._visits.setColumnStretch(2, int(fitting == FIELDS))
            self._fill()

    def _do(self, edit: Callable[[], object], *, again: bool = False) -> None:
        """Run an edit and say what went wrong; `again` shows every row afresh."""
        try:
            edit()
        except AuditError as error:
            if not self._filling:
                self._error.setText(said(error))
                self._fill()
            return
        self._error.setText(self._no_date())
        if again:
            self._fill()

    def _no_date(self) -> str:
        """Return why what stands in a date field is none; it stays there to be mended."""
        dates = self.findChildren(DateEdit)
        return next((told for date in dates if (told := date.complaint())), "")

    # Visits

    def _show_visit(self, row: int, visit: Visit) -> None:
        name = tr("{phase} of {day}", phase=word(visit.phase), day=day(visit.on))
        on = DateEdit(visit.on)
        phase = QComboBox()
        for one in Phase:
            phase.addItem(word(one), one)
        phase.setCurrentIndex(phase.findData(visit.phase))
        people = QLineEdit(", ".join(visit.people))
        people.setPlaceholderText(tr("Names, with commas between"))
        people.setToolTip(people.text())
        people.setCursorPosition(0)  # who comes first is seen first
        remove = _remove_button(name)
        for column, (field, words) in enumerate(
            ((on, tr("Date")), (phase, tr("Phase")), (people, tr("People")), (remove, tr("Remove")))
        ):
            self._put(self._visits, field, row, column, f"{words}: {name}")
        write = partial(answers.edit_visit, self._session, visit.id)
        on.editingFinished.connect(lambda: self._write_day(on, write))
        phase.activated.connect(lambda: self._do(lambda: write(phase=Phase(phase.currentData()))))
        people.editingFinished.connect(
            lambda: self._do(lambda: write(people=_names(people.text())))
        )
        remove.clicked.connect(
            lambda: self._do(lambda: answers.remove_visit(self._session, visit.id), again=True)
        )

    def _write_day(self, on: DateEdit, write: Callable[..., object]) -> None:
        if on.complaint():
            self._error.setText(on.complaint())
            blame(on, on.complaint(), focus=False)
        else:
            self._do(lambda: write(on=on.day()))

    def _add_visit(self) -> None:
        new = Visit(
            id=visit_id(),
            on=clock.today(),
            phase=Phase.DAY,
            people=tuple(person.name for person in team.people(self._session)),
        )
        self._do(lambda: answers.add_visit(self._session, new), again=True)
        ids = [visit.id for visit in answers.visits(self._session)]
        if new.id in ids:
            self._begin_in(self._visits, ids.index(new.id))

    # People

    def _show_person(self, row: int, person: Person) -> None:
        fields = {
            "name": QLineEdit(person.name, placeholderText=tr("Name")),
            "role": QLineEdit(person.role, placeholderText=tr("Role")),
            "agency": QLineEdit(person.agency, placeholderText=tr("Agency")),
        }
        for column, (name, field) in enumerate(fields.items()):
            told = f"{field.placeholderText()}: {person.name}"
            self._put(self._people, field, row, column, told)
            field.editingFinished.connect(
                lambda name=name, field=field: self._write_person(person, name, field.text())
            )
        remove = _remove_button(person.name)
        self._put(self._people, remove, row, 3, f"{remove.text()}: {person.name}")
        remove.clicked.connect(
            lambda: self._do(lambda: team.remove_person(self._session, person.id), again=True)
        )

    def _write_person(self, person: Person, name: str, text: str) -> None:
        now = next((one for one in team.people(self._session) if one.id == person.id), None)
        if now is not None and getattr(now, name) != text:
            changes: team.PersonChanges = {name: text}  # type: ignore[misc]  # one of its keys
            self._do(lambda: team.edit_person(self._session, person.id, **changes))

    def _add_person(self) -> None:
        taken = {person.name for person in team.people(self._session)}
        names = (tr("New member {number}", number=number) for number in range(1, len(taken) + 2))
        name = next(name for name in names if name not in taken)
        self._do(lambda: team.add_person(self._session, name), again=True)
        self._begin_in(self._people, len(team.people(self._session)) - 1)

    def _begin_in(self, grid: QGridLayout, row: int) -> None:
        """Put the cursor into the first field of what was just added."""
        entry = grid.itemAtPosition(row * (FIELDS // self._per_line), 0)
        field = None if entry is None else entry.widget()
        if isinstance(field, QLineEdit):
            field.show()  # the layout would do so only later, and what is hidden takes no keys
            field.setFocus()
            field.selectAll()

    # Layout

    def _put(self, grid: QGridLayout, field: QWidget, row: int, column: int, name: str) -> None:
        field.setAccessibleName(name)
        field.setMinimumHeight(px(TARGET))
        field.setEnabled(not self._session.document.read_only)
        line, place = divmod(column, self._per_line)
        grid.addWidget(field, row * (FIELDS // self._per_line) + line, place)

    def _lay_out(self) -> None:
        inner = QVBoxLayout()
        inner.setSpacing(px(10))
        for title, grid, words, handler in (
            (tr("Visits"), self._visits, tr("Add a visit"), self._add_visit),
            (tr("People"), self._people, tr("Add a person"), self._add_person),
        ):
            inner.addWidget(text_label(title, "subtitle"))
            inner.addLayout(grid)
            add = QPushButton(words)
            add.setMinimumHeight(px(TARGET))
            add.setAutoDefault(False)
            add.setEnabled(not self._session.document.read_only)
            add.clicked.connect(handler)
            inner.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        self._visits.setColumnStretch(2, 1)
        inner.addStretch()
        close = QPushButton(tr("Close"))
        close.setMinimumHeight(px(TARGET))
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(self._error, 1)
        foot.addWidget(close)
        lay_out_dialog(self, inner, foot)
        fit(self, 780, 480)


def _remove_button(name: str) -> QPushButton:
    button = QPushButton(tr("Remove"))
    button.setProperty("kind", "link")
    button.setAutoDefault(False)
    button.setToolTip(tr("Remove {name}", name=name))
    return button


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(",") if name.strip())
