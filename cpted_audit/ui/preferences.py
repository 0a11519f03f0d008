"""What every user sets whatever audit is open: colors, size of text, language; and the tour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QMainWindow, QWidget

from cpted_audit.ui.settings.preferences import TEXT_SCALE
from cpted_audit.ui.theme import SCALES, Theme
from cpted_audit.ui.window.status_bar import StatusBar
from cpted_audit.ui.words import choose_language

# Its windows are loaded when first asked for, so that the main window is there at once.
if TYPE_CHECKING:
    from cpted_audit.ui.help.tour import Tour
    from cpted_audit.ui.window.page import Screen


class Preferences(QObject):
    """Puts settings in force and shows the windows beside the audit.

    `resized` tells that the size of text is another, `set_up` that the settings were closed.
    """

    resized = Signal()
    set_up = Signal()

    def __init__(
        self, window: QMainWindow, theme: Theme, settings: QSettings, status: StatusBar
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._settings = settings
        self._status = status
        self._tour: Tour | None = None

    def choose_theme(self, choice: str) -> None:
        """Follow the system, or stay light or dark, now and next time."""
        self._theme.choose(choice)
        self._settings.setValue("theme", choice)

    def choose_scale(self, scale: int) -> None:
        """Set the size of text in per cent, now and next time."""
        self._settings.setValue(TEXT_SCALE.key, scale)
        self._theme.resize(scale)
        self.resized.emit()

    def begin_tour(self, start: QWidget, screen: Screen | None) -> None:
        """Show the tour from its first step, or where an open audit lets it go on."""
        from cpted_audit.ui.help.tour import Tour

        if self._tour is None:
            self._tour = Tour(self._window, self._theme, self._settings)
        self._tour.begin(start, screen)

    def follow_audit(self, screen: Screen | None) -> None:
        """Let a tour that has begun go on over an audit that was opened."""
        if self._tour is not None:
            self._tour.show_audit(screen)

    def step_scale(self, step: int) -> None:
        """Take the next size of text, larger for 1 and smaller for -1, where there is one."""
        number = SCALES.index(self._theme.scale) + step
        if 0 <= number < len(SCALES):
            self.choose_scale(SCALES[number])

    def choose_language(self, language: str) -> None:
        """Speak a language from the next start on, and say so."""
        self._status.show_text(choose_language(self._settings, language))

    def show_settings(self) -> None:
        """Show the settings, and put them in force."""
        from cpted_audit.ui.settings.settings_dialog import ask_settings

        ask_settings(self._theme, self._settings, self, self._window)
        self.set_up.emit()
