"""Print to walk with: choose what the paper form holds, and write it in a job."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cpted_audit import clock
from cpted_audit.errors import AuditError
from cpted_audit.interchange.file_names import safe_name
from cpted_audit.session.paper.paper_form import Route, gather_form, remember_printed, rows_of
from cpted_audit.session.session import Session
from cpted_audit.ui import dialogs
from cpted_audit.ui.frame.page import PageContext
from cpted_audit.ui.paper.form_job import add_form_job
from cpted_audit.ui.paper.route_choice import TARGET, RouteChoice
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.fitting import fit, lay_out_dialog
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import said, tr
from cpted_audit.words import counted


class PrintDialog(QDialog):
    """Says how much a form holds before it is made."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Print to walk with"))
        self._session = context.session
        self._context = context
        self._window = parent
        self._choice = RouteChoice(context.session)
        self._count = text_label("", "strong", wrap=True)
        self._count.setAccessibleDescription(tr("What the form includes"))
        self._error = text_label("", "error", wrap=True)
        self._make = QPushButton(tr("Create the form…"))
        self._make.setProperty("kind", "primary")
        self._lay_out()
        self._choice.changed.connect(self._show_count)
        self._show_count()

    def _show_count(self) -> None:
        self._error.clear()
        rows = rows_of(self._session.walk, self._choice.route)
        asked = sum(len(questions) for _, questions in rows)
        self._count.setText(
            ", ".join(
                (
                    said(counted("1 place", "{count} places", len(rows))),
                    said(counted("1 row to mark", "{count} rows to mark", asked)),
                )
            )
            if rows
            else tr("Nothing is left to ask there.")
        )
        self._make.setEnabled(bool(rows))

    def _print(self) -> None:
        route, now = self._choice.route, clock.now_to_second()
        try:
            form = gather_form(self._session, route, on=now.date())
        except AuditError as error:
            self._error.setText(said(error))
            return
        name = safe_name(tr("{school} to walk with", school=self._session.site.name))
        target = dialogs.choose_copy(self, self._session.path.with_name(f"{name}.pdf"))
        if target is None:
            return
        made = partial(_remember, self._session, route, now)
        add_form_job(self._context, self._window, form, target, made)
        self.accept()

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(px(10))
        column.addWidget(
            text_label(
                tr(
                    "A form has the route with boxes to mark, room for notes, and the doors to "
                    "look at. Type it in afterwards with “Type in a paper form”."
                ),
                wrap=True,
            )
        )
        column.addWidget(self._choice)
        column.addWidget(self._count)
        column.addStretch()
        close = QPushButton(tr("Cancel"))
        close.clicked.connect(self.reject)
        self._make.clicked.connect(self._print)
        foot = QHBoxLayout()
        foot.addWidget(self._error, 1)
        for button in (close, self._make):
            button.setMinimumHeight(px(TARGET))
            foot.addWidget(button)
        lay_out_dialog(self, column, foot)
        fit(self, 560, 280)


def _remember(session: Session, route: Route, at: datetime) -> None:
    """Remember a form that was made; a disk that takes nothing now spoils no form."""
    with suppress(AuditError):
        remember_printed(session, route, at)
