"""Dialogs for files; each purpose begins in the folder that was chosen for it last."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QDir, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from cpted_audit.files import AUDIT_SUFFIX, is_folder
from cpted_audit.policy import FOLDERS as DECIDED_FOLDERS
from cpted_audit.policy import decided, expanded, is_allowed
from cpted_audit.ui.kept_settings import (
    FOLDERS,
    MEMORY,
    OPEN_AUDIT,
    Chosen,
    Setting,
    keep,
    read,
)
from cpted_audit.ui.words import QT_TR_NOOP, tr

_Places = QStandardPaths.StandardLocation


class DialogPurpose(NamedTuple):
    """What a dialog is for: its key in the settings, its title in English, where it begins.

    A folder of what is handed out `of_audit` counts for that audit alone: no copy of one school
    is to land in the folder of another.
    """

    key: str
    title: str
    begins: _Places = _Places.DocumentsLocation
    of_audit: bool = False


class Purpose(Enum):
    """Everything files or folders are chosen for."""

    AUDIT = DialogPurpose("audit", QT_TR_NOOP("Open audit"))
    NEW_AUDIT = DialogPurpose("audit", QT_TR_NOOP("Save the audit in"))
    AUDIT_COPY = DialogPurpose("audit", QT_TR_NOOP("Save a copy"))
    COPY = DialogPurpose("copy", QT_TR_NOOP("Save as"), of_audit=True)
    PHOTOS = DialogPurpose("photos", QT_TR_NOOP("Add photos"), _Places.PicturesLocation)
    WATCHED = DialogPurpose("watched", QT_TR_NOOP("Watch a folder"), _Places.PicturesLocation)
    PLAN = DialogPurpose("plan", QT_TR_NOOP("Import a plan"))
    PLAN_SOURCE = DialogPurpose("plan", QT_TR_NOOP("Save the original file"))
    SHEET = DialogPurpose("sheet", QT_TR_NOOP("Import a spreadsheet"))
    SAVED_SHEET = DialogPurpose("saved_sheet", QT_TR_NOOP("Save as a spreadsheet"), of_audit=True)
    FONT = DialogPurpose("font", QT_TR_NOOP("Choose a font"))
    CHECKED = DialogPurpose("checked", QT_TR_NOOP("Check a copy"))
    PUBLIC_KEY = DialogPurpose("public_key", QT_TR_NOOP("Public key of the issuer"))
    SAVED_KEY = DialogPurpose("public_key", QT_TR_NOOP("Save the public key"))
    LAW = DialogPurpose("law", QT_TR_NOOP("Folder with the district's rows of law"))
    CALENDARS = DialogPurpose("calendars", QT_TR_NOOP("Folder for the reminders"))
    DISTRICT = DialogPurpose("district", QT_TR_NOOP("Folder with the audits of a district"))
    UPDATE = DialogPurpose(
        "update", QT_TR_NOOP("Folder or USB drive with the new version"), _Places.DownloadLocation
    )
    UPDATED = DialogPurpose("updated", QT_TR_NOOP("Folder to put the new version in"))
    METER_LOG = DialogPurpose("meter_log", QT_TR_NOOP("Readings of a meter"))


class FileFilter(NamedTuple):
    """Words, and the endings of the files they stand for, such as `*.csv`."""

    words: str
    endings: Sequence[str]


def open_file(parent: QWidget, purpose: Purpose, *filters: FileFilter) -> Path | None:
    """Let the user choose a file; None when the user gives up."""
    name, _ = QFileDialog.getOpenFileName(
        parent, tr(purpose.value.title), str(folder(purpose)), _joined(filters)
    )
    return _remembered(purpose, name)


def open_files(parent: QWidget, purpose: Purpose, *filters: FileFilter) -> list[Path]:
    """Let the user choose files."""
    names, _ = QFileDialog.getOpenFileNames(
        parent, tr(purpose.value.title), str(folder(purpose)), _joined(filters)
    )
    for name in names[:1]:
        _remembered(purpose, name)
    return [Path(name) for name in names]


def save_file(
    parent: QWidget, purpose: Purpose, name: str, *filters: FileFilter, beside: Path | None = None
) -> Path | None:
    """Let the user choose where a file goes; None when the user gives up.

    It begins beside a file where none was chosen for the purpose before. A name without one of the
    endings gets that of the chosen filter.
    """
    start = folder(purpose, beside=beside, writes=True) / name
    chosen, words = QFileDialog.getSaveFileName(
        parent, tr(purpose.value.title), str(start), _joined(filters)
    )
    path = _remembered(purpose, chosen, writes=True)
    endings = [ending.removeprefix("*") for one in filters for ending in one.endings]
    if path is None or not endings or path.suffix.lower() in endings:
        return path
    ending = next((ending for ending in endings if f"*{ending}" in words), endings[0])
    return path.with_name(path.name + ending)


def choose_folder(parent: QWidget, purpose: Purpose) -> Path | None:
    """Let the user choose a folder; None when the user gives up."""
    name = QFileDialog.getExistingDirectory(parent, tr(purpose.value.title), str(folder(purpose)))
    if name:
        _keep(purpose, Path(name), Path(name).name)
    return Path(name) if name else None


def folder(purpose: Purpose, *, beside: Path | None = None, writes: bool = False) -> Path:
    """Return where a dialog begins: the folder chosen last, while it can be used, else the usual.

    One that cannot be read, or with `writes` written into, has failed already; where folders are
    decided, what is written begins in the first of them, which is made if there is none of them.
    """
    stored = _stored(purpose)
    if stored and _can_be_used(Path(stored), writes=writes):
        return Path(stored)
    if beside is not None and is_folder(beside.parent) and (is_allowed(beside) or not writes):
        return beside.parent.absolute()
    usual = _usual(purpose.value.begins)
    return _to_write_in(usual) if writes else usual


def documents_folder() -> Path:
    """Return where a user keeps documents, or audits where an organization decided folders."""
    return _to_write_in(_usual(_Places.DocumentsLocation))


def _to_write_in(usual: Path) -> Path:
    """Return the usual folder where it is allowed, or the first of those that are."""
    allowed = [expanded(one) for one in decided(DECIDED_FOLDERS)]
    places = [one for one in (usual, *allowed) if is_allowed(one)]
    found = next((one for one in places if is_folder(one)), None)
    if found is None and allowed:
        with suppress(OSError):  # whoever chooses one then sees which there is none of
            allowed[0].mkdir(parents=True)
            found = allowed[0]
    return found or usual


def audits() -> FileFilter:
    """Return the filter for audits."""
    return FileFilter(tr("Audits"), [f"*{AUDIT_SUFFIX}"])


def any_file() -> FileFilter:
    """Return the filter for files of every kind."""
    return FileFilter(tr("All files"), ["*"])


def _usual(place: _Places) -> Path:
    """Return a user's folder for something, or for documents, or their home: one that is there.

    A dialog that is told a folder which is not there begins where the program was started.
    """
    places = (place, _Places.DocumentsLocation, _Places.HomeLocation)
    named = [Path(name) for place in places if (name := QStandardPaths.writableLocation(place))]
    return next(
        (path for path in named if path.is_absolute() and is_folder(path)), Path(QDir.homePath())
    )


def _joined(filters: Sequence[FileFilter]) -> str:
    return ";;".join(f"{one.words} ({' '.join(one.endings)})" for one in filters)


def _remembered(purpose: Purpose, name: str, *, writes: bool = False) -> Path | None:
    if not name:
        return None
    if _can_be_used(Path(name).parent, writes=writes):
        _keep(purpose, Path(name).parent, Path(name).name)
    return Path(name)


def _can_be_used(path: Path, *, writes: bool) -> bool:
    rights = os.R_OK | os.X_OK | (os.W_OK if writes else 0)
    return is_folder(path) and os.access(path, rights) and (is_allowed(path) or not writes)


def _stored(purpose: Purpose) -> str:
    """Return the folder chosen last, unless it was chosen for another audit."""
    settings = MEMORY.settings
    if settings is None:
        return ""
    if purpose.value.of_audit and read(settings, _owner(purpose)) != read(settings, OPEN_AUDIT):
        return ""
    return read(settings, _setting(purpose))


def _keep(purpose: Purpose, chosen: Path, name: str) -> None:
    """Remember a folder, and the one before as long as what was chosen in it may fail."""
    settings, setting = MEMORY.settings, _setting(purpose)
    if settings is not None:
        MEMORY.last = Chosen(purpose.value.key, name, read(settings, setting))
        keep(settings, setting, str(chosen))
        if purpose.value.of_audit:
            keep(settings, _owner(purpose), read(settings, OPEN_AUDIT))


def _setting(purpose: Purpose) -> Setting[str]:
    return FOLDERS.of(purpose.value.key)


def _owner(purpose: Purpose) -> Setting[str]:
    """Return which audit was open when the folder was chosen."""
    return FOLDERS.of(f"{purpose.value.key} of")
