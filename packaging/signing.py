"""Hooks for whoever has a key: commands named in the environment, run on what is to be signed.

`CPTED_AUDIT_SIGN` is run with the path of each program file before it is packed, on Windows also of
what the build made itself: the file that removes the program, and stand-ins for libraries;
`CPTED_AUDIT_SIGN_PACKAGE` with the path of each installer and archive afterwards. On macOS
PyInstaller itself signs with `CPTED_AUDIT_CODESIGN_IDENTITY`. No key, name or place of one is kept
in the project.
"""

from __future__ import annotations

import os
import shlex
import subprocess
from pathlib import Path

from declaration import Declaration, Stop

PROGRAMS, PACKAGES = "CPTED_AUDIT_SIGN", "CPTED_AUDIT_SIGN_PACKAGE"


def sign_programs(told: Declaration, system: str, folder: Path) -> None:
    """Run the command of the environment, if there is one, on what this build made to be run."""
    if system == "macos":
        _run(PROGRAMS, [folder])
    elif system == "linux":
        _run(PROGRAMS, [folder / told.name])
    else:
        made = [f"{told.name}.exe", f"{told.title}.exe", *told.stand_ins["windows"]]
        _run(PROGRAMS, [path for name in made for path in sorted(folder.rglob(name))])


def sign_packages(packages: list[Path]) -> None:
    """Run the command of the environment, if there is one, on installers and archives."""
    _run(PACKAGES, packages)


def command(given: str, path: Path, *, windows: bool = os.name == "nt") -> str | list[str]:
    """Return a command of the environment with the path of a file behind it, as it is started.

    Windows takes it in one piece and reads it itself: a path in it has spaces and backslashes.
    """
    if windows:
        return f"{given} {subprocess.list2cmdline([str(path)])}"
    return [*shlex.split(given), str(path)]


def _run(variable: str, paths: list[Path]) -> None:
    given = os.environ.get(variable, "").strip()
    for path in paths if given else []:
        done = subprocess.run(command(given, path), check=False, timeout=1800)
        if done.returncode:
            raise Stop(f"{variable} did not sign {path.name}: it ended with {done.returncode}.")
