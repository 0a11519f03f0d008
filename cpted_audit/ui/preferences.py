"""What every user sets or asks for whatever audit is open: colours, size, language, help, tour."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QDialog, QMainWindow, QWidget

from cpted_audit.ui.settings.preferences import TEXT_SCALE
from cpted_audit.ui.theme import SCALES, Theme
from cpted_audit.ui.window.status_bar import StatusBar
from cpted_audit.ui.words import LANGUAGES, choose_language

# Its windows are loaded when first asked for, so that the main window is there at once.
if TYPE_CHECKING:
    from cpted_audit.ui.help.tour import Tour
    from cpted_audit.ui.window.audit_screen import AuditScreen


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

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what its actions do, by the names of the actions."""
        return {
            "settings": self._show_settings,
            "check_copy": self._check_copy,
            "signing_key": self._show_signing_key,
            "theme_system": lambda: self.choose_theme("system"),
            "theme_light": lambda: self.choose_theme("light"),
            "theme_dark": lambda: self.choose_theme("dark"),
            "larger": lambda: self._step_scale(1),
            "smaller": lambda: self._step_scale(-1),
            "plain_size": lambda: self.choose_scale(100),
            "help": lambda: self._show_window("help"),
            "show_keys": lambda: self._show_window("keys"),
            "about": lambda: self._show_window("about"),
            **{f"language_{one}": partial(self._choose_language, one) for one in LANGUAGES},
        }

    def _check_copy(self) -> None:
        from cpted_audit.ui.documents.verify.verify_dialog import VerifyDialog

        _show(VerifyDialog(self._window))

    def _show_signing_key(self) -> None:
        from cpted_audit.ui.documents.verify.signing_dialog import SigningDialog

        _show(SigningDialog(self._window))

    def choose_theme(self, choice: str) -> None:
        """Follow the system, or stay light or dark, now and next time."""
        self._theme.choose(choice)
        self._settings.setValue("theme", choice)

    def choose_scale(self, scale: int) -> None:
        """Set the size of text in per cent, now and next time."""
        self._settings.setValue(TEXT_SCALE.key, scale)
        self._theme.resize(scale)
        self.resized.emit()

    def begin_tour(self, start: QWidget, screen: AuditScreen | None) -> None:
        """Show the tour from its first step, or where an open audit lets it go on."""
        from cpted_audit.ui.help.tour import Tour

        if self._tour is None:
            self._tour = Tour(self._window, self._theme, self._settings)
        self._tour.begin(start, screen)

    def follow_audit(self, screen: AuditScreen | None) -> None:
        """Let a tour that has begun go on over an audit that was opened."""
        if self._tour is not None:
            self._tour.show_audit(screen)

    def _step_scale(self, step: int) -> None:
        number = SCALES.index(self._theme.scale) + step
        if 0 <= number < len(SCALES):
            self.choose_scale(SCALES[number])

    def _choose_language(self, language: str) -> None:
        self._status.show_text(choose_language(self._settings, language))

    def _show_window(self, name: str) -> None:
        from cpted_audit.ui.help.windows import WINDOWS

        WINDOWS[name](self._window)

    def _show_settings(self) -> None:
        from cpted_audit.ui.settings.settings_dialog import ask_settings

        ask_settings(self._theme, self._settings, self, self._window)
        self.set_up.emit()


def _show(dialog: QDialog) -> None:
    """Show a dialog until it is closed."""
    dialog.exec()
    dialog.deleteLater()
