"""The page of photos, and the commands about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cpted_audit.ui.frame.command import Command, Needs, PageEntry
from cpted_audit.ui.words import QT_TR_NOOP

if TYPE_CHECKING:
    from cpted_audit.ui.by_steps import Steps
    from cpted_audit.ui.frame.page import PageContext, Screen
    from cpted_audit.ui.photos.photos_page import PhotosPage


def _make(context: PageContext) -> Steps[PhotosPage]:
    from cpted_audit.ui.photos.photos_page import PhotosPage

    yield None
    return PhotosPage(context)


PHOTOS = PageEntry("photos", QT_TR_NOOP("Photos"), "camera", _make)


COMMANDS: tuple[Command[Screen], ...] = (
    Command("show_photos", QT_TR_NOOP("P&hotos"), PHOTOS.enter, ("Ctrl+6", "F9")),
    Command(
        "watch_folder",
        QT_TR_NOOP("&Watch a folder for photos…"),
        lambda screen: PHOTOS.of(screen).watching.choose(),
        needs=Needs.EDIT,
    ),
)
