"""Asks pip which systems the dependencies serve: `python packaging/systems.py`.

For each system, processor and Python of the table it resolves what pyproject.toml declares, with
its markers read for that system, from wheels alone, and installs nothing. It writes the table of
docs/systems.md and ends with 1 where a cell that was served is served no more. It takes minutes and
asks the package index that pip is set up for; `--only TEXT` asks for some cells.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tomllib
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "systems.md"
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
_SYSTEM_NAMES = {"win32": "Windows", "darwin": "Darwin", "linux": "Linux"}
_BETWEEN = ("<!-- asked of pip -->", "<!-- to here -->")


@dataclass(frozen=True, slots=True)
class System:
    """A system as a person calls it, and as wheels and markers do."""

    name: str
    tags: tuple[str, ...]
    sys_platform: str
    machine: str
    release: str = ""
    """What `platform_release` is on it: on macOS the number of Darwin."""


def _linux(name: str, machine: str, newest: int) -> System:
    tags = [f"manylinux_2_{minor}_{machine}" for minor in range(newest, 4, -1)]
    tags += [f"manylinux2014_{machine}", f"linux_{machine}"]
    return System(name, tuple(tags), "linux", machine)


def _macos(version: int, machine: str, name: str) -> System:
    versions = [f"{major}_0" for major in range(version, 10, -1)] + [
        "10_16",
        "10_15",
        "10_14",
        "10_13",
        "10_12",
        "10_9",
    ]
    tags = [f"macosx_{one}_{kind}" for one in versions for kind in (machine, "universal2")]
    return System(f"macOS {version}, {name}", tuple(tags), "darwin", machine, f"{version + 9}.0.0")


SYSTEMS = (
    System("Windows 10 and 11, x64", ("win_amd64",), "win32", "AMD64"),
    System("Windows 11, ARM64", ("win_arm64",), "win32", "ARM64"),
    _macos(13, "arm64", "Apple"), _macos(14, "arm64", "Apple"), _macos(15, "arm64", "Apple"),
    _macos(13, "x86_64", "Intel"), _macos(14, "x86_64", "Intel"), _macos(15, "x86_64", "Intel"),
    _linux("Linux x64, glibc 2.34 and later (Debian 12, Ubuntu 22.04)", "x86_64", 34),
    _linux("Linux ARM64, glibc 2.34 to 2.38 (Debian 12, Ubuntu 22.04)", "aarch64", 36),
    _linux("Linux ARM64, glibc 2.39 and later (Debian 13, Ubuntu 24.04)", "aarch64", 39),
)  # fmt: skip


def wanted(system: System, python: str) -> list[str]:
    """Return the requirements that hold on a system, without their markers.

    pip reads markers for the machine it runs on, whatever platform it is asked for.
    """
    environment = {
        "sys_platform": system.sys_platform, "platform_machine": system.machine,
        "platform_release": system.release, "python_version": python,
        "python_full_version": f"{python}.0", "implementation_name": "cpython",
        "platform_python_implementation": "CPython", "extra": "",
        "os_name": "nt" if system.sys_platform == "win32" else "posix",
        "platform_system": _SYSTEM_NAMES[system.sys_platform],
    }  # fmt: skip
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    read = [Requirement(one) for one in project["dependencies"]]
    held = [one for one in read if one.marker is None or one.marker.evaluate(environment)]
    return [
        f"{one.name}{'[' + ','.join(one.extras) + ']' if one.extras else ''}{one.specifier}"
        for one in held
    ]


def ask(system: System, python: str) -> tuple[dict[str, str], str]:
    """Return the versions that pip would install, and its complaint where it would not."""
    command = [
        sys.executable, "-m", "pip", "install", "--dry-run", "--quiet", "--ignore-installed",
        "--report", "-", "--only-binary=:all:", "--python-version", python,
        "--implementation", "cp", "--target", str(ROOT / "build" / "never"),
    ]  # fmt: skip
    for tag in system.tags:
        command += ["--platform", tag]
    done = subprocess.run(
        [*command, *wanted(system, python)], capture_output=True, text=True, check=False,
        timeout=1800,
    )  # fmt: skip
    if done.returncode:
        said = re.findall(r"^ERROR: (.+)$", done.stderr, re.MULTILINE)
        return {}, said[-1] if said else "pip said nothing"
    told = [one["metadata"] for one in json.loads(done.stdout)["install"]]
    return {one["name"].lower(): one["version"] for one in told}, ""


def cell(system: System, python: str) -> str:
    """Return what the table says of a system and a Python."""
    versions, trouble = ask(system, python)
    if trouble:
        lacking = re.search(r"for ([\w.-]+)", trouble)
        print(f"{system.name}, Python {python}: {trouble}", flush=True)
        return f"no: {lacking[1].lower()}" if lacking else "no"
    print(f"{system.name}, Python {python}: {len(versions)} wheels", flush=True)
    return f"yes (PySide6 {versions['pyside6']}, pikepdf {versions['pikepdf']})"


def table(rows: dict[str, dict[str, str]]) -> str:
    """Return the table as Markdown; cells that say the same in every Python stand once."""
    lines = ["| system | " + " | ".join(f"Python {one}" for one in PYTHONS) + " |"]
    lines.append("| --- " * (len(PYTHONS) + 1) + "|")
    for name, cells in rows.items():
        lines.append(f"| {name} | " + " | ".join(cells.get(one, "") for one in PYTHONS) + " |")
    return "\n".join(lines)


def kept() -> dict[str, dict[str, str]]:
    """Return the table that the page has."""
    text = PAGE.read_text("utf-8")
    inner = text.partition(_BETWEEN[0])[2].partition(_BETWEEN[1])[0]
    split = [
        [one.strip() for one in line.strip("| ").split("|")]
        for line in inner.splitlines()
        if line.startswith("|")
    ]
    return {row[0]: dict(zip(PYTHONS, row[1:], strict=False)) for row in split[2:]}


def main() -> int:
    """Ask, write the table, and return 1 where less is served than the page had said."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--only", default="", help="systems whose name has this in it")
    parser.add_argument("--python", choices=PYTHONS, action="append", help="this one; repeatable")
    parser.add_argument("--at-once", type=int, default=2, help="how many questions at a time (2)")
    asked = parser.parse_args()
    before = kept()
    rows = {one.name: dict(before.get(one.name, {})) for one in SYSTEMS}
    questions = [
        (system, python)
        for system in SYSTEMS
        if asked.only in system.name
        for python in asked.python or PYTHONS
    ]
    with ThreadPoolExecutor(asked.at_once) as crew:
        answers = list(crew.map(lambda one: cell(*one), questions))
    lost = []
    for (system, python), answer in zip(questions, answers, strict=True):
        if rows[system.name].get(python, "").startswith("yes") and not answer.startswith("yes"):
            lost.append(f"{system.name}, Python {python}")
        rows[system.name][python] = answer
    text = PAGE.read_text("utf-8")
    first, last = text.partition(_BETWEEN[0])[0], text.partition(_BETWEEN[1])[2]
    PAGE.write_text(f"{first}{_BETWEEN[0]}\n\n{table(rows)}\n\n{_BETWEEN[1]}{last}", "utf-8")
    for one in lost:
        print(f"no longer served: {one}")
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
