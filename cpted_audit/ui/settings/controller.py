"""What every user sets whatever audit is open: colors, size of text, language."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from cpted_audit.ui.frame.own_keys import Keyed, OwnKeys
from cpted_audit.ui.frame.status_bar import StatusBar
from cpted_audit.ui.kept_settings import LANGUAGE, TEXT_SCALE, THEME, TOUCH, keep, read
from cpted_audit.ui.theme import SCALES, Theme, is_touched
from cpted_audit.ui.tokens import DARK
from cpted_audit.ui.words import LANGUAGES, choose_language, language

Menus = Mapping[str, Sequence[Keyed]]
"""The commands of each menu, by its English words."""


class Preferences(QObject):
    """Puts settings in force.

    `resized` tells that the size of text is another, `set_up` that the settings were closed.
    """

    resized = Signal()
    set_up = Signal()

    def __init__(
        self,
        window: QMainWindow,
        theme: Theme,
        settings: QSettings,
        status: StatusBar,
        keys: OwnKeys,
        menus: Callable[[], Menus],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._settings = settings
        self._status = status
        self._keys = keys
        self._menus = menus
        self._before_dark = "light"

    @property
    def theme(self) -> str:
        """What the colors follow: the system, or one theme."""
        return self._theme.choice

    @property
    def is_dark(self) -> bool:
        """Whether the window is dark, by choice or as the system is."""
        return self._theme.tokens is DARK

    @property
    def scale(self) -> int:
        """The size of text in per cent."""
        return self._theme.scale

    @property
    def language(self) -> str:
        """The language that was chosen last; before anything was, the one of the window."""
        chosen = read(self._settings, LANGUAGE)
        return chosen if chosen in LANGUAGES else language()

    def switch_dark(self) -> None:
        """Go dark, or from dark back to what was chosen before: to light, where that was dark."""
        if not self.is_dark:
            self._before_dark = self._theme.choice
            self.choose_theme("dark")
            return
        self.choose_theme(self._before_dark)
        if self.is_dark:
            self.choose_theme("light")

    def choose_theme(self, choice: str) -> None:
        """Follow the system, or stay with one theme, now and next time."""
        self._theme.choose(choice)
        keep(self._settings, THEME, choice)

    def choose_scale(self, scale: int) -> None:
        """Set the size of text in per cent, now and next time."""
        keep(self._settings, TEXT_SCALE, scale)
        self._theme.resize(scale)
        self.resized.emit()

    def step_scale(self, step: int) -> None:
        """Take the next size of text, larger for 1 and smaller for -1, where there is one."""
        number = SCALES.index(self._theme.scale) + step
        if 0 <= number < len(SCALES):
            self.choose_scale(SCALES[number])

    def choose_touch(self, touch: int) -> None:
        """Make what is pressed as large as a finger or as it was, now and next time."""
        keep(self._settings, TOUCH, touch)
        self._theme.use_fingers(touch=bool(touch))
        application = QApplication.instance()
        if isinstance(application, QApplication):
            from cpted_audit.ui.fingers import follow_touch

            follow_touch(application)
        self.resized.emit()

    def switch_touch(self) -> None:
        """Switch touch mode on, or off again."""
        self.choose_touch(int(not is_touched()))

    def choose_language(self, language: str) -> None:
        """Speak a language from the next start on, and say so."""
        self._status.show_hint(choose_language(self._settings, language))

    def change_keys(self, over: QWidget) -> None:
        """Show the keys of all commands over a window, to be changed."""
        from cpted_audit.ui.settings.keys_dialog import KeysDialog

        dialog = KeysDialog(self._menus(), self._keys, over)
        dialog.exec()
        dialog.deleteLater()

    def show_settings(self) -> None:
        """Show the settings, and put them in force."""
        from cpted_audit.ui.settings.settings_dialog import ask_settings

        ask_settings(self._theme, self._settings, self, self._window)
        self.set_up.emit()
