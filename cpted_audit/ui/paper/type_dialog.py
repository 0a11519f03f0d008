"""Type in a paper form: its rows in the order they were printed in, one key for each."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from cpted_audit import clock
from cpted_audit.domain.ids import VisitId
from cpted_audit.domain.registers.access import DoorCheck, Latches
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.errors import AuditError
from cpted_audit.session import team
from cpted_audit.session.paper.paper_form import FormPaper, printed_last, type_answer, type_check
from cpted_audit.session.registers.door_checks import check_with, note_check
from cpted_audit.session.session import Session
from cpted_audit.session.walk import answers
from cpted_audit.ui.frame.page_letters import pressed_by
from cpted_audit.ui.frame.undo_stop import UndoStop
from cpted_audit.ui.kept_settings import LETTERS_DO
from cpted_audit.ui.paper.form_model import ANSWER, CONDITION, ITEM, NOTE, FormModel, FormRow
from cpted_audit.ui.paper.print_dialog import TARGET, RouteChoice
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.date_edit import MomentEdit
from cpted_audit.ui.widgets.fitting import fit, lay_out_dialog
from cpted_audit.ui.widgets.labels import live_label, text_label
from cpted_audit.ui.words import day, moment, said, tr, word

CHECKS = {
    AnswerValue.YES: Latches.YES,
    AnswerValue.NO: Latches.NO,
    AnswerValue.PARTIAL: Latches.PROPPED,
}
"""What the letters say of a door."""
KEYS = {
    "yes": AnswerValue.YES, "partial": AnswerValue.PARTIAL, "no": AnswerValue.NO,
    "na": AnswerValue.NOT_APPLICABLE, "unable": AnswerValue.UNABLE,
}  # fmt: skip
"""What the letters of the form say."""
_BLANK = frozenset({Qt.Key.Key_Backspace, Qt.Key.Key_Delete})
"""The keys that make a row blank again."""


class TypeDialog(QDialog):
    """Writes every row as it is typed, with the name and the moment that stand on the form.

    It starts at the running visit, and as the form that was printed last.
    """

    def __init__(self, session: Session, running: VisitId | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Type in a paper form"))
        self._session = session
        self._by = QComboBox(editable=True)
        names = [person.name for person in team.people(session)]
        self._by.addItems(names)
        if len(names) != 1:  # whose form it is must be said, not guessed
            self._by.setCurrentText("")
        self._printed = printed_last(session)
        self._at = MomentEdit(clock.now() if self._printed is None else self._printed.at)
        self._visit = QComboBox()
        self._choice = RouteChoice(session)
        if self._printed is not None:
            self._choice.show_route(self._printed.route)
        self._model = FormModel(session, self)
        self._table = QTableView()
        self._note = QLineEdit()
        self._count = text_label("", "strong")
        self._error = text_label("", "error", wrap=True)
        self._done = live_label("", "muted", wrap=True)
        self._stop = UndoStop()
        self._fill_visits(running)
        self._lay_out()
        self._connect()
        self._show_route()
        self._table.setFocus()

    # What stands on the form

    def _fill_visits(self, running: VisitId | None) -> None:
        self._visit.addItem(tr("No visit"), None)
        for row, visit in enumerate(answers.visits(self._session), start=1):
            self._visit.addItem(
                tr("{phase} of {day}", phase=word(visit.phase), day=day(visit.on)), visit
            )
            if visit.id == running:
                self._visit.setCurrentIndex(row)

    def _paper(self) -> FormPaper:
        at = self._at.moment()
        return FormPaper(by=self._by.currentText(), at=at, visit=self._visit.currentData())

    def _show_route(self) -> None:
        self._model.show_route(self._choice.route)
        self._table.clearSpans()
        for at in self._model.headings():
            self._table.setSpan(at, ITEM, 1, NOTE + 1)
        self._go_to(0)
        self._show_count()

    def _show_count(self) -> None:
        done, asked = self._model.counts()
        self._count.setText(tr("Rows answered: {done} of {all}", done=done, all=asked))

    # Rows

    def _go_to(self, at: int) -> None:
        """Choose the next row from a place on that is a question."""
        while (row := self._model.row(at)) is not None and row.heading:
            at += 1
        if row is not None:
            self._table.setCurrentIndex(self._model.index(at, ANSWER))
            self._table.scrollTo(self._model.index(at, ANSWER))

    def _write(self, value: AnswerValue | None) -> None:
        """Write the row at hand; a letter that asks for words leads to them, Yes to the next."""
        at = self._table.currentIndex().row()
        row = self._model.row(at)
        if row is None or row.heading or self._session.document.read_only:
            return
        try:
            check = self._written(row, value)
        except AuditError as error:
            self._say(error=said(error))
            return
        self._say()
        self._model.refresh(at, check)
        self._show_count()
        self._show_row()
        if value in {None, AnswerValue.YES}:
            self._go_to(at + (value is not None))
        else:
            self._note.setFocus()

    def _written(self, row: FormRow, value: AnswerValue | None) -> DoorCheck | None:
        """Write one row; returns the check where it is a door's."""
        if row.door is None:
            if row.question is not None:
                type_answer(self._session, row.question, value, self._paper(), origin=self)
            return None
        if value not in CHECKS:
            raise AuditError(
                tr(
                    "A door takes Y where it latches, N where it does not, and P where it was "
                    "propped open; nothing was written."
                )
            )
        return type_check(self._session, row.door, CHECKS[value], self._paper(), origin=self)

    def _undo(self) -> None:
        """Take back the last row that was typed, or whatever step is the newest."""
        why = self._stop.words(self._session, self._done.text())
        if why is None:
            changes = self._session.undo()
            why = tr("Nothing is left to undo.") if changes is None else said(changes.label)
        self._say(why)
        self._model.refresh_all()
        self._show_count()
        self._show_row()
        self._table.setFocus()

    def _say(self, done: str = "", *, error: str = "") -> None:
        """Say what was done, or in the color of errors what could not be."""
        for label, words in ((self._done, done), (self._error, error)):
            label.setText(words)
            label.setVisible(bool(words))

    def _show_row(self) -> None:
        row = self._model.row(self._table.currentIndex().row())
        self._note.setText("" if row is None else row.note)
        self._note.setReadOnly(
            self._session.document.read_only
            or row is None or (row.door is not None and row.check is None)
        )  # fmt: skip

    def _write_note(self) -> None:
        at = self._table.currentIndex().row()
        row = self._model.row(at)
        if row is None or row.heading or self._note.isReadOnly():
            return
        words = self._note.text()
        if words == row.note:
            return
        try:
            if row.check is not None:
                note_check(self._session, row.check, words, origin=self)
            elif row.question is not None:
                item, place = row.question.item.id, row.question.place.id
                answers.write_note(self._session, item, place, words, origin=self)
        except AuditError as error:
            self._say(error=said(error))
            return
        self._model.refresh(at, row.check and check_with(self._session, row.check.id))

    def _next_row(self) -> None:
        self._write_note()
        self._table.setFocus()
        self._go_to(self._table.currentIndex().row() + 1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the letters of the form where the table has the focus; a held key counts once."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            letter = pressed_by("paper", event)
            blank = key in _BLANK and not event.modifiers()
            if watched is self._table and (letter or blank):
                if not event.isAutoRepeat():
                    self._write(KEYS.get(letter))
                return True
            if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._next_row() if watched is self._note else self._note.setFocus()
                return True
        return super().eventFilter(watched, event)

    # Layout

    def _connect(self) -> None:
        self._choice.changed.connect(self._show_route)
        self._table.selectionModel().currentRowChanged.connect(lambda *_: self._show_row())
        self._note.editingFinished.connect(self._write_note)
        for watched in (self._table, self._note):
            watched.installEventFilter(self)

    def _lay_out(self) -> None:
        head = QFormLayout()
        for label, field in (
            (tr("Walked by"), self._by), (tr("Date and time on the form"), self._at),
            (tr("Visit"), self._visit),
        ):  # fmt: skip
            field.setAccessibleName(label)
            field.setMinimumHeight(px(TARGET))
            head.addRow(label, field)
        self._set_up_table()
        self._note.setAccessibleName(tr("What was seen"))
        self._note.setPlaceholderText(tr("What was seen; Enter goes to the next row"))
        self._note.setMinimumHeight(px(TARGET))
        self._done.setAccessibleDescription(tr("What was done"))
        self._say()
        column = QVBoxLayout()
        column.setSpacing(px(8))
        column.addLayout(head)
        if self._printed is not None:
            told = tr(
                "This is the form printed last, {when}. Give the date and time that stand on it.",
                when=moment(self._printed.at),
            )
            column.addWidget(text_label(told, "muted", wrap=True))
        column.addWidget(self._choice)
        column.addWidget(self._table, 1)
        lay_out_dialog(self, column, self._foot())
        fit(self, 980, 660)

    def _foot(self) -> QVBoxLayout:
        """Return what always shows: where what was seen is typed, what was done, and the buttons.

        The rows above may be scrolled; nobody types out of view.
        """
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(self._count)
        row.addWidget(self._done, 1)
        row.addWidget(self._error, 1)
        row.addStretch()
        for words, handler in ((tr("Undo"), self._undo), (tr("Close"), self.accept)):
            button = QPushButton(words)
            button.setMinimumHeight(px(TARGET))
            button.setAutoDefault(False)
            button.clicked.connect(handler)
            row.addWidget(button)
        foot = QVBoxLayout()
        foot.setSpacing(px(8))
        foot.addWidget(self._note)
        foot.addLayout(row)
        return foot

    def _set_up_table(self) -> None:
        table = self._table
        table.setModel(self._model)
        table.setProperty(LETTERS_DO, True)  # letters answer; no row is gone to by its words
        table.setAccessibleName(tr("Rows of the form"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.setMinimumHeight(px(180))
        header = table.horizontalHeader()
        header.setSectionResizeMode(ITEM, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(CONDITION, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(ANSWER, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(NOTE, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(NOTE, px(260))
