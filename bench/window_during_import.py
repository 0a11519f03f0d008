"""The longest the window stands still while photos come in, by a watchdog on its event loop.

A timer asks for a turn every 2 ms; a gap between two turns is time in which no key press would have
been answered. A second thread sleeps 2 ms over and over: its gaps are the machine's own, with no
event loop in them, and are the floor.

Run: python bench/window_during_import.py [PHOTOS]
"""

from __future__ import annotations

import os
import sys
import tempfile
import threading
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from machine import describe
from photo_import import make_photo
from PySide6.QtCore import QSettings, Qt, QTimer

from cpted_audit.session.photos.photos import photos
from cpted_audit.session.places import new_audit
from cpted_audit.session.places.new_audit import NewAudit
from cpted_audit.ui.application import make_application, make_window

TARGET_MS = 50
BEAT_MS = 2


class Gaps:
    """Remembers the time between turns, in milliseconds."""

    def __init__(self) -> None:
        self.found: list[float] = []
        self._last = time.perf_counter()

    def turn(self) -> None:
        now = time.perf_counter()
        self.found.append((now - self._last) * 1000)
        self._last = now

    def __str__(self) -> str:
        ordered = sorted(self.found)
        p99 = ordered[int(len(ordered) * 0.99)]
        over = sum(gap > TARGET_MS for gap in ordered)
        return f"p99 {p99:5.1f} ms   longest {ordered[-1]:5.1f} ms   over {TARGET_MS} ms: {over}"


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    print(describe())
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "photos").mkdir()
        for number in range(count):
            make_photo(folder / "photos" / f"{number:03}.jpg", number)
        for passphrase in (None, "correct horse battery"):
            run(folder, passphrase, count)


def run(folder: Path, passphrase: str | None, count: int) -> None:
    application = make_application([])
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    window = make_window(application, settings)
    window.resize(1280, 820)
    window.show()
    path = folder / f"audit-{passphrase is not None}.cpted"
    window.show_session(new_audit.create(path, NewAudit(site_name="Bench"), passphrase))
    loop, machine, done = Gaps(), Gaps(), threading.Event()

    def floor() -> None:
        while not done.is_set():
            time.sleep(BEAT_MS / 1000)
            machine.turn()

    timer = QTimer(interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
    timer.timeout.connect(loop.turn)
    for _ in range(50):
        application.processEvents()  # the window is there before the watch begins
    thread = threading.Thread(target=floor)
    thread.start()
    timer.start()
    started = time.perf_counter()
    window.screen_.walk.items.photos.bring_in([folder / "photos"])
    loop.turn()
    loop.found.clear()
    while window.jobs.busy:
        application.processEvents()
        time.sleep(0.0005)
    seconds = time.perf_counter() - started
    timer.stop()
    done.set()
    thread.join()
    stored = len(photos(window.screen_.session))
    window.close()
    application.shutdown()
    kind = "plain    " if passphrase is None else "encrypted"
    print(f"{kind}  {stored} of {count} photos of 12 megapixels in {seconds:.1f} s")
    print(f"  window   {loop}   (target: none over {TARGET_MS} ms)")
    print(f"  machine  {machine}")


if __name__ == "__main__":
    main()
