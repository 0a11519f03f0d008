"""The real window, offscreen, for the rows that need one."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QApplication

from cpted_audit.ui.application import finish_start, make_application, make_window
from cpted_audit.ui.window.main_window import MainWindow

SIZE = (1440, 900)


@contextmanager
def shown(path: Path | None = None) -> Iterator[MainWindow]:
    """Show the window with fresh settings and what follows its first paint, an audit open in it."""
    application = QApplication.instance() or make_application(["bench"])
    with tempfile.TemporaryDirectory() as folder:
        settings = QSettings(str(Path(folder, "settings.ini")), QSettings.Format.IniFormat)
        settings.setValue("language", "en")
        settings.setValue("tour_seen", "yes")
        window = make_window(application, settings)
        window.resize(*SIZE)
        window.show()
        finish_start(application)
        if path is not None:
            window.open_audit(path)
            window.resize(*SIZE)
        window.activateWindow()
        for _ in range(20):
            settle()
        try:
            yield window
        finally:
            close_audit(window)
            window.close()


def settle() -> None:
    """Deal with everything that waits in the event loop."""
    QApplication.sendPostedEvents()
    QApplication.processEvents()


def close_audit(window: MainWindow) -> None:
    """Close the audit and let go of its pages."""
    window.close_audit()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    settle()
