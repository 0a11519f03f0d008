"""How far a camera detects, observes, recognises and identifies, and where on the plan."""

from __future__ import annotations

import math

import pytest
from sight import shape, walls_of

from cpted_audit.domain.plane import Box, Point
from cpted_audit.errors import AuditError
from cpted_audit.geometry.camera import (
    DENSITIES,
    EDITIONS,
    NEWER,
    USED,
    Camera,
    Task,
    areas_by_task,
    class_distances,
    density,
    distances,
)
from cpted_audit.geometry.measure import Scale, size
from cpted_audit.geometry.obstacles import prepare

PLAN = Box(0, 0, 2000, 2000)


def test_a_full_hd_camera_of_ninety_degrees():
    """At 90 degrees the width is twice the distance: 1920 / (2 * 25) = 38.4 m."""
    assert distances(1920, 90) == pytest.approx(
        {
            Task.DETECTION: 38.4,
            Task.OBSERVATION: 15.36,
            Task.RECOGNITION: 7.68,
            Task.IDENTIFICATION: 3.84,
        }
    )


@pytest.mark.parametrize("angle", [20, 60, 103, 179, 180, 270, 360])
def test_at_each_distance_the_density_is_that_of_the_task(angle):
    for task, metres in distances(2560, angle).items():
        assert density(2560, angle, metres) == pytest.approx(DENSITIES[task])
        assert density(2560, angle, metres / 2) == pytest.approx(2 * DENSITIES[task])
    assert density(2560, angle, 0) == math.inf


def test_all_round_the_pixels_are_spread_over_the_circle():
    metres = distances(6000, 360)[Task.DETECTION]
    assert 2 * math.pi * metres * 25 == pytest.approx(6000)


@pytest.mark.parametrize(("pixels", "angle"), [(0, 90), (1920, 0), (1920, 361), (-5, 90)])
def test_a_camera_that_cannot_be_is_refused(pixels, angle):
    with pytest.raises(AuditError, match="correct them"):
        distances(pixels, angle)
    with pytest.raises(AuditError):
        distances(1920, math.nan)


def test_areas_lie_within_one_another_and_end_at_walls_and_reach():
    camera = Camera(at=Point(100, 1000), direction=90, field_of_view=60, resolution=1920)
    room = ((0, 900), (1500, 900), (1500, 1100), (0, 1100))
    obstacles = prepare(walls_of(tuple(Point(*corner) for corner in room)), PLAN)
    found = areas_by_task(camera, obstacles, Scale(0.02))
    assert list(found) == list(Task)
    for wider, closer in zip(list(Task), list(Task)[1:], strict=False):
        assert size(found[closer]) < size(found[wider])
        assert shape(found[closer]).difference(shape(found[wider])).area < 1
    radius = distances(1920, 60)[Task.IDENTIFICATION] / 0.02
    assert max(
        math.dist(point, camera.at) for area in found[Task.IDENTIFICATION] for point in area.outline
    ) == pytest.approx(radius)


def test_a_camera_s_own_reach_is_the_limit_of_every_task():
    camera = Camera(at=Point(1000, 1000), direction=0, field_of_view=90, resolution=1920, reach=5)
    found = areas_by_task(camera, prepare([], PLAN), Scale(0.02))
    quarter = math.pi * (5 / 0.02) ** 2 / 4
    for task in (Task.DETECTION, Task.OBSERVATION, Task.RECOGNITION):
        assert size(found[task]) == pytest.approx(quarter, rel=2e-4)
    assert size(found[Task.IDENTIFICATION]) == pytest.approx(quarter * (3.84 / 5) ** 2, rel=2e-4)


def test_both_editions_are_offered_and_the_one_used_is_named():
    """The classes of 2025 as its users publish them: 1920 px over 90 degrees, 1920 / (2 * 500)."""
    assert (USED.name, NEWER.name) == ("EN 62676-4:2015", "IEC 62676-4:2025")
    assert list(USED.classes.values()) == list(DENSITIES.values())
    assert list(NEWER.classes.values()) == [20, 40, 80, 125, 250, 500, 1500]
    assert class_distances(NEWER, 1920, 90)["validate"] == pytest.approx(1.92)
    for edition in EDITIONS:
        assert edition.source.startswith("https://")
        far = list(class_distances(edition, 2560, 103).values())
        assert far == sorted(far, reverse=True)
