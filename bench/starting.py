"""What a person waits for before anything is there: the window, and the command line.

Every program is started anew in a clean environment, with its byte code as an installed one has it:
the turns that do not count write it. `window` runs the real `main()` from its first line until the
first paint is over, and lets the window be closed by the first turn of the event loop after that.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

from bench.frame import Turns

_BARE = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
window.resize(1280, 820)
window.show()
QTimer.singleShot(0, application.quit)
application.exec()
"""

# The window is closed where an ordinary program would wait for its user: at the first paint, which
# quits before what is done after it. Nothing but the event loop's first turns is ours.
_REAL = """
import sys
from cpted_audit import __main__

def at_the_paint():
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication
    run = QApplication.exec
    def exec_once(application=None):
        QTimer.singleShot(0, QApplication.instance().quit)
        return run()
    QApplication.exec = exec_once

class Watch:
    # Once Qt is there its event loop is told to end after its first turn.
    def find_spec(self, name, path=None, target=None):
        if name == "cpted_audit.ui.application":
            sys.meta_path.remove(self)
            at_the_paint()
        return None

sys.meta_path.insert(0, Watch())
__main__.main()
"""

_KILLED = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QSettings
from cpted_audit.ui.application import finish_start, make_application, make_window
application = make_application([])
window = make_window(application, QSettings())
window.show()
finish_start(application)
window.open_audit(Path(sys.argv[1]))
window.close_audit()  # it is among the recent ones now
window.open_audit(Path(sys.argv[1]))
application.processEvents()
os._exit(0)  # killed: its lock and its name in the settings are left
"""


def _runs(*arguments: str) -> None:
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)


def window() -> Iterator[Turns]:
    """Make the window's own start and that of a bare window ready."""
    yield Turns(ours=lambda: _runs("-c", _REAL), peer=lambda: _runs("-c", _BARE))


def window_again() -> Iterator[Turns]:
    """Start the window after it was killed with an audit open, which it offers to go on with."""
    from bench.audit_of_size import kept

    path = kept(answers=1_000)
    subprocess.run([sys.executable, "-c", _KILLED, str(path)], check=True)
    yield from window()


def window_of_audit(answers: int) -> Iterator[Turns]:
    """Start the window with an audit, as a double click does, until that can be worked in."""
    from bench.audit_of_size import kept

    path = kept(answers=answers)
    yield Turns(ours=lambda: _runs("-c", _REAL, str(path)), peer=lambda: _runs("-c", _BARE))


def version() -> Iterator[Turns]:
    """Make `cpted-audit --version` ready beside a Python that does nothing."""
    yield Turns(
        ours=lambda: _runs("-m", "cpted_audit", "--version"), peer=lambda: _runs("-c", "pass")
    )


def command(name: str, answers: int) -> Iterator[Turns]:
    """Make a command that reads an audit ready beside the libraries no such command can miss."""
    from bench.audit_of_size import kept

    path = kept(answers=answers)
    yield Turns(
        ours=lambda: _runs("-m", "cpted_audit", name, str(path)),
        peer=lambda: _runs("-c", "import click, sqlcipher3"),
    )
