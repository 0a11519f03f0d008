"""What the actions about photos do; each is given the audit on screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cpted_audit.ui.photos.photos_page import PhotosPage
    from cpted_audit.ui.window.audit_screen import AuditScreen


def photos_page(screen: AuditScreen) -> PhotosPage:
    """Return the page of photos."""
    from cpted_audit.ui.photos.photos_page import PhotosPage  # not needed before an audit is open

    page = screen.page("photos")
    assert isinstance(page, PhotosPage)  # noqa: S101 - tells the type checker what PAGES says
    return page


def _paste(screen: AuditScreen) -> None:
    """Bring in what the clipboard holds: for the open item, or on the page of photos."""
    if screen.on_walk:
        photos_page(screen).paste(screen.walk.import_photos)
    else:
        screen.show_page("photos")
        photos_page(screen).paste(photos_page(screen).import_photos)


def _take_photo(screen: AuditScreen) -> None:
    """Open the camera, for the item open at the time of each picture or the page of photos."""
    take = screen.walk.import_photos if screen.on_walk else photos_page(screen).import_photos
    photos_page(screen).open_camera(take, screen)


PHOTO_HANDLERS: Mapping[str, Callable[[AuditScreen], object]] = {
    "show_photos": lambda screen: screen.show_page("photos"),
    "paste_photos": _paste,
    "watch_folder": lambda screen: photos_page(screen).watch_folder(),
    "take_photo": _take_photo,
}
