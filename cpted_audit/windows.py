"""What Windows alone is asked, by its own libraries; on other systems every question has no answer.

Rights of folders, who has a file open, how much memory a process may have, how long the machine was
awake. What Windows refuses is never an error here: a disk may know of no rights, and a library may
be missing.
"""

from __future__ import annotations

import re
import sys
import time
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

_MOST_HOLDERS = 4
"""Programs that are named where several have a file open."""
_NAME_LETTERS, _SERVICE_LETTERS, _SESSION_LETTERS = 256, 64, 33
_DACL, _PROTECTED = 0x4, 0x80000000
_FILE = 1
"""SE_FILE_OBJECT."""
_ENTRY = r"\((\w+);(\w*);([^()]*)\)"
"""One entry of the rights of a file: what it does, its flags, and what is allowed to whom."""
_INHERITED = "ID"
_TOKEN_QUERY, _TOKEN_USER = 0x8, 1
_MORE_DATA = 234
_EXTENDED_LIMITS, _PROCESS_MEMORY = 9, 0x100
_PER_SECOND = 10_000_000
"""Of the hundreds of nanoseconds in which Windows counts the time it was awake."""
_REMOVABLE, _FIXED = 2, 3
_PROFILE = bytes.fromhex("8F856C5E 220E 6047 9AFE EA3317B67173")
"""FOLDERID_Profile, {5E6C858F-0E22-4760-9AFE-EA3317B67173}, in the order of its fields."""


def share_rights(of: Path, folder: Path) -> bool:
    """Let those read a new folder, and what is made in it, who may read a file beside it.

    A file that has the rights of its folder shares them with what is made there; one with rights of
    its own gives them. Returns whether that is so.
    """
    entries = re.findall(_ENTRY, rights_of(of))
    if entries and all(_INHERITED in flags for _kind, flags, _whose in entries):
        return True
    given = "".join(f"({kind};OICI;{whose})" for kind, _flags, whose in entries)
    return bool(given) and _give(folder, f"D:P{given}")


def keep_to_owner(path: Path) -> bool:
    """Let nobody but this user read a folder, with what is made in it, or a file.

    It replaces what is inherited, as a mode of 0700 does elsewhere. Returns whether that is so.
    """
    with suppress(OSError, AttributeError):
        return _give(path, f"D:P(A;OICI;FA;;;{_own_sid(_library('advapi32'))})")
    return False


def rights_of(path: Path) -> str:
    """Return who may do what with a file or folder, as Windows writes it (SDDL); "" for unknown."""
    import ctypes

    with suppress(OSError, AttributeError):
        advapi, kernel = _library("advapi32"), _library("kernel32")
        described, text = ctypes.c_void_p(), ctypes.c_wchar_p()
        name, nothing = ctypes.c_wchar_p(str(path.absolute())), (None, None, None, None)
        if advapi.GetNamedSecurityInfoW(name, _FILE, _DACL, *nothing, ctypes.byref(described)):
            return ""
        try:
            told = advapi.ConvertSecurityDescriptorToStringSecurityDescriptorW(
                described, 1, _DACL, ctypes.byref(text), None
            )
            return str(text.value) if told else ""
        finally:
            kernel.LocalFree(text)
            kernel.LocalFree(described)
    return ""


def _give(folder: Path, rights: str) -> bool:
    """Give a folder or file the rights of an SDDL; return whether Windows did."""
    import ctypes

    with suppress(OSError, AttributeError):
        advapi, described = _library("advapi32"), ctypes.c_void_p()
        if not advapi.ConvertStringSecurityDescriptorToSecurityDescriptorW(
            rights, 1, ctypes.byref(described), None
        ):
            return False
        try:
            name = ctypes.c_wchar_p(str(folder.absolute()))
            # As it stands, without what the folder above would add.
            return bool(
                advapi.SetFileSecurityW(name, ctypes.c_uint32(_DACL | _PROTECTED), described)
            )
        finally:
            _library("kernel32").LocalFree(described)
    return False


def _own_sid(advapi: Any) -> str:  # noqa: ANN401 - a library of the system
    """Return the id of this user, such as S-1-5-21-…; raises OSError where there is none."""
    import ctypes

    kernel = _library("kernel32")
    kernel.GetCurrentProcess.restype = ctypes.c_void_p
    token, size = ctypes.c_void_p(), ctypes.c_uint32()
    process = ctypes.c_void_p(kernel.GetCurrentProcess())
    if not advapi.OpenProcessToken(process, _TOKEN_QUERY, ctypes.byref(token)):
        raise OSError("Windows does not say whose process this is")
    try:
        advapi.GetTokenInformation(token, _TOKEN_USER, None, 0, ctypes.byref(size))
        buffer = ctypes.create_string_buffer(size.value)
        if not advapi.GetTokenInformation(token, _TOKEN_USER, buffer, size, ctypes.byref(size)):
            raise OSError("Windows does not say whose process this is")
    finally:
        kernel.CloseHandle(token)
    sid, text = ctypes.c_void_p.from_buffer(buffer), ctypes.c_wchar_p()
    if not advapi.ConvertSidToStringSidW(sid, ctypes.byref(text)):
        raise OSError("Windows does not say whose process this is")
    try:
        return str(text.value)
    finally:
        kernel.LocalFree(text)


def programs_with(path: Path) -> list[str]:
    """Return the names of programs that have a file open, as their makers call them.

    Asked of the Restart Manager, which asks no rights; empty where nobody says.
    """
    import ctypes

    with suppress(OSError, AttributeError):
        manager = _library("rstrtmgr")
        session = ctypes.c_uint32()
        key = ctypes.create_unicode_buffer(_SESSION_LETTERS)
        if manager.RmStartSession(ctypes.byref(session), 0, key):
            return []
        try:
            names = (ctypes.c_wchar_p * 1)(str(path.absolute()))
            if manager.RmRegisterResources(session, 1, names, 0, None, 0, None):
                return []
            return _listed(manager, session)
        finally:
            manager.RmEndSession(session)
    return []


def _listed(manager: Any, session: Any) -> list[str]:  # noqa: ANN401 - of a library of the system
    import ctypes

    class _Program(ctypes.Structure):
        """RM_PROCESS_INFO."""

        _fields_ = (
            ("process", ctypes.c_uint32), ("started", ctypes.c_uint32 * 2),
            ("name", ctypes.c_wchar * _NAME_LETTERS),
            ("service", ctypes.c_wchar * _SERVICE_LETTERS),
            ("kind", ctypes.c_uint32), ("status", ctypes.c_uint32),
            ("of_session", ctypes.c_uint32), ("restarts", ctypes.c_int),
        )  # fmt: skip

    needed, count = ctypes.c_uint32(), ctypes.c_uint32(_MOST_HOLDERS)
    found, reasons = (_Program * _MOST_HOLDERS)(), ctypes.c_uint32()
    status = manager.RmGetList(
        session, ctypes.byref(needed), ctypes.byref(count), found, ctypes.byref(reasons)
    )
    if status not in {0, _MORE_DATA}:
        return []
    return list(dict.fromkeys(one.name for one in found[: count.value] if one.name))


def bound_memory(memory_mb: int) -> bool:
    """Let this process have so many MiB and no more; return whether Windows holds it to that.

    An allocation beyond fails, as it does elsewhere under `setrlimit`.
    """
    import ctypes

    class _Limits(ctypes.Structure):
        """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

        _fields_ = (
            ("times", ctypes.c_int64 * 2), ("flags", ctypes.c_uint32),
            ("working_set", ctypes.c_size_t * 2), ("processes", ctypes.c_uint32),
            ("affinity", ctypes.c_size_t), ("priority", ctypes.c_uint32 * 2),
            ("io", ctypes.c_uint64 * 6), ("process_memory", ctypes.c_size_t),
            ("job_memory", ctypes.c_size_t), ("peaks", ctypes.c_size_t * 2),
        )  # fmt: skip

    with suppress(OSError, AttributeError):
        kernel = _library("kernel32")
        kernel.CreateJobObjectW.restype = kernel.GetCurrentProcess.restype = ctypes.c_void_p
        job = ctypes.c_void_p(kernel.CreateJobObjectW(None, None))
        limits = _Limits(flags=_PROCESS_MEMORY, process_memory=memory_mb * 2**20)
        told = kernel.SetInformationJobObject(
            job, _EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits)
        )
        this = ctypes.c_void_p(kernel.GetCurrentProcess())
        # The job is never closed: it lives as long as this process, which is all that is in it.
        return bool(told and kernel.AssignProcessToJobObject(job, this))
    return False


def awake_seconds() -> float:
    """Return seconds that only differences mean anything of, without those the machine slept.

    Python's own clock goes on during sleep on Windows, and does not elsewhere.
    """
    if sys.platform == "win32":
        import ctypes

        counted = ctypes.c_uint64()
        if _library("kernel32").QueryUnbiasedInterruptTime(ctypes.byref(counted)):
            return counted.value / _PER_SECOND
    return time.monotonic()


def profile_folder() -> Path | None:
    """Return this user's own folder as Windows keeps it, whatever a variable says."""
    import ctypes

    with suppress(OSError, AttributeError):
        shell, ole = _library("shell32"), _library("ole32")
        which, found = (ctypes.c_uint8 * 16)(*_PROFILE), ctypes.c_wchar_p()
        if not shell.SHGetKnownFolderPath(ctypes.byref(which), 0, None, ctypes.byref(found)):
            try:
                return Path(found.value) if found.value else None
            finally:
                ole.CoTaskMemFree(found)
    return None


def drives() -> list[Path]:
    """Return the roots of the disks and USB drives of this computer; no network is asked."""
    with suppress(OSError, AttributeError):
        kernel = _library("kernel32")
        there = int(kernel.GetLogicalDrives())
        roots = [f"{chr(ord('A') + number)}:\\" for number in range(26) if there >> number & 1]
        return [Path(root) for root in roots if kernel.GetDriveTypeW(root) in {_REMOVABLE, _FIXED}]
    return []


@cache
def _library(name: str) -> Any:  # noqa: ANN401 - its functions are whatever one calls
    """Return a library of Windows; raises OSError on a system that has none.

    One is kept: each makes classes of its own, and the time awake is asked ten times a second.
    """
    if sys.platform == "win32":
        import ctypes

        return ctypes.WinDLL(name)
    raise OSError(f"only Windows has {name}")
