"""The dialogs of interviews: one to begin, one for the lists, and one to print.

Begin an interview: by which list, with whom, when, and who asks.

The companion lists of an audit: each is added or taken away with a press, and can be undone.

Print to ask with: choose the list, and write the form in a job.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cpted_audit import clock
from cpted_audit.domain.ids import InterviewId
from cpted_audit.domain.walk import Interview
from cpted_audit.errors import AuditError
from cpted_audit.file_names import safe_name
from cpted_audit.session.interviews import (
    add_interview,
    gather_interview_form,
    interview,
    known_people,
    lists,
)
from cpted_audit.session.session import Session
from cpted_audit.session.walk.companions import ListState, add_lists, list_states, remove_list
from cpted_audit.ui import dialogs
from cpted_audit.ui.frame.page import PageContext
from cpted_audit.ui.interviews.whom_form import WhomForm
from cpted_audit.ui.paper.print_dialog import add_form_job
from cpted_audit.ui.start.form_parts import add_row, form_layout
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.complaint import blame
from cpted_audit.ui.widgets.fitting import fit, lay_out_dialog
from cpted_audit.ui.widgets.labels import clear_layout, text_label
from cpted_audit.ui.words import said, tr
from cpted_audit.words import counted

TARGET = 44


class NewInterviewDialog(QDialog):
    """Asks what an interview begins with; `begun` is the interview once it was accepted."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("New interview"))
        self._session = session
        self.begun: Interview | None = None
        self._list = QComboBox()
        for companion in lists(session):
            self._list.addItem(companion.title, companion.id)
        self._whom = WhomForm()
        today = clock.today()
        self._whom.offer(known_people(session), today, session.document.who)
        self._error = text_label("", "error", wrap=True)
        self._lay_out()
        self._whom.take_keys()

    def _begin(self) -> None:
        try:
            whom = self._whom.read()
            self.begun = add_interview(
                self._session, self._list.currentData() or "",
                who=whom.who, role=whom.role, on=whom.on, by=whom.by, note=whom.note,
            )  # fmt: skip
        except AuditError as error:
            self._error.setText(said(error))
            blame(self._whom.fault(), said(error))
            return
        self.accept()

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(px(12))
        column.addWidget(
            text_label(
                tr(
                    "The same list can be gone through with several people. What they say is kept "
                    "apart for each, in words, and is never part of the score."
                ),
                wrap=True,
            )
        )
        form = form_layout()
        add_row(form, tr("List"), self._list)
        column.addLayout(form)
        column.addWidget(self._whom)
        column.addStretch()
        foot = _foot(self._error, (tr("Cancel"), self.reject), (tr("Begin"), self._begin))
        lay_out_dialog(self, column, foot)
        fit(self, 640, 420)


class ListsDialog(QDialog):
    """Lists what is shipped and what the audit has; every press is one step."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Companion lists"))
        self._session = session
        self._rows = QVBoxLayout()
        self._rows.setSpacing(px(6))
        self._error = text_label("", "error", wrap=True)
        self._lay_out()
        self._fill()

    def _fill(self) -> None:
        clear_layout(self._rows)
        for state in list_states(self._session):
            self._rows.addWidget(self._row(state))

    def _row(self, state: ListState) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        items = said(counted("1 question", "{count} questions", state.items))
        words = tr("{title} ({questions})", title=state.title, questions=items)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(text_label(words, "strong" if state.taken else "", wrap=True))
        if state.held:
            why = tr("stays, for {why}", why=tr(state.held))
            texts.addWidget(text_label(why, "muted", wrap=True))
        line.addLayout(texts, 1)
        line.addWidget(self._button(state))
        return row

    def _button(self, state: ListState) -> QPushButton:
        words = tr("Take away") if state.taken else tr("Add")
        button = QPushButton(words)
        button.setAccessibleName(f"{words}: {state.title}")
        button.setMinimumHeight(px(TARGET))
        button.setAutoDefault(False)
        button.setEnabled(not self._session.document.read_only and not state.held)
        edit: Callable[[], None] = (
            (lambda: remove_list(self._session, state.id))
            if state.taken else (lambda: add_lists(self._session, [state.id]))
        )  # fmt: skip
        button.clicked.connect(lambda: self._do(edit))
        return button

    def _do(self, edit: Callable[[], None]) -> None:
        try:
            edit()
        except AuditError as error:
            self._error.setText(said(error))
            return
        self._error.setText("")
        self._fill()

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(px(12))
        column.addWidget(
            text_label(
                tr(
                    "Agreements, teams, plans, drills: answered from records in the walk, or by "
                    "interviews, and never part of the score. No answer changes when a list comes "
                    "or goes; one in which something is answered stays."
                ),
                wrap=True,
            )
        )
        column.addLayout(self._rows)
        column.addStretch()
        close = QPushButton(tr("Close"))
        close.setMinimumHeight(px(TARGET))
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addWidget(self._error, 1)
        foot.addWidget(close)
        lay_out_dialog(self, column, foot)
        fit(self, 620, 640)


class PrintInterviewDialog(QDialog):
    """Asks for the list; of an interview on screen the form has its head filled in."""

    def __init__(self, context: PageContext, parent: QWidget, about: InterviewId) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Print to ask with"))
        self._context = context
        self._about = interview(context.session, about) if about else None
        self._list = QComboBox()
        for companion in lists(context.session):
            self._list.addItem(companion.title, companion.id)
        if self._about is not None:
            self._list.setCurrentIndex(self._list.findData(self._about.list_id))
            self._list.setEnabled(False)
        self._error = text_label("", "error", wrap=True)
        self._lay_out()

    def _print(self) -> None:
        session = self._context.session
        today = clock.today()
        try:
            form = gather_interview_form(
                session, self._list.currentData() or "", on=today, about=self._about
            )
        except AuditError as error:
            self._error.setText(said(error))
            return
        name = safe_name(f"{session.site.name} - {form.title}")
        target = dialogs.choose_copy(self, session.path.with_name(f"{name}.pdf"))
        if target is not None:
            add_form_job(self._context, self.parentWidget() or self, form, target)
            self.accept()

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(px(10))
        column.addWidget(
            text_label(
                tr(
                    "A form has the questions of a list with letters to mark and lines to write "
                    "on. Type in afterwards what was said, as an interview."
                ),
                wrap=True,
            )
        )
        form = form_layout()
        add_row(form, tr("List"), self._list)
        column.addLayout(form)
        column.addStretch()
        foot = _foot(
            self._error, (tr("Cancel"), self.reject), (tr("Create the form…"), self._print)
        )
        lay_out_dialog(self, column, foot)
        fit(self, 560, 260)


def _foot(complaint: QWidget, *buttons: tuple[str, Callable[[], object]]) -> QHBoxLayout:
    """Return the foot of a dialog: what stands against it, and its buttons, the last by Enter."""
    foot = QHBoxLayout()
    foot.setSpacing(px(8))
    foot.addWidget(complaint, 1)
    for words, handler in buttons:
        button = QPushButton(words)
        button.setMinimumHeight(px(TARGET))
        button.clicked.connect(handler)
        foot.addWidget(button)
    button.setProperty("kind", "primary")
    button.setDefault(True)
    return foot
