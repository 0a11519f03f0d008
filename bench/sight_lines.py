"""Sight lines among 1,000 walls: 20 viewpoints in all, one viewpoint moved, and how exact they are.

Two plans of 10,200×6,600 px are made: classrooms along corridors with their doors open, and 1,000
walls scattered over an open field, of which much more is seen at once. Peers in the same run are
pysovist, which finds exact isovists on the same walls, where it is installed, and the plain way:
cutting every wall's shadow out of the plan by shapely. Areas are compared with both, and with the
known answers where they lie beside the checkout. Targets: 20 viewpoints at most 1.5 s with the
walls made ready, one moved viewpoint at most 100 ms, areas within 0.1 %.

Run: python bench/sight_lines.py
"""

from __future__ import annotations

import json
import math
import random
import statistics
import time
from collections.abc import Callable
from functools import partial
from itertools import pairwise
from pathlib import Path

import shapely
from machine import describe

from cpted_audit.domain.plane import Area, Box, Point, Segment
from cpted_audit.geometry.measure import size
from cpted_audit.geometry.obstacles import prepare
from cpted_audit.geometry.openings import without_panes
from cpted_audit.geometry.shapes import SeenTogether
from cpted_audit.geometry.sightline import visible_area

ALL_S, ONE_MS, ERROR = 1.5, 100.0, 1e-3
PLAN = Box(0, 0, 10_200, 6_600)
VIEWPOINTS = 20
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


def timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


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


def isovists(eyes: list[Point], walls: list[Segment]) -> list[float] | None:
    """Return the areas by pysovist, bounded by the plan's edges; None where it is not installed."""
    try:
        import pysovist
    except ImportError:
        return None
    left, top, right, bottom = PLAN
    edges = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]
    plan = pysovist.Plan([*walls, *pairwise(edges)])
    return [float(pysovist.isovist(plan, eye).area) for eye in eyes]


def measure(name: str, walls: list[Segment]) -> None:
    chance = random.Random(5)
    eyes = [
        Point(chance.uniform(0, PLAN.right), chance.uniform(0, PLAN.bottom))
        for _ in range(VIEWPOINTS)
    ]
    views: list[tuple[Area, ...]] = []

    def ours() -> None:
        obstacles = prepare(walls, PLAN)
        views[:] = [visible_area(eye, obstacles) for eye in eyes]

    ours()
    taken = min(timed(ours) for _ in range(5))
    print(f"{name}: {len(walls):,} walls × {VIEWPOINTS} viewpoints in {taken * 1000:.0f} ms "
          f"(target <= {ALL_S:g} s)")  # fmt: skip
    obstacles = prepare(walls, PLAN)
    beside = [Point(eye.x + 3, eye.y) for eye in eyes]
    moved = [timed(partial(visible_area, eye, obstacles)) for eye in beside]
    redrawn = timed(lambda: visible_area(eyes[0], prepare(walls, PLAN)))
    print(f"  one viewpoint moved: median {statistics.median(moved) * 1000:.1f} ms, worst "
          f"{max(moved) * 1000:.1f} ms; walls made ready as well: {redrawn * 1000:.1f} ms "
          f"(target <= {ONE_MS:g} ms)")  # fmt: skip
    print(f"  joined and laid over a zone of the whole plan: {_coverage(views) * 1000:.0f} ms")
    _compare(eyes, walls, [size(view) for view in views], taken)


def _coverage(views: list[tuple[Area, ...]]) -> float:
    left, top, right, bottom = PLAN
    zone = Area((Point(left, top), Point(right, top), Point(right, bottom), Point(left, bottom)))
    return timed(lambda: SeenTogether(views).cover([zone]))


def _compare(eyes: list[Point], walls: list[Segment], areas: list[float], taken: float) -> None:
    start = time.perf_counter()
    theirs = isovists(eyes, walls)
    if theirs is None:
        print("  pysovist is not installed")
    else:
        isovists(eyes[:1], walls)
        first = time.perf_counter() - start
        again = min(timed(lambda: isovists(eyes, walls)) for _ in range(3))
        print(
            f"  pysovist: {again * 1000:.0f} ms (first time {first:.1f} s), ours is "
            f"{taken / again:.2f} × that; areas differ by {_worst(areas, theirs):.1e}"
        )
    start = time.perf_counter()
    plain = [shadows(eye, walls) for eye in eyes]
    slow = time.perf_counter() - start
    print(f"  shadows cut by shapely: {slow * 1000:.0f} ms, ours is {taken / slow:.3f} × that; "
          f"areas differ by {_worst(areas, plain):.1e}")  # fmt: skip


def _worst(areas: list[float], others: list[float]) -> float:
    return max(abs(one / other - 1) for one, other in zip(areas, others, strict=True))


def glass() -> None:
    """Print what windows cost: one in each of 250 rooms is cut out of its wall, thick walls too."""
    walls = classrooms()
    panes = [
        Segment(Point(wall.start.x + 20, wall.start.y), Point(wall.start.x + 120, wall.start.y))
        for wall in walls[::4]
    ]
    taken = min(timed(lambda: without_panes(walls, panes, 8.0)) for _ in range(5))
    left = len(without_panes(walls, panes, 8.0))
    print(f"{len(panes)} windows cut out of {len(walls):,} walls, {left:,} left: "
          f"{taken * 1000:.1f} ms")  # fmt: skip


def known_answers() -> None:
    path = KNOWN / "known-answers.json"
    if not path.is_file():
        print("the known answers are not beside this checkout")
        return
    errors = []
    for case in json.loads(path.read_text("utf-8")):
        corners = [Point(*corner) for corner in case["outer"]]
        walls = [Segment(*ends) for ends in pairwise([*corners, corners[0]])]
        xs, ys = zip(*corners, strict=True)
        obstacles = prepare(walls, Box(min(xs), min(ys), max(xs), max(ys)))
        found = size(visible_area(Point(*case["observer"]), obstacles))
        errors.append(abs(found / case["area"] - 1))
    print(f"{len(errors)} known answers: worst error {max(errors):.1e} (target <= {ERROR:g})")


def main() -> None:
    print(describe())
    measure("classrooms", classrooms())
    measure("scattered", scattered())
    glass()
    known_answers()


if __name__ == "__main__":
    main()
