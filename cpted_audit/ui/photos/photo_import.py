"""Bring photos in as a job: decoded in child processes, stored one by one as they come."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtWidgets import QWidget

from cpted_audit.domain.photos.picture_size import MAX_SIDE
from cpted_audit.errors import AuditError, CancelledError
from cpted_audit.imaging.photos.results import HeldPhoto, RefusedPhoto, TakenPhoto
from cpted_audit.session.photos.photos import PhotoImport, Target, store_photo
from cpted_audit.session.session import Session
from cpted_audit.ui import dialogs
from cpted_audit.ui.frame.job_line import JobOrder
from cpted_audit.ui.frame.status_bar import StatusBar
from cpted_audit.ui.tasks import Cancelled
from cpted_audit.ui.words import said, tr
from cpted_audit.words import counted, joined, told

MOST_REASONS = 12
_HERE_ALREADY = counted(
    "1 of the photos was here already.", "{count} of the photos were here already.", None
)
_UNDATED = counted(
    "1 photo says a day that has not come; it was imported without the day.",
    "{count} photos say a day that has not come; they were imported without the day.",
    None,
)
COUNT_EVERY = 250
"""How many files of a dropped folder are found between two counts on the screen."""

Source = Path | HeldPhoto | Callable[[], HeldPhoto]
"""A file or folder, a picture in memory, or what makes one off the window's thread."""


@dataclass(frozen=True, slots=True)
class _Found:
    """How many files have been found so far."""

    count: int


_Step = _Found | TakenPhoto | RefusedPhoto


def photo_import_order(
    parent: QWidget,
    session: Session,
    status: StatusBar,
    target: Target,
    sources: Sequence[Source],
    *,
    max_side: int = MAX_SIDE,
    quiet: bool = False,
) -> JobOrder:
    """Return the job that brings files, folders and held pictures in for a target.

    A quiet one says what it could not take in on the status line, and interrupts nobody.
    """
    running = PhotoImport(target)
    job = _ImportJob(
        parent, session, status, running, list(sources), max_side=max_side, quiet=quiet
    )
    return JobOrder(tr("Importing photos"), job.work, job.step, job.end)


@dataclass(slots=True, kw_only=True)
class _Stopping:
    """Set when a photo could not be stored: what follows would fail as it did."""

    asked: threading.Event = field(default_factory=threading.Event)
    reason: AuditError | None = None


class _ImportJob:
    """One import; `work` runs in the job's thread, everything else on the window's."""

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        status: StatusBar,
        running: PhotoImport,
        sources: list[Source],
        *,
        max_side: int,
        quiet: bool,
    ) -> None:
        self._parent = parent
        self._session = session
        self._status = status
        self._running = running
        self._sources = sources
        self._max_side = max_side
        self._quiet = quiet
        self._total = 0
        self._stopping = _Stopping()
        self._cancelled: Cancelled = lambda: False
        self._left_out = False
        """Whether a photo was decoded before the Cancel and would have been stored after it."""

    def work(self, cancelled: Cancelled) -> Iterator[_Step]:
        """Find the files, then decode them; ends early when storing has failed."""
        from cpted_audit.imaging.photos.photos import take_photos  # slow to load

        self._cancelled = cancelled

        def stopped() -> bool:
            return cancelled() or self._stopping.asked.is_set()

        found: list[Path | HeldPhoto] = []
        try:
            for count in self._gather(found, stopped):
                yield _Found(count)
            yield from take_photos(found, max_side=self._max_side, cancelled=stopped)
        except CancelledError:
            if not self._stopping.asked.is_set():
                raise

    def _gather(self, found: list[Path | HeldPhoto], stopped: Cancelled) -> Iterator[int]:
        from cpted_audit.imaging.photos.photos import find_pictures  # slow to load

        paths = [source for source in self._sources if isinstance(source, Path)]
        found += [
            source if isinstance(source, HeldPhoto) else source()
            for source in self._sources
            if not isinstance(source, Path)
        ]
        self._sources.clear()  # a pasted picture may be large
        for path in find_pictures(paths, cancelled=stopped, passed=self._running.passed):
            found.append(path)
            if len(found) % COUNT_EVERY == 0:
                yield len(found)
        yield len(found)

    def step(self, result: _Step) -> tuple[str, int, int]:
        """Store one photo; the first that cannot be stored ends the import, as does a Cancel."""
        if isinstance(result, _Found):
            self._total = result.count
            found = said(counted("Found 1 photo", "Found {count} photos", self._total))
            return found, 0, 0
        if self._cancelled():
            self._left_out = True
        elif not self._stopping.asked.is_set():
            try:
                store_photo(self._session, self._running, result)
            except AuditError as error:
                self._stopping.reason = error
                self._stopping.asked.set()
        done = self._running.done
        words = tr("Importing photos {done:,} of {total:,}", done=done, total=self._total)
        return words, done, self._total

    def end(self, failure: BaseException | None) -> None:
        """Tell what ended the import, and what could not be taken in."""
        if self._stopping.reason is not None:
            stored = _stored(len(self._running.added))
            dialogs.tell(
                self._parent, AuditError(joined("\n", [told(self._stopping.reason), stored]))
            )
        elif failure is not None:
            dialogs.tell(self._parent, failure)
        if self._left_out:  # decoding had ended before the Cancel, so nobody else says it
            from cpted_audit.imaging.photos.photos import CANCELLED  # slow to load

            self._status.show_text(tr(CANCELLED))
        else:
            self._tell_rest()

    def _tell_rest(self) -> None:
        """Say which photos were here already, and which could not be taken in, and why."""
        running = self._running
        lines = []
        if not running.done and self._stopping.reason is None:
            lines.append(tr("There were no pictures in what was chosen."))
        if running.duplicates:
            lines.append(said(_HERE_ALREADY.of(len(running.duplicates))))
        if running.undated:
            lines.append(said(_UNDATED.of(len(running.undated))))
        if running.passed:
            lines.append(running.passed.text(tr))
        if running.refused and self._quiet:
            why, more = said(running.refused[-1]), len(running.refused) - 1
            lines.append(tr("{why} and {count:,} more", why=why, count=more) if more else why)
        if lines:
            self._status.show_text(" ".join(lines))
        if running.refused and not self._quiet:
            dialogs.tell(self._parent, AuditError(joined("\n", _reasons(running))))


def _stored(count: int) -> str:
    return said(
        counted(
            "The import stopped; 1 photo was stored before that and stays.",
            "The import stopped; {count} photos were stored before that and stay.",
            count,
        )
    )


def _reasons(running: PhotoImport) -> list[str]:
    reasons = [said(refused) for refused in running.refused[:MOST_REASONS]]
    more = len(running.refused) - MOST_REASONS
    if more > 0:
        reasons.append(tr("… and {count:,} more.", count=more))
    if running.added:
        reasons.append(tr("The others were imported."))
    return reasons
