"""The walk as a second rater sees it: the same places and items, and no answer but their own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.analysis.findings.priority import FINDING_VALUES
from cpted_audit.analysis.scoring.scope import Pair, Question
from cpted_audit.domain.ids import PlaceId
from cpted_audit.domain.places.site import Place
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.domain.walk import Answer
from cpted_audit.errors import AuditError
from cpted_audit.session.session import Session
from cpted_audit.session.walk.raters import rate, second_walk
from cpted_audit.ui import dialogs
from cpted_audit.ui.announce import SAVED, announce
from cpted_audit.ui.theme import Theme, px
from cpted_audit.ui.walk.item_card import CardView, ItemCard
from cpted_audit.ui.walk.item_list import ItemList
from cpted_audit.ui.walk.open_items import NEED_A_REASON, KeyPatience, too_soon
from cpted_audit.ui.walk.route_view import RouteView
from cpted_audit.ui.walk.walk_page import keeps, keys_of
from cpted_audit.ui.widgets.flow import FlowLayout
from cpted_audit.ui.widgets.labels import live_label, text_label
from cpted_audit.ui.words import tr, word

_ROUTE_WIDTH = 300
_BOTH_FROM = 760
"""How wide the window must be for the places beside the items, in pixels at 100 %."""


class RatingWindow(QDialog):
    """Takes the place of the whole window while it is open; `keys` are those of the answers.

    With `moves_on` No and Partial go on to the next item, as in the walk.
    """

    _item_keys: frozenset[Qt.Key] = frozenset()
    """The keys it hears; Qt sends it events while it is still being made."""

    def __init__(
        self, session: Session, rater: str, theme: Theme, parent: QWidget,
        keys: Mapping[AnswerValue, str], *, moves_on: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._session, self._rater = session, rater
        walk = second_walk(session, rater)
        self._own: dict[Pair, Answer] = dict(walk.answers)
        self._walk = replace(walk, answers=self._own)
        self._asked = sum(1 for _ in walk.questions())
        self._place: Place | None = None
        self._questions: list[Question] = []
        self._current = -1
        self._patience = KeyPatience()
        self._stay = NEED_A_REASON if moves_on else NEED_A_REASON | FINDING_VALUES
        self.setWindowTitle(tr("Second rating"))
        self.route = RouteView(theme)
        self.card = ItemCard(theme)
        self.card.be_bare()
        self.card.show_keys(keys)
        self.view = ItemList(theme, self.card, QWidget(), self)
        self._title = text_label("", "title")
        self._where = text_label("", "muted")
        self._far = live_label("", "muted")
        self._middle = QWidget()
        self._places, self._end = QPushButton(tr("Places")), QPushButton(tr("End the rating"))
        self._lay_out()
        self._item_keys = keys_of(self._make_actions(keys))
        self._connect()
        self.resize(parent.window().size())
        self.setWindowState(parent.window().windowState())
        self.route.show_walk(self._walk)
        places = self.route.route.all_places()
        if places:
            self.route.choose(places[0].id)
        self._count()

    # Parts

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setContentsMargins(px(20), px(10), px(20), 0)
        names.setSpacing(0)
        names.addWidget(self._title)
        names.addWidget(self._where)
        middle = QVBoxLayout(self._middle)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addLayout(names)
        middle.addWidget(self.view, 1)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.route)
        body.addWidget(self._middle, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addLayout(body, 1)

    def _head(self) -> QFrame:
        """Return the strip that says who rates, with the way out of the rating."""
        head = QFrame()
        head.setObjectName("strip")
        row = QHBoxLayout(head)
        row.setContentsMargins(px(16), px(6), px(16), px(6))
        about = tr("Only answers given here are shown. The first walk stays as it is.")
        words = QVBoxLayout()
        words.setSpacing(0)
        who = text_label(tr("Second rating: {who} rates", who=self._rater), "strong", wrap=True)
        words.addWidget(who)
        words.addWidget(text_label(about, "muted", wrap=True))
        row.addLayout(words, 3)
        ways = FlowLayout()
        ways.addWidget(self._far)
        self._places.setCheckable(True)
        for button in (self._places, self._end):
            button.setMinimumHeight(px(40))
            button.setAutoDefault(False)
            ways.addWidget(button)
        row.addLayout(ways, 2)
        return head

    def _make_actions(self, keys: Mapping[AnswerValue, str]) -> list[QAction]:
        """Have the keys of the walk heard on the items, a held one once."""
        does: list[tuple[str, Callable[[], None]]] = [
            (keys.get(value, ""), partial(self.answer_by_key, value)) for value in AnswerValue
        ]
        does += [
            ("Down", lambda: self.step(1)), ("Up", lambda: self.step(-1)),
            ("Space", self.skip_by_key), ("Return", self.card.focus_note),
        ]  # fmt: skip
        made = []
        for key, do in does:
            action = QAction(self)
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.setAutoRepeat(key in ("Down", "Up"))
            action.triggered.connect(do)
            made.append(action)
        self.view.addActions(made)
        return made

    def _connect(self) -> None:
        self.route.place_chosen.connect(self._show_place)
        self.route.entered.connect(self.card.take_keys)
        self.view.opened.connect(self._open)
        self.card.answered.connect(self._answer_from_button)
        self.card.note_changed.connect(self._write_note)
        self.card.note_finished.connect(self.card.take_keys)
        self.card.kept.connect(lambda: self.step(1))
        self._end.clicked.connect(self.accept)
        self._places.toggled.connect(lambda _on: self._show_columns())
        self.route.entered.connect(lambda: self._places.setChecked(False))

    def event(self, event: QEvent) -> bool:
        """Leave a key of the walk to the focused control where the control needs it itself."""
        if keeps(QApplication.focusWidget(), event, self._item_keys):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead Escape back to the items, and hear a letter that nobody wanted.

        A stray Escape must not show what the first rater said; such a letter belongs to words, and
        so do those that follow.
        """
        if event.key() == Qt.Key.Key_Escape:
            self.card.take_keys()
            return
        if event.text().isalnum():
            self._patience.hear_typing()
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the places in the items' stead where there is no room for both."""
        super().resizeEvent(event)
        self._show_columns()

    def _show_columns(self) -> None:
        narrow = self.width() < px(_BOTH_FROM)
        places = self._places.isChecked()
        self._places.setVisible(narrow)
        self._far.setVisible(not narrow)
        self.route.setVisible(places or not narrow)
        self._middle.setVisible(not (places and narrow))
        self.route.setMaximumWidth(self.width() if narrow else px(_ROUTE_WIDTH))
        self.route.setMinimumWidth(0 if narrow else px(_ROUTE_WIDTH))

    # Moving about

    @property
    def question(self) -> Question | None:
        """The question that is open."""
        return self._questions[self._current] if self._current >= 0 else None

    def _show_place(self, place_id: str) -> None:
        self._place = self._walk.place(PlaceId(place_id))
        path = self._walk.path(self._place)
        self._title.setText(self._place.name)
        self._where.setText(path.rpartition(" / ")[0])
        self._questions = self._walk.questions_at(self._place)
        self._current = -1
        self.view.show_questions(self._questions, lambda _question: "", tr("Nothing here."))
        blank = (at for at, one in enumerate(self._questions) if one.value is None)
        if self._questions:
            self._open(next(blank, 0))

    def _open(self, number: int) -> None:
        self._current = number
        self._patience.item_opened()
        question = self._questions[number]
        self.card.call(question.item)
        self.card.show_question(CardView(question=question))
        self.view.open(number)
        if QApplication.focusWidget() is not self.route:
            self.card.take_keys()

    def step(self, step: int) -> None:
        """Go to the item before or after the open one, or on to the next place."""
        number = self._current + step
        if 0 <= number < len(self._questions):
            self._open(number)
        elif number >= len(self._questions):
            self.next_unanswered()

    def next_unanswered(self) -> None:
        """Go to the next item that is not rated, here or at the next place that has one."""
        for number in range(self._current + 1, len(self._questions)):
            if self._questions[number].value is None:
                self._open(number)
                return
        place = None if self._place is None else self.route.route.next_blank(self._place)
        if place is not None and self._place is not None:
            self.route.choose(place.id)
            if place.id == self._place.id:
                self._show_place(place.id)

    # Answering

    def answer_by_key(self, value: AnswerValue) -> None:
        """Answer it, unless it has been there too briefly: the key was for the one before."""
        if self._patience.takes_letter():
            self.answer(value)
        else:
            self._far.setText(too_soon())

    def skip_by_key(self) -> None:
        """Go to the next item that is not rated, unless the key is a space between words."""
        if self._patience.hears_words():
            self._patience.hear_typing()
        else:
            self.next_unanswered()

    def answer(self, value: AnswerValue) -> None:
        """Answer the open item and move on; one other than Yes stays for its words."""
        before = self.question
        if before is None or not self._write(before, value):
            return
        if value in self._stay and value is not before.value:
            self.card.focus_note()
        else:
            self.step(1)

    def _answer_from_button(self, value: AnswerValue | None) -> None:
        question = self.question
        if question is not None and value is None:
            self._write(question, None)
        elif value is not None:
            self.answer(value)

    def _write_note(self, note: str) -> None:
        question = self.question
        if question is None:
            return
        before = "" if question.answer is None else question.answer.note
        if note != before:
            self._write(question, question.value, note)

    def _write(
        self, question: Question, value: AnswerValue | None, note: str | None = None
    ) -> bool:
        pair = question.item.id, question.place.id
        try:
            written = rate(self._session, pair, self._rater, value, note, origin=self)
        except AuditError as error:
            self.card.show_answer(CardView(question=question))
            dialogs.tell(self, error)
            return False
        self._own.pop(pair, None)
        if written is not None:
            self._own[pair] = written
        number = self._current
        now = Question(question.item, question.place, written)
        self._questions[number] = now
        self.view.refresh_row(number, now, "")
        if note is None:
            self.card.show_answer(CardView(question=now))
            saved = tr("The answer is taken back") if value is None else word(value)
            announce(saved, topic=SAVED, at_once=True)
        self.route.refresh({question.place.id})
        self._count()
        return True

    def _count(self) -> None:
        rated = sum(answer.value is not None for answer in self._own.values())
        self._far.setText(tr("{rated:,} of {every:,} rated", rated=rated, every=self._asked))
