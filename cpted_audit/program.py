"""Where the program lies, and where it keeps what is its own: in the user's profile, or beside it.

A file `portable.txt` or `cpted-audit.portable` beside the program makes it portable, and so does
`--portable` before everything else on its command line: settings, logs and keys then lie in a
folder beside it, such as on a USB drive, and nothing of it in the profile.
"""

from __future__ import annotations

import os
import sys
from functools import cache
from pathlib import Path
from typing import Final

PORTABLE: Final = ("portable.txt", "cpted-audit.portable")
"""The files one of which makes the program portable; what is in them does not matter."""
SWITCH: Final = "--portable"
_SWITCHED: Final = "CPTED_AUDIT_PORTABLE"
"""By which the processes that the program starts know of the switch."""
DATA: Final = "cpted_audit data"
"""The folder beside a portable program that holds what is its own."""
_NO_HOME: Final = Path("/nonexistent")
"""What systems call the home of users who have none."""
_CHECKOUT = Path(__file__).resolve().parents[1]
_WINDOWS_FOLDERS = r"SOFTWARE\Microsoft\Windows\CurrentVersion\Explorer\Shell Folders"


def is_built() -> bool:
    """Return whether this is the program as it is handed out, which needs no Python."""
    return bool(getattr(sys, "frozen", False))


def program_folder() -> Path:
    """Return the folder the program lies in, which somebody put it into: a checkout is one too.

    Of a built program it is that of the file one starts; on macOS that is a bundle, and what is
    beside lies beside the bundle. No variable a user could set leads elsewhere.
    """
    if not is_built():
        return _CHECKOUT
    started = Path(sys.executable).resolve()
    bundle = next((one for one in started.parents if one.suffix == ".app"), None)
    return started.parent if bundle is None else bundle.parent


@cache
def portable_folder() -> Path | None:
    """Return the folder of a portable program for what is its own, or None for any other."""
    beside = program_folder()
    if _SWITCHED in os.environ or any((beside / name).is_file() for name in PORTABLE):
        return beside / DATA
    return None


def be_portable() -> None:
    """Make this program portable, and the processes that it starts."""
    os.environ[_SWITCHED] = "1"
    portable_folder.cache_clear()


def user_home() -> Path:
    """Return the user's home; one without any has a folder that is not there and cannot be made."""
    try:
        return Path.home()
    except RuntimeError:
        return _NO_HOME


def user_folder() -> Path:
    """Return the folder in which programs keep what is the user's own."""
    portable = portable_folder()
    if portable is not None:
        return portable
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA") or user_home() / "AppData" / "Roaming")
    if sys.platform == "darwin":
        return user_home() / "Library" / "Application Support"
    kept = os.environ.get("XDG_DATA_HOME", "")
    return Path(kept) if Path(kept).is_absolute() else user_home() / ".local" / "share"


def log_folder() -> Path:
    """Return the folder in which programs of this user keep what they noted of themselves."""
    portable = portable_folder()
    if portable is not None:
        return portable
    if sys.platform == "win32":
        kept, usual = os.environ.get("LOCALAPPDATA", ""), user_home() / "AppData" / "Local"
    elif sys.platform == "darwin":
        kept, usual = "", user_home() / "Library" / "Logs"
    else:
        kept, usual = os.environ.get("XDG_STATE_HOME", ""), user_home() / ".local" / "state"
    return Path(kept) if Path(kept).is_absolute() else usual


def machine_folder() -> Path:
    """Return the folder in which who looks after a computer puts files for every user of it.

    No variable a user could set leads elsewhere.
    """
    if sys.platform == "win32":
        import winreg

        try:
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, _WINDOWS_FOLDERS) as key:
                common = str(winreg.QueryValueEx(key, "Common AppData")[0])
        except OSError:
            common = r"C:\ProgramData"
        return Path(common) / "cpted_audit"
    if sys.platform == "darwin":
        return Path("/Library/Application Support/cpted_audit")
    return Path("/etc/cpted-audit")
