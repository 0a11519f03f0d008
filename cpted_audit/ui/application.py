"""Start the window: display, fonts, theme, and what happens when the program has a bug."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLibraryInfo, QPluginLoader, QSettings, Qt, QTimer
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from cpted_audit import logbook
from cpted_audit.assets import asset
from cpted_audit.district import is_law_folder_named, use_law_folder
from cpted_audit.errors import PolicyError
from cpted_audit.policy import all_decided
from cpted_audit.program import portable_folder
from cpted_audit.ui.after_paint import AfterPaint
from cpted_audit.ui.collecting import Collector
from cpted_audit.ui.kept_settings import LAW_FOLDER, TEXT_SCALE, THEME, TOUCH, read, remember_in
from cpted_audit.ui.theme import BODY_PIXELS, Theme
from cpted_audit.ui.widgets.on_screen import keep_on_screen
from cpted_audit.ui.window.main_window import MainWindow
from cpted_audit.ui.words import load_language

STYLE = "Fusion"
MISTAKE = 2
FRAMED_MS = 400
"""When a window has its frame and title, in milliseconds after it is shown."""


def run_window(path: Path | None) -> int:
    """Open the window, with an audit in it when a path is given; returns the exit status."""
    if not _has_display():
        sys.stderr.write(
            "There is no screen to open the window on. Start it from a desktop, or use a command; "
            "“cpted-audit --help” lists them.\n"
        )
        return MISTAKE
    trouble = _screen_trouble()
    if trouble is not None:
        sys.stderr.write(f"{trouble}\n")
        return MISTAKE
    logbook.watch_faults()
    application = make_application(sys.argv[:1])
    if not _follows_policy():
        return MISTAKE
    settings = own_settings()
    window = make_window(application, settings)
    sys.excepthook = _Rescue(window)
    window.show()
    QTimer.singleShot(FRAMED_MS, window, lambda: keep_on_screen(window))  # it has its frame then
    AfterPaint(window, logbook.begin)
    collector = Collector(application)
    if path is not None:
        finish_start(application)  # something may be asked before anything is painted
        window.open_audit(path)
    if window.screen_ is None:  # who asked for an audit is not led away from it
        AfterPaint(window, lambda: _begin_tour(window, settings))
    status: int = application.exec()
    collector.stop()
    return status


def own_settings() -> QSettings:
    """Return what is kept for this user: in the profile, or of a portable program beside it."""
    portable = portable_folder()
    if portable is None:
        return QSettings()
    # Qt keeps what its own file dialogs showed last; only on Linux are they not the system's.
    native, user = QSettings.Format.NativeFormat, QSettings.Scope.UserScope
    if sys.platform.startswith("linux"):
        QSettings.setPath(native, user, str(portable))
    return QSettings(str(portable / "settings.ini"), QSettings.Format.IniFormat)


def make_application(arguments: list[str]) -> QApplication:
    """Return the Qt application with the program's name and fonts."""
    program = arguments or ["cpted_audit"]
    application = QApplication([*program, "-style", STYLE])  # or another is made first
    application.setApplicationName("cpted_audit")
    application.setOrganizationName("cpted_audit")
    load_fonts()
    return application


def load_fonts() -> None:
    """Load the shipped fonts and use them where the system may have none."""
    if sys.platform.startswith("linux"):  # a bare machine has no font at all
        # The last has the signs that Noto Sans lacks, such as the arrows of menus.
        for name in ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "DejaVuSans.ttf"):
            QFontDatabase.addApplicationFont(str(asset("resources", "fonts", name)))
        font = QFont("Noto Sans")
    else:
        font = QApplication.font()
    font.setPixelSize(BODY_PIXELS)
    QApplication.setFont(font)


def make_window(application: QApplication, settings: QSettings) -> MainWindow:
    """Return the main window with the user's language and theme."""
    load_language(application, settings)
    remember_in(settings)
    _take_law_folder(settings)
    choice = read(settings, THEME)
    touch = bool(read(settings, TOUCH))
    theme = Theme(application, choice, read(settings, TEXT_SCALE), touch=touch)
    window = MainWindow(theme, settings)
    AfterPaint(window, lambda: finish_start(application))
    return window


def _take_law_folder(settings: QSettings) -> None:
    """Read a district's rows of law where the settings say, unless another folder was named."""
    chosen = read(settings, LAW_FOLDER)
    if chosen and not is_law_folder_named():
        use_law_folder(Path(chosen))


def finish_start(application: QApplication) -> None:
    """Do what the first paint can do without, once for the application.

    Texts from files are shown from here on alone, so that they are shown as letters.
    """
    from cpted_audit.ui import dialogs  # noqa: F401 - so that the first question comes at once
    from cpted_audit.ui.collecting import give_back_large
    from cpted_audit.ui.fingers import follow_touch
    from cpted_audit.ui.touches import watch_touches

    keep_still()
    give_back_large()
    watch_touches(application)
    follow_touch(application)


def keep_still() -> None:
    """Let menus, lists and hints appear at once: nothing in the window moves by itself.

    So nobody has to ask for reduced motion; `tests/ui/test_still.py` looks at the source too.
    """
    for effect in Qt.UIEffect:
        QApplication.setEffectEnabled(effect, False)


def _begin_tour(window: MainWindow, settings: QSettings) -> None:
    from cpted_audit.ui.help.tour import begin_once

    if window.screen_ is None:
        begin_once(window.begin_tour, settings)


def _follows_policy() -> bool:
    """Return whether what an organization decided can be read; if not, say so and do not start."""
    try:
        all_decided()
    except PolicyError as error:
        from PySide6.QtWidgets import QMessageBox

        sys.stderr.write(f"{error}\n")
        box = QMessageBox()
        box.setIcon(QMessageBox.Icon.Critical)
        box.setWindowTitle(QApplication.applicationName())
        box.setTextFormat(Qt.TextFormat.PlainText)  # it names a key of the file
        box.setText(str(error))
        box.exec()
        return False
    return True


class _Rescue:
    """Tells a user's mistake or a bug that reached the event loop, and keeps the window open."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def __call__(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        from cpted_audit import crash  # needed only when something went wrong
        from cpted_audit.ui import dialogs

        if issubclass(kind, KeyboardInterrupt):
            self._window.close()
        elif self._window.isVisible():
            dialogs.tell(self._window, error.with_traceback(trace))
        else:
            sys.stderr.write(crash.sentence(crash.write_report(error)) + "\n")


def _screen_trouble() -> str | None:
    """Return what keeps Qt from using the X screen; Qt itself would end the program without it."""
    chosen = os.environ.get("QT_QPA_PLATFORM") or "xcb"
    if not sys.platform.startswith("linux") or "WAYLAND_DISPLAY" in os.environ or chosen != "xcb":
        return None
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforms"
    screen = QPluginLoader(str(folder / "libqxcb.so"))
    if screen.load():  # it stays loaded, so that this is not done twice
        return None
    from cpted_audit.system_libraries import missing_sentence

    return missing_sentence(screen.errorString())


def _has_display() -> bool:
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
