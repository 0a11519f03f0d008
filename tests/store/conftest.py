"""What the tests of the store share: an audit file, plain and encrypted."""

from __future__ import annotations

from pathlib import Path

import pytest
from both_forms import IDS, PASSPHRASE


@pytest.fixture(params=[None, pytest.param(PASSPHRASE, marks=pytest.mark.slow)], ids=IDS)
def key(request: pytest.FixtureRequest) -> str | None:
    return request.param


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "audit.cpted"
