"""Time from starting Python to a shown window, against a bare QMainWindow program.

Run: python bench/window_shown.py [ROUNDS]
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time

from machine import describe

BARE = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
window.resize(1280, 820)
window.show()
QTimer.singleShot(0, application.quit)
application.exec()
"""

OURS = """
import gc
gc.disable()  # as cpted_audit/__main__.py does
import sys
from PySide6.QtCore import QSettings, QTimer
from cpted_audit.ui.application import make_application, make_window
application = make_application([])
window = make_window(application, QSettings(sys.argv[1], QSettings.Format.IniFormat))
window.show()
QTimer.singleShot(0, application.quit)
application.exec()
"""

TARGET = 1.6


def seconds(program: str, folder: str) -> tuple[float, float]:
    """Run a program with its byte code, as an installed one has it, and with fresh settings.

    Returns the time on the wall and that of the processor, which a busy machine changes less.
    """
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": f"{folder}/code"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-c", program, f"{folder}/{time.monotonic_ns()}.ini"]
    started, before = time.perf_counter(), os.times()
    subprocess.run(command, check=True, env=environment)
    wall, after = time.perf_counter() - started, os.times()
    return wall, sum(after[2:4]) - sum(before[2:4])


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    print(describe())
    bare, ours = [], []
    with tempfile.TemporaryDirectory() as folder:
        for program in (BARE, OURS):
            seconds(program, folder)  # fills the file cache and writes the byte code
        for _ in range(rounds):  # alternately, so that a busy machine slows both
            bare.append(seconds(BARE, folder))
            ours.append(seconds(OURS, folder))
    for number, clock in enumerate(("wall", "processor")):
        floor, took = (statistics.median(one[number] for one in all_) for all_ in (bare, ours))
        print(f"{clock:9}  bare QMainWindow {floor:.3f} s, cpted_audit {took:.3f} s: "
              f"ratio {took / floor:.2f} (target <= {TARGET})")  # fmt: skip


if __name__ == "__main__":
    main()
