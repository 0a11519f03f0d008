"""A monkey at the window: random keys, clicks and actions for minutes, counting bugs and memory.

    python bench/harnesses/monkey.py [--minutes 20] [--seed 1]

It works in the sample school, offscreen, in a temporary folder. What reaches the event loop as a
bug is printed with its lines; the memory of the process is printed every minute, and its growth
since minute 5 at the end (the target is at most 1.2 times).
"""

from __future__ import annotations

import argparse
import collections
import gc
import os
import random
import sys
import tempfile
import time
import traceback
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import psutil
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSettings, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QFileDialog,
    QInputDialog,
    QMenu,
    QMessageBox,
    QWidget,
)

from cpted_audit.errors import AuditError
from cpted_audit.sample.school import create_sample
from cpted_audit.ui.application import make_application, make_window
from cpted_audit.ui.collecting import Collector
from cpted_audit.ui.window.main_window import MainWindow

KEYS = [
    *"ypnaulekq1234 ", Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right,
    Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Delete,
    Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_F2,
]  # fmt: skip
LEFT_OUT = {"quit", "lock", "encrypt_audit", "open_sample"}
"""Actions from which the monkey cannot come back: it knows no passphrase."""
LONGEST_DIALOG_MS = 1500
BASE_MINUTE = 5
"""Memory is compared with what it was then: by then everything was shown once."""
MOST_KINDS = 25


class Monkey:
    """Does one random thing after the other until its time is over."""

    def __init__(self, window: MainWindow, seed: int) -> None:
        self.window = window
        self.random = random.Random(seed)
        self.done: collections.Counter[str] = collections.Counter()

    def step(self) -> None:
        """Do one thing in the window that is in front."""
        front = QApplication.activePopupWidget() or QApplication.activeModalWidget() or self.window
        do = self.random.choices((self.key, self.click, self.drag, self.act), (5, 5, 1, 1))[0]
        self.done[do.__name__] += 1
        do(front)

    def _visible(self, front: QWidget) -> list[QWidget]:
        return [one for one in front.findChildren(QWidget) if one.isVisible() and one.isEnabled()]

    def key(self, front: QWidget) -> None:
        """Press a key where the keyboard is."""
        target = QApplication.focusWidget() or front
        QTest.keyClick(target, self.random.choice(KEYS))

    def click(self, front: QWidget) -> None:
        """Click somewhere, mostly on a button."""
        seen = self._visible(front)
        buttons = [one for one in seen if isinstance(one, QAbstractButton)]
        pool = buttons if buttons and self.random.random() < 0.6 else seen
        if not pool:
            return
        target = self.random.choice(pool)
        if target.width() < 2 or target.height() < 2:
            return
        across, down = (self.random.randrange(one) for one in (target.width(), target.height()))
        where = QPoint(across, down)
        if self.random.random() < 0.1:
            QTest.mouseDClick(target, Qt.MouseButton.LeftButton, pos=where)
        else:
            QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=where)

    def drag(self, front: QWidget) -> None:
        """Press, move and release somewhere."""
        seen = self._visible(front)
        if seen:
            target = self.random.choice(seen)
            ends = [
                QPoint(self.random.randrange(max(target.width(), 1)),
                       self.random.randrange(max(target.height(), 1)))
                for _ in range(2)
            ]  # fmt: skip
            QTest.mousePress(target, Qt.MouseButton.LeftButton, pos=ends[0])
            QTest.mouseMove(target, ends[1])
            QTest.mouseRelease(target, Qt.MouseButton.LeftButton, pos=ends[1])

    def act(self, front: QWidget) -> None:
        """Choose an action of the menus."""
        if front is not self.window or self.window.screen_ is None:
            return
        names = [name for name in self.window._actions._actions if name not in LEFT_OUT]
        action = self.window._actions[self.random.choice(names)]
        if action.isEnabled():
            action.trigger()


def close_what_waits() -> None:
    """Close a dialog that stands too long, so that the walk goes on."""
    front = QApplication.activePopupWidget() or QApplication.activeModalWidget()
    if isinstance(front, QFileDialog | QMessageBox | QInputDialog | QMenu) or (
        isinstance(front, QDialog) and random.random() < 0.3
    ):
        front.close()


def memory() -> float:
    """Return what the process holds for itself, in MB."""
    return psutil.Process().memory_full_info().uss / 1e6


def kinds() -> collections.Counter[str]:
    """Return how many objects of each kind Python knows, and how many widgets of each class."""
    gc.collect()
    found = collections.Counter(f"{type(one).__module__}.{type(one).__qualname__}"
                                for one in gc.get_objects())  # fmt: skip
    found.update(f"widget {type(widget).__name__}" for widget in QApplication.allWidgets())
    return found


def run(minutes: float, seed: int) -> int:
    """Run the monkey; returns how many bugs it met."""
    application = make_application(["monkey"])
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    bugs: collections.Counter[str] = collections.Counter()

    def met(kind: type[BaseException], error: BaseException, trace: object) -> None:
        if issubclass(kind, AuditError):
            return
        text = "".join(traceback.format_exception(kind, error, trace))  # type: ignore[arg-type]
        bugs[text] += 1
        if bugs[text] == 1:
            sys.stdout.write(text + "\n")

    sys.excepthook = met
    with tempfile.TemporaryDirectory() as folder:
        settings = QSettings(f"{folder}/settings.ini", QSettings.Format.IniFormat)
        settings.setValue("language", "en")
        window = make_window(application, settings)
        window.resize(1366, 728)
        window.show()
        Collector(application)
        session = create_sample(Path(folder))
        audit = session.path
        window.show_session(session)
        closer = QTimer(interval=LONGEST_DIALOG_MS)
        closer.timeout.connect(close_what_waits)
        closer.start()
        sizes = _walk(Monkey(window, seed), audit, minutes)
        closer.stop()
        if window.screen_ is not None:
            sys.stdout.write(f"steps of the history: {len(window.screen_.session.history())}\n")
        window.close()
    base = sizes[min(BASE_MINUTE, len(sizes) - 1)]
    sys.stdout.write(
        f"bugs {sum(bugs.values())} of {len(bugs)} kinds; memory {base:.0f} MB, then "
        f"{sizes[-1]:.0f} MB: {sizes[-1] / base:.2f} times\n"
    )
    return len(bugs)


def _walk(monkey: Monkey, audit: Path, minutes: float) -> list[float]:
    start, sizes = time.monotonic(), [memory()]
    early = collections.Counter[str]()
    while (passed := time.monotonic() - start) < minutes * 60:
        if monkey.window.screen_ is None and QApplication.activeModalWidget() is None:
            monkey.window.open_audit(audit)
        monkey.step()
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        if passed > 60 * len(sizes):
            sizes.append(memory())
            widgets = len(QApplication.allWidgets())
            sys.stdout.write(
                f"minute {len(sizes) - 1}: {sizes[-1]:.0f} MB, {widgets} widgets, "
                f"{sum(monkey.done.values())} steps\n"
            )
            sys.stdout.flush()
            if len(sizes) == BASE_MINUTE + 1:
                early = kinds()
    for kind, more in (kinds() - early).most_common(MOST_KINDS):
        sys.stdout.write(f"  {more:+6} {kind}\n")
    return [*sizes, memory()]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=20)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    sys.exit(run(chosen.minutes, chosen.seed) > 0)
