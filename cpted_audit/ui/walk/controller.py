"""Writes what the card tells of an item, and says so when it cannot be written.

Brings photos to the open item, shows them large, and takes them away again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from cpted_audit.analysis.scoring.scope import Question
from cpted_audit.domain.ids import VisitId
from cpted_audit.domain.photos.photo import Photo
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.errors import AuditError
from cpted_audit.session.photos import photos
from cpted_audit.session.photos.photos import Target
from cpted_audit.session.session import Session
from cpted_audit.session.walk import answers
from cpted_audit.session.walk.answers import Observation
from cpted_audit.ui import dialogs
from cpted_audit.ui.frame.page import PageContext
from cpted_audit.ui.kept_settings import PHOTO_SIDE, read
from cpted_audit.ui.photos.photo_import import Source, photo_import_order
from cpted_audit.ui.photos.photo_window import show_photo
from cpted_audit.ui.walk.item_card import ItemCard
from cpted_audit.ui.words import said


class AnswerController:
    """Writes answers under the running visit; `page` is their origin and stands under messages."""

    def __init__(self, session: Session, page: QWidget) -> None:
        self._session = session
        self._page = page
        self.visit_id: VisitId | None = None
        self._complaint = ""

    def write(
        self, question: Question, value: AnswerValue | None, *, over_settled: bool = False
    ) -> bool:
        """Write an answer and return whether it stands on disk; None takes it back.

        What two raters settled on is overwritten only with `over_settled`.
        """
        observation = Observation(
            item_id=question.item.id,
            place_id=question.place.id,
            value=value,
            visit_id=self.visit_id,
            over_settled=over_settled,
        )
        return self._told(lambda: answers.answer(self._session, observation, origin=self._page))

    def write_note(self, question: Question, note: str) -> None:
        """Write the note as it is typed; what cannot be written stays in the editor."""
        item, place = question.item, question.place
        self._told(
            lambda: answers.write_note(self._session, item.id, place.id, note, origin=self._page),
            typing=True,
        )

    def write_measurement(self, question: Question, text: str) -> None:
        """Write what was measured; what cannot be written stays in the field."""
        item, place = question.item, question.place
        self._told(
            lambda: answers.write_measurement(
                self._session, item.id, place.id, text, origin=self._page
            ),
            typing=True,
        )

    def _told(self, write: Callable[[], None], *, typing: bool = False) -> bool:
        """Write, or say why not; who is typing is told once, not at every letter."""
        try:
            write()
        except AuditError as error:
            known, self._complaint = self._complaint, said(error)
            if not (typing and known == self._complaint):
                dialogs.tell(self._page, error)
            return False
        self._complaint = ""
        return True


MOST_THUMBNAILS = 24


class PhotoController:
    """Serves a card's photos; `target` tells what a photo added now would show."""

    def __init__(self, context: PageContext, page: QWidget, target: Callable[[], Target]) -> None:
        self._context = context
        self._page = page
        self._target = target

    def serve(self, card: ItemCard) -> None:
        """Do what a card asks for."""
        card.photos_requested.connect(self.request)
        card.photo_opened.connect(self._open)
        card.photo_removed.connect(self._remove)

    def request(self) -> None:
        """Ask for photos of the open item."""
        paths = dialogs.choose_photos(self._page)
        if paths:
            self.bring_in(paths)

    def bring_in(self, paths: Sequence[Source]) -> None:
        """Bring files, folders and held pictures in as photos of the open item."""
        context = self._context
        context.jobs.add(
            photo_import_order(
                self._page,
                context.session,
                context.status,
                self._target(),
                paths,
                max_side=read(context.settings, PHOTO_SIDE),
            )
        )

    def shown(self, question: Question) -> list[Photo]:
        """Return the photos of a question that have room in its strip."""
        session = self._context.session
        found = photos.photos_at(session, question.item.id, question.place.id)
        return found[:MOST_THUMBNAILS]

    def thumbnail(self, photo: Photo) -> bytes:
        """Return a photo's thumbnail as JPEG."""
        return photos.thumbnail(self._context.session, photo)

    def _open(self, photo: Photo) -> None:
        show_photo(self._context.session, photo, self._page)

    def _remove(self, photo: Photo) -> None:
        photos.remove_photo(self._context.session, photo, origin=self._page)
