"""What holds for every test: real-world files, the slow switch, rights, names, random examples."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# What a document looks like must not hang on the fonts of the machine.
os.environ["CPTED_AUDIT_FONT_FOLDERS"] = ""

# A busy machine must not fail a test, so no example has a deadline. CI checks the change and not
# its luck, so it takes the same examples each time; everywhere else they are new ones.
settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, database=None)
settings.load_profile("ci" if os.environ.get("CI") else "here")

_REAL = Path(__file__).resolve().parents[2] / "shared" / "real"
_TOOLS = Path(__file__).resolve().parents[2] / "shared" / "tools"
_ID_LETTERS = 40
_IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
_RIGHTS_BIND = hasattr(os, "geteuid") and not _IS_ROOT


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--slow", action="store_true", help="also run the tests marked slow")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    slow = pytest.mark.skip(reason="slow: run with --slow")
    administrator = pytest.mark.skip(reason="needs an administrator, who may mount file systems")
    ordinary = pytest.mark.skip(reason="needs an ordinary user, whom rights of folders bind")
    for item in items:
        if "slow" in item.keywords and not config.getoption("--slow"):
            item.add_marker(slow)
        if "administrator" in item.keywords and not _IS_ROOT:
            item.add_marker(administrator)
        if "ordinary_user" in item.keywords and not _RIGHTS_BIND:
            item.add_marker(ordinary)


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Name what is long, or made anew at each run, by its beginning or its parameter.

    A worker that collects other names than its neighbor ends the run; pytest numbers equal ones.
    """
    if not isinstance(val, str | bytes):
        return None
    text = val if isinstance(val, str) else val.decode("latin-1")
    if len(text) <= _ID_LETTERS and text.isascii() and text.isprintable():
        return None
    if isinstance(val, bytes):
        return argname
    return "".join(one if one.isascii() and one.isalnum() else "-" for one in val[:24])


@pytest.fixture(scope="session")
def real() -> Path:
    """The folder of files from the real world, kept beside the checkout; skips where absent."""
    if not _REAL.is_dir():
        pytest.skip("the folder of real-world files is not beside this checkout")
    return _REAL


@pytest.fixture(scope="session")
def pdfua_check() -> Path:
    """The full PDF/UA validator, kept beside the checkout; skips where absent."""
    tool = _TOOLS / "pdfua-check"
    if not tool.is_file():
        pytest.skip("the PDF/UA validator is not beside this checkout")
    return tool
