"""Suggested walls: on drawn plans whose walls are known, and on what has none."""

from __future__ import annotations

import json
import math
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from drawn_plan import DrawnPlan, recall_and_precision, scanned, school, turned
from PIL import Image, ImageDraw
from plan_files import encoded, pdf

from cpted_audit.errors import CancelledError
from cpted_audit.imaging.plans.plans import SuggestedWall, suggest_walls
from cpted_audit.imaging.plans.strokes import runs_of, strokes_of
from cpted_audit.imaging.plans.walls import find_walls

# What share of wall length is found, and what share of what is found is wall, at least.

pytestmark = pytest.mark.slow

CASES = {
    "thick": (lambda: school(), 0.97, 0.97),
    "slender": (lambda: school(outer=9, inner=6), 0.97, 0.97),
    "all of one thickness": (lambda: school(outer=10, inner=10), 0.95, 0.95),
    "turned by 2 degrees": (lambda: turned(school(), 2), 0.95, 0.95),
    "turned by -1 degree": (lambda: turned(school(outer=9, inner=6), -1), 0.95, 0.95),
    "scanned poorly": (lambda: scanned(turned(school(), 2)), 0.95, 0.95),
    "slender, scanned poorly": (lambda: scanned(school(outer=9, inner=6)), 0.95, 0.95),
    "drawn as two lines": (lambda: school(double=True), 0.9, 0.95),
    "two lines turned": (lambda: turned(school(double=True), 2), 0.9, 0.95),
    "two lines, scanned poorly": (lambda: scanned(school(double=True)), 0.8, 0.9),
}


def found_in(plan: DrawnPlan) -> tuple[SuggestedWall, ...]:
    return find_walls(plan.image, plan.image.size)


@cache
def found_in_school(**drawn: int) -> tuple[SuggestedWall, ...]:
    return found_in(school(**drawn))


MANY_SPECKS = {"slender, scanned poorly", "two lines, scanned poorly"}
"""Seconds each; the third poor scan, and the same walls drawn cleanly, are of every run."""


@pytest.mark.parametrize(
    "case",
    [pytest.param(one, marks=pytest.mark.slow) if one in MANY_SPECKS else one for one in CASES],
)
def test_walls_are_found_and_little_else(case: str) -> None:
    draw, least_recall, least_precision = CASES[case]
    plan = draw()
    walls = found_in(plan)
    recall, precision = recall_and_precision(plan.walls, [wall.segment for wall in walls])
    assert recall >= least_recall
    assert precision >= least_precision
    assert {wall.doubled for wall in walls} == {"two lines" in case}


def test_the_measure_of_the_tests_can_fail() -> None:
    plan = school()
    walls = [segment for segment, _ in plan.walls]
    assert recall_and_precision(plan.walls, walls) == (1, 1)
    recall, precision = recall_and_precision(plan.walls, walls[:6])
    assert recall < 0.7
    assert precision == 1
    aside = [turned(plan, 3).walls[0][0]]
    assert recall_and_precision(plan.walls, aside) == (
        pytest.approx(0, abs=0.1),
        pytest.approx(0, abs=0.3),
    )


def test_thickness_and_order_are_told() -> None:
    walls = found_in_school()
    lengths = [math.dist(*wall.segment) for wall in walls]
    assert lengths == sorted(lengths, reverse=True)
    assert walls[0].thickness == pytest.approx(22, abs=2)
    assert {round(wall.thickness / 2) for wall in walls} <= {5, 6, 7, 10, 11, 12}
    assert all(0.5 < wall.confidence <= 1 for wall in walls)


def test_walls_end_where_they_meet() -> None:
    corners = {(400, 300), (2500, 300), (2500, 1600), (400, 1600)}
    ends = [point for one in found_in_school() for point in one.segment]
    for corner in corners:
        assert sum(math.dist(point, corner) < 2 for point in ends) >= 2, corner


def test_no_door_is_walled_up() -> None:
    for found in (found_in_school(), found_in_school(outer=9, inner=6)):
        for one in found:
            for x, y in ((735, 850), (1335, 850), (635, 1050), (2500, 840), (1460, 1600)):
                (x0, y0), (x1, y1) = one.segment
                inside = (
                    min(x0, x1) - 1 <= x <= max(x0, x1) + 1
                    and min(y0, y1) - 1 <= y <= max(y0, y1) + 1
                )
                assert not inside, (one, x, y)


def test_walls_at_any_angle_are_found() -> None:
    plan = DrawnPlan()
    for degrees in range(0, 180, 15):
        angle = math.radians(degrees)
        x, y = 450 + degrees % 60 / 15 * 600, 350 + degrees // 60 * 600
        dx, dy = 200 * math.cos(angle), 200 * math.sin(angle)
        plan.wall(x - dx, y - dy, x + dx, y + dy, 12, double=False)
    walls = found_in(plan)
    recall, precision = recall_and_precision(plan.walls, [wall.segment for wall in walls])
    assert recall > 0.95
    assert precision > 0.97
    assert len(walls) == 12


def test_a_dark_sheet_with_light_walls_is_read_too() -> None:
    plan = school()
    negative = plan.image.point(lambda tone: 255 - tone)
    walls = find_walls(negative, negative.size)
    recall, precision = recall_and_precision(plan.walls, [wall.segment for wall in walls])
    assert min(recall, precision) > 0.95


@pytest.mark.parametrize("tone", [0, 128, 255])
def test_an_empty_sheet_has_no_walls(tone: int) -> None:
    for size in ((1, 1), (40, 3), (2000, 1400)):
        assert find_walls(Image.new("L", size, tone), size) == ()


def test_noise_has_no_walls() -> None:
    noise = np.random.default_rng(3).integers(0, 256, (900, 1200), dtype=np.uint8)
    assert find_walls(Image.fromarray(noise), (1200, 900)) == ()


def test_regular_lines_are_no_walls() -> None:
    """Hatching, a stair and ruled paper: many thin lines at one distance."""
    image = Image.new("L", (2000, 1500), 255)
    draw = ImageDraw.Draw(image)
    for step in range(40):
        draw.line((100, 100 + step * 14, 900, 100 + step * 14), fill=0, width=2)
        draw.line((1000 + step * 20, 100, 1000 + step * 20, 400), fill=0, width=2)
        draw.line((1000 + step * 16, 900, 1200 + step * 16, 700), fill=0, width=2)
    assert find_walls(image, image.size) == ()


def test_walls_come_in_pixels_of_the_full_page_and_out_of_a_child() -> None:
    plan = school()
    large = plan.image.resize((6000, 4200), Image.Resampling.NEAREST)
    walls = suggest_walls(encoded(large, "PNG", compress_level=1))
    halved = [
        wall.segment._replace(
            start=wall.segment.start._replace(
                x=wall.segment.start.x / 2, y=wall.segment.start.y / 2
            ),
            end=wall.segment.end._replace(x=wall.segment.end.x / 2, y=wall.segment.end.y / 2),
        )
        for wall in walls
    ]
    recall, precision = recall_and_precision(plan.walls, halved)
    assert min(recall, precision) > 0.95
    assert walls[0].thickness == pytest.approx(44, abs=4)


def test_walls_of_a_pdf_lie_in_the_pixels_of_its_resolution() -> None:
    (wall,) = [wall for wall in suggest_walls(pdf(), dpi=144) if wall.thickness > 9]
    assert sorted(round(point.x) for point in wall.segment) == pytest.approx([400, 640], abs=3)
    assert [point.y for point in wall.segment] == pytest.approx([194, 194], abs=1.5)


def test_looking_for_walls_can_be_cancelled() -> None:
    with pytest.raises(CancelledError):
        suggest_walls(pdf(), cancelled=lambda: True)


def test_a_page_of_words_has_no_walls(real: Path) -> None:
    assert suggest_walls(real / "plans" / "tiff" / "pport_g4.tif") == ()


def test_the_walls_of_a_real_hospital_are_found_in_its_drawing(real: Path) -> None:
    walls = json.loads((real / "plans" / "hospital_plan.json").read_text("utf-8"))
    flat = np.array(walls).reshape(-1, 2)
    low, scale = flat.min(axis=0), 1900 / np.ptp(flat, axis=0).max()
    plan = DrawnPlan(Image.new("L", (2100, 2100), 255))
    for start, end in walls:
        if math.dist(start, end) * scale > 40:  # shorter ones are jambs and niches
            (x0, y0), (x1, y1) = ((np.array((start, end)) - low) * scale + 100).tolist()
            plan.wall(x0, y0, x1, y1, 8, double=False)
    recall, precision = recall_and_precision(plan.walls, [one.segment for one in found_in(plan)])
    assert recall > 0.9
    assert precision > 0.9


def test_a_chain_is_a_line_with_its_thickness() -> None:
    mask = np.zeros((60, 100), bool)
    for x in range(10, 90):
        mask[20 + x // 4 : 26 + x // 4, x] = True
    strokes = strokes_of(runs_of(np.ascontiguousarray(mask.T)), shortest=20, down=False)
    assert len(strokes.length) == 1
    assert strokes.length[0] == pytest.approx(math.hypot(80, 20), rel=0.02)
    assert strokes.thickness[0] == pytest.approx(6 * math.cos(math.atan(0.25)), rel=0.02)
    assert strokes.wobble[0] < 0.5
