"""Let the C library of Linux give memory back that pictures took and nobody uses any more.

By itself glibc learns from every picture that was freed to keep the next one in its heap, up to
32 MB each, and gives every thread a heap of its own: after some minutes of plans, photos and
reports half of the program's memory is holes between what is in use.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import ctypes

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
