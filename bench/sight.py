"""Sight lines among 1,000 walls: 20 viewpoints in all, one viewpoint moved, and how exact they are.

Two plans of 10,200×6,600 px: classrooms along corridors with their doors open, and walls
scattered over an open field, of which much more is seen at once. Peers are pysovist, which finds
exact isovists on the same walls, where it is installed, and the plain way: cutting every wall's
shadow out of the plan by Shapely. Areas are compared with theirs, and with the known answers
where they lie beside the checkout.
"""

from __future__ import annotations

import json
import math
import random
from collections.abc import Iterator
from itertools import cycle, pairwise
from pathlib import Path

import shapely

from bench.frame import Amount, MissingError, Turns
from cpted_audit.domain.plane import Box, Point, Segment
from cpted_audit.geometry.measure import size
from cpted_audit.geometry.obstacles import prepare
from cpted_audit.geometry.sightline import visible_area

PLAN = Box(0, 0, 10_200, 6_600)
VIEWPOINTS = 20
ERROR = 1e-3
KNOWN = Path(__file__).resolve().parents[2] / "shared" / "real" / "sightlines"


def classrooms() -> list[Segment]:
    """Return 1,000 walls: 250 rooms of 400×380 px, each with an open door in two of its walls."""
    walls = []
    for number in range(250):
        x, y = 100 + number % 25 * 400, 100 + number // 25 * 640
        walls += [
            Segment(Point(x, y), Point(x + 180, y)),
            Segment(Point(x + 240, y), Point(x + 400, y)),
            Segment(Point(x, y), Point(x, y + 380)),
            Segment(Point(x, y + 380), Point(x + 330, y + 380)),
        ]
    return walls


def scattered() -> list[Segment]:
    """Return 1,000 walls of up to 200 px in all directions."""
    chance = random.Random(11)
    walls = []
    for _ in range(1000):
        x, y = chance.uniform(0, PLAN.right), chance.uniform(0, PLAN.bottom)
        across, down = chance.uniform(-140, 140), chance.uniform(-140, 140)
        walls.append(Segment(Point(x, y), Point(x + across, y + down)))
    return walls


def shadows(eye: Point, walls: list[Segment]) -> float:
    """Return the visible area by cutting away what lies behind each wall."""
    far = 4 * math.hypot(PLAN.width, PLAN.height)
    cut = []
    for wall in walls:
        rays = [
            ((x - eye.x) / d, (y - eye.y) / d) for x, y in wall if (d := math.dist(eye, (x, y)))
        ]
        middle = [sum(axis) for axis in zip(*rays, strict=True)]
        length = math.hypot(*middle) or 1.0
        rays.append((middle[0] / length, middle[1] / length))
        behind = [(eye.x + far * x, eye.y + far * y) for x, y in rays]
        cut.append(shapely.MultiPoint([*wall, *behind]).convex_hull)
    return float(shapely.box(*PLAN).difference(shapely.union_all(cut)).area)


def isovists(eyes: list[Point], walls: list[Segment]) -> list[float]:
    """Return the areas by pysovist, bounded by the plan's edges."""
    import pysovist

    left, top, right, bottom = PLAN
    edges = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]
    plan = pysovist.Plan([*walls, *pairwise(edges)])
    return [float(pysovist.isovist(plan, eye).area) for eye in eyes]


def all_eyes(plan: str, peer: str) -> Iterator[Turns]:
    """See from 20 viewpoints in a plan, “classrooms” or “scattered”, beside a peer."""
    walls = {"classrooms": classrooms, "scattered": scattered}[plan]()
    eyes = _eyes()

    def ours() -> list[float]:
        obstacles = prepare(walls, PLAN)
        return [size(visible_area(eye, obstacles)) for eye in eyes]

    peers = {
        "pysovist": lambda: isovists(eyes, walls),
        "shapely": lambda: [shadows(eye, walls) for eye in eyes],
    }
    for one, other in zip(ours(), peers[peer](), strict=True):
        assert abs(one / other - 1) < ERROR
    yield Turns(ours=ours, peer=peers[peer])


def moved() -> Iterator[Turns]:
    """Move one viewpoint, the walls made ready."""
    obstacles = prepare(scattered(), PLAN)
    beside = cycle([Point(eye.x + 3, eye.y) for eye in _eyes()])
    yield Turns(ours=lambda: visible_area(next(beside), obstacles))


def _eyes() -> list[Point]:
    chance = random.Random(5)
    return [
        Point(chance.uniform(0, PLAN.right), chance.uniform(0, PLAN.bottom))
        for _ in range(VIEWPOINTS)
    ]


def exact() -> Iterator[Turns]:
    """Tell by how many millionths the worst of the known answers is missed."""
    path = KNOWN / "known-answers.json"
    if not path.is_file():
        raise MissingError("the known answers are not beside this checkout")

    def worst() -> Amount:
        errors = []
        for case in json.loads(path.read_text("utf-8")):
            corners = [Point(*corner) for corner in case["outer"]]
            walls = [Segment(*ends) for ends in pairwise([*corners, corners[0]])]
            xs, ys = zip(*corners, strict=True)
            obstacles = prepare(walls, Box(min(xs), min(ys), max(xs), max(ys)))
            found = size(visible_area(Point(*case["observer"]), obstacles))
            errors.append(abs(found / case["area"] - 1))
        return Amount(1e6 * max(errors))

    yield Turns(ours=worst)
