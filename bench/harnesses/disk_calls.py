"""Follow a child from one call to the disk to the next, and stop it for good at one of them.

A child that is killed after some time is killed where it spends its time, which is in deriving keys
and reading. What a kill can break is in between its calls to the disk, so those are counted: Linux
tells of each (seccomp and ptrace) before it is done, and when it is.

Linux on x86-64; nothing but the numbers of the calls depends on the processor.
"""

from __future__ import annotations

import ctypes
import os
import signal
import struct
from typing import NamedTuple

_LIBC = ctypes.CDLL(None, use_errno=True)
_LIBC.ptrace.argtypes = [ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p]
_LIBC.ptrace.restype = ctypes.c_long

_TRACE_ME, _CONTINUE, _CONTINUE_TO_CALL, _SET_OPTIONS = 0, 7, 24, 0x4200
_TELL_OF_FILTERED, _END_WITH_PARENT = 1 << 7, 1 << 20
_FILTERED = signal.SIGTRAP | 7 << 8
_NO_NEW_PRIVILEGES, _SET_SECCOMP, _FILTER = 38, 22, 2
_LOAD, _EQUAL, _ANY_BIT, _RETURN = 0x20, 0x15, 0x45, 0x06
_TELL, _ALLOW = 0x7FF00000, 0x7FFF0000
_NUMBER_AT, _THIRD_ARGUMENT_AT = 0, 32
"""What of a call a filter loads (linux/seccomp.h, linux/filter.h)."""

WRITING = {
    1: "write", 18: "pwrite64", 20: "writev", 40: "sendfile", 74: "fsync", 75: "fdatasync",
    76: "truncate", 77: "ftruncate", 82: "rename", 83: "mkdir", 84: "rmdir", 86: "link",
    87: "unlink", 90: "chmod", 91: "fchmod", 263: "unlinkat", 264: "renameat", 280: "utimensat",
    285: "fallocate", 316: "renameat2", 326: "copy_file_range",
}  # fmt: skip
"""Calls that change what a disk holds, by number; `write` tells of acknowledged work too."""
_OPEN_AT = 257


class Followed(NamedTuple):
    """How many calls to the disk a child made, and whether it was killed at the last of them."""

    calls: int
    killed: bool


class _Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("steps", ctypes.c_char_p)]


def _filter() -> bytes:
    """Return the filter: tell of calls that write and of files that are made, allow the rest."""
    steps = [
        (_LOAD, 0, 0, _NUMBER_AT),
        (_EQUAL, 0, 3, _OPEN_AT),
        (_LOAD, 0, 0, _THIRD_ARGUMENT_AT),
        (_ANY_BIT, len(WRITING) + 2, 0, os.O_CREAT),
        (_RETURN, 0, 0, _ALLOW),
    ]
    steps += [
        (_EQUAL, len(WRITING) - place, 0, number) for place, number in enumerate(sorted(WRITING))
    ]
    steps += [(_RETURN, 0, 0, _ALLOW), (_RETURN, 0, 0, _TELL)]
    return b"".join(struct.pack("HBBI", *step) for step in steps)


def let_follow() -> None:
    """Wait, in the child, until the parent follows."""
    _ask(_TRACE_ME, 0, 0)
    os.kill(os.getpid(), signal.SIGSTOP)
    steps = _filter()
    program = _Program(len(steps) // 8, steps)
    if _LIBC.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) or _LIBC.prctl(
        _SET_SECCOMP, _FILTER, ctypes.byref(program), 0, 0
    ):
        raise OSError(ctypes.get_errno(), "no filter of calls")


def follow(child: int, last: int | None = None, *, done: bool = False) -> Followed:
    """Let a child go on to its end, or kill it at its call to the disk with a number from 1.

    The call itself is `done` by then, or it is not.
    """
    os.waitpid(child, 0)
    _ask(_SET_OPTIONS, child, _TELL_OF_FILTERED | _END_WITH_PARENT)
    calls, pass_on = 0, 0
    while True:
        _ask(_CONTINUE, child, pass_on)
        _, status = os.waitpid(child, 0)
        if not os.WIFSTOPPED(status):
            return Followed(calls, os.WIFSIGNALED(status))
        told = status >> 8 == _FILTERED
        pass_on = 0 if told else os.WSTOPSIG(status)
        calls += told
        if told and calls == last:
            return _kill(child, calls, done=done)


def _kill(child: int, calls: int, *, done: bool) -> Followed:
    if done:
        _ask(_CONTINUE_TO_CALL, child, 0)
        os.waitpid(child, 0)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return Followed(calls, os.WIFSIGNALED(status))


def _ask(what: int, child: int, data: int) -> None:
    if _LIBC.ptrace(what, child, None, data) < 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
