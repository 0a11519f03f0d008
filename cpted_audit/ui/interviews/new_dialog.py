"""Begin an interview: by which list, with whom, when, and who asks."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cpted_audit import clock
from cpted_audit.domain.walk import Interview
from cpted_audit.errors import AuditError
from cpted_audit.session.interviews import add_interview, known_people, lists
from cpted_audit.session.session import Session
from cpted_audit.ui.interviews.whom_form import WhomForm
from cpted_audit.ui.start.form_parts import add_row, form_layout
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.complaint import blame
from cpted_audit.ui.widgets.fitting import fit, lay_out_dialog
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import said, tr

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
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addWidget(self._error, 1)
        for words, handler in ((tr("Cancel"), self.reject), (tr("Begin"), self._begin)):
            button = QPushButton(words)
            button.setMinimumHeight(px(TARGET))
            button.clicked.connect(handler)
            foot.addWidget(button)
        button.setProperty("kind", "primary")
        button.setDefault(True)
        lay_out_dialog(self, column, foot)
        fit(self, 640, 420)
