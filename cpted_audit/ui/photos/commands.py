"""The page of photos, and the commands about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cpted_audit.ui.walk.commands import WALK
from cpted_audit.ui.window.command import Command, Needs, PageEntry
from cpted_audit.ui.words import QT_TR_NOOP

if TYPE_CHECKING:
    from cpted_audit.ui.photos.photos_page import PhotosPage
    from cpted_audit.ui.window.page import PageContext, Screen


def _make(context: PageContext) -> PhotosPage:
    from cpted_audit.ui.photos.photos_page import PhotosPage

    return PhotosPage(context)


PHOTOS = PageEntry("photos", QT_TR_NOOP("Photos"), "camera", _make)


def _paste(screen: Screen) -> None:
    """Bring in what the clipboard holds: for the open item, or on the page of photos."""
    if screen.on_walk:
        PHOTOS.of(screen).paste(WALK.of(screen).items.photos.bring_in)
    else:
        page = PHOTOS.shown(screen)
        page.paste(page.import_photos)


def _take_photo(screen: Screen) -> None:
    """Open the camera, for the item open at the time of each picture or the page of photos."""
    page = PHOTOS.of(screen)
    take = WALK.of(screen).items.photos.bring_in if screen.on_walk else page.import_photos
    page.open_camera(take, screen.widget)


COMMANDS: tuple[Command[Screen], ...] = (
    Command("show_photos", QT_TR_NOOP("P&hotos"), PHOTOS.shown, ("F9",)),
    Command("paste_photos", QT_TR_NOOP("Paste p&hotos"), _paste, ("Ctrl+V",), Needs.EDIT),
    Command(
        "take_photo",
        QT_TR_NOOP("Take a photo with the &camera…"),
        _take_photo,
        ("Ctrl+Shift+C",),
        Needs.EDIT,
    ),
    Command(
        "watch_folder",
        QT_TR_NOOP("&Watch a folder for photos…"),
        lambda screen: PHOTOS.of(screen).watching.choose(),
        needs=Needs.EDIT,
    ),
)
