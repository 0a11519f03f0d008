"""Which libraries of the system a build would lack: found with ldd before anything is built."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from declaration import ROOT, Declaration, Stop

sys.path.insert(0, str(ROOT))

from cpted_audit.system_libraries import PACKAGES

_NOT_FOUND = re.compile(r"^\s*(\S+) => not found", re.MULTILINE)
_NEEDED = re.compile(r"\(NEEDED\).*\[(.+)\]")


def check(told: Declaration, system: str, qt: Path) -> None:
    """Raise Stop where Qt lacks a plugin of the declaration, or a plugin lacks a library.

    `qt` is the folder of the installed PySide6.
    """
    plugins = plugin_folder(qt)
    wanted = [plugins / one for one in told.qt[system]]
    absent = [path.relative_to(plugins).as_posix() for path in wanted if not path.is_file()]
    if absent:
        raise Stop(
            f"PySide6 in {qt} lacks {', '.join(absent)}, which packaging/declaration.toml wants."
        )
    if system != "linux":
        return  # what Windows and macOS want of a system is part of every one of them
    lacking = missing([*wanted, *sorted(qt.glob("Qt*.abi3.so"))], _imported(qt))
    if lacking:
        packages = sorted({PACKAGES.get(one, f"the package of {one}") for one in lacking})
        raise Stop(
            f"This machine lacks {', '.join(sorted(lacking))}, without which the window would not "
            f"open. Nothing was built. On Debian, “apt-get install {' '.join(packages)}” brings it."
        )


def plugin_folder(qt: Path) -> Path:
    """Return where this PySide6 keeps Qt's plugins."""
    below = qt / "Qt" / "plugins"
    return below if below.is_dir() else qt / "plugins"


def missing(files: list[Path], only: frozenset[str] | None = None) -> set[str]:
    """Return the libraries that `ldd` does not find for the files; `only` names modules of Qt."""
    names = [
        str(path)
        for path in files
        if only is None or not path.name.startswith("Qt") or path.name.partition(".")[0] in only
    ]
    shown = subprocess.run(
        ["ldd", *names], capture_output=True, text=True, check=False, timeout=300
    ).stdout
    return set(_NOT_FOUND.findall(shown))


def _imported(qt: Path) -> frozenset[str]:
    """Return the modules of Qt that the program imports, of those that are there."""
    source = "\n".join(path.read_text("utf-8") for path in (ROOT / "cpted_audit").rglob("*.py"))
    found = frozenset(re.findall(r"from PySide6\.(\w+) import", source))
    absent = sorted(one for one in found if not (qt / f"{one}.abi3.so").is_file())
    if absent:
        raise Stop(f"PySide6 in {qt} lacks {', '.join(absent)}, which the program imports.")
    return found


def check_whole(told: Declaration, inside: Path) -> None:
    """Raise Stop where a library of a Linux build asks for one that is neither in it nor declared.

    Looked for in the build alone: this machine may have what another lacks.
    """
    files = [path for path in sorted(inside.rglob("*.so*")) if not path.is_symlink()]
    there = {path.name for path in inside.rglob("*.so*")} | set(told.linux["asked"])
    shown = subprocess.run(
        ["readelf", "-d", *map(str, files)],
        capture_output=True, text=True, check=False, timeout=300,
    ).stdout  # fmt: skip
    lacking: dict[str, str] = {}
    for part in shown.split("\nFile: ")[1:] if len(files) > 1 else [shown]:
        asks = Path(part.partition("\n")[0]).name
        lacking |= {name: asks for name in _NEEDED.findall(part) if name not in there}
    if lacking:
        told_of = "; ".join(f"{asks} asks for {name}" for name, asks in sorted(lacking.items()))
        raise Stop(f"The build lacks libraries: {told_of}. See packaging/declaration.toml.")
