"""How far a sign or plate reaches, in points."""

from __future__ import annotations

import math
from functools import lru_cache

from cpted_audit.domain.plane import Box
from cpted_audit.drawing.primitives import Align, Close, Curve, Letters, Outline, Part, Parts

_EM = 0.68
"""A generous width of a letter, as a share of the size."""
_BEGIN = {Align.LEFT: 0.0, Align.CENTRE: -0.5, Align.RIGHT: -1.0}


@lru_cache(maxsize=8192)
def extent(parts: Parts) -> Box:
    """Return a box around parts; it is never too small for strokes and paths."""
    boxes = [_reach(part) for part in parts] or [Box(0.0, 0.0, 0.0, 0.0)]
    return Box(
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )


def _reach(part: Part) -> Box:
    return _letters(part) if isinstance(part, Letters) else _outline(part)


def _letters(part: Letters) -> Box:
    wide = len(part.text) * part.size * _EM
    across = wide if part.room is None else min(part.room, wide)
    left = part.x + across * _BEGIN[part.align]
    return Box(left, part.y - part.size / 2, left + across, part.y + part.size / 2)


def _outline(part: Outline) -> Box:
    xs: list[float] = []
    ys: list[float] = []
    at = (0.0, 0.0)
    for step in part.path:
        if isinstance(step, Close):
            continue
        if isinstance(step, Curve):
            xs += _extremes(at[0], step.x1, step.x2, step.x)
            ys += _extremes(at[1], step.y1, step.y2, step.y)
        at = (step.x, step.y)
        xs.append(step.x)
        ys.append(step.y)
    more = part.width / 2 if part.stroke else 0.0
    return Box(min(xs) - more, min(ys) - more, max(xs) + more, max(ys) + more)


def _extremes(start: float, first: float, second: float, end: float) -> list[float]:
    """Return where a cubic curve turns back in one direction: its derivative is zero there."""
    a = end - start + 3 * (first - second)
    b = 2 * (start - 2 * first + second)
    c = first - start
    inside = b * b - 4 * a * c
    if inside < 0:
        return []
    if abs(a) < _FLAT:
        shares = [-c / b] if abs(b) > _FLAT else []
    else:
        shares = [(-b + sign * math.sqrt(inside)) / (2 * a) for sign in (-1, 1)]
    return [_at(share, start, first, second, end) for share in shares if 0 < share < 1]


_FLAT = 1e-12


def _at(share: float, start: float, first: float, second: float, end: float) -> float:
    rest = 1 - share
    near = rest**3 * start + 3 * rest**2 * share * first
    return near + 3 * rest * share**2 * second + share**3 * end
