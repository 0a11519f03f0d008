"""Photos and finished reports for the tests of the PDF layer."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from report_samples import every_element
from structure_check import Tagged, differences, problems

from cpted_audit.report.pdf import Built, Furniture, Story, build

if TYPE_CHECKING:
    from pathlib import Path

FURNITURE = Furniture(
    header_left="Cedar Ridge Middle School",
    marking="TLP:AMBER",
    footer_left="Walked 18–19 Nov 2026 · edition 1",
    footer_center="Copy 3 of 5",
)


def jpeg(width: int = 80, height: int = 60, color: tuple[int, int, int] = (90, 120, 150)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), color).save(out, "JPEG")
    return out.getvalue()


@pytest.fixture(scope="session")
def photo() -> bytes:
    """A small JPEG."""
    return jpeg()


@dataclass
class Made:
    """A story and the file it became."""

    story: Story
    path: Path
    built: Built
    tagged: Tagged = field(init=False)

    def __post_init__(self) -> None:
        self.tagged = Tagged(self.path)

    def faults(self) -> list[str]:
        """What the structure or the texts have wrong."""
        return [
            *problems(self.path),
            *differences(self.tagged, self.story.root, self.story.sources),
        ]


Maker = Callable[[Callable[[Story], None]], Made]


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
    story = every_element(jpeg)
    path = tmp_path_factory.mktemp("sample") / "sample.pdf"
    return Made(story, path, build(story, path, furniture=FURNITURE, invariant=True))
