"""The list of Debian packages in the README: all that Qt's own libraries ask for, and no less.

A bare machine cannot be had in a test, so the list is proved the other way round: every library
that `ldd` names for what the window loads must belong to a package on the list, to one that those
bring with them, or to one that every Debian has.
"""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import children
import PySide6
import pytest

from cpted_audit.system_libraries import PACKAGES

ROOT = Path(__file__).resolve().parents[2]
QT = Path(PySide6.__file__).resolve().parent
PLUGINS = (
    "platforms/libqxcb.so", "platforms/libqoffscreen.so", "xcbglintegrations/*.so",
    "platforminputcontexts/*.so", "imageformats/libqjpeg.so", "imageformats/libqsvg.so",
    "iconengines/*.so", "multimedia/*.so",
)  # fmt: skip
"""What the window loads: the screen, keys, pictures, signs, the camera. Wayland falls back to X."""

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="Debian's packages"),
    pytest.mark.skipif(not shutil.which("dpkg-query"), reason="this is no Debian"),
]


@cache
def _listed() -> frozenset[str]:
    readme = (ROOT / "README.md").read_text("utf-8")
    (line,) = re.findall(r"apt-get install .*? (libglib2\.0-0 .*)", readme)
    return frozenset(line.split())


@cache
def _depends() -> dict[str, frozenset[str]]:
    """Return what each installed package brings with it; what every Debian has is under “”."""
    form = "${Package}\t${Priority}\t${Essential}\t${Pre-Depends}, ${Depends}\t${Provides}\n"
    rows = children.run(
        ["dpkg-query", "-W", "-f", form], capture_output=True, text=True, check=True
    ).stdout.splitlines()
    names: dict[str, frozenset[str]] = {"": frozenset()}
    for row in rows:
        name, priority, essential, depends, provides = row.split("\t")
        words = {re.split(r"[ (:]", one.strip())[0] for one in re.split(r"[,|]", depends)}
        names[name] = frozenset(words - {""})
        for given in provides.split(","):
            if given.strip():
                names.setdefault(given.split()[0], frozenset({name}))
        if priority == "required" or essential == "yes":
            names[""] |= {name}
    return names


def _closure(packages: frozenset[str]) -> set[str]:
    reached, waiting = set(), [*packages, *_depends()[""]]
    while waiting:
        package = waiting.pop()
        if package not in reached:
            reached.add(package)
            waiting += _depends().get(package, ())
    return reached


def _loaded() -> list[Path]:
    plugins = [path for pattern in PLUGINS for path in (QT / "Qt" / "plugins").glob(pattern)]
    source = "\n".join(path.read_text("utf-8") for path in (ROOT / "cpted_audit").rglob("*.py"))
    modules = sorted(set(re.findall(r"from PySide6\.(\w+) import", source)))
    return [*plugins, *(QT / f"{module}.abi3.so" for module in modules)]


def _asked_for(files: list[Path]) -> dict[str, str]:
    """Return where each library that the files ask for was found; “” is nowhere."""
    names = [str(path) for path in files]
    shown = children.run(["ldd", *names], capture_output=True, text=True, check=True).stdout
    found = re.findall(r"^\s*(\S+) => (not found|\S+)", shown, re.MULTILINE)
    return {name: "" if where == "not found" else where for name, where in found}


def _packages(libraries: Iterable[str]) -> dict[str, str]:
    """Return the package of each file; a path may be known with or without its /usr."""
    bare = {path: str(Path(path).resolve()).removeprefix("/usr") for path in libraries}
    paths = [name for one in bare.values() for name in (one, f"/usr{one}")]
    asked = children.run(["dpkg", "-S", *paths], capture_output=True, text=True, check=False)
    owners = {
        path.removeprefix("/usr"): re.split(r"[:,]", names)[0]
        for names, _, path in (line.rpartition(": ") for line in asked.stdout.splitlines())
    }
    return {path: owners.get(one, "no package") for path, one in bare.items()}


def test_the_list_holds_every_library_the_window_loads():
    loaded = _loaded()
    assert len(loaded) > 12
    asked = {
        name: where
        for name, where in _asked_for(loaded).items()
        if not Path(where).resolve().is_relative_to(QT.parent)  # comes with PySide6
    }
    owners, brought = _packages(filter(None, asked.values())), _closure(_listed())
    lacking = {
        name: owners.get(where, "not on this machine")
        for name, where in asked.items()
        if not where or owners[where] not in brought
    }
    assert lacking == {}


def test_the_program_names_the_packages_of_the_list():
    assert set(PACKAGES.values()) == _listed()
    asked = _asked_for(_loaded())
    assert _packages(asked[name] for name in PACKAGES) == {
        asked[name]: package for name, package in PACKAGES.items()
    }


def test_every_package_listed_is_one_that_debian_has():
    assert [one for one in _listed() if one not in _depends()] == []
