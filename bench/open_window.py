"""Opening an audit of 1,000 photos and 5,000 answers to a usable window, against the sample's size.

Usable means: opened, the walkthrough made and drawn, the keyboard on the open item, and the events
that were waiting dealt with. Photos are not read on opening. The window itself is there before.

Run: python bench/open_window.py [ROUNDS] [--profile]
"""

from __future__ import annotations

import cProfile
import os
import pstats
import statistics
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from audit_of_size import make
from machine import describe
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QApplication

from cpted_audit.ui.application import make_application, make_window
from cpted_audit.ui.window.main_window import MainWindow

SIZES = {"sample": {"answers": 350, "photos": 14}, "large": {"answers": 5000, "photos": 1000}}
TARGET = 1.5


def opening(window: MainWindow, path: Path) -> float:
    started = time.perf_counter()
    window.open_audit(path)
    QApplication.processEvents()
    took = time.perf_counter() - started
    assert window.screen_ is not None
    assert window.screen_.walk.target().item_id is not None
    return took


def close(window: MainWindow) -> None:
    window.close_audit()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()


def main() -> None:
    numbers = [int(one) for one in sys.argv[1:] if one.isdigit()]
    rounds = numbers[0] if numbers else 10
    print(describe())
    application = make_application([])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = {}
        for size, counts in SIZES.items():
            paths[size] = folder / f"{size}.cpted"
            make(paths[size], **counts).document.close()
        settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        window = make_window(application, settings)
        window.show()
        took: dict[str, list[float]] = {size: [] for size in paths}
        for path in paths.values():  # loads the code
            opening(window, path)
            close(window)
        for _ in range(rounds):  # in turn, so that a busy machine slows both
            for size, path in paths.items():
                took[size].append(opening(window, path))
                close(window)
        medians = {size: statistics.median(times) for size, times in took.items()}
        for size, seconds in medians.items():
            print(f"{size:7} {SIZES[size]['answers']:5,} answers: {seconds * 1000:6.1f} ms")
        print(f"ratio {medians['large'] / medians['sample']:.2f} (target <= {TARGET})")
        if "--profile" in sys.argv:
            profile = cProfile.Profile()
            profile.runcall(opening, window, paths["large"])
            close(window)
            pstats.Stats(profile).sort_stats("cumulative").print_stats(45)
        window.close()


if __name__ == "__main__":
    main()
