"""What opening an audit loads: libraries of single pages wait until a page asks for them."""

from __future__ import annotations

import subprocess
import sys

LATER = {
    "shapely", "ezdxf", "openpyxl", "pyzipper", "xlsxwriter", "pypdfium2", "pikepdf", "reportlab",
}  # fmt: skip


def test_the_window_loads_no_library_that_only_some_pages_need():
    code = "import sys, cpted_audit.ui.audit_screen; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=120
    )
    assert LATER & set(done.stdout.split()) == set()


def test_the_start_page_is_there_before_anything_of_an_audit_is_loaded():
    code = "import sys, cpted_audit.ui.application; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=120
    )
    loaded = set(done.stdout.split())
    assert {"cpted_audit.ui.main_window"} <= loaded
    assert {"sqlite_utils", "sqlcipher3", "cpted_audit.session.session", *LATER} & loaded == set()
