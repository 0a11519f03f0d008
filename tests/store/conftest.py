"""What the tests of the store share: an audit file, plain and encrypted."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(params=[None, "correct horse; ü'\"battery"], ids=["plain", "encrypted"])
def key(request: pytest.FixtureRequest) -> str | None:
    return request.param


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "audit.cpted"
