"""What a build is made of: every file that was collected, and the library each belongs to."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import sysconfig
import tomllib
from dataclasses import dataclass, field
from importlib.metadata import Distribution, PackageNotFoundError, distributions, version
from pathlib import Path

from declaration import HERE, ROOT, Stop
from packaging.requirements import Requirement

_LICENSE_NAMES = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)
COMMON = {
    "LGPL": (
        HERE / "licenses" / "LGPL-3.0.txt",
        ROOT / "LICENSE",
        HERE / "licenses" / "LGPL-2.1.txt",
    ),
}
"""The texts where an installed library only names its license: Qt's own, and FFmpeg's in it."""

_FEW = 3
"""Names of licenses shown of a package of the system; its text has them all."""


@dataclass
class Part:
    """A library inside a build: a Python distribution, a package of the system, or Python."""

    kind: str
    """`pypi`, `deb` or `generic`, as in a package URL."""
    name: str
    version: str
    license: str
    """As its own metadata tell it, in one line."""
    texts: list[Path] = field(default_factory=list)
    """The files that hold its license."""
    files: int = 0
    needs: list[str] = field(default_factory=list)
    """Names of other parts it asks for."""
    bills: list[Path] = field(default_factory=list)
    """Bills of material that the library brought of what is built into it."""

    @property
    def url(self) -> str:
        """The package URL."""
        space = "debian/" if self.kind == "deb" else ""
        return f"pkg:{self.kind}/{space}{self.name}@{self.version.replace('+', '%2B')}"


def plain(name: str) -> str:
    """Return the name of a distribution as it is compared."""
    return re.sub(r"[-_.]+", "-", name).lower()


def check_dependencies() -> None:
    """Raise Stop where a library that pyproject.toml asks for is not installed, or too old."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    lacking = [
        f"{wanted.name}{wanted.specifier}"
        for wanted in map(Requirement, project["dependencies"])
        if (wanted.marker is None or wanted.marker.evaluate()) and not _is_installed(wanted)
    ]
    if lacking:
        raise Stop(
            f"This Python lacks {', '.join(lacking)}, which the program needs. Nothing was built: "
            f"{sys.executable} -m pip install .[build]"
        )


def _is_installed(wanted: Requirement) -> bool:
    try:
        return wanted.specifier.contains(version(wanted.name), prereleases=True)
    except PackageNotFoundError:
        return False


def parts_of(collected: Path) -> list[Part]:
    """Return every part of what `collected.json` lists, Python and the starter among them.

    Raises Stop where a file belongs to nothing known, or a part has no text of its license.
    """
    told = json.loads(collected.read_text("utf-8"))
    sources = {source for _, source in [*told["files"], *told["modules"]] if source != "-"}
    found: dict[str, Part] = {}
    lost: list[str] = []
    owners = _Owners()
    debian = owners.debian(sources)
    for source in sorted(sources):
        part = owners.distribution(source) or owners.python(source) or debian.get(source)
        if part is None and not _is_ours(source, collected.parent):
            lost.append(source)
        elif part is not None:
            found.setdefault(f"{part.kind}:{part.name}", part).files += 1
    starter = owners.by_name["pyinstaller"]
    found["pypi:pyinstaller"] = starter
    if lost:
        raise Stop(f"Nothing says to which library these belong: {', '.join(lost[:20])}")
    bare = [part.name for part in found.values() if not part.texts]
    if bare:
        raise Stop(f"No text of the license was found for {', '.join(sorted(bare))}.")
    return sorted(found.values(), key=lambda part: (part.kind != "generic", part.kind, part.name))


def _is_ours(source: str, work: Path) -> bool:
    path = Path(source)
    return path.is_relative_to(ROOT) or path.is_relative_to(work)


class _Owners:
    """Which distribution, package or Python a file came with."""

    def __init__(self) -> None:
        self._paths: dict[str, Part] = {}
        self.by_name: dict[str, Part] = {}
        for one in distributions():
            part = _part(one)
            if part.name in self.by_name:
                continue  # the first one on the path is the one that was imported
            self.by_name[part.name] = part
            for file in one.files or []:
                self._paths[_plain_path(str(one.locate_file(file)))] = part
        self._python = _python()
        stdlib = {sysconfig.get_path("stdlib"), sysconfig.get_path("platstdlib")}
        self._homes = [_plain_path(path) for path in (*stdlib, sys.base_prefix) if path]

    def distribution(self, source: str) -> Part | None:
        """Return the Python distribution of a file, if it came with one."""
        return self._paths.get(_plain_path(source))

    def python(self, source: str) -> Part | None:
        """Return Python, for its library and what lies beside it; under /usr others lie too."""
        real = _plain_path(source)
        if "site-packages" in real or "dist-packages" in real:
            return None
        inside = any(real.startswith(home) for home in self._homes if home not in {"/usr", "/"})
        return self._python if inside or "libpython3" in real else None

    def debian(self, sources: set[str]) -> dict[str, Part]:
        """Return the Debian package of each file that came with one."""
        if not sys.platform.startswith("linux"):
            return {}
        bare = {source: _real(source).removeprefix("/usr") for source in sources}
        asked = [name for one in bare.values() for name in (one, f"/usr{one}")]
        shown = subprocess.run(
            ["dpkg", "-S", *asked], capture_output=True, text=True, check=False, timeout=300
        ).stdout
        owners = {
            path.removeprefix("/usr"): re.split(r"[:,]", names)[0]
            for names, _, path in (line.rpartition(": ") for line in shown.splitlines())
        }
        packages = {name: _package(name) for name in sorted(set(owners.values()))}
        return {source: packages[owners[one]] for source, one in bare.items() if one in owners}


def _plain_path(path: str) -> str:
    """Return a path as it is compared; links are not followed, of which wheels have none."""
    return os.path.normcase(os.path.abspath(path))  # noqa: PTH100 - a tenth of the time


def _real(path: str) -> str:
    return str(Path(path).resolve())


def _part(one: Distribution) -> Part:
    told = one.metadata
    listed = told.get_all("Classifier") or []
    classified = [row.rpartition(" :: ")[2] for row in listed if row.startswith("License ::")]
    stated = (told["License-Expression"] or told["License"] or "").strip()
    license_ = stated.splitlines()[0] if stated else "; ".join(classified) or "see its text"
    files = [Path(str(one.locate_file(file))) for file in one.files or []]
    within = [path for path in files if ".dist-info" in str(path) and path.is_file()]
    texts = [
        path for path in within
        if "sboms" not in path.parts
        and (_LICENSE_NAMES.search(path.name) or "licenses" in path.parts)
    ]  # fmt: skip
    if not texts:
        texts = [path for word, paths in COMMON.items() if word in license_ for path in paths]
    needs = [
        plain(re.split(r"[\s<>=!~;(\[]", row)[0])
        for row in one.requires or []
        if "extra" not in row
    ]
    bills = [path for path in within if "sboms" in path.parts and path.suffix == ".json"]
    return Part(
        "pypi", plain(told["Name"]), told["Version"], license_, sorted(texts), 0, needs, bills
    )


def _python() -> Part:
    release = ".".join(map(str, sys.version_info[:3]))
    folders = [
        Path(sys.base_prefix),
        Path(sysconfig.get_path("stdlib")),
        Path("/usr/share/doc/python{}.{}".format(*sys.version_info)),
    ]
    names = ("LICENSE.txt", "LICENSE", "copyright")
    texts = [folder / name for folder in folders for name in names if (folder / name).is_file()]
    return Part("generic", "python", release, "PSF-2.0", texts[:1])


def _package(name: str) -> Part:
    shown = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Version}\n", name],
        capture_output=True, text=True, check=True, timeout=60,
    ).stdout.splitlines()[0]  # fmt: skip
    text = Path("/usr/share/doc") / name / "copyright"
    named = re.findall(r"^License: *(\S.*)$", text.read_text("utf-8", "replace"), re.MULTILINE)
    each = list(dict.fromkeys(named))
    license_ = "; ".join([*each[:_FEW], *(["and others"] if len(each) > _FEW else [])])
    return Part("deb", name, shown, license_ or "see its text", [text])
