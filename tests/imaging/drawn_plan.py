"""Draws floor plans of which the walls are known, and measures how many of them were found."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from cpted_audit.assets import asset
from cpted_audit.domain.plane import Point, Segment

SIZE = (3000, 2100)
Line = tuple[float, float, float, float]


@dataclass
class DrawnPlan:
    """A picture, and the centre line and thickness of every wall in it."""

    image: Image.Image = field(default_factory=lambda: Image.new("L", SIZE, 255))
    walls: list[tuple[Segment, float]] = field(default_factory=list)

    def wall(self, x0: float, y0: float, x1: float, y1: float, thick: int, *, double: bool) -> None:
        """Draw a wall, filled or as two lines; it must be added before what crosses it."""
        draw = ImageDraw.Draw(self.image)
        length = math.hypot(x1 - x0, y1 - y0)
        ux, uy = (x1 - x0) / length * thick / 2, (y1 - y0) / length * thick / 2
        # Walls reach into each other's corners by half their thickness.
        outline = [
            (x0 - ux - uy, y0 - uy + ux), (x1 + ux - uy, y1 + uy + ux),
            (x1 + ux + uy, y1 + uy - ux), (x0 - ux + uy, y0 - uy - ux),
        ]  # fmt: skip
        if double:
            draw.line([*outline, outline[0]], fill=0, width=2)
        else:
            draw.polygon(outline, fill=0)
        self.walls.append((Segment(Point(x0, y0), Point(x1, y1)), thick))


OUTER: list[Line] = [
    (400, 300, 2500, 300), (2500, 300, 2500, 800), (2500, 880, 2500, 1600),
    (2500, 1600, 1500, 1600), (1420, 1600, 400, 1600), (400, 1600, 400, 300),
]  # fmt: skip
INNER: list[Line] = [
    (400, 850, 700, 850), (770, 850, 1300, 850), (1370, 850, 1900, 850), (1970, 850, 2500, 850),
    (400, 1050, 600, 1050), (670, 1050, 1500, 1050), (1570, 1050, 2500, 1050),
    (900, 300, 900, 850), (1500, 300, 1500, 850), (2000, 300, 2000, 850),
    (1000, 1050, 1000, 1600), (1800, 1050, 1800, 1320), (1800, 1390, 1800, 1600),
]  # fmt: skip


def school(*, double: bool = False, outer: int = 22, inner: int = 12) -> DrawnPlan:
    """Return a school of nine rooms with doors, stairs, desks, hatching, dimensions and words."""
    plan = DrawnPlan()
    for line in OUTER:
        plan.wall(*line, outer, double=double)
    for line in INNER:
        plan.wall(*line, inner, double=double)
    if double:
        _open_corners(plan)
    _furnish(plan.image)
    return plan


def _open_corners(plan: DrawnPlan) -> None:
    """Take out the lines inside walls, which a drawing does not have where walls meet."""
    draw = ImageDraw.Draw(plan.image)
    for segment, thick in plan.walls:
        (x0, y0), (x1, y1) = segment
        inset = thick / 2 - 2
        box = (
            min(x0, x1) - inset, min(y0, y1) - inset, max(x0, x1) + inset, max(y0, y1) + inset,
        )  # fmt: skip
        draw.rectangle(box, fill=255)


def _furnish(image: Image.Image) -> None:
    draw = ImageDraw.Draw(image)
    big, small = (
        ImageFont.truetype(str(asset("resources", "fonts", "NotoSans-Bold.ttf")), size)
        for size in (44, 22)
    )
    for number, (x, y) in enumerate(
        [(520, 480), (1080, 480), (1620, 480), (2160, 480), (560, 1200), (1240, 1200), (2000, 1200)]
    ):
        draw.text((x, y), f"ROOM {101 + number}", font=big, fill=0)
        draw.text((x, y + 60), "Occupancy 28, net area 842 sq ft", font=small, fill=0)
        for open_page in range(3):  # thin outlines, each with a chair
            left, top = x + open_page * 110, y + 150
            draw.rectangle((left, top, left + 80, top + 40), outline=0, width=2)
            draw.ellipse((left + 25, top + 50, left + 55, top + 80), outline=0, width=2)
    for step in range(14):  # a stair
        draw.line((2100 + step * 20, 1420, 2100 + step * 20, 1580), fill=0, width=2)
    for step in range(30):  # hatching of a wet room
        draw.line((420 + step * 15, 1589, 420 + step * 15 + 120, 1469), fill=0, width=2)
    for x in (700, 1300, 1900):  # doors: a leaf and its swing
        draw.line((x, 850, x, 780), fill=0, width=3)
        draw.arc((x - 70, 780, x + 70, 920), 270, 360, fill=0, width=2)
    draw.line((400, 1750, 2500, 1750), fill=0, width=2)  # a dimension
    for x in (400, 900, 1500, 2000, 2500):
        draw.line((x, 1640, x, 1780), fill=0, width=2)
        draw.text((x + 30, 1710), "54'-6\"", font=small, fill=0)
    draw.rectangle((60, 60, 2940, 2040), outline=0, width=8)  # the frame of the sheet
    draw.rectangle((2560, 1800, 2930, 2030), outline=0, width=3)
    draw.text((2580, 1820), "LEVEL 1", font=big, fill=0)


def turned(plan: DrawnPlan, degrees: float) -> DrawnPlan:
    """Return a plan as it lies on a scanner, turned clockwise about its middle."""
    image = plan.image.rotate(-degrees, Image.Resampling.BICUBIC, fillcolor=255)
    angle = math.radians(degrees)
    mx, my = plan.image.width / 2, plan.image.height / 2

    def turn(point: Point) -> Point:
        x, y = point.x - mx, point.y - my
        return Point(
            mx + x * math.cos(angle) - y * math.sin(angle),
            my + x * math.sin(angle) + y * math.cos(angle),
        )

    walls = [(Segment(turn(one.start), turn(one.end)), thick) for one, thick in plan.walls]
    return DrawnPlan(image, walls)


def scanned(plan: DrawnPlan, seed: int = 7) -> DrawnPlan:
    """Return a plan as a poor scanner sees it: grey paper, blurred edges, grain, specks."""
    chance = np.random.default_rng(seed)
    grey = np.asarray(plan.image, np.float32)
    soft = (grey + np.roll(grey, 1, 0) + np.roll(grey, 1, 1) + np.roll(grey, (1, 1), (0, 1))) / 4
    paper = 35 + soft * (225 - 35) / 255 + chance.normal(0, 14, grey.shape)
    specks = chance.random(grey.shape)
    paper[specks < 0.002] = 20
    paper[specks > 0.998] = 230
    image = Image.fromarray(np.clip(paper, 0, 255).astype(np.uint8))
    return DrawnPlan(image, plan.walls)


def recall_and_precision(
    walls: Sequence[tuple[Segment, float]], found: Sequence[Segment]
) -> tuple[float, float]:
    """Return the share of wall length that was found, and of found length that is wall."""
    true = [segment for segment, _ in walls]
    tolerances = [thick / 2 + 3 for _, thick in walls]
    hit = _covered(true, found, [8.0] * len(found))
    right = _covered(found, true, tolerances)
    return hit, right


def _covered(lines: Sequence[Segment], by: Sequence[Segment], tolerances: Sequence[float]) -> float:
    """Return the share of the length of lines along which one of `by` lies, and points alike."""
    covered = total = 0
    for line in lines:
        (x0, y0), (x1, y1) = line
        count = max(2, int(math.dist(*line)))
        t = (np.arange(count) + 0.5) / count
        x, y = x0 + t * (x1 - x0), y0 + t * (y1 - y0)
        near = np.zeros(count, bool)
        for other, tolerance in zip(by, tolerances, strict=True):
            if _turn(line, other) <= 8:
                near |= _distance(x, y, other) <= tolerance
        covered += int(near.sum())
        total += count
    return covered / total if total else 0.0


def _turn(segment: Segment, other: Segment) -> float:
    angles = [
        math.degrees(math.atan2(s.end.y - s.start.y, s.end.x - s.start.x)) for s in (segment, other)
    ]
    between = abs(angles[0] - angles[1]) % 180
    return min(between, 180 - between)


def _distance(x: np.ndarray, y: np.ndarray, segment: Segment) -> np.ndarray:
    (x0, y0), (x1, y1) = segment
    dx, dy = x1 - x0, y1 - y0
    t = np.clip(((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy), 0, 1)
    return np.hypot(x - x0 - t * dx, y - y0 - t * dy)
