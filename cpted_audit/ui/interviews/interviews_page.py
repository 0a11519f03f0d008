"""The page of interviews: all of them, or one gone through question by question.

Every interview of the audit: with whom, when, and how many questions have a reply.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.domain.changes import ChangeSet
from cpted_audit.domain.ids import InterviewId
from cpted_audit.errors import AuditError
from cpted_audit.session.interviews import (
    about_interview,
    interviews,
    list_title,
    lists,
    questions,
    replies,
)
from cpted_audit.session.session import Session
from cpted_audit.ui.frame.page import PageContext
from cpted_audit.ui.interviews.dialogs import ListsDialog, NewInterviewDialog, PrintInterviewDialog
from cpted_audit.ui.interviews.interview_view import InterviewEditor
from cpted_audit.ui.theme import px, row_px
from cpted_audit.ui.widgets.fitting import scrolling
from cpted_audit.ui.widgets.flow import FlowLayout
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import day, tr

TARGET = 44
ROW = 48
LOWEST = 120


class ListView(QWidget):
    """Lists the interviews; Enter, a double click or Open goes into one."""

    opened = Signal(str)
    new_requested = Signal()
    print_requested = Signal()
    lists_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._list = QListWidget()
        self._list.setAccessibleName(tr("Interviews"))
        self._told = text_label("", "muted", wrap=True)
        self._new = _button(tr("New interview…"))
        self._new.setProperty("kind", "primary")
        self._open = _button(tr("Open"))
        self._print = _button(tr("Print to ask with…"))
        self._lists = _button(tr("Companion lists…"))
        self._lay_out()
        self._list.itemActivated.connect(lambda _item: self._go())
        self._list.currentRowChanged.connect(lambda row: self._open.setEnabled(row >= 0))
        self._open.clicked.connect(self._go)
        self._new.clicked.connect(self.new_requested)
        self._print.clicked.connect(self.print_requested)
        self._lists.clicked.connect(self.lists_requested)

    def show_interviews(self, session: Session, chosen: str = "") -> None:
        """List what there is, the one of an id chosen."""
        kept = chosen or self.chosen
        self._list.clear()
        for interview in interviews(session):
            asked = list(questions(session, interview.list_id))
            parts = (
                about_interview(interview.who, interview.role),
                list_title(session, interview.list_id),
                day(interview.on),
                tr(
                    "{count} of {total} with a reply",
                    count=len(replies(session, interview.id)),
                    total=len(asked),
                ),
            )
            item = QListWidgetItem(" · ".join(parts))
            item.setData(Qt.ItemDataRole.UserRole, interview.id)
            item.setSizeHint(QSize(0, row_px(ROW)))
            self._list.addItem(item)
            if interview.id == kept:
                self._list.setCurrentItem(item)
        self._list.setVisible(self._list.count() > 0)
        self._open.setVisible(self._list.count() > 0)
        self._open.setEnabled(self._list.currentRow() >= 0)
        self._tell(session)

    @property
    def chosen(self) -> str:
        """The id of the interview chosen, or nothing."""
        item = self._list.currentItem()
        return "" if item is None else str(item.data(Qt.ItemDataRole.UserRole))

    def take_keys(self) -> None:
        """Put the keyboard on the list, or on the way to a new interview."""
        if self._list.count():
            self._list.setFocus()
            if self._list.currentRow() < 0:
                self._list.setCurrentRow(0)
        else:
            (self._new if self._new.isEnabled() else self._lists).setFocus()

    def _go(self) -> None:
        if self.chosen:
            self.opened.emit(InterviewId(self.chosen))

    def _tell(self, session: Session) -> None:
        """Say what can be done here, by what there is."""
        has_lists = bool(lists(session))
        self._new.setEnabled(has_lists and not session.document.read_only)
        self._print.setEnabled(has_lists)
        intro = tr(
            "A companion list gone through with one person: the principal, a counselor, a parent. "
            "What was said is kept in words, with the day and who asked, and never scored."
        )
        missing = tr("This audit has no companion list yet: add one by “Companion lists…”.")
        self._told.setText(intro if has_lists else f"{intro} {missing}")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(12), px(20), px(14))
        column.setSpacing(px(10))
        column.addWidget(text_label(tr("Interviews"), "title"))
        column.addWidget(self._told)
        flow = FlowLayout(spacing=8)
        for button in (self._new, self._open, self._print, self._lists):
            flow.addWidget(button)
        column.addLayout(flow)
        self._list.setMinimumHeight(px(LOWEST))
        self._list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self._list, 1)
        column.addStretch()


def _button(words: str) -> QPushButton:
    button = QPushButton(words)
    button.setMinimumHeight(px(TARGET))
    return button


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
