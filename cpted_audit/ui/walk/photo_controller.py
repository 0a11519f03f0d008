"""Brings photos to the open item, shows them large, and takes them away again."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from cpted_audit.analysis.scoring.scope import Question
from cpted_audit.domain.photos.photo import Photo
from cpted_audit.session.photos import photos
from cpted_audit.session.photos.photos import Target
from cpted_audit.ui import dialogs
from cpted_audit.ui.frame.page import PageContext
from cpted_audit.ui.kept_settings import PHOTO_SIDE, read
from cpted_audit.ui.photos.photo_import import Source, photo_import_order
from cpted_audit.ui.photos.photo_window import show_photo
from cpted_audit.ui.walk.item_card import ItemCard

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
