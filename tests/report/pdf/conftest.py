"""Finished reports for the tests of the PDF layer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from report_samples import FURNITURE, Made, Maker, every_element

from cpted_audit.report.pdf import Story, build

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def made(tmp_path: Path) -> Maker:
    """Build a story that a function fills, under a first heading."""

    def make(fill: Callable[[Story], None]) -> Made:
        story = Story(title="A report", language="en-US", author="An officer", subject="An audit")
        with story.section("First"):
            fill(story)
        path = tmp_path / "report.pdf"
        return Made(story, path, build(story, path, furniture=FURNITURE, invariant=True))

    return make


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """A report with every element."""
    story = every_element()
    path = tmp_path_factory.mktemp("sample") / "sample.pdf"
    return Made(story, path, build(story, path, furniture=FURNITURE, invariant=True))
