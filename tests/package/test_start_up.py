"""What the window and each command load: libraries of single pages wait until one asks for them.

One import at the head of one module undoes a quick start for everybody; so what is loaded is
counted here, by the real entry of the program. A count that is passed is no fault by itself: look
at what came, and whether it is needed before the window is seen, or by that command.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import children
import pytest
import small_audit

LATER = {
    "shapely", "ezdxf", "openpyxl", "pyzipper", "xlsxwriter", "pypdfium2", "pikepdf", "reportlab",
    "cryptography", "segno", "highspy", "numpy", "PIL", "psutil", "zxcvbn", "sqlite3",
    "multiprocessing", "logging", "asyncio",
}  # fmt: skip

AFTER_THE_PAINT = {
    "cpted_audit.ui.dialogs", "cpted_audit.ui.file_dialogs", "cpted_audit.ui.touches",
    "cpted_audit.ui.help.tour", "cpted_audit.ui.window.every_command", "cpted_audit.store",
    "secrets", "dataclasses",
    *(["ctypes"] if sys.platform != "win32" else []),  # Windows is asked whose profile it is
}  # fmt: skip
MOST_ENUMS = 230
"""How many of Qt's enumerations may be made before the first paint; each is a class."""


_NOTHING_OF_AN_AUDIT = {"sqlcipher3", "cpted_audit.session", "cpted_audit.store", "click"}
QTS_OWN = {"logging"}
"""What Qt for Python loads by itself."""
MOST_OF_OURS = 56
"""Modules of the program that may be loaded until the window is seen; each takes half a ms."""

_REAL = """
import sys
from cpted_audit import __main__
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
run = QApplication.exec

def to_the_paint(application=None):
    QTimer.singleShot(0, QApplication.instance().quit)
    status = run()
    print(*sys.modules)
    return status

QApplication.exec = to_the_paint
sys.exit(__main__.run([]))
"""
COMMANDS = {"score": 100, "places": 85, "findings": 97, "check": 175}
"""Commands that only read, and how many modules of the program each may load."""


def _loaded(code: str, *arguments: str, **more: str) -> set[str]:
    done = children.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **more},
    )  # fmt: skip
    return set(done.stdout.splitlines()[-1].split())


def _ours(loaded: set[str]) -> set[str]:
    return {name for name in loaded if name.partition(".")[0] == "cpted_audit"}


def test_the_window_loads_no_library_that_only_some_pages_need():
    loaded = _loaded("import sys, cpted_audit.ui.window.audit_screen; print(*sys.modules)")
    assert LATER & loaded == QTS_OWN


def test_the_start_page_is_seen_before_anything_of_an_audit_is_loaded(tmp_path):
    """The real start, to the first paint."""
    loaded = _loaded(_REAL, HOME=str(tmp_path), XDG_CONFIG_HOME=str(tmp_path))
    assert {"cpted_audit.ui.window.main_window"} <= loaded
    assert (LATER | _NOTHING_OF_AN_AUDIT) & loaded == QTS_OWN
    assert AFTER_THE_PAINT & loaded == set()
    assert len(_ours(loaded)) <= MOST_OF_OURS, sorted(_ours(loaded))


@pytest.fixture(scope="module")
def audit(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("start") / "a.cpted"
    small_audit.make(path, places=[small_audit.place("Room 1", "classroom", "Main")]).close()
    return path


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_that_reads_loads_what_it_needs_and_no_more(audit, name):
    code = (
        "import sys; from cpted_audit.__main__ import run; status = run(sys.argv[1:]); "
        "print(); print(*sys.modules); sys.exit(status)"
    )
    loaded = _loaded(code, name, str(audit))
    assert ({"PySide6", "shiboken6", *LATER} - {"asyncio"}) & loaded == set()
    assert {"cpted_audit.report.pdf", "cpted_audit.imaging.photos.photos"} & loaded == set()
    assert {"cpted_audit.domain.records", "cpted_audit.store.lock"} & loaded == set()
    assert len(_ours(loaded)) <= COMMANDS[name], sorted(_ours(loaded))


def test_the_list_of_commands_loads_none_of_them():
    code = (
        "import sys; from cpted_audit.__main__ import run; status = run(['--help']); "
        "print(); print(*sys.modules); sys.exit(status)"
    )
    ours = _ours(_loaded(code))
    assert {one for one in ours if one.startswith("cpted_audit.cli.")} == {
        "cpted_audit.cli.commands", "cpted_audit.cli.main", "cpted_audit.cli.terminal",
    }  # fmt: skip
    assert len(ours) <= 16


def test_the_version_is_told_before_anything_is_loaded():
    code = (
        "import atexit, sys; sys.argv[1:] = ['--version']\n"
        "before = set(sys.modules)\n"
        "atexit.register(lambda: print(*(set(sys.modules) - before)))\n"
        "from cpted_audit.__main__ import main; main()"
    )
    assert _loaded(code) - {"__future__"} == {"cpted_audit", "cpted_audit.__main__"}


_STARTED = """
import enum, sys, tempfile
from PySide6.QtCore import QSettings
from cpted_audit.ui.application import make_application, make_window

def made():
    stack, names = [enum.Enum], set()
    while stack:
        for one in stack.pop().__subclasses__():
            stack.append(one)
            names.add((one.__module__, one.__qualname__))
    return sum(module.startswith("PySide6") for module, _ in names)

def watched():
    return "TouchFilter" in {type(one).__name__ for one in application.children()}

application = make_application([])
style = application.style().name()
with tempfile.TemporaryDirectory() as folder:
    settings = QSettings(f"{folder}/settings.ini", QSettings.Format.IniFormat)
    window = make_window(application, settings)
    window.show()
    seen = style, made(), watched(), "cpted_audit.ui.dialogs" in sys.modules
    while not watched():
        application.processEvents()
    print(*seen, "cpted_audit.ui.dialogs" in sys.modules, made())
"""


def test_what_the_first_paint_can_do_without_is_done_right_after_it():
    """A filter of every event, or a style of ours, lets Qt for Python make all of its classes."""
    done = children.run(
        [sys.executable, "-c", _STARTED], capture_output=True, text=True, check=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    style, before, *seen, after = done.stdout.split()
    assert style == "fusion"
    assert seen == ["False", "False", "True"]
    assert int(before) <= MOST_ENUMS < int(after)


def test_no_source_is_read_and_kept_for_what_the_window_imports():
    """Qt for Python reads that of every module it sees imported; Python's own import stands."""
    code = (
        "import cpted_audit.ui.window.audit_screen, builtins, linecache; "
        "print(builtins.__import__ is getattr(builtins, '__orig_import__', None), "
        "*(one for one in linecache.cache if 'cpted_audit' in one))"
    )
    assert _loaded(code) == {"True"}


def test_no_page_of_the_window_loads_a_library_for_documents():
    pages = ("plans.plans_page", "documents.report_page", "findings.findings_page")
    code = "".join(f"import cpted_audit.ui.{one}; " for one in pages)
    code += "import sys; print(*sys.modules)"
    assert {"reportlab", "pikepdf", "openpyxl", "fontTools"} & _loaded(code) == set()
