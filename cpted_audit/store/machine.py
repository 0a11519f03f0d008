"""Which machine this is, and which run of a program a process number means."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path

from cpted_audit.program import user_home

_SYSTEM_IDS = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))
_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
_GENERATED = 16


@cache
def machine_id() -> str:
    """Return 16 hex digits that stay the same on this machine, or "" where none can be had.

    Two machines of one name differ in it, and on Windows two copied from one, which share their
    id but for the name. It is a digest: the system's own id is to be kept private (machine-id(5)).
    """
    known = _system_id() or _generated_id()
    return sha256(f"cpted-audit {known}".encode()).hexdigest()[:16] if known else ""


def _system_id() -> str:
    if sys.platform == "win32":
        import winreg

        with (
            suppress(OSError),
            winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"SOFTWARE\Microsoft\Cryptography") as key,
        ):
            copied = winreg.QueryValueEx(key, "MachineGuid")[0]
            return f"{copied} {os.environ.get('COMPUTERNAME', '')}"
        return ""
    for path in _SYSTEM_IDS:
        with suppress(OSError, UnicodeDecodeError):
            text = path.read_text("ascii").strip()
            if text and text != "uninitialized":
                return text
    return ""


def _generated_id() -> str:
    """Return an id kept in the user's profile, made when it is first asked for."""
    import secrets

    path = user_home() / ".cpted-audit-machine"
    try:
        if not path.exists():
            with path.open("x", encoding="ascii") as file:
                file.write(secrets.token_hex(_GENERATED))
        return path.read_text("ascii").strip()
    except (OSError, UnicodeDecodeError):  # no home, or none to write to
        return ""


def process_start(process: int) -> str | None:
    """Return what tells this run of a process number from another of the same number.

    "" when no process has the number (any more), None when the system does not say. On Linux it
    holds no time of day, so that a clock that is set changes nothing.
    """
    # On Windows under Wine the file is there too, with the numbers of other processes.
    of_linux = os.name != "nt" and _BOOT_ID.exists()
    return _linux_start(process) if of_linux else _start(process)


def _start(process: int) -> str | None:
    import psutil  # takes longer to load than anything else that opening an audit needs

    if not psutil.pid_exists(process):
        return ""
    try:
        return f"{psutil.Process(process).create_time():.2f}"
    except psutil.NoSuchProcess:
        return ""
    except psutil.Error:
        return None


def _linux_start(process: int) -> str | None:
    """Return the boot and the ticks after it at which a process began (proc_pid_stat(5))."""
    try:
        boot = _BOOT_ID.read_text("ascii").strip()
        stat = Path(f"/proc/{process}/stat").read_bytes()
    except FileNotFoundError:
        return None if _is_hidden(process) else ""
    except OSError:
        return None
    rest = stat.rpartition(b")")[2].split()  # the name before it may hold anything
    ended = rest[0] in {b"Z", b"X"}
    return "" if ended else f"{boot} {rest[19].decode('ascii')}"


def _is_hidden(process: int) -> bool:
    """Return whether a process without a file of its own runs: some systems show it to nobody else.

    The signal 0 is sent to nobody; psutil asks the same, and takes long to load.
    """
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:  # it is another user's
        return True
    return True
