"""Move, resize and find marks; each returns a new mark that lies within its photo."""

from __future__ import annotations

import math
from dataclasses import replace

from cpted_audit.domain.photos.markup import Mark, MarkArea, MarkSpan, TextMark

SMALLEST = 0.01
"""The least width and height of an area, as a share of the picture."""

Point = tuple[float, float]


def moved(mark: Mark, dx: float, dy: float) -> Mark:
    """Return the mark shifted by shares of the picture, held back at its edges."""
    left, top, right, bottom = bounds(mark)
    dx = min(max(dx, -left), 1 - right)
    dy = min(max(dy, -top), 1 - bottom)
    if isinstance(mark, MarkSpan):
        return replace(
            mark,
            x1=_share(mark.x1 + dx), y1=_share(mark.y1 + dy),
            x2=_share(mark.x2 + dx), y2=_share(mark.y2 + dy),
        )  # fmt: skip
    return replace(mark, x=_share(mark.x + dx), y=_share(mark.y + dy))


def resized(mark: Mark, dx: float, dy: float) -> Mark:
    """Return the mark with its last handle shifted: larger or smaller, its start in place."""
    x, y = handles(mark)[-1]
    x, y = x + dx, y + dy
    if isinstance(mark, MarkArea):  # keys do not turn it inside out, as a mouse may
        x, y = max(x, mark.x + SMALLEST), max(y, mark.y + SMALLEST)
    return with_handle(mark, len(handles(mark)) - 1, (x, y))


def bounds(mark: Mark) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom; of words, which have no width of their own, a point."""
    if isinstance(mark, MarkSpan):
        return (
            min(mark.x1, mark.x2), min(mark.y1, mark.y2),
            max(mark.x1, mark.x2), max(mark.y1, mark.y2),
        )  # fmt: skip
    if isinstance(mark, MarkArea):
        return mark.x, mark.y, mark.x + mark.width, mark.y + mark.height
    return mark.x, mark.y, mark.x, mark.y


def handles(mark: Mark) -> tuple[Point, ...]:
    """Return the points by which a mark is resized; the last is its lower right or its end."""
    if isinstance(mark, MarkSpan):
        return (mark.x1, mark.y1), (mark.x2, mark.y2)
    if isinstance(mark, MarkArea):
        left, top, right, bottom = bounds(mark)
        return (left, top), (right, top), (left, bottom), (right, bottom)
    return ((mark.x, mark.y + mark.size),)


def with_handle(mark: Mark, number: int, to: Point) -> Mark:
    """Return the mark with one of its handles moved to a point; the opposite one stays."""
    x, y = _share(to[0]), _share(to[1])
    if isinstance(mark, MarkSpan):
        return replace(mark, x1=x, y1=y) if number == 0 else replace(mark, x2=x, y2=y)
    if isinstance(mark, TextMark):
        return replace(mark, size=min(max(y - mark.y, SMALLEST), 0.5))
    fixed = handles(mark)[3 - number]
    return between(mark, fixed, (x, y))


def between(area: MarkArea, point: Point, other: Point) -> Mark:
    """Return an area spread between two points, and never too small to be seen."""
    x1, x2 = sorted((_share(point[0]), _share(other[0])))
    y1, y2 = sorted((_share(point[1]), _share(other[1])))
    x1, y1 = min(x1, 1 - SMALLEST), min(y1, 1 - SMALLEST)
    return replace(  # type: ignore[return-value]  # it keeps the kind, and every area is a mark
        area, x=x1, y=y1, width=max(x2 - x1, SMALLEST), height=max(y2 - y1, SMALLEST)
    )


def distance(mark: Mark, point: Point, aspect: float) -> float:
    """Return how far a point is from a mark's lines, in widths of the picture; 0 within an area.

    `aspect` is the picture's height over its width.
    """
    x, y = point
    if isinstance(mark, MarkSpan):
        return _to_segment(
            (x, y * aspect), (mark.x1, mark.y1 * aspect), (mark.x2, mark.y2 * aspect)
        )
    if isinstance(mark, TextMark):
        width = mark.size * len(mark.text) * 0.6 * max(1.0, aspect)
        box = (mark.x, mark.y, mark.x + width, mark.y + mark.size * max(1.0, 1 / aspect))
    else:
        box = bounds(mark)
    across = max(box[0] - x, 0.0, x - box[2])
    down = max(box[1] - y, 0.0, y - box[3]) * aspect
    return math.hypot(across, down)


def _to_segment(point: Point, start: Point, end: Point) -> float:
    length = math.dist(start, end)
    if not length:
        return math.dist(point, start)
    along = (
        (point[0] - start[0]) * (end[0] - start[0]) + (point[1] - start[1]) * (end[1] - start[1])
    ) / length**2
    along = min(max(along, 0.0), 1.0)
    nearest = (
        start[0] + along * (end[0] - start[0]),
        start[1] + along * (end[1] - start[1]),
    )
    return math.dist(point, nearest)


def _share(value: float) -> float:
    return round(min(max(value, 0.0), 1.0), 5)
