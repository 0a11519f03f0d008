"""The walkthrough: route, items and score, driven by keys, fingers or mouse."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.analysis.priority import OpenFinding, open_findings
from cpted_audit.analysis.scope import Question
from cpted_audit.domain.changes import ChangeSet
from cpted_audit.domain.ids import AnswerId, ItemId, PlaceId, VisitId
from cpted_audit.domain.photo import Photo
from cpted_audit.domain.site import Place
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.errors import AuditError
from cpted_audit.session import photos, view_state, walkthrough
from cpted_audit.session.photos import Target
from cpted_audit.session.walkthrough import Observation
from cpted_audit.ui import dialogs
from cpted_audit.ui.page import PageContext
from cpted_audit.ui.photo_import import photo_import_order
from cpted_audit.ui.walk.item_card import ItemCard
from cpted_audit.ui.walk.item_list import ItemList
from cpted_audit.ui.walk.photo_window import PhotoWindow
from cpted_audit.ui.walk.place_header import PlaceHeader
from cpted_audit.ui.walk.route_view import RouteView
from cpted_audit.ui.walk.side_panel import SidePanel

NARROW = 1000
NARROWER = 720
SCORE_AFTER_MS = 150
PHOTOS_AFTER_MS = 250
"""How long photos that come in wait to be shown together, so that each costs little."""

MOST_THUMBNAILS = 24

NEED_A_REASON = frozenset({AnswerValue.NOT_APPLICABLE, AnswerValue.UNABLE})
"""Answers that stay open for their note: a reason, or what to come back for."""


class WalkPage(QWidget):
    """Shows one place of the walk at a time and writes what the auditor answers."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        theme = context.theme
        self.setObjectName("page")
        self.setAcceptDrops(True)
        self._session = context.session
        context.bridge.changed.connect(self._follow)
        self._place: Place | None = None
        self._questions: list[Question] = []
        self._current = -1
        self._visit_id: VisitId | None = None
        self._route = RouteView(theme)
        self._card = ItemCard(theme)
        self._items = ItemList(theme, self._card)
        self._side = SidePanel(theme)
        self._score_timer = QTimer(self, singleShot=True, interval=SCORE_AFTER_MS)
        self._score_timer.timeout.connect(self._show_score)
        self._photo_timer = QTimer(self, singleShot=True, interval=PHOTOS_AFTER_MS)
        self._photo_timer.timeout.connect(self._show_photos)
        self._photo_counts: dict[AnswerId, int] = {}
        self._header = PlaceHeader()
        self._header.filtered.connect(self._list_items)
        self._lay_out()
        self._route.place_chosen.connect(self._show_place)
        self._items.opened.connect(self._open)
        self._card.answered.connect(self._answer_from_button)
        self._card.note_changed.connect(self._write_note)
        self._card.note_finished.connect(self._card.focus_answer)
        self._card.photos_requested.connect(self.request_photos)
        self._card.photo_opened.connect(self._open_photo)
        self._card.photo_removed.connect(self._remove_photo)
        self._show_audit()

    # The audit

    def refresh(self) -> None:
        """Show the scores as they stand; everything else follows each change."""
        self._show_score()

    def _show_audit(self) -> None:
        """Show the audit where the auditor left it."""
        self._photo_counts = photos.photo_counts(self._session)
        self._card.set_read_only(self._session.document.read_only)
        self._route.route.show_walk(self._session.walk)
        self._show_score()
        places = self._route.route.places()
        last = view_state.recall(self._session, "place")
        known = {place.id for place in places}
        if places:
            self._route.choose(PlaceId(last) if last in known else places[0].id)

    def _follow(self, changes: ChangeSet) -> None:
        """Show what an edit changed, whoever made it."""
        session = self._session
        if changes.touches("place", "building", "level", "site", "section_off"):
            self._route.route.show_walk(session.walk)
            place = self._place
            if place is not None:
                self._route.choose(place.id)
        if changes.touches("photo") and not self._photo_timer.isActive():
            self._photo_timer.start()
        if not changes.touches("answer", "place"):
            return
        if changes.origin is self and self._place is not None:
            self._route.route.refresh({self._place.id})
        else:  # undo, redo or an import, which may have reached any place
            self._route.route.refresh({place.id for place in session.walk.places})
        self._refresh_items()
        if self._place is not None:
            self._header.count(session.walk.questions_at(self._place))
        self._score_timer.start()

    @property
    def place(self) -> Place | None:
        """The place on screen."""
        return self._place

    def choose_visit(self, visit_id: VisitId | None) -> None:
        """Write the answers from now on under a visit."""
        self._visit_id = visit_id

    # Moving about

    def focus_item(self) -> None:
        """Put the keyboard on the open item."""
        if self._current >= 0:
            self._card.focus_answer()

    def go_to(self, place_id: PlaceId, item_id: ItemId | None = None) -> None:
        """Show a place, or an item at it."""
        self._header.show_all()
        self._route.choose(place_id)
        self._list_items()
        for number, question in enumerate(self._questions):
            if question.item.id == item_id:
                self._open(number)

    def _show_place(self, place_id: str) -> None:
        walk = self._session.walk
        self._place = next(place for place in walk.places if place.id == place_id)
        path = walk.path(self._place)
        self._header.show_place(self._place.name, path.rpartition(" / ")[0])
        self._side.show_place(path)
        self._list_items()
        view_state.remember(self._session, "place", place_id)

    def _list_items(self) -> None:
        if self._place is None:
            return
        asked = self._session.walk.questions_at(self._place)
        self._questions = self._header.listed(asked)
        self._header.count(asked)
        self._items.show_questions(
            self._questions, self._hint, "Nothing here. Space goes to the next unanswered item."
        )
        self._current = -1
        if self._questions:
            first_blank = (n for n, one in enumerate(self._questions) if one.value is None)
            self._open(next(first_blank, 0))

    def _open(self, number: int) -> None:
        self._current = number
        self._show_card()
        self._items.open(number)
        self._card.focus_answer()

    def _show_card(self) -> None:
        question = self._questions[self._current]
        self._card.show_question(question, self._finding(question))
        self._card.show_photos(self._photos_of(question))

    def step_item(self, step: int) -> None:
        """Go to the item before or after the open one."""
        number = self._current + step
        if 0 <= number < len(self._questions):
            self._open(number)
        elif number >= len(self._questions) and self._questions:
            self.next_unanswered()

    def next_unanswered(self) -> None:
        """Go to the next blank item: here, or at the next place on the route that has one."""
        later = range(self._current + 1, len(self._questions))
        for number in later:
            if self._questions[number].value is None:
                self._open(number)
                return
        self._next_place_with_blanks()

    def _next_place_with_blanks(self) -> None:
        places = self._route.route.places()
        if self._place is None or not places:
            return
        here = next((n for n, one in enumerate(places) if one.id == self._place.id), -1)
        for place in [*places[here + 1 :], *places[: here + 1]]:
            if any(one.value is None for one in self._session.walk.questions_at(place)):
                self._header.show_all()
                self._route.choose(place.id)
                if place.id == self._place.id:
                    self._list_items()
                return

    # Answering

    def answer(self, value: AnswerValue) -> None:
        """Answer the open item and move on; a new N/A or Unable stays for the note it needs."""
        if self._current < 0:
            return
        question = self._questions[self._current]
        if not self._write(question, value):
            return
        if value in NEED_A_REASON and value is not question.value:
            self._card.focus_note()
        else:
            self.step_item(1)

    def _answer_from_button(self, value: AnswerValue | None) -> None:
        if value is None:
            self._write(self._questions[self._current], None)
        else:
            self.answer(value)

    def _write(self, question: Question, value: AnswerValue | None) -> bool:
        """Write an answer; when it cannot be written, say so and show what stands on disk."""
        observation = Observation(
            item_id=question.item.id,
            place_id=question.place.id,
            value=value,
            visit_id=self._visit_id,
        )
        try:
            walkthrough.answer(self._session, observation, origin=self)
        except AuditError as error:
            self._card.show_answer(question, self._finding(question))
            dialogs.tell(self, error)
            return False
        return True

    def _write_note(self, note: str) -> None:
        question = self._questions[self._current]
        try:
            walkthrough.write_note(
                self._session, question.item.id, question.place.id, note, origin=self
            )
        except AuditError as error:
            dialogs.tell(self, error)  # the words stay in the editor

    def edit_note(self) -> None:
        """Put the cursor into the note of the open item."""
        if self._current >= 0:
            self._card.focus_note()

    def _refresh_items(self) -> None:
        """Show the listed items again; the list itself stays as it was when the place opened."""
        walk = self._session.walk
        for number, old in enumerate(self._questions):
            new = Question(old.item, old.place, walk.answers.get((old.item.id, old.place.id)))
            if new != old:
                self._questions[number] = new
                self._items.refresh_row(number, new, self._hint(new))
        if self._current >= 0:
            question = self._questions[self._current]
            self._card.show_answer(question, self._finding(question))

    def _finding(self, question: Question) -> OpenFinding | None:
        found = open_findings([question], self._session.findings)
        return found[0] if found else None

    def _hint(self, question: Question) -> str:
        parts = []
        if question.answer is not None:
            count = self._photo_counts.get(question.answer.id, 0)
            if count:
                parts.append(f"{count} photo{'s' if count > 1 else ''}")
            finding = self._finding(question)
            if finding is not None:
                parts.append(f"Finding {finding.number}")
            if question.value is not None:
                parts.append(f"{question.answer.observed_at:%H:%M}")
        return "   ".join(parts)

    def _show_score(self) -> None:
        come_back = sum(
            one.value is AnswerValue.UNABLE for one in self._session.walk.questions()
        )
        self._side.show_score(walkthrough.current_score(self._session), come_back)

    # Photos

    def target(self) -> Target:
        """Return what a photo added now would show."""
        if self._current >= 0:
            question = self._questions[self._current]
            return Target(question.place.id, question.item.id)
        return Target(None if self._place is None else self._place.id)

    def request_photos(self) -> None:
        """Ask for photos of the open item."""
        paths = dialogs.choose_photos(self)
        if paths:
            self.import_photos(paths)

    def import_photos(self, paths: Sequence[Path]) -> None:
        """Bring files and folders in as photos of the open item."""
        context = self._context
        self._context.jobs.add(
            photo_import_order(self, context.session, context.status, self.target(), paths)
        )

    def _open_photo(self, photo: Photo) -> None:
        PhotoWindow(self._session, photo, self).show()

    def _show_photos(self) -> None:
        """Show the photos there are now, in the open item and behind the others."""
        before, self._photo_counts = self._photo_counts, photos.photo_counts(self._session)
        for number, question in enumerate(self._questions):
            answer = question.answer
            if answer and before.get(answer.id) != self._photo_counts.get(answer.id):
                self._items.refresh_row(number, question, self._hint(question))
        if self._current >= 0:
            question = self._questions[self._current]
            self._card.show_photos(self._photos_of(question))

    def _photos_of(self, question: Question) -> list[tuple[Photo, bytes]]:
        session = self._session
        shown = photos.photos_at(session, question.item.id, question.place.id)
        return [(photo, photos.thumbnail(session, photo)) for photo in shown[:MOST_THUMBNAILS]]

    def _remove_photo(self, photo: Photo) -> None:
        photos.remove_photo(self._session, photo, origin=self)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders."""
        files = any(url.isLocalFile() for url in event.mimeData().urls())
        if files and not self._session.document.read_only:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Bring what was dropped in as photos of the open item."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.import_photos(paths)

    # Layout

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the side columns away on a narrow window."""
        super().resizeEvent(event)
        self._side.setVisible(self.width() >= NARROW)
        self._route_column.setVisible(self.width() >= NARROWER)

    def _lay_out(self) -> None:
        self._route_column = QFrame()
        self._route_column.setObjectName("route")
        column = QVBoxLayout(self._route_column)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self._route)
        middle = QWidget()
        middle_column = QVBoxLayout(middle)
        middle_column.setContentsMargins(0, 0, 0, 0)
        middle_column.setSpacing(0)
        middle_column.addWidget(self._header)
        middle_column.addWidget(self._items)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(1)
        for widget, width in ((self._route_column, 270), (middle, 760), (self._side, 300)):
            splitter.addWidget(widget)
            splitter.setStretchFactor(splitter.indexOf(widget), int(widget is middle))
            widget.setMinimumWidth(min(width, 380))
        splitter.setSizes([270, 760, 300])
        splitter.setChildrenCollapsible(False)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(splitter)
