"""What is run elsewhere are the commands of the README, on the systems that are served."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging"))

from declaration import SYSTEMS

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
TEXTS = {path.name: path.read_text("utf-8") for path in WORKFLOWS}


def test_the_commands_of_the_readme_are_found_by_the_patterns_that_look_for_them():
    readme = (ROOT / "README.md").read_text("utf-8")
    patterns = re.findall(r"grep -m1 -o?E '([^']+)'", "\n".join(TEXTS.values()))
    assert len(patterns) >= 3
    assert [one for one in patterns if not re.search(one, readme, re.MULTILINE)] == []


def test_windows_gets_the_lines_that_the_readme_gives_it():
    readme = (ROOT / "README.md").read_text("utf-8")
    lines = re.findall(r"^(?:py -m venv|\.venv(?:-test)?\\Scripts).*$", readme, re.MULTILINE)
    assert len(lines) == 7
    assert [line for line in lines if f"{line} || exit /b 1" not in TEXTS["tests.yml"]] == []


def test_every_python_that_is_declared_is_tried():
    told = (ROOT / "pyproject.toml").read_text("utf-8")
    (lowest,) = re.findall(r'requires-python = ">=3\.(\d+)"', told)
    tried = [int(one) for one in re.findall(r'"3\.(\d+)"', TEXTS["tests.yml"])]
    assert tried == list(range(int(lowest), int(lowest) + 4))


@pytest.mark.parametrize("system", SYSTEMS)
def test_every_system_is_built_and_the_build_is_tried(system):
    (job,) = re.findall(
        rf"^  {system}:\n(.*?)(?=^  \w|\Z)", TEXTS["builds.yml"], re.MULTILINE | re.DOTALL
    )
    assert re.search(rf"packaging[/\\]build\.py {system}", job)
    assert re.search(r"packaging[/\\]smoke\.py", job)


@pytest.mark.parametrize("folder", ["checklists", "docs", "packaging", "resources", "tests"])
def test_a_checkout_has_the_same_bytes_on_every_system(folder):
    """Git writes other ends of lines on Windows unless `.gitattributes` says otherwise."""
    texts = {".csv", ".css", ".html", ".js", ".md", ".nsi", ".pem", ".py", ".qss", ".svg", ".toml"}
    of_lines = [path for path in sorted((ROOT / folder).rglob("*")) if path.suffix in texts]
    assert of_lines
    assert [path for path in of_lines if b"\r\n" in path.read_bytes()] == []


@pytest.mark.parametrize("name", TEXTS)
def test_no_address_and_no_secret_is_named(name):
    assert re.findall(r"https?:|secrets\.|\w@\w+\.\w", TEXTS[name]) == []
    assert "permissions:\n  contents: read\n" in TEXTS[name]
