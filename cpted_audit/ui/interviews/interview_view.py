"""One interview on screen: who was asked, and its questions one after the other."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QToolButton, QVBoxLayout, QWidget

from cpted_audit.domain.ids import InterviewId
from cpted_audit.domain.vocabulary import ReplyValue
from cpted_audit.errors import AuditError
from cpted_audit.session.interviews import (
    ListQuestion,
    edit_interview,
    interview,
    known_people,
    list_title,
    questions,
    remove_interview,
    replies,
    say,
    write_words,
)
from cpted_audit.session.session import Session
from cpted_audit.ui.interviews.question_card import QuestionCard, QuestionView
from cpted_audit.ui.interviews.whom_form import WhomForm
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.fitting import lay_out_scrolling
from cpted_audit.ui.widgets.flow import FlowLayout
from cpted_audit.ui.widgets.labels import ElidedLabel, clear_layout, text_label
from cpted_audit.ui.words import said, tr

TARGET = 40


class InterviewEditor(QWidget):
    """Edits one interview; every change is one step of the audit."""

    left = Signal()
    """Back to all interviews."""
    print_requested = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._id = InterviewId("")
        self._at = 0
        self._asked: list[ListQuestion] = []
        self._title = ElidedLabel("", "title")
        self._whom = WhomForm()
        self._error = text_label("", "error", wrap=True)
        self._error.hide()
        self._jumps = FlowLayout(spacing=6)
        self.card = QuestionCard()
        self._remove = _button(tr("Remove this interview"))
        self._lay_out()
        self._whom.left.connect(self._write_whom)
        self.card.said.connect(self._say)
        self.card.words_changed.connect(self._write_words)
        self.card.stepped.connect(self._step)

    @property
    def shown_id(self) -> InterviewId:
        """The interview on screen; empty where none is."""
        return self._id

    def show_interview(self, interview_id: InterviewId) -> None:
        """Show an interview at its first question without a reply."""
        self._id = interview_id
        self._asked = list(questions(self._session, interview(self._session, interview_id).list_id))
        said = replies(self._session, interview_id)
        unsaid = (n for n, one in enumerate(self._asked) if one.item.id not in said)
        self._at = next(unsaid, 0)
        self._tell("")
        self.refresh()

    def refresh(self) -> None:
        """Show the interview as it stands; where it is gone, go back to all of them."""
        try:
            one = interview(self._session, self._id)
        except AuditError:
            self._id = InterviewId("")
            self.left.emit()
            return
        self._title.setText(list_title(self._session, one.list_id))
        if not self._whom.isAncestorOf(self.focusWidget() or self):
            self._whom.show_interview(one, known_people(self._session))
        read_only = self._session.document.read_only
        self._whom.setEnabled(not read_only)
        self._remove.setEnabled(not read_only)
        self.card.setVisible(bool(self._asked))
        self._show_question()
        self.card.set_read_only(read_only)

    def take_keys(self) -> None:
        """Put the keyboard where the replies are heard."""
        self.card.take_keys()

    def _show_question(self) -> None:
        said = replies(self._session, self._id)
        self._show_jumps({n for n, one in enumerate(self._asked) if one.item.id in said})
        if self._asked:
            self._at = min(self._at, len(self._asked) - 1)
            asked = self._asked[self._at]
            self.card.show_question(
                QuestionView(
                    asked=asked, number=self._at + 1, count=len(self._asked),
                    reply=said.get(asked.item.id),
                )
            )  # fmt: skip

    def _show_jumps(self, done: set[int]) -> None:
        """Show a button for each question, ticked where there is a reply."""
        if self._jumps.count() != len(self._asked):
            clear_layout(self._jumps)
            for number in range(len(self._asked)):
                self._jumps.addWidget(self._jump(number))
        for number in range(len(self._asked)):
            entry = self._jumps.itemAt(number)
            button = None if entry is None else entry.widget()
            if isinstance(button, QToolButton):
                button.setText(f"{number + 1} ✓" if number in done else str(number + 1))
                button.setChecked(number == self._at)
                name = tr("Question {number}", number=number + 1)
                replied = tr("Question {number}, with a reply", number=number + 1)
                button.setAccessibleName(replied if number in done else name)

    def _jump(self, number: int) -> QToolButton:
        button = QToolButton()
        button.setProperty("kind", "tool")
        button.setCheckable(True)
        button.setMinimumSize(px(52), px(TARGET))
        button.clicked.connect(lambda: self._go(number))
        return button

    def _go(self, number: int) -> None:
        self._at = number
        self._show_question()
        self.take_keys()

    def _step(self, by: int) -> None:
        if 0 <= self._at + by < len(self._asked):
            self._go(self._at + by)

    # Edits

    def _say(self, value: ReplyValue | None) -> None:
        item = self._asked[self._at].item.id
        self._do(lambda: say(self._session, self._id, item, value))

    def _write_words(self, words: str) -> None:
        item = self._asked[self._at].item.id
        self._do(lambda: write_words(self._session, self._id, item, words))

    def _write_whom(self) -> None:
        if not self._id or self._session.document.read_only:
            return
        told, complaint = self._whom.told()
        self._do(lambda: edit_interview(self._session, self._id, **told))
        if complaint:
            self._tell(complaint)

    def _remove_it(self) -> None:
        self._do(lambda: remove_interview(self._session, self._id))

    def _do(self, edit: Callable[[], None]) -> None:
        try:
            edit()
        except AuditError as error:
            self._tell(said(error))
            return
        self._tell("")

    def _tell(self, what: str) -> None:
        self._error.setText(what)
        self._error.setVisible(bool(what))

    # Layout

    def _lay_out(self) -> None:
        head, body = QWidget(), QWidget()
        lay_out_scrolling(self, head, body)
        back = _button(tr("All interviews"))
        back.clicked.connect(self.left)
        form = _button(tr("Print to ask with…"))
        form.clicked.connect(self.print_requested)
        self._remove.clicked.connect(self._remove_it)
        top = FlowLayout(spacing=8)
        for button in (back, self._title, form, self._remove):
            top.addWidget(button)
        whom = QFrame()
        whom.setProperty("card", "true")
        inner = QVBoxLayout(whom)
        inner.setContentsMargins(px(16), px(10), px(16), px(12))
        inner.addWidget(self._whom)
        inner.addWidget(self._error)
        column = QVBoxLayout(head)
        column.setContentsMargins(px(20), px(12), px(20), 0)
        column.setSpacing(px(10))
        column.addLayout(top)
        column.addWidget(whom)
        column.addLayout(self._jumps)
        below = QVBoxLayout(body)
        below.setContentsMargins(px(20), px(10), px(20), px(14))
        below.addWidget(self.card, 0, Qt.AlignmentFlag.AlignTop)
        below.addStretch()


def _button(words: str) -> QPushButton:
    button = QPushButton(words)
    button.setMinimumHeight(px(TARGET))
    return button
