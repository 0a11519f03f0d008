"""A policy file for a test: written where the program looks, and forgotten afterwards."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from cpted_audit import policy

Decide = Callable[[str], Path]


@pytest.fixture
def decide(tmp_path, monkeypatch) -> Decide:
    """Write a policy file, in force from then on."""
    for place in ("machine", "program"):
        (tmp_path / "organization" / place).mkdir(parents=True)
        monkeypatch.setattr(
            policy, f"{place}_folder", partial(Path, tmp_path, "organization", place)
        )
    path, _beside = policy.policy_files()
    policy.all_decided.cache_clear()

    def write(text: str) -> Path:
        path.write_text(text, "utf-8")
        policy.all_decided.cache_clear()
        return path

    yield write
    policy.all_decided.cache_clear()
