"""A day is written in one way: nothing of the program formats one by itself."""

from __future__ import annotations

import re
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2] / "cpted_audit"
OWN = re.compile(r"strftime\(|\{[a-z_.()]+:%|\{[a-z_.]+\.(?:on|[a-z_]+_on)(?:\.isoformat\(\))?\}")
"""A format of its own, or a day put into a text as it stands."""
FOR_MACHINES = {
    "interchange/calendar.py": "a calendar, for other programs",
    "crash.py": "the report of a crash, and its file",
    "logbook.py": "the log",
    "store/backup.py": "names of files",
    "ui/file/overtaken_controller.py": "names of files",
    "ui/photos/camera_window.py": "names of files",
    "ui/photos/watching.py": "names of files",
    "cli/reports.py": "a list for other programs, in columns",
}
"""Where a day is not for reading in a sentence."""


def test_no_text_formats_a_day_by_itself():
    found = {
        path.relative_to(PACKAGE).as_posix(): lines
        for path in PACKAGE.rglob("*.py")
        if (lines := [one for one in path.read_text("utf-8").splitlines() if OWN.search(one)])
    }
    assert {name: lines for name, lines in found.items() if name not in FOR_MACHINES} == {}
    assert FOR_MACHINES.keys() <= found.keys()
