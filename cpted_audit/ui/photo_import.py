"""Bring photos in as a job: decoded in child processes, stored one by one as they come."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from cpted_audit.errors import AuditError
from cpted_audit.imaging.photo_results import RefusedPhoto, TakenPhoto
from cpted_audit.session.photos import PhotoImport, Target, store_photo
from cpted_audit.session.session import Session
from cpted_audit.ui import dialogs
from cpted_audit.ui.job_line import Order
from cpted_audit.ui.status_bar import StatusBar
from cpted_audit.ui.tasks import Cancelled

MOST_REASONS = 12


def photo_import_order(
    parent: QWidget, session: Session, status: StatusBar, target: Target, paths: Sequence[Path]
) -> Order:
    """Return the job that brings files and folders in for a target."""
    running = PhotoImport(target)
    found: list[Path] = []

    def work(cancelled: Cancelled) -> Iterator[TakenPhoto | RefusedPhoto]:
        from cpted_audit.imaging.photos import gather_pictures, take_photos  # slow to load

        found.extend(gather_pictures(paths))
        yield from take_photos(found, cancelled=cancelled)

    def step(result: TakenPhoto | RefusedPhoto) -> tuple[str, int, int]:
        store_photo(session, running, result)
        text = f"Importing photos {running.done} of {len(found)}"
        return text, running.done, len(found)

    def end(failure: BaseException | None) -> None:
        if failure is not None:
            dialogs.tell(parent, failure)
        _tell_rest(parent, status, running)

    return Order("Importing photos", work, step, end)


def _tell_rest(parent: QWidget, status: StatusBar, running: PhotoImport) -> None:
    """Say which photos were here already, and which could not be taken in, and why."""
    if running.duplicates:
        count = len(running.duplicates)
        status.show_text(f"{count} of the photos {'was' if count == 1 else 'were'} here already.")
    if not running.done:
        status.show_text("There were no pictures in what was chosen.")
    if running.refused:
        reasons = [str(refused) for refused in running.refused[:MOST_REASONS]]
        more = len(running.refused) - MOST_REASONS
        if more > 0:
            reasons.append(f"… and {more} more.")
        if running.added:
            reasons.append("The others went in.")
        dialogs.tell(parent, AuditError("\n".join(reasons)))
