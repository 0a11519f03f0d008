"""Collect garbage on the window's thread alone.

Python looks for garbage in whichever thread makes objects, such as the one that writes a report,
and deletes it there. Widgets are spared (Qt for Python hands them over), but timers, models and
items of a plan are not, and Qt crashes now and then when another thread deletes them.
"""

from __future__ import annotations

import gc
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer

if TYPE_CHECKING:
    import ctypes

# Let the C library of Linux give memory back that pictures took and nobody uses any more.
#
# By itself glibc learns from every picture that was freed to keep the next one in its heap, up to
# 32 MB each, and gives every thread a heap of its own: after some minutes of plans, photos and
# reports half of the program's memory is holes between what is in use.


LARGE = 2 * 1024 * 1024
"""Bytes from which a block is asked of the system, and given back to it; a tile is smaller."""
_OPTIONS = {-3: LARGE, -1: 8 * LARGE, -8: 2}
"""What `mallopt` is told (malloc.h): from when a block is large, how much may stay free at the end
of a heap for the next tile, and how many heaps there are.
"""


def give_back_large() -> bool:
    """Set it for the rest of the process; returns False where the C library has no such setting."""
    library = _library()
    if library is None:
        return False
    return all(library.mallopt(option, value) for option, value in _OPTIONS.items())


def give_back_holes() -> None:
    """Give back the pages between what is in use; it takes milliseconds."""
    library = _library()
    if library is not None:
        library.malloc_trim(0)


def _library() -> ctypes.CDLL | None:
    """Return the C library if it is glibc, which alone has `malloc_trim`."""
    import ctypes  # the first paint comes without it

    try:
        library = ctypes.CDLL(None)
    except (OSError, TypeError):  # TypeError is what Windows says
        return None
    return library if hasattr(library, "malloc_trim") else None


EVERY_MS = 1000
ENOUGH = 10_000
"""How many new objects are seen before old ones are looked through too."""
LEAST_SECONDS, SHARE = 10.0, 0.02
"""How long at least lies between two such looks, and the most of the time that they may take."""
MANY = 20_000
"""As many objects as are looked through in a fifth of the time somebody may be kept waiting."""


class Collector(QObject):
    """Collects what is new every second, and what is old once much is new.

    Python's own counters say little here: what is deleted meanwhile is taken off them. A look
    through all of a large audit would be felt, so where there are many objects, as after one was
    opened, they are put aside; they are looked through when it was closed.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._seen = 0
        self._all_from = 0.0
        self._hurried = False
        gc.disable()
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self._collect)
        self._timer.start()

    def stop(self) -> None:
        """Leave collecting to Python again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    def hurry(self) -> None:
        """Look through all, what was put aside too, as soon as the time for it allows."""
        self._hurried = True

    def _collect(self) -> None:
        new = len(gc.get_objects(generation=0))
        self._seen += new
        due = self._seen >= ENOUGH and time.monotonic() >= self._all_from
        if self._hurried and time.monotonic() >= self._all_from:
            gc.unfreeze()
            self._look()
        elif new > MANY or (due and len(gc.get_objects(generation=2)) > 2 * MANY):
            self._put_aside()
        elif due:
            self._look()
        else:
            gc.collect(1)

    def _look(self) -> None:
        """Look through all that was not put aside."""
        began = time.monotonic()
        gc.collect()
        give_back_holes()
        ended = time.monotonic()
        self._all_from = ended + max(LEAST_SECONDS, (ended - began) / SHARE)
        self._seen, self._hurried = 0, False
        if len(gc.get_objects(generation=2)) > MANY:
            self._put_aside()

    def _put_aside(self) -> None:
        gc.freeze()
        self._seen = 0


def much_is_gone() -> None:
    """Have garbage collected soon, where it is collected: a screen with its pictures was closed."""
    application = QCoreApplication.instance()
    collector = None if application is None else application.findChild(Collector)
    if collector is not None:
        collector.hurry()
