"""A place's items in list and card: which are listed, which is open, what is done to it."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from cpted_audit.analysis.findings.priority import FINDING_VALUES
from cpted_audit.analysis.scoring.scope import Question
from cpted_audit.domain.ids import AnswerId, FindingId, ItemId
from cpted_audit.domain.places.site import Place
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.domain.walk import Answer
from cpted_audit.session.findings.left_behind import closes_finding, left_behind
from cpted_audit.session.photos.photos import Target
from cpted_audit.session.things.settled import overwrites
from cpted_audit.session.walk.last_time import LastTime
from cpted_audit.ui.announce import OPEN_ITEM, SAVED, announce, speaker
from cpted_audit.ui.findings.controller import FindingController
from cpted_audit.ui.findings.free_findings import FreeFindings
from cpted_audit.ui.frame.page import PageContext
from cpted_audit.ui.kept_settings import MOVE_ON_AFTER_NO
from cpted_audit.ui.kept_settings import read as read_setting
from cpted_audit.ui.walk.controller import AnswerController, PhotoController
from cpted_audit.ui.walk.item_card import ItemCard
from cpted_audit.ui.walk.item_list import ItemList
from cpted_audit.ui.walk.question_views import (
    QuestionViews,
    answer_words,
    asked_words,
    leaving_words,
)
from cpted_audit.ui.widgets.flow import FlowLayout, laid_out_once
from cpted_audit.ui.words import tr

PHOTOS_AFTER_MS = 250
"""How long photos that come in wait to be shown together, so that each costs little."""

TYPING_S = 0.5
"""How long the keyboard must be quiet after letters that were no answers, before one is taken."""
SETTLES_AFTER_S = 0.2
"""How long after it opened an item takes no letter: it was pressed for the item before."""

NEED_A_REASON = frozenset({AnswerValue.NOT_APPLICABLE, AnswerValue.UNABLE})
"""Answers that stay open for their note: a reason, or what to come back for."""


def too_soon() -> str:
    """Return what is said of a letter that answered nothing."""
    return tr("Too soon: nothing was answered. Press it again.")


class KeyPatience:
    """Tells letters that answer an item from those pressed too soon, and from words."""

    def __init__(self) -> None:
        self.opened_at = 0.0
        self._typing_until = 0.0

    def item_opened(self) -> None:
        """Take no letter at once: it was pressed for the item before."""
        self.opened_at = time.monotonic()

    def takes_letter(self) -> bool:
        """Return whether a letter answers now; one that does not is the first of some words."""
        now = time.monotonic()
        takes = now - self.opened_at >= SETTLES_AFTER_S and not self.hears_words()
        if not takes:
            self.hear_typing()
        return takes

    def hears_words(self) -> bool:
        """Return whether somebody is writing words where nobody takes them."""
        return time.monotonic() < self._typing_until

    def hear_typing(self) -> None:
        """Take no answer by key for a while: somebody writes words, and no letter of them is one.

        A letter that came too soon, or one that answers nothing, is the first of such words.
        """
        self._typing_until = time.monotonic() + TYPING_S


class OpenItems(QObject):
    """Lists questions, opens one of them, and writes what is told of it.

    `opened` tells that another item is open, `ended` that there is none left to go to here. The
    keyboard goes with the open item unless it is in `route`, where somebody walks down the places.
    """

    opened = Signal()
    ended = Signal()

    def __init__(
        self, context: PageContext, page: QWidget, route: QWidget,
        place: Callable[[], Place | None], last: LastTime, *, within: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(page)
        self._session = context.session
        self._status = context.status
        self._settings = context.settings
        self._route = route
        self._place = place
        self._questions: list[Question] = []
        self._current = -1
        self._asked: tuple[AnswerId, AnswerValue | None] | None = None
        self._leaves = False
        """Whether the open item is left as soon as its answer is written."""
        self._late = False
        """Whether the card does not show yet what was written."""
        self.patience = KeyPatience()
        self.answers = AnswerController(self._session, page)
        self.photos = PhotoController(context, page, self.target)
        self._views = QuestionViews(self._session, last)
        self._card = ItemCard(context.theme)
        controller = FindingController(self._session, page)
        controller.serve(self._card.finding, self._finding_id)
        self.free = FreeFindings(self._session, controller)
        self.view = ItemList(context.theme, self._card, self.free, within)
        self._photo_timer = QTimer(self, singleShot=True, interval=PHOTOS_AFTER_MS)
        self._photo_timer.timeout.connect(self._show_photos)
        self._connect()

    @property
    def question(self) -> Question | None:
        """The question that is open."""
        return self._questions[self._current] if self._current >= 0 else None

    def target(self) -> Target:
        """Return what a photo added now would show."""
        if self.question is not None:
            return Target(self.question.place.id, self.question.item.id)
        place = self._place()
        return Target(None if place is None else place.id)

    # Moving about

    def show_questions(self, questions: Sequence[Question], item_id: ItemId | None = None) -> None:
        """List questions and open the one of an item, or the first that is blank."""
        self._questions = list(questions)
        self.view.show_questions(
            self._questions,
            self._views.hint,
            tr("Nothing here. Space goes to the next unanswered item."),
        )
        self._current = -1
        if self._questions:
            wanted = [n for n, one in enumerate(self._questions) if one.item.id == item_id]
            blank = (n for n, one in enumerate(self._questions) if one.value is None)
            self._open(wanted[0] if wanted else next(blank, 0))

    def open_item(self, item_id: ItemId | None) -> bool:
        """Open an item by its id, where it is listed; return whether it is."""
        for number, question in enumerate(self._questions):
            if question.item.id == item_id:
                self._open(number)
                return True
        return False

    def step(self, step: int) -> None:
        """Go to the item before or after the open one."""
        number = self._current + step
        if 0 <= number < len(self._questions):
            self._open(number)
        elif number >= len(self._questions) and self._questions:
            self.next_unanswered()

    def next_unanswered(self) -> None:
        """Go to the next blank item that is listed."""
        for number in range(self._current + 1, len(self._questions)):
            if self._questions[number].value is None:
                self._open(number)
                return
        self.ended.emit()

    def focus(self) -> None:
        """Put the keyboard on the open item."""
        if self._current >= 0 and not self._card.hasFocus():
            self._card.take_keys()
            self._say_open(had_keys=False)

    def _say_open(self, *, had_keys: bool) -> None:
        """Say the open item; where the keyboard comes to it a reader says its name by itself."""
        question = self.question
        if question is None:
            return
        rests = self._card.window().focusWidget() is self._card
        words = self._views.spoken(question, named=had_keys or not rests)
        speaker().drop(OPEN_ITEM)
        announce(words, topic=OPEN_ITEM, at_once=True, about=self.view)

    def _open(self, number: int) -> None:
        self._current = number
        self._asked = None
        self.patience.item_opened()
        self.opened.emit()
        question = self._questions[number]
        had_keys = self._card.hasFocus()
        self._card.call(question.item)
        if self._card.isAncestorOf(QApplication.focusWidget() or self.view):
            self._card.take_keys()  # before a field that has it is called otherwise
        with laid_out_once(self._card):
            self._card.show_question(self._views.card(question))
            self._late = False
            self._card.show_photos(self.photos.shown(question), self.photos.thumbnail)
            self.view.open(number)
        if QApplication.focusWidget() is not self._route:
            self._card.take_keys()
        self._say_open(had_keys=had_keys)

    # What is done to the open item

    def answer_by_key(self, value: AnswerValue) -> None:
        """Answer it, unless it has been there too briefly: the key was for the one before."""
        if self.patience.takes_letter():
            self.answer(value)
        else:
            self._status.show_hint(too_soon())

    def skip_by_key(self) -> None:
        """Go to the next blank item, unless the key is a space between words."""
        if self.patience.hears_words():
            self.patience.hear_typing()
            self._status.show_hint(too_soon())
        else:
            self.next_unanswered()

    def answer(self, value: AnswerValue) -> None:
        """Answer it and move on; No, Partial, a new N/A and a new Unable stay for their words.

        So does a Yes after them, for the note that was meant otherwise.
        """
        question = self.question
        if question is None:
            return
        for_a_reason = value in NEED_A_REASON and value is not question.value
        in_words = for_a_reason or _leaves_a_note(question, value)
        asks = value in FINDING_VALUES and not read_setting(self._settings, MOVE_ON_AFTER_NO)
        if not in_words and not asks:
            self._answer_and_go_on(question, value)
        elif not self._write(question, value):
            return
        elif in_words:
            self._card.focus_note()
        else:
            self._card.ask_what_was_seen()
            self.view.bring_into_view(self._card.finding)

    def _answer_and_go_on(self, question: Question, value: AnswerValue) -> None:
        """Answer it; its card shows that only where no other item is opened in its stead."""
        self._leaves = True
        written = self._write(question, value)
        self._leaves = False
        if written:
            self.step(1)
        if self._late:
            self._show_card()

    def _go_on(self) -> None:
        """Leave the fields of the open item for the next, once it is answered."""
        question = self.question
        self._card.finding.close_editor()
        if question is None or question.value is None:
            self._card.take_keys()
        else:
            self.step(1)

    def _leave_fields(self) -> None:
        self._card.finding.close_editor()
        self._card.take_keys()
        if not self._card.finding.isHidden():
            self.view.bring_into_view(self._card.finding, above_all=True)

    def lend_answers(self, to: FlowLayout | None) -> None:
        """Have the answers of the open item stand elsewhere, or again in its card."""
        self._card.lend_answers(to)

    def show_keys(self, keys: Mapping[AnswerValue, str]) -> None:
        """Show on each answer the key that gives it, or none."""
        self._card.show_keys(keys)

    def edit_finding(self) -> None:
        """Open the fields of its finding."""
        self._card.finding.open_editor()

    def edit_note(self) -> None:
        """Put the cursor into its note."""
        if self._current >= 0:
            self._card.focus_note()

    def set_read_only(self, read_only: bool) -> None:
        """Let everything be seen and nothing be changed."""
        self._card.set_read_only(read_only)

    def _answer_from_button(self, value: AnswerValue | None) -> None:
        if value is None:
            self._write(self._questions[self._current], None)
        else:
            self.answer(value)

    def _write(self, question: Question, value: AnswerValue | None) -> bool:
        """Write an answer; when it cannot be written, show what stands on disk.

        One that would take the place of what two raters settled on, or leave behind what a No or
        Partial was told with, is asked for once more.
        """
        asks = self._asks_first(question, value)
        if (asked := self._card.ask_once_more(asks)) is not None:
            self.view.bring_into_view(asked, above_all=True)  # the photos may be in view
        written = not asks and self.answers.write(question, value, over_settled=True)
        if not written:
            self._card.show_answer(self._views.card(question))
        else:
            finding = self._views.finding(self.question or question)
            announce(answer_words(value, finding), topic=SAVED, at_once=True)
        return written

    def _asks_first(self, question: Question, value: AnswerValue | None) -> str:
        """Return what is asked before an answer is written, or nothing where that may be done."""
        answer, asked = question.answer, self._asked
        words = "" if answer is None else self._taken_by(answer, value)
        self._asked = (answer.id, value) if answer is not None and words else None
        if not words or self._asked == asked:
            return ""
        self.patience.item_opened()  # the second of two letters of a word is no answer either
        return words

    def _taken_by(self, answer: Answer, value: AnswerValue | None) -> str:
        """Return what is asked where another answer takes something from the one that stands."""
        second = overwrites(self._session, answer, value)
        if second is not None:
            return asked_words(answer.value, second, value)
        told = left_behind(self._session, answer, value)
        return told and leaving_words(answer.value, told, value)

    def _finding_id(self) -> FindingId | None:
        return None if self.question is None else self._views.finding_id(self.question)

    # What others changed

    def refresh(self, *, findings: bool) -> None:
        """Show the listed items again; the list itself stays as it was when the place opened."""
        walk = self._session.walk
        for number, old in enumerate(self._questions):
            new = Question(old.item, old.place, walk.answers.get((old.item.id, old.place.id)))
            if new != old or (findings and new.answer is not None):
                self._questions[number] = new
                self.view.refresh_row(number, new, self._views.hint(new))
        if self._leaves:
            self._late = True
        else:
            self._show_card()

    def _show_card(self) -> None:
        """Show the open item again as it is now."""
        self._late = False
        if self.question is not None:
            self._card.show_answer(self._views.card(self.question))

    def refresh_photos(self) -> None:
        """Show the photos there are now, in a moment."""
        if not self._photo_timer.isActive():
            self._photo_timer.start()

    def _show_photos(self) -> None:
        """Show the photos there are now, in the open item and behind the others."""
        changed = self._views.count_photos()
        for number, question in enumerate(self._questions):
            if question.answer and question.answer.id in changed:
                self.view.refresh_row(number, question, self._views.hint(question))
        if self.question is not None:
            shown = self.photos.shown(self.question)
            came = self._card.show_photos(shown, self.photos.thumbnail)
            self._show_card()
            if came:
                self.view.bring_into_view(self._card.strip, above_all=True)

    def _connect(self) -> None:
        card, view, free = self._card, self.view, self.free
        view.opened.connect(self._open)
        free.form_opened.connect(lambda: view.bring_into_view(free.form))
        free.finished.connect(card.take_keys)
        card.finding.opened.connect(lambda: view.bring_into_view(card.finding))
        card.answered.connect(self._answer_from_button)
        card.note_changed.connect(
            lambda text: self.answers.write_note(self._questions[self._current], text)
        )
        card.measurement_changed.connect(
            lambda text: self.answers.write_measurement(self._questions[self._current], text)
        )
        card.note_finished.connect(self._leave_fields)
        card.kept.connect(self._go_on)
        self.photos.serve(card)


def _leaves_a_note(question: Question, value: AnswerValue) -> bool:
    """Return whether a note of what was wrong would stand beside an answer that says no more.

    The keyboard is put into it then, to be written as it is now; Enter goes on.
    """
    answer = question.answer
    return answer is not None and bool(answer.note.strip()) and closes_finding(answer, value)
