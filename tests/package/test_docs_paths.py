"""Every file that a page for developers names in backticks is there."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BELOW = ("cpted_audit", ".", "tests")
"""Where a path of a page begins: floors are named without the package they lie in."""

PAGES = sorted(
    page.relative_to(ROOT).as_posix()
    for pattern in ("*.md", "bench/*.md", "checklists/*.md", "docs/**/*.md", "resources/**/*.md")
    for page in ROOT.glob(pattern)
    if page.name != "CHANGELOG.md"  # tells what was, too
)
NAMED = re.compile(r"`([\w./*-]+\.(?:py|md|toml|qss|ts|qm))`")
SAID_IN = re.compile(r"((?:`[A-Za-z_.]+`(?:, | and )?)+) (?:in|of) `([\w/]+\.py)`")
"""Names that a page says are in a file, such as “`MENUS` in `ui/window/menus.py`”."""
LINKED = re.compile(r"\]\(([\w./-]+\.(?:md|png|py|toml))(?:#[\w-]*)?\)")

EXAMPLES = {
    "README.md": {"policy.toml"}, "docs/guide.md": {"policy.toml"},
    "docs/recipes.md": {
        "report/sections/thanks.py", "resources/i18n/cpted_audit_fr.ts", "cpted_audit_fr.qm",
    },
}  # fmt: skip
"""What a recipe makes, and nobody has made, and what an organization writes."""

LINKED_PAGES = [page for page in PAGES if not page.startswith("resources/help/")]
"""The help's pages link to pages that the window makes, and are tested there."""


@pytest.fixture(scope="module")
def names():
    """The name of every file of the project, wherever it lies."""
    found = set()
    for _, folders, files in os.walk(ROOT):
        folders[:] = [one for one in folders if not one.startswith(".") or one == ".ci"]
        found.update(files)
    return found


def there(path, names):
    """Whether a path, a pattern of paths, or a name beside one that was named is there."""
    if "/" not in path:
        return "*" in path or path in names
    return any(any((ROOT / below).glob(path)) for below in BELOW)


@pytest.mark.parametrize("page", PAGES)
def test_every_file_named_is_there(page, names):
    text = (ROOT / page).read_text("utf-8")
    named = set(NAMED.findall(text)) - EXAMPLES.get(page, set())

    missing = {path for path in named if not there(path, names)}

    assert not missing, f"{page} names no file of ours: {missing}"


@pytest.mark.parametrize("page", PAGES)
def test_what_is_said_to_be_in_a_file_is_in_it(page):
    text = (ROOT / page).read_text("utf-8")
    gone = [
        (name, path)
        for names, path in SAID_IN.findall(text)
        for name in re.findall(r"`[\w.]*?(\w+)`", names)
        if not any(holds(ROOT / below / path, name) for below in BELOW)
    ]

    assert gone == []


def holds(path, name):
    """Whether a file is there and has a word."""
    return path.is_file() and re.search(rf"\b{name}\b", path.read_text("utf-8")) is not None


@pytest.mark.parametrize("page", LINKED_PAGES)
def test_every_link_leads_somewhere(page):
    text = (ROOT / page).read_text("utf-8")

    broken = {link for link in LINKED.findall(text) if not ((ROOT / page).parent / link).exists()}

    assert not broken
