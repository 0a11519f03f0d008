"""Keep the memory of this program off the disk when it is killed: it may hold a passphrase.

Child processes inherit what is set here. Swapped pages and a machine put to sleep are beyond it.
"""

from __future__ import annotations

import sys

_NO_FAULT_BOX = 0x0001 | 0x0002
"""SEM_FAILCRITICALERRORS and SEM_NOGPFAULTERRORBOX: Windows then makes no report with memory."""


def switch_off() -> None:
    """Let no core dump of this process be written, nor of its children."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.kernel32.SetErrorMode(_NO_FAULT_BOX)
        return
    import resource

    _soft, hard = resource.getrlimit(resource.RLIMIT_CORE)
    # One byte, and not none: Linux hands a dump to a program in spite of a limit of 0, but never
    # with a limit of 1 (core(5), fs/coredump.c); a file of one byte is not written either.
    most = 1 if sys.platform.startswith("linux") and hard != 0 else 0
    resource.setrlimit(resource.RLIMIT_CORE, (most, most))
