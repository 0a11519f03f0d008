"""The page of interviews: all of them, or one gone through question by question."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from cpted_audit.domain.changes import ChangeSet
from cpted_audit.domain.ids import InterviewId
from cpted_audit.errors import AuditError
from cpted_audit.ui.frame.page import PageContext
from cpted_audit.ui.interviews.interview_view import InterviewEditor
from cpted_audit.ui.interviews.list_view import ListView
from cpted_audit.ui.interviews.lists_dialog import ListsDialog
from cpted_audit.ui.interviews.new_dialog import NewInterviewDialog
from cpted_audit.ui.interviews.print_dialog import PrintInterviewDialog
from cpted_audit.ui.widgets.fitting import scrolling

_TABLES = ("interview", "reply", "checklist", "person", "contact")


class InterviewsPage(QWidget):
    """Shows the list of interviews first, and one of them when it is opened."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.stack)
        self.setObjectName("page")
        self._context = context
        self._list = ListView()
        self._views = QStackedWidget(self)
        self._one = InterviewEditor(context.session, self._views)
        self._all = scrolling(self._list)
        for view in (self._all, self._one):
            self._views.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._views)
        self._list.opened.connect(self.open_interview)
        self._list.new_requested.connect(self._begin)
        self._list.lists_requested.connect(self._choose_lists)
        self._list.print_requested.connect(self._print)
        self._one.print_requested.connect(self._print)
        self._one.left.connect(self._show_all)
        context.bridge.changed.connect(self._follow)

    def refresh(self) -> None:
        """Show the audit as it stands."""
        self._list.show_interviews(self._context.session)
        if self._on_one:
            self._one.refresh()

    def open_interview(self, interview_id: str) -> None:
        """Go into an interview, at its first question without a reply."""
        try:
            self._one.show_interview(InterviewId(interview_id))
        except AuditError:  # undone meanwhile
            self._show_all()
            return
        self._views.setCurrentWidget(self._one)
        self._one.take_keys()

    @property
    def _on_one(self) -> bool:
        return self._views.currentWidget() is self._one

    def _show_all(self) -> None:
        self._list.show_interviews(self._context.session, self._one.shown_id)
        self._views.setCurrentWidget(self._all)
        if self.isVisible():
            self._list.take_keys()

    def _begin(self) -> None:
        dialog = NewInterviewDialog(self._context.session, self)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        begun = dialog.begun
        dialog.deleteLater()
        if accepted and begun is not None:
            self.open_interview(begun.id)

    def _choose_lists(self) -> None:
        dialog = ListsDialog(self._context.session, self)
        dialog.exec()
        dialog.deleteLater()

    def _print(self) -> None:
        about = self._one.shown_id if self._on_one else InterviewId("")
        PrintInterviewDialog(self._context, self.window(), about).open()

    def _follow(self, changes: ChangeSet) -> None:
        if self.isVisible() and changes.touches(*_TABLES):
            self.refresh()
