"""A real reader's bus hears what is announced; skipped where this machine has no such bus."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from children import run, started

NEEDED = ("Xvfb", "dbus-run-session", "dbus-monitor")
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
HOUSE = Path(__file__).parents[2]

missing = [one for one in NEEDED if shutil.which(one) is None]
if not any(Path(one).exists() for one in LAUNCHERS):
    missing.append("at-spi2-core")


@pytest.fixture
def display() -> Iterator[str]:
    """A screen of its own, by its name."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-noreset", "-screen", "0", "1366x768x24"]
    with started(command, pass_fds=[write], stderr=subprocess.DEVNULL) as server:
        os.close(write)
        with os.fdopen(read) as told:
            number = told.readline().strip()
        yield f":{number}"
        server.terminate()


@pytest.mark.slow
@pytest.mark.skipif(bool(missing), reason=f"no bus for readers here: {', '.join(missing)}")
def test_an_answer_and_the_next_item_reach_the_bus_of_readers(audit_path, display):
    environment = {
        **os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "PYTHONPATH": f"{HOUSE}:{HOUSE / 'tests'}",
    }  # fmt: skip
    done = run(
        ["dbus-run-session", "--", sys.executable, str(Path(__file__).with_name("atspi_walk.py")),
         str(audit_path)],
        capture_output=True, text=True, env=environment,
    )  # fmt: skip
    said = done.stdout.splitlines()
    assert any(line.startswith("Yes saved. P02: ") for line in said), (said, done.stderr[-2000:])
