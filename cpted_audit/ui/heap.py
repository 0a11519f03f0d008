"""Let the C library of Linux give the memory of large pictures back as soon as they are freed.

By itself glibc learns from every picture that was freed to keep the next one in its heap, up to
32 MB each, and gives every thread a heap of its own: after some minutes of plans, photos and
reports half of the program's memory is holes between what is in use.
"""

from __future__ import annotations

import ctypes

_MMAP_THRESHOLD, _ARENA_MAX = -3, -8
"""What `mallopt` is told to set (malloc.h)."""
LARGE = 256 * 1024
"""Bytes from which a block is asked of the system, and given back to it."""
HEAPS = 2


def give_back_large() -> bool:
    """Set it for the rest of the process; returns False where the C library has no such setting."""
    try:
        set_option = ctypes.CDLL(None).mallopt
    except (AttributeError, OSError, TypeError):  # not glibc; TypeError is what Windows says
        return False
    return bool(set_option(_MMAP_THRESHOLD, LARGE) and set_option(_ARENA_MAX, HEAPS))
