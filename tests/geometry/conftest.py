"""Walls of a real hospital, for tests of geometry."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cpted_audit.domain.plane import Box, Point, Segment


@pytest.fixture(scope="session")
def hospital(real: Path) -> tuple[list[Segment], Box]:
    """The 183 walls of a hospital's plan, and a box around them."""
    path = real / "plans" / "hospital_plan.json"
    if not path.is_file():
        pytest.skip("the plan of the hospital is not beside this checkout")
    walls = [Segment(Point(*a), Point(*b)) for a, b in json.loads(path.read_text("utf-8"))]
    xs = [point.x for wall in walls for point in wall]
    ys = [point.y for wall in walls for point in wall]
    return walls, Box(min(xs) - 1, min(ys) - 1, max(xs) + 1, max(ys) + 1)
