"""Watch a folder into which a phone or a camera copies its pictures, and tell of those complete."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal

from cpted_audit.errors import AuditError
from cpted_audit.files import why
from cpted_audit.imaging.kinds import PICTURE_SUFFIXES
from cpted_audit.policy import WATCHED, is_decided, refusal
from cpted_audit.ui.tasks import Cancelled, Job
from cpted_audit.ui.words import tr
from cpted_audit.words import N_

QUIET_SECONDS = 2.0
"""How long a file has to keep its size before it counts as complete."""
POLL_SECONDS = 1.0
"""Between two looks: not every system tells of a file that grows, and no network drive does."""

Sizes = dict[Path, tuple[int, int]]
"""Bytes and time of the last change, in nanoseconds, of each picture of a folder."""


class Watched(NamedTuple):
    """A watched folder with the pictures that were taken in already, or were not wanted."""

    folder: Path
    known: Sizes


class Arrivals:
    """Decides which files have arrived: the same for `QUIET_SECONDS`, and each only once."""

    def __init__(self, known: Sizes) -> None:
        self._given = dict(known)
        self._since: dict[Path, tuple[tuple[int, int], float]] = {}

    def look(self, sizes: Sizes, now: float) -> list[Path]:
        """Return the files that are complete since the look before; `now` is in seconds."""
        complete = []
        for path, size in sizes.items():
            if self._given.get(path) == size or not size[0]:
                continue
            before, since = self._since.get(path, (None, now))
            if before != size:
                self._since[path] = size, now
            elif now - since >= QUIET_SECONDS:
                complete.append(path)
                self._given[path] = size
                del self._since[path]
        return complete


def pictures_in(folder: Path) -> Sizes:
    """Return the pictures that lie in a folder, not in folders within it.

    Raises OSError when the folder is gone or cannot be read.
    """
    sizes: Sizes = {}
    with os.scandir(folder) as entries:
        for entry in entries:
            suffix = os.path.splitext(entry.name)[1].lower()  # noqa: PTH122 - ten thousand of them
            if suffix not in PICTURE_SUFFIXES or entry.name.startswith("."):
                continue
            try:
                status = entry.stat()
            except FileNotFoundError:  # it was renamed when its copy was complete
                continue
            sizes[Path(entry.path)] = status.st_size, status.st_mtime_ns
    return sizes


def look_into(folder: Path) -> Sizes:
    """Return the pictures of a folder that is to be watched.

    Raises AuditError when it cannot be read, PolicyError where none is to be watched.
    """
    if is_decided(WATCHED):
        raise refusal(WATCHED, N_("Import the photos instead."))
    try:
        return pictures_in(folder)
    except OSError as error:
        sentence = tr(
            "The folder “{name}” cannot be read ({why}), so it is not watched. Choose another.",
            name=folder.name, why=why(error, folder),
        )  # fmt: skip
        raise AuditError(sentence) from error


class FolderWatch(QObject):
    """Looks at a folder from a thread of its own until it is stopped or the folder vanishes."""

    arrived = Signal(list)
    """Paths of pictures that are complete."""
    lost = Signal()
    """The folder cannot be read any more; the watch has ended."""

    def __init__(self, folder: Path, known: Sizes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder = folder
        self._arrivals = Arrivals(known)
        self._known = dict(known)
        """The pictures known at first and those told of since."""
        self._wake = threading.Event()
        self._job = Job(self._look, self)
        self._job.stepped.connect(self._tell)
        self._job.ended.connect(self._end)
        self._watcher = QFileSystemWatcher([str(folder)], self)
        self._watcher.directoryChanged.connect(lambda _path: self._wake.set())
        self._job.start()

    @property
    def watched(self) -> Watched:
        """What another watch has to know to go on after this one."""
        return Watched(self.folder, dict(self._known))

    def stop(self) -> None:
        """End the watch; nothing is told after this."""
        self.blockSignals(True)
        self._job.cancel()
        self._wake.set()
        # A dead network drive may hold the thread; it is a daemon and has nothing left to tell.
        self._job.wait(2)
        self.deleteLater()

    def _look(self, cancelled: Cancelled) -> Iterator[Sizes]:
        while not cancelled():
            sizes = pictures_in(self.folder)
            if cancelled():  # a dead drive may have held the look beyond the end
                return
            complete = self._arrivals.look(sizes, time.monotonic())
            if complete:
                yield {path: sizes[path] for path in complete}
            self._wake.wait(POLL_SECONDS)
            self._wake.clear()

    def _tell(self, complete: Sizes) -> None:
        self._known |= complete
        self.arrived.emit(list(complete))

    def _end(self, failure: BaseException | None) -> None:
        if isinstance(failure, OSError):
            self.lost.emit()
        elif failure is not None:
            raise failure
