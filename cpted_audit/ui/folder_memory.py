"""Where the folders of file dialogs are remembered: the settings of the window made last.

It stands apart from the dialogs, which are loaded after the first paint.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QSettings

from cpted_audit.ui.kept_settings import FOLDERS, keep


class Chosen(NamedTuple):
    """A file or folder that was chosen: its key in the settings, its name, the folder before."""

    key: str
    name: str
    before: str


class _Memory:
    """One for the program, as `MEMORY`."""

    def __init__(self) -> None:
        self.settings: QSettings | None = None
        self.last: Chosen | None = None
        """What was chosen last, as long as it may still fail."""


MEMORY = _Memory()


def remember_in(settings: QSettings) -> None:
    """Remember folders in some settings from now on."""
    MEMORY.settings = settings


def forget_failed(told: str) -> None:
    """Let the folder before come again where what was chosen last is told to have failed.

    `told` is the sentence: it names the file or the folder.
    """
    last, settings = MEMORY.last, MEMORY.settings
    if last is not None and settings is not None and last.name and last.name in told:
        keep(settings, FOLDERS.of(last.key), last.before)
        MEMORY.last = None
