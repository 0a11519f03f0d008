"""Print to ask with: choose the list, and write the form in a job."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cpted_audit import clock
from cpted_audit.domain.ids import InterviewId
from cpted_audit.errors import AuditError
from cpted_audit.interchange.file_names import safe_name
from cpted_audit.session.interviews import gather_interview_form, interview, lists
from cpted_audit.ui import dialogs
from cpted_audit.ui.frame.page import PageContext
from cpted_audit.ui.paper.form_job import add_form_job
from cpted_audit.ui.start.form_parts import add_row, form_layout
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.fitting import fit, lay_out_dialog
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import said, tr

TARGET = 44


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
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addWidget(self._error, 1)
        for words, handler in ((tr("Cancel"), self.reject), (tr("Create the form…"), self._print)):
            button = QPushButton(words)
            button.setMinimumHeight(px(TARGET))
            button.clicked.connect(handler)
            foot.addWidget(button)
        button.setProperty("kind", "primary")
        lay_out_dialog(self, column, foot)
        fit(self, 560, 260)
