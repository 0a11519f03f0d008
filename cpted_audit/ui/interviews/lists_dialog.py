"""The companion lists of an audit: each is added or taken away with a press, and can be undone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cpted_audit.errors import AuditError
from cpted_audit.session.session import Session
from cpted_audit.session.walk.companions import ListState, add_lists, list_states, remove_list
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.fitting import fit, lay_out_dialog
from cpted_audit.ui.widgets.labels import clear_layout, text_label
from cpted_audit.ui.words import said, tr
from cpted_audit.words import counted

TARGET = 40


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
