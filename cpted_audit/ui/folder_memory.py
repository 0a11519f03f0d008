"""Where the folders of file dialogs are remembered: the settings of the window made last.

It stands apart from the dialogs, which are loaded after the first paint.
"""

from __future__ import annotations

from PySide6.QtCore import QSettings


class _Memory:
    """One for the program, as `MEMORY`."""

    def __init__(self) -> None:
        self.settings: QSettings | None = None


MEMORY = _Memory()


def remember_in(settings: QSettings) -> None:
    """Remember folders in some settings from now on."""
    MEMORY.settings = settings
