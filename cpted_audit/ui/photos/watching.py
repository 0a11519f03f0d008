"""Choose a folder to watch, show that it is watched, and stop in time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from cpted_audit import clock
from cpted_audit.domain.changes import ChangeSet
from cpted_audit.errors import AuditError
from cpted_audit.imaging.photos.results import HeldPhoto
from cpted_audit.session.session import Session
from cpted_audit.ui import dialogs, file_dialogs
from cpted_audit.ui.file_dialogs import Purpose
from cpted_audit.ui.frame.page import PageContext
from cpted_audit.ui.photos.folder_watch import FolderWatch, Watched, look_into
from cpted_audit.ui.photos.photo_import import Source
from cpted_audit.ui.words import said, tr
from cpted_audit.words import counted

# Follow an audit for as long as a window lives, however it comes to its end.


def follow(
    session: Session, window: QWidget, told: Callable[[ChangeSet], None]
) -> Callable[[], None]:
    """Call `told` after every change until the window is destroyed; returns how to stop sooner."""
    active = [session.subscribe(told)]

    def stop() -> None:
        while active:
            active.pop()()

    # A window may go with its parent, without ever being closed.
    window.destroyed.connect(lambda: stop())
    return stop


# Pictures as they arrive in the window: dropped files, a pasted picture, one just taken.


_UNCOMPRESSED = 100
"""As a PNG: packing the pixels of a large picture would take many seconds and serve nobody."""


def local_paths(data: QMimeData) -> list[Path]:
    """Return the files and folders that were dropped or copied."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def sources_in(data: QMimeData | None) -> list[Source]:
    """Return what can be brought in: the files, or else the picture itself.

    A clipboard that another program holds gives None.
    """
    if data is None:
        return []
    paths = local_paths(data)
    if paths:
        return list(paths)
    image = data.imageData() if data.hasImage() else None
    if not isinstance(image, QImage) or image.isNull():
        return []
    now = clock.now()
    name = tr("Pasted {time}", time=f"{now:%Y-%m-%d %H.%M.%S}") + ".png"
    return [partial(held_picture, image, name)]


def held_picture(image: QImage, name: str, captured_at: datetime | None = None) -> HeldPhoto:
    """Return a picture as it goes to the child that checks it; may take seconds when large.

    It stays in memory: an encrypted audit leaves no picture in clear on the disk.
    """
    packed = QByteArray()
    buffer = QBuffer(packed)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG", _UNCOMPRESSED)  # type: ignore[call-overload]  # takes a str
    buffer.close()
    return HeldPhoto(Path(name), bytes(packed.data()), captured_at)


class Watching(QObject):
    """At most one watched folder of an audit, with its chip in the status bar."""

    def __init__(
        self, context: PageContext, window: QWidget, take: Callable[[list[Path]], None]
    ) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._take = take
        self._watch: FolderWatch | None = None
        self._chip: QPushButton | None = None
        context.bridge.released.connect(self.stop)

    @property
    def folder(self) -> Path | None:
        """The folder that is watched, or None."""
        return None if self._watch is None else self._watch.folder

    def choose(self) -> None:
        """Ask for a folder and watch it in place of the one before."""
        folder = file_dialogs.choose_folder(self._window, Purpose.WATCHED)
        if folder is not None:
            self.begin(folder)

    def begin(self, folder: Path) -> None:
        """Watch a folder; asks what to do with the pictures that lie there already."""
        try:
            there = look_into(folder)
        except AuditError as error:
            dialogs.tell(self._window, error)
            return
        wanted = _ask_about(self._window, len(there)) if there else False
        if wanted is None:
            return
        self.go_on(Watched(folder, {} if wanted else there))

    @property
    def watched(self) -> Watched | None:
        """What is watched, for another screen of the same audit to go on with; or None."""
        return None if self._watch is None else self._watch.watched

    def go_on(self, watched: Watched) -> None:
        """Watch a folder whose pictures are known; what arrived since is taken in."""
        self.stop()
        self._watch = FolderWatch(watched.folder, watched.known, self)
        self._watch.arrived.connect(self._take)
        self._watch.lost.connect(self._lose)
        self._show_chip(watched.folder)

    def stop(self) -> None:
        """Stop watching; what arrived is kept."""
        if self._watch is not None:
            self._watch.stop()
            self._watch = None
        if self._chip is not None:
            self._chip.deleteLater()
            self._chip = None

    def _lose(self) -> None:
        folder = self.folder
        self.stop()
        if folder is not None:
            dialogs.tell(
                self._window,
                AuditError(
                    tr(
                        "The folder “{name}” is gone, so it is watched no longer. Every photo "
                        "already imported is kept; choose the folder again when it is back.",
                        name=folder.name,
                    )
                ),
            )

    def _show_chip(self, folder: Path) -> None:
        self._chip = QPushButton(tr("● Watching {name} · Stop", name=folder.name))
        self._chip.setProperty("kind", "link")
        self._chip.setAccessibleName(tr("Watching {name}; stop", name=folder.name))
        self._chip.setToolTip(
            tr("New pictures in {folder} are imported. Press to stop.", folder=folder)
        )
        self._chip.clicked.connect(self.stop)
        self._context.status.add_chip(self._chip)


def _ask_about(parent: QWidget, count: int) -> bool | None:
    """Ask whether pictures that lie in the folder already are wanted; None to leave it all."""
    words = said(
        counted(
            "There is 1 picture in this folder already. Import what is there as well, or only "
            "what arrives from now on?",
            "There are {count} pictures in this folder already. Import what is there as well, "
            "or only what arrives from now on?",
            count,
        )
    )
    box = QMessageBox(QMessageBox.Icon.Question, tr("Watch a folder"), words, parent=parent)
    both = box.addButton(tr("What is there too"), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(tr("Only what arrives"), QMessageBox.ButtonRole.AcceptRole)
    leave = box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.exec()
    return None if box.clickedButton() is leave else box.clickedButton() is both
