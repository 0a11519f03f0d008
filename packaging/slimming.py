"""What a build can do without: files the declaration drops, libraries nobody asks for, symbols."""

from __future__ import annotations

import fnmatch
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from declaration import Declaration, Stop

_EXCLUDED = re.compile(r"^excluded module named (\S+) - imported by (.+)$", re.MULTILINE)
_FILE = re.compile(r"^File: (.+)$")
_NEEDED = re.compile(r"\(NEEDED\).*\[(.+)\]")
_STRIPPED = ("*.so", "*.so.*")
_LOADED = re.compile(r"^ +LOAD +0x(\w+) 0x(\w+) .* 0x(\w+)$", re.MULTILINE)


def check_modules(told: Declaration, work: Path) -> None:
    """Raise Stop where a module in the build asks for a dropped one as soon as it is imported.

    `work` is the folder in which PyInstaller left what it warned of.
    """
    (log,) = work.rglob("warn-*.txt")
    harmed = [
        f"{where} asks for {name}"
        for name, places in _EXCLUDED.findall(log.read_text("utf-8"))
        if not name.startswith("_frozen")
        for where, how in re.findall(r"(\S+) \(([^)]+)\)", places)
        if how == "top-level" and where not in told.dropped["unharmed"]
    ]
    if harmed:
        raise Stop(f"Dropped by packaging/declaration.toml, but needed: {'; '.join(harmed)}.")


def is_kept(told: Declaration, target: str) -> bool:
    """Return whether the declaration lets a file in, by its path in the build."""
    path = target.replace("\\", "/")
    if any(fnmatch.fnmatch(path, pattern) for pattern in told.dropped["files"]):
        return False
    if path.startswith("PySide6") and "/translations/" in path:
        name = path.rpartition("/")[2]
        return any(name == f"qtbase_{one}.qm" for one in told.languages)
    return True


def without_orphans(binaries: Iterable[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """Return the binaries less the system's libraries that none of the others asks for.

    A library that was dropped had brought its own. Linux alone, where there are any.
    """
    rows = list(binaries)
    if not sys.platform.startswith("linux"):
        return rows
    files = {source for _, source, kind in rows if kind != "SYMLINK"}
    needs = _needs(sorted(files))
    brought = {row for row in rows if _is_system(row)}
    by_name = {Path(target).name: source for target, source, _ in brought}
    waiting = [
        source
        for target, source, kind in rows
        if kind != "SYMLINK" and (target, source, kind) not in brought
    ]
    reached: set[str] = set()
    while waiting:
        for name in needs.get(waiting.pop(), ()):
            source = by_name.get(name)
            if source is not None and source not in reached:
                reached.add(source)
                waiting.append(source)
    kept = [
        row for row in rows if row not in brought or row[1] in reached or "libpython3" in row[0]
    ]
    there = {target for target, _, kind in kept if kind != "SYMLINK"}
    return [row for row in kept if row[2] != "SYMLINK" or _leads(row, there)]


def _is_system(row: tuple[str, str, str]) -> bool:
    target, source, kind = row
    return kind == "BINARY" and "/" not in target and "site-packages" not in source


def _leads(row: tuple[str, str, str], there: set[str]) -> bool:
    """Return whether a link of the build leads to a file that stays in it."""
    target, source, _ = row
    parent = Path(target).parent
    return (parent / source).as_posix() in there or source in there


def _needs(files: list[str]) -> dict[str, list[str]]:
    """Return the names of the libraries that each file asks for."""
    shown = subprocess.run(
        ["readelf", "-d", *files], capture_output=True, text=True, check=False, timeout=300
    ).stdout
    found: dict[str, list[str]] = {}
    current = files[0] if files else ""
    for line in shown.splitlines():
        if at := _FILE.match(line):
            current = at[1]
        elif name := _NEEDED.search(line):
            found.setdefault(current, []).append(name[1])
    return found


def strip(folder: Path) -> None:
    """Take the symbols out of the shared objects of a build that bear it; Linux alone.

    Many were moved into a wheel by patchelf, and some of these would not load any more: each is
    looked at, and one whose parts do not lie on pages afterwards, or that got no smaller, stays.
    """
    for path in sorted(folder.rglob("*")):
        named = any(fnmatch.fnmatch(path.name, pattern) for pattern in _STRIPPED)
        if not named or path.is_symlink() or not path.is_file():
            continue
        bare = path.with_name(f"{path.name}.bare")
        subprocess.run(
            ["strip", "--strip-unneeded", "-o", str(bare), str(path)], check=True, timeout=300
        )
        if bare.stat().st_size < path.stat().st_size and _loads(bare):
            bare.chmod(path.stat().st_mode)
            bare.replace(path)
        else:
            bare.unlink()


def _loads(library: Path) -> bool:
    """Return whether every part of a library lies on a page as the system wants it."""
    shown = subprocess.run(
        ["readelf", "-lW", str(library)], capture_output=True, text=True, check=True, timeout=60
    ).stdout
    parts = [
        (int(offset, 16), int(address, 16), int(aligned, 16))
        for offset, address, aligned in _LOADED.findall(shown)
    ]
    return bool(parts) and all((at - offset) % aligned == 0 for offset, at, aligned in parts)
