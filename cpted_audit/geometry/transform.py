"""From one picture's coordinates to another's, by points known on both.

A **similarity** turns, scales and shifts; an **affine** transformation may stretch and shear as
well. Both are the best fit in the sense of least squares; what is left at each pair is told by
`residuals`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cpted_audit.domain.plane import Point
from cpted_audit.errors import AuditError

_DEGENERATE = 1e-9
"""Points spread less than this share of their spread the other way lie on one line."""


class Pair(NamedTuple):
    """A point, and where the same thing lies on the other picture."""

    here: Point
    there: Point


class Affine(NamedTuple):
    """Takes (x, y) to (xx * x + xy * y + x0, yx * x + yy * y + y0)."""

    xx: float
    xy: float
    x0: float
    yx: float
    yy: float
    y0: float

    def __call__(self, point: Point) -> Point:
        """Return where a point goes."""
        return Point(
            self.xx * point.x + self.xy * point.y + self.x0,
            self.yx * point.x + self.yy * point.y + self.y0,
        )

    def apply(self, points: Iterable[Point]) -> tuple[Point, ...]:
        """Return where points go, in the same order."""
        return tuple(self(point) for point in points)

    @property
    def area_factor(self) -> float:
        """How many times larger areas become; negative when the picture is mirrored."""
        return self.xx * self.yy - self.xy * self.yx

    @property
    def factor(self) -> float:
        """How many times longer lengths become; the mean of both ways where they differ."""
        return math.sqrt(abs(self.area_factor))

    @property
    def turn(self) -> float:
        """How far it turns clockwise, in degrees from -180 to 180."""
        return math.degrees(math.atan2(self.yx, self.xx))

    def inverse(self) -> Affine:
        """Return the way back; raises AuditError where all falls on one line."""
        by = self.area_factor
        if not by:
            raise AuditError("The control points lie on one line; choose them further apart.")
        xx, xy, yx, yy = self.yy / by, -self.xy / by, -self.yx / by, self.xx / by
        x0, y0 = -(xx * self.x0 + xy * self.y0), -(yx * self.x0 + yy * self.y0)
        return Affine(xx, xy, x0, yx, yy, y0)

    def then(self, following: Affine) -> Affine:
        """Return this transformation and another one after it, as one."""
        x_axis, y_axis = following.linear(self.xx, self.yx), following.linear(self.xy, self.yy)
        x0, y0 = following(Point(self.x0, self.y0))
        return Affine(x_axis[0], y_axis[0], x0, x_axis[1], y_axis[1], y0)

    def linear(self, x: float, y: float) -> tuple[float, float]:
        """Return where a vector goes, without the shift."""
        return self.xx * x + self.xy * y, self.yx * x + self.yy * y


IDENTITY = Affine(1.0, 0.0, 0.0, 0.0, 1.0, 0.0)


def similarity(pairs: Sequence[Pair]) -> Affine:
    """Return the similarity through two pairs, or the best one for more.

    Raises AuditError for fewer than two pairs, or when their points are one on either picture.
    """
    _refuse_few(pairs, 2)
    here, there = _middle([pair.here for pair in pairs]), _middle([pair.there for pair in pairs])
    spread = along = across = other_spread = 0.0
    for pair in pairs:
        x, y = pair.here.x - here.x, pair.here.y - here.y
        u, v = pair.there.x - there.x, pair.there.y - there.y
        spread += x * x + y * y
        other_spread += u * u + v * v
        along += x * u + y * v
        across += x * v - y * u
    if not spread or not other_spread or not (along or across):
        raise AuditError(
            "Control points lie on one another, so nothing was moved; choose points far apart."
        )
    cos, sin = along / spread, across / spread
    return _through(cos, -sin, sin, cos, here, there)


def affine(pairs: Sequence[Pair]) -> Affine:
    """Return the affine transformation through three pairs, or the best one for more.

    Raises AuditError for fewer than three pairs, or when they lie on one line on either picture.
    """
    _refuse_few(pairs, 3)
    _refuse_line([pair.here for pair in pairs])
    _refuse_line([pair.there for pair in pairs])
    here, there = _middle([pair.here for pair in pairs]), _middle([pair.there for pair in pairs])
    x_x, x_y, y_y = _spread([pair.here for pair in pairs])
    rows = []
    for axis in (0, 1):
        by_x = math.fsum(
            (pair.here.x - here.x) * (pair.there[axis] - there[axis]) for pair in pairs
        )
        by_y = math.fsum(
            (pair.here.y - here.y) * (pair.there[axis] - there[axis]) for pair in pairs
        )
        whole = x_x * y_y - x_y * x_y
        rows.append(((by_x * y_y - by_y * x_y) / whole, (by_y * x_x - by_x * x_y) / whole))
    (xx, xy), (yx, yy) = rows
    return _through(xx, xy, yx, yy, here, there)


def best(pairs: Sequence[Pair]) -> Affine:
    """Return the similarity for two pairs and the affine transformation for three and more."""
    return affine(pairs) if len(pairs) > 2 else similarity(pairs)


def residuals(transformation: Affine, pairs: Iterable[Pair]) -> tuple[float, ...]:
    """Return how far each pair's point lands from where it should, in pixels of the other."""
    return tuple(math.dist(transformation(pair.here), pair.there) for pair in pairs)


def _through(xx: float, xy: float, yx: float, yy: float, here: Point, there: Point) -> Affine:
    x0 = there.x - xx * here.x - xy * here.y
    return Affine(xx, xy, x0, yx, yy, there.y - yx * here.x - yy * here.y)


def _middle(points: Sequence[Point]) -> Point:
    return Point(
        math.fsum(point.x for point in points) / len(points),
        math.fsum(point.y for point in points) / len(points),
    )


def _spread(points: Sequence[Point]) -> tuple[float, float, float]:
    middle = _middle(points)
    return (
        math.fsum((point.x - middle.x) ** 2 for point in points),
        math.fsum((point.x - middle.x) * (point.y - middle.y) for point in points),
        math.fsum((point.y - middle.y) ** 2 for point in points),
    )


def _refuse_few(pairs: Sequence[Pair], least: int) -> None:
    if len(pairs) < least:
        raise AuditError(
            "At least {what} control points are needed, so nothing was moved; add more.",
            what=("two", "three")[least - 2],
        )
    if not all(math.isfinite(number) for pair in pairs for point in pair for number in point):
        raise AuditError("A control point is not a number, so nothing was moved; set it again.")


def _refuse_line(points: Sequence[Point]) -> None:
    x_x, x_y, y_y = _spread(points)
    if x_x * y_y - x_y * x_y <= _DEGENERATE * (x_x + y_y) ** 2:
        raise AuditError(
            "The control points lie on one line, so nothing was moved; choose one of them well "
            "beside the line through the others."
        )
