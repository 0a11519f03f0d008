"""From one picture to another by control points, and plans tied to the Earth."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.plan import ControlPoint
from cpted_audit.errors import AuditError
from cpted_audit.geometry.georeference import EarthPlace, Georeference, georeference
from cpted_audit.geometry.transform import (
    IDENTITY,
    Affine,
    Pair,
    affine,
    best,
    residuals,
    similarity,
)

CORNERS = [Point(10, 20), Point(900, 40), Point(850, 700), Point(30, 640)]
SHEARED = Affine(1.2, 0.3, 40, -0.1, 0.9, -7)


def turned(degrees: float, factor: float, x: float, y: float) -> Affine:
    cos, sin = (
        factor * math.cos(math.radians(degrees)), factor * math.sin(math.radians(degrees)),
    )  # fmt: skip
    return Affine(cos, -sin, x, sin, cos, y)


def pairs(transformation: Affine, points: list[Point]) -> list[Pair]:
    return [Pair(point, transformation(point)) for point in points]


@given(st.floats(-179, 179), st.floats(0.1, 10), st.floats(-5e3, 5e3), st.floats(-5e3, 5e3))
def test_a_similarity_is_found_again(degrees, factor, x, y):
    true = turned(degrees, factor, x, y)
    for count in (2, 3, 4):
        known = pairs(true, CORNERS[:count])
        found = similarity(known)
        assert found.turn == pytest.approx(degrees, abs=1e-6)
        assert found.factor == pytest.approx(factor)
        assert max(residuals(found, known)) < 1e-6


def test_an_affine_transformation_is_found_again_and_a_similarity_tells_what_it_misses():
    known = pairs(SHEARED, CORNERS)
    assert affine(known) == pytest.approx(SHEARED)
    assert best(known) == pytest.approx(SHEARED)
    assert best(known[:2]) == similarity(known[:2])
    assert max(residuals(similarity(known), known)) > 50


def test_a_point_set_wrongly_shows_in_what_is_left():
    known = pairs(turned(10, 2, 0, 0), CORNERS)
    known[2] = Pair(known[2].here, Point(known[2].there.x + 60, known[2].there.y))
    left = residuals(similarity(known), known)
    assert max(left) == left[2]


@given(st.floats(-1e4, 1e4), st.floats(-1e4, 1e4))
def test_there_and_back(x, y):
    assert SHEARED.inverse()(SHEARED(Point(x, y))) == pytest.approx((x, y), abs=1e-6)
    after = turned(33, 0.5, 9, 9)
    assert SHEARED.then(after)(Point(x, y)) == pytest.approx(after(SHEARED(Point(x, y))))
    assert IDENTITY.apply([Point(x, y)]) == (Point(x, y),)


def test_points_that_decide_nothing_are_refused():
    same = [Pair(Point(5, 5), Point(1, 2)), Pair(Point(5, 5), Point(9, 9))]
    line = pairs(SHEARED, [Point(0, 0), Point(10, 10), Point(700, 700)])
    for fit, known, words in (
        (similarity, [], "two control points"),
        (similarity, same[:1], "two control points"),
        (similarity, same, "lie on one another"),
        (similarity, [Pair(one.there, one.here) for one in same], "lie on one another"),
        (similarity, [Pair(Point(0, math.nan), Point(0, 0))] * 2, "not a number"),
        (affine, line[:2], "three control points"),
        (affine, line, "on one line"),
        (affine, [Pair(one.there, one.here) for one in line], "on one line"),
    ):
        with pytest.raises(AuditError, match=words):
            fit(known)
    with pytest.raises(AuditError, match="one line"):
        Affine(1, 2, 0, 2, 4, 0).inverse()


# On the Earth

SCHOOL = EarthPlace(40.0, -83.0)


def tied(degrees: float, metres: float, at: EarthPlace = SCHOOL) -> list[ControlPoint]:
    """Return two control points of a plan turned so far, its second 1,000 px to the right."""
    up, across = _degrees_per_metre(at.latitude)
    east = metres * math.cos(math.radians(degrees))
    south = metres * math.sin(math.radians(degrees))
    return [
        ControlPoint(100, 300, *at),
        ControlPoint(1100, 300, at.latitude - south * up, at.longitude + east * across),
    ]


def _degrees_per_metre(latitude: float) -> tuple[float, float]:
    """Return the degrees per metre by the usual series for WGS 84."""
    angle = math.radians(latitude)
    up = 111_132.954 - 559.822 * math.cos(2 * angle) + 1.175 * math.cos(4 * angle)
    across = 111_412.84 * math.cos(angle) - 93.5 * math.cos(3 * angle)
    across += 0.118 * math.cos(5 * angle)
    return 1 / up, 1 / across


@pytest.mark.parametrize("degrees", [0, 30, 90, 200, -45])
@pytest.mark.parametrize("latitude", [-33.9, 0.0, 40.0, 60.0])
def test_scale_and_true_north_follow_from_two_points(degrees, latitude):
    """The plan's right looks `degrees` clockwise of east, so north is as far the other way."""
    found = georeference(tied(degrees, 500, EarthPlace(latitude, 12)))
    assert found.metres_per_pixel == pytest.approx(0.5, rel=1e-4)
    assert (found.north + degrees + 180) % 360 - 180 == pytest.approx(0, abs=0.01)
    assert max(found.residuals) < 1e-6


def test_north_points_north():
    found = georeference(tied(30, 500))
    start = Point(500, 500)
    turn = math.radians(found.north)
    ahead = Point(start.x + 100 * math.sin(turn), start.y - 100 * math.cos(turn))
    here, there = found.place(start), found.place(ahead)
    assert there.latitude > here.latitude
    assert there.longitude == pytest.approx(here.longitude, abs=1e-10)


@given(st.floats(-3000, 3000), st.floats(-3000, 3000), st.floats(-180, 179.9))
def test_to_the_earth_and_back_also_across_the_date_line(x, y, longitude):
    found = georeference(tied(77, 300, EarthPlace(52, longitude)))
    place = found.place(Point(x, y))
    assert -180 <= place.longitude < 180
    assert found.point(place) == pytest.approx((x, y), abs=1e-4)


def test_the_error_stays_as_small_as_promised():
    """Two places 1 km apart on the diagonal, by the flat picture and on the ellipsoid itself."""
    for latitude in (0, 30, 45, 60):
        middle = EarthPlace(latitude, 10)
        up, across = _degrees_per_metre(latitude)
        control = [
            ControlPoint(0, 1000, latitude - 500 * up, 10 - 500 * across),
            ControlPoint(1000, 0, latitude + 500 * up, 10 + 500 * across),
        ]
        found = georeference(control)
        for point in (Point(0, 0), Point(1000, 1000), Point(500, 0)):
            place = found.place(point)
            true = _on_ellipsoid(middle, place)
            east, south = point.x - 500, point.y - 500
            assert math.hypot(true[0] - east, true[1] - south) < 0.15


def _on_ellipsoid(middle: EarthPlace, place: EarthPlace) -> tuple[float, float]:
    """Return metres east and south in the plane that touches the ellipsoid, to 1e-3 m here."""
    east, north, _ = _local(middle, *_earth_centred(place))
    return east, -north


def _earth_centred(place: EarthPlace) -> tuple[float, float, float]:
    a, flattening = 6_378_137.0, 1 / 298.257223563
    e2 = flattening * (2 - flattening)
    lat, lon = math.radians(place.latitude), math.radians(place.longitude)
    n = a / math.sqrt(1 - e2 * math.sin(lat) ** 2)
    return (
        n * math.cos(lat) * math.cos(lon),
        n * math.cos(lat) * math.sin(lon),
        n * (1 - e2) * math.sin(lat),
    )


def _local(middle: EarthPlace, x: float, y: float, z: float) -> tuple[float, float, float]:
    x0, y0, z0 = _earth_centred(middle)
    lat, lon = math.radians(middle.latitude), math.radians(middle.longitude)
    dx, dy, dz = x - x0, y - y0, z - z0
    east = -math.sin(lon) * dx + math.cos(lon) * dy
    outwards = math.cos(lon) * dx + math.sin(lon) * dy
    north = -math.sin(lat) * outwards + math.cos(lat) * dz
    return east, north, math.cos(lat) * outwards + math.sin(lat) * dz


def test_a_third_point_set_wrongly_shows_in_metres():
    control = tied(0, 500)
    good = georeference(control).place(Point(600, 900))
    third = ControlPoint(600, 900, good.latitude + 0.001, good.longitude)
    found: Georeference = georeference([*control, third])
    assert max(found.residuals) > 20
    assert max(georeference([*control, ControlPoint(600, 900, *good)]).residuals) < 0.01


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"latitude": 95.0}, "latitude of 95"),
        ({"latitude": math.nan}, "latitude"),
        ({"longitude": 1e4}, "longitude of 10000"),
        ({"x": math.inf}, "no place on the plan"),
        ({"x": 100.0}, "are the same"),
        ({"latitude": 40.0, "longitude": -83.0}, "are the same"),
    ],
)
def test_impossible_and_equal_control_points_are_refused(change, words):
    first, second = tied(0, 500)
    with pytest.raises(AuditError, match=words):
        georeference([first, second._replace(**change)])


def test_one_control_point_is_not_enough():
    with pytest.raises(AuditError, match="two control points"):
        georeference(tied(0, 500)[:1])
