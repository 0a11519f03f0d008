"""What the program is once it is installed: `declaration.toml`, with the version of pyproject."""

from __future__ import annotations

import os
import subprocess
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
SYSTEMS = ("linux", "windows", "macos")
EARLIEST = 315532800
"""1 January 1980, before which no zip archive can date a file; seconds since 1970."""


class Stop(Exception):  # noqa: N818 - it stops the build with one sentence
    """The build cannot go on; the text says what is missing and what brings it."""


@dataclass(frozen=True, slots=True)
class Declaration:
    """The tables of `declaration.toml` and what `pyproject.toml` says of the program."""

    program: dict[str, Any]
    file_type: dict[str, str]
    collected: dict[str, Any]
    dropped: dict[str, list[str]]
    qt: dict[str, list[str]]
    stand_ins: dict[str, list[str]]
    linux: dict[str, Any]
    windows: dict[str, Any]
    macos: dict[str, Any]
    languages: list[str]
    version: str
    summary: str
    license: str

    @property
    def name(self) -> str:
        """The name of the command and of the packages."""
        return str(self.program["name"])

    @property
    def title(self) -> str:
        """The name that a person reads."""
        return str(self.program["title"])

    def version_numbers(self) -> tuple[int, int, int, int]:
        """Return the version as Windows wants it: four numbers."""
        numbers = [int(part) for part in self.version.split(".") if part.isdigit()]
        first, second, third, fourth = (*numbers, 0, 0, 0, 0)[:4]
        return first, second, third, fourth

    def words(self) -> dict[str, str]:
        """Return what the templates may name, as text."""
        told = {f"file_{key}": value for key, value in self.file_type.items()}
        told |= {key: str(value) for key, value in self.program.items()}
        told |= {
            "version": self.version,
            "summary": self.summary,
            "license": self.license,
            "version_numbers": ".".join(map(str, self.version_numbers())),
            "windows_folder": self.windows["installer_folder"],
            "depends": ", ".join(self.linux["depends"]),
            "recommends": ", ".join(self.linux["recommends"]),
            "section": self.linux["section"],
        }
        return told


@cache
def declared() -> Declaration:
    """Read the declaration."""
    told = tomllib.loads((HERE / "declaration.toml").read_text("utf-8"))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return Declaration(
        **{part: told[part] for part in (
            "program", "file_type", "collected", "dropped", "qt", "stand_ins"
        )},
        **{system: told[system] for system in SYSTEMS},
        languages=told["qt"]["languages"],
        version=project["version"], summary=project["description"], license=project["license"],
    )  # fmt: skip


@cache
def moment() -> int:
    """Return the moment every file of a build is dated, in seconds since 1970.

    It is SOURCE_DATE_EPOCH where that is set, else the commit's; a folder that is no checkout is
    dated by the earliest moment an archive can hold. So the same input has the same digest.
    """
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if given:
        return max(int(given), EARLIEST)
    try:
        asked = subprocess.run(
            ["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True,
            check=True, timeout=60,
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError):
        return EARLIEST
    return max(int(asked.stdout), EARLIEST)
