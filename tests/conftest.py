"""Fixtures for every test: where the real-world files are, and the --slow switch."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_REAL = Path(__file__).resolve().parents[2] / "shared" / "real"
_TOOLS = Path(__file__).resolve().parents[2] / "shared" / "tools"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--slow", action="store_true", help="also run the tests marked slow")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--slow"):
        return
    skip = pytest.mark.skip(reason="slow: run with --slow")
    for item in items:
        if "slow" in item.keywords:
            item.add_marker(skip)


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
