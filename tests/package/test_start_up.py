"""What opening an audit loads: libraries of single pages wait until a page asks for them."""

from __future__ import annotations

import os
import sys

import children

LATER = {
    "shapely", "ezdxf", "openpyxl", "pyzipper", "xlsxwriter", "pypdfium2", "pikepdf", "reportlab",
    "cryptography", "segno", "highspy",
}  # fmt: skip

AFTER_THE_PAINT = {
    "cpted_audit.ui.dialogs", "cpted_audit.ui.file_dialogs", "cpted_audit.ui.touches",
    "cpted_audit.ui.help.tour", "cpted_audit.ui.window.every_command", "cpted_audit.store",
    "ctypes", "secrets", "dataclasses",
}  # fmt: skip
MOST_ENUMS = 230
"""How many of Qt's enumerations may be made before the first paint; each is a class."""


def test_the_window_loads_no_library_that_only_some_pages_need():
    code = "import sys, cpted_audit.ui.window.audit_screen; print(*sys.modules)"
    done = children.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert LATER & set(done.stdout.split()) == set()


def test_the_start_page_is_there_before_anything_of_an_audit_is_loaded():
    code = "import sys, cpted_audit.ui.application; print(*sys.modules)"
    done = children.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert {"cpted_audit.ui.window.main_window"} <= loaded
    assert {"sqlcipher3", "cpted_audit.session.session", *LATER} & loaded == set()
    assert AFTER_THE_PAINT & loaded == set()


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
