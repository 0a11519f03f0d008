"""Collect garbage on the window's thread alone.

Python looks for garbage in whichever thread makes objects, such as the one that writes a report,
and deletes it there. Widgets are spared (Qt for Python hands them over), but timers, models and
items of a plan are not, and Qt crashes now and then when another thread deletes them.
"""

from __future__ import annotations

import gc
import time

from PySide6.QtCore import QObject, QTimer

from cpted_audit.ui.heap import give_back_holes

EVERY_MS = 250
SHARE_FOR_ALL = 0.02
"""The most of the time that looking through all objects, old ones too, may take."""


class Collector(QObject):
    """Does Python's own collecting by its own thresholds, between two events of the window."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._all_from = 0.0
        gc.disable()
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self._collect)
        self._timer.start()

    def stop(self) -> None:
        """Leave collecting to Python again."""
        self._timer.stop()
        gc.enable()

    def _collect(self) -> None:
        young, middle, old = (
            count > threshold > 0
            for count, threshold in zip(gc.get_count(), gc.get_threshold(), strict=True)
        )
        began = time.monotonic()
        if old and began >= self._all_from:
            gc.collect()
            give_back_holes()
            ended = time.monotonic()
            self._all_from = ended + (ended - began) / SHARE_FOR_ALL
        elif middle:
            gc.collect(1)
        elif young:
            gc.collect(0)
