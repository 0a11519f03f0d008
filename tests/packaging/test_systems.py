"""Which systems are served: what pip is asked, and the table that its answers stand in."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging"))

import systems

DECLARED = sorted(
    {
        Requirement(one).name
        for one in tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"][
            "dependencies"
        ]
    }
)


@pytest.mark.parametrize("python", systems.PYTHONS)
@pytest.mark.parametrize("system", systems.SYSTEMS, ids=lambda system: system.name)
def test_every_system_is_asked_for_every_library_once(system, python):
    """No marker leaves a system without one, or with two bounds."""
    asked = [Requirement(one) for one in systems.wanted(system, python)]
    assert sorted(one.name for one in asked) == DECLARED
    assert all(one.marker is None for one in asked)


def test_the_page_says_of_every_system_and_python_whether_it_is_served():
    kept = systems.kept()
    assert list(kept) == [system.name for system in systems.SYSTEMS]
    for name, cells in kept.items():
        assert list(cells) == list(systems.PYTHONS), name
        assert all(cell.startswith(("yes (PySide6 ", "no")) for cell in cells.values()), name
    assert systems.table(kept) in systems.PAGE.read_text("utf-8")


def test_windows_is_served_with_every_python_that_is_declared():
    windows = [cells for name, cells in systems.kept().items() if name.startswith("Windows")]
    assert len(windows) == 2
    assert all(cell.startswith("yes") for cells in windows for cell in cells.values())
