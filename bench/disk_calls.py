"""Follow a child from one call to the disk to the next, and stop it for good at one of them.

A child that is killed after some time is killed where it spends its time, which is in deriving keys
and reading. What a kill can break is in between its calls to the disk, so those are counted: Linux
tells of each (ptrace), before it is done and after.

Linux on x86-64; nothing but the numbers of the calls depends on the processor.
"""

from __future__ import annotations

import ctypes
import os
import signal
from typing import NamedTuple

_LIBC = ctypes.CDLL(None, use_errno=True)
_LIBC.ptrace.argtypes = [ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p]
_LIBC.ptrace.restype = ctypes.c_long

_TRACE_ME, _CONTINUE_TO_CALL, _SET_OPTIONS, _CALL_INFO = 0, 24, 0x4200, 0x420E
_TELL_CALLS_APART, _END_WITH_PARENT = 1, 1 << 20
_OF_A_CALL = signal.SIGTRAP | 0x80
_BEFORE = 1

WRITING = {
    1: "write", 18: "pwrite64", 20: "writev", 40: "sendfile", 74: "fsync", 75: "fdatasync",
    76: "truncate", 77: "ftruncate", 82: "rename", 83: "mkdir", 84: "rmdir", 86: "link",
    87: "unlink", 90: "chmod", 91: "fchmod", 263: "unlinkat", 264: "renameat", 280: "utimensat",
    285: "fallocate", 316: "renameat2", 326: "copy_file_range",
}  # fmt: skip
"""Calls that change what a disk holds, by number; `write` tells of acknowledged work too."""
_OPEN_AT, _CREATE = 257, os.O_CREAT


class _CallInfo(ctypes.Structure):
    _fields_ = [
        ("op", ctypes.c_uint8), ("arch", ctypes.c_uint32), ("ip", ctypes.c_uint64),
        ("sp", ctypes.c_uint64), ("number", ctypes.c_uint64), ("args", ctypes.c_uint64 * 6),
    ]  # fmt: skip


class Followed(NamedTuple):
    """How many calls to the disk a child made, and whether it was killed at the last of them."""

    calls: int
    killed: bool


def let_follow() -> None:
    """Wait, in the child, until the parent follows."""
    _ask(_TRACE_ME, 0, None)
    os.kill(os.getpid(), signal.SIGSTOP)


def follow(child: int, last: int | None = None, *, done: bool = False) -> Followed:
    """Let a child go on to its end, or kill it at its call to the disk with a number from 1.

    The call itself is `done` by then, or it is not.
    """
    os.waitpid(child, 0)
    _ask(_SET_OPTIONS, child, _TELL_CALLS_APART | _END_WITH_PARENT)
    calls, pass_on = 0, 0
    info = _CallInfo()
    while True:
        _ask(_CONTINUE_TO_CALL, child, pass_on)
        _, status = os.waitpid(child, 0)
        if not os.WIFSTOPPED(status):
            return Followed(calls, os.WIFSIGNALED(status))
        stopped_by = os.WSTOPSIG(status)
        pass_on = 0 if stopped_by == _OF_A_CALL else stopped_by
        if stopped_by != _OF_A_CALL or not _before_a_call(child, info) or not _writes(info):
            continue
        calls += 1
        if calls == last:
            return _kill(child, calls, done=done)


def _kill(child: int, calls: int, *, done: bool) -> Followed:
    if done:
        _ask(_CONTINUE_TO_CALL, child, 0)
        os.waitpid(child, 0)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return Followed(calls, os.WIFSIGNALED(status))


def _before_a_call(child: int, info: _CallInfo) -> bool:
    _ask(_CALL_INFO, child, ctypes.sizeof(info), ctypes.byref(info))
    return int(info.op) == _BEFORE


def _writes(info: _CallInfo) -> bool:
    return info.number in WRITING or (info.number == _OPEN_AT and info.args[2] & _CREATE)


def _ask(what: int, child: int, where: int | None, data: object = None) -> None:
    where, data = (where, data) if what == _CALL_INFO else (None, where)
    if _LIBC.ptrace(what, child, where, data) < 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
